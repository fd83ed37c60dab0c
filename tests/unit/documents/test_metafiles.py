"""Drawings of Windows: lines of their text, alone and pasted into Office files."""

from __future__ import annotations

import gzip
import random
import struct

import pytest
from sources import reader_of, source_of, zip_of

from engine.documents.containers.package import open_package
from engine.documents.office.metafile import metafile_lines
from engine.documents.office.pasted_drawings import pasted_words
from engine.errors import UnreadableFileError, UnsupportedFileError

CYRILLIC, SIGNS = 204, 2


def enhanced(*records):
    body = b"".join(records) + struct.pack("<5I", 14, 20, 0, 16, 20)
    head = struct.pack("<II", 1, 108) + bytes(32) + b" EMF" + struct.pack("<IIIHH", 0x10000, 108 + len(body), 3, 1, 0)
    return head.ljust(108, b"\0") + body


def said(words, left, foot, width=10, options=0, kind=84):
    raw = words.encode("utf-16-le" if kind == 84 else "cp1251")
    raw += bytes(-len(raw) % 4)
    text_at = 76
    fixed = struct.pack("<iiIII4iI", left, foot, len(words), text_at, options, 0, 0, 0, 0, text_at + len(raw))
    content = (
        bytes(16)
        + struct.pack("<Iff", 1, 1.0, 1.0)
        + fixed
        + raw
        + struct.pack(f"<{len(words)}i", *[width] * len(words))
    )
    return struct.pack("<II", kind, 8 + len(content)) + content


def font(number, characters):
    content = struct.pack("<I", number) + bytes(23) + bytes([characters]) + bytes(68)
    return struct.pack("<II", 82, 8 + len(content)) + content + struct.pack("<III", 37, 12, number)


def plus(words):
    text = words.encode("utf-16-le")
    text += bytes(-len(text) % 4)
    content = struct.pack("<III4f", 0, 0, len(words), 1.0, 2.0, 0.0, 0.0) + text
    record = struct.pack("<HHII", 0x401C, 0, 12 + len(content), len(content)) + content
    comment = struct.pack("<I", 4 + len(record)) + b"EMF+" + record
    return struct.pack("<II", 70, 8 + len(comment)) + comment


