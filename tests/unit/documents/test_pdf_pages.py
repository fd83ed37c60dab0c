"""What a page of a PDF looks like decides what its text is: places, pictures, marks beside the text."""

from __future__ import annotations

import io
import math
import re
from itertools import zip_longest

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
from engine.documents.pdf.column_prose import is_prose, strips_met
from engine.documents.pdf.initials import join_initials
from engine.documents.pdf.note_marks import _maybe_raised
from engine.documents.pdf.page_repairs import _PAIR, _may_double
from engine.documents.pdf.page_text import Line, _between_words, _ended_pieces
from engine.documents.pdf.placed_accents import placed_accents
from engine.documents.pdf.uneven_columns import _may_be_prose, is_from_right, part_uneven_columns
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


@pytest.mark.parametrize("size", [5, 7, 10])
def test_raised_letters_and_lists_of_numbers_are_note_marks_and_ordinals_are_not(read, size):
    up, down = f"/F1 {size} Tf 4 Ts", "0 Ts /F1 12 Tf"
    words = "The famine(a) and the roads(b, c), in May(2,3) or on the 4(th) of it(1-4) M(me) Holm had 25 m(2), 3 x(n)."
    shown = "".join(f"({part}) Tj {up if n % 2 == 0 else down} " for n, part in enumerate(re.split(r"[()]", words)))
    text = read(
        drawn(f"BT /F1 12 Tf 60 700 Td {shown} ET BT /F1 7 Tf 4 Ts 60 100 Td (a) Tj {down} (See below.) Tj ET")
    ).text
    said = "The famine and the roads, in May or on the 4th of it Mme Holm had 25 m\u00b2, 3 xn."
    assert text.split("\n") == [said, "a See below."]


SPACED = "K\u00fcndigung des Mietvertrages"


def in_place(words, gap=0.0, step=0.0):
    """Return what draws words letter by letter: with white between them, or each a step further than the last."""
    content, x = "", 60.0
    for char in words:
        content += f"BT /F1 11 Tf {x:.2f} 700 Td ({char}) Tj ET "
        wide = 11 * HELVETICA.get(char, 556) / 1000
        x += step or wide + gap * (2 if char == " " else 1)
    return content


HELVETICA = {" ": 278, "K": 667, "M": 833, "i": 222, "m": 833, "r": 333, "s": 500, "t": 278, "v": 500}


@pytest.mark.parametrize(
    "content",
    [
        in_place(SPACED, gap=2),
        in_place(SPACED, gap=4),
        in_place(SPACED, gap=7),
        in_place(SPACED, step=12),
        f"BT /F1 11 Tf 60 700 Td [{' -300 '.join(f'({char})' for char in SPACED)}] TJ ET",
        f"BT /F1 11 Tf 60 700 Td ({'   '.join(map(' '.join, SPACED.split()))}) Tj ET",
    ],
    ids=["white of 2", "of 4", "of 7", "even steps", "kerned apart", "typed"],
)
def test_words_in_spaced_print_are_whole(read, content):
    assert read(drawn(content)).text == SPACED


@pytest.mark.parametrize("words", ["A B C D E F", "x x y x y x", "J F M A M J J A S O N D", "plan A or B"])
def test_letters_that_stand_for_themselves_stay_apart(read, words):
    assert read(drawn(f"BT /F1 11 Tf 60 700 Td ({words}) Tj ET")).text == words


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


def side_by_side(*columns, x=(60, 300), size=11, lead=14, lower=(0, 0, 0, 0)):
    """Return a writer of a page whose columns are drawn row by row, each at its x, some a little lower."""
    cells = [
        f"BT /F1 {size} Tf {left} {700 - lead * n - drop} Td ({words}) Tj ET"
        for n, row in enumerate(zip_longest(*columns, fillvalue=""))
        for left, words, drop in zip(x, row, lower, strict=False)
        if words
    ]
    return drawn(" ".join(cells))


