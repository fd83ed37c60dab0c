"""What can a caller do with a library? Everything, through this one class.

The window, the command line and the tests use nothing else.

    library = Library.open(Path("~/kenning").expanduser(), create=True)
    library.index([Path("~/Documents").expanduser()])
    for hit in library.search("how long may I keep the deposit").hits:
        print(hit.path, hit.passages[0].text)

Reading is safe from several threads and needs no lock. Writing takes the library's lock for as
long as it lasts; a second writer gets StoreLockedError. Heavy parts (ONNX Runtime, LanceDB) are
imported at first use, so that opening a window costs nothing. Longer than most, for it is the whole contract.
"""

from __future__ import annotations

import contextlib
import functools
import os
import threading
import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from engine import paths
from engine.errors import (
    Cancelled,
    InputError,
    ModelError,
    StoreDamagedError,
    StoreExistsError,
    StoreLockedError,
    StoreMissingError,
)
from engine.progress import CancelToken, CommitCallback, Progress, ProgressCallback
from engine.search.hits import Explanation, Passage, SearchOptions, SearchResult, Steer
from engine.settings import AUTO, OFF, Settings

COPY_MARK = "published.json"  # as engine.store.published calls it, which would import half the engine
MAKING_S = 30.0  # that another process may take to make a library: as long as its import of LanceDB on a busy machine
MAKING_LOOK_S = 0.05

if TYPE_CHECKING:
    from engine.atlas import LibraryMap, Spot
    from engine.bucket.follow import Follower
    from engine.documents import Document
    from engine.documents.rules import SourceRules
    from engine.encoders import Encoder, Manifest
    from engine.encoders.matryoshka import Vectors
    from engine.indexing.run import Resources, Workers
    from engine.indexing.source_rules import RulesPreview
    from engine.indexing.tuning import IndexTuning
    from engine.reports.choice import EncoderChoice
    from engine.reports.dry_run import DryRun
    from engine.reports.index_report import FileFailure, IndexReport
    from engine.reports.maintenance import (
        CheckReport,
        CompactReport,
        ExportReport,
        LoanReport,
        ShareCallback,
        VectorsReport,
    )
    from engine.reports.published import PublishedState, PublishReport
    from engine.reports.status import FileState, LibraryStatus
    from engine.search.filename_search import NamedFiles
    from engine.search.reranking import Settler
    from engine.search.searcher import Searcher
    from engine.store import FileRecord, Ledger, Store


