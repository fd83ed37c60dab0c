"""Files of XML that are damaged or cut short: what can be made out is read, once, and the rest is told."""

from __future__ import annotations

import pytest
from sources import reader_of, source_of

from engine.documents.damaged_xml import mended, parse_around_damage
from engine.documents.text.free_mind import read_free_mind
from engine.documents.xmlstream import DamagedXml, SilentListener
from engine.errors import UnreadableFileError

read = reader_of("a.mm")

WORD = "http://schemas.microsoft.com/office/word/2003/wordml"
SHEETS = "urn:schemas-microsoft-com:office:spreadsheet"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OF_TEXT = 'office:mimetype="application/vnd.oasis.opendocument.text"'
FLAT = f'<office:document xmlns:office="{OFFICE}" xmlns:text="{TEXT}" {OF_TEXT}>'


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


def test_files_that_declare_entities_are_refused():
    bomb = '<!DOCTYPE map [<!ENTITY a "b">]>' + WHOLE["a.mm"].replace("Sail", "&a;")
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
    ],
)
def test_tags_around_damage_are_told_as_far_as_they_can_be_made_out(text, said, faults):
    told, counted = Told(), []
    parse_around_damage(text, told, frozenset("ab"), lambda: counted.append(1))
    assert "".join(told.parts) == said
    assert len(counted) == faults
