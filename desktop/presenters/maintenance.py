"""What happens when the library is checked, compacted or exported? Asks, runs it, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.controllers.events import Operation
from desktop.controllers.upkeep import Task
from desktop.texts.messages import Message, library_message, upkeep_message, vectors_message
from desktop.views.ask_box import ask_box
from desktop.views.file_dialog import file_dialog
from engine.errors import StoreDamagedError
from engine.reports.maintenance import CheckReport, CompactReport, ExportReport, LoanReport, VectorsReport

if TYPE_CHECKING:
    from desktop.app import Kenning


class MaintenancePresenter(QObject):
    """The behaviour of the library's card. ``said`` carries a message and what its button calls."""

    said = Signal(object, object)
    dialog_made = Signal(object)  # a QDialog to be opened

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self._window = parts.window
        self._rebuilds = False
        card, upkeep = parts.window.folders_page.library_card, parts.upkeep
        card.check_asked.connect(self.ask_check)
        card.compact_asked.connect(self.ask_compact)
        card.export_asked.connect(self.ask_export)
        card.lend_asked.connect(self.ask_lend)
        card.borrow_asked.connect(self.ask_borrow)
        card.forget_asked.connect(self.forget)
        card.cancel_asked.connect(upkeep.cancel)
        upkeep.started.connect(self._show_start)
        upkeep.progressed.connect(card.show_progress)
        upkeep.finished.connect(self._tell)
        upkeep.failed.connect(self._tell_failed)
        upkeep.ended.connect(card.end)
        parts.library.opened.connect(self._offer)
        parts.library.released.connect(self._run_rebuild)
        parts.indexing.state_changed.connect(self._take_back)
        parts.library.open_failed.connect(self._withdraw)

    @Slot()
    def _offer(self) -> None:
        self._rebuilds = False
        self._window.folders_page.library_card.set_open(opened=True)

    @Slot()
    def _withdraw(self) -> None:
        self._rebuilds = False
        self._window.folders_page.library_card.set_open(opened=False)

    @Slot()
    def ask_check(self) -> None:
        """Ask before everything is read, saying what that means."""
        more = self.tr("Everything in it is read, which may take minutes. Nothing is changed; searching goes on.")
        self._ask(self.tr("Check the library?"), more, self.tr("Check"), self.check)

    @Slot()
    def ask_compact(self) -> None:
        """Ask before everything is written anew, saying what that means."""
        more = self.tr(
            "It is written anew without what is no longer needed. That takes a while and, meanwhile, as much room "
            "again on the disk. Searching goes on; indexing waits."
        )
        self._ask(self.tr("Compact the library?"), more, self.tr("Compact"), self.compact)

    def _ask(self, question: str, more: str, does: str, call: Callable[[], None]) -> None:
        box = ask_box(self._parts.icons, self._window, question, more)
        button = box.addButton(does, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(button)
        box.setEscapeButton(cancel)
        button.clicked.connect(call)
        self.dialog_made.emit(box)

    @Slot()
    def check(self) -> None:
        """Verify everything; nothing is changed."""
        self._parts.upkeep.start(Task("check"))

    @Slot()
    def show_check(self) -> None:
        """Verify everything, where one sees how far it is."""
        self._window.show_page("folders")
        self.check()

    @Slot()
    def rebuild(self) -> None:
        """Keep a damaged library aside and read every file again; what is moved aside must not be open."""
        parts = self._parts
        if self._rebuilds:
            return
        if parts.library.library is None:
            self._run_rebuild()
            return
        self._withdraw()
        self._rebuilds = True
        self._window.status.show_problem(self.tr("The library is made anew"))
        parts.explaining.stop()
        parts.warming.cancel()
        parts.upkeep.cancel()
        parts.measuring.cancel()
        lanes = (parts.readers, parts.explainers, parts.keepers, parts.clerks)
        parts.library.release(lambda: not any(lane.busy for lane in lanes))

    @Slot()
    def _run_rebuild(self) -> None:
        self._parts.indexing.run(Operation("index", force=True))

    @Slot(str)
    def _take_back(self, state: str) -> None:
        """Open the library again that was let go of, however its rebuilding ended."""
        if self._rebuilds and state == "idle":
            self._parts.library.open()

    @Slot()
    def repair(self) -> None:
        """Mend what a check has found, then read again what was lost."""
        self._parts.indexing.run(Operation("repair"))
        self._parts.indexing.run(Operation("index"))

    @Slot(str)
    def _act(self, action: str) -> None:
        """Do what mends what a check has found."""
        if action == "rebuild":
            self.rebuild()
        elif action == "repair":
            self.repair()
        else:
            self._parts.indexing.run(Operation(action))

    @Slot()
    def compact(self) -> None:
        """Give back room on the disk."""
        self._parts.indexing.run(Operation("compact"))

    @Slot()
    def ask_export(self) -> None:
        """Let the user choose where everything is written to."""
        dialog = file_dialog(self._window, self.tr("Export everything as Parquet"), "kenning.parquet")
        dialog.setNameFilter(self.tr("Parquet files (*.parquet)"))
        dialog.setDefaultSuffix("parquet")
        dialog.fileSelected.connect(self.export)
        self.dialog_made.emit(dialog)

    @Slot(str)
    def export(self, file: str) -> None:
        """Write everything to a file, in place of the one that may be there: the dialog has asked."""
        self._parts.upkeep.start(Task("export", Path(file)))

    @Slot()
    def ask_lend(self) -> None:
        """Let the user choose where the vectors are written to."""
        dialog = file_dialog(
            self._window, self.tr("Export the vectors for another library of the same files"), "vectors.parquet"
        )
        dialog.setNameFilter(self.tr("Vectors (*.parquet)"))
        dialog.setDefaultSuffix("parquet")
        dialog.fileSelected.connect(self.lend)
        self.dialog_made.emit(dialog)

    @Slot(str)
    def lend(self, file: str) -> None:
        """Write the vectors to a file."""
        self._parts.upkeep.start(Task("lend", Path(file)))

    @Slot()
    def ask_borrow(self) -> None:
        """Let the user choose whose vectors are used."""
        dialog = file_dialog(self._window, self.tr("Use the vectors of another library of the same files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Vectors (*.parquet)"))
        dialog.fileSelected.connect(self.borrow)
        self.dialog_made.emit(dialog)

    @Slot(str)
    def borrow(self, file: str) -> None:
        """Let the vectors of a file wait for files that ask for them."""
        self._parts.upkeep.start(Task("borrow", Path(file)))

    @Slot()
    def forget(self) -> None:
        """Drop the vectors that wait."""
        self._parts.upkeep.start(Task("forget"))

    @Slot(object)
    def _show_start(self, task: Task) -> None:
        doing = {
            "check": self.tr("Checking"),
            "export": self.tr("Exporting"),
            "lend": self.tr("Exporting the vectors"),
            "borrow": self.tr("Looking at the vectors"),
            "forget": self.tr("Dropping the vectors"),
        }
        self._window.folders_page.library_card.begin(doing[task.name])

    @Slot(object, object)
    def _tell(self, task: Task, report: CheckReport | ExportReport | VectorsReport | LoanReport | int) -> None:
        if isinstance(report, VectorsReport | LoanReport | int):
            self.said.emit(vectors_message(report), None)
            self._parts.library.refresh()
            return
        self.tell(report)

    def tell(self, report: CheckReport | CompactReport | ExportReport) -> None:
        """Say what came of it: in one line, or in a dialog where there is more to it."""
        if isinstance(report, CheckReport) and report.problems:
            from desktop.views.check_dialog import CheckDialog  # seldom needed

            dialog = CheckDialog(self._parts.icons, report, self._window)
            dialog.asked.connect(self._act)
            self.dialog_made.emit(dialog)
            return
        self.said.emit(upkeep_message(report), None)

    @Slot(object, object)
    def _tell_failed(self, task: Task, error: Exception) -> None:
        message = library_message(error)
        damaged = isinstance(error, StoreDamagedError)
        self.said.emit(Message(message.level, message.text, "rebuild" if damaged else "", "upkeep"), None)
