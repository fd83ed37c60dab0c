"""Binary property lists of Apple: links, bookmarks, settings, archives of objects."""

from __future__ import annotations

import datetime
import plistlib
import struct

import pytest
from sources import reader_of

from engine.errors import UnreadableFileError

read = reader_of("Bookmarks.plist")
DAY = datetime.datetime(2024, 5, 1)
BOOKMARKS = {
    "WebBookmarkType": "WebBookmarkTypeList",
    "Children": [
        {"Title": "Bar", "Children": [{"URIDictionary": {"title": "Gezeitentafel"}, "URLString": "https://e.org/t"}]},
        {"Title": "Leseliste", "ReadingList": {"PreviewText": "Wie Ebbe entsteht", "DateAdded": DAY}},
    ],
    "Sync": {"Icon": b"\x89PNG\r\n\x1a\n" + bytes(90), "Name": "Küste".encode(), "Count": 3},
}


def packed(value):
    return plistlib.dumps(value, fmt=plistlib.FMT_BINARY, sort_keys=False)


def self_holding(lists):
    """Return a property list of arrays, each of which holds twice the one with the number given for it."""
    last = len(lists)
    objects = [b"\xa2" + bytes((held, held)) for held in lists] + [b"\x51a"]
    body = b"bplist00" + b"".join(objects)
    offsets, at = [], 8
    for one in objects:
        offsets.append(at)
        at += len(one)
    table = b"".join(struct.pack(">H", offset) for offset in offsets)
    return body + table + struct.pack(">6xBBQQQ", 2, 1, last + 1, 0, at)


def test_a_link_that_was_dragged_out_of_safari_is_its_address():
    document = read(packed({"URL": "https://example.org/gezeiten"}), "Gezeiten.webloc")
    assert (document.text, document.title, document.type) == ("URL: https://example.org/gezeiten", "Gezeiten", "data")


def test_bookmarks_are_read_with_their_folders():
    document = read(packed(BOOKMARKS))
    for words in ("Title: Bar", "title: Gezeitentafel", "https://e.org", "Ebbe entsteht", "DateAdded: 2024-05-01 0"):
        assert words in document.text
    assert "Name: Küste" in document.text and "Count: 3" in document.text and "PNG" not in document.text
    assert "Children" in [heading.title for heading in document.headings]


@pytest.mark.parametrize("name", ["a.strings", "a.mobileconfig", "a", "a.fileloc", "a.txt"])
def test_a_list_of_any_name_is_read(name):
    assert "greeting: Grüß Gott" in read(packed({"greeting": "Grüß Gott"}), name).text


def test_a_list_in_the_data_of_another_and_an_archive_of_objects_are_read():
    archive = {"$archiver": "NSKeyedArchiver", "$objects": ["$null", "Ebbe und Flut", {"$class": plistlib.UID(1)}]}
    document = read(packed({"note": packed(archive)}))
    assert "Ebbe und Flut" in document.text and "UID" not in document.text


@pytest.mark.parametrize(
    "data",
    [
        packed(BOOKMARKS)[:-20],
        packed(BOOKMARKS)[:60],
        self_holding([0]),
        self_holding([1, 0]),
        self_holding(list(range(1, 61))),  # two to the power of sixty values
    ],
)
def test_damage_and_lists_that_hold_themselves_are_said(data):
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data)
