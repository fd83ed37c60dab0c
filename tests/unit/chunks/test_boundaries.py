"""No cut parts what shows as one character, at the very beginning of a text either."""

from __future__ import annotations

from engine.chunks.boundaries import character_cut, last_word_start, splits_character, words_under

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


def test_flags_are_parted_between_two_letters_each_and_never_inside_one():
    flags = "x🇩🇪🇫🇷🇬🇧y"
    assert [at for at in range(1, len(flags)) if splits_character(flags, at)] == [2, 4, 6]
    assert splits_character("🇩🇪🇫🇷", 1) and not splits_character("🇩🇪🇫🇷", 2)
    assert [at for at in range(4, len(flags)) if splits_character(flags, at, start=3)] == [4, 6]


def test_a_word_begins_or_ends_where_a_piece_is_cut():
    assert last_word_start("one two three", 0, 10) == 8
    assert last_word_start("one two three", 0, 7) == 7
    assert last_word_start("one two three", 4, 6) == 4
    assert last_word_start("one e\u0301 \u0301two", 0, 7) == 6
