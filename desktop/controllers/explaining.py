"""Why was it found? Asked for the passage on the screen at once, for the list after it has been painted.

Explaining runs the encoder over passages. It has a lane of its own, starts when typing has paused,
and is cancelled by the next question, so that it never stands before a search.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.models.results import unscored
from desktop.threads.jobs import Job, JobLane
from engine.records import dataclass
from engine.search.hits import Explanation, Passage, Steer

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken

LIST_WAIT_MS = 160  # after the results, or the last scroll: the list is painted by then
_KEPT = 200  # explanations of one question
_AT_ONCE = 2  # while eight were explained at once, a search took three times as long; with two, half as long again


@dataclass(frozen=True, slots=True)
class ExplainRequest:
    """A question with what steers it; explanations of another one are of no use."""

    query: str
    steer: tuple[Steer, ...] = ()


class ExplainController(QObject):
    """Explanations of the newest question; a passage is explained once."""

    explained = Signal(object, object)  # Passage, Explanation: the passage on the screen
    listed = Signal(object)  # dict[Passage, Explanation]: passages of the list
    failed = Signal(object, object)  # Passage, the error: the passage on the screen

    def __init__(self, library: Callable[[], Library | None], lane: JobLane, *, wait_ms: int = LIST_WAIT_MS) -> None:
        super().__init__()
        self._library = library
        self._lane = lane
        self._request = ExplainRequest("")
        self._known: dict[Passage, Explanation] = {}  # by unscored passages
        self._single: Job | None = None
        self._passage: Passage | None = None
        self._several: Job | None = None
        self._wanted: Callable[[], Sequence[Passage]] = tuple
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self._explain_list)

    @property
    def request(self) -> ExplainRequest:
        """The question that is explained."""
        return self._request

    def set_request(self, request: ExplainRequest) -> None:
        """Explain another question from now on; an empty one explains nothing."""
        if request != self._request:
            self.stop()
            self._request = request
            self._known = {}

    def show(self, passage: Passage) -> None:
        """Explain the passage on the screen; ``explained`` follows, at once where it is known."""
        self._passage = passage
        _cancel(self._single)
        self._single = None
        known = self._known.get(unscored(passage))
        if known is not None:
            self.explained.emit(passage, known)
        elif self._request.query:
            self._single = self._start([passage], priority=1)

    def show_list(self, wanted: Callable[[], Sequence[Passage]]) -> None:
        """Explain what ``wanted`` names when the list has stood still for a moment; ``listed`` follows."""
        self._wanted = wanted
        self._timer.start()

    def tell_known(self) -> None:
        """Tell at once what is known of the list: an answer that came anew begins without sentences."""
        known = {one: self._known[unscored(one)] for one in self._wanted() if unscored(one) in self._known}
        if known:
            self.listed.emit(known)

    @Slot()
    def _explain_list(self) -> None:
        self.tell_known()
        passages = [passage for passage in self._wanted() if unscored(passage) not in self._known]
        _cancel(self._several)
        self._several = self._start(passages, priority=0) if passages and self._request.query else None

    def _start(self, passages: Sequence[Passage], *, priority: int) -> Job | None:
        library, request = self._library(), self._request
        if library is None:
            return None
        job = Job(lambda token: explain_all(library, request, passages, token))
        job.signals.succeeded.connect(self._accept)
        job.signals.failed.connect(self._reject)
        self._lane.start(job, priority=priority)
        return job

    @Slot(object, object)
    def _accept(self, job: Job, found: dict[Passage, Explanation]) -> None:
        if job not in (self._single, self._several):
            return
        if len(self._known) + len(found) > _KEPT:
            self._known = {}
        self._known.update((unscored(passage), why) for passage, why in found.items())
        if job is self._single and self._passage in found:
            self._single = None
            self.explained.emit(self._passage, found[self._passage])
        elif job is self._several:
            self._several = None
            self.listed.emit(found)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job is self._single and self._passage is not None:
            self._single = None
            self.failed.emit(self._passage, error)
        elif job is self._several:
            self._several = None  # the rows keep their passages' beginnings

    def stop(self) -> None:
        """Drop what is under way, because the question changes or the window closes."""
        self._timer.stop()
        _cancel(self._single)
        _cancel(self._several)
        self._single = self._several = None


def explain_all(
    library: Library, request: ExplainRequest, passages: Sequence[Passage], token: CancelToken
) -> dict[Passage, Explanation]:
    """Return each passage with its explanation; a few at a time, so that a new question hardly meets the last."""
    found: dict[Passage, Explanation] = {}
    for start in range(0, len(passages), _AT_ONCE):
        some = passages[start : start + _AT_ONCE]
        found.update(zip(some, library.explain_all(request.query, some, request.steer, cancel=token), strict=True))
    return found


def _cancel(job: Job | None) -> None:
    if job is not None:
        job.token.cancel()
