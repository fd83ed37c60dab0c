"""How does typing become results? Search while it goes on, show at a pause, drop every answer but the newest.

A key begins the search for what is there by now, or ends the one that is on its way, so that never two run side by
side; at the pause the answer is often there already.

While the engine is still opening, what the words alone find is shown first, and the whole answer takes its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.threads.jobs import Job, JobLane
from engine.records import dataclass
from engine.search.hits import SearchOptions, SearchResult, Steer

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken
    from engine.search.filename_search import NamedFiles

DEBOUNCE_MS = 70  # shorter than a pause between words, longer than a gap between fast keystrokes
PAGE_HITS = 30
MOST_HITS = 300
MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class SimilarTo:
    """What others shall be like: a whole document (``path``), or a passage of one (``text`` of ``document_id``)."""

    title: str
    path: str = ""
    text: str = ""
    document_id: int = 0


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What was asked: words, or something whose like is looked for in their place, and how."""

    text: str
    options: SearchOptions
    like: SimilarTo | None = None

    def is_again(self, other: SearchRequest | None) -> bool:
        """Whether ``other`` is the same question; how much of its answer was wanted makes no difference."""
        return other is not None and replace(other, options=replace(other.options, limit=self.options.limit)) == self

    @property
    def has_words(self) -> bool:
        """Whether its words alone are a part of the answer."""
        return self.like is None and self.options.mode == "hybrid"

    def by_words(self) -> SearchRequest:
        """Return the same question, to be answered by its words alone."""
        return replace(self, options=replace(self.options, mode="words"))

    def is_akin(self, other: SearchRequest | None) -> bool:
        """Whether ``other`` asks for the same, through other filters, or pulled and pushed otherwise."""
        return other is not None and (other.text, other.like) == (self.text, self.like)


@dataclass(slots=True)
class Ahead:
    """A search that was begun before the pause: its answer, once it is there, and whether it has ended."""

    question: SearchRequest
    job: Job
    result: SearchResult | None = None
    ended: bool = False

    def serves(self, question: SearchRequest) -> bool:
        """Whether it answers a question, now or when it ends."""
        is_good = not self.job.token.cancelled and (not self.ended or self.result is not None)
        return is_good and self.question == question


