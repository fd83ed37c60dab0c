"""XPS documents: pages, lines by the places of letters, blanks by gaps, fonts that are hidden, parts in pieces."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from made_files import FONT_NAME, font, glyphs, hidden_font, xps
from sources import reader_of, source_of, zip_of

from engine.documents.pdf.xps import read_xps
from engine.documents.pdf.xps_fonts import FontWidths
from engine.errors import UnreadableFileError

read = reader_of("a.xps")
FIRST = "The kiln of York\nfires clay\nA photo of the kiln"


def words_of(*runs, **more):
    return read(xps(("".join(runs),), **more)).text


@pytest.mark.parametrize("made", [{}, {"is_open": True}, {"in_pieces": True}])
def test_a_document_is_read_page_by_page(made):
    found = read(xps(**made))
    assert found.text == f"{FIRST}\n\nSecond page"
    assert found.page_starts == (0, len(FIRST) + 2) and found.author == "Ada" and found.title == "a"
    assert read_xps(source_of("a.xps", xps())).text == found.text


def test_gaps_tell_where_words_end_by_the_widths_of_the_font():
    narrow, wide = {"i": 200, "j": 200}, {"i": 900, "j": 900}
    runs = glyphs("iii", 0, 50), glyphs("jjj", 3 * 16 * 0.9, 50)
    assert words_of(*runs, fonts={FONT_NAME: hidden_font(narrow)}) == "iii jjj"
    assert words_of(*runs, fonts={FONT_NAME: hidden_font(wide)}) == "iiijjj"
    said = glyphs("iii", 0, 50, more='Indices=",90;,90;,90"'), runs[1]
    assert words_of(*said, fonts={FONT_NAME: hidden_font(narrow)}) == "iiijjj"


def test_widths_are_those_of_clusters_and_glyphs_where_a_run_says_them():
    widths = {"a": 300, "b": 700}
    fonts = {FONT_NAME: font(widths)}
    behind = glyphs("c", 16 * 1.4, 50)
    assert words_of(glyphs("fib", 0, 50, more='Indices="(2:1)2;2"'), behind, fonts=fonts) == "fibc"
    assert words_of(glyphs("fib", 0, 50, more='Indices="(2:1)1;1"'), behind, fonts=fonts) == "fib c"
    assert words_of(glyphs("", 0, 50, more='Indices="1;2;1"'), fonts=fonts) == "aba"


def test_a_font_is_read_hidden_or_not_and_a_broken_one_says_nothing():
    widths = {"a": 300, "b": 700}
    for data in (font(widths), hidden_font(widths)):
        found = FontWidths.of(data, FONT_NAME)
        assert (found.of_letter("a"), found.of_letter("b"), found.of_letter("c")) == (0.3, 0.7, None)
        assert found.letter_of(2) == "b" and found.of_glyph(7) == 0.7
    for broken in (b"", font(widths)[:60], hidden_font(widths)[:90], bytes(200)):
        assert FontWidths.of(broken, FONT_NAME).of_letter("a") is None


def test_addresses_of_links_are_read_once_in_a_document():
    link = '<Path FixedPage.NavigateUri="https://example.org/kiln"/><Path FixedPage.NavigateUri="../2.fpage#a"/>'
    found = read(xps((glyphs("One", 0, 50) + link, glyphs("Two", 0, 50) + link))).text
    assert found == "One\nhttps://example.org/kiln\n\nTwo"


def test_what_is_moved_or_turned_stands_where_it_comes_to_stand():
    moved = '<Canvas RenderTransform="1,0,0,1,0,200">' + glyphs("below", 10, 10) + "</Canvas>"
    named = (
        '<Canvas><Canvas.Resources><ResourceDictionary><MatrixTransform x:Key="m" Matrix="2,0,0,2,0,0"/>'
        "</ResourceDictionary></Canvas.Resources>" + glyphs("twice", 10, 110, 8, 'RenderTransform="{StaticResource m}"')
    )
    beside = glyphs("beside", 100, 220) + "</Canvas>"
    turned = glyphs("up", 0, 0).replace("/>", "><Glyphs.RenderTransform>") + (
        '<MatrixTransform Matrix="0,-1,1,0,300,400"/></Glyphs.RenderTransform></Glyphs>'
    )
    assert words_of(moved, named, beside, turned) == "below\ntwice beside\nup"


def test_bold_by_printing_twice_is_once_and_note_marks_part_no_words():
    runs = glyphs("bold", 10, 50), glyphs("bold", 10.5, 50), glyphs("famine", 10, 80), glyphs("1", 60, 74, 9)
    assert words_of(*runs) == "bold\nfamine"
    assert words_of(glyphs("{}{braces}", 10, 50)) == "{braces}"


def test_runs_from_right_to_left_are_joined_in_the_order_of_reading():
    runs = glyphs("שלום", 300, 50, more='BidiLevel="1"'), glyphs("עולם", 260, 50, more='BidiLevel="1"')
    assert words_of(*runs) == "שלום עולם"


def test_newer_elements_are_read_and_their_stand_ins_are_not():
    choice = f'<Choice Requires="x">{glyphs("new", 10, 50)}</Choice><Fallback>{glyphs("old", 10, 50)}</Fallback>'
    assert words_of(f"<AlternateContent>{choice}</AlternateContent>") == "new"


def test_pages_that_are_pictures_are_named():
    picture = "<Path><Path.Fill><ImageBrush/></Path.Fill></Path>"
    found = read(xps((glyphs("words", 10, 50), picture)))
    assert [note.what for note in found.missing] == ["page 2 is a picture without text"]
    with pytest.raises(UnreadableFileError, match="no text"):
        read(xps((picture,)))


def repacked(data, changed):
    """Return an archive with other contents of some parts; None drops a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | changed
    return zip_of({name: content for name, content in parts.items() if content is not None})


