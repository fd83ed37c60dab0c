from __future__ import annotations

import pytest
from sources import reader_of, zip_of

from engine.documents.hidden_text import marked
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.odt")

SPACES = 'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:presentation="p" xmlns:dc="dc"'
META = f"""<office:document-meta {SPACES}><office:meta><dc:title>Notes</dc:title><dc:creator>Ada</dc:creator>
<dc:date>2020-01-02T03:04:05.123456789</dc:date></office:meta></office:document-meta>"""


def package(kind, body, before="", **parts):
    body = f"<office:body><office:{kind}>{body}</office:{kind}></office:body>"
    content = f"<office:document-content {SPACES}>{before}{body}</office:document-content>"
    parts = {"META-INF/manifest.xml": "<m/>", "meta.xml": META, "content.xml": content, **parts}
    return zip_of({"mimetype": f"application/vnd.oasis.opendocument.{kind}", **parts}, stored=("mimetype",))


def test_a_text_gives_headings_lists_notes_and_properties():
    note = "<text:note-citation>1</text:note-citation><text:note-body><text:p>noted</text:p></text:note-body>"
    body = f"""<text:h text:outline-level="2">Head</text:h>
    <text:p>One<text:s text:c="2"/>two<text:tab/>three<text:note>{note}</text:note> end</text:p><text:list>
    <text:list-item><text:p>x</text:p></text:list-item><text:list-item><text:p>y</text:p></text:list-item></text:list>
    <text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"""
    document = read(package("text", body))
    assert document.text == "Head\n\nOne  two\tthree end\n\nnoted\n\nx\ny"
    assert [(h.offset_chars, h.level, h.title) for h in document.headings] == [(0, 2, "Head")]
    assert (document.type, document.title, document.author) == ("word", "Notes", "Ada")
    assert document.dated == pytest.approx(1577934245.123, abs=0.01)


def test_a_table_in_a_text_gives_a_line_a_row():
    cells = "".join(f"<table:table-cell><text:p>{words}</text:p></table:table-cell>" for words in "ab")
    row = f"<table:table-row>{cells}</table:table-row>"
    assert read(package("text", f"<table:table>{row}{row}</table:table><text:p>c</text:p>")).text == "a\tb\na\tb\n\nc"


def test_a_sheet_gives_rows_and_repeated_cells_are_no_bomb():
    def cell(words, repeated=1):
        count = f'table:number-columns-repeated="{repeated}"'
        return f"<table:table-cell {count}><text:p>{words}</text:p></table:table-cell>"

    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    rows = f"<table:table-row>{cell('Name')}{cell('Age')}{empty}</table:table-row>"
    rows += f'<table:table-row table:number-rows-repeated="2">{cell("Ada")}{cell("36")}</table:table-row>'
    rows += f'<table:table-row table:number-rows-repeated="1048000">{empty}</table:table-row>'
    rows += f'<table:table-row table:number-rows-repeated="1000000">{cell("z", 100_000)}</table:table-row>'
    document = read(package("spreadsheet", f'<table:table table:name="T">{rows}</table:table>'), "a.ods")
    assert document.text.startswith("T\n\nName\tAge\nAda\t36\nAda\t36\nz\tz\t")
    assert len(document.text) < 10_000
    labels = [place.label for place in document.places[:4]]
    assert labels == ["sheet T", "sheet T, A1:B1", "sheet T, A2:B2", "sheet T, A3:B3"]


def test_slides_have_places_and_notes():
    body = """<draw:page><draw:frame><draw:text-box><text:p>one</text:p></draw:text-box></draw:frame>
    <presentation:notes><draw:frame><draw:text-box><text:p>note</text:p></draw:text-box></draw:frame>
    </presentation:notes></draw:page>
    <draw:page><draw:frame><draw:text-box><text:p>two</text:p></draw:text-box></draw:frame></draw:page>"""
    document = read(package("presentation", body), "a.odp")
    assert document.text == "one\n\nnote\n\ntwo"
    assert [(place.offset_chars, place.label) for place in document.places] == [(0, "slide 1"), (11, "slide 2")]


def test_tables_in_tables_lose_no_word():
    start = "<table:table><table:table-row><table:table-cell><text:p>x </text:p>"
    end = "</table:table-cell></table:table-row></table:table>"
    for levels in (30, 10_000):
        assert read(package("text", start * levels + end * levels)).text.split() == ["x"] * levels


