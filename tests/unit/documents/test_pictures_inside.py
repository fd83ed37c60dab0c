"""Pictures of text inside Office files: recognised where that is on, told where it is off."""

from __future__ import annotations

import importlib.util
import io
import struct
import zlib

import pytest
from sources import reader_of, source_of, zip_of
from test_metafiles import enhanced, said

from engine.documents.document import Bundle
from engine.documents.pictures import inside, ocr
from engine.documents.pictures.inside import PicturesInside
from engine.documents.pictures.picture_size import pixel_size, unread_size
from engine.documents.reader_versions import UNRECOGNISED, reader_name
from engine.errors import UnreadableFileError, UnsupportedFileError

installed = pytest.mark.skipif(importlib.util.find_spec("rapidocr") is None, reason="the extra 'ocr' is not installed")
LINES = ["The tenant pays the deposit", "of 1,250 EUR before moving in."]
WORDS = "\n".join(LINES)
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


@pytest.fixture
def off():
    ocr.switch(on=False)
    yield
    ocr.switch(on=True)


def png(width, height):
    """A picture of one colour, made without a library."""

    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    rows = b"".join(b"\0" + b"\xff" * ((width + 7) // 8) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


SCAN, PAGE, PHOTO, ICON = png(900, 1300), png(1000, 1414), png(900, 601), png(128, 128)


def written(*lines, form="PNG", size=(900, 200)):
    """A picture of these lines."""
    from PIL import Image, ImageDraw, ImageFont

    paper = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(paper)
    for number, line in enumerate(lines):
        pen.text((40, 30 + 65 * number), line, fill="black", font=ImageFont.load_default(36))
    out = io.BytesIO()
    paper.save(out, form)
    return out.getvalue()


def related(*targets, kind="image"):
    lines = "".join(
        f'<Relationship Id="i{number}" Type="x/{kind}" Target="{target}"/>' for number, target in enumerate(targets, 1)
    )
    return f"<Relationships>{lines}</Relationships>"


def paragraph(words="", picture=0):
    drawn = f'<w:drawing><a:blip r:embed="i{picture}"/></w:drawing>' if picture else ""
    return f"<w:p><w:r><w:t>{words}</w:t>{drawn}</w:r></w:p>"


def docx(body, *pictures):
    """A document whose pictures have the ids i1, i2 and so on."""
    names = [f"media/{number}.png" for number in range(len(pictures))]
    parts = {
        "word/document.xml": f'<w:document xmlns:w="w" xmlns:a="a" {R}><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": related(*names),
    }
    return zip_of(parts | {f"word/{name}": data for name, data in zip(names, pictures, strict=True)})


def pptx(*slides):
    """A presentation; a slide is its title and a picture or b""."""
    parts = {"ppt/_rels/presentation.xml.rels": related(*(f"{at}.xml" for at in range(len(slides))), kind="slide")}
    ids = "".join(f'<p:sldId r:id="i{at + 1}"/>' for at in range(len(slides)))
    parts["ppt/presentation.xml"] = f'<p:presentation xmlns:p="p" {R}>{ids}</p:presentation>'
    for at, (title, picture) in enumerate(slides):
        pic = '<p:pic><p:blipFill><a:blip r:embed="i1"/></p:blipFill></p:pic>' if picture else ""
        title = f'<p:sp><p:ph type="title"/><p:txBody><a:p><a:r><a:t>{title}</a:t></a:r></a:p></p:txBody></p:sp>'
        parts[f"ppt/{at}.xml"] = f'<p:sld xmlns:p="p" xmlns:a="a" {R}>{title}{pic}</p:sld>'
        if picture:
            parts[f"ppt/_rels/{at}.xml.rels"] = related(f"p{at}.png")
            parts[f"ppt/p{at}.png"] = picture
    return zip_of(parts)


def xlsx(cell, picture):
    rows = f'<row r="1"><c r="A1" t="str"><v>{cell}</v></c></row>' if cell else ""
    return zip_of({
        "xl/workbook.xml": f'<workbook {R}><sheets><sheet name="Plan" r:id="i1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": related("s.xml", kind="worksheet"),
        "xl/s.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
        "xl/_rels/s.xml.rels": related("d.xml", kind="drawing"),
        "xl/d.xml": "<xdr:wsDr xmlns:xdr='x'/>",
        "xl/_rels/d.xml.rels": related("p.png"),
        "xl/p.png": picture,
    })  # fmt: skip


ODF = (
    'xmlns:office="o" xmlns:text="t" xmlns:draw="d" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:table="b" '
    'xmlns:svg="s"'
)


def frame(*references):
    images = "".join(f'<draw:image xlink:href="{reference}"/>' for reference in references)
    return f"<draw:frame>{images}</draw:frame>"


def odf(body, kind="text", styles="", **pictures):
    styles = f"<office:automatic-styles xmlns:style='y'>{styles}</office:automatic-styles>"
    content = f"<office:document-content {ODF}>{styles}<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    return odf_package(content, kind, pictures)


def old_odf(body, kind="text", **pictures):
    """A file of OpenOffice.org 1, whose pictures stand in no frame."""
    spaces = ODF.replace('"o"', '"http://openoffice.org/2000/office"')
    content = f"<office:document-content {spaces} office:class='{kind}'><office:body>{body}</office:body>"
    return odf_package(content, kind, pictures)


def odf_package(content, kind, pictures):
    parts = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": content + "</office:document-content>",
    }
    return zip_of(parts | {f"Pictures/{name.replace('_', '.')}": data for name, data in pictures.items()})


read_docx, read_pptx, read_xlsx, read_odt = map(reader_of, ("a.docx", "a.pptx", "a.xlsx", "a.odt"))
EMPTY = {
    "docx": lambda picture: read_docx(docx(paragraph(picture=1), picture)),
    "pptx": lambda picture: read_pptx(pptx(("", picture), ("", b""))),
    "xlsx": lambda picture: read_xlsx(xlsx("", picture)),
    "odt": lambda picture: read_odt(odf(f"<text:p>{frame('Pictures/a.png')}</text:p>", a_png=picture)),
    "odp": lambda picture: read_odt(
        odf(f"<draw:page>{frame('Pictures/a.png')}</draw:page>", "presentation", a_png=picture), name="a.odp"
    ),
}


@pytest.mark.parametrize("kind", EMPTY)
def test_a_document_of_nothing_but_pictures_says_so(off, kind):
    with pytest.raises(UnsupportedFileError) as refused:
        EMPTY[kind](SCAN)
    assert (refused.value.found, refused.value.reason) == ("document of pictures", ocr.WOULD_READ)
    assert refused.value.fix


@installed
@pytest.mark.parametrize("kind", EMPTY)
def test_a_document_of_nothing_but_pictures_is_read(kind):
    assert EMPTY[kind](written(*LINES)).text == ("Plan\n\n" if kind == "xlsx" else "") + WORDS


@installed
@pytest.mark.parametrize("kind", EMPTY)
def test_a_document_of_pictures_without_words_says_that_none_were_recognised(kind):
    with pytest.raises(UnreadableFileError, match="none was recognised in its pictures"):
        EMPTY[kind](SCAN)


def test_a_picture_that_claims_to_be_larger_than_any_cannot_be_opened(off):
    huge = SCAN.replace(struct.pack(">II", 900, 1300), struct.pack(">II", 90_000, 130_000))
    document = read_docx(docx(paragraph("A", 1), huge))
    [note] = document.missing
    assert (note.what, document.reader) == ("a picture that may hold text cannot be opened", reader_name("docx"))


def test_the_reader_says_where_pictures_were_not_recognised(off):
    text = "word " * 30
    assert read_docx(docx(paragraph(text, 1), PHOTO)).reader == f"{reader_name('docx')} {UNRECOGNISED}"
    assert read_docx(docx(paragraph(text))).reader == reader_name("docx")
    ocr.switch(on=True)
    assert read_docx(docx(paragraph(text))).reader == reader_name("docx")


def test_a_document_with_an_icon_alone_has_no_text(off):
    with pytest.raises(UnreadableFileError, match="holds no text"):
        read_docx(docx(paragraph(picture=1), ICON))


@installed
def test_words_of_a_picture_stand_where_it_does_and_once():
    picture, other = written(*LINES), written("Paid back in May")
    body = paragraph("Before", 1) + paragraph("Between", 2) + paragraph("Behind", 3) + paragraph("End", 1)
    document = read_docx(docx(body, picture, other, picture))
    assert document.text.split("\n\n") == ["Before", WORDS, "Between", "Paid back in May", "Behind", "End"]
    assert document.missing == ()


@installed
@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_pictures_are_known_by_their_content(form):
    assert read_docx(docx(paragraph("Lease", 1), written(*LINES, form=form))).text == f"Lease\n\n{WORDS}"


@installed
def test_a_picture_in_a_header_or_a_cell_is_read():
    header = (
        f'<w:hdr xmlns:w="w" xmlns:v="v" {R}><w:p><w:pict><v:shape><v:imagedata r:id="i1"/></v:shape></w:pict></w:p>'
        "</w:hdr>"
    )
    cells = f"<w:tbl><w:tr><w:tc>{paragraph('Plan')}</w:tc><w:tc>{paragraph(picture=1)}</w:tc></w:tr></w:tbl>"
    rels = related("media/0.png").replace("</R", '<Relationship Id="h" Type="x/header" Target="header1.xml"/></R', 1)
    parts = {
        "word/document.xml": f'<w:document xmlns:w="w" xmlns:a="a" {R}><w:body>{cells}</w:body></w:document>',
        "word/_rels/document.xml.rels": rels,
        "word/media/0.png": written("Ground floor"),
        "word/header1.xml": header,
        "word/_rels/header1.xml.rels": related("media/1.png"),
        "word/media/1.png": written("Mill and Oven"),
    }
    assert read_docx(zip_of(parts)).text == "Mill and Oven\n\nPlan\tGround floor"


@installed
def test_the_picture_of_an_inserted_object_is_left_out():
    shown = '<w:object><v:shape xmlns:v="v"><v:imagedata r:id="i1"/></v:shape></w:object>'
    body = f"<w:p><w:r><w:t>Table</w:t>{shown}</w:r></w:p>" + paragraph("Photo", 2)
    assert read_docx(docx(body, written(*LINES), written("Paid back"))).text == "Table\n\nPhoto\n\nPaid back"


@installed
def test_words_of_pictures_stand_on_their_slides():
    document = read_pptx(pptx(("One", b""), ("Two", written(*LINES)), ("Three", b"")))
    assert document.text == f"One\n\nTwo\n\n{WORDS}\n\nThree"
    assert [place.label for place in document.places] == ["slide 1", "slide 2", "slide 3"]


@installed
def test_words_of_pictures_stand_beside_the_cells():
    document = read_xlsx(xlsx("Rent", written(*LINES)))
    assert document.text.endswith(WORDS) and "Rent" in document.text
    assert document.places[-1].kind == "beside"


def test_a_drawing_on_two_sheets_is_read_once():
    sheet = "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>Rent</v></c></row></sheetData></worksheet>"
    names = "".join(f'<sheet name="{name}" r:id="i{at}"/>' for at, name in enumerate(("One", "Two"), 1))
    parts = {
        "xl/workbook.xml": f"<workbook {R}><sheets>{names}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": related("s1.xml", "s2.xml", kind="worksheet"),
        "xl/p.emf": enhanced(said("Engine room", 0, 10)),
    }
    for at in (1, 2):
        parts |= {f"xl/s{at}.xml": sheet, f"xl/_rels/s{at}.xml.rels": related(f"d{at}.xml", kind="drawing")}
        parts |= {f"xl/d{at}.xml": "<xdr:wsDr xmlns:xdr='x'/>", f"xl/_rels/d{at}.xml.rels": related("p.emf")}
    assert read_xlsx(zip_of(parts)).text.count("Engine room") == 1


@installed
def test_of_two_forms_of_a_picture_the_first_that_has_words_counts():
    two = frame("Pictures/a.emf", "Pictures/b.png")
    body = f"<text:p>Plan {two}</text:p><text:p>{frame('Pictures/b.png')}</text:p>"
    drawing = enhanced(said("Engine room", 0, 10))
    assert read_odt(odf(body, a_emf=drawing, b_png=written(*LINES))).text == f"Plan\n\nEngine room\n\n{WORDS}"


@installed
def test_a_picture_in_two_forms_that_comes_twice_is_read_once():
    two = frame("Pictures/a.png", "Pictures/b.jpg")
    body = f"<text:p>Plan</text:p><text:p>{two}</text:p><text:p>{two}</text:p>"
    assert read_odt(odf(body, a_png=written(*LINES), b_jpg=written(*LINES, form="JPEG"))).text == f"Plan\n\n{WORDS}"
    unread = f"<text:p>{frame('Pictures/a.svg', 'Pictures/b.png')}</text:p>"
    assert read_odt(odf(unread + body, a_svg=b"<svg/>", b_png=written(*LINES))).text == f"{WORDS}\n\nPlan"


@installed
def test_a_fallback_of_a_picture_that_comes_twice_is_left_out():
    one, other = (f'<a:blip r:embed="i{number}"/>' for number in (1, 2))
    either = f"<mc:Choice>{one}</mc:Choice><mc:Fallback>{other}</mc:Fallback>"
    twice = 2 * f'<mc:AlternateContent xmlns:mc="m">{either}</mc:AlternateContent>'
    pictures = written(*LINES), written(*LINES, form="JPEG")
    document = read_docx(docx(f"<w:p><w:r><w:t>Plan</w:t>{twice}</w:r></w:p>", *pictures))
    assert document.text == f"Plan\n\n{WORDS}"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text", "<text:p>Plan {0}</text:p><text:p>{1}</text:p>"),
        ("text", "<text:p>Plan <draw:text-box><text:p>{0}</text:p><text:p>{1}</text:p></draw:text-box></text:p>"),
        ("presentation", "<draw:page><text:p>Plan</text:p>{0}{1}</draw:page>"),
        ("presentation", "<draw:page><text:p>Plan</text:p><draw:g>{0}{1}</draw:g></draw:page>"),
    ],
)
def test_every_picture_of_openoffice_1_is_read(off, kind, body):
    images = [f"<draw:image xlink:href='#Pictures/{name}.emf'/>" for name in "ab"]
    pump = enhanced(said("Pump", 0, 10))
    made = old_odf(body.format(*images), kind, a_emf=enhanced(said("Engine room", 0, 10)), b_emf=pump)
    assert [line for line in read_odt(made).text.split("\n") if line] == ["Plan", "Engine room", "Pump"]
    page = f"<draw:page>{images[0].replace('emf', 'png')}</draw:page>"
    with pytest.raises(UnsupportedFileError, match="OCR"):
        read_odt(old_odf(page, "presentation", a_png=SCAN))


