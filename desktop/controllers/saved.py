"""Which searches are kept, and what do those that stand tell? Also what was asked lately; on a lane of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.threads.jobs import Job, JobLane
from engine.saved_searches import AskedQuestions, SavedSearch, SavedSearches

if TYPE_CHECKING:
    from engine.library import Library
    from engine.progress import CancelToken

Work = Callable[["CancelToken"], object]
Change = Callable[[SavedSearches, "CancelToken"], object]


class SavedController(QObject):
    """The saved searches of the open library; jobs run one after the other, so none undoes another's change."""

    changed = Signal(object)  # tuple[SavedSearch, ...]
    deleted = Signal(object)  # SavedSearch, to be put back
    told = Signal(object)  # tuple[SavedSearch, ...] that have something new to tell
    kept = Signal(str)  # the name under which a search was saved
    failed = Signal(object)
    questions_read = Signal(object)  # list[str], newest first
    tags_read = Signal(object)  # dict[str, tuple[str, ...]], by path

    def __init__(self, folder: Path, current: Callable[[], Library | None], lane: JobLane) -> None:
        super().__init__()
        self.searches: tuple[SavedSearch, ...] = ()
        self._saved = SavedSearches(folder)
        self._asked = AskedQuestions(folder)
        self._current = current
        self._lane = lane
        self._jobs: dict[Job, Callable[..., None]] = {}
        self._looking: Job | None = None

    @Slot()
    def read(self) -> None:
        """Read the list; ``changed`` follows."""
        self._change(lambda saved, token: None)

    def save(self, search: SavedSearch) -> None:
        """Keep a search; one that stands knows what answers already."""
        library = self._current()
        self._change(lambda saved, token: keep(saved, library, search, token), self._tell_kept)

    def _tell_kept(self, name: str) -> None:
        self.kept.emit(name)

    @Slot(str, str)
    def rename(self, name: str, new: str) -> None:
        """Call one otherwise."""
        self._change(lambda saved, token: saved.rename(name, new))

    @Slot(str)
    def delete(self, name: str) -> None:
        """Forget one; ``deleted`` says what can be put back."""
        self._change(lambda saved, token: saved.delete(name), self.deleted.emit)

    @Slot(object)
    def restore(self, search: SavedSearch) -> None:
        """Put back what was deleted, as it was."""
        self._change(lambda saved, token: saved.save(search))

    def let_stand(self, search: SavedSearch, *, stands: bool) -> None:
        """Let a search tell of new documents from now on, or no more."""
        library = self._current()
        self._change(lambda saved, token: let_stand(saved, library, search, token, stands=stands))

    def mark_seen(self, search: SavedSearch) -> None:
        """Remember that what it told of was looked at."""
        if search.unseen:
            self._change(lambda saved, token: saved.put(search.seen()))

    @Slot()
    def look(self) -> None:
        """Ask what stands of the documents that are new; ``told`` follows where it has something to tell."""
        library = self._current()
        if library is None or self._looking is not None or not any(one.stands for one in self.searches):
            return
        self._looking = self._change(lambda saved, token: look_at_news(library, saved, token), self._tell_news)

    def _tell_news(self, found: tuple[SavedSearch, ...]) -> None:
        if found:
            self.told.emit(found)

    # -- tags ----------------------------------------------------------------------------------

    @Slot()
    def read_tags(self) -> None:
        """Read the tags; those of files that were moved follow them. ``tags_read`` follows."""
        library = self._current()
        if library is not None:
            self._start(lambda token: library.tags(), self.tags_read.emit)

    def tag(self, paths: Sequence[str], add: Sequence[str], drop: Sequence[str]) -> None:
        """Give documents tags and take others; ``tags_read`` follows."""
        library = self._current()
        if library is not None:
            self._start(lambda token: tagged(library, paths, add, drop), self.tags_read.emit)

    # -- what was asked ------------------------------------------------------------------------

    @Slot()
    def read_questions(self) -> None:
        """Read what was asked lately; ``questions_read`` follows."""
        asked = self._asked
        self._start(lambda token: asked.listed(), self.questions_read.emit)

    def keep_questions(self, questions: Sequence[str], *, now: bool = False) -> None:
        """Keep what was asked; ``now`` waits for it, at the end."""
        if now:
            self._asked.keep(questions)
        else:
            asked = self._asked
            self._start(lambda token: asked.keep(questions), lambda _: None)

    @Slot()
    def clear_questions(self) -> None:
        """Forget every question."""
        asked = self._asked
        self._start(lambda token: asked.clear(), lambda _: None)

    # -- jobs ----------------------------------------------------------------------------------

    def _change(self, work: Change, tell: Callable[..., None] = lambda _: None) -> Job:
        saved = self._saved  # no QObject goes along
        return self._start(lambda token: (work(saved, token), tuple(saved.listed())), tell)

    def _start(self, work: Work, tell: Callable[..., None]) -> Job:
        job = Job(work)
        job.signals.succeeded.connect(self._accept)
        job.signals.failed.connect(self._reject)
        job.signals.finished.connect(self._end)
        self._jobs[job] = tell
        self._lane.start(job)
        return job

    @Slot(object, object)
    def _accept(self, job: Job, found: object) -> None:
        tell = self._jobs.get(job)
        if tell is None:
            return
        if isinstance(found, tuple):
            found, self.searches = found
            self.changed.emit(self.searches)
        tell(found)

    @Slot(object, object)
    def _reject(self, job: Job, error: Exception) -> None:
        if job in self._jobs:
            self.failed.emit(error)

    @Slot(object)
    def _end(self, job: Job) -> None:
        self._jobs.pop(job, None)
        if job is self._looking:
            self._looking = None

    def stop(self) -> None:
        """Tell nothing more."""
        for job in self._jobs:
            job.token.cancel()
        self._jobs = {}


def keep(saved: SavedSearches, library: Library | None, search: SavedSearch, token: CancelToken) -> str:
    """Keep a search, one that stands with what answers already; return the name under which it is kept."""
    if search.stands and library is not None and not search.looked:
        from engine.standing_search import begin_standing

        search = begin_standing(library, search, token)
    return saved.save(search).name


def let_stand(
    saved: SavedSearches, library: Library | None, search: SavedSearch, token: CancelToken, *, stands: bool
) -> None:
    """Let a search tell of new documents from now on, or no more."""
    if not stands:
        saved.put(replace(search, stands=False, news=()))
    elif library is not None:
        from engine.standing_search import begin_standing

        saved.put(begin_standing(library, search, token))


def tagged(
    library: Library, paths: Sequence[str], add: Sequence[str], drop: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Give documents tags and take others; return all tags then."""
    library.tag(paths, add, drop)
    return library.tags()


def look_at_news(library: Library, saved: SavedSearches, token: CancelToken) -> tuple[SavedSearch, ...]:
    """Ask every standing search of what is new, and keep what came of it; return those that tell of something."""
    from engine.standing_search import look_again

    telling = []
    for search in saved.listed():
        token.check()
        if search.stands:
            again = look_again(library, search, token)
            if again != search:
                saved.put(again)
            if len(again.unseen) > len(search.unseen):
                telling.append(again)
    return tuple(telling)
