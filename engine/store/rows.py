"""Where are the chunks, their words and their vectors? One LanceDB table, written by one process.

Every commit is flushed to disk before it is reported: LanceDB 0.40 itself never calls fsync.
"""

from __future__ import annotations

import math
import os
import re
import shutil
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.encoders.matryoshka import Bits, Size, Vectors, unpack_signs
from engine.errors import DiskFullError, StoreDamagedError, StoreError
from engine.paths import display_path
from engine.store.flush import NewFiles
from engine.store.live import LiveFiles
from engine.store.memory import bound_heaps

FOLDER = "rows"
_TABLE = "chunks"
TABLE_FOLDER = f"{_TABLE}.lance"
FULL = "full"
VECTOR_INDEX = "vectors_idx"
_ID_INDEX = "id_idx"
# A row's id is its document's shifted by this, plus the chunk's place: unique with no counter of its own.
ID_SHIFT = 20
# Below this, commits are refused: optimizing needs room to write before it can free any.
_FLOOR_BYTES = 256 << 20
# Readers of another process may still look at versions this old.
_KEEP_VERSIONS = timedelta(minutes=5)
_FOR_EVER = timedelta(days=36_500)
_KEEP_IN_A_CROWD = timedelta(minutes=1)
_MOST_STALE = 2  # times the newest version
# A filter that leaves no more is searched row by row, in 40 ms on two slow cores.
_FEW_ROWS = 30_000
# Vectors have length 1, or 0 where a text has no direction.
_MOST_SQUARED = 1.1
_CACHE_BYTES = 256 << 20  # LanceDB's own default is 6 GiB

# Where in its own sources LanceDB found an error says nothing to a user.
_SOURCE_LINE = re.compile(r"(lance error: )|(,? ?/\S+\.rs:\d+:\d+)")

_import_lock = threading.Lock()


def _import_lancedb() -> Any:
    """Import LanceDB on first use (it takes a second), with the settings it reads only then."""
    with _import_lock:
        # With two cores LanceDB would otherwise reserve one for input and output and compute on the other.
        os.environ.setdefault("LANCE_CPU_THREADS", str(os.cpu_count() or 1))
        os.environ.setdefault("LANCEDB_LOG", "error")
        bound_heaps()
        import lancedb

        return lancedb


