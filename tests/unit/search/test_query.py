from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

import pytest

from engine.errors import QueryError
from engine.search.highlight import Marks
from engine.search.hits import SearchOptions
from engine.search.query import Wording, parse_query
from engine.search.search import understand


def marked(text, query):
    return [text[start:end] for start, end in Marks(parse_query(query)).of(text)]


def test_plain_words_are_plain_words():
    query = parse_query("  how long may I keep it? ")
    assert query.text == "how long may I keep it?" and query.words == ("how", "long", "may", "I", "keep", "it")


def test_quotes_make_a_phrase_mandatory():
    query = parse_query('deposit "three months"')
    assert query.phrases == ("three months",) and query.text == "deposit three months"
    assert query.allows("after Three\nMonths it ends") and not query.allows("three long months")


def test_a_minus_leaves_passages_out():
    query = parse_query("jaguar -car")
    assert query.unwanted == (Wording("car"),) and query.text == "jaguar"
    assert query.allows("a scarce cat") and not query.allows("a fast Car.")


def test_a_day_with_a_minus_leaves_it_out_in_whichever_form_it_stands():
    for typed in ("visit -2024-03-05", "visit -5.3.2024"):
        query = parse_query(typed)
        for written in ("2024-03-05", "5.3.2024", "March 5, 2024", "3. bis 5. März 2024", "2024-03-05T09:30"):
            assert not query.allows(f"a visit on {written}")
        assert query.allows("a visit on 6.3.2024") and query.allows("March 2024")


def test_phrases_are_compared_word_by_word():
    assert parse_query('"machine learning"').allows("Machine-learning, in short")
    assert parse_query('"cafe society"').allows("the Café  society")
    assert not parse_query('"art"').allows("a fresh start")
    assert not parse_query("x -c++").allows("written in C++ and x")


def test_words_with_a_minus_inside_stay_whole():
    assert parse_query("whale-road").unwanted == ()


def test_an_open_quote_is_a_plain_word():
    assert parse_query('say "hello').phrases == ()


PARAGRAPH = "how long may a tenant who has lived in a flat for twenty years go on living there when the house was sold"


def test_a_pasted_paragraphs_dashes_and_ors_are_plain_words():
    text = "He wrote of the whale-road and -- as others did -- of seas OR -lakes, on -i and so" + " and the wind" * 5
    query = parse_query(text)
    assert query.unwanted == () and query.filters == () and query.text == text


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        (f"{PARAGRAPH} type:pdf", ["type"]),
        (f"in:papers {PARAGRAPH} -lang:de", ["in", "without"]),
        (f'{PARAGRAPH} "notice period"', ["phrase"]),
        (f'{PARAGRAPH} title:"rent agreement" "notice period" -draft -old', ["title", "phrase", "without", "without"]),
        (f"{PARAGRAPH} -draft when it was sold", []),
        (f"{PARAGRAPH} lang:klingon", []),
    ],
)
def test_a_long_question_keeps_its_filters_and_phrases(typed, kinds):
    query = parse_query(typed)
    assert [one.kind for one in query.filters] == kinds
    assert PARAGRAPH in query.text and "type" not in query.words and "papers" not in query.words


def test_filters_do_not_make_a_question_long():
    question = " ".join(["whale"] * 20)
    query = parse_query(f'{question} -draft type:pdf title:"two words" "a whole phrase"')
    assert query.unwanted == (Wording("draft"),) and len(query.conditions) == 2


def test_a_long_sentence_in_quotes_is_a_phrase():
    query = parse_query(f'"{PARAGRAPH}"')
    assert query.phrases == (PARAGRAPH,)


@pytest.mark.parametrize(
    "text",
    [
        f'{PARAGRAPH} with a screen of 5" and one of 6" beside it',
        f'{PARAGRAPH} and a " stands alone " in it',
        f'{PARAGRAPH} by what the law calls "good faith" alone',
        f'"Good faith" is what the law asks, and {PARAGRAPH}',
        PARAGRAPH + ' "he" said "she" said "it" and "they" said "so" or "not" again',
    ],
)
def test_a_paragraphs_own_quotation_marks_are_no_phrases(text):
    assert parse_query(text).phrases == () and parse_query(text).text == text


@pytest.mark.parametrize("text", ['"a b" ' * 50, "-whale " * 50, 'lease -whale "a b" ' * 50 + "lease"])
def test_nobody_typed_so_many_operators(text):
    query = parse_query(text)
    assert query.phrases == query.unwanted == query.filters == () and len(query.words) >= 50


def test_filters_behind_a_very_long_text_hold():
    query = parse_query("whale " * 4000 + "type:pdf")
    assert len(query.text) <= 10_000 and len(query.words) < 2000 and len(query.conditions) == 1


@pytest.mark.parametrize("text", ["", "   ", "?!", '""'])
def test_nothing_to_search_for_is_said(text):
    with pytest.raises(QueryError, match="type a few words"):
        parse_query(text)


@pytest.mark.parametrize("text", ["-only", '-"these words" -those'])
def test_leaving_out_needs_something_to_leave_it_out_of(text):
    with pytest.raises(QueryError, match="Add what to look for"):
        parse_query(text)


def test_words_of_one_stem_are_marked():
    assert marked("Indexing the indexes; an index.", "index") == ["Indexing", "indexes", "index"]


def test_common_words_are_not_marked_beside_others():
    assert marked("the chain of the bicycle", "the chain") == ["chain"]


def test_accents_do_not_hide_a_word():
    assert marked("a café", "cafe") == ["café"]


def test_marks_do_not_overlap():
    spans = Marks(parse_query('"three months" months')).of("three months")
    assert spans == ((0, 12),)


def test_a_phrase_alone_or_with_few_words_is_required():
    for text in ('"what you see is what you get"', 'editors "what you see is what you get"', 'a b c d e f "g h"'):
        found = parse_query(text)
        assert len(found.phrases) == 1 and not found.preferred


def test_a_phrase_in_a_sentence_is_preferred():
    found = parse_query('I am looking for text formatters of the "what you see is what you get" kind -"word star"')
    assert found.preferred == ("what you see is what you get",) and not found.phrases
    assert [one.text for one in found.unwanted] == ["word star"]
    assert [one.kind for one in found.filters] == ["without"]
    assert "get" in found.words and "what you see" in found.text


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX links")
def test_where_a_link_leads_is_not_followed_for_who_may_read_some_documents_alone(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    typed = f"harbour in:{(tmp_path / 'link').as_posix()}"
    for scope, places in ((None, ["link", "elsewhere"]), ("1-1", ["link"])):
        [[condition]] = understand(typed, SearchOptions(documents=scope)).parsed.conditions
        assert [Path(value).name for value in condition.values] == places


def test_a_question_with_accents_apart_is_the_composed_one():
    apart = unicodedata.normalize("NFD", 'Tiếng "tấm cấm"')
    assert unicodedata.normalize("NFC", apart) != apart
    assert parse_query(apart).text == parse_query('Tiếng "tấm cấm"').text
    assert parse_query(apart).phrases == ("tấm cấm",)
