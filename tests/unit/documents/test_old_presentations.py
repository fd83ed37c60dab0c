"""Old presentations (.ppt): comments, what pages repeat, what shapes say, and the versions before."""

from __future__ import annotations

import pytest
from made_files import ole
from old_presentations import NO_PLACE, PLACE, box, comment, footers, presentation, record, slide, string
from old_workbooks import drawn
from sources import reader_of

from engine.errors import UnsupportedFileError

read = reader_of("a.ppt")


def lines(*args, **made):
    return [line for line in read(presentation(*args, **made)).text.split("\n") if line]


def page(*shapes, **facts):
    return slide(shapes=shapes, **facts)


def test_comments_follow_their_slide():
    first = slide(comment("Anna", "Ask the bank"), comment("", "And the port"), shapes=[box("Harbour plan", NO_PLACE)])
    assert lines([first, page(box("Boats", NO_PLACE))]) == [
        "Harbour plan", "Comment by Anna: Ask the bank", "Comment: And the port", "Boats",
    ]  # fmt: skip


def test_headers_and_footers_stand_once_where_they_are_shown():
    all_pages = footers(32, string(1, "Not shown"), string(2, "Harbour office"))
    printed = footers(16 | 32, string(1, "Handout of May"), string(2, "Harbour office"))
    dated = footers(4 | 32, string(0, "In May"), string(2, "For Anna"))
    first = slide(dated, shapes=[box("Plan", NO_PLACE)])
    assert lines([first, page(box("Boats", NO_PLACE))], document=all_pages + printed) == [
        "Plan", "Boats", "Harbour office", "Handout of May", "In May", "For Anna",
    ]  # fmt: skip


def test_masters_print_what_is_no_place_for_words():
    printed = (box(words, NO_PLACE) for words in ("Harbour Ltd\rSince 1901", "Page *"))
    master = page(box("Click to edit the title", PLACE), *printed, kind=0x03F8)
    handout = record(0x0FC9, box("Please return", NO_PLACE), box("*", PLACE), inside=True)
    assert lines([page(box("Plan", NO_PLACE))], masters=[master], handout=handout) == [
        "Plan", "Harbour Ltd", "Since 1901", "Please return",
    ]  # fmt: skip


def test_shapes_say_what_they_show_and_notes_follow():
    note = page(box("Speak slowly", NO_PLACE), kind=0x03F0)
    first = page(drawn({0x0381: "A map of the harbour"}), box("Plan", NO_PLACE), notes=256)
    assert lines([first], notes=[note]) == ["Plan", "A map of the harbour", "Speak slowly"]


@pytest.mark.parametrize(
    ("streams", "says"),
    [
        ({"PowerPoint Document": bytes(20), "Current User": bytes(18)}, "presentation of PowerPoint 95"),
        ({"PP40": bytes(20)}, "presentation of PowerPoint 4"),
    ],
)
def test_versions_before_are_named(streams, says):
    with pytest.raises(UnsupportedFileError, match=says) as refused:
        read(ole(streams, exact=("Current User",)))
    assert refused.value.fix == "export it as PDF"
