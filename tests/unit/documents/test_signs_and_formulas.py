"""Formulas in a line, letters of the font Symbol, and what forms and blocks of a page show."""

from __future__ import annotations

import json

import pytest
from sources import reader_of, zip_of
from test_office import REL, TYPES, p, word
from test_opendocument import package

from engine.documents.characters.symbol_font import in_symbol, is_symbol
from engine.documents.characters.tex_letters import with_letters
from engine.documents.office.formulas import Formula
from engine.documents.office.rtf import rtf_text

read = reader_of("a.docx")
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def m(tag, *inside):
    return f"<m:{tag}>{''.join(inside)}</m:{tag}>"


def n(words):
    return m("r", m("t", words))


FORMULAS = [
    (m("f", m("num", n("17")), m("den", n("23"))), "17/23"),
    (m("sSup", m("e", n("10")), m("sup", n("6"))), "10^6"),
    (m("sSub", m("e", n("H")), m("sub", n("2"))) + n("O"), "H2O"),
    (m("rad", m("deg", n("3")), m("e", n("27"))) + n("5"), "3 27 5"),
    (m("nary", m("sub", n("1")), m("sup", n("50")), m("e", n("77"))), "∫ 1 ^50 77"),
    (m("m", m("mr", m("e", n("11")), m("e", n("22"))), m("mr", m("e", n("33")), m("e", n("44")))), "11 22 33 44"),
    (m("eqArr", m("e", n("12")), m("e", n("13"))), "12 13"),
    (m("sPre", m("sub", n("6")), m("sup", n("14")), m("e", n("C"))), "6 ^14 C"),
    (m("func", m("fName", n("log")), m("e", n("8"))), "log 8"),
    (m("d", m("e", n("14")), m("e", n("15"))), "(14|15)"),
    (m("d", m("dPr", '<m:begChr m:val="["/><m:sepChr m:val=";"/>'), m("e", n("14")), m("e", n("15"))), "[14;15)"),
]


@pytest.mark.parametrize(("inside", "shown"), FORMULAS)
def test_numbers_of_a_formula_stand_apart_in_word(inside, shown):
    text = read(word(p(f"<m:oMath {M}>{inside}</m:oMath>"))).text
    assert " ".join(text.split()) == shown


def slide(paragraph):
    space = (
        'xmlns:a="urn:a" xmlns:p="urn:p" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    main = f'<Relationship Id="rId1" Type="{REL}/slide" Target="slides/slide1.xml"/>'
    top = f'<Relationship Id="rId1" Type="{REL}/officeDocument" Target="ppt/presentation.xml"/>'
    return zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="ppt/presentation.xml", kind="presentationml.presentation"),
            "_rels/.rels": f"<Relationships>{top}</Relationships>",
            "ppt/presentation.xml": f'<p:presentation {space}><p:sldId r:id="rId1"/></p:presentation>',
            "ppt/_rels/presentation.xml.rels": f"<Relationships>{main}</Relationships>",
            "ppt/slides/slide1.xml": f"<p:sld {space}><p:sp><p:txBody>{paragraph}</p:txBody></p:sp></p:sld>",
        }
    )


@pytest.mark.parametrize(("inside", "shown"), FORMULAS)
def test_numbers_of_a_formula_stand_apart_on_slides(inside, shown):
    text = read(slide(f"<a:p><m:oMath {M}>{inside}</m:oMath></a:p>"), "a.pptx").text
    assert " ".join(text.split()) == shown


def test_outside_of_a_formula_nothing_is_written():
    words = ["4"]
    formula = Formula()
    assert not formula.start("f", {}, words)
    formula.end("f", words)
    assert words == ["4"]


@pytest.mark.parametrize(
    ("letters", "shown"),
    [("abgdm", "αβγδμ"), ("\uf061\uf0b0", "α°"), ("W", "Ω"), ("\xb1", "±"), ("4", "4"), ("ж", "ж")],
)
def test_letters_of_the_font_symbol_are_the_signs_that_it_shows(letters, shown):
    assert in_symbol(letters) == shown


def test_other_fonts_are_not_taken_for_it():
    assert is_symbol("Symbol")
    assert not is_symbol("Segoe UI Symbol")


