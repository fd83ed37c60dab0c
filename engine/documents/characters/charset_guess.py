"""Which character set is a text in that names none? By the letters that its languages use most, in few words too.

Statistics of bytes need a page of text; a subject or a file's name has five words. Here each candidate is read, and
what it gives is held against the letters of the languages that are written in it. East Asian text, and what no
candidate explains, is left to charset-normalizer, which is kept from wide encodings: to those, any two bytes are a
character, and short Russian comes out as Korean.
"""

from __future__ import annotations

import math
import re
from collections import Counter

from engine.documents.characters.charsets import read_as
from engine.patterns import lazy

# Lines and shades of which DOS programs draw frames and pictures: four in a row are no letters. KOI8 has others.
_DRAWN_RUN = lazy(rb"([\xb0-\xb2\xc4\xcd\xdb\xdc\xdf])\1{3,}")
_DRAWN = lazy(rb"[\xb0-\xdf\xf4\xf5\xf8-\xff]+")
_LEAST_RUNS, _LONG_RUN = 3, 8
_MOST_LETTERS = 3  # that somebody writes many times; a frame has more signs
_MANY_TIMES = lazy(rb"([\x80-\xff])\1{3,}")
_BLOCKS = lazy(rb"(?<![\x80-\xff])[\xb0-\xb2\xdb-\xdf\xfe]+(?![\x80-\xff])")  # pictures of blocks and shades
_SEVERAL = lazy(rb"[\x80-\xff]{2,}")
_RARE_IN_FRAMES = lazy(rb"[\xd0-\xd8\xe0-\xfd]")  # where a line meets a double one; letters and signs
_RARE_SHARE = 0.08
_RULE = lazy(rb"^[ \t]*([\xc4\xcd\xdc\xdf])\1{3,}[ \t]*\r?$", re.MULTILINE)
_DRAWN_SHARE = 0.3  # of the bytes above ASCII
_OF_DOS = frozenset("cp850 cp852 cp857 cp865 cp861 cp860 cp775 cp437".split())
_SCRIPTS_OF_DOS = frozenset(("cp866", "cp737", "cp862"))
# What tells Icelandic and Faroese from languages whose sets have other letters in the place of theirs: small words, and
# that a "ğ" follows a vowel in Turkish, "ð" begins no word, and hardly a word of Croatian ends in "đ".
_ICELANDIC_WORDS = lazy(
    rb"(?<![A-Za-z\x80-\xff])(?:[\xfe\xdeTt]a\xf0|a\xf0|[Vv]i\xf0|[Mm]e\xf0|hva\xf0|[\xfe\xde](?:ar|\xfa|ess|eir|eim|etta"
    rb"|v\xed|egar|\xf3)|og|til|um|fyrir|ekki|sem|hann|hefur|ver\xf0ur|yfir|eftir)(?![A-Za-z\x80-\xff])"
)
_AN_ICELANDIC_WORD = 1.5  # how much likelier each makes the two, as a logarithm
_NO_TURKISH = lazy(rb"(?<![AEIOUaeiou\xc2\xce\xd6\xdb\xdc\xdd\xe2\xee\xf6\xfb\xfc\xfd])[\xd0\xf0]")
_NO_ICELANDIC = lazy(rb"(?<![A-Za-z\x80-\xff])[\xd0\xf0]|[nst][\xd0\xf0]")
_HARDLY_CROATIAN = lazy(rb"\xf0(?![A-Za-z\x80-\xff])")
_SAMPLE_BYTES = 64 * 1024  # enough for letter statistics; the guess costs about 20 ms
_HIGH_RUN = lazy(rb"[\x80-\xff]+")
_CONTROLS = lazy(rb"[\x80-\x9f]")
_LETTERS = lazy(rb"[A-Za-z]")
_WORD = lazy(rb"[A-Za-z]*[\x80-\xff]+[A-Za-z\x80-\xff]*")
_MAX_WORDS_BYTES = 4096  # some 500 words; they are read in 20 sets
_ASCII = bytes(range(0x80))
_BEYOND_ASCII = lazy(r"[^\x00-\x7f]")
# Letters by how often they stand in texts, per script, and the sets that it is written in, likeliest first.
_CYRILLIC = "оаеинтсрвлкмдпуяызьбгчйжхшюцщфэіїєґёъўјњљћђџ"
_SCRIPTS = (
    (_CYRILLIC, ("cp1251", "koi8-r", "koi8-u", "cp866", "iso8859-5", "mac-cyrillic", "cp855")),
    ("αοιετσνηρπκμλςίάύόήέδγυωθχφβώξζψϊϋΐΰ", ("cp1253", "cp737", "mac-greek", "cp869")),
    ("יוהלאתרשמבנםדעקחפצגןסטזכץךף", ("cp1255", "cp862")),
    ("اليمنتربوةعدسفهكقحجشصطخىئأذضغءزثظإآپچگڤًٌٍَُِّْ", ("cp1256", "iso8859-6", "cp720")),
    ("านรอกเงมยลวดทสตะปบคหแจพชขใไโผถซธณศฝฟษภญฐฉ่้ิีัืึู์็ุๆำ", ("cp874",)),
)
# Languages in Latin letters: how unlikely a text is to be in one, as a logarithm, the letters that it adds, the most
# frequent first and behind strokes those that are rare, and the sets that it is written in.
_WEST = ("cp1252", "iso8859-15", "cp850", "mac-roman")
_NORTH = (*_WEST, "cp865")
_EAST = ("cp1250", "iso8859-2", "cp852", "mac-latin2")
_BALTIC = ("cp1257", "iso8859-13", "iso8859-4", "cp775")
_LATIN = (
    (0.0, "üäöß", _WEST),
    (0.0, "éèàêçîôûùâœïëüæ", _WEST),
    (0.2, "óíáñéúü", _WEST),
    (0.3, "ãçáéíóêâúõôàü", (*_WEST, "cp860")),
    (0.3, "àèéùòìî", _WEST),
    (1.5, "éàèíóçòúïü", _WEST),
    (0.5, "äöåé", _NORTH),
    (0.5, "åøæéäö", _NORTH),
    (0.8, "ëéèïüöêç", _WEST),
    (0.8, "ışüğçöİâî", ("cp1254", "iso8859-9", "cp857", "mac-turkish")),  # "ı" and "İ" are no pair in Unicode
    (0.8, "ąłęóśżćńź", _EAST),
    (1.0, "íáéěčřšýžůúňťďó", _EAST),
    (1.0, "áéöóőüíúű", _EAST),
    (1.5, "áíčžéýšťľúňďäôóĺŕ", _EAST),
    (1.3, "čšžć|đ", (*_EAST, "mac-croatian")),
    (1.3, "ăîâşţșț", (*_EAST[:3], "iso8859-16", "mac-romanian")),
    (1.8, "ėšžųąįčęūäöü", _BALTIC),
    (1.8, "āīšēžļūģņčķ", _BALTIC),
    (1.8, "äõüö||šž", (*_BALTIC[:1], *_WEST[:2], *_BALTIC[1:])),
    (2.5, "íóáéðþúæöý", (*_WEST, "cp861", "mac-iceland")),
    (4.0, "áðíóúýæøö", _WEST),
    (6.0, "ĉĝŝŭĵĥ", ("iso8859-3",)),
)
# Windows' sets before those of ISO 8859, and these before those of DOS and the Macintosh of old.
_UNLIKELY = {codec: 1.5 if codec.startswith("iso") else 3.0 for *_, codecs in _LATIN for codec in codecs}
_UNLIKELY |= {codec: 8.0 for codec in _UNLIKELY if codec.startswith("mac")} | {"mac-roman": 4.0}
_UNLIKELY |= {"cp1252": 0.0, "cp1250": 1.0, "cp1254": 1.0, "cp1257": 1.0, "iso8859-16": 4.0}
_MARKS = frozenset("„“”‘’‚–—…•€§°´«»·№©®™¿¡ºª \u00a0\u00ad\u200e\u200f")
_WITHIN_WORDS = frozenset("’–—…´·\u00a0\u00ad")
_IN_FRONT = frozenset("„‚¿¡§ºª")  # no letter stands before one
_A_MARK, _WRONG = -4.0, -12.0  # how likely one is, as a logarithm, and what no language has there
_RARELY = 0.5  # how much less likely a stroke makes the letters behind it, as a logarithm
_MIN_LATIN = -6.0  # a letter that is not of the language among ten that are
_NEVER = math.log(0.0005)  # a letter that no language of the script has, or a sign in the middle of words
_RARER = 0.02  # what each further set of a script is likelier by to be the wrong one
_MIN_SCRIPT = math.log(0.022)  # the mean of true texts lies about log .045, that of misread ones below log .015
_OTHERS = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp874 iso8859_2 iso8859_7 koi8_r cp866 cp850 cp437"
    " mac_roman cp932 euc_jp gb18030 big5 cp949"
).split()
# East Asian sets, and how likely their text has a character from a range of code points, or of the lead bytes that
# hold the commoner half of them.
_EAST_ASIAN = {
    "euc-jp": (("\u3041", "\u30fe", 1.0),),
    "cp932": (("\u3041", "\u30fe", 1.0), ("\uff61", "\uff9f", 0.3)),
    "cp949": (("\uac00", "\ud7a3", 1.0), ("\u3131", "\u318e", 0.0), ("\u4e00", "\u9fff", 0.1)),
    "gb18030": (("\u3041", "\u30fe", 0.2), ("\ue000", "\uf8ff", 0.0), ("\uac00", "\ud7a3", 0.0)),
    "big5hkscs": (("\u3041", "\u30fe", 0.2), ("\ue000", "\uf8ff", 0.0)),
}
_COMMON_LEADS = {"euc-jp": (0xB0, 0xCF), "cp932": (0x88, 0x97), "gb18030": (0xB0, 0xD7), "big5hkscs": (0xA4, 0xC6)}
_MIN_EAST_ASIAN = 0.6
_MIN_HIGH_BYTES = 24


