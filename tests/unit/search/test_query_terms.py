from __future__ import annotations

import math

import pytest

from engine.search.query_terms import QueryTerms
from engine.search.word_queries import in_order

CHUNKS = 1000


def sought(*words):
    return QueryTerms.of([(terms if isinstance(terms, set) else {terms}, held) for terms, held in words], CHUNKS)


def test_the_perfect_score_is_the_most_that_bm25_can_give():
    # k1 + 1 times the words' inverse document frequencies.
    expected = 2.2 * sum(math.log(1 + (CHUNKS - held + 0.5) / (held + 0.5)) for held in (1, 500))
    assert sought(("rare", 1), ("common", 500)).perfect == pytest.approx(expected)
    assert QueryTerms().perfect == 0


def test_a_word_that_was_typed_twice_counts_once():
    assert sought(("rare", 1), ("rare", 1)).perfect == pytest.approx(sought(("rare", 1)).perfect)


def test_words_that_occur_nowhere_are_as_rare_as_can_be_and_each_is_missed():
    rarest = 2.2 * math.log(1 + (CHUNKS + 0.5) / 0.5)
    known = sought(("rare", 1))
    assert sought((set(), 0), ("rare", 1)).perfect == pytest.approx(known.perfect + rarest)
    assert sought((set(), 0), ("rare", 1), (set(), 0)).perfect == pytest.approx(known.perfect + 2 * rarest)


def test_a_word_that_occurs_nowhere_is_near_nothing():
    words = sought(("solar", 5), ("panel", 5), (set(), 0))
    assert 0 < words.nearness(["solar panel"])[0] < 1


def test_a_word_that_more_chunks_hold_than_there_are_has_no_negative_rarity():
    assert sought(("word", CHUNKS + 5)).perfect == pytest.approx(0)


@pytest.mark.parametrize(
    ("passage", "near"),
    [
        ("solar panel", 1.0),
        ("panel of the solar", 1.0),  # either order, up to two words between
        ("solar of all the panel", 0.0),
        ("solar", 0.0),
        ("", 0.0),
        ("solar x x x x solar panel", 1.0),  # the nearest of several counts
        ("panelsolar solarpanel", 0.0),
    ],
)
def test_neighbours_are_near_within_three_words(passage, near):
    assert sought(("solar", 5), ("panel", 5)).nearness([passage]) == [pytest.approx(near)]


def test_every_form_of_a_word_is_that_word():
    assert sought(({"haus", "house"}, 5), ("dach", 5)).nearness(["x house dach"]) == [pytest.approx(1.0)]


def test_a_pair_weighs_as_its_less_rare_word():
    words = sought(("alpha", 1), ("beta", 1), ("common", 500))
    rare, common, all_three = words.nearness(["alpha beta", "beta common", "alpha beta common"])
    assert 0.8 < rare < 1 and 0 < common < 0.2 and all_three == pytest.approx(1.0)


def test_a_single_word_has_no_neighbours():
    assert sought(("alpha", 1)).nearness(["alpha alpha", ""]) == [0, 0]


def test_a_chunk_without_one_of_the_characters_that_must_all_be_there_scores_nothing():
    both = in_order(["\u6c34", "\u706b"])  # single characters stand in no pair, so each has to be there
    assert both.score((), {"\u6c34": 2.0}) == 0 and both.score((), {"\u6c34": 2.0, "\u706b": 1.0}) == 3
