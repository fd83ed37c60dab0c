"""How well does a chunk match what was asked of the word index?"""

from __future__ import annotations

import pytest

from engine.search.word_queries import (
    AnyTerm,
    BooleanQuery,
    InOrder,
    NativeQuery,
    all_of,
    any_of,
    any_term,
    in_order,
)
from engine.store.word_index import MatchQuery

WORTHS = {"last": 2.0, "ferry": 3.0, "leaves": 1.0}
CHUNK = "the last train and the last ferry leaves"


def test_each_term_counts_as_often_as_it_was_typed_and_by_its_boost():
    assert AnyTerm({"last": 1, "ferry": 2, "boat": 5}).score(CHUNK, WORTHS) == pytest.approx(2 + 6)
    assert AnyTerm({"last": 1, "ferry": 2}, 0.25).score(CHUNK, WORTHS) == pytest.approx(2)


def test_all_terms_are_asked_for_where_each_has_to_stand():
    assert AnyTerm({"last": 1, "boat": 1}, every=True).score(CHUNK, WORTHS) == 0
    assert AnyTerm({"last": 1, "ferry": 1}, every=True).score(CHUNK, WORTHS) == pytest.approx(5)


def test_a_phrase_matches_where_its_terms_stand_side_by_side():
    assert InOrder(("last", "ferry")).score(CHUNK, WORTHS) == pytest.approx(5)
    assert InOrder(("last", "ferry", "leaves")).score(CHUNK, WORTHS) == pytest.approx(6)
    assert InOrder(("ferry", "last")).score(CHUNK, WORTHS) == 0
    assert InOrder(("last", "leaves")).score(CHUNK, WORTHS) == 0
    assert InOrder(("ast", "ferry")).score(CHUNK, WORTHS | {"ast": 1.0}) == 0
    assert InOrder(("last", "boat")).score(CHUNK, WORTHS) == 0
    assert InOrder(("leaves", "ferry")).score(f"{CHUNK} ferry", WORTHS) == pytest.approx(4)


def test_what_must_match_counts_with_what_may():
    must, may = InOrder(("last", "ferry")), any_term(["leaves", "boat"])
    assert BooleanQuery((must,), (may,)).score(CHUNK, WORTHS) == pytest.approx(6)
    assert BooleanQuery((any_term(["boat"]),), (may,)).score(CHUNK, WORTHS) == 0
    assert BooleanQuery((), (any_term(["boat"]), may)).score(CHUNK, WORTHS) == pytest.approx(1)


def test_a_single_question_stays_itself_and_several_are_joined():
    one, other = any_term(["last"]), any_term(["boat"])
    assert any_of([one]) is one and all_of([one]) is one
    assert any_of([one, other]).score(CHUNK, WORTHS) == pytest.approx(2)
    assert all_of([one, other]).score(CHUNK, WORTHS) == 0
    assert any_of([one, other]).terms == all_of([one, other]).terms == {"last", "boat"}


def test_a_single_character_of_a_script_without_spaces_stands_in_no_order():
    assert in_order(["ferry"]) == AnyTerm({"ferry": 1}, every=True)
    assert in_order(["契約", "約"]) == AnyTerm({"契約": 1, "約": 1}, every=True)
    assert in_order(["a", "ferry"]) == InOrder(("a", "ferry"))


def test_of_an_older_library_nothing_is_known_but_what_lancedb_says():
    query = MatchQuery("ferry", "text")
    native = NativeQuery(query)
    assert native.score(CHUNK, WORTHS) == 0.0 and native.terms == frozenset() and native.query() is query
