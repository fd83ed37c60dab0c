"""What can be done with several results at once? Opened with a program, their paths copied, the list written down."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.controllers.search import MOST_HITS, SearchRequest, ask
from desktop.system.programs import Program, programs_for
from desktop.texts.messages import Message
from desktop.texts.wording import results_text
from desktop.threads.jobs import Job
from desktop.views.file_dialog import file_dialog
from desktop.views.open_with import OpenWithDialog
from engine.paths import real_path
from engine.result_lists import FORMATS, write_list
from engine.search.hits import Hit

if TYPE_CHECKING:
    from desktop.app import Kenning
    from engine.library import Library
    from engine.progress import CancelToken

_NAMED = 3  # files that a dialog names


class HitsPresenter(QObject):
    """Works on the selected results, or on all of the list where only one is."""

    said = Signal(object, object)
    dialog_made = Signal(object)

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self._page = parts.window.search_page
        self._model = parts.window.results_model
        self._asking: Job | None = None
        self._writing: Job | None = None
        self._paths: tuple[str, ...] = ()
        self._page.results.selection_counted.connect(self._tell_selection)

    @property
    def hits(self) -> list[Hit]:
        """The selected results, in their order; the chosen one, or the version of it that is shown, where it is one."""
        rows = self._page.results.selected_rows()
        hits = [hit for hit in map(self._model.hit, rows) if hit is not None]
        one = self._parts.controller.search.hit
        return hits if len(hits) > 1 or one is None else [one]

    def files(self) -> list[str]:
        """The files of the selected results, each once: of what lies in a container, the container."""
        return list(dict.fromkeys(os.fspath(real_path(hit.container or hit.path)) for hit in self.hits))

    @Slot(int)
    def _tell_selection(self, count: int) -> None:
        self._parts.window.status.show_selection(count)

    @Slot()
    def copy_paths(self) -> None:
        """Copy the selected results' paths, one a line."""
        hits = self.hits
        if not hits:
            return
        self._parts.opener.copy_path("\n".join(hit.path for hit in hits))
        text = self.tr("Path copied: {0}").format(hits[0].path)
        if len(hits) > 1:
            text = self.tr("{0} paths copied").format(len(hits))
        self.said.emit(Message("info", text), None)

    # -- open with -----------------------------------------------------------------------------

    @Slot()
    def open_with(self) -> None:
        """Ask with which program the selected files are opened."""
        paths = tuple(self.files())
        if not paths:
            return
        if sys.platform == "win32":
            self._parts.opener.ask_program(paths[0])
            return
        self._paths = paths
        if sys.platform == "darwin":
            self._ask_other()
            return
        self._asking = Job(lambda token: programs_for(paths))
        self._asking.signals.succeeded.connect(self._offer_programs)
        self._parts.clerks.start(self._asking)

    @Slot(object, object)
    def _offer_programs(self, job: Job, programs: list[Program]) -> None:
        if job is not self._asking:
            return
        self._asking = None
        names = [os.path.basename(path) for path in self._paths]
        what = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        dialog = OpenWithDialog(what, programs, self._parts.window)
        dialog.chosen.connect(self._start)
        dialog.other_asked.connect(self._ask_other)
        self.dialog_made.emit(dialog)
        dialog.list.setFocus()

    @Slot(object)
    def _start(self, program: Program) -> None:
        for command in program.command(self._paths):
            self._parts.opener.start(command, self._paths[0])

    @Slot()
    def _ask_other(self) -> None:
        dialog = QFileDialog(self._parts.window, self.tr("Choose a program"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory("/Applications" if sys.platform == "darwin" else "/usr/bin")
        dialog.fileSelected.connect(self._start_other)
        self.dialog_made.emit(dialog)

    @Slot(str)
    def _start_other(self, program: str) -> None:
        command = ["open", "-a", program] if sys.platform == "darwin" else [program]
        self._parts.opener.start([*command, *self._paths], self._paths[0])

    # -- the list ------------------------------------------------------------------------------

    @Slot()
    def ask_export(self) -> None:
        """Let the user choose where the list is written to, and how."""
        if self._parts.search.answered is None or not self._model.hits:
            self.said.emit(Message("info", self.tr("There is no list yet; ask something first.")), None)
            return
        dialog = file_dialog(self._parts.window, self.tr("Write the list of results"), "results.csv")
        filters = (self.tr("Table (*.csv)"), self.tr("Markdown (*.md)"), self.tr("BibTeX (*.bib)"))
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix("csv")
        suffixes = dict(zip(filters, FORMATS, strict=True))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes.get(chosen, "csv")))
        dialog.fileSelected.connect(self.export)
        self.dialog_made.emit(dialog)

    @Slot(str)
    def export(self, file: str) -> None:
        """Write the selected results to a file, or all of the list; the dialog has asked about one that is there."""
        question, library = self._parts.search.answered, self._parts.library.library
        if question is None or library is None or self._writing is not None:
            return
        rows = self._page.results.selected_rows()
        chosen = tuple(self.hits) if len(rows) > 1 else None
        self._writing = Job(partial(write_results, library, question, chosen, Path(file)))
        self._writing.signals.succeeded.connect(self._tell_written)
        self._writing.signals.failed.connect(self._tell_unwritten)
        self._writing.signals.finished.connect(self._end_writing)
        self._parts.clerks.start(self._writing)

    @Slot(object, object)
    def _tell_written(self, job: Job, counts: tuple[str, int, int]) -> None:
        file, written, left = counts
        text = self.tr("{0} written to {1}").format(results_text(written), file)
        if left:
            text += ". " + self.tr("{0} without a known title and author were left out").format(results_text(left))
        self.said.emit(Message("caution" if left else "info", text), None)

    @Slot(object, object)
    def _tell_unwritten(self, job: Job, error: Exception) -> None:
        reason = getattr(error, "strerror", None) or str(error)
        self.said.emit(Message("error", self.tr("The list could not be written: {0}").format(reason)), None)

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
    temporary = file.with_name(f".{file.name}.new")
    try:
        with open(temporary, "w", encoding="utf-8-sig" if form == "csv" else "utf-8", newline="") as out:
            out.write(text)
        os.replace(temporary, file)
    finally:
        temporary.unlink(missing_ok=True)
    return str(file), written, len(chosen) - written
