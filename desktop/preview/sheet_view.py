"""How is a table shown? As a table, its sheets as tabs, the rows of the passage marked; however many rows it has."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QWidget,
)

from desktop.look.mirror import keep_direction
from desktop.look.theme import Theme
from desktop.models.sheet import Index, Sheet, SheetModel, read_sheets, sheet_at
from desktop.preview.finder import Finder
from desktop.preview.found_places import Place
from desktop.preview.text_view import MOST_ZOOM_STEPS, ZOOM_STEP
from desktop.threads.jobs import Job, JobLane
from desktop.views.controls import make_column
from engine.documents.document import Document
from engine.search.hits import Passage

_SAMPLED_ROWS, _SAMPLED_COLUMNS = 60, 60
_NARROWEST_PX, _WIDEST_PX, _USUAL_PX, _PADDING_PX = 56, 300, 100, 34


class SheetView(QWidget):
    """A table with the passage's rows in view; the newest document wins."""

    unshowable = Signal()
    place_changed = Signal(int)

    def __init__(self, theme: Theme, lane: JobLane) -> None:
        super().__init__()
        self._lane = lane
        self._document: Document | None = None
        self._passage: Passage | None = None
        self._sheets: tuple[Sheet, ...] = ()
        self._reading: Job | None = None
        self._zoom = 0
        self.finder = Finder(lane, self)
        self.finder.moved.connect(self._show_found)
        self.finder.told.connect(self._mark_found)
        self.model = SheetModel(theme, self)
        self.tabs = QTabBar()
        self.tabs.setObjectName("sheets")
        self.tabs.setAccessibleName(self.tr("Sheets"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.table = _Table()
        self.table.setAccessibleName(self.tr("Table"))
        self.table.setModel(self.model)
        self.setLayout(make_column(self.tabs, self.table, spacing=0))
        self.tabs.currentChanged.connect(self._choose)
        self.table.verticalScrollBar().valueChanged.connect(self._tell_place)
        theme.changed.connect(self._repaint)

    def show_document(self, document: Document, passage: Passage | None) -> None:
        """Show ``document`` at ``passage``, or at its beginning; ``unshowable`` follows where it has no cells."""
        same = document is self._document
        self._passage = passage
        if same and self._reading is None:
            self._show_passage()
            return
        self.forget()
        self._document, self._passage = document, passage
        self._reading = Job(lambda token: read_sheets(document))
        self._reading.signals.succeeded.connect(self._accept)
        self._lane.start(self._reading, priority=2)

    def forget(self) -> None:
        """Show nothing."""
        if self._reading is not None:
            self._reading.token.cancel()
        self._reading = self._document = self._passage = None
        self._sheets = ()
        self.finder.stop()
        self.model.set_sheet("", Sheet("", (), 0))
        self._fill_tabs()

    @Slot(object, object)
    def _accept(self, job: Job, sheets: tuple[Sheet, ...]) -> None:
        if job is not self._reading or self._document is None:
            return
        self._reading = None
        self._sheets = sheets
        if not sheets:
            self.unshowable.emit()
            return
        self._fill_tabs()
        self._choose(0)
        self._show_passage()

    def _fill_tabs(self) -> None:
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for sheet in self._sheets:
            self.tabs.addTab((sheet.name or self.tr("Table")).replace("&", "&&"))
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(self._sheets) > 1)

    @Slot(int)
    def _choose(self, number: int) -> None:
        """Show another sheet."""
        if self._document is None or not 0 <= number < len(self._sheets):
            return
        self.model.set_sheet(self._document.text, self._sheets[number])
        self.model.set_passage(self._passage)
        self._spread_over_columns()
        self._set_widths()
        self._mark_found()

    def _spread_over_columns(self) -> None:
        """Give what stands beside the cells all columns, as a line below them."""
        self.table.clearSpans()
        columns = self.model.columnCount()
        if columns > 1:
            for row, one in enumerate(self.model.sheet.rows):
                if not one.number:
                    self.table.setSpan(row, 0, 1, columns)

    def _set_widths(self) -> None:
        """Make columns as wide as their first cells, within bounds; to measure all of them would take seconds."""
        metrics, factor = self.table.fontMetrics(), ZOOM_STEP**self._zoom
        header = self.table.horizontalHeader()
        header.setDefaultSectionSize(round(_USUAL_PX * factor))
        rows = sum(row.number > 0 for row in self.model.sheet.rows)  # what stands beside the cells comes last
        step = max(1, rows // _SAMPLED_ROWS)
        for column in range(min(self.model.columnCount(), _SAMPLED_COLUMNS)):
            words = (self.model.index(row, column).data() or "" for row in range(0, rows, step))
            width = max((metrics.horizontalAdvance(word[:60]) for word in words), default=0) + _PADDING_PX
            self.table.setColumnWidth(column, round(min(_WIDEST_PX * factor, max(_NARROWEST_PX, width))))

    def _show_passage(self) -> None:
        if self._passage is None:
            self.model.set_passage(None)
        else:
            self._go(self._passage.start)
            self.model.set_passage(self._passage)

    def _go(self, offset: int) -> None:
        """Bring the cell at an offset of the text into view, on whichever sheet it is."""
        if not self._sheets:
            return
        number = sheet_at(self._sheets, offset)
        if self.tabs.currentIndex() != number:
            self.tabs.setCurrentIndex(number)
        row = self.model.row_at(offset)
        index = self.model.index(row, self.model.column_at(row, offset))
        self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def mark_again(self, passage: Passage) -> None:
        """Take the shown passage's newer marks; what is in view stays."""
        if self._passage is not None and (self._passage.start, self._passage.end) == (passage.start, passage.end):
            self._passage = passage
            self.model.set_passage(passage)

    @Slot()
    def _repaint(self) -> None:
        self.table.viewport().update()

    # -- what every view of a document can do ---------------------------------------------------

    @property
    def selection(self) -> str:
        """The cells that are selected, as a spreadsheet takes them."""
        return self.table.selected_text()

    @property
    def selected_span(self) -> tuple[int, int]:
        """The offsets of the text that the selected cells lie between."""
        spans = [self.model.cell(one.row(), one.column()) for one in self.table.selectionModel().selectedIndexes()]
        return (min(start for start, _ in spans), max(end for _, end in spans)) if spans else (0, 0)

    def look_for(self, words: str) -> None:
        """Look for ``words`` in all sheets, from the row in view on."""
        if self._document is not None and self._sheets and words.strip():
            row = max(0, self.table.rowAt(0))
            self.finder.find_in_text(self._document.text, words, self.model.cell(row, 0)[0])
        else:
            self.finder.stop()

    @Slot()
    def _mark_found(self) -> None:
        if not self.model.sheet.rows:
            return
        first, last = self.model.sheet.rows[0].start, self.model.sheet.rows[-1].end
        places = self.finder.found.between((0, first, 0), (0, last, 0))[:200]
        now = self.finder.found.current
        self.model.set_found([place[1:] for place in places], now[1:] if now is not None else (0, 0))

    @Slot(object)
    def _show_found(self, place: Place) -> None:
        self._go(place[1])
        self._mark_found()

    def go_to_target(self, target: int) -> None:
        """Go to an offset of the text."""
        self._go(target)

    def zoom_by(self, steps: int) -> None:
        """Draw cells larger or smaller; 0 draws them as at the beginning."""
        self._zoom = max(-MOST_ZOOM_STEPS, min(MOST_ZOOM_STEPS, self._zoom + steps)) if steps else 0
        font = QGuiApplication.font()
        font.setPointSizeF(font.pointSizeF() * ZOOM_STEP**self._zoom)
        self.table.setFont(font)
        self.table.verticalHeader().setDefaultSectionSize(self.table.fontMetrics().lineSpacing() + 12)
        self._set_widths()

    def keep_passage(self) -> None:
        """Go to the passage."""
        if self._passage is not None:
            self._go(self._passage.start)

    def take_focus(self) -> None:
        """Put the keyboard into the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _tell_place(self) -> None:
        row = self.table.rowAt(0)
        if row >= 0 and self.model.sheet.rows:
            self.place_changed.emit(self.model.sheet.rows[row].start)


class _Grounds(QStyledItemDelegate):
    """Draws the ground of marked cells: a style sheet for cells leaves it out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            painter.fillRect(option.rect, ground)
        super().paint(painter, option, index)


class _Table(QTableView):
    """Rows of one height, of which only those in view are asked for; copies what is selected."""

    def __init__(self) -> None:
        super().__init__()
        keep_direction(self)
        self.setObjectName("sheet")
        self.setItemDelegate(_Grounds(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 12)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def selected_text(self) -> str:
        """Return the selected cells, rows on lines, parted by tabs."""
        ranges = self.selectionModel().selection()
        if ranges.isEmpty():
            return ""
        area = ranges.first()
        rows = range(area.top(), area.bottom() + 1)
        columns = range(area.left(), area.right() + 1)
        model = self.model()
        return "\n".join("\t".join(model.index(row, column).data() or "" for column in columns) for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Copy all that is selected, not the current cell alone."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        else:
            super().keyPressEvent(event)
