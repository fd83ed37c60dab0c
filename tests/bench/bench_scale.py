"""How long does a search take in a library of a million chunks, and does it still find what an exact search finds?

    python tests/bench/bench_scale.py make --chunks 1000000 --library DIR --cache DIR
    python tests/bench/bench_scale.py measure --library DIR --cache DIR

`make` builds a library as a run of `index` does, commit by commit with all upkeep in between, but with
vectors that are there already (`crowd.py`: real ones first, disturbed copies after), and keeps it.
`measure` asks ten kinds of questions, each through the whole of `Library.search` with embedding the query:
cold (a process of its own for each kind, and the system's page cache dropped where that is permitted),
and warm (one process that was asked others of the kind before). The baseline is the same search without the
index (`exact`), for time and for what is found.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import crowd
import machine
import numpy as np
import pyarrow as pa

from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Vectors
from engine.evaluate import load_judged_set
from engine.indexing.prepared import Prepared, document_record, document_rows
from engine.library import Library
from engine.search.hits import SearchOptions
from engine.store import Store
from engine.store.columns import FULL
from engine.store.refit import refit

_ENCODER = "all-minilm-l6-v2"
_COMMIT_CHUNKS = 2000  # as the pipeline commits
_COLD, _WARM_UP, _TIMED = 4, 8, 30
_COMPARED = 100
_FOLDER = "/made/37/005"
_DAY_S = 86_400
# A process that imports no more than a reader of our own does, and says how long each question took.
_READER = """
import json, sys, time
from pathlib import Path
try:  # as Kenning's own programs do
    from engine import light_imports
    light_imports.own_process()
except ImportError:
    pass
from engine.library import Library
from engine.search.hits import SearchOptions
lists, times = ("types", "languages", "steer"), []
with Library.open(Path(sys.argv[1])) as library:
    for text, options in json.loads(sys.stdin.read()):
        given = {key: tuple(value) if key in lists else value for key, value in options.items() if key != "tuning"}
        start = time.perf_counter()
        library.search(text, SearchOptions(**given))
        times.append((time.perf_counter() - start) * 1e3)
    import psutil
    print(json.dumps({"ms": times, "rss_mb": psutil.Process().memory_info().rss >> 20}))
"""


# -- make ------------------------------------------------------------------------------------------


class Times:
    """How often each step was taken, how long all of them took, and the last."""

    def __init__(self, before: dict[str, list[float]]) -> None:
        self.steps: dict[str, list[float]] = defaultdict(list, before)

    def of(self, name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        """Return the step, timed."""

        def timed(*args: Any, **named: Any) -> Any:
            start = time.perf_counter()
            try:
                return step(*args, **named)
            finally:
                self.steps[name].append(time.perf_counter() - start)

        return timed

    def table(self) -> dict[str, dict[str, float]]:
        """Return for each step how often, seconds in all, of the longest and of the last."""
        return {
            name: {
                "times": len(found),
                "seconds": round(sum(found), 1),
                "longest": round(max(found), 1),
                "last": round(found[-1], 1),
            }
            for name, found in self.steps.items()
        }


def make_rows(store: Store, batch: list[Prepared]) -> tuple[pa.Table, list[Any]]:
    """Return a batch's rows and lines, as the pipeline makes them."""
    searched, next_id = store.searched(), store.ledger.last_document_id() + 1
    tables, documents = [], []
    for number, item in enumerate(batch):
        record = document_record(item, next_id + number)
        short = None if searched.column == FULL else searched.projection.documents(item.vectors)
        tables.append(document_rows(item, record, _ENCODER, searched.column, short))
        documents.append((record, item.document))
    return pa.concat_tables(tables), documents


