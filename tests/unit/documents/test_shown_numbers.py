"""Numbers that a program shows before headings, clauses and items, and that stand in no text of the file.

The wanted lines of Word, OpenDocument and rich text are those of LibreOffice's text export, but where it leaves
out what ECMA-376 says (``isLgl``, ``lvlRestart``).
"""

from __future__ import annotations

import io
import zipfile

import pytest
from sources import reader_of, zip_of
from test_office import REL, TYPES, W, p, relations, word
from test_opendocument import package

from engine.documents.numbering import number_in
from engine.documents.office.rtf import rtf_text

read = reader_of("a.docx")


def lines(document):
    return [" ".join(line.split()) for line in document.text.splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("count", "kind", "shown"),
    [
        (27, "lowerLetter", "aa"),
        (28, "lowerLetter", "bb"),
        (28, "lowerAlpha", "ab"),
        (1994, "upperRoman", "MCMXCIV"),
        (7, "decimalZero", "07"),
        (10, "chineseCountingThousand", "十"),
        (21, "chineseCounting", "二十一"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (3, "chineseLegalSimplified", "叁"),
        (110, "japaneseCounting", "百十"),
        (3, "ideographTraditional", "丙"),
        (2, "russianUpper", "Б"),
        (3, "ganada", "다"),
        (20, "ideographDigital", "二〇"),
        (4, "hindiNumbers", "४"),
        (0, "upperRoman", "0"),
        (-2, "lowerAlpha", "-2"),
        (5, "bullet", ""),
    ],
)
def test_a_number_is_shown_in_the_kind_that_the_list_asks_for(count, kind, shown):
    assert number_in(count, kind) == shown


def level(depth, kind, text, more=""):
    facts = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}">{facts}</w:lvl>'