def test_headers_and_footers_come_once():
    styles = f"""<office:document-styles {SPACES} xmlns:style="s"><style:header><text:p>ACME</text:p></style:header>
    <style:header-left><text:p>ACME</text:p></style:header-left><style:footer><text:p>Page 1</text:p></style:footer>
    </office:document-styles>"""
    assert read(package("text", "<text:p>x</text:p>", **{"styles.xml": styles})).text == "ACME\n\nx\n\nPage 1"


def test_a_logo_in_a_header_costs_it_no_word():
    logo = "<draw:frame><draw:image/><svg:title>Crest</svg:title></draw:frame>"
    box = "<draw:frame><draw:text-box><text:p>Est. 1920</text:p></draw:text-box></draw:frame>"
    styles = f"""<office:document-styles {SPACES} xmlns:style="s" xmlns:svg="v">
    <style:header><text:p>{logo}Mill and {box}Oven Ltd</text:p><text:p>Second line</text:p></style:header>
    <style:footer><text:p>{logo}Foot</text:p></style:footer></office:document-styles>"""
    found = read(package("text", "<text:p>x</text:p>", **{"styles.xml": styles})).text
    assert found == "Est. 1920\n\nMill and Oven Ltd\n\nSecond line\n\nx\n\nFoot"


def test_one_xml_file_is_read_too():
    flat = f"""<?xml version="1.0"?><office:document {SPACES}><office:meta><dc:title>Flat</dc:title></office:meta>
    <office:body><office:text><text:p>words</text:p></office:text></office:body></office:document>"""
    document = read(flat.encode(), "a.fodt")
    assert (document.text, document.title) == ("words", "Flat")


def test_an_encrypted_document_says_so():
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    with pytest.raises(UnreadableFileError, match="protected by a password"):
        read(package("text", "<text:p>x</text:p>", **{"META-INF/manifest.xml": manifest}))


FORMULA = (
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>force</mi><mo>=</mo>'
    '<mfrac><mi>work</mi><mi>way</mi></mfrac></mrow><annotation encoding="StarMath 5.0">x</annotation>'
    "</semantics></math>"
)


@pytest.mark.parametrize("kind", ["oasis.opendocument.formula", "oasis.opendocument.formula-template", "sun.xml.math"])
def test_a_formula_may_be_a_file_of_its_own(kind):
    found = read(zip_of({"mimetype": f"application/vnd.{kind}", "content.xml": FORMULA}), "a.odf")
    assert (found.text, found.type, found.title) == ("force= work/way", "word", "a")


def test_a_chart_may_be_a_file_of_its_own():
    chart = """<chart:chart xmlns:chart="c"><chart:title><text:p>Rents</text:p></chart:title><table:table>
    <table:table-row><table:table-cell><text:p>North</text:p></table:table-cell></table:table-row></table:table>
    </chart:chart>"""
    found = read(package("chart", chart), "a.odc")
    assert (found.text.split(), found.type) == (["Rents", "North"], "diagram")


def test_what_has_no_reader_is_named():
    with pytest.raises(UnsupportedFileError) as refused:
        read(zip_of({"mimetype": "application/vnd.oasis.opendocument.database", "content.xml": "<x/>"}), "noname")
    assert refused.value.found == "OpenDocument database"


def test_tables_and_groups_say_what_they_show():
    said = "<table:title>Rents</table:title><table:desc>by quarter</table:desc>"
    cell = "<table:table-row><table:table-cell><text:p>700</text:p></table:table-cell></table:table-row>"
    text = read(package("text", f'<table:table table:name="T">{said}{cell}</table:table>')).text
    assert text.split("\n\n") == ["Rents", "by quarter", "700"]
    shape = '<draw:rect><svg:desc xmlns:svg="s">A red kite</svg:desc><text:p>Kite</text:p></draw:rect>'
    group = f'<draw:g><svg:desc xmlns:svg="s">Birds of prey</svg:desc>{shape}</draw:g>'
    body = f'<draw:page draw:name="page1">{group}</draw:page>'
    text = read(package("drawing", body, mimetype="application/vnd.oasis.opendocument.graphics"), "a.odg").text
    assert text.split("\n\n") == ["Kite", "A red kite", "Birds of prey"]


