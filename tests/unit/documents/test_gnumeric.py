"""Workbooks of Gnumeric: cells as they are shown, comments, text boxes, titles of charts, formulas without results."""

from __future__ import annotations

import gzip

import pytest
from made_files import gnumeric
from sources import reader_of, source_of

from engine.documents.office.gnumeric import read_gnumeric
from engine.errors import UnreadableFileError

read = reader_of("costs.gnumeric")
WORDS = """Costs

Thing\tWhen\tCost
Clay & ash\t05.03.2024\t12.50 EUR
Sum of Thing
TRUE
Pottery club of York
A2: Bo: ask the supplier
Prices of spring
Clay by month

Old

stale words"""


def test_a_workbook_is_read_sheet_by_sheet_with_what_stands_beside_the_cells():
    found = read(gnumeric())
    assert found.text == WORDS
    assert (found.title, found.author, found.keywords, found.type) == ("Kiln costs", "Ada Mills", "clay", "sheet")
    assert [place.label for place in found.places][-2:] == ["sheet Old (hidden)", "sheet Old (hidden), A1"]
    assert read_gnumeric(source_of("a", gzip.decompress(gnumeric()))).text == WORDS


def test_formulas_without_words_are_named():
    assert [note.what for note in read(gnumeric()).missing] == ["2 formulas have no saved result"]


def test_days_count_from_the_year_that_the_workbook_says():
    assert "04.03.2020" in read(gnumeric("Lotus:1900")).text


def test_a_damaged_workbook_is_told_and_limits_are_kept():
    data = gzip.decompress(gnumeric())
    assert "parts are left out" in read(gzip.compress(data[:-200])).missing[-1].what
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data[:150])
    with pytest.raises(UnreadableFileError, match="longer than"):
        read(data, max_chars=40)
