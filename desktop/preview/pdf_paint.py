"""What is drawn on a page of a PDF? The passage, its words and sentence, what was found, and what is selected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop.preview.found_places import FoundPlaces
from desktop.preview.pdf_letters import PageLetters
from desktop.preview.pdf_marks import PageMarks, join_blocks
from desktop.preview.pdf_selection import span_boxes

# Marks lie on white paper in both themes and are multiplied, so the text below stays black.
PASSAGE_MARK, WORD_MARK, EDGE = QColor("#ffeeb0"), QColor("#ffc53d"), QColor("#0b6a7c")
SENTENCE_MARK, HEAT_MARK = QColor("#e6e1f8"), QColor("#9d88e6")
SELECTED_MARK, FOUND_MARK, FOUND_NOW_MARK = QColor("#b3d4fc"), QColor("#b8ecd4"), QColor("#57cfa0")
OUTLINE = QColor(255, 197, 61, 120)
_MULTIPLY, _OVER = (
    QPainter.CompositionMode.CompositionMode_Multiply,
    QPainter.CompositionMode.CompositionMode_SourceOver,
)


class Onto:
    """One page on the screen: boxes come in its points, ``scale`` and ``origin`` say where they are drawn."""

    def __init__(self, painter: QPainter | None, scale: float, origin: QPointF) -> None:
        self._painter, self._scale, self._origin = painter, scale, origin

    def _rect(self, box: QRectF) -> QRectF:
        return QRectF(box.topLeft() * self._scale + self._origin, box.size() * self._scale)

    def _path(self, boxes: Iterable[QRectF]) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for box in boxes:
            path.addRoundedRect(self._rect(box), 2, 2)
        return path

    def bars(self, marks: PageMarks) -> list[QRectF]:
        """Return where the margin's bars are drawn: one beside each stretch of a column that is marked."""
        blocks = (self._rect(block) for block in join_blocks(marks.lines))
        return [QRectF(block.left() - 9, block.top(), 4, block.height()) for block in blocks]

    def paint_marks(self, all_marks: Iterable[PageMarks]) -> None:
        """Draw passages."""
        painter = self._painter
        if painter is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for marks in (item for item in all_marks if item.lines):
            painter.setCompositionMode(_MULTIPLY)
            best = self._path(marks.sentence)  # takes the place of the passage's mark, else colours mix
            if not marks.heat:  # two tints on each other are mud
                painter.fillPath(self._path(marks.lines).subtracted(best), PASSAGE_MARK)
            painter.fillPath(best, SENTENCE_MARK)
            words = self._path(marks.words)
            for box, strength in marks.heat:
                painter.fillPath(self._path((box,)).subtracted(words), _fainter(HEAT_MARK, strength))
            painter.fillPath(words, WORD_MARK)
            painter.setCompositionMode(_OVER)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(OUTLINE)  # multiplied colours vanish on dark pages, an outline does not
            for box in marks.lines:
                painter.drawRoundedRect(self._rect(box), 2, 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(EDGE)  # a bar in the margin: the place is not told by colour alone
            for bar in self.bars(marks):
                painter.drawRoundedRect(bar, 2, 2)
        painter.restore()

    def paint_found(self, letters: PageLetters, found: FoundPlaces) -> None:
        """Draw what was found in the document; the current place has an edge, so that colour is not needed."""
        painter = self._painter
        places = found.between((letters.page, 0, 0), (letters.page + 1, 0, 0))
        if painter is None or not places:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in places:
            now = place == found.current
            path = self._path(span_boxes(letters, *place[1:]))
            painter.setCompositionMode(_MULTIPLY)
            painter.fillPath(path, FOUND_NOW_MARK if now else FOUND_MARK)
            painter.setCompositionMode(_OVER)
            if now:
                painter.strokePath(path, EDGE)
        painter.restore()

    def paint_selected(self, boxes: Sequence[QRectF], caret: QRectF) -> None:
        """Draw what is selected, and the end of it that the keys move."""
        painter = self._painter
        if painter is None:
            return
        painter.save()
        painter.setCompositionMode(_MULTIPLY)
        for box in boxes:
            painter.fillRect(self._rect(box), SELECTED_MARK)
        painter.restore()
        if caret.height():
            line = self._rect(caret)
            painter.fillRect(QRectF(line.left() - 0.75, line.top(), 1.5, line.height()), EDGE)


def _fainter(color: QColor, strength: float) -> QColor:
    """Return a colour for multiplying, between white (0) and ``color`` (1)."""
    return QColor.fromRgbF(*(1 - (1 - part) * strength for part in (color.redF(), color.greenF(), color.blueF())))
