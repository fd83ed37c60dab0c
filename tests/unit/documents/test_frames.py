from __future__ import annotations

import io
import os
import struct
from pathlib import Path

import pytest

from engine.documents.document import Document, Heading
from engine.documents.frames import BrokenStream, read_reply, read_request, write_reply, write_request
from engine.errors import UnreadableFileError, UnsupportedFileError

PATH = Path("a.txt")


def round_trip(outcome, *, last=False):
    stream = io.BytesIO()
    write_reply(stream, outcome, last=last)
    stream.seek(0)
    return read_reply(stream, PATH, 1000)


def test_a_document_arrives_as_it_left():
    document = Document("größer 😀", "Title", "pdf", (0, 3), (Heading(1, 2, "h"),))
    assert round_trip(document, last=True) == (document, True)


def test_refusals_arrive_with_their_words():
    unreadable, _ = round_trip(UnreadableFileError(PATH, "reason", "fix"))
    assert (unreadable.path, unreadable.reason, unreadable.fix) == (PATH, "reason", "fix")
    unsupported, _ = round_trip(UnsupportedFileError(PATH, "PNG image"))
    assert unsupported.found == "PNG image"


def test_a_path_of_any_bytes_arrives():
    path = Path(os.fsdecode(b"/caf\xe9/\xff"))
    stream = io.BytesIO()
    write_request(stream, path)
    stream.seek(0)
    assert read_request(stream) == path


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 5,
        struct.pack(">IQ", 2, 0) + b"{}",
        struct.pack(">IQ", 2, 0) + b"[]",
        struct.pack(">IQ", 3, 0) + b"\xff\xff\xff",
        struct.pack(">IQ", 2, 1 << 60),
        struct.pack(">IQ", 1 << 31, 0),
        struct.pack(">IQ", 51, 0) + b'{"last": true, "document": ["t", "pdf", ["x"], []]}',
        struct.pack(">IQ", 36, 0) + b'{"last": true, "unreadable": [1, 2]}',
    ],
)
def test_a_malformed_answer_is_refused(data):
    with pytest.raises(BrokenStream):
        read_reply(io.BytesIO(data), PATH, 1000)
