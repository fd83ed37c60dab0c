"""What stands beside the text of a PDF's page is read: notes of all kinds, what fields ask for, what signatures say."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
import test_pdf_layers
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject, TextStringObject
from test_pdf_pages import LEFT, LINES, RIGHT, drawn, mark, read, rows, side_by_side

from engine.documents import read_document
from engine.documents.pdf import annotations
from engine.documents.pdf.signatures import _SEAL, signature_words

__all__ = ["read"]

SIGNED = {
    "Name": "Ada Mills",
    "Reason": "I approve this survey",
    "Location": "Ulm",
    "ContactInfo": "ada@example.org",
}


def text(words):
    return TextStringObject(words)


def beside(document):
    """Return the lines behind those that the page draws."""
    lines = document.text.split("\n")
    assert lines[: len(LINES)] == LINES
    return lines[len(LINES) :]


def with_fields(writer, **about):
    """Put all fields of a writer's first page into its form."""
    found = ArrayObject([item for item in writer.pages[0][NameObject("/Annots")] if "/FT" in item.get_object()])
    form = {NameObject("/Fields"): found, **{NameObject(f"/{key}"): value for key, value in about.items()}}
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject(form)
    return writer


@pytest.mark.parametrize("kind", "Sound Movie Screen 3D RichMedia Link Watermark Redact Projection".split())
def test_what_an_annotation_of_any_kind_says_is_read(read, kind):
    writer = drawn(rows(LINES))
    mark(writer, kind, Contents=text("a tour of the slipway"))
    assert beside(read(writer)) == ["a tour of the slipway"]


@pytest.mark.parametrize("kind", ["Popup", "PrinterMark", "TrapNet"])
def test_a_window_of_a_note_and_marks_for_printers_say_nothing(read, kind):
    writer = drawn(rows(LINES))
    mark(writer, kind, Contents=text("a tour of the slipway"))
    assert not beside(read(writer))


def test_what_links_say_is_read_once_and_not_where_the_page_says_it(read):
    writer = drawn(rows(LINES), rows(LINES))
    for at in (0, 0, 1):
        mark(writer, "Link", at=at, Contents=text("Chapter 7, the slipway"))
    mark(writer, "Link", Contents=text(LINES[0]))
    whole = read(writer).text
    assert whole.count("Chapter 7, the slipway") == 1 and whole.count(LINES[0]) == 2


RICH = (
    '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p dir="ltr">Dry rot in the <b>sac</b>risty</p>'
    "<p>Cost &lt; 9 &#8364;</p></body>"
)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"RC": RICH}, ["Dry rot in the sacristy", "Cost < 9 \u20ac"]),
        ({"RC": RICH, "Contents": "Dry rot in the sacristy"}, ["Dry rot in the sacristy"]),
        ({"RC": RICH, "Contents": ""}, ["Dry rot in the sacristy", "Cost < 9 \u20ac"]),
        ({"RC": "no markup at all"}, ["no markup at all"]),
        ({"RC": "<body><p>broken <b>here"}, ["broken here"]),
    ],
)
@pytest.mark.parametrize("kind", ["FreeText", "Text"])
def test_a_note_that_has_only_a_form_with_looks_is_read_by_it(read, kind, more, said):
    writer = drawn(rows(LINES))
    mark(writer, kind, **{key: text(words) for key, words in more.items()})
    assert beside(read(writer)) == said


@pytest.mark.parametrize("kind", ["Text", "Highlight", "Square", "Ink", "Stamp"])
def test_a_comment_says_whose_it_is(read, kind):
    writer = drawn(rows(LINES))
    mark(writer, kind, Contents=text("move this doorway"), T=text(" Ada\n Mills "))
    mark(writer, "Popup", T=text("Ada Mills"))
    assert beside(read(writer)) == ["Comment by Ada Mills: move this doorway"]


