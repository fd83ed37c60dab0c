"""How much is a match worth? The same, however few terms are asked for and however they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.search.bm25 import SATURATED, Bm25
from engine.search.word_queries import any_term

MEAN_TERMS = 10.0


def by_hand(rarities, words):
    terms = words.split()
    norm = 1.2 * (0.25 + 0.75 * len(terms) / MEAN_TERMS)
    held = {term: terms.count(term) for term in rarities if term in terms}
    return sum(rarities[term] * SATURATED * times / (times + norm) for term, times in held.items())


@given(
    st.lists(st.sampled_from(["a", "b", "ab", "é", "x1", "c", "d", "e", "f"]), unique=True, min_size=1),
    st.lists(st.tuples(st.sampled_from(["a", "b", "ab", "é", "x1", "z"]), st.sampled_from([" ", " ", "  ", "\u00a0"]))),
)
def test_every_term_counts_as_often_as_it_stands_there(asked, chunk):
    rarities = {term: 1.0 + place for place, term in enumerate(asked)}
    words = "".join(term + blank for term, blank in chunk)
    scale = Bm25(any_term(asked), rarities, MEAN_TERMS, 1.0)
    assert scale.score(words) == pytest.approx(by_hand(rarities, words))


def test_a_term_that_stands_beside_itself_counts_twice():
    scale = Bm25(any_term(["a"]), {"a": 1.0}, MEAN_TERMS, 1.0)
    assert scale.score("a a b") == pytest.approx(SATURATED * 2 / (2 + 1.2 * (0.25 + 0.75 * 0.3)))
    assert scale.score("") == scale.score("ab ba") == 0