def test_columns_drawn_row_by_row_are_read_one_after_the_other_and_tables_are_not(read):
    assert read(side_by_side(LEFT, RIGHT)).text == "\n".join(LEFT + RIGHT)
    assert (
        read(side_by_side(CELLS, [cell.upper() for cell in CELLS])).text.split("\n")[1]
        == "Lantern oil, refined LANTERN OIL, REFINED"
    )


MIDDLE = [
    "In the meantime the fishermen",
    "of the village asked for leave",
    "to land their catch at the pier",
    "of the ferry, which the board",
    "granted for April and for May",
    "against a small fee.",
]


@pytest.mark.parametrize(
    ("columns", "lower"),
    [
        ((LEFT, MIDDLE, RIGHT), (0, 0, 0)),
        ((LEFT, MIDDLE, RIGHT), (0, 3, 5)),
        ((LEFT, RIGHT, MIDDLE, LEFT), (0, 0, 0, 0)),
        ((LEFT, ["", "", *MIDDLE], RIGHT), (0, 0, 0)),
    ],
    ids=["three", "of which each begins a little lower", "four", "one begins further down"],
)
def test_many_columns_are_read_one_after_the_other(read, columns, lower):
    page = side_by_side(*columns, x=(30, 180, 330, 480), size=8, lead=11, lower=lower)
    assert read(page).text.split("\n") == [line for column in columns for line in column if line]


def from_the_top(*columns, x=(60, 300), sizes=(11, 11), leads=(14, 14), below=""):
    """Return a writer of a page whose columns are drawn by turns, the higher line first; then ``below``."""
    cells = [
        (700 - lead * n, f"BT /F1 {size} Tf {left} {700 - lead * n} Td ({words}) Tj ET")
        for column, left, size, lead in zip(columns, x, sizes, leads, strict=True)
        for n, words in enumerate(column)
    ]
    return drawn(" ".join(cell for _, cell in sorted(cells, key=lambda cell: -cell[0])) + below)


@pytest.mark.parametrize(("sizes", "leads"), [((11, 11), (14, 15.5)), ((11, 9), (14, 11)), ((9, 12), (12, 17))])
def test_columns_whose_lines_do_not_stand_side_by_side_are_read_one_after_the_other(read, sizes, leads):
    page = from_the_top(LEFT, RIGHT, sizes=sizes, leads=leads)
    assert read(page).text == "\n".join(LEFT + RIGHT)


def test_a_line_with_a_gap_below_parted_columns_stays_whole(read):
    below = " BT /F1 11 Tf 60 300 Td (Total) Tj 60 0 Td (12,000 EUR) Tj ET"
    page = from_the_top(LEFT, RIGHT, leads=(14, 15.5), below=below)
    assert read(page).text == "\n".join([*LEFT, *RIGHT, "Total 12,000 EUR"])


def test_names_beside_their_figures_stay_in_their_lines_whatever_their_distances(read):
    figures = ["12 litres", "3 metres", "one box", "seven", "of oak", "by weight"]
    text = read(from_the_top(CELLS[:6], figures, leads=(14, 14.5))).text
    assert text.index("12 litres") < text.index(CELLS[1])


def test_a_note_mark_in_a_column_does_not_join_the_columns(read):
    noted = [f"{line}) Tj /F1 5 Tf 4 Ts (3" if n == 3 else line for n, line in enumerate(MIDDLE)]
    page = side_by_side(LEFT, noted, RIGHT, x=(30, 210, 390), size=8, lead=11)
    assert [line.rstrip() for line in read(page).text.split("\n")] == LEFT + MIDDLE + RIGHT


def test_the_number_of_a_paragraph_stays_in_front_of_it(read):
    numbered = [[f"{'    ' if n % 7 else '1.'}    {line}" for n, line in enumerate(side)] for side in (LEFT, RIGHT)]
    page = side_by_side(*numbered, x=(40, 320), size=9)
    assert [" ".join(line.split()) for line in read(page).text.split("\n")] == [
        f"1. {line}" if line in (LEFT[0], RIGHT[0]) else line for line in LEFT + RIGHT
    ]


