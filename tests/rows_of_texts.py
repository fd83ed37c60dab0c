"""Rows of one document as a run would commit them, of texts and vectors that no reader and no encoder had to make."""

from __future__ import annotations

import pyarrow as pa

from engine.paths import display_path
from engine.store.columns import FULL, ID_SHIFT, TEXT_COLUMNS, WORDS, vector_array
from engine.words import index_terms


def rows_of_texts(store, record, texts, vectors, places=None):
    """Return the table of a document's chunks.

    Args:
        store: whose searched dimensions they get.
        record: the document in the ledger.
        texts: one of each chunk.
        vectors: (chunks, full_dims) float32.
        places: start and end of each chunk in the document; where not given, each begins at 0.
    """
    size, searched = len(texts), store.searched()
    starts, ends = zip(*(places or [(0, len(text)) for text in texts]), strict=True)
    columns = {
        "id": pa.array([(record.document_id << ID_SHIFT) + at for at in range(size)], pa.int64()),
        "document_id": pa.array([record.document_id] * size, pa.int64()),
        "start": pa.array(starts, pa.int64()),
        "end": pa.array(ends, pa.int64()),
        "page": pa.array([None] * size, pa.int32()),
        "path": pa.array([display_path(record.path)] * size),
        "extension": pa.array([record.path.suffix.lstrip(".")] * size),
        "modified": pa.array([record.modified_ns // 10**9] * size, pa.int64()),
        "encoder": pa.array(["e"] * size),
        **{name: pa.array([""] * size) for name in TEXT_COLUMNS},
        "text": pa.array(texts, pa.large_string()),
        WORDS: pa.array([index_terms(text, record.language) for text in texts], pa.large_string()),
        FULL: vector_array(vectors),
    }
    if searched.column != FULL:
        columns[searched.column] = vector_array(searched.projection.documents(vectors))
    return pa.table(columns)