@pytest.mark.parametrize(
    "body",
    [
        "<text:section text:display='none'><text:p>Plan {}</text:p></text:section>",
        "<text:p><text:hidden-paragraph text:is-hidden='true'/>Plan {}</text:p>",
        "<text:p><text:span text:style-name='H'>Plan {}</text:span></text:p>",
    ],
)
def test_words_of_hidden_pictures_are_marked(body):
    style = "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>"
    made = odf(body.format(frame("Pictures/a.emf")), styles=style, a_emf=enhanced(said("Engine room", 0, 10)))
    assert sorted(read_odt(made).text.split("\n\n")) == ["(hidden) Engine room", "(hidden) Plan"]


@installed
def test_words_of_a_picture_in_a_hidden_run_are_marked():
    hidden = paragraph("Plan", 1).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    assert read_docx(docx(paragraph("A") + hidden, written("Paid back"))).text == (
        "A\n\n(hidden) Plan\n\n(hidden) Paid back"
    )


def test_words_of_drawings_in_opendocument_are_read():
    body = f"<text:p>Plan {frame('Pictures/a.emf')}</text:p><text:p>{frame('./ObjectReplacements/Object 1')}</text:p>"
    assert read_odt(odf(body, a_emf=enhanced(said("Engine room", 0, 10)))).text == "Plan\n\nEngine room"