ENTRIES = """
    Anchor Ballast Barge Berth Buoy Cable Canvas Capstan Cargo Chart Compass Crane Deck Dock Dredger Ferry Flag Fog
""".split()


def test_an_index_is_read_column_by_column_and_a_list_sorted_by_rows_is_not(read):
    pages = [f"{word}, {number * 7 % 91}, {number + 90}" for number, word in enumerate(ENTRIES)]
    index = side_by_side(pages[:6], pages[6:12], pages[12:], x=(40, 230, 420), size=9)
    assert read(index).text.split("\n") == pages
    long = [f"{word} of iron" for word in ENTRIES]
    apart = [column for at in (0, 6, 12) for column in (long[at : at + 6], list(map(str, range(at + 7, at + 13))))]
    page = side_by_side(*apart, x=(40, 130, 230, 320, 420, 510), size=9, lower=[0] * 6)
    assert read(page).text.split("\n") == [f"{word} {number}" for number, word in enumerate(long, 7)]
    by_rows = side_by_side(pages[::3], pages[1::3], pages[2::3], x=(40, 230, 420), size=9)
    assert read(by_rows).text.split("\n")[0] == " ".join(pages[:3])


def test_cells_whose_words_go_on_below_stay_in_the_row_of_their_table(read):
    rows_of_table = [
        (
            ["Rope of hemp, which was bought", "in spring from the yard"],
            ["It is kept dry in the loft", "above the office"],
        ),
        (["Lanterns with red glass, which", "stand on the pier"], ["They were cleaned by a man", "and two are broken"]),
        (["Canvas for covers, heavy, that", "sailmakers use"], ["It was found to be damp, and", "hangs in the shed"]),
    ]
    content, y = "", 700
    for row in rows_of_table:
        for n in range(2):
            content += "".join(
                f"BT /F1 9 Tf {x} {y} Td ({cell[n]}) Tj ET " for x, cell in zip((40, 300), row, strict=True)
            )
            y -= 11
        y -= 6
    assert read(drawn(content)).text.split("\n") == [line for row in rows_of_table for cell in row for line in cell]


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


def mark(writer, kind, at=0, **more):
    values = {"Type": NameObject("/Annot"), "Subtype": NameObject(f"/{kind}")}
    values["Rect"] = ArrayObject([FloatObject(n) for n in (100, 100, 200, 150)])
    note = DictionaryObject({NameObject(f"/{key}"): value for key, value in {**values, **more}.items()})
    page = writer.pages[at]
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


@pytest.mark.parametrize(("count", "times"), [(250, 1), (5, 3)])
def test_a_long_list_is_read_once_in_a_document_and_what_was_chosen_wherever_it_was(read, count, times):
    writer = drawn(*[rows(LINES)] * 3)
    options = ArrayObject(
        [ArrayObject([TextStringObject(f"c{at}"), TextStringObject(f"Country {at}")]) for at in range(count)]
    )
    for page in range(3):
        mark(
            writer,
            "Widget",
            at=page,
            FT=NameObject("/Ch"),
            T=TextStringObject(f"country{page}"),
            Opt=options,
            V=TextStringObject(f"c{page + 1}"),
            Ff=NumberObject(1 << 17),
        )
    fields = ArrayObject([page[NameObject("/Annots")][0] for page in writer.pages])
    writer._root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/Fields"): fields})
    lines = read(writer).text.split("\n")
    assert [lines.count(f"Country {at}") for at in (0, 4)] == [times, times]
    assert [lines.count(f"Country {at}") for at in (1, 2, 3)] == ([2, 2, 2] if count == 250 else [3, 3, 3])


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


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("water12 and (sic)3, 4", [(5, 7), (17, 21)]),
        ("word1,2 rest", [(4, 7)]),
        ("3See the note", [(0, 1)]),
        ("106 of them, 25 more", [(2, 3), (14, 15)]),
        ("it was 1990", [(8, 11)]),
        ("1-23", [(1, 4)]),
        ("no number", []),
    ],
)
def test_numbers_that_may_be_raised_are_those_behind_words_and_powers(line, spans):
    assert sorted(_maybe_raised(line)) == spans


