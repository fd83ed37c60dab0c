"""How does a report of a fault come together? Gathered on the user's wish, and copied; nothing is sent."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.controllers.diagnostics import DiagnosticsController
from desktop.presenters.front import Front
from desktop.presenters.state import WindowState
from desktop.system.opener import Opener
from desktop.texts.messages import Message


class DiagnosticsPresenter(QObject):
    """Puts what a report needs on the clipboard."""

    def __init__(self, diagnostics: DiagnosticsController, opener: Opener, front: Front, state: WindowState) -> None:
        super().__init__()
        self._diagnostics = diagnostics
        self._opener = opener
        self._front = front
        self._state = state
        diagnostics.gathered.connect(self._take)
        diagnostics.failed.connect(self._tell_failed)

    @Slot()
    def gather(self) -> None:
        """Copy what a report of a fault needs; nothing is sent."""
        if self._diagnostics.gather(self._state.settings):
            text = self.tr("Gathering versions, self-test and logs…")
            self._front.say(Message("info", text, about="diagnostics"))

    @Slot(str)
    def _take(self, text: str) -> None:
        self._opener.copy_text(text)
        said = self.tr("Copied: versions, the encoder's self-test, your folders' names, and the last of the logs.")
        self._front.say(Message("info", said, about="diagnostics"))

    @Slot(object)
    def _tell_failed(self, error: object) -> None:
        text = self.tr("This could not be gathered: {0}").format(error)
        self._front.say(Message("error", text, about="diagnostics"))
