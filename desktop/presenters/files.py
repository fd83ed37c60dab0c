"""How does one get from a result to its file? Opened, opened at the page, shown in its folder, or cited."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from desktop.controllers.library import LibraryController
from desktop.models.results import ResultsModel
from desktop.presenters.chosen import Chosen
from desktop.presenters.front import Front
from desktop.system.opener import Opener
from desktop.texts.messages import Message
from desktop.texts.wording import number_text, short_path
from desktop.window.search_page import SearchPage
from engine.paths import real_path


class FilesPresenter(QObject):
    """Hands the chosen file to the user's own programs, and says where that failed."""

    def __init__(
        self,
        opener: Opener,
        library: LibraryController,
        front: Front,
        *,
        page: SearchPage,
        model: ResultsModel,
        chosen: Chosen,
    ) -> None:
        super().__init__()
        self._opener = opener
        self._library = library
        self._front = front
        self._panel = page.preview
        self._model = model
        self._chosen = chosen
        page.results.opened.connect(self.open_row)
        page.names.opened.connect(self._open_place)
        panel = page.preview
        panel.open_asked.connect(self.open_file)
        panel.open_at_page_asked.connect(self.open_at_page)
        panel.reveal_asked.connect(self.reveal)
        panel.cite_asked.connect(self.copy_citation)
        panel.place_asked.connect(self._open_place)
        opener.failed.connect(self._tell_unopened)
        opener.page_unsupported.connect(self._tell_page)

    @Slot(int)
    def open_row(self, row: int) -> None:
        """Open the file of a row."""
        hit = self._chosen.hit if row == self._chosen.row else self._model.hit(row)
        if hit is not None:
            self._opener.open(hit.container or hit.path)

    @Slot()
    def open_file(self) -> None:
        """Open the chosen file, or the file it lies in."""
        self.open_row(self._chosen.row)

    @Slot(str)
    def _open_place(self, path: str) -> None:
        """Open a copy, or the file that it lies in."""
        outer = next((str(parent) for parent in Path(path).parents if real_path(parent).is_file()), path)
        self._opener.open(path if real_path(path).exists() else outer)

    @Slot()
    def open_at_page(self) -> None:
        """Open the chosen PDF at its passage, any other file as it is."""
        hit, shown = self._chosen.hit, self._panel.shown
        if hit is None:
            return
        passage = shown.passage if shown and shown.hit.path == hit.path else None
        if passage and passage.page and not hit.container:
            self._opener.open_at_page(hit.path, passage.page)
        else:
            self._opener.open(hit.container or hit.path)

    @Slot()
    def reveal(self) -> None:
        """Show the chosen file in its folder."""
        hit = self._chosen.hit
        if hit is not None:
            self._opener.reveal(hit.container or hit.path)

    @Slot()
    def copy_citation(self) -> None:
        """Copy what is selected in the document, else its passage, with where it is from."""
        citation = self._panel.citation
        if citation is not None:
            self._opener.copy_rich(citation.plain, citation.html)
            self._front.say(Message("info", self.tr("Copied with its citation: {0}").format(citation.source)))

    @Slot(str)
    def _tell_unopened(self, path: str) -> None:
        text = self.tr("{0} could not be opened. Is there a program for it?")
        if not os.path.lexists(real_path(path)):
            text = self.tr("{0} is not there now. What was read from it stays searchable, and its text is shown here.")
        library = self._library.library
        if library is not None and library.published is not None:
            text = self.tr(
                "{0} is not on this computer: the library is a copy of a published one. Its text is shown here."
            )
        self._front.say(Message("caution", text.format(short_path(path)), about="opening"))

    @Slot(str, int)
    def _tell_page(self, path: str, page: int) -> None:
        text = self.tr("Your viewer opens at the beginning; the passage is on page {0}.").format(number_text(page))
        self._front.say(Message("info", text))
