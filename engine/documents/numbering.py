"""Which number does a list or a heading show? Files store the rule; the number itself stands nowhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.documents.number_words import cardinal, ordinal, ordinal_words

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
)
_NO_NUMBER = frozenset(("bullet", "none", ""))
_ZEROS = "decimalZero"  # 01; with a number behind it, so many digits: decimalZero3 is 001
_MOST_LETTERS = 20
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# Letters that count, by the names that Office gives the kinds; behind the last one the first is doubled, as Word does.
_ALPHABETS = {
    "lowerLetter": _LATIN,
    "upperLetter": _LATIN.upper(),
    "lowerGreek": "αβγδεζηθικλμνξοπρστυφχψω",
    "upperGreek": "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ",
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "hebrew2": "אבגדהוזחטיכלמנסעפצקרשת",
    "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "aiueo": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "hiragana": "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん",
    "iroha": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "decagon": "갑을병정무기경신임계",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
    "thaiLetters": "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ",
    "hindiConsonants": "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
    "hindiVowels": "अआइईउऊऋऌऍऎएऐऑऒओऔ",
    "circledGanada": "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻",
    "circledChosung": "㉠㉡㉢㉣㉤㉥㉦㉧㉨㉩㉪㉫㉬㉭",
    "persianLetters": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "bulgarianLower": "абвгдежзийклмнопрстуфхцчшщъюя",
    "ukrainianLower": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "serbianLower": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "chicago": "*†‡§",
}
_ALPHABETS |= {f"{name}Upper": _ALPHABETS[f"{name}Lower"].upper() for name in ("bulgarian", "ukrainian", "serbian")}
# Digits, and the names of ten, hundred and thousand; what stands for a gap; whether one ten is "ten" or "one ten".
_IDEOGRAPHS = {
    "chineseCounting": ("〇一二三四五六七八九", "十百千", "零"),
    "chineseLegalSimplified": ("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "零"),
    "ideographLegalTraditional": ("零壹貳參肆伍陸柒捌玖", "拾佰仟", "零"),
    "japaneseCounting": ("〇一二三四五六七八九", "十百千", ""),
    "japaneseLegal": ("〇壱弐参四伍六七八九", "拾百阡", ""),
    "koreanCounting": ("영일이삼사오육칠팔구", "십백천", ""),
}
_ONE_TEN = frozenset(("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"))  # 壹拾, not 拾
_SAME_KIND = {
    "chineseCountingThousand": "chineseCounting",
    "taiwaneseCounting": "chineseCounting",
    "taiwaneseCountingThousand": "chineseCounting",
    "koreanDigital2": "japaneseCounting",
    "aiueoFullWidth": "aiueo",
    "irohaFullWidth": "iroha",
    "decimalEnclosedCircleChinese": "decimalEnclosedCircle",
    "decimalFullWidth2": "decimalFullWidth",
}
_POSITIONAL = {
    "ideographDigital": "〇一二三四五六七八九",
    "japaneseDigitalTenThousand": "〇一二三四五六七八九",
    "taiwaneseDigital": "〇一二三四五六七八九",
    "koreanDigital": "영일이삼사오육칠팔구",
    "decimalFullWidth": "０１２３４５６７８９",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "hindiNumbers": "०१२३४५६७८९",
}
_DIGITS_OF = "digits of "  # before the zero of a script, in a kind of number of ours
_WORDS_IN = {"ordinal": ordinal, "cardinalText": cardinal, "ordinalText": ordinal_words}
_SEXAGESIMAL = ("ideographTraditional", "ideographZodiac")
# Numbers that are one character each: the first number and the character of each run, and how many there are.
_ENCLOSED: dict[str, tuple[tuple[int, str, int], ...]] = {
    "decimalEnclosedCircle": ((1, "①", 20), (21, "㉑", 15), (36, "㊱", 15)),
    "decimalEnclosedParen": ((1, "⑴", 20),),
    "decimalEnclosedFullstop": ((1, "⒈", 20),),
    "ideographEnclosedCircle": ((1, "㊀", 10),),
}
# The numbers of Korea's own words, Thai and Vietnamese ones: ones, tens.
_KOREAN_TENS = " 열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split(" ")
_KOREAN_ONES = " 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉".split(" ")
_THAI_TENS = {1: "", 2: "ยี่"}
_THAI_ONES = " หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split(" ")
_VIETNAMESE_ONES = " một hai ba bốn năm sáu bảy tám chín".split(" ")
_HEBREW = tuple(
    zip(
        (400, 300, 200, 100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1),
        "תשרקצפעסנמלכיטחזוהדגבא",
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: "%1.%2" by a kind of number, from a first one on.

    ``restarts`` is how many of the levels around begin it anew (as the formats count: 2 is the second and the first
    level); 0 is none, and None every one.
    """

    text: str
    kind: str = "decimal"
    start: int = 1
    is_legal: bool = False  # the numbers of other levels are shown as decimals
    restarts: int | None = None


