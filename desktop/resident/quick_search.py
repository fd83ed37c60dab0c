"""What happens when the bar is asked? It searches the library that is open, and opens the window at a hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.controllers.search import SearchController
from desktop.views.quick_bar import QuickBar

if TYPE_CHECKING:
    from desktop.app import Kenning


class QuickSearch(QObject):
    """The bar of one library's window, with a search of its own: what the window shows stays as it is."""

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self.bar = QuickBar(parts.icons)
        self.search = SearchController(lambda: parts.library.library, parts.readers)
        self.bar.box.textChanged.connect(self.search.set_text)
        self.bar.box.textEdited.connect(parts.indexing.note_typing)
        self.search.results_changed.connect(self.bar.show_result)
        self.search.cleared.connect(self.bar.clear_result)
        self.search.failed.connect(self.bar.show_problem)
        self.bar.opened.connect(self._open)
        parts.library.opened.connect(self.search.repeat)

    @Slot(str, str)
    def _open(self, question: str, path: str) -> None:
        """Show the window with the same question, at the hit."""
        self._parts.window.come_forward()
        self._parts.presenters.saved.open_at(question, path)

    def close(self) -> None:
        """Ask nothing more, and take the bar away."""
        self.search.close()
        self.bar.hide()
        self.bar.deleteLater()