def test_large_pictures_of_a_document_with_few_words_are_told(off):
    note = "a picture may hold text that was not read"
    [missing] = read_docx(docx(paragraph("Scans", 1), SCAN)).missing
    assert missing.what == note and missing.fix
    [missing] = read_docx(docx(paragraph("Scans", 1) + paragraph(picture=2), SCAN, PHOTO)).missing
    assert missing.what == "2 pictures may hold text that was not read"
    text = "word " * 30
    assert read_docx(docx(paragraph(text, 1), PHOTO)).missing == ()
    assert read_docx(docx(paragraph("A", 1), ICON)).missing == ()
    [missing] = read_docx(docx(paragraph(text, 1), PAGE)).missing
    assert missing.what == note


def test_slides_that_are_pictures_are_told(off):
    slides = [("One", SCAN), ("Two words", b""), ("word " * 30, PHOTO), ("Four", png(800, 600))]
    [missing] = read_pptx(pptx(*slides)).missing
    assert (missing.what, bool(missing.fix)) == ("slides 1, 4 may be pictures of text", True)
    [missing] = read_pptx(pptx(*slides[:3])).missing
    assert missing.what == "slide 1 may be a picture of text"
    notes = f"<pr:notes xmlns:pr='pr'><text:p>{'word ' * 30}</text:p></pr:notes>"
    pages = f"<draw:page><text:p>One</text:p></draw:page><draw:page>{frame('Pictures/a.png')}{notes}</draw:page>"
    [missing] = read_odt(odf(pages, "presentation", a_png=SCAN), name="a.odp").missing
    assert missing.what == "slide 2 may be a picture of text"


