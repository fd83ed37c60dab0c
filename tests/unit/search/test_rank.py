from __future__ import annotations

import numpy as np
import pytest

from engine.search.rank import Scale, rank, rescore
from engine.search.retrieve import Candidates
from engine.store import Candidate


def chunk(number, document, cosine=0.0, score=0.0, start=0):
    full = np.array([cosine, np.sqrt(1 - cosine**2)], dtype=np.float32)
    return Candidate(number, document, start, start + 5, None, f"text {number}", full, score)


QUERY = np.array([1, 0], dtype=np.float32)


def order(meaning, words, mode="hybrid"):
    return [document.document_id for document in rank(rescore(Candidates(meaning, words), QUERY), mode)]


def crowd(start, cosine, count=30):
    return [chunk(start + i, start + i, cosine + 0.001 * (i % 7)) for i in range(count)]


def test_a_chunk_that_both_found_counts_once():
    scored = rescore(Candidates([chunk(1, 1, 0.5)], [chunk(1, 1, 0.5, score=3.0)]), QUERY)
    assert len(scored) == 1
    assert scored[0].meaning == pytest.approx(0.5) and scored[0].words == 3.0


def test_scores_come_from_the_full_vectors_not_from_the_search():
    assert order([chunk(1, 1, 0.2, score=0.9), chunk(2, 2, 0.8, score=0.1)], [], "meaning") == [2, 1]


def test_a_rare_word_decides_where_meanings_are_alike():
    assert order(crowd(100, 0.30), [chunk(7, 7, 0.29, score=12.0), chunk(101, 101, 0.301, score=0.5)])[0] == 7


def test_meaning_decides_where_every_document_has_the_words():
    answer = chunk(7, 7, 0.7, score=1.0)
    others = [chunk(100 + i, 100 + i, 0.2 + 0.001 * (i % 7), score=1.0 + 0.01 * (i % 5)) for i in range(30)]
    assert order([answer, *others], [answer, *others])[0] == 7


def test_the_passages_of_a_document_stand_best_first():
    rows = [chunk(1, 1, 0.1, start=0), chunk(2, 1, 0.9, start=10), chunk(3, 1, 0.5, start=20), *crowd(100, 0.05)]
    best = rank(rescore(Candidates(rows, []), QUERY), "hybrid")[0]
    assert [item.row.id for _, item in best.chunks] == [2, 3, 1]
    assert best.score <= 1 + 1e-6 and best.meaning == pytest.approx(0.9)


def test_one_candidate_and_none_are_ranked():
    assert order([chunk(1, 1, 0.4)], []) == [1]
    assert order([], [chunk(1, 1, 0.0, score=2.0)]) == [1]
    assert order([], []) == []


def test_words_alone_rank_by_bm25():
    assert order([], [chunk(1, 1, 0.9, score=1.0), chunk(2, 2, 0.1, score=2.0)], "words") == [2, 1]


def test_a_flat_ranking_has_little_confidence():
    flat, peaked = Scale.of([1.0, 1.0, 1.0]), Scale.of([9.0] + [1.0] * 50)
    assert peaked.peak > 5 * flat.peak
    assert Scale.of([]).peak == 0 and Scale.of([0.0, 0.0]).peak == 0