@pytest.mark.parametrize("line", [" two  words ", "one", "a b\tc", "", "so\u00a0so it is "])
def test_white_between_words_is_found_however_it_is_written(line):
    befores, afters = _between_words(7, line)
    assert list(zip(befores, afters, strict=True)) == [
        (7 + start - 1, 7 + end) for start, end in _spans_of_blanks(line)
    ]


@pytest.mark.parametrize(
    ("whites", "met"),
    [
        ([(-math.inf, 10), (50, 90)], [(-math.inf, 10), (60, 90)]),
        ([(0, 30)], [(0, 20)]),
        ([(0, 20), (22, 26), (70, math.inf)], [(0, 20), (70, math.inf)]),
        ([], []),
    ],
)
def test_what_is_white_beside_a_line_is_what_it_meets_of_its_two_strips(whites, met):
    assert strips_met(whites, [(-math.inf, 20.0), (60.0, math.inf)], 10.0) == met


def test_strips_of_a_table_of_many_columns_are_met_as_each_held_against_each():
    some, other = (
        [(-math.inf, first), *((at, at + 4.0 + at % 3) for at in range(first + 8, 600, step)), (640.0, math.inf)]
        for first, step in ((10, 20), (25, 13))
    )
    pairs = [(max(one[0], two[0]), min(one[1], two[1])) for one in some for two in other]
    assert strips_met(some, other, 5.0) == [(start, end) for start, end in pairs if end - start >= 2.5]


def test_strips_that_lie_over_one_another_are_met_once():
    whites = row = [(-math.inf, 60.0), (40.0, 90.0), (20.0, math.inf)]  # of a line that goes back to the left
    for _ in range(10):
        whites = strips_met(whites, row, 10.0)
    assert len(whites) == len(set(whites)) == 5  # not thousands


class _Asked:
    """A page whose letters stand side by side, ten points each, that counts the questions for places."""

    def __init__(self, text):
        self.text = text
        self.asked = []

    def edges(self, at):
        self.asked.append(at)
        return 10.0 * at, 12.0, 10.0 * at + 8.0, 0.0

    def origin(self, at):
        return 10.0 * at, 2.0


def test_letters_beside_many_graves_are_asked_once_for_their_places():
    page = _Asked("run `make`, then `make test` and `make run`; " * 3)
    assert placed_accents(page) == (set(), {})
    assert len(page.asked) == len(set(page.asked))


def _spans_of_blanks(line):
    return [found.span() for found in re.finditer(r"(?<=\S)\s+(?=\S)", line)]


@pytest.mark.parametrize(
    "text",
    [
        "TThhee",
        "tthhe ",
        "a ttoo oof",
        "........",
        "",
        "aabb cc",
        "\u0442\u0442\u0435\u0435\u043c\u043c",
        "\u4e00\u4e8c\u4e09",
    ],
)
def test_three_pairs_of_letters_are_found_as_the_pattern_finds_them(text):
    assert _may_double(text) == bool(_PAIR.search(text))


@pytest.mark.parametrize(
    "text",
    ["", "one\r\ntwo", "bro\x02ken at\x02\r\nends\x02", "\x02\x02\n\n", "a\ufffe\r\r\nb\r", "\r\n\x02a\ufffeb\x02\nc"],
)
def test_pieces_of_a_page_end_at_lines_ends_and_behind_hyphens_that_were_taken_away(text):
    ends = re.compile("\r\n|\n|(?<=[\x02\ufffe])" if re.search("[\x02\ufffe]", text) else "\r?\n")
    starts, stops = [0], []
    for found in ends.finditer(text):
        stops.append(found.start())
        starts.append(found.end())
    expected = [(start, text[start:stop]) for start, stop in zip(starts, [*stops, len(text)], strict=True)]
    assert list(_ended_pieces(text)) == expected


