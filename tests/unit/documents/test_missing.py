from __future__ import annotations

import pytest

from engine.documents.missing import Missing, number_list, reason_and_fix, told_of


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([2], "2"),
        ([2, 7, 9, 10, 11], "2, 7, 9-11"),
        ([1, 2], "1-2"),
        (list(range(1, 31, 2)), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23 and 3 more"),
    ],
)
def test_numbers_are_listed_as_ranges(numbers, text):
    assert number_list(numbers) == text


def test_one_page_is_no_plural():
    one, several = "page {} is lost", "pages {} are lost"
    assert (told_of([4], one, several), told_of([4, 5], one, several)) == ("page 4 is lost", "pages 4-5 are lost")


def test_several_notes_become_one_reason_and_each_remedy_is_said_once():
    notes = [Missing("page 2 is a picture", "install ocr"), Missing("a.png: no text", "install ocr"), Missing("cut")]
    assert reason_and_fix(notes) == ("page 2 is a picture; a.png: no text; cut", "install ocr")
    assert reason_and_fix([]) == ("", "")
