"""What does each size keep? nDCG@10 by meaning, size by size, with and without rescoring, on every judged set.

    python tests/bench/bench_sizes.py --cache FOLDER [--sets cranfield …] [--queries 300] [--one-library]

Every set goes once through the real splitter and encoder (tests/bench/vectors.py keeps the vectors in
the cache); what follows is exact search in numpy: a document counts as its best chunk, stored
vectors are rounded to float16, and rescoring gives the best 200 chunks the cosine of their full vectors, as
a search does. The baseline of every share is full float32. "generic" is fitted on the unlabelled texts
of data/train, "eigenvectors" on the set's own chunks; "library" is what a library does: for floats the same, tuned on
500 questions drawn from the chunks, for signs balanced. "2 bits" are recurrent codes, which LanceDB cannot search.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

import machine
import numpy as np
from vectors import Cache, EncodedSet, judged_folders

from engine.encoders.matryoshka import Size, Vectors, balance_signs, fit_rotation, pack_signs, project, unpack_signs
from engine.encoders.tuning import tune_rotation
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
        self.questions = found.questions[:500]

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


class Rotations:
    """What is fitted on some chunks: eigenvectors, and for every number of dimensions tuned and balanced ones."""

    def __init__(self, chunks: Vectors, questions: Vectors | None, sizes: Sequence[int] = DIMS) -> None:
        self.sizes = sizes
        sample = chunks[np.random.default_rng(0).permutation(len(chunks))[:8000]]
        self.eigenvectors = fit_rotation([chunks], chunks.shape[1])
        self.balanced = {dims: balance_signs(sample, self.eigenvectors, dims) for dims in sizes}
        self.tuned = {
            dims: tune_rotation(self.eigenvectors, sample, questions, dims)
            for dims in sizes
            if questions is not None and dims < chunks.shape[1]
        }


def ladder(ranker: Ranker, generic: Rotations, own: Rotations) -> Scores:
    """Return every size, kind of rotation and store on one set."""
    found: Scores = {"full float32": (1536, ranker.ndcg(ranker.exact), ranker.ndcg(ranker.exact))}
    for dims in own.sizes:
        kinds = {
            "plain": None,
            "generic": generic.eigenvectors,
            "eigenvectors": own.eigenvectors,
            "library": own.tuned.get(dims, own.eigenvectors),
        }
        for kind, rotation in kinds.items():
            scores = stored_scores(Size(dims), rotation, ranker)
            found[f"{dims} float16 {kind}"] = (2 * dims, *ranker.both(scores))
    for dims in own.sizes:
        kinds = {
            "plain": None,
            "generic": generic.balanced[dims],
            "eigenvectors": own.eigenvectors,
            "library": own.balanced[dims],
        }
        for kind, rotation in kinds.items():
            scores = stored_scores(Size(dims, "binary"), rotation, ranker)
            found[f"{dims} binary {kind}"] = (dims // 8, *ranker.both(scores))
    for dims in own.sizes:
        scores = recurrent_scores(own.balanced[dims][:, :dims], ranker)
        found[f"{dims} 2 bits library"] = (dims // 4, *ranker.both(scores))
    return found


def recurrent_scores(rotation: Vectors, ranker: Ranker) -> Vectors:
    """Return the scores of recurrent binary codes with one residual: (queries, chunks) float32.

    Source: BEBR (TencentARC/BEBR, u = 1), with the balanced rotation in place of the trained networks: the second
    bit is the sign of what the first one, scaled to unit length, leaves over; levels -1.5, -.5, .5, 1.5.
    """
    codes = []
    for vectors in (ranker.queries @ rotation, ranker.chunks @ rotation):
        unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        first = np.where(unit > 0, np.float32(1), np.float32(-1))
        second = np.where(unit - first / np.sqrt(rotation.shape[1]) > 0, np.float32(0.5), np.float32(-0.5))
        code = first + second
        codes.append(code / np.linalg.norm(code, axis=1, keepdims=True))
    return np.asarray(codes[0] @ codes[1].T, dtype=np.float32)


def candidates_table(rankers: dict[str, Ranker], own: dict[str, Rotations]) -> dict[int, float]:
    """Return the share of full quality that 384 signs keep, by how many candidates are rescored; mean of the sets."""
    kept: dict[int, list[float]] = {number: [] for number in (50, 100, 200, 400, 800)}
    for name, ranker in rankers.items():
        scores = stored_scores(Size(384, "binary"), own[name].balanced[384], ranker)
        for number, shares in kept.items():
            shares.append(ranker.rescored(scores, number) / ranker.ndcg(ranker.exact))
    return {number: round(statistics.fmean(shares), 4) for number, shares in kept.items()}


def rows(results: dict[str, Scores]) -> Iterator[str]:
    """Yield the table: one line a size, with the mean of the sets and each set's share of full quality."""
    yield f"| what | bytes | mean nDCG@10 | kept | kept, rescored | {' | '.join(results)} |"
    yield "|---" * (5 + len(results)) + "|"
    full = {name: found["full float32"][1] for name, found in results.items()}
    base = statistics.fmean(full.values())
    for what, (size_bytes, _, _) in next(iter(results.values())).items():
        alone, rescored = (statistics.fmean(found[what][place] for found in results.values()) for place in (1, 2))
        shares = " | ".join(f"{found[what][1] / full[name]:.3f}" for name, found in results.items())
        yield f"| {what} | {size_bytes} | {alone:.4f} | {alone / base:.4f} | {rescored / base:.4f} | {shares} |"


def one_library(encoded: dict[str, EncodedSet], generic: Rotations, queries: int) -> dict[str, Scores]:
    """Return the ladder for one library of all sets: every query looks through the chunks of all."""
    everything = np.concatenate([found.chunks for found in encoded.values()])
    share = 500 // len(encoded)
    questions = np.concatenate([found.questions[:share] for found in encoded.values()])
    own = Rotations(everything, questions, generic.sizes)
    results = {}
    for name, found in encoded.items():
        others = [other.chunks for other_name, other in encoded.items() if other_name != name]
        results[name] = ladder(Ranker(found, queries, np.concatenate(others)), generic, own)
    return results


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED)
    parser.add_argument("--cache", type=Path, required=True, help="a folder outside the project, for vectors")
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--queries", type=int, default=300, help="most queries of a set (default: %(default)s)")
    parser.add_argument("--dims", nargs="*", type=int, default=DIMS)
    parser.add_argument("--one-library", action="store_true", help="only what one library of all sets gives")
    options = parser.parse_args()
    cache = Cache(options.cache)
    generic = Rotations(cache.unlabelled(options.data / "train")["paragraphs"], None, options.dims)
    encoded = {folder.name: cache.judged_set(folder) for folder in judged_folders(options.data / "ir", options.sets)}
    if options.one_library:
        print("\n".join(rows(one_library(encoded, generic, options.queries))))
        return
    rankers = {name: Ranker(found, options.queries) for name, found in encoded.items()}
    own = {name: Rotations(found.chunks, rankers[name].questions, options.dims) for name, found in encoded.items()}
    facts = {
        "machine": machine.facts(),
        "chunks": {name: len(found.chunks) for name, found in encoded.items()},
        "queries": {name: len(ranker.judged) for name, ranker in rankers.items()},
        "kept by 384 signs, by candidates": candidates_table(rankers, own) if 384 in options.dims else {},
    }
    machine.show(facts)
    print("\n".join(rows({name: ladder(ranker, generic, own[name]) for name, ranker in rankers.items()})))


if __name__ == "__main__":
    main()