@installed
def test_pictures_beyond_the_limit_are_told():
    inside._known.clear()
    data = docx(paragraph("A", 1) + paragraph("B", 2), written(*LINES), written("Paid back"))
    document = read_docx(data, pictures=1)
    assert document.text == f"A\n\n{WORDS}\n\nB"
    assert [note.what for note in document.missing] == ["text in pictures after the first 1 of a document is left out"]


@installed
def test_a_damaged_picture_costs_no_more_than_itself():
    document = read_docx(docx(paragraph("A", 1) + paragraph("B", 2), written(*LINES)[:400], written("Paid back")))
    assert document.text == "A\n\nB\n\nPaid back"
    assert [note.what for note in document.missing] == ["a picture that may hold text cannot be opened"]
    bodies = paragraph("A", 1) + paragraph("B", 2) + paragraph("C", 3)
    huge = png(900, 200).replace(struct.pack(">II", 900, 200), struct.pack(">II", 40_000, 40_000))
    document = read_docx(docx(bodies, written(*LINES)[:400], huge, written("Paid back")))
    assert [note.what for note in document.missing] == ["2 pictures that may hold text cannot be opened"]


def test_the_files_of_a_document_of_pictures_are_kept(off):
    pictures = PicturesInside(source_of("a.docx", b""))
    pictures.words(SCAN)
    bundle = pictures.told(Bundle(None))
    assert [note.what for note in bundle.missing] == ["a picture may hold text that was not read"]


