"""Numbers that Hangul shows before paragraphs, of both formats."""

from __future__ import annotations

import struct

import pytest
from made_files import _hangul_record, ole
from sources import reader_of, zip_of

from engine.documents.office.hangul_numbering import _KINDS, HangulNumbers

# What stands before the paragraphs of each level, and the kind of the number by its name and its number.
LEVELS = (("^1.", "DIGIT", 0), ("^n", "DIGIT", 0), ("^3)", "HANGUL_SYLLABLE", 8), ("(^4)", "CIRCLED_DIGIT", 1))
# Shapes: kind, list and level; then words and shapes of the paragraphs, and what is read.
SHAPES = ((0, 0, 0), (1, 0, 0), (1, 0, 1), (2, 2, 0), (2, 2, 2), (3, 1, 0), (2, 9, 0), (2, 2, 3))
SAID = (
    ("Purpose", 1, "1. Purpose"),
    ("Scope", 2, "1.1 Scope"),
    ("Terms", 2, "1.2 Terms"),
    ("plain", 0, "plain"),
    ("Duties", 1, "2. Duties"),
    ("Rent", 2, "2.1 Rent"),
    ("item", 3, "5. item"),
    ("item", 3, "6. item"),
    ("part", 4, "가) part"),
    ("part", 4, "나) part"),
    ("deep", 7, "(①) deep"),
    ("bullet", 5, "bullet"),
    ("list that is not there", 6, "list that is not there"),
)
EXPECTED = "\n\n".join(words for _, _, words in SAID)


def in_xml(outline=1):
    kinds = ("NONE", "OUTLINE", "NUMBER", "BULLET")
    heads = "".join(
        f'<hh:paraHead level="{depth}" start="{{}}" numFormat="{kind}">{text}</hh:paraHead>'
        for depth, (text, kind, _) in enumerate(LEVELS, 1)
    )
    lists = "".join(
        f'<hh:numbering id="{number}">{heads.format(first, 1, 1, 1)}</hh:numbering>'
        for number, first in ((1, 1), (2, 5))
    )
    shapes = "".join(
        f'<hh:paraPr id="{at}"><hh:heading type="{kinds[kind]}" idRef="{key}" level="{depth}"/></hh:paraPr>'
        for at, (kind, key, depth) in enumerate(SHAPES)
    )
    bullet = '<hh:bullet id="1" char="-"><hh:paraHead level="0">?</hh:paraHead></hh:bullet>'
    section = f'<hp:run><hp:secPr outlineShapeIDRef="{outline}"/></hp:run>'
    body = "".join(
        f'<hp:p paraPrIDRef="{shape}">{section if not at else ""}<hp:run><hp:t>{words}</hp:t></hp:run></hp:p>'
        for at, (words, shape, _) in enumerate(SAID)
    )
    return zip_of(
        {
            "mimetype": "application/hwp+zip",
            "Contents/header.xml": f"<hh:head xmlns:hh='h'>{''.join(lists)}{bullet}{shapes}</hh:head>",
            "Contents/section0.xml": f"<hs:sec xmlns:hp='p' xmlns:hs='s'>{body}</hs:sec>",
        },
        stored={"mimetype"},
    )


def numbering(first, *, is_old=False):
    data = b""
    for text, _, kind in (*LEVELS, ("", "", 0), ("", "", 0), ("", "", 0)):
        data += struct.pack("<IhhIH", kind << 5, 0, 0, 0, len(text)) + text.encode("utf-16-le")
    return data + struct.pack("<H", 1) + (b"" if is_old else struct.pack("<7I", first, *[1] * 6))


def in_records(*, is_old=False):
    def wide(words):
        return words.encode("utf-16-le")

    info = b"".join(_hangul_record(23, 0, numbering(first, is_old=is_old)) for first in (1, 5))
    info += b"".join(
        _hangul_record(25, 0, struct.pack("<I26xH22x", kind << 23 | depth << 25, key)) for kind, key, depth in SHAPES
    )
    section = _hangul_record(71, 1, b"dces" + struct.pack("<IHHHIH", 0, 0, 0, 0, 0, 1) + bytes(20))
    body = b"".join(
        _hangul_record(66, 0, struct.pack("<IIHB", 0, 0, shape, 0) + bytes(11))
        + _hangul_record(67, 1, wide(words + "\r"))
        + (section if not at else b"")
        for at, (words, shape, _) in enumerate(SAID)
    )
    head = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000000, 0)
    streams = {"FileHeader": head, "DocInfo": info, "BodyText/Section0": body}
    return ole(streams, exact=["DocInfo", "BodyText/Section0"])


@pytest.mark.parametrize(("name", "data"), [("a.hwpx", in_xml()), ("a.hwp", in_records())])
def test_numbers_of_paragraphs_are_read_as_they_are_shown(name, data):
    assert reader_of(name)(data).text == EXPECTED


def test_the_first_paragraph_is_numbered_by_the_outline_of_its_own_section():
    text = reader_of("a.hwpx")(in_xml(outline=2)).text
    assert text.startswith("5. Purpose\n\n5.1 Scope\n\n5.2 Terms\n\nplain\n\n6. Duties")


def test_the_ten_stems_have_their_korean_and_their_chinese_letters():
    data = b"".join(struct.pack("<IhhIH", kind << 5, 0, 0, 0, 3) + "^1.".encode("utf-16-le") for kind in [15] * 7)
    numbers = HangulNumbers()
    numbers.read_numbering(data)
    numbers.add_level("2", 0, "^1.", _KINDS["DECAGON_CIRCLE_HANJA"], 1)
    numbers.add_shape("0", 2, "1", 0)
    numbers.add_shape("1", 2, "2", 0)
    assert [numbers.label(shape) for shape in "0011"] == ["갑.", "을.", "甲.", "乙."]


def test_lists_of_older_versions_begin_with_one():
    text = reader_of("a.hwp")(in_records(is_old=True)).text
    assert text == EXPECTED.replace("5. item", "1. item").replace("6. item", "2. item")


def test_a_damaged_list_costs_its_numbers_alone():
    broken = HangulNumbers()
    with pytest.raises(struct.error):
        broken.read_numbering(b"\0" * 20)
    assert broken.label("0") == ""
