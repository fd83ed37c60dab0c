"""What stands beside the words of an old .ppt: comments, footers, what masters print, descriptions, hidden slides."""

from __future__ import annotations

import struct

import pytest
from old_presentations import NO_PLACE, PLACE, box, comment, footers, presentation, record, slide, string
from old_workbooks import drawn
from sources import reader_of

read = reader_of("a.ppt")


def show(slides, masters=(), document=b""):
    return read(presentation(slides, masters=masters, document=document))


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
