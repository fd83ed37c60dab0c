"""How good are words alone? Terms of our own against LanceDB's English index of the text, in one run.

    python tests/bench/bench_words.py [--sets cranfield cisi …] [--queries 300] [--data DIR]

Every judged set goes through the real language detection, splitter, terms and store; vectors are random, since only
words are asked. The baseline is an index with LanceDB's own analysis (English stems, stop words, accents folded) of the
same chunks, asked for the same words, a document being as good as its best chunk. Asked are the judged queries,
the same with one typo each, and identifiers that stand in a single document of the set.
The milliseconds are those of looking up and asking the index, on ours with the vectors and texts of 500 chunks.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import machine
import numpy as np
import pyarrow as pa
from vectors import judged_folders

from engine.chunks import split_text
from engine.documents import Document, FileEntry
from engine.documents.language import detect_language
from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import normalize
from engine.evaluate import JudgedSet, load_judged_set
from engine.evaluate.measures import ndcg, recall
from engine.evaluate.run import latencies
from engine.indexing.prepared import Prepared, document_record, document_rows
from engine.search.hits import SearchOptions
from engine.search.lookup import look_up
from engine.search.query import parse_query
from engine.search.search import search, understand
from engine.search.word_search import best_by_words
from engine.store import Store
from engine.store.lance import FOLDER, connect
from engine.words import parts

_DEPTH = 100
_CHUNKS = 500  # asked of each index
_IDENTIFIERS = 60
_TYPED = re.compile(r"\w+")
Ask = Callable[[str], list[str]]


def build(folder: Path, judged: JudgedSet, encoder: Encoder) -> tuple[Store, Any, dict[str, Any]]:
    """Return a library, the baseline's table, and how long the terms took to make."""
    manifest, rng = find_encoder("all-minilm-l6-v2"), np.random.default_rng(0)
    store = Store.create(folder / "library", manifest, 32)
    tables, lines, baseline, seconds = [], [], [], 0.0
    for number, (name, (title, text)) in enumerate(judged.documents.items(), 1):
        whole = f"{title}\n\n{text}" if title else text
        document = Document(whole, title, "text", language=detect_language(whole))
        chunks = split_text(document, encoder.token_offsets(whole))
        if not chunks:
            continue
        vectors = normalize(rng.normal(size=(len(chunks), manifest.full_dims)).astype(np.float32))
        entry = FileEntry(Path(f"/judged/{number}.txt"), len(whole), 0)
        item = Prepared(entry, document, chunks, vectors=vectors)
        record = document_record(item, number)
        start = time.perf_counter()
        tables.append(document_rows(item, record, manifest.name, "vector_1", vectors[:, :32]))
        seconds += time.perf_counter() - start
        lines.append((record, document))
        baseline += [(name, chunk.text) for chunk in chunks]
    rows = pa.concat_tables(tables)
    with store.writing():
        store.commit(rows, lines)
        store.tidy()
    return store, _baseline(folder / "baseline", baseline), {"seconds_rows": seconds, "chunks": len(rows)}


def _baseline(folder: Path, chunks: list[tuple[str, str]]) -> Any:
    from lancedb.index import FTS

    names, texts = zip(*chunks, strict=True)
    table = connect(folder).create_table(
        "chunks", pa.table({"name": names, "text": pa.array(texts, pa.large_string())})
    )
    table.create_index("text", config=FTS(with_position=True))
    return table


def ask_ours(store: Store, names: list[str]) -> Ask:
    """Return a function that ranks documents by our words."""
    options = SearchOptions(limit=_DEPTH, mode="words", passages=1, fold=False)
    return lambda text: [
        names[hit.document_id - 1] for hit in search(store, understand(text, options), None, options).hits
    ]


def ask_baseline(table: Any) -> Ask:
    """Return a function that ranks documents by LanceDB's English index, by their best chunk."""
    from lancedb.query import MatchQuery

    def ask(text: str) -> list[str]:
        asked = MatchQuery(" ".join(_TYPED.findall(text)), "text")
        found = table.search(asked, query_type="fts").select(["name", "_score"]).limit(_CHUNKS).to_arrow()
        return list(dict.fromkeys(found["name"].to_pylist()))[:_DEPTH]

    return ask


