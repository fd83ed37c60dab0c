"""Old presentations (.ppt): comments, what pages repeat, what shapes say, and the versions before."""

from __future__ import annotations

import struct

import pytest
from compound_files import compound_file
from sources import reader_of

from engine.errors import UnsupportedFileError

read = reader_of("a.ppt")
BOX, PLACE = "box", "place"


def record(kind, content=b"", *, instance=0, holds=False):
    return struct.pack("<HHI", instance << 4 | (0xF if holds else 0), kind, len(content)) + content


def container(kind, *inside, instance=0):
    return record(kind, b"".join(inside), instance=instance, holds=True)


def wide(kind, text, instance=0):
    return record(kind, text.encode("utf-16-le"), instance=instance)


def shape(text, *, is_place=False, says=""):
    words = says.encode("utf-16-le") + b"\0\0"
    table = record(0xF00B, struct.pack("<HI", 0x8381, len(words)) + words, instance=1) if says else b""
    place = container(0xF011, record(0x0BC3, bytes(8))) if is_place else b""
    box = container(0xF00D, record(0x0F9F, struct.pack("<I", 4)), wide(0x0FA0, text)) if text else b""
    return container(0xF004, table, place, box)


def slide(*inside, notes=0, kind=0x03EE):
    return container(kind, record(0x03EF, bytes(16) + struct.pack("<I", notes) + bytes(4)), *inside)


def footers(shown, *, date="", header="", footer="", instance=0):
    texts = [wide(0x0FBA, words, number) for number, words in enumerate((date, header, footer)) if words]
    return container(0x0FD9, record(0x0FDA, struct.pack("<HH", 0, shown)), *texts, instance=instance)


def comment(author, words):
    inside = container(0x2EE0, wide(0x0FBA, author), wide(0x0FBA, words, 1), wide(0x0FBA, "A", 2))
    return container(0x1388, container(0x138A, wide(0x0FBA, "___PPT10"), record(0x138B, inside)))


def presentation(slides, *, masters=(), repeated=b"", handout=b"", notes=()):
    """A presentation; objects are numbered from 2, the document is 1."""
    objects = [*masters, *slides, *notes, *([handout] if handout else [])]
    numbers = iter(range(2, 2 + len(objects)))

    def listed(count, instance):
        atoms = [record(0x03F3, struct.pack("<4I", next(numbers), 0, 0, 256 + n) + bytes(4)) for n in range(count)]
        return container(0x0FF0, *atoms, instance=instance)

    lists = [listed(len(masters), 1), listed(len(slides), 0), listed(len(notes), 2)]
    atom = record(0x03E9, bytes(24) + struct.pack("<II", 0, 1 + len(objects) if handout else 0) + bytes(8))
    data, offsets = b"", []
    for held in (container(0x03E8, atom, *lists, repeated), *objects):
        offsets.append(len(data))
        data += held
    directory = len(data)
    data += record(0x1772, struct.pack("<I", len(offsets) << 20 | 1) + struct.pack(f"<{len(offsets)}I", *offsets))
    edit = len(data)
    data += record(0x0FF5, bytes(8) + struct.pack("<III", 0, directory, 1) + bytes(8))
    user = record(0x0FF6, struct.pack("<III", 20, 0xE391C05F, edit) + bytes(20))
    return compound_file({"PowerPoint Document": data, "Current User": user})


def lines(*args, **made):
    return [line for line in read(presentation(*args, **made)).text.split("\n") if line]


def test_comments_follow_their_slide():
    first = slide(shape("Harbour plan"), comment("Anna", "Ask the bank"), comment("", "And the port"))
    assert lines([first, slide(shape("Boats"))]) == [
        "Harbour plan", "Comment by Anna: Ask the bank", "Comment: And the port", "Boats",
    ]  # fmt: skip


def test_headers_and_footers_stand_once_where_they_are_shown():
    all_pages = footers(32, footer="Harbour office", header="Not shown", instance=3)
    printed = footers(16 | 32, header="Handout of May", footer="Harbour office", instance=4)
    first = slide(shape("Plan"), footers(4 | 32, date="In May", footer="For Anna"))
    assert lines([first, slide(shape("Boats"))], repeated=all_pages + printed) == [
        "Plan", "Boats", "Harbour office", "Handout of May", "In May", "For Anna",
    ]  # fmt: skip


def test_masters_print_what_is_no_place_for_words():
    master = slide(
        shape("Click to edit the title", is_place=True), shape("Harbour Ltd\rSince 1901"), shape("Page *"), kind=0x03F8
    )
    handout = container(0x0FC9, shape("Please return"), shape("*", is_place=True))
    assert lines([slide(shape("Plan"))], masters=[master], handout=handout) == [
        "Plan", "Harbour Ltd", "Since 1901", "Please return",
    ]  # fmt: skip


def test_shapes_say_what_they_show_and_notes_follow():
    note = slide(shape("Speak slowly"), kind=0x03F0)
    first = slide(shape("", says="A map of the harbour"), shape("Plan"), notes=256)
    assert lines([first], notes=[note]) == ["Plan", "A map of the harbour", "Speak slowly"]


@pytest.mark.parametrize(
    ("streams", "says"),
    [
        ({"PowerPoint Document": bytes(20), "Current User": bytes(18)}, "presentation of PowerPoint 95"),
        ({"PP40": bytes(20)}, "presentation of PowerPoint 4"),
    ],
)
def test_versions_before_are_named(streams, says):
    with pytest.raises(UnsupportedFileError, match=says):
        read(compound_file(streams))
