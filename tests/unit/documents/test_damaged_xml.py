"""Files of XML that are damaged or cut short: what can be made out is read, once, and the rest is told."""

from __future__ import annotations

import re

import pytest
from sources import reader_of, source_of

from engine.documents import damaged_xml
from engine.documents.damaged_xml import Nesting, ended, mended, parse_around_damage
from engine.documents.document import Document
from engine.documents.repaired_xml import read_in_part
from engine.documents.text.free_mind import read_free_mind
from engine.documents.xmlstream import DamagedXml, SilentListener, parse_xml
from engine.errors import UnreadableFileError

read = reader_of("a.mm")

WORD = "http://schemas.microsoft.com/office/word/2003/wordml"
SHEETS = "urn:schemas-microsoft-com:office:spreadsheet"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OF_TEXT = 'office:mimetype="application/vnd.oasis.opendocument.text"'
FLAT = f'<office:document xmlns:office="{OFFICE}" xmlns:text="{TEXT}" xmlns:table="{TABLE}" {OF_TEXT}>'


def paragraphs(before, each, after):
    return before + "".join(each.format(words) for words in ("Keel", "Mast", "Sail")) + after


WHOLE = {
    "a.mm": paragraphs('<map version="1.0.1"><node TEXT="Boat">', '<node TEXT="{}"/>', "</node></map>"),
    "a.opml": paragraphs('<opml version="2.0"><body>', '<outline text="{}"></outline>', "</body></opml>"),
    "a.xml": paragraphs(
        f'<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="{WORD}"><w:body>',
        "<w:p><w:r><w:t>{}</w:t></w:r></w:p>",
        "</w:body></w:wordDocument>",
    ),
    "sheets.xml": paragraphs(
        f'<?mso-application progid="Excel.Sheet"?><Workbook xmlns="{SHEETS}" xmlns:ss="{SHEETS}">'
        '<Worksheet ss:Name="Parts"><Table>',
        '<Row><Cell><Data ss:Type="String">{}</Data></Cell></Row>',
        "</Table></Worksheet></Workbook>",
    ),
    "a.fb2": paragraphs(
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><section>',
        "<p>{}</p>",
        "</section></body></FictionBook>",
    ),
    "a.fodt": paragraphs(
        f"{FLAT}<office:body><office:text>", "<text:p>{}</text:p>", "</office:text></office:body></office:document>"
    ),
    "plan.xml": paragraphs(
        '<Project xmlns="http://schemas.microsoft.com/project"><Tasks>',
        "<Task><Name>{}</Name></Task>",
        "</Tasks></Project>",
    ),
    "a.abw": paragraphs("<abiword><section>", "<p>{}</p>", "</section></abiword>"),
    "a.vdx": paragraphs(
        '<VisioDocument xmlns="http://schemas.microsoft.com/visio/2003/core"><Pages><Page ID="0"><Shapes>',
        "<Shape><Text>{}</Text></Shape>",
        "</Shapes></Page></Pages></VisioDocument>",
    ),
}
TOLD = ["parts are left out, as the file is damaged or cut short"]


def words(name, text):
    found = read(text.encode(), name)
    return found.text.split(), [note.what for note in found.missing]


@pytest.mark.parametrize("name", WHOLE)
def test_what_stands_before_the_end_of_a_file_that_is_cut_short_is_read(name):
    whole = WHOLE[name]
    said, told = words(name, whole)
    assert said[-3:] == ["Keel", "Mast", "Sail"] and not told
    said, told = words(name, whole[: whole.index("Sail")])
    assert (said[-2:], told) == (["Keel", "Mast"], TOLD)
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(whole[: whole.index("Keel") - 8].replace("Boat", "").encode(), name)


@pytest.mark.parametrize("name", WHOLE)
def test_what_stands_behind_damage_is_read_and_each_word_once(name):
    whole = WHOLE[name]
    at = whole.index("Mast")
    cut = whole.rindex("<", 0, at)
    assert words(name, whole[:cut] + "</wrong>" + whole[cut:])[0][-3:] == ["Keel", "Mast", "Sail"]
    assert words(name, whole.replace("Mast", "Mast &amp &nbsp; \x02&#3;"))[0].count("Mast") == 1
    assert words(name, whole.replace("Mast", "Mast &amp &nbsp; \x02&#3;"))[1] == []


