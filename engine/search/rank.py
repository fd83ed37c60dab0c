"""In which order do the documents stand? Full vectors rescore, meaning and words are fused, passages grouped."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from engine.encoders.matryoshka import Vectors
from engine.records import dataclass
from engine.search.query_terms import QueryTerms
from engine.search.retrieve import Candidates
from engine.store import Candidate

# What a perfect score of each kind is worth. The squared cosine, for the difference between .6 and .7 says more than
# that between .1 and .2; BM25 as a share of the most that the query's words could give, for unlike a share of the best
# that was found it is small where only common words match. No judged set loses against the better of its parts by
# more than 1 % anywhere between .42 and .57, .23 and .3, .05 and .2; see docs/benchmarks/search.md.
_MEANING = 0.47
_WORDS = 0.28
_NEAR = 0.15
# Where meaning counts for nothing neighbours count a third: beside words alone they are worth no more.
_NEAR_ALONE = 0.05
# And what it is worth to be about the question at all. Among many chunks all that are found are; among a few dozen
# a passage may hold two of the question's words by accident, and its cosine tells.
_ABOUT = 0.1
_ABOUT_FROM = 0.25
# Chunks whose words are looked at: those that could still get onto the first page.
_LOOKED_AT = 60
# What holding a rare name of the query is worth besides. Such documents stand on the first page in any case, but not
# always above all others: that "python3" is rare among functions does not make those that say it the answer.
_NAMED = 0.15
_PAGE = 10
_PLACES_KEPT = 3


@dataclass(frozen=True, slots=True)
class Cosines:
    """Where an encoder's cosines lie: with one .1 is noise and .5 an answer, with another .7 and .85.

    ``unrelated`` is the mean cosine of questions with passages that have nothing to do with them, ``nearest`` with the
    one of those that each takes for the best, ``answering`` with those that answer.
    """

    unrelated: float
    nearest: float
    answering: float

    @property
    def _stands_out(self) -> float:
        """Return how far answers stand above the best of the rest, as a share of how far above the mean."""
        return (self.answering - self.nearest) / (self.answering - self.unrelated)

    def standard(self, cosine: float) -> float:
        """Return what the cosine were with the encoder that the weights above were chosen for."""
        if self.answering - self.unrelated < _LEAST_APART:
            return cosine
        slope = (_STANDARD.answering - _STANDARD.unrelated) / (self.answering - self.unrelated)
        if self._stands_out >= _WEAK:
            slope *= max(1.0, _STANDARD._stands_out / self._stands_out)
        return min(1.0, _STANDARD.answering + (cosine - self.answering) * slope)


# all-MiniLM-L6-v2's, by the reference set that ships with Kenning.
_STANDARD = Cosines(unrelated=0.015, nearest=0.286, answering=0.515)
# An encoder that cannot tell the two apart has no scale.
_LEAST_APART = 0.02
# Where the best of the rest comes nearer than with MiniLM (.46), differences between cosines say more: they are
# stretched as much. multilingual-e5-small has .35; unstretched, its hybrid stood at .963 of its meaning on code. Where
# answers hardly stand out the encoder is weak, and stretched cosines would be louder noise.
_WEAK = 0.3


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with both scores: cosine of the full vectors, and BM25 (0: no word matched).

    ``worth`` is what the cosine counts beside the words, 0 to 1: all where the encoder reads the language.
    """

    row: Candidate
    meaning: float
    words: float
    worth: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document in the results: its score, its best score of each kind, its chunks, best first."""

    document_id: int
    score: float
    meaning: float
    words: float
    chunks: tuple[tuple[float, Scored], ...]


def rescore(
    candidates: Candidates, vector: Vectors | None, worth: Callable[[Candidate], float] | None = None
) -> list[Scored]:
    """Give every candidate its exact cosine and its BM25; a chunk that both retrievers found counts once.

    Args:
        candidates: from both retrievers.
        vector: (full_dims,) float32 of the query, or None where only words count.
        worth: tells of a chunk what its cosine counts beside its words, 0 to 1; None: all.
    """
    rows = {row.id: row for row in [*candidates.meaning, *candidates.words]}  # what words found has its terms
    bm25 = {row.id: row.score for row in candidates.words}
    cosines = [0.0] * len(rows)
    if vector is not None and rows:
        # Each by itself: a product of matrices rounds by how many there are.
        cosines = [float(row.full.dot(vector)) for row in rows.values()]
    counts = [1.0] * len(rows) if worth is None else [worth(row) for row in rows.values()]
    return [
        Scored(row, cosine, bm25.get(row.id, 0.0), count)
        for row, cosine, count in zip(rows.values(), cosines, counts, strict=True)
    ]


def rank(
    scored: Sequence[Scored],
    mode: str,
    query_terms: QueryTerms | None = None,
    pinned: Collection[int] = (),
    cosines: Cosines | None = None,
    *,
    page: int = _PAGE,
    paths: Mapping[int, bytes] | None = None,
) -> list[Ranked]:
    """Group chunks by document and order the documents, best first.

    In mode "hybrid" four scores between 0 and 1 are added: the squared cosine, whether it is above noise, BM25 as a
    share of the most that the query's words could give, and how many of the query's neighbours are neighbours in the
    passage too. A document has the best of each that any of its chunks has. The first two count as much as the encoder
    is worth in the passage's language.

    Args:
        scored: chunks with both scores.
        mode: "hybrid", "meaning" or "words".
        query_terms: None where the library cannot say how rare they are (one of an older format, which
            no writer has opened): BM25 is then measured by the best that was found.
        pinned: chunks that hold a rare name that was asked for; in mode "hybrid" the best three are on the first page.
        cosines: where the encoder's lie; None where it is not known: they are taken as they are.
        page: how many documents are shown, where that is less than ten.
        paths: of the documents, by which equal ones stand: their numbers tell when each was read.
    """
    perfect = query_terms.perfect if query_terms is not None else max((item.words for item in scored), default=0.0)
    parts = {item.row.id: _parts(item, mode, perfect, cosines or _STANDARD) for item in scored}
    if mode == "hybrid" and query_terms is not None:
        worded = (item for item in scored if item.words > 0)
        by_path = (paths or {}).get
        best = heapq.nsmallest(
            _LOOKED_AT,
            worded,
            key=lambda item: (-sum(parts[item.row.id]), by_path(item.row.document_id, b""), item.row.id),
        )
        for item, near in zip(best, query_terms.nearness(item.row.words for item in best), strict=True):
            meaning, words, _ = parts[item.row.id]
            parts[item.row.id] = (meaning, words, (_NEAR_ALONE + (_NEAR - _NEAR_ALONE) * item.worth) * near)
    groups: dict[int, list[Scored]] = defaultdict(list)
    for item in scored:
        groups[item.row.document_id].append(item)
    ranked = [_document(number, group, parts) for number, group in groups.items()]
    ranked.sort(key=lambda one: ((paths or {}).get(one.document_id, b""), one.document_id))
    ranked.sort(key=lambda one: -one.score)
    named = {item.row.document_id for item in scored if item.row.id in pinned} if mode == "hybrid" else set()
    return _with_named(ranked, named, min(page, _PAGE)) if named else ranked


def _with_named(ranked: list[Ranked], named: Collection[int], page: int) -> list[Ranked]:
    """Lift documents with a rare name, and see that the best three of them stand on the first page; on half of it."""
    lifted = [replace(one, score=min(1.0, one.score + _NAMED)) if one.document_id in named else one for one in ranked]
    lifted.sort(key=lambda one: -one.score)
    best = [one for one in lifted if one.document_id in named][: min(_PLACES_KEPT, page // 2)]
    late = [one for one in best if one not in lifted[:page]]
    others = [one for one in lifted if one not in late]
    return [*others[: page - len(late)], *late, *others[page - len(late) :]]


def _parts(item: Scored, mode: str, perfect: float, cosines: Cosines) -> tuple[float, ...]:
    """Return what a chunk's score is the sum of, ``perfect`` being the highest possible BM25."""
    if mode != "hybrid":
        return (item.words if mode == "words" else item.meaning,)
    share = min(1.0, item.words / perfect) if perfect > 0 else 0.0
    cosine = cosines.standard(item.meaning)
    about = min(1.0, max(0.0, cosine) / _ABOUT_FROM)
    return (item.worth * (_MEANING * cosine * abs(cosine) + _ABOUT * about), _WORDS * share, 0.0)


def _document(document_id: int, group: list[Scored], parts: Mapping[int, tuple[float, ...]]) -> Ranked:
    if len(group) == 1:
        (item,) = group
        score = sum(parts[item.row.id])
        return Ranked(document_id, score, item.meaning, item.words, ((score, item),))
    chunks = sorted(((sum(parts[item.row.id]), item) for item in group), key=lambda pair: (-pair[0], pair[1].row.start))
    score = sum(map(max, zip(*(parts[item.row.id] for item in group), strict=True)))
    cosine, bm25 = max(item.meaning for item in group), max(item.words for item in group)
    return Ranked(document_id, score, cosine, bm25, tuple(chunks))