class Library:
    """An open library. Owns the store and, from its first use on, the encoder.

    Attributes:
        settings: the user's.
        tuning: how much goes through an indexing run at once, where that is not as measured.
    """

    def __init__(self, store: Store, settings: Settings, tuning: IndexTuning | None = None) -> None:
        self._store = store
        self.settings = settings
        self.tuning = tuning
        self._encoder: Encoder | None = None
        self._query_encoder: Encoder | None = None
        self._encoder_lock = threading.Lock()
        self._follower: Follower | None = None

    # -- opening -------------------------------------------------------------------------------

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        encoder: str | None = None,
        dims: int | None = None,
        store: str | None = None,
        settings: Settings | None = None,
    ) -> Library:
        """Make an empty library in ``path``; what is not given is as the settings say.

        Where neither names an encoder the first files decide, by their languages.

        Raises:
            StoreExistsError: there is one already; it is left as it is.
            StoreLockedError: another process makes one there.
            ModelMissingError, ModelDamagedError, DimensionError.
            InputError: the encoder was not exported at the depth that the settings ask for.
        """
        from engine.encoders import find_encoder
        from engine.store import CreationOptions, Store

        chosen = settings or Settings()
        by = "auto" if (encoder or chosen.encoder) == AUTO else "user"
        manifest = find_encoder(encoder or chosen.encoder).at_depth(chosen.layers)
        size = dims if dims is not None else min(chosen.dims, manifest.full_dims)
        if chosen.late_chunking and manifest.pooling != "mean":
            raise ModelError(f"{manifest.title} pools by one token; turn late_chunking off, or choose another encoder.")
        how = CreationOptions(chosen.layers, chosen.late_chunking)
        return cls(Store.create(path, manifest, size, store or chosen.store, how, chosen_by=by), chosen)

    @classmethod
    def open(
        cls, path: Path | str, *, settings: Settings | None = None, create: bool = False, rebuild: bool = False
    ) -> Library:
        """Open the library in ``path``, or a published one, read-only, by its address (s3://bucket/folder).

        Of a published one the newest version is fetched to this disk; without a connection the one that is there
        answers, and ``published`` says how old it is.

        Args:
            path: its folder, or its address.
            settings: the user's.
            create: make one where there is none; where another process makes it just then, wait for that one.
            rebuild: where its ledger is lost or damaged, keep that aside and make the library anew with the same
                encoder, size and sources, empty.

        Raises:
            StoreMissingError, StoreFormatError, StoreDamagedError.
            InputError: no system has such a path.
            BucketError: a published one cannot be reached, and no version of it was ever fetched.
        """
        paths.must_be_possible(path)
        if (published := _published(path)) is not None:
            folder, by_address = published
            if by_address and create:
                from engine.store.published import must_be_own

                must_be_own(folder)
            return cls._open_copy(folder, settings or Settings(), fresh=by_address)
        from engine.store import Store

        path = Path(path)
        try:
            store = Store.open_whole(path) if rebuild else Store.open(path)
        except StoreDamagedError:
            if not rebuild:
                raise
            from engine.maintenance.rebuild import rebuild_library  # which imports what checks and encodes, too

            store = rebuild_library(path)
        except StoreMissingError:
            if not create:
                raise
            return cls._make_or_open(path, settings or Settings())
        return cls(store, settings or Settings())

    @classmethod
    def _make_or_open(cls, path: Path, settings: Settings) -> Library:
        """Make a library, or open the one that another process is quicker to make.

        The window and its first run both find that there is none, and whoever comes second finds it locked, or there.
        """
        from engine.store import Store

        end = time.monotonic() + MAKING_S
        while True:
            try:
                return cls.create(path, settings=settings)
            except StoreExistsError:
                return cls(Store.open(path), settings)
            except StoreLockedError:  # it is made just now, or made and written to already
                with contextlib.suppress(StoreMissingError):
                    return cls(Store.open(path), settings)
                if time.monotonic() > end:
                    raise
                time.sleep(MAKING_LOOK_S)

    @classmethod
    def open_published(
        cls, path: Path | str, settings: Settings, *, full: bool = False, on_progress: ShareCallback | None = None
    ) -> Library:
        """Open a published library by its address, or the folder of its copy, at the newest version there is now.

        Args:
            path: which; the library in any other folder is opened as ``open`` does.
            settings: the user's.
            full: fetch all of it again, whatever state the copy is in.
            on_progress: told the share that is fetched.

        Raises:
            BucketError, StoreError: as ``open``.
        """
        published = _published(path)
        if published is None:
            return cls.open(path, settings=settings)
        return cls._open_copy(published[0], settings, full=full, on_progress=on_progress)

    @classmethod
    def _open_copy(
        cls,
        folder: Path,
        settings: Settings,
        *,
        fresh: bool = True,
        full: bool = False,
        on_progress: ShareCallback | None = None,
    ) -> Library:
        """Open the copy of a published library; where it is to be ``fresh`` it is first brought up to date."""
        from engine.bucket.follow import Follower
        from engine.store import Store

        follower = Follower(folder)
        follower.open(on_progress, full=full, fresh=fresh)
        library = cls(Store.open(folder), settings)
        library._follower = follower
        follower.start(at_once=not fresh)
        return library

    @property
    def folder(self) -> Path:
        """Where the library lies."""
        return self._store.folder

    @property
    def encoder(self) -> Encoder:
        """The library's encoder for documents, opened at first use."""
        with self._encoder_lock:
            if not self._is_current(self._encoder):
                self._encoder = self._load_encoder()
            assert self._encoder is not None
            return self._encoder

    @property
    def query_encoder(self) -> Encoder:
        """The library's encoder for questions: a session of its own, so that none waits behind indexing."""
        with self._encoder_lock:
            if not self._is_current(self._query_encoder):
                self._query_encoder = self._load_encoder()
            assert self._query_encoder is not None
            return self._query_encoder

    def _is_current(self, encoder: Encoder | None) -> bool:
        """Whether an encoder is open and still the library's: it may be changed at any time, by any process."""
        return encoder is not None and encoder.manifest.fingerprint == self._store.ledger.meta("encoder_fingerprint")

    def _load_encoder(self) -> Encoder:
        from engine.encoders import Encoder

        return Encoder.load(self._manifest(), threads=self.settings.index_threads, device=self.settings.device)

    def _manifest(self) -> Manifest:
        from engine.encoders import find_encoder

        ledger = self._store.ledger
        with ledger.reading():  # one moment: the encoder may be exchanged between two looks
            manifest = find_encoder(ledger.meta("encoder")).at_depth(ledger.meta("layers", 0))
            self._store.check_encoder(manifest)
        return manifest

    def ask(self, questions: Sequence[str]) -> Vectors:
        """Return questions as vectors, (len(questions), full_dims) float32."""
        # Whichever is open: a second one would only take memory.
        encoder = self._encoder if self._encoder is not None and self._is_current(self._encoder) else self.query_encoder
        return encoder.embed(questions, kind="query")

    @property
    def store(self) -> Store:
        """The rows and the ledger, for measurements; callers of everything else need no more than the methods here."""
        return self._store

    def close(self) -> None:
        """Give back files, memory and the lock."""
        if self._follower is not None:
            self._follower.close()
        for encoder in (self._encoder, self._query_encoder):
            if encoder is not None:
                encoder.close()
        if (settler := self.__dict__.get("_settler")) is not None:
            settler.close()
        self._store.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- sources -------------------------------------------------------------------------------

    def add(self, sources: Iterable[Path | str]) -> list[str]:
        """Remember folders or files; nothing is read yet. Return them in the form they are kept.

        Raises:
            InputError: one of them does not exist, or is the library itself; nothing was added.
        """
        self._store.must_be_own()
        wanted = [paths.source_path(source) for source in sources]
        for path in wanted:
            _must_exist(path)
            if path == self.folder.resolve() or path.is_relative_to(self.folder.resolve()):
                raise InputError(f"{paths.display_path(path)} is the library itself; choose another folder.")
        self._store.ledger.mark_leaving(wanted, leaving=False)
        for path in wanted:
            self._store.ledger.add_source(path, "folder" if path.is_dir() else "file")
        self._store.remember()
        return [paths.display_path(path) for path in wanted]

    def remove(self, sources: Iterable[Path | str]) -> int:
        """Forget sources and their chunks; return how many documents went. Files on disk stay untouched.

        Args:
            sources: folders or files; all of them go, or none.

        Raises:
            InputError: one of them is not a source.
        """
        self._store.must_be_own()
        from engine.indexing.forgetting import forget_sources

        chosen = list(sources)

        def named() -> set[Path]:
            known = self._known_sources()
            return {self._source(path, known) for path in chosen}

        named()  # what is misspelt waits for nobody
        with self._store.writing():
            return forget_sources(self._store, named())

    def remove_later(self, sources: Iterable[Path | str]) -> list[str]:
        """Have sources forgotten by the next run that reads files, whoever writes now; return those that will be.

        What is no source is left alone. To add or index one again before that keeps it, as ``keep`` does.
        """
        self._store.must_be_own()
        wanted = _sources_among(sources, self._known_sources())
        self._store.ledger.mark_leaving(wanted, leaving=True)
        self._store.remember()
        return [paths.display_path(source) for source in wanted]

    def leaving(self) -> list[str]:
        """Return the sources that the next run forgets: see ``remove_later``."""
        return [paths.display_path(source) for source in self._store.ledger.leaving()]

    def remove_leaving(self, sources: Iterable[Path | str]) -> int:
        """Forget at once those of these sources that are still to leave; return how many documents went."""
        self._store.must_be_own()
        from engine.indexing.forgetting import forget_marked

        chosen = list(sources)
        with self._store.writing():
            return forget_marked(self._store, lambda leaving: _sources_among(chosen, leaving))

    def keep(self, sources: Iterable[Path | str]) -> None:
        """Let sources stay that ``remove_later`` has noted, also while another process writes."""
        self._store.must_be_own()
        ledger = self._store.ledger
        ledger.mark_leaving(_sources_among(sources, ledger.leaving()), leaving=False)
        self._store.remember()

    def rules(self, source: Path | str) -> SourceRules:
        """Return what a source's own rules leave out; ignore files count besides."""
        from engine.indexing.source_rules import source_rules

        return source_rules(self._store.ledger, self._source(source, self._known_sources()))

    def set_rules(self, source: Path | str, rules: SourceRules) -> None:
        """Give a source other rules of its own; who watches obeys at once, ``index`` the next time.

        Raises:
            InputError: it is not a source, or a rule says nothing.
        """
        from engine.indexing.source_rules import check_rules

        check_rules(rules, self._rules_of(source))
        self._give_rules(source, rules)

    def _rules_of(self, source: Path | str) -> list[SourceRules]:
        """Return the rules that a source has and had; of what is no source none."""
        if _source_among(source, self._known_sources()) is None:
            return []
        return [self.rules(source), *filter(None, [self.rules_before(source)])]

    def _give_rules(self, source: Path | str, rules: SourceRules) -> None:
        self._store.must_be_own()
        from engine.indexing.source_rules import set_source_rules
        from engine.watching.hints import HintBox

        path = self._source(source, self._known_sources())
        set_source_rules(self._store.ledger, path, rules)
        HintBox(self.folder).put([path])

    def rules_before(self, source: Path | str) -> SourceRules | None:
        """Return the rules that a source had before the last change; None where they were never changed."""
        from engine.indexing.source_rules import rules_before

        return rules_before(self._store.ledger, self._source(source, self._known_sources()))

    def undo_rules(self, source: Path | str) -> SourceRules | None:
        """Give a source the rules back that it had before the last change; return them, None where there were none."""
        self._store.must_be_own()
        before = self.rules_before(source)
        if before is not None:
            self._give_rules(source, before)  # also those of before that would be refused by now
        return before

    def has_earlier_rules(self, source: Path | str) -> bool:
        """Return whether ``undo_rules`` has anything to give back."""
        return self.rules_before(source) is not None

    def preview_rules(self, source: Path | str, rules: SourceRules, cancel: CancelToken | None = None) -> RulesPreview:
        """Say what other rules would leave out of a source, or of a folder that is none yet; nothing is changed."""
        from engine.indexing.source_rules import check_rules, preview_rules

        check_rules(rules, self._rules_of(source))
        path = paths.source_path(source)
        _must_exist(path)
        own = (self.folder.resolve(),)
        return preview_rules(self._store.ledger, self.settings, path, rules, exclude=own, cancel=cancel)

    def _known_sources(self) -> set[Path]:
        return {source.path for source in self._store.ledger.sources()}

    def _source(self, path: Path | str, known: set[Path]) -> Path:
        found = _source_among(path, known)
        if found is None:
            raise InputError(f"{paths.display_path(path)} is not a source; `kenning status` lists them.")
        return found

    # -- indexing ------------------------------------------------------------------------------

    def index(
        self,
        sources: Iterable[Path | str] = (),
        *,
        force: bool = False,
        on_progress: ProgressCallback | None = None,
        on_commit: CommitCallback | None = None,
        on_choice: Callable[[EncoderChoice], None] | None = None,
        cancel: CancelToken | None = None,
        ray: str | None = None,
    ) -> IndexReport:
        """Add ``sources`` and bring them up to date; none given means every source known.

        A new library whose encoder nobody has chosen gets the one that its first files call for. What ``remove_later``
        has noted goes first.

        Args:
            sources: folders or files.
            force: read every file again, and rebuild the rows where they are damaged.
            on_progress: told how far the run is, at most ten times a second.
            on_commit: called with the number of documents that have just become searchable.
            on_choice: told which encoder was chosen, before anything is read with it.
            cancel: pauses or stops the run; the report then says so, and what was committed stays.
            ray: the head of a Ray cluster (``HOST:PORT``) whose machines read and embed, or "local" for a Ray of our
                own on this computer; needs the extra ``cluster``.

        Raises:
            InputError: a source does not exist, or ``ray`` is no address.
            ClusterError: the machines cannot help; what was committed stays.
            StoreError, ModelError: the run cannot go on; what was committed stays.
        """
        self._store.must_be_own()
        from engine.indexing.run import Request, RunObservers, run_index

        workers = _workers(ray)
        roots = [paths.source_path(source) for source in sources]
        for root in roots:
            _must_exist(root)
        self._store.ledger.mark_leaving(roots, leaving=False)
        leaving = self._store.ledger.leaving()
        staying = [source.path for source in self._store.ledger.sources() if source.path not in leaving]
        self.add(root for root in roots if not any(_lies_open_in(root, source) for source in staying))
        # Also what is to leave: whether it still is shows under the lock.
        chosen = roots or [source.path for source in self._store.ledger.sources()]
        with contextlib.suppress(Cancelled):  # the run itself says so
            choice = self._choose_encoder(roots or staying, cancel, on_progress)
            if choice is not None and on_choice is not None:
                on_choice(choice)
        request = Request(tuple(chosen), force=force, rebuild=force and not roots)
        observers = RunObservers(on_progress, on_commit, cancel or CancelToken())
        report = run_index(self._store, replace(self._resources(), workers=workers), request, observers)
        if self._encoder is not None and self._is_current(self._encoder) and not report.cancelled:
            from engine.search.confidence_scale import ensure_calibration

            ensure_calibration(self._encoder)
        return report

    @classmethod
    def dry_run(
        cls,
        path: Path,
        sources: Iterable[Path | str] = (),
        *,
        settings: Settings | None = None,
        encoder: str | None = None,
        force: bool = False,
        cancel: CancelToken | None = None,
    ) -> DryRun:
        """Say what ``index`` would do, in about which time and room; the library in ``path`` need not exist.

        Nothing of it is changed: some of the files are read into another one, which is thrown away.

        Raises:
            InputError: a source does not exist, or nothing is to be looked at.
            Cancelled: ``cancel`` was set.
            StoreError, ModelError: as ``index``.
        """
        from engine.encoders import find_encoder
        from engine.indexing.dry_run import dry_run, empty_like

        chosen, roots = settings or Settings(), [paths.source_path(source) for source in sources]
        for root in roots:
            _must_exist(root)
        with contextlib.ExitStack() as held:
            store = None
            try:
                library = held.enter_context(cls.open(path, settings=chosen))
            except StoreMissingError:
                if not roots:
                    raise
            else:
                store = library.store
                store.must_be_own()
                roots = roots or [source.path for source in store.ledger.sources()]
                if encoder:
                    encoder = None if library._has_read_with(find_encoder(encoder)) else encoder

            def make(folder: Path) -> Store:
                if store is None or encoder:
                    return cls.create(folder, encoder=encoder, settings=chosen).store
                return empty_like(store, folder)

            return dry_run(store, make, Path(path), chosen, roots, force=force, cancel=cancel)

    def use_encoder(
        self, encoder: str, *, on_progress: ProgressCallback | None = None, cancel: CancelToken | None = None
    ) -> bool:
        """Read every passage anew with another encoder; the old vectors answer until all are there.

        Files are not read again, and may come and go meanwhile. A kill or a cancel keeps what was made, and a later
        call goes on from there; ``keep_encoder`` drops it.

        Args:
            encoder: its name or folder.
            on_progress: told how many passages are read, of how many, and how long the rest takes.
            cancel: pauses or stops it.

        Returns:
            whether the library has another encoder now than before.

        Raises:
            ModelMissingError, ModelDamagedError; ModelError: the library's kind of passages is not for this encoder.
            StoreLockedError: another process changes the encoder already.
            Cancelled: stopped; the library is as it was.
        """
        self._store.must_be_own()
        from engine.encoders import Encoder, find_encoder
        from engine.indexing.encoder_change import EncoderChange, check_encoder
        from engine.indexing.first_files import put_in
        from engine.reports.measured import forget_measured
        from engine.store.borrowed import loans

        manifest, ledger = find_encoder(encoder), self._store.ledger
        if ledger.meta("encoder_fingerprint") == manifest.fingerprint:
            self.keep_encoder()
            ledger.set_meta(encoder_by="user")
            return False
        if reason := check_encoder(self._store, manifest):
            raise ModelError(f"{reason} Choose another encoder.")
        if not ledger.last_document_id():
            with self._store.writing():
                put_in(self._store, manifest, by="user")
            return True
        coming = Encoder.load(manifest, threads=self.settings.index_threads, device=self.settings.device)
        try:
            EncoderChange(self._store, coming, on_progress, cancel or CancelToken(), self.tuning).run()
        finally:
            coming.close()
        forget_measured(self.folder)  # it was the other encoder's
        for loan in loans(self.folder):
            loan.drop()  # its vectors are the other encoder's, too
        return True

    def keep_encoder(self) -> bool:
        """Give up a change of encoder; return whether there was one. One that runs stops within a moment."""
        self._store.must_be_own()
        from engine.store.new_vectors import NewVectors, target_of

        was_wanted = target_of(self.folder) is not None
        if was_wanted:
            NewVectors(self.folder).give_up()
        return was_wanted

    def dismiss_offer(self) -> None:
        """Offer no other encoder any more, whatever languages the files are in."""
        self._store.must_be_own()
        self._store.ledger.set_meta(encoder_offer="no")

    def begin_with(self, encoder: str) -> None:
        """Give a library that holds no document an encoder, which no file's language overrules.

        Raises:
            InputError: it holds some, read by another encoder.
            ModelMissingError, ModelDamagedError, StoreLockedError.
        """
        self._store.must_be_own()
        from engine.encoders import find_encoder
        from engine.indexing.first_files import put_in

        manifest = find_encoder(encoder)
        if self._has_read_with(manifest):
            return
        with self._store.writing():
            put_in(self._store, manifest, by="user")

    def _has_read_with(self, manifest: Manifest) -> bool:
        """Return whether documents were read with an encoder; with another one raise InputError."""
        ledger = self._store.ledger
        if not ledger.last_document_id():
            return False
        if ledger.meta("encoder_fingerprint") != manifest.fingerprint:
            raise InputError(
                f"The library's files were read with {ledger.meta('encoder')}; change it with: "
                f"kenning encoders use {manifest.name}"
            )
        return True

    def _choose_encoder(
        self, roots: Sequence[Path], cancel: CancelToken | None, on_progress: ProgressCallback | None
    ) -> EncoderChoice | None:
        ledger = self._store.ledger
        if ledger.meta("encoder_by") != "auto" or ledger.last_document_id():
            return None
        if on_progress is not None:
            on_progress(Progress("choosing"))
        from engine.indexing.first_files import choose_for_files

        return choose_for_files(self._store, roots, self.settings, cancel, self.tuning)

    def retry(
        self,
        files: Sequence[Path | str] = (),
        *,
        on_progress: ProgressCallback | None = None,
        on_commit: CommitCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> IndexReport:
        """Read files again whatever their dates; none given means all that failed, lack a part or may be helped."""
        self._store.must_be_own()
        from engine.indexing.run import Request, RunObservers, run_index

        chosen = [self._place(path) for path in files]
        sources = [source.path for source in self._store.ledger.sources()]
        for path in chosen:
            if not any(path.is_relative_to(source) for source in sources):
                raise InputError(f"{paths.display_path(path)} lies in no source; add its folder first.")
        ledger = self._store.ledger
        asked = [ledger.file(path) or path for path in chosen] if chosen else _worth_retrying(ledger)
        # What lies in a container is read with it.
        chosen = list(dict.fromkeys(one if isinstance(one, Path) else one.container or one.path for one in asked))
        if not chosen:
            from engine.reports.index_report import IndexReport

            return IndexReport()
        observers = RunObservers(on_progress, on_commit, cancel or CancelToken())
        return run_index(self._store, self._resources(), Request(tuple(chosen), force=True), observers)

    def catch_up(
        self,
        *,
        on_progress: ProgressCallback | None = None,
        on_commit: CommitCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> IndexReport:
        """Look at the places of which a watcher has said that something may have changed, and nowhere else.

        Raises:
            StoreError, ModelError: as ``index``; what was committed stays, and so do the hints.
        """
        self._store.must_be_own()
        from engine.indexing.run import Request, RunObservers, run_index

        observers = RunObservers(on_progress, on_commit, cancel or CancelToken())
        return run_index(self._store, self._resources(), Request(hinted=True), observers)

    def _resources(self) -> Resources:
        from engine.indexing.run import Resources
        from engine.indexing.tuning import IndexTuning

        return Resources(self.settings, lambda: self.encoder, self.ask, tuning=self.tuning or IndexTuning())

    def resize(self, dims: int, store: str | None = None, *, cancel: CancelToken | None = None) -> None:
        """Search ``dims`` dimensions from now on; nothing is embedded again, searches go on meanwhile.

        Args:
            dims: leading dimensions, after the library's own rotation.
            store: "float16", or "binary" for their signs alone; None keeps the present one.
            cancel: stops it; the old size then stays.

        Raises:
            InputError: dims is outside 1 to the encoder's size, or bits do not fill whole bytes.
        """
        from engine.store.refit import resize, wanted_size

        self._store.must_be_own()
        wanted_size(self._store, dims, store)  # what cannot be had waits for nobody
        with self._store.writing():
            resize(self._store, dims, store, ask=self.ask, cancel=cancel)

    # -- upkeep --------------------------------------------------------------------------------

    def check(
        self, *, repair: bool = False, on_progress: ShareCallback | None = None, cancel: CancelToken | None = None
    ) -> CheckReport:
        """Verify everything that can be verified; nothing is changed, and no lock is taken.

        Args:
            repair: then mend what can be: indexes are made anew, damaged documents lose their rows and wait for
                the next ``index``. Takes the lock; the report is of before.
            on_progress: told the share that is done.
            cancel: stops it.

        Raises:
            StoreDamagedError: the ledger cannot be read at all.
            StoreLockedError: another process drops what is being looked at, or (with ``repair``) writes.
        """
        from engine.maintenance.check import Checker
        from engine.maintenance.repair import repair as mend

        if not repair:
            report = Checker(self._store, on_progress, cancel).run()
            return report if self.published is None else _of_a_copy(report, self.published.address)
        self._store.must_be_own()
        with self._store.writing():
            checker = Checker(self._store, on_progress, cancel)
            report = checker.run()
            return replace(report, repaired=tuple(mend(self._store, checker.damage)))

    def compact(
        self,
        *,
        drop_damaged: bool = False,
        on_progress: ShareCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> CompactReport:
        """Give back the room that the library does not need; ``drop_damaged`` also removes what repairs kept aside.

        Where there is too little room to rewrite something it stays as it is, and the report says so.
        """
        self._store.must_be_own()
        from engine.indexing.forgetting import forget_on_map
        from engine.maintenance.compact import compact
        from engine.store.new_vectors import target_of

        with self._store.writing():
            report = compact(self._store, drop_damaged=drop_damaged, on_progress=on_progress, cancel=cancel)
        forget_on_map(self._store)
        if target_of(self.folder) is not None:
            left = "Vectors that wait for the change of encoder were left as they are, also those of removed files."
            report = replace(report, left_out=(*report.left_out, left))
        return report

    def export(
        self,
        path: Path,
        *,
        force: bool = False,
        on_progress: ShareCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> ExportReport:
        """Write every chunk, its document's facts and its full vector to a Parquet file; ``force`` replaces one.

        Raises:
            InputError: the place cannot be written to, is taken, or lies inside the library.
            DiskFullError: nothing is left behind.
        """
        from engine.maintenance.parquet import write_parquet

        return write_parquet(self._store, path, force=force, on_progress=on_progress, cancel=cancel)

    # -- publishing ----------------------------------------------------------------------------

    def publish(
        self,
        address: str,
        *,
        keep_s: float = 3600.0,
        replace: bool = False,
        on_progress: ShareCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> PublishReport:
        """Publish what the library holds now, for others to read, and drop versions that are too old.

        Args:
            address: a place in a bucket, such as s3://bucket/folder; the usual AWS variables and profiles open it.
            keep_s: how long readers may stay on a version after there is a newer one.
            replace: put the library in the place of another one that lies there.
            on_progress: told the share that is done.
            cancel: stops it; what was published before stays.

        Raises:
            InputError: no address, no document, or the extra is missing.
            BucketError: the bucket cannot be used, or somebody else publishes there.
            StoreLockedError: another process writes.
            Cancelled: ``cancel`` was set.
        """
        from engine.bucket.address import parse_address
        from engine.bucket.publish import Publisher, PublishOptions

        options = PublishOptions(keep_s, replace)
        return Publisher(self._store, parse_address(address), options, on_progress, cancel).run()

    @property
    def published(self) -> PublishedState | None:
        """Which published version is read, or None where the library is no copy."""
        return self._follower.state() if self._follower is not None else None

    def refresh(self) -> bool:
        """Ask for the next version of a published library at once; return whether there was one.

        Raises:
            BucketError, StoreError: what is published, or the copy, cannot be used.
        """
        return self._follower.refresh() if self._follower is not None else False

    def export_vectors(
        self,
        path: Path,
        *,
        force: bool = False,
        on_progress: ShareCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> VectorsReport:
        """Write the vectors, with no text, for another library of the same files to borrow; ``force`` replaces a file.

        Raises:
            InputError: the place cannot be written to, is taken, or lies inside the library.
            DiskFullError: nothing is left behind.
        """
        from engine.maintenance.vectors_file import write_vectors

        return write_vectors(
            self._store,
            self._manifest(),
            path,
            open_encoder=lambda: self.encoder,
            force=force,
            on_progress=on_progress,
            cancel=cancel,
        )

    def import_vectors(
        self, path: Path, *, on_progress: ShareCallback | None = None, cancel: CancelToken | None = None
    ) -> LoanReport:
        """Let the vectors of a file wait for files of one's own: what ``index`` reads takes them where texts agree.

        A library that holds no document yet is read with the encoder of the file from then on.

        Raises:
            InputError: the file is forged, damaged, or another encoder's; nothing of it is kept.
            DiskFullError, StoreLockedError, ModelError, Cancelled: as above.
        """
        self._store.must_be_own()
        from engine.encoders import list_encoders
        from engine.maintenance.vectors_import import open_vectors, take_in

        file = open_vectors(path.expanduser())
        if not self._store.ledger.last_document_id():
            for manifest in list_encoders():
                if manifest.fingerprint == file.encoder:
                    self.begin_with(manifest.reference)
        return take_in(self._store, self.encoder, file, on_progress=on_progress, cancel=cancel)

    def forget_vectors(self) -> int:
        """Drop what is borrowed and waits; return how many vectors. What files have taken stays with them.

        Raises:
            StoreError: a run has them open, on a system where that forbids it.
        """
        self._store.must_be_own()
        from engine.store.borrowed import drop_waiting

        return drop_waiting(self.folder)

    # -- searching -----------------------------------------------------------------------------

    def search(
        self, query: str, options: SearchOptions | None = None, cancel: CancelToken | None = None
    ) -> SearchResult:
        """Answer a query, best document first.

        Raises:
            QueryError, DimensionError: the query or an option cannot be used.
            Cancelled: ``cancel`` was set.
        """
        return self._answers.search(query, self._placed(options), cancel)

    def settle(
        self, result: SearchResult, options: SearchOptions | None = None, cancel: CancelToken | None = None
    ) -> SearchResult:
        """Return an answer of ``search`` as it settles: its best hits read again by the library's reranker.

        The same answer where there is none, or where it takes too long on this machine and was not asked for by
        ``options.rerank``; ``rerank_note`` then says so. A reranker that fails leaves the answer as it is, too.

        Args:
            result: what ``search`` gave.
            options: those it was asked with.
            cancel: checked before each batch of passages.

        Raises:
            Cancelled: ``cancel`` was set.
        """
        chosen = options or SearchOptions()
        if not self.settles(chosen):
            return result
        return self._settler.settle(result, chosen, self._store.vocabulary.size()[0], cancel)

    def settles(self, options: SearchOptions) -> bool:
        """Whether answers with these options may settle; ``settle`` is worth calling only then."""
        wanted = options.rerank or self.settings.reranker != OFF or self._own_reranker.exists()
        return bool(wanted) and self._settler.settles(options)

    @property
    def reranker(self) -> str:
        """Name or folder of what settles this library's answers; "off" where nothing does."""
        return self._settler.chosen if self._own_reranker.exists() else self.settings.reranker

    def use_reranker(self, name: str | None) -> None:
        """Let a reranker settle this library's answers: a name or folder, "off", or None for the settings' own.

        Raises:
            ModelMissingError, ModelDamagedError: it cannot be used.
            SettingsError: the choice cannot be written.
        """
        self._settler.choose(name)

    @property
    def _own_reranker(self) -> Path:
        return self.folder / "personal" / "reranker.json"

    @functools.cached_property
    def _settler(self) -> Settler:
        from engine.search.reranking import Settler

        return Settler(self._own_reranker, lambda: self.settings)

    def find_named(self, query: str, options: SearchOptions | None = None, limit: int = 20) -> NamedFiles:
        """Return files whose name has the words of a query and that have no text: waiting, locked, pictures, videos.

        What has text is found by ``search``, by its name too. A query that cannot be used finds nothing here.
        """
        from engine.search.filename_search import find_named

        return find_named(self._store, query, self._placed(options), limit)

    @property
    def is_ready(self) -> bool:
        """Whether a question is answered at once; until then ``mode="words"`` is what is quick."""
        known: Searcher | None = self.__dict__.get("_answers")  # asking for it would import half the engine
        return known is not None and known.is_ready

    def warm(self, cancel: CancelToken | None = None) -> None:
        """Open what a first question needs: the rows, their indexes and the encoder; a second call is cheap.

        Raises:
            ModelError, StoreError: as the first search would.
            Cancelled: ``cancel`` was set.
        """
        self._answers.warm(cancel or CancelToken())

    def explain(self, query: str, passage: Passage, steer: Sequence[Steer] = ()) -> Explanation:
        """Say why a passage was found; ``explain_all`` does a page of them at the price of a few.

        Raises:
            QueryError: nothing was asked for.
        """
        return self.explain_all(query, [passage], steer)[0]

    def explain_all(
        self, query: str, passages: Sequence[Passage], steer: Sequence[Steer] = (), cancel: CancelToken | None = None
    ) -> list[Explanation]:
        """Say why each of these passages was found: words' shares of the cosine, sentences, matching words.

        Args:
            query: what stands in the search box.
            passages: of hits of this library.
            steer: as in the search that found them.
            cancel: checked before each batch.

        Raises:
            QueryError: nothing was asked for.
            Cancelled: ``cancel`` was set.
        """
        return self._answers.explain(query, passages, steer, cancel)

    def similar_to_text(
        self,
        text: str,
        options: SearchOptions | None = None,
        *,
        leave_out: int | None = None,
        cancel: CancelToken | None = None,
    ) -> SearchResult:
        """Return documents close in meaning to a passage or any other text, best first.

        Args:
            text: a passage, or a few; long ones are compared by the mean of their parts.
            options: filters and how many hits; only meaning is compared.
            leave_out: a document that is not wanted: the one the passage is from.
            cancel: checked before what is near is looked for.

        Raises:
            QueryError: the text is empty.
            Cancelled: ``cancel`` was set.
        """
        return self._answers.similar_to(text, self._placed(options), leave_out, cancel)

    def similar(
        self, path: Path | str, options: SearchOptions | None = None, cancel: CancelToken | None = None
    ) -> SearchResult:
        """Return documents close in meaning to a file, indexed or not; the file itself is left out.

        Raises:
            QueryError, DimensionError: an option cannot be used.
            InputError: it is not indexed, and there is none, or it lies in another file.
            UnreadableFileError, UnsupportedFileError: it is not indexed and cannot be read.
            Cancelled: ``cancel`` was set.
        """
        chosen, file = self._placed(options), self._place(path)
        return self._answers.steadily(lambda: self._similar(file, chosen, cancel))

    def _similar(self, file: Path, chosen: SearchOptions, cancel: CancelToken | None) -> SearchResult:
        from engine.search.more_like_this import file_vectors, stored_vectors
        from engine.search.search import mean_vector, search_vector

        record = self._store.ledger.file(file)
        vectors = stored_vectors(self._store, record)
        if vectors is None:
            _must_exist(file)
            late = bool(self._store.ledger.meta("late_chunking", False))
            vectors = file_vectors(file, self.encoder, self.settings, late=late)
        if cancel is not None:
            cancel.check()
        known = record.document_id if record else None
        return search_vector(self._store, mean_vector(vectors), chosen, known)

    @functools.cached_property
    def _answers(self) -> Searcher:
        from engine.search.searcher import Searcher

        return Searcher(self._store, lambda: self.query_encoder)

    def _placed(self, options: SearchOptions | None) -> SearchOptions:
        from engine.search.validation import check_values

        chosen = options or SearchOptions()
        check_values(chosen)
        if chosen.folder is None:
            return chosen
        return replace(chosen, folder=paths.display_path(self._place(chosen.folder)))

    def _place(self, path: Path | str) -> Path:
        """Return the path under which the library knows a file or folder: as given, or with links resolved."""
        given = paths.given_path(path)
        return given if self._store.ledger.knows(given) else paths.source_path(path)

    # -- looking -------------------------------------------------------------------------------

    def status(self) -> LibraryStatus:
        """Return counts, sizes on disk and the encoder."""
        from engine.reports.overview import library_status

        running = self._encoder or self._query_encoder
        device = running.device if running is not None else None
        return library_status(self._store, self._manifest(), device, self.published)

    def failures(self) -> list[FileFailure]:
        """Return every file that was not read whole, with its state, the reason and what would help."""
        from engine.reports.overview import failures

        return failures(self._store.ledger)

    def failing(self) -> list[Path]:
        """Return the files that could not be read when last tried, for a reason outside them that may pass."""
        return self._store.ledger.failing()

    def coverage(self, source: Path | str | None = None) -> list[FileState]:
        """Return every file that was seen under a source, or under all of them, with its state and reason."""
        from engine.reports.overview import coverage

        return coverage(self._store.ledger, self._place(source) if source is not None else None)

    def is_changed(self, path: Path | str) -> bool:
        """Whether a file, or the one that it lies in, is another one on the disk than the one that was read.

        False also where it is gone, or where the library does not know it. A look at size and time, not at the content.
        """
        from engine.documents.scan import modified_ns

        record = self._store.ledger.file(self._place(path))
        if record is not None and record.container is not None:
            record = self._store.ledger.file(record.container)
        try:
            about = record.path.stat() if record is not None else None
        except OSError:
            return False
        if record is None or about is None:
            return False
        return (about.st_size, modified_ns(about)) != (record.size_bytes, record.modified_ns)

    def map(
        self, *, rebuild: bool = False, on_progress: ShareCallback | None = None, cancel: CancelToken | None = None
    ) -> LibraryMap:
        """Return the documents as points by meaning, in named clusters; what is kept of an earlier call is used.

        What is new is placed among its neighbours; all is laid out where a fifth has changed. Takes a minute for
        100,000 documents, the first time.

        Args:
            rebuild: lay everything out.
            on_progress: told the share that is done.
            cancel: stops it; an earlier map stays.

        Raises:
            StoreError: the rows cannot be read.
            Cancelled: ``cancel`` was set.
        """
        from engine.atlas import renew, with_names

        return with_names(self._store, renew(self._store, rebuild=rebuild, on_share=on_progress, cancel=cancel))

    def kept_map(self) -> LibraryMap | None:
        """Return the map of an earlier call with what of it is still in the library, or None; nothing is made."""
        from engine.atlas import read_kept, with_names

        kept = read_kept(self._store)
        return with_names(self._store, kept) if kept is not None else None

    def locate(self, text: str, on: LibraryMap) -> Spot | None:
        """Return where a question lies on a map of this library, or None where the map is empty or another encoder's.

        Raises:
            ModelError: the encoder cannot be opened.
        """
        if on.atlas.encoder != self._store.moment()[0]:
            return None
        return on.atlas.locate(self.ask([text])[0])

    def tag(self, paths: Iterable[Path | str], add: Sequence[str] = (), drop: Sequence[str] = ()) -> None:
        """Give documents tags and take others from them; files on disk stay untouched. "pinned" puts them first.

        Raises:
            InputError: a document is not in the library, or a tag is none; nothing is changed.
        """
        from engine.store.marks import Marks

        Marks(self.folder).change(self._store.ledger, [os.fspath(self._place(path)) for path in paths], add, drop)

    def tags(self) -> dict[str, tuple[str, ...]]:
        """Return the tags of documents by path; those of a file that was renamed or moved have followed it."""
        from engine.store.marks import Marks

        return {mark.path: mark.tags for mark in Marks(self.folder).follow(self._store.ledger)}

    def document_text(self, path: Path | str) -> Document | None:
        """Return an indexed document's text as it was read, or None where it is not indexed."""
        record = self._store.ledger.file(self._place(path))
        return self._store.ledger.document(record) if record is not None else None

    def members(self, path: Path | str) -> list[str]:
        """Return the paths of what lies in a container, such as a mail's attachments; empty for any other file.

        Args:
            path: of a file, or of a document in one: a mail of a mailbox has attachments of its own.
        """
        record = self._store.ledger.file(self._place(path))
        return [str(one.path) for one in self._store.ledger.inside(record)] if record is not None else []


def _workers(ray: str | None) -> Workers | None:
    if ray is None:
        return None
    from engine.cluster.connection import check_address
    from engine.cluster.start import Cluster

    check_address(ray)
    return Cluster(ray)


def _worth_retrying(ledger: Ledger) -> list[FileRecord]:
    """Return files that failed or were read in part, and skipped ones for which there is a remedy."""
    helped = [record for record in ledger.files(state="skipped") if record.fix]
    return [*ledger.files(state="failed"), *ledger.noted(), *ledger.partial_files(), *helped]


def _source_among(path: Path | str, known: Collection[Path]) -> Path | None:
    """Return the source that a path names, however it is spelled; None where it names none."""
    return next((form for form in (paths.given_path(path), paths.source_path(path)) if form in known), None)


def _sources_among(paths_given: Iterable[Path | str], known: Collection[Path]) -> list[Path]:
    """Return the sources that paths name, without those that name none."""
    return [source for path in paths_given if (source := _source_among(path, known)) is not None]


def _of_a_copy(report: CheckReport, address: str) -> CheckReport:
    """Return what a check of a copy found: what is damaged is fetched again, and its sources are somewhere else."""
    remedy = f"kenning refresh --full --library {address}"
    found = [problem for problem in report.problems if problem.kind != "source"]
    problems = [replace(problem, remedy=remedy, action="") if problem.damage else problem for problem in found]
    return replace(report, problems=tuple(problems))


def check_paths(sources: Iterable[Path | str]) -> None:
    """Say of files or folders whether they are there, before anything is made for them.

    Raises:
        InputError: one of them does not exist.
    """
    for source in sources:
        _must_exist(paths.source_path(source))


def library_folder(place: Path | str) -> Path:
    """Return the folder of a library on this disk: of a published one, given by its address, that of its copy.

    Raises:
        InputError: the address cannot be used.
        StoreError: no folder can be made for the copy.
    """
    published = _published(place)
    return published[0] if published is not None else Path(place)


def _published(place: Path | str) -> tuple[Path, bool] | None:
    """Return the folder of the copy of a published library, and whether its address was given; None for any other."""
    from engine.bucket.address import is_address

    if is_address(place):
        from engine.bucket.fetch import copy_of

        return copy_of(place), True
    return (Path(place), False) if (Path(place) / COPY_MARK).exists() else None


def _must_exist(path: Path) -> None:
    if not os.path.lexists(path):
        around = next((folder for folder in path.parents if os.path.lexists(folder)), path)
        if os.path.isfile(around):
            raise InputError(
                f"{paths.display_path(path)} would lie inside the file {paths.display_path(around)}, and no such part "
                "of it is indexed; index the file, or check the path."
            )
        raise InputError(f"There is no file or folder {paths.display_path(path)}; check the path.")


def _lies_open_in(path: Path, source: Path) -> bool:
    """Return whether indexing ``source`` also reaches ``path``: it lies inside, and no part of the way is hidden."""
    return path.is_relative_to(source) and not any(part.startswith(".") for part in path.relative_to(source).parts)
