"""One rule for what a file hides, in every format: it is read, by itself, behind what is seen, and says that it is."""

from __future__ import annotations

import pytest
from made_files import xlsb
from sources import reader_of, zip_of
from test_cells_as_shown import book, cell, rows
from test_office import REL, TYPES, W, p, relations, word
from test_opendocument import package

from engine.documents.hidden_text import MARK, marked, place_label

SEEN, UNSEEN = "You may leave now", "not before noon"


def run(words, look=""):
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def styles(kind):
    hides = "<w:rPr><w:vanish/></w:rPr>"
    base = f'<w:style w:type="{kind}" w:styleId="Base"><w:name w:val="b"/>{hides}</w:style>'
    return f'<w:styles {W}>{base}<w:style w:type="{kind}" w:styleId="H"><w:basedOn w:val="Base"/></w:style></w:styles>'


def in_word(hidden, *, style="", of="character"):
    mark = f'<w:pStyle w:val="{style}"/>' if style and of == "paragraph" else ""
    first = run("You may ", '<w:vanish w:val="0"/>' if mark else "")
    last = run("leave now", '<w:vanish w:val="false"/>' if mark else "")
    body = f"<w:p><w:pPr>{mark}<w:rPr><w:vanish/></w:rPr></w:pPr>{first}{hidden}{last}</w:p>{p('after')}"
    return "a.docx", word(body, "", [("styles", "styles.xml")], styles=styles(of))


def in_opendocument(body, kind="text"):
    spaces = 'xmlns:style="s" xmlns:presentation="p"'
    before = f"""<office:automatic-styles {spaces}>
    <style:style style:name="S" style:family="text"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="P" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="Q" style:family="paragraph" style:parent-style-name="P"/>
    <style:style style:name="T" style:family="table"><style:table-properties table:display="false"/></style:style>
    <style:style style:name="D" style:family="drawing-page">
    <style:drawing-page-properties presentation:visibility="hidden"/></style:style></office:automatic-styles>"""
    return "a.odt", package(kind, body, before=before)


def in_html(body):
    return "a.html", f"<!DOCTYPE html><html><body>{body}<p>after</p></body></html>".encode()


def in_rich_text(body):
    return "a.rtf", rb"{\rtf1\ansi " + body.encode() + rb"\par after}"


SPAN = f"<text:p>You may <text:span text:style-name='S'>{UNSEEN}</text:span> leave now</text:p><text:p>after</text:p>"
FIELD = f'<text:hidden-text text:is-hidden="true" text:string-value="{UNSEEN}"/>'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        in_word(run(UNSEEN + " ", "<w:vanish/>")),
        in_word(run(UNSEEN + " ", '<w:rStyle w:val="H"/>')),
        in_word(run(UNSEEN + " "), style="H", of="paragraph"),
        in_rich_text(rf"You may {{\v {UNSEEN}}}leave now"),
        in_rich_text(rf"You may \v {UNSEEN} \v0 leave now"),
        in_opendocument(SPAN),
        in_opendocument(f"<text:p>{SEEN}</text:p><text:p text:style-name='Q'>{UNSEEN}</text:p><text:p>after</text:p>"),
        in_opendocument(
            f"<text:p>{SEEN}</text:p><text:section text:display='none'><text:section><text:p>{UNSEEN}</text:p>"
            "</text:section></text:section><text:p>after</text:p>"
        ),
        in_opendocument(f"<text:p>You may {FIELD}leave now</text:p><text:p>after</text:p>"),
        in_html(f"<p>{SEEN}</p><p hidden>{UNSEEN}</p>"),
        in_html(f"<p>{SEEN}</p><div style='DISPLAY : none'>{UNSEEN}</div>"),
        in_html(f"<p>{SEEN}</p><div style='visibility:hidden'><p>{UNSEEN}</p></div>"),
    ],
)
def test_hidden_words_stand_behind_what_is_seen_and_say_it(name, data):
    text = reader_of(name)(data).text
    assert [" ".join(part.split()) for part in text.split("\n\n")] == [SEEN, f"{MARK} {UNSEEN}", "after"]


