from __future__ import annotations

import io
import json
import os
import struct
from pathlib import Path

import pytest

from engine.documents.document import Bundle, Document, Heading, Member, Place
from engine.documents.missing import Missing
from engine.documents.sandbox.frames import (
    BrokenStream,
    read_reply,
    read_request,
    write_beat,
    write_reply,
    write_request,
)
from engine.errors import UnreadableFileError, UnsupportedFileError

PATH = Path("a.txt")


def round_trip(outcome, *, last=False):
    stream = io.BytesIO()
    write_reply(stream, outcome, last=last)
    stream.seek(0)
    return read_reply(stream, PATH, 1000)


def test_a_document_arrives_as_it_left():
    document = Document(
        "größer 😀",
        "Title",
        "pdf",
        (0, 3),
        (Heading(1, 2, "h"),),
        (Place(0, "slide", "slide 1"), Place(4, "slide", "slide 2")),
        keywords="wheel; flour",
        reader="pdf 1",
        author="Ada Ä.",
        dated=1234.5,
        language="de",
        missing=(Missing("page 2 is a picture of text", "install ocr"), Missing("a table", "")),
    )
    assert round_trip(document, last=True) == (document, True)


def test_a_bundle_arrives_with_its_members_each_with_its_own_text():
    own = Document("the letter: ß", "Letter", "mail", dated=-3.0)
    members = (
        Member("a/b.txt", Document("first", "b", "text"), 5),
        Member("c.png", UnsupportedFileError(PATH, "PNG image"), 100),
        Member("d.txt", Document("", "d", "text"), 0),
        Member("e.md", Document("zweitens: ü", "e", "markdown", headings=(Heading(0, 1, "x"),)), 12),
        Member("f.pdf", UnreadableFileError(PATH, "damaged", "copy it again"), 7),
    )
    found, _ = round_trip(Bundle(own, members))
    assert found.own == own
    assert [(item.name, item.size_bytes) for item in found.members] == [
        (item.name, item.size_bytes) for item in members
    ]
    assert [found.members[at].outcome for at in (0, 2, 3)] == [members[at].outcome for at in (0, 2, 3)]
    assert (found.members[1].outcome.found, found.members[4].outcome.reason) == ("PNG image", "damaged")
    noted = Bundle(None, (), (Missing("3 folders are encrypted"),))
    assert round_trip(Bundle(None)) == (Bundle(None), False) and round_trip(noted) == (noted, False)


def test_beats_come_before_the_answer():
    stream, beats = io.BytesIO(), []
    write_beat(stream)
    write_beat(stream)
    write_reply(stream, Document("words", "t", "text"), last=False)
    stream.seek(0)
    outcome, _ = read_reply(stream, PATH, 1000, lambda: beats.append(1))
    assert (outcome.text, len(beats)) == ("words", 2)


def test_refusals_arrive_with_their_words():
    unreadable, _ = round_trip(UnreadableFileError(PATH, "reason", "fix"))
    assert (unreadable.path, unreadable.reason, unreadable.fix) == (PATH, "reason", "fix")
    unsupported, _ = round_trip(UnsupportedFileError(PATH, "PNG image"))
    assert (unsupported.found, unsupported.reason, unsupported.fix) == ("PNG image", "no reader for PNG image", "")
    scan, _ = round_trip(UnsupportedFileError(PATH, "scan", reason="has no text; OCR would read it", fix="install it"))
    assert (scan.found, scan.reason, scan.fix) == ("scan", "has no text; OCR would read it", "install it")


def test_a_path_of_any_bytes_arrives():
    path = Path(os.fsdecode(b"/caf\xe9/\xff"))
    stream = io.BytesIO()
    write_request(stream, path)
    stream.seek(0)
    assert read_request(stream) == path


def framed(outcome, text=b""):
    header = json.dumps({"last": True, "outcome": outcome}).encode()
    return struct.pack(">IQ", len(header), len(text)) + header + text


def document(**changed):
    whole = {"document": ["t", "pdf", "", "", "", ""], "bytes": 1, "dated": None, "pages": [0], "headings": []}
    return whole | {"places": [], "missing": []} | changed


def test_the_document_that_the_cases_below_spoil_is_whole():
    assert read_reply(io.BytesIO(framed(document(), b"x")), PATH, 1000)[0].text == "x"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 5,
        b"\x00" * 12,  # a beat, and then nothing
        struct.pack(">IQ", 2, 0) + b"{}",
        struct.pack(">IQ", 2, 0) + b"[]",
        struct.pack(">IQ", 3, 0) + b"\xff\xff\xff",
        struct.pack(">IQ", 2, 1 << 60),
        struct.pack(">IQ", 1 << 31, 0),
        framed({"unreadable": [1, 2]}),
        framed({"unsupported": ["only one"]}),
        framed({"bundle": [None, [["a.txt", 1]]]}),
        framed({"bundle": [None, [["a.txt", 1, {"bundle": [None, []]}]]]}),
        framed({"bundle": [{"unreadable": ["a", "b"]}, []]}),
        framed(document(), b""),
        framed(document(), b"\xff"),
        framed(document(bytes=-1), b"x"),
        framed(document(bytes=True), b"x"),
        framed(document(pages=["x"]), b"x"),
        framed(document(dated="today"), b"x"),
        framed(document(dated=float("nan")), b"x"),
        framed(document(headings=[[0, 1]]), b"x"),
        framed(document(places=[[0, "slide", 3]]), b"x"),
        framed(document(document=["t", "pdf", None, ""]), b"x"),
        framed(document(missing=[["page 2", 3]]), b"x"),
        framed(document(missing=[["page 2", "", ""]]), b"x"),
    ],
)
def test_a_malformed_answer_is_refused(data):
    with pytest.raises(BrokenStream):
        read_reply(io.BytesIO(data), PATH, 1000)