@installed
@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_the_size_of_a_picture_is_known_by_its_first_bytes(form):
    data = written(*LINES, form=form, size=(411, 207))
    assert pixel_size(data) == (411, 207)
    if form != "TIFF":  # which may say it at its end
        assert pixel_size(data[:1000]) == (411, 207)


def jpeg(*before):
    """The first bytes of a JPEG of 900 by 1300 pixels, behind these marks."""
    return b"\xff\xd8" + b"".join(before) + b"\xff\xc0\0\x11\x08" + struct.pack(">HH", 1300, 900) + bytes(9)


def test_marks_of_a_jpeg_before_its_size_are_followed_so_far():
    assert pixel_size(jpeg(b"\xff" * 100, b"\xff\xd0" * 100)) == (900, 1300)
    assert pixel_size(jpeg(b"\xff\xd0" * 6000)) == pixel_size(jpeg(b"\xff" * 6000)) == (0, 0)


FIELDS = struct.pack("<HHHIIHHII", 2, 256, 4, 1, 900, 257, 4, 1, 1300)


@pytest.mark.parametrize(
    "scan",
    [
        b"II*\0" + struct.pack("<I", 8 + (1 << 20)) + bytes(1 << 20) + FIELDS,
        jpeg(*(b"\xff\xe2\xff\xff" + bytes(65533) for _ in range(3))),
    ],
    ids=["tiff", "jpeg"],
)
def test_a_scan_that_says_its_size_far_behind_is_told(off, scan):
    with pytest.raises(UnsupportedFileError) as refused:
        reader_of("a.docx")(docx(paragraph(picture=1), scan))
    assert refused.value.reason == ocr.WOULD_READ


