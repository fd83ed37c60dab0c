"""Which words of the library may a word that occurs nowhere stand for?"""

from __future__ import annotations

import string
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.search.typos import _distance, corrections, one_edit_away
from engine.words import word_terms
from engine.words.terms import terms_of_word

LETTERS = st.text("abcd", max_size=7)


class Vocabulary:
    """The terms of a library, as the ledger answers for them."""

    def __init__(self, terms):
        self._terms = terms

    def size(self):
        return sum(self._terms.values()), ("en",)

    def chunks_with(self, terms):
        return {term: self._terms[term] for term in terms if term in self._terms}

    def holding(self, first, pieces, least_chars, most_chars):
        return {
            term: count
            for term, count in self._terms.items()
            if term.startswith(first)
            and least_chars <= len(term) <= most_chars
            and any(piece in term for piece in pieces)
        }


def meant(word, terms):
    found = corrections(SimpleNamespace(vocabulary=Vocabulary(terms)), word, terms_of_word(word, ["en", ""]))
    return {term: one.chunks for term, one in sorted(found.items())}


def edits(one, other):
    """Levenshtein's distance by its definition."""
    if not one or not other:
        return len(one) + len(other)
    if one[0] == other[0]:
        return edits(one[1:], other[1:])
    return 1 + min(edits(one[1:], other), edits(one, other[1:]), edits(one[1:], other[1:]))


@given(LETTERS.filter(lambda one: len(one) < 6), LETTERS.filter(lambda one: len(one) < 6))
@settings(max_examples=60, deadline=None)
def test_the_distance_is_the_number_of_edits(one, other):
    assert min(_distance(one, other), 3) == min(edits(one, other), 3)


def test_every_string_one_edit_away_is_tried_and_no_other():
    word, found = "boat", one_edit_away("boat")
    assert {"oat", "bat", "obat", "baot", "bota", "coat", "boaz", "aboat", "boats", "booat"} <= found
    swapped = {"obat", "baot", "bota"}
    assert all(edits(word, one) == 1 for one in found - swapped)
    within = {word[:at] + letter + word[at:] for at in range(5) for letter in string.ascii_lowercase}
    within |= {word[:at] + letter + word[at + 1 :] for at in range(4) for letter in ["", *string.ascii_lowercase]}
    assert found == (within | swapped) - {word}


@pytest.mark.parametrize("word", ["habour", "harbuor", "harrbour", "hatbour", "Harboür"])
def test_one_letter_too_many_too_few_wrong_or_exchanged_is_undone(word):
    assert meant(word, {"harbour": 9, "lobby": 9, "house": 40}) == {"harbour": 9}


def test_an_edit_in_an_ending_is_undone_before_stemming():
    assert meant("runnning", {"run": 5}) == {"run": 5}


def test_two_edits_are_undone_in_long_words_alone():
    terms = {stem: 7 for stem in word_terms("accommodation", ["en"])}
    assert meant("acomodation", terms) == terms
    assert meant("qcommodatiom", terms) == {}  # nobody mistypes the first letter and another one
    assert meant("hxrbxur", {"harbour": 9}) == {}


def test_the_three_most_frequent_words_are_meant_and_none_much_rarer_than_the_first():
    terms = {"bats": 50, "cats": 40, "hats": 30, "rats": 20}
    assert meant("zats", {term.removesuffix("s"): count for term, count in terms.items()}) == {
        "bat": 50,
        "cat": 40,
        "hat": 30,
    }
    assert meant("harbuor", {"harbour": 100, "harbuoy": 10}) == {"harbour": 100, "harbuoy": 10}
    assert meant("harbuor", {"harbour": 101, "harbuoy": 10}) == {"harbour": 101}


@pytest.mark.parametrize("word", ["zat", "x" * 31, "zat9", "契約書面", "zat-s"])
def test_short_words_pasted_ones_and_what_is_no_word_are_left_as_they_are(word):
    assert meant(word, {"cat": 9, "x" * 30: 9, "契約書": 9}) == {}


def test_four_letters_do_not_become_two():
    assert meant("tons", {"to": 90, "ton": 3, "son": 4}) == {"son": 4, "ton": 3}