def guess(data: bytes) -> str:
    """Return the likeliest character set of bytes that are no UTF-8, for ``read_as``; Windows-1252 where none is."""
    sample = data[:_SAMPLE_BYTES]
    runs = [found.group() for found in _HIGH_RUN.finditer(sample)]
    high = sum(map(len, runs))
    drawn = _drawn(sample, high)
    if drawn:
        return drawn
    told = _MANY_TIMES.sub(rb"\1", sample)  # a letter many times says no more than once
    runs = [found.group() for found in _HIGH_RUN.finditer(told)]
    if sum(map(len, runs)) > len(_LETTERS.findall(sample)):
        codec = _script(told, runs)
        if codec:
            return codec
        codec = _east_asian(sample)
        if codec:
            return codec
    return _latin(told) or _by_statistics(sample, high)


def _drawn(sample: bytes, high: int) -> str:
    """Return the set of DOS that a text with frames or pictures of its signs is in; empty where none are drawn."""
    runs = [len(found[0]) for found in _DRAWN_RUN.finditer(sample)] if high > _LONG_RUN else []
    if len(runs) < _LEAST_RUNS or max(runs) < _LONG_RUN:
        return ""
    if _is_script(sample):
        return ""
    letters = _DRAWN.sub(b" ", sample)
    left = len(letters.translate(None, _ASCII))
    if high - left < _DRAWN_SHARE * high:
        return ""
    if left > 2 * len(_LETTERS.findall(letters)):
        words = b" ".join(re.split(rb"[\x00-\x40\[-\x60\x7b-\x7f]+", letters))
        found = max(
            (_likeness(read_as(codec, words), order), codec)
            for order, codecs in _SCRIPTS
            for codec in codecs
            if codec in _SCRIPTS_OF_DOS
        )
        if found[0] > _MIN_SCRIPT:
            return found[1]
    signs = set(b"".join(_DRAWN.findall(sample)))
    if left and len(signs) <= _MOST_LETTERS and not _RULE.search(sample):  # maybe "ÄÄÄÄÄÄÄÄ, schön"
        codec = _latin(letters)
        if codec and codec not in _OF_DOS:
            return ""
    codec = _latin(letters, _OF_DOS) if left else ""
    is_plain = not codec or read_as(codec, letters) == read_as("cp437", letters)
    return "cp437" if is_plain else codec


