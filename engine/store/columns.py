"""What does a row of the table hold, and how do vectors get in and out of it?"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.encoders.matryoshka import Bits, Size, Vectors, unpack_signs
from engine.records import dataclass

FULL = "full"
# A row's id is its document's shifted by this, plus the chunk's place: unique with no counter of its own.
ID_SHIFT = 20
# Vectors have length 1, or 0 where a text has no direction.
_MOST_SQUARED = 1.1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A chunk that retrieval found. ``score`` is the retriever's own: a cosine, or BM25.

    ``place`` says where in its document it stands ("slide 3"), ``headings`` under what ("Rights > Deposit").
    ``words`` are its terms for the word index, between spaces, where it was found by its words. ``address`` is where
    LanceDB has it in the version that was looked at, -1 where nobody asked. What is to be ranked alone has neither
    text nor place until ``Rows.whole`` reads them.
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
    address: int = -1

    def shown(self, start: int, end: int, page: int | None, text: str, place: str, headings: str) -> Candidate:
        """Return the same chunk with its text and place."""
        found = (self.full, self.score, place, headings, self.words, self.address)
        return Candidate(self.id, self.document_id, start, end, page, text, *found)

    def scored(self, score: float) -> Candidate:
        """Return the same chunk with another score; ``replace`` takes three times as long, for hundreds a query."""
        shown = (self.place, self.headings, self.words, self.address)
        return Candidate(
            self.id, self.document_id, self.start, self.end, self.page, self.text, self.full, score, *shown
        )


CANDIDATE_COLUMNS = ["id", "document_id", "start", "end", "page", "text", FULL]
# Since format 2: where a chunk stands, under which headings, and its document's language; since format 3 the
# document's title and kind ("word", "email"), and the chunk's terms for the word index.
TEXT_COLUMNS = ("place", "headings", "language", "title", "kind")
WORDS = "words"
SHOWN_COLUMNS = ["place", "headings", WORDS]
# What it takes to rank a chunk. Reading the other columns of some hundred rows takes twice as long as finding them.
RANKED_COLUMNS = ["id", FULL]
ADDRESS = "_rowid"  # as LanceDB calls it


def vector_type(size: Size) -> pa.DataType:
    """Return the type of a column that holds vectors of this size."""
    return pa.list_(pa.uint8(), size.dims // 8) if size.store == "binary" else pa.list_(pa.float16(), size.dims)


WORDS_FIELD = pa.field(WORDS, pa.large_string())


def table_schema(full_dims: int, column: str, size: Size) -> pa.Schema:
    """Return the columns of a new table; ``column`` is the searched one, of this size."""
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
            WORDS_FIELD,
            pa.field(FULL, vector_type(Size(full_dims))),
            *([pa.field(column, vector_type(size))] if column != FULL else []),
        ]
    )


def vector_array(vectors: Vectors | Bits) -> pa.FixedSizeListArray:
    """Return (rows, dims) float32 as the store's float16 vectors, packed signs as they are."""
    kept = vectors if vectors.dtype == np.uint8 else vectors.astype(np.float16)
    flat = pa.array(np.ascontiguousarray(kept).reshape(-1))
    return pa.FixedSizeListArray.from_arrays(flat, vectors.shape[1])


def flattened(column: pa.FixedSizeListArray) -> pa.Array:
    """Return all numbers of a column of vectors; pyarrow's own `flatten` first imports all that it can compute."""
    if column.null_count:
        return column.flatten()
    dims = column.type.list_size
    return column.values.slice(column.offset * dims, len(column) * dims)


def vector_matrix(column: pa.Array | pa.ChunkedArray) -> Vectors:
    """Return a vector column as (rows, dims) float32, a copy; of packed signs -1 and 1."""
    joined = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    dims = joined.type.list_size
    flat = flattened(joined).to_numpy(zero_copy_only=False)
    if flat.dtype == np.uint8:
        return unpack_signs(flat.reshape(-1, dims))
    return np.asarray(flat, dtype=np.float32).reshape(-1, dims)


def _scores(found: pa.Table, metric: str, bits: int) -> npt.NDArray[np.floating]:
    """Return higher-is-better scores: dot products, the cosine of packed signs, or BM25."""
    if metric == "none":
        return np.zeros(len(found))
    if metric == "words":
        return np.asarray(found["_score"])
    distances = np.asarray(found["_distance"])
    return 1.0 - distances * (2.0 / bits if metric == "hamming" else 1.0)  # LanceDB's dot distance is 1 - dot


def candidates(found: pa.Table, metric: str, bits: int = 0) -> list[Candidate]:
    """Return what a search found; ``metric`` is "dot", "hamming" (of so many bits), "words" or "none".

    Raises:
        ValueError: vectors are damaged.
    """
    if not len(found):
        return []
    scores = _scores(found, metric, bits)
    full = vector_matrix(found[FULL])
    # LanceDB has no checksums: garbage in a data file is mostly no number, or far too large a one.
    if not (np.isfinite(scores).all() and bool((np.einsum("ij,ij->i", full, full) < _MOST_SQUARED).all())):
        raise ValueError("vectors are damaged; kenning check says more")
    ids = found["id"].to_pylist()
    documents = [number >> ID_SHIFT for number in ids]
    start, end, page, text, place, headings = _parts(found)
    numbers, addresses = scores.tolist(), _values(found, ADDRESS, -1)
    rows = zip(
        ids,
        documents,
        start,
        end,
        page,
        text,
        full,
        numbers,
        place,
        headings,
        _texts(found, WORDS),
        addresses,
        strict=True,
    )
    return [Candidate(*row) for row in rows]


def shown_parts(found: pa.Table) -> dict[int, tuple[Any, ...]]:
    """Return by its id what ``Candidate.shown`` takes of each row that LanceDB found."""
    return dict(zip(found["id"].to_pylist(), zip(*_parts(found), strict=True), strict=True))


def _parts(found: pa.Table) -> tuple[list[Any], ...]:
    """Return start, end, page, text, place and headings of each row; empty what was not read or older rows lack."""
    numbers = (_values(found, name, missing) for name, missing in (("start", 0), ("end", 0), ("page", None)))
    return (*numbers, *(_texts(found, name) for name in ("text", "place", "headings")))


def _texts(found: pa.Table, name: str) -> list[str]:
    return [text or "" for text in _values(found, name, "")]


def _values(found: pa.Table, name: str, missing: Any) -> list[Any]:
    return found[name].to_pylist() if name in found.column_names else [missing] * len(found)
