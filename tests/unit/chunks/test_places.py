"""Where a chunk stands: slides, sheets, rows and headings, and what a row is read under."""

from __future__ import annotations

import pytest

from engine.chunks import split_text
from engine.chunks.places import Guide
from engine.documents import Document, Heading
from engine.documents.document import Place


def tokens(text):
    spans, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        spans.append((start, at))
    return spans


def split(document, target=8):
    return split_text(document, tokens(document.text), target_tokens=target)


def placed(kind, *parts, type="text"):
    """A document of (label, text) parts."""
    text, places = "", []
    for label, words in parts:
        places.append(Place(len(text), kind, label))
        text += words + "\n"
    return Document(text, "t", type, places=tuple(places))


ROWS = [
    ("sheet Budget, A1:C1", "Month\tRent\tFood"),
    ("sheet Budget, A2:C2", "May\t900\t300"),
    ("sheet Budget, A3:C3", "June. Late.\t900\t320"),
    ("sheet Budget, A4:D4", "July\t950\t310\t1"),
    ("sheet Names, A1:B1", "Name\tTown"),
    ("sheet Names, A2:B2", "Ada\tBergen"),
]


def test_a_chunk_stays_on_its_slide_and_names_it():
    chunks = split(
        placed("slide", ("slide 1", "Whales"), ("slide 2", "The road of whales is the sea"), ("slide 3", "End"))
    )
    assert [(chunk.place, chunk.text) for chunk in chunks] == [
        ("slide 1", "Whales"),
        ("slide 2", "The road of whales is the sea"),
        ("slide 3", "End"),
    ]


def test_rows_are_whole_carry_their_header_and_name_their_range():
    chunks = split(placed("cells", *ROWS))
    assert [(chunk.place, chunk.context) for chunk in chunks] == [
        ("sheet Budget, A1:C2", ""),
        ("sheet Budget, A3:D4", "Month\tRent\tFood"),
        ("sheet Names, A1:B2", ""),
    ]
    assert chunks[1].text == "June. Late.\t900\t320\nJuly\t950\t310\t1"
    assert chunks[1].embedded == "Month\tRent\tFood\n" + chunks[1].text


def test_a_sheet_with_a_place_of_its_own_keeps_its_rows_together():
    text = "Budget\nMonth\tRent\nMay\t900\nJune\t910\n"
    places = (
        Place(0, "sheet", "sheet Budget"),
        Place(7, "cells", "sheet Budget, A1:B1"),
        Place(18, "cells", "sheet Budget, A2:B2"),
        Place(26, "cells", "sheet Budget, A3:B3"),
    )
    [first, second] = split(Document(text, "t", "xlsx", places=places), target=5)
    assert (first.place, second.place) == ("sheet Budget, A1:B2", "sheet Budget, A3:B3")
    assert second.context == "Month\tRent"


def test_what_stands_beside_the_cells_ends_their_range_and_has_no_header():
    text = "Month\tRent\nMay\t900\nA2: too dear. Ask.\nB2: no"
    places = (
        Place(0, "cells", "sheet Budget, A1:B1"),
        Place(11, "cells", "sheet Budget, A2:B2"),
        Place(19, "beside", "sheet Budget"),
        Place(37, "beside", "sheet Budget"),
    )
    [whole] = split(Document(text, "t", "xlsx", places=places), target=99)
    assert whole.place == "sheet Budget, A1:B2"
    rows, *said = split(Document(text, "t", "xlsx", places=places), target=4)
    assert [(one.text, one.place, one.context) for one in said][:1] == [("A2: too dear. Ask.", "sheet Budget", "")]
    assert rows.place.startswith("sheet Budget, A1")


def test_a_markdown_table_is_cut_at_rows_and_read_under_its_header():
    rows = "\n".join(f"| tool {number}. Good | {number} kg |" for number in range(9))
    text = f"Before the table.\n\n| Name | Weight |\n|---|---:|\n{rows}\n\nAfter it."
    chunks = split(Document(text, "t", "markdown"), target=16)
    inside = [chunk for chunk in chunks if chunk.text.startswith("| tool")]
    assert len(inside) > 2 and all(chunk.context == "| Name | Weight |" for chunk in inside[1:])
    lines = [line for chunk in inside for line in chunk.text.split("\n") if "|" in line]
    assert all(line.startswith("| tool") and line.endswith("kg |") for line in lines)
    assert chunks[0].context == "" and chunks[-1].text.endswith("After it.")


@pytest.mark.parametrize(
    ("first", "last", "joined"),
    [
        ("line 3", "line 20", "lines 3–20"),
        ("00:12:07", "00:13:00", "00:12:07"),
    ],
)
def test_lines_of_one_passage_are_a_range(first, last, joined):
    document = placed("line", (first, "one"), ("line 9", "two"), (last, "three"))
    assert Guide(document).place(0, len(document.text)) == joined


def test_columns_of_a_range_are_the_outermost_ones():
    document = placed("cells", ("sheet S, B1:AA1", "one"), ("sheet S, A2:C2", "two"), ("sheet S, C3", "three"))
    guide = Guide(document)
    assert guide.place(0, 7) == "sheet S, A1:AA2"
    assert guide.place(8, 10) == "sheet S, C3"


def test_before_the_first_place_there_is_none():
    document = Document("Dear all\nrow", "t", "text", places=(Place(9, "line", "line 2"),))
    assert Guide(document).place(0, 5) == "" and Guide(document).place(9, 12) == "line 2"


def test_headings_are_those_above_outermost_first():
    text = "Start. Chapter 2 text. Rights text. Deposit text. Chapter 3 text. tail"
    offsets = [text.index(word) for word in ("Chapter 2", "Rights", "Deposit", "Chapter 3", "tail")]
    levels = [(1, "Chapter 2"), (2, "Rights"), (4, "Deposit"), (1, "Chapter  3"), (1, "")]
    headings = tuple(Heading(offset, *level) for offset, level in zip(offsets, levels, strict=True))
    guide = Guide(Document(text, "t", "markdown", headings=headings))
    assert guide.headings(0) == ()
    assert guide.headings(offsets[2] + 3) == ("Chapter 2", "Rights", "Deposit")
    assert guide.headings(offsets[3]) == ("Chapter 3",)
    assert guide.headings(offsets[4]) == ()


def test_what_stands_under_the_first_heading_names_it_and_what_stands_above_names_none():
    text = "Preface\nFirst\nwords\nInner\nmore\nSecond\nrest"
    marks = [("First", 1), ("Inner", 2), ("Second", 1)]
    guide = Guide(Document(text, "t", "text", headings=tuple(Heading(text.index(t), level, t) for t, level in marks)))
    assert guide.headings(0) == ()
    assert guide.headings(text.index("First")) == guide.headings(text.index("words")) == ("First",)
    assert guide.headings(text.index("more")) == ("First", "Inner")
    assert guide.headings(text.index("rest")) == ("Second",)


def test_a_title_of_120_characters_is_whole_and_a_longer_one_ends_with_dots():
    for length, shown in ((120, "x" * 120), (121, "x" * 119 + "…")):
        guide = Guide(Document("x" * length, "t", "text", headings=(Heading(0, 1, "x" * length),)))
        assert guide.headings(0) == (shown,)
