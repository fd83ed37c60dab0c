"""Descriptions of books and papers in MODS, record by record."""

from __future__ import annotations

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


def test_a_damaged_file_is_read_as_it_is_written():
    assert "Harbour Press" in read(mods(BOOK)[:-20]).text
