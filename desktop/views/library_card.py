"""How large is the library, and what can be done for it? Sizes, what is done with it, and how far that is."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton

from desktop.texts.wording import borrowed_text, index_text, sizes_text
from desktop.views.controls import hand_focus, make_column, make_label, make_row
from desktop.views.flow import FlowLayout
from engine.reports.status import LibraryStatus

_STEPS = 1000


class LibraryCard(QFrame):
    """Below the folders; one task at a time."""

    check_asked = Signal()
    compact_asked = Signal()
    export_asked = Signal()
    lend_asked = Signal()
    borrow_asked = Signal()
    forget_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._sizes = make_label(style="small", wrap=True)
        self._index = make_label(style="small", wrap=True)
        self._borrowed = make_label(style="small", wrap=True)
        self.check = QPushButton(self.tr("Check…"))
        self.compact = QPushButton(self.tr("Compact…"))
        self.export = QPushButton(self.tr("Export…"))
        self.lend = QPushButton(self.tr("Export vectors…"))
        self.borrow = QPushButton(self.tr("Use vectors of…"))
        self.forget = QPushButton(self.tr("Drop vectors"))
        self._buttons = (self.check, self.compact, self.export, self.lend, self.borrow, self.forget)
        self.lend.setToolTip(self.tr("Write the vectors, without any text, for another library of the same files"))
        self.borrow.setToolTip(self.tr("Take the vectors of another library of the same files instead of making them"))
        self.forget.setToolTip(self.tr("Give back the room of vectors that no file has asked for"))
        self.check.setToolTip(self.tr("Verify that nothing in the library is damaged; nothing is changed"))
        self.compact.setToolTip(self.tr("Give back the room on the disk that the library does not need"))
        self.export.setToolTip(self.tr("Write everything into a Parquet file, which pandas and others open"))
        for button, said, signal in (
            (self.check, self.tr("Check the library"), self.check_asked),
            (self.compact, self.tr("Compact the library"), self.compact_asked),
            (self.export, self.tr("Export the library"), self.export_asked),
            (self.lend, self.tr("Export the vectors of the library"), self.lend_asked),
            (self.borrow, self.tr("Use the vectors of another library"), self.borrow_asked),
            (self.forget, self.tr("Drop the borrowed vectors"), self.forget_asked),
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
        for button in self._buttons:
            buttons.addWidget(button)
        progress = make_row(spacing=12)
        progress.addLayout(make_column(self._doing, self._bar, spacing=5), 1)
        progress.addWidget(self.cancel)
        column = make_column(
            make_label(self.tr("This library"), "subtitle"),
            self._sizes,
            self._index,
            self._borrowed,
            buttons,
            spacing=8,
        )
        column.addLayout(progress)
        column.setContentsMargins(16, 12, 14, 14)
        self.setLayout(column)
        self._open = False
        self._asked = self.check  # the button to which the keyboard goes back
        self._show_borrowed("")
        self._show_running(running=False)

    @property
    def text(self) -> str:
        """What it says of the library."""
        return "\n".join(label.text() for label in (self._sizes, self._index, self._borrowed) if label.text())

    @property
    def doing(self) -> str:
        """What is being done now; empty where nothing is."""
        return self._doing.text() if not self._doing.isHidden() else ""

    def show_status(self, status: LibraryStatus) -> None:
        """Show how much room everything takes."""
        self._sizes.setText(sizes_text(status))
        self._index.setText(index_text(status.vector_index))
        self._show_borrowed(borrowed_text(status.borrowed))

    def set_open(self, *, opened: bool) -> None:
        """Offer the tasks where there is a library to do them on."""
        self._open = opened
        if not opened:
            self._sizes.setText(self.tr("The library is not open."))
            self._index.setText("")
            self._show_borrowed("")
        self._show_running(running=False)

    def _show_borrowed(self, text: str) -> None:
        self._borrowed.setText(text)
        self._borrowed.setVisible(bool(text))
        self.forget.setVisible(bool(text))

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
        for widget in (self._doing, self._bar):
            widget.setVisible(running)
        if running:
            self.cancel.show()
            self._asked = next((one for one in self._buttons if one is self.window().focusWidget()), self.check)
            hand_focus(self._buttons, self.cancel)
        for button in self._buttons:
            button.setEnabled(self._open and not running)
        if not running:
            hand_focus((self.cancel,), self.check if self._asked.isHidden() else self._asked)
            self.cancel.hide()