@pytest.mark.parametrize("name", ["a.opml", "a.fb2", "a.abw"])
def test_what_a_file_declares_for_itself_stands_where_it_mentions_it(name):
    whole = WHOLE[name]
    root = re.search(r"<(\w+)", whole)
    declared = f'<!DOCTYPE {root[1]} [<!-- ] > --><!ENTITY a "]J"><!ENTITY b "&a;ib">]>'
    found = words(name, whole[: root.start()] + declared + whole[root.start() :].replace("Sail", "&b;"))
    assert "]Jib" in found[0] and found[1] == []


def test_files_that_declare_without_end_are_refused():
    bomb = '<!DOCTYPE map [<!ENTITY a "&b;&b;"><!ENTITY b "&a;">]>' + WHOLE["a.mm"].replace("Sail", "&a;")
    with pytest.raises(UnreadableFileError, match="damaged"):
        read_free_mind(source_of("a.mm", bomb.encode()), bomb.encode())
    with pytest.raises(DamagedXml):
        parse_around_damage(bomb, SilentListener(), None, list)


def test_a_packed_workbook_that_is_cut_inside_is_read_in_part():
    cells = (
        '<gnm:Cells><gnm:Cell Row="0" Col="0" ValueType="60">Keel</gnm:Cell><gnm:Cell Row="1" Col="0" ValueType="60">Ma'
    )
    book = f'<gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd"><gnm:Sheets><gnm:Sheet><gnm:Name>A</gnm:Name>{cells}'
    assert "Keel" in read(book.encode(), "a.gnumeric").text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a & b &lt; &eacute; &nosuch;", "a &amp; b &lt; é &amp;nosuch;"),
        ("<a><![CDATA[x & y]]> & <!-- & --></a>", "<a><![CDATA[x & y]]> &amp; <!-- & --></a>"),
        ("1 < 2 <![CDATA[x <!-- y", "1 &lt; 2 x  y"),
        ("&#31;&#xD800;&#65;\x0b&#1114112;", "&#65;"),
    ],
)
def test_faults_that_cost_nothing_are_mended(text, said):
    assert mended(text) == said


class Told(SilentListener):
    def __init__(self):
        self.parts = []

    def start(self, tag, attributes):
        self.parts.append(f"<{tag}{attributes or ''}>")

    def end(self, tag):
        self.parts.append(f"</{tag}>")

    def text(self, words):
        self.parts.append(words)


@pytest.mark.parametrize(
    ("text", "said", "faults"),
    [
        ("<a><b>x</a>", "<a><b>x</b></a>", 1),
        ("<a>x</c>y</a>", "<a>xy</a>", 1),
        ("<a>x</b>y</a>", "<a>x</b>y</a>", 1),
        ("<a><b k=1 l='2'>x</b></a>", "<a><b{'k': '1', 'l': '2'}>x</b></a>", 1),
        ("<a><b k=1/>x</a>", "<a><b{'k': '1'}></b>x</a>", 1),
        ("<a>x<c 1>y</a>", "<a>xc 1y</a>", 1),
        ("<a><b>x", "<a><b>x</b></a>", 1),
        ("<a>x</a><b>y</b>", "<a>x</a><b>y</b>", 0),
        ("<a>x<!y>z</a>", "<a>xz</a>", 1),
        ("<a>x<!-- a -- b -->z</a>", "<a>xz</a>", 1),
        ("<a>x<!-- y</a>", "<a>x y</a>", 0),
        ("<a>x<!-- <b>y</b> z --><b c>w</b></a>", "<a>x<b>w</b></a>", 1),
        ("<!-- <b>y</b> z --><a c>w</a>", "<a>w</a>", 1),
        ('<a>x<?y "<b>z</b>"?><b c>w</b></a>', "<a>x<b>w</b></a>", 1),
        ('<a k="1 > 2">\x85]]>y</a>', "<a{'k': '1 > 2'}>\x85]]y</a>", 1),
        ("<a>x<b>]]>y</b></a>", "<a>x<b>]]y</b></a>", 1),
        ("<a>é&lt;x]]>y</a>", "<a>é<x]]y</a>", 1),
        ("<a>é</ b>z</a>", "<a>é</b>z</a>", 1),
        ("<a>x&lt;]]>y</a>", "<a>x<]]y</a>", 1),
        ("<a><![CDATA[&x;y]]>z]]>w</a>", "<a>&x;yz]]w</a>", 1),
    ],
)
def test_tags_around_damage_are_told_as_far_as_they_can_be_made_out(text, said, faults):
    told, counted = Told(), []
    parse_around_damage(text, told, frozenset("ab"), lambda: counted.append(1))
    assert "".join(told.parts) == said
    assert len(counted) == faults