RULES = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0">
{level(0, "upperRoman", "Article %1.", '<w:pStyle w:val="H1"/>')}
{level(1, "decimal", "%1.%2", '<w:pStyle w:val="H2"/><w:isLgl/>')}{level(2, "lowerLetter", "(%3)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%2)")}
{level(2, "lowerRoman", "%3.", '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="Legal"/>
{level(0, "chineseCountingThousand", "第%1条")}</w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Legal"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="decimal"/><w:lvlText w:val="Step %1"/></w:lvl></w:lvlOverride></w:num></w:numbering>"""


def style(name, of, numbered="", more=""):
    numbered = f"<w:numPr>{numbered}</w:numPr>" if numbered else ""
    return f"""<w:style w:type="paragraph" w:styleId="{name}">
    <w:name w:val="{of}"/>{more}<w:pPr>{numbered}</w:pPr></w:style>"""


STYLES = f"""<w:styles {W}>{style("H1", "heading 1", '<w:numId w:val="1"/>')}
{style("H2", "heading 2", '<w:ilvl w:val="1"/><w:numId w:val="1"/>')}
{style("Sub", "My Sub", more='<w:basedOn w:val="H2"/>')}{style("Title", "Title", '<w:numId w:val="2"/>')}
<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/>
<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>
</w:style></w:styles>"""


def document(body, **parts):
    related = [("styles", "styles.xml"), ("numbering", "numbering.xml"), *((name, f"{name}.xml") for name in parts)]
    return read(word(body, "", related, styles=STYLES, numbering=RULES, **parts))


def item(words, number, depth=0, more=""):
    return p(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>{more}')


def styled(words, name, more=""):
    return p(words, f'<w:pStyle w:val="{name}"/>{more}')


def test_headings_are_numbered_by_their_styles_and_those_built_on_them_also_in_the_path_of_headings():
    body = (
        styled("Lease", "H1")
        + styled("Rent", "H2")
        + item("oil", 1, 2)
        + styled("Clause", "Sub")
        + styled("Term", "H1")
    )
    body += styled("Ends", "H2") + styled("Bare", "H2", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    found = document(body)
    assert lines(found) == [
        "Article I. Lease",
        "1.1 Rent",
        "(a) oil",
        "1.2 Clause",
        "Article II. Term",
        "2.1 Ends",
        "Bare",
    ]
    assert [heading.title for heading in found.headings][:3] == ["Article I. Lease", "1.1 Rent", "1.2 Clause"]


def test_the_title_of_a_document_keeps_its_number():
    assert document(styled("Of rent", "Title") + p("words")).title == "1. Of rent"


def test_lists_of_one_rule_count_on_and_one_that_begins_elsewhere_does_so_once():
    body = item("one", 2) + item("two", 2) + item("a", 2, 1) + item("deep", 2, 2) + item("b", 2, 1) + item("deep", 2, 2)
    body += item("", 2) + item("four", 2) + item("nine", 3) + item("ten", 3) + item("on", 4) + item("on", 4, 1)
    body += item("back", 3) + item("named", 7)
    wanted = "1. one|2. two|a) a|i. deep|b) b|ii. deep|4. four|9. nine|10. ten|11. on|a) on|12. back|Step 13 named"
    assert lines(document(body)) == wanted.split("|")


def test_a_rule_may_be_lent_from_a_style_of_lists():
    assert lines(document(item("总则", 6) + item("租金", 6))) == ["第一条 总则", "第二条 租金"]


def test_levels_that_were_left_out_count_as_begun():
    assert lines(document(item("deep", 2, 2) + item("b", 2, 1))) == ["i. deep", "b) b"]


def test_what_was_numbered_before_a_marked_change_and_deleted_paragraphs_do_not_count():
    old = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'
    gone = '<w:p><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>'
    gone += "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    assert lines(document(item("one", 2, 0, old) + gone + item("two", 2))) == ["1. one", "2. two"]


def test_notes_have_numbers_of_their_own():
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{item("noted", 2)}</w:footnote></w:footnotes>'
    reference = '<w:p><w:r><w:t>said</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    assert lines(document(item("one", 2) + reference + item("two", 2), footnotes=notes)) == [
        "1. one",
        "said",
        "1. noted",
        "2. two",
    ]


LIST_STYLES = """<office:automatic-styles><text:list-style text:name="L">
<text:list-level-style-number text:level="1" text:num-format="1" text:num-suffix="."/>
<text:list-level-style-number text:level="2" text:num-format="a" text:num-suffix=")" text:display-levels="2"/>
</text:list-style><text:list-style text:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>
<text:list-style text:name="F"><text:list-level-style-number text:level="1" text:num-format="一, 二, 三, ..."
 loext:num-list-format="第%1%條" xmlns:loext="l"/></text:list-style>
<style:style style:name="P" style:family="paragraph" style:list-style-name="L" xmlns:style="s"/>
</office:automatic-styles>"""


def listed(inner, more='text:style-name="L"'):
    return f"<text:list {more}>{inner}</text:list>"


def entry(words, inner="", more=""):
    return f"<text:list-item {more}><text:p>{words}</text:p>{inner}</text:list-item>"


def single(words, level=1, of="one", more=""):
    inner = f"<text:p>{words}</text:p></text:numbered-paragraph>"
    return f'<text:numbered-paragraph text:list-id="{of}" text:style-name="L" text:level="{level}" {more}>{inner}'


def opendocument(body, **parts):
    return reader_of("a.odt")(package("text", body, before=LIST_STYLES, **parts))


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (listed(entry("x", listed(entry("in") + entry("in"), "")) + entry("y")), "1. x|1.a) in|1.b) in|2. y"),
        (listed(entry("x") + entry("y", more='text:start-value="7"') + entry("z")), "1. x|7. y|8. z"),
        (listed(entry("x")) + "<text:p>-</text:p>" + listed(entry("y")), "1. x|-|1. y"),
        (listed(entry("x")) + listed(entry("y"), 'text:style-name="L" text:continue-numbering="true"'), "1. x|2. y"),
        (
            listed(entry("x"), 'xml:id="one" text:style-name="L"')
            + listed(entry("b"))
            + listed(entry("y"), 'text:style-name="L" text:continue-list="one"'),
            "1. x|1. b|2. y",
        ),
        (listed(entry("x</text:p><text:p>second")), "1. x|second"),
        (listed("<text:list-header><text:p>Head</text:p></text:list-header>" + entry("x")), "Head|1. x"),
        (listed(entry("point"), 'text:style-name="B"'), "point"),
        (listed(entry("條") + entry("條"), 'text:style-name="F"'), "第一條 條|第二條 條"),
        (listed('<text:list-item><text:p text:style-name="P">x</text:p></text:list-item>', ""), "1. x"),
        (single("x") + single("in", 2) + single("y") + listed(entry("z")), "1. x|1.a) in|2. y|1. z"),
        (single("x", more='text:start-value="7"') + single("y", of="other"), "7. x|1. y"),
        (listed("<text:list-item><text:number>4.2</text:number><text:p>x</text:p></text:list-item>"), "4.2 x"),
    ],
)
def test_lists_of_opendocument_show_their_numbers(body, wanted):
    assert lines(opendocument(body)) == wanted.split("|")


OUTLINE = """<office:document-styles xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:styles><text:outline-style>
<text:outline-level-style text:level="1" text:num-format="I" text:num-suffix="."/>
<text:outline-level-style text:level="2" text:num-format="1" text:display-levels="2"/></text:outline-style>
<style:style style:name="Bare" style:family="paragraph" style:list-style-name=""/></office:styles>
</office:document-styles>"""


def test_headings_of_opendocument_are_numbered_by_the_outline():
    def heading(words, depth, more=""):
        return f'<text:h text:outline-level="{depth}" {more}>{words}</text:h>'

    body = heading("A", 1) + heading("a", 2) + heading("B", 1) + heading("b", 2) + heading("c", 2)
    body += heading("none", 2, 'text:is-list-header="true"') + heading("bare", 2, 'text:style-name="Bare"')
    body += heading("C", 1, 'text:restart-numbering="true" text:start-value="9"')
    body += '<text:h text:outline-level="2"><text:number>IX.1</text:number>d</text:h>'
    found = opendocument(body, **{"styles.xml": OUTLINE})
    assert lines(found) == "I. A|I.1 a|II. B|II.1 b|II.2 c|none|bare|IX. C|IX.1 d".split("|")
    assert [heading.title for heading in found.headings][1] == "I.1 a"


def test_numbers_of_rich_text_are_those_that_its_program_wrote_and_bullets_are_none():
    def entry(label, words):
        return r"{\listtext\pard\plain " + label + r"\tab}\ls1 " + words + r"\par "

    body = entry("4.2", "fuel") + entry(r"\'b7", "dot") + entry("o", "ring") + entry("a)", "letter")
    body += r"{\pntext\f1 3.\tab}old\par " + entry(r"\u31532 ?\u19968 ?\u26465 ?", "law")
    text = rtf_text((r"{\rtf1\ansi\uc1 " + body + "}").encode())
    assert text.splitlines() == ["4.2 fuel", "dot", "ring", "a) letter", "3. old", "第一条 law"]


A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="p"'


def deck(body, layout="", master=""):
    presentation = (
        f'<p:presentation xmlns:p="p" xmlns:r="{REL}"><p:sldIdLst><p:sldId r:id="s"/></p:sldIdLst></p:presentation>'
    )
    return zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="ppt/presentation.xml", kind="presentationml.presentation"),
            "_rels/.rels": relations(a=("officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": presentation,
            "ppt/_rels/presentation.xml.rels": relations(s=("slide", "slides/one.xml")),
            "ppt/slides/one.xml": f"<p:sld {A}>{body}</p:sld>",
            "ppt/slides/_rels/one.xml.rels": relations(l=("slideLayout", "../layouts/l.xml")),
            "ppt/layouts/l.xml": f"<p:sldLayout {A}>{layout}</p:sldLayout>",
            "ppt/layouts/_rels/l.xml.rels": relations(m=("slideMaster", "../masters/m.xml")),
            "ppt/masters/m.xml": f"<p:sldMaster {A}>{master}</p:sldMaster>",
        }
    )


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def shape(paragraphs, placeholder="", own=""):
    place = f"<p:nvPr>{placeholder}</p:nvPr>"
    return f"<p:sp>{place}<p:txBody><a:lstStyle>{own}</a:lstStyle>{paragraphs}</p:txBody></p:sp>"


