"""How is a PDF shown? Its pages under each other, the passage marked on the page itself."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.look.mirror import keep_direction
from desktop.look.theme import Theme
from desktop.preview.found_places import FoundPlaces
from desktop.preview.pdf_marks import PageMarks
from desktop.preview.pdf_pages import PdfPages
from desktop.preview.pdf_paint import Onto
from desktop.preview.pdf_selection import caret_box, span_boxes, spot_at
from desktop.preview.pdf_selector import PdfSelector

MARGIN, GAP = 18.0, 14.0
PX_PER_POINT = 96 / 72
LOWEST_ZOOM, HIGHEST_ZOOM, ZOOM_STEP = 0.25, 5.0, 1.2


class PdfView(QAbstractScrollArea):
    """The pages of a document with marks; sizes and marks come from a worker."""

    page_changed = Signal(int)  # 0-based
    zoom_changed = Signal(float)
    menu_asked = Signal(object)  # QPoint on the screen

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        keep_direction(self)
        self._theme = theme
        self.pages = PdfPages(self)
        self.selector = PdfSelector(self)
        self.marks: tuple[PageMarks, ...] = ()
        self.found = FoundPlaces()
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
        self._drawn_on = QTimer(self)  # while the mouse is held outside of the view
        self._drawn_on.setInterval(40)
        self._drawn_on.timeout.connect(self._scroll_on)
        self._mouse = QPointF()
        self.viewport().setMouseTracking(True)
        self.selector.changed.connect(self._repaint)
        self.selector.moved.connect(self._show_caret)
        self.pages.drawn.connect(self._show_drawn)
        self.pages.idle.connect(self._draw_visible)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._repaint)

    def open(self, data: bytes, sizes: tuple[QSizeF, ...], marks: tuple[PageMarks, ...]) -> None:
        """Show a document and go to its first mark."""
        self.pages.open(data, sizes)
        self.selector.open(len(sizes))
        self._page, self._tops, self._goal = -1, [], None
        self._lay_out()
        self.set_marks(marks)

    def clear(self) -> None:
        """Show nothing."""
        self.pages.close()
        self.selector.open(0)
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

    def _first_seen(self) -> tuple[int, int]:
        """Return where selecting with the keys begins: at the passage where it is in view, else at the page's top."""
        for marks in self.marks:
            letters = self.selector.letters(marks.page)
            if letters is not None and marks.lines and self.viewport().rect().intersects(
                self.mark_rect(marks.page, marks.lines[0]).toRect()
            ):  # fmt: skip
                return marks.page, spot_at(
                    letters, QPointF(marks.lines[0].left() + 1, marks.lines[0].center().y())
                ).index
        return self.page, 0

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
        self.selector.want(self._visible())

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
        painter.fillRect(self.viewport().rect(), self._theme.color("backdrop"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._visible():
            area = self.page_rect(page)
            painter.fillRect(area.adjusted(-1, -1, 1, 2), self._theme.color("border"))
            painter.fillRect(area, QColor("#ffffff"))
            picture = self.pages.picture(page)
            if picture is not None:
                painter.drawImage(area, picture)
            onto = Onto(painter, self._scale(), area.topLeft())
            onto.paint_marks(marks for marks in self.marks if marks.page == page)
            letters = self.selector.letters(page)
            if letters is not None:
                onto.paint_found(letters, self.found)
                onto.paint_selected(self.selector.boxes(page), self._caret_on(page))
        painter.end()

    def _caret_on(self, page: int) -> QRectF:
        """Return the end of the selection that the keys move, where it stands on a page and the keyboard is here."""
        selection, letters = self.selector.selection, self.selector.letters(page)
        if selection is None or letters is None or selection.focus.page != page or not self.hasFocus():
            return QRectF()
        return caret_box(letters, selection.focus.index)

    def bars(self, marks: PageMarks) -> list[QRectF]:
        """Return where the margin's bars are drawn: one beside each stretch of a column that is marked."""
        return Onto(None, self._scale(), self.page_rect(marks.page).topLeft()).bars(marks)

    @Slot(int, QRectF)
    def _show_caret(self, page: int, box: QRectF) -> None:
        """Scroll as far as it takes to see the end of the selection."""
        if not 0 <= page < len(self._tops):
            return
        caret, view, bar = self.mark_rect(page, box), self.viewport(), self.verticalScrollBar()
        if caret.top() < 0 or caret.bottom() > view.height():
            away = caret.top() - view.height() / 4 if caret.top() < 0 else caret.bottom() - view.height() * 3 / 4
            bar.setValue(bar.value() + round(away))
        across = self.horizontalScrollBar()
        if caret.left() < 0 or caret.right() > view.width():
            across.setValue(across.value() + round(caret.left() - view.width() / 2))

    def show_found(self, place: tuple[int, int, int]) -> None:
        """Bring a place that was found into view, as soon as the letters of its page are known."""
        page, start, end = place
        letters = self.selector.letters(page)
        boxes = span_boxes(letters, start, end) if letters is not None else []
        if not boxes:
            self.go_to(page)
            return
        box = self.mark_rect(page, boxes[0])
        if not QRectF(self.viewport().rect()).contains(box):
            self.go_to(page, boxes[0].top())
            self._show_caret(page, boxes[0])

    def _place_at(self, position: QPointF) -> tuple[int, QPointF] | None:
        """Return the page at, or nearest to, a place of the view, and the point of it in points."""
        if not self._tops:
            return None
        page = max(0, bisect_right(self._tops, position.y() + self.verticalScrollBar().value()) - 1)
        return page, (position - self.page_rect(page).topLeft()) / self._scale()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Begin to select."""
        place = self._place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.selector.press(*place, extend=extend)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Select a word."""
        place = self._place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.selector.press_word(*place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Select as far as the mouse is led; show where there is something to select."""
        self._mouse = event.position()
        place = self._place_at(self._mouse)
        if place is None:
            return
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.selector.drag(*place)
            outside = not 0 <= self._mouse.y() < self.viewport().height()
            if outside != self._drawn_on.isActive():
                self._drawn_on.start() if outside else self._drawn_on.stop()
        else:
            over = self.selector.over_letter(*place)
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """End to select."""
        self._drawn_on.stop()

    @Slot()
    def _scroll_on(self) -> None:
        y, height = self._mouse.y(), self.viewport().height()
        away = y if y < 0 else max(0.0, y - height)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(away / 2))
        place = self._place_at(QPointF(self._mouse.x(), min(max(y, 0.0), height - 1.0)))
        if place is not None:
            self.selector.drag(*place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for what can be done here."""
        self.menu_asked.emit(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the end of the selection that the keys move."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw none."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Select, copy, and scroll with the keys that every reader has."""
        if self.selector.press_key(event, self._first_seen()):
            return
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
