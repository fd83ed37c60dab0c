"""Cells of Excel that hold more than one value, names that somebody gave to cells, and drawings of diagrams alone."""

from __future__ import annotations

import io
import zipfile
from types import SimpleNamespace

import pytest
from sources import reader_of, zip_of
from test_beside_the_text import (
    KINDS,
    NAMESPACES,
    OFFICE,
    SHEET_NAMESPACES,
    docx,
    package,
    paragraph,
    pptx,
    shape,
    xlsx,
)
from test_pictures_inside import LINES, WORDS, installed, written

from engine.documents.office import rich_values
from engine.documents.office.cell_pictures import CellPictures
from engine.documents.office.rich_values import RichValues
from engine.documents.office.sheets import _Book

read = reader_of("a.xlsx")
RICH = "http://schemas.microsoft.com/office/2017/06/relationships"
METADATA = """<metadata><metadataTypes><metadataType name="XLDAPR"/><metadataType name="XLRICHVALUE"/></metadataTypes>
<futureMetadata name="XLDAPR"><bk><extLst><ext><p/></ext></extLst></bk></futureMetadata>
<futureMetadata name="XLRICHVALUE">{blocks}</futureMetadata><cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata>
<valueMetadata>{wanted}</valueMetadata></metadata>"""
STRUCTURES = """<rvStructures>
<s t="_linkedentity2core"><k n="_CRID" t="e"/><k n="%EntityId" t="s"/><k n="_DisplayString" t="s"/>
<k n="_Icon" t="s"/><k n="Area" t="r"/>
<k n="Country/region" t="r"/><k n="Description" t="s"/><k n="Founded" t="d"/><k n="Image" t="r"/><k n="Name" t="s"/>
<k n="VDPID/VSID" t="s"/><k n="Zones" t="r"/></s>
<s t="_linkedentity2"><k n="_DisplayString" t="s"/></s><s t="_formattednumber"><k n="_Format" t="spb"/></s>
<s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="Text" t="s"/></s>
<s t="_error"><k n="errorType" t="i"/></s><s t="_array"><k n="array" t="a"/></s>
<s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/></s></rvStructures>"""
VALUES = """<rvData>
<rv s="0"><v>#VALUE!</v><v>5fbb-1</v><v>Seattle</v><v>Map</v><v>2</v><v>1</v><v>A city by the sea</v><v>1851</v><v>3</v>
<v>Seattle</v><v>mdp/vdpid/486</v><v>5</v></rv>
<rv s="1"><v>United States</v></rv><rv s="2"><fb>369.2</fb><v>1</v></rv><rv s="3"><v>0</v><v>A harbour at dusk</v></rv>
<rv s="4"><v>8</v></rv><rv s="5"><v>0</v></rv><rv s="6"><v>0</v></rv><rv s="99"><v>x</v></rv></rvData>"""
ARRAYS = '<arrays><array r="1"><av t="s">Pacific Time</av><av t="r">1</av><av>12</av></array></arrays>'
SEATTLE = (
    "Seattle; Area: 369.2; Country/region: United States; Description: A city by the sea; Founded: 1851; "
    "Image: A harbour at dusk; Zones: Pacific Time, United States, 12"
)
COUNT = 8


def relations(*targets):
    found = (f'<Relationship Id="r{at}" Type="{kind}" Target="{target}"/>' for at, (kind, target) in enumerate(targets))
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{"".join(found)}</Relationships>'