def old(*records, head=b""):
    """A metafile of before; records are (kind, content)."""
    body = b"".join(struct.pack("<IH", 3 + len(content) // 2, kind) + content for kind, content in records)
    return head + struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(body) // 2, 4, 50, 0) + body


def old_text(words, left, foot, encoding="cp1252", width=8):
    raw = words.encode(encoding)
    widths = struct.pack(f"<{len(raw)}h", *[width] * len(raw))
    return 0x0A32, struct.pack("<hhHH", foot, left, len(raw), 0) + raw + bytes(len(raw) % 2) + widths


PLACED = b"\xd7\xcd\xc6\x9a" + bytes(18)


def test_pieces_of_a_line_are_joined_by_their_places():
    drawing = enhanced(
        said("Pump", 0, 100), said("en", 40, 100), said("raum", 70, 100), said("Kessel", 0, 130), said("Ofen", 400, 130)
    )
    assert metafile_lines(drawing) == ["Pumpen raum", "Kessel", "Ofen"]


def test_character_sets_of_fonts_are_obeyed_and_signs_are_no_words():
    drawing = enhanced(
        font(1, CYRILLIC), said("Насос", 0, 10, kind=83), font(2, SIGNS), said("xyz", 0, 50),
        font(3, 0), said("Tank", 0, 90), said("abc", 0, 200, options=0x10),
    )  # fmt: skip
    assert metafile_lines(drawing) == ["Насос", "Tank"]


def test_a_drawing_that_is_there_in_both_ways_is_read_once():
    assert metafile_lines(enhanced(plus("Pump"), said("Pump 7", 0, 10))) == ["Pump"]


def test_the_font_of_before_is_back_where_a_state_was_saved():
    save, back = struct.pack("<II", 33, 8), struct.pack("<IIi", 34, 12, -1)
    stock = struct.pack("<III", 37, 12, 0x8000000D)
    drawing = enhanced(font(1, 0), save, font(2, SIGNS), said("xyz", 0, 10), back, said("Tank", 0, 90))
    assert metafile_lines(drawing) == ["Tank"]
    assert metafile_lines(enhanced(font(2, SIGNS), stock, said("Tank", 0, 90))) == ["Tank"]
    signs = (0x02FB, bytes(13) + bytes([SIGNS]) + bytes(36))
    chosen, saved, restored = (0x012D, bytes(2)), (0x001E, b""), (0x0127, struct.pack("<h", -1))
    picture = (0x0940, bytes(16))  # makes no object
    drawing = old(picture, saved, signs, chosen, old_text("xyz", 0, 10), restored, old_text("Tank", 0, 90))
    assert metafile_lines(drawing) == ["Tank"]


def test_pieces_that_name_the_same_letters_again_and_again_end_the_drawing():
    words = "a" * 1000
    entry = struct.pack("<iiIII4iI", 0, 0, len(words), 40 + 40 * 400, 0, 0, 0, 0, 0, 0)
    content = bytes(28) + struct.pack("<I", 400) + bytes(4) + entry * 400 + words.encode("utf-16-le")
    record = struct.pack("<II", 97, 8 + len(content)) + content
    assert sum(map(len, metafile_lines(enhanced(record)))) < 100_000


@pytest.mark.parametrize("head", [b"", PLACED])
def test_old_drawings_are_read_by_their_fonts(head):
    font_of = (0x02FB, bytes(13) + bytes([CYRILLIC]) + bytes(36))
    pen = (0x02FA, bytes(10))
    drawing = old(
        pen, font_of, (0x012D, struct.pack("<H", 1)), old_text("Насос", 0, 10, "cp1251"), old_text("1", 48, 10),
        (0x0521, struct.pack("<H", 4) + b"Tank" + struct.pack("<hh", 90, 0)), head=head,
    )  # fmt: skip
    assert metafile_lines(drawing) == ["Насос 1", "Tank"]
    assert reader_of("plan.wmf")(drawing).text == "Насос 1\nTank"


@pytest.mark.parametrize("name", ["plan.emf", "noname"])
def test_a_drawing_alone_is_a_diagram(name):
    document = reader_of(name)(enhanced(said("Pump", 0, 10), said("Tank", 0, 90)))
    assert (document.text, document.type) == ("Pump\nTank", "diagram")
    with pytest.raises(UnsupportedFileError, match="without words"):
        reader_of(name)(enhanced())


def test_any_damage_costs_what_comes_behind_it():
    drawing = enhanced(*(said(f"word{number}", 0, 20 * number) for number in range(6)))
    assert metafile_lines(drawing[:300])[0] == "word0"
    cut = enhanced(struct.pack("<III", 82, 12, 0))[: 108 + 12]  # a font without a face
    assert metafile_lines(cut) == []
    chance = random.Random(1)
    for _ in range(1000):
        spoiled = bytearray(drawing)
        for _ in range(chance.randrange(1, 6)):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        metafile_lines(bytes(spoiled))
        try:
            reader_of("a.emf")(bytes(spoiled))
        except (UnreadableFileError, UnsupportedFileError):
            pass


# -- pasted -----------------------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHOWN = '<w:p><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>'
PREVIEW = '<w:p><w:r><w:object><v:imagedata r:id="rId2"/></w:object></w:r></w:p>'


def relations(**targets):
    lines = "".join(
        f'<Relationship Id="{key}" Type="{MAIN}/{kind}" Target="{target}"/>' for key, (kind, target) in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )


def word(body, **media):
    spaces = f'xmlns:w="w" xmlns:a="a" xmlns:r="{MAIN}" xmlns:v="v"'
    images = {f"rId{number}": ("image", f"media/{name}") for number, name in enumerate(media.pop("names"), 1)}
    return zip_of(
        {
            "_rels/.rels": relations(main=("officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(**images),
            **{f"word/media/{name}": data for name, data in media["parts"].items()},
        }
    )


def test_a_pasted_drawing_is_read_and_the_preview_of_an_object_is_not():
    parts = {
        "a.emz": gzip.compress(enhanced(said("Pump", 0, 10), said("1200", 0, 50))),
        "b.wmf": old(old_text("Worksheet", 0, 10)),
    }
    text = "<w:p><w:r><w:t>A plan</w:t></w:r></w:p>"
    document = reader_of("a.docx")(word(text + SHOWN + PREVIEW, names=parts, parts=parts))
    assert document.text == "A plan\n\nPump"
    parts["a.emz"] = b"\x1f\x8b and no more"
    assert reader_of("a.docx")(word(text + SHOWN + PREVIEW, names=parts, parts=parts)).text == "A plan"


def test_a_drawing_on_every_slide_is_read_once():
    parts = {"a.emf": enhanced(said("Pump", 0, 10))}
    with open_package(source_of("a.docx", word(SHOWN, names=parts, parts=parts))) as package:
        known, related = set(), package.relations("word/document.xml")
        first = list(pasted_words(package, "word/document.xml", related, known))
        assert (first, list(pasted_words(package, "word/document.xml", related, known))) == ([["Pump"]], [])


def presentation(kind):
    """A slide or a sheet that shows a pasted drawing, and what leads there."""
    drawn = {"rId1": ("image", "../media/a.emf")}
    a_slide = {
        "_rels/.rels": relations(main=("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f'<p:presentation xmlns:p="p" xmlns:r="{MAIN}"><p:sldIdLst><p:sldId r:id="rId7"/>'
        "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(rId7=("slide", "slides/slide1.xml")),
        "ppt/slides/slide1.xml": f'<p:sld xmlns:p="p" xmlns:a="a" xmlns:r="{MAIN}"><a:blip r:embed="rId1"/></p:sld>',
        "ppt/slides/_rels/slide1.xml.rels": relations(**drawn),
        "ppt/media/a.emf": enhanced(said("Pump", 0, 10)),
    }
    a_sheet = {
        "_rels/.rels": relations(main=("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns:r="{MAIN}"><sheets><sheet name="Plan" r:id="rId7"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(rId7=("worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>",
        "xl/worksheets/_rels/sheet1.xml.rels": relations(rId1=("drawing", "../drawings/drawing1.xml")),
        "xl/drawings/drawing1.xml": f'<x:wsDr xmlns:x="x" xmlns:r="{MAIN}"><x:blip r:embed="rId1"/></x:wsDr>',
        "xl/drawings/_rels/drawing1.xml.rels": relations(**drawn),
        "xl/media/a.emf": enhanced(said("Pump", 0, 10)),
    }
    return zip_of(a_slide if kind == "a.pptx" else a_sheet)


@pytest.mark.parametrize("name", ["a.pptx", "a.xlsx"])
def test_slides_and_sheets_say_what_pasted_drawings_show(name):
    assert "Pump" in reader_of(name)(presentation(name)).text.split("\n")


def test_an_empty_object_takes_no_drawing_with_it():
    parts = {"a.emf": enhanced(said("Pump", 0, 10)), "b.wmf": old(old_text("Worksheet", 0, 10))}
    body = "<w:p><w:r><w:object/></w:r></w:p>" + SHOWN + PREVIEW
    assert reader_of("a.docx")(word(body, names=parts, parts=parts)).text == "Pump"
