"""What is looked for in a document is found whatever case, accents and line ends do to it."""

import pytest

from desktop.preview.finding import find_spans
from desktop.preview.found_places import FoundPlaces
from desktop.preview.pdf_letters import PageLetters
from desktop.preview.pdf_selection import Selection, Spot, next_word, spot_at, word_at
from engine.progress import CancelToken


def found(text, words, **options):
    return [text[start:end] for start, end in find_spans(text, words, CancelToken(), **options)]


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Café and CAFE", "cafe", ["Café", "CAFE"]),
        ("cafe\u0301 here", "café", ["cafe\u0301"]),
        ("l\u2019eau", "L'EAU", ["l\u2019eau"]),
        ("one\ntwo  three", "one two three", ["one\ntwo  three"]),
        ("soft\u00adware", "software", ["soft\u00adware"]),
        ("hand\x02\nbook", "handbook", ["hand\x02\nbook"]),
        ("a \U0001f600 b.c", "\U0001f600 b.c", ["\U0001f600 b.c"]),
        ("bXc", "b.c", []),
        ("ΑΘΗΝΑ αθήνα", "αθηνα", ["ΑΘΗΝΑ", "αθήνα"]),
        ("日本語の本", "の本", ["の本"]),
        ("anything", "  ", []),
    ],
)
def test_what_is_meant_is_found(text, words, wanted):
    assert found(text, words) == wanted


def test_a_word_across_two_stretches_is_found_once():
    text = "x" * 199_997 + "needle" + "y" * 300_000 + "needle"
    assert found(text, "needle") == ["needle"] * 2
    assert len(found("ab" * 300_000, "ab", most=7)) == 7


def test_places_are_stepped_through_in_a_ring():
    places = FoundPlaces()
    places.add([(2, 5, 6), (3, 1, 2)])
    assert places.begin_at((2, 6, 0)) and places.current == (3, 1, 2) and places.number == 2
    places.add([(0, 1, 2)])  # found later, farther up
    assert places.number == 3 and places.step(1) == (0, 1, 2) and places.step(-1) == (3, 1, 2)
    assert places.between((2, 0, 0), (3, 0, 0)) == [(2, 5, 6)]


def test_words_beyond_the_basic_plane_keep_their_letters():
    text = "see \U0001d4d0\U0001d4d1 now"
    assert text[slice(*word_at(text, 8))] == "now"
    assert next_word(text, 0, 1) == 4 and text[next_word(text, 5, 1) :] == "now"


def test_selecting_backwards_loses_nothing():
    ahead, back = Selection(Spot(0, 2), Spot(1, 3)), Selection(Spot(1, 3), Spot(0, 2))
    texts = {0: "abcdef\n", 1: "ghijkl"}
    assert ahead.text(texts) == back.text(texts) == "cdef\nghi"
    assert ahead.text({0: "abc"}) is None


def test_a_line_from_right_to_left_is_selected_by_its_own_order():
    letters = PageLetters(0, "אבג", ((20, 0, 30, 10), (10, 0, 20, 10), (0, 0, 10, 10)))
    from PySide6.QtCore import QPointF

    assert [spot_at(letters, QPointF(x, 5)).index for x in (29, 21, 12, 1)] == [0, 1, 2, 3]