@dataclass(slots=True)
class Counter:
    """Counts the items of one list, level by level."""

    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)

    def label(self, depth: int, levels: dict[int, Level] | None = None, language: str = "") -> str:
        """Count one item ``depth`` levels deep (0 is the outermost) and return what stands before it, or "".

        Args:
            depth: of the item.
            levels: the rules of the list that it belongs to, where they differ from the counter's own.
            language: of the item, such as "de-DE", for numbers in words.
        """
        levels = levels or self.levels
        level = levels.get(depth)
        if level is None:
            return ""
        for outer in levels:  # levels that were left out count as begun
            if outer < depth:
                self.counts.setdefault(outer, levels[outer].start)
        self.counts[depth] = self.counts[depth] + 1 if depth in self.counts else level.start
        for deeper in [known for known in self.counts if known > depth]:
            restarts = levels[deeper].restarts if deeper in levels else None
            if restarts is None or depth < restarts:
                del self.counts[deeper]
        if level.kind in _NO_NUMBER:
            return ""
        return _PLACEHOLDER.sub(
            lambda found: self._number(int(found[1]) - 1, level, levels, language), level.text
        ).strip()

    def begin(self, depth: int, first: int) -> None:
        """Have the next item of this depth be number ``first``."""
        self.counts[depth] = first - 1

    def _number(self, depth: int, shown_by: Level, levels: dict[int, Level], language: str) -> str:
        level = levels.get(depth, shown_by)
        count = self.counts.setdefault(depth, level.start)
        is_decimal = shown_by.is_legal and not level.kind.startswith(_ZEROS)
        return number_in(count, "decimal" if is_decimal else level.kind, language)


def number_in(count: int, kind: str, language: str = "") -> str:
    """Return a number as Office's ``kind`` shows it; unknown kinds as decimals.

    ``lowerAlpha`` and ``upperAlpha`` go on with "aa", "ab" behind "z", as HTML and OpenDocument do.

    Args:
        count: the number.
        kind: by its name in Office; "decimalZero3" has three digits, see also ``digits_like``.
        language: for numbers in words, such as "de-DE"; English where it is empty or none that is known.
    """
    kind = _SAME_KIND.get(kind, kind)
    if kind in _NO_NUMBER:
        return ""
    if kind.startswith(_ZEROS):
        return f"{count:0{kind.removeprefix(_ZEROS) or 2}d}"
    if kind == "numberInDash":
        return f"- {count} -"
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        return _roman(count) if kind == "lowerRoman" else _roman(count).upper()
    if kind in ("lowerAlpha", "upperAlpha") and count > 0:
        return _in_letters(count) if kind == "lowerAlpha" else _in_letters(count).upper()
    if kind in _WORDS_IN and count > 0:
        return _WORDS_IN[kind](count, language)
    return _in_other_script(count, kind) if count > 0 else str(count)


def digits_like(one: str) -> str:
    """Return the kind of number that counts by the digits of a script, of which ``one`` is the one; "" for none."""
    is_digit = len(one) == 1 and one.isdecimal() and not one.isascii()
    return f"{_DIGITS_OF}{chr(ord(one) - int(one))}" if is_digit else ""


