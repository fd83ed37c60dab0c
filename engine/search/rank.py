"""In which order do the documents stand? Full vectors rescore, meaning and words are fused, passages grouped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from engine.encoders.matryoshka import Vectors
from engine.search.retrieve import Candidates
from engine.store import Candidate

# How much words count against meaning at equal confidence, and how sharply confidence decides.
# Between .4 and .8, and between 1 and 3, no judged set moves by more than .02; see BENCHMARKS.md.
_WORDS = 0.5
_SHARPNESS = 2.0
# Documents that make up the level against which the best one stands out.
_LEVEL_DOCUMENTS = 100


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with both scores: cosine of the full vectors, and BM25 (0: no word matched)."""

    row: Candidate
    meaning: float
    words: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document in the results: its score, its best score of each kind, its chunks, best first."""

    document_id: int
    score: float
    meaning: float
    words: float
    chunks: tuple[tuple[float, Scored], ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """One ranking's level: how far its best stands out, in standard deviations, is its confidence."""

    mean: float
    deviation: float
    peak: float

    @classmethod
    def of(cls, scores: Iterable[float]) -> Scale:
        """Measure the best documents' scores; no score at all has no confidence."""
        best = np.sort(np.fromiter(scores, dtype=np.float64))[::-1][:_LEVEL_DOCUMENTS]
        if len(best) == 0 or best[0] <= 0:
            return cls(0.0, 1.0, 0.0)
        deviation = float(best.std())
        if deviation < 1e-9:  # all alike, or a single document
            return cls(float(best.mean()) - 1.0, 1.0, 1.0)
        return cls(float(best.mean()), deviation, float((best[0] - best.mean()) / deviation))

    def standard(self, score: float) -> float:
        """Return how far a score lies above the level, in standard deviations."""
        return (score - self.mean) / self.deviation


def rescore(candidates: Candidates, vector: Vectors | None) -> list[Scored]:
    """Give every candidate its exact cosine and its BM25; a chunk that both retrievers found counts once.

    Args:
        candidates: from both retrievers.
        vector: (full_dims,) float32 of the query, or None where only words count.
    """
    rows = {row.id: row for row in [*candidates.words, *candidates.meaning]}
    bm25 = {row.id: row.score for row in candidates.words}
    return [
        Scored(row, float(row.full @ vector) if vector is not None else 0.0, bm25.get(key, 0.0))
        for key, row in rows.items()
    ]


def rank(scored: Sequence[Scored], mode: str) -> list[Ranked]:
    """Group chunks by document and order the documents, best first.

    In mode "hybrid" both scores are put on one scale, standard deviations above the level of the
    best hundred documents, and each is weighted by a power of its peak: a ranking whose best
    stands out knows more than one in which all are alike. So a rare word decides where it
    matches, and meaning decides where the words are common. Nothing is fitted to a corpus. The
    score is relative to a document that were best in both: 1 at most.

    Args:
        scored: chunks with both scores.
        mode: "hybrid", "meaning" or "words".
    """
    groups: dict[int, list[Scored]] = defaultdict(list)
    for item in scored:
        groups[item.row.document_id].append(item)
    meaning = Scale.of(max(item.meaning for item in group) for group in groups.values())
    words = Scale.of(max(item.words for item in group) for group in groups.values())
    weights = _weights(meaning, words, mode)
    best = weights[0] * meaning.peak + weights[1] * words.peak

    def fuse(cosine: float, bm25: float) -> float:
        if mode != "hybrid" or best <= 0:
            return bm25 if mode == "words" else cosine
        return (weights[0] * meaning.standard(cosine) + weights[1] * words.standard(bm25)) / best

    ranked = [_document(number, group, fuse) for number, group in groups.items()]
    return sorted(ranked, key=lambda document: (-document.score, document.document_id))


def _weights(meaning: Scale, words: Scale, mode: str) -> tuple[float, float]:
    if mode != "hybrid":
        return (float(mode == "meaning"), float(mode == "words"))
    return (meaning.peak**_SHARPNESS, _WORDS * words.peak**_SHARPNESS)


def _document(document_id: int, group: list[Scored], fuse: Callable[[float, float], float]) -> Ranked:
    cosine, bm25 = max(item.meaning for item in group), max(item.words for item in group)
    chunks = sorted(
        ((fuse(item.meaning, item.words), item) for item in group), key=lambda pair: (-pair[0], pair[1].row.start)
    )
    return Ranked(document_id, fuse(cosine, bm25), cosine, bm25, tuple(chunks))
