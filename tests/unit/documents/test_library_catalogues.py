"""A catalogue of a library (MARC) gives its records, each with its title, in the character sets that libraries use."""

from __future__ import annotations

import pytest
from sources import reader_of, source_of

from engine.documents.text import marc
from engine.documents.text.marc import read_marc
from engine.documents.text.marc_xml import read_marc_xml
from engine.errors import UnreadableFileError

read = reader_of("books.mrc")


def record(*fields, coding="a", leader="nam"):
    """Return a record of fields, given as tag and content; subfields begin with a dollar sign."""
    entries = content = b""
    for tag, words in fields:
        data = (words if isinstance(words, bytes) else words.encode()).replace(b"|", b"\x1f") + b"\x1e"
        entries += tag.encode() + b"%04d%05d" % (len(data), len(content))
        content += data
    base = 25 + len(entries)
    head = f"{base + len(content) + 1:05}{leader} {coding}22{base:05} a 4500".encode()
    return head + entries + b"\x1e" + content + b"\x1d"


SEA = record(
    ("001", "990123"),
    ("008", "990101s1999    gw"),
    ("020", "  |a9783161484100"),
    ("040", "  |aDE-1|bger"),
    ("100", "1 |aMüller, Ada,|d1950-|0(DE-588)11|4aut"),
    ("245", "10|aTides of the harbour :|ba survey /|cAda Müller."),
    ("336", "  |aText|btxt|2rdacontent"),
    ("650", " 0|aGulls|zUlm."),
)


def test_a_record_is_its_title_and_a_line_a_field_without_codes():
    found = read(SEA + b"\n" + record(("245", "00|aEbb.")))
    assert found.text == (
        "Tides of the harbour : a survey / Ada Müller.\n\n9783161484100\nMüller, Ada, 1950-\nText\nGulls Ulm.\n\nEbb."
    )
    assert [heading.title for heading in found.headings] == ["Tides of the harbour : a survey / Ada Müller.", "Ebb."]


def test_a_record_of_unimarc_has_its_title_elsewhere_and_its_codes_too():
    fields = (
        ("100", "  |a20010101d1999"),
        ("101", "0 |afre"),
        ("200", "1 |a\u0098Les \u009cmarées|fAda Meunier"),
        ("801", " 0|aFR"),
    )
    assert read(record(*fields, coding=" ", leader="nam")).text == "Les marées Ada Meunier"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"M\xe8uller", "Müller"),
        (b"Caf\xe2e \xb2re", "Café øre"),
        (b"\x1b(N\x76\x55\x52\x4e\x41\x1b(B end", None),
        (b"\x1b(2\x79\x6c\x65\x6d\x1b(B", "שלום"),
        (b"\x1b(2\x4d\x79\x41\x6c\x45\x65\x6d\x7b\x1b(B", "שלוםװ"),  # without points
        (b"\x1b)2Ulm \xf9\xec\xe5\xed, M", "Ulm שלום, M"),  # in the upper half
        (b"\x1b$)1Ulm \xa1\xa2, 1999", "Ulm \ufffd, 1999"),
        (b"\x1b(2\x79\x6c \xb2\x1b(B", "של ø"),
        (b"\x88Les \x89mar\xe2ees", "Les marées"),
        (b"H\x1bb2\x1bsO, 10\x1bp6\x1bs, \x1bga\x1bs", "H\u2082O, 10\u2076, \u03b1"),
        ("Mäuse".encode(), "Mäuse"),
    ],
)
def test_letters_of_marc8_are_read(data, words):
    text = read(record(("245", b"00|a" + data), coding=" ")).text
    if words is None:
        words = bytes(code | 0x80 for code in b"\x76\x55\x52\x4e\x41").decode("koi8_r") + " end"
    assert text == words


