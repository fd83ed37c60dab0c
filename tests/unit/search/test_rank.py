from __future__ import annotations

import numpy as np
import pytest

from engine.search.query_terms import QueryTerms
from engine.search.rank import Cosines, rank, rescore
from engine.search.retrieve import Candidates
from engine.store import Candidate

QUERY_TERMS = QueryTerms.of([({"solar"}, 3), ({"panel"}, 3), ({"the"}, 90)], chunks=100)
QUERY = np.array([1, 0], dtype=np.float32)


def chunk(number, document, cosine=0.0, score=0.0, start=0, words=""):
    full = np.array([cosine, np.sqrt(1 - cosine**2)], dtype=np.float32)
    return Candidate(number, document, start, start + 5, None, f"text {number}", full, score, words=words)


def ranked(meaning, words, mode="hybrid", query_terms=QUERY_TERMS, pinned=()):
    return rank(rescore(Candidates(meaning, words), QUERY), mode, query_terms, pinned)


def order(*args, **kwargs):
    return [document.document_id for document in ranked(*args, **kwargs)]


def crowd(start, cosine, count=30):
    return [chunk(start + i, start + i, cosine + 0.001 * (i % 7)) for i in range(count)]


def test_a_chunk_that_both_found_counts_once():
    scored = rescore(Candidates([chunk(1, 1, 0.5)], [chunk(1, 1, 0.5, score=3.0)]), QUERY)
    assert len(scored) == 1
    assert scored[0].meaning == pytest.approx(0.5) and scored[0].words == 3.0


def test_what_both_found_keeps_its_terms():
    scored = rescore(Candidates([chunk(1, 1, 0.5)], [chunk(1, 1, 0.5, score=3.0, words="solar")]), QUERY)
    assert scored[0].row.words == "solar"


def test_scores_come_from_the_full_vectors_not_from_the_search():
    assert order([chunk(1, 1, 0.2, score=0.9), chunk(2, 2, 0.8, score=0.1)], [], "meaning") == [2, 1]


def test_rare_words_decide_where_meanings_are_alike():
    assert order(crowd(100, 0.30), [chunk(7, 7, 0.29, score=8.0), chunk(101, 101, 0.301, score=0.3)])[0] == 7


def test_meaning_decides_where_every_document_has_the_words():
    answer = chunk(7, 7, 0.7, score=1.0)
    others = [chunk(100 + i, 100 + i, 0.2 + 0.001 * (i % 7), score=1.0 + 0.01 * (i % 5)) for i in range(30)]
    assert order([answer, *others], [answer, *others])[0] == 7


def test_a_common_word_alone_does_not_lift_what_is_far_in_meaning():
    # The best BM25 of the query, but a small share of what its words could give.
    assert order([chunk(1, 1, 0.6)], [chunk(2, 2, 0.1, score=0.2)]) == [1, 2]


def test_neighbours_of_the_query_are_better_side_by_side():
    apart = chunk(1, 1, 0.4, score=5.0, words="solar " + "other " * 20 + "panel")
    together = chunk(2, 2, 0.4, score=5.0, words="other " * 20 + "panel for solar")
    assert order([apart, together], [apart, together]) == [2, 1]
    assert order([apart, together], [apart, together], "words") == [1, 2]


def test_a_document_has_the_best_of_each_score():
    told, worded = chunk(1, 1, 0.8), chunk(2, 1, 0.1, score=8.0, start=10)
    alone = chunk(3, 3, 0.8)
    both = ranked([told, alone], [worded])
    assert [document.document_id for document in both] == [1, 3]
    assert both[0].meaning == pytest.approx(0.8) and both[0].words == 8.0


def test_the_passages_of_a_document_stand_best_first():
    rows = [chunk(1, 1, 0.1, start=0), chunk(2, 1, 0.9, start=10), chunk(3, 1, 0.5, start=20), *crowd(100, 0.05)]
    best = ranked(rows, [])[0]
    assert [item.row.id for _, item in best.chunks] == [2, 3, 1]
    assert best.meaning == pytest.approx(0.9)


def test_a_perfect_document_scores_one_and_none_scores_more():
    perfect = chunk(1, 1, 1.0, score=QUERY_TERMS.perfect, words="solar panel the")
    assert ranked([perfect], [perfect])[0].score == pytest.approx(1.0)
    beyond = chunk(1, 1, 1.0, score=2 * QUERY_TERMS.perfect, words="solar panel the")
    assert ranked([beyond], [beyond])[0].score == pytest.approx(1.0)


def test_cosines_below_zero_keep_their_order():
    assert order([chunk(1, 1, -0.3), chunk(2, 2, -0.1), chunk(3, 3, 0.1)], []) == [3, 2, 1]


def test_a_rare_name_lifts_above_what_is_a_little_nearer():
    rows = [chunk(1, 1, 0.5), chunk(2, 2, 0.4, score=0.5)]
    assert order(rows, [rows[1]], pinned={2}) == [2, 1]
    assert order(rows, [rows[1]]) == order(rows, [rows[1]], "meaning", pinned={2}) == [1, 2]


