"""How do the ledger and the rows stay one? Every change goes through here, in an order that survives a kill.

The order of a commit: rows, flush, ledger. A kill before the ledger's transaction leaves rows that
the ledger does not know; the next writer takes them back, and readers drop them meanwhile. A kill
after it loses nothing.

Longer than most: whoever changes that order has to see all of it.
"""

from __future__ import annotations

import json
import logging
import os
import random
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from engine.documents.document import Document
from engine.documents.reader_versions import earlier_names
from engine.encoders.manifest import Manifest
from engine.encoders.matryoshka import Projection, Size
from engine.errors import ModelMismatchError, StoreDamagedError, StoreError, StoreExistsError, StoreMissingError
from engine.kept_list import FOLDER as PERSONAL
from engine.paths import data_dir, display_path
from engine.private import keep_private, make_private
from engine.progress import CancelToken
from engine.store.checksums import FILE_NAME as SUMS
from engine.store.columns import FULL, WORDS, Candidate
from engine.store.creation_options import FILE_NAME as FACTS
from engine.store.creation_options import CreationOptions, kept_aside, read_facts, set_aside, write_facts
from engine.store.disk_space import folder_bytes
from engine.store.document_names import Names
from engine.store.incoming import Incoming, incoming
from engine.store.known_passages import KnownPassages
from engine.store.lance import FOLDER, set_aside_newer
from engine.store.ledger import LEAVING, Ledger
from engine.store.ledger_file import FILE_NAME
from engine.store.lock import WriterLock
from engine.store.memory import release_free
from engine.store.mirror import Mirror, Wanted
from engine.store.mirror_keeper import MirrorKeeper
from engine.store.probes import Probes, VectorIndexInfo
from engine.store.published import ROWS_FOLDER, must_be_own, read_copy_facts
from engine.store.readers import FOLDER as READERS
from engine.store.readers import ReaderNotes
from engine.store.rows import Rows
from engine.store.schema import FORMAT, Changes, FileRecord, SourceStays
from engine.store.searched import Searched
from engine.store.tuning import StoreTuning
from engine.store.vocabulary import Vocabulary
from engine.store.word_counts import Length, WordCounts

# What only a writer needs is imported where it writes: a question is asked of every new process.
logger = logging.getLogger(__name__)

# More rows than these outside the word index, and the 50 ms that scanning them takes would be seen after a run.
_MOST_UNINDEXED = 10_000
_ROWS_SINCE = 6  # the format since which rows hold what the present one asks of them
# At the end of a run older versions may take this share of the newest.
_STALE_SHARE = 0.2
# Compacting what is compact changes nothing; the second time is enough, the others are for later LanceDBs.
_MOST_ROUNDS = 5