@dataclass(frozen=True, slots=True)
class Probes:
    """How a search uses the vector index: into how many of its cells it looks, and how often rows are compared again.

    ``refine`` times as many rows as asked for are compared by their stored vectors, not by the index's codes; 0: none.
    """

    nprobes: int
    refine: int = 0

    def among(self, matching: int, rows: int) -> Probes | None:
        """Return how rows are searched of which a filter leaves so many; None: by looking at each of them.

        Few are looked at one by one: that is exact, and quick. Of more, the nearest are farther away than without
        the filter, so more cells are looked into. (LanceDB can look for as many as are asked for, which takes as long
        as looking at all rows.)
        """
        if matching <= _FEW_ROWS:
            return None
        return replace(self, nprobes=math.ceil(self.nprobes * min(4.0, math.sqrt(rows / matching))))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A chunk that retrieval found. ``score`` is the retriever's own: a cosine, or BM25.

    ``place`` says where in its document it stands ("slide 3"), ``headings`` under what ("Rights > Deposit").
    ``words`` are its terms for the word index, between spaces, where it was found by its words.
    """

    id: int
    document_id: int
    start: int
    end: int
    page: int | None
    text: str
    full: Vectors
    score: float
    place: str = ""
    headings: str = ""
    words: str = ""


_CANDIDATE_COLUMNS = ["id", "document_id", "start", "end", "page", "text", FULL]
# Since format 2: where a chunk stands, under which headings, and its document's language; since format 3 the
# document's title and kind ("word", "email"), and the chunk's terms for the word index.
TEXT_COLUMNS = ("place", "headings", "language", "title", "kind")
WORDS = "words"
_SHOWN_COLUMNS = ["place", "headings", WORDS]


class Rows:
    """The table of one library. Reads are safe from several threads; only the holder of the lock may write."""

    def __init__(self, folder: Path, table: Any, view: Any) -> None:
        self._folder = folder
        self._table = table  # the newest version: what the writer changes
        self._view = view  # the version that readers were told is whole
        self._view_lock = threading.Lock()
        self._new_files: NewFiles | None = None
        self._shown: list[str] = []
        self._has_words = False

    # -- opening -------------------------------------------------------------------------------

    @classmethod
    def create(cls, library: Path, full_dims: int, column: str, size: Size) -> Rows:
        """Make an empty table with its indexes; ``column`` is the first searched column."""
        folder = library / FOLDER
        with _translated(folder):
            connection = connect(folder)
            table = connection.create_table(_TABLE, schema=_schema(full_dims, column, size))
            rows = cls(folder, table, connection.open_table(_TABLE))
            rows._create_indexes()
        rows.flush()
        return rows

    @classmethod
    def open(cls, library: Path) -> Rows:
        """Open the table.

        Raises:
            StoreDamagedError: it is absent or its newest version cannot be read.
        """
        folder = library / FOLDER
        if not folder.is_dir():
            raise StoreDamagedError(_damaged(folder, "the folder is missing"))
        with _translated(folder):
            connection = connect(folder)
            return cls(folder, connection.open_table(_TABLE), connection.open_table(_TABLE))

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

        plain = {"lower_case": False, "stem": False, "remove_stop_words": False, "ascii_folding": False}
        config = FTS(base_tokenizer="whitespace", with_position=True, max_token_length=None, **plain)
        self._table.create_index(WORDS, config=config)

    @property
    def version(self) -> int:
        """The newest version, whole or not; see ``see``."""
        with _translated(self._folder):
            self._table.checkout_latest()
            return int(self._table.version)

    def see(self, version: int) -> None:
        """Let every reading method below look at this version: the last one that the ledger recorded."""
        with self._view_lock, _translated(self._folder):
            if self._view.version != version:
                self._view.checkout(version)

    def restore(self, version: int) -> None:
        """Go back to an earlier version; what came later is gone for every reader."""
        with _translated(self._folder):
            self._table.checkout(version)
            self._table.restore()
        self.flush()

    @property
    def seen(self) -> int:
        """The version that readers look at."""
        with _translated(self._folder):
            return int(self._view.version)

    @property
    def newest(self) -> Any:
        """LanceDB's table at its newest version: the writer's own."""
        self._table.checkout_latest()
        return self._table

    @contextmanager
    def reading(self) -> Iterator[Any]:
        """Lend LanceDB's table of the version that is seen; its errors become ours."""
        with _translated(self._folder):
            yield self._view

    @contextmanager
    def translating(self) -> Iterator[None]:
        """Turn errors of LanceDB into ours, for who uses its table directly."""
        with _translated(self._folder):
            yield

    # -- writing -------------------------------------------------------------------------------

    def drop(self, where: str) -> int:
        """Drop rows; return the flushed version."""
        with _translated(self._folder):
            self.newest.delete(where)
        return self.flush()

    def rebuild_indexes(self) -> None:
        """Make every index but the vectors' anew."""
        with _translated(self._folder):
            for index in self.newest.list_indices():
                self._table.drop_index(index.name)
            self._create_indexes()

    def replace(self, rows: pa.Table | None, old_documents: Iterable[int] = ()) -> int:
        """Add rows and drop those of old documents; return the flushed version, in which both is done.

        Two steps of LanceDB's, and one for everybody else: only the version after both is ever recorded. Its
        `merge_insert` would be one step, and look at every row: 100 ms of work at 100,000 where this takes 10.
        """
        self._check_space()
        old = ", ".join(str(int(number)) for number in old_documents)
        with _translated(self._folder):
            if old:
                self._table.delete(f"document_id IN ({old})")
            if rows is not None and len(rows):
                self._table.add(rows)
        return self.flush()

    def touch(self, modified: dict[int, int]) -> int:
        """Set the date (seconds since the epoch) of documents whose text is the same; return the flushed version."""
        self._check_space()
        ids = ", ".join(str(int(number)) for number in modified)
        with _translated(self._folder):
            self._table.checkout_latest()
            found = self._table.search().where(f"document_id IN ({ids})").select(["id", "document_id"]).to_arrow()
            dates = [modified[number] for number in found["document_id"].to_pylist()]
        self.update(pa.table({"id": found["id"], "modified": pa.array(dates, pa.int64())}))
        return self.flush()

    def add_text_columns(self) -> None:
        """Add what rows of an older format lack, empty; such rows get theirs when their file is read again."""
        self._check_space()
        with _translated(self._folder):
            self._table.checkout_latest()
            missing = [name for name in TEXT_COLUMNS if name not in self._table.schema.names]
            if missing:
                self._table.add_columns(dict.fromkeys(missing, "cast('' as string)"))
            if WORDS not in self._table.schema.names:
                self._table.add_columns(_WORDS_FIELD)

    def index_text_columns(self) -> None:
        """Make the indexes that an older format lacks, and drop the one that it had on the text itself."""
        from lancedb.index import Bitmap, BTree

        with _translated(self._folder):
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
        self._check_space(2 * self.size_bytes())  # filling rewrites whole rows
        with _translated(self._folder):
            if column in self._table.schema.names:
                self._table.drop_columns([column])
            self._table.add_columns(pa.field(column, vector_type(size)))

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

        with _translated(self._folder):
            self._table.create_index("id", config=BTree(), name=_ID_INDEX, replace=True)
            done = self._table.merge_insert("id").when_matched_update_all().execute(batch)
            self._table.drop_index(_ID_INDEX)
        if done.num_updated_rows != len(batch):
            raise StoreDamagedError(_damaged(self._folder, f"{done.num_updated_rows} of {len(batch)} rows changed"))

    def drop_columns_except(self, column: str) -> None:
        """Drop searched columns that are no longer used."""
        with _translated(self._folder):
            stale = [name for name in self._table.schema.names if name.startswith("vector_") and name != column]
            if stale:
                self._table.drop_columns(stale)

    def drop_vector_index(self) -> None:
        """Drop the index over searched vectors, where there is one."""
        with _translated(self._folder):
            if any(index.name == VECTOR_INDEX for index in self.newest.list_indices()):
                self._table.drop_index(VECTOR_INDEX)

    def compact(self) -> int:
        """Merge small fragments and bring the indexes up to date; return the flushed version. Nothing is dropped.

        Needs room for a second copy of the table; where there is less it does nothing.
        """
        if self.has_room(2 * self.live_bytes()):
            with _translated(self._folder):
                self._table.optimize(cleanup_older_than=_FOR_EVER)
        return self.flush()

    def drop_old_versions(self) -> int:
        """Drop versions that no search can be looking at any more; return the flushed version.

        Only once the ledger has recorded what ``compact`` made: a kill while files are dropped leaves older versions
        in pieces. Where those take more than twice what the newest does, they are kept for a minute only, which no
        search takes.
        """
        live_bytes = self.live_bytes()
        if self.has_room(2 * live_bytes):
            crowded = self.size_bytes() > (1 + _MOST_STALE) * live_bytes
            keep = min(_KEEP_VERSIONS, _KEEP_IN_A_CROWD) if crowded else _KEEP_VERSIONS
            with _translated(self._folder):
                self._table.optimize(cleanup_older_than=max(keep, self._age_of_newest()))
        return self.flush()

    def _age_of_newest(self) -> timedelta:
        """Return how old the newest version is, and a little more.

        What drops old versions compacts first, and may make one that the ledger does not know: the one that it names
        has to outlive it.
        """
        manifest = self._folder / f"{_TABLE}.lance" / "_versions" / f"{(1 << 64) - 1 - self.version:020d}.manifest"
        return timedelta(seconds=max(0.0, time.time() - manifest.stat().st_mtime) + 0.05)

    def live_bytes(self) -> int:
        """Return what the newest version alone takes on disk."""
        files = LiveFiles(self._folder, f"{_TABLE}.lance", self.version)
        paths = (path for path in (self._folder / f"{_TABLE}.lance").rglob("*") if path.is_file())
        return sum(path.stat().st_size for path in paths if path.relative_to(self._folder).as_posix() in files)

    def prune(self) -> int:
        """Drop every version before the newest, and what killed writers left; return the version.

        Only for a holder of the lock that has recorded the newest version; needs room as ``optimize`` does.
        """
        with _translated(self._folder):
            self._table.optimize(cleanup_older_than=self._age_of_newest(), delete_unverified=True)
            for path in self._folder.rglob(".tmp*"):
                path.unlink(missing_ok=True)
            for path in (self._folder / f"{_TABLE}.lance" / "_indices").glob("*/"):
                if not any(path.iterdir()):
                    path.rmdir()
        version = self.flush()
        if self._new_files is not None:
            self._new_files.forget_gone()
        return version

    def flush(self) -> int:
        """Make everything written so far survive a power cut; return the version that is now safe."""
        with _translated(self._folder):
            if self._new_files is None:
                self._new_files = NewFiles(self._folder)
            self._new_files.sync()
        return self.version

    def has_room(self, wanted_bytes: int) -> bool:
        """Return whether so much can be written and the disk still takes commits."""
        return shutil.disk_usage(self._folder).free > wanted_bytes + _FLOOR_BYTES

    def _check_space(self, wanted_bytes: int = 0) -> None:
        free = shutil.disk_usage(self._folder).free
        if free < wanted_bytes + _FLOOR_BYTES:
            raise DiskFullError(
                f"Only {free >> 20} MB are left on the library's disk; free some and index again; nothing was lost."
            )

    # -- reading -------------------------------------------------------------------------------

    def search_vectors(
        self, query: Vectors | Bits, column: str, limit: int, where: str | None, probes: Probes | None = None
    ) -> list[Candidate]:
        """Return the rows nearest to ``query`` in ``column``, best first; with ``probes`` by the vector index.

        A query of floats (dims,) is compared by dot product, packed signs (dims / 8,) by how many agree.
        """
        metric = "hamming" if query.dtype == np.uint8 else "dot"
        with _translated(self._folder):
            if probes is not None and where:
                probes = probes.among(self._view.count_rows(where), self._view.count_rows())
            search = self.nearest(self._view, query, column, probes)
            return _candidates(self._limited(search, where, "_distance", limit), metric, 8 * len(query))

    def nearest(self, table: Any, query: Vectors | Bits, column: str, probes: Probes | None) -> Any:
        """Return LanceDB's search for what is nearest; without ``probes`` it looks at every row that may be seen."""
        search = table.search(query, vector_column_name=column)
        search = search.distance_type("hamming" if query.dtype == np.uint8 else "dot")
        if probes is None:
            return search.bypass_vector_index()
        search = search.refine_factor(probes.refine) if probes.refine else search
        return search.nprobes(probes.nprobes)

    def search_words(self, query: Any, limit: int, where: str | None) -> list[Candidate]:
        """Return the rows that match a LanceDB full-text query, best BM25 first."""
        with _translated(self._folder):
            search = self._view.search(query, query_type="fts")
            return _candidates(self._limited(search, where, "_score", limit), "words")

    @property
    def words_column(self) -> str:
        """The column with the word index: terms of our own, or before format 3 the text itself."""
        if not self._has_words:
            self._has_words = WORDS in self._view.schema.names
        return WORDS if self._has_words else "text"

    def scan(
        self, columns: list[str], where: str | None = None, batch_rows: int = 8192, *, newest: bool = False
    ) -> Iterator[pa.RecordBatch]:
        """Yield every row in batches, of the version that is seen or of the newest; memory is two batches.

        LanceDB's own batches end with each fragment: after many small commits there are hundreds, and whoever
        writes back what it has read would join each of them with the whole table.
        """
        with _translated(self._folder):
            search = (self.newest if newest else self._view).search()
            search = search.where(where) if where else search
            yield from _joined(search.select(columns).to_batches(batch_rows), batch_rows)

    def by_ids(self, ids: Iterable[int]) -> list[Candidate]:
        """Return these rows, with score 0; ids that are gone are left out."""
        wanted = ", ".join(str(int(number)) for number in ids)
        if not wanted:
            return []
        with _translated(self._folder):
            found = self._view.search().where(f"id IN ({wanted})").select(self._candidate_columns()).to_arrow()
            return _candidates(found, "none")

    def _limited(self, search: Any, where: str | None, score: str, limit: int) -> pa.Table:
        search = search.where(where, prefilter=True) if where else search
        # The terms of what meaning found are a tenth of the time and looked at by nobody.
        columns = [name for name in self._candidate_columns() if name != WORDS or score == "_score"]
        return search.select([*columns, score]).limit(limit).to_arrow()

    def _candidate_columns(self) -> list[str]:
        """Return what is read of a row; rows that no writer has upgraded lack the last ones."""
        if len(self._shown) < len(_SHOWN_COLUMNS):
            known = set(self._view.schema.names)
            self._shown = [name for name in _SHOWN_COLUMNS if name in known]
        return [*_CANDIDATE_COLUMNS, *self._shown]

    def count(self, where: str | None = None) -> int:
        """Return the number of rows."""
        with _translated(self._folder):
            return int(self._view.count_rows(where))

    def count_newest(self) -> int:
        """Return the number of rows of the newest version, recorded or not."""
        with _translated(self._folder):
            self._table.checkout_latest()
            return int(self._table.count_rows())

    def size_bytes(self, part: str = "") -> int:
        """Return what the table takes on disk; ``part`` "_indices" is the indexes alone."""
        return sum(
            path.stat().st_size for path in (self._folder / f"{_TABLE}.lance" / part).rglob("*") if path.is_file()
        )

    def fragments(self) -> int:
        """Return into how many pieces commits have cut the table."""
        with _translated(self._folder):
            return int(self._table.stats()["fragment_stats"]["num_fragments"])

    def stale_versions(self) -> int:
        """Return how many versions are kept that no reader can still be looking at."""
        oldest = time.time() - _KEEP_VERSIONS.total_seconds()
        folder = self._folder / f"{_TABLE}.lance" / "_versions"
        return sum(path.stat().st_mtime < oldest for path in folder.glob("*.manifest")) - 1

    def vector_parts(self) -> int:
        """Return of how many parts the vector index consists: each time that rows are added to it, it gets one more."""
        with _translated(self._folder):
            stats = self._table.index_stats(VECTOR_INDEX)
            return int(stats.num_indices or 0) if stats else 0

    def unindexed(self) -> int:
        """Return how many rows the word index does not hold yet (they are found all the same, more slowly)."""
        with _translated(self._folder):
            stats = self._table.index_stats(f"{WORDS}_idx")
            return int(stats.num_unindexed_rows) if stats else 0