def test_masters_of_drawings_and_of_handouts_are_read_once():
    words = "<draw:custom-shape><text:p>{}</text:p></draw:custom-shape>"
    masters = (
        f'<style:master-page style:name="M">{words.format("Own master")}</style:master-page>'
        f'<style:master-page style:name="N">{words.format("Other master")}</style:master-page>'
        f"<style:handout-master>{words.format('For the audience')}</style:handout-master>"
    )
    styles = f'<office:document-styles {SPACES} xmlns:style="y">{masters}</office:document-styles>'
    shape = "<draw:rect><text:p>Pump</text:p></draw:rect>"
    page = f'<draw:page draw:name="page1" draw:master-page-name="M">{shape}</draw:page>'
    for kind, name in (("drawing", "graphics"), ("presentation", "presentation")):
        mimetype = f"application/vnd.oasis.opendocument.{name}"
        text = read(package(kind, page * 2, mimetype=mimetype, **{"styles.xml": styles})).text
        assert text.split("\n\n")[-2:] == ["For the audience", "Own master"], kind
        assert "Other" not in text and text.count("Own") == 1


def test_words_in_a_footer_of_a_master_are_read_and_what_asks_for_words_is_not():
    box = '<draw:frame presentation:class="{}"><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>'
    inside = box.format("title", "Click to edit") + box.format("footer", "Company confidential")
    inside += box.format("footer", "<presentation:footer/>")
    masters = f'<style:master-page style:name="M">{inside}</style:master-page>'
    styles = f'<office:document-styles {SPACES} xmlns:style="y">{masters}</office:document-styles>'
    page = '<draw:page draw:name="page1" draw:master-page-name="M"/>'
    mimetype = "application/vnd.oasis.opendocument.presentation"
    text = read(package("presentation", page, mimetype=mimetype, **{"styles.xml": styles})).text
    assert text == "Company confidential"


def test_rules_for_cells_say_what_they_offer_and_scenarios_what_they_suppose():
    rules = """<table:content-validations><table:content-validation table:name="v"
    table:condition="of:cell-content-is-in-list(&quot;Bern&quot;;&quot;Basel&quot;)">
    <table:help-message table:title="Town"><text:p>Choose one</text:p></table:help-message>
    </table:content-validation></table:content-validations>"""
    cell = "<table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row>"
    sheet = f'<table:table table:name="S"><table:scenario table:comment="Best case"/>{cell}</table:table>'
    text = read(package("spreadsheet", rules + sheet), "a.ods").text
    assert [line for line in text.split("\n") if line] == [
        "Bern, Basel",
        "Town",
        "Choose one",
        "S",
        "Cell",
        "Best case",
    ]


def test_dialogs_of_macros_are_read():
    dialog = (
        '<dlg:window xmlns:dlg="d" dlg:title="Order"><dlg:button dlg:value="Send it" dlg:id="button1"/></dlg:window>'
    )
    index = '<library:library xmlns:library="l" library:title="Standard"/>'
    parts = {"Dialogs/Standard/Dialog1.xml": dialog, "Dialogs/Standard/dialog-lb.xml": index}
    assert read(package("text", "<text:p>Text</text:p>", **parts)).text.split("\n") == ["Text", "", "Order", "Send it"]


def test_a_drawing_is_read_page_by_page():
    body = """<draw:page draw:name="page1"><draw:custom-shape><text:p>Boiler</text:p></draw:custom-shape>
    <draw:frame><draw:text-box><text:p>Return pipe</text:p></draw:text-box></draw:frame></draw:page>
    <draw:page draw:name="Cellar"><draw:g><draw:rect><text:p>Meter</text:p></draw:rect></draw:g></draw:page>"""
    document = read(package("drawing", body, mimetype="application/vnd.oasis.opendocument.graphics"), "plan.odg")
    assert document.text.split("\n\n") == ["Boiler", "Return pipe", "Cellar", "Meter"]
    assert document.type == "diagram"
    assert [place.label for place in document.places] == ["page 1", "page 2 · Cellar"]
    assert [heading.title for heading in document.headings] == ["Cellar"]


# -- OpenOffice.org 1 --------------------------------------------------------------------------------


def old_package(kind, body, before="", **parts):
    """A document as OpenOffice.org 1 wrote it: no element for its kind, but a class."""
    names = "office text table draw style presentation".split()
    spaces = " ".join(f'xmlns:{name}="http://openoffice.org/2000/{name}"' for name in names)
    content = f"""<?xml version="1.0"?><!DOCTYPE office:document-content PUBLIC
    "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">
    <office:document-content {spaces} office:class="{kind}" office:version="1.0">{before}
    <office:body>{body}</office:body></office:document-content>"""
    program = {"text": "writer", "spreadsheet": "calc", "presentation": "impress", "drawing": "draw"}[kind]
    parts = {"META-INF/manifest.xml": "<m/>", "meta.xml": META, "content.xml": content, **parts}
    return zip_of({"mimetype": f"application/vnd.sun.xml.{program}", **parts}, stored=("mimetype",))


