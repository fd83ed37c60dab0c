"""How does the window add and remove encoders? Adding runs in a process of its own, for torch is heavy.

The process is ``kenning encoders add NAME --progress``; its JSON lines are described in
``engine/cli/encoders.py``. It goes on while the settings are closed and ends with the window; what it
has downloaded is kept, what it was exporting is cleared away by the next one.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from desktop.controllers.children import end_process, process_environment
from desktop.models.encoders import EncoderRow
from desktop.threads.jobs import Job, JobLane
from engine.progress import CancelToken
from engine.records import dataclass

if TYPE_CHECKING:
    from engine.library import Library

log = logging.getLogger(__name__)

CANCEL_WAIT_MS = 6000  # a download stops within 0.2 s; the exporter may need a kill


@dataclass(frozen=True, slots=True)
class AddProgress:
    """How far adding is. ``step`` is "downloading", "exporting" or "installing"."""

    name: str
    step: str
    bytes_done: int = 0
    bytes_total: int = 0
    bytes_per_second: float = 0.0
    seconds_left: float | None = None
    text: str = ""  # the exporter's latest line


def add_command() -> list[str]:
    """Return the command line that adds an encoder, in a checkout or a frozen build."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--command-line"]
    return [sys.executable, "-P", "-m", "engine.cli"]


def read_rows() -> list[EncoderRow]:
    """Return every encoder that is installed or known; reads manifests, so not on the GUI thread."""
    from engine import paths
    from engine.encoders.manifest import list_encoders
    from engine.model_hub.catalogue import find_entry, read_catalogue
    from engine.model_hub.download import arrived_bytes
    from engine.model_hub.install import size_bytes

    rows = [
        EncoderRow(
            manifest.name,
            find_entry(manifest.name),
            manifest,
            size_bytes(manifest),
            manifest.folder.parent != paths.encoder_dirs()[0],
        )
        for manifest in list_encoders()
    ]
    here = {row.name for row in rows}
    rows += [
        EncoderRow(entry.name, entry, None, partial_bytes=arrived_bytes(entry.hub))
        for entry in read_catalogue()
        if entry.name not in here
    ]
    return rows


def measure_speed(library: Library, cancel: CancelToken) -> float:
    """Return how many tokens a second the library's encoder reads here, measured for about a second."""
    from engine.encoders.speed import tokens_per_second

    return tokens_per_second(library.encoder, cancel)