# -- shapes ---------------------------------------------------------------------------------------


def vector_type(size: Size) -> pa.DataType:
    """Return the type of a column that holds vectors of this size."""
    return pa.list_(pa.uint8(), size.dims // 8) if size.store == "binary" else pa.list_(pa.float16(), size.dims)


_WORDS_FIELD = pa.field(WORDS, pa.large_string())


def _schema(full_dims: int, column: str, size: Size) -> pa.Schema:
    return pa.schema(
        [
            pa.field("id", pa.int64(), nullable=False),
            pa.field("document_id", pa.int64(), nullable=False),
            pa.field("start", pa.int64(), nullable=False),
            pa.field("end", pa.int64(), nullable=False),
            pa.field("page", pa.int32()),
            pa.field("path", pa.string(), nullable=False),
            pa.field("extension", pa.string(), nullable=False),
            pa.field("modified", pa.int64(), nullable=False),
            pa.field("encoder", pa.string(), nullable=False),
            *(pa.field(name, pa.string()) for name in TEXT_COLUMNS),
            pa.field("text", pa.large_string(), nullable=False),  # string columns overflow past 2 GiB
            _WORDS_FIELD,
            pa.field(FULL, vector_type(Size(full_dims))),
            *([pa.field(column, vector_type(size))] if column != FULL else []),
        ]
    )


def vector_array(vectors: Vectors | Bits) -> pa.FixedSizeListArray:
    """Return (rows, dims) float32 as the store's float16 vectors, packed signs as they are."""
    kept = vectors if vectors.dtype == np.uint8 else vectors.astype(np.float16)
    flat = pa.array(np.ascontiguousarray(kept).reshape(-1))
    return pa.FixedSizeListArray.from_arrays(flat, vectors.shape[1])


def vector_matrix(column: pa.Array | pa.ChunkedArray) -> Vectors:
    """Return a vector column as (rows, dims) float32, a copy; of packed signs -1 and 1."""
    joined = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    dims = joined.type.list_size
    flat = joined.flatten().to_numpy(zero_copy_only=False)
    if flat.dtype == np.uint8:
        return unpack_signs(flat.reshape(-1, dims))
    return np.asarray(flat, dtype=np.float32).reshape(-1, dims)


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


def _scores(found: pa.Table, metric: str, bits: int) -> npt.NDArray[np.floating]:
    """Return higher-is-better scores: dot products, the cosine of packed signs, or BM25."""
    if metric == "none":
        return np.zeros(len(found))
    if metric == "words":
        return np.asarray(found["_score"])
    distances = np.asarray(found["_distance"])
    return 1.0 - distances * (2.0 / bits if metric == "hamming" else 1.0)  # LanceDB's dot distance is 1 - dot


def _candidates(found: pa.Table, metric: str, bits: int = 0) -> list[Candidate]:
    if not len(found):
        return []
    scores = _scores(found, metric, bits)
    full = vector_matrix(found[FULL])
    # LanceDB has no checksums: garbage in a data file is mostly no number, or far too large a one.
    if not (np.isfinite(scores).all() and bool((np.einsum("ij,ij->i", full, full) < _MOST_SQUARED).all())):
        raise ValueError("vectors are damaged; kenning check says more")
    plain = (found[name].to_pylist() for name in _CANDIDATE_COLUMNS[:-1])
    none = [""] * len(found)
    known = set(found.column_names)
    shown = ([text or "" for text in found[name].to_pylist()] if name in known else none for name in _SHOWN_COLUMNS)
    rows = zip(*plain, full, scores.tolist(), *shown, strict=True)
    return [Candidate(*row) for row in rows]


def connect(folder: Path) -> Any:
    """Return a connection with caches that suit a program beside others."""
    lancedb = _import_lancedb()
    session = lancedb.Session(index_cache_size_bytes=_CACHE_BYTES, metadata_cache_size_bytes=_CACHE_BYTES // 4)
    return lancedb.connect(str(folder), read_consistency_interval=timedelta(0), session=session)


def set_aside_newer(library: Path, version: int) -> int:
    """Move manifests of versions after ``version`` out of the way; return how many.

    A power cut may leave the newest manifest empty, and then nothing opens at all. Only versions
    that the ledger never recorded are touched, and they are kept.
    """
    folder = library / FOLDER / f"{_TABLE}.lance" / "_versions"
    moved = 0
    for path in folder.glob("*.manifest"):
        name = path.stem
        # LanceDB counts down from 2^64 - 1, so that the newest version sorts first.
        if name.isdigit() and (1 << 64) - 1 - int(name) > version:
            aside = library / "set-aside"
            aside.mkdir(exist_ok=True)
            os.replace(path, aside / f"{time.strftime('%Y%m%d-%H%M%S')}-{path.name}")
            moved += 1
    if moved:
        (folder / "latest_version_hint.json").unlink(missing_ok=True)
    return moved


# -- errors ---------------------------------------------------------------------------------------


@contextmanager
def _translated(folder: Path) -> Iterator[None]:
    """Turn LanceDB's errors into ours, once, here: it raises plain RuntimeErrors, told apart by their text."""
    try:
        yield
    except Exception as error:
        # A panic of Rust, as garbage in a manifest causes, has a class that nobody can import.
        if not isinstance(error, RuntimeError | ValueError | OSError) and type(error).__name__ != "RustPanic":
            raise
        text = str(error)
        if "os error 28" in text or "No space left" in text:
            raise DiskFullError("The disk is full; free some space and index again; nothing was lost.") from error
        if "os error 30" in text or "os error 13" in text:
            raise StoreError(
                f"The library {display_path(folder)} cannot be written to; check its permissions."
            ) from error
        detail = _SOURCE_LINE.sub("", text.splitlines()[0]) if text else repr(error)
        raise StoreDamagedError(_damaged(folder, detail[:200])) from error


def _damaged(folder: Path, detail: str) -> str:
    return (
        f"The library's rows {display_path(folder)} cannot be read ({detail}); "
        "rebuild them from your files with: kenning index --force"
    )
