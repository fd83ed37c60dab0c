"""What is said of pictures, and other words that are shown or read out and stand in no text of the file."""

from __future__ import annotations

import pytest
from sources import reader_of, zip_of
from test_office import REL, TYPES, relations, word
from test_opendocument import package
from test_shown_numbers import deck, lines, point, shape

from engine.documents.alt_texts import described


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("", "A boat on the lake"), "A boat on the lake"),
        (("Boat", "A boat on the lake"), "A boat on the lake"),
        (("Fig. 3", "Sales by region"), "Fig. 3: Sales by region"),
        (("A cat\n\nDescription automatically generated",), "A cat"),
        (("A dog AI-generated content may be incorrect.",), "A dog"),
        (("IMG_2041.JPG",), ""),
        (("photos/2019/sea.png",), ""),
        ((r"C:\Users\ada\Pictures\the sea.png",), ""),
        (("https://example.org/a b",), ""),
        (("Picture 3",), ""),
        (("image",), ""),
        (("图片 12",), ""),
        (("Bild 4",), ""),
        (("...",), ""),
        (("Bildungsweg",), "Bildungsweg"),
        (("富士山",), "富士山"),
        (("x" * 90_000,), "x" * 50_000),
    ],
)
def test_names_of_files_and_what_programs_make_up_are_no_descriptions(said, words):
    assert described(*said) == words


def page(body, head=""):
    return reader_of("a.html")(f"<!doctype html><html><head><title>T</title>{head}</head><body>{body}".encode())


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p>See <img alt='the old mill'> here", "See the old mill here"),
        ("<p>One<p><img alt='the old mill' title='1920'><p>two", "One|the old mill|two"),
        ("<figure><img alt='The old mill'><figcaption>The old mill, 1920</figcaption></figure>", "The old mill, 1920"),
        ("<figure><img alt='A wheel'><figcaption>The old mill</figcaption></figure>", "A wheel|The old mill"),
        ("<a href=x><img alt='Old mill'> Old mill</a>", "Old mill"),
        ("<a href=x><img alt='Old mill'></a>", "Old mill"),
        ("<header><a href=x><img alt='Miller and sons'></a></header><p>x", "x"),
        ("<img src=x width=1 height=1 alt='counts readers'><p>x", "x"),
        ("<div role=img aria-label='Rainfall by month'></div><p>x", "Rainfall by month|x"),
        ("<span role=img aria-label='Otter'>\U0001f9a6</span> swims", "Otter|\U0001f9a6 swims"),
        ("<button aria-label='Close the window'>x</button>", "x"),
        ("<section aria-label='Main part'>x</section>", "x"),
        ("A <abbr title='World Health Organization'>WHO</abbr> by <abbr title='World Health Organization'>WHO</abbr>",
         "A WHO (World Health Organization) by WHO"),
        ("<abbr title='who'>WHO</abbr> said", "WHO said"),
        ("<svg><title>Plan of the harbour</title><desc>Two piers</desc><text>North <tspan>pier</tspan></text></svg>",
         "Plan of the harbour|Two piers|North pier"),
        ("<svg><foreignObject><div>Kiln</div></foreignObject></svg>x", "Kiln|x"),
        ("<svg aria-hidden=true><title>Plan of the harbour</title></svg>x", "x"),
        ("<svg style='display:none'><symbol><title>Plan of the sea</title></symbol></svg>x", "x"),
        ("<button><svg><title>Open the plan</title></svg></button>x", "x"),
        ("<details><summary>More</summary>Hidden words</details>", "More|Hidden words"),
        ("<table><caption>Prices</caption><tr><td>a<td>b</table>", "Prices|a b"),
    ],
)  # fmt: skip
def test_pictures_labels_and_long_forms_of_a_page_are_read_where_they_stand(body, wanted):
    assert lines(page(body)) == wanted.split("|")


