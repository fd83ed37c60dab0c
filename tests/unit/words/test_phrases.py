from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.words import Finder, WordsInOrder, comparable, parts, placed_words, plain_words

_PIECES = st.sampled_from(
    [
        "of",
        "The",
        "state",
        "C++",
        "c#",
        "C",
        "++",
        "+",
        "#",
        "-",
        "_",
        ".",
        "’",
        "é",
        "É",
        "ÉTAT",
        "état",
        "⑴",
        "1",
        "½",
    ]
    + ["a", "A", " ", "\n", "\u00a0", "全文", "ไทย", "\u0301", "ﬁ", "(", "2024", "ـ", "getUserName", "GET_USER"]
)
_TEXTS = st.lists(_PIECES, max_size=14).map("".join)


def _stand_side_by_side(phrase: str, text: str) -> bool:
    """Say the same by taking the whole text apart; a letter that stands for nothing is none."""
    words, whole = (f" {' '.join(word for word in plain_words(one) if word)} " for one in (phrase, text))
    return bool(words.strip()) and words in whole


@settings(deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=4).map(" ".join), _TEXTS)
@example("of the", "of++ the")
@example("of the", "state-of-the-art")
@example("1", "⑴")
@example("c", "C++ and C#")
@example("etat", "L’ÉTAT, c’est moi")
def test_words_stand_side_by_side_as_in_the_list_of_a_texts_words(phrase, text):
    assert WordsInOrder(phrase).stand_in(comparable(text)) == _stand_side_by_side(phrase, text)


def test_the_last_word_may_go_on_where_it_is_unfinished():
    text = comparable("The state of the Artist, in C++")
    assert WordsInOrder("the art", unfinished=True).stand_in(text)
    assert not WordsInOrder("the art").stand_in(text)
    assert not WordsInOrder("he art", unfinished=True).stand_in(text)


@settings(deadline=None)
@given(st.sampled_from(["a a", "of the", "state"]), _TEXTS.filter(str.isascii))
@example("a a", "a a a")
def test_places_in_plain_text_are_those_of_its_words(phrase, text):
    places = WordsInOrder(phrase).places(text)
    if places is None:
        assert "+" in text or "#" in text
        return
    placed, words = placed_words(text), plain_words(phrase)
    found = [
        (placed[at][0], placed[at + len(words) - 1][1])
        for at in range(len(placed) - len(words) + 1)
        if [word for _, _, word in placed[at : at + len(words)]] == words
    ]
    assert list(places) == found


def test_a_text_with_other_letters_has_to_be_taken_apart_for_places():
    assert WordsInOrder("of the").places("of the é") is None


@pytest.mark.parametrize("language", ["en", "de", "fr", "nl"])
@settings(deadline=None)
@given(
    text=st.lists(
        st.sampled_from(["getUserName", "GET_USER", "HTMLParser", "__init__", "5.3.2024", "IDs", "x2abc", "a/b"])
        | st.text("aAbBxX-_./'0", max_size=8),
        max_size=8,
    ).map(" ".join),
    chosen=st.data(),
)
def test_whatever_terms_are_looked_for_all_of_their_places_are_found(language, text, chosen):
    held = list(parts(text, language))
    terms = chosen.draw(st.sets(st.sampled_from(sorted({part.term for part in held})))) if held else set()
    wanted = sorted({(part.start, part.end) for part in held if part.term in terms})
    assert sorted(set(Finder(terms).spans(text, language))) == wanted
    in_order = [(part.start, part.end) for part in held if part.term in terms]
    assert list(Finder(terms).in_order(text, language)) == in_order
