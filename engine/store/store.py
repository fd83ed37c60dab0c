"""How do the ledger and the rows stay one? Every change goes through here, in an order that survives a kill.

The order of a commit: rows, flush, ledger. A kill before the ledger's transaction leaves rows that
the ledger does not know; the next writer takes them back, and readers drop them meanwhile. A kill
after it loses nothing.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from engine.documents.document import Document
from engine.encoders.manifest import Manifest
from engine.encoders.matryoshka import Vectors, fit_rotation, project
from engine.errors import DimensionError, ModelMismatchError, StoreDamagedError, StoreError
from engine.paths import display_path
from engine.progress import CancelToken
from engine.store.ledger import FILE_NAME, Ledger
from engine.store.lock import WriterLock
from engine.store.rows import FOLDER, FULL, Rows, set_aside_newer, vector_matrix
from engine.store.schema import FORMAT, Changes, FileRecord

# A rotation is fitted anew when the library has grown this much since the last fit.
_REFIT_GROWTH = 4.0
_REFIT_GROWTH_AT_END = 1.5
# Fewer chunks say little about directions; more than the sample change the eigenvectors by nothing that shows.
_REFIT_MIN_CHUNKS = 64
_REFIT_SAMPLE = 100_000
_FILL_ROWS = 65_536


@dataclass(frozen=True, slots=True)
class Searched:
    """What is searched now: the column, its dimensions, and the rotation it was made with (None: none)."""

    column: str
    dims: int
    rotation: Vectors | None
    fitted_chunks: int


class Store:
    """One library on disk. Reading is free; writing needs ``with store.writing():``."""

    def __init__(self, folder: Path, ledger: Ledger) -> None:
        self.folder = folder
        self.ledger = ledger
        self._lock = WriterLock(folder)
        self._rows: Rows | None = None
        self._open_lock = threading.Lock()
        self._commits = 0  # since the rows were last made compact
        self._searched: tuple[Any, Searched] | None = None

    @classmethod
    def create(cls, folder: Path, manifest: Manifest, dims: int) -> Store:
        """Make an empty library for an encoder.

        Raises:
            StoreError: something is there already; it is left as it is.
            DimensionError: dims is outside what the encoder gives.
        """
        if not 1 <= dims <= manifest.full_dims:
            raise DimensionError(dims, manifest.full_dims)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"No library can be made at {display_path(folder)} ({error.strerror}).") from error
        with WriterLock(folder):
            return cls._create_locked(folder, manifest, dims)

    @classmethod
    def _create_locked(cls, folder: Path, manifest: Manifest, dims: int) -> Store:
        if Ledger.exists(folder):
            raise StoreError(f"There is a library at {display_path(folder)} already; it was left as it is.")
        _clear_half_made(folder)
        column = FULL if dims == manifest.full_dims else "vector_1"
        rows = Rows.create(folder, manifest.full_dims, column, dims)
        # The ledger comes last: without it there is no library, so a kill before this leaves none.
        ledger = Ledger.create(
            folder,
            {
                "encoder": manifest.reference,
                "encoder_fingerprint": manifest.fingerprint,
                "full_dims": manifest.full_dims,
                "searched": {"column": column, "dims": dims, "rotation_id": 0, "fitted_chunks": 0},
                "store": "float16",
                "durable_version": rows.version,
                "last_document_id": 0,
            },
        )
        store = cls(folder, ledger)
        store._rows = rows
        return store

    @classmethod
    def open(cls, folder: Path) -> Store:
        """Open a library for reading; the rows are opened at first use (importing LanceDB takes a second)."""
        return cls(folder, Ledger.open(folder))

    @property
    def rows(self) -> Rows:
        """The chunks, as of the last version that the ledger recorded."""
        rows = self._opened()
        rows.see(self.ledger.meta("durable_version"))
        return rows

    def _opened(self) -> Rows:
        with self._open_lock:
            if self._rows is None:
                self._rows = self._open_rows()
            return self._rows

    def _open_rows(self) -> Rows:
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
        self.ledger.close()
        self._lock.release()

    def check_encoder(self, manifest: Manifest) -> None:
        """Raise ModelMismatchError where the library's vectors come from another encoder."""
        expected = self.ledger.meta("encoder_fingerprint")
        if expected != manifest.fingerprint:
            raise ModelMismatchError(
                f"The library was made with encoder {expected}, not {manifest.fingerprint}; "
                "use that one, or index into a new library."
            )

    # -- writing -------------------------------------------------------------------------------

    @contextmanager
    def writing(self, *, rebuild: bool = False) -> Iterator[None]:
        """Hold the right to write; first take back what a killed writer left half done.

        With ``rebuild``, rows that cannot be read are moved aside and begun anew, empty.

        Raises:
            StoreLockedError: another process writes.
            StoreDamagedError: the rows cannot be read.
        """
        self._lock.acquire()
        try:
            try:
                self._recover()
            except StoreDamagedError:
                if not rebuild:
                    raise
                self._begin_anew()
            if self.ledger.format < FORMAT:
                self._upgrade()
            yield
        finally:
            self._lock.release()

    def _recover(self) -> None:
        durable = self.ledger.meta("durable_version")
        rows = self._opened()
        if rows.version == durable:
            return
        try:
            rows.restore(durable)
        except StoreDamagedError:
            # A kill while old versions were dropped: the newest is then the durable one, rewritten.
            expected = sum(chunks for _, chunks, _ in self.ledger.counts().values())
            if rows.count_newest() != expected:
                raise
        self.ledger.set_meta(durable_version=rows.version)

    def _upgrade(self) -> None:
        """Bring a library of an older format up to date: rows, flush, ledger, as in a commit."""
        rows = self._opened()
        rows.add_text_columns()
        self.ledger.upgrade(durable_version=rows.flush())

    def _begin_anew(self) -> None:
        """Keep the damaged rows aside and start empty; every file counts as not read yet."""
        if (self.folder / FOLDER).exists():
            os.replace(self.folder / FOLDER, self.folder / f"{FOLDER}.damaged-{time.strftime('%Y%m%d-%H%M%S')}")
        searched = self.searched()
        full_dims = int(self.ledger.meta("full_dims"))
        self._rows = Rows.create(self.folder, full_dims, searched.column, searched.dims)
        self.ledger.forget_documents(durable_version=self._rows.version)

    def commit(
        self,
        rows: Any,
        documents: Sequence[tuple[FileRecord, Document]],
        others: Sequence[FileRecord] = (),
        forget: Sequence[Path] = (),
        forget_sources: Sequence[Path] = (),
    ) -> None:
        """Make documents searchable, all of them or none.

        Args:
            rows: the documents' rows (a pyarrow table in the table's schema), or None.
            documents: their lines for the ledger.
            others: lines of files that gave no text (failed, skipped).
            forget: files that are gone.
            forget_sources: sources that go with them.
        """
        touched = [record.path for record, _ in documents] + [record.path for record in others] + list(forget)
        old = self.ledger.documents_of(touched)
        version = self.ledger.meta("durable_version")
        if old or (rows is not None and len(rows)):
            version = self._opened().replace(rows, old)
            self._commits += 1
        newest = max((record.document_id or 0 for record, _ in documents), default=0)
        self.ledger.commit(
            Changes(documents, others, forget, forget_sources),
            durable_version=version,
            last_document_id=max(newest, self.ledger.last_document_id()),
        )

    def touch(self, records: Sequence[tuple[FileRecord, int]]) -> None:
        """Give indexed files a new date (nanoseconds since the epoch); their text was found to be the same."""
        dates = {record.document_id: modified_ns // 10**9 for record, modified_ns in records if record.document_id}
        lines = [replace(record, modified_ns=modified_ns) for record, modified_ns in records]
        version = self.ledger.meta("durable_version")
        if dates:
            version = self._opened().touch(dates)
            self._commits += 1
        self.ledger.put_files(lines, durable_version=version)

    def maintain(self) -> None:
        """Between two commits: make the rows compact where many small commits have piled up.

        Words in rows that the index does not hold are found by a scan, which takes half a second
        at 30,000 rows, and each commit adds a fragment. A tenth more rows, or commits, is when
        rewriting pays; so the sum of all rewrites stays a small multiple of the last one.
        """
        rows = sum(chunks for _, chunks, _ in self.ledger.counts().values())
        if self._commits > max(50, rows // 2000) or self._opened().unindexed() > max(4000, rows // 10):
            self._optimize()

    def optimize(self) -> None:
        """At the end of a run: make the rows compact where enough has changed to be worth it."""
        rows = self._opened()
        scattered = rows.unindexed() > max(200, rows.count_newest() // 20) or rows.fragments() > 20
        if scattered or rows.stale_versions() > 3:
            self._optimize()

    def _optimize(self) -> None:
        self.ledger.set_meta(durable_version=self._opened().optimize())
        self._commits = 0

    # -- the searched column -------------------------------------------------------------------

    def searched(self) -> Searched:
        """Return what is searched, as the ledger says now."""
        facts = self.ledger.meta("searched")
        known = self._searched
        if known is None or known[0] != facts:
            facts, rotation = self.ledger.searched()
            known = (facts, Searched(facts["column"], facts["dims"], rotation, facts["fitted_chunks"]))
            self._searched = known
        return known[1]

    def refit(self, *, at_end: bool, cancel: CancelToken | None = None) -> bool:
        """Fit the rotation anew where the library has outgrown it; return whether it was.

        A fit makes the searched column anew, which rewrites every row; growing fourfold between
        fits keeps the sum of all rewrites below a third more than the last one.
        """
        searched = self.searched()
        if searched.column == FULL:
            return False
        rows = self._opened().count_newest()
        growth = _REFIT_GROWTH_AT_END if at_end else _REFIT_GROWTH
        if rows < max(_REFIT_MIN_CHUNKS, growth * searched.fitted_chunks):
            return False
        self.resize(searched.dims, cancel=cancel)
        return True

    def resize(self, dims: int, *, cancel: CancelToken | None = None) -> None:
        """Fit the rotation on this library's chunks and search ``dims`` dimensions from now on.

        Nothing is embedded again: the new column is made from the full vectors, filled beside the
        old one, and switched to in one transaction of the ledger, so searches go on meanwhile.

        Raises:
            DimensionError: dims is outside 1 to the encoder's size.
            Cancelled: the old column is still the searched one.
        """
        full_dims = self.ledger.meta("full_dims")
        if not 1 <= dims <= full_dims:
            raise DimensionError(dims, full_dims)
        if dims == full_dims:
            self._switch(FULL, dims, None, 0)
            return
        rotation = fit_rotation(self._sample(), full_dims)
        column = f"vector_{self.ledger.meta('columns_made', 1) + 1}"
        self.ledger.set_meta(columns_made=int(column.removeprefix("vector_")))
        rows = self._opened()
        rows.add_vector_column(column, dims)
        filled = 0
        for batch in self.rows.scan(["id", FULL], batch_rows=_FILL_ROWS):
            if cancel is not None:
                cancel.check()
            vectors = project(vector_matrix(batch[FULL]), rotation, dims)
            rows.fill(column, batch["id"].to_numpy(), vectors)
            filled += len(vectors)
        self._switch(column, dims, rotation, filled)

    def _switch(self, column: str, dims: int, rotation: Vectors | None, fitted_chunks: int) -> None:
        rows = self._opened()
        version = rows.flush()
        self.ledger.switch_vectors(column, dims, rotation, fitted_chunks, durable_version=version)
        rows.drop_columns_except(column)
        # Filling moved every row, so the word index has to be made anew.
        self._optimize()

    def _sample(self) -> Iterator[np.ndarray[Any, Any]]:
        """Yield full vectors, about ``_REFIT_SAMPLE`` of them, spread over the library."""
        step = max(1, self.rows.count() // _REFIT_SAMPLE)
        for batch in self.rows.scan([FULL]):
            yield vector_matrix(batch[FULL])[::step]

    def sizes(self) -> dict[str, int]:
        """Return the bytes on disk: vectors, full_vectors, text, index, total."""
        chunks = self.rows.count()
        searched = self.searched()
        vectors = 0 if searched.column == FULL else chunks * searched.dims * 2
        return {
            "vectors": vectors,
            "full_vectors": chunks * int(self.ledger.meta("full_dims")) * 2,
            "text": self.ledger.size_bytes(),
            "index": self.rows.size_bytes("_indices"),
            "total": _folder_bytes(self.folder),
        }


def _clear_half_made(folder: Path) -> None:
    """Remove what a kill during ``create`` left: empty rows without a ledger. Anything else is somebody's.

    Raises:
        StoreError: the folder holds other things than a half-made library.
        StoreDamagedError: it holds rows whose ledger is lost.
    """
    names = {path.name for path in folder.iterdir() if not path.name.startswith((FILE_NAME, "writer."))}
    if not names:
        return
    shown = display_path(folder)
    if names != {FOLDER} or [path.name for path in (folder / FOLDER).iterdir()] not in ([], ["chunks.lance"]):
        raise StoreError(f"{shown} holds other files; choose an empty or new folder for a library.")
    if any((folder / FOLDER).rglob("data/*")):
        raise StoreDamagedError(f"The library {shown} has lost its ledger; move the folder away and index again.")
    shutil.rmtree(folder / FOLDER)


def _folder_bytes(folder: Path) -> int:
    total = 0
    for here, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.stat(os.path.join(here, name)).st_size
            except FileNotFoundError:
                continue  # dropped by the writer meanwhile
    return total