def make(library: Path, real: crowd.Real, chunks: int, seconds: float, upkeep: str) -> dict[str, Any]:
    """Build a library of so many chunks and keep it; stop after so many seconds, and go on at the next call.

    ``upkeep`` "between" does after each commit what a run of `index` does, "end" all of it at the end, once:
    the library is the same, and takes a half of the time.
    """
    began = time.perf_counter()
    notes = json.loads(_notes(library).read_text()) if _notes(library).is_file() else {"steps": {}, "seconds": 0.0}
    times = Times(notes["steps"])
    store = Store.open(library) if notes["steps"] else Store.create(library, find_encoder(_ENCODER), 128)
    encoder = Encoder.load(find_encoder(_ENCODER), threads=2)
    # Parts of a step, timed from outside; `maintain` and `refit` are the wholes.
    store.tidy = times.of("compaction and word index", store.tidy)  # type: ignore[method-assign]
    store.build_vector_index = times.of("vector index", store.build_vector_index)  # type: ignore[method-assign]
    commit, maintain = times.of("commit", store.commit), times.of("maintain", store.maintain)
    fit_anew, rows_of = times.of("refit", refit), times.of("rows and words", make_rows)

    def ask(asked: Sequence[str]) -> Vectors:
        return encoder.embed(asked, kind="query")

    def put(batch: list[Prepared]) -> None:
        commit(*rows_of(store, batch))
        if upkeep == "between":
            maintain()
            fit_anew(store, at_end=False, ask=ask)
        told = f"{store.rows.count():,} chunks, {time.perf_counter() - began:.0f} s"
        print(told, file=sys.stderr, flush=True)

    with store.writing():
        batch: list[Prepared] = []
        for item in crowd.documents(real, chunks, first=store.ledger.last_document_id()):
            batch.append(item)
            if sum(len(one.chunks or ()) for one in batch) >= _COMMIT_CHUNKS:
                put(batch)
                batch = []
                if time.perf_counter() - began > seconds:
                    break
        else:
            if batch:
                put(batch)
            fit_anew(store, at_end=True, ask=ask)
            times.of("optimize at the end", store.optimize)()
    encoder.close()
    notes = {
        "machine": machine.facts(),
        "chunks": store.rows.count(),
        "real": min(store.rows.count(), len(real.texts)),
        "likeness": crowd.likeness(real),
        "upkeep": upkeep,
        "seconds": round(notes["seconds"] + time.perf_counter() - began, 1),
        "peak_rss_mb": max(notes.get("peak_rss_mb", 0), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10),
        "steps": times.steps,
    }
    store.close()
    _notes(library).write_text(json.dumps(notes))
    return {**notes, "steps": times.table()}


def _notes(library: Path) -> Path:
    return library.with_name(library.name + ".made.json")


# -- questions -------------------------------------------------------------------------------------


def questions(library: Library, real: crowd.Real, count: int) -> dict[str, list[tuple[str, SearchOptions]]]:
    """Return ten kinds of questions, ``count`` different ones of each; the same ones at each call."""
    chance, plain = random.Random(1), SearchOptions()
    words = sorted({word.lower() for text in real.texts[::40] for word in re.findall(r"[A-Za-z]{6,12}", text)})
    asked = sorted(
        question
        for name in ("squad2-dev", "scifact", "covidqa-docs", "cranfield")
        for question in load_judged_set(machine.SHARED / "ir" / name).queries.values()
        if len(question.split()) <= 12
    )
    sentences = sorted(
        {one.replace('"', "") for parts in real.sentences[::7] for one in parts if 25 <= len(one.split()) <= 60}
    )
    texts = [row.text for row in library.store.draw_rows(60 * count, seed=2)]
    rare = sorted({word for text in texts for word in re.findall(r"KX\d{5}-\d+", text)})
    rare += [word for word in words if word not in rare][: max(0, count - len(rare))]  # a library without made text

    def some(found: list[str]) -> list[str]:
        return chance.sample(found, min(count, len(found)))

    def phrase(text: str) -> str:
        held = text.split()
        at = chance.randrange(len(held) - 1)
        return re.sub(r"[^\w ]", "", f"{held[at]} {held[at + 1]}")

    def month(number: int) -> dict[str, float]:
        after = 1_420_070_400 + (number * 37 % 3600) * _DAY_S
        return {"after_s": float(after), "before_s": float(after + 30 * _DAY_S)}

    short, phrases, one = some(asked), [f'"{phrase(text)}"' for text in some(sentences)], some(words)
    return {
        "one word": [(word, plain) for word in one],
        "rare word": [(word, plain) for word in some(rare)],
        "short question": [(text, plain) for text in short],
        "long sentence": [(text, plain) for text in some(sentences)],
        "phrase": [(text, plain) for text in phrases],
        "without a word": [(f"{text} -{word}", plain) for text, word in zip(some(asked), one, strict=False)],
        "folder, 0.1 %": [(text, replace(plain, folder=_FOLDER)) for text in some(asked)],
        "type, 10 %": [(text, replace(plain, types=("pdf",))) for text in some(asked)],
        "month, 0.8 %": [(text, replace(plain, **month(at))) for at, text in enumerate(some(asked))],
        "combined": [
            (f"{text} {quoted} -{word}", replace(plain, types=("pdf",), **{**month(at), "before_s": None}))
            for at, (text, quoted, word) in enumerate(zip(some(asked), phrases, one, strict=False))
        ],
    }


def _ms(library: Library, question: tuple[str, SearchOptions]) -> float:
    start = time.perf_counter()
    library.search(*question)
    return 1000 * (time.perf_counter() - start)


