"""What happens with searches that are kept? They are opened as they were, and kept as they are now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.controllers.library import LibraryController
from desktop.controllers.saved import SavedController
from desktop.controllers.search import SearchController
from desktop.controllers.steering import Steering
from desktop.look.theme import Theme
from desktop.presenters.chosen import Chosen
from desktop.presenters.front import Front
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import Message
from desktop.views.saved_dialog import SavedDialog
from desktop.window.search_page import SearchPage
from engine.saved_searches import SavedSearch, filters_of


class SavedPresenter(QObject):
    """Connects the saved searches with box, filters and start page."""

    def __init__(
        self,
        saved: SavedController,
        library: LibraryController,
        search: SearchController,
        steering: Steering,
        front: Front,
        *,
        theme: Theme,
        page: SearchPage,
        chosen: Chosen,
    ) -> None:
        super().__init__()
        self._saved = saved
        self._search = search
        self._steering = steering
        self._front = front
        self._theme = theme
        self._page = page
        self._chosen = chosen
        self._dialog: SavedDialog | None = None
        self._wanted = ""  # the path to be chosen in the next answer
        library.opened.connect(saved.read)
        saved.failed.connect(self._tell_failed)
        page.box.saved_asked.connect(self.show_list)
        page.saved.chosen.connect(self.open_named)
        page.saved.all_asked.connect(self.show_list)

    @Slot()
    def show_list(self) -> None:
        """Show every saved search, and a field to save the present one."""
        saved = self._saved
        dialog = SavedDialog(self._theme, self._search.text, self._front.window)
        saved.changed.connect(dialog.show_rows)
        saved.deleted.connect(dialog.show_deleted)
        saved.kept.connect(dialog.show_kept)
        saved.failed.connect(dialog.show_problem)
        dialog.save_asked.connect(self._save)
        dialog.rename_asked.connect(saved.rename)
        dialog.delete_asked.connect(saved.delete)
        dialog.restore_asked.connect(saved.restore)
        dialog.stand_asked.connect(self._let_stand)
        dialog.chosen.connect(self.open_search)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        dialog.show_rows(saved.searches)
        self._front.open_dialog(dialog)
        if dialog.name.isEnabled():
            dialog.name.offer()
        else:
            dialog.list.setFocus()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot(str)
    def _save(self, name: str) -> None:
        kept = filters_of(self._search.options)
        days = self._page.filters.days
        if days:
            kept.pop("after_s", None)
        self._saved.save(SavedSearch(name, self._search.text, kept, days))

    @Slot(object, bool)
    def _let_stand(self, search: SavedSearch, stands: bool) -> None:
        self._saved.let_stand(search, stands=stands)

    @Slot(str)
    def open_named(self, name: str) -> None:
        """Ask the saved search of that name again."""
        found = next((one for one in self._saved.searches if one.name == name), None)
        if found is not None:
            self.open_search(found)

    @Slot(object)
    def open_search(self, search: SavedSearch) -> None:
        """Ask a saved search again, with its filters; what it told of is seen then, the newest of it chosen."""
        self._wanted = search.unseen[0].path if search.unseen else ""
        self._front.show_search()
        self._steering.clear()
        self._page.filters.restore(search.filters, search.days)
        self._page.box.ask(search.query)
        self._search.search_now()
        self._saved.mark_seen(search)

    def open_at(self, question: str, path: str) -> None:
        """Ask a question, without filters, and choose a document in its answer."""
        self._wanted = path
        self._front.show_search()
        self._steering.clear()
        self._page.filters.clear()
        self._page.box.ask(question)
        self._search.search_now()

    def choose_wanted(self) -> None:
        """Choose, in the whole answer to a search that was opened, the newest of what it told of."""
        if self._wanted and self._search.settled:
            path, self._wanted = self._wanted, ""
            self._chosen.choose(path)

    @Slot(object)
    def _tell_failed(self, error: object) -> None:
        if self._dialog is None:
            self._front.say(Message("caution", engine_text(str(error)), about="saved"))