@pytest.mark.parametrize("letters", ["a", "\uf061"])
def test_words_in_the_font_symbol_are_greek_in_word_on_slides_and_in_rich_text(letters):
    run = f'<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>{letters}</w:t></w:r>'
    plain = '<w:r><w:t xml:space="preserve"> angle</w:t></w:r>'
    assert read(word(p(run + plain))).text == "α angle"
    font = f'<a:r><a:rPr><a:latin typeface="Symbol"/></a:rPr><a:t>{letters}</a:t></a:r>'
    assert read(slide(f"<a:p>{font}<a:r><a:t> angle</a:t></a:r></a:p>"), "a.pptx").text == "α angle"
    escaped = letters if letters == "a" else f"\\u{ord(letters) - 65536}?"
    fonts = rb"{\fonttbl{\f0\fcharset0 Times;}{\f2\ftech\fcharset2 Symbol;}}"
    assert rtf_text(rb"{\rtf1\ansi" + fonts + rb"{\f2 " + escaped.encode() + rb"} angle}") == "α angle"


def test_characters_that_slides_escape_are_no_words():
    assert read(slide("<a:p><a:r><a:t>upper_x000B_lower</a:t></a:r></a:p>"), "a.pptx").text.split() == [
        "upper",
        "lower",
    ]


@pytest.mark.parametrize(
    ("facts", "chosen"),
    [(rb"\ffres1\ffdefres0", "South"), (rb"\ffres25\ffdefres1", "South"), (rb"\ffres25", "North")],
)
def test_the_choice_of_a_list_in_rich_text_is_read(facts, chosen):
    field = rb"{\*\formfield{\fftype2" + facts + rb"{\*\ffname D1}{\*\ffl North}{\*\ffl South}}}"
    text = rb"{\rtf1 Region {\field{\*\fldinst FORMDROPDOWN " + field + rb"}{\fldrslt }} end}"
    assert rtf_text(text).split() == ["Region", chosen, "end"]


def page(body):
    return read(f"<!DOCTYPE html><html><head><title>T</title></head><body>{body}</body></html>".encode(), "a.html").text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<button>Yes</button><button>No</button>", ["Yes", "No"]),
        ("<p>shut</p><dialog>one</dialog><dialog open>two</dialog>", ["shut", "one", "two"]),
        ('<p><span style="display:block">One</span><span style="display: block">Two</span></p>', ["One", "Two"]),
        ('<p>Ea<span style="color:red">st</span></p>', ["East"]),
        ('<label>Name</label><input value="Vera"><input type="hidden" value="t0k">', ["Name", "Vera"]),
        ('<p>a</p><p hidden="until-found">b</p><p hidden>c</p>', ["a", "b", "(hidden)", "c"]),
        ("<math><mtable><mtr><mtd><mn>11</mn></mtd><mtd><mn>22</mn></mtd></mtr></mtable></math>", ["11", "22"]),
        ("<math><mroot><mn>27</mn><mn>3</mn></mroot><mn>5</mn></math>", ["27", "3", "5"]),
        ("<math><munderover><mo>+</mo><mn>1</mn><mn>50</mn></munderover><mn>7</mn></math>", ["+", "1", "50", "7"]),
    ],
)
def test_what_a_page_shows_apart_is_apart_and_what_was_typed_is_read(body, words):
    assert page(body).split() == words


def test_a_page_of_frames_says_what_it_has_in_their_place():
    frames = b"<html><head><title>T</title></head><frameset><frame src=a><noframes><p>To the list</noframes></frameset>"
    assert read(frames, "a.html").text == "To the list"


@pytest.mark.parametrize(
    ("before", "above", "shown"),
    [("famine", "1", "famine"), ("10", "6", "10^6"), ("m", "2", "m²"), ("4", "th", "4th")],
)
@pytest.mark.parametrize("is_shared", [True, False])
def test_raised_numbers_of_cells_are_no_part_of_words(before, above, shown, is_shared):
    raised = f'<r><t>{before}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>{above}</t></r>'
    strings = f"<sst><si>{raised}</si></sst>"
    cell = '<c r="A1" t="s"><v>0</v></c>' if is_shared else f'<c r="A1" t="inlineStr"><is>{raised}</is></c>'
    assert read(workbook(cell, strings), "a.xlsx").text.split() == ["Sheet", shown]