def _in_other_script(count: int, kind: str) -> str:
    alphabet = _ALPHABETS.get(kind, "")
    if alphabet and count <= len(alphabet) * _MOST_LETTERS:
        return alphabet[(count - 1) % len(alphabet)] * ((count - 1) // len(alphabet) + 1)
    if kind in _IDEOGRAPHS and count < 10_000:
        return _counted(count, *_IDEOGRAPHS[kind], is_one_ten=kind in _ONE_TEN)
    if kind in _ENCLOSED:
        return _enclosed(count, kind)
    if kind in _POSITIONAL:
        return "".join(_POSITIONAL[kind][int(digit)] for digit in str(count))
    if kind.startswith(_DIGITS_OF):
        return "".join(chr(ord(kind[-1]) + int(digit)) for digit in str(count))
    by_rule = _BY_RULE.get(kind)
    return by_rule[1](count) if by_rule and count < by_rule[0] else str(count)


def _enclosed(count: int, kind: str) -> str:
    for first, character, size in _ENCLOSED[kind]:
        if first <= count < first + size:
            return chr(ord(character) + count - first)
    return str(count)


def _in_hebrew(count: int) -> str:
    """Return a number in letters by their values; 15 and 16 are 9 + 6 and 9 + 7, as the others spell the Name."""
    letters = ""
    for value, letter in _HEBREW:
        letters += letter * (count // value)
        count %= value
    return letters.replace("יה", "טו").replace("יו", "טז")


def _in_letters(count: int) -> str:
    letters = ""
    while count:
        count, letter = divmod(count - 1, 26)
        letters = _LATIN[letter] + letters
    return letters


def _in_sexagesimal(count: int) -> str:
    """Return a number as the sixty names of years: a stem, and a branch."""
    stems, branches = (_ALPHABETS[name] for name in _SEXAGESIMAL)
    return stems[(count - 1) % len(stems)] + branches[(count - 1) % len(branches)]


def _in_thai(count: int) -> str:
    tens, ones = divmod(count, 10)
    words = "" if not tens else f"{_THAI_TENS.get(tens, _THAI_ONES[tens])}สิบ"
    return words + ("เอ็ด" if tens and ones == 1 else _THAI_ONES[ones])


def _in_vietnamese(count: int) -> str:
    tens, ones = divmod(count, 10)
    words = "" if not tens else "mười" if tens == 1 else f"{_VIETNAMESE_ONES[tens]} mươi"
    last = "lăm" if tens and ones == 5 else "mốt" if tens > 1 and ones == 1 else _VIETNAMESE_ONES[ones]  # noqa: PLR2004
    return f"{words} {last}".strip()


def _counted(count: int, digits: str, units: str, gap: str, *, is_one_ten: bool) -> str:
    """Return a number below ten thousand as people say it: "二十三", "一百零五"."""
    words, has_gap = "", False
    for place in (3, 2, 1, 0):
        digit = count // 10**place % 10
        if not digit:
            has_gap = bool(words)
            continue
        is_bare = not is_one_ten and digit == 1 and place > 0 and (not gap or (place == 1 and not words))
        words += (gap if has_gap else "") + ("" if is_bare else digits[digit]) + (units[place - 1] if place else "")
        has_gap = False
    return words


def _roman(count: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (count // value)
        count %= value
    return letters


# Kinds that a function writes, with the number from which on they are decimals.
_BY_RULE: dict[str, tuple[int, Callable[[int], str]]] = {
    "hebrew1": (1000, _in_hebrew),
    "ideographZodiacTraditional": (10_000, _in_sexagesimal),
    "koreanLegal": (100, lambda count: _KOREAN_TENS[count // 10] + _KOREAN_ONES[count % 10]),
    "thaiCounting": (100, _in_thai),
    "vietnameseCounting": (100, _in_vietnamese),
    "hex": (1_000_000, lambda count: f"{count:X}"),
}
