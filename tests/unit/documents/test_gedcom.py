"""Family trees: values behind their tags in whatever set they are written, long notes whole."""

from __future__ import annotations

import pytest
from sources import reader_of, source_of

from engine.documents.characters.ansel import decode_ansel
from engine.documents.text.gedcom import read_gedcom

read = reader_of("a.ged")
TREE = """0 HEAD
1 CHAR {}
0 @I1@ INDI
1 NAME Jörg /Müller/ sen.
1 BIRT
2 DATE 1 MAY 1911
2 PLAC Étampes
1 NOTE Built the we
2 CONC ir of oak.
2 CONT Wrote to ada@@example.org
1 FAMS @F1@
0 @F1@ FAM
1 HUSB @I1@
0 TRLR
"""
SAID = """INDI
NAME Jörg Müller sen.
BIRT
DATE 1 MAY 1911
PLAC Étampes
NOTE Built the weir of oak.
Wrote to ada@example.org

FAM"""


@pytest.mark.parametrize(
    ("label", "encoding"),
    [("UTF-8", "utf-8"), ("ANSI", "cp1252"), ("IBMPC", "cp437"), ("UNICODE", "utf-16"), ("ANSEL", "utf-8")],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_family_tree_is_read_in_the_set_that_it_names(label, encoding, end):
    text = read(TREE.format(label).replace("\n", end).encode(encoding)).text
    assert text == f"HEAD\nCHAR {label}\n\n{SAID}"


def test_a_family_tree_in_ansel_has_its_letters():
    data = TREE.format("ANSEL").replace("ö", "\xe8o").replace("ü", "\xe8u").replace("É", "\xe2E").encode("latin-1")
    assert read_gedcom(source_of("a.ged", data), data).text.endswith(SAID)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xa1\xb1od\xe2z", "Łłodź"),
        (b"Stra\xc7e, Stra\xcfe", "Straße, Straße"),
        (b"\xeaAngstr\xe8om \xb2re \xf0ca", "Ångström øre ça"),
        (b"Vi\xf2\xe3et", "Việt"),
        (b"\xa5on \xb5sir \xa4orn", "Æon æsir Þorn"),
        (b"plain", "plain"),
    ],
)
def test_accents_of_ansel_stand_before_their_letters(data, text):
    assert decode_ansel(data) == text


def test_a_broken_line_belongs_to_the_one_above():
    assert read(b"0 HEAD\n1 NOTE one\ntwo three\n0 TRLR").text == "HEAD\nNOTE one\ntwo three"
    assert read(b"no tree at all").text.strip() == "no tree at all"


def test_text_before_the_first_record_is_read():
    assert read(b"Trees of Ulm\n0 HEAD\n1 NOTE one\n0 TRLR").text == "Trees of Ulm\n\nHEAD\nNOTE one"


def test_a_line_far_deeper_than_the_one_above_is_no_record():
    text = read(b"0 @I1@ INDI\n1 NOTE Born\n12 May 1900 in Ulm\n2 CONT of oak\n2 DATE 1900").text
    assert text == "INDI\nNOTE Born\n12 May 1900 in Ulm\nof oak\nDATE 1900"


def test_names_have_their_blanks_once():
    assert read(b"0 INDI\n1 NAME Ada   /Holm/  / Mills /of Ulm").text == "INDI\nNAME Ada Holm   Mills  of Ulm"
