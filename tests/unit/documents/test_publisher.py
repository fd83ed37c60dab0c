"""Documents of Publisher (.pub): the words of their text boxes."""

from __future__ import annotations

import struct

import pytest
from made_files import ole
from old_workbooks import shape
from sources import reader_of

from engine.documents.containers import ole as containers_ole
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.pub")


def contents(*parts):
    """The stream of words: (kind, content) of its parts."""
    table, behind, at = b"", b"", 0x20 + 24 * 20
    for kind, content in parts:
        table += b"\x18\0" + kind + bytes(6) + kind + struct.pack("<II", at + len(behind), len(content))
        behind += content
    return b"CHNKINK " + bytes(0x18) + table.ljust(24 * 20, b"\0") + behind


def wide(text):
    return text.encode("utf-16-le")


def publication(data, drawings=b""):
    streams = {"Quill/QuillSub/CONTENTS": data, "Escher/EscherStm": drawings}
    return ole({name: content for name, content in streams.items() if content})


def test_words_of_all_boxes_are_read_and_what_drawings_say():
    words = "Summer fair\rOn the quay\x0bat noon\r\x01\r" + "Größe\x07Preis\r"
    parts = (b"STSH", b"\1\2"), (b"TEXT", wide(words)), (b"TEXT", wide("Free 😀 entry"))
    data = publication(contents(*parts), shape("A map"))
    assert read(data).text == "Summer fair\n\nOn the quay\nat noon\n\nGröße\tPreis\n\nFree 😀 entry\n\nA map"


def test_words_that_are_cut_short_are_read_as_far_as_they_go():
    whole = contents((b"TEXT", wide("Summer fair\r" * 1_000)))
    assert read(publication(whole[:4_096])).text.startswith("Summer fair\n\nSummer fair\n\n")


def test_another_stream_in_that_place_is_damage():
    with pytest.raises(UnreadableFileError, match="Publisher document is damaged"):
        read(publication(b"something else"))


def test_a_publication_without_words_says_so():
    with pytest.raises(UnreadableFileError, match="no text"):
        read(publication(contents((b"STSH", b"\1"))))


def test_one_without_its_folder_has_no_reader():
    assert "Quill" in dict(containers_ole._MARKS)
    with pytest.raises(UnsupportedFileError, match="Publisher document"):
        read(ole({"Other": b"x"}))
