"""How does a library of ten or a hundred million chunks look, and what breaks on the way there?

    python tests/bench/bench_plan.py [--sizes 5000 15000 45000] [--library DIR]

One library grows through the real store, commit by commit: texts of the judged sets and of `train`, cut by the
splitter, then their sentences recombined; vectors are drawn around two thousand centres, for their bytes and times do
not depend on what they mean. At each size processes of their own measure what it takes: bytes of each part, seconds (of
processor time, for the machine may be shared) and memory of each step, of opening and of searching. A line through the
last two sizes gives the figures for 1, 10 and 100 million; the same line through the first two, held against the last,
says how wrong such a prediction is.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import crowd
import machine
import numpy as np
import pyarrow as pa

from engine.chunks import split_text
from engine.documents import Document
from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Vectors, normalize
from engine.indexing.prepared import Prepared, document_record, document_rows
from engine.store import Store
from engine.store.columns import FULL, ID_SHIFT
from engine.store.disk_space import folder_bytes
from engine.store.passage_names import chunk_names
from engine.store.refit import refit

_ENCODER = "all-minilm-l6-v2"
_DIMS = 128
_COMMIT_DOCUMENTS = 130
_SIZES = (14, 10, 19, 12, 17, 20, 11, 15, 18, 13, 16)  # chunks of a document, over and over
_CENTRES = 2000
_TARGETS = (1_000_000, 10_000_000, 100_000_000)
_TABLES = ("texts", "files", "sketches", "terms", "gone_terms", "passages")
_SEARCHES = 20


# -- the library that grows ------------------------------------------------------------------------


def chunks_of_text() -> Iterator[tuple[str, int]]:
    """Yield chunks and their tokens: real ones, then their sentences recombined, one in twenty with an identifier."""
    encoder = Encoder.load(find_encoder(_ENCODER), threads=1, device="cpu")
    real: list[tuple[str, int]] = []
    for text in crowd._texts():
        for chunk in split_text(Document(text, "", "text"), encoder.token_offsets(text)):
            real.append((chunk.text, chunk.tokens))
            yield real[-1]
    chance = random.Random(0)
    while True:
        text, tokens = real[chance.randrange(len(real))]
        sentences = crowd._SENTENCE_END.split(text)
        others = crowd._SENTENCE_END.split(real[chance.randrange(len(real))][0])
        drawn = [chance.choice(sentences if number % 2 else others) for number in range(len(sentences))]
        if chance.random() < 0.05:
            drawn.append(f"See part {crowd.identifier(chance.getrandbits(40))}.")
        yield " ".join(drawn), tokens


def vectors_of(count: int, rng: np.random.Generator, centres: Vectors) -> Vectors:
    """Return vectors that lie around the centres, (count, dims) float32."""
    chosen = centres[rng.integers(0, len(centres), count)]
    noise = rng.standard_normal(chosen.shape, dtype=np.float32) / np.sqrt(chosen.shape[1], dtype=np.float32)
    return normalize(chosen + 0.8 * noise)


def grow(store: Store, source: Iterator[Prepared], chunks: int) -> dict[str, float]:
    """Bring the library to so many chunks as runs of `index` do; return seconds of each step for a chunk."""
    spent = {"rows and words": 0.0, "commit": 0.0, "upkeep between": 0.0}
    begun = have = sum(count for _, count, _ in store.ledger.counts().values())
    with store.writing():
        while have < chunks:
            batch = list(itertools.islice(source, _COMMIT_DOCUMENTS))
            start = time.process_time()
            searched, next_id = store.searched(), store.ledger.last_document_id() + 1
            tables, documents, named = [], [], []
            for number, item in enumerate(batch, next_id):
                record = document_record(item, number)
                short = None if searched.column == FULL else searched.projection.documents(item.vectors)
                tables.append(document_rows(item, record, _ENCODER, searched.column, short))
                documents.append((record, item.document))
                names = chunk_names(item.chunks or (), item.content, late=False)
                named += [(name, (number << ID_SHIFT) + place) for place, name in enumerate(names)]
            made = time.process_time()
            store.commit(pa.concat_tables(tables), documents, named=named)
            committed = time.process_time()
            store.maintain()
            refit(store, at_end=False)
            spent["rows and words"] += made - start
            spent["commit"] += committed - made
            spent["upkeep between"] += time.process_time() - committed
            have += sum(len(item.chunks or ()) for item in batch)
        refit(store, at_end=True)
    return {name: 1000 * seconds / max(1, have - begun) for name, seconds in spent.items()}


def documents(full_dims: int) -> Iterator[Prepared]:
    """Yield documents of 10 to 20 chunks without end."""
    rng, texts = np.random.default_rng(0), chunks_of_text()
    centres = normalize(rng.standard_normal((_CENTRES, full_dims), dtype=np.float32))
    for number in itertools.count():
        drawn = list(itertools.islice(texts, _SIZES[number % len(_SIZES)]))
        vectors = vectors_of(len(drawn), rng, centres)
        yield crowd.document(number, [text for text, _ in drawn], vectors, [tokens for _, tokens in drawn])


# -- what is measured, each in a process of its own ------------------------------------------------


def compacting(folder: Path) -> dict[str, float]:
    """Rewrite the rows and make the word index anew."""
    store = Store.open(folder)
    with store.writing():
        rows = store.opened()
        before, start = _now(), time.process_time()
        store.tidy()
        done = time.process_time()
        rows.rebuild_word_index()
        facts = {"compaction s": done - start, "word index s": time.process_time() - done}
        facts["compaction and word index, peak MB above opening"] = _peak() - before
        store.ledger.set_meta(durable_version=rows.flush())
        store.tidy()
    store.close()
    return facts


def indexing_vectors(folder: Path) -> dict[str, float]:
    """Build the index over the searched vectors and prove it."""
    store = Store.open(folder)
    with store.writing():
        store.opened().count_newest()
        before, start = _now(), time.process_time()
        store.build_vector_index(always=True)
        facts = {"vector index s": time.process_time() - start, "vector index, peak MB above opening": _peak() - before}
        index = store.vector_index()
        facts["vector index recall"] = index.recall if index else 0.0
        store.compact_rows()
    store.close()
    return facts


def reading(folder: Path) -> dict[str, float]:
    """Open the library, look at its names, search it by meaning and by words."""
    from engine.search.hits import SearchOptions
    from engine.search.search import search_vector

    start, before = time.process_time(), _now()
    store = Store.open(folder)
    count = store.rows.count()
    facts = {"open s": time.process_time() - start}
    rng = np.random.default_rng(1)
    asked = normalize(rng.standard_normal((_SEARCHES, int(store.ledger.meta("full_dims"))), dtype=np.float32))
    times = []
    for vector in asked:
        begun = time.process_time()
        search_vector(store, vector, SearchOptions(), None)
        times.append(1000 * (time.process_time() - begun))
    facts |= {"first search ms": times[0], "search by meaning ms": float(np.median(times[1:]))}
    facts["searching, peak MB"] = _peak() - before
    start, before = time.process_time(), _now()
    store.names.titled("note")
    facts |= {"names s": time.process_time() - start, "names, MB": _peak() - before}
    start, before = time.process_time(), _now()
    lines = store.ledger.files()
    facts |= {"plan of a whole run s": time.process_time() - start, "plan of a whole run, MB": _peak() - before}
    facts |= {"documents": float(len(lines)), "chunks": float(count)}
    start = time.process_time()
    store.ledger.faults()
    facts["reading the whole ledger s"] = time.process_time() - start
    store.close()
    return facts


def sizes(folder: Path) -> dict[str, float]:
    """Return the bytes of each part."""
    store = Store.open(folder)
    rows = store.opened()
    indices = folder / "rows" / "chunks.lance" / "_indices"
    vectors = _vector_index_bytes(store, indices)
    facts = {"rows": float(rows.size_bytes("data")), "vector index": float(vectors)}
    facts["word index and filters"] = float(folder_bytes(indices) - vectors)
    pages = {}
    try:
        sql = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name"
        pages = dict(store.ledger.ask(sql))
    except Exception as error:  # this SQLite was built without dbstat
        print(f"no sizes of tables: {error}", file=sys.stderr)
    for name in _TABLES:
        if name in pages:
            facts[f"ledger: {name}"] = float(pages[name])
    facts["ledger"] = float(store.ledger.size_bytes())
    facts["whole library"] = float(folder_bytes(folder))
    store.close()
    return {f"{name}, bytes": size for name, size in facts.items()}


def _vector_index_bytes(store: Store, indices: Path) -> int:
    with store.rows.reading() as view:
        found = [index for index in view.list_indices() if index.name == "vectors_idx"]
    if not found:
        return 0
    names = {str(getattr(index, "index_uuid", "")) for index in found}
    return sum(folder_bytes(path) for path in indices.iterdir() if path.name in names) or max(
        (folder_bytes(path) for path in indices.iterdir() if any("aux" in one.name for one in path.iterdir())),
        default=0,
    )


def _now() -> float:
    """Return the memory that is held now, in MB, and let the peak begin anew (Linux)."""
    Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS")


def _peak() -> float:
    """Return the most memory that was held since. Not ``ru_maxrss``: a new process begins with its parent's."""
    return _memory("VmHWM")


