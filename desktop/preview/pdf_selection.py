"""Which letters of a PDF are selected? From a press and a drag, a word, a line, or the keyboard's own steps."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, QTextBoundaryFinder

from desktop.preview.pdf_letters import NO_BOX, PageLetters, plain_text
from desktop.preview.pdf_marks import join_lines, units
from engine.records import dataclass

_LEVEL = 4.0  # how much farther a letter of another line is than one of the same line


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place before the letter ``index`` of a page."""

    page: int
    index: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What lies between two spots; ``focus`` is the end that moves."""

    anchor: Spot
    focus: Spot

    @property
    def first(self) -> Spot:
        """The end that comes first in the text."""
        return min(self.anchor, self.focus)

    @property
    def last(self) -> Spot:
        """The end that comes last."""
        return max(self.anchor, self.focus)

    @property
    def empty(self) -> bool:
        """Whether nothing lies between the ends."""
        return self.anchor == self.focus

    def part(self, page: int, length: int) -> tuple[int, int]:
        """Return the span of a page's ``length`` letters that is selected, empty where none is."""
        if not self.first.page <= page <= self.last.page:
            return 0, 0
        start = self.first.index if page == self.first.page else 0
        return start, min(self.last.index, length) if page == self.last.page else length

    def text(self, texts: Mapping[int, str]) -> str | None:
        """Return what is selected; None while the text of one of its pages is not there yet."""
        pages = range(self.first.page, self.last.page + 1)
        if any(page not in texts for page in pages):
            return None
        parts = (texts[page][slice(*self.part(page, len(texts[page])))] for page in pages)
        return "\n".join(plain_text(part).rstrip("\n") for part in parts)


def nearest_letter(letters: PageLetters, point: QPointF) -> int:
    """Return the number of the letter at a point of the page, or nearest to it; 0 on a page without any."""
    x, y = point.x(), point.y()
    best, least = 0, float("inf")
    for index, (left, top, right, bottom) in enumerate(letters.boxes):
        if right <= left:
            continue
        aside, away = max(left - x, 0.0, x - right), max(top - y, 0.0, y - bottom)
        far = aside + _LEVEL * away
        if far < least:
            best, least = index, far
            if not far:
                break
    return best


def spot_at(letters: PageLetters, point: QPointF) -> Spot:
    """Return the spot between two letters that a point of the page means."""
    index = nearest_letter(letters, point)
    if not letters.boxes or letters.boxes[index] == NO_BOX:
        return Spot(letters.page, 0)
    left, _, right, _ = letters.boxes[index]
    behind = point.x() > (left + right) / 2
    return Spot(letters.page, index + (behind != _runs_left(letters, index)))


def _runs_left(letters: PageLetters, index: int) -> bool:
    """Whether the text at a letter runs from right to left: the letters beside it say so."""
    near = [letters.boxes[at] for at in range(max(0, index - 1), min(len(letters.boxes), index + 2))]
    near = [box for box in near if box != NO_BOX]
    level = [box for box in near if box[1] < near[0][3] and near[0][1] < box[3]]
    return len(level) > 1 and level[-1][2] < level[0][2] and level[-1][0] < level[0][0]


def is_over(letters: PageLetters, point: QPointF) -> bool:
    """Whether a point of the page lies on a letter."""
    if not letters.boxes:
        return False
    left, top, right, bottom = letters.boxes[nearest_letter(letters, point)]
    return left - 1 <= point.x() <= right + 1 and top - 1 <= point.y() <= bottom + 1


def word_at(text: str, index: int) -> tuple[int, int]:
    """Return the span of the word that holds the letter ``index``, or of what stands between two words."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    places = _offsets(text)
    finder.setPosition(units(text, min(index, max(0, len(text) - 1))))
    if not finder.isAtBoundary():
        finder.toPreviousBoundary()
    start = finder.position()
    end = finder.toNextBoundary()
    return places(start), places(end) if end >= 0 else len(text)


def next_word(text: str, index: int, direction: int) -> int:
    """Return where the next word begins (1), or the word before (-1)."""
    edges = [0]
    places = _offsets(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    while (at := finder.toNextBoundary()) >= 0:
        if finder.boundaryReasons() & QTextBoundaryFinder.BoundaryReason.StartOfItem:
            edges.append(places(at))
    edges.append(len(text))
    if direction > 0:
        return edges[min(bisect_right(edges, index), len(edges) - 1)]
    return max((edge for edge in edges if edge < index), default=0)


def _offsets(text: str) -> Callable[[int], int]:
    """Return what turns Qt's UTF-16 positions into offsets of the text."""
    if all(char <= "\uffff" for char in text):
        return lambda position: position
    ends = [0]
    for char in text:
        ends.append(ends[-1] + (2 if char > "\uffff" else 1))
    return lambda position: max(0, bisect_right(ends, position) - 1)


def line_at(text: str, index: int) -> tuple[int, int]:
    """Return the span of the line that holds the letter ``index``."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    return start, end if end >= 0 else len(text)


def line_step(letters: PageLetters, index: int, direction: int) -> int | None:
    """Return the spot one line down (1) or up (-1), below or above ``index``; None beyond the page's edge."""
    start, end = line_at(letters.text, min(index, len(letters.text)))
    at = end + 1 if direction > 0 else start - 1
    if not 0 <= at <= len(letters.text) or (direction < 0 and start == 0):
        return None
    first, last = line_at(letters.text, at)
    x = caret_box(letters, index).left()
    inside = [number for number in range(first, last) if letters.boxes[number] != NO_BOX]
    left_of = next((number for number in inside if sum(letters.boxes[number][::2]) / 2 >= x), last)
    return left_of


def caret_box(letters: PageLetters, index: int) -> QRectF:
    """Return the thin box before a letter, or behind the last one of its line."""
    boxes = letters.boxes
    if index < len(boxes) and boxes[index] != NO_BOX:
        left, top, right, bottom = boxes[index]
        edge = right if _runs_left(letters, index) else left
        return QRectF(edge, top, 0.0, bottom - top)
    if 0 < index <= len(boxes) and boxes[index - 1] != NO_BOX:
        left, top, right, bottom = boxes[index - 1]
        edge = left if _runs_left(letters, index - 1) else right
        return QRectF(edge, top, 0.0, bottom - top)
    return QRectF()


def span_boxes(letters: PageLetters, start: int, end: int) -> list[QRectF]:
    """Return one rectangle a line that covers the letters ``start`` to ``end``."""
    boxes = (box for box in letters.boxes[start:end] if box != NO_BOX)
    return join_lines(QRectF(left, top, right - left, bottom - top) for left, top, right, bottom in boxes)
