"""Libraries with a past: documents added, changed and removed at random, and what a fresh library answers.

Used by the tests of ``engine.search.word_search`` and by ``bench_histories.py``. No encoder: a text's vector is drawn
by its words, the same wherever it stands.
"""

from __future__ import annotations

import time
import zlib
from pathlib import Path

import numpy as np
import pyarrow as pa

from engine.documents.document import Document
from engine.encoders.matryoshka import normalize
from engine.search.hits import SearchOptions
from engine.search.lookup import look_up
from engine.search.query import parse_query
from engine.search.search import Meaning, search, understand
from engine.search.tuning import MIN_CANDIDATES
from engine.search.word_search import best_by_words
from engine.store import FileRecord, Store
from engine.store.columns import ID_SHIFT
from engine.store.refit import resize
from tests.rows_of_texts import rows_of_texts

DIMS = 128
# Common words first; "harbour" and "zeppelin" are rare or not as the history has it.
_WORDS = [
    f"{one}{other}" for one in ("stone", "river", "cloud", "paper") for other in ("wood", "field", "gate", "side")
]
_RARE = ["zeppelin", "harbour", "telescope", "expedition", "E-1234", "getUserName", "C++"]
QUERIES = [
    "zeppelin harbour",
    "stonewood riverside",
    "stonewood stonewood papergate expedition telescope cloudfield",
    '"zeppelin harbour" stonewood',
    '"stonewood riverfield" OR telescope',
    "E-1234 zepelin",
    "telesccopee",
    "riv* getUserName",
    "harbour -telescope",
]


def some_text(chance):
    """Return a passage; short ones are often the same, and score the same."""
    words = chance.choices(_WORDS, weights=range(len(_WORDS), 0, -1), k=chance.choice((1, 3, 3, 3, 12, 40)))
    while chance.random() < 0.3:
        words.insert(chance.randrange(len(words) + 1), chance.choice(_RARE))
    return " ".join(words)


def some_document(chance):
    """Return a document's passages."""
    return [some_text(chance) for _ in range(chance.choice((1, 1, 2, 4, 9)))]


def vector_of(text):
    """Return the vector of a text, (384,) float32 of unit length."""
    drawn = np.random.default_rng(zlib.crc32(text.encode())).normal(size=(1, 384))
    return normalize(drawn.astype(np.float32))[0]


class History:
    """One library and what it should hold: a list of passages for each path."""

    def __init__(self, folder, manifest, chance):
        self.folder, self.chance = folder, chance
        self.documents = {}
        self.store = Store.create(folder, manifest, DIMS)
        self.upkeep_s = 0.0

    def same_as(self, fresh):
        """Raise AssertionError where the library does not answer as a fresh one, asked by a reader of its own."""
        store = Store.open(self.folder)
        try:
            for query in QUERIES:
                assert candidates(store, query) == candidates(fresh.store, query), query
                assert answers(store, query, "words") == answers(fresh.store, query, "words"), query
            # Which vectors are nearest depends on how many dimensions are searched, and what they were fitted to; of
            # more chunks than are candidates the last of equal ones are LanceDB's choice.
            same_size = store.searched().rotation is None and store.searched().dims == fresh.store.searched().dims
            alike = same_size and store.rows.count() <= MIN_CANDIDATES
            for query in QUERIES[:3] if alike else ():
                assert answers(store, query, "hybrid") == answers(fresh.store, query, "hybrid"), query
        finally:
            store.close()

    def put(self, documents):
        """Add documents, or change those that are there, in one commit."""
        first = self.store.ledger.last_document_id() + 1
        records = [_record(path, first + at, texts) for at, (path, texts) in enumerate(documents.items())]
        tables = [_table(self.store, record, documents[record.path.name]) for record in records]
        known = [(record, Document("\n".join(documents[record.path.name]), "", "text")) for record in records]
        self.store.commit(pa.concat_tables(tables), known)
        self.documents |= documents

    def remove(self, names):
        """Remove documents in one commit."""
        self.store.commit(None, [], forget=[Path("/docs") / name for name in names])
        for name in names:
            del self.documents[name]

    def step(self):
        """Let something happen; return what."""
        kinds = {"add": 3, "change": 2, "remove": 3, "optimize": 2, "tidy": 1, "reopen": 1, "resize": 1}
        kind = self.chance.choices(list(kinds), weights=list(kinds.values()))[0]
        with self.store.writing():
            getattr(self, f"_{kind}")()
        return kind

    def _some(self, share):
        names = sorted(self.documents)
        return self.chance.sample(names, int(share * len(names)))

    def _add(self):
        count = self.chance.choice((1, 5, 30, 120))
        self.put({f"{self.chance.randrange(10**6)}.txt": some_document(self.chance) for _ in range(count)})

    def _change(self):
        names = self._some(self.chance.choice((0.02, 0.3)))
        if names:
            self.put({name: some_document(self.chance) for name in names})

    def _remove(self):
        rare = [name for name, texts in self.documents.items() if any("zeppelin" in text for text in texts)]
        self.remove(rare[1:] if rare and self.chance.random() < 0.3 else self._some(self.chance.choice((0.05, 0.6))))

    def _optimize(self):
        start = time.perf_counter()
        self.store.optimize()
        self.upkeep_s += time.perf_counter() - start

    def _tidy(self):
        self.store.tidy()

    def _resize(self):
        if self.documents:
            resize(self.store, self.chance.choice((64, 128, 384)))

    def _reopen(self):
        """Nothing: whoever asks opens the library anew."""

    def fresh(self, folder, manifest):
        """Return a new library of the same documents."""
        other = History(folder, manifest, self.chance)
        with other.store.writing():
            names = sorted(self.documents)
            for start in range(0, len(names), 100):
                other.put({name: self.documents[name] for name in names[start : start + 100]})
            other.store.optimize()
        return other


def answers(store, query, mode, limit=10):
    """Return what a library answers: documents in order, with their scores and passages."""
    options = SearchOptions(mode=mode, limit=limit, exact=True)
    meaning = Meaning(lambda: vector_of(query)) if mode == "hybrid" else None
    hits = search(store, understand(query, options), meaning, options).hits
    return [
        (hit.path, hit.score, hit.words_score, [(one.text, one.score) for one in hit.passages], hit.also)
        for hit in hits
    ]


def candidates(store, query, limit=40):
    """Return the chunks that words find, by path and place, with their scores; in no order."""
    asked = look_up(store, parse_query(query)).asked
    found = best_by_words(store, asked, limit, None) if asked is not None else []
    paths = store.ledger.paths_of({row.document_id for row in found})
    return sorted((paths[row.document_id], row.id & ((1 << ID_SHIFT) - 1), row.score) for row in found)


def _record(name, document_id, texts):
    date = 1_700_000_000 * 10**9
    path = Path("/docs") / name
    content = f"{zlib.crc32(' / '.join(texts).encode()):08x}"
    return FileRecord(path, document_id, "indexed", 10, date, type="text", chunks=len(texts), tokens=9, content=content)


def _table(store, record, texts):
    vectors = np.stack([vector_of(text) for text in texts])
    return rows_of_texts(store, record, texts, vectors, [(at, at + 1) for at in range(len(texts))])
