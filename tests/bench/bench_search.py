"""How good and how fast is search? Every judged set through the real pipeline, mode by mode, size by size.

    python tests/bench/bench_search.py [--sets cranfield cisi …] [--dims 384 128 64] [--data DIR]

Each set is indexed once (files, readers, splitter, encoder, store); the sizes are then set by
resizing, which embeds nothing again. The baseline is plain reciprocal-rank fusion (k = 60) of the
same two rankings.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from pathlib import Path
from typing import Any

import machine

from engine.evaluate import JudgedSet, load_judged_set
from engine.evaluate.run import averages, judged_library, rank_queries
from engine.search.hits import SearchOptions

MODES = ("hybrid", "meaning", "words")
_DEPTH = 100
Ranking = dict[str, list[str]]


def fused(parts: list[Ranking]) -> Ranking:
    """Return plain reciprocal-rank fusion, k = 60 (Cormack et al., 2009)."""
    result: Ranking = {}
    for query in parts[0]:
        score: dict[str, float] = defaultdict(float)
        for part in parts:
            for place, name in enumerate(part[query], 1):
                score[name] += 1 / (60 + place)
        result[query] = sorted(score, key=lambda name, score=score: -score[name])[:_DEPTH]
    return result


def sampled(judged: JudgedSet, queries: int) -> JudgedSet:
    """Return the set with at most so many of its queries, the same ones at each run."""
    names = sorted(judged.judged)
    chosen = set(random.Random(0).sample(names, min(queries, len(names))))
    return JudgedSet(judged.documents, judged.queries, {name: judged.judged[name] for name in chosen})


def bench(folder: Path, sizes: list[int], queries: int) -> dict[str, Any]:
    """Return one set's figures: by size and mode, and the fusion baseline."""
    judged = sampled(load_judged_set(folder), queries)
    with judged_library(judged, dims=sizes[0]) as (library, names, seconds):
        found: dict[str, Any] = {
            "documents": len(judged.documents),
            "queries": len(judged.judged),
            "chunks": library.status().chunks,
            "seconds_index": round(seconds, 1),
            "sizes": {},
        }
        for dims in sizes:
            if library.status().dims != dims:
                library.resize(dims)
            modes = MODES if dims == sizes[0] else MODES[:2]  # words do not depend on the size
            options = {mode: SearchOptions(limit=_DEPTH, mode=mode, passages=1, fold=False) for mode in modes}
            runs = {mode: rank_queries(library, names, judged, options[mode]) for mode in modes}
            found["sizes"][dims] = {mode: {**averages(run, judged), **ms} for mode, (run, ms) in runs.items()}
            if "words" in runs:
                found["rrf"] = averages(fused([runs["meaning"][0], runs["words"][0]]), judged)
    return found


def table(results: dict[str, dict[str, Any]]) -> str:
    """Return the results as a Markdown table."""
    lines = [
        "| set | dims | hybrid nDCG@10 | hybrid R@100 | meaning nDCG@10 | meaning R@100 | words nDCG@10 "
        "| words R@100 | RRF nDCG@10 | ms p50 / p95 |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name, found in results.items():
        for dims, modes in found["sizes"].items():
            words = modes.get("words")
            cells = [name, str(dims)]
            for mode in ("hybrid", "meaning"):
                cells += [f"{modes[mode]['ndcg@10']:.3f}", f"{modes[mode]['recall@100']:.3f}"]
            cells += [f"{words['ndcg@10']:.3f}", f"{words['recall@100']:.3f}"] if words else ["", ""]
            cells.append(f"{found['rrf']['ndcg@10']:.3f}" if words else "")
            speed = modes["hybrid"]["ms_per_query"]
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
    options = parser.parse_args()
    folders = sorted(path for path in options.data.iterdir() if (path / "corpus.jsonl").is_file())
    chosen = [path for path in folders if not options.sets or path.name in options.sets]
    results = {}
    for path in chosen:
        results[path.name] = bench(path, options.dims, options.queries)
        print(path.name, results[path.name], flush=True)
    machine.show({"machine": machine.facts(), "results": results})
    print(table(results))


if __name__ == "__main__":
    main()