def workbook(cells, names=""):
    row = "".join(f'<c r="{cell}" t="e" vm="{number}"><v>#VALUE!</v></c>' for cell, number in cells)
    sheet = f'<row r="1">{row}</row><row r="2"><c t="inlineStr"><is><t>Cell</t></is></c></row>'
    blocks = "".join(f'<bk><extLst><ext><x:rvb xmlns:x="x" i="{at}"/></ext></extLst></bk>' for at in range(COUNT))
    wanted = "".join(f'<bk><rc t="2" v="{at}"/></bk>' for at in range(COUNT)) + '<bk><rc t="1" v="0"/></bk>'
    sheets = '<sheet name="S" sheetId="1" r:id="r0"/><sheet name="It\'s" sheetId="2" r:id="r1"/>'
    other = f"<worksheet {SHEET_NAMESPACES}><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"
    return package(
        "xl/workbook.xml",
        "spreadsheetml.sheet",
        {
            "xl/workbook.xml": f"<workbook {SHEET_NAMESPACES}><sheets>{sheets}</sheets>{names}</workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                (f"{KINDS}/worksheet", "worksheets/sheet1.xml"),
                (f"{KINDS}/worksheet", "worksheets/sheet2.xml"),
                (f"{KINDS}/sheetMetadata", "metadata.xml"),
                (f"{RICH}/rdRichValue", "richData/rdrichvalue.xml"),
                (f"{RICH}/rdRichValueStructure", "richData/rdrichvaluestructure.xml"),
                (f"{RICH}/rdArray", "richData/rdarray.xml"),
            ),
            "xl/worksheets/sheet1.xml": f"<worksheet {SHEET_NAMESPACES}><sheetData>{sheet}</sheetData></worksheet>",
            "xl/worksheets/sheet2.xml": other,
            "xl/metadata.xml": METADATA.format(blocks=blocks, wanted=wanted),
            "xl/richData/rdrichvalue.xml": VALUES,
            "xl/richData/rdrichvaluestructure.xml": STRUCTURES,
            "xl/richData/rdarray.xml": ARRAYS,
        },
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "shown", "card"),
    [
        (1, "Seattle", SEATTLE),
        (2, "United States", ""),
        (3, "369.2", ""),
        (4, "A harbour at dusk", ""),
        (5, "#VALUE!", ""),
        (6, "Pacific Time, United States, 12", ""),
        (8, "#VALUE!", ""),
        (9, "#VALUE!", ""),
        (10, "#VALUE!", ""),
        ("x", "#VALUE!", ""),
    ],
)
def test_a_cell_shows_the_name_of_its_value_and_tells_the_rest_beside_it(number, shown, card):
    text = read(workbook([("B1", number)])).text
    assert text == f"S\n\n{shown}\nCell" + (f"\nB1: {card}" if card else "") + "\n\nIt's\n\n7"


def test_a_picture_in_a_cell_without_words_shows_none():
    assert read(workbook([("A1", 7), ("B1", 2)])).text == "S\n\nUnited States\nCell\n\nIt's\n\n7"


def holding_itself(fields, listed):
    """A value whose fields all are one list, which holds the value."""

    class Parts:
        def relations(self, part):
            return [type("One", (), {"kind": "rdRichValue"})]

        def related(self, part, kind):
            return [kind]

        def parse_aside(self, part, listener):
            if part == "sheetMetadata":
                listener.start("metadataType", {"name": "XLRICHVALUE"})
                listener.start("futureMetadata", {"name": "XLRICHVALUE"})
                listener.start("bk", {})
                listener.start("rvb", {"i": "0"})
                listener.start("valueMetadata", {})
                listener.start("rc", {"t": "1", "v": "0"})
            elif part == "rdRichValueStructure":
                listener.start("s", {"t": "_array"})
                for at in range(fields):
                    listener.start("k", {"n": f"array{at}", "t": "a"})
            elif part == "rdRichValue":
                listener.start("rv", {"s": "0"})
                for _ in range(fields):
                    listener.start("v", {})
                    listener.text("0")
                    listener.end("v")
            else:
                listener.start("array", {})
                for kind, words in listed:
                    listener.start("av", {"t": kind})
                    listener.text(words)
                    listener.end("av")

    return RichValues(Parts(), "main")