WORDS = tuple(glyphs(words, 10, 50) for words in ("first", "second", "third"))


@pytest.mark.parametrize(
    ("content", "read_of_it"),
    [(None, ""), (b"", ""), (b"<FixedPage>", ""), (f"<FixedPage>{glyphs('half', 10, 50)}".encode(), "half")],
    ids=["missing", "empty", "cut off", "cut off behind words"],
)
def test_pages_that_cannot_be_read_are_named(content, read_of_it):
    found = read(repacked(xps(WORDS), {"Documents/1/Pages/2.fixedpage": content}))
    assert found.text == f"first\n\n{read_of_it}\n\nthird" and len(found.page_starts) == 3
    [note] = found.missing
    assert note.what == "page 2 cannot be read whole: the file is damaged or incomplete" and note.fix


def test_pages_that_unpack_to_far_more_than_their_size_are_named_and_alone_refused():
    large = f"<FixedPage>{' ' * (64 << 20)}</FixedPage>".encode()
    found = read(repacked(xps(WORDS), {f"Documents/1/Pages/{number}.fixedpage": large for number in (1, 3)}))
    assert found.text.strip() == "second"
    assert [note.what for note in found.missing] == [
        "pages 1, 3 cannot be read whole: it unpacks to far more than its size"
    ]
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(repacked(xps(WORDS[:1]), {"Documents/1/Pages/1.fixedpage": None}))


@pytest.mark.parametrize("content", [None, b"<FixedDocument><PageContent"])
def test_a_part_that_lists_pages_and_cannot_be_read_is_named(content):
    sequence = b'<A><DocumentReference Source="/One"/><DocumentReference Source="Documents/1/One.fixeddocument"/></A>'
    found = read(repacked(xps(WORDS), {"All.fixeddocumentsequence": sequence, "One": content}))
    assert found.text == "first\n\nsecond\n\nthird"
    [note] = found.missing
    assert note.what == "some pages cannot be found: the file is damaged or incomplete" and note.fix


def test_a_direction_of_thousands_of_digits_does_no_harm():
    assert words_of(glyphs("words", 10, 50, more=f'BidiLevel="{"1" * 5000}"')) == "words"


def test_a_document_without_pages_or_beyond_the_limits_is_refused():
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(xps(()))
    with pytest.raises(UnreadableFileError, match="longer than"):
        read(xps(), max_chars=20)


def test_a_font_whose_segments_overlap_by_the_thousand_is_given_up():
    many = 3000
    table = struct.pack(">HHHHHHH", 4, 0, 0, 2 * many, 0, 0, 0)
    table += struct.pack(f">{many}H", *[0xFFFE] * many) + bytes(2) + bytes(2 * many)
    table += bytes(2 * many) + bytes(2 * many)
    whole = font({"a": 300})
    at = whole.index(b"cmap") + 8
    cmap = struct.pack(">HHHHI", 0, 1, 3, 1, 12) + table
    hostile = whole[:at] + struct.pack(">II", len(whole), len(cmap)) + whole[at + 8 :] + cmap
    assert FontWidths.of(hostile, FONT_NAME).of_letter("a") == 0.3
