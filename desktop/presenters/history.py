"""What was asked before? Offered in the box and on the start page, and kept for the next start where that is wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.controllers.library import LibraryController
from desktop.controllers.saved import SavedController
from desktop.presenters.state import WindowState
from desktop.window.search_page import SearchPage
from engine.errors import EngineError

if TYPE_CHECKING:
    from desktop.settings.dialog import SettingsDialog

KEEP_MS = 3000  # a question that is typed further is kept once


class HistoryPresenter(QObject):
    """Keeps questions, and forgets them."""

    def __init__(
        self, saved: SavedController, library: LibraryController, state: WindowState, *, page: SearchPage
    ) -> None:
        super().__init__()
        self._saved = saved
        self._library = library
        self._state = state
        self._page = page
        self._fresh: list[str] = []  # questions that are not kept yet
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEEP_MS)
        self._keep.timeout.connect(self._keep_questions)
        library.opened.connect(self._begin)
        state.settings_changed.connect(self._follow_settings)
        saved.questions_read.connect(page.box.recall)
        page.box.remembered.connect(self._note_question)

    @property
    def _keeps(self) -> bool:
        return self._state.settings.keep_history

    @Slot()
    def _begin(self) -> None:
        self._page.let_recall(self._keeps)
        if self._keeps:
            self._saved.read_questions()

    @Slot(str)
    def _note_question(self, text: str) -> None:
        if self._fresh and text.startswith(self._fresh[0]):
            self._fresh.pop(0)  # the same question, typed further
        self._fresh.insert(0, text)
        self._keep.start()

    @Slot()
    def _keep_questions(self) -> None:
        if self._keeps and self._fresh:
            self._saved.keep_questions(self._fresh)
        self._fresh = []

    @Slot()
    def clear_questions(self) -> None:
        """Forget what was asked, here and on the disk."""
        self._fresh = []
        self._page.box.recall([], only=True)
        self._saved.clear_questions()

    @Slot()
    def _follow_settings(self) -> None:
        """Keep and offer nothing, and nothing any more, where that was chosen."""
        self._page.let_recall(self._keeps)
        if not self._keeps:
            self._fresh = []
            self._saved.clear_questions()

    @Slot(object)
    def join(self, dialog: SettingsDialog) -> None:
        """Let the settings forget what was asked."""
        dialog.forget_asked.connect(self.clear_questions)

    def close(self) -> None:
        """Keep what is not kept yet."""
        if self._keeps and self._fresh and self._library.library is not None:
            try:
                self._saved.keep_questions(self._fresh, now=True)
            except EngineError:
                pass  # a disk that is full by now is no reason not to close
        self._fresh = []