def test_letters_of_a_set_that_is_not_known_are_told():
    found = read(record(("245", b"00|aTokyo = |b\x1b$1!0!P\x1b(B /"), coding=" "))
    assert found.text.startswith("Tokyo =")
    assert [note.what for note in found.missing] == ["some letters of 1 record are not text"]


def test_damaged_records_are_told_and_a_file_of_them_alone_is_damaged():
    found = read(SEA + b"00024nam a2200025 a 4500\x1d" * 2)
    assert found.text.startswith("Tides") and [note.what for note in found.missing] == ["2 records are damaged"]
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(b"00024nam a2200025 a 4500\x1d")


def test_letters_between_records_are_no_records():
    assert read_marc(source_of("a.mrc", b"\xef\xbb\xbf" + SEA + b"\r\n\x1a")).missing == ()


def test_fields_that_name_the_same_bytes_again_and_again_end():
    words = b"  " + b"\x1fagull" * 300 + b"\x1e"
    entries = b"650%04d00000" % len(words) * 500
    base = 25 + len(entries)
    data = f"99999nam a22{base:05} a 4500".encode() + entries + b"\x1e" + words + b"\x1d"
    assert 300 <= read(data).text.count("gull") <= len(data) / 5


def test_empty_subfields_say_nothing():
    fields = marc._fields(record(("245", "00|aEbb|b|c|"))[:-1])
    assert [field.subfields for field in fields] == [[("a", "Ebb")]]


SLIM = """<?xml version="1.0"?><m:collection xmlns:m="http://www.loc.gov/MARC21/slim"><m:record><m:leader>00000cam a
</m:leader><m:controlfield tag="001">99</m:controlfield>
<m:datafield tag="020"><m:subfield code="a">9783161484100</m:subfield>
</m:datafield><m:datafield tag="245"><m:subfield code="a">Tides /</m:subfield><m:subfield code="c">by  Ada.</m:subfield>
</m:datafield><m:datafield tag="650"><m:subfield code="a">Sea</m:subfield><m:subfield code="2">gnd</m:subfield>
</m:datafield></m:record><m:record><m:datafield tag="245"><m:subfield code="a">Ebb</m:subfield><m:subfield code="b"/>
</m:datafield></m:record></m:collection>"""


def test_a_catalogue_in_xml_gives_its_records():
    found = read(SLIM.encode(), "a.xml")
    assert found.text == "Tides / by Ada.\n\n9783161484100\nSea\n\nEbb"
    assert [heading.title for heading in found.headings] == ["Tides / by Ada.", "Ebb"]
    assert "<collection>" in read(b"<collection><record>a</record></collection>", "a.xml").text  # of anything else


WHOLE = "Tides / by Ada.\n\n9783161484100\nSea"
MORE = SLIM.replace("</m:collection>", SLIM[SLIM.index("<m:record>") :].replace("Tides", "Gulls"))


@pytest.mark.parametrize(
    ("broken", "text", "told"),
    [
        (SLIM[:-40], "Tides / by Ada.\n\n9783161484100\nSea\n\nEbb", "1 record is damaged"),
        (
            MORE.replace(">Ebb<", ">Ebb & flow\x01, caf&eacute;<", 1),
            f"{WHOLE}\n\nEbb & flow, café\n\nGulls / by Ada.\n\n9783161484100\nSea\n\nEbb",
            "",
        ),
        (
            MORE.replace(">Sea<", "><Sea<", 1).replace(">Ebb</m", ">Ebb</n", 1),
            f"{WHOLE}\n\nEbb\n\nGulls / by Ada.\n\n9783161484100\nSea\n\nEbb",
            "2 records are damaged",
        ),
        (
            SLIM[: SLIM.index("</m:record>") + 11],
            "Tides / by Ada.\n\n9783161484100\nSea",
            "what follows record 1 is left out, as the file is damaged there",
        ),
    ],
)
def test_a_damaged_record_in_xml_costs_no_other_record(broken, text, told):
    found = read(broken.encode(), "a.xml")
    assert found.text == text
    assert [note.what for note in found.missing] == ([told] if told else [])


