"""Words of an old Word document that were deleted, are hidden, or stand raised."""

from __future__ import annotations

import struct

import pytest
from made_files import ole
from sources import reader_of

from engine.documents.characters.raised_numbers import raised
from engine.documents.office import word97_looks
from engine.documents.office.word97_looks import Run, in_units, runs, shown_and_hidden, with_looks

read = reader_of("a.doc")
TEXT_AT, LOOKS_AT = 1024, 2048  # bytes of the stream
DELETED, HIDDEN, RAISED = b"\x00\x08\x01", b"\x3c\x08\x01", b"\x48\x2a\x01"
BOLD = b"\x35\x08\x01"
FONTS = b"\x4f\x4a\x02\x00" + b"\x16\xca\x03abc"  # properties with two bytes, and with as many as they say


def page(marks):
    """The looks of runs: (first letter, letter behind the last, properties), by bytes of the stream."""
    bounds = [TEXT_AT, *sorted({bound for first, last, _ in marks for bound in (first, last)}), TEXT_AT + 600]
    by_start = {first: properties for first, _, properties in marks}
    places, content, at = [], {}, 500
    for bound in bounds[:-1]:
        if properties := by_start.get(bound):
            at -= (len(properties) + 2) & ~1
            content[at] = bytes((len(properties),)) + properties
        places.append(at // 2 if properties else 0)
    whole = bytearray(512)
    head = struct.pack(f"<{len(bounds)}I", *bounds) + bytes(places)
    whole[: len(head)] = head
    for place, data in content.items():
        whole[place : place + len(data)] = data
    whole[511] = len(places)
    return bytes(whole)


def document(body, *, wide, headers="", notes=""):
    """A document of Word 97 whose runs in braces look as the letter before them says: d, h or r."""
    looks = {"d": DELETED, "h": HIDDEN, "r": RAISED, "b": BOLD, "f": FONTS + DELETED}
    parts, marks, text = [], [], ""
    for part in (body, notes, headers):
        first = len(text)
        pieces = part.split("{")
        text += pieces[0]
        for before, piece in zip(pieces, pieces[1:], strict=False):
            inside, _, after = piece.partition("}")
            text = text[:-1] if before else text
            marks.append((len(text), len(text) + len(inside), looks[before[-1]]))
            text += inside + after
        parts.append(len(text) - first)
    width = 2 if wide else 1
    marks = [(TEXT_AT + width * a, TEXT_AT + width * b, properties) for a, b, properties in marks]
    table = struct.pack("<2I", 0, len(text)) + struct.pack("<HIH", 0, TEXT_AT if wide else 2 * TEXT_AT | 1 << 30, 0)
    clx = b"\x02" + struct.pack("<I", len(table)) + table
    places = struct.pack("<3I", TEXT_AT, TEXT_AT + 600, LOOKS_AT // 512)
    main = bytearray(LOOKS_AT)
    struct.pack_into("<2H", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<3i", main, 0x4C, *parts)
    struct.pack_into("<2I", main, 0xFA, len(clx), len(places))
    struct.pack_into("<2I", main, 0x1A2, 0, len(clx))
    data = text.encode("utf-16-le" if wide else "cp1252")
    main[TEXT_AT : TEXT_AT + len(data)] = data
    return ole({"WordDocument": bytes(main) + page(marks), "0Table": clx + places})


@pytest.mark.parametrize("wide", [True, False])
@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Kept d{gone }here\r", ["Kept here"]),
        ("Kept f{gone }here\r", ["Kept here"]),
        ("One d{ and\rTwo}.\r", ["One ."]),
        ("d{All of it\r}Next\r", ["Next"]),
        ("Seen h{not seen} again\r", ["Seen  again", "(hidden) not seen"]),
        ("h{Secret}\rNext\r", ["(hidden) Secret", "Next"]),
        ("10 mr{2}, the (r{13}C) and faminer{1}\r", ["10 m², the (13 C) and famine"]),
        ("b{Bold} words\r", ["Bold words"]),
        ("a\x07d{b}\x07\x07c\r", ["a\t", "c"]),
        ("See h{\x13 XE kiln \x15}there\r", ["See there"]),
        ("h{\x13 MACROBUTTON N }Press\x15 it\r", ["Press it"]),
    ],
)
def test_what_was_deleted_goes_and_what_is_hidden_says_so(body, lines, wide):
    text = read(document(body, wide=wide)).text
    assert [line for line in text.split("\n") if line] == [line.rstrip("\t") for line in lines]


def test_looks_of_every_part_are_those_of_its_own_letters():
    data = document("Body d{old }new\r", notes="Note d{x}y\r", headers="Head d{gone}h{!}\r", wide=True)
    assert read(data).text.split("\n\n") == ["Head !", "Body new", "Note y"]


def test_runs_are_told_by_letters_of_pieces_in_any_order():
    found = [Run(100, 104, is_deleted=True), Run(200, 206, is_hidden=True)]
    pieces = [(202, 4, 1), (98, 4, 2)]
    assert list(in_units(found, pieces)) == [Run(0, 4, is_hidden=True), Run(5, 7, is_deleted=True)]
    assert with_looks("abcdefgh".encode("utf-16-le"), 0, list(in_units(found, pieces)))[4:] == "eh"


def test_tables_that_are_cut_short_or_empty_give_no_runs():
    head = bytearray(512)
    assert runs(bytes(head), b"") == []
    struct.pack_into("<2I", head, 0xFA, 0, 12)
    assert runs(bytes(head), struct.pack("<3I", 0, 9, 99)) == []
    assert runs(bytes(head), struct.pack("<3I", 0, 9, 0)) == []


def test_a_page_that_is_named_often_counts_once_and_runs_without_letters_do_not():
    empty = struct.pack("<3I", TEXT_AT, TEXT_AT, TEXT_AT) + bytes((240, 250))
    empty = empty.ljust(480, b"\0") + b"\x03" + DELETED
    empty = empty.ljust(500, b"\0") + b"\x03" + HIDDEN
    main = bytearray(512) + empty.ljust(511, b"\0") + b"\x02" + page([(TEXT_AT + 8, TEXT_AT + 12, HIDDEN)])
    places = struct.pack("<5001I", *range(5001)) + struct.pack("<5000I", *[1, 2] * 2500)
    struct.pack_into("<2I", main, 0xFA, 0, len(places))
    assert runs(bytes(main), places) == [Run(TEXT_AT + 8, TEXT_AT + 12, is_hidden=True)]


def test_runs_are_at_most_as_many_as_are_told(monkeypatch):
    monkeypatch.setattr(word97_looks, "MOST_LOOKS", 2)
    main = bytearray(512) + page([(TEXT_AT + at, TEXT_AT + at + 1, RAISED) for at in range(9)])
    struct.pack_into("<2I", main, 0xFA, 0, 12)
    assert len(runs(bytes(main), struct.pack("<3I", 0, 9, 1))) == 2


def test_private_letters_of_the_file_itself_are_neither_raised_nor_hidden():
    text = "icon \U000f0041\U00100042 m2".encode("utf-16-le")
    assert shown_and_hidden(with_looks(text, 0, [Run(11, 12, is_raised=True)])) == ("icon  m²", "")


def test_raised_numbers_see_what_stands_before_them_through_other_raised_ones():
    two = chr(0xF0000 + ord("2"))
    assert shown_and_hidden(f"5 m{two} " * 20 + f"{two}{two}m{two}") == ("5 m² " * 20 + raised("m² ", "22") + "m²", "")


def test_letters_in_their_place_are_left_alone():
    assert shown_and_hidden("plain \U0001f332") == ("plain \U0001f332", "")


@pytest.mark.parametrize(
    ("before", "words", "shown"),
    [
        *(("(", "14", "14 "), ("NMR/", "13", "13 "), ("famine", "1", ""), ("m", "2", "²"), ("see ", "[1]", "")),
        *(("E=mc", "2", "²"), ("E ≈ 4.5 mc", "2", "²"), ("Name = Al", "1", ""), ("= old", "1", ""), ("mc", "2", "")),
        *(("10 ", "6", "^6"), ("0 m ", "2", "²"), ("n. ", "12", ""), ("word ", "1", ""), ("10\u00a0", "6", "^6")),
    ],
)
def test_a_raised_number_behind_a_bracket_begins_a_word_and_others_do_not(before, words, shown):
    assert raised(before, words) == shown