def test_prose_goes_on_from_line_to_line_and_what_is_white_in_both_rows_parts_them():
    placed = [Line(words, 60, 60 + 5 * len(words), 700 - 14 * n, 12) for n, words in enumerate(LEFT)]
    assert is_prose(placed)
    assert not is_prose([Line(words, 60, 60 + 5 * len(words), 700 - 14 * n, 12) for n, words in enumerate(CELLS)])
    assert strips_met([(0, 10), (50, 90)], [(5, 12), (40, 53), (60, 99)], 10) == [(5, 10), (60, 90)]
    assert is_from_right("abc \u05e9\u05dc") and not is_from_right("abc \u00fc")


# As little prose as two columns have: of five lines three are long enough, and two of these go on from one before.
_LEAST_LEFT = ["The heron waits at", "noon where the reeds", "stand highest today", "So.", "Good."]
_LEAST_RIGHT = ["Pumps of this make", "need oil each month", "unless they are new", "Why.", "Never."]


def by_turns(left, right):
    """Return lines of two columns that do not stand side by side, in the order in which a page has them."""
    pairs = zip(left, right, strict=True)
    return [
        Line(words, x, x + 5 * len(words), 700 - 14 * n - lower, 12)
        for n, pair in enumerate(pairs)
        for words, x, lower in zip(pair, (60, 300), (0, 5), strict=True)
    ]


def test_two_columns_of_the_least_prose_are_parted():
    """The look that spares pages of tables the search for columns asks for no more than columns have."""
    lines = by_turns(_LEAST_LEFT, _LEAST_RIGHT)
    assert [line.text for line in part_uneven_columns(None, lines)] == [*_LEAST_LEFT, *_LEAST_RIGHT]
    assert _may_be_prose(None, lines, [[]] * len(lines))


@pytest.mark.parametrize(
    ("at", "words"), [(0, "A heron waits at"), (1, "Noon where the reeds"), (2, "stands tall then")]
)
def test_lines_with_less_prose_than_two_columns_have_are_not_searched_for_them(at, words):
    """One is too short, or one fewer may go on."""
    lines = by_turns([*_LEAST_LEFT[:at], words, *_LEAST_LEFT[at + 1 :]], _LEAST_RIGHT)
    assert not _may_be_prose(None, lines, [[]] * len(lines))
    assert part_uneven_columns(None, lines) == lines


def test_short_columns_of_prose_are_read_one_after_the_other_and_short_tables_are_not(read):
    assert read(side_by_side(LEFT[:4], RIGHT[:4])).text.split("\n") == LEFT[:4] + RIGHT[:4]
    pairs = zip(CELLS[:4], CELLS[3:7], strict=True)
    assert read(side_by_side(CELLS[:4], CELLS[3:7])).text.split("\n") == [" ".join(pair) for pair in pairs]


def test_three_columns_of_three_lines_are_read_one_after_the_other_and_small_tables_are_not(read):
    columns = (LEFT[:3], MIDDLE[:3], RIGHT[:3])
    below = "The board of the harbour thanks all who have come to the meeting and asks them to return"
    page = side_by_side(*columns, x=(30, 210, 390), size=8, lead=11)
    assert read(page).text.split("\n") == [line for column in columns for line in column]
    page = side_by_side([*LEFT[:3], below], *columns[1:], x=(30, 210, 390), size=8, lead=11)
    assert read(page).text.split("\n") == [*(line for column in columns for line in column), below]
    for cells in (CELLS, [cell.lower() for cell in CELLS], [f"{n} of {cell}" for n, cell in enumerate(CELLS)]):
        table = (cells[:3], cells[3:6], cells[4:7])
        text = read(side_by_side(*table, x=(30, 210, 390), size=8, lead=11)).text
        assert text.split("\n") == [" ".join(row) for row in zip(*table, strict=True)]
