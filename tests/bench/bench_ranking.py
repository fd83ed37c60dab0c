"""How good and how fast is search? Every judged set through the real pipeline: modes, sizes, exact and indexed.

    python tests/bench/bench_ranking.py [--sets cranfield cisi …] [--dims 384 128 64] [--data DIR] [--keep FOLDER]

Each set is indexed once (files, readers, splitter, encoder, store); the sizes are then set by
resizing, which embeds nothing again, and searched by looking at every vector and through a vector
index that is built for the purpose, however small the set. The baselines fuse the same two rankings:
reciprocal ranks (k = 60), and .7 of the cosine plus .3 of BM25, both stretched from 0 to 1 over the
hundred best. With --keep the libraries stay, and a second run indexes nothing.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import machine
from vectors import judged_folders

from engine.evaluate import JudgedSet, load_judged_set
from engine.evaluate.run import averages, judged_library, latencies
from engine.library import Library
from engine.search.hits import Hit, SearchOptions

MODES = ("hybrid", "meaning", "words")
_DEPTH = 100
_WEIGHT = 0.7
Ranking = dict[str, list[str]]
Scores = dict[str, dict[str, float]]  # of each query's documents, best first


def reciprocal(parts: list[Scores]) -> Ranking:
    """Return plain reciprocal-rank fusion, k = 60 (Cormack et al., 2009)."""
    result: Ranking = {}
    for query in parts[0]:
        score: dict[str, float] = defaultdict(float)
        for part in parts:
            for place, name in enumerate(part[query], 1):
                score[name] += 1 / (60 + place)
        result[query] = sorted(score, key=lambda name, score=score: -score[name])[:_DEPTH]
    return result


def weighted(meaning: Scores, words: Scores) -> Ranking:
    """Return a weighted sum of both scores, each stretched from 0 to 1 over its own best documents."""
    result: Ranking = {}
    for query in meaning:
        score: dict[str, float] = defaultdict(float)
        for weight, part in ((_WEIGHT, meaning[query]), (1 - _WEIGHT, words[query])):
            low, high = min(part.values(), default=0.0), max(part.values(), default=1.0)
            for name, value in part.items():
                score[name] += weight * (value - low) / ((high - low) or 1.0)
        result[query] = sorted(score, key=lambda name, score=score: -score[name])[:_DEPTH]
    return result


def sampled(judged: JudgedSet, queries: int) -> JudgedSet:
    """Return the set with at most so many of its queries, the same ones at each run."""
    names = sorted(judged.judged)
    chosen = set(random.Random(0).sample(names, min(queries, len(names))))
    return JudgedSet(judged.documents, judged.queries, {name: judged.judged[name] for name in chosen})


def ask(
    library: Library, names: dict[str, str], judged: JudgedSet, options: SearchOptions
) -> tuple[Scores, dict[str, Any]]:
    """Return each query's documents with their scores, best first, and how long the searches took."""
    of_mode = {"meaning": lambda hit: hit.meaning_score, "words": lambda hit: hit.words_score}
    score_of = of_mode.get(options.mode, lambda hit: hit.score)
    times: list[float] = []
    found: Scores = {}
    library.search("warm up", options)
    for query in judged.judged:
        start = time.perf_counter()
        hits: tuple[Hit, ...] = library.search(judged.queries[query], options).hits
        times.append(1000 * (time.perf_counter() - start))
        found[query] = {names[hit.path]: score_of(hit) for hit in hits}
    return found, latencies(times)


def ranking(scores: Scores) -> Ranking:
    """Return the names alone."""
    return {query: list(part) for query, part in scores.items()}


@contextmanager
def kept_library(
    judged: JudgedSet, dims: int, folder: Path | None, name: str
) -> Iterator[tuple[Library, dict[str, str], float]]:
    """Yield a set's library from an earlier run, or make it; without a folder it goes afterwards."""
    if folder is not None and (folder / name / "names.json").is_file():
        with Library.open(folder / name / "library") as library:
            yield library, json.loads((folder / name / "names.json").read_text("utf-8")), 0.0
        return
    with judged_library(judged, dims=dims) as (library, names, seconds):
        yield library, names, seconds
        if folder is not None:
            shutil.rmtree(folder / name, ignore_errors=True)
            shutil.copytree(library.folder, folder / name / "library")
            (folder / name / "names.json").write_text(json.dumps(names), "utf-8")


