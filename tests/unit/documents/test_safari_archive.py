"""Pages that Safari saved: property lists with the page, its pictures and its frames."""

from __future__ import annotations

import plistlib

import pytest
from sources import reader_of

from engine.errors import UnreadableFileError

read = reader_of("page.webarchive")

PAGE = (
    "<html><head><title>Rye bread</title></head><body><article><h1>Rye</h1><p>Käse und Brot</p></article></body></html>"
)


def resource(words, kind="text/html", charset="UTF-8"):
    address = "https://example.org/rye"
    data = words if isinstance(words, bytes) else words.encode("utf-8")
    return {
        "WebResourceData": data,
        "WebResourceMIMEType": kind,
        "WebResourceTextEncodingName": charset,
        "WebResourceURL": address,
        "WebResourceFrameName": "",
    }


def archive(main, *frames, form=plistlib.FMT_BINARY):
    picture = resource(b"\x89PNG" + bytes(200), "image/png", "")
    content = {"WebMainResource": main, "WebSubresources": [picture]}
    if frames:
        content["WebSubframeArchives"] = [{"WebMainResource": frame} for frame in frames]
    return plistlib.dumps(content, fmt=form)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
@pytest.mark.parametrize("name", ["page.webarchive", "page", "page.plist"])
def test_the_page_and_its_frames_are_read(form, name):
    frame = resource("<html><body><p>Framed words</p></body></html>")
    document = read(archive(resource(PAGE), frame, form=form), name)
    assert document.text.split("\n\n") == ["Rye", "Käse und Brot", "Framed words"]
    assert (document.title, document.type) == ("Rye bread", "html")


def test_the_charset_that_safari_noted_counts():
    page = PAGE.encode("windows-1252")
    assert "Käse und Brot" in read(archive(resource(page, charset="windows-1252"))).text


def test_frames_that_are_too_deep_are_told():
    page: dict = {}
    for depth in range(60, -1, -1):
        main = resource(f"<html><body><p>deep {depth}</p></body></html>")
        page = {"WebMainResource": main, "WebSubframeArchives": [page]}
    document = read(plistlib.dumps(page, fmt=plistlib.FMT_BINARY))
    assert "deep 50" in document.text and "deep 51" not in document.text
    assert [note.what for note in document.missing] == ["frames more than 50 deep are left out"]


def test_plain_text_is_shown_as_it_stands():
    assert read(archive(resource("a < b\n  c & d", "text/plain"))).text == "a < b\n  c & d"


@pytest.mark.parametrize(
    "data",
    [
        archive(resource(PAGE))[:-30],
        archive(resource(b"\x89PNG", "image/png", "")),
        plistlib.dumps({"WebMainResource": "no dictionary"}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps(["WebMainResource"], fmt=plistlib.FMT_XML),
    ],
)
def test_damage_and_archives_without_a_page_are_said(data):
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data)


def test_another_property_list_is_none():
    assert read(plistlib.dumps({"name": "Rye"}, fmt=plistlib.FMT_BINARY), "settings.bin").type == "data"
