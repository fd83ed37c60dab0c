"""Office files without the lists of what their parts are and how these belong together, or with damaged ones."""

from __future__ import annotations

import io
import zipfile

import pytest
from sources import reader_of, source_of, zip_of
from test_beside_the_text import docx, paragraph, pptx, shape, xlsx

from engine.documents.containers.package import open_package
from engine.documents.xmlstream import SilentListener, parse_xml
from engine.errors import UnreadableFileError

read = reader_of("a.docx")
TYPES, OUTER = "[Content_Types].xml", "_rels/.rels"
HEAD = '<w:hdr xmlns:w="w"><w:p><w:r><w:t>Club of potters</w:t></w:r></w:p></w:hdr>'
LETTER = docx(paragraph("Words"), {"word/header1.xml": HEAD}, header="header1.xml")
FILES = {
    "a.docx": (LETTER, "word/_rels/document.xml.rels"),
    "a.pptx": (pptx(shape("Words")), "ppt/_rels/presentation.xml.rels"),
    "a.xlsx": (xlsx(""), "xl/_rels/workbook.xml.rels"),
}
TEXTS = {"a.docx": "Club of potters\n\nWords", "a.pptx": "Words", "a.xlsx": "S\n\nCell"}
OFFICE = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
CUT = "<Relationships><Rel"


