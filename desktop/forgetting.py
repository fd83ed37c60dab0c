"""How is a folder forgotten? It goes from sight at once and from the library a moment later, or comes back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.controllers.events import Operation
from desktop.messages import Message
from desktop.sample import source_name
from desktop.wording import documents_text
from engine.reports.status import LibraryStatus, SourceStatus

if TYPE_CHECKING:
    from desktop.app import Kenning

UNDO_MS = 10_000


class Forgetting(QObject):
    """Keeps what shall be forgotten until it cannot be taken back any more; nothing is lost before."""

    said = Signal(object, object)

    def __init__(self, parts: Kenning) -> None:
        super().__init__()
        self._parts = parts
        self._waiting: dict[str, QTimer] = {}

    def begin(self, source: SourceStatus) -> None:
        """Forget a folder, unless that is taken back in time."""
        path = source.path
        if path in self._waiting:
            return
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(UNDO_MS)
        timer.timeout.connect(partial(self._remove, path))
        self._waiting[path] = timer
        timer.start()
        text = self.tr("{0}: {1} forgotten. The files on disk are untouched.")
        text = text.format(source_name(path), documents_text(source.indexed))
        self.said.emit(Message("info", text, "undo", "forgotten"), partial(self.undo, path))
        self._parts.library.refresh()

    def undo(self, path: str) -> None:
        """Keep a folder after all: everything that was read of it is still there."""
        timer = self._waiting.pop(path, None)
        if timer is not None:
            timer.stop()
            timer.deleteLater()
            self._parts.library.refresh()

    def _remove(self, path: str) -> None:
        timer = self._waiting.pop(path, None)
        if timer is not None:
            timer.deleteLater()
            self._parts.window.banner.settle("forgotten")
            self._parts.indexing.run(Operation("remove", (path,)))

    def without(self, status: LibraryStatus) -> LibraryStatus:
        """Return a status as it is shown: without what is being forgotten."""
        if not self._waiting:
            return status
        return replace(status, sources=tuple(one for one in status.sources if one.path not in self._waiting))

    def come_back(self, paths: list[str]) -> None:
        """Forget none of these: they were added anew."""
        for path in paths:
            self.undo(path)

    @Slot()
    def close(self) -> None:
        """Forget now what waits, without a window: it was decided."""
        waiting, self._waiting = tuple(self._waiting), {}
        if waiting:
            self._parts.indexing.leave(Operation("remove", waiting))
