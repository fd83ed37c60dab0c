"""Old workbooks (.xls): what stands beside the cells, charts, and records that are odd."""

from __future__ import annotations

import io
import struct

import pytest
from old_workbooks import (
    CONTINUE,
    END,
    GRAPH,
    SHEET,
    begin,
    box,
    chart,
    comment,
    label,
    long,
    record,
    rule,
    shape,
    short,
    workbook,
)
from sources import reader_of

from engine.documents.flow import Flow
from engine.documents.office.excel97_beside import OldRecords
from engine.documents.office.shapes_old import shape_lines
from engine.documents.office.sheets import Sheet
from engine.documents.tables import TableWriter

read = reader_of("a.xls")
CELL = label(0, 0, "Budget")


def sheet(*inside, name="Costs", kind=0, hidden=0):
    return name, kind, hidden, b"".join(inside)


def lines(*sheets, **made):
    return [line for line in read(workbook(sheets, **made)).text.split("\n") if line]


def test_comments_stand_below_the_cells_by_their_cell():
    long_one = "Anna: " + "Ask the bank about the deposit. " * 300
    read_lines = lines(sheet(CELL, comment(1, 1, 27, "Größer als 5 €"), comment(2, 0, 0, long_one, parts=3)))
    assert read_lines == ["Costs", "Budget", "AB2: Größer als 5 €", f"A1: {long_one.strip()}"]


def test_text_boxes_paragraph_by_paragraph_and_descriptions_of_shapes():
    drawing = record(0xEC, shape("A map of the harbour"))
    assert lines(sheet(CELL, drawing, box(4, "Read this first\nthen the rest"))) == [
        "Costs", "Budget", "Read this first", "then the rest", "A map of the harbour",
    ]  # fmt: skip
    assert shape_lines(shape("Sale!", number=0xC0)) == ["Sale!"]  # words drawn as a picture
    assert shape_lines(shape("Picture 1", number=0x380)) == []  # a name
    assert shape_lines(shape("A map")[:20]) == []


def test_a_drawing_that_is_longer_than_a_record_goes_on_behind_a_text():
    drawing = shape("The way to the harbour")
    parts = record(0xEC, drawing[:30]), box(4, "Box"), record(CONTINUE, drawing[30:])
    assert lines(sheet(CELL, *parts)) == ["Costs", "Budget", "Box", "The way to the harbour"]


def test_charts_in_sheets_and_sheets_that_are_charts():
    drawn = chart("Sales of boats", "Year", "2005", labels=("North", "South"))
    found = lines(sheet(CELL, drawn), sheet(record(0x100D, bytes(2) + short("Pie")), name="Chart1", kind=2))
    assert found == ["Costs", "Budget", "Sales of boats", "Year", "North", "South", "Chart1", "Pie"]


def test_headers_and_footers_of_all_kinds_of_pages():
    more = long("&LEven pages of a ledger") + long("&CFirst page of a ledger")
    lengths = struct.pack("<4H", 24, 0, 25, 0)
    others = record(0x89C, bytes(12) + bytes(16) + bytes(2) + lengths + more)
    header = record(0x14, long("&LAnna && Ben&RPage &P"))
    footer = record(0x15, long('&C&"Arial,Bold"&12Confidential: harbour'))
    assert lines(sheet(CELL, header, footer, others)) == [
        "Costs", "Budget", "Anna & Ben", "Confidential: harbour", "Even pages of a ledger", "First page of a ledger",
    ]  # fmt: skip
    assert lines(sheet(CELL, record(0x14, long("&C&[TAB]")), record(0x15, long("&CPage &[PAGE]")))) == [
        "Costs",
        "Budget",
    ]


def test_what_cells_ask_for_offer_and_say_when_pointed_at():
    tip = record(0x800, struct.pack("<5H", 0x800, 4, 4, 1, 1) + "The letter of May".encode("utf-16-le") + bytes(2))
    asked = rule(2, 1, "Currency", "Three letters", "Not a currency")
    assert lines(sheet(CELL, asked, rule(7, 0, choices=("Yes", "No")), tip)) == [
        "Costs", "Budget", "B3: Currency: Three letters: Not a currency", "Yes, No", "B5: The letter of May",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("author", "words", "expected"),
    [
        ("Zoë", "Ask Ben", "A1: Zoë: Ask Ben"),
        ("Zoë", "Zoë:\nAsk Ben", "A1: Zoë: Ask Ben"),
        ("Author", "Ask Ben", "A1: Ask Ben"),
        (" ", "Ask Ben", "A1: Ask Ben"),
        ("tc={0F-1}", "Ask Ben", "A1: Ask Ben"),
    ],
)
def test_a_comment_says_whose_it_is_once(author, words, expected):
    assert lines(sheet(CELL, comment(1, 0, 0, words, author=author)))[-1] == expected


def test_hidden_sheets_say_so_and_empty_ones_leave_nothing():
    document = read(workbook([sheet(name="Empty"), sheet(CELL, comment(1, 0, 0, "Ask Ben"), hidden=1)]))
    assert document.text == "Costs\n\nBudget\nA1: Ask Ben"
    assert [place.label for place in document.places] == [
        "sheet Costs (hidden)",
        "sheet Costs (hidden), A1",
        "sheet Costs (hidden)",
    ]