def test_a_comment_of_two_people_says_both_and_one_of_nobody_only_its_words(read):
    writer = drawn(rows(LINES))
    for name in ("Ada", "Bo", "Ada"):
        mark(writer, "Text", Contents=text("agreed"), T=text(name))
    mark(writer, "Text", Contents=text("sold"))
    mark(writer, "Square", Contents=text("FIRE DOOR 30"), T=text("AutoCAD SHX Text"))
    assert beside(read(writer)) == ["Comment by Ada, Bo: agreed", "sold", "FIRE DOOR 30"]


def test_words_typed_on_a_page_and_those_that_repeat_its_own_are_nobodys_comment(read):
    writer = drawn(rows(LINES))
    mark(writer, "FreeText", Contents=text("Kittiwake"), T=text("Ada"))
    mark(writer, "Highlight", Contents=text(LINES[1]), T=text("Ada"))
    assert beside(read(writer)) == ["Kittiwake"]


def test_what_is_to_stand_over_a_blackened_part_is_read(read):
    writer = drawn(rows(LINES))
    mark(writer, "Redact", Contents=text("remove the name"), OverlayText=text("withheld, section 6"))
    assert beside(read(writer)) == ["remove the name", "withheld, section 6"]


def test_what_a_field_asks_for_stands_before_what_it_holds(read):
    writer = drawn(rows(LINES))
    mark(writer, "Widget", FT=NameObject("/Tx"), T=text("f1"), TU=text("Name of the boat"), V=text("Kittiwake"))
    mark(writer, "Widget", FT=NameObject("/Tx"), T=text("f2"), TU=text("Her tonnage"))
    assert beside(read(with_fields(writer))) == ["Name of the boat", "Kittiwake", "Her tonnage"]


def test_a_field_that_is_called_by_its_name_or_a_number_asks_for_nothing(read):
    writer = drawn(rows(LINES))
    for name, words in (("YY_DATE", "YY_DATE"), ("f2", "17"), ("f3", "undefined")):
        mark(writer, "Widget", FT=NameObject("/Tx"), T=text(name), TU=text(words))
    assert not beside(read(with_fields(writer)))


def test_what_programs_say_of_links_is_not_read(read):
    writer = drawn(rows(LINES))
    mark(writer, "Link", Contents=text("Go to destination section.1"))
    assert not beside(read(writer))


@pytest.mark.parametrize(
    ("ticked", "name", "said"),
    [
        (True, "Clinker-built", ["Clinker-built"]),
        (False, "Clinker-built", []),
        (True, "Yes", []),
        (True, "On", []),
        (True, "1", []),
    ],
)
@pytest.mark.parametrize("flags", [0, 1 << 15], ids=["box", "one of several"])
def test_a_ticked_box_says_what_it_stands_for(read, flags, ticked, name, said):
    writer = drawn(rows(LINES))
    state = NameObject(f"/{name}" if ticked else "/Off")
    looks = DictionaryObject({NameObject(f"/{name}"): DictionaryObject(), NameObject("/Off"): DictionaryObject()})
    mark(
        writer,
        "Widget",
        FT=NameObject("/Btn"),
        T=text("hull"),
        TU=text("Her hull"),
        Ff=NumberObject(flags),
        V=state,
        AS=state,
        AP=DictionaryObject({NameObject("/N"): looks}),
    )
    assert beside(read(with_fields(writer))) == ["Her hull", *said]


def signed(writer, values, **more):
    signature = DictionaryObject({NameObject("/Type"): NameObject("/Sig"), NameObject("/Filter"): NameObject("/X.Y")})
    signature.update({NameObject(f"/{key}"): text(words) for key, words in values.items()})
    mark(writer, "Widget", FT=NameObject("/Sig"), T=text("seal"), V=writer._add_object(signature), **more)
    return with_fields(writer)


def test_what_a_signature_says_is_read(read):
    assert beside(read(signed(drawn(rows(LINES)), SIGNED))) == list(SIGNED.values())