NEVER_ENDED = {
    "a.xml": "</w:p>",
    "sheets.xml": "</Row>",
    "a.fb2": "</p>",
    "a.fodt": "</text:p>",
    "plan.xml": "</Task>",
    "a.abw": "</p>",
    "a.vdx": "</Shape>",
}
MISSING_ENDS = [(WHOLE[name], name, end) for name, end in NEVER_ENDED.items()]


def table(row, cell, paragraph):
    """Return three rows of two cells, of which the second row says Mast and its number."""
    cells = "".join(
        row.format(cell.format(paragraph.format(words)) + cell.format(paragraph.format(f"{words}2")))
        for words in ("Keel", "Mast", "Sail")
    )
    return cells


TABLES = [
    (
        "t.xml",
        f'<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="{WORD}"><w:body><w:tbl>',
        ("<w:tr>{}</w:tr>", "<w:tc>{}</w:tc>", "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"),
        "</w:tbl></w:body></w:wordDocument>",
    ),
    (
        "t.fodt",
        f"{FLAT}<office:body><office:text><table:table>",
        (
            "<table:table-row>{}</table:table-row>",
            "<table:table-cell>{}</table:table-cell>",
            "<text:p>{}</text:p>",
        ),
        "</table:table></office:text></office:body></office:document>",
    ),
    (
        "t.fb2",
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><body><section><table>',
        ("<tr>{}</tr>", "<td>{}</td>", "{}"),
        "</table></section></body></FictionBook>",
    ),
    (
        "t.ss.xml",
        f'<?mso-application progid="Excel.Sheet"?><Workbook xmlns="{SHEETS}" xmlns:ss="{SHEETS}">'
        '<Worksheet ss:Name="Parts"><Table>',
        ("<Row>{}</Row>", "<Cell>{}</Cell>", '<Data ss:Type="String">{}</Data>'),
        "</Table></Worksheet></Workbook>",
    ),
]
for _name, _before, _each, _after in TABLES:
    for _one in _each:
        if "<" in _one:
            MISSING_ENDS.append((_before + table(*_each) + _after, _name, "</" + _one.rpartition("</")[2]))


@pytest.mark.parametrize(("whole", "name", "end"), MISSING_ENDS)
def test_a_missing_end_costs_no_words_and_moves_none(whole, name, end):
    said, told = words(name, whole)
    assert not told
    at = whole.index(end, whole.index("Mast"))
    assert words(name, whole[:at] + whole[at + len(end) :]) == (said, TOLD)


def test_every_cell_of_a_packed_workbook_ends_where_the_next_begins():
    cells = "".join(f'<gnm:Cell Row="{row}" Col="0" ValueType="60">{said}</gnm:Cell>' for row, said in enumerate("abc"))
    book = (
        '<gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd"><gnm:Sheets><gnm:Sheet><gnm:Name>Boat</gnm:Name>'
        f"<gnm:Cells>{cells}</gnm:Cells></gnm:Sheet></gnm:Sheets></gnm:Workbook>"
    )
    for end in ("a</gnm:Cell>", "b</gnm:Cell>", "c</gnm:Cell>"):
        assert words("a.gnumeric", book.replace(end, end[0])) == (["Boat", "a", "b", "c"], TOLD)
    assert words("a.gnumeric", book.replace("<gnm:Cell ", "<gnm:Cel ", 1)) == (["Boat", "b", "c"], TOLD)


def test_a_paragraph_within_another_that_may_stand_there_is_left_there():
    note = "<text:note><text:note-body><text:p>Note</text:p></text:note-body></text:note>"
    whole = WHOLE["a.fodt"].replace("Mast", f"Mast{note}after")
    said = words("a.fodt", whole)[0]
    assert words("a.fodt", whole.replace("Sail", "</x>Sail"))[0] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<a><b>x<b>y</b></a>", "<a><b>x</b><b>y</b></a>"),
        ("<a><b>x<b>y</b></b>z</a>", "<a><b>x</b><b>y</b>z</a>"),
        ("<a><b>x<b>y</b>z</b>w</a>", "<a><b>x</b><b>y</b>zw</a>"),
        ("<a><b>x<b k=1>y</b></a>", "<a><b>x</b><b{'k': '1'}>y</b></a>"),
        ("<a><b>x<d>y<b>z</b></d></b></a>", "<a><b>x<d>y<b>z</b></d></b></a>"),
        ("<a><b>x<d>y<c>z</c></a>", "<a><b>x<d>y</d></b><c>z</c></a>"),
        ("<a><e>x<d>y</d></a>", "<a><e>x</e><d>y</d></a>"),
        ("<a><n:b>x<e>y<m:b>z</m:b></a>", "<a><n:b>x<e>y</e></n:b><m:b>z</m:b></a>"),
    ],
)
def test_an_element_ends_where_one_begins_that_cannot_stand_in_it(text, said):
    told, nesting = Told(), Nesting(ended("b", by="b", within="d") | ended("b", by="c"), frozenset("e"))
    parse_around_damage(text, told, None, list, nesting)
    assert "".join(told.parts) == said


