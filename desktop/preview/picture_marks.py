"""Where do a passage's words stand in a picture? On the pieces of lines that text recognition found in it."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QRectF

from desktop.preview.align import Span, find_passage, map_spans
from engine.documents.document import Document
from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class PictureWords:
    """The recognised text, and for each of its pieces where it begins and where it stands (parts of 1)."""

    text: str
    starts: tuple[int, ...]
    boxes: tuple[QRectF, ...]

    def boxes_of(self, spans: list[Span]) -> list[QRectF]:
        """Return one rectangle for each piece that ``spans`` touch, as wide as its part of the letters."""
        return [box for start, end in spans for box in self._touched(start, end)]

    def _touched(self, start: int, end: int) -> list[QRectF]:
        made = []
        for number in range(max(0, bisect_right(self.starts, start) - 1), len(self.starts)):
            begin = self.starts[number]
            if begin >= end:
                break
            length = max(1, self._end(number) - begin)
            left, right = max(0.0, (start - begin) / length), min(1.0, (end - begin) / length)
            box = self.boxes[number]
            if right > left:
                made.append(
                    QRectF(box.left() + left * box.width(), box.top(), (right - left) * box.width(), box.height())
                )
        return made

    def _end(self, number: int) -> int:
        following = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return following - 1  # without the line's end


@dataclass(frozen=True, slots=True)
class PictureMarks:
    """Rectangles in parts of the picture's width and height: the passage's lines, and its matching words."""

    lines: tuple[QRectF, ...] = ()
    words: tuple[QRectF, ...] = ()


def unpack_words(document: Document) -> PictureWords:
    """Return what ``read_boxes`` packed; a place that names no rectangle is left out."""
    starts, boxes = [], []
    for place in document.places:
        edges = [_part(word) for word in place.label.split()]
        if len(edges) == 4 and all(0 <= edge <= 1 for edge in edges):
            left, top, right, bottom = edges
            starts.append(place.offset_chars)
            boxes.append(QRectF(left, top, max(0.0, right - left), max(0.0, bottom - top)))
    return PictureWords(document.text, tuple(starts), tuple(boxes))


def _part(word: str) -> float:
    """Return an edge; one a little outside lies on the picture's own edge."""
    try:
        return min(1.0, max(0.0, float(word)))
    except ValueError:
        return -1.0


def mark_picture(words: PictureWords, passage: str, highlights: tuple[Span, ...], near: float) -> PictureMarks:
    """Return where a passage stands in the picture; nothing where recognition reads other words now."""
    found = find_passage(passage, words.text, near)
    matching = map_spans(passage, highlights, words.text, found)
    return PictureMarks(tuple(words.boxes_of(found)), tuple(words.boxes_of(matching)))
