"""What would another encoder find in the open library? Tried on a lane of its own; searches go on meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.controllers.one_job import OneJobController

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken
    from engine.reports.maintenance import ShareCallback
    from engine.reports.trial import EncoderTrial


class TryingController(OneJobController):
    """At most one trial at a time; ``encoder`` is the one that is tried, or was last."""

    tried = Signal(object)  # Trial
    failed = Signal(object)  # the error
    encoder = ""

    def start(self, encoder: str) -> None:
        """Begin to try an encoder, unless a trial is running or no library is open."""
        if self._begin(partial(run_trial, encoder)):
            self.encoder = encoder
            self.progressed.emit(0.0)

    def _tell_result(self, result: object) -> None:
        self.tried.emit(result)

    def _tell_failure(self, error: Exception) -> None:
        self.failed.emit(error)


def run_trial(encoder: str, library: Library, tell: ShareCallback, token: CancelToken) -> EncoderTrial:
    """Try an encoder on some of the library's passages."""
    from engine.evaluate.try_encoder import try_encoder

    return try_encoder(library, encoder, on_progress=tell, cancel=token)
