"""Pages, Numbers and Keynote, of today and of before 2013."""

from __future__ import annotations

import gzip
import io
import zipfile

import made_files
import pytest
from made_files import _iwa, message, ref
from sources import reader_of, source_of, zip_of
from test_pictures_inside import LINES, WORDS, installed, written

from engine.documents.flow import TooLong
from engine.documents.office.iwa import DamagedArchive, snappy_decoded
from engine.documents.read import read_source
from engine.errors import UnreadableFileError

read = reader_of("a.numbers")


def parts_of(package):
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pdf_of(words):
    stream = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET".encode()
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
        b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length %d>>stream\n%b\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\n%%%%EOF" % (len(stream), stream)
    )


TABLE = "Name\tGröße\t\trich words\n12.5\t25%\n2001-01-02\tTRUE\t0:01:30\t#ERROR"


@pytest.mark.parametrize("name", ["a.numbers", "a.zip", "noname"])
def test_numbers_gives_the_rows_of_its_tables_and_what_stands_beside_them(name):
    document = read(made_files.numbers(), name)
    assert document.text == f"Лист\n\n{TABLE}\nD4: Please check\n\nbeside the table"
    labels = [place.label for place in document.places]
    assert labels[:3] == ["sheet Лист", "sheet Лист, A1:D1", "sheet Лист, A3:B3"] and labels[-1] == "sheet Лист"
    assert document.type == "sheet"


def test_pages_gives_its_body_in_order_then_what_floats():
    document = read(made_files.pages(), "letter.pages")
    assert document.text == (
        f"Title words\n\nBefore  after\n\n{TABLE}\nD4: Please check\n\nNoted here\n\na footnote\n\nLast\n\n"
        "a text box\n\na running head"
    )
    assert [(heading.level, heading.title) for heading in document.headings][0] == (2, "Title words")
    assert (document.title, document.type) == ("Title words", "word")


def test_keynote_gives_slides_with_their_notes():
    document = read(made_files.keynote(), "a.key")
    assert document.text.startswith("Größe\n\nfirst\n\nsecond\n\nName\tGröße")
    assert document.text.endswith("say hello\n\nEnd\n\nin a group")
    assert [(p.kind, p.label) for p in document.places if p.kind == "slide"] == [
        ("slide", "slide 1"),
        ("slide", "slide 2"),
    ]
    assert [heading.title for heading in document.headings if heading.level == 1] == ["Größe", "End"]


def test_a_document_that_is_a_folder_is_read_from_its_parts_and_packed():
    inside = made_files.keynote()
    packed = zip_of({"Talk.key/Index.zip": inside, "Talk.key/Metadata/x.plist": "x"})
    assert (
        read(packed, "Talk.key").text == read(inside, "a.key").text == read(zip_of({"Index.zip": inside}), "a.key").text
    )
    document = read_source(source_of("Talk.key/Index.zip", made_files.numbers()))
    assert document.title == "Talk"


@pytest.mark.parametrize("mark", [".iwpv2", ".iwph"])
def test_a_password_is_told(mark):
    with pytest.raises(UnreadableFileError, match="password"):
        read(zip_of({mark: "x", "Index/Document.iwa": b"\1\2"}), "a.pages")


def test_what_several_people_changed_is_no_damage():
    """Documents that are shared keep their changes packed in another way than their objects."""
    parts = parts_of(made_files.numbers())
    shared = zip_of({**parts, "Index/OperationStorage.iwa": b"bvxn\x96\0\0\0", "Index/OperationStorage-1.iwa": b"bvx2"})
    document = read(shared)
    assert document.text == read(made_files.numbers()).text and not document.missing


def test_damaged_parts_cost_themselves_and_are_named():
    parts = parts_of(made_files.numbers())
    parts["Index/Tables/Tile.iwa"] = parts["Index/Tables/Tile.iwa"][:40]
    document = read(zip_of(parts))
    assert document.text == "beside the table" and "Tile.iwa" in document.missing[0].what
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(zip_of({"Index/Document.iwa": b"\0\5\0\0junk"}))


