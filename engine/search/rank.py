"""In which order do the documents stand? Full vectors rescore, meaning and words are fused, passages grouped."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from engine.encoders.matryoshka import Vectors
from engine.search.retrieve import Candidates
from engine.store import Candidate

# Weight of meaning against words; see fuse().
_MEANING = 0.7


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with both scores: cosine of the full vectors, and BM25 (0: no word matched)."""

    row: Candidate
    meaning: float
    words: float
    score: float


def rescore(candidates: Candidates, vector: Vectors | None, mode: str) -> list[Scored]:
    """Give every candidate its exact cosine, its BM25 and the fused score.

    Args:
        candidates: from both retrievers; a chunk that both found counts once.
        vector: (full_dims,) float32 of the query, or None in mode "words".
        mode: "hybrid", "meaning" or "words".
    """
    rows = {row.id: row for row in [*candidates.words, *candidates.meaning]}
    bm25 = {row.id: row.score for row in candidates.words}
    cosine = {key: float(row.full @ vector) if vector is not None else 0.0 for key, row in rows.items()}
    if mode == "meaning":
        fused = cosine
    elif mode == "words":
        fused = bm25
    else:
        fused = fuse(cosine, bm25)
    return [Scored(row, cosine[key], bm25.get(key, 0.0), fused.get(key, 0.0)) for key, row in rows.items()]


def fuse(cosine: dict[int, float], bm25: dict[int, float]) -> dict[int, float]:
    """Return one score for each chunk: a weighted sum of both, each on the scale of this query.

    Each score is taken relative to the best of its kind, above the floor of the candidates, so
    that it lies between 0 and 1 whatever the corpus: BM25 has no upper bound, and cosines of one
    encoder crowd into a narrow band.
    """
    if not cosine:
        return {}
    high, low = max(cosine.values()), _floor(cosine.values())
    best = max(bm25.values(), default=0.0)
    span = max(high - low, 1e-6)
    return {
        key: _MEANING * max(0.0, (value - low) / span)
        + (1 - _MEANING) * (bm25.get(key, 0.0) / best if best > 0 else 0.0)
        for key, value in cosine.items()
    }


def _floor(values: Iterable[float]) -> float:
    """Return a low quantile: the level of candidates that do not answer."""
    ordered = sorted(values)
    return ordered[math.floor(0.05 * (len(ordered) - 1))]


def by_document(scored: Iterable[Scored]) -> list[list[Scored]]:
    """Group chunks by document, best chunk first, best document first."""
    groups: dict[int, list[Scored]] = defaultdict(list)
    for item in scored:
        groups[item.row.document_id].append(item)
    for group in groups.values():
        group.sort(key=lambda item: (-item.score, item.row.start))
    return sorted(groups.values(), key=lambda group: (-group[0].score, group[0].row.document_id))
