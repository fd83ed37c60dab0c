"""How do vectors leave a library for another one of the same files? As a Parquet file in which nobody can read.

A row is a name (the hash of what the encoder read), the encoder's fingerprint, and the full vector. No text, path, date
or order of passages is in it. Whoever holds the file can tell of a text that he has whether it was indexed, and with
the encoder guess what a passage was about: it is for those who may read the files.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.encoders.positions import usable_tokens
from engine.errors import StoreLockedError
from engine.maintenance.new_file import new_file
from engine.paths import display_path
from engine.progress import CancelToken
from engine.reports.maintenance import ShareCallback, VectorsReport
from engine.store.columns import FULL, vector_matrix
from engine.store.passage_names import NAME_BYTES
from engine.store.passages import Passage, Passages

if TYPE_CHECKING:
    from engine.encoders import Encoder, Manifest
    from engine.store.store import Store

VERSION = "1"
NAME, ENCODER, VECTOR = "text_hash", "encoder", "vector"
ROW_GROUP = 16_384
_SPECIALS = 8  # tokens that a text gets besides its own, at most


def file_schema(dims: int) -> pa.Schema:
    """Return the columns: names, fingerprints, and vectors as float16 numbers, the low byte first."""
    return pa.schema(
        [
            pa.field(NAME, pa.binary(NAME_BYTES), nullable=False),
            pa.field(ENCODER, pa.dictionary(pa.int32(), pa.string()), nullable=False),
            pa.field(VECTOR, pa.binary(2 * dims), nullable=False),
        ]
    )


def write_vectors(
    store: Store,
    manifest: Manifest,
    path: Path,
    *,
    open_encoder: Callable[[], Encoder],
    force: bool = False,
    on_progress: ShareCallback | None = None,
    cancel: CancelToken | None = None,
) -> VectorsReport:
    """Write every vector of a library once, for equal passages are one name; others may go on writing to it.

    Args:
        store: an open library.
        manifest: its encoder.
        path: the file to write; it appears when it is whole.
        open_encoder: asked for where a passage may be longer than the encoder reads.
        force: replace a file that is there.
        on_progress: told the share that is done.
        cancel: checked between batches; nothing is left behind then.

    Raises:
        InputError: the place cannot be written to, is taken, or lies inside the library.
        DiskFullError: nothing is left behind.
        StoreLockedError: the library came to another encoder meanwhile.
    """
    start = time.monotonic()
    writing = _Writing(store, manifest, open_encoder, on_progress or (lambda _share: None), cancel or CancelToken())
    with new_file(path, store.folder, suffix="vectors.parquet", force=force) as (temporary, target):
        vectors = writing.run(temporary)
        size = temporary.stat().st_size
    took = time.monotonic() - start
    return VectorsReport(display_path(target), vectors, manifest.full_dims, manifest.name, size, took)


class _Writing:
    """One file. Construct, ``run`` once."""

    def __init__(
        self,
        store: Store,
        manifest: Manifest,
        open_encoder: Callable[[], Encoder],
        tell: ShareCallback,
        cancel: CancelToken,
    ) -> None:
        self._store = store
        self._manifest = manifest
        self._open_encoder = open_encoder
        self._tell = tell
        self._cancel = cancel
        self._late = bool(store.ledger.meta("late_chunking", False))
        self._room = usable_tokens(manifest) - _SPECIALS - len(manifest.document_prefix.encode())

    def run(self, path: Path) -> int:
        """Write the file; return how many vectors are in it."""
        import pyarrow.parquet as pq

        manifest = self._manifest
        facts = {
            "kenning_vectors": VERSION,
            "encoder": manifest.fingerprint,
            "recipe": manifest.recipe(late=self._late),
            "dims": str(manifest.full_dims),
        }
        schema = file_schema(manifest.full_dims).with_metadata(facts)
        # Vectors are noise to a compressor: they shrink by a tenth and take ten times as long.
        options = {"compression": "none", "use_dictionary": [ENCODER], "write_page_checksum": True}
        written = 0
        with path.open("wb") as out, pq.ParquetWriter(out, schema, **options) as writer:
            for names, vectors in self._batches():
                table = self._table(names, vectors, schema)
                writer.write_table(table, row_group_size=ROW_GROUP)
                written += len(table)
            writer.close()
            out.flush()
            os.fsync(out.fileno())
        if self._store.ledger.meta("encoder_fingerprint") != manifest.fingerprint:
            raise StoreLockedError("The library came to another encoder meanwhile; export its vectors again.")
        return written

    def _table(self, names: list[bytes], vectors: npt.NDArray[np.float16], schema: pa.Schema) -> pa.Table:
        order = sorted(range(len(names)), key=names.__getitem__)  # not that of the documents
        rows = np.ascontiguousarray(vectors[order], "<f2")
        width = rows.shape[1] * 2
        flat = pa.FixedSizeBinaryArray.from_buffers(pa.binary(width), len(order), [None, pa.py_buffer(rows.tobytes())])
        encoder = pa.DictionaryArray.from_arrays(
            pa.array(np.zeros(len(order), np.int32)), pa.array([self._manifest.fingerprint])
        )
        hashes = pa.array([names[place] for place in order], pa.binary(NAME_BYTES))
        return pa.Table.from_arrays([hashes, encoder, flat], schema=schema)

    def _batches(self) -> Iterator[tuple[list[bytes], npt.NDArray[np.float16]]]:
        """Yield names, none twice, with their vectors, (names, dims)."""
        total = max(1, sum(chunks for _, chunks, _ in self._store.ledger.counts().values()))
        done = 0
        seen: set[bytes] = set()
        names: list[bytes] = []
        held: list[npt.NDArray[np.float16]] = []
        for group in Passages(self._store).groups():
            self._cancel.check()
            done += len(group)
            fresh = {passage.id: passage.name for passage in self._worth_it(group) if passage.name not in seen}
            for name, vector in self._vectors(group, fresh):
                if name not in seen:
                    seen.add(name)
                    names.append(name)
                    held.append(vector)
            if len(names) >= ROW_GROUP:
                yield names, np.stack(held)
                names, held = [], []
            self._tell(min(1.0, done / total))
        if names:
            yield names, np.stack(held)

    def _vectors(
        self, group: Sequence[Passage], wanted: dict[int, bytes]
    ) -> Iterator[tuple[bytes, npt.NDArray[np.float16]]]:
        documents = sorted({passage.document_id for passage in group if passage.id in wanted})
        if not documents:
            return
        where = f"document_id IN ({', '.join(map(str, documents))})"
        for batch in self._store.rows.scan(["id", FULL], where):
            vectors = vector_matrix(batch[FULL])
            squared = np.einsum("ij,ij->i", vectors, vectors)
            for number, vector, length in zip(batch["id"].to_pylist(), vectors, squared, strict=True):
                # One without a direction, or damaged, is of no use to anybody.
                if number in wanted and np.isfinite(length) and length > 0.5:
                    yield wanted[number], vector.astype(np.float16)

    def _worth_it(self, group: Sequence[Passage]) -> Iterator[Passage]:
        """Yield the passages that the encoder reads whole: others got their vector in parts, by an earlier change."""
        for passage in group:
            long = not self._late and len(passage.text.encode("utf-8", "replace")) > self._room
            if not long or len(self._open_encoder().token_offsets(passage.text)) <= self._room:
                yield passage