def test_a_sheet_of_excel_95_with_notes_in_its_own_letters():
    words = "Über den Hafen, ausführlich. ".encode("cp1252") * 3
    note = record(0x1C, struct.pack("<HHH", 0, 1, len(words)) + words)
    more = record(0x1C, struct.pack("<HHH", 0xFFFF, 0, 4) + b"Ende")
    cell = record(0x204, struct.pack("<HHHH", 0, 0, 0, 6) + b"Budget")
    header = record(0x14, bytes([9]) + b"&LJahr &A")
    found = lines(sheet(cell, note, more, header), version=0x0500)
    assert found == ["Costs", "Budget", f"B1: {'Über den Hafen, ausführlich. ' * 3}Ende"]


@pytest.mark.parametrize(("kind", "length", "cell_kind"), [(0x209, 6, 0x204), (0x409, 6, 0x204), (0x09, 4, 0x04)])
def test_workbooks_of_excel_2_to_4_are_one_sheet_without_a_container(kind, length, cell_kind):
    start = record(kind, struct.pack("<HH", kind >> 8 if kind > 0x100 else 2, 0x10) + bytes(length - 4))
    words = b"Lemons by state"
    looks = bytes(3) if cell_kind == 0x04 else bytes(2)
    count = bytes([len(words)]) if cell_kind == 0x04 else struct.pack("<H", len(words))
    cell = record(cell_kind, struct.pack("<HH", 0, 0) + looks + count + words)
    note = record(0x1C, struct.pack("<HHH", 0, 0, 8) + b"Ask Anna")
    style = record(0x43, bytes(4)) if kind == 0x09 else record(kind - 0x09 + 0x43, bytes(12))
    assert read(start + style + cell + note + record(END)).text == "Lemons by state\nA1: Ask Anna"


def test_an_object_of_microsoft_graph_is_its_cells_and_titles():
    def text(row, column, words):
        return record(0x04, struct.pack("<HH3x", row, column) + short(words))

    cells = text(1, 0, "Partners") + record(0x03, struct.pack("<HH3xd", 1, 1, 4175)) + text(0, 1, "1999")
    titles = record(0x100D, bytes(2) + short("Partners")) + record(0x100D, bytes(2) + short("Growth"))
    head = begin(5) + record(SHEET, struct.pack("<IBB", 42, 0, 2) + b"\0\0") + record(END)
    data = head.ljust(42, b"\0") + begin(GRAPH) + cells + titles + record(END)
    assert OldRecords(data).is_graph() and not OldRecords(workbook([sheet(CELL)])).is_graph()
    assert read(data).text == "1999\nPartners\t4175\nGrowth"


def test_what_xlrd_cannot_read_beside_the_cells_costs_no_cell():
    """Names with formulas that it does not know, notes of its own fewer than announced, strings cut short."""
    book = workbook([sheet(CELL, comment(1, 0, 0, "Ask Ben"))])
    odd_name = record(0x18, struct.pack("<HBBHHH4B", 0, 0, 1, 7, 0, 0, 0, 0, 0, 0) + b"\0n" + bytes([0x2D, *bytes(6)]))
    strings = record(0xFC, struct.pack("<II", 9, 9) + long("Harbour"))
    at = book.index(record(END))
    more = odd_name + strings
    shifted = book[:at].replace(struct.pack("<I", at + 4), struct.pack("<I", at + 4 + len(more)))
    cells = book[at:].replace(CELL, CELL + record(0xFD, struct.pack("<HHHI", 0, 1, 0, 0)))
    assert read(shifted + more + cells).text == "Costs\n\nBudget\tHarbour\nA1: Ask Ben"


def test_a_damaged_record_costs_its_own_words():
    cut = record(0x1BE, b"\1"), record(0x14, struct.pack("<HB", 900, 1) + b"x"), record(0x100D, b"\0\0\x09")
    assert lines(sheet(CELL, *cut, comment(1, 0, 0, "Ask Ben"))) == ["Costs", "Budget", "A1: Ask Ben"]


@pytest.mark.parametrize("cut", range(0, 700, 23))
def test_a_stream_that_is_cut_short_gives_what_there_is(cut):
    whole = workbook(
        [sheet(CELL, rule(2, 1, "Currency", "Three letters"), comment(1, 0, 0, "Ask Ben"), chart("Boats"))]
    )
    records, told = OldRecords(whole[:cut]), []
    for tab in records.tabs():
        beside = records.tell(tab, Sheet(Flow(1000), TableWriter(Flow(1000), ""), [], [], is_1904=False))
        told += beside.comments + beside.drawn
    assert set(told) <= {"A1: Ask Ben", "Boats"}


def test_thousands_of_notes_told_by_cells_are_counted():
    asked = b"".join(rule(number, 0, f"Title {number} of many") for number in range(2_003))
    document = read(workbook([sheet(CELL, asked)]))
    assert "(3 more notes on cells are not part of this text.)" in document.text
    assert "notes on cells" in document.missing[0].what


def test_a_workbook_in_a_container_is_read_as_before(shared_data):
    import zipfile

    (path,) = (shared_data / "files").rglob("test-documents.zip")
    with zipfile.ZipFile(path) as archive:
        data = archive.read("testEXCEL.xls")
    stream = io.BytesIO(data)
    assert read(stream.getvalue()).title == "Simple Excel document"
