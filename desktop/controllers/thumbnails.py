"""What does a picture look like in a row of the list? Small, decoded elsewhere, kept while the window is open."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from desktop.controllers.picture_reader import READER, unpack
from desktop.controllers.pictures import PictureReaders
from desktop.threads.jobs import Job
from engine.progress import CancelToken
from engine.search.hits import Hit

KEPT, MOST_WAITING = 400, 40
Key = tuple[str, float]  # path, when it was changed


class Thumbnails(QObject):
    """Asked for by who paints a row; ``changed`` says that one has come."""

    changed = Signal()

    def __init__(self, readers: PictureReaders) -> None:
        super().__init__()
        self._readers = readers
        self._kept: OrderedDict[Key, QImage] = OrderedDict()  # a null one could not be decoded
        self._waiting: list[Key] = []
        self._newest: tuple[Job, Key] | None = None

    def picture(self, hit: Hit) -> QImage | None:
        """Return the small picture of a hit that is one, as soon as it is known; None before, and for all else."""
        if hit.type != "image" or hit.container:
            return None
        key = (hit.path, hit.modified)
        if key in self._kept:
            self._kept.move_to_end(key)
            kept = self._kept[key]
            return None if kept.isNull() else kept
        if key not in self._waiting and (self._newest is None or self._newest[1] != key):
            self._waiting = [*self._waiting, key][-MOST_WAITING:]  # those in view are asked for again
            self._start()
        return None

    def _start(self) -> None:
        if self._newest is not None or not self._waiting:
            return
        key = self._waiting.pop()  # what was asked for last is in view
        readers, path = self._readers, Path(key[0])
        job = Job(lambda token: unpack(readers.read(f"{READER}:read_thumbnail", path, CancelToken()))[0])
        self._newest = job, key
        job.signals.succeeded.connect(self._accept)
        job.signals.failed.connect(self._reject)
        readers.lane.start(job, priority=1)

    @Slot(object, object)
    def _accept(self, job: Job, image: QImage) -> None:
        self._take(job, image)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        self._take(job, QImage())

    def _take(self, job: Job, image: QImage) -> None:
        if self._newest is None or job is not self._newest[0]:
            return
        self._kept[self._newest[1]] = image
        self._newest = None
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self._start()
        if not image.isNull():
            self.changed.emit()
