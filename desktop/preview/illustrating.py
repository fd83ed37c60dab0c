"""Where do the pictures of a document come from? From files beside it, decoded by a confined process, one at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from desktop.controllers.picture_reader import READER
from desktop.controllers.pictures import PictureReaders
from desktop.preview.formatted_view import FormattedView
from desktop.preview.picture_pane import look
from desktop.threads.jobs import Job


class Illustrating(QObject):
    """Gives a view the pictures that it asks for; one that cannot be decoded stays empty."""

    def __init__(self, view: FormattedView, readers: PictureReaders) -> None:
        super().__init__()
        self._view, self._readers = view, readers
        self._jobs: dict[Job, Path] = {}
        view.picture_wanted.connect(self._read)

    @Slot(object)
    def _read(self, path: Path) -> None:
        readers = self._readers
        job = Job(lambda token: look(readers, f"{READER}:read_page", path))
        self._jobs[job] = path
        job.signals.succeeded.connect(self._accept)
        job.signals.finished.connect(self._end)
        readers.lane.start(job)

    @Slot(object, object)
    def _accept(self, job: Job, picture: QImage) -> None:
        self._view.show_picture(self._jobs[job], picture)

    @Slot(object)
    def _end(self, job: Job) -> None:
        self._jobs.pop(job, None)
