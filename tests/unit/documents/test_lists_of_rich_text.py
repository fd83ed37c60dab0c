"""Numbers of lists in rich text whose program has not written them down."""

from __future__ import annotations

import pytest
from sources import reader_of

read = reader_of("a.rtf")

LEVELS = (
    r"{\listlevel\levelnfc1\levelnfcn1\levelstartat3{\leveltext\'05Art \'00;}{\levelnumbers\'05;}}"
    r"{\listlevel\levelnfc0\levellegal1\levelstartat1{\leveltext\leveltemplateid7\'03\'00.\'01;}{\levelnumbers\'01\'03;}}"
    r"{\listlevel\levelnfc23\levelstartat1{\leveltext\'01\u8226 ?;}{\levelnumbers;}}"
    r"{\listlevel\levelnfc4\levelstartat1\levelnorestart1{\leveltext\'03(\'03);}{\levelnumbers\'02;}}"
)
TABLES = (
    rf"{{\*\listtable{{\list\listtemplateid1{LEVELS}{{\listname ;}}\listid5}}"
    r"{\list{\listlevel\levelnfc0\levelstartat1{\leveltext\'02\'00);}{\levelnumbers\'01;}}\listid-9}}"
    r"{\*\listoverridetable{\listoverride\listid5\listoverridecount0\ls1}"
    r"{\listoverride\listid5\listoverridecount1{\lfolevel\listoverridestartat\levelstartat9}\ls2}"
    r"{\listoverride\listid-9\listoverridecount0\ls3}}"
)


def item(words, name=1, depth=0):
    return rf"\pard\ls{name}\ilvl{depth} {words}\par "


def document(*paragraphs, tables=TABLES):
    return rf"{{\rtf1\ansi{tables}{''.join(paragraphs)}}}".encode("latin-1")


LISTS = document(item("a"), item("b", 1, 1), item("c", 3), item("d", 1, 2), item("e", 1, 3), item("f"), item("g", 2))


@pytest.mark.parametrize(
    ("paragraphs", "lines"),
    [
        ([item("a"), item("b", 1, 1), item("c", 1, 1), item("d")], ["Art III a", "3.1 b", "3.2 c", "Art IV d"]),
        ([item("a"), item("b", 2), item("c", 2), item("d", 3)], ["Art III a", "Art IX b", "Art X c", "1) d"]),
        ([item("a", 3), r"\pard plain\par ", item("b", 3)], ["1) a", "plain", "2) b"]),
        ([item("a", 1, 2), item("b", 0), item("c", 8), item(" ", 3), item("d", 3)], ["a", "b", "c", "1) d"]),
        ([item("a", 1, 3), item("x", 1, 0), item("b", 1, 3)], ["(a) a", "Art IV x", "(b) b"]),
        ([item("a", 1, 99), item("b", -1), r"\pard\ls3\b bold\b0  and\par"], ["a", "b", "1) bold and"]),
    ],
)
def test_numbers_of_the_list_table_stand_before_their_paragraphs(paragraphs, lines):
    assert [line for line in read(document(*paragraphs)).text.splitlines() if line] == lines


def test_numbers_that_are_written_down_are_those_that_show():
    written = r"\pard\ls1{\listtext 7.\tab}seven\par "
    assert read(document(written, item("bare"))).text.splitlines() == ["7. seven", "bare"]


@pytest.mark.parametrize("at", [40, 200, 420, 560, len(TABLES) - 3])
def test_tables_that_are_cut_short_cost_no_word(at):
    assert read(document(item("word"), tables=TABLES[:at] + "}" * TABLES[:at].count("{"))).text.endswith("word")