def test_what_stands_before_and_behind_the_seal_of_a_signature_is_read(read, tmp_path):
    seal = "0123456789ABCDEF" * 200
    read(signed(drawn(rows(LINES)), {"Name": "Ada Mills", "Contents": "x", "Reason": "I approve this survey"}))
    data = (tmp_path / "a.pdf").read_bytes()
    assert data.count(b"/Contents (x)") == 1
    grown = len(seal) + 2 - len("(x)")
    at = data.index(b"/Contents (x)")
    # All offsets behind the seal grow by its length, as whoever signs a file writes them.
    places = re.compile(rb"(\d{10}) 00000 n|(?<=startxref\n)(\d+)")

    def moved(found):
        place = int(found[1] or found[2])
        place += grown if place > at else 0
        return b"%010d 00000 n" % place if found[1] else b"%d" % place

    data = places.sub(moved, data.replace(b"/Contents (x)", b"/Contents <" + seal.encode() + b">"))
    (tmp_path / "b.pdf").write_bytes(data)
    assert beside(read_document(tmp_path / "b.pdf")) == ["Ada Mills", "I approve this survey"]
    with (tmp_path / "b.pdf").open("rb") as stream:
        assert _SEAL.search(stream.read())


def test_of_a_signature_in_a_protected_file_is_read_what_is_there(read):
    writer = signed(drawn(rows(LINES)), {"Reason": "I approve this survey"}, TU=text("Sign here"))
    writer.encrypt("", "owner", algorithm="AES-256")
    assert beside(read(writer)) == ["Sign here", "I approve this survey"]


def test_each_signature_stands_on_the_page_of_its_field(read):
    writer = drawn(rows(LINES), rows(LINES))
    fields = ArrayObject()
    for at, name in enumerate(("Ada Mills", "Bea Holm")):
        signature = DictionaryObject({NameObject("/Type"): NameObject("/Sig"), NameObject("/Name"): text(name)})
        mark(writer, "Widget", at=at, FT=NameObject("/Sig"), T=text(f"s{at}"), V=signature)
        fields.append(writer.pages[at][NameObject("/Annots")][0])
    above = writer._add_object(DictionaryObject({NameObject("/T"): text("all"), NameObject("/Kids"): fields}))
    for field in fields:
        field.get_object()[NameObject("/Parent")] = above
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): ArrayObject([above])})
    found = read(writer)
    assert "Ada Mills" in found.text[: found.page_starts[1]] and "Bea Holm" in found.text[found.page_starts[1] :]
    assert found.text.count("Ada Mills") == 1


def test_a_tree_of_fields_that_holds_itself_or_goes_on_without_end_gives_each_signature_once():
    writer = drawn(rows(LINES))
    sealed = DictionaryObject({NameObject("/Name"): text("Ada Mills")})

    def field(title, kids):
        values = {NameObject("/T"): text(title), NameObject("/Kids"): ArrayObject(kids), NameObject("/V"): sealed}
        return writer._add_object(DictionaryObject(values))

    loop = field("L" * 200, [])
    loop.get_object()["/Kids"].extend([loop, loop])
    deep, long = field("d", []), field("n" * 2_001, [])
    for _ in range(60):
        deep = field("d", [deep])
    fields = ArrayObject([loop, deep, long])
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): fields})
    written = BytesIO()
    writer.write(written)
    found = signature_words(written)
    assert sorted(found, key=len) == sorted([*(".".join("d" * at) for at in range(1, 52)), "L" * 200], key=len)
    assert found["d"] == ["Ada Mills"]