def _memory(name: str) -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1]) / 1024


PARTS = {"compacting": compacting, "vectors": indexing_vectors, "reading": reading, "sizes": sizes}


# -- from three sizes to a hundred million ----------------------------------------------------------


def fitted(points: list[tuple[float, float]], at: float) -> float:
    """Return the figure at a size: a straight line through the last two sizes that were measured."""
    (n, low), (m, high) = points[-2:]
    return max(0.0, high + (at - m) * (high - low) / (m - n))


def extrapolate(measured: dict[int, dict[str, float]]) -> dict[str, Any]:
    """Return for each figure what was measured, the error of predicting the largest size, and the predictions."""
    table = {}
    largest = max(measured)
    for name in measured[largest]:
        points = [(float(size), facts[name]) for size, facts in sorted(measured.items()) if name in facts]
        if len(points) < 2:
            continue
        line: dict[str, Any] = {f"{int(size):,}": round(value, 4) for size, value in points}
        if len(points) > 2 and points[-1][1]:
            line["error of predicting the last"] = f"{fitted(points[:-1], points[-1][0]) / points[-1][1] - 1:+.1%}"
        line |= {f"{target:,} (predicted)": round(fitted(points, target), 2) for target in _TARGETS}
        table[name] = line
    return table


def main() -> None:
    """Grow, measure, extrapolate and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[5_000, 15_000, 45_000])
    parser.add_argument("--library", type=Path)
    parser.add_argument("--part", choices=PARTS, help="measure one thing in this process; the others call it")
    options = parser.parse_args()
    if options.part:
        print(json.dumps(PARTS[options.part](options.library)))
        return
    with tempfile.TemporaryDirectory() as name:
        measured = run(options.library or Path(name) / "library", sorted(options.sizes))
    machine.show({"machine": machine.facts(), "measured": measured, "table": extrapolate(measured)})


def run(folder: Path, wanted: list[int]) -> dict[int, dict[str, float]]:
    """Grow a library through these sizes and measure at each."""
    manifest = find_encoder(_ENCODER)
    store, source = Store.create(folder, manifest, _DIMS), documents(manifest.full_dims)
    measured: dict[int, dict[str, float]] = {}
    for size in wanted:
        facts = {f"{name}, ms a chunk": value for name, value in grow(store, source, size).items()}
        store.close()
        for part in PARTS:
            command = [sys.executable, __file__, "--part", part, "--library", str(folder)]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                print(done.stderr[-2000:], file=sys.stderr)
                continue
            facts |= json.loads(done.stdout.splitlines()[-1])
        measured[size] = facts
        print(json.dumps({size: facts}), file=sys.stderr, flush=True)
        store = Store.open(folder)
    store.close()
    return measured


if __name__ == "__main__":
    main()
