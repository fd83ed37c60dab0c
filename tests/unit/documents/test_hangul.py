"""Documents of Hangul, version 5 and in XML."""

from __future__ import annotations

import made_files
import pytest
from sources import reader_of, zip_of

from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.hwp")


@pytest.mark.parametrize("name", ["a.hwp", "a.doc", "noname"])
def test_paragraphs_tables_and_notes_are_read_in_order(name):
    document = read(made_files.hangul(), name)
    start, _, rest = document.text.partition("\n\nlong long")
    assert start == "제목 words\n\nbefore  after\nline\tend\n\n이름\tBorn\nAda\t1815\n\n각주"
    assert rest.endswith("long\n\na ove")
    assert [(heading.level, heading.title) for heading in document.headings] == [(2, "제목 words")]
    assert (document.title, document.type) == ("제목 words", "word")


@pytest.mark.parametrize("flags", [1 | 2, 1 | 16])
def test_a_password_is_told(flags):
    with pytest.raises(UnreadableFileError, match="password"):
        read(made_files.hangul(flags))


def test_of_a_document_locked_for_distribution_the_first_page_is_read_and_said():
    document = read(made_files.hangul(1 | 4))
    assert document.text == "the first page"
    assert "locked for distribution" in document.missing[0].what


def test_spoiled_and_older_ones_are_told():
    data = made_files.hangul()
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data.replace(data[data.index(b"HWP Document") + 4096 :][:200], bytes(200)))
    with pytest.raises(UnsupportedFileError, match="before 2000"):
        read(b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(200))
    with pytest.raises(UnsupportedFileError):
        read(made_files.ole({"FileHeader": b"something else"}), "a.bin")


@pytest.mark.parametrize("name", ["a.hwpx", "a.zip", "noname"])
def test_xml_is_read_section_by_section(name):
    document = read(made_files.hangul_xml(), name)
    assert document.text == (
        "제목 words\n\nbefore\ttab after &\nline\n\n각주\n\n이름\tBorn\nAda\t1815\n\nsecond section"
    )
    assert (document.title, document.author, document.dated) == ("문서", "김", 1714550400.0)
    assert [(heading.level, heading.title) for heading in document.headings] == [(1, "제목 words")]


def test_encrypted_xml_is_told():
    parts = {"META-INF/manifest.xml": "<m><encryption-data/></m>", "Contents/section0.xml": b"\1\2"}
    with pytest.raises(UnreadableFileError, match="password"):
        read(zip_of({"mimetype": "application/hwp+zip", **parts}), "a.hwpx")
