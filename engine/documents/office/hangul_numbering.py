"""Which number does Hangul show before a paragraph? By its shape, which names a list and a level of it.

Sources: Hangul document file format 5.0 (Hancom), 4.2.8 (numberings), 4.2.10 (shapes of paragraphs), 4.3.10.1
(sections); KS X 6101 (OWPML), numbering, paraPr and secPr.
"""

from __future__ import annotations

import re
import struct

from engine.documents.numbering import Counter, Level
from engine.documents.xmlstream import Attributes, whole_number

# By their names in OWPML, in the order of their numbers in the older format.
_KINDS = {
    "DIGIT": "decimal",
    "CIRCLED_DIGIT": "decimalEnclosedCircle",
    "ROMAN_CAPITAL": "upperRoman",
    "ROMAN_SMALL": "lowerRoman",
    "LATIN_CAPITAL": "upperAlpha",
    "LATIN_SMALL": "lowerAlpha",
    "CIRCLED_LATIN_CAPITAL": "upperAlpha",
    "CIRCLED_LATIN_SMALL": "lowerAlpha",
    "HANGUL_SYLLABLE": "ganada",
    "CIRCLED_HANGUL_SYLLABLE": "circledGanada",
    "HANGUL_JAMO": "chosung",
    "CIRCLED_HANGUL_JAMO": "circledChosung",
    "HANGUL_PHONETIC": "koreanCounting",
    "IDEOGRAPH": "chineseCounting",
    "CIRCLED_IDEOGRAPH": "ideographEnclosedCircle",
    "DECAGON_CIRCLE": "decagon",
    "DECAGON_CIRCLE_HANJA": "ideographTraditional",
}
_BY_NUMBER = tuple(_KINDS.values())
_OUTLINE, _NUMBER = 1, 2
_TYPES = {"OUTLINE": _OUTLINE, "NUMBER": _NUMBER}
_PLACE = re.compile(r"\^([1-9nN])")
_MOST_LEVELS, _HEAD_BYTES = 7, 12  # of a numbering in the older format; what stands before the text of each


class HangulNumbers:
    """The lists of a document, counted in the order of its paragraphs.

    ``outline`` is the list by which the outline of the section is numbered.
    """

    def __init__(self) -> None:
        self.outline = ""
        self._levels: dict[str, dict[int, Level]] = {}
        self._shapes: dict[str, tuple[int, str, int]] = {}  # kind, list and level
        self._counters: dict[str, Counter] = {}

    def add_level(self, key: str, depth: int, text: str, kind: str, start: int) -> None:
        """Take one level of a list.

        Args:
            key: the name of the list.
            depth: of the level, 0 is the outermost.
            text: what stands before a paragraph: "^1.^2", or "^n" for the numbers of all levels so far.
            kind: of the number, as Office names it.
            start: the first number.
        """
        path = ".".join(f"%{level + 1}" for level in range(min(depth + 1, 9)))
        shown = {"n": path, "N": f"{path}."}
        text = _PLACE.sub(lambda place: shown.get(place[1], f"%{place[1]}"), text)
        self._levels.setdefault(key, {})[depth] = Level(text, kind, start)

    def add_shape(self, shape: str, kind: int, key: str, depth: int) -> None:
        """Take the shape of paragraphs that belong to a list, or to the outline."""
        if kind in (_OUTLINE, _NUMBER):
            self._shapes[shape] = kind, key, depth

    def label(self, shape: str) -> str:
        """Count a paragraph by its shape; return what stands before it, or ""."""
        if shape not in self._shapes:
            return ""
        kind, key, depth = self._shapes[shape]
        key = key if kind == _NUMBER else self.outline
        key = key if key in self._levels else next(iter(self._levels), "") if kind == _OUTLINE else ""
        if not key:
            return ""
        return self._counters.setdefault(key, Counter(self._levels[key])).label(depth)

    def read_numbering(self, data: bytes) -> None:
        """Take a list of the older format; they are named by their numbers, from 1."""
        key, at = str(len(self._levels) + 1), 0
        found: list[tuple[str, str]] = []
        for _ in range(_MOST_LEVELS):
            (facts,) = struct.unpack_from("<I", data, at)
            (count,) = struct.unpack_from("<H", data, at + _HEAD_BYTES)
            at += _HEAD_BYTES + 2
            number = facts >> 5 & 0xF
            kind = _BY_NUMBER[number] if number < len(_BY_NUMBER) else "decimal"
            found.append((data[at : at + 2 * count].decode("utf-16-le", "replace"), kind))
            at += 2 * count
        firsts = [1] * _MOST_LEVELS
        if len(data) >= at + 2 + 4 * _MOST_LEVELS:  # since version 5.0.2.5
            firsts = list(struct.unpack_from(f"<{_MOST_LEVELS}I", data, at + 2))
        for depth, (text, kind) in enumerate(found):
            self.add_level(key, depth, text, kind, firsts[depth])

    def read_shape(self, number: int, data: bytes) -> None:
        """Take the shape of a paragraph of the older format, by its number from 0."""
        facts, key = struct.unpack_from("<I26xH", data)
        self.add_shape(str(number), facts >> 23 & 3, str(key), facts >> 25 & 7)


class NumberingListener:
    """Takes lists and shapes from the header of a document in XML, element by element."""

    def __init__(self, numbers: HangulNumbers) -> None:
        self._numbers = numbers
        self._list = self._shape = ""
        self._head: Attributes | None = None
        self._words: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if tag == "numbering":
            self._list = attributes.get("id", "")
        elif tag == "paraHead":
            self._head, self._words = attributes, []
        elif tag == "paraPr":
            self._shape = attributes.get("id", "")
        elif tag == "heading":
            kind = _TYPES.get(attributes.get("type", ""), 0)
            self._numbers.add_shape(
                self._shape, kind, attributes.get("idRef", ""), whole_number(attributes, "level", 0)
            )

    def text(self, words: str) -> None:
        """Words of what stands before a number or behind it."""
        if self._head is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "numbering":
            self._list = ""
        if tag != "paraHead" or self._head is None:
            return
        head, self._head = self._head, None
        if self._list:  # those of bullets have no number
            depth, start = whole_number(head, "level", 1) - 1, whole_number(head, "start", 1)
            kind = _KINDS.get(head.get("numFormat", ""), "decimal")
            self._numbers.add_level(self._list, max(0, depth), "".join(self._words), kind, start)
