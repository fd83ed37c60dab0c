"""What an Office file keeps beside its text: contents for older programs, building blocks, captions, controls."""

from __future__ import annotations

import pytest
from sources import reader_of, zip_of

from engine.documents.office.alternatives import Alternatives
from engine.documents.office.blocks import Block
from engine.documents.office.building_blocks import BuildingBlocks
from engine.documents.xmlstream import SilentListener

read = reader_of("a.docx")
OFFICE = "http://schemas.openxmlformats.org"
KINDS = f"{OFFICE}/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": f"{OFFICE}/wordprocessingml/2006/main",
        "p": f"{OFFICE}/presentationml/2006/main",
        "a": f"{OFFICE}/drawingml/2006/main",
        "r": KINDS,
        "mc": f"{OFFICE}/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "ax": "http://schemas.microsoft.com/office/2006/activeX",
        "wp": f"{OFFICE}/drawingml/2006/wordprocessingDrawing",
        "x14": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
        "xm": "http://schemas.microsoft.com/office/excel/2006/main",
    }.items()
)
SHEET_NAMESPACES = f'xmlns="{OFFICE}/spreadsheetml/2006/main" {NAMESPACES}'


def relations(**targets):
    """Return a part of relations, by kinds; two underscores stand for a folder's mark in no kind."""
    items = "".join(
        f'<Relationship Id="r{at}" Type="{KINDS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{items}</Relationships>'


def package(main, kind, parts):
    types = (
        f'<Types xmlns="{OFFICE}/package/2006/content-types"><Override PartName="/{main}"'
        f' ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>'
    )
    return zip_of({"[Content_Types].xml": types, "_rels/.rels": relations(officeDocument=main), **parts})


def docx(body, parts=None, **related):
    document = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    named = {"word/document.xml": document, "word/_rels/document.xml.rels": relations(**related)}
    return package("word/document.xml", "wordprocessingml.document", named | (parts or {}))


def pptx(shapes, parts=None, masters=None, **related):
    slide = f"<p:sld {NAMESPACES}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
    show = f'<p:presentation {NAMESPACES}><p:sldIdLst><p:sldId r:id="r0"/></p:sldIdLst></p:presentation>'
    named = {
        "ppt/presentation.xml": show,
        "ppt/_rels/presentation.xml.rels": relations(slide="slides/slide1.xml", **(masters or {})),
        "ppt/slides/slide1.xml": slide,
        "ppt/slides/_rels/slide1.xml.rels": relations(**related),
    }
    return package("ppt/presentation.xml", "presentationml.presentation", named | (parts or {}))


def xlsx(after, parts=None, **related):
    cells = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Cell</t></is></c></row></sheetData>'
    book = f'<workbook {SHEET_NAMESPACES}><sheets><sheet name="S" sheetId="1" r:id="r0"/></sheets></workbook>'
    named = {
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": relations(worksheet="worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f"<worksheet {SHEET_NAMESPACES}>{cells}{after}</worksheet>",
        "xl/worksheets/_rels/sheet1.xml.rels": relations(**related),
    }
    return package("xl/workbook.xml", "spreadsheetml.sheet", named | (parts or {}))


def paragraph(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def shape(words):
    return f"<p:sp><p:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>"


def chosen(*choices, fallback):
    said = "".join(f'<mc:Choice Requires="new">{choice}</mc:Choice>' for choice in choices)
    return f"<mc:AlternateContent>{said}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ([""], "fallback"),
        (["<w:p/>"], "fallback"),
        ([], "fallback"),
        (["", paragraph("second")], "second"),
        ([paragraph("first"), paragraph("second")], "first"),
        ([chosen("", fallback=paragraph("inner"))], "inner"),
        (['<w:p><w:r><w:drawing><wp:docPr descr="A red kite"/></w:drawing></w:r></w:p>'], "A red kite"),
    ],
)
def test_the_first_of_several_contents_that_says_something_is_read(choices, words):
    text = read(docx(chosen(*choices, fallback=paragraph("fallback")) + paragraph("After"))).text
    assert text.split("\n\n") == [words, "After"]


def test_alternatives_within_alternatives_are_told_apart():
    found = Alternatives()
    assert not found.skips("AlternateContent", 3) and not found.skips("Choice", 3)
    assert not found.skips("AlternateContent", 3) and not found.skips("Choice", 3) and found.skips("Fallback", 4)
    found.end()
    assert found.skips("Fallback", 4)
    found.end()
    found.end()  # one more than was opened, as damaged files have it
    assert not found.skips("Fallback", 4)


def test_a_building_block_without_words_has_a_name_all_the_same():
    kept: list[Block] = []
    listener = BuildingBlocks(SilentListener(), kept)
    for tag, attributes in (("docPart", {}), ("name", {"val": " Seal "}), ("docPartBody", {}), ("p", {})):
        listener.start(tag, attributes)
    assert [block.words for block in kept] == ["Seal"]


def test_what_older_programs_show_on_a_slide_is_read_where_nothing_else_is():
    only = chosen("", fallback=shape("Old ink"))
    both = chosen(shape("New ink"), fallback=shape("Old ink"))
    assert read(pptx(only + shape("After")), "a.pptx").text.split() == ["Old", "ink", "After"]
    assert read(pptx(both + shape("After")), "a.pptx").text.split() == ["New", "ink", "After"]