class Store:
    """One library on disk. Reading is free; writing needs ``with store.writing():``.

    Attributes:
        tuning: what is rewritten when; another one counts from the next step on.
    """

    def __init__(self, folder: Path, ledger: Ledger, tuning: StoreTuning | None = None) -> None:
        self.folder = folder
        self.ledger = ledger
        self.tuning = tuning or StoreTuning()
        self.vocabulary = Vocabulary(ledger, self.tuning)
        self.names = Names(ledger)
        self.passages = KnownPassages(ledger)
        self._lock = WriterLock(folder)
        self._notes = ReaderNotes(folder)
        self._rows: Rows | None = None
        self._rows_name = FOLDER
        self.is_copy = read_copy_facts(folder) is not None
        self._open_lock = threading.Lock()
        self._commits = 0  # since the rows were last made compact
        self._searched: tuple[Any, Searched] | None = None
        self._mirrors = MirrorKeeper(lambda: Rows.open(folder, self.rows_name))

    @classmethod
    def create(
        cls,
        folder: Path,
        manifest: Manifest,
        dims: int,
        store: str = "float16",
        made: CreationOptions | None = None,
        *,
        chosen_by: str = "user",
    ) -> Store:
        """Make an empty library for an encoder.

        Args:
            folder: where; it is made, too.
            manifest: the encoder.
            dims: leading dimensions searched.
            store: what is kept of each, "float16" or "binary".
            made: how else it is made, and its sources; nothing of the kind where it is not given.
            chosen_by: who chose the encoder: "user", or "auto" where the first files are still to be looked at.

        Raises:
            StoreExistsError: a library is there already; it is left as it is.
            StoreLockedError: another process makes one there.
            StoreError: none can be made there.
            InputError: dims is outside what the encoder gives, or cannot be stored so.
        """
        size = Size(dims, store)
        size.check(manifest.full_dims)
        try:
            make_private(folder)
            keep_private(folder, inside=False)  # an empty folder that was there
        except OSError as error:
            in_the_way = next((one for one in (folder, *folder.parents) if os.path.isfile(one)), None)
            if in_the_way is not None:
                raise StoreError(
                    f"{display_path(in_the_way)} is a file, and a library needs a folder; choose another place."
                ) from error
            raise StoreError(f"No library can be made at {display_path(folder)} ({error.strerror}).") from error
        with WriterLock(folder):
            return cls._create_locked(folder, manifest, size, made or CreationOptions(), chosen_by)

    @classmethod
    def _create_locked(
        cls, folder: Path, manifest: Manifest, size: Size, made: CreationOptions, chosen_by: str
    ) -> Store:
        if Ledger.exists(folder):
            raise StoreExistsError(f"There is a library at {display_path(folder)} already; it was left as it is.")
        _clear_half_made(folder)
        searched = Searched(FULL if size == Size(manifest.full_dims) else "vector_1", Projection(size))
        rows = Rows.create(folder, manifest.full_dims, searched.column, size)
        # The ledger comes last: without it there is no library, so a kill before this leaves none.
        ledger = Ledger.create(
            folder,
            {
                "encoder": manifest.reference,
                "encoder_fingerprint": manifest.fingerprint,
                "full_dims": manifest.full_dims,
                "searched": {**searched.facts(), "rotation_id": 0},
                "durable_version": rows.version,
                "last_document_id": 0,
                "encoder_by": chosen_by,
                **({"layers": made.layers} if made.layers else {}),
                **({"late_chunking": True} if made.late_chunking else {}),
                **({LEAVING: made.leaving} if made.leaving else {}),
            },
            made.sources,
        )
        store = cls(folder, ledger)
        store._rows = rows
        store.remember()
        return store

    @classmethod
    def open(cls, folder: Path, tuning: StoreTuning | None = None) -> Store:
        """Open a library for reading; the rows are opened at first use (importing LanceDB takes a second)."""
        try:
            return cls(folder, Ledger.open(folder), tuning)
        except StoreMissingError as error:
            if not any((folder / FOLDER).rglob("data/*")) and read_facts(folder) is None:
                raise
            try:  # what was found comes after the ledger where a library is made just now
                return cls(folder, Ledger.open(folder), tuning)
            except StoreMissingError:
                raise StoreDamagedError(_lost(folder)) from error

    @classmethod
    def open_whole(cls, folder: Path) -> Store:
        """Open a library whose ledger is whole from its first to its last page.

        Raises:
            StoreError: as ``open``; StoreDamagedError where it is not whole.
        """
        with ExitStack() as opened:
            store = cls.open(folder)
            opened.callback(store.close)  # Windows moves no file that is open
            store.ledger.must_be_whole()
            opened.pop_all()
        return store

    @property
    def rows(self) -> Rows:
        """The chunks, as of the last version that the ledger recorded."""
        rows = self.opened()
        for wait_s in (0.1, 0.5, None):
            try:
                rows.see(self._version_to_see())
                break
            except StoreDamagedError:
                # A writer in another process may have dropped it between our look at the ledger and this one.
                if wait_s is not None:
                    time.sleep(wait_s)
                elif self._newest_is_rewritten(rows):
                    rows.see(rows.version)
                else:
                    raise
        return rows

    def _version_to_see(self) -> int:
        """Return the version that the ledger recorded last, noted so that no writer drops it meanwhile."""
        version = int(self.ledger.meta("durable_version"))
        if self.is_copy:
            return version
        while self._notes.note(version) and (newer := int(self.ledger.meta("durable_version"))) != version:
            version = newer
        return version

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold one moment of the ledger and the rows, for this thread: no upkeep drops that version meanwhile.

        The version is noted before the moment begins: within it the ledger does not say that there is a newer one.
        """
        while True:
            with suppress(StoreDamagedError):  # whoever reads says so
                self.opened()
            version = self._version_to_see()
            with self._notes.held(version), self.ledger.reading():
                if self.ledger.meta("durable_version") == version:
                    yield
                    return

    def has_moved_on(self) -> bool:
        """Return whether the ledger records another version than this thread's moment of it."""
        other = Ledger(self.folder)  # a look of its own
        try:
            return bool(other.meta("durable_version") != self.ledger.meta("durable_version"))
        finally:
            other.close()

    def _newest_is_rewritten(self, rows: Rows) -> bool:
        """Return whether the newest version is the recorded one, rewritten: a kill fell between pruning and ledger."""
        if self.has_moved_on():
            return False
        return rows.count_newest() == sum(chunks for _, chunks, _ in self.ledger.counts().values())

    def opened(self) -> Rows:
        """Return the rows, whatever version is seen: what the writer changes."""
        with self._open_lock:
            if self.is_copy and self._rows_name != self.rows_name:
                # The publisher reset its rows: nothing that is remembered is of them.
                self._rows_name, self._rows = self.rows_name, None
                self.vocabulary, self.names = Vocabulary(self.ledger, self.tuning), Names(self.ledger)
                self._mirrors.close()
                self._mirrors = MirrorKeeper(lambda: Rows.open(self.folder, self.rows_name))
            if self._rows is None:
                self._rows = self._open_rows()
            return self._rows

    @property
    def rows_name(self) -> str:
        """The name of the rows' folder in the library."""
        return str(self.ledger.meta(ROWS_FOLDER, FOLDER)) if self.is_copy else FOLDER

    def must_be_own(self) -> None:
        """Raise StoreReadOnlyError where the library is a copy of a published one."""
        if self.is_copy:
            must_be_own(self.folder)

    def _open_rows(self) -> Rows:
        if self.is_copy:
            return Rows.open(self.folder, self._rows_name)
        try:
            return Rows.open(self.folder)
        except StoreDamagedError:
            # A power cut may have torn a version that was never recorded; without it the rest opens.
            with self._lock:
                if not set_aside_newer(self.folder, self.ledger.meta("durable_version")):
                    raise
            return Rows.open(self.folder)

    def close(self) -> None:
        """Close the ledger and give the lock back."""
        self._mirrors.close()
        self._notes.close()
        self.ledger.close()
        self._lock.release()

    def check_encoder(self, manifest: Manifest) -> None:
        """Raise ModelMismatchError where the library's vectors come from another encoder."""
        expected = self.ledger.meta("encoder_fingerprint")
        if expected != manifest.fingerprint:
            raise ModelMismatchError(
                f"The library was made with encoder {expected}, not {manifest.fingerprint}; "
                "use that one, or change the library's with: kenning encoders use NAME"
            )

    # -- writing -------------------------------------------------------------------------------

    @contextmanager
    def writing(self, *, mend: Callable[[Store], None] | None = None) -> Iterator[None]:
        """Hold the right to write; first take back what a killed writer left half done.

        Where ``mend`` is given it looks at everything first (``engine.maintenance.rebuild.mend``); rows that it finds
        damaged, or that cannot be read, are moved aside and begun anew, empty.

        Raises:
            StoreLockedError: another process writes.
            StoreMissingError: the library was deleted or made anew since it was opened.
            StoreDamagedError: the rows cannot be read.
            StoreReadOnlyError: the library is a copy of a published one.
        """
        self.must_be_own()
        self.ledger.must_be_the_same()  # else the lock would make the folder of one that was deleted
        self._lock.acquire()
        try:
            self._keep_private()
            try:
                self._recover()
                if mend is not None:
                    mend(self)
            except StoreDamagedError:
                if mend is None:
                    raise
                self._reset_rows()
            if self.ledger.format < FORMAT:
                self._upgrade()
            self.ledger.mark_outdated(earlier_names())
            if not self.ledger.has_names():
                self.ledger.make_names()
            if self.vocabulary.lengths()[0] is None:
                self.count_words()
            yield
            self.remember()
        finally:
            self._lock.release()

    def _keep_private(self) -> None:
        """Remove the read permission for other accounts that earlier versions of Kenning left."""
        keep_private(self.folder)
        if self.folder.is_relative_to(data_dir()):
            keep_private(data_dir(), inside=False)

    def remember(self) -> None:
        """Keep beside the ledger what it takes to rebuild the library without it."""
        write_facts(self.folder, self.ledger)

    def _recover(self) -> None:
        durable = self.ledger.meta("durable_version")
        rows = self.opened()
        if rows.version < durable and set_aside_newer(self.folder, durable):
            # A power cut left zeros, which LanceDB takes for an empty version 0.
            with self._open_lock:
                self._rows = None
            rows = self.opened()
        if rows.version == durable:
            return
        try:
            rows.restore(durable)
        except StoreDamagedError:
            if not self._newest_is_rewritten(rows):
                raise
        self.ledger.set_meta(durable_version=rows.version)

    def _upgrade(self) -> None:
        """Bring a library of an older format up to date: rows, flush, ledger, as in a commit."""
        if self.ledger.format >= _ROWS_SINCE:
            self.ledger.upgrade_lines()
            return
        from engine.store.upgrade import add_words, newest_words

        rows = self.opened()
        rows.add_text_columns()
        add_words(self.rows, self.ledger)
        rows.index_text_columns()
        version = rows.flush()
        self.ledger.upgrade(newest_words(rows), durable_version=version)
        self.tidy()  # every row was rewritten

    def _reset_rows(self) -> None:
        """Keep the damaged rows aside and start empty; every file counts as not read yet."""
        set_aside(self.folder, (FOLDER,))
        searched = self.searched()
        full_dims = int(self.ledger.meta("full_dims"))
        self._rows = Rows.create(self.folder, full_dims, searched.column, searched.projection.size)
        self.ledger.forget_documents(durable_version=self._rows.version, vector_index=None)

    def commit(
        self,
        rows: pa.Table | Incoming | None,
        documents: Sequence[tuple[FileRecord, Document]],
        others: Sequence[FileRecord] = (),
        forget: Sequence[Path] = (),
        forget_sources: Sequence[Path] = (),
        *,
        named: Sequence[tuple[bytes, int]] = (),
        while_leaving: bool = False,
    ) -> None:
        """Make documents searchable, all of them or none.

        Args:
            rows: the documents' rows (a pyarrow table in the table's schema, or what is written already), or None.
            documents: their lines for the ledger.
            others: lines of files that gave no text (failed, skipped).
            forget: files that are gone.
            forget_sources: sources that go with them.
            named: the names of the documents' chunks, with their rows' ids.
            while_leaving: the sources go only if all of them are noted to leave at the very moment in which they go.

        Raises:
            SourceStays: one of them is to stay after all; the library is as it was.
        """
        touched = [record.path for record, _ in documents] + [record.path for record in others] + list(forget)
        old = self.ledger.documents_of(touched)
        index = self.vocabulary.lengths()[1]
        seen = [number for number in old if index is None or number <= index.last_document]
        gone, unseen = self._words_of(seen), self._words_of(sorted(set(old) - set(seen)))
        new = incoming(rows)
        added = new.words() if new is not None else WordCounts()
        version = self.ledger.meta("durable_version")
        if old or (new is not None and len(new)):
            version = self.opened().replace(new, old)
            self._commits += 1
        newest = max((record.document_id or 0 for record, _ in documents), default=0)
        changes = Changes(documents, others, forget, forget_sources, named, added, gone, unseen, while_leaving)
        try:
            self.ledger.commit(
                changes, durable_version=version, last_document_id=max(newest, self.ledger.last_document_id())
            )
        except SourceStays:
            self._recover()  # the rows are as after a writer that was killed here
            raise

    def _words_of(self, documents: Sequence[int]) -> WordCounts:
        """Return what the chunks of these documents hold."""
        counts = WordCounts()
        if documents:
            for batch in self.rows.scan([WORDS], f"document_id IN ({', '.join(map(str, documents))})"):
                counts.add(batch[WORDS].to_pylist())
        return counts

    def touch(self, records: Sequence[tuple[FileRecord, int]]) -> None:
        """Give indexed files a new date (nanoseconds since the epoch); their text was found to be the same."""
        lines = [replace(record, modified_ns=modified_ns) for record, modified_ns in records]
        dates = {
            line.document_id: int(line.changed_s)
            for line, (record, modified_ns) in zip(lines, records, strict=True)
            if line.document_id and record.modified_ns != modified_ns
        }
        version = self.ledger.meta("durable_version")
        if dates:
            version = self.opened().touch(dates)
            self._commits += 1
        self.ledger.put_files(lines, durable_version=version)

    def maintain(self, cancel: CancelToken | None = None) -> None:
        """Between two commits: make the rows compact where many small commits have piled up.

        Words in rows that the index does not hold are found by a scan (5 ms for a thousand), and each commit adds
        a fragment. But LanceDB rewrites all rows and the whole word index each time: 4 s of work for 100,000 chunks.
        A fifth more rows, or many commits, is when it pays; the sum of all rewrites then stays below six of the last.
        """
        rows = self.opened().count_newest()
        if self._commits > max(50, rows // 2000) or self.opened().unindexed() > max(4000, rows // 5):
            self.tidy()
            self.build_vector_index(cancel=cancel)

    def optimize(self) -> None:
        """At the end of a run: make the rows compact where enough has changed to be worth it."""
        rows = self.opened()
        count = rows.count_newest()
        # What a small library rewrites in a second takes a large one a minute; there a few more pieces do not show.
        pieces = max(20, count // 5000)
        most = max(200, min(count // 20, _MOST_UNINDEXED))
        scattered = rows.unindexed() > most or self._gone_chunks() > most or rows.fragments() > pieces
        tidied = scattered or rows.stale_versions(self.tuning.keep_versions) > max(3, pieces - 20)
        if tidied:
            self.tidy()  # which drops older versions, too
        if self.build_vector_index() or not tidied:
            self._drop_stale()

    def _drop_stale(self) -> None:
        """Drop older versions where all of them take a fifth of the newest or more, after a first run four times."""
        rows = self.opened()
        live_bytes = rows.live_bytes()
        stale_bytes = rows.size_bytes() - live_bytes
        if stale_bytes < max(self.tuning.least_stale_bytes, _STALE_SHARE * live_bytes):
            return
        if self.ledger.meta("durable_version") == rows.version:
            self.ledger.set_meta(durable_version=self._drop_old_versions())

    def _drop_old_versions(self) -> int:
        """Drop older versions, but for what a search, a check, an export or a map of anybody may be looking at."""
        try:
            looked_at = self._notes.versions(self.tuning.keep_looked_at)
        except OSError:
            logger.warning("which versions are looked at cannot be read, so all stay")
            return self.opened().version
        return self.opened().drop_old_versions(looked_at)

    def tidy(self, *, rewrite: bool = False) -> None:
        """Make the rows compact and their indexes whole, and drop what nobody looks at any more: columns, versions.

        Where rows were removed the word index is rebuilt: LanceDB goes on counting them, and scores by it. That takes
        as long as bringing it up to date, which rewrites all of it, too.

        With ``rewrite`` the bytes of columns that were dropped go as well: LanceDB leaves them in the rows' files.
        """
        begun, rows = time.monotonic(), self.opened()
        rows.drop_columns_except(self.searched().column)
        rewritten = rewrite and bool(self.ledger.meta("dropped_columns")) and rows.rewrite()
        rebuilt = bool(rows.unindexed()) and rows.index_words_elsewhere()  # part by part, while there are parts
        rows.compact()
        rebuilt = rebuilt or (self._gone_chunks() != 0 and rows.rebuild_word_index())
        version = rows.flush()
        logger.info(
            "rows made compact in %.2f s%s", time.monotonic() - begun, ", word index rebuilt" if rebuilt else ""
        )
        # From here on readers look at the newest version.
        if rows.unindexed():
            self.ledger.set_meta(durable_version=version)
        else:
            self.ledger.words_indexed(rebuilt=rebuilt, durable_version=version)
        done = {"dropped_columns": False} if rewritten else {}
        self.ledger.set_meta(durable_version=self._drop_old_versions(), **done)
        self.passages.tidy()
        self._commits = 0
        release_free()

    def count_words(self) -> None:
        """Recount the words of all rows."""
        from engine.store.upgrade import newest_words

        self.ledger.count_words(newest_words(self.opened()))

    def word_length(self) -> Length:
        """Return how many chunks have terms, and how many in all; measured where no writer has counted them yet."""
        known = self.vocabulary.lengths()[0]
        return known or self.vocabulary.once("length", self._measured_length)

    def _measured_length(self) -> Length:
        counts = WordCounts()
        for batch in self.rows.scan([WORDS]):
            counts.add(batch[WORDS].to_pylist())
        return Length(counts.chunks, counts.terms)

    def _gone_chunks(self) -> int:
        """Return how many removed chunks the word index may still count; all that there are where nobody knows."""
        index = self.vocabulary.lengths()[1]
        return index.gone_chunks if index is not None else self.opened().count_newest()

    def restore(self) -> None:
        """Go back to the recorded version, whatever was written since."""
        rows = self.opened()
        rows.restore(self.ledger.meta("durable_version"))
        self.ledger.set_meta(durable_version=rows.version)

    def rebuild_indexes(self) -> None:
        """Rebuild every index of the rows."""
        rows = self.opened()
        rows.rebuild_indexes()
        self.ledger.set_meta(durable_version=rows.flush(), vector_index=None)
        self.tidy()
        self.build_vector_index()

    def drop_rows(self, where: str) -> None:
        """Drop rows that belong to no document."""
        self.ledger.set_meta(durable_version=self.opened().drop(where))

    def compact_rows(self, cancel: CancelToken | None = None) -> bool:
        """Rewrite the rows as compactly as they can be, with nothing of what was removed, and keep no older version.

        Return False where there is no room, and nothing was done.
        """
        rows = self.opened()
        if not rows.has_room(2 * rows.live_bytes()):
            return False
        self.tidy(rewrite=True)
        if self.ledger.meta("clean_version") != rows.version:
            self._drop_removed(cancel)
        self._settle()
        version = rows.prune()
        self.ledger.set_meta(durable_version=version, clean_version=version)
        return True

    def give_back(self) -> None:
        """Drop every older version at once: nobody can search one any more whose vectors are another encoder's."""
        self._settle()
        self.ledger.set_meta(durable_version=self.opened().prune())

    def _drop_removed(self, cancel: CancelToken | None) -> None:
        """Rewrite what may still hold something of rows that went: their fragments, and every index."""
        rows = self.opened()
        rows.rewrite_without_deleted()
        rows.rebuild_indexes(keep_vectors=True)
        self.ledger.set_meta(durable_version=rows.compact())
        if self.vector_index() is not None:
            self.build_vector_index(always=True, cancel=cancel)

    def _settle(self) -> None:
        """Make the rows compact until nothing is left to do, so that the newest version is the recorded one."""
        rows = self.opened()
        for _ in range(_MOST_ROUNDS):
            before = self.ledger.meta("durable_version")
            self.ledger.set_meta(durable_version=rows.compact())
            if rows.version == before:
                break

    # -- the searched column -------------------------------------------------------------------

    def searched(self) -> Searched:
        """Return what is searched, as the ledger says now."""
        facts = self.ledger.meta("searched")
        known = self._searched
        if known is None or known[0] != facts:
            facts, rotation = self.ledger.searched()
            known = (facts, Searched.of(facts, rotation))
            self._searched = known
        return known[1]

    def mirror(self, searched: Searched) -> Mirror | None:
        """Return the searched vectors in memory, or None where they are not (yet), or not of what is seen now."""
        return self._mirrors.of(self._mirrored(searched.column))

    def begin_mirror(self) -> None:
        """Begin to hold the searched vectors in memory, for the questions to come; returns at once."""
        self._mirrors.begin(self._mirrored(self.searched().column))

    def _mirrored(self, column: str) -> Wanted:
        maker, version = self.moment()
        return Wanted(version, column, maker)

    def await_mirror(self) -> None:
        """Wait until a mirror that was begun is ready."""
        self._mirrors.wait()

    def probes(self, searched: Searched) -> Probes | None:
        """Return how the vector index is used, or None where there is none for what is searched now."""
        index = self.vector_index()
        return index.probes if index is not None and index.column == searched.column else None

    def vector_index(self) -> VectorIndexInfo | None:
        """Return what is known of the vector index, or None where every row is looked at."""
        facts = self.ledger.meta("vector_index")
        return VectorIndexInfo(**facts) if facts else None

    def build_vector_index(self, *, always: bool = False, cancel: CancelToken | None = None) -> bool:
        """Give the searched vectors an index where looking at all of them takes too long; return whether one was built.

        One that is there is built anew when the library has doubled, or when later rows lie in many parts. Its recall
        is measured before anybody sees it; where none finds enough, or the disk has no room, there is none.

        Args:
            always: build one however small the library is.
            cancel: checked between the steps; what was there before stays.
        """
        from engine.store import vector_index

        return vector_index.renew(self, always=always, cancel=cancel)

    def moment(self) -> tuple[str, int]:
        """Return whose vectors the rows hold, and the version of them that readers look at, as one moment has them."""
        sql = "SELECT value FROM meta WHERE key IN ('encoder_fingerprint', 'durable_version') ORDER BY key"
        version, fingerprint = (json.loads(value) for (value,) in self.ledger.ask(sql))
        return str(fingerprint), int(version)

    def draw_rows(self, count: int, seed: int) -> list[Candidate]:
        """Return that many chunks or all there are, drawn evenly, by id; the same ones for the same seed."""
        batches = [batch["id"].to_numpy() for batch in self.rows.scan(["id"])]
        ids = np.sort(np.concatenate([np.zeros(0, np.int64), *batches]))  # eight bytes a chunk, whatever its size
        drawn = random.Random(seed).sample(range(len(ids)), min(count, len(ids)))
        return sorted(self.rows.by_ids(ids[drawn].tolist()), key=lambda row: row.id)

    def sizes(self) -> dict[str, int]:
        """Return the bytes on disk: vectors, full_vectors, text, index, passages, rest, total; all add up to the total.

        ``passages`` are the rows' own words and places, with what earlier states of them left; ``rest`` is what keeps
        the states themselves. Compacting gives back what is of earlier states.
        """
        chunks = self.rows.count()
        searched = self.searched()
        vectors = 0 if searched.column == FULL else chunks * searched.projection.size.bytes_per_chunk
        found = {
            "vectors": vectors,
            "full_vectors": chunks * int(self.ledger.meta("full_dims")) * 2,
            "text": self.ledger.size_bytes(),
            "index": self.rows.size_bytes("_indices"),
        }
        found["passages"] = max(0, self.rows.size_bytes("data") - found["vectors"] - found["full_vectors"])
        total = folder_bytes(self.folder)
        return {**found, "rest": max(0, total - sum(found.values())), "total": total}


def _clear_half_made(folder: Path) -> None:
    """Remove what a kill during ``create`` left: empty rows without a ledger. Anything else is somebody's.

    Raises:
        StoreError: the folder holds other things than a half-made library.
        StoreDamagedError: it holds rows whose ledger is lost.
    """
    from engine.store.borrowed import FOLDER as BORROWED
    from engine.store.new_vectors import FOLDER as CHANGE

    # Measurements (reports/measured.py), hints of a watcher, and what a person keeps outlive the ledger.
    ours = (FILE_NAME, "writer.", FACTS, CHANGE, BORROWED, "sizes.", "map.", "hints", READERS, PERSONAL)
    names = {path.name for path in set(folder.iterdir()) - set(kept_aside(folder)) if not path.name.startswith(ours)}
    if not names:
        return
    if names != {FOLDER} or not {path.name for path in (folder / FOLDER).iterdir()} <= {"chunks.lance", SUMS}:
        raise StoreError(f"{display_path(folder)} holds other files; choose an empty or new folder for a library.")
    if any((folder / FOLDER).rglob("data/*")):
        raise StoreDamagedError(_lost(folder))
    shutil.rmtree(folder / FOLDER)


def _lost(folder: Path) -> str:
    shown = display_path(folder)
    return f"The library {shown} has lost its ledger; rebuild it from your files with: kenning index --force"
