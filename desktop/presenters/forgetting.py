"""How is a folder forgotten? It goes from sight at once and from the library a moment later, or comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.controllers.indexing import IndexingController
from desktop.controllers.library import LibraryController
from desktop.controllers.others import Others
from desktop.controllers.search import SearchController
from desktop.presenters.front import Front
from desktop.presenters.state import WindowState
from desktop.texts.messages import Message
from desktop.texts.plain import isolated
from desktop.texts.sample import source_name
from desktop.texts.wording import count_text, documents_text
from desktop.threads.process_failure import ProcessFailure
from engine.cli.protocol import Operation
from engine.paths import given_path, real_path, source_path
from engine.reports.status import FileState, LibraryStatus, SourceStatus
from engine.search.hits import SearchResult

if TYPE_CHECKING:
    from engine.search.filename_search import NamedFiles

UNDO_MS = 10_000


class ForgettingPresenter(QObject):
    """Keeps what shall be forgotten until it cannot be taken back any more; nothing is lost before.

    After that it stays out of sight until it has gone from the library, however long whoever writes has it wait.

    Attributes:
        undo_ms: for how long something can be taken back.
    """

    waiting_changed = Signal(str)  # what is being forgotten and can be taken back; "" where nothing is
    sight_changed = Signal()  # something went from sight, or came back

    def __init__(
        self,
        library: LibraryController,
        search: SearchController,
        indexing: IndexingController,
        others: Others,
        front: Front,
        state: WindowState,
    ) -> None:
        super().__init__()
        self._library = library
        self._search = search
        self._state = state
        self._told = ""
        self.undo_ms = UNDO_MS
        self._indexing = indexing
        self._others = others
        self._front = front
        self._waiting: dict[str, SourceStatus] = {}
        self._going: dict[str, SourceStatus] = {}  # cannot be taken back any more, and are in the library still
        self._noted: frozenset[str] = frozenset()  # in the library, to be forgotten
        self._spared: set[str] = set()  # though the library has noted that they shall go
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._remove)
        indexing.finished.connect(self._note_end)
        indexing.failed.connect(self._note_failure)
        indexing.state_changed.connect(self._note_rest)

    def begin(self, source: SourceStatus) -> None:
        """Forget a folder, unless that is taken back in time; others that wait can be taken back as long, with it."""
        if source.path in self._hidden:
            return
        self._waiting[source.path] = source
        self._timer.start(self.undo_ms)
        self._tell()
        self._refresh()

    def withdraw(self, source: SourceStatus) -> None:
        """Leave out a folder that is being added and of which nothing was shown yet: nothing is lost by that."""
        self._going |= dict.fromkeys((source.path, str(source_path(source.path))), source)
        text = self.tr("{0} is not added. The files on disk are untouched.").format(isolated(source_name(source.path)))
        self._front.say(Message("info", text, about="known"))
        self._indexing.run_first(Operation("remove", (source.path,), quiet=True))
        self._refresh()

    def _refresh(self) -> None:
        """Let what is shown be without what waits, or with it again: folders, their files, the answer."""
        self.waiting_changed.emit(self.told)
        self._library.refresh()
        self._search.repeat()
        self.sight_changed.emit()

    @property
    def told(self) -> str:
        """What is said of that which is being forgotten; empty where nothing is."""
        return self._told if self._waiting else ""

    def _tell(self) -> None:
        waiting = tuple(self._waiting.values())
        name, documents = isolated(source_name(waiting[-1].path)), documents_text(sum(one.indexed for one in waiting))
        text = self.tr("{0}: {1} forgotten. The files on disk are untouched.")
        if len(waiting) > 1:
            text = self.tr("{0} and {2} more: {1} forgotten. The files on disk are untouched.")
        text = text.format(name, documents, count_text(len(waiting) - 1))
        self._told = text
        self._front.say(Message("info", text, "undo", "forgotten"), self.undo_all)

    def undo(self, path: str) -> None:
        """Keep a folder after all: everything that was read of it is still there."""
        if self._waiting.pop(path, None) is None:
            return
        if self._waiting:
            self._tell()
        else:
            self._timer.stop()
            self._front.settle("forgotten")
        self._refresh()

    @Slot()
    def undo_all(self) -> None:
        """Keep everything after all."""
        self._waiting = {}
        self._timer.stop()
        self._front.settle("forgotten")
        self._refresh()

    @Slot()
    def _remove(self) -> None:
        self._decide(tuple(self._waiting))

    def _decide(self, sources: Collection[str]) -> None:
        """Let some of what waits go: it cannot be taken back any more."""
        if not sources:
            return
        self._going |= {path: self._waiting.pop(path) for path in sources}
        self._spared.difference_update(sources)
        if self._waiting:
            self._tell()
        else:
            self._timer.stop()
            self._front.settle("forgotten")
        self.waiting_changed.emit(self.told)
        self._indexing.run_first(Operation("remove", tuple(sources)))

    @Slot(object, object)
    def _note_end(self, operation: Operation, _report: object) -> None:
        if operation.name == "remove":
            self._let_go({form for path in operation.paths for form in (path, str(source_path(path)))})

    @Slot(object)
    def _note_failure(self, failure: ProcessFailure) -> None:
        if failure.operation.name == "remove" and failure.kind != "StoreLockedError":  # that one is tried again
            self._let_go(failure.operation.paths)
            self._refresh()

    @Slot(str)
    def _note_rest(self, state: str) -> None:
        """Show again what nobody will remove any more: that was stopped."""
        if state != "idle":
            return
        expected = {path for one in self._others.waiting for path in one.paths if one.name == "remove"}
        if left := self._going.keys() - expected:
            self._let_go(left)
            self._refresh()

    def note(self, status: LibraryStatus) -> None:
        """Go on with what an earlier window has left in the library to be forgotten; what is shown again stays."""
        marked = {one.path: one for one in status.sources if one.path in status.leaving}
        self._noted = frozenset(marked)
        self._spared &= self._noted
        if staying := self._spared - self._hidden.keys():
            self._library.keep(sorted(staying))
        if new := {path: one for path, one in marked.items() if path not in self._hidden and path not in self._spared}:
            self._going |= new
            self._indexing.run(Operation("remove", tuple(new), noted=True))
            self._refresh()

    def _let_go(self, paths: Iterable[str]) -> None:
        self._spared.update(paths)
        self._going = {path: source for path, source in self._going.items() if path not in set(paths)}

    @property
    def _hidden(self) -> dict[str, SourceStatus]:
        return self._waiting | self._going

    def without(self, status: LibraryStatus) -> LibraryStatus:
        """Return a status as it is shown: without what is being forgotten."""
        if not self._hidden:
            return status
        return replace(status, sources=tuple(one for one in status.sources if one.path not in self._hidden))

    def counted(self, status: LibraryStatus) -> LibraryStatus:
        """Return a status whose counts are without what is being forgotten, as far as it lies in no other folder."""
        gone = [one for one in status.sources if one.path in self._hidden]
        rest = [one for one in status.sources if one.path not in self._hidden]
        alone = [one for one in gone if not any(_overlap(one.path, other.path) for other in rest)]
        return replace(
            status,
            documents=max(0, status.documents - sum(one.indexed for one in alone)),
            chunks=max(0, status.chunks - sum(one.chunks for one in alone)),
            failed=max(0, status.failed - sum(one.failed for one in alone)),
            pending=max(0, status.pending - sum(one.pending for one in alone)),
        )

    def seen(self, result: SearchResult) -> SearchResult:
        """Return a result as it is shown: without the documents that go with what is being forgotten."""
        kept = tuple(hit for hit in result.hits if not self.hides(hit.path))
        return result if len(kept) == len(result.hits) else replace(result, hits=kept)

    def seen_names(self, named: NamedFiles) -> NamedFiles:
        """Return files by name as they are shown: without those that go with what is being forgotten."""
        gone = [file for file in named.files if self.hides(file.path)]
        if not gone:
            return named
        less = Counter(file.kind for file in gone)
        unread = (replace(one, count=one.count - less[one.kind]) for one in named.unread)
        return replace(
            named,
            files=tuple(file for file in named.files if file not in gone),
            count=named.count - len(gone),
            unread=tuple(one for one in unread if one.count > 0),
        )

    def seen_files(self, files: Iterable[FileState]) -> list[FileState]:
        """Return the states of files as they are shown: without those that go with what is being forgotten."""
        gone, staying = self._borders()
        return [file for file in files if not _lies_in(file.path, gone) or _lies_in(file.path, staying)]

    def hides(self, path: str) -> bool:
        """Whether a document lies in what is being forgotten, and in no folder that stays."""
        gone, staying = self._borders()
        return _lies_in(path, gone) and not _lies_in(path, staying)

    def _borders(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return how the paths begin of what is being forgotten, and of what stays."""
        return _beginnings(self._hidden), _beginnings(set(self._state.sources) - set(self._hidden))

    def come_back(self, paths: list[str]) -> None:
        """Forget none of these: they were added anew; what is removed by now is read again after that.

        What is being forgotten around one of them goes before that one is added, or would take it along.
        """
        named = {form for path in paths for form in (given_path(path), source_path(path))}
        hidden = {path: real_path(path) for path in self._hidden}
        back = [path for path, real in hidden.items() if real in named]
        self._indexing.keep(back)
        self._others.keep(back)
        if noted := [path for path in back if path in self._noted]:
            self._library.keep(noted)  # now: the run that adds them may be stopped before it begins
        for path in back:
            self.undo(path)
        if any(path in self._going for path in back):
            self._let_go(back)
            self._refresh()
        around = [path for path, real in hidden.items() if any(real in form.parents for form in named)]
        for operation in self._others.waiting:
            if operation.name == "remove" and set(operation.paths) & set(around):
                self._others.forget(operation)
                self._indexing.run(operation)
        self._decide([path for path in around if path in self._waiting])

    @Slot()
    def close(self) -> None:
        """Forget now what waits, be it for a writer, without a window: it was decided."""
        tried = {path for one in self._others.waiting if one.noted for path in one.paths}
        noted = tuple(path for path in self._going if path in tried or path in self._noted)
        left = tuple(path for path in self._hidden if path not in noted)
        self._waiting, self._going = {}, {}
        self._timer.stop()
        for operation in (Operation("remove", left), Operation("remove", noted, noted=True)):
            if not operation.is_emptied:
                self._indexing.leave(operation)


def _beginnings(sources: Iterable[str]) -> tuple[str, ...]:
    return tuple(source.rstrip("/\\") + mark for source in sources for mark in "/\\")


def _overlap(one: str, other: str) -> bool:
    return _lies_in(one, _beginnings((other,))) or _lies_in(other, _beginnings((one,)))


def _lies_in(path: str, beginnings: tuple[str, ...]) -> bool:
    return f"{path}/".startswith(beginnings)  # a source may be a single file
