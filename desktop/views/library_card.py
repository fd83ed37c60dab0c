"""How large is the library, and what can be done for it? Sizes, check, compact, export, and how far they are."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton

from desktop.views.controls import make_column, make_label, make_row
from desktop.views.flow import FlowLayout
from desktop.wording import index_text, sizes_text
from engine.reports.status import LibraryStatus

_STEPS = 1000


class LibraryCard(QFrame):
    """Below the folders; one task at a time."""

    check_asked = Signal()
    compact_asked = Signal()
    export_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._sizes = make_label(style="small", wrap=True)
        self._index = make_label(style="small", wrap=True)
        self.check = QPushButton(self.tr("Check…"))
        self.compact = QPushButton(self.tr("Compact…"))
        self.export = QPushButton(self.tr("Export…"))
        self.check.setToolTip(self.tr("Verify that nothing in the library is damaged; nothing is changed"))
        self.compact.setToolTip(self.tr("Give back the room on the disk that the library does not need"))
        self.export.setToolTip(self.tr("Write everything into a Parquet file, which pandas and others open"))
        for button, said, signal in (
            (self.check, self.tr("Check the library"), self.check_asked),
            (self.compact, self.tr("Compact the library"), self.compact_asked),
            (self.export, self.tr("Export the library"), self.export_asked),
        ):
            button.setAccessibleName(said)
            button.clicked.connect(signal)
        self._doing = make_label(style="small")
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_asked)
        buttons = FlowLayout(spacing=8)
        for button in (self.check, self.compact, self.export):
            buttons.addWidget(button)
        progress = make_row(spacing=12)
        progress.addLayout(make_column(self._doing, self._bar, spacing=5), 1)
        progress.addWidget(self.cancel)
        column = make_column(
            make_label(self.tr("This library"), "subtitle"), self._sizes, self._index, buttons, spacing=8
        )
        column.addLayout(progress)
        column.setContentsMargins(16, 12, 14, 14)
        self.setLayout(column)
        self._open = False
        self._show_running(running=False)

    @property
    def text(self) -> str:
        """What it says of the library."""
        return f"{self._sizes.text()}\n{self._index.text()}"

    @property
    def doing(self) -> str:
        """What is being done now; empty where nothing is."""
        return self._doing.text() if not self._doing.isHidden() else ""

    def show_status(self, status: LibraryStatus) -> None:
        """Show how much room everything takes."""
        self._sizes.setText(sizes_text(status))
        self._index.setText(index_text(status.vector_index))

    def set_open(self, *, opened: bool) -> None:
        """Offer the tasks where there is a library to do them on."""
        self._open = opened
        if not opened:
            self._sizes.setText(self.tr("The library is not open."))
            self._index.setText("")
        self._show_running(running=False)

    def begin(self, doing: str) -> None:
        """Show that a task has started."""
        self._doing.setText(doing)
        self._bar.setAccessibleName(doing)
        self._bar.setValue(0)
        self._show_running(running=True)

    @Slot(float)
    def show_progress(self, share: float) -> None:
        """Show the share that is done."""
        self._bar.setValue(round(_STEPS * share))

    @Slot()
    def end(self) -> None:
        """Offer the tasks again."""
        self._show_running(running=False)

    def _show_running(self, *, running: bool) -> None:
        for button in (self.check, self.compact, self.export):
            button.setEnabled(self._open and not running)
        for widget in (self._doing, self._bar, self.cancel):
            widget.setVisible(running)
