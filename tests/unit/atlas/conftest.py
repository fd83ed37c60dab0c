"""Libraries of known groups of documents, with vectors that no encoder had to make."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from engine.documents.document import Document
from engine.encoders.matryoshka import normalize
from engine.store import FileRecord, Store
from tests.rows_of_texts import rows_of_texts

SUBJECTS = {
    "bread": "The sourdough and its yeast rise in the oven, flour and water make a dough",
    "sea": "A ferry leaves the harbour, sailors watch the tide and the lighthouse",
    "law": "The landlord keeps the deposit, a tenant may end the contract by notice",
    "stars": "A telescope shows the planet and its moons, galaxies and a comet",
}


class Maker:
    """Fills a library with documents about one subject each, two chunks a document."""

    SUBJECTS = SUBJECTS

    def __init__(self, store):
        self.store = store
        self.chance = np.random.default_rng(5)
        self.centres = normalize(self.chance.normal(size=(len(SUBJECTS), 384)).astype(np.float32))
        self.subject_of = {}

    def vectors(self, subject, count):
        noise = self.chance.normal(size=(count, 384)).astype(np.float32) / np.sqrt(384)
        return normalize(self.centres[list(SUBJECTS).index(subject)] + 0.8 * noise)

    def put(self, subject, count=1, text=None):
        """Commit documents about a subject; return their numbers."""
        first = self.store.ledger.last_document_id() + 1
        made = [self._document(subject, number, text) for number in range(first, first + count)]
        self.store.commit(pa.concat_tables(rows for rows, _ in made), [pair for _, pair in made])
        self.subject_of.update(dict.fromkeys(range(first, first + count), subject))
        return list(range(first, first + count))

    def _document(self, subject, number, text):
        name = f"{subject}-{number}.txt"
        texts = [text or f"{SUBJECTS[subject]}, says text {number}.", f"More about it in part {number}."]
        record = FileRecord(
            Path("/docs") / name, number, "indexed", 10, 1_700_000_000 * 10**9,
            type="text", title=f"About {subject} {number}", chunks=2, tokens=20, at=time.time(), language="en",
        )  # fmt: skip
        rows = rows_of_texts(self.store, record, texts, self.vectors(subject, 2))
        return rows, (record, Document("\n".join(texts), name, "text"))

    def forget(self, numbers):
        """Remove documents."""
        records = self.store.ledger.by_document(numbers)
        self.store.commit(None, [], forget=[record.path for record in records.values()])


@pytest.fixture
def store(tmp_path, manifest):
    opened = Store.create(tmp_path / "library", manifest, 128)
    yield opened
    opened.close()


@pytest.fixture
def maker(store):
    return Maker(store)


@pytest.fixture(scope="session")
def four_groups(tmp_path_factory, manifest):
    """A library of four groups of fifteen, made once."""
    store = Store.create(tmp_path_factory.mktemp("four") / "library", manifest, 128)
    maker = Maker(store)
    for subject in SUBJECTS:
        maker.put(subject, 15)
    store.close()
    return store.folder, maker.subject_of


@pytest.fixture
def filled(four_groups, tmp_path):
    """A copy of it."""
    folder, subject_of = four_groups
    maker = Maker(Store.open(Path(shutil.copytree(folder, tmp_path / "filled"))))
    maker.subject_of = dict(subject_of)
    yield maker
    maker.store.close()
