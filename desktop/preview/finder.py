"""Who looks for words in a document? A worker, a stretch of pages at a time; the newest words win."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.preview.finding import MOST_FOUND, find_spans, pattern_for
from desktop.preview.found_places import FoundPlaces, Place
from desktop.preview.pdf_letters import find_in_pages
from desktop.threads.jobs import Job, JobLane
from engine.progress import CancelToken

PAGES_A_JOB = 20  # what else waits for a worker must not wait for a whole book

Look = Callable[[CancelToken], list[Place]]


class Finder(QObject):
    """Finds in a text or in the pages of a PDF; ``told`` follows every change of count or current place."""

    told = Signal()
    moved = Signal(object)  # Place, to be brought into view

    def __init__(self, lane: JobLane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._newest: Job | None = None
        self._looks: list[Look] = []
        self._from: Place = (0, 0, 0)
        self.found = FoundPlaces()
        self.awaits = False  # what is to be looked through is not there yet

    @property
    def busy(self) -> bool:
        """Whether more may be found."""
        return self._newest is not None or self.awaits

    def find_in_text(self, text: str, words: str, start: int) -> None:
        """Look for ``words`` in a text; the first place from ``start`` on is shown."""
        self._begin([lambda token: [(0, *span) for span in find_spans(text, words, token)]], (0, start, 0))

    def find_in_pdf(self, data: bytes, page_count: int, words: str, page: int) -> None:
        """Look for ``words`` on all pages, first on those from ``page`` on."""
        pattern = pattern_for(words)
        pages = [*range(page, page_count), *range(page)] if pattern is not None else []
        stretches = [pages[at : at + PAGES_A_JOB] for at in range(0, len(pages), PAGES_A_JOB)]
        looks: list[Look] = [
            partial(find_in_pages, data, stretch, pattern, MOST_FOUND) for stretch in stretches if pattern
        ]
        self._begin(looks, (page, 0, 0))

    def stop(self) -> None:
        """Look no further; nothing is found."""
        self._begin([], (0, 0, 0))

    def step(self, direction: int) -> None:
        """Show the next place, or the one before."""
        place = self.found.step(direction)
        if place is not None:
            self.moved.emit(place)
            self.told.emit()

    def _begin(self, looks: list[Look], start: Place) -> None:
        if self._newest is not None:
            self._newest.token.cancel()
            self._newest = None
        self.found.clear()
        self._looks, self._from = looks, start
        self._look_on()
        self.told.emit()

    def _look_on(self) -> None:
        if not self._looks or len(self.found.places) >= MOST_FOUND:
            return
        self._newest = Job(self._looks.pop(0))
        self._newest.signals.succeeded.connect(self._accept)
        self._newest.signals.failed.connect(self._reject)
        self._lane.start(self._newest, priority=-1)

    @Slot(object, object)
    def _accept(self, job: Job, places: list[Place]) -> None:
        if job is not self._newest:
            return
        self._newest = None
        self.found.add(places[: MOST_FOUND - len(self.found.places)])
        begins = self.found.begin_at(self._from)
        self._look_on()
        if begins and self.found.current is not None:
            self.moved.emit(self.found.current)
        self.told.emit()

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job is self._newest:
            self._newest = None
            self._look_on()
            self.told.emit()