def _is_script(sample: bytes) -> bool:
    """Return whether what is left of a text without its frames and pictures is of words in letters other than Latin.

    Those of Russian in KOI8 are the bytes of which DOS programs draw frames.
    """
    runs = _SEVERAL.findall(_BLOCKS.sub(b" ", _DRAWN_RUN.sub(b" ", sample)))
    words = b" ".join(runs)
    high = len(words) - words.count(b" ")
    if high <= len(_LETTERS.findall(sample)) or len(_RARE_IN_FRAMES.findall(words)) < _RARE_SHARE * high:
        return False
    codec = _script(words, runs)
    return bool(codec) and codec not in _SCRIPTS_OF_DOS


def _script(sample: bytes, runs: list[bytes]) -> str:
    """Return the set of a text in Cyrillic, Greek, Hebrew, Arabic or Thai letters, or ""."""
    words = b" ".join(re.split(rb"[\x00-\x40\[-\x60\x7b-\x7f]+", sample))
    found = [
        (_likeness(read_as(codec, words), order) - _RARER * at, codec)
        for order, codecs in _SCRIPTS
        for at, codec in enumerate(codecs)
    ]
    score, codec = max(found, key=lambda pair: pair[0])
    pairs = all(len(run) % 2 == 0 for run in runs)
    # Words of an even number of letters only are rare, and rarer the more of them there are.
    limit = _MIN_SCRIPT + (math.log(1.5) if pairs and codec != "cp874" else 0)
    return codec if score > limit else ""


def _likeness(text: str, order: str) -> float:
    """Return the mean logarithm of how often the letters of a text are used, which is 0 at best."""
    ranks = {letter: rank for rank, letter in enumerate(order)}
    total = 0.0
    count = 0
    before = " "
    for char in text:
        if char.isascii() or char in _MARKS:
            before = char
            continue
        rank = ranks.get(char.lower())
        count += 1
        total += _NEVER if rank is None else math.log(0.13) - 0.09 * rank
        if before.islower() and char.isupper():
            total += _NEVER / 2
        before = char
    return total / count if count else _NEVER


