"""Which rectangles of a PDF page cover a passage? PDFium's own, joined to one per line.

PDFium numbers the characters of a page in UTF-16 units; the text it gives for a page may leave some of them out,
so every offset is checked against the text of the selection before it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument

from desktop.preview.align import Span, find_passage, map_exactly, map_spans
from engine.records import dataclass

_MOST_BETWEEN = 2.5  # heights of a line between two paragraphs of one passage; a picture leaves more
_PAD = 1.0  # points; PDFium's rectangles come rounded to whole points


@dataclass(frozen=True, slots=True)
class PageMarks:
    """Rectangles in points from the page's top left: one per line, and one per matching word.

    ``sentence`` are the lines of the sentence that answers; ``heat`` are words with their strength, 0 to 1.
    """

    page: int  # 0-based
    lines: tuple[QRectF, ...]
    words: tuple[QRectF, ...]
    sentence: tuple[QRectF, ...] = ()
    heat: tuple[tuple[QRectF, float], ...] = ()


@dataclass(frozen=True, slots=True)
class PdfPart:
    """The part of a passage that stands on one page; ``marks`` are offsets into ``text``.

    ``near`` says how far down the page it begins, as a share of the page's text, 0 to 1. ``sentence`` is
    the part of the best sentence that stands here, ``heat`` are words with their strength, 0 to 1.
    """

    page: int  # 0-based, as the library counts
    text: str
    marks: tuple[Span, ...] = ()
    near: float = 0.0
    sentence: tuple[Span, ...] = ()
    heat: tuple[tuple[int, int, float], ...] = ()


def mark_page(document: QPdfDocument, page: int, part: PdfPart) -> PageMarks:
    """Return the rectangles of ``part`` on ``page``; empty where the page does not hold it."""
    text = document.getAllText(page).text()
    passage = part.text
    found = find_passage(passage, text, part.near)
    lines: list[QRectF] = []
    for span in found:
        lines += select_lines(document, page, text, span)
    words: list[QRectF] = []
    for span in map_spans(passage, part.marks, text, found):
        words += select_lines(document, page, text, span)
    best: list[QRectF] = []
    for start, end in part.sentence:
        best += _sentence_lines(document, page, text, passage[start:end], found)
    places = map_exactly(passage, [(start, end) for start, end, _ in part.heat], text, found)
    heat = [
        (_as_high_as_line(box, lines), strength)
        for place, (_, _, strength) in zip(places, part.heat, strict=False)
        if place is not None
        for box in select_lines(document, page, text, place)
    ]
    tall = tuple(_as_high_as_line(word, lines) for word in words)
    return PageMarks(page, tuple(lines), tall, tuple(best), tuple(heat))


def _sentence_lines(document: QPdfDocument, page: int, text: str, sentence: str, found: Sequence[Span]) -> list[QRectF]:
    """Return the lines of a sentence of the passage that was ``found`` on the page."""
    if not found:
        return []
    first, last = found[0][0], found[-1][1]
    spans = find_passage(sentence, text[first:last])
    return [box for a, b in spans for box in select_lines(document, page, text, (first + a, first + b))]


def _as_high_as_line(word: QRectF, lines: Sequence[QRectF]) -> QRectF:
    """Return a word's rectangle with top and bottom of its line: "own" is lower than "Security"."""
    line = next((line for line in lines if line.contains(word.center())), word)
    return QRectF(word.left(), line.top(), word.width(), line.height())


def select_lines(document: QPdfDocument, page: int, text: str, span: Span) -> list[QRectF]:
    """Return one rectangle per line that covers the characters ``span`` of the page's text."""
    start, end = span
    length, begin = units(text, end) - units(text, start), units(text, start)
    selection = document.getSelectionAtIndex(page, begin, length)  # 2 ms each: most often one is enough
    if selection.text() != text[start:end]:
        index = _page_index(document, page, text, start)
        selection = document.getSelectionAtIndex(page, index, length)
    if selection.text() != text[start:end]:
        last = _page_index(document, page, text, end)
        selection = document.getSelectionAtIndex(page, index, max(1, last - index))
    paper = QRectF(QPointF(0, 0), document.pagePointSize(page))
    boxes = (polygon.boundingRect() for polygon in selection.bounds())
    return join_lines(box for box in boxes if paper.intersects(box))  # some writers hide text off the page


def units(text: str, offset: int) -> int:
    """Return an offset into ``text`` as Qt and PDFium count: letters outside of the basic plane are two units."""
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _page_index(document: QPdfDocument, page: int, text: str, offset: int) -> int:
    """Return PDFium's number of the character that stands at ``offset`` of the page's text."""
    probe = text[offset : offset + 12]
    begin = units(text, offset)
    if not probe or document.getSelectionAtIndex(page, begin, units(probe, len(probe))).text() == probe:
        return begin
    low, high = 0, units(text, len(text)) + 4096  # characters left out shift the number up, never down
    while low < high:
        middle = (low + high) // 2
        if len(document.getSelectionAtIndex(page, 0, middle).text()) < offset + 1:
            low = middle + 1
        else:
            high = middle
    return max(0, low - 1)


def join_lines(boxes: Iterable[QRectF]) -> list[QRectF]:
    """Join boxes of letters and words, given in reading order, to one rectangle per line."""
    lines: list[QRectF] = []
    for box in boxes:
        if box.width() <= 0 and box.height() <= 0:
            continue
        if lines and _same_line(lines[-1], box):
            lines[-1] = lines[-1].united(box)
        else:
            lines.append(QRectF(box))
    return [line.adjusted(-_PAD, -_PAD, _PAD, _PAD) for line in lines]


def join_blocks(lines: Sequence[QRectF]) -> list[QRectF]:
    """Join lines, given in reading order, to one rectangle per stretch of a column that they fill.

    What stands side by side is one row of a table. A line farther up, or beside all lines so far, begins another
    column; one far below leaves out what stands between.
    """
    blocks: list[QRectF] = []
    row = QRectF()
    for line in lines:
        if blocks and _level(row, line):
            row = row.united(line)
            blocks[-1] = blocks[-1].united(line)
            continue
        if blocks and _continues(blocks[-1], row, line):
            blocks[-1] = blocks[-1].united(line)
        else:
            blocks.append(QRectF(line))
        row = QRectF(line)
    return blocks


def _level(row: QRectF, line: QRectF) -> bool:
    shared = min(row.bottom(), line.bottom()) - max(row.top(), line.top())
    return shared >= 0.5 * min(row.height(), line.height())


def _continues(block: QRectF, row: QRectF, line: QRectF) -> bool:
    beside = line.right() <= block.left() or line.left() >= block.right()
    return not beside and row.top() <= line.top() <= row.bottom() + _MOST_BETWEEN * max(row.height(), line.height())


def _same_line(line: QRectF, box: QRectF) -> bool:
    shared = min(line.bottom(), box.bottom()) - max(line.top(), box.top())
    small = min(line.height(), box.height())
    height = max(line.height(), box.height(), 1.0)
    gap = box.left() - line.right()
    level = shared >= 0.5 * small or (box.height() <= 3 and -height <= shared)
    return level and -2.0 <= gap <= 4 * height