def with_parts(data, changed):
    """Return a package with other parts, those without content left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | changed
    return zip_of({name: content for name, content in parts.items() if content is not None})


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [None, "", "<Types><Over"])
def test_a_package_is_told_by_its_parts_where_no_list_says_what_they_are(name, content):
    data, _ = FILES[name]
    assert read(with_parts(data, {TYPES: content}), name).text == TEXTS[name]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [None, CUT])
def test_parts_are_found_by_their_names_where_no_list_leads_to_them(name, content):
    data, inner = FILES[name]
    for part in (OUTER, inner):
        found = read(with_parts(data, {part: content}), name)
        assert found.text == TEXTS[name]
        assert [note.what for note in found.missing] == (["a list of its parts is damaged"] if content else [])


def test_parts_without_a_list_are_in_the_order_of_their_numbers_once():
    def sheet(words):
        return f'<worksheet><sheetData><row><c t="inlineStr"><is><t>{words}</t></is></c></row></sheetData></worksheet>'

    book = "".join(f'<sheet xmlns:r="r" name="Tab {number}" r:id="x{number}"/>' for number in (1, 2, 3))
    parts = {
        "xl/workbook.xml": f"<workbook><sheets>{book}</sheets></workbook>",
        "xl/worksheets/sheet10.xml": sheet("ten"),
        "xl/worksheets/sheet9.xml": sheet("nine"),
        "xl/worksheets/sheet1.xml": sheet("one"),
    }
    data = zip_of(parts)
    assert read(data, "a.xlsx").text == "Tab 1\n\none\n\nTab 2\n\nnine\n\nTab 3\n\nten"


def cut_list(kind, target, kept):
    """A list of three relations, cut off after some."""
    inner = [f'<Relationship Id="x{at}" Type="k/{kind}" Target="{target}{at}.xml"/>' for at in (1, 2, 3)]
    return f"<Relationships>{''.join(inner[:kept])}<Relat"


@pytest.mark.parametrize("kept", [0, 1, 2])
def test_sheets_and_slides_whose_relation_was_cut_off_get_the_parts_that_are_left(kept):
    book = "".join(f'<sheet {OFFICE} name="Tab {number}" r:id="x{number}"/>' for number in (1, 2, 3))
    show = "".join(f'<p:sldId {OFFICE} id="{number}" r:id="x{number}"/>' for number in (1, 2, 3))
    sheet = '<worksheet><sheetData><row><c t="inlineStr"><is><t>of {}</t></is></c></row></sheetData></worksheet>'
    slide = "<p:sld xmlns:p='p'><p:sp><p:txBody><p:p><p:r><p:t>of {}</p:t></p:r></p:p></p:txBody></p:sp></p:sld>"
    workbook = {
        "xl/workbook.xml": f"<workbook><sheets>{book}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": cut_list("worksheet", "worksheets/sheet", kept),
    } | {f"xl/worksheets/sheet{at}.xml": sheet.format(at) for at in (3, 2, 1)}
    presentation = {
        "ppt/presentation.xml": f'<p:presentation xmlns:p="p"><p:sldIdLst>{show}</p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": cut_list("slide", "slides/slide", kept),
    } | {f"ppt/slides/slide{at}.xml": slide.format(at) for at in (3, 2, 1)}
    assert read(zip_of(workbook), "a.xlsx").text == "Tab 1\n\nof 1\n\nTab 2\n\nof 2\n\nTab 3\n\nof 3"
    assert read(zip_of(presentation), "a.pptx").text == "of 1\n\nof 2\n\nof 3"


def test_parts_named_as_is_usual_are_sought_once_and_for_the_main_part_alone():
    parts = {f"word/header{at}.xml": HEAD for at in range(3)} | {
        f"word/_rels/header{at}.xml.rels": CUT for at in range(3)
    }
    data = zip_of({"word/document.xml": "<w><p>Words</p></w>"} | parts)
    with open_package(source_of("a.docx", data)) as package:
        assert [package.relations(f"word/header{at}.xml") for at in range(3)] == [(), (), ()]
        found = package.main_relations("word/document.xml")
        assert [one.target for one in found] == [f"word/header{at}.xml" for at in range(3)]
        package.names = None
        assert [one.target for one in package.main_relations("word/document.xml")] == [one.target for one in found]


def test_an_archive_that_only_holds_such_parts_stays_an_archive():
    data = zip_of({"word/document.xml": "<w><p>Words</p></w>", "readme.txt": "Read me"})
    assert [one.name for one in read(data, "a.zip").members] == ["word/document.xml", "readme.txt"]


def test_relations_that_were_read_before_the_damage_count():
    data, inner = FILES["a.docx"]
    one = '<Relationship Id="r5" Type="k/header" Target="header1.xml"/>'
    with open_package(source_of("a.docx", with_parts(data, {inner: f"<Relationships>{one}<"}))) as package:
        found = package.relations("word/document.xml")
        assert [(relation.id, relation.target) for relation in found] == [("r5", "word/header1.xml")]
        assert package.main_relations("word/document.xml") == found


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_parts_are_the_bytes_that_zipfile_gives(method):
    parts = {
        "small.xml": b"<a>Words</a>",
        "empty.xml": b"",
        "gr\u00fc\u00dfe.xml": b"<b/>",
        "large.xml": bytes(3 << 20),
    }
    data = zip_of(parts, method=method)
    with open_package(source_of("a.docx", data)) as package:
        assert {name: package.read(name) for name in parts} == parts
        assert package.head("small.xml", 3) == b"<a>"


@pytest.mark.parametrize("spoiled", ["name", "mark", "content", "sum", "length"])
def test_a_part_that_is_not_as_its_directory_says_is_damaged(spoiled):
    words = b"<w>" + b"Some words. " * 50 + b"</w>"
    data = bytearray(zip_of({"one.xml": words, "two.xml": b"<w/>"}))
    directory = data.rindex(b"PK\x01\x02", 0, data.rindex(b"PK\x01\x02"))
    at = {"name": 31, "mark": 0, "content": 40, "sum": directory + 16, "length": directory + 24}[spoiled]
    data[at] ^= 0x55
    with open_package(source_of("a.docx", bytes(data))) as package:
        with pytest.raises(UnreadableFileError, match="damaged"):
            package.read("one.xml")
        assert package.read("two.xml") == b"<w/>"


def test_a_listener_that_names_elements_is_told_of_these_alone():
    class Named(SilentListener):
        heard = frozenset(("a", "c"))

        def __init__(self):
            self.told = []

        def start(self, tag, attributes):
            self.told.append((tag, attributes))

        def end(self, tag):
            self.told.append(tag)

        def text(self, words):
            self.told.append(words)

    parse_xml(b'<x:a xmlns:x="y"><b n="0">1</b><x:c x:n="2"/></x:a>', listener := Named())
    assert listener.told == [("a", {}), "1", ("c", {"n": "2"}), "c", "a"]
