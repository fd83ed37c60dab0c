"""What can be done with several results at once? Opened with a program, their paths copied, the list written down."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.controllers.library import LibraryController
from desktop.controllers.search import MOST_HITS, SearchController, SearchRequest, ask
from desktop.presenters.chosen import Chosen
from desktop.presenters.front import Front
from desktop.system.opener import Opener
from desktop.system.programs import Program, programs_for
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import Message
from desktop.texts.wording import results_text
from desktop.threads.jobs import Job, JobLane
from desktop.views.file_dialog import file_dialog
from desktop.views.open_with import OpenWithDialog
from engine.paths import real_path
from engine.private import unfinished
from engine.result_lists import FORMATS, write_list
from engine.search.hits import Hit

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken

_NAMED = 3  # files that a dialog names


class HitsPresenter(QObject):
    """Works on the selected results, or on all of the list where only one is."""

    def __init__(
        self,
        search: SearchController,
        library: LibraryController,
        front: Front,
        *,
        lane: JobLane,
        opener: Opener,
        chosen: Chosen,
    ) -> None:
        super().__init__()
        self._search = search
        self._library = library
        self._front = front
        self._lane = lane
        self._opener = opener
        self._chosen = chosen
        self._asking: Job | None = None
        self._writing: Job | None = None
        self._paths: tuple[str, ...] = ()

    def files(self) -> list[str]:
        """The files of the selected results, each once: of what lies in a container, the container."""
        return list(dict.fromkeys(os.fspath(real_path(hit.container or hit.path)) for hit in self._chosen.hits))

    @Slot()
    def copy_paths(self) -> None:
        """Copy the selected results' paths, one a line."""
        hits = self._chosen.hits
        if not hits:
            return
        self._opener.copy_path("\n".join(hit.path for hit in hits))
        text = self.tr("Path copied: {0}").format(hits[0].path)
        if len(hits) > 1:
            text = self.tr("%Ln path(s) copied", "", len(hits))
        self._front.say(Message("info", text))

    # -- open with -----------------------------------------------------------------------------

    @Slot()
    def open_with(self) -> None:
        """Ask with which program the selected files are opened."""
        paths = tuple(self.files())
        if not paths:
            return
        if sys.platform == "win32":
            self._opener.ask_program(paths[0])
            return
        self._paths = paths
        if sys.platform == "darwin":
            self._ask_other()
            return
        self._asking = Job(lambda token: programs_for(paths))
        self._asking.signals.succeeded.connect(self._offer_programs)
        self._lane.start(self._asking)

    @Slot(object, object)
    def _offer_programs(self, job: Job, programs: list[Program]) -> None:
        if job is not self._asking:
            return
        self._asking = None
        names = [os.path.basename(path) for path in self._paths]
        what = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        dialog = OpenWithDialog(what, programs, self._front.window)
        dialog.chosen.connect(self._start)
        dialog.other_asked.connect(self._ask_other)
        self._front.open_dialog(dialog)
        dialog.list.setFocus()

    @Slot(object)
    def _start(self, program: Program) -> None:
        for command in program.command(self._paths):
            self._opener.start(command, self._paths[0])

    @Slot()
    def _ask_other(self) -> None:
        dialog = QFileDialog(self._front.window, self.tr("Choose a program"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory("/Applications" if sys.platform == "darwin" else "/usr/bin")
        dialog.fileSelected.connect(self._start_other)
        self._front.open_dialog(dialog)

    @Slot(str)
    def _start_other(self, program: str) -> None:
        command = ["open", "-a", program] if sys.platform == "darwin" else [program]
        self._opener.start([*command, *self._paths], self._paths[0])

    # -- the list ------------------------------------------------------------------------------

    @Slot()
    def ask_export(self) -> None:
        """Let the user choose where the list is written to, and how."""
        if self._search.answered is None or not self._chosen.anything:
            self._front.say(Message("info", self.tr("There is no list yet; ask something first.")))
            return
        dialog = file_dialog(self._front.window, self.tr("Write the list of results"), "results.csv")
        filters = (self.tr("Table (*.csv)"), self.tr("Markdown (*.md)"), self.tr("BibTeX (*.bib)"))
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix("csv")
        suffixes = dict(zip(filters, FORMATS, strict=True))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes.get(chosen, "csv")))
        dialog.fileSelected.connect(self.export)
        self._front.open_dialog(dialog)

    @Slot(str)
    def export(self, file: str) -> None:
        """Write the selected results to a file, or all of the list; the dialog has asked about one that is there."""
        question, library = self._search.answered, self._library.library
        if question is None or library is None or self._writing is not None:
            return
        rows = self._chosen.rows
        chosen = tuple(self._chosen.hits) if len(rows) > 1 else None
        self._writing = Job(partial(write_results, library, question, chosen, Path(file)))
        self._writing.signals.succeeded.connect(self._tell_written)
        self._writing.signals.failed.connect(self._tell_unwritten)
        self._writing.signals.finished.connect(self._end_writing)
        self._lane.start(self._writing)

    @Slot(object, object)
    def _tell_written(self, job: Job, counts: tuple[str, int, int]) -> None:
        file, written, left = counts
        text = self.tr("{0} written to {1}").format(results_text(written), file)
        if left:
            text += ". " + self.tr("{0} without a known title and author were left out").format(results_text(left))
        self._front.say(Message("caution" if left else "info", text))

    @Slot(object, object)
    def _tell_unwritten(self, job: Job, error: Exception) -> None:
        reason = getattr(error, "strerror", None) or engine_text(str(error))
        self._front.say(Message("error", self.tr("The list could not be written: {0}").format(reason)))

    @Slot(object)
    def _end_writing(self, job: Job) -> None:
        self._writing = None


def write_results(
    library: Library, question: SearchRequest, chosen: Sequence[Hit] | None, file: Path, token: CancelToken
) -> tuple[str, int, int]:
    """Write a list; return the file, how many results are in it, and how many could not be.

    Args:
        library: in which it is asked again, for all of the list.
        question: to which it is the answer.
        chosen: the results that are wanted; None for every one that is likely, or listed.
        file: its ending says how it is written; any but those of ``FORMATS`` means CSV.
        token: stops it before anything is written.

    Raises:
        OSError: it cannot be written; what was there before stays.
    """
    from dataclasses import replace

    from engine.store.marks import Marks

    if chosen is None:
        wide = replace(question, options=replace(question.options, limit=MOST_HITS))
        result = ask(library, wide, token)
        chosen = [hit for hit in result.hits if hit.likely or result.weak or result.listed]
    form = file.suffix.lower().lstrip(".")
    form = form if form in FORMATS else "csv"
    tags = {mark.path: mark.tags for mark in Marks(library.folder).listed()}
    text, written = write_list(chosen, form, question.text, tags)
    with (
        unfinished(file) as made,
        open(made, "w", encoding="utf-8-sig" if form == "csv" else "utf-8", newline="") as out,
    ):
        out.write(text)
    return str(file), written, len(chosen) - written
