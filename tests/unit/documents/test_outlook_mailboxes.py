"""Outlook mailboxes. No library writes them: objects stand in for those of libpff, which gets damaged ones itself."""

from __future__ import annotations

import importlib.util
import struct
import sys
from datetime import datetime
from types import SimpleNamespace

import pytest
from sources import reader_of

from engine.documents.mail.named_properties import several_words
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.pst")
BOX = b"!BDN" + bytes(600)


class Record:
    def __init__(self, **values):
        self.entries = [SimpleNamespace(entry_type=int(key[1:], 16), **shown(value)) for key, value in values.items()]
        self.number_of_entries = len(self.entries)

    def get_entry(self, at):
        return self.entries[at]


def shown(value):
    if isinstance(value, bytes):
        return {"data": value, "data_as_string": ""}
    if isinstance(value, datetime):
        return {"data": b"", "data_as_datetime": value}
    return {"data": value.encode("utf-16-le"), "data_as_string": value}


def item(attached=(), **values):
    return SimpleNamespace(
        number_of_record_sets=1,
        get_record_set=lambda at: Record(**values),
        number_of_attachments=len(attached),
        get_attachment=lambda at: attached[at],
        number_of_sub_items=0,
    )


def file_of(name, data):
    made = item(x3707=name)
    made.get_size = lambda: len(data)
    made.read_buffer = lambda size: data[:size]
    return made


def holder(inner):
    made = item(x3001="Inner")
    made.number_of_sub_items = 1
    made.get_sub_item = lambda at: inner
    return made


def folder(name, messages=(), folders=()):
    def message(at):
        if messages[at] is None:
            raise OSError("libpff: unable to read message")
        return messages[at]

    return SimpleNamespace(
        name=name,
        number_of_sub_messages=len(messages),
        get_sub_message=message,
        number_of_sub_folders=len(folders),
        get_sub_folder=lambda at: folders[at],
    )


@pytest.fixture
def box(monkeypatch):
    def stand_in(root, names=None):
        opened = SimpleNamespace(open_file_object=lambda stream: stream.read(4), get_root_folder=lambda: root)
        if names is not None:
            opened.get_name_to_id_map = lambda: names
        monkeypatch.setitem(sys.modules, "pypff", SimpleNamespace(file=lambda: opened))
        monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())

    return stand_in


def test_each_message_is_a_document_with_its_folder_date_and_attachments(box):
    sent = datetime(2024, 5, 1, 8, 0)
    inner = item(x0037="Inner", x1000="inner words")
    letter = item(
        (file_of("list.txt", "заметка".encode()), holder(inner), file_of("empty.bin", b"")),
        x0037="\x01\x05Re: Größe", x0C1A="Ada", x5D01="ada@example.org", x0E04="Bob", x1000="plain words", x0039=sent,
    )  # fmt: skip
    page = item(x0037="Page", x1013=b"<html><meta charset=utf-8><p>Only a page</p>")
    box(folder("", [], [folder("Inbox", [letter], [folder("2024/05", [page, item()])])]))
    found = {member.name: member.outcome for member in read(BOX).members}
    assert list(found) == [
        "Inbox/00001 Re: Größe",
        "Inbox/00001 Re: Größe/list.txt",
        "Inbox/00001 Re: Größe/Inner/00001 Inner",
        "Inbox/2024 05/00001 Page",
    ]
    own = found["Inbox/00001 Re: Größe"]
    assert own.text.startswith(
        "From: Ada <ada@example.org>\nTo: Bob\nDate: Wed, 01 May 2024 08:00 UTC\nSubject: Re: Größe"
    )
    assert own.text.endswith("plain words")
    assert (own.type, own.title, own.author, own.dated) == ("email", "Re: Größe", "Ada", 1714550400.0)
    assert [place.label for place in own.places] == ["Inbox, message 1"]
    assert found["Inbox/00001 Re: Größe/list.txt"].text == "заметка"
    assert "inner words" in found["Inbox/00001 Re: Größe/Inner/00001 Inner"].text
    assert found["Inbox/2024 05/00001 Page"].text.endswith("Only a page")


@pytest.mark.parametrize("before", ["", "Microsoft Mail Internet Headers Version 2.0\r\n"])
def test_those_who_got_a_message_are_named_with_their_addresses(box, before):
    came = (
        before
        + "Received: by x\r\nTo: =?utf-8?Q?Bj=C3=B6rn?= <bob@example.org>,\r\n cleo@example.org\r\nCc: Team\r\n\r\n"
    )
    box(folder("Inbox", [item(x0037="Rent", x0E04="Björn; Cleo", x0E03="Dora", x007D=came, x1000="words")]))
    (letter,) = read(BOX).members
    assert letter.outcome.text.startswith("To: Björn <bob@example.org>, cleo@example.org\nCc: Dora\nSubject: Rent")


def several(*words):
    texts = [one.encode("utf-16-le") for one in words]
    starts = [4 + 4 * len(texts) + sum(map(len, texts[:at])) for at in range(len(texts))]
    return struct.pack(f"<{len(texts) + 1}I", len(texts), *starts) + b"".join(texts)


def test_the_categories_of_a_message_are_its_keywords(box):
    name = "Keywords".encode("utf-16-le")
    entries = struct.pack("<IHH", 0, 6, 0) + struct.pack("<IHH", 0, 5, 0x12)
    names = item(x0003=entries, x0004=struct.pack("<I", len(name)) + name)
    letter = item(x0037="Rent", x1000="words", x8012=several("Blaue Kategorie", "Miete"), x8000=several("Not one"))
    other = item(x0037="Other", x1000="words", x8012=b"\xff\xff\xff")
    box(folder("Inbox", [letter, other]), names)
    assert [member.outcome.keywords for member in read(BOX).members] == ["Blaue Kategorie; Miete", ""]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (several("a", "b"), ["a", "b"]),
        (several("a", "b")[:-2], ["a"]),
        (struct.pack("<2I", 9, 8), []),
        (b"", []),
        (several(), []),
    ],
)
def test_several_texts_of_a_property_end_where_they_are_cut(data, words):
    assert several_words(data) == words


def test_where_the_mailbox_ends_too_soon_what_came_before_is_kept(box):
    box(folder("Inbox", [item(x0037="One", x1000="one"), None]))
    found = {member.name: member.outcome for member in read(BOX).members}
    assert "one" in found["Inbox/00001 One"].text and "damaged" in found["the rest"].reason


def test_the_missing_part_is_named(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    for name in ("a.pst", "a.ost", "noname"):
        with pytest.raises(UnsupportedFileError, match="Outlook mailbox") as told:
            read(BOX, name)
        assert '"pst"' in told.value.fix


@pytest.mark.skipif(importlib.util.find_spec("pypff") is None, reason="the extra pst is not installed")
def test_damaged_mailboxes_are_told_by_libpff_itself():
    for data in (BOX, BOX[:20], b"!BDN" + bytes(range(256)) * 40):
        with pytest.raises(UnreadableFileError, match="the mailbox is damaged"):
            read(data)