PICTURE, LISTED = "../media/image1.png", f'<rels {SHEET_NAMESPACES}><rel r:id="r0"/><rel r:id="r9"/></rels>'


def with_parts(book, related, parts):
    """A workbook with more parts, to which its main part leads."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    rels = "xl/_rels/workbook.xml.rels"
    more = relations(*related).replace('Id="r', 'Id="more').partition("<Relationship ")[1:]
    return zip_of({**kept, **parts, rels: kept[rels].decode().replace("</Relationships>", "".join(more))})


@installed
def test_a_picture_placed_in_a_cell_is_read_beside_it():
    parts = {
        "xl/richData/richValueRel.xml": LISTED,
        "xl/richData/_rels/richValueRel.xml.rels": relations((f"{KINDS}/image", PICTURE)),
        "xl/media/image1.png": written(*LINES),
    }
    book = with_parts(workbook([("B1", 4), ("C1", 7)]), [(f"{RICH}/richValueRel", "richData/richValueRel.xml")], parts)
    assert read(book).text == f"S\n\nA harbour at dusk\nCell\nB1: {WORDS}\n\nIt's\n\n7"


@installed
def test_a_picture_that_wps_placed_in_a_cell_is_read_beside_it():
    images = f"""<etc:cellImages xmlns:etc="e" xmlns:xdr="x" {SHEET_NAMESPACES}><etc:cellImage><xdr:pic>
    <xdr:nvPicPr><xdr:cNvPr id="2" name="ID_1F" descr="A plan"/></xdr:nvPicPr><a:blip r:embed="r0"/></xdr:pic>
    </etc:cellImage></etc:cellImages>"""
    cell = '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1F",1)</f><v>=DISPIMG("ID_1F",1)</v></c>'
    other = cell.replace("A1", "B1").replace("ID_1F", "ID_2")
    parts = {
        "xl/cellimages.xml": images,
        "xl/_rels/cellimages.xml.rels": relations((f"{KINDS}/image", "media/image1.png")),
        "xl/media/image1.png": written(*LINES),
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData><row r='1'>{cell}{other}</row></sheetData></worksheet>",
    }
    book = with_parts(workbook([]), [("http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml")], parts)
    assert read(book).text == f'S\n\nA plan\t=DISPIMG("ID_2",1)\nA1: {WORDS}\n\nIt\'s\n\n7'


def test_a_place_in_no_list_of_pictures_shows_none():
    pictures = CellPictures(type("No", (), {"relations": lambda *_: ()})(), "main", None)
    assert pictures.words("richValueRel", 0) == pictures.words("", -1) == "" and pictures.named("=A1") is None


def test_a_picture_from_the_web_without_a_copy_does_not_move_those_behind_it():
    class Web:
        def relations(self, part):
            kind, ids = ("rdRichValueWebImage", ["web"]) if part == "main" else ("image", ["r1", "r2", "r3"])
            return [SimpleNamespace(kind=kind, id=one, target=one) for one in ids]

        def parse_aside(self, part, listener):
            for copies in ([], ["r2"], ["r3"]):
                listener.start("webImageSrd", {})
                listener.start("address", {"r:id": "r1"})
                for one in copies:
                    listener.start("blip", {"r:id": one})

    pictures = CellPictures(Web(), "main", SimpleNamespace(part=lambda package, part: part))
    assert [pictures.words("rdRichValueWebImage", at) for at in range(4)] == ["", "r2", "r3", ""]


def test_values_that_hold_themselves_end():
    found = holding_itself(1, (("r", "0"), ("s", "end")))
    assert found and found.of("1") == ("end, end", "")
    assert not RichValues(type("No", (), {"relations": lambda *_: ()})(), "main")


def test_lists_that_are_named_often_are_walked_once_and_make_no_endless_text(monkeypatch):
    assert holding_itself(3_000, [("r", "0")] * 200).of("1") == (None, "")
    monkeypatch.setattr(rich_values, "_MAX_CHARS", 1_000)
    shown, said = holding_itself(3_000, [("s", "x" * 100), ("r", "0")] * 100).of("1")
    assert 1_000 < len(shown) < 2_000 and len(said) < 2_000


def test_names_of_cells_are_read_with_their_comments_and_words():
    names = (
        '<definedNames><definedName name="Rate" comment="Set by the council">S!$A$1</definedName>'
        '<definedName name="Greeting">"Say ""hello"""</definedName>'
        "<definedName name=\"Other\" comment=\"Of 2019\">'It''s'!$A$1</definedName>"
        '<definedName name="Local" localSheetId="1">"By itself"</definedName>'
        '<definedName name="Hidden" hidden="1" comment="A program">S!$A$1</definedName>'
        '<definedName name="Plain">S!$A$1</definedName><definedName name="Sum">"a"&amp;"b"</definedName></definedNames>'
    )
    assert read(workbook([], names)).text == (
        'S\n\nCell\nRate: Set by the council\nGreeting: Say "hello"\n\nIt\'s\n\n7\nOther: Of 2019\nLocal: By itself'
    )


