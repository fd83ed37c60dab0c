"""References as EndNote and Zotero write them, notes of CherryTree, and what calendars keep beside their entries."""

from __future__ import annotations

import pytest
from sources import reader_of

read = reader_of("a.xml")
ENDNOTE = """<?xml version="1.0" encoding="UTF-8"?><xml><records><record><database name="My.enl">My.enl</database>
<source-app name="EndNote">EndNote</source-app><rec-number>7</rec-number><foreign-keys><key>7</key></foreign-keys>
<ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Mills, Ada</style>
</author><author><style>Hill, Bo</style></author></authors></contributors><titles><title><style face="normal">The kiln
</style><style face="italic">of </style><style>Y</style><style>ork</style></title></titles>
<keywords><keyword><style>clay</style></keyword></keywords><abstract><style>Ash &amp; glaze</style></abstract></record>
</records></xml>"""
ZOTERO = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:f="f"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:d="d">
<d:Article><z:itemType>journalArticle</z:itemType><f:Person><f:surname>Mills</f:surname>
<f:givenName>Ada</f:givenName></f:Person><dc:title>The kiln of York</dc:title><d:abstract>Ash</d:abstract></d:Article>
<d:Memo>
<rdf:value>&lt;p&gt;No&lt;b&gt;ted&lt;/b&gt; gr&amp;ouml;&amp;szlig;er&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</rdf:value>
</d:Memo></rdf:RDF>"""
CHERRYTREE = """<?xml version="1.0" encoding="UTF-8"?><cherrytree><bookmarks list="1"/>
<node name="Kilns" unique_id="1" tags="clay york"><rich_text>Words of </rich_text>
<rich_text weight="heavy">the kil</rich_text>
<rich_text>n
second line</rich_text><encoded_png char_offset="5" filename="a.png">iVBORw0KGgo</encoded_png>
<table><row><cell>One</cell><cell>Two
or</cell></row><row><cell>Clay</cell><cell>Fire</cell></row></table><codebox>if x:
    y()</codebox><node name="Inner"><rich_text>Deep words</rich_text></node></node></cherrytree>"""


def test_references_of_endnote_are_read_without_the_looks_around_their_words():
    found = read(ENDNOTE.encode())
    assert found.text.split("\n\n") == ["Mills, Ada", "Hill, Bo", "The kiln of York", "clay", "Ash & glaze"]
    assert (found.title, found.author) == ("The kiln of York", "Mills, Ada")


def test_references_of_zotero_are_read_with_their_notes_as_pages():
    found = read(ZOTERO.encode(), "a.rdf")
    assert found.text.split("\n\n") == ["Mills Ada", "The kiln of York", "Ash", "Noted größer", "Two"]


def test_other_xml_of_such_names_stays_as_it_is():
    assert read(b"<xml><record>x</record></xml>").text == "<xml><record>x</record></xml>"
    other = b'<rdf:RDF xmlns:rdf="r"><a>x</a></rdf:RDF>'
    assert read(other, "a.rdf").text == other.decode()


def test_notes_of_cherrytree_are_read_by_their_names_as_they_were_typed():
    found = read(CHERRYTREE.encode(), "a.ctd")
    assert found.text.split("\n\n") == [
        "Kilns", "clay york", "Words of the kiln\nsecond line",
        "Clay\tFire\nOne\tTwo or", "if x:\n    y()", "Inner", "Deep words"
    ]  # fmt: skip
    assert [(one.level, one.title) for one in found.headings] == [(1, "Kilns"), (2, "Inner")]


def event(*lines):
    return read("\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", "")).encode(), "a.ics").text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ATTACH:https://example.org/plan.pdf", ""),
        ("ATTACH;FILENAME=plan.pdf:https://example.org/7", "Attached: plan.pdf"),
        ("ATTACH:CID:part1@example.org", ""),
        ('CONFERENCE;VALUE=URI;LABEL="Dial-in, York":tel:+1-412', "Conference: Dial-in, York\nConference: tel:+1-412"),
        (r"X-ALT-DESC;FMTTYPE=text/html:<p>D:\\names\, all</p>", r"D:\names, all"),
        ("X-ALT-DESC;FMTTYPE=text/html:<body><p>Wo<b>rds</b> of <i>it</i></p>\\n<p>Two</p></body>", "Words of it\nTwo"),
    ],
)
def test_what_an_entry_of_a_calendar_leads_to_and_says_on_a_page_is_read(line, words):
    text = event("BEGIN:VEVENT", "SUMMARY:Firing", line, "END:VEVENT")
    assert text == "Firing" + (f"\n{words}" if words else "")


def test_hours_within_hours_are_read():
    text = event(
        "BEGIN:VAVAILABILITY", "SUMMARY:Office", "BEGIN:AVAILABLE", "SUMMARY:Mondays", "END:AVAILABLE",
        "END:VAVAILABILITY",
    )  # fmt: skip
    assert text.split("\n") == ["Office", "Mondays"]
