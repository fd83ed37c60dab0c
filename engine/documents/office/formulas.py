"""How is a formula of Office written in a line? Its fractions, powers, limits and matrices, each number by itself.

Source: ECMA-376 part 1, 22.1 (Office MathML).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.documents.xmlstream import Attributes

# What is no part of the word or number before it.
_APART = frozenset("f rad nary limLow limUpp sPre m d eqArr".split())
# What a part says is followed by something that stands elsewhere: the degree of a root, the limits of a sum.
_PARTED = {
    "rad": {"deg"},
    "nary": {"sub", "sup"},
    "limLow": {"e"},
    "limUpp": {"e"},
    "sPre": {"sub", "sup"},
    "m": {"mr"},
    "mr": {"e"},
    "eqArr": {"e"},
    "func": {"fName"},
}
_PARTS = frozenset("oMath num den deg e sub sup lim mr fName func sSup sSub sSubSup acc bar box dPr naryPr".split())
_PARTS |= _APART
_SIGN, _INTEGRAL = "chr", "∫"  # of a sum, a product and the like; an integral names none
_BRACKETS = {"begChr": "(", "sepChr": "|", "endChr": ")"}
TAGS = _PARTS | {_SIGN, *_BRACKETS}  # all that a formula learns from


@dataclass(slots=True)
class _Open:
    """An element that is open, how many parts it had so far, and the brackets that it names."""

    tag: str
    parts: int = 0
    brackets: dict[str, str] = field(default_factory=dict)

    def bracket(self, name: str) -> str:
        """Return one of the brackets around it, or what stands between its parts."""
        return self.brackets.get(name, _BRACKETS[name])


class Formula:
    """The formula at hand, told element by element; outside of one it says nothing."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self.is_open = False  # asked at each element of a document: most have no formula

    def start(self, tag: str, attributes: Attributes, words: list[str]) -> bool:
        """Write what stands before an element to ``words``; return whether it is a part of a formula."""
        if not self._open and tag != "oMath":
            return False
        if tag in _BRACKETS and len(self._open) > 1:  # they stand in the properties of what they go around
            self._open[-2].brackets[tag] = attributes.get("val", "")
            return True
        if tag == _SIGN and self._open[-1].tag == "naryPr" and len(self._open) > 1:
            self._open[-2].brackets[_SIGN] = attributes.get("val", "")
            return True
        if tag not in _PARTS:
            return False
        around = self._open[-1] if self._open else _Open("")
        if around.tag == "nary" and tag in ("sub", "sup", "e") and not around.parts:
            around.parts += 1
            words.append(f"{around.brackets.get(_SIGN, _INTEGRAL)} ")
        if tag == "sup":
            words.append("^")
        elif tag in _APART and "".join(words[-1:])[-1:].isalnum():
            words.append(" ")
        elif around.tag == "d" and tag == "e":
            words.append(around.bracket("sepChr" if around.parts else "begChr"))
            around.parts += 1
        self._open.append(_Open(tag))
        self.is_open = True
        return True

    def end(self, tag: str, words: list[str]) -> None:
        """Write what stands behind an element."""
        if not self._open or self._open[-1].tag != tag:
            return
        ended = self._open.pop()
        self.is_open = bool(self._open)
        around = self._open[-1].tag if self._open else ""
        if tag == "num":
            words.append("/")
        elif tag == "d":
            words.append(ended.bracket("endChr"))
        elif tag in _APART or tag in _PARTED.get(around, ()):
            words.append(" ")