def test_sheets_are_not_listed_anew_for_each_name_of_cells():
    class Sheets(list):
        def __iter__(self):
            raise AssertionError

    book = _Book()
    for name in ("A", "B"):
        book.start("sheet", {"name": name})
    book.sheets = Sheets(book.sheets)
    for formula, about in (("B!$A$1", {}), ("1", {"localSheetId": "0"}), ("1", {"localSheetId": "7"})):
        book.start("definedName", {"name": "n", "comment": "Noted words", **about})
        book.text(formula)
        book.end("definedName")
    assert book.names == {name: ["n: Noted words"] for name in ("B", "A", "")}


def test_tables_and_pivot_tables_say_what_was_noted_of_them():
    table = '<table comment="About kilns" altText="Kilns"/>'
    about = '<extLst><ext><x:pivotTableDefinition xmlns:x="x" altText="By town"/></ext></extLst>'
    pivot = f"<pivotTableDefinition>{about}</pivotTableDefinition>"
    parts = {"xl/tables/t.xml": table, "xl/pivots/p.xml": pivot}
    text = read(xlsx("", parts, table="../tables/t.xml", pivotTable="../pivots/p.xml")).text
    assert text == "S\n\nCell\nAbout kilns\nBy town"


def test_the_drawing_of_a_diagram_is_read_where_the_file_has_nothing_else():
    drawn = f"<d:drawing xmlns:d='d' {NAMESPACES}><a:p><a:r><a:t>Drawn</a:t></a:r></a:p></d:drawing>"
    data = f"<d:dataModel xmlns:d='d' {NAMESPACES}><a:p><a:r><a:t>Data</a:t></a:r></a:p></d:dataModel>"
    one, both = {"d/a.xml": drawn}, {"d/a.xml": drawn, "d/b.xml": data}
    ways = {"diagramDrawing": "/d/a.xml", "diagramData": "/d/b.xml"}
    assert read(pptx(shape("Slide"), one, diagramDrawing="/d/a.xml"), "a.pptx").text.split() == ["Slide", "Drawn"]
    assert read(pptx(shape("Slide"), both, **ways), "a.pptx").text.split() == ["Slide", "Data"]
    assert read(docx(paragraph("Page"), one, **ways), "a.docx").text == "Page\n\nDrawn"
    assert read(docx(paragraph("Page"), both, **ways), "a.docx").text == "Page\n\nData"
    sheet = {
        "xl/drawings/d.xml": "<wsDr/>",
        "xl/drawings/_rels/d.xml.rels": relations((f"{RICH}/diagramDrawing", "/d/a.xml")),
        **one,
    }
    assert read(xlsx("", sheet, drawing="../drawings/d.xml")).text == "S\n\nCell\nDrawn"