def _latin(sample: bytes, only: frozenset[str] | None = None) -> str:
    """Return the set in which the words are likeliest to be of one language in Latin letters; empty where none is.

    Args:
        sample: the text.
        only: the sets to be tried; None for all.
    """
    words = b" ".join(_WORD.findall(sample))[:_MAX_WORDS_BYTES]
    high = len(words.translate(None, _ASCII))
    has_controls = _CONTROLS.search(words) is not None  # as ISO 8859 has it; in other sets there are letters
    likelier = _told_by_places(sample[:_MAX_WORDS_BYTES], words)
    read: dict[str, tuple[Counter[str], float]] = {}
    best, most = "", high * _MIN_LATIN
    for rarity, letters, codecs in _LATIN:
        count = len(letters)
        likely = {
            letter: -math.log(count) - 0.05 * rank - _RARELY * letters.count("|", 0, rank)
            for rank, letter in enumerate(letters)
        }
        likely |= {letter.upper(): value for letter, value in likely.items()}
        for codec in codecs:
            if (has_controls and codec.startswith("iso8859")) or (only is not None and codec not in only):
                continue
            if codec not in read:
                read[codec] = _letters_and_marks(read_as(codec, words))
            found, score = read[codec]
            score += sum(count * likely.get(letter, _WRONG) for letter, count in found.items())
            score += likelier.get((codec, letters[0]), 0.0) - _UNLIKELY[codec] - rarity
            if score > most:
                best, most = codec, score
    return best


def _told_by_places(sample: bytes, words: bytes) -> dict[tuple[str, str], float]:
    """Return how much likelier small words and places of letters make a set with a language, by its first letter."""
    icelandic = _AN_ICELANDIC_WORD * sum(1 for _ in _ICELANDIC_WORDS.finditer(sample))
    icelandic += _WRONG / 2 * sum(1 for _ in _NO_ICELANDIC.finditer(words))
    turkish = _WRONG / 2 * sum(1 for _ in _NO_TURKISH.finditer(words))
    croatian = -2 * _RARELY * sum(1 for _ in _HARDLY_CROATIAN.finditer(words))
    return {
        **{(codec, first): icelandic for codec in ("cp1252", "iso8859-15") for first in "íá"},
        **{(codec, "ı"): turkish for codec in ("cp1254", "iso8859-9")},
        **{(codec, "č"): croatian for codec in ("cp1250", "iso8859-2")},
    }


def _letters_and_marks(text: str) -> tuple[Counter[str], float]:
    """Return the letters above ASCII, and how likely the marks and the capitals stand where they do, as a logarithm."""
    letters: Counter[str] = Counter()
    places = 0.0
    for found in _BEYOND_ASCII.finditer(text):
        char, before, after = found[0], text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if char not in _MARKS:
            letters[char] += 1
            places += _WRONG / 2 if char.isupper() and before.islower() else 0
        elif before.isalpha() and (char in _IN_FRONT or after.isalpha() and char not in _WITHIN_WORDS):
            places += _WRONG
        else:
            places += _A_MARK
    return letters, places


def _east_asian(sample: bytes) -> str:
    """Return the set in which East Asian text is made of common characters; empty where there is none."""
    codec = max(_EAST_ASIAN, key=lambda name: _commonness(name, sample))
    return codec if _commonness(codec, sample) > _MIN_EAST_ASIAN else ""


def _commonness(codec: str, sample: bytes) -> float:
    """Return how common the characters of a text would be in a set, 0 to 1; 0 where it is not in that set."""
    text = read_as(codec, sample)
    if "\ufffd" in text[:-1]:  # the last character may be cut
        return 0.0
    wide = [char for char in text if not char.isascii() and char not in _MARKS and not "\u3000" <= char <= "\u303f"]
    return sum(_common(codec, char) for char in wide) / len(wide) if wide else 0.0


def _common(codec: str, char: str) -> float:
    for first, last, likely in _EAST_ASIAN[codec]:
        if first <= char <= last:
            return likely
    low, high = _COMMON_LEADS.get(codec, (0, 0))
    lead = char.encode("euc_jp" if codec == "euc-jp" else codec, "replace")[0]
    if not low <= lead <= high:
        return 0.3
    return 0.9 if codec in ("gb18030", "big5hkscs") else 0.8  # Japanese has kana besides


def _by_statistics(sample: bytes, high: int) -> str:
    if high < _MIN_HIGH_BYTES:
        return "cp1252"
    from charset_normalizer import from_bytes  # 40 ms to import, and almost no file needs it

    best = from_bytes(sample, cp_isolation=_OTHERS).best()
    return best.encoding if best else "cp1252"
