"""Who decodes pictures? Reader processes, one kind of work each, that end when there is nothing to do for a while."""

from __future__ import annotations

import threading
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.threads.jobs import JobLane
from engine.documents.document import Document
from engine.documents.sandbox.pool import ReaderPool
from engine.errors import EngineError
from engine.progress import CancelToken

IDLE_MS = 60_000
READ_SECONDS, MEMORY_MB = 60.0, 1500
MAX_CHARS = 32_000_000


class PictureReaders(QObject):
    """Keeps the processes, and the lane on which is waited for them.

    ``read`` is called by workers; the rest belongs to the GUI thread.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lane = JobLane(3)  # a picture, a thumbnail and the words of a picture do not wait for each other
        self._pools: dict[str, ReaderPool] = {}
        self._used: set[str] = set()  # since the last look, and still
        self._active: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._closed = False
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._end_idle)
        self._idle.start()

    def read(self, reader: str, path: Path, token: CancelToken) -> Document:
        """Return what ``reader`` ("module:function") gives of a file.

        Raises:
            EngineError: it gives nothing; the error says why.
        """
        with self._lock:
            if self._closed:
                raise EngineError("The window is closing.")
            self._used.add(reader)
            self._active[reader] += 1
            if reader not in self._pools:
                self._pools[reader] = ReaderPool(
                    1, seconds=READ_SECONDS, memory_mb=MEMORY_MB, max_chars=MAX_CHARS, reader=reader
                )
            pool = self._pools[reader]
        try:
            [(_, outcome)] = pool.read([path], token)
        finally:
            with self._lock:
                self._active[reader] -= 1
        if isinstance(outcome, Document):
            return outcome
        raise outcome if isinstance(outcome, EngineError) else EngineError("no picture")

    @Slot()
    def _end_idle(self) -> None:
        """End the processes that nobody has asked for a while."""
        with self._lock:
            idle = [self._pools.pop(name) for name in list(self._pools) if name not in self._used]
            self._used = {name for name, calls in self._active.items() if calls}
        for pool in idle:
            pool.close()

    def close(self, wait_ms: int) -> None:
        """End all processes, and with them what waits for them."""
        self._idle.stop()
        self.lane.cancel()
        with self._lock:
            self._closed = True
            pools, self._pools = list(self._pools.values()), {}
        for pool in pools:
            pool.close()
        self.lane.close(wait_ms)
