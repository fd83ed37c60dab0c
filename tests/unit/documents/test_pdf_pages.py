"""What a page of a PDF looks like decides what its text is: places, pictures, marks beside the text."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from engine.documents import read_document
from engine.documents.document import Bundle
from engine.documents.pdf.initials import join_initials
from engine.documents.pdf.page_text import Line
from engine.documents.pictures import ocr


@pytest.fixture
def without_ocr():
    ocr.switch(on=False)
    yield
    ocr.switch(on=True)


def name_dict(**values):
    return DictionaryObject({NameObject(f"/{key}"): NameObject(f"/{value}") for key, value in values.items()})


def drawn(*contents, box=(612, 792), rotate=0):
    """Return a writer of a PDF whose pages draw these contents, /F1 being Helvetica and /I a grey picture."""
    writer = PdfWriter()
    font = name_dict(Type="Font", Subtype="Type1", BaseFont="Helvetica", Encoding="WinAnsiEncoding")
    picture = DecodedStreamObject()
    picture.set_data(bytes([200]) * 16)
    picture.update(name_dict(Type="XObject", Subtype="Image", ColorSpace="DeviceGray"))
    picture.update(
        {NameObject(f"/{key}"): NumberObject(n) for key, n in (("Width", 4), ("Height", 4), ("BitsPerComponent", 8))}
    )
    shared = writer._add_object(picture)
    for content in contents:
        page = writer.add_blank_page(*box)
        if rotate:
            page.rotate(rotate)
        stream = DecodedStreamObject()
        stream.set_data(content.encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(stream)
        page[NameObject("/Resources")] = DictionaryObject(
            {
                NameObject("/Font"): DictionaryObject({NameObject("/F1"): font}),
                NameObject("/XObject"): DictionaryObject({NameObject("/I"): shared}),
            }
        )
    return writer


@pytest.fixture
def read(tmp_path):
    def go(writer):
        out = io.BytesIO()
        writer.write(out)
        (tmp_path / "a.pdf").write_bytes(out.getvalue())
        return read_document(tmp_path / "a.pdf")

    return go


LINES = ["The board met on the first floor", "of the customs house and heard", "the report of the engineer"]


def rows(lines, start="1 0 0 1 60 700", step="0 -16"):
    return f"BT /F1 12 Tf {start} Tm " + f" {step} Td ".join(f"({line}) Tj" for line in lines) + " ET"


@pytest.mark.parametrize(
    ("start", "rotate"),
    [("0 -1 1 0 500 700", 0), ("0 1 -1 0 100 100", 0), ("1 0 0 1 60 700", 90), ("1 0 0 1 60 700", 180)],
)
def test_turned_lines_stand_in_the_order_of_reading(read, start, rotate):
    assert read(drawn(rows(LINES, start), rotate=rotate)).text == "\n".join(LINES)


def test_note_marks_part_no_words_and_exponents_are_no_part_of_numbers(read):
    up, down = "/F1 7 Tf 4 Ts", "0 Ts /F1 11 Tf"
    content = (
        f"BT /F1 11 Tf 60 700 Td (The famine) Tj {up} (1) Tj {down} ( and never after 10) Tj {up} (6) Tj {down}"
        f" ( years on 25 m) Tj {up} (2) Tj {down} ( of CO) Tj /F1 7 Tf -2 Ts (2) Tj {down} ( in model X2.) Tj ET"
    )
    assert read(drawn(content)).text == "The famine and never after 10^6 years on 25 m\u00b2 of CO2 in model X2."


@pytest.mark.parametrize("accents_first", [True, False])
def test_accents_that_are_drawn_by_themselves_are_on_the_letters_below_them(read, accents_first):
    words = "1 0 0 1 60 700 Tm (Num. 0, Pags. 1) Tj 1 0 0 1 60 660 Tm (Apfel don\u00b4t) Tj "
    accents = "1 0 0 1 70 700 Tm (\u00b4) Tj 1 0 0 1 114.7 700 Tm (\u00b4) Tj 1 0 0 1 62 663 Tm (\u00a8) Tj "
    text = read(drawn(f"BT /F1 12 Tf {accents + words if accents_first else words + accents} ET")).text
    assert text.split() == ["Núm.", "0,", "Págs.", "1", "Äpfel", "don´t"]


LEFT = [
    "The harbour board met on the",
    "first floor of the old customs",
    "house and heard the report of",
    "the engineer about the state of",
    "the northern breakwater, where",
    "the winter storms had moved",
    "three of the larger blocks.",
]
RIGHT = [
    "A diver was sent down in the",
    "second week of March and found",
    "that the footing had settled by",
    "more than forty centimetres at",
    "the eastern end. The repair is",
    "to be paid out of the reserve,",
    "and the work should begin.",
]
CELLS = [
    "Rope, hemp, twelve millimetres",
    "Lantern oil, refined",
    "Brass shackles, large, polished",
    "Canvas, heavy, for covers",
    "Pitch for caulking of boats",
    "Copper nails, square, long",
    "Oars, ash, two metres",
]


def side_by_side(left, right):
    cells = [
        f"BT /F1 11 Tf {x} {700 - 14 * n} Td ({words}) Tj ET"
        for n, pair in enumerate(zip(left, right, strict=True))
        for x, words in zip((60, 300), pair, strict=True)
    ]
    return drawn(" ".join(cells))


def test_columns_drawn_row_by_row_are_read_one_after_the_other_and_tables_are_not(read):
    assert read(side_by_side(LEFT, RIGHT)).text == "\n".join(LEFT + RIGHT)
    assert (
        read(side_by_side(CELLS, [cell.upper() for cell in CELLS])).text.split("\n")[1]
        == "Lantern oil, refined LANTERN OIL, REFINED"
    )


def test_hyphens_that_pdfium_joins_over_are_looked_at(read):
    assert (
        read(drawn(rows(["the short-", "and long-term plan, a n-", "octanal"]))).text
        == "the short- and long-term plan, a n-octanal"
    )


def test_a_soft_hyphen_that_is_drawn_is_a_hyphen(read):
    assert read(drawn(rows(["a blood\u00adfeeding insect"]))).text == "a blood-feeding insect"


WHOLE = "q 612 0 0 792 0 0 cm /I Do Q "


def test_scanned_pages_of_a_text_and_scans_that_carry_a_stamp_are_read_in_part(read, without_ocr):
    stamp = "BT /F1 9 Tf 60 20 Td (DocuSign Envelope ID: 8A7B6C5D-1234-4E5F-9A8B-0C1D2E3F4A5B, signed on 4 May) Tj ET"
    document = read(drawn(rows(LINES), WHOLE, WHOLE + stamp, rows(LINES)))
    [note] = document.missing
    assert note.what == "pages 2-3 are pictures of text" and note.fix
    assert "DocuSign" in document.text


def test_a_hidden_text_over_a_scan_is_its_text(read, without_ocr):
    layer = rows(["word " * 20] * 3).replace("BT", "BT 3 Tr")
    assert read(drawn(WHOLE + layer)).missing == ()


def test_a_logo_beside_text_is_not_missed_and_a_receipt_alone_on_a_page_is(read, without_ocr):
    logo, receipt = "q 60 0 0 60 20 700 cm /I Do Q ", "q 150 0 0 300 200 300 cm /I Do Q "
    document = read(drawn(logo + rows(["Cover"]), logo + rows(LINES), receipt))
    assert [note.what for note in document.missing] == ["page 3 is a picture of text"]


def test_a_page_without_a_size_costs_nothing_else(read):
    writer = drawn(rows(LINES), "", WHOLE)
    writer.pages[1][NameObject("/MediaBox")] = ArrayObject([FloatObject(0)] * 4)
    assert read(writer).text.startswith("\n".join(LINES))


def mark(writer, kind, **more):
    values = {"Type": NameObject("/Annot"), "Subtype": NameObject(f"/{kind}")}
    values["Rect"] = ArrayObject([FloatObject(n) for n in (100, 100, 200, 150)])
    note = DictionaryObject({NameObject(f"/{key}"): value for key, value in {**values, **more}.items()})
    page = writer.pages[0]
    page.setdefault(NameObject("/Annots"), ArrayObject()).append(writer._add_object(note))
    return note


@pytest.mark.parametrize("kind", "Text Square Circle Polygon PolyLine Line Ink Stamp Caret FileAttachment".split())
def test_the_comment_of_a_mark_is_read(read, kind):
    writer = drawn(rows(LINES))
    mark(writer, kind, Contents=TextStringObject("move this doorway"))
    assert read(writer).text.split("\n")[-1] == "move this doorway"


def test_a_file_pinned_to_a_page_is_a_member(read):
    writer = drawn(rows(LINES))
    data = DecodedStreamObject()
    data.set_data(b"dry rot in the sacristy beams")
    data[NameObject("/Type")] = NameObject("/EmbeddedFile")
    spec = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Filespec"),
            NameObject("/F"): TextStringObject("survey.txt"),
            NameObject("/EF"): DictionaryObject({NameObject("/F"): writer._add_object(data)}),
        }
    )
    mark(writer, "FileAttachment", FS=spec)
    found = read(writer)
    assert isinstance(found, Bundle)
    assert [(item.name, item.outcome.text) for item in found.members] == [
        ("survey.txt", "dry rot in the sacristy beams")
    ]


def test_the_address_of_a_link_is_read_once(read):
    writer = drawn(rows(LINES))
    action = DictionaryObject(
        {NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject("https://example.org/kx40.pdf")}
    )
    mark(writer, "Link", A=action)
    mark(writer, "Link", A=action)
    assert read(writer).text.count("https://example.org/kx40.pdf") == 1


def test_what_a_stamp_draws_is_read(read):
    writer = drawn(rows(LINES))
    seal = DecodedStreamObject()
    seal.set_data(b"BT /F1 10 Tf 5 5 Td (Received 4 May) Tj ET")
    seal.update(name_dict(Type="XObject", Subtype="Form"))
    seal[NameObject("/BBox")] = ArrayObject([FloatObject(n) for n in (0, 0, 100, 50)])
    seal[NameObject("/Resources")] = writer.pages[0][NameObject("/Resources")]
    mark(writer, "Stamp", AP=DictionaryObject({NameObject("/N"): writer._add_object(seal)}))
    assert read(writer).text.endswith("Received 4 May")


def test_the_choices_of_a_list_are_read(read):
    writer = drawn(rows(LINES))
    options = ArrayObject(
        [
            ArrayObject([TextStringObject(code), TextStringObject(label)])
            for code, label in (("a", "Sabbatical"), ("b", "Parental leave"))
        ]
    )
    field = mark(
        writer,
        "Widget",
        FT=NameObject("/Ch"),
        T=TextStringObject("kind"),
        Opt=options,
        V=TextStringObject("b"),
        Ff=NumberObject(1 << 17),
    )
    fields = ArrayObject([writer.pages[0][NameObject("/Annots")][0]])
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): fields})
    assert field and {"Sabbatical", "Parental leave"} <= set(read(writer).text.split("\n"))


def _beside(letter, *lines, x=92, size=40):
    rows = "".join(f"1 0 0 1 {x} {702 - 14 * row} Tm ({line}) Tj " for row, line in enumerate(lines[:-1]))
    return (
        f"BT /F1 {size} Tf 1 0 0 1 60 680 Tm ({letter}) Tj /F1 11 Tf {rows}"
        f"1 0 0 1 60 {702 - 14 * (len(lines) - 1)} Tm ({lines[-1]}) Tj ET"
    )


@pytest.mark.parametrize(
    ("content", "first"),
    [
        (
            _beside("D", "ie Fischer fuhren hinaus und", "kamen am Morgen heim", "mit vollen Netzen."),
            "Die Fischer fuhren",
        ),
        (_beside("T", "HE FISHERS went out at", "dusk and came home", "with full nets."), "THE FISHERS went"),
        (_beside("A", "fter dusk the fishers", "went out and came", "home with eels."), "After dusk the"),
        (_beside("A", "man went out at dusk", "and the man came", "home with eels."), "A man went"),
        (_beside("D", "ie Fischer fuhren", "kamen am Morgen heim", "mit Netzen.", size=12), "D\nie Fischer"),
        (_beside("D", "ie Fischer fuhren", "kamen am Morgen heim", "mit Netzen.", x=160), "D\nie Fischer"),
    ],
    ids=["German", "small capitals", "a rest that is no word", "a letter that is a word", "as small", "far away"],
)
def test_a_large_first_letter_is_a_part_of_its_word(tmp_path, content, first):
    path = tmp_path / "a.pdf"
    drawn(content).write(path)
    text = read_document(path).text
    assert text.startswith(first), text


def test_a_turned_letter_or_one_of_unknown_place_is_joined_to_nothing():
    letter = Line("D", 60, 88, 680, 40)
    rest = Line("ie Fischer", 92, 150, 702, 11)
    assert [line.text for line in join_initials([letter, rest])] == ["Die Fischer"]
    for other in (
        Line("D"),
        Line("D", 60, 88, 680, 40, angle=1),
        Line("d", 60, 88, 680, 40),
        Line("4", 60, 88, 680, 40),
    ):
        assert join_initials([other, rest]) == [other, rest]