@pytest.mark.parametrize(
    "formula", ['CONCATENATE("Box ","pear")', '_xlfn.CONCAT("Box ","pe", "ar")', '"Box "&amp;"pear"']
)
def test_formulas_that_join_words_alone_are_read(formula):
    assert read(workbook(f'<c r="A1"><f>{formula}</f></c>'), "a.xlsx").text.split() == ["Sheet", "Box", "pear"]


def workbook(cell, strings="<sst/>"):
    top = f'<Relationship Id="a" Type="{REL}/officeDocument" Target="xl/workbook.xml"/>'
    inner = "".join(
        f'<Relationship Id="{kind}" Type="{REL}/{kind}" Target="{kind}.xml"/>'
        for kind in ("worksheet", "sharedStrings")
    )
    return zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="xl/workbook.xml", kind="spreadsheetml.sheet"),
            "_rels/.rels": f"<Relationships>{top}</Relationships>",
            "xl/workbook.xml": f'<workbook xmlns:r="{REL}"><sheet name="Sheet" r:id="worksheet"/></workbook>',
            "xl/_rels/workbook.xml.rels": f"<Relationships>{inner}</Relationships>",
            "xl/worksheet.xml": f'<worksheet><sheetData><row r="1">{cell}</row></sheetData></worksheet>',
            "xl/sharedStrings.xml": strings,
        }
    )


def test_fields_of_an_opendocument_form_are_read_by_what_they_show():
    form = (
        '<office:forms xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"><form:form form:name="hidden">'
        '<form:fixed-text form:label="Name"/>'
        '<form:text form:value="old" form:current-value="Vera"/><form:listbox><form:option form:label="Ash"/>'
        '<form:option form:label="Elm" form:current-selected="true"/></form:listbox></form:form></office:forms>'
    )
    assert read(package("text", form + "<text:p>body</text:p>"), "a.odt").text.split() == [
        "body",
        "Name",
        "Vera",
        "Elm",
    ]


def test_an_output_is_read_as_the_page_that_it_shows_where_that_says_more():
    def output(**data):
        outputs = [{"output_type": "display_data", "data": {key.replace("_", "/"): said for key, said in data.items()}}]
        cells = [{"cell_type": "code", "source": "", "outputs": outputs}]
        return read(json.dumps({"nbformat": 4, "metadata": {}, "cells": cells}).encode(), "a.ipynb").text

    table = "<table><tr><td>one</td><td>two</td></tr></table>"
    assert output(text_html=table, text_plain="one").split() == ["one", "two"]
    assert output(text_html="<script>draw()</script>", text_plain="one") == "one"
    assert output(text_html=table, text_plain="one two three") == "one two three"
    drawing = {"image_svg+xml": "<svg><text>axis</text></svg>"}
    assert output(text_plain="<Figure>", **drawing) == "axis"


def test_a_note_that_a_chapter_leads_to_is_read_though_the_order_of_reading_leaves_it_out():
    items = "".join(
        f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>'
        for name in ("a", "notes", "cover")
    )
    book = {
        "META-INF/container.xml": '<container><rootfile full-path="c.opf"/></container>',
        "c.opf": f'<package><manifest>{items}</manifest><spine><itemref idref="a"/></spine></package>',
        "a.xhtml": '<html><body><p>text <a href="notes.xhtml#n1">see</a></p></body></html>',
        "notes.xhtml": '<html><body><p id="n1">note</p></body></html>',
        "cover.xhtml": "<html><body><p>unlinked</p></body></html>",
    }
    data = zip_of({"mimetype": "application/epub+zip", **book}, stored=("mimetype",))
    assert read(data, "a.epub").text.split() == ["text", "see", "note"]


@pytest.mark.parametrize("written", [r"na\"\i ve", r"na\"{\i}ve", r"na{\"\i}ve", r"na\"\i{}ve"])
def test_a_dotless_letter_under_an_accent_takes_the_blank_behind_its_command(written):
    assert with_letters(written) == "naïve"