def point(words, bullet="", depth=0):
    return f'<a:p><a:pPr lvl="{depth}">{bullet}</a:pPr><a:r><a:t>{words}</a:t></a:r></a:p>'


def auto(kind="arabicPeriod", start=""):
    return f'<a:buAutoNum type="{kind}" {start}/>'


ONE_MORE = '<a:lvl1pPr><a:buAutoNum type="alphaUcPeriod"/></a:lvl1pPr>'


@pytest.mark.parametrize(
    ("body", "around", "wanted"),
    [
        (shape(point("x", auto()) + point("y", auto())), {}, "1. x|2. y"),
        (shape(point("x", auto(start='startAt="4"')) + point("y", auto(start='startAt="4"'))), {}, "4. x|5. y"),
        (shape(point("x", auto()) + point("in", auto("alphaLcParenR"), 1) + point("y", auto())), {}, "1. x|a) in|2. y"),
        (shape(point("x", auto()) + point("-") + point("y", auto())), {}, "1. x|-|1. y"),
        (shape(point("x", auto()) + point("") + point("y", auto())), {}, "1. x|2. y"),
        (shape(point("x", auto())) + shape(point("y", auto("romanUcParenBoth"))), {}, "1. x|(I) y"),
        (shape(point("x") + point("y", "<a:buNone/>") + point("z"), own=ONE_MORE), {}, "A. x|y|A. z"),
        (
            shape(point("x") + point("y"), '<p:ph idx="3"/>'),
            {"layout": shape("", '<p:ph idx="3"/>', ONE_MORE)},
            "A. x|B. y",
        ),
        (shape(point("x"), '<p:ph idx="1"/>'), {"master": f"<p:bodyStyle>{ONE_MORE}</p:bodyStyle>"}, "A. x"),
        (shape(point("x"), '<p:ph type="title"/>'), {"master": f"<p:bodyStyle>{ONE_MORE}</p:bodyStyle>"}, "x"),
    ],
)
def test_paragraphs_of_slides_show_their_numbers(body, around, wanted):
    assert lines(reader_of("a.pptx")(deck(body, **around))) == wanted.split("|")


