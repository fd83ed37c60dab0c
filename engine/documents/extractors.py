"""Which of two extractors read a page better, and when does the slower one stop?

pypdf comes first, PDFium reads the same page beside it in a tenth of the time. Measured over
480 PDFs (``BENCHMARKS.md``, "Documents"): where the two find the same words, pypdf keeps the
lines more faithfully; where they differ, pypdf lacks the font's map or the spaces, and PDFium is
right. PDFium in turn loses letters of some right-to-left fonts, which shows as a mix of scripts.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

_TEN_TIMES = 10.0  # slower than PDFium: from here on PDFium reads alone
_PROOF_PAGES, _PAGES_EACH = 3, 10
_GRACE_SECONDS = 0.5  # and no sooner than this: a short file is read by both whatever they take
_SAME = 0.9  # share of words in common from which on two texts count as the same
_STRANGER = 0.01  # difference in share of strange characters that decides whatever else
_BLANKS = frozenset(" \t\n\r\x0b\x0c\u00a0")  # other controls that count as blanks in Unicode are glyphs without a name
_SOME_RTL = 0.3  # share of right-to-left letters from which on their order decides
_WORD = re.compile(r"\w+")
_GLYPH_NAMES = re.compile(r"\(cid:\d+\)|(?:/[A-Za-z]+[0-9.]*[a-z]*\b\s?){4,}|/(?:[GgCc]\d+|\w+\.(?:os|alt|sc))\b")
_EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "KANGXI", "IDEOGRAPHIC", "HALFWIDTH", "FULLWIDTH")


class Choice(NamedTuple):
    """The text of a page, None where nobody could read it, and whether PDFium alone would have done."""

    text: str | None
    second_would_do: bool = False


class Doubt:
    """Whether pypdf still reads beside PDFium in a file.

    It does until PDFium would have done on three pages, and on ten more for each page on which
    pypdf was needed; or until it is more than ten times slower, and that for a noticeable time.
    """

    def __init__(self) -> None:
        self._first = self._second = 0.0
        self._would_do = self._needed = 0

    def note(self, choice: Choice, first_seconds: float, second_seconds: float) -> None:
        """Add what came of a page that both read, and the processor seconds that each took."""
        self._would_do += choice.second_would_do
        self._needed += bool(choice.text) and not choice.second_would_do
        self._first += first_seconds
        self._second += second_seconds

    def stands(self, second: str | None) -> bool:
        """Return whether pypdf is to read the page of which PDFium read ``second``."""
        if self._first > _GRACE_SECONDS + _TEN_TIMES * self._second:
            return not second
        settled = self._would_do >= _PROOF_PAGES + _PAGES_EACH * self._needed
        return not settled or not second or strangeness(second) > _STRANGER


class Stopwatch:
    """Processor seconds since it was made."""

    def __init__(self) -> None:
        self._start = time.process_time()

    @property
    def seconds(self) -> float:
        """What has passed."""
        return time.process_time() - self._start


def choose_text(first: str | None, second: str | None) -> Choice:
    """Return the better of two texts of a page; None stands for a page that could not be read.

    Args:
        first: what pypdf read, not cleaned yet: controls tell of glyphs that it could not name.
        second: what PDFium read, likewise.
    """
    if not first or not second:
        return Choice(first or second or (first if first is not None else second), second_would_do=bool(second))
    if not has_letters(first) or not has_letters(second):
        return Choice(first) if has_letters(first) else Choice(second, second_would_do=True)
    first_strange, second_strange = strangeness(first), strangeness(second)
    if abs(first_strange - second_strange) > _STRANGER:
        return Choice(first) if first_strange < second_strange else Choice(second, second_would_do=True)
    if _rtl_share(second) > _SOME_RTL:
        return Choice(second, second_would_do=True)  # it puts letters and words in the order of reading
    if first_strange > second_strange or _in_common(first, second) < _SAME:
        return Choice(second, second_would_do=True)
    return Choice(first, second_would_do=True)


def has_letters(text: str) -> bool:
    """Return whether a text holds any letter or digit, and not only marks of glyphs without a name."""
    return any(char.isalnum() for char in _GLYPH_NAMES.sub("", text))


def strangeness(text: str) -> float:
    """Return the share of characters that no person writes together, 0 to 1; empty text has 0.

    Counted are characters without a meaning (unknown, private, unassigned, controls), names of
    glyphs in place of letters, and letters outside the two commonest scripts of the text.
    """
    named = sum(len(found) for found in _GLYPH_NAMES.findall(text))
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
    solid = sum(char not in _BLANKS for char in text)
    return _nameless(text) / solid if solid else 0.0


def _nameless(text: str) -> int:
    return sum(_script(char) == "nameless" for char in text if char not in _BLANKS)


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


def _rtl_share(text: str) -> float:
    letters = [char for char in text if char.isalpha()]
    return sum(unicodedata.bidirectional(char) in ("R", "AL") for char in letters) / len(letters) if letters else 0.0


def _in_common(first: str, second: str) -> float:
    """Return how many words two texts share, of all in both, whatever their order; 0 to 1."""
    one, two = (Counter(_WORD.findall(unicodedata.normalize("NFKC", text))) for text in (first, second))
    both = one.total() + two.total()
    return 2 * (one & two).total() / both if both else 1.0
