"""How far should "more like this" and "less like that" move the question? Rocchio's weights on judged sets.

One relevant hit is marked plus (the best-ranked one), one that is not minus (the best-ranked one); both are what
a person would click on first. Residual collection: marked documents are taken out of the ranking and of the judgments,
before and after alike, so that nothing is gained by showing again what was marked. Mode meaning, best chunk of a
document, exact.

Source: the residual collection is Ide's, New experiments in relevance feedback, 1971.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import machine
import numpy as np
from vectors import Cache, EncodedSet, judged_folders

from engine.evaluate.measures import ndcg
from engine.search.relevance_feedback import steered

_PLUS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.5)
_MINUS = (0.0, 0.1, 0.15, 0.25, 0.5)
_TOP = 20  # a person marks what is on the first page


def ranking(found: EncodedSet, vector: Any) -> tuple[list[int], list[int]]:
    """Return documents, best first, and the best chunk of each."""
    scores = found.chunks @ vector
    order = np.argsort(-scores, kind="stable")
    documents, first = np.unique(found.owners[order], return_index=True)
    places = np.argsort(first)
    return documents[places].tolist(), order[first[places]].tolist()


def bench(found: EncodedSet, queries: int) -> dict[tuple[str, float, float], list[tuple[float, int]]]:
    """Return nDCG@10 of each query, and the last marked hit's place, by what was marked and the weights.

    Weights (0, 0) are the question alone.
    """
    results: dict[tuple[str, float, float], list[tuple[float, int]]] = {}
    for place in range(0, len(found.asked), max(1, len(found.asked) // queries)):
        gains = found.judged.judged[found.asked[place]]
        documents, chunks = ranking(found, found.queries[place])
        names = [found.names[number] for number in documents]
        plus = next((at for at, name in enumerate(names[:_TOP]) if gains.get(name, 0) > 0), None)
        minus = next(at for at, name in enumerate(names) if gains.get(name, 0) <= 0)
        for kind in ("plus", "minus", "both"):
            wanted = (plus if kind != "minus" else None, minus if kind != "plus" else None)
            marked = [at for at in wanted if at is not None]
            left = {name: gain for name, gain in gains.items() if name not in {names[at] for at in marked}}
            if (kind != "minus" and plus is None) or not any(gain > 0 for gain in left.values()):
                continue
            for weights in _grid(kind):
                used = [1.0 if at == plus else -1.0 for at in marked]
                moved = steered(found.queries[place], found.chunks[[chunks[at] for at in marked]], used, *weights)
                shown = [found.names[number] for number in ranking(found, moved)[0]]
                rest = [name for name in shown if name not in {names[at] for at in marked}]
                results.setdefault((kind, *weights), []).append((ndcg(rest, left, 10), shown.index(names[marked[-1]])))
    return results


def _grid(kind: str) -> list[tuple[float, float]]:
    pluses = _PLUS if kind != "minus" else (0.0,)
    minuses = _MINUS if kind != "plus" else (0.0,)
    return [(plus, minus) for plus in pluses for minus in minuses]


def table(all_results: dict[str, dict[tuple[str, float, float], list[tuple[float, int]]]]) -> str:
    """Return a Markdown table: nDCG@10, and in brackets the median place of the marked hit."""
    lines = []
    for kind in ("plus", "minus", "both"):
        sets = {name: found for name, found in all_results.items() if (kind, 0.0, 0.0) in found}
        if not sets:
            continue
        heads = [f"{name} ({len(found[kind, 0.0, 0.0])})" for name, found in sets.items()]
        lines += ["", f"| {kind}: weights | {' | '.join(heads)} | mean gain |", "|---" * (len(sets) + 2) + "|"]
        for weights in _grid(kind):
            values = [float(np.mean([value for value, _ in found[kind, *weights]])) for found in sets.values()]
            before = [float(np.mean([value for value, _ in found[kind, 0.0, 0.0]])) for found in sets.values()]
            places = [float(np.median([place for _, place in found[kind, *weights]])) for found in sets.values()]
            gain = np.mean([value / start - 1 for value, start in zip(values, before, strict=True)])
            cells = " | ".join(f"{value:.4f} ({place + 1:.0f})" for value, place in zip(values, places, strict=True))
            lines.append(f"| {weights[0]}, {weights[1]} | {cells} | {gain:+.1%} |")
    return "\n".join(lines)


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--cache", type=Path, required=True, help="where vectors are kept between runs")
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--queries", type=int, default=100, help="most queries of a set (default: %(default)s)")
    options = parser.parse_args()
    cache = Cache(options.cache)
    results = {}
    for folder in judged_folders(options.data, options.sets):
        results[folder.name] = bench(cache.judged_set(folder), options.queries)
        print(folder.name, flush=True)
    machine.show({"machine": machine.facts()})
    print(table(results))


if __name__ == "__main__":
    main()
