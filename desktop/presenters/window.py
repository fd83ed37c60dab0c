"""What happens with the window itself? Its rail leads to pages, its keys to commands, its drops to folders."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop.presenters.folders import FoldersPresenter
from desktop.presenters.front import Front
from desktop.presenters.libraries import LibrariesPresenter
from desktop.presenters.library import LibraryPresenter
from desktop.presenters.settings import SettingsPresenter
from desktop.window.main_window import MainWindow


class WindowPresenter(QObject):
    """Connects rail, pages, drops and keys."""

    def __init__(
        self,
        window: MainWindow,
        front: Front,
        *,
        library: LibraryPresenter,
        folders: FoldersPresenter,
        libraries: LibrariesPresenter,
        settings: SettingsPresenter,
    ) -> None:
        super().__init__()
        self._window = window
        self._front = front
        window.dropped.connect(folders.take_drop)
        window.text_dropped.connect(self._ask)
        window.drop_refused.connect(folders.refuse_drop)
        window.page_changed.connect(library.enter_page)
        window.rail_search.clicked.connect(front.show_search)
        window.rail_folders.clicked.connect(front.show_folders)
        window.rail_library.clicked.connect(libraries.show_list)
        window.rail_settings.clicked.connect(settings.show)
        window.rail_keys.clicked.connect(self.show_shortcuts)
        window.strip.left.connect(window.focus_page)
        window.search_page.weak.folders_asked.connect(front.show_folders)
        libraries.named.connect(window.show_library)

    def set_actions(self, calls: dict[str, Callable[[], object]]) -> None:
        """Give each command that has keys what it calls; the window's own are added."""
        own = {
            "search": self._front.show_search, "show_search": self._front.show_search, "find": self.find,
            "show_folders": self._front.show_folders, "shortcuts": self.show_shortcuts, "quit": self.quit,
        }  # fmt: skip
        self._window.set_actions({**own, **calls})

    @Slot()
    def find(self) -> None:
        """Look in the document where the keyboard is in it, else in the library."""
        panel = self._window.search_page.preview
        if self._front.page == "search" and panel.shown is not None and panel.isAncestorOf(self._window.focusWidget()):
            panel.show_find()
        else:
            self._front.show_search()

    @Slot(str)
    def _ask(self, text: str) -> None:
        """Look for words that were dropped."""
        self._front.show_search()
        self._window.search_page.box.ask(text)

    @Slot()
    def quit(self) -> None:
        """End Kenning, not only its window."""
        self._window.quit_asked.emit()
        self._window.close()

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all keys."""
        from desktop.views.shortcuts import ShortcutsDialog  # not needed before the first paint

        self._front.open_dialog(ShortcutsDialog(self._window))
