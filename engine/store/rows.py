"""Where are the chunks, their words and their vectors? One LanceDB table, written by one process.

Every commit is flushed to disk before it is reported: LanceDB 0.40 itself never calls fsync. Longer than most, for all
that is done to the table stands here.
"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.encoders.matryoshka import Bits, Size, Vectors
from engine.errors import StoreDamagedError
from engine.records import dataclass
from engine.store.checksums import MUTABLE
from engine.store.columns import (
    ADDRESS,
    CANDIDATE_COLUMNS,
    FULL,
    RANKED_COLUMNS,
    SHOWN_COLUMNS,
    TEXT_COLUMNS,
    WORDS,
    WORDS_FIELD,
    Candidate,
    candidates,
    shown_parts,
    table_schema,
    vector_array,
    vector_type,
)
from engine.store.disk_space import FLOOR_BYTES, disk_full, files_below, folder_bytes
from engine.store.flush import NewFiles
from engine.store.incoming import Incoming, incoming
from engine.store.lance import (
    FOLDER,
    TABLE,
    TABLE_FOLDER,
    connect,
    damaged,
    manifest_name,
    open_view,
    translated,
    version_of,
)
from engine.store.lately_shown import LatelyShown
from engine.store.live_files import LiveFiles
from engine.store.mirror import Mirror
from engine.store.probes import Probes
from engine.store.table_view import TableView, WrittenTable, result_of
from engine.store.word_index import WordIndexQuery
from engine.wording import counted

if TYPE_CHECKING:
    from lancedb.query import LanceVectorQueryBuilder
    from lancedb.table import LanceTable

VECTOR_INDEX = "vectors_idx"
_ID_INDEX = "id_idx"
_FOR_EVER = timedelta(days=36_500)
_LONGEST_LOOK = timedelta(hours=1)
# After so many versions a table is opened anew. Until it is closed LanceDB keeps something of each version that it has
# looked at, and the word indexes of old ones open: 180 kB and a tenth of a file for each save.
_VERSIONS_KEPT = 64
# What rewrites a row and changes nothing of it, and in how many fragments at once: a longer condition is slow to read.
_SAME = {"id": "id"}
_FRAGMENTS_AT_ONCE = 100


class IndexBuilder(Protocol):
    """Builds indexes in another place; a method returns False if the caller has to build that index itself."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of vector index that it can build."""

    def words(self) -> bool:
        """Rebuild the word index."""

    def vectors(self, column: str, kind: str, cells: int, name: str) -> bool:
        """Rebuild the vector index."""


@dataclass(frozen=True, slots=True)
class BegunSearch:
    """A search in the word index that goes on by itself."""

    folder: Path
    future: Future[pa.Table]

    def found(self) -> list[Candidate]:
        """Return what it finds, waiting for it."""
        with translated(self.folder):
            return candidates(result_of(self.future), "words")

    def cancel(self) -> None:
        """End it, where it has not ended: nobody wants it any more."""
        self.future.cancel()


@dataclass(frozen=True, slots=True)
class Places:
    """Rows that a query found: their ids, LanceDB's numbers of them, and how well they match, best first."""

    ids: list[int]
    addresses: list[int]
    scores: list[float]

    def only(self, wanted: Callable[[int], bool]) -> Places:
        """Return those with ids that are wanted."""
        kept = [one for one in zip(self.ids, self.addresses, self.scores, strict=True) if wanted(one[0])]
        return Places([one[0] for one in kept], [one[1] for one in kept], [one[2] for one in kept])


@dataclass(frozen=True, slots=True)
class PlacedSearch:
    """A search in the word index of which the places are known, and the rows are still to be read."""

    rows: Rows
    places: Places
    texts: bool

    def found(self) -> list[Candidate]:
        """Return what it finds."""
        return self.rows.at(self.places, texts=self.texts)

    def cancel(self) -> None:
        """Nothing goes on by itself."""