def test_a_master_of_two_bytes_a_letter_numbers_paragraphs_too():
    parts = unzipped(deck(shape(point("x"), '<p:ph idx="1"/>'), master=f"<p:bodyStyle>{ONE_MORE}</p:bodyStyle>"))
    master = parts["ppt/masters/m.xml"].decode()
    parts["ppt/masters/m.xml"] = f'<?xml version="1.0" encoding="UTF-16"?>{master}'.encode("utf-16")
    assert lines(reader_of("a.pptx")(zip_of(parts))) == ["A. x"]


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("<ol start=3><li>x<li>y</ol>", "3. x|4. y"),
        ("<ol type=a><li>x<li>y</ol>", "a. x|b. y"),
        ("<ul style='list-style-type:lower-roman'><li>x<li>y</ul>", "i. x|ii. y"),
        ("<ul style='list-style-type:square'><li>x</ul>", "x"),
        ("""<ul style='list-style-type:"§ 7 "'><li>x</ul>""", "§ 7 x"),
        ("""<ul style='list-style-type:"→ "'><li>x</ul>""", "x"),
        ("<ol start=15 style='list-style-type:hebrew'><li>x</ol>", "טו. x"),
        ("<ol start=10 style='list-style-type:japanese-formal'><li>x</ol>", "壱拾、 x"),
        ("<ol start=12 style='list-style-type:thai'><li>x</ol>", "๑๒. x"),
        ("<ol type=I reversed><li>x<li>y</ol>", "II. x|I. y"),
        ("<ol><li>x<li value=9>y<li>z</ol>", "1. x|9. y|10. z"),
        ("<ol><li>x<ol type=i><li>in<li>in</ol><li>y</ol>", "1. x|i. in|ii. in|2. y"),
        ("<ol><li>x<ul><li>in</ul><li>y</ol>", "1. x|in|2. y"),
        ("<ol style='list-style: none'><li>x</ol>", "x"),
        ("<ol><li style='list-style-type:upper-roman'>x<li>y</ol>", "I. x|2. y"),
        ("<style>.l > li {list-style-type: lower-greek}</style><ol class=l><li>x<li>y</ol>", "α. x|β. y"),
        ("<style>nav{} @x; a[{list-style:none}</style><ol><li>x</ol>", "1. x"),
        ("<ol><li><p>x</p><p>second</p><li><div><b>y</b></div></ol>", "1. x|second|2. y"),
        ("<ol><li>1. x<li>2. y</ol>", "1. x|2. y"),
        ("<ol><li></li><li>y</li></ol>", "2. y"),
        ("<ol><li value=x>x<li value=99999999999>y</ol>", "1. x|2. y"),
        (
            "<style>ol{counter-reset:c;list-style:none} li:before{content:'§ ' counters(c, '.') ' '}</style>"
            "<ol><li>Lease<ol><li>Rent<li>Fuel</ol><li>Term<ol><li>Ends</ol></ol>",
            "§ 1 Lease|§ 1.1 Rent|§ 1.2 Fuel|§ 2 Term|§ 2.1 Ends",
        ),
    ],
)
def test_items_of_web_pages_show_their_numbers(page, wanted):
    assert lines(reader_of("a.html")(f"<!doctype html><body>{page}".encode())) == wanted.split("|")


def test_a_heading_in_an_item_has_its_number():
    assert reader_of("a.html")(b"<ol start=4><li><h2>Fuel</h2>Words").headings[0].title == "4. Fuel"