OLD = """<?xml version="1.0"?><ls:document xmlns:ls="l" xmlns:sf="s" xmlns:sfa="a">
<sf:stylesheet><sf:p>style</sf:p></sf:stylesheet>
<ls:workspace ls:workspace-name="Konto"><sf:tabular-model sf:name="Ausgaben"><sf:grid sf:numcols="3"><sf:datasource>
<sf:t sf:ct="0"><sf:ct sfa:s="Wer"/></sf:t><sf:t sf:ct="2"><sf:ct sfa:s="Wann"/></sf:t>
<sf:t sf:ct="254"><sf:ct sfa:s="Ада"/></sf:t><sf:n sf:v="12.500"/><sf:d sf:cell-date="86400"/>
<sf:f sf:ct="254"><sf:r><sf:rn sf:v="-2.5"/></sf:r></sf:f>
<sf:pm><sf:menu-choices><sf:t sfa:ID="c1"><sf:ct sfa:s="Miete"/></sf:t>
<sf:t sfa:ID="c2"><sf:ct sfa:s="Essen"/></sf:t></sf:menu-choices>
<sf:proxied-cell-ref sfa:IDREF="c2"/></sf:pm></sf:datasource></sf:grid></sf:tabular-model></ls:workspace>
<sf:p>one<sf:br/>two<sf:tab/>three</sf:p></ls:document>"""


@pytest.mark.parametrize(
    "pack", [lambda xml: {"index.xml": xml}, lambda xml: {"index.xml.gz": gzip.compress(xml.encode())}]
)
def test_a_spreadsheet_of_before_2013_keeps_its_rows(pack):
    document = read(zip_of(pack(OLD)), "a.numbers")
    assert document.text == ("Konto · Ausgaben\n\nWer\t\tWann\nАда\t12.5\t2001-01-02\n-2.5\tEssen\n\none\ntwo\tthree")
    assert "sheet Konto · Ausgaben, A2:C2" in [place.label for place in document.places]


@pytest.mark.parametrize(
    ("name", "pack"), [("Konto.numbers/index.xml", bytes), ("Konto.numbers/index.xml.gz", gzip.compress)]
)
def test_the_xml_of_a_document_that_is_a_folder_is_read_as_the_document(name, pack):
    document = read(pack(OLD.encode()), name)
    assert (document.title, document.type) == ("Konto", "sheet")
    assert document.text.startswith("Konto · Ausgaben\n\nWer\t\tWann")


def test_slides_of_before_2013_are_slides():
    xml = (
        "<key:presentation xmlns:key='k' xmlns:sf='s'><key:master-slides><sf:p>master</sf:p></key:master-slides>"
        "<key:slide><sf:p>One</sf:p></key:slide><key:slide><sf:p>Two</sf:p></key:slide></key:presentation>"
    )
    document = read(zip_of({"index.apxl.gz": gzip.compress(xml.encode())}), "talk.zip")
    assert (document.text, document.type) == ("One\n\nTwo", "slides")
    assert [place.label for place in document.places] == ["slide 1", "slide 2"]


def test_the_preview_is_read_where_nothing_else_can_be_and_it_is_said():
    document = read(zip_of({"QuickLook/Preview.pdf": pdf_of("preview words")}), "a.pages")
    assert "preview words" in document.text and document.type == "word"
    assert "preview" in document.missing[0].what
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(zip_of({"QuickLook/Preview.pdf": b"no pdf"}), "a.pages")


