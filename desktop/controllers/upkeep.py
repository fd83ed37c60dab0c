"""Is the library whole, and how does it leave? Checking, exporting and borrowing run beside searching.

What changes the library (compacting, repairing) runs in the indexing process, like all other writing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.controllers.one_job import OneJobController
from desktop.threads.jobs import JobLane
from engine.records import dataclass

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken
    from engine.reports.maintenance import CheckReport, ExportReport, LoanReport, ShareCallback, VectorsReport

    Report = CheckReport | ExportReport | VectorsReport | LoanReport | int  # of forgetting: how many vectors


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be done: "check", "export" or "lend" into a file, which may be replaced, "borrow" from one, "forget".

    Lending writes the vectors alone, borrowing lets those of a file wait for one's own files, forgetting drops them.
    """

    name: str
    file: Path | None = None


class UpkeepController(OneJobController):
    """Runs a task on a lane of its own; searches go on meanwhile."""

    started = Signal(object)  # Task
    finished = Signal(object, object)  # Task, its report
    failed = Signal(object, object)  # Task, the error

    def __init__(self, current: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__(current, lane)
        self._task = Task("check")

    def start(self, task: Task) -> None:
        """Begin a task, unless one is running or no library is open."""
        if self._begin(partial(run_task, task)):
            self._task = task
            self.started.emit(task)

    def _tell_result(self, result: object) -> None:
        self.finished.emit(self._task, result)

    def _tell_failure(self, error: Exception) -> None:
        self.failed.emit(self._task, error)


def run_task(task: Task, library: Library, tell: ShareCallback, token: CancelToken) -> Report:
    """Do a task and return its report."""
    if task.name == "export" and task.file is not None:
        return library.export(task.file, force=True, on_progress=tell, cancel=token)  # the dialog has asked
    if task.name == "lend" and task.file is not None:
        return library.export_vectors(task.file, force=True, on_progress=tell, cancel=token)
    if task.name == "borrow" and task.file is not None:
        return library.import_vectors(task.file, on_progress=tell, cancel=token)
    if task.name == "forget":
        return library.forget_vectors()
    return library.check(on_progress=tell, cancel=token)
