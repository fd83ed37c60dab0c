"""Which folders does the library hold? The short list of the settings; the details stand on their page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from desktop.texts.plain import isolated
from desktop.texts.sample import source_name
from desktop.texts.wording import documents_text
from desktop.views.controls import link_button, make_column, make_label, make_row
from engine.reports.status import LibraryStatus, SourceStatus


class FolderList(QWidget):
    """Folders with their counts; adding and forgetting is asked of the window."""

    add_asked = Signal()
    remove_asked = Signal(object)  # SourceStatus
    undo_asked = Signal()

    def __init__(self, status: LibraryStatus | None) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setObjectName("folderList")
        self._list.setAccessibleName(self.tr("Folders"))
        self._add = QPushButton(self.tr("Add a folder…"))
        self._remove = QPushButton(self.tr("Forget…"))
        self._remove.setEnabled(False)
        self._forgotten = make_label(style="muted", wrap=True)
        self.undo = link_button(self.tr("Undo"))
        self._last_line = make_row(self._forgotten, self.undo, spacing=12)
        self._last_line.setStretch(0, 1)
        self.show_forgotten("")
        self.undo.clicked.connect(self.undo_asked)
        self._add.clicked.connect(self.add_asked)
        self._remove.clicked.connect(self._ask_remove)
        self._list.currentItemChanged.connect(self._follow)
        text = self.tr("Folders are read, never changed. What you add, change or remove in them is noticed by itself.")
        lead = make_label(text, "muted", wrap=True)
        column = make_column(lead, spacing=12)
        column.addWidget(self._list, 1)
        column.addLayout(self._last_line)
        column.addLayout(make_row(self._add, self._remove, -1))
        column.setContentsMargins(8, 16, 8, 8)
        self.setLayout(column)
        self.show_status(status)

    @Slot(str)
    def show_forgotten(self, text: str) -> None:
        """Say what is being forgotten, while it can be taken back; nothing where ``text`` is empty."""
        self._forgotten.setText(text)
        self._forgotten.setVisible(bool(text))
        self.undo.setVisible(bool(text))

    def show_status(self, status: LibraryStatus | None) -> None:
        """Show the folders of ``status``."""
        self._list.clear()
        for source in status.sources if status else ():
            item = QListWidgetItem(f"{isolated(source_name(source.path))}\n{documents_text(source.indexed)}")
            item.setData(Qt.ItemDataRole.UserRole, source)
            self._list.addItem(item)

    @Slot()
    def _follow(self) -> None:
        self._remove.setEnabled(self._list.currentItem() is not None)

    @Slot()
    def _ask_remove(self) -> None:
        item = self._list.currentItem()
        source = item.data(Qt.ItemDataRole.UserRole) if item else None
        if isinstance(source, SourceStatus):
            self.remove_asked.emit(source)