def test_an_old_text_gives_headings_lists_and_notes():
    styles = """<office:automatic-styles><style:style style:name="T1" style:family="text">
    <style:properties text:display="none"/></style:style></office:automatic-styles>"""
    body = """<text:h text:level="2">Head</text:h><text:p>One<text:tab-stop/>two<text:footnote
    ><text:footnote-citation>1</text:footnote-citation><text:footnote-body><text:p>noted</text:p></text:footnote-body
    ></text:footnote> end <text:span text:style-name="T1">unseen</text:span></text:p>
    <text:unordered-list><text:list-item><text:p>x</text:p></text:list-item></text:unordered-list>
    <text:p>before <draw:text-box><text:p>boxed</text:p></draw:text-box></text:p>
    <text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"""
    document = read(old_package("text", body, styles), "letter.sxw")
    assert document.text.split("\n\n") == ["Head", "One\ttwo end", "(hidden) unseen", "noted", "x", "before", "boxed"]
    assert [(h.level, h.title) for h in document.headings] == [(2, "Head")]
    assert (document.type, document.title, document.author) == ("word", "Notes", "Ada")


def test_an_old_sheet_gives_rows():
    cells = """<table:table-cell><text:p>Rent</text:p></table:table-cell><table:table-cell table:value-type="float"
    table:value="740"><text:p>740</text:p></table:table-cell>"""
    row = f"<table:table-row>{cells}</table:table-row>"
    document = read(old_package("spreadsheet", f'<table:table table:name="May">{row}</table:table>'), "costs.sxc")
    assert document.text == "May\n\nRent\t740" and document.type == "sheet"


@pytest.mark.parametrize(("kind", "name", "label"), [("presentation", "a.sxi", "slide"), ("drawing", "a.sxd", "page")])
def test_old_slides_and_drawings_give_pages(kind, name, label):
    body = """<draw:page draw:name="page1"><draw:text-box><text:p>one</text:p></draw:text-box>
    <draw:rect><text:p>shape</text:p></draw:rect></draw:page>
    <draw:page draw:name="page2"><draw:text-box><text:p>two</text:p></draw:text-box></draw:page>"""
    document = read(old_package(kind, body), name)
    assert document.text.split("\n\n") == ["one", "shape", "two"]
    assert [place.label for place in document.places] == [f"{label} 1", f"{label} 2"]


DATED = "<text:p>York, <text:date>5 March</text:date>, <text:creator>Ada</text:creator></text:p>"
COMMENT = "<office:annotation><dc:creator>Bo\n Hill</dc:creator><dc:date>2024</dc:date>{}</office:annotation>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (DATED, "York, 5 March, Ada"),
        (f"<table:table><table:table-row><table:table-cell>{DATED}</table:table-cell></table:table-row></table:table>",
         "York, 5 March, Ada"),
        (f"<text:p>A<draw:frame><draw:text-box>{DATED}</draw:text-box></draw:frame></text:p>", "A\nYork, 5 March, Ada"),
        (f"<text:p>A<text:note><text:note-body>{DATED}</text:note-body></text:note></text:p>", "A\nYork, 5 March, Ada"),
        (f"<text:p>A{COMMENT.format(DATED)}b</text:p>", "Ab\n\nComment by Bo Hill:\nYork, 5 March, Ada"),
        ('<text:p>A <text:a office:title="Opens the lease">link</text:a></text:p>', "A link\nOpens the lease"),
        (f"<text:p>A{COMMENT.format('<text:p/>')}b</text:p>", "Ab"),
        (f"<text:p>A{COMMENT.format('').replace('dc:creator', 'dc:x')}b</text:p>", "Ab"),
    ],
)  # fmt: skip
def test_dates_and_authors_are_words_wherever_they_stand_and_comments_say_whose_they_are(body, text):
    found = read(package("text", body)).text
    assert [line for line in found.split("\n") if line] == [line for line in text.split("\n") if line]


def test_a_comment_on_a_slide_says_whose_it_is():
    slide = f"<draw:page>{COMMENT.format('<text:p>Too long</text:p>')}<draw:frame><draw:text-box><text:p>Words</text:p>"
    found = read(package("presentation", f"{slide}</draw:text-box></draw:frame></draw:page>"), "a.odp").text
    assert [line for line in found.split("\n") if line] == ["Comment by Bo Hill:", "Too long", "Words"]


