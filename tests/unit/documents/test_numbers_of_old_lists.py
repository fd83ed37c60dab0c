"""Numbers that lists and headings of old Word documents (.doc) show: the file has their rules alone."""

from __future__ import annotations

import struct
import tracemalloc

import pytest
from made_files import ole
from sources import reader_of

from engine.documents.office.blips import Blips
from engine.documents.office.word97 import _parts
from engine.documents.office.word97_numbering import properties
from engine.documents.office.word97_pictures import Pictures
from engine.documents.source import Budget

read = reader_of("a.doc")
TEXT_AT, PARAGRAPHS_AT = 0x400, 0x3000
NO_STYLE = 0xFFF


def level(shown, kind=0, first=1, flags=0, lowest=0):
    """A level of a list; "%1" stands for the first level's number."""
    words = "".join(chr(int(part[0]) - 1) + part[1:] if at else part for at, part in enumerate(shown.split("%")))
    head = struct.pack("<IBB9xB8xBBBB", first, kind, flags, 0, 2, 4, lowest, 0)
    return head + bytes(6) + struct.pack("<H", len(words)) + words.encode("utf-16-le")


def lists_of(rules, lists):
    """The tables of rules (levels, styles by level) and of lists (number of the rule, what it does otherwise)."""
    heads = b"".join(
        struct.pack("<II", key, 0) + struct.pack("<9H", *(styles + [NO_STYLE] * 9)[:9]) + bytes([len(levels) == 1, 0])
        for key, (levels, styles) in enumerate(rules, 1)
    )
    rules_table = struct.pack("<H", len(rules)) + heads
    levels = b"".join(
        b"".join(made) + (level("", 255) * (9 - len(made)) if len(made) > 1 else b"") for made, _ in rules
    )
    entries = b"".join(struct.pack("<I8xBxxx", rule, len(others)) for rule, others in lists)
    more = b"".join(b"\xff" * 4 + b"".join(others) for _, others in lists)
    return rules_table, levels, struct.pack("<I", len(lists)) + entries + more


def style(number, based=NO_STYLE, said=b""):
    """A style of paragraphs."""
    name = f"s{number}"
    head = struct.pack("<5H", number, based << 4 | 1, 1, 0, 0)
    made = head + struct.pack("<H", len(name)) + name.encode("utf-16-le") + bytes(2)
    made += struct.pack("<HH", 2 + len(said), number) + said
    return struct.pack("<H", len(made) + len(made) % 2) + made + bytes(len(made) % 2)


def in_list(number=None, depth=None):
    said = struct.pack("<HH", 0x460B, number) if number is not None else b""
    return said + (struct.pack("<HB", 0x260A, depth) if depth is not None else b"")


def looks_of(runs):
    """A page of runs (first unit, end, bytes of the look), for the table of looks: bounds, places, looks."""
    bounds = [TEXT_AT + 2 * at for at in (*(run[0] for run in runs), runs[-1][1])]
    page = bytearray(512)
    struct.pack_into(f"<{len(bounds)}I", page, 0, *bounds)
    for number, (_, _, look) in enumerate(runs):
        page[4 * len(bounds) + number] = (300 + 8 * number) // 2
        page[300 + 8 * number : 301 + 8 * number + len(look)] = bytes([len(look)]) + look
    page[511] = len(runs)
    return bytes(page), bounds


