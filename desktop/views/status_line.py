"""What is in the library, and what is it doing? One quiet line at the bottom."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from desktop.icons import IconSet
from desktop.plain import set_tip
from desktop.views.controls import icon_label, make_label, make_row
from desktop.wording import count_text, documents_text, elapsed_text, files_text, passages_text, results_text
from engine.reports.status import LibraryStatus


class StatusLine(QFrame):
    """Counts at the left; the last search in the middle; device and state at the right."""

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._library = make_label()
        self._search = make_label()
        self._state = make_label()
        self._device = make_label()
        private = make_label(self.tr("Nothing leaves this computer"))
        promise = make_row(icon_label(icons, "shield", "muted", 15), private, spacing=6)
        row = make_row(self._library, self._search, -1, self._state, self._device, promise, spacing=22)
        row.setContentsMargins(20, 6, 16, 6)
        self.setLayout(row)
        self._library.setText(self.tr("Opening the library"))

    @property
    def text(self) -> str:
        """All that it says."""
        labels = (self._library, self._search, self._state, self._device)
        return " · ".join(label.text() for label in labels if label.text())

    @Slot(object)
    def show_status(self, status: LibraryStatus) -> None:
        """Show counts and the device."""
        parts = [documents_text(status.documents), passages_text(status.chunks)]
        if status.failed:
            parts.append(self.tr("{0} not readable").format(files_text(status.failed)))
        if status.pending:
            parts.append(self.tr("{0} waiting").format(count_text(status.pending)))
        self._library.setText(" · ".join(parts))
        encoder = status.encoder
        self._device.setText(" · ".join(part for part in (encoder.title, encoder.device) if part))
        set_tip(self._device, encoder.device_reason)

    def show_problem(self, text: str) -> None:
        """Say that the library is not open."""
        self._library.setText(text)
        self._device.setText("")

    def show_search(self, count: int, seconds: float, *, more: bool = False) -> None:
        """Say how much was found and how fast; ``more`` where the list goes on."""
        found = self.tr("{0} or more").format(results_text(count)) if more else results_text(count)
        self._search.setText(self.tr("{0} in {1}").format(found, elapsed_text(seconds)))

    def clear_search(self) -> None:
        """Say nothing about searching."""
        self._search.setText("")

    @Slot(str)
    def show_state(self, state: str) -> None:
        """Show what the indexing process does."""
        words = {
            "running": self.tr("Indexing"),
            "paused": self.tr("Indexing paused"),
            "stopping": self.tr("Stopping"),
        }
        self._state.setText(words.get(state, ""))
