"""A CAD drawing (DXF) gives its texts as they are drawn: of blocks, dimensions and tables too, hidden ones apart."""

from __future__ import annotations

import struct

import pytest
from sources import reader_of

from engine.documents.text import dxf
from engine.errors import UnreadableFileError

read = reader_of("plan.dxf")
R2018, R2000 = "AC1032", "AC1015"


def pairs(*said):
    """Return the lines of pairs, given as "kind", or as (number, value)."""
    return "".join(
        f"{number:3}\n{value}\n" for number, value in ((0, one) if isinstance(one, str) else one for one in said)
    )


def drawing(*entities, version=R2018, codepage="ANSI_1252", header=(), layers=(), blocks=()):
    return (
        pairs(
            "SECTION",
            (2, "HEADER"),
            (9, "$ACADVER"),
            (1, version),
            (9, "$DWGCODEPAGE"),
            (3, codepage),
            *header,
            "ENDSEC",
        )
        + pairs("SECTION", (2, "TABLES"), "TABLE", (2, "LAYER"), (70, 2), *layers, "ENDTAB", "ENDSEC")
        + pairs("SECTION", (2, "BLOCKS"), *blocks, "ENDSEC")
        + pairs("SECTION", (2, "ENTITIES"), *entities, "ENDSEC", "EOF")
    )


def text(words, *more, kind="TEXT"):
    return kind, (5, "2F"), (8, "0"), *more, (10, "1.0"), (20, "2.0"), (40, "2.5"), (1, words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Boiler room", "Boiler room"),
        ("%%c12 %%p0.1 at 45%%d, 20%%%", "⌀12 ±0.1 at 45°, 20%"),
        ("%%uKITCHEN%%u %%oab%%o %%065", "KITCHEN ab A"),
        ("T\\U+00FCr \\M+19340", "Tür " + b"\x93\x40".decode("cp932")),
        ("Größe", "Größe"),
    ],
)
def test_a_text_of_one_line_is_read_as_it_is_drawn(words, said):
    document = read(drawing(*text(words)).encode())
    assert document.text == said and document.type == "diagram"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{\\fArial|b0|i0|c0|p34;Pump} house\\Pline \\H2.5x;\\C1;two", "Pump house\nline two"),
        ("\\A1;M\\S2^3; and \\S1/2; or \\S3#4;", "M 2/3 and 1/2 or 3/4"),
        (r"3\S1/2; in, 3{\H0.7x;\S1#2;} in, m\S2^ ;", "3 1/2 in, 3 1/2 in, m2"),
        (r"Bore 50{\H0.7x;\S+0.1^ -0.2;}", "Bore 50 +0.1/-0.2"),
        ("\\pi0,l2,t2;a\\~b \\Lunder\\l \\{set\\} C:\\\\plans", "a b under {set} C:\\plans"),
        ("one^Jtwo^Ithree", "one\ntwo three"),
        ("a\\U+2300b %%d", "a⌀b °"),
    ],
)
def test_a_text_with_looks_gives_its_words(words, said):
    assert read(drawing(*text(words, kind="MTEXT")).encode()).text == said


def test_a_long_text_comes_in_pieces():
    assert (
        read(drawing(*text("end.", (3, "The begin"), (3, "ning and "), kind="MTEXT")).encode()).text
        == "The beginning and end."
    )


@pytest.mark.parametrize(
    ("codepage", "codec", "words"),
    [
        ("ANSI_1252", "cp1252", "Küche"),
        ("ANSI_1251", "cp1251", "Кухня"),
        ("ANSI_932", "cp932", "台所"),
        ("dos850", "cp850", "Küche"),
    ],
)
def test_older_drawings_are_in_the_set_that_they_name(codepage, codec, words):
    data = drawing(*text(words), version=R2000, codepage=codepage)
    assert read(data.replace("\n", "\r\n").encode(codec)).text == words


BLOCKS = (
    ("BLOCK", (8, "0"), (2, "DOOR"), *text("FD30"), "ATTDEF", (8, "0"), (1, "01"), (3, "Number?"), (2, "NO"), (70, 0))
    + ("ATTDEF", (8, "0"), (1, "fixed words"), (2, "F"), (70, 2), "ENDBLK")
    + ("BLOCK", (8, "0"), (2, "*D1"), *text("3.25 m", kind="MTEXT"), "ENDBLK")
    + ("BLOCK", (8, "0"), (2, "UNUSED"), *text("nowhere"), "ENDBLK")
    + ("BLOCK", (8, "0"), (2, "*T1"), *text("Door", kind="MTEXT"), *text("Width", kind="MTEXT"), "ENDBLK")
)


def test_blocks_give_their_words_once_where_they_are_shown_and_attributes_each():
    insert = "INSERT", (8, "0"), (2, "Door"), (66, 1)
    entities = (
        *insert,
        *text("07", (2, "NO"), kind="ATTRIB"),
        "SEQEND",
        *insert,
        *text("08", (2, "NO"), kind="ATTRIB"),
        "SEQEND",
    )
    assert read(drawing(*entities, blocks=BLOCKS).encode()).text == "FD30\nfixed words\n07\n08"


@pytest.mark.parametrize(
    ("words", "said"), [("", ["3.25 m"]), ("<>", ["3.25 m"]), ("clear width", ["3.25 m", "clear width"])]
)
def test_dimensions_say_what_was_measured_and_their_own_words(words, said):
    entity = "DIMENSION", (8, "0"), (2, "*D1"), (1, words), (42, "3.25")
    assert read(drawing(*entity, blocks=BLOCKS).encode()).text.split("\n") == said