def mistyped(text: str, chance: random.Random) -> str:
    """Return a query with one letter of one of its longer words left out, doubled, changed or exchanged."""
    words = [match for match in re.finditer(r"[^\W\d_]{5,}", text)]
    if not words:
        return text
    word = chance.choice(words)
    at = chance.randrange(word.start() + 1, word.end() - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    changed = (text[at + 1 :], text[at] * 2 + text[at + 1 :], letter + text[at + 1 :])
    swapped = text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + chance.choice((*changed, swapped))


def identifiers(judged: JudgedSet) -> list[tuple[str, str]]:
    """Return (identifier as typed, document) for names with a digit or an underscore that one document alone holds."""
    held: Counter[str] = Counter()
    where: dict[str, tuple[str, str]] = {}
    for name, (_title, text) in judged.documents.items():
        found = {part.term: text[part.start : part.end] for part in parts(text, "") if part.also}
        found = {term: typed for term, typed in found.items() if re.search(r"[\d_]", typed) and not typed.isdigit()}
        held.update(found.keys())
        where.update({term: (typed, name) for term, typed in found.items()})
    alone = sorted(where[term] for term, count in held.items() if count == 1)
    return random.Random(0).sample(alone, min(_IDENTIFIERS, len(alone)))


def index_bytes(table: Any, name: str) -> int:
    """Return what an index takes on disk."""
    return sum(index.size_bytes for index in table.list_indices() if index.name == name)


def measured(ask: Ask, judged: JudgedSet, queries: dict[str, str]) -> dict[str, Any]:
    """Return nDCG@10, recall@100 and milliseconds of these queries."""
    times, gained, found = [], [], []
    for name, text in queries.items():
        start = time.perf_counter()
        ranked = ask(text)
        times.append(1000 * (time.perf_counter() - start))
        gained.append(ndcg(ranked, judged.judged[name], 10))
        found.append(recall(ranked, judged.judged[name], _DEPTH))
    result = {"ndcg@10": round(float(np.mean(gained)), 4), "recall@100": round(float(np.mean(found)), 4)}
    return {**result, **latencies(times)["ms_per_query"]}


def bench(path: Path, encoder: Encoder, most: int) -> dict[str, Any]:
    """Return one set's figures, ours and the baseline's."""
    judged = load_judged_set(path)
    chosen = random.Random(0).sample(sorted(judged.judged), min(most, len(judged.judged)))
    queries = {name: judged.queries[name] for name in chosen}
    chance = random.Random(1)
    typos = {name: mistyped(text, chance) for name, text in queries.items()}
    names = list(judged.documents)
    rare = identifiers(judged)
    with tempfile.TemporaryDirectory(prefix="kenning-words-") as folder:
        store, table, about = build(Path(folder), judged, encoder)
        index = index_bytes(connect(Path(folder, "library", FOLDER)).open_table("chunks"), "words_idx")
        other = index_bytes(table, "text_idx")
        asks = {"ours": ask_ours(store, names), "LanceDB": ask_baseline(table)}
        times: list[float] = []
        for text in queries.values():
            start = time.perf_counter()
            asked = look_up(store, parse_query(text)).asked
            if asked is not None:
                best_by_words(store, asked, _CHUNKS, None)
            times.append(1000 * (time.perf_counter() - start))
        about["look_up_and_index_ms"] = latencies(times)["ms_per_query"]
        result: dict[str, Any] = {**about, "index_bytes": index, "baseline_index_bytes": other}
        for kind, ask in asks.items():
            ask("warm up")
            first = [
                bool(ranked) and ranked[0] == name for ranked, name in ((ask(typed), name) for typed, name in rare)
            ]
            result[kind] = {
                "judged": measured(ask, judged, queries),
                "typos": measured(ask, judged, typos),
                "identifiers": {"asked": len(rare), "first": round(float(np.mean(first)), 3) if rare else None},
            }
        store.close()
    return result


def table_of(results: dict[str, dict[str, Any]]) -> str:
    """Return the results as a Markdown table."""
    lines = [
        "| set | nDCG@10 LanceDB | ours | recall@100 LanceDB | ours | with a typo LanceDB | ours "
        "| identifiers first LanceDB | ours | ms p50 / p95 LanceDB | ours |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, found in results.items():
        pair = (found["LanceDB"], found["ours"])
        cells = [name]
        cells += [f"{one['judged']['ndcg@10']:.3f}" for one in pair]
        cells += [f"{one['judged']['recall@100']:.3f}" for one in pair]
        cells += [f"{one['typos']['ndcg@10']:.3f}" for one in pair]
        cells += ["" if one["identifiers"]["first"] is None else f"{one['identifiers']['first']:.2f}" for one in pair]
        asked = (found["LanceDB"]["judged"], found["look_up_and_index_ms"])
        cells += [f"{one['p50']:.0f} / {one['p95']:.0f}" for one in asked]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--queries", type=int, default=300, help="most queries of a set (default: %(default)s)")
    options = parser.parse_args()
    encoder = Encoder.load(find_encoder("all-minilm-l6-v2"), device="cpu")
    results = {}
    for path in judged_folders(options.data, options.sets):
        results[path.name] = bench(path, encoder, options.queries)
        print(path.name, results[path.name], flush=True)
    machine.show({"machine": machine.facts(), "results": results})
    print(table_of(results))


if __name__ == "__main__":
    main()