BOTH = f"{WHOLE}\n\nEbb"


@pytest.mark.parametrize(
    ("broken", "text", "told"),
    [
        (SLIM.replace("</m:record>", "", 1), BOTH, ""),  # nothing is missing but an end
        (
            SLIM.replace("</m:record>", "<!-- <m:record> --></m:record>", 1).replace(">Ebb<", ">E\nb]]><", 1),
            BOTH[:-2] + " b]]",
            "1",
        ),
        (SLIM.replace("<m:record>", '<m:record id="a"b>', 1), BOTH, "1"),
        (SLIM.replace("<m:record>", "<m:record <broken>", 1), BOTH, "1"),
        (SLIM.replace("<m:record>", "<m:record <broken", 2), BOTH, "2"),
        (SLIM.replace("Sea", "S&#31;ea&#x1F;"), BOTH, ""),
        (SLIM.replace("Sea", "<![CDATA[S &amp; \x1fT & U]]> & V"), BOTH.replace("Sea", "S &amp; T & U & V"), ""),
        (SLIM.replace("Sea", "S < T <![CDATA[U"), BOTH.replace("Sea", "S < T U"), ""),
        (SLIM.replace(' tag="245"', ' tag="245" ind1=1', 1), BOTH, "1"),
        (SLIM.replace(' tag="245"', ' tag="245', 1), BOTH, "1"),
        (SLIM.replace('"a">Ebb', '"a>Ebb', 1), BOTH, "1"),
        (SLIM.replace("Sea</m:subfield>", "Sea", 1), BOTH, "1"),
        (f"{SLIM} {SLIM}", f"{BOTH}\n\n{BOTH}", ""),
        (SLIM.replace("<m:record>", "m:record>"), BOTH, "2"),
        (SLIM.replace("Sea", "&sea;"), BOTH.replace("Sea", "&sea;"), ""),
    ],
)
def test_no_record_is_lost_or_doubled_behind_damage(broken, text, told):
    found = read(broken.encode(), "a.xml")
    assert found.text == text
    what = {"": [], "1": ["1 record is damaged"], "2": ["2 records are damaged"]}[told]
    assert [note.what for note in found.missing] == what


def test_a_catalogue_that_declares_entities_is_not_read_around_them():
    bomb = SLIM.replace("<m:coll", "<!DOCTYPE m:collection [<!ENTITY sea 'sea'>]><m:coll", 1).replace("Sea", "&sea;")
    with pytest.raises(UnreadableFileError, match="damaged"):
        read_marc_xml(source_of("a.xml", bomb.encode()))


def test_damage_everywhere_ends_the_reading_and_is_told(monkeypatch):
    monkeypatch.setattr("engine.documents.damaged_xml._MOST_DAMAGES", 50)
    found = read(SLIM.replace("</m:record><m:record>", "</m:record>" + "<m:record a=1>" * 60).encode(), "a.xml")
    assert found.text == WHOLE
    told = "what follows record 51 is left out, as the file is damaged there"
    assert [note.what for note in found.missing] == ["50 records are damaged", told]


def test_a_catalogue_in_xml_without_a_field_that_can_be_read_is_damaged():
    with pytest.raises(UnreadableFileError, match="damaged"):
        read_marc_xml(source_of("a.xml", SLIM.encode()[:120]))


def test_records_behind_a_damaged_one_are_read_in_the_letters_that_the_file_names():
    data = MORE.replace("?>", ' encoding="iso-8859-1"?>', 1).replace("Tides", "&").replace("Gulls", "Möwen")
    assert "Möwen / by Ada." in read(data.encode("latin-1"), "a.xml").text


def test_a_subfield_without_a_code_has_its_words():
    assert read(SLIM.replace(' code="c"', "").encode(), "a.xml").text.startswith("Tides / by Ada.")
