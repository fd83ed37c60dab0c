"""What is asked of the word index for the words of a query, and what do they weigh?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine import Library
from engine.search import lookup
from engine.search.lookup import found_words, look_up
from engine.search.query import parse_query
from engine.search.word_queries import AnyTerm
from engine.search.word_search import best_by_words

TEXTS = {
    "reset": "The log says ERR_CONN_RESET; reset the router and try again.",
    "ferry": "The last ferry leaves the harbour at ten; the harbour is closed at night.",
    "error": "Error E-1234: the letter e stands in every word.",
    "bread": "Knead the dough and let the bread rise beside a warm stove.",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("asked")
    (folder / "docs").mkdir()
    for name, text in TEXTS.items():
        (folder / "docs" / f"{name}.txt").write_text(text, "utf-8")
    with Library.create(folder / "library") as opened:
        opened.index([folder / "docs"])
        yield opened._store


def asked(store, text):
    return look_up(store, parse_query(text))


def test_the_parts_of_an_identifier_weigh_less_than_the_whole(store):
    found = asked(store, "ERR_CONN_RESET").asked
    whole, parts = found.any_of
    assert whole == AnyTerm({"err_conn_reset": 1}) and not found.must
    assert set(parts.times) == {"err", "conn", "reset"} and set(parts.times.values()) == {1}
    assert 0 < parts.boost < 0.5 < whole.boost


def test_the_frequent_words_of_a_long_question_count_where_a_rarer_one_is_found(store, monkeypatch):
    whole = asked(store, "ferry ferry harbour bread").asked
    everything = best_by_words(store, whole, 10, None)
    monkeypatch.setattr(lookup, "_MOST_SOUGHT", 1)
    monkeypatch.setattr(lookup, "_FEWEST_SOUGHT", 1)
    rest = asked(store, "ferry ferry harbour bread").asked
    [sought] = rest.terms - rest.unsought
    assert sought in ("ferri", "harbour", "bread") and rest.times == whole.times
    [found] = best_by_words(store, rest, 10, None)
    assert (found.id, found.score) in [(row.id, row.score) for row in everything]


def test_a_word_that_occurs_nowhere_leaves_room_above_the_best_match(store):
    known, more = (asked(store, text).query_terms.perfect for text in ("ferry harbour", "ferry harbour 77qx"))
    assert more > known > 0


def test_a_few_mistyped_words_are_put_right_and_those_of_a_paragraph_are_not(store):
    few, many = "ferrry hrbour breadd stoove", "ferrry hrbour breadd stoove roouter"
    assert {"ferri", "harbour", "bread", "stove"} <= asked(store, few).terms
    assert not asked(store, many).terms
    assert not look_up(store, replace(parse_query("ferrry"), is_literal=True)).terms


def test_a_mistyped_word_counts_as_what_it_was_meant_to_be(store):
    assert asked(store, "ferrry").query_terms.terms == (frozenset({"ferri"}),)
    (found,) = found_words(store, parse_query("ferrry"))
    assert found == ("ferrry", frozenset({"ferri"}), 1, ())


def test_a_letter_of_a_code_says_nothing_by_itself(store):
    assert asked(store, "E-1234").terms == {"e-1234", "1234"}


def test_nothing_is_asked_where_what_must_occur_cannot(store):
    found = asked(store, 'ferry "a zeppelin lands"')
    assert found.asked is None and not found.terms and found.required_chunks == 0
    assert asked(store, '"last ferry"').required_chunks == 1
    assert asked(store, "zeppelin77").asked is None


def test_a_phrase_is_asked_for_beside_the_words(store):
    found = asked(store, '"last ferry" harbour').asked
    assert len(found.must) == 1 and found.must[0].terms == {"last", "ferri"}
    assert {term for one in found.any_of for term in one.terms} >= {"harbour"}


def test_only_the_words_in_a_choice_are_taken_in_any_form(store):
    found = asked(store, '"last ferry" OR zeppelins OR routers')
    assert {one.text: terms for one, terms in found.chosen.items()} == {
        "zeppelins": frozenset(),
        "routers": frozenset({"router"}),
    }
