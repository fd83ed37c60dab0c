"""How does a table of files use its room? Reasons get lines enough to be read; where it is narrow, counts make way."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.look.icons import IconSet
from desktop.models.coverage import CoverageModel, reason_text
from desktop.texts.wording import bytes_text
from desktop.views.state_delegate import StateDelegate

_NAME, _STATE, _WHY, _SIZE, _PASSAGES = range(5)
_WIDE_PX = 620  # below it, size and passages are left out
_REASON_CHARS = 15  # of a line of reasons; in shorter ones nobody reads
_ROW_PX = 36
_MOST_LINES = 4
_LOOKED_AT = 400  # files whose reasons are measured; beyond, all rows look alike


class FileTable(QTableView):
    """The files of a folder; columns and rows follow the width and what has to be read."""

    def __init__(self, icons: IconSet, model: CoverageModel) -> None:
        super().__init__()
        self._files = model
        self.setModel(model)
        self.setItemDelegateForColumn(_STATE, StateDelegate(icons, self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Files of the folder"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Columns"))
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(60)
        for column in range(model.columnCount()):
            kinds = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, kinds.Stretch if column == _WHY else kinds.Interactive)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelReset.connect(self.fit)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for a header and two rows."""
        return QSize(240, 3 * _ROW_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Share the width anew."""
        super().resizeEvent(event)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Share width and height among what there is to read."""
        width = self.viewport().width()
        wide = width >= _WIDE_PX
        headers = [self.horizontalHeader().sectionSizeHint(column) for column in range(self._files.columnCount())]
        size = max(92, self.fontMetrics().horizontalAdvance(bytes_text(888_800)) + 32, headers[_SIZE])
        passages = max(92, headers[_PASSAGES])
        for column, share in ((_SIZE, size), (_PASSAGES, passages)):
            self.setColumnHidden(column, not wide)
            self.setColumnWidth(column, share)
        state = max(104, self.fontMetrics().horizontalAdvance(max(self._files.state_names.values(), key=len)) + 52)
        self.setColumnWidth(_STATE, state)
        left = width - state - (size + passages if wide else 0)
        reasons = self._reasons()
        name = max(90, round(left * 0.38))
        narrow = bool(reasons) and left - name < _REASON_CHARS * self.fontMetrics().averageCharWidth()
        if narrow:
            reasons = []  # the line below the table has that of the chosen file
        self.setColumnHidden(_WHY, not reasons)  # names need the room
        self.setColumnWidth(_NAME, name if reasons else max(90, left))
        height = self._row_height(reasons, left - self.columnWidth(_NAME))
        two = 2 * self.fontMetrics().lineSpacing() + 18  # lines, for names
        self.verticalHeader().setDefaultSectionSize(max(height, two) if narrow else height)

    def _reasons(self) -> list[str]:
        files = (self._files.file(row) for row in range(min(_LOOKED_AT, self._files.rowCount())))
        return [text for file in files if file is not None and (text := reason_text(file))]

    def _row_height(self, reasons: list[str], width: int) -> int:
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(text) for text in reasons), default=0)
        lines = min(_MOST_LINES, 1 + round(1.15 * longest // max(60, width - 20)))  # words do not fill their lines
        return max(_ROW_PX, lines * metrics.lineSpacing() + 18)