def test_words_hidden_within_a_line_of_a_page_stand_at_its_end():
    name, data = in_html(f"<p>You may <span style='display:none'>{UNSEEN}</span> leave now</p>")
    assert reader_of(name)(data).text == f"{SEEN}\n\nafter\n\n{MARK} {UNSEEN}"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<ol><li>one<li hidden>two<li>three</ol>", "1. one|2. (hidden) two|3. three|after"),
        ("<ol><li><div hidden></div>one</ol>", "1. one|after"),
        ("<div hidden><script>x()</script></div>", "after"),
        ("<aside role=doc-footnote hidden>a note</aside>", "a note|after"),
        ("<p hidden=until-found>found</p>", "found|after"),
        ("<div role=menu hidden>Home</div>", "after"),
    ],
)
def test_what_a_page_shows_when_it_is_asked_for_is_not_hidden(body, text):
    name, data = in_html(body)
    assert [line for line in reader_of(name)(data).text.splitlines() if line] == text.split("|")


def deck(show):
    words = "<p:sp><p:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>"
    slide = f'<p:sld xmlns:p="p" xmlns:a="a" {{}}>{words}</p:sld>'
    return zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="ppt/presentation.xml", kind="presentationml.presentation"),
            "_rels/.rels": relations(a=("officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": f'<p xmlns:r="{REL}"><sldId r:id="one"/><sldId r:id="two"/></p>',
            "ppt/_rels/presentation.xml.rels": relations(one=("slide", "one.xml"), two=("slide", "two.xml")),
            "ppt/one.xml": slide.format("", "first"),
            "ppt/two.xml": slide.format(show, "second"),
        }
    )


PAGES = "<draw:page xmlns:draw='d'{}><text:p>{}</text:p></draw:page>"
TABLE = "<table:table table:name='{}'{}><table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>"
TABLE += "</table:table-row></table:table>"


@pytest.mark.parametrize(
    ("name", "data", "labels"),
    [
        ("a.pptx", deck('show="0"'), ["slide 1", "slide 2 (hidden)"]),
        ("a.pptx", deck('show="1"'), ["slide 1", "slide 2"]),
        (
            "a.odp",
            in_opendocument(PAGES.format("", "one") + PAGES.format(" draw:style-name='D'", "two"), "presentation")[1],
            ["slide 1", "slide 2 (hidden)"],
        ),
        (
            "a.ods",
            in_opendocument(
                TABLE.format("One", "", 1) + TABLE.format("Two", " table:style-name='T'", 2), "spreadsheet"
            )[1],
            ["sheet One", "sheet One, A1", "sheet Two (hidden)", "sheet Two (hidden), A1"],
        ),
        (
            "a.xlsx",
            book({"One": rows(cell("A1", "1")), "Two": rows(cell("A1", "2"))}, hidden="Two"),
            ["sheet One", "sheet One, A1", "sheet Two (hidden)", "sheet Two (hidden), A1"],
        ),
    ],
)
def test_hidden_slides_and_sheets_say_it_in_their_places(name, data, labels):
    assert [place.label for place in reader_of(name)(data).places] == labels


def test_binary_workbooks_tell_hidden_sheets_and_the_seen_ones_have_no_mark():
    assert not any(MARK in place.label for place in reader_of("a.xlsb")(xlsb()).places)
    assert place_label("sheet One", is_hidden=True) == "sheet One (hidden)"


def test_nothing_hidden_leaves_nothing():
    assert marked(" \n ") == ""
    assert marked("two\nlines") == "(hidden) two lines"


def test_hidden_rows_and_columns_are_read_as_others():
    made = book({"Plan": '<row r="1" hidden="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><v>8</v></c></row>'})
    assert reader_of("a.xlsx")(made).text == "Plan\n\n7\n8"


@pytest.mark.parametrize(
    "how", ['style = "display:none"', "STYLE\n='Display:None'", 'style="d&#105;splay:none"', "Hidden", "x hidden = ''"]
)
@pytest.mark.parametrize("length", [0, 20_000])  # of a small page the source says what it cannot have
def test_a_page_hides_words_however_that_is_written(how, length):
    page = f"<html><body><p>{SEEN}</p><p {how}>{UNSEEN}</p>{' ' * length}</body></html>"
    assert reader_of("a.html")(page.encode()).text == f"{SEEN}\n\n{marked(UNSEEN)}"