class EncodersController(QObject):
    """The list of encoders and the one that is being added. ``adding`` is its name, or empty."""

    rows_changed = Signal(object)  # list[EncoderRow]
    progressed = Signal(object)  # AddProgress
    added = Signal(str)
    stopped = Signal(str)  # the user cancelled
    failed = Signal(str, str)  # name, one sentence
    removed = Signal(str)
    speed_measured = Signal(float)  # tokens a second of the open library's encoder

    def __init__(
        self, current: Callable[[], Library | None], lane: JobLane, command: Sequence[str] | None = None
    ) -> None:
        super().__init__()
        self.adding = ""
        self.progress: AddProgress | None = None
        self.speed = 0.0  # tokens a second of the library's encoder; 0 while it is not measured
        self._current = current
        self._lane = lane
        self._command = list(command or add_command())
        self._process: QProcess | None = None
        self._ended: dict[str, Any] = {}
        self._cancelling = False
        self._rows: Job | None = None
        self._speed: Job | None = None
        self._removing: Job | None = None
        self._removing_name = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(CANCEL_WAIT_MS)
        self._patience.timeout.connect(self._kill)

    # -- the list ------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Read the list again; ``rows_changed`` follows."""
        self._rows = Job(lambda token: read_rows())
        self._rows.signals.succeeded.connect(self._accept_rows)
        self._rows.signals.failed.connect(self._tell_rows_failed)
        self._lane.start(self._rows)

    @Slot(object, object)
    def _accept_rows(self, job: Job, rows: object) -> None:
        if job is self._rows:
            self.rows_changed.emit(rows)

    @Slot(object, object)
    def _tell_rows_failed(self, job: Job, error: Exception) -> None:
        if job is self._rows:
            self.failed.emit("", str(error))

    @Slot()
    def measure(self) -> None:
        """Measure the speed of the open library's encoder, once; ``speed_measured`` follows."""
        library = self._current()
        if library is None or self._speed is not None:
            return
        self._speed = Job(lambda token: measure_speed(library, token))
        self._speed.signals.succeeded.connect(self._accept_speed)
        self._lane.start(self._speed)

    @Slot(object, object)
    def _accept_speed(self, job: Job, speed: float) -> None:
        self.speed = speed
        self.speed_measured.emit(speed)

    # -- removing ------------------------------------------------------------------------------

    def remove(self, name: str) -> None:
        """Delete an installed encoder, or what was downloaded of one; ``removed`` or ``failed`` follows."""
        from engine.model_hub.install import remove_encoder

        self._removing_name = name
        self._removing = Job(lambda token: remove_encoder(name))
        self._removing.signals.succeeded.connect(self._accept_removal)
        self._removing.signals.failed.connect(self._tell_removal_failed)
        self._lane.start(self._removing)

    @Slot(object, object)
    def _accept_removal(self, job: Job, _: object) -> None:
        if job is self._removing:
            self.removed.emit(self._removing_name)
            self.refresh()

    @Slot(object, object)
    def _tell_removal_failed(self, job: Job, error: Exception) -> None:
        if job is self._removing:
            self.failed.emit(self._removing_name, str(error))

    # -- adding --------------------------------------------------------------------------------

    def add(self, name: str, accepted_licence: str) -> None:
        """Download, export and install an encoder whose licence the user has accepted."""
        self._start(name, "downloading", ["--accept-licence", accepted_licence])

    def add_folder(self, folder: str) -> None:
        """Install an encoder from a folder, exported or with weights that are exported first."""
        self._start(folder, "installing", [])

    def _start(self, name: str, step: str, options: list[str]) -> None:
        if self._process is not None:
            return
        self.adding, self._ended, self._cancelling = name, {}, False
        self._tell(AddProgress(name, step))
        process = QProcess(self)
        process.setProcessEnvironment(process_environment())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read_events)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._report_unstartable)
        self._process = process
        process.start(self._command[0], [*self._command[1:], "encoders", "add", name, *options, "--progress"])

    @Slot()
    def cancel(self) -> None:
        """Stop adding; what was downloaded is kept for the next time."""
        if self._process is not None:
            self._cancelling = True
            self._process.write(b"cancel\n")
            self._patience.start()

    def _tell(self, progress: AddProgress) -> None:
        self.progress = progress
        self.progressed.emit(progress)

    @Slot()
    def _read_events(self) -> None:
        while self._process is not None and self._process.canReadLine():
            try:
                event = json.loads(bytes(self._process.readLine().data()))
                self._take(event["event"], event)
            except (ValueError, KeyError, TypeError):
                continue  # a stray print of a library

    def _take(self, kind: str, event: dict[str, Any]) -> None:
        step = self.progress.step if self.progress else "downloading"
        if kind == "step":
            self._tell(AddProgress(self.adding, str(event["step"])))
        elif kind == "transfer":
            names = ("bytes_done", "bytes_total", "bytes_per_second", "seconds_left")
            self._tell(AddProgress(self.adding, step, **{name: event[name] for name in names}))
        elif kind == "line":
            self._tell(AddProgress(self.adding, step, text=str(event["text"])))
        else:
            self._ended = event

    @Slot(QProcess.ProcessError)
    def _report_unstartable(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            message = self._process.errorString()
            name = self._clear()
            self.failed.emit(
                name, self.tr("The process that adds encoders could not be started ({0}).").format(message)
            )

    @Slot(int, QProcess.ExitStatus)
    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read_events()
        ended, cancelling, name = self._ended, self._cancelling, self._clear()
        if ended.get("event") == "finished":
            self.added.emit(str(ended.get("name", name)))
        elif ended.get("event") == "cancelled" or cancelling:
            self.stopped.emit(name)
        elif ended.get("event") == "error":
            self.failed.emit(name, str(ended.get("message", "")))
        else:
            log.warning("adding %s ended with %s", name, code)
            text = self.tr("Adding {0} ended unexpectedly; nothing was installed. What was downloaded is kept.")
            self.failed.emit(name, text.format(name))
        self.refresh()

    def _clear(self) -> str:
        self._patience.stop()
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        name, self.adding, self.progress = self.adding, "", None
        return name

    @Slot()
    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def close(self, wait_ms: int) -> None:
        """End the process, waiting at most ``wait_ms``; what was downloaded is kept."""
        process, self._process = self._process, None
        if process is None:
            return
        end_process(process, wait_ms)
