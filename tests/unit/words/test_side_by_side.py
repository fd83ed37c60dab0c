"""Which names have the words of a text side by side?"""

from __future__ import annotations

import re

import pytest

from engine.words.split import side_by_side


@pytest.mark.parametrize(
    ("asked", "name", "has"),
    [
        ("last ferry", "the last ferry.txt", True),
        ("last ferry", "last_ferry", True),
        ("last ferr", "last-ferries", True),
        ("last fer", "the last ferry", True),
        ("last ferry", "outlast ferry", False),
        ("last ferry", "lastferry", False),
        ("last ferry", "last old ferry", False),
        ("ferry", "the last ferry", True),
        ("c++", "notes on c++", True),
        ("a.b", "axb", False),
        ("契約 書", "賃貸契約書", True),
        ("契約", "賃貸契約書", True),
    ],
)
def test_a_name_has_words_side_by_side_the_last_of_them_perhaps_unfinished(asked, name, has):
    pattern, longest = side_by_side(asked)
    assert (re.search(pattern, name) is not None) == has
    assert longest == max(asked.split(), key=len) or longest in asked


def test_where_there_are_no_words_there_is_nothing_to_look_for():
    assert side_by_side(" .- ") == ("", "")
