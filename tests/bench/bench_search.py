"""How good and how fast is search? Every judged set through the real pipeline, mode by mode, size by size.

    python tests/bench/bench_search.py [--sets cranfield cisi …] [--dims 384 128 64] [--data DIR]

Each set is indexed once (files, readers, splitter, encoder, store); the sizes are then set by
resizing, which embeds nothing again. The baselines are computed in the same run from the same
candidates: plain reciprocal-rank fusion (k = 60), and the better of meaning and words alone.
"""

from __future__ import annotations

import argparse
import statistics
from collections import defaultdict
from pathlib import Path
from typing import Any

import machine

from engine.evaluate import JudgedSet, load_judged_set, ndcg, recall
from engine.evaluate.run import judged_library, measure
from engine.library import Library
from engine.search.hits import SearchOptions

MODES = ("hybrid", "meaning", "words")
_DEPTH = 100


def reciprocal_rank_fusion(library: Library, names: dict[str, str], judged: JudgedSet) -> dict[str, float]:
    """Return nDCG@10 and recall@100 of plain fusion of the two rankings (Cormack et al., 2009)."""
    gained, recalled = [], []
    for query, gains in judged.judged.items():
        score: dict[str, float] = defaultdict(float)
        for mode in ("meaning", "words"):
            hits = library.search(judged.queries[query], SearchOptions(limit=_DEPTH, mode=mode, passages=1)).hits
            for place, hit in enumerate(hits, 1):
                score[names[hit.path]] += 1 / (60 + place)
        ranked = sorted(score, key=lambda name: -score[name])
        gained.append(ndcg(ranked, gains, 10))
        recalled.append(recall(ranked, gains, _DEPTH))
    return {"ndcg@10": round(statistics.fmean(gained), 4), "recall@100": round(statistics.fmean(recalled), 4)}


def bench(folder: Path, sizes: list[int]) -> dict[str, Any]:
    """Return one set's figures: by size and mode, and the fusion baseline."""
    judged = load_judged_set(folder)
    with judged_library(judged, dims=sizes[0]) as (library, names, seconds):
        status = library.status()
        found: dict[str, Any] = {
            "documents": len(judged.documents),
            "queries": len(judged.queries),
            "chunks": status.chunks,
            "seconds_index": round(seconds, 1),
            "rrf": reciprocal_rank_fusion(library, names, judged),
            "sizes": {},
        }
        for dims in sizes:
            if library.status().dims != dims:
                library.resize(dims)
            modes = MODES if dims == sizes[0] else MODES[:2]  # words do not depend on the size
            found["sizes"][dims] = {
                mode: measure(library, names, judged, SearchOptions(limit=_DEPTH, mode=mode, passages=1))
                for mode in modes
            }
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
    parser.add_argument("--dims", nargs="*", type=int, default=[384, 128, 64])
    options = parser.parse_args()
    folders = sorted(path for path in options.data.iterdir() if (path / "corpus.jsonl").is_file())
    chosen = [path for path in folders if not options.sets or path.name in options.sets]
    results = {}
    for path in chosen:
        results[path.name] = bench(path, options.dims)
        print(path.name, results[path.name], flush=True)
    machine.show({"machine": machine.facts(), "results": results})
    print(table(results))


if __name__ == "__main__":
    main()
