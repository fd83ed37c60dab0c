"""What stands beside the cells of an .xls: comments, boxes, headers, choices, charts; and what old shapes say."""

from __future__ import annotations

import struct

import pytest
from made_files import ole
from sources import reader_of

from engine.documents.office.escher import shape_lines
from engine.documents.office.excel97_beside import sheets_beside

read = reader_of("a.xls")
BIFF5, BIFF8 = 0x0500, 0x0600
GLOBALS, CELLS, CHART = 0x0005, 0x0010, 0x0020
NOTE_OBJECT, BOX = 0x19, 0x06


def record(kind, content=b""):
    return struct.pack("<HH", kind, len(content)) + content


def long_text(words, *, wide=True):
    return struct.pack("<HB", len(words), wide) + words.encode("utf-16-le" if wide else "latin-1")


def short_text(words):
    return struct.pack("<BB", len(words), 1) + words.encode("utf-16-le")


def begin(kind, version=BIFF8):
    return record(0x0809, struct.pack("<HH", version, kind).ljust(16 if version == BIFF8 else 8, b"\0"))


END = record(0x0A)


def label(words, row=0, column=0):
    return record(0x0204, struct.pack("<3H", row, column, 0) + long_text(words))


def shape(number, kind, *pieces):
    """An object with its text, in pieces."""
    head = struct.pack("<HH6xHHH", 0, 0, sum(map(len, pieces)), 8 if pieces else 0, 0)
    texts = b"".join(record(0x3C, b"\1" + piece.encode("utf-16-le")) for piece in pieces)
    looks = record(0x3C, bytes(8)) if pieces else b""
    return record(0x5D, struct.pack("<4H", 0x15, 18, kind, number) + bytes(14)) + record(0x1B6, head) + texts + looks


def note(row, column, number):
    return record(0x1C, struct.pack("<4H", row, column, 0, number) + long_text("Ada", wide=False) + b"\0")


def validation(*told, choices=""):
    formula = b"\x17" + short_text(choices) if choices else b"\x1e\1\0"
    texts = b"".join(long_text(words or "\0") for words in told)
    head = struct.pack("<I", 3 | 0x80 * bool(choices))
    return record(0x1BE, head + texts + struct.pack("<HH", len(formula), 0) + formula + bytes(4))


def drawn(properties):
    """Records of a drawing with one shape whose properties are these texts."""
    texts = {number: words.encode("utf-16-le") + b"\0\0" for number, words in properties.items()}
    table = b"".join(struct.pack("<HI", number | 0xC000, len(words)) for number, words in texts.items())
    content = struct.pack("<HI", 0x0104, 1) + table + b"".join(texts.values())
    inner = struct.pack("<HHI", (len(texts) + 1) << 4 | 3, 0xF00B, len(content)) + content
    return struct.pack("<HHI", 0xF, 0xF004, len(inner)) + inner


def workbook(*sheets):
    """A stream of sheets, each (name, state, kind, records)."""
    stream, bodies = begin(GLOBALS), [begin(kind) + b"".join(inside) + END for _, _, kind, inside in sheets]
    heads = [struct.pack("<BB", state, 0 if kind == CELLS else 2) + short_text(name) for name, state, kind, _ in sheets]
    at = len(stream) + sum(8 + len(head) for head in heads) + len(END)
    for head, body in zip(heads, bodies, strict=True):
        stream += record(0x85, struct.pack("<I", at) + head)
        at += len(body)
    return stream + END + b"".join(bodies)


def text_of(*sheets):
    return read(ole({"Workbook": workbook(*sheets)})).text


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ([shape(7, NOTE_OBJECT, "Ask the\n", "supplier"), note(2, 27, 7)], ["AB3: Ask the supplier"]),
        ([shape(7, BOX, "Prices of spring")], ["Prices of spring"]),
        ([shape(7, BOX), note(0, 0, 9)], []),
        ([record(0x14, long_text("&LClub of potters&RPage &P")), record(0x15, long_text("&CYork"))],
         ["Club of potters", "York"]),
        ([record(0x14, b""), record(0x14, long_text("&C&[TAB]")), record(0x15, long_text("Page &[PAGE]"))], []),
        ([validation("Month", "", "When was it?", "No such month", choices="May\0June")],
         ["May, June: Month: When was it?: No such month"]),
        ([validation("", "", "", "")], []),
        ([begin(CHART), record(0x100D, b"\0\0" + short_text("Clay by month")), label("North"), label("7"),
          record(0x14, long_text("of the chart")), END], ["Clay by month", "North"]),
        ([record(0xEC, drawn({0x0381: "A red kite"})[:20]), record(0x3C, drawn({0x0381: "A red kite"})[20:])],
         ["A red kite"]),
        ([shape(7, BOX, "Twice"), shape(8, BOX, "Twice")], ["Twice"]),
    ],
)  # fmt: skip
def test_what_stands_beside_the_cells_of_an_old_sheet_is_read(inside, lines):
    assert text_of(("Costs", 0, CELLS, [label("Cell"), *inside])).split("\n") == ["Costs", "", "Cell", *lines]


def test_sheets_of_charts_are_read_and_each_sheet_has_its_own():
    chart = [record(0x100D, b"\0\0" + short_text("By month"))]
    sheets = [
        ("One", 0, CELLS, [label("First"), shape(1, NOTE_OBJECT, "of one"), note(0, 0, 1)]),
        ("Graph", 1, CHART, chart),
        ("Empty graph", 0, CHART, []),
        ("Two", 0, CELLS, [label("Second"), shape(1, NOTE_OBJECT, "of two"), note(0, 0, 1)]),
    ]
    found = read(ole({"Workbook": workbook(*sheets)}))
    assert found.text == "One\n\nFirst\nA1: of one\n\nTwo\n\nSecond\nA1: of two\n\nGraph\n\nBy month"
    assert found.places[-1].label == "sheet Graph (hidden)"


def test_comments_of_excel_5_are_read_by_their_character_set():
    said = "Größe des Ofens".encode("cp1252")
    head = struct.pack("<3H", 1, 1, len(said))
    rest = struct.pack("<3H", 0xFFFF, 0, 5)
    inside = record(0x1C, head + said[:10]) + record(0x1C, rest + said[10:]) + record(0x14, b"\x04&CYo")
    body = begin(CELLS, BIFF5) + inside + END
    sheet = begin(GLOBALS, BIFF5)
    at = len(sheet) + 4 + 11 + len(END)
    stream = sheet + record(0x85, struct.pack("<IBB", at, 0, 0) + b"\4Ofen") + END + body
    found, others = sheets_beside(stream, "cp1252")
    assert not others and found[at].name == "Ofen"
    assert (found[at].notes, list(found[at].lines)) == (["B2: Größe des Ofens"], ["Yo"])


@pytest.mark.parametrize("cut", range(0, 400, 7))
def test_a_stream_that_is_cut_short_gives_what_there_is(cut):
    stream = workbook(("Costs", 0, CELLS, [shape(7, NOTE_OBJECT, "Ask"), note(2, 27, 7), validation("a", "", "b", "")]))
    found, _ = sheets_beside(stream[:cut], "cp1252")
    assert all("Ask" in line for sheet in found.values() for line in sheet.notes)


def test_shapes_say_their_descriptions_and_words_of_wordart_once():
    data = drawn({0x00C0: "DRAFT", 0x0381: "A red kite", 0x0380: "Shape 3"}) + drawn({0x0381: "kite.png"})
    assert shape_lines(data * 2) == ["DRAFT", "A red kite"]
    assert shape_lines(data[:30]) == shape_lines(b"") == []
