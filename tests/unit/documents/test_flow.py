from __future__ import annotations

import pytest

from engine.documents.document import Heading, Place
from engine.documents.flow import Flow, TooLong


def test_of_several_breaks_the_widest_counts_and_none_stands_at_the_ends():
    flow = Flow(100)
    flow.part("\n\n")
    flow.add("a ")
    flow.part("\n")
    flow.part("\t")
    flow.add("b")
    flow.block("c")
    flow.part("\n\n")
    assert flow.document("", "text").text == "a\nb\n\nc"


def test_headings_and_places_stand_at_their_words():
    flow = Flow(100)
    flow.place("slide", "slide 1")
    flow.place("slide", "slide 2")  # the first had no words
    flow.heading("One  two", 9)
    flow.place("slide", "slide 3")
    flow.block("")
    flow.block("words")
    flow.heading(" ", 1)
    flow.place("slide", "slide 4")
    document = flow.document(" A\ntitle ", "slides", author=" Ada ")
    assert document.text == "One two\n\nwords"
    assert document.headings == (Heading(0, 6, "One two"),)
    assert document.places == (Place(0, "slide", "slide 2"), Place(9, "slide", "slide 3"))
    assert (document.title, document.author) == ("A title", "Ada")


def test_headings_found_in_a_piece_move_with_it_unless_cleaning_changed_it():
    flow = Flow(100)
    flow.block("before")
    flow.add_with_headings("x # T", [Heading(2, 1, "T")])
    flow.part("\n")
    flow.add_with_headings("y\u00ad # U", [Heading(3, 1, "U")])
    document = flow.document("", "text")
    assert [heading.offset_chars for heading in document.headings] == [document.text.index("# T")]


def test_a_text_beyond_the_limit_stops_at_once():
    flow = Flow(10)
    flow.add("0123456789")
    with pytest.raises(TooLong):
        flow.add("x")


@pytest.mark.parametrize("blanks", [" ", "\n", "\t \r\n", "  \f\n   \t", "     " * 9])
def test_blanks_in_a_row_are_one_and_those_that_do_not_break_stay(blanks):
    flow = Flow(1000)
    flow.add(blanks)
    flow.add(f"{blanks}a{blanks}b\u00a0 \u00a0c{blanks}")
    flow.add(blanks)
    flow.add("d")
    assert flow.document("", "text").text == "a b\u00a0 \u00a0c d"
