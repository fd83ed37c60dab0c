"""How is a PDF shown? Its pages under each other, the passage marked on the page itself."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.preview.pdf_marks import PageMarks, join_blocks
from desktop.preview.pdf_pages import PdfPages
from desktop.theme import Theme

MARGIN, GAP = 18.0, 14.0
PX_PER_POINT = 96 / 72
LOWEST_ZOOM, HIGHEST_ZOOM, ZOOM_STEP = 0.25, 5.0, 1.2
# Marks lie on white paper in both themes and are multiplied, so the text below stays black.
PASSAGE_MARK, WORD_MARK, EDGE = QColor("#ffeeb0"), QColor("#ffc53d"), QColor("#0b6a7c")
SENTENCE_MARK, HEAT_MARK = QColor("#e6e1f8"), QColor("#9d88e6")

OUTLINE = QColor(255, 197, 61, 120)


class PdfView(QAbstractScrollArea):
    """The pages of a document with marks; sizes and marks come from a worker."""

    page_changed = Signal(int)  # 0-based
    zoom_changed = Signal(float)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pages = PdfPages(self)
        self.marks: tuple[PageMarks, ...] = ()
        self._zoom = 1.0
        self._fits_width = True
        self._page = -1
        self._tops: list[float] = []
        self._laid_scale = 1.0
        self._goal: tuple[int, float] | None = None  # page and place on it that the marks have led to
        self._went_to = 0
        self.setAccessibleName(self.tr("Pages of the document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(40)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(30)
        self._settle.timeout.connect(self._draw_visible)
        self.pages.drawn.connect(self._show_drawn)
        self.pages.idle.connect(self._draw_visible)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._repaint)

    def open(self, data: bytes, sizes: tuple[QSizeF, ...], marks: tuple[PageMarks, ...]) -> None:
        """Show a document and go to its first mark."""
        self.pages.open(data, sizes)
        self._page, self._tops, self._goal = -1, [], None
        self._lay_out()
        self.set_marks(marks)

    def clear(self) -> None:
        """Show nothing."""
        self.pages.close()
        self.marks, self._goal = (), None
        self._page, self._tops = -1, []
        self._lay_out()

    def set_marks(self, marks: tuple[PageMarks, ...], *, follow: bool = True) -> None:
        """Mark another passage and go there; without ``follow`` the view stays where somebody has moved it."""
        self.marks = marks
        if (follow or self._is_unmoved()) and marks and marks[0].lines:
            self._go_to_marks()
        self._settle.start()
        self.viewport().update()

    def _go_to_marks(self) -> None:
        """Go to the passage's first line, or to the sentence that answers where that would not be in view."""
        first = self.marks[0]
        target = (first.page, first.lines[0].top())
        best = next(((one.page, box) for one in self.marks for box in one.sentence), None)
        if best is not None:
            page, box = best
            begins = self._tops[target[0]] + target[1] * self._scale()
            ends = self._tops[page] + box.bottom() * self._scale()
            starts = self._tops[page] + box.top() * self._scale()
            third = self.viewport().height() / 3
            if not (begins - third <= starts and ends <= begins + 2 * third):
                target = (page, box.top())
        self.go_to(*target)
        self._goal, self._went_to = target, self.verticalScrollBar().value()

    def keep_passage(self) -> None:
        """Go to the passage where none of it is in view."""
        view = QRectF(self.viewport().rect())
        boxes = [self.mark_rect(marks.page, box) for marks in self.marks for box in marks.lines]
        if boxes and not any(view.contains(box.center()) for box in boxes):
            self._go_to_marks()

    def _is_unmoved(self) -> bool:
        """Whether the view stands where the marks have led it: nobody has scrolled since."""
        return self._goal is not None and self.verticalScrollBar().value() == self._went_to

    @property
    def page(self) -> int:
        """The page in the upper third of the view, 0-based."""
        return max(0, self._page)

    @property
    def zoom(self) -> float:
        """1.0 is the size on paper."""
        return self._zoom

    @property
    def fits_width(self) -> bool:
        """Whether pages are as wide as the view."""
        return self._fits_width

    @Slot()
    def zoom_in(self) -> None:
        """Draw larger."""
        self.set_zoom(self._zoom * ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Draw smaller."""
        self.set_zoom(self._zoom / ZOOM_STEP)

    @Slot()
    def fit_width(self) -> None:
        """Make pages as wide as the view, now and when it changes."""
        self._fits_width = True
        self._lay_out()

    def set_zoom(self, zoom: float) -> None:
        """Draw at ``zoom``; what stands at the top of the view stays there."""
        self._fits_width = False
        self._zoom = min(HIGHEST_ZOOM, max(LOWEST_ZOOM, zoom))
        self._lay_out()

    @Slot()
    def next_page(self) -> None:
        """Go to the top of the next page."""
        self.go_to(min(self.page + 1, len(self.pages.sizes) - 1))

    @Slot()
    def previous_page(self) -> None:
        """Go to the top of the page before."""
        self.go_to(max(self.page - 1, 0))

    def go_to(self, page: int, top_pt: float | None = None) -> None:
        """Scroll to a page, or to a place on it, which then stands at a third of the view."""
        if not 0 <= page < len(self._tops):
            return
        y = self._tops[page] - GAP / 2
        if top_pt is not None:
            y = self._tops[page] + top_pt * self._scale() - self.viewport().height() / 3
        self.verticalScrollBar().setValue(round(y))
        self._scrolled()

    def page_rect(self, page: int) -> QRectF:
        """Return where a page is drawn, in the view's pixels."""
        size = self.pages.sizes[page] * self._scale()
        room = max(float(self.viewport().width()), size.width() + 2 * MARGIN)
        x = (room - size.width()) / 2 - self.horizontalScrollBar().value()
        return QRectF(QPointF(round(x), round(self._tops[page] - self.verticalScrollBar().value())), size)

    def mark_rect(self, page: int, box: QRectF) -> QRectF:
        """Return where a rectangle of a page, in points, is drawn."""
        scale, origin = self._scale(), self.page_rect(page).topLeft()
        return QRectF(box.topLeft() * scale + origin, box.size() * scale)

    def _scale(self) -> float:
        return self._zoom * PX_PER_POINT

    def _lay_out(self) -> None:
        sizes, page = self.pages.sizes, self.page
        anchored = page < len(self._tops)
        within = (self.verticalScrollBar().value() - self._tops[page]) / self._laid_scale if anchored else 0.0
        widest = max((size.width() for size in sizes), default=1.0)
        if self._fits_width and sizes:
            room = max(120.0, self.viewport().width() - 2 * MARGIN)
            self._zoom = min(HIGHEST_ZOOM, max(LOWEST_ZOOM, room / widest / PX_PER_POINT))
        self._tops, y = [], MARGIN
        for size in sizes:
            self._tops.append(y)
            y += size.height() * self._scale() + GAP
        height, width = y - GAP + MARGIN, widest * self._scale() + 2 * MARGIN
        self._set_bars(height if sizes else 0.0, width if sizes else 0.0)
        self._laid_scale = self._scale()
        if anchored and page < len(self._tops):
            self.verticalScrollBar().setValue(round(self._tops[page] + within * self._scale()))
        self.zoom_changed.emit(self._zoom)
        self._settle.start()
        self.viewport().update()

    def _set_bars(self, height: float, width: float) -> None:
        view = self.viewport()
        self.verticalScrollBar().setRange(0, max(0, round(height) - view.height()))
        self.verticalScrollBar().setPageStep(max(1, view.height() - 40))
        self.horizontalScrollBar().setRange(0, max(0, round(width) - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _visible(self) -> list[int]:
        top = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, top) - 1)
        return list(range(first, bisect_right(self._tops, top + self.viewport().height())))

    @Slot()
    def _scrolled(self) -> None:
        third = self.verticalScrollBar().value() + self.viewport().height() / 3
        page = max(0, bisect_right(self._tops, third + GAP) - 1)
        if page != self._page and self._tops:
            self._page = page
            self.page_changed.emit(page)
        self._settle.start()
        self.viewport().update()

    @Slot()
    def _draw_visible(self) -> None:
        self.pages.want(self._visible(), self._scale() * self.devicePixelRatio())

    @Slot(int)
    def _show_drawn(self, page: int) -> None:
        self.viewport().update()
        self._draw_visible()

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the width fitted, and stay at the passage: a view gets its size only after it was told what to show."""
        unmoved = self._is_unmoved()
        super().resizeEvent(event)
        self._lay_out()
        if unmoved and self._goal is not None:
            self.go_to(*self._goal)
            self._went_to = self.verticalScrollBar().value()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the pages in view and their marks."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._visible():
            area = self.page_rect(page)
            painter.fillRect(area.adjusted(-1, -1, 1, 2), self._theme.color("border"))
            painter.fillRect(area, QColor("#ffffff"))
            picture = self.pages.picture(page)
            if picture is not None:
                painter.drawImage(area, picture)
            self._paint_marks(painter, page)
        painter.end()

    def _paint_marks(self, painter: QPainter, page: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for marks in (item for item in self.marks if item.page == page and item.lines):
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            best = self._path(page, marks.sentence)  # takes the place of the passage's mark, else colours mix
            if not marks.heat:  # two tints on each other are mud
                painter.fillPath(self._path(page, marks.lines).subtracted(best), PASSAGE_MARK)
            painter.fillPath(best, SENTENCE_MARK)
            words = self._path(page, marks.words)
            for box, strength in marks.heat:
                painter.fillPath(self._path(page, (box,)).subtracted(words), _fainter(HEAT_MARK, strength))
            painter.fillPath(words, WORD_MARK)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(OUTLINE)  # multiplied colours vanish on dark pages, an outline does not
            for box in marks.lines:
                painter.drawRoundedRect(self.mark_rect(page, box), 2, 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(EDGE)  # a bar in the margin: the place is not told by colour alone
            for bar in self.bars(marks):
                painter.drawRoundedRect(bar, 2, 2)
        painter.restore()

    def bars(self, marks: PageMarks) -> list[QRectF]:
        """Return where the margin's bars are drawn: one beside each stretch of a column that is marked."""
        blocks = (self.mark_rect(marks.page, block) for block in join_blocks(marks.lines))
        return [QRectF(block.left() - 9, block.top(), 4, block.height()) for block in blocks]

    def _path(self, page: int, boxes: tuple[QRectF, ...]) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for box in boxes:
            path.addRoundedRect(self.mark_rect(page, box), 2, 2)
        return path

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Scroll with the keys that every reader has."""
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(), Qt.Key.Key_Home: -bar.maximum(), Qt.Key.Key_End: bar.maximum(),
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
        else:
            super().wheelEvent(event)


def _fainter(color: QColor, strength: float) -> QColor:
    """Return a colour for multiplying, between white (0) and ``color`` (1)."""
    return QColor.fromRgbF(*(1 - (1 - part) * strength for part in (color.redF(), color.greenF(), color.blueF())))
