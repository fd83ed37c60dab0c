"""What happens while one searches? Connects box, list and preview with their controllers."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from desktop.messages import Message, search_message
from engine.search.hits import Hit, SearchResult

if TYPE_CHECKING:
    from desktop.app import Kenning


class SearchWiring(QObject):
    """The behaviour of the search page. ``said`` carries a message and what its button calls."""

    said = Signal(object, object)
    answered = Signal()

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self._status = parts.window.status
        self._page = parts.window.search_page
        self._model = parts.window.results_model
        self._answered = ""
        self._connect_search()
        self._connect_preview()

    def _connect_search(self) -> None:
        search, page = self._parts.search, self._page
        page.box.textChanged.connect(search.set_text)
        page.box.enter_pressed.connect(self._enter)
        page.filters.options_changed.connect(search.set_options)
        page.clear_filters_asked.connect(page.filters.clear)
        page.weak.clear_filters_asked.connect(page.filters.clear)
        page.questions.asked.connect(page.box.ask)
        search.results_changed.connect(self._show_results)
        search.results_extended.connect(self._extend_results)
        search.failed.connect(self._tell_failed)
        search.cleared.connect(self._clear_results)
        self._model.more_wanted.connect(search.extend)

    def _connect_preview(self) -> None:
        preview, panel, results = self._parts.preview, self._page.preview, self._page.results
        results.chosen.connect(self._choose)
        results.opened.connect(self._open_row)
        results.customContextMenuRequested.connect(self._show_menu)
        preview.shown.connect(panel.show_content)
        preview.failed.connect(self._tell_failed)
        panel.passage_asked.connect(self._show_passage)
        panel.open_asked.connect(self.open_file)
        panel.open_at_page_asked.connect(self.open_at_page)
        panel.reveal_asked.connect(self.reveal)
        panel.copy_asked.connect(self.copy_path)
        panel.place_asked.connect(self._open_place)
        panel.version_asked.connect(self._parts.preview.show)
        self._parts.opener.failed.connect(self._tell_unopened)
        self._parts.opener.page_unsupported.connect(self._tell_page)

    @Slot(object)
    def _show_results(self, result: SearchResult) -> None:
        shown = self._page.preview.shown
        options, results = self._parts.search.options, self._page.results
        # While indexing, the same question is asked again: what is chosen and where the list stands stays.
        place = results.verticalScrollBar().value() if result.query == self._answered else None
        self._answered = result.query
        self._model.set_result(result, options.limit)
        more = len(result.hits) >= options.limit
        self._status.show_search(len(result.hits), result.seconds, more=more)
        if not result.hits:
            like = self._parts.search.like
            wanted = like.title if like is not None else result.query
            self._page.show_none(wanted, indexing=self._parts.indexing.state == "running")
            self._page.preview.clear()
            return
        self._page.show_results()
        library = self._parts.controller.status
        self._page.show_weak(result.weak, pending=library.pending if library is not None else 0)
        self._page.box.remember(result.query)
        row = self._model.row_of(shown.hit.path) if shown is not None and shown.hit in result.hits else 0
        results.select_row(max(0, row))
        if place is not None:
            results.verticalScrollBar().setValue(place)
        self.answered.emit()

    @Slot(object)
    def _extend_results(self, result: SearchResult) -> None:
        limit = self._parts.search.options.limit
        if self._parts.search.options.sort == "newest":
            self._widen(result, limit)
        else:
            self._model.extend(result, limit)
        self._status.show_search(len(result.hits), result.seconds, more=len(result.hits) >= limit)

    def _widen(self, result: SearchResult, limit: int) -> None:
        """Show more hits where they may belong between those that are shown; the choice and the place stay."""
        results = self._page.results
        chosen, place = self._model.hit(results.currentIndex().row()), results.verticalScrollBar().value()
        self._model.widen(result, limit)
        results.select_row(max(0, self._model.row_of(chosen.path) if chosen is not None else 0))
        results.verticalScrollBar().setValue(place)

    @Slot()
    def _clear_results(self) -> None:
        self._model.clear()
        self._page.preview.clear()
        self._page.show_start()
        self._status.clear_search()

    @Slot()
    def _enter(self) -> None:
        row = self._page.results.currentIndex().row()
        if row >= 0 and self._page.shows_results and not self._parts.search.waiting:
            self._open_row(row)
        else:
            self._parts.search.search_now()

    @Slot(int)
    def _choose(self, row: int) -> None:
        hit, shown = self._model.hit(row), self._page.preview.shown
        kept = shown is not None and hit is not None and shown.hit in (hit, *hit.versions)
        if hit is not None and not kept:  # else the reader keeps her place
            self._parts.preview.show(hit)

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
        """Copy the chosen file's path."""
        hit = self.hit
        if hit is not None:
            self._parts.opener.copy_path(hit.path)
            self.said.emit(Message("info", self.tr("Path copied: {0}").format(hit.path)), None)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        results = self._page.results
        if not results.indexAt(place).isValid():
            return
        menu, steering = QMenu(results), self._parts.controller.steering
        menu.addAction(self.tr("Similar documents"), steering.similar_documents)
        menu.addAction(self.tr("More like this passage"), steering.more_like_passage)
        menu.addSeparator()
        menu.addAction(self.tr("+  More like this"), steering.steer_more)
        menu.addAction(self.tr("−  Less like this"), steering.steer_less)
        menu.addSeparator()
        menu.addAction(self.tr("Open file"), self.open_file)
        menu.addAction(self.tr("Open at the page of the passage"), self.open_at_page)
        menu.addAction(self.tr("Show in folder"), self.reveal)
        menu.addAction(self.tr("Copy path"), self.copy_path)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(results.viewport().mapToGlobal(place))

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        self.said.emit(search_message(error), self._parts.search.search_now)

    @Slot(str)
    def _tell_unopened(self, path: str) -> None:
        text = self.tr("{0} could not be opened. Is it still there, and is there a program for it?")
        self.said.emit(Message("caution", text.format(path)), None)

    @Slot(str, int)
    def _tell_page(self, path: str, page: int) -> None:
        text = self.tr("Your viewer opens at the beginning; the passage is on page {0}.").format(page)
        self.said.emit(Message("info", text), None)