def test_tables_leaders_and_tolerances_are_read():
    entities = (
        *("ACAD_TABLE", (8, "0"), (2, "*T1"), (1, "Door"), (302, "Door")),
        *(
            "MULTILEADER",
            (8, "0"),
            (300, "CONTEXT_DATA{"),
            (304, "see \\fArial;detail 4"),
            (304, "LEADER_LINE{"),
            (305, "}"),
        ),
        *("TOLERANCE", (8, "0"), (1, "{\\Fgdt;j}%%v0.2%%vA")),
    )
    assert read(drawing(*entities, blocks=BLOCKS).encode()).text == "Door\nWidth\nsee detail 4\nj 0.2 A"


LAYERS = (
    "LAYER",
    (2, "Notes"),
    (70, 0),
    (62, -7),
    "LAYER",
    (2, "Frozen"),
    (70, 1),
    (62, 7),
    "LAYER",
    (2, "Walls"),
    (70, 0),
    (62, 7),
)


def test_what_is_not_drawn_is_hidden():
    entities = (
        *text("shown"),
        *("TEXT", (8, "notes"), (1, "a draft")),
        *("TEXT", (8, "Frozen"), (1, "frozen")),
        *("TEXT", (8, "Walls"), (1, "wall")),
        *("TEXT", (8, "0"), (60, 1), (1, "unseen")),
        *("ATTRIB", (8, "0"), (70, 1), (1, "price 12"), (2, "P")),
        *("INSERT", (8, "Notes"), (2, "DOOR")),
    )
    hidden = ["(hidden) a draft", "(hidden) frozen", "wall", "(hidden) unseen", "(hidden) price 12", "(hidden) FD30"]
    found = read(drawing(*entities, layers=LAYERS, blocks=BLOCKS).encode()).text.split("\n")
    assert found == ["shown", *hidden, "(hidden) fixed words"]


def test_what_a_drawing_says_of_itself_is_known():
    header = (9, "$TITLE"), (1, "Mill house"), (9, "$AUTHOR"), (1, "Ada"), (9, "$KEYWORDS"), (1, "mill, weir")
    found = read(drawing(*text("wall"), header=header).encode())
    assert (found.title, found.author, found.keywords) == ("Mill house", "Ada", "mill, weir")


def binary(entities, *, wide=True):
    out = dxf.BINARY
    for number, value in entities:
        out += (
            number.to_bytes(2, "little")
            if wide
            else bytes([number])
            if number < 255
            else b"\xff" + number.to_bytes(2, "little")
        )
        kind = type(value)
        out += value.encode() + b"\0" if kind is str else struct.pack("<d" if kind is float else "<h", value)
    return out


@pytest.mark.parametrize("wide", [True, False])
def test_binary_drawings_are_read(wide):
    said = [(0, "SECTION"), (2, "HEADER"), (9, "$ACADVER"), (1, R2018), (0, "ENDSEC"), (0, "SECTION"), (2, "ENTITIES")]
    said += [(0, "TEXT"), (8, "0"), (10, 1.5), (70, 1), (1000, "x"), (1, "Küche"), (0, "ENDSEC"), (0, "EOF")]
    assert read(binary(said, wide=wide)).text == "Küche"


def test_a_drawing_without_texts_and_a_damaged_one_are_told():
    with pytest.raises(UnreadableFileError, match="holds no text"):
        read(drawing("LINE", (8, "0"), (10, "1")).encode())
    with pytest.raises(UnreadableFileError, match="CAD drawing is damaged"):
        read(drawing(*text("wall")).replace("  8\n", "").encode())


def test_a_remark_may_stand_first_and_blocks_that_show_themselves_end():
    loop = "BLOCK", (8, "0"), (2, "A"), *text("loop"), "INSERT", (8, "0"), (2, "A"), "ENDBLK"
    data = pairs((999, "made by hand")) + drawing("INSERT", (8, "0"), (2, "A"), blocks=loop)
    assert read(data.encode()).text == "loop"


@pytest.mark.parametrize("name", ["*Paper_Space", "*Paper_Space0", "*PAPER_SPACE12", "*Model_Space", "$PAPER_SPACE"])
def test_what_stands_on_layouts_is_read(name):
    layout = "BLOCK", (8, "0"), (2, name), *text("Sheet A-102"), "ENDBLK"
    assert read(drawing(*text("wall"), blocks=layout).encode()).text == "wall\nSheet A-102"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\r\r\n"])
def test_lines_end_in_several_ways_and_empty_ones_may_follow_the_end(end):
    remarks = pairs((999, "made by hand"), (999, ""))
    data = remarks + drawing(*text("wall"), *text("door")) + "\n\n"
    assert read(data.replace("\n", end).encode()).text == "wall\ndoor"


@pytest.mark.parametrize("number", ["²", "--5", "", "- 5", "9" * 5000])
def test_numbers_that_are_none_are_zero(number):
    layers = "LAYER", (2, "Walls"), (62, number)
    assert read(drawing("TEXT", (8, "Walls"), (60, number), (1, "wall"), layers=layers).encode()).text == "wall"


def test_a_block_is_hidden_only_where_nothing_visible_shows_it():
    entities = (
        *("INSERT", (8, "Notes"), (2, "DOOR")),
        *("DIMENSION", (8, "Notes"), (2, "*D1"), (1, "clear width")),
        *text("shown"),
        *("INSERT", (8, "0"), (2, "OUTER")),
        *("DIMENSION", (8, "0"), (2, "*D1"), (1, "clear width")),
    )
    outer = "BLOCK", (8, "0"), (2, "Outer"), "INSERT", (8, "0"), (2, "Door"), "ENDBLK"
    found = read(drawing(*entities, layers=LAYERS, blocks=BLOCKS + outer).encode()).text.split("\n")
    assert found == ["(hidden) clear width", "shown", "FD30", "fixed words", "3.25 m", "clear width"]
