"""How good is each size on this library? Measured on the reading lane; searches go on meanwhile."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from desktop.controllers.one_job import OneJobController
from engine.log import trouble

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken
    from engine.reports.maintenance import ShareCallback
    from engine.reports.measured import Measured

log = logging.getLogger(__name__)


class MeasuringController(OneJobController):
    """At most one measurement at a time. It goes on while the settings are closed and ends with the window."""

    measured = Signal(object)  # Measured
    failed = Signal(object)  # the error

    @Slot()
    def start(self) -> None:
        """Begin a measurement, unless one is running or no library is open."""
        self._begin(measure)

    def _tell_result(self, result: object) -> None:
        self.measured.emit(result)

    def _tell_failure(self, error: Exception) -> None:
        self.failed.emit(error)


def measure(library: Library, tell: ShareCallback, token: CancelToken) -> Measured:
    """Measure every size and keep the result beside the library, where that can be written."""
    from engine.evaluate.tradeoff import measure_tradeoff
    from engine.reports.measured import write_measured

    found = measure_tradeoff(library, on_progress=tell, cancel=token).measured()
    try:
        write_measured(found, library.folder)
    except OSError as error:
        trouble(log, "the measurement is shown but not kept", error)
    return found