def _spread(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {"p50": round(statistics.median(ordered), 1), "p95": round(float(np.quantile(ordered, 0.95)), 1)}


# -- measure ---------------------------------------------------------------------------------------


def in_new_process(path: Path, asked: list[tuple[str, SearchOptions]]) -> dict[str, Any]:
    """Ask these questions in a fresh process that does nothing else; return its times and its memory in MB."""
    lines = json.dumps([(text, {**asdict(options), "tuning": None}) for text, options in asked])
    command = [sys.executable, "-c", _READER, str(path)]
    return dict(json.loads(subprocess.run(command, input=lines, text=True, stdout=subprocess.PIPE, check=True).stdout))


def _drop_caches() -> bool:
    """Make the system forget what it has read; return whether that is permitted."""
    subprocess.run(["sync"], check=True)
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True


def warm(library: Library, kinds: dict[str, list[tuple[str, SearchOptions]]], **named: Any) -> dict[str, Any]:
    """Return p50 and p95 of each kind in milliseconds, after some of the kind."""
    found, every = {}, []
    for kind, chosen in kinds.items():
        asked = [(text, replace(options, **named)) for text, options in chosen]
        for question in asked[:_WARM_UP]:
            _ms(library, question)
        times = [_ms(library, question) for question in asked[_WARM_UP:]]
        every += times
        found[kind] = _spread(times)
    return {**found, "all": _spread(every)}


def recall(library: Library, kinds: dict[str, list[tuple[str, SearchOptions]]]) -> dict[str, float]:
    """Return the share of an exact search's ten best documents that search finds, by mode and filter."""
    chosen = [*kinds["short question"], *kinds["long sentence"]]
    filters = {
        "": SearchOptions(limit=10),
        ", folder 0.1 %": SearchOptions(limit=10, folder=_FOLDER),
        ", type 10 %": SearchOptions(limit=10, types=("pdf",)),
    }
    found = {}
    for mode in ("meaning", "hybrid"):
        for name, options in filters.items():
            shares = []
            for text, _ in chosen[:: 1 if not name else 4]:
                asked = replace(options, mode=mode, fold=False)
                exact = {hit.path for hit in library.search(text, replace(asked, exact=True)).hits}
                hits = {hit.path for hit in library.search(text, asked).hits}
                shares.append(len(exact & hits) / max(1, len(exact)))
            found[f"{mode}{name}"] = round(statistics.mean(shares), 4)
    return found


def measure(path: Path, real: crowd.Real) -> dict[str, Any]:
    """Return everything about one library that `make` made."""
    found: dict[str, Any] = {"machine": machine.facts(), "library": path.name}
    if _notes(path).is_file():
        made = json.loads(_notes(path).read_text())
        found["made"] = {**made, "steps": Times(made["steps"]).table()}
    with Library.open(path) as library:
        kinds = questions(library, real, _WARM_UP + _TIMED)
        store = library.store
        chunks = store.rows.count()
        found["chunks"] = chunks
        index = store.vector_index()
        found["vector index"] = asdict(index) if index else None
        found["bytes a chunk"] = _bytes(store, chunks)
    dropped = _drop_caches()
    found["page cache dropped"] = dropped
    found["cold"], firsts, others = {}, [], []
    for kind, chosen in kinds.items():
        _drop_caches()
        first, *rest = in_new_process(path, chosen[:_COLD])["ms"]
        found["cold"][kind] = {"first": round(first), **_spread(rest)}
        firsts.append(first)
        others += rest
    found["cold"]["all"] = {"first": _spread(firsts), **_spread(others)}
    every = [question for chosen in kinds.values() for question in chosen]
    found["reader's rss, MB"] = {
        f"after {size} questions": in_new_process(path, every[:: len(every) // size])["rss_mb"]
        for size in (1, 10, len(every))
    }
    with Library.open(path) as library:
        found["warm"] = warm(library, kinds)
        found["warm without the index"] = warm(library, kinds, exact=True) if index else None
        found["recall@10"] = recall(library, questions(library, real, _COMPARED)) if index else None
    return found


def _bytes(store: Store, chunks: int) -> dict[str, float]:
    """Return what each part takes, in bytes a chunk."""
    sizes = store.sizes()
    parts: dict[str, float] = {name: sizes[name] for name in ("vectors", "full_vectors", "text", "total")}
    for index in store.rows.newest.list_indices():
        parts[f"index {index.name}"] = index.size_bytes or 0
    return {name: round(size / chunks, 1) for name, size in parts.items()}


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=("make", "measure"))
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("--cache", type=Path, help="where real chunks and their vectors are kept")
    parser.add_argument("--chunks", type=int, default=100_000)
    parser.add_argument("--upkeep", choices=("between", "end"), default="between", help="default: %(default)s")
    parser.add_argument("--seconds", type=float, default=1e9, help="stop making after so long; the next call goes on")
    parser.add_argument("--judged-alone", action="store_true", help="real chunks of the judged sets, without `train`")
    options = parser.parse_args()
    real = crowd.load_real(options.cache, train=not options.judged_alone)
    if options.step == "make":
        machine.show(make(options.library, real, options.chunks, options.seconds, options.upkeep))
    else:
        machine.show(measure(options.library, real))


if __name__ == "__main__":
    main()
