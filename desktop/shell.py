"""Which library is in the window? One at a time: another one gets a window of its own in the place of the first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from desktop.app import Kenning, Setup


class Shell(QObject):
    """Owns what runs for the open library. The next is shown before the last is ended, so something is always there."""

    def __init__(self, setup: Setup, make: Callable[[Setup], Kenning]) -> None:
        super().__init__()
        self._make = make
        self.kenning = self._begin(setup)

    def _begin(self, setup: Setup) -> Kenning:
        kenning = self._make(setup)
        kenning.controller.libraries.left.connect(self._switch)
        return kenning

    @Slot(object, bool)
    def _switch(self, path: Path, survive: bool) -> None:
        last = self.kenning
        last.save_state()  # the next window stands where this one stood
        settings = last.controller.settings
        self.kenning = self._begin(
            replace(last.setup, library=path, settings=settings, settings_problem="", update_at_start=True)
        )
        self.kenning.start()
        last.indexing.survive = last.changing.survive = survive
        QTimer.singleShot(0, self, partial(self._end, last))  # after the next one is on the screen

    def _end(self, last: Kenning) -> None:
        last.close()
        last.window.deleteLater()
        last.theme.deleteLater()
