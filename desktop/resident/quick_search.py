"""What happens when the bar is asked? It searches the library that is open; what is opened is the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.search import SearchController
from desktop.look.icons import IconSet
from desktop.threads.jobs import JobLane
from desktop.views.quick_bar import QuickBar


class QuickSearch(QObject):
    """The bar of one library's window, with a search of its own: what the window shows stays as it is."""

    chosen = Signal(str, str)  # a question, the path of a hit

    def __init__(
        self, icons: IconSet, library: LibraryController, readers: JobLane, indexing: IndexingController
    ) -> None:
        super().__init__()
        self.bar = QuickBar(icons)
        self.search = SearchController(lambda: library.library, readers)
        self.bar.box.textChanged.connect(self.search.set_text)
        self.bar.box.textEdited.connect(indexing.note_typing)
        self.search.results_changed.connect(self.bar.show_result)
        self.search.cleared.connect(self.bar.clear_result)
        self.search.failed.connect(self.bar.show_problem)
        self.bar.opened.connect(self.chosen)
        library.opened.connect(self.search.repeat)

    def close(self) -> None:
        """Ask nothing more, and take the bar away."""
        self.search.close()
        self.bar.hide()
        self.bar.deleteLater()
