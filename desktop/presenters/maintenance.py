"""What happens when the library is checked, compacted or exported? Asks, runs it, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop.controllers.explaining import ExplainController
from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.one_job import OneJobController
from desktop.controllers.upkeep import Task, UpkeepController
from desktop.look.icons import IconSet
from desktop.presenters.front import Front
from desktop.texts.messages import Message, library_message, upkeep_message, vectors_message
from desktop.threads.jobs import JobLane
from desktop.views.file_dialog import file_dialog
from desktop.views.library_card import LibraryCard
from desktop.views.status_line import StatusLine
from engine.cli.protocol import Operation
from engine.errors import StoreDamagedError
from engine.reports.maintenance import CheckReport, CompactReport, ExportReport, LoanReport, VectorsReport


class MaintenancePresenter(QObject):
    """The behaviour of the library's card."""

    def __init__(
        self,
        upkeep: UpkeepController,
        indexing: IndexingController,
        library: LibraryController,
        front: Front,
        *,
        icons: IconSet,
        card: LibraryCard,
        line: StatusLine,
        explaining: ExplainController,
        readers: Sequence[OneJobController],
        lanes: Sequence[JobLane],
    ) -> None:
        """Connect them.

        Args:
            upkeep: checks and exports.
            indexing: compacts, repairs and reads anew.
            library: is let go of before it is made anew.
            front: says and asks.
            icons: for what a check has found.
            card: the library's.
            line: says that a library is being made anew.
            explaining: is stopped before the library is let go of.
            readers: whose tasks are cancelled then, too.
            lanes: which must be idle then.
        """
        super().__init__()
        self._upkeep = upkeep
        self._indexing = indexing
        self._library = library
        self._front = front
        self._icons = icons
        self._card = card
        self._line = line
        self._explaining = explaining
        self._readers = tuple(readers)
        self._lanes = tuple(lanes)
        self._rebuilds = False
        card.check_asked.connect(self.ask_check)
        card.compact_asked.connect(self.ask_compact)
        card.export_asked.connect(self.ask_export)
        card.lend_asked.connect(self.ask_lend)
        card.borrow_asked.connect(self.ask_borrow)
        card.forget_asked.connect(self.forget)
        card.cancel_asked.connect(upkeep.cancel)
        front.rebuild_asked.connect(self.rebuild)
        front.check_asked.connect(self.show_check)
        upkeep.started.connect(self._show_start)
        upkeep.progressed.connect(card.show_progress)
        upkeep.finished.connect(self._tell)
        upkeep.failed.connect(self._tell_failed)
        upkeep.ended.connect(card.end)
        library.opened.connect(self._offer)
        library.released.connect(self._run_rebuild)
        indexing.state_changed.connect(self._take_back)
        library.open_failed.connect(self._withdraw)

    @Slot()
    def _offer(self) -> None:
        self._rebuilds = False
        self._card.set_open(opened=True)

    @Slot()
    def _withdraw(self) -> None:
        self._rebuilds = False
        self._card.set_open(opened=False)

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
        box = self._front.ask_box(question, more)
        button = box.addButton(does, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(button)
        box.setEscapeButton(cancel)
        button.clicked.connect(call)
        self._front.open_dialog(box)

    @Slot()
    def check(self) -> None:
        """Verify everything; nothing is changed."""
        self._upkeep.start(Task("check"))

    @Slot()
    def show_check(self) -> None:
        """Verify everything, where one sees how far it is."""
        self._front.show_folders()
        self.check()

    @Slot()
    def rebuild(self) -> None:
        """Keep a damaged library aside and read every file again; what is moved aside must not be open."""
        if self._rebuilds:
            return
        if self._library.library is None:
            self._run_rebuild()
            return
        self._withdraw()
        self._rebuilds = True
        self._line.show_problem(self.tr("The library is made anew"))
        self._explaining.stop()
        for reader in self._readers:
            reader.cancel()
        lanes = self._lanes
        self._library.release(lambda: not any(lane.busy for lane in lanes))

    @Slot()
    def _run_rebuild(self) -> None:
        self._indexing.run(Operation("index", force=True))

    @Slot(str)
    def _take_back(self, state: str) -> None:
        """Open the library again that was let go of, however its rebuilding ended."""
        if self._rebuilds and state == "idle":
            self._library.open()

    @Slot()
    def repair(self) -> None:
        """Mend what a check has found, then read again what was lost."""
        self._indexing.run(Operation("repair"))
        self._indexing.run(Operation("index"))

    @Slot(str)
    def _act(self, action: str) -> None:
        """Do what mends what a check has found."""
        if action == "rebuild":
            self.rebuild()
        elif action == "repair":
            self.repair()
        else:
            self._indexing.run(Operation(action))

    @Slot()
    def compact(self) -> None:
        """Give back room on the disk."""
        self._indexing.run(Operation("compact"))

    @Slot()
    def ask_export(self) -> None:
        """Let the user choose where everything is written to."""
        dialog = file_dialog(self._front.window, self.tr("Export everything as Parquet"), "kenning.parquet")
        dialog.setNameFilter(self.tr("Parquet files (*.parquet)"))
        dialog.setDefaultSuffix("parquet")
        dialog.fileSelected.connect(self.export)
        self._front.open_dialog(dialog)

    @Slot(str)
    def export(self, file: str) -> None:
        """Write everything to a file, in place of the one that may be there: the dialog has asked."""
        self._upkeep.start(Task("export", Path(file)))

    @Slot()
    def ask_lend(self) -> None:
        """Let the user choose where the vectors are written to."""
        dialog = file_dialog(
            self._front.window, self.tr("Export the vectors for another library of the same files"), "vectors.parquet"
        )
        dialog.setNameFilter(self.tr("Vectors (*.parquet)"))
        dialog.setDefaultSuffix("parquet")
        dialog.fileSelected.connect(self.lend)
        self._front.open_dialog(dialog)

    @Slot(str)
    def lend(self, file: str) -> None:
        """Write the vectors to a file."""
        self._upkeep.start(Task("lend", Path(file)))

    @Slot()
    def ask_borrow(self) -> None:
        """Let the user choose whose vectors are used."""
        dialog = file_dialog(self._front.window, self.tr("Use the vectors of another library of the same files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Vectors (*.parquet)"))
        dialog.fileSelected.connect(self.borrow)
        self._front.open_dialog(dialog)

    @Slot(str)
    def borrow(self, file: str) -> None:
        """Let the vectors of a file wait for files that ask for them."""
        self._upkeep.start(Task("borrow", Path(file)))

    @Slot()
    def forget(self) -> None:
        """Drop the vectors that wait."""
        self._upkeep.start(Task("forget"))

    @Slot(object)
    def _show_start(self, task: Task) -> None:
        self._front.settle("upkeep")
        doing = {
            "check": self.tr("Checking"),
            "export": self.tr("Exporting"),
            "lend": self.tr("Exporting the vectors"),
            "borrow": self.tr("Looking at the vectors"),
            "forget": self.tr("Dropping the vectors"),
        }
        self._card.begin(doing[task.name])

    @Slot(object, object)
    def _tell(self, task: Task, report: CheckReport | ExportReport | VectorsReport | LoanReport | int) -> None:
        if isinstance(report, VectorsReport | LoanReport | int):
            self._front.say(vectors_message(report))
            self._library.refresh()
            return
        self.tell(report)

    def tell(self, report: CheckReport | CompactReport | ExportReport) -> None:
        """Say what came of it: in one line, or in a dialog where there is more to it."""
        if isinstance(report, CheckReport) and report.problems:
            from desktop.views.check_dialog import CheckDialog  # seldom needed

            dialog = CheckDialog(self._icons, report, self._front.window)
            dialog.asked.connect(self._act)
            self._front.open_dialog(dialog)
            return
        self._front.say(upkeep_message(report))

    @Slot(object, object)
    def _tell_failed(self, task: Task, error: Exception) -> None:
        message = library_message(error)
        damaged = isinstance(error, StoreDamagedError)
        self._front.say(Message(message.level, message.text, "rebuild" if damaged else "", "upkeep"))