def test_snappy_blocks_are_unpacked_within_limits():
    assert snappy_decoded(b"\x00", 10) == b""
    overlapping = b"\x08\x00a" + bytes([(7 - 4) << 2 | 1, 1])  # one letter, then seven copies of it
    assert snappy_decoded(overlapping, 10) == b"a" * 8
    far = b"\x06\x08abc" + bytes([(3 - 1) << 2 | 2, 3, 0])
    assert snappy_decoded(far, 10) == b"abcabc"
    with pytest.raises(TooLong):
        snappy_decoded(b"\xff\xff\xff\x7f\x00a", 1000)
    for broken in (b"", b"\xff", b"\x05\x00a", b"\x05\x01\x09", b"\x02\x00a\x00b\x00c", b"\x03\xf0"):
        with pytest.raises(DamagedArchive):
            snappy_decoded(broken, 1000)


def with_picture(*, is_folder):
    """A letter of Pages with a picture in its words and the same floating on its page."""
    objects = [
        (1, 10000, message((4, ref(2)))),
        (2, 2001, message((1, 0), (3, "Before\n\ufffc\nAfter"), (9, message((1, message((1, 7), (2, ref(3)))))))),
        (3, 2003, message((1, ref(4)))),
        (4, 3005, message((1, b""), (11, message((1, 90))))),
        (5, 3005, message((1, b""), (11, message((1, 99))), (13, message((1, 91))))),
        (6, 11006, message(*((4, message((1, number), (3, name), (4, name))) for number, name in FILES.items()))),
    ]
    parts = {"Index/Document.iwa": _iwa(objects)}
    if is_folder:
        parts = {"A.pages/Index.zip": zip_of(parts)}
    beside = {90: written(*LINES), 91: written("Paid back in July")}
    return zip_of(parts | {f"{'A.pages/' * is_folder}Data/{FILES[number]}": data for number, data in beside.items()})


FILES = {90: "Scan-90.png", 91: "other-91.png"}


@installed
@pytest.mark.parametrize("is_folder", [False, True])
def test_words_of_pictures_stand_where_they_do(is_folder):
    assert read(with_picture(is_folder=is_folder), "A.pages").text == f"Before\n\n{WORDS}\n\nAfter\n\nPaid back in July"


@pytest.mark.parametrize("is_hidden", [0, 1])
def test_a_caption_that_is_not_shown_is_left_out(is_hidden):
    shape = message((1, message((1, message((11, ref(6)), (13, is_hidden))))), (4, ref(5)))
    objects = [
        (1, 10000, message((4, ref(2)))),
        (2, 2001, message((1, 0), (3, "Before\n\ufffc"), (9, message((1, message((1, 7), (2, ref(3)))))))),
        (3, 2003, message((1, ref(4)))),
        (4, 2011, shape),
        (5, 2001, message((1, 3), (3, "in a box"))),
        (6, 2011, message((1, message((1, b""))), (4, ref(7)))),
        (7, 2001, message((1, 5), (3, "Caption"))),
    ]
    text = read(zip_of({"Index/Document.iwa": _iwa(objects)}), "A.pages").text
    assert text == "Before\n\nin a box" + ("" if is_hidden else "\n\nCaption")


@pytest.mark.parametrize("shows_title", [0, 1])
def test_words_of_a_chart_are_read(shows_title):
    grid = message((1, "Rent"), (1, "Rent"), (1, "Power"), (2, "May 2024"), (2, "17"))
    objects = [
        (1, 10000, message((4, ref(2)))),
        (2, 2001, message((1, 0), (3, "Before\n\ufffc"), (9, message((1, message((1, 7), (2, ref(3)))))))),
        (3, 2003, message((1, ref(4)))),
        (4, 5021, message((1, b""), (10000, message((1, 1), (7, grid), (10, ref(5)))))),
        (5, 5023, message((10000, message((21, shows_title), (23, "What we paid"))))),
    ]
    title = "What we paid\n" * shows_title
    text = read(zip_of({"Index/Document.iwa": _iwa(objects)}), "A.pages").text
    assert text == f"Before\n\n{title}Rent\nPower\nMay 2024"
