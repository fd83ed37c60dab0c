"""Who waits for the engine to start? Nobody: it is opened and tried once as soon as the library is open."""

from __future__ import annotations

import logging

from PySide6.QtCore import Signal, Slot

from desktop.controllers.one_job import OneJobController
from engine.log import trouble

log = logging.getLogger(__name__)


class WarmingController(OneJobController):
    """Opens rows, indexes and encoder in a worker; a question that comes meanwhile waits for no more than its rest."""

    warmed = Signal()

    @Slot()
    def start(self) -> None:
        """Warm the open library."""
        self._begin(lambda library, tell, token: library.warm(token))

    def _tell_result(self, result: object) -> None:
        self.warmed.emit()

    def _tell_failure(self, error: Exception) -> None:
        trouble(log, "the engine could not be warmed, the first question will say why", error)
