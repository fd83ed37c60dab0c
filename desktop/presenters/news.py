"""How does one hear of what saved searches found? By a number in the box, a message, and the system's own notice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.saved import SavedController
from desktop.presenters.front import Front
from desktop.presenters.saved import SavedPresenter
from desktop.system.notices import Notices
from desktop.texts.member_names import likely_container, titled
from desktop.texts.messages import Message
from desktop.texts.wording import count_text, news_text
from desktop.window.search_page import SearchPage
from engine.saved_searches import SavedSearch

_MOST_NAMES = 3  # that a message lists; thirty would cover the page


class NewsPresenter(QObject):
    """Looks what is new whenever something was read, and tells of it once."""

    def __init__(
        self,
        saved: SavedController,
        library: LibraryController,
        indexing: IndexingController,
        front: Front,
        *,
        notices: Notices,
        page: SearchPage,
        opener: SavedPresenter,
    ) -> None:
        super().__init__()
        self._saved = saved
        self._indexing = indexing
        self._front = front
        self._notices = notices
        self._page = page
        self._opener = opener
        library.status_changed.connect(self._look)
        saved.changed.connect(self._show_counts)
        saved.told.connect(self._tell)
        notices.clicked.connect(self._come)

    @Slot()
    def _look(self) -> None:
        """See what is new for the searches that stand, once nothing is being read."""
        if not self._indexing.busy:
            self._saved.look()

    @Slot(object)
    def _show_counts(self, searches: tuple[SavedSearch, ...]) -> None:
        self._page.saved.show_searches(searches)
        unseen = sum(len(one.unseen) for one in searches)
        self._page.box.show_news(news_text(unseen) if unseen else "")
        if not unseen:
            self._notices.settle()

    @Slot(object)
    def _tell(self, searches: tuple[SavedSearch, ...]) -> None:
        first = searches[0]
        newest = first.unseen[0]
        found = titled(newest.title, newest.path, likely_container(newest.path))
        text = self.tr("“{0}” is answered by something new: {1}").format(first.name, found)
        if len(searches) > 1 or len(first.unseen) > 1:
            text = self.tr("New documents answer “{0}”: {1}")
            if len(searches) > _MOST_NAMES:
                text = self.tr("New documents answer “{0}” and {2} more: {1}")
            text = text.format(
                "”, “".join(one.name for one in searches[:_MOST_NAMES]),
                news_text(sum(len(one.unseen) for one in searches)),
                count_text(len(searches) - _MOST_NAMES),
            )
        self._front.say(Message("info", text, "show", "news"), partial(self._opener.open_named, first.name))
        self._notices.tell(self.tr("Kenning found something new"), text)

    @Slot()
    def _come(self) -> None:
        self._front.come()
        telling = next((one for one in self._saved.searches if one.unseen), None)
        if telling is not None:
            self._opener.open_search(telling)
