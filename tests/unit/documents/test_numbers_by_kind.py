"""Kinds of numbers that are neither digits in a row nor letters in a row."""

import pytest

from engine.documents.numbering import number_in
from engine.documents.office.slide_numbering import ParagraphNumbers


@pytest.mark.parametrize(
    ("kind", "count", "shown"),
    [
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 50, "㊿"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 20, "⒇"),
        ("decimalEnclosedFullstop", 20, "⒛"),
        ("hebrew1", 11, "יא"),
        ("hebrew1", 15, "טו"),
        ("hebrew1", 116, "קטז"),
    ],
)
def test_a_number_is_shown_as_its_kind_shows_it(kind: str, count: int, shown: str) -> None:
    assert number_in(count, kind) == shown


@pytest.mark.parametrize(
    ("kind", "count", "shown"),
    [("circleNumDbPlain", 3, "③"), ("circleNumWdBlackPlain", 3, "③"), ("hebrew2Minus", 2, "ב-")],
)
def test_a_slide_shows_circles_and_hebrew_letters(kind: str, count: int, shown: str) -> None:
    assert ParagraphNumbers().label(0, (kind, count)) == shown