def test_a_rare_name_is_on_the_first_page_whatever_the_rest_says():
    far = [chunk(number, number, 0.01 * number, score=0.1) for number in range(1, 6)]
    found = order([*crowd(100, 0.9), *far], far, pinned={1, 2, 3, 4, 5})
    assert found[:7] == order(crowd(100, 0.9), [])[:7] and found[7:10] == [5, 4, 3]
    assert sorted(found) == sorted({*range(1, 6), *range(100, 130)})


@pytest.mark.parametrize(("page", "kept"), [(5, [5, 4]), (3, [5]), (1, [])])
def test_a_rare_name_is_among_the_few_that_are_shown(page, kept):
    far = [chunk(number, number, 0.01 * number, score=0.1) for number in range(1, 6)]
    near = crowd(100, 0.9)
    scored = rescore(Candidates([*near, *far], far), QUERY)
    found = [one.document_id for one in rank(scored, "hybrid", QUERY_TERMS, {1, 2, 3, 4, 5}, page=page)]
    assert found[:page] == [*order(near, [])[: page - len(kept)], *kept]
    assert sorted(found) == sorted({*range(1, 6), *range(100, 130)})


def test_a_rare_name_that_is_far_does_not_stand_above_the_answer():
    rows = [chunk(1, 1, 0.9), chunk(2, 2, 0.05, score=0.5)]
    assert order(rows, [rows[1]], pinned={2}) == [1, 2]


def test_one_candidate_and_none_are_ranked():
    for query_terms in (QUERY_TERMS, QueryTerms(), None):
        assert order([chunk(1, 1, 0.4)], [], query_terms=query_terms) == [1]
        assert order([], [chunk(1, 1, 0.0, score=2.0)], query_terms=query_terms) == [1]
        assert order([], [], query_terms=query_terms) == []


def test_a_library_that_cannot_tell_what_is_rare_measures_by_the_best():
    assert order(crowd(100, 0.30), [chunk(7, 7, 0.29, score=8.0)], query_terms=None)[0] == 7


def test_words_alone_rank_by_bm25():
    assert order([], [chunk(1, 1, 0.9, score=1.0), chunk(2, 2, 0.1, score=2.0)], "words") == [2, 1]


def test_an_encoder_whose_cosines_are_all_high_ranks_as_one_whose_are_not():
    rng = np.random.default_rng(3)
    plain = [
        chunk(i, i, cosine, score=bm25)
        for i, cosine, bm25 in zip(range(40), rng.uniform(0, 0.7, 40), rng.uniform(0, 9, 40), strict=True)
    ]
    high = [chunk(one.id, one.document_id, 0.7 + 0.3 * float(one.full[0]), one.score) for one in plain]
    known = Cosines(unrelated=0.7 + 0.3 * 0.015, nearest=0.7 + 0.3 * 0.286, answering=0.7 + 0.3 * 0.515)
    expected = rank(rescore(Candidates(plain, plain), QUERY), "hybrid", QUERY_TERMS)
    found = rank(rescore(Candidates(high, high), QUERY), "hybrid", QUERY_TERMS, cosines=known)
    assert [one.document_id for one in found] == [one.document_id for one in expected]
    assert [one.score for one in found] == pytest.approx([one.score for one in expected], abs=1e-4)
    assert [one.meaning for one in found] != pytest.approx([one.meaning for one in expected], abs=0.1)  # as it is


def test_an_encoder_that_tells_nothing_apart_is_taken_as_it_is():
    assert Cosines(0.5, 0.5, 0.5).standard(0.3) == 0.3


def test_cosines_are_stretched_where_the_best_of_the_rest_comes_near():
    even, crowded, weak = Cosines(0.0, 0.27, 0.5), Cosines(0.0, 0.34, 0.5), Cosines(0.0, 0.45, 0.5)
    for known in (even, crowded, weak):
        assert known.standard(0.5) == pytest.approx(0.515)
    assert even.standard(0.5) - even.standard(0.4) == pytest.approx(0.1)
    assert crowded.standard(0.5) - crowded.standard(0.4) == pytest.approx(0.1 * 0.458 / 0.32)
    assert weak.standard(0.5) - weak.standard(0.4) == pytest.approx(0.1)  # it would be noise that is louder


def test_two_words_by_accident_do_not_stand_above_what_the_question_is_about():
    # A few dozen chunks: "long" and "keep" are rare, and "deposit" is nowhere.
    query_terms = QueryTerms.of([({"long"}, 4), ({"keep"}, 3), (set(), 0)], chunks=33)
    about = chunk(1, 1, 0.32, score=1.9, words="keep")
    accident = chunk(2, 2, 0.09, score=4.5, words="keep a b c d long")
    assert order([about, accident], [about, accident], query_terms=query_terms) == [1, 2]
