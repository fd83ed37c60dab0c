"""What stands beside the words of an old .ppt: comments, footers, what masters print, descriptions, hidden slides."""

from __future__ import annotations

import struct

import pytest
from made_files import ole
from old_workbooks import drawn
from sources import reader_of

read = reader_of("a.ppt")
NO_PLACE, PLACE = False, True


def record(kind, *content, inside=False, one=0):
    data = b"".join(content)
    return struct.pack("<HHI", one << 4 | (0xF if inside else 0), kind, len(data)) + data


def string(one, words):
    return record(0x0FBA, words.encode("utf-16-le"), one=one)


def box(words, is_place):
    place = record(0x0BC3, bytes(8)) if is_place else b""
    data = record(0xF011, place, inside=True)
    text = record(0x0F9F, struct.pack("<I", 4)) + record(0x0FA0, words.encode("utf-16-le"))
    return record(0xF004, data, record(0xF00D, text, inside=True), inside=True)


def slide(*parts, kind=0x03EE, notes=0, shapes=()):
    atom = record(0x03EF, bytes(16) + struct.pack("<I", notes) + bytes(4))
    return record(kind, atom, record(0x040C, *shapes, inside=True), *parts, inside=True)


def footers(shown, *strings):
    return record(0x0FD9, record(0x0FDA, struct.pack("<HH", 0, shown)), *strings, inside=True)


def comment(author, words):
    inner = record(0x2EE0, string(0, author), string(1, words), string(2, "AM"), inside=True)
    return record(0x1388, record(0x138A, record(0x0FBA), record(0x138B, inner), inside=True), inside=True)


def show(slides, masters=(), document=b""):
    """A presentation of these containers."""
    objects = [*slides, *masters]
    lists = b""
    for one, count, first in ((0, len(slides), 2), (1, len(masters), 2 + len(slides))):
        entries = b"".join(record(0x03F3, struct.pack("<5I", first + at, 0, 0, 256 + at, 0)) for at in range(count))
        lists += record(0x0FF0, entries, inside=True, one=one)
    whole = [record(0x03E8, document, lists, inside=True), *objects]
    offsets, at = [], 0
    for part in whole:
        offsets.append(at)
        at += len(part)
    directory = record(0x1772, struct.pack("<I", len(whole) << 20 | 1) + struct.pack(f"<{len(whole)}I", *offsets))
    edit = record(0x0FF5, bytes(8) + struct.pack("<3I", 0, at, 1) + bytes(8))
    user = bytes(12) + struct.pack("<II", 0, at + len(directory))
    stream = b"".join(whole) + directory + edit
    return read(ole({"PowerPoint Document": stream, "Current User": user}))


@pytest.mark.parametrize(
    ("made", "lines"),
    [
        ([slide(comment("Bo", "Too\nlong"), shapes=[box("Words", NO_PLACE)])], ["Words", "Comment by Bo: Too long"]),
        ([slide(comment("", "Short"), shapes=[box("Words", NO_PLACE)])], ["Words", "Comment: Short"]),
        ([slide(footers(0x30, string(1, "Head"), string(2, "Foot"), string(0, "May")))], ["Head", "Foot"]),
        ([slide(footers(0x24, string(1, "Head"), string(2, "Foot"), string(0, "May")))] * 2, ["Foot", "May"]),
        ([slide(footers(0x00, string(2, "Foot")), shapes=[box("Words", NO_PLACE)])], ["Words"]),
        ([slide(shapes=[box("Words", NO_PLACE), drawn({0x0381: "A red kite"})])], ["Words", "A red kite"]),
    ],
)  # fmt: skip
def test_what_stands_beside_the_words_of_an_old_slide_is_read(made, lines):
    assert [line for line in show(made).text.split("\n") if line] == lines


def test_what_masters_print_is_read_once_and_their_places_for_words_are_not():
    master = slide(
        kind=0x03F8,
        shapes=[box("Click to edit", PLACE), *(box(words, NO_PLACE) for words in ("Club of\rpotters", "Page *", "7"))],
    )  # fmt: skip
    found = show([slide(shapes=[box("One", PLACE)]), slide(shapes=[box("Two", PLACE)])], [master, master])
    assert found.text.split("\n\n") == ["One", "Two", "Club of", "potters"]


def test_footers_of_the_whole_presentation_are_read():
    found = show([slide(shapes=[box("One", PLACE)])], document=footers(0x20, string(2, "Confidential")))
    assert found.text.split("\n\n") == ["One", "Confidential"]


@pytest.mark.parametrize(("flags", "label"), [(4, "slide 1 (hidden)"), (0, "slide 1"), (0x11, "slide 1")])
def test_hidden_slides_say_so(flags, label):
    settings = record(0x03F9, bytes(10) + struct.pack("<H", flags) + bytes(4))
    assert show([slide(settings, shapes=[box("One", PLACE)])]).places[0].label == label
