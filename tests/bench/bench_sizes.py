"""What does each size keep? nDCG@10 by meaning, size by size, with and without rescoring, on every judged set.

    python tests/bench/bench_sizes.py --cache FOLDER [--sets cranfield …] [--queries 300] [--experiments]

Every set goes once through the real splitter and encoder (tests/bench/vectors.py keeps the vectors in
the cache); what follows is exact search in numpy: a document counts as its best chunk, stored
vectors are rounded to float16, and rescoring gives the best 200 chunks the cosine of their full vectors, as
a search does. The baseline of every share is full float32. "generic" is fitted on the unlabelled texts
of data/train, "library" on the set's own chunks. Set "all" is one library of all sets together.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

import machine
import numpy as np
from sizes_experiments import EXPERIMENTS
from vectors import Cache, EncodedSet, judged_folders

from engine.encoders.matryoshka import Size, Vectors, balance_signs, fit_rotation, pack_signs, project, unpack_signs
from engine.evaluate import ndcg

DIMS = (384, 256, 192, 128, 96, 64, 32)
CANDIDATES = 200
Scores = dict[str, tuple[int, float, float]]  # what: bytes a chunk, nDCG@10 alone, and rescored


class Ranker:
    """Turns scores of chunks into nDCG@10 of documents. Queries are a sample, the same at each run."""

    def __init__(self, found: EncodedSet, queries: int, pool: Vectors | None = None) -> None:
        rows = np.random.default_rng(0).permutation(len(found.asked))[:queries]
        self.judged = [found.judged.judged[found.asked[row]] for row in rows]
        self.queries = found.queries[rows]
        self.chunks = found.chunks if pool is None else np.concatenate([found.chunks, pool])
        # Chunks of other sets belong to documents that nobody judged.
        others = len(found.names) + np.arange(len(self.chunks) - len(found.chunks))
        self.owners = np.concatenate([found.owners, others])
        self.names = [*found.names, *map(str, others)]
        self._first = np.flatnonzero(np.r_[True, np.diff(self.owners) > 0])
        self.exact = self.queries @ self.chunks.T

    def ndcg(self, scores: Vectors) -> float:
        """Return nDCG@10 of scores (queries, chunks)."""
        best = np.maximum.reduceat(scores, self._first, axis=1)  # (queries, documents)
        top = np.argsort(-best, axis=1, kind="stable")[:, :10]
        documents = self.owners[self._first][top]
        rankings = ([self.names[number] for number in row] for row in documents)
        return statistics.fmean(ndcg(row, gains, 10) for row, gains in zip(rankings, self.judged, strict=True))

    def rescored(self, scores: Vectors, candidates: int = CANDIDATES) -> float:
        """Return nDCG@10 when the best candidates get their full cosine, and the others are not seen."""
        kept = np.argpartition(-scores, min(candidates, scores.shape[1]) - 1, axis=1)[:, :candidates]
        seen = np.full_like(self.exact, -2)
        np.put_along_axis(seen, kept, np.take_along_axis(self.exact, kept, axis=1), axis=1)
        return self.ndcg(seen)

    def both(self, scores: Vectors) -> tuple[float, float]:
        """Return nDCG@10 without and with rescoring."""
        return self.ndcg(scores), self.rescored(scores)


def stored_scores(size: Size, rotation: Vectors | None, ranker: Ranker) -> Vectors:
    """Return what the store ranks by: (queries, chunks) float32."""
    queries = project(ranker.queries, rotation, size.dims)
    chunks = project(ranker.chunks, rotation, size.dims)
    if size.store == "binary":
        return unpack_signs(pack_signs(queries)) @ unpack_signs(pack_signs(chunks)).T
    return queries @ chunks.astype(np.float16).astype(np.float32).T


def ladder(ranker: Ranker, generic: Callable[[Size], Vectors]) -> Scores:
    """Return every size, kind of rotation and store on one set."""
    fitted = fit_rotation([ranker.chunks], ranker.chunks.shape[1])
    sample = ranker.chunks[np.random.default_rng(0).permutation(len(ranker.chunks))[:8000]]
    found: Scores = {"full float32": (1536, ranker.ndcg(ranker.exact), ranker.ndcg(ranker.exact))}
    for store in ("float16", "binary"):
        for dims in DIMS:
            size = Size(dims, store)
            own = fitted if store == "float16" else balance_signs(sample, fitted, dims)
            for kind, rotation in (("plain", None), ("generic", generic(size)), ("library", own)):
                scores = ranker.both(stored_scores(size, rotation, ranker))
                found[f"{dims} {store} {kind}"] = (size.bytes_per_chunk, *scores)
    return found


def generic_rotations(paragraphs: Vectors) -> Callable[[Size], Vectors]:
    """Return what gives the rotation fitted on other text, made once for each size."""
    fitted = fit_rotation([paragraphs], paragraphs.shape[1])
    made = {dims: balance_signs(paragraphs[:8000], fitted, dims) for dims in DIMS}
    return lambda size: made[size.dims] if size.store == "binary" else fitted


def candidates_table(rankers: dict[str, Ranker]) -> dict[int, float]:
    """Return the share of full quality that 384 signs keep, by how many candidates are rescored; mean of the sets."""
    kept: dict[int, list[float]] = {number: [] for number in (50, 100, 200, 400, 800)}
    for ranker in rankers.values():
        rotation = balance_signs(ranker.chunks[:8000], fit_rotation([ranker.chunks], 384), 384)
        scores = stored_scores(Size(384, "binary"), rotation, ranker)
        for number, shares in kept.items():
            shares.append(ranker.rescored(scores, number) / ranker.ndcg(ranker.exact))
    return {number: round(statistics.fmean(shares), 4) for number, shares in kept.items()}


def rows(results: dict[str, Scores]) -> Iterator[str]:
    """Yield the table: one line a size, with the mean of the sets and each set's share of full quality."""
    sets = [name for name in results if name != "all"]
    shown = [*sets, *(["all"] if "all" in results else [])]
    yield f"| what | bytes | mean nDCG@10 | kept | kept, rescored | {' | '.join(shown)} |"
    yield "|---" * (5 + len(shown)) + "|"
    full = {name: found["full float32"][1] for name, found in results.items()}
    for what, (size_bytes, _, _) in next(iter(results.values())).items():
        mean = [statistics.fmean(results[name][what][place] for name in sets) for place in (1, 2)]
        base = statistics.fmean(full[name] for name in sets)
        shares = " | ".join(f"{results[name][what][1] / full[name]:.3f}" for name in shown)
        yield f"| {what} | {size_bytes} | {mean[0]:.4f} | {mean[0] / base:.4f} | {mean[1] / base:.4f} | {shares} |"


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED)
    parser.add_argument("--cache", type=Path, required=True, help="a folder outside the project, for vectors")
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--queries", type=int, default=300, help="most queries of a set (default: %(default)s)")
    parser.add_argument("--experiments", action="store_true", help="also what was tried and not kept")
    options = parser.parse_args()
    cache = Cache(options.cache)
    texts = cache.unlabelled(options.data / "train")
    generic = generic_rotations(texts["paragraphs"])
    encoded = {folder.name: cache.judged_set(folder) for folder in judged_folders(options.data / "ir", options.sets)}
    rankers = {name: Ranker(found, options.queries) for name, found in encoded.items()}
    results = {name: ladder(ranker, generic) for name, ranker in rankers.items()}
    if options.experiments:
        for name, found in encoded.items():
            for what, (size_bytes, scores) in EXPERIMENTS(found, rankers[name], texts):
                results[name][what] = (size_bytes, *rankers[name].both(scores))
    machine.show(
        {
            "machine": machine.facts(),
            "chunks": {name: len(found.chunks) for name, found in encoded.items()},
            "queries": {name: len(ranker.judged) for name, ranker in rankers.items()},
            "kept by 384 signs, by candidates": candidates_table(rankers),
        }
    )
    print("\n".join(rows(results)))
    if len(encoded) > 1 and not options.experiments:
        print(one_library(encoded, generic, min(100, options.queries)))


def one_library(encoded: dict[str, EncodedSet], generic: Callable[[Size], Vectors], queries: int) -> str:
    """Return the table for one library of all sets: every query looks through the chunks of all."""
    results = {}
    for name, found in encoded.items():
        pool = np.concatenate([other.chunks for other_name, other in encoded.items() if other_name != name])
        results[name] = ladder(Ranker(found, queries, pool), generic)
    return "\nAll sets in one library:\n\n" + "\n".join(rows(results))


if __name__ == "__main__":
    main()
