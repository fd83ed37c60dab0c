"""No cut parts what shows as one character, at the very beginning of a text either."""

from __future__ import annotations

from engine.chunks.boundaries import character_cut, splits_character, words_under

ACCENTED = "e\u0301"  # one character, two code points


def test_a_cut_behind_the_first_code_point_parts_a_character():
    assert splits_character(f"{ACCENTED}x", 1)
    assert not splits_character(f"{ACCENTED}x", 2)


def test_a_cut_goes_behind_a_character_that_is_longer_than_the_limit():
    assert character_cut(f"{ACCENTED}x", 0, 1) == 2


def test_words_under_a_heading_of_the_first_line_begin_in_the_next():
    assert words_under("\nText", 0) == 1
    assert words_under("Title\n=====\nText", 0) == 12
    assert words_under("Title", 0) == 5