def test_what_is_no_picture_has_no_size():
    lossless, extended = (
        b"VP8L\0\0\0\0\x2f" + struct.pack("<I", 299 | 199 << 14),
        b"VP8X" + bytes(8) + b"\x2b\1\0\xc7\0\0",
    )
    assert pixel_size(b"RIFF\0\0\0\0WEBP" + lossless) == (300, 200)
    assert pixel_size(b"RIFF\0\0\0\0WEBP" + extended) == (300, 200)
    for data in (b"", b"\xff\xd8\xff", b"\xff\xd8\xff\xe0\0", b"BM", b"II*\0", b"\x89PNG\r\n\x1a\n", b"words"):
        assert pixel_size(data) == (0, 0)


def of_telephone(*sizes, brand=b"heic"):
    """A picture in HEIF, with the sizes of the whole and of its tiles."""
    named = b"".join(struct.pack(">I4s3I", 20, b"ispe", 0, *size) for size in sizes)
    return struct.pack(">I4s4sI4s4s", 24, b"ftyp", brand, 0, b"mif1", brand) + named + bytes(500)


def test_a_picture_of_a_telephone_that_nothing_decodes_is_told(off):
    picture = of_telephone((512, 512), (4032, 3024), (160, 120))
    assert unread_size(picture) == (4032, 3024) and pixel_size(picture) == (0, 0)
    assert unread_size(of_telephone((64, 48), brand=b"avif")) == (64, 48)
    assert unread_size(b"\0\0\0\x18ftypisom" + picture[8:]) == (4032, 3024)  # compatible with it
    assert unread_size(struct.pack(">I4s4s", 20, b"ftyp", b"isom") + bytes(60) + picture[24:]) == (0, 0)
    document = read_docx(docx(paragraph("Said", 1), picture))
    assert [note.what for note in document.missing] == ["a picture that may hold text cannot be opened"]
    assert not read_docx(docx(paragraph("Said", 1), of_telephone((64, 48)))).missing


def filled(kind, style, body):
    styles = (
        '<draw:fill-image draw:name="Plan" xlink:href="Pictures/a.png"/>'
        f'<style:style style:name="gr" style:family="graphic"><style:{style} draw:fill="bitmap"'
        ' draw:fill-image-name="Plan"/></style:style>'
        '<style:style style:name="no" style:family="graphic"><style:graphic-properties draw:fill="solid"'
        ' draw:fill-image-name="Plan"/></style:style>'
    )
    return odf(body, kind, styles, a_png=written(*LINES))


@installed
def test_words_of_a_picture_that_fills_a_shape_or_a_page_are_read_once():
    shape = '<draw:custom-shape draw:style-name="{}"><text:p>Here</text:p></draw:custom-shape>'
    text = "<text:p>Said" + shape.format("gr") * 2 + "</text:p>"
    read = read_odt(filled("text", "graphic-properties", text)).text
    assert read.count(WORDS) == 1 and read.count("Here") == 2 and "Said" in read
    page = f'<draw:page draw:style-name="gr">{shape.format("no")}</draw:page>'
    slides = read_odt(filled("presentation", "drawing-page-properties", page * 2), name="a.odp")
    assert slides.text.count(WORDS) == 1 and slides.text.index(WORDS) < slides.text.rindex("Here")
    plain = read_odt(filled("text", "graphic-properties", f"<text:p>Said{shape.format('no')}</text:p>"))
    assert WORDS not in plain.text
