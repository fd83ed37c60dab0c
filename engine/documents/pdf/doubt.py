"""When is PDFium's text of a page in doubt, and is pypdf's the better one?

Measured over 480 PDFs (``docs/benchmarks/pdf.md``): where the two find the same words nothing
is gained by asking pypdf, which takes six times as long; where they differ, pypdf lacks the font's
map or the spaces, and PDFium is right but for some fonts, right-to-left ones above all, whose
letters it takes for those of other scripts. That shows in its own text, so pypdf reads only such
pages and those on which PDFium finds nothing.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from functools import lru_cache

_TEN_TIMES = 10.0  # slower than PDFium: from here on it reads only what PDFium cannot read at all
_GRACE_SECONDS = 0.5  # and no sooner than this: a short file is read by both whatever they take
_STRANGE = 0.01  # share of strange characters that puts a text in doubt, and difference that decides
_TORN_WORDS, _TORN_SHARE = 3, 0.1  # of a page, from which on it is said that letters are missing
_BLANKS = frozenset(" \t\n\r\x0b\x0c\u00a0")  # other controls that count as blanks in Unicode are glyphs without a name
_WORD_ENDS = re.compile(f"[{''.join(sorted(_BLANKS))}]+")
_GLYPH_NAME_START = re.compile("[/(]")  # of "(cid:3)" too; a search for one of a few characters is quick
_GLYPH_NAMES = re.compile(r"\(cid:\d+\)|(?:/[A-Za-z]+[0-9.]*[a-z]*\b\s?){4,}|/(?:[GgCc]\d+|\w+\.(?:os|alt|sc))\b")
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "KANGXI", "IDEOGRAPHIC", "HALFWIDTH", "FULLWIDTH")


class Budget:
    """Whether a second reader may read on, given what it took so far beside PDFium.

    Args:
        grace_seconds: what it may take in any case.
        times: how often the time of PDFium it may take beyond.
    """

    def __init__(self, *, grace_seconds: float = _GRACE_SECONDS, times: float = _TEN_TIMES) -> None:
        self._first = self._second = 0.0
        self._grace_seconds, self._times = grace_seconds, times

    def note(self, first_seconds: float, second_seconds: float) -> None:
        """Add what PDFium and the second reader took for a page, in processor seconds."""
        self._first += first_seconds
        self._second += second_seconds

    @property
    def spent(self) -> bool:
        """Whether the second took more than it may."""
        return self._second > self._grace_seconds + self._times * self._first


class Stopwatch:
    """Processor seconds since it was made."""

    def __init__(self) -> None:
        self._start = time.process_time()

    @property
    def seconds(self) -> float:
        """What has passed."""
        return time.process_time() - self._start


def is_doubtful(first: str | None) -> bool:
    """Return whether pypdf is to be asked: PDFium found no letters on a page, or some that nobody writes together.

    It puts no names of glyphs in the place of letters: what looks so are the folders of an address.
    """
    return not first or not has_letters(first) or strangeness(first, has_names=False) > _STRANGE


def choose_text(first: str | None, second: str | None) -> str | None:
    """Return the better of two texts of a page; None stands for a page that could not be read.

    Args:
        first: what PDFium read, not cleaned yet: controls tell of glyphs that it could not name.
        second: what pypdf read, likewise.
    """
    if not first or not second:
        return first or second or (first if first is not None else second)
    if not has_letters(first) or not has_letters(second):
        return first if has_letters(first) else second
    return second if strangeness(second) < strangeness(first) - _STRANGE else first


def has_letters(text: str) -> bool:
    """Return whether a text holds any letter or digit, and not only marks of glyphs without a name."""
    start = _GLYPH_NAME_START.search(text)
    if start is None or any(map(str.isalnum, text[: start.start()])):
        return any(map(str.isalnum, text))
    return any(map(str.isalnum, _GLYPH_NAMES.sub("", text)))


def _named_chars(text: str) -> int:
    """Return how many characters are names of glyphs, looked at only where one may begin."""
    count = end = 0
    for start in _GLYPH_NAME_START.finditer(text):
        found = _GLYPH_NAMES.match(text, start.start()) if start.start() >= end else None
        if found:
            count, end = count + len(found[0]), found.end()
    return count


@lru_cache(maxsize=2)
def _solid(text: str) -> frozenset[str]:
    """Return the characters of a page but for blanks; it is asked for them several times."""
    return frozenset(text) - _BLANKS


def _unnamed(text: str) -> set[str]:
    return {char for char in _solid(text) if _script(char) == "nameless"}


def strangeness(text: str, *, has_names: bool = True) -> float:
    """Return the share of characters that no person writes together, 0 to 1; empty text has 0.

    Counted are characters without a meaning (unknown, private, unassigned, controls), names of
    glyphs in place of letters, and letters outside the two commonest scripts of the text.

    Args:
        text: of a page.
        has_names: names of glyphs may stand in the place of letters.
    """
    named = _named_chars(text) if has_names else 0
    known = set(map(_script, _solid(text)))
    if not named and "nameless" not in known and len(known - {""}) <= 2:  # nearly every page
        return 0.0
    counts = Counter(text)
    total = nameless = 0
    scripts: Counter[str] = Counter()
    for char, count in counts.items():
        if char in _BLANKS:
            continue
        total += count
        script = _script(char)
        if script == "nameless":
            nameless += count
        elif script:
            scripts[script] += count
    if not total:
        return 0.0
    foreign = sum(scripts.values()) - sum(count for _, count in scripts.most_common(2))
    return min(1.0, (named + nameless + foreign) / total)


def nameless_share(text: str) -> float:
    """Return the share of characters that a font gives no meaning, 0 to 1; empty text has 0."""
    unnamed = _unnamed(text)
    return sum(map(text.count, unnamed)) / sum(char not in _BLANKS for char in text) if unnamed else 0.0


def is_torn(text: str) -> bool:
    """Return whether words of a page lack letters: fonts of some programs name only a part of their glyphs.

    Marks that stand alone (bullets, arrows) are no letters. Three words, or a tenth of a page's, are more than chance:
    in 546 PDFs four pages are so, and their glyphs have no names indeed.
    """
    unnamed = _unnamed(text)
    if not unnamed:
        return False
    words = [word for word in _WORD_ENDS.split(text) if any(map(str.isalpha, word))]
    torn = sum(not unnamed.isdisjoint(word) for word in words)
    return torn >= _TORN_WORDS or torn > _TORN_SHARE * len(words)


@lru_cache(maxsize=8192)
def _script(char: str) -> str:
    """Return a character's script, "nameless" for one without a meaning, "" for marks and digits."""
    if char == "\ufffd" or unicodedata.category(char) in ("Co", "Cn", "Cc", "Cs"):
        return "nameless"
    if not char.isalpha():
        return ""
    name = unicodedata.name(char, "")
    if not name or ord(char) in (0xAA, 0xB5, 0xBA):
        return ""
    return "CJK" if name.startswith(_EAST_ASIAN) else name.split(" ", 1)[0]
