"""Who answers the desktop's own search? A thread at the session bus; the searches run on the window's own lane.

One search runs at a time, whoever asks: of each asker only the newest question waits, and what it replaces is answered
with nothing, as the asker has moved on. So no program can make the window slow by asking much.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desktop.resident.desktop_search import (
    HITS,
    METHODS,
    PATHS,
    Rows,
    answer_of,
    asked_question,
    empty_answer,
    introspection,
    metas_of,
    question_of,
    rows_of,
)
from desktop.resident.window_request import WindowRequest
from desktop.threads.jobs import Job, JobLane
from engine.desktop_files import BUS_NAME
from engine.errors import EngineError
from engine.log import trouble
from engine.records import dataclass
from engine.search.hits import SearchOptions
from engine.session_bus import BusError, Heard, SessionBus
from engine.third_party import Failure, attempt

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken

log = logging.getLogger(__name__)

_INTROSPECT = ("org.freedesktop.DBus.Introspectable", "Introspect")
_PING = ("org.freedesktop.DBus.Peer", "Ping")
_FAILED = "org.freedesktop.DBus.Error.Failed"
_UNKNOWN = "org.freedesktop.DBus.Error.UnknownMethod"
_PAUSE_MS = 50  # between two searches
_MOST_ASKERS = 8
_BREATH_S = 0.002  # after each message, so that a flood takes a twentieth of a core


@dataclass(frozen=True, slots=True)
class _Question:
    heard: Heard
    interface: str
    text: str


class Answering(QObject):
    """Answers GNOME Shell and KRunner from ``start`` to ``close``.

    Args:
        library: returns the library that is open, None while none is; called in the GUI thread.
        lane: returns where its searches run.
        try_again_s: seconds between two tries to reach a bus that is away.
    """

    wished = Signal(object)  # WindowRequest: a search in the window
    chosen = Signal(str, str, str)  # a question, the path of a hit that shall be opened there, and what Wayland asks
    state_changed = Signal(bool)  # whether the bus was reached
    _asked = Signal()

    def __init__(
        self, library: Callable[[], Library | None], lane: Callable[[], JobLane], try_again_s: float = 30.0
    ) -> None:
        super().__init__()
        self._try_again_s = try_again_s
        self._library = library
        self._lane = lane
        self._rows = Rows()
        self._waiting: OrderedDict[str, _Question] = OrderedDict()  # by who asks
        self._lock = threading.Lock()
        self._job: Job | None = None
        self._bus: SessionBus | None = None
        self._token = ""
        self._closed = threading.Event()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._begin)
        self._asked.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._serve, name="desktop search", daemon=True)

    def start(self) -> None:
        """Answer from now on, in a thread of its own."""
        self._thread.start()

    def close(self) -> None:
        """Answer nothing more."""
        self._closed.set()
        self._pause.stop()
        if self._job is not None:
            self._job.token.cancel()
        bus = self._bus
        if bus is not None:
            bus.close()
        if self._thread.ident is not None:
            self._thread.join(10)

    # -- in the thread at the bus --------------------------------------------------------------

    def _serve(self) -> None:
        told = False  # that the bus is away: once, not twice a minute
        while not self._closed.is_set():
            bus = None
            try:
                bus = self._bus = SessionBus()
                bus.own(BUS_NAME)
                told = False
                self.state_changed.emit(True)
                while not self._closed.is_set():
                    heard = bus.receive()
                    if heard is not None and heard.kind == "method_call":
                        self._answer_or_refuse(bus, heard)
                    self._closed.wait(_BREATH_S)
            except BusError as error:
                if not self._closed.is_set() and not told:
                    trouble(log, "the desktop's search is not answered", error)
                    told = True
                    self.state_changed.emit(False)
            finally:
                self._bus = None
                if bus is not None:
                    bus.release()
            self._closed.wait(self._try_again_s)

    def _answer_or_refuse(self, bus: SessionBus, heard: Heard) -> None:
        answered = attempt(partial(self._answer, bus, heard), but=(BusError,))
        if isinstance(answered, Failure):  # of a bug: the next who asks is answered all the same
            trouble(log, "a call of the desktop could not be answered", answered.error)
            bus.refuse(heard, _FAILED, "Kenning could not answer")

    def _answer(self, bus: SessionBus, heard: Heard) -> None:
        """Answer a call, or let it wait for a search."""
        interface = heard.interface or self._interface_of(heard)
        if (heard.interface, heard.member) == _INTROSPECT:
            bus.answer(heard, "s", (introspection(heard.path),))
        elif (heard.interface, heard.member) == _PING:
            bus.answer(heard)
        elif PATHS.get(interface) != heard.path or (interface, heard.member) not in METHODS:
            bus.refuse(heard, _UNKNOWN, "Kenning has no such method here")
        else:
            self._answer_search(bus, heard, interface)

    @staticmethod
    def _interface_of(heard: Heard) -> str:
        """Return which interface a call without one means: there is one at each place."""
        return next((interface for interface, path in PATHS.items() if path == heard.path), "")

    def _answer_search(self, bus: SessionBus, heard: Heard, interface: str) -> None:
        takes, gives = METHODS[interface, heard.member]
        body = heard.body if heard.signature == takes else None
        if body is None:
            bus.answer(heard, gives, empty_answer(gives))
            return
        text = asked_question(heard.member, body)
        if text:
            self._queue(bus, _Question(heard, interface, text))
        elif heard.member == "GetResultMetas":
            bus.answer(heard, gives, metas_of(body[0], self._rows.get))
        else:
            self._act(heard.member, body)
            bus.answer(heard, gives, empty_answer(gives))

    def _act(self, member: str, body: tuple[Any, ...]) -> None:
        if member in ("ActivateResult", "Run"):
            row = self._rows.get(body[0])
            if row is not None:
                token, self._token = self._token, ""
                self.chosen.emit(row.question, row.path, token)
        elif member == "LaunchSearch" and question_of(body[0]):
            self.wished.emit(WindowRequest(question_of(body[0])))
        elif member == "SetActivationToken" and len(body[0]) < 200:
            self._token = body[0]

    def _queue(self, bus: SessionBus, question: _Question) -> None:
        with self._lock:
            replaced = self._waiting.pop(question.heard.sender, None)
            self._waiting[question.heard.sender] = question
            if replaced is None and len(self._waiting) > _MOST_ASKERS:
                _, replaced = self._waiting.popitem(last=False)
            first = len(self._waiting) == 1
        if replaced is not None:
            bus.answer(replaced.heard, METHODS[replaced.interface, replaced.heard.member][1], ([],))
        if first:
            self._asked.emit()

    # -- in the GUI thread ---------------------------------------------------------------------

    @Slot()
    def _begin(self) -> None:
        """Start the search that has waited longest, unless one runs or has just ended."""
        if self._job is not None or self._pause.isActive() or self._closed.is_set():
            return
        with self._lock:
            question = self._waiting.popitem(last=False)[1] if self._waiting else None
        bus, library = self._bus, self._library()
        if question is None or bus is None:
            return
        self._job = Job(lambda token: self._search(bus, library, question, token))
        self._job.signals.finished.connect(self._end)
        self._lane().start(self._job)
        self._pause.start(_PAUSE_MS)

    @Slot(object)
    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._begin()

    # -- on the lane ---------------------------------------------------------------------------

    def _search(self, bus: SessionBus, library: Library | None, question: _Question, token: CancelToken) -> None:
        """Search and answer; who asks gets an answer whatever happens."""
        gives, rows = METHODS[question.interface, question.heard.member][1], []
        began = time.monotonic()
        try:
            if library is not None:
                options = SearchOptions(limit=2 * HITS, passages=1, rerank=False)
                rows = rows_of(question.text, library.search(question.text, options, cancel=token))
        except EngineError as error:
            log.debug("a question of the desktop has no answer: %s", type(error).__name__)
        finally:
            self._rows.keep(rows)
            log.debug("the desktop's question took %.3f s", time.monotonic() - began)
            try:
                bus.answer(question.heard, gives, answer_of(question.interface, rows))
            except BusError as error:
                trouble(log, "an answer to the desktop was lost", error)