@pytest.mark.parametrize(
    ("name", "body", "wanted"),
    [
        ("description", "<p>x", "x|Walks over the dunes."),
        ("og:description", "<p>x", "x|Walks over the dunes."),
        ("description", "<p>Today: walks over\nthe dunes. In winter", "Today: walks over the dunes. In winter"),
        ("generator", "<p>x", "x"),
    ],
)
def test_the_description_of_a_page_follows_its_text_unless_the_text_says_it(name, body, wanted):
    key = "property" if ":" in name else "name"
    assert lines(page(body, f"<meta {key}='{name}' content='Walks over the dunes.'>")) == wanted.split("|")


def picture(**said):
    said = " ".join(f'{name}="{words}"' for name, words in said.items())
    return f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="p"><wp:docPr id="1" {said}/></wp:inline></w:drawing></w:r></w:p>'


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (picture(name="Picture 1", descr="The old mill"), "a|The old mill|b"),
        (picture(title="Mill", descr="The old mill"), "a|The old mill|b"),
        (picture(descr="mill.png"), "a|b"),
        (
            picture(descr="The old mill") + "<w:p><w:r><w:t>Fig. 1: the old mill</w:t></w:r></w:p>",
            "a|Fig. 1: the old mill|b",
        ),
        ("<w:p><w:r><w:pict><v:shape alt='The old mill' xmlns:v='v'/></w:pict></w:r></w:p>", "a|The old mill|b"),
    ],
)
def test_pictures_of_word_say_what_they_show(body, wanted):
    a, b = (f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in "ab")
    assert lines(reader_of("a.docx")(word(a + body + b))) == wanted.split("|")


def test_pictures_of_slides_say_what_they_show():
    pic = '<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture 3" descr="The old mill"/></p:nvPicPr></p:pic>'
    same = pic.replace("The old mill", "a wheel")
    assert lines(reader_of("a.pptx")(deck(pic + same + shape(point("A wheel"))))) == ["The old mill", "A wheel"]


def test_pictures_of_sheets_say_what_they_show():
    drawing = '<xdr:wsDr xmlns:xdr="x"><xdr:pic><xdr:cNvPr id="2" name="P" descr="The old mill"/></xdr:pic></xdr:wsDr>'
    sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData></worksheet>'
    file = zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="xl/workbook.xml", kind="spreadsheetml.sheet"),
            "_rels/.rels": relations(a=("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns:r="{REL}"><sheets><sheet name="S" r:id="s"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(s=("worksheet", "worksheets/a.xml")),
            "xl/worksheets/a.xml": sheet,
            "xl/worksheets/_rels/a.xml.rels": relations(d=("drawing", "../drawings/d.xml")),
            "xl/drawings/d.xml": drawing,
        }
    )
    assert "The old mill" in reader_of("a.xlsx")(file).text


def frame(title="", desc="", inner="<draw:image/>"):
    title = title and f"<svg:title xmlns:svg='s'>{title}</svg:title>"
    desc = desc and f"<svg:desc xmlns:svg='s'>{desc}</svg:desc>"
    return f"<draw:frame>{inner}{title}{desc}</draw:frame>"


@pytest.mark.parametrize(
    ("kind", "body", "wanted"),
    [
        (
            "text",
            f"<text:p>a</text:p><text:p>{frame('Mill', 'The old mill')}</text:p><text:p>b</text:p>",
            "a|The old mill|b",
        ),
        (
            "text",
            f"<text:p>{frame('', 'The old mill')}</text:p><text:p>Fig. 1: The old mill</text:p>",
            "Fig. 1: The old mill",
        ),
        ("text", f"<text:p>{frame('', 'The old mill')}</text:p>", "The old mill"),
        ("text", "<text:p>On <text:title>mills</text:title></text:p>", "On mills"),
        ("presentation", f"<draw:page>{frame('', 'The old mill')}</draw:page>", "The old mill"),
        (
            "presentation",
            "<draw:page><draw:g><svg:desc xmlns:svg='s'>A wheel</svg:desc></draw:g></draw:page>",
            "A wheel",
        ),
    ],
)
def test_pictures_of_opendocument_say_what_they_show(kind, body, wanted):
    name = "a.odt" if kind == "text" else "a.odp"
    assert lines(reader_of(name)(package(kind, body))) == wanted.split("|")
