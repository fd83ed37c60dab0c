"""Old Word documents (.doc): what drawings and pictures say of themselves."""

from __future__ import annotations

import struct

import pytest
from made_files import ole
from old_workbooks import shape
from sources import reader_of

read = reader_of("a.doc")


def document(text, *, drawings=b"", pictures=b"", version=0xC1, comments="", authors=(), by=()):
    """A document of Word 97 of one piece, with what its table and its pictures hold, and comments by some authors."""
    main = bytearray(0x400)
    struct.pack_into("<HH", main, 0, 0xA5EC, version)
    struct.pack_into("<8i", main, 0x4C, len(text), 0, 0, 0, len(comments), 0, 0, 0)
    text += comments
    piece = struct.pack("<HIH", 0, len(main), 0)
    pieces = struct.pack("<2I", 0, len(text)) + piece
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<2I", main, 0x01A2, 0, len(table))
    struct.pack_into("<2I", main, 0x022A, len(table), len(drawings))
    table += drawings
    names = b"".join(struct.pack("<H", len(name)) + name.encode("utf-16-le") for name in authors)
    places = bytes(4 * (len(by) + 1)) + b"".join(bytes(20) + struct.pack("<H8x", number) for number in by)
    struct.pack_into("<2I", main, 0x01BA, len(table), len(names))
    struct.pack_into("<2I", main, 0x00BA, len(table) + len(names), len(places))
    table += names + places
    streams = {"WordDocument": bytes(main) + text.encode("utf-16-le"), "0Table": table}
    return ole(streams | ({"Data": pictures} if pictures else {}))


def picture(says, name=b""):
    held = (bytes([len(name)]) + name if name else b"") + shape(says)
    return struct.pack("<IHH", 68 + len(held), 68, 0x66 if name else 0x64) + bytes(60) + held


def test_drawings_and_pictures_say_what_they_show():
    shared = struct.pack("<HHI", 0xF, 0xF000, 4) + bytes(4)
    drawings = shared + b"\0" + shape("A map of the harbour") + b"\1" + shape("DRAFT", number=0xC0)
    data = document("The plan\r", drawings=drawings, pictures=picture("The quay in May", b"q.jpg") + picture("A crane"))
    assert [line for line in read(data).text.split("\n") if line] == [
        "The plan", "A map of the harbour", "DRAFT", "The quay in May", "A crane",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("by", "lines"),
    [
        ((1, 0), ["Comment by Zoë:", "too dear", "Comment by Anna King:", "so it is", "and more"]),
        ((0,), ["Comment by Anna King:", "too dear", "so it is", "and more"]),
        ((0, 7, 1), ["Comment by Anna King:", "too dear", "so it is", "and more"]),
    ],
)
def test_comments_say_whose_they_are(by, lines):
    comments = "\x05too dear\r\x05so it is\rand more\r"
    data = document("The plan\r", comments=comments, authors=("Anna King", "Zoë"), by=by)
    assert [line for line in read(data).text.split("\n") if line] == ["The plan", *lines]


@pytest.mark.parametrize("odd", [b"\xff" * 40, bytes(40), struct.pack("<HHI", 0xF, 0xF000, 1 << 31)])
def test_odd_drawings_and_pictures_cost_no_word(odd):
    assert read(document("The plan\r", drawings=odd, pictures=odd * 3)).text == "The plan"


def test_a_long_run_of_blanks_takes_no_square_of_its_length():
    text = b"one \x07two \x07 \x07\x07" + b" " * 300_000 + b"end"
    head = bytearray(0x200)  # of Word 2
    head[:4] = b"\xdb\xa5\x2d\0"
    struct.pack_into("<2I", head, 0x18, len(head), len(head) + len(text))
    struct.pack_into("<I", head, 0x34, len(text))
    assert read(bytes(head) + text).text.split() == ["one", "two", "end"]