LINK = '<text:p><text:a office:title="The tip">{}</text:a></text:p>'
COUNTED = """<office:automatic-styles><text:list-style text:name="L"><text:list-level-style-number text:level="1"
text:num-format="1" text:num-suffix="."/></text:list-style></office:automatic-styles>"""
NUMBERED = '<text:list text:style-name="L"><text:list-item><text:p>Elm</text:p></text:list-item></text:list>'
HIDDEN = '<text:p><text:hidden-text text:is-hidden="true" text:string-value="Unseen"/></text:p>'


def test_the_tip_of_a_link_in_a_sheet_stands_below_the_rows():
    row = f"<table:table-row><table:table-cell/><table:table-cell>{LINK.format('Words')}</table:table-cell>"
    sheet = f'<table:table table:name="S">{row}</table:table-row></table:table>'
    assert read(package("spreadsheet", sheet), "a.ods").text == "S\n\nWords\nB1: The tip"


@pytest.mark.parametrize(
    ("shapes", "before", "after", "told"),
    [
        ("", COMMENT.format("<text:p>Noted</text:p><text:p>twice</text:p>"), "", ["B2: Bo Hill: Noted twice"]),
        ("", "", COMMENT.format("<text:p>Bo Hill: Noted</text:p>"), ["B2: Bo Hill: Noted"]),
        ("", COMMENT.format("<text:p/>"), "", []),
        ("", "<office:annotation><text:p>Noted</text:p></office:annotation>", "", ["B2: Noted"]),
        ("", "", f"<draw:frame><draw:text-box>{DATED}</draw:text-box></draw:frame>", ["York, 5 March, Ada"]),
        ("", "<draw:custom-shape><text:p>Star</text:p></draw:custom-shape>", "", ["Star"]),
        ("<draw:rect><text:p>Square</text:p></draw:rect>", "", "", ["Square"]),
        (f"<draw:rect>{LINK.format('Star')}</draw:rect>", "", "", ["The tip", "Star"]),
        ("", "", f"<draw:rect>{NUMBERED}</draw:rect>", ["1. Elm"]),
        ("", f"<draw:rect>{HIDDEN}</draw:rect>", "", [marked("Unseen")]),
        ('<draw:frame><svg:desc xmlns:svg="s">A red kite</svg:desc></draw:frame>', "", "", ["A red kite"]),
    ],
)  # fmt: skip
def test_what_lies_on_the_cells_of_a_sheet_stands_apart_from_them(shapes, before, after, told):
    cell = f"<table:table-cell/><table:table-cell>{before}<text:p>Cell</text:p>{after}</table:table-cell>"
    first = "<table:table-row><table:table-cell><text:p>First</text:p></table:table-cell></table:table-row>"
    row = f"<table:table-row>{cell}</table:table-row>"
    sheet = f'<table:table table:name="S"><table:shapes>{shapes}</table:shapes>{first}{row}</table:table>'
    found = read(package("spreadsheet", sheet * 2, COUNTED), "a.ods")
    lines = [(place.label, place.kind) for place in found.places][: 3 + len(told)]
    assert found.text == "\n\n".join(["S\n\n" + "\n".join(["First", "Cell", *told])] * 2)
    assert lines == [
        ("sheet S", "sheet"), ("sheet S, A1", "cells"), ("sheet S, B2", "cells"), *[("sheet S", "beside")] * len(told),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "beside", ["", "<table:table-cell><text:p><text:span>y</text:span></text:p></table:table-cell>"]
)
def test_formulas_of_a_sheet_without_results_say_their_words_or_are_counted(beside):
    def formula(written, more="", inner=""):
        return f'<table:table-cell table:formula="{written}"{more}>{inner}</table:table-cell>'

    cells = formula("of:=&quot;a&quot;&amp;&quot;b&quot;") + formula("of:=HYPERLINK(&quot;x.y&quot;;&quot;Click&quot;)")
    cells += formula("of:=SUM([.A1:.A2])", ' office:value-type="float" office:value="3"', "<text:p>3</text:p>")
    cells += formula("of:=SUM([.A1:.A2])") + formula("oooc:=[.A1]") + formula("of:=&quot;&quot;")
    cells += formula("of:=IF(1;2)", ' office:value-type="string" office:string-value=""')
    rows = f"<table:table-row>{cells}{beside}</table:table-row>"
    found = read(package("spreadsheet", f'<table:table table:name="T">{rows}</table:table>'), "a.ods")
    assert "ab\tClick\t3" in found.text
    assert [note.what for note in found.missing] == ["2 formulas have no saved result"]
