"""What happens with searches that are kept? They are opened as they were, and tell what they found since."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.texts.messages import Message
from desktop.texts.wording import news_text
from desktop.views.saved_dialog import SavedDialog
from engine.errors import EngineError
from engine.saved_searches import SavedSearch, filters_of

if TYPE_CHECKING:
    from desktop.app import Kenning
    from engine.search.hits import SearchResult

KEEP_MS = 3000  # a question that is typed further is kept once


class SavedPresenter(QObject):
    """Connects the saved searches with box, filters and start page."""

    said = Signal(object, object)
    dialog_made = Signal(object)

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self._page = parts.window.search_page
        self._dialog: SavedDialog | None = None
        self._wanted = ""  # the path to be chosen in the next answer
        self._fresh: list[str] = []  # questions that are not kept yet
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self._keep_questions)
        saved, page = parts.saved, self._page
        parts.library.opened.connect(self._begin)
        parts.library.status_changed.connect(self._look)
        parts.search.results_changed.connect(self._choose_wanted)
        saved.changed.connect(self._show_counts)
        saved.told.connect(self._tell_news)
        saved.failed.connect(self._tell_failed)
        saved.questions_read.connect(page.box.recall)
        page.box.remembered.connect(self._note_question)
        page.box.saved_asked.connect(self.show_list)
        page.saved.chosen.connect(self._open_named)
        parts.notices.clicked.connect(self._come)

    @property
    def _keeps(self) -> bool:
        return self._parts.controller.settings.keep_history

    @Slot()
    def _begin(self) -> None:
        self._parts.saved.read()
        if self._parts.setup.settings.keep_history:
            self._parts.saved.read_questions()

    @Slot()
    def _look(self) -> None:
        """See what is new for the searches that stand, once nothing is being read."""
        if self._parts.indexing.state == "idle":
            self._parts.saved.look()

    # -- the list ------------------------------------------------------------------------------

    @Slot()
    def show_list(self) -> None:
        """Show every saved search, and a field to save the present one."""
        saved = self._parts.saved
        dialog = SavedDialog(self._parts.theme, self._parts.search.text, self._parts.window)
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
        self.dialog_made.emit(dialog)
        if dialog.name.isEnabled():
            dialog.name.setFocus()
            dialog.name.selectAll()
        else:
            dialog.list.setFocus()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot(str)
    def _save(self, name: str) -> None:
        filters, search = self._page.filters, self._parts.search
        kept = filters_of(search.options)
        days = filters.days
        if days:
            kept.pop("after_s", None)
        self._parts.saved.save(SavedSearch(name, search.text, kept, days))

    @Slot(object, bool)
    def _let_stand(self, search: SavedSearch, stands: bool) -> None:
        self._parts.saved.let_stand(search, stands=stands)

    # -- opening -------------------------------------------------------------------------------

    @Slot(str)
    def _open_named(self, name: str) -> None:
        found = next((one for one in self._parts.saved.searches if one.name == name), None)
        if found is not None:
            self.open_search(found)

    @Slot(object)
    def open_search(self, search: SavedSearch) -> None:
        """Ask a saved search again, with its filters; what it told of is seen then, the newest of it chosen."""
        self._wanted = search.unseen[0].path if search.unseen else ""
        self._parts.window.show_page("search")
        self._parts.steering.clear()
        self._page.filters.restore(search.filters, search.days)
        self._page.box.ask(search.query)
        self._parts.search.search_now()
        self._parts.saved.mark_seen(search)

    @Slot(object)
    def _choose_wanted(self, result: SearchResult) -> None:
        if self._wanted and self._parts.search.settled:
            row = self._parts.window.results_model.reach(self._wanted)
            self._wanted = ""
            if row >= 0:
                self._page.results.select_row(row)

    # -- news ----------------------------------------------------------------------------------

    @Slot(object)
    def _show_counts(self, searches: tuple[SavedSearch, ...]) -> None:
        self._page.saved.show_searches(searches)
        unseen = sum(len(one.unseen) for one in searches)
        self._page.box.show_news(news_text(unseen) if unseen else "")
        if not unseen:
            self._parts.notices.settle()

    @Slot(object)
    def _tell_news(self, searches: tuple[SavedSearch, ...]) -> None:
        first = searches[0]
        found = first.unseen[0].title.strip() or first.unseen[0].path
        text = self.tr("“{0}” is answered by something new: {1}").format(first.name, found)
        if len(searches) > 1 or len(first.unseen) > 1:
            text = self.tr("New documents answer “{0}”: {1}").format(
                "”, “".join(one.name for one in searches), news_text(sum(len(one.unseen) for one in searches))
            )
        self.said.emit(Message("info", text, "show", "news"), partial(self._open_named, first.name))
        self._parts.notices.tell(self.tr("Kenning found something new"), text)

    @Slot()
    def _come(self) -> None:
        window = self._parts.window
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()
        telling = next((one for one in self._parts.saved.searches if one.unseen), None)
        if telling is not None:
            self.open_search(telling)

    @Slot(object)
    def _tell_failed(self, error: object) -> None:
        if self._dialog is None:
            self.said.emit(Message("caution", str(error), about="saved"), None)

    # -- what was asked ------------------------------------------------------------------------

    @Slot(str)
    def _note_question(self, text: str) -> None:
        if self._fresh and text.startswith(self._fresh[0]):
            self._fresh.pop(0)  # the same question, typed further
        self._fresh.insert(0, text)
        self._keep.start()

    @Slot()
    def _keep_questions(self) -> None:
        if self._keeps and self._fresh:
            self._parts.saved.keep_questions(self._fresh)
        self._fresh = []

    @Slot()
    def clear_questions(self) -> None:
        """Forget what was asked, here and on the disk."""
        self._fresh = []
        self._page.box.recall([], only=True)
        self._parts.saved.clear_questions()

    @Slot()
    def follow_settings(self) -> None:
        """Keep nothing, and nothing any more, where that was chosen."""
        if not self._keeps:
            self._fresh = []
            self._parts.saved.clear_questions()

    def close(self) -> None:
        """Keep what is not kept yet."""
        if self._keeps and self._fresh and self._parts.library.library is not None:
            try:
                self._parts.saved.keep_questions(self._fresh, now=True)
            except EngineError:
                pass  # a disk that is full by now is no reason not to close
        self._fresh = []