class SearchController(QObject):
    """The query, its filters, and the newest answer. Typing before the library is open just waits.

    In place of the query there may be a document or a passage whose like is looked for.
    """

    searching = Signal(bool)
    results_changed = Signal(object)  # SearchResult
    results_extended = Signal(object)  # SearchResult with more hits for the same question
    results_settled = Signal(object)  # SearchResult: the hits of the newest answer as a reranker orders them
    failed = Signal(object)
    cleared = Signal()
    named_changed = Signal(object)  # NamedFiles: what is called like the question and has no text
    foreseen = Signal(object)  # Hit: the best of an answer that is not shown yet
    like_changed = Signal(object)  # Likeness, or None where the query counts again

    def __init__(self, library: Callable[[], Library | None], lane: JobLane, *, debounce_ms: int = DEBOUNCE_MS) -> None:
        super().__init__()
        self._library = library
        self._lane = lane
        self._text = ""
        self._options = SearchOptions(limit=PAGE_HITS)
        self._like: SimilarTo | None = None
        self._query_limit = PAGE_HITS  # how far the query's own list went, while its like is shown
        self._newest: Job | None = None
        self._ahead: Ahead | None = None
        self._named: Job | None = None
        self._words: Job | None = None  # what is quick, while the newest takes long
        self._settling: Job | None = None
        self._kept: SearchRequest | None = None  # the question whose settled list is the one that is shown
        self._asked: SearchRequest | None = None
        self._answered: SearchRequest | None = None
        self._extends = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(debounce_ms)
        self._timer.timeout.connect(self._search)

    @property
    def options(self) -> SearchOptions:
        """The filters in use."""
        return self._options

    @property
    def text(self) -> str:
        """The question as it was typed, without outer blanks."""
        return self._text

    @property
    def like(self) -> SimilarTo | None:
        """What others shall be like; None while the query is asked."""
        return self._like

    @property
    def answered(self) -> SearchRequest | None:
        """What the newest answer belongs to, while something else may be typed; None where nothing was answered."""
        return self._answered

    @property
    def settled(self) -> bool:
        """Whether the newest answer is the whole one, not what words found until it comes."""
        return self._newest is None

    @property
    def waiting(self) -> bool:
        """Whether what was typed last has no answer yet."""
        return self._timer.isActive() or self._newest is not None

    @Slot(str)
    def set_text(self, text: str) -> None:
        """Take what was typed; an empty box clears the results at once."""
        text = text.strip()
        if text == self._text:
            return
        self._text = text
        self._set_like(None)
        self._start(clear=not text)

    @Slot(object)
    def set_options(self, options: SearchOptions) -> None:
        """Take new filters and ask again; what steers stays."""
        self._change(replace(options, limit=PAGE_HITS, steer=self._options.steer))

    def set_steer(self, steer: tuple[Steer, ...]) -> None:
        """Pull the question towards texts and push it away from others, and ask again."""
        self._change(replace(self._options, limit=PAGE_HITS, steer=steer))

    def _change(self, options: SearchOptions) -> None:
        if options != self._options:
            self._options = options
            self._start(clear=not self._asks)

    @property
    def _asks(self) -> bool:
        """Whether there is anything to ask."""
        return bool(self._text or self._like)

    def show_like(self, like: SimilarTo) -> None:
        """Look for what is like a document or a passage, in place of the query."""
        if self._like is None:
            self._query_limit = self._options.limit
        self._options = replace(self._options, limit=PAGE_HITS)
        self._set_like(like)
        self._timer.stop()
        self._search()

    def leave_like(self) -> None:
        """Ask the query again, as far as its list went."""
        if self._like is None:
            return
        self._set_like(None)
        self._options = replace(self._options, limit=self._query_limit)
        if self._text:
            self._search()
        else:
            self._start(clear=True)

    def _set_like(self, like: SimilarTo | None) -> None:
        if like != self._like:
            self._drop()  # its answer would stand under another title
            self._like = like
            self.like_changed.emit(like)

    @Slot()
    def search_now(self) -> None:
        """Ask without waiting for a pause in typing."""
        if self._asks:
            self._timer.stop()
            self._search()

    @Slot()
    def repeat(self) -> None:
        """Ask the same again because the library changed, or has just been opened."""
        self._drop_ahead()
        if self._asks and not self._timer.isActive():
            self._search()

    @Slot()
    def extend(self) -> None:
        """Ask for the next hits of the same question."""
        if self._newest is None and self._asks and self._options.limit < MOST_HITS:
            self._options = replace(self._options, limit=self._options.limit + PAGE_HITS)
            self._search(extends=True)

    def _start(self, *, clear: bool) -> None:
        self._options = replace(self._options, limit=PAGE_HITS)
        if not clear:
            self._timer.start()
            self._look_ahead()
            return
        self._timer.stop()
        self._drop()
        self._answered = None
        self.searching.emit(False)
        self.cleared.emit()

    # -- ahead of the pause --------------------------------------------------------------------

    def _look_ahead(self) -> None:
        """Begin the search for what is typed by now; one that is on its way ends first."""
        library, question = self._library(), SearchRequest(self._text, self._options, self._like)
        if self._ahead is not None:
            if self._ahead.serves(question):
                return
            self._ahead.job.token.cancel()
            if not self._ahead.ended:
                return  # the next one begins when it has ended
        if library is None or not library.is_ready or self._newest is not None or question.is_again(self._kept):
            return
        job = Job(lambda token: ask(library, question, token))
        self._ahead = Ahead(question, job)
        job.signals.succeeded.connect(self._keep_ahead)
        job.signals.failed.connect(self._reject)
        job.signals.finished.connect(self._end_ahead)
        self._lane.start(job, priority=1)

    @Slot(object, object)
    def _keep_ahead(self, job: Job, result: SearchResult) -> None:
        """Keep an answer until the pause; where that has come, show it."""
        if job is self._newest:
            self._accept(job, result)
        elif self._ahead is not None and job is self._ahead.job:
            self._ahead.result = result
            if result.hits and self._ahead.serves(SearchRequest(self._text, self._options, self._like)):
                self.foreseen.emit(result.hits[0])

    @Slot(object)
    def _end_ahead(self, job: Job) -> None:
        if self._ahead is None or job is not self._ahead.job:
            return
        self._ahead.ended = True
        if self._timer.isActive() and self._ahead.job.token.cancelled:
            self._look_ahead()

    def _drop_ahead(self) -> None:
        if self._ahead is not None:
            self._ahead.job.token.cancel()
            self._ahead = None

    def _take_ahead(self, question: SearchRequest) -> bool:
        """Take the search that was begun ahead, be it at its end or on its way; return whether it is for this."""
        ahead, self._ahead = self._ahead, None
        if ahead is None:
            return False
        if not ahead.serves(question):
            ahead.job.token.cancel()
            return False
        self._drop()
        self._newest, self._extends, self._asked = ahead.job, False, question
        if ahead.result is not None:
            self._accept(ahead.job, ahead.result)
        else:
            self.searching.emit(True)
        return True

    def _drop(self) -> None:
        self._drop_ahead()
        for job in (self._newest, self._words, self._named, self._settling):
            if job is not None:
                job.token.cancel()
        self._newest = self._words = self._named = self._settling = None

    @Slot()
    def _search(self, *, extends: bool = False) -> None:
        library, question = self._library(), SearchRequest(self._text, self._options, self._like)
        if not extends and self._take_ahead(question):
            return
        self._drop()
        if library is None or not self._asks:
            self.searching.emit(self._asks)
            return
        self._extends, self._asked = extends, question
        # A list that has settled must not fall back while files are read: its next one comes settled.
        settles = not extends and question.is_again(self._kept)
        self._newest = Job(lambda token: (ask_settled if settles else ask)(library, question, token))
        self._newest.signals.succeeded.connect(self._accept)
        self._newest.signals.failed.connect(self._reject)
        self.searching.emit(True)
        if not extends and question.has_words and not library.is_ready:
            self._words = Job(lambda token: ask(library, question.by_words(), token))
            self._words.signals.succeeded.connect(self._accept_words)
            self._lane.start(self._words, priority=2)
        self._lane.start(self._newest, priority=1)

    @Slot(object, object)
    def _accept_words(self, job: Job, result: SearchResult) -> None:
        """Show what words find; where that is little, the whole answer may be better than to say so now."""
        if job is not self._words:
            return
        self._words = None
        if result.hits and not result.weak:
            self._answered = self._asked
            self.results_changed.emit(result)

    @Slot(object, object)
    def _accept(self, job: Job, result: SearchResult) -> None:
        if job is not self._newest:
            return
        self._drop()
        self._answered = self._asked
        self.searching.emit(False)
        (self.results_extended if self._extends else self.results_changed).emit(result)
        if not self._extends:
            self._look_for_names()
            self._settle(result)
        if self._timer.isActive():
            self._look_ahead()

    def _settle(self, result: SearchResult) -> None:
        """Let a reranker read the best hits again, behind the list that is shown already."""
        library, question = self._library(), self._answered
        if library is None or question is None or result.reranked or not settles(library, question):
            return
        self._settling = Job(lambda token: library.settle(result, question.options, token))
        self._settling.signals.succeeded.connect(self._accept_settled)
        self._lane.start(self._settling)

    @Slot(object, object)
    def _accept_settled(self, job: Job, result: SearchResult) -> None:
        if job is self._settling:
            self._settling = None
            self.results_settled.emit(result)

    def keep_settled(self) -> None:
        """Take the settled list for the one that is shown: the same question is answered by such a one from now on."""
        self._kept = self._answered

    def _look_for_names(self) -> None:
        library, question = self._library(), self._answered
        if library is None or question is None:
            return
        self._named = Job(lambda _token: named(library, question))
        self._named.signals.succeeded.connect(self._accept_named)
        self._lane.start(self._named)

    @Slot(object, object)
    def _accept_named(self, job: Job, found: NamedFiles) -> None:
        if job is self._named:
            self._named = None
            self.named_changed.emit(found)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job is not self._newest:
            return
        self._drop()
        self.searching.emit(False)
        self.failed.emit(error)

    def close(self) -> None:
        """Ask nothing more."""
        self._timer.stop()
        self._drop()


def named(library: Library, question: SearchRequest) -> NamedFiles:
    """Return the files without text that are called like a question; what is like a document has no words."""
    from engine.search.filename_search import NamedFiles

    if question.like is not None:
        return NamedFiles()
    return library.find_named(question.text, question.options, MOST_NAMES)


def settles(library: Library, question: SearchRequest) -> bool:
    """Return whether a reranker may read the answer to a question again; what is like a document has no question."""
    return question.like is None and library.settles(question.options)


def ask_settled(library: Library, question: SearchRequest, token: CancelToken) -> SearchResult:
    """Return the answer to a question as a reranker settles it."""
    return library.settle(ask(library, question, token), question.options, token)


def ask(library: Library, question: SearchRequest, token: CancelToken) -> SearchResult:
    """Return the answer to a question, or what is like a document or a passage."""
    like, options = question.like, question.options
    if like is None:
        return library.search(question.text, options, cancel=token)
    if like.path:
        return library.similar(like.path, options, cancel=token)
    return library.similar_to_text(like.text, options, leave_out=like.document_id or None, cancel=token)
