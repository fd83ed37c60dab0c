from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.words import (
    Finder,
    index_terms,
    parts,
    placed_words,
    plain_words,
    query_words,
    terms_of_word,
    word_terms,
)
from engine.words.split import MAX_CHARS
from engine.words.stems import FIRST_LETTER_STAYS, stem


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("The foxes RUN", "en", "the fox run"),
        ("Die Häuser der Straße", "de", "die haus der strass"),
        ("L'été à Orléans", "fr", "l ete a orlean"),
        ("книгами", "ru", "книг"),
        ("हिन्दी में", "hi", "हिन्द म"),
        ("Grüße an Müller", "en", "grusse an muller"),
        ("ＡＢＣ１２３", "", "abc123"),
        ("全文検索", "ja", "全文 文検 検索 全 文 検 索"),
        ("に", "ja", "に"),
        ("ไทย", "th", "ไท ทย ไ ท ย"),
        ("2024年", "ja", "2024 年"),
        ("Kubernetes の設定", "ja", "kubernet の設 設定 の 設 定"),
    ],
)
def test_words_become_terms_by_their_language(text, language, terms):
    assert index_terms(text, language) == terms


@pytest.mark.parametrize(
    ("text", "in_order", "whole"),
    [
        ("ERR_CONN_RESET", "err conn reset", "err_conn_reset"),
        ("(0x80070005).", "0x80070005", ""),
        ("E-1234,", "e 1234", "e-1234"),
        ("report_2024.pdf", "report 2024 pdf", "report_2024.pdf"),
        ("foo::bar()", "foo bar", "foo::bar"),
        ("10.1000/182", "10 1000 182", "10.1000/182"),
        ("v1.2.3", "v1 2 3", "v1.2.3"),
        ("1,000", "1 000", "1,000 1000"),
        ("C++", "c", "c++"),
        ("C#.", "c", "c#"),
        ("<Ada.Lovelace@example.org>", "ada lovelac exampl org", "ada.lovelace@example.org"),
        ("2024-03-15", "2024 03 15", "2024-03-15 20240315"),
        ("getUserName", "getusernam", "get user name"),
        ("HTTPServer", "httpserver", "http server"),
        ("siRNAs", "sirna", "si rnas"),
        ("e-mail", "e mail", "email"),
        ("U.S.A.", "u s a", "usa"),
        ("and/or", "and or", ""),
        ("state-of-the-art", "state of the art", ""),
        ("__init__", "init", "__init__"),
    ],
)
def test_identifiers_are_kept_in_parts_and_whole(text, in_order, whole):
    assert index_terms(text, "en") == f"{in_order} {whole}".strip()


def test_what_identifiers_add_stands_after_the_text_so_that_phrases_hold():
    assert index_terms("see foo_bar for more foo_bar", "en") == "see foo bar for more foo bar foo_bar"


def test_a_name_as_long_as_a_term_may_be_is_kept_whole():
    name = "a_" + "b" * (MAX_CHARS - 2)
    assert index_terms(name, "").split()[-1] == name


def test_each_character_of_a_script_without_spaces_has_its_place():
    assert [(one.start, one.end, one.term) for one in parts("in 全文", "ja") if one.also] == [
        (3, 4, "全"),
        (4, 5, "文"),
    ]


def test_a_first_chunk_is_found_by_title_and_file_name_once():
    found = index_terms("a budget", "en", ("Budget plan", "plan-2024.xlsx"))
    assert found == "a budget plan 2024 xlsx plan-2024.xlsx"


def test_a_word_is_what_any_of_the_languages_makes_of_it():
    assert word_terms("Häuser", ["de", "en"]) == ("haus", "hauser")
    assert word_terms("CAFÉS", ["en"]) == word_terms("cafes", ["en"]) == ("cafe",)
    assert word_terms("mp3s", ["en"]) == ("mp3s",)


def test_words_for_comparing_are_folded_and_not_stemmed():
    assert plain_words("Foxes, Ünder 検索!") == ["foxes", "under", "検", "索"]
    assert plain_words("(C++), C#; c and F#-like g++.") == ["c++", "c#", "c", "and", "f#", "like", "g++"]


@given(st.text(max_size=80))
def test_words_for_comparing_have_their_places(text):
    placed = placed_words(text)
    assert [word for _, _, word in placed] == plain_words(text)
    assert all(end <= start for (_, end, _), (start, _, _) in pairwise(placed))
    assert all(word in plain_words(text[start:end]) for start, end, word in placed)


@given(st.text(max_size=80), st.sampled_from(["", "en", "de", "ja", "hi", "xx"]))
def test_any_text_gives_the_same_terms_in_the_index_and_at_their_places(text, language):
    terms = index_terms(text, language).split()
    assert all(0 < len(term) for term in terms)
    placed = list(parts(text, language))
    assert [part.term for part in placed if not part.also] == terms[: sum(not part.also for part in placed)]
    assert {part.term for part in placed} == set(terms)
    assert all(0 <= part.start < part.end <= len(text) for part in placed)
    every = Finder({part.term for part in placed})
    assert sorted(every.spans(text, language)) == sorted((part.start, part.end) for part in placed)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14), st.sampled_from(sorted(FIRST_LETTER_STAYS)))
def test_a_stem_begins_as_its_word_does(word, language):
    assert stem(word, language)[:1] == word[0]


@pytest.mark.parametrize("language", ["en", "id", "ga"])
def test_a_word_is_marked_wherever_it_stands_alone(language):
    text = "Lying liars lie, said the liar: (lie) a-lie bhfear membaca lie"
    for word in ("lie", "fear", "baca"):
        terms = word_terms(word, [language])
        found = Finder(terms).spans(text, language)
        assert found == [(part.start, part.end) for part in parts(text, language) if part.term in terms]
    assert Finder(word_terms("lie", [language])).spans(text, language)


@pytest.mark.parametrize("blank", [" ", "\t", "\xa0", "\u2003", "\x1f", "\u3000"])
def test_blanks_of_every_kind_end_a_word(blank):
    text = "of " + blank.join(["host,", "of", "course)", "getUserName", "naïve", "über", "often"])
    spans = Finder({"of", "user"}).spans(text, "en")
    assert [text[start:end] for start, end in spans] == ["of", "of", "User"]  # each once


def test_a_word_of_several_humps_stands_for_each_of_them_too():
    assert terms_of_word("getUserName", ["en"]).humps == ("get", "user", "name")
    assert terms_of_word("username", ["en"]).humps == ()


def test_names_with_a_mark_between_are_words_of_their_own():
    assert query_words("foo_bar,baz_qux") == ["foo_bar", "baz_qux"]
    assert query_words("(err_one;err_two)") == ["err_one", "err_two"]
