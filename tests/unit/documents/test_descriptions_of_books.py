"""Descriptions of books and papers in MODS, record by record."""

from __future__ import annotations

import pytest
from sources import reader_of

read = reader_of("books.xml")

BOOK = """<titleInfo><nonSort>The </nonSort><title>Tides</title><subTitle>a history</subTitle></titleInfo>
<titleInfo type="alternative"><title>Ebb and flow</title></titleInfo><name><namePart type="given">Ada</namePart>
<namePart type="family">Mills</namePart><role><roleTerm type="text">author</roleTerm>
<roleTerm type="code">aut</roleTerm></role></name><originInfo><place><placeTerm type="code">enk</placeTerm></place>
<place><placeTerm>London</placeTerm></place>
<publisher>Harbour Press</publisher><dateIssued>2001</dateIssued></originInfo><language><languageTerm>eng</languageTerm>
</language><abstract>About the sea.</abstract><subject><topic>Tides</topic><geographic>England</geographic></subject>
<relatedItem type="host"><titleInfo><title>Sea series</title></titleInfo><part><number>3</number></part></relatedItem>
<recordInfo><recordIdentifier>11761548</recordIdentifier></recordInfo>"""
SAID = (
    "The Tides a history\n\nEbb and flow\nAda Mills author\nLondon, Harbour Press, 2001\nAbout the sea.\n"
    "Tides, England\nSea series\n3"
)


def mods(*books, prefix=""):
    space = f"xmlns{':' if prefix else ''}{prefix}='http://www.loc.gov/mods/v3'"
    records = "".join(f"<mods>{book}</mods>" for book in books)
    data = f"<modsCollection>{records}</modsCollection>" if len(books) > 1 else records
    data = data.replace("</", "</\0").replace("<", f"<{prefix}:" if prefix else "<").replace("</:", "</")
    data = data.replace(f"<{prefix}:/\0", f"</{prefix}:").replace("/\0", "/")
    return data.replace(">", f" {space}>", 1).encode()


def test_each_record_is_a_heading_and_a_line_for_what_it_says():
    found = read(mods(BOOK, "<titleInfo><title>Gulls</title></titleInfo>"))
    assert found.text == f"{SAID}\n\nGulls"
    assert [heading.title for heading in found.headings] == ["The Tides a history", "Gulls"]


def test_a_single_record_gives_title_and_author_of_the_file_whatever_its_prefix():
    found = read(mods(BOOK, prefix="m"))
    assert (found.text, found.title, found.author) == (SAID, "The Tides a history", "Ada Mills")


def test_of_a_damaged_file_the_records_are_read():
    document = read(mods(BOOK)[:-20])
    assert document.text == SAID and document.missing


def test_a_file_without_a_record_is_read_as_it_is_written():
    assert read(mods("")[:-20]).text.startswith("<")


@pytest.mark.parametrize(
    ("names", "author"),
    [
        ("<name><namePart>Mills, Ada</namePart><role><roleTerm>author</roleTerm></role></name>", "Mills, Ada"),
        ('<name><namePart type="family">Mills</namePart><namePart type="given">Ada</namePart></name>', "Ada Mills"),
        ("<name><role><roleTerm>ed.</roleTerm></role><namePart>Bo</namePart></name>", "Bo"),
        ('<name><namePart>Bo</namePart><namePart type="date">1911-</namePart></name>', "Bo"),
        ("<relatedItem><name><namePart>Cy</namePart></name></relatedItem>", ""),
        ("<name><affiliation>Yard</affiliation></name><name><namePart>Bo</namePart></name>", "Bo"),
    ],
)
def test_the_author_is_a_name_of_the_record_without_roles(names, author):
    assert read(mods(f"<titleInfo><title>Tides</title></titleInfo>{names}")).author == author


def test_a_record_of_codes_alone_gives_its_codes():
    info = "<recordInfo><recordIdentifier>11761548</recordIdentifier></recordInfo>"
    assert read(mods(info, "<titleInfo><title>Gulls</title></titleInfo>")).text == "11761548\n\nGulls"
    assert "<mods" in read(mods("<titleInfo/>")).text


def test_words_of_a_related_item_beside_its_elements_are_read():
    item = "<relatedItem>see also <relatedItem><note>Ebb</note></relatedItem> <titleInfo><title>Sea</title></titleInfo>"
    assert read(mods(f"<note>Tides</note>{item}</relatedItem>")).text == "Tides\nsee also\nEbb\nSea"


def test_elements_far_within_others_are_read():
    deep = 100_000
    assert read(mods("<relatedItem>" * deep + "<note>Ebb</note>" + "</relatedItem>" * deep)).text == "Ebb"
