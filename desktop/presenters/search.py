"""What happens while one searches? Connects box, list and preview with their controllers."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QApplication, QMenu

from desktop.controllers.preview import PreviewedHit
from desktop.controllers.search import SearchRequest
from desktop.texts.messages import Message, search_message
from desktop.views.list_touch import ListTouch
from desktop.views.query_chips import narrowing
from engine.search.hits import Hit, SearchResult

if TYPE_CHECKING:
    from desktop.app import Kenning
    from engine.search.named import NamedFiles


class SearchPresenter(QObject):
    """The behaviour of the search page. ``said`` carries a message and what its button calls."""

    said = Signal(object, object)
    answered = Signal()

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self._status = parts.window.status
        self._page = parts.window.search_page
        self._model = parts.window.results_model
        self._question: SearchRequest | None = None  # to which the list is the answer
        self._akin = False  # whether the list answers what the one before it answered, if through other filters
        self._early = ""  # the path that a list of words alone has chosen by itself
        self._touch = ListTouch(self._page.results)
        self._connect_search()
        self._connect_preview()

    def _connect_search(self) -> None:
        search, page = self._parts.search, self._page
        page.box.textChanged.connect(search.set_text)
        page.box.enter_pressed.connect(self._enter)
        page.filters.options_changed.connect(search.set_options)
        page.clear_filters_asked.connect(page.filters.clear)
        page.questions.asked.connect(page.box.ask)
        search.results_changed.connect(self._show_results)
        search.results_extended.connect(self._extend_results)
        search.results_settled.connect(self._settle_results)
        search.failed.connect(self._tell_search_failed)
        search.searching.connect(page.show_searching)
        search.cleared.connect(self._clear_results)
        search.named_changed.connect(self._show_named)
        page.names.opened.connect(self._open_place)
        self._model.more_wanted.connect(search.extend)

    def _connect_preview(self) -> None:
        preview, panel, results = self._parts.preview, self._page.preview, self._page.results
        results.chosen.connect(self._choose)
        results.opened.connect(self._open_row)
        results.customContextMenuRequested.connect(self._show_menu)
        preview.shown.connect(panel.show_content)
        preview.failed.connect(self._tell_preview_failed)
        panel.passage_asked.connect(self._show_passage)
        panel.open_asked.connect(self.open_file)
        panel.open_at_page_asked.connect(self.open_at_page)
        panel.reveal_asked.connect(self.reveal)
        panel.cite_asked.connect(self.copy_citation)
        panel.place_asked.connect(self._open_place)
        panel.version_asked.connect(self._parts.preview.show)
        self._parts.opener.failed.connect(self._tell_unopened)
        self._parts.opener.page_unsupported.connect(self._tell_page)

    @Slot(object)
    def _show_results(self, result: SearchResult) -> None:
        question, results = self._parts.search.answered, self._page.results
        if question is None:
            return  # nothing was asked
        # While indexing, the same question is asked again: what is chosen and where the list stands stays.
        again, self._akin = question.is_again(self._question), question.is_akin(self._question)
        self._question = question
        row = results.currentIndex().row()
        chosen = self._model.hit(row)
        again = again and not self._is_unchosen(chosen)
        place = results.verticalScrollBar().value() if again else None
        result = in_order(result, question.options.sort)
        rows = self._model.rowCount() if again else 0
        self._model.group_by_folder(question.options.sort == "folder")
        self._model.set_result(result, question.options.limit, rows, keep_fold=self._akin)
        if not again:
            self._touch.forget()
        self._tell_count(result, question.options.limit)
        if not result.hits:
            self._show_none(result, question)
            return
        self._page.show_results()
        self._page.preview.set_listed(result.listed)
        self._show_weak(result)
        self._page.box.remember(result.query)
        unchosen = self._is_unchosen(chosen)
        kept = self._model.reach(chosen.path) if chosen is not None and self._akin and not unchosen else -1
        gone = min(row, self._model.rowCount() - 1) if again else 0
        results.select_row(kept if kept >= 0 else max(0, gone))
        self._early = result.hits[0].path if not self._parts.search.settled and kept < 0 else ""
        if place is not None:
            results.verticalScrollBar().setValue(place)
        self.answered.emit()

    def _show_weak(self, result: SearchResult) -> None:
        library = self._parts.controller.status
        pending = library.pending if library is not None else 0
        self._page.show_weak(result.weak, typed=typed_filters(result), pending=pending)

    def _is_unchosen(self, chosen: Hit | None) -> bool:
        """Whether a hit is chosen only because it led what words had found, and she still types."""
        return chosen is not None and chosen.path == self._early and self._page.box.hasFocus()

    def _show_none(self, result: SearchResult, question: SearchRequest) -> None:
        indexing = self._parts.indexing.state == "running"
        if question.like is not None:
            title = question.like.title
            named = title if title.startswith("“") else f"“{title}”"  # selected words have their marks already
            self._page.show_none_like(named, indexing=indexing)
        else:
            self._page.show_none(
                result.query,
                result.parsed.filters if result.parsed else (),
                indexing=indexing,
                typed=typed_filters(result),
            )
        self._parts.preview.stop()
        self._page.preview.clear()

    @Slot(object)
    def _settle_results(self, result: SearchResult) -> None:
        """Show the list as it settles, once and from its top; who moves in it already keeps the one she sees."""
        results, limit = self._page.results, self._parts.search.options.limit
        reader = QApplication.focusWidget()
        reads = reader is not None and self._page.preview.isAncestorOf(reader)
        untouched = results.currentIndex().row() <= 0 and not results.verticalScrollBar().value() and not reads
        if not result.reranked:
            self._tell_count(result, limit)
        elif untouched and not self._touch.touched:
            self._parts.search.keep_settled()
            self._model.set_result(result, limit, self._model.rowCount(), keep_fold=True)
            self._tell_count(result, limit)
            self._show_weak(result)
            results.select_row(0)
            self.answered.emit()

    @Slot(object)
    def _extend_results(self, result: SearchResult) -> None:
        limit = self._parts.search.options.limit
        sort = self._parts.search.options.sort
        if sort != "relevance":
            self._widen(in_order(result, sort), limit)
        else:
            self._model.extend(result, limit)
        self._tell_count(result, limit)

    def _tell_count(self, result: SearchResult, limit: int) -> None:
        more, less = len(result.hits) >= limit, self._model.folded
        mark = self.tr("re-ranked") if result.reranked else ""
        tip = self.tr("The best results were read again by a reranker") if mark else result.rerank_note
        self._status.show_search(
            len(result.hits) - less, result.seconds, more=more, less_likely=less, mark=mark, tip=tip
        )

    def _widen(self, result: SearchResult, limit: int) -> None:
        """Show more hits where they may belong between those that are shown; the choice and the place stay."""
        results = self._page.results
        chosen, place = self._model.hit(results.currentIndex().row()), results.verticalScrollBar().value()
        self._model.widen(result, limit)
        results.select_row(max(0, self._model.row_of(chosen.path) if chosen is not None else 0))
        results.verticalScrollBar().setValue(place)

    @Slot()
    def _clear_results(self) -> None:
        self._question = None
        self._model.clear()
        self._parts.preview.stop()
        self._page.preview.clear()
        self._page.show_start()
        self._page.names.hide()
        self._status.clear_search()

    @Slot(object)
    def _show_named(self, named: NamedFiles) -> None:
        from engine.reports.unread import unread_text

        self._page.names.show_named(named, unread_text(named.unread))

    @Slot()
    def _enter(self) -> None:
        row = self._page.results.currentIndex().row()
        if row >= 0 and self._page.shows_results and not self._parts.search.waiting:
            self._open_row(row)
        else:
            self._parts.search.search_now()

    @Slot(int)
    def _choose(self, row: int) -> None:
        hit, wanted = self._model.hit(row), self._parts.preview.wanted
        if hit is None:
            return
        kept = None
        if wanted is not None and (self._akin or wanted[0] in (hit, *hit.versions)):
            kept = same_place(hit, *wanted)
        if kept is None:
            self._parts.preview.show(hit)
            return
        self._parts.preview.renew(*kept)  # the reader keeps her place
        shown = self._page.preview.shown
        if shown is not None and shown.hit.path == kept[0].path:
            self._page.preview.renew(PreviewedHit(*kept, shown.content), hit)

    @Slot(int)
    def _show_passage(self, index: int) -> None:
        shown = self._page.preview.shown
        if shown is not None:
            self._parts.preview.show(shown.hit, index)

    @property
    def hit(self) -> Hit | None:
        """The chosen hit, or the version of it that is shown."""
        hit, shown = self._model.hit(self._page.results.currentIndex().row()), self._page.preview.shown
        return shown.hit if hit is not None and shown is not None and shown.hit in hit.versions else hit

    @Slot(int)
    def _open_row(self, row: int) -> None:
        hit = self.hit if row == self._page.results.currentIndex().row() else self._model.hit(row)
        if hit is not None:
            self._parts.opener.open(hit.container or hit.path)

    @Slot()
    def open_file(self) -> None:
        """Open the chosen file, or the file it lies in."""
        self._open_row(self._page.results.currentIndex().row())

    @Slot(str)
    def _open_place(self, path: str) -> None:
        """Open a copy, or the file that it lies in."""
        outer = next((str(parent) for parent in Path(path).parents if parent.is_file()), path)
        self._parts.opener.open(path if os.path.exists(path) else outer)

    @Slot()
    def open_at_page(self) -> None:
        """Open the chosen PDF at its passage, any other file as it is."""
        hit, shown = self.hit, self._page.preview.shown
        if hit is None:
            return
        passage = shown.passage if shown and shown.hit.path == hit.path else None
        if passage and passage.page and not hit.container:
            self._parts.opener.open_at_page(hit.path, passage.page)
        else:
            self._parts.opener.open(hit.container or hit.path)

    @Slot()
    def reveal(self) -> None:
        """Show the chosen file in its folder."""
        if self.hit is not None:
            self._parts.opener.reveal(self.hit.container or self.hit.path)

    @Slot()
    def copy_path(self) -> None:
        """Copy the paths of what is selected."""
        self._parts.controller.hits.copy_paths()

    @Slot()
    def copy_citation(self) -> None:
        """Copy what is selected in the document, else its passage, with where it is from."""
        citation = self._page.preview.citation
        if citation is not None:
            self._parts.opener.copy_rich(citation.plain, citation.html)
            self.said.emit(Message("info", self.tr("Copied with its citation: {0}").format(citation.source)), None)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        results = self._page.results
        if not results.indexAt(place).isValid():
            return
        menu, steering = QMenu(results), self._parts.controller.steering
        menu.addAction(self.tr("Similar documents"), steering.similar_documents)
        menu.addAction(self.tr("Similar passages"), steering.more_like_passage)
        menu.addSeparator()
        menu.addAction(self.tr("+  More like this"), steering.steer_more)
        menu.addAction(self.tr("−  Less like this"), steering.steer_less)
        menu.addSeparator()
        menu.addAction(self.tr("Open file"), self.open_file)
        hits = self._parts.controller.hits
        menu.addAction(self.tr("Open with…"), hits.open_with)
        menu.addAction(self.tr("Open at the page of the passage"), self.open_at_page)
        menu.addAction(self.tr("Show in folder"), self.reveal)
        menu.addAction(self.tr("Copy with citation"), self.copy_citation)
        several = len(results.selected_rows()) > 1
        tags = self._parts.controller.tags
        pinned = tags.are_pinned(tuple(hit.path for hit in hits.hits))
        menu.addSeparator()
        menu.addAction(self.tr("Tags…"), tags.ask)
        menu.addAction(self.tr("Unpin") if pinned else self.tr("Pin"), tags.pin)
        menu.addSeparator()
        menu.addAction(self.tr("Copy paths") if several else self.tr("Copy path"), self.copy_path)
        menu.addSeparator()
        menu.addAction(self.tr("Write the selected to a file…") if several else self.tr("Write the list to a file…"),
                       hits.ask_export)  # fmt: skip
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(results.viewport().mapToGlobal(place))

    @Slot(object)
    def _tell_search_failed(self, error: Exception) -> None:
        search = self._parts.search
        message, like = search_message(error), search.like
        if like is None:
            self.said.emit(replace(message, about="search"), search.search_now)
            return
        # The list still answers the question: it must not stand under the name of what it is not like.
        text = self.tr("What is like {0} could not be found. {1}").format(like.title, message.text)
        self.said.emit(Message(message.level, text, message.action, "like"), partial(search.show_like, like))
        search.leave_like()

    @Slot(object)
    def _tell_preview_failed(self, error: Exception) -> None:
        self.said.emit(replace(search_message(error), about="preview"), self._parts.preview.repeat)

    @Slot(str)
    def _tell_unopened(self, path: str) -> None:
        text = self.tr("{0} could not be opened. Is it still there, and is there a program for it?")
        library = self._parts.library.library
        if library is not None and library.published is not None:
            text = self.tr(
                "{0} is not on this computer: the library is a copy of a published one. Its text is shown here."
            )
        self.said.emit(Message("caution", text.format(path), about="opening"), None)

    @Slot(str, int)
    def _tell_page(self, path: str, page: int) -> None:
        text = self.tr("Your viewer opens at the beginning; the passage is on page {0}.").format(page)
        self.said.emit(Message("info", text), None)


def in_order(result: SearchResult, sort: str) -> SearchResult:
    """Return a result as it is shown: in any other order too, what is less likely stands behind what is likely."""
    if sort == "relevance" or result.weak or result.listed:
        return result
    return replace(result, hits=tuple(sorted(result.hits, key=lambda hit: not hit.likely)))


def typed_filters(result: SearchResult) -> bool:
    """Whether words are left of a question when its filters are taken out."""
    parsed = result.parsed
    return parsed is not None and not parsed.is_browsing and bool(narrowing(parsed.filters))


def same_place(hit: Hit, before: Hit, index: int) -> tuple[Hit, int] | None:
    """Return where a passage of an earlier answer stands in ``hit`` or a version of it; None where it does not.

    Scores and what is folded into a hit move with every commit. A document that was read anew is another one.
    """
    same = (before.path, before.document_id)
    now = next((one for one in (hit, *hit.versions) if (one.path, one.document_id) == same), None)
    if now is None or not before.passages:
        return (now, 0) if now is not None and not now.passages else None
    place = before.passages[index].start, before.passages[index].end
    found = (number for number, one in enumerate(now.passages) if (one.start, one.end) == place)
    number = next(found, None)
    return (now, number) if number is not None else None