def bench(folder: Path, sizes: list[int], queries: int, keep: Path | None) -> dict[str, Any]:
    """Return one set's figures: of each size, exact and indexed, by mode, and the baselines."""
    judged = sampled(load_judged_set(folder), queries)
    with kept_library(judged, sizes[0], keep, folder.name) as (library, names, seconds):
        found: dict[str, Any] = {
            "documents": len(judged.documents),
            "queries": len(judged.judged),
            "chunks": library.status().chunks,
            "seconds_index": round(seconds, 1),
            "runs": [],
        }
        for dims in sizes:
            if library.status().dims != dims:
                library.resize(dims)
            with library.store.writing():
                indexed = library.store.build_vector_index(always=True)
            for exact in (True, False) if indexed else (True,):
                # Words depend neither on the size nor on the index.
                modes = MODES if dims == sizes[0] and exact else MODES[:2]
                of = {mode: SearchOptions(_DEPTH, mode, passages=1, fold=False, exact=exact) for mode in modes}
                runs = {mode: ask(library, names, judged, options) for mode, options in of.items()}
                shown = {mode: {**averages(ranking(run), judged), **ms} for mode, (run, ms) in runs.items()}
                page = ask(library, names, judged, SearchOptions(exact=exact))[1]  # twenty hits, as a person asks
                found["runs"].append({"dims": dims, "exact": exact, "modes": shown, "page": page["ms_per_query"]})
                if "words" in runs:
                    parts = [runs["meaning"][0], runs["words"][0]]
                    found["rrf"] = averages(reciprocal(parts), judged)
                    found["weighted"] = averages(weighted(*parts), judged)
    return found


def tables(results: dict[str, dict[str, Any]]) -> str:
    """Return the results as Markdown: quality by set, then every size with and without the index."""
    lines = [
        "| set | hybrid | meaning | words | RRF-60 | weighted .7 | hybrid / better part | R@100 h / m / w "
        "| MRR@10 h / m / w |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    ratios, means = [], defaultdict(list)
    for name, found in results.items():
        modes = found["runs"][0]["modes"]
        ndcg = {mode: modes[mode]["ndcg@10"] for mode in MODES}
        ndcg |= {"rrf": found["rrf"]["ndcg@10"], "weighted": found["weighted"]["ndcg@10"]}
        ratios.append(ndcg["hybrid"] / max(ndcg["meaning"], ndcg["words"]))
        for key, value in ndcg.items():
            means[key].append(value)
        cells = [name, *(f"{value:.3f}" for value in ndcg.values()), f"{ratios[-1]:.3f}"]
        cells += [" / ".join(f"{modes[mode][key]:.3f}" for mode in MODES) for key in ("recall@100", "mrr@10")]
        lines.append("| " + " | ".join(cells) + " |")
    averaged = [f"**{statistics.fmean(values):.4f}**" for values in means.values()]
    lines.append("| **mean** | " + " | ".join([*averaged, f"**{statistics.fmean(ratios):.4f}**", "", ""]) + " |")
    lines += [
        "",
        "| set | chunks | dims | search | hybrid nDCG@10 / R@100 / MRR@10 | meaning nDCG@10 / R@100 / MRR@10 "
        "| 100 hits, ms p50 / p95 | 20 hits, ms p50 / p95 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, found in results.items():
        for run in found["runs"]:
            cells = [name, str(found["chunks"]), str(run["dims"]), "exact" if run["exact"] else "indexed"]
            for mode in MODES[:2]:
                cells.append(
                    " / ".join(f"{run['modes'][mode][key]:.3f}" for key in ("ndcg@10", "recall@100", "mrr@10"))
                )
            for speed in (run["modes"]["hybrid"]["ms_per_query"], run["page"]):
                cells.append(f"{speed['p50']:.0f} / {speed['p95']:.0f}")
            lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--queries", type=int, default=300, help="most queries of a set (default: %(default)s)")
    parser.add_argument("--dims", nargs="*", type=int, default=[384, 128, 64])
    parser.add_argument("--keep", type=Path, help="where libraries stay from run to run")
    options = parser.parse_args()
    results = {}
    for path in judged_folders(options.data, options.sets):
        results[path.name] = bench(path, options.dims, options.queries, options.keep)
        print(path.name, json.dumps(results[path.name]), flush=True)
    machine.show({"machine": machine.facts(), "results": results})
    print(tables(results))


if __name__ == "__main__":
    main()
