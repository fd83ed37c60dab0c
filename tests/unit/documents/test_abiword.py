"""Documents of AbiWord: paragraphs, headings, tables, notes; what is hidden is marked, what was deleted is gone."""

from __future__ import annotations

import gzip

import pytest
from sources import reader_of, source_of

from engine.documents.document import Document
from engine.documents.reader_versions import reader_name
from engine.documents.text.abiword import read_abiword
from engine.errors import UnreadableFileError

read = reader_of("a.abw")
KILN = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE abiword PUBLIC "-//ABISOURCE//DTD AWML 1.0 Strict//EN" "http://www.abisource.com/awml.dtd">
<abiword template="false" version="3.0.5" xmlns="http://www.abisource.com/awml.dtd">
<metadata><m key="dc.title">The kiln</m><m key="dc.creator">Ada Mills</m>
<m key="abiword.keywords">clay, ash</m></metadata>
<history version="1"><version id="1"/></history>
<styles><s type="P" name="Normal" props="font-family:Times"/></styles>
<section>
<p style="Heading 1"><c>First </c><c props="font-weight:bold">fir</c>ing</p>
<p style="Normal">Un<c props="font-style:italic">do</c>ne<c revision="1">new</c><c revision="1,-2">gone</c>
&amp; caf\u00e9<foot>
<p style="Footnote Text">A note.</p></foot> goes on<br/>below</p>
<p><c props="lang:en; display:none">secret </c>seen</p>
<table><cell props="left-attach:0; right-attach:1; top-attach:0; bot-attach:1"><p>Clay</p><p>red</p></cell>
<cell props="left-attach:1; right-attach:2; top-attach:0; bot-attach:1"><p>Ash</p></cell>
<cell props="left-attach:0; right-attach:1; top-attach:1; bot-attach:2"><p>1</p></cell>
<cell props="left-attach:1; right-attach:2; top-attach:1; bot-attach:2"><p>2</p></cell></table>
<p style="Numbered Heading 2">Last</p><p><a xlink:href="https://x" xmlns:xlink="x">the club</a></p>
</section>
<data><d name="image_0" mime-type="image/png" base64="yes">iVBORw0KGgoAAAANSUhEUg</d></data>
</abiword>"""
WORDS = """First firing

Undonenew & caf\u00e9 goes on
below

A note.

seen

(hidden) secret

Clay red\tAsh
1\t2

Last

the club"""


def test_a_document_is_read_with_its_headings_tables_and_notes():
    document = read(KILN.encode())
    assert document.text == WORDS
    assert [(head.level, head.title) for head in document.headings] == [(1, "First firing"), (2, "Last")]
    assert all(document.text.startswith(head.title, head.offset_chars) for head in document.headings)
    assert (document.title, document.author, document.keywords) == ("The kiln", "Ada Mills", "clay, ash")
    assert document.reader == reader_name("abiword") and document.type == "word"
    data = KILN.encode()
    assert read_abiword(source_of("a.abw", data)).text == WORDS


def test_a_packed_one_in_another_encoding_is_read():
    packed = gzip.compress(KILN.replace("UTF-8", "ISO-8859-1").encode("latin-1"))
    found = read(packed, "a.zabw")
    document = found if isinstance(found, Document) else found.members[0].outcome
    assert document.text == WORDS


def test_of_a_damaged_document_the_beginning_is_read():
    assert read(KILN[: KILN.index("<table>")].encode()).text.endswith("(hidden) secret")
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(KILN[: KILN.index("<styles>")].encode())
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(b"not xml at \x00 all\x00\x01\x02" * 9)


def test_entities_without_end_are_refused_and_limits_kept():
    declared = KILN.replace('awml.dtd">\n<abi', 'awml.dtd" [<!ENTITY a "b">]>\n<abi', 1)
    assert read(declared.encode()).text == read(KILN.encode()).text
    bomb = declared.replace('"b"', '"&a;"').replace("</p>", "&a;</p>", 1)
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(bomb.encode())
    with pytest.raises(UnreadableFileError, match="longer than"):
        read(KILN.encode(), max_chars=40)
