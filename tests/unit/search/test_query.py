from __future__ import annotations

import pytest

from engine.errors import QueryError
from engine.search.highlight import highlights
from engine.search.query import parse_query


def marked(text, query):
    return [text[start:end] for start, end in highlights(text, parse_query(query))]


def test_plain_words_are_plain_words():
    query = parse_query("  how long may I keep it? ")
    assert query.text == "how long may I keep it?" and query.words == ("how", "long", "may", "I", "keep", "it")


def test_quotes_make_a_phrase_mandatory():
    query = parse_query('deposit "three months"')
    assert query.phrases == ("three months",) and query.text == "deposit three months"
    assert query.allows("after Three\nMonths it ends") and not query.allows("three long months")


def test_a_minus_leaves_passages_out():
    query = parse_query("jaguar -car")
    assert query.unwanted == ("car",) and query.text == "jaguar"
    assert query.allows("a scarce cat") and not query.allows("a fast Car.")


def test_phrases_are_compared_word_by_word():
    assert parse_query('"machine learning"').allows("Machine-learning, in short")
    assert parse_query('"cafe society"').allows("the Café  society")
    assert not parse_query('"art"').allows("a fresh start")
    assert not parse_query("x -c++").allows("written in C++ and x")


def test_words_with_a_minus_inside_stay_whole():
    assert parse_query("whale-road").unwanted == ()


def test_an_open_quote_is_a_plain_word():
    assert parse_query('say "hello').phrases == ()


def test_a_pasted_paragraph_is_plain_words():
    text = 'He wrote of the "whale road" and -- as others did -- of the sea' + " and the wind" * 5
    query = parse_query(text)
    assert query.phrases == () and query.unwanted == () and query.text == text


@pytest.mark.parametrize("text", ["", "   ", "?!", "-only", '""'])
def test_nothing_to_search_for_is_said(text):
    with pytest.raises(QueryError, match="type a few words"):
        parse_query(text)


def test_words_of_one_stem_are_marked():
    assert marked("Indexing the indexes; an index.", "index") == ["Indexing", "indexes", "index"]


def test_common_words_are_not_marked_beside_others():
    assert marked("the chain of the bicycle", "the chain") == ["chain"]


def test_accents_do_not_hide_a_word():
    assert marked("a café", "cafe") == ["café"]


def test_marks_do_not_overlap():
    spans = highlights("three months", parse_query('"three months" months'))
    assert spans == ((0, 12),)