def document(paragraphs, rules, lists, styles=(), *, wide=True, looks=()):
    """A document of Word 97 of (words, style, properties), each on a page of its own; looks by units."""
    text = "".join(words for words, _, _ in paragraphs)
    coded = text.encode("utf-16-le" if wide else "cp1252")
    starts, pages, at = [], b"", TEXT_AT
    for words, number, said in paragraphs:
        end = at + len(words.encode("utf-16-le" if wide else "cp1252"))
        starts.append(at)
        content = struct.pack("<H", number) + said + bytes(len(said) % 2)
        page = struct.pack("<II", at, end) + bytes([200]) + bytes(12)
        page = page.ljust(400, b"\0") + bytes([0, len(content) // 2]) + content
        pages += page.ljust(511, b"\0") + b"\1"
        at = end
    bounds = struct.pack(f"<{len(starts) + 1}I", *starts, at)
    bounds += struct.pack(f"<{len(starts)}I", *(PARAGRAPHS_AT // 512 + one for one in range(len(starts))))
    units = len(text.encode("utf-16-le")) // 2
    piece = struct.pack("<HIH", 0, TEXT_AT if wide else 2 * TEXT_AT | 1 << 30, 0)
    clx = b"\2" + struct.pack("<I", 16) + struct.pack("<II", 0, units) + piece
    sheet = struct.pack("<5H", 8, len(styles), 10, 0, 0) + b"".join(styles)
    rules_table, levels, lists_table = lists_of(rules, lists)
    main = bytearray(TEXT_AT)
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<8i", main, 0x4C, units, *[0] * 7)
    table = b""
    looks_table = b""
    if looks:
        page, ends = looks_of(looks)
        looks_table = struct.pack("<3I", ends[0], ends[-1], (PARAGRAPHS_AT + len(pages)) // 512)
        pages += page
    for place, part, behind in (
        (0x0FA, looks_table, b""), (0x1A2, clx, b""),
        (0xA2, sheet, b""), (0x102, bounds, b""), (0x2E2, rules_table, levels),
        (0x2EA, lists_table, b""),
    ):  # fmt: skip
        struct.pack_into("<2I", main, place, len(table), len(part))
        table += part + behind
    main = bytes(main) + coded
    return ole({"WordDocument": main.ljust(PARAGRAPHS_AT, b"\0") + pages, "0Table": table})


def lines(*arguments, **options):
    return [line for line in read(document(*arguments, **options)).text.split("\n") if line]


CLAUSES = ([level("%1."), level("%1.%2"), level("(%3)", 4)], [1, 2])
ARTICLES = ([level("Art. %1", 1, 3)], [])
STYLES = [style(0), style(1, 0, in_list(1)), style(2, 0, in_list(1, 1)), style(3, 2)]


@pytest.mark.parametrize("wide", [True, False])
def test_clauses_show_their_numbers_by_style_and_by_list(wide):
    paragraphs = [
        ("Parties\r", 1, b""), ("Landlord\r", 2, b""), ("Tenant\r", 3, b""), ("Term\r", 1, b""), ("plain\r", 0, b""),
        ("first\r", 0, in_list(1, 2)), ("second\r", 0, in_list(1, 2)), ("Termination\r", 2, b""),
        ("none\r", 2, in_list(0)),
        ("\r", 0, in_list(1, 1)), ("cell\x07", 0, in_list(1, 1)), ("other\x07", 0, in_list(2)), ("\x07", 0, b""),
    ]  # fmt: skip
    assert lines(paragraphs, [CLAUSES, ARTICLES], [(1, []), (2, [])], STYLES, wide=wide) == [
        "1. Parties", "1.1 Landlord", "1.2 Tenant", "2. Term", "plain", "(a) first", "(b) second", "2.2 Termination",
        "none", "2.4 cell\tArt. III other",
    ]  # fmt: skip


@pytest.mark.parametrize("own", [b"", in_list(1)])
def test_a_style_alone_or_a_paragraph_alone_puts_it_into_a_list(own):
    rules, styles = [([level("%1.")], [])], [style(0, said=b"" if own else in_list(1))]
    assert lines([("Ebb\r", 0, own)], rules, [(1, [])], styles) == ["1. Ebb"]


def test_letters_of_two_units_do_not_shift_the_numbers():
    paragraphs = [("😀😀 first\r", 0, in_list(1)), ("second\r", 0, in_list(1))]
    assert lines(paragraphs, [CLAUSES], [(1, [])]) == ["1. 😀😀 first", "2. second"]


def test_a_page_may_end_within_a_paragraph():
    paragraphs = [("first\r", 0, in_list(1)), ("\x0csecond\r", 0, in_list(1)), ("end\x0c", 0, in_list(1))]
    paragraphs.append(("last\r", 0, in_list(1)))
    assert lines(paragraphs, [CLAUSES], [(1, [])]) == ["1. first", "2. second", "3. end", "4. last"]


def test_a_list_may_start_elsewhere_and_have_a_level_of_its_own():
    others = [struct.pack("<II", 9, 0x10), struct.pack("<II", 0, 0x21) + level("%1-%2", 0)]
    paragraphs = [("a\r", 0, in_list(1)), ("b\r", 0, in_list(2)), ("c\r", 0, in_list(2)), ("d\r", 0, in_list(2, 1))]
    assert lines(paragraphs, [CLAUSES], [(1, []), (1, others)]) == ["1. a", "9. b", "10. c", "10-1 d"]


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (level("%1)", 2, 4), "iv) x"), (level("§ %1", 3, 2), "§ B x"), (level("\uf0b7", 23), "x"),
        (level("", 255), "x"),
        (level("%1", 22, 7), "07 x"), (level("%1", 200), "1 x"),
    ],
)  # fmt: skip
def test_kinds_of_numbers(made, shown):
    assert lines([("x\r", 0, in_list(1))], [([made], [])], [(1, [])]) == [shown]


def test_hidden_and_deleted_looks_do_not_need_numbers_and_numbers_do_not_need_words():
    assert lines([("\x01\r", 0, in_list(1)), ("words\r", 0, in_list(1))], [CLAUSES], [(1, [])]) == ["2. words"]


DELETED, HIDDEN = struct.pack("<HB", 0x0800, 1), struct.pack("<HB", 0x083C, 1)


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        ([(4, 8, DELETED)], ["1. one", "2. six"]),  # with its mark
        ([(4, 8, HIDDEN)], ["1. one", "(hidden) two", "2. six"]),
        ([(4, 7, HIDDEN)], ["1. one", "(hidden) two", "3. six"]),  # the mark is shown
        ([(4, 7, DELETED)], ["1. one", "3. six"]),
        ([(6, 8, DELETED)], ["1. one", "2. twsix"]),  # the next paragraph goes on in it
        ([(0, 4, DELETED), (4, 8, DELETED)], ["1. six"]),
    ],
)
def test_paragraphs_that_are_deleted_or_hidden_show_no_number(runs, shown):
    paragraphs = [(f"{words}\r", 0, in_list(1)) for words in ("one", "two", "six")]
    assert lines(paragraphs, [CLAUSES], [(1, [])], looks=runs) == shown


def test_letters_of_a_document_without_lists_cost_little_room_beside_their_own():
    letters = 400_000
    table = b"\2" + struct.pack("<I", 16) + struct.pack("<II", 0, letters) + struct.pack("<HIH", 0, TEXT_AT, 0)
    main = bytearray(TEXT_AT)
    struct.pack_into("<8i", main, 0x4C, letters, *[0] * 7)
    struct.pack_into("<2I", main, 0x1A2, 0, len(table))
    data = bytes(main) + ("я" * letters).encode("utf-16-le")
    tracemalloc.start()
    try:
        pictures = Pictures(bytes(main), table, b"", Blips(Budget(1)), lambda _: "")
        assert next(_parts(data, table, pictures)) == "я" * letters
        assert tracemalloc.get_traced_memory()[1] < 20 * letters  # bytes
    finally:
        tracemalloc.stop()


def test_ends_of_paragraphs_are_no_halves_of_letters():
    paragraphs = [("\u0d61\u6100 first\r", 0, in_list(1)), ("second\r", 0, in_list(1))]
    assert lines(paragraphs, [CLAUSES], [(1, [])]) == ["1. \u0d61\u6100 first", "2. second"]


def test_properties_of_other_lengths_are_passed_over():
    table = struct.pack("<HH", 0xD608, 5) + bytes(4)
    tabs = struct.pack("<HB", 0xC60D, 2) + bytes(2)
    assert properties(table + tabs + in_list(3, 2)) == {0x460B: 3, 0x260A: 2}
    assert properties(struct.pack("<HB", 0xC615, 255) + in_list(3)) == {}


def test_lists_that_are_damaged_cost_no_word():
    whole = document([("first\r", 0, in_list(1)), ("second\r", 0, in_list(7))], [CLAUSES], [(1, [])])
    assert read(whole).text == "1. first\n\nsecond"
    at = whole.index(struct.pack("<I", 1) + struct.pack("<I8xBxxx", 1, 0))
    for spoiled in (b"\xff" * 20, bytes(20)):
        assert "first" in read(whole[:at] + spoiled + whole[at + 20 :]).text
