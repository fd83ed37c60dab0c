"""What do searched vectors in memory win against LanceDB's scan of them, and do they find the same?

    python tests/bench/bench_mirror.py --chunks 10000 100000

Libraries of made chunks (a few hundred directions with noise, 60 words each; vectors of 384 dimensions, 128 searched),
so that no encoder is needed. Both ways answer the same questions in turns, in one process: the 200 nearest chunks with
all that ranking needs of them, as a search asks for them; with a filter that leaves a tenth, too. Printed besides: how
long a mirror takes to be made and to be brought up to date after a commit, and what it takes of memory.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

import machine
import numpy as np

from engine.chunks import Chunk
from engine.documents import Document, FileEntry
from engine.encoders import find_encoder
from engine.encoders.matryoshka import Vectors, normalize
from engine.indexing.prepared import Prepared
from engine.search.hits import SearchOptions
from engine.search.query import Query
from engine.search.retrieve import retrieve
from engine.store import Store
from engine.store.refit import refit

_ENCODER = "all-minilm-l6-v2"
_A_DOCUMENT = 20
_A_COMMIT = 10_000
_DIRECTIONS = 400
_QUESTIONS = 40
_PLAIN = SearchOptions(mode="meaning")


def made_vectors(rows: int, seed: int) -> Vectors:
    """Return (rows, 384) float32 of unit length around a few hundred directions, exact in float16."""
    rng = np.random.default_rng(seed)
    scale = np.geomspace(1.5, 0.1, 384)
    centres = np.random.default_rng(99).normal(size=(_DIRECTIONS, 384)) * scale
    found = centres[rng.integers(0, _DIRECTIONS, rows)] + 0.7 * rng.normal(size=(rows, 384)) * scale
    return normalize(found.astype(np.float32)).astype(np.float16).astype(np.float32)


def document(number: int, vectors: Vectors, words: list[str]) -> Prepared:
    """Return a document of as many chunks as there are vectors; one of ten is a PDF."""
    rng = np.random.default_rng(number)
    texts = [" ".join(words[place] for place in rng.integers(0, len(words), 60)) for _ in vectors]
    chunks, start = [], 0
    for text in texts:
        chunks.append(Chunk(start, start + len(text), text, 80))
        start += len(text) + 1
    whole, ending = "\n".join(texts), "pdf" if number % 10 == 0 else "txt"
    entry = FileEntry(Path(f"/made/{number}.{ending}"), len(whole), 1_700_000_000 * 10**9)
    item = Prepared(entry, Document(whole, f"made {number}", "text", language="en"), chunks)
    item.content = item.fingerprint = f"made-{number}"
    item.vectors = vectors
    return item


def fill(store: Store, chunks: int, seed: int, rows_of: Any) -> None:
    """Add so many chunks, commit by commit."""
    words = [f"w{place}" for place in range(20_000)]
    number = store.ledger.last_document_id()
    for start in range(0, chunks, _A_COMMIT):
        vectors = made_vectors(min(_A_COMMIT, chunks - start), seed + start)
        parts = [vectors[at : at + _A_DOCUMENT] for at in range(0, len(vectors), _A_DOCUMENT)]
        store.commit(*rows_of(store, [document(number := number + 1, part, words) for part in parts]))


def measure(chunks: int, folder: Path) -> dict[str, Any]:
    """Return the figures of one size."""
    from bench_scale import make_rows

    store = Store.create(folder / str(chunks), find_encoder(_ENCODER), 128)
    with store.writing():
        fill(store, chunks, 0, make_rows)
        refit(store, at_end=True)
        store.optimize()
        asked = made_vectors(_QUESTIONS, 7_000_001)
        found: dict[str, Any] = {"chunks": store.rows.count()}
        found["made in s"] = round(_seconds(partial(_mirrored, store)), 2)
        mirror = store.mirror(store.searched())
        assert mirror is not None
        parts = (mirror.ids, mirror.addresses, mirror.codes, mirror.scales)
        found["bytes a chunk"] = round(sum(part.nbytes for part in parts) / len(mirror.ids))
        found["all"] = compare(store, asked, _PLAIN)
        found["a tenth"] = compare(store, asked, SearchOptions(mode="meaning", types=("pdf",)))
        fill(store, 1_000, 1, make_rows)
        found["brought up to date in s"] = round(_seconds(partial(_mirrored, store)), 2)
    store.close()
    return found


def compare(store: Store, asked: Vectors, options: SearchOptions) -> dict[str, Any]:
    """Return p50 and p95 in ms of both ways, and the share of LanceDB's 10 and 200 best that the mirror finds."""
    times: dict[str, list[float]] = {"LanceDB's scan": [], "mirror": []}
    shares: dict[int, list[float]] = {10: [], 200: []}
    exact = SearchOptions(mode="meaning", types=options.types, exact=True)
    for vector in asked:
        rows = {}
        for name, chosen in (("LanceDB's scan", exact), ("mirror", options)):
            start = time.perf_counter()
            rows[name] = [row.id for row in retrieve(store, Query("", ()), vector.copy, chosen).meaning]
            times[name].append(1000 * (time.perf_counter() - start))
        for count, share in shares.items():
            best = set(rows["LanceDB's scan"][:count])
            share.append(len(best & set(rows["mirror"][:count])) / max(1, len(best)))
    spread = {
        name: {"p50": round(statistics.median(each), 1), "p95": round(float(np.quantile(each, 0.95)), 1)}
        for name, each in times.items()
    }
    ratio = statistics.median(times["mirror"]) / statistics.median(times["LanceDB's scan"])
    found = {f"of the {count} best": round(statistics.mean(share), 4) for count, share in shares.items()}
    return {**spread, "ratio of p50": round(ratio, 2), **found}


def _mirrored(store: Store) -> None:
    store.begin_mirror()
    store.await_mirror()


def _seconds(work: Any) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chunks", type=int, nargs="+", default=[10_000, 100_000])
    options = parser.parse_args()
    print(json.dumps({"machine": machine.facts()}), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for chunks in options.chunks:
            print(json.dumps(measure(chunks, Path(folder))), flush=True)


if __name__ == "__main__":
    main()
