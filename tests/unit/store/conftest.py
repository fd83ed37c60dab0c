"""A small library with rows of known words and random vectors; no encoder needed."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from engine.documents.document import Document
from engine.encoders.matryoshka import normalize
from engine.paths import display_path
from engine.store import FileRecord, Store
from tests.rows_of_texts import rows_of_texts


class Filler:
    """Puts documents into a store the way the pipeline does."""

    def __init__(self, store):
        self.store = store
        self.rng = np.random.default_rng(0)

    def record(self, name, document_id, chunks):
        return FileRecord(
            Path("/docs") / name,
            document_id,
            "indexed",
            10,
            1_700_000_000 * 10**9,
            type="text",
            title=display_path(name),
            chunks=chunks,
            tokens=chunks * 5,
            at=time.time(),
            reader="text 1",
        )

    def table(self, record, texts, vectors):
        return rows_of_texts(self.store, record, texts, vectors)

    def put(self, name, texts, vectors=None):
        """Commit one document; return its id."""
        if vectors is None:
            vectors = normalize(self.rng.normal(size=(len(texts), 384)).astype(np.float32))
        document_id = self.store.ledger.last_document_id() + 1
        record = self.record(name, document_id, len(texts))
        self.store.commit(self.table(record, texts, vectors), [(record, Document("\n".join(texts), name, "text"))])
        return document_id


@pytest.fixture
def store(tmp_path, manifest):
    opened = Store.create(tmp_path / "library", manifest, 128)
    yield opened
    opened.close()


@pytest.fixture
def filler(store):
    return Filler(store)


@pytest.fixture(scope="session")
def make_filler():
    return Filler