def test_building_blocks_are_read_with_their_names_and_placeholders_of_fields_are_not():
    blocks = [
        ("Signature", "", "Kind regards"),
        ("DefaultPlaceholder", '<w:types><w:type w:val="bbPlcHdr"/></w:types>', "Click here"),
        ("", "", "No name"),
    ]
    kept = "".join(
        f'<w:docPart><w:docPartPr><w:name w:val="{name}"/>{kind}</w:docPartPr>'
        f"<w:docPartBody>{paragraph(words)}</w:docPartBody></w:docPart>"
        for name, kind, words in blocks
    )
    part = f"<w:glossaryDocument {NAMESPACES}><w:docParts>{kept}</w:docParts></w:glossaryDocument>"
    made = docx(paragraph("Text"), {"word/glossary/document.xml": part}, glossaryDocument="glossary/document.xml")
    assert read(made, "a.dotx").text.split("\n\n") == ["Text", "Signature", "Kind regards", "No name"]


@pytest.mark.parametrize("tag", ["shape", "group", "oval", "roundrect", "line", "polyline", "curve", "arc", "image"])
def test_each_shape_of_old_drawings_says_what_it_shows(tag):
    assert read(docx(f'<w:p><w:r><w:pict><v:{tag} alt="A red kite"/></w:pict></w:r></w:p>')).text == "A red kite"


def test_a_table_says_what_it_shows():
    about = '<w:tblPr><w:tblCaption w:val="Rents"/><w:tblDescription w:val="by quarter"/></w:tblPr>'
    table = f"<w:tbl>{about}<w:tr><w:tc>{paragraph('700')}</w:tc></w:tr></w:tbl>"
    assert read(docx(table)).text.split() == ["Rents", "by", "quarter", "700"]
    part = (
        f'<table {SHEET_NAMESPACES}><extLst><ext><x14:table altText="Rents" altTextSummary="by quarter"/>'
        "</ext></extLst></table>"
    )
    text = read(xlsx("", {"xl/tables/t.xml": part}, table="../tables/t.xml"), "a.xlsx").text
    assert text.endswith("Rents: by quarter")


def test_captions_of_a_film_on_a_slide_are_read():
    captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe ice is melting.\n"
    made = pptx(shape("Climate"), {"ppt/media/m.vtt": captions}, track="../media/m.vtt")
    assert read(made, "a.pptx").text.split("\n\n") == ["Climate", "The ice is melting."]


@pytest.mark.parametrize("kind", ["handoutMaster", "notesMaster"])
def test_what_is_printed_on_handouts_and_notes_is_read_but_for_its_places(kind):
    place = (
        "<p:sp><p:nvPr><p:ph type='body'/></p:nvPr><p:txBody><a:p><a:r><a:t>Click</a:t></a:r></a:p></p:txBody></p:sp>"
    )
    master = f"<p:{kind} {NAMESPACES}><p:cSld><p:spTree>{shape('Internal')}{place}</p:spTree></p:cSld></p:{kind}>"
    made = pptx(shape("Climate"), {"ppt/m.xml": master}, masters={kind: "m.xml"})
    assert read(made, "a.pptx").text.split() == ["Climate", "Internal"]


ACTIVE = (
    f'<ax:ocx {NAMESPACES}><ax:ocxPr ax:name="Caption" ax:value="Full name"/>'
    '<ax:ocxPr ax:name="Value" ax:value="Ada"/><ax:ocxPr ax:name="Size" ax:value="two words"/></ax:ocx>'
)


def test_controls_say_their_captions_and_what_was_typed():
    part = {"x/control.xml": ACTIVE}
    made = {
        "a.docx": docx(paragraph("Form"), part, control="/x/control.xml"),
        "a.pptx": pptx(shape("Form"), part, control="/x/control.xml"),
        "a.xlsx": xlsx("", part, control="/x/control.xml"),
    }
    for name, data in made.items():
        assert read(data, name).text.split("\n")[-2:] == ["Full name", "Ada"], name
    entries = '<formControlPr objectType="List"><itemLst><item val="Bern"/><item val="7"/></itemLst></formControlPr>'
    assert read(xlsx("", {"x/c.xml": entries}, ctrlProp="/x/c.xml"), "a.xlsx").text.endswith("Bern")


@pytest.mark.parametrize(
    ("after", "line"),
    [
        (
            '<dataValidations><dataValidation errorTitle="No" error="Use a date" sqref="B2"/></dataValidations>',
            "B2: No: Use a date",
        ),
        (
            '<extLst><ext><x14:dataValidations><x14:dataValidation><x14:formula1><xm:f>"Bern,Basel"</xm:f>'
            "</x14:formula1></x14:dataValidation></x14:dataValidations></ext></extLst>",
            "Bern, Basel",
        ),
        ('<scenarios><scenario name="Best case" comment="by Ada"/></scenarios>', "Best case: by Ada"),
    ],
)
def test_a_sheet_says_what_it_refuses_offers_and_supposes(after, line):
    assert read(xlsx(after), "a.xlsx").text.split("\n")[-1] == line


@pytest.mark.parametrize("kind", ["slicer", "timeline"])
def test_a_filter_beside_the_cells_says_its_caption(kind):
    part = f'<{kind}s><{kind} name="n" caption="Region of sale" cache="c"/></{kind}s>'
    assert read(xlsx("", {"x/f.xml": part}, **{kind: "/x/f.xml"}), "a.xlsx").text.endswith("Region of sale")
