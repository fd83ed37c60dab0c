"""A megabyte of what begins and never ends is read in one pass: no mark is sought to the end of the text for each.

Where that is not so, these tests take from minutes to days, and end by their time limit.
"""

from __future__ import annotations

import pytest
from sources import reader_of
from test_opendocument import SPACES, package

from engine.documents.characters.ansel import decode_ansel
from engine.documents.mail.headers import first_name, header_words, parameters
from engine.documents.mail.transfer_encoding import without_files
from engine.documents.office.unsaved_results import results_of
from engine.documents.pdf.annotations import _plain

pytestmark = pytest.mark.timeout(120)
SIZE = 1_000_000
GERMAN = "\\documentclass{article}\\usepackage[ngerman]{babel}\\begin{document}"
SHEET = '<row><c r="A1"><f>"a"&amp;B1</f><v></v></c>'

read = reader_of("a.txt")


def much(piece):
    return piece * (SIZE // len(piece))


@pytest.mark.parametrize(
    "piece",
    [
        "\\section[",
        "\\section{",
        "\\section{{",
        "\\title[",
        "\\usepackage[",
        "\\usepackage{",
        "\\documentclass[",
        "\\usepackage",
        "\\setdefaultlanguage[",
        "\\verb|a\\verb+",
        "\\begin{verbatim}",
        "\\begin{verbatim}\\end{minted}",
        "\\lstinline[",
        "\\mintinline{",
        "\\mintinline{a}|",
        "\\url{",
        "\\url[a]",
        "\\cite[",
        "\\selectlanguage{ngerman}",
        "\\selectlanguage{",
        "\\begin{otherlanguage}{english}",
        "\\foreignlanguage{ngerman}{",
        "\\foreignlanguage{english}{{",
        '"',
        '"a',
        '\\"',
    ],
)
def test_latex(piece):
    assert read((GERMAN + much(piece)).encode(), "a.tex").text


@pytest.mark.parametrize(
    "piece",
    [
        "\\newcommand{\\a}{words}",
        "\\newcommand{\\a}{",
        "\\newcommand{\\a}[1]{words #1}\\a{",
        "\\newcommand{\\a}[2][b]{words #1}\\a[",
        "\\def\\a{words}\\a ",
        "\\def\\a#1",
        "\\subtitle{",
        "\\newacronym{a}{b}{c}",
        "\\verb|%",
        "a%\na",
        "%\n",
        "\\newcommand\\a" + " " * 100_000,
    ],
)
def test_commands_of_latex(piece):
    assert read((much(piece) + "\\begin{document}words").encode(), "a.tex").text


def test_distinct_edges_of_what_is_typed():
    edges = [chr(number) for number in range(0x4E00, 0x9FA5)]
    assert read((GERMAN + "".join(f"\\verb{edge}" for edge in edges * 6)).encode(), "a.tex").text


@pytest.mark.parametrize("piece", ["<style ", "<style>", "<head><title>", "<!-- ", "<!--", "<!-", "<"])
def test_subtitles_in_markup(piece):
    read((f"<SAMI><SYNC Start=1><P>Flamingos{much(piece)}").encode(), "a.smi")


@pytest.mark.parametrize("piece", ["<param>", "<param", "<"])
def test_enriched_mail(piece):
    read(f"From: a@b\nContent-Type: text/enriched\n\nFlamingos {much(piece)}".encode(), "a.eml")


@pytest.mark.parametrize("piece", ["begin 644 a\n", "begin 644 a\nM\n", "=ybegin name=a\n", "=ybegin name=a\nb\n"])
def test_files_within_mail(piece):
    assert without_files(much(piece).encode()) == (much(piece).encode(), [])


@pytest.mark.parametrize("piece", ['<c r="B1">', '<c r="B1" t="inlineStr"><rPh ', "<c ", '<c r="B1" '])
def test_sheets(piece):
    assert results_of({"a": (SHEET + much(piece)).encode()}, ())


@pytest.mark.parametrize(
    "piece",
    [
        "=?u?Q? ",
        "=?u?Q?",
        "=?u?B?YQ",
        "=?",
        "=?=",
        "=",
        "?",
        "é@",
        "@",
        "(",
        "a(",
        ")",
        "<",
        "a:",
        '"',
        '\\"',
        ";a",
        ";  ",
    ]
    + [';a="', ';a="\\'],
)
def test_headers(piece):
    header_words(much(piece))
    first_name("a@b" + much(piece))
    first_name("é@b" + much(piece))
    parameters("x;" + much(piece))


@pytest.mark.parametrize("piece", ["\\*[", "\\[", "\\f[", "\\s[", "\\N'", "\\s'", '"', '.B "', "\\("])
def test_manual_pages(piece):
    assert read(f".TH LS 1\n.SH NAME\nls {much(piece)}".encode(), "a.1").text


@pytest.mark.parametrize("piece", ["_", "a", "1 ", "="])
def test_properties_of_ones_own(piece):
    own = f'<meta:user-defined meta:name="Projekt">{much(piece)} x</meta:user-defined>'
    meta = f'<office:document-meta {SPACES} xmlns:meta="m"><office:meta>{own}</office:meta></office:document-meta>'
    assert read(package("text", "<text:p>Text</text:p>", **{"meta.xml": meta}), "a.odt").text == "Text"


@pytest.mark.parametrize("piece", ["(", "a(", "a:"])
def test_remarks_within_remarks_do_not_cost_a_mail(piece):
    text = read(f"From: {piece * 5000} a@b\nSubject: Trip\n\nFlamingos came.".encode(), "a.eml").text
    assert "Flamingos came." in text and "Trip" in text


@pytest.mark.parametrize("piece", [" ", "/", " /", "\t"])
def test_names_of_a_family_tree(piece):
    assert read(f"0 INDI\n1 NAME Ada{much(piece)}x".encode(), "a.ged").text


def test_accents_without_a_letter():
    assert len(decode_ansel(b"\xe1" * 100_000)) == 100_000


@pytest.mark.parametrize("piece", ["<", "<br ", "<p"])
def test_notes_with_looks(piece):
    assert "x" in _plain(f"x{much(piece)}")
