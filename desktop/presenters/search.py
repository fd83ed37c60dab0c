"""What happens while one searches? Box and filters ask, the list and the line below it show what was found."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.controllers.indexing import IndexingController
from desktop.controllers.search import SearchController, SearchRequest
from desktop.models.results import ResultsModel
from desktop.presenters.files import FilesPresenter
from desktop.presenters.front import Front
from desktop.presenters.state import WindowState
from desktop.texts.engine_words import engine_text, unread_texts
from desktop.texts.messages import Message, search_message
from desktop.texts.wording import quoted
from desktop.views.list_touch import ListTouch
from desktop.views.query_chips import narrowing
from desktop.views.status_line import StatusLine
from desktop.window.search_page import SearchPage
from engine.search.hits import Hit, SearchResult

if TYPE_CHECKING:
    from engine.search.filename_search import NamedFiles


class SearchPresenter(QObject):
    """The behaviour of box, filters and list."""

    answered = Signal()

    def __init__(
        self,
        search: SearchController,
        indexing: IndexingController,
        front: Front,
        state: WindowState,
        *,
        page: SearchPage,
        model: ResultsModel,
        line: StatusLine,
        files: FilesPresenter,
    ) -> None:
        super().__init__()
        self._search = search
        self._indexing = indexing
        self._front = front
        self._state = state
        self._page = page
        self._model = model
        self._line = line
        self._files = files
        self._question: SearchRequest | None = None  # to which the list is the answer
        self._unanswered: SearchResult | None = None  # the answer without hits that is shown
        self._akin = False
        self._early = ""  # the path that a list of words alone has chosen by itself
        self._led = ""  # the path that led the list when it was chosen, by no person
        self._touch = ListTouch(page.results)
        page.box.textChanged.connect(search.set_text)
        page.box.textEdited.connect(indexing.note_typing)
        page.box.textChanged.connect(self._settle_question)
        page.box.enter_pressed.connect(self._enter)
        page.filters.options_changed.connect(search.set_options)
        page.clear_filters_asked.connect(page.filters.clear)
        for offered in (page.recent, page.questions):
            offered.asked.connect(page.box.ask)
        page.weak.instead_asked.connect(self._ask_instead)
        page.results.selection_counted.connect(line.show_selection)
        search.failed.connect(self._tell_failed)
        search.searching.connect(page.show_searching)
        model.more_wanted.connect(search.extend)
        state.status_changed.connect(self._follow_library)
        for changed in (indexing.state_changed, indexing.queued, indexing.started):  # so may whether files are read
            changed.connect(self._follow_library)

    @property
    def akin(self) -> bool:
        """Whether the list answers what the one before it answered, if through other filters."""
        return self._akin

    def show(self, result: SearchResult, question: SearchRequest) -> None:
        """Show the answer to a question; what is chosen stays chosen, if it answers this one too."""
        results = self._page.results
        # While indexing, the same question is asked again: what is chosen and where the list stands stays.
        again, self._akin = question.is_again(self._question), question.is_akin(self._question)
        self._question = question
        row = results.currentIndex().row()
        chosen = self._model.hit(row)
        outdone = self._is_outdone(chosen, result)
        again = again and not outdone and not self._is_unchosen(chosen)
        place = results.verticalScrollBar().value() if again else None
        result = in_order(result, question.options.sort)
        rows = self._model.rowCount() if again else 0
        self._model.group_by_folder(question.options.sort == "folder")
        self._model.set_result(result, question.options.limit, rows, keep_fold=self._akin)
        if not again:
            self._touch.forget()
        self._tell_count(result, question.options.limit)
        self._page.names.stand_alone(not result.hits)
        self._unanswered = None if result.hits else result
        if not result.hits:
            self._show_none(result, question)
            return
        self._page.show_results()
        self._page.preview.set_listed(result.listed)
        self._show_weak(result)
        self._page.box.remember(result.query)
        unchosen = outdone or self._is_unchosen(chosen)
        kept = self._model.reach(chosen.path) if chosen is not None and self._akin and not unchosen else -1
        gone = max(0, min(row, self._model.rowCount() - 1)) if again and not self._led_by(chosen) else 0
        results.select_row(kept if kept >= 0 else gone)
        self._early = result.hits[0].path if not self._search.settled and kept < 0 else ""
        if kept < 0:
            self._led = result.hits[0].path if not gone else ""
        if place is not None:
            results.verticalScrollBar().setValue(place)
        self.answered.emit()

    def _show_weak(self, result: SearchResult) -> None:
        status = self._state.status
        pending = status.pending if status is not None else 0
        typed = typed_filters(result)
        self._page.show_weak(result.weak, typed=typed, pending=pending, instead=result.instead)

    @Slot(str, str)
    def _ask_instead(self, word: str, other: str) -> None:
        """Ask again with another word in the place of one; what else was typed stays."""
        self._page.box.ask(with_word_instead(self._page.box.text(), word, other))

    def _is_unchosen(self, chosen: Hit | None) -> bool:
        """Whether a hit is chosen only because it led what words had found: nobody has gone to it since."""
        return chosen is not None and chosen.path == self._early and not self._went()

    def _is_outdone(self, chosen: Hit | None, result: SearchResult) -> bool:
        """Whether a hit that nobody chose is none of the likely ones any more: a better answer was read meanwhile."""
        if chosen is None or not self._led_by(chosen) or result.weak:
            return False
        likely = [hit.path for hit in result.hits if hit.likely]
        return bool(likely) and chosen.path not in likely

    def _led_by(self, chosen: Hit | None) -> bool:
        """Whether a hit is chosen because it led the list: nobody has been in it since."""
        return chosen is not None and chosen.path == self._led and not self._touch.touched and not self._went()

    def _went(self) -> bool:
        """Whether the keyboard is in the list or in the document."""
        where = QApplication.focusWidget()  # none while another window is in front
        return where is not None and (where is self._page.results or self._page.preview.isAncestorOf(where))

    def _show_none(self, result: SearchResult, question: SearchRequest) -> None:
        reads = self._indexing.reads
        indexing = reads and self._indexing.state == "running"
        status = self._state.status
        if self._is_empty():
            self._page.show_empty()
        elif question.like is None and reads and status is not None and not status.documents:
            self._page.show_unread()
        elif question.like is not None:
            title = question.like.title
            named = (
                title if title.startswith(quoted("")[:1]) else quoted(title)
            )  # selected words have their marks already
            self._page.show_none_like(named, indexing=indexing)
        else:
            self._page.show_none(
                result.query,
                result.parsed.filters if result.parsed else (),
                indexing=indexing,
                typed=typed_filters(result),
            )

    def _is_empty(self) -> bool:
        """Whether there is nothing to look through, and nothing is being added."""
        status = self._state.status
        return status is not None and not status.sources and not self._indexing.reads

    @Slot()
    def _follow_library(self) -> None:
        """Say something else where nothing is shown: a folder was added, or the last one was forgotten."""
        if self._question is None:
            self._show_start()
        elif self._unanswered is not None:
            self._show_none(self._unanswered, self._question)

    def _show_start(self) -> None:
        if self._is_empty():
            self._page.show_empty()
        else:
            self._page.show_start()

    def settle(self, result: SearchResult) -> bool:
        """Show the list as it settles, once and from its top; return whether it was shown.

        Who moves in it already keeps the one she sees.
        """
        results, limit = self._page.results, self._search.options.limit
        reader = QApplication.focusWidget()
        reads = reader is not None and self._page.preview.isAncestorOf(reader)
        untouched = results.currentIndex().row() <= 0 and not results.verticalScrollBar().value() and not reads
        if not result.reranked:
            self._tell_count(result, limit)
        elif untouched and not self._touch.touched:
            self._search.keep_settled()
            self._model.set_result(result, limit, self._model.rowCount(), keep_fold=True)
            self._tell_count(result, limit)
            self._show_weak(result)
            results.select_row(0)
            self.answered.emit()
            return True
        return False

    def extend(self, result: SearchResult) -> None:
        """Show more hits for the same question."""
        limit = self._search.options.limit
        sort = self._search.options.sort
        if sort != "relevance":
            self._widen(in_order(result, sort), limit)
        else:
            self._model.extend(result, limit)
        self._tell_count(result, limit)

    def _tell_count(self, result: SearchResult, limit: int) -> None:
        more, less = len(result.hits) >= limit, self._model.folded
        mark = self.tr("re-ranked") if result.reranked else ""
        tip = self.tr("The best results were read again by a reranker") if mark else engine_text(result.rerank_note)
        self._line.show_search(len(result.hits) - less, result.seconds, more=more, less_likely=less, mark=mark, tip=tip)

    def _widen(self, result: SearchResult, limit: int) -> None:
        """Show more hits where they may belong between those that are shown; the choice and the place stay."""
        results = self._page.results
        chosen, place = self._model.hit(results.currentIndex().row()), results.verticalScrollBar().value()
        self._model.widen(result, limit)
        results.select_row(max(0, self._model.row_of(chosen.path) if chosen is not None else 0))
        results.verticalScrollBar().setValue(place)

    def clear(self) -> None:
        """Show the page of a search that has not begun."""
        self._question = self._unanswered = None
        self._model.clear()
        self._show_start()
        self._page.names.hide()
        self._line.clear_search()

    def show_named(self, named: NamedFiles) -> None:
        """Show the files without text that are called like the question."""
        self._page.names.show_named(named, unread_texts(named.unread))

    @Slot()
    def toggle_folder(self) -> None:
        """Search only in the folder of the chosen result, or in all of them again where that is done already."""
        is_in_folder, folder = self.is_in_folder, self._folder()
        if is_in_folder or folder:
            self._page.filters.choose_folder(None if is_in_folder else folder)

    @property
    def is_in_folder(self) -> bool:
        """Whether only one folder is searched, in which the chosen result lies, if there is one."""
        searched, folder = self._page.filters.options.folder, self._folder()
        if not searched:
            return False
        return not folder or Path(folder).is_relative_to(searched)

    def _folder(self) -> str:
        """Return the folder that holds the file of the chosen result; empty where none is chosen."""
        hit = self._model.hit(self._page.results.currentIndex().row())
        return os.path.dirname(hit.container or hit.path) if hit is not None else ""

    @Slot()
    def _enter(self) -> None:
        row = self._page.results.currentIndex().row()
        if row >= 0 and self._page.shows_results and not self._search.waiting:
            self._files.open_row(row)
        else:
            self._search.search_now()

    @Slot()
    def _settle_question(self) -> None:
        self._front.settle("like", "opening")

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        search = self._search
        message, like = search_message(error), search.like
        if like is None:
            self._front.say(replace(message, about="search"), search.search_now)
            return
        # The list still answers the question: it must not stand under the name of what it is not like.
        text = self.tr("What is like {0} could not be found. {1}").format(like.title, message.text)
        self._front.say(Message(message.level, text, message.action, "like"), partial(search.show_like, like))
        search.leave_like()


def in_order(result: SearchResult, sort: str) -> SearchResult:
    """Return a result as it is shown: in any other order too, what is less likely stands behind what is likely."""
    if sort == "relevance" or result.weak or result.listed:
        return result
    return replace(result, hits=tuple(sorted(result.hits, key=lambda hit: not hit.likely)))


def with_word_instead(question: str, word: str, other: str) -> str:
    """Return a question with another word in the place of one, wherever that stands for itself."""
    return re.sub(rf"(?<![\w:]){re.escape(word)}(?!\w)", lambda _: other, question, flags=re.IGNORECASE)


def typed_filters(result: SearchResult) -> bool:
    """Whether words are left of a question when its filters are taken out."""
    parsed = result.parsed
    return parsed is not None and not parsed.is_browsing and bool(narrowing(parsed.filters))