class Rows:
    """The table of one library. Reads are safe from several threads; only the holder of the lock may write."""

    def __init__(self, folder: Path, view: TableView, open_table: Callable[[], LanceTable]) -> None:
        self._folder = folder
        self._view = view  # the version that readers were told is whole
        self._open_table = open_table
        self._opened: LanceTable | None = None
        self._followed: TableView | None = None
        self._open_lock = threading.Lock()
        self._view_lock = threading.Lock()
        self._pinned: int | None = None  # a table that was never checked out follows whatever is newest
        self._versions_seen = self._flushes = 0  # since the tables were opened
        self._new_files: NewFiles | None = None
        self._shown: list[str] = []
        self._has_words = False
        self._shown_lately = LatelyShown()
        self.builder: IndexBuilder | None = None  # who builds large indexes, while somebody is there to do it

    # -- opening -------------------------------------------------------------------------------

    @classmethod
    def create(cls, library: Path, full_dims: int, column: str, size: Size) -> Rows:
        """Make an empty table with its indexes; ``column`` is the first searched column."""
        folder = library / FOLDER
        with translated(folder):
            connect(folder).create_table(TABLE, schema=table_schema(full_dims, column, size))
            rows = cls.open(library)
            rows._create_indexes()
        rows.flush()
        return rows

    @classmethod
    def open(cls, library: Path, name: str = FOLDER) -> Rows:
        """Open the table; ``name`` is the rows' folder in the library.

        Raises:
            StoreDamagedError: it is absent or its newest version cannot be read.
        """
        folder = library / name
        if not folder.is_dir():
            raise StoreDamagedError(damaged(folder, "the folder is missing"))
        with translated(folder):
            return cls(folder, open_view(folder), lambda: connect(folder).open_table(TABLE))

    @property
    def _table(self) -> LanceTable:
        """LanceDB's own table, at the newest version: what the writer changes."""
        with self._open_lock:
            if self._opened is None:
                self._opened, self._followed = self._open_table(), None
            return self._opened

    def _latest(self) -> TableView | WrittenTable:
        """Return the newest version, whole or not: the writer's own, or before anything is written a view of it.

        Whoever brings a library up to date in which nothing has changed looks at no more than this: LanceDB's package,
        whose import is half of such a run, is for those who write.
        """
        with self._open_lock:
            if self._opened is not None:
                found: TableView | WrittenTable = WrittenTable(self._opened)
            else:
                found = self._followed = self._followed or open_view(self._folder)
        found.follow()
        return found

    def _create_indexes(self) -> None:
        from lancedb.index import Bitmap, BTree

        self._index_words()
        for column in ("document_id", "path", "modified"):
            self._table.create_index(column, config=BTree())
        for column in ("extension", "language", "kind"):
            self._table.create_index(column, config=Bitmap())

    def _index_words(self) -> None:
        """Index terms as they stand between spaces: what they are made of is decided in ``engine.words``."""
        from lancedb.index import FTS

        if self.index_words_elsewhere():
            return
        plain = {"lower_case": False, "stem": False, "remove_stop_words": False, "ascii_folding": False}
        config = FTS(base_tokenizer="whitespace", with_position=True, max_token_length=None, **plain)
        self._table.create_index(WORDS, config=config)

    def index_words_elsewhere(self) -> bool:
        """Have the current index builder rebuild the word index; return whether it did."""
        made = self.builder is not None and self.builder.words()
        self._table.checkout_latest()
        return made

    @property
    def uri(self) -> str:
        """The address of the table, for writers of parts of it."""
        return str(self._folder / TABLE_FOLDER)

    @property
    def version(self) -> int:
        """The newest version, whole or not; see ``see``."""
        with translated(self._folder):
            return self._latest().version

    def see(self, version: int) -> None:
        """Make every reading method below use this version: the last one that the ledger recorded."""
        with self._view_lock, translated(self._folder):
            if self._pinned != version:
                self._pinned = None
                self._versions_seen += 1
                view = self._view if self._versions_seen % _VERSIONS_KEPT else open_view(self._folder)
                view.checkout(version)
                self._view, self._pinned = view, version

    def restore(self, version: int) -> None:
        """Go back to an earlier version; what came later is gone for every reader."""
        with translated(self._folder):
            self._table.checkout(version)
            self._table.restore()
        self.flush()

    @property
    def seen(self) -> int:
        """The version that readers use."""
        with translated(self._folder):
            return self._view.version

    @property
    def newest(self) -> LanceTable:
        """LanceDB's table at its newest version: the writer's own."""
        self._table.checkout_latest()
        return self._table

    @contextmanager
    def reading(self) -> Iterator[LanceTable]:
        """Give access to LanceDB's table at the version that readers use; its errors become ours."""
        with translated(self._folder):
            table = self._open_table()
            table.checkout(self._view.version)
            yield table

    @contextmanager
    def translating(self) -> Iterator[None]:
        """Turn errors of LanceDB into ours, for callers that use its table directly."""
        with translated(self._folder):
            yield

    # -- writing -------------------------------------------------------------------------------

    def drop(self, where: str) -> int:
        """Drop rows; return the flushed version."""
        with translated(self._folder):
            self.newest.delete(where)
        return self.flush()

    def rebuild_indexes(self, *, keep_vectors: bool = False) -> None:
        """Rebuild every index except that of the vectors, which is dropped unless it is kept."""
        with translated(self._folder):
            for index in self.newest.list_indices():
                if not (keep_vectors and index.name == VECTOR_INDEX):
                    self._table.drop_index(index.name)
            self._create_indexes()

    def replace(self, rows: pa.Table | Incoming | None, old_documents: Iterable[int] = ()) -> int:
        """Add rows and drop those of old documents; return the flushed version, in which both is done.

        Two steps of LanceDB's, and one for everybody else: only the version after both is ever recorded. Its
        `merge_insert` would be one step, and look at every row: 100 ms of work at 100,000 where this takes 10.
        """
        new = incoming(rows)
        if new is not None and len(new):
            self.check_space()  # dropping is how room is made
        old = ", ".join(str(int(number)) for number in old_documents)
        with translated(self._folder):
            if old:
                self._table.delete(f"document_id IN ({old})")
            if new is not None and len(new):
                new.append(self._table)
        return self.flush()

    def touch(self, modified: dict[int, int]) -> int:
        """Set the date (seconds since the epoch) of documents whose text is the same; return the flushed version."""
        self.check_space()
        ids = ", ".join(str(int(number)) for number in modified)
        with translated(self._folder):
            self._table.checkout_latest()
            found = self._table.search().where(f"document_id IN ({ids})").select(["id", "document_id"]).to_arrow()
            dates = [modified[number] for number in found["document_id"].to_pylist()]
        self.update(pa.table({"id": found["id"], "modified": pa.array(dates, pa.int64())}))
        return self.flush()

    def add_text_columns(self) -> None:
        """Add what rows of an older format lack, empty; such rows get theirs when their file is read again."""
        self.check_space()
        with translated(self._folder):
            self._table.checkout_latest()
            missing = [name for name in TEXT_COLUMNS if name not in self._table.schema.names]
            if missing:
                self._table.add_columns(dict.fromkeys(missing, "cast('' as string)"))
            if WORDS not in self._table.schema.names:
                self._table.add_columns(WORDS_FIELD)

    def index_text_columns(self) -> None:
        """Make the indexes that an older format lacks, and drop the one that it had on the text itself."""
        from lancedb.index import Bitmap, BTree

        with translated(self._folder):
            self._table.checkout_latest()
            known = {index.name for index in self._table.list_indices()}
            if "text_idx" in known:
                self._table.drop_index("text_idx")
            self._index_words()
            if "modified_idx" not in known:
                self._table.create_index("modified", config=BTree())
            for column in ("language", "kind"):
                if f"{column}_idx" not in known:
                    self._table.create_index(column, config=Bitmap())

    def add_vector_column(self, column: str, size: Size) -> None:
        """Add an empty searched column (rows hold null there until ``fill``)."""
        self.check_space(self.refill_bytes())
        with translated(self._folder):
            if column in self._table.schema.names:
                self._table.drop_columns([column])
            self._table.add_columns(pa.field(column, vector_type(size)))

    def refill_bytes(self) -> int:
        """Return how much room it takes to rebuild a searched column: filling it rewrites whole rows."""
        return 2 * self.live_bytes()

    def fill(self, column: str, ids: npt.NDArray[np.int64], vectors: Vectors | Bits) -> None:
        """Write a searched column for these rows, every other column left as it is."""
        self.update(pa.table({"id": pa.array(ids), column: vector_array(vectors)}))

    def update(self, batch: pa.Table) -> None:
        """Write these columns of these rows (the column id names them), every other column left as it is.

        An index on id is made for the moment, a tenth of a second at a million rows: without one that holds every row
        LanceDB joins the batch with the whole table, which takes 15 seconds and 4.6 GB there, with it .8 and .5.

        Raises:
            StoreDamagedError: not all of them are there, or LanceDB passed some over.
        """
        from lancedb.index import BTree

        with translated(self._folder):
            self._table.create_index("id", config=BTree(), name=_ID_INDEX, replace=True)
            done = self._table.merge_insert("id").when_matched_update_all().execute(batch)
            self._table.drop_index(_ID_INDEX)
        if done.num_updated_rows != len(batch):
            raise StoreDamagedError(damaged(self._folder, f"{done.num_updated_rows} of {len(batch)} rows changed"))

    def drop_columns_except(self, column: str) -> None:
        """Drop searched columns that are no longer used, or never were: a kill may leave a half-filled one."""
        with translated(self._folder):
            stale = [name for name in self.newest.schema.names if name.startswith("vector_") and name != column]
            for index in self._table.list_indices() if stale else ():
                if index.columns[0] in stale:
                    self._table.drop_index(index.name)
            if stale:
                self._table.drop_columns(stale)

    def begin_vectors(self, full_dims: int, column: str, size: Size) -> None:
        """Drop every vector and add the columns again, empty, for another encoder's; ``column`` is the searched one.

        Raises:
            DiskFullError: there is no room; nothing was done.
        """
        self.check_space(self.refill_bytes())
        with translated(self._folder):
            self.drop_vector_index()
            old = [name for name in self.newest.schema.names if name == FULL or name.startswith("vector_")]
            self._table.drop_columns(old)
            fields = {FULL: Size(full_dims), column: size}
            self._table.add_columns(pa.schema([pa.field(name, vector_type(kept)) for name, kept in fields.items()]))

    def rewrite(self) -> bool:
        """Rewrite all rows without the bytes of dropped columns; return False if there is no room."""
        has_room = self.has_room(2 * self.live_bytes())
        if has_room:
            with translated(self._folder):
                self.newest.update(where="true", values_sql=_SAME)
        return has_room

    def drop_vector_index(self) -> None:
        """Drop the index over searched vectors, where there is one."""
        with translated(self._folder):
            if any(index.name == VECTOR_INDEX for index in self.newest.list_indices()):
                self._table.drop_index(VECTOR_INDEX)

    def compact(self) -> int:
        """Merge small fragments and bring the indexes up to date; return the flushed version. Nothing is dropped.

        Needs room for a second copy of the table; where there is less it does nothing.
        """
        if self.has_room(2 * self.live_bytes()):
            with translated(self._folder):
                self._table.optimize(cleanup_older_than=_FOR_EVER)
        return self.flush()

    def rebuild_word_index(self) -> bool:
        """Rebuild the word index without removed rows, which LanceDB still counts; return False if there is no room."""
        has_room = self.has_room(2 * self.live_bytes())
        if has_room:
            with translated(self._folder):
                self._table.checkout_latest()
                self._index_words()
        return has_room

    def drop_old_versions(self, looked_at: Collection[int]) -> int:
        """Drop every version but the newest and these; return the flushed version.

        Only once the ledger has recorded what ``compact`` made: a kill while files are dropped leaves older versions
        in pieces. Files of no version stay, for others may just be writing them. Where a manifest of what stays cannot
        be read as it is known here, LanceDB drops what is older than an hour.
        """
        kept, old = self._versions(looked_at)
        with translated(self._folder):
            if all(one.is_known for one in kept):
                self._remove(old, kept)
            else:
                self._table.optimize(cleanup_older_than=max(_LONGEST_LOOK, self._age_of_newest()))
        return self._flush_and_forget()

    def _versions(self, looked_at: Collection[int]) -> tuple[list[LiveFiles], list[LiveFiles]]:
        """Return what the newest version and these consist of, and what all others do."""
        newest = self.version
        kept, old = [LiveFiles(self._folder, TABLE_FOLDER, newest)], list[LiveFiles]()
        for version in self._recorded():
            if version != newest:
                (kept if version in looked_at else old).append(LiveFiles(self._folder, TABLE_FOLDER, version))
        return kept, old

    def _recorded(self) -> list[int]:
        """Return the versions of which there is a manifest."""
        paths = (self._folder / TABLE_FOLDER / "_versions").glob("*.manifest")
        return [version for path in paths if (version := version_of(path))]

    def _remove(self, old: list[LiveFiles], kept: list[LiveFiles]) -> None:
        """Remove what only old versions consist of, manifests last: after a kill they say what else is to go."""
        indexes = set[str]().union(*(one.indexes for one in old)) - set[str]().union(*(one.indexes for one in kept))
        for name in indexes:
            shutil.rmtree(self._folder / TABLE_FOLDER / "_indices" / name, ignore_errors=True)
        gone = set[str]().union(*(one.names for one in old)) - set[str]().union(*(one.names for one in kept))
        for name in sorted(gone, key=lambda name: name.endswith(".manifest")):
            with suppress(PermissionError):  # Windows keeps what others have open
                (self._folder / name).unlink(missing_ok=True)

    def _age_of_newest(self) -> timedelta:
        """Return how old the newest version is, and a little more.

        What drops old versions compacts first, and may make one that the ledger does not know: the one that it names
        has to outlive it.
        """
        return timedelta(seconds=self.seconds_since_newest() + 0.05)

    def seconds_since_newest(self) -> float:
        """Return how long ago the newest version was made."""
        manifest = self._folder / TABLE_FOLDER / "_versions" / manifest_name(self.version)
        return max(0.0, time.time() - manifest.stat().st_mtime)

    def rewrite_without_deleted(self) -> None:
        """Rewrite the rows of every fragment that still holds deleted ones; commits nothing that is recorded.

        LanceDB itself leaves what was deleted in its files until it is a tenth of a fragment.
        """
        live = self._live()
        spans = [f"(_rowaddr >= {one << 32} AND _rowaddr < {(one + 1) << 32})" for one in live.with_deletions]
        with translated(self._folder):
            for start in range(0, len(spans), _FRAGMENTS_AT_ONCE):
                self.newest.update(where=" OR ".join(spans[start : start + _FRAGMENTS_AT_ONCE]), values_sql=_SAME)

    def live_bytes(self) -> int:
        """Return what the newest version alone takes on disk."""
        files = self._live()
        found = files_below(self._folder / TABLE_FOLDER)
        return sum(size for path, size in found if self._relative(path) in files)

    def prune(self) -> int:
        """Remove every file that is no part of the newest version; return that version.

        Only for a holder of the lock that has recorded the newest version. What stays is read from its manifest: by
        their age, as LanceDB drops versions, the one before a quick compaction would be as young as the newest.
        """
        with translated(self._folder):
            if not self._live().is_known:
                self._table.optimize(cleanup_older_than=self._age_of_newest(), delete_unverified=True)
            for path in self.strays():
                with suppress(PermissionError):  # Windows keeps what others have open
                    path.unlink(missing_ok=True)
            for path in (self._folder / TABLE_FOLDER / "_indices").glob("*/"):
                if not any(path.iterdir()):
                    path.rmdir()
        return self._flush_and_forget()

    def strays(self) -> list[Path]:
        """Return the files that are no part of the newest version, manifests first.

        In that order they go: a version whose files are going is not to be listed.
        """
        live = self._live()
        found = [path for path, _ in files_below(self._folder / TABLE_FOLDER) if path.name != MUTABLE]
        stray = [path for path in found if path.name.startswith(".tmp") or not live.keeps(self._relative(path))]
        return sorted(stray, key=lambda path: path.suffix != ".manifest")

    def drop_unfinished(self) -> None:
        """Remove files of rows that a killed writer wrote and no version holds, older ones among them.

        Only for a holder of the lock. Where a manifest cannot be read, everything stays.
        """
        folder = self._folder / TABLE_FOLDER
        live = [LiveFiles(self._folder, TABLE_FOLDER, version) for version in self._recorded()]
        if not all(one.is_known for one in live):
            return
        named = set[str]().union(*(one.names for one in live))
        for path in (folder / "data").glob("*"):
            if self._relative(path) not in named:
                path.unlink(missing_ok=True)
        self._flush_and_forget()

    def _live(self) -> LiveFiles:
        return LiveFiles(self._folder, TABLE_FOLDER, self.version)

    def _relative(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def _flush_and_forget(self) -> int:
        version = self.flush()
        if self._new_files is not None:
            self._new_files.forget_gone()
        return version

    def flush(self) -> int:
        """Make everything written so far survive a power cut; return the version that is now safe."""
        with translated(self._folder):
            if self._new_files is None:
                self._new_files = NewFiles(self._folder)
            self._new_files.sync()
        version = self.version
        self._flushes += 1
        if not self._flushes % _VERSIONS_KEPT:
            with self._open_lock:
                self._opened = self._followed = None
        return version

    def has_room(self, wanted_bytes: int) -> bool:
        """Return whether so much can be written and the disk still takes commits."""
        return shutil.disk_usage(self._folder).free > wanted_bytes + FLOOR_BYTES

    def check_space(self, wanted_bytes: int = 0) -> None:
        """Raise DiskFullError where so much cannot be written and the disk still take commits."""
        if not self.has_room(wanted_bytes):
            raise disk_full(self._folder.parent, wanted_bytes + FLOOR_BYTES, temporary=False)

    # -- reading -------------------------------------------------------------------------------

    def search_vectors(
        self,
        query: Vectors | Bits,
        column: str,
        limit: int,
        where: str | None,
        probes: Probes | None = None,
        mirror: Mirror | None = None,
        *,
        texts: bool = True,
        hidden: Sequence[tuple[int, int]] = (),
    ) -> list[Candidate]:
        """Return the rows nearest to ``query`` in ``column``, best first; with ``probes`` by the vector index.

        A query of floats (dims,) is compared by dot product, packed signs (dims / 8,) by how many agree. A ``mirror``
        of the version that is seen finds the same more quickly. Without ``texts`` they have what ranking needs.
        ``hidden`` are the documents, from number to number, that ``where`` leaves out, where it says nothing else.
        """
        metric = "hamming" if query.dtype == np.uint8 else "dot"
        # The terms of what meaning found are a tenth of the time and looked at by nobody.
        columns = [name for name in self._candidate_columns() if name != WORDS] if texts else RANKED_COLUMNS
        if mirror is not None and mirror.column == column:
            found = self._mirrored(mirror, query, limit, where, columns, hidden)
            if found is not None:
                with translated(self._folder):
                    return candidates(found, metric, 8 * len(query))
        with translated(self._folder):
            if probes is not None and where:
                probes = probes.among(self._view.count(where), self._view.count())
            found = self._view.nearest(query, column, [*columns, "_distance"], limit, where, probes)
            return candidates(found, metric, 8 * len(query))

    def _mirrored(
        self,
        mirror: Mirror,
        query: Vectors | Bits,
        limit: int,
        where: str | None,
        columns: list[str],
        hidden: Sequence[tuple[int, int]],
    ) -> pa.Table | None:
        """Return the nearest rows, best first, as LanceDB would; None where the mirror is of another version."""
        try:
            among = mirror.passing(where, partial(self._ids, where)) if where is not None and not hidden else None
            places, distances = mirror.nearest(query, limit, among, hidden)
            in_order = np.argsort(mirror.addresses[places])  # LanceDB gives rows in this order, however asked
            places, distances = places[in_order], distances[in_order]
            addresses = mirror.addresses[places]
            with translated(self._folder):
                found = self._view.taken(addresses.tolist(), columns)
        except StoreDamagedError:
            return None
        if not np.array_equal(found["id"].to_numpy(), mirror.ids[places]):
            return None
        found = found.append_column("_distance", pa.array(distances)).append_column(ADDRESS, pa.array(addresses))
        return found.take(np.lexsort((mirror.ids[places], distances)))

    def _ids(self, where: str) -> npt.NDArray[np.int64]:
        parts = [batch["id"].to_numpy() for batch in self.addressed([], where)]
        return np.sort(np.concatenate([np.zeros(0, np.int64), *parts]))

    def addressed(
        self, columns: list[str], where: str | None = None, batch_rows: int = 65_536
    ) -> Iterator[pa.RecordBatch]:
        """Yield id, these columns and LanceDB's own number (``_rowid``) of every row of the version that is seen."""
        with translated(self._folder):
            yield from self._view.batches(["id", *columns], where, batch_rows, addresses=True)

    def width_bytes(self, column: str) -> int:
        """Return how many numbers or bytes a vector of a column has."""
        with translated(self._folder):
            return int(self._view.schema.field(column).type.list_size)

    def nearest(
        self, table: LanceTable, query: Vectors | Bits, column: str, probes: Probes | None
    ) -> LanceVectorQueryBuilder:
        """Return LanceDB's search for what is nearest; without ``probes`` it looks at every row that may be seen."""
        search = table.search(query, vector_column_name=column)
        search = search.distance_type("hamming" if query.dtype == np.uint8 else "dot")
        if probes is None:
            return search.bypass_vector_index()
        search = search.refine_factor(probes.refine) if probes.refine else search
        return search.nprobes(probes.nprobes)

    def search_words(
        self, query: WordIndexQuery, limit: int, where: str | None, *, texts: bool = True
    ) -> list[Candidate]:
        """Return the rows that match a LanceDB full-text query, best BM25 first; ``texts`` as in ``search_vectors``."""
        return self.begin_search_words(query, limit, where, texts=texts).found()

    def begin_search_words(
        self, query: WordIndexQuery, limit: int, where: str | None, *, texts: bool = True
    ) -> BegunSearch:
        """Begin the same; meanwhile the caller may look for something else."""
        columns = [*self._columns_with_words(texts=texts), "_score"]
        with translated(self._folder):
            return BegunSearch(self._folder, self._view.begin_matching(query, columns, limit, where, addresses=True))

    def find_words(self, query: WordIndexQuery, columns: list[str], limit: int, where: str | None = None) -> pa.Table:
        """Return these columns (and ``_score``) of the rows that match a LanceDB full-text query, best first."""
        with translated(self._folder):
            return self._view.matching(query, [*columns, "_score"], limit, where)

    def places_of_words(self, query: WordIndexQuery, limit: int, where: str | None) -> Places:
        """Return where the rows are that match a LanceDB full-text query, best first, without reading any of them."""
        with translated(self._folder):
            found = self._view.matching(query, ["id", "_score"], limit, where, addresses=True)
        return Places(found["id"].to_pylist(), found[ADDRESS].to_pylist(), found["_score"].to_pylist())

    def at(self, places: Places, *, texts: bool = True) -> list[Candidate]:
        """Return the rows at places, in their order, each with the score that it was found by; ``texts`` as ever.

        Rows of another version than that of the places are looked for by their ids; those that are gone are left out.
        """
        columns, found = self._columns_with_words(texts=texts), None
        in_order = sorted(zip(places.addresses, places.ids, strict=True))
        if in_order:
            with suppress(StoreDamagedError), translated(self._folder):
                found = self._view.taken([address for address, _ in in_order], columns)
        if found is not None and found["id"].to_pylist() == [number for _, number in in_order]:
            addresses = pa.array([address for address, _ in in_order], pa.uint64())
            with translated(self._folder):
                rows = candidates(found.append_column(ADDRESS, addresses), "none")
        else:
            rows = self.by_ids(places.ids, texts=texts)
        known = {row.id: row for row in rows}
        scored = zip(places.ids, places.scores, strict=True)
        return [known[number].scored(score) for number, score in scored if number in known]

    def whole(self, rows: Sequence[Candidate]) -> list[Candidate]:
        """Return the same chunks with their texts and places, in their order.

        Raises:
            StoreDamagedError: some are gone: another version is seen than when they were found.
        """
        if not rows:
            return []
        version = self._pinned
        read = self._shown_lately.of(version, [row.id for row in rows])
        missing = [row for row in rows if row.id not in read]
        if missing:
            columns = [name for name in self._candidate_columns() if name not in (FULL, WORDS)]
            found = shown_parts(self._read_whole(missing, columns))
            if len(found) < len(missing):
                gone = counted(len(missing) - len(found), "passage is", "passages are")
                raise StoreDamagedError(damaged(self._folder, f"{gone} gone"))
            if version == self._pinned:
                self._shown_lately.keep(version, found)
            read |= found
        return [row.shown(*read[row.id]) for row in rows]

    def _read_whole(self, rows: Sequence[Candidate], columns: list[str]) -> pa.Table:
        """Return these columns of one row or more, by their addresses where these are of the version that is seen."""
        in_order = sorted(rows, key=lambda row: row.address)
        ids = [row.id for row in in_order]
        if in_order[0].address >= 0:
            with suppress(StoreDamagedError), translated(self._folder):
                found = self._view.taken([row.address for row in in_order], columns)
                if found["id"].to_pylist() == ids:
                    return found
        with translated(self._folder):
            return self._view.rows(columns, f"id IN ({', '.join(map(str, ids))})")

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        with translated(self._folder):
            return list(self._view.schema.names)

    @property
    def words_column(self) -> str:
        """The column with the word index: terms of our own, or before format 3 the text itself."""
        if not self._has_words:
            self._has_words = WORDS in self.columns
        return WORDS if self._has_words else "text"

    def scan(
        self, columns: list[str], where: str | None = None, batch_rows: int = 8192, *, newest: bool = False
    ) -> Iterator[pa.RecordBatch]:
        """Yield every row in batches, of the version that is seen or of the newest; memory is two batches.

        LanceDB's own batches end with each fragment: after many small commits there are hundreds, and whoever
        writes back what it has read would join each of them with the whole table.
        """
        with translated(self._folder):
            if not newest:
                yield from _joined(self._view.batches(columns, where, batch_rows), batch_rows)
                return
            search = self.newest.search()
            search = search.where(where) if where else search
            yield from _joined(search.select(columns).to_batches(batch_rows), batch_rows)

    def by_ids(self, ids: Iterable[int], *, texts: bool = True) -> list[Candidate]:
        """Return these rows, with score 0; ids that are gone are left out; ``texts`` as in ``search_words``."""
        wanted = ", ".join(str(int(number)) for number in ids)
        if not wanted:
            return []
        columns = self._columns_with_words(texts=texts)
        with translated(self._folder):
            return candidates(self._view.rows(columns, f"id IN ({wanted})"), "none")

    def _columns_with_words(self, *, texts: bool) -> list[str]:
        return self._candidate_columns() if texts else [*RANKED_COLUMNS, self.words_column]

    def _candidate_columns(self) -> list[str]:
        """Return what is read of a row; rows that no writer has upgraded lack the last ones."""
        if len(self._shown) < len(SHOWN_COLUMNS):
            known = set(self.columns)
            self._shown = [name for name in SHOWN_COLUMNS if name in known]
        return [*CANDIDATE_COLUMNS, *self._shown]

    def count(self, where: str | None = None) -> int:
        """Return the number of rows."""
        with translated(self._folder):
            return self._view.count(where)

    def count_newest(self) -> int:
        """Return the number of rows of the newest version, recorded or not."""
        with translated(self._folder):
            return self._latest().count()

    def size_bytes(self, part: str = "") -> int:
        """Return what the table takes on disk; ``part`` "_indices" is the indexes alone."""
        return folder_bytes(self._folder / TABLE_FOLDER / part)

    def fragments(self) -> int:
        """Return the number of fragments into which commits have split the table."""
        with translated(self._folder):
            return self._latest().fragments()

    def stale_versions(self, keep: timedelta) -> int:
        """Return how many versions are older than what is kept for readers."""
        oldest = time.time() - keep.total_seconds()
        folder = self._folder / TABLE_FOLDER / "_versions"
        made: list[float] = []
        for path in folder.glob("*.manifest"):
            with suppress(FileNotFoundError):  # dropped meanwhile
                made.append(path.stat().st_mtime)
        return sum(one < oldest for one in made) - 1

    def vector_parts(self) -> int:
        """Return of how many parts the vector index consists: each time that rows are added to it, it gets one more."""
        with translated(self._folder):
            return self._latest().index_parts(VECTOR_INDEX)[0]

    def unindexed(self) -> int:
        """Return how many rows the word index does not hold yet (they are found all the same, more slowly)."""
        with translated(self._folder):
            return self._latest().index_parts(f"{WORDS}_idx")[1]


def _joined(batches: Iterable[pa.RecordBatch], least_rows: int) -> Iterator[pa.RecordBatch]:
    """Yield the same rows in batches of at least so many, but for the last."""
    held: list[pa.RecordBatch] = []
    rows = 0
    for batch in batches:
        held.append(batch)
        rows += len(batch)
        if rows >= least_rows:
            yield pa.concat_batches(held) if len(held) > 1 else held[0]
            held, rows = [], 0
    if held:
        yield pa.concat_batches(held)
