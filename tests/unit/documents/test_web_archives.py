"""Web archives: each page with its address and date."""

from __future__ import annotations

import gzip

import made_files
import pytest
from made_files import answer, warc_record
from sources import reader_of, zip_of

from engine.documents.document import Bundle
from engine.errors import UnreadableFileError

read = reader_of("a.warc")
PAGES = {
    "a.example.html": "Größe der Seite",
    "a.example/b c q=1.html": "one and two\n\nx",
    "a.example/z.html": "packed",
    "a.example/note.txt": "заметка",
    "a.example/text.txt": "converted words",
}


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.warc", made_files.warc),
        ("noname", made_files.warc),
        ("a.warc.gz", made_files.warc_gz),
        ("a.gz", lambda: gzip.compress(made_files.warc())),
    ],
)
def test_each_page_is_a_document_with_its_address_and_date(name, make):
    bundle = read(make(), name)
    assert isinstance(bundle, Bundle) and bundle.own is None
    found = {member.name: member.outcome for member in bundle.members}
    assert "method that is not read (br)" in found.pop("a.example/br").reason
    assert {name: " ".join(page.text.split()) for name, page in found.items()} == {
        name: " ".join(text.split()) for name, text in PAGES.items()
    }
    page = found["a.example.html"]
    assert (page.title, page.dated) == ("Titel", 1714550400.0)
    assert [place.label for place in page.places] == ["http://a.example/"]


def test_an_archive_within_an_archive_is_read():
    bundle = read(zip_of({"archive/a.warc.gz": made_files.warc_gz(), "pages.txt": "x"}), "a.wacz")
    assert "archive/a.warc.gz/a.example/note.txt" in [member.name for member in bundle.members]


def test_one_cut_short_keeps_what_came_before():
    data = made_files.warc()
    bundle = read(data[:-60])
    assert bundle.members[-1].name == "the rest" and "damaged" in bundle.members[-1].outcome.reason
    assert len(bundle.members) == 6
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data[:100])


def test_a_page_that_unpacks_to_too_much_costs_itself():
    bomb = answer(gzip.compress(bytes(5_000_000)), "Content-Encoding: gzip")
    records = warc_record("response", "http://a.example/", bomb)
    records += warc_record("response", "http://a.example/two", answer(b"<p>two</p>"))
    bundle = read(records, unpacked_bytes=100_000)
    assert "unpacks to far more" in bundle.members[0].outcome.reason
    assert bundle.members[1].outcome.text == "two"


@pytest.mark.parametrize("size", ["-5", "many", "99999999999999999999", ""])
def test_odd_lengths_end_the_archive(size):
    record = made_files.warc_record("response", "http://a.example/", answer(b"<p>x</p>"))
    bundle = read(record + b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %b\r\n\r\nx" % size.encode())
    assert [member.name for member in bundle.members] == ["a.example.html", "the rest"]
