"""Which number does a slide show before a paragraph? By the paragraph, its shape, the layout and the master.

Source: ECMA-376, part 1, 21.1.2.4 (bullets and numbering).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar

from engine.documents.numbering import number_in
from engine.documents.xmlstream import Attributes, whole_number

_TYPE = re.compile(r"(.+?)(ParenBoth|ParenR|DbPeriod|Period|(?:Db|WdBlack|WdWhite)?Plain|Minus)")
_KINDS = {
    "alphaLc": "lowerLetter",
    "alphaUc": "upperLetter",
    "romanLc": "lowerRoman",
    "romanUc": "upperRoman",
    "ea1Chs": "chineseCounting",
    "ea1Cht": "chineseCounting",
    "ea1JpnChs": "japaneseCounting",
    "ea1JpnKor": "japaneseCounting",
    "circleNum": "decimalEnclosedCircle",
    "hebrew2": "hebrew2",
    "arabic1": "arabicAlpha",
    "arabic2": "arabicAbjad",
    "thaiAlpha": "thaiLetters",
    "thaiNum": "thaiNumbers",
    "hindiNum": "hindiNumbers",
    "hindiAlpha": "hindiConsonants",
    "hindiAlpha1": "hindiConsonants",
}
_AROUND = {"ParenBoth": "(%)", "ParenR": "%)", "Period": "%.", "DbPeriod": "%.", "Minus": "%-"}
STYLE_DEPTHS = {f"lvl{depth + 1}pPr": depth for depth in range(9)}
NUMBERED = "buAutoNum"
BULLETS = frozenset((NUMBERED, "buNone", "buChar", "buBlip"))

Bullet = tuple[str, int] | None  # kind and first number; None says that there is no number
Bullets = dict[int, Bullet]  # by depth


@dataclass(slots=True)
class Placeholders:
    """A listener for a layout or a master: the numbers that its placeholders show at each depth."""

    heard: ClassVar[frozenset[str]] = frozenset(("sp", "ph", "bodyStyle", *STYLE_DEPTHS, *BULLETS))
    by_name: dict[str, Bullets] = field(default_factory=dict)
    _bullets: Bullets = field(default_factory=dict)
    _depth: int | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        """Learn what an element says of the placeholder at hand."""
        if tag == "sp":
            self._bullets = {}
        elif tag == "ph":
            for name in names_of(attributes):
                self.by_name.setdefault(name, self._bullets)
        elif tag == "bodyStyle":
            self._bullets = self.by_name.setdefault("body style", {})
        elif tag in STYLE_DEPTHS:
            self._depth = STYLE_DEPTHS[tag]
        elif self._depth is not None and is_bullet(tag):
            self._bullets[self._depth] = bullet(tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in STYLE_DEPTHS:
            self._depth = None

    def text(self, words: str) -> None:
        """Layouts have no text of the presentation."""


def names_of(placeholder: Attributes) -> list[str]:
    """Return the names by which a placeholder finds its like in the layout: by its index, else by its type."""
    kind = placeholder.get("type", "body")
    names = [f"index {placeholder['idx']}"] if "idx" in placeholder else []
    return [*names, f"type {'body' if kind == 'obj' else kind}"]


def is_bullet(tag: str) -> bool:
    """Return whether an element says what stands before a paragraph."""
    return tag in BULLETS


def bullet(tag: str, attributes: Attributes) -> Bullet:
    """Return the number that an element asks for, or None where it asks for none."""
    if tag != NUMBERED:
        return None
    return attributes.get("type", "arabicPeriod"), whole_number(attributes, "startAt", 1)


class ParagraphNumbers:
    """The numbers of the paragraphs of one shape, in order."""

    def __init__(self) -> None:
        self._counts: dict[int, tuple[Bullet, int]] = {}

    def label(self, depth: int, wanted: Bullet) -> str:
        """Count a paragraph and return the number before it; one of the same depth without a number begins anew."""
        if wanted is None and not self._counts:  # most shapes have no numbers
            return ""
        for deeper in [known for known in self._counts if known > depth]:
            del self._counts[deeper]
        if wanted is None:
            self._counts.pop(depth, None)
            return ""
        before, count = self._counts.get(depth, (None, 0))
        count = count + 1 if before == wanted else wanted[1]
        self._counts[depth] = (wanted, count)
        return _written(wanted[0], count)


def _written(kind: str, count: int) -> str:
    found = _TYPE.fullmatch(kind)
    if found is None:
        return f"{count}."
    return _AROUND.get(found[2], "%").replace("%", number_in(count, _KINDS.get(found[1], "decimal")))