def test_a_file_that_pypdf_cannot_open_gives_no_signatures(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 nothing")
    with (tmp_path / "a.pdf").open("rb") as stream:
        assert signature_words(stream) == {}


def test_more_notes_than_are_read_are_told(read, monkeypatch):
    monkeypatch.setattr(annotations, "MAX_NOTES", 3)
    writer = drawn(rows(LINES), rows(LINES))
    for number in range(4):
        mark(writer, "Text", at=1, Contents=text(f"note {number}"))
    found = read(writer)
    assert "note 2" in found.text and "note 3" not in found.text
    (told,) = found.missing
    assert told.what == "page 2 has too many notes, of which the first were read" and told.fix


def test_where_one_reader_cannot_open_a_signed_file_the_reasons_of_its_signatures_are_read(tmp_path):
    deep = "[" * 2000 + "]" * 2000  # more than pypdf follows
    sign = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>/Reason({})>>"
    field = "<</Type/Annot/Subtype/Widget/FT/Sig/T(s{})/Rect[0 0 9 9]/V {} 0 R/X {}>>"
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R 6 0 R]/SigFlags 3>>>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 9 0 R/Annots[5 0 R 6 0 R]"
        "/Resources<</Font<</F1 4 0 R>>>>>>",
        4: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        5: field.format(1, 7, deep),
        6: field.format(2, 8, 0),
        7: sign.format("I approve"),
        8: sign.format("seen"),
        9: test_pdf_layers.stream("", test_pdf_layers.words("The rent is due")),
    }
    (tmp_path / "a.pdf").write_bytes(test_pdf_layers.file_of(objects))
    assert read_document(tmp_path / "a.pdf").text == "The rent is due\nI approve\nseen"


def _stamped(writer, at=(100, 100)):
    """Stamp "stock" on the first page of a writer's PDF, its corner at a place in points, and return the writer."""
    looks = DecodedStreamObject()
    looks.set_data(b"BT /F1 12 Tf 5 5 Td (stock) Tj ET")
    looks.update(
        {
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(map(NumberObject, (0, 0, 100, 50))),
            NameObject("/Resources"): writer.pages[0][NameObject("/Resources")],
        }
    )
    place = ArrayObject(map(NumberObject, (*at, at[0] + 100, at[1] + 50)))
    mark(writer, "Stamp", AP=DictionaryObject({NameObject("/N"): writer._add_object(looks)}), Rect=place)
    return writer


_UP, _DOWN = "/F1 7 Tf 4 Ts", "0 Ts /F1 11 Tf"


@pytest.mark.parametrize(
    "content",
    [
        rows(["the com-", "mittee met on the first floor of the cus-", "toms house and heard"]),
        rows(["a well-", "known man and the 1914-", "1918 war of the self-", "evident and A-", "B test"]),
        rows(["the board met on the first", "floor of the cus-"]),
        rows(["a well-", "known man of the cus-"]),
        f"BT /F1 11 Tf 60 700 Td (The famine) Tj {_UP} (1) Tj {_DOWN} ( and never after 10) Tj {_UP} (6) Tj {_DOWN} ( "
        f"years on 25 m) Tj {_UP} (2) Tj {_DOWN} ( ago.) Tj ET",
        "BT /F1 12 Tf 60 700 Td (Num. 0, Pags. 1) Tj 10 0 Td (\u00b4) Tj 44.7 0 Td (\u00b4) Tj ET",
        "BT /F1 11 Tf 60 700 Td (the com-) Tj 0 -14 Td (mittee met on) Tj 0 -800 Td (outside of the page there is much "
        "more of it than inside) Tj ET",
        side_by_side(LEFT, RIGHT),
    ],
    ids=["broken", "hyphens", "broken at the end", "two", "raised", "accents", "cropped", "columns"],
)
def test_lines_beside_a_stamp_are_read_once(read, content):
    """However its own lines are repaired, a page has no words twice, and the stamp's are by themselves."""
    plain, stamped = (content, content) if not isinstance(content, str) else (drawn(content), drawn(content))
    expected = read(plain).text
    assert read(_stamped(stamped)).text == f"{expected}\nstock"


def test_lines_are_read_once_where_the_stamp_stands_in_the_row_of_the_last_one(read):
    text = read(_stamped(drawn(rows(["a well-", "known man", "of the board"])), at=(300, 663))).text
    assert text == "a well-known man\nof the board\nstock"