def test_a_field_of_a_task_ends_where_the_next_begins():
    whole = WHOLE["plan.xml"].replace("<Name>Mast</Name>", "<Name>Mast</Name><Notes>Tall</Notes>")
    said = words("plan.xml", whole)[0]
    assert words("plan.xml", whole.replace("Mast</Name>", "Mast")) == (said, TOLD)


def test_a_prefix_that_nothing_declares_costs_nothing():
    for name in WHOLE:
        whole = WHOLE[name]
        at = whole.rindex("<", 0, whole.index("Mast"))
        for stray in ('<l:image l:href="#a"/>', '<a:b:c d:e:f="1" xmlns:g=""/>', '<b xmlns:xml="x" xmlns:k:l="y"/>'):
            said, told = words(name, whole[:at] + stray + whole[at:])
            assert ([one for one in said if one in ("Keel", "Mast", "Sail")], told) == (["Keel", "Mast", "Sail"], [])
    prefix = WHOLE["a.abw"].replace("Mast", '<a xlink:href="http://a.example">Mast</a>')
    assert words("a.abw", prefix) == (["Keel", "Mast", "Sail"], [])


@pytest.mark.parametrize("name", ["a.fb2", "a.abw", "a.opml"])
def test_words_behind_the_end_of_all_are_read_or_told(name):
    whole = WHOLE[name]
    early = whole[: whole.index("Mast")] + "Mast" + whole[whole.rindex("Sail") + 4 :]
    second = whole[whole.index("<", whole.index(">")) :].replace("Keel", "Hull").replace("Mast", "Boom")
    said, told = words(name, early + second)
    assert (said, told) == (["Keel", "Mast", "Hull", "Boom", "Sail"], TOLD)
    assert words(name, whole + "words that belong to nothing") == (["Keel", "Mast", "Sail"], TOLD)
    assert words(name, whole + "<x/>") == (["Keel", "Mast", "Sail"], TOLD)
    assert words(name, whole + "\n\x00\n") == (["Keel", "Mast", "Sail"], [])


def test_a_file_with_more_damage_than_is_looked_at_says_so(monkeypatch):
    whole = WHOLE["a.abw"].replace("Mast", "Mast" + "</x>" * 10)
    assert words("a.abw", whole) == (["Keel", "Mast", "Sail"], TOLD)
    monkeypatch.setattr(damaged_xml, "_MOST_DAMAGES", 5)
    assert words("a.abw", whole) == (["Keel", "Mast"], TOLD)
    monkeypatch.setattr(damaged_xml, "_MOST_DAMAGES", 1)
    assert words("a.abw", WHOLE["a.abw"] + "<x/>") == (["Keel", "Mast", "Sail"], TOLD)


def test_the_tags_that_are_open_are_not_told_again_for_ever(monkeypatch):
    whole = WHOLE["a.abw"].replace("Mast", "Mast" + "</x>" * 10)
    monkeypatch.setattr(damaged_xml, "_MOST_AGAIN_BYTES", 100)
    assert words("a.abw", whole) == (["Keel", "Mast"], TOLD)


def test_reading_ends_at_the_damage_where_no_time_is_left():
    whole = WHOLE["a.abw"].replace("Mast", "Mast</x>Boom</x>").encode()
    damaged = source_of("a.abw", whole).damaged("document")
    asked = []

    def go_on():
        asked.append(1)
        return len(asked) < 2

    def listened(data):
        told = Told()
        parse_xml(data, told)
        return Document("".join(told.parts), "", "text")

    found = read_in_part(damaged, whole, listened, go_on)
    assert found.text == "<abiword><section><p>Keel</p><p>MastBoom</p></section></abiword>"
    assert [note.what for note in found.missing] == TOLD
