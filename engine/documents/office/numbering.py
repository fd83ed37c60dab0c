"""Which number does a list or a heading show? Office files store the rule; the number itself stands nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
)
_NO_NUMBER = frozenset(("bullet", "none", ""))
_MOST_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: "%1.%2" by a kind of number, from a first one on."""

    text: str
    kind: str = "decimal"
    start: int = 1
    is_legal: bool = False  # the numbers of other levels are shown as decimals


@dataclass(slots=True)
class Counter:
    """Counts the items of one list, level by level."""

    levels: dict[int, Level]
    counts: dict[int, int] = field(default_factory=dict)

    def label(self, depth: int) -> str:
        """Count one item ``depth`` levels deep (0 is the outermost) and return what stands before it, or ""."""
        level = self.levels.get(depth)
        if level is None:
            return ""
        self.counts[depth] = self.counts[depth] + 1 if depth in self.counts else level.start
        for deeper in [known for known in self.counts if known > depth]:
            del self.counts[deeper]
        if level.kind in _NO_NUMBER:
            return ""
        return _PLACEHOLDER.sub(lambda found: self._number(int(found[1]) - 1, level), level.text).strip()

    def _number(self, depth: int, shown_by: Level) -> str:
        level = self.levels.get(depth, shown_by)
        count = self.counts.setdefault(depth, level.start)
        return number_in(count, "decimal" if shown_by.is_legal else level.kind)


def number_in(count: int, kind: str) -> str:
    """Return a positive number as Office's ``kind`` shows it; kinds of other languages as decimals."""
    if kind in ("lowerLetter", "upperLetter") and 0 < count <= 26 * _MOST_LETTERS:
        letters = chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < count < 4000:
        return _roman(count) if kind == "lowerRoman" else _roman(count).upper()
    if kind == "decimalZero":
        return f"{count:02d}"
    return "" if kind in _NO_NUMBER else str(count)


def _roman(count: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (count // value)
        count %= value
    return letters
