"""Fields of Word whose code is what they show, and what else stands in no run: new charts, controls, templates."""

from __future__ import annotations

import io
import zipfile

import pytest
from sources import reader_of, zip_of
from test_office import presentation, relations, shape, slide, word, workbook
from test_old_word_drawings import document

from engine.documents.hidden_text import marked
from engine.documents.office.drawings import DRAWN
from engine.documents.office.field_words import shown_by, told_by
from engine.documents.office.printed_shapes import printed_words
from engine.documents.office.word97 import _lines

read = reader_of("a.docx")
READING = 'EQ \\* jc2 \\* "Font:MS Mincho" \\* hps10 \\o\\ad(\\s\\up 9(とうきょう),東京)'
CHART = """<cx:chartSpace xmlns:cx="cx" xmlns:a="a"><cx:chartData><cx:data id="0"><cx:strDim type="cat"><cx:lvl>
<cx:pt idx="0">Clay</cx:pt><cx:pt idx="1">Ash</cx:pt></cx:lvl></cx:strDim><cx:numDim><cx:lvl><cx:pt idx="0">55</cx:pt>
</cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:txData><cx:v>Costs of a year</cx:v>
</cx:txData></cx:tx></cx:title></cx:chart></cx:chartSpace>"""


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (READING, "東京"),
        (" EQ \\f(12,7) ", "12/7"),
        ("EQ \\f(1;\\r(3;x))", "1/3√x"),
        ("EQ \\r(2)", "√2"),
        ("EQ \\b\\bc\\[(\\a\\al\\co2(a,b,c,d))", "[a b c d]"),
        ("EQ \\b(x)", "(x)"),
        ("EQ \\b\\lc\\<\\rc\\>(x)", "<x>"),
        ("EQ \\l(1,2)", "1, 2"),
        ("EQ x\\s\\up8(2) + \\i\\su(0,5,y)", "x2 + 0 5 y"),
        ("EQ a\\,b \\x(boxed\\))", "a,b boxed)"),
        ("MACROBUTTON  NoMacro [Click here]", "[Click here]"),
        ("GOTOBUTTON page2 See there", "See there"),
        ('XE "kiln"', ""),
        ("SYMBOL 169", "©"),
        ("SYMBOL 0xA7 \\s 12", "§"),
        ("SYMBOL 960 \\u", "π"),
        ('SYMBOL 112 \\f "Symbol"', "π"),
        ('SYMBOL 74 \\f "Wingdings"', ""),
        ('SYMBOL 0112 \\f "Symbol"', "π"),
        ("SYMBOL 0XA7", "§"),
        ('QUOTE "say \\"hi\\" now"', 'say "hi" now'),
        ("MERGEFIELD “First name”", "«First name»"),
        ('MERGEFIELD ""', ""),
        ("SYMBOL 99999999", ""),
        ("SYMBOL 55300 \\u", ""),
        ("EQUAL x", ""),
        ("EQ \\f(", ""),
        ("PAGE", ""),
    ],
)
def test_the_code_of_a_field_without_a_result_is_what_it_shows(code, shown):
    assert shown_by(code) == shown


def test_nesting_without_end_does_no_harm():
    assert len(shown_by("EQ " + "\\f(1," * 5000)) < 5000 * len("\\f(1,")


def field(code, result=None):
    marks = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    shown = marks.format("separate") + f"<w:r><w:t>{result}</w:t></w:r>" if result is not None else ""
    return f"{marks.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{shown}{marks.format('end')}"


def test_fields_show_their_results_or_else_their_codes():
    body = f"<w:p>{field(READING)}<w:r><w:t>へ</w:t></w:r></w:p><w:p>{field('REF a', 'Table 4')}{field('XE b')}</w:p>"
    assert read(word(body)).text == "東京へ\n\nTable 4"
    rich = rb"{\rtf1 {\field{\*\fldinst {\f1 EQ }\\f(12,7)}{\fldrslt }} x {\field{\*\fldinst PAGE}{\fldrslt 3}}}"
    assert read(rich, "a.rtf").text == "12/7 x 3"
    assert list(_lines("\x13 EQ \\f(1,2) \x15 and \x13 PAGE \x14" + "7\x15\r")) == ["1/2 and 7"]


ASKED = [
    ('FILLIN "Who pays?" \\d "the tenant"', "Who pays?"),
    ("FILLIN “Who pays?”", "Who pays?"),
    ('ASK Payer "Who pays?"', "Who pays?"),
    ("ASK Payer Amount", "Amount"),
    ('HYPERLINK "http://a.example" \\o "Opens the lease"', "Opens the lease"),
    ('HYPERLINK "http://a.example"', ""),
    ('HYPERLINK "\\\\\\\\srv\\\\office\\\\plan.docx"', ""),
    (r"HYPERLINK \\srv\office\plan.docx", ""),
    (r'HYPERLINK "\\srv\o x\plan.docx" \o "The plan"', "The plan"),
    (r'HYPERLINK "a.docx" \l "b" \t "_new" \o "say \"hi\" now"', 'say "hi" now'),
    ("PAGEREF x", ""),
    ("ASKED x y", ""),
]


@pytest.mark.parametrize(("code", "told"), ASKED)
def test_fields_tell_what_they_ask_for_and_tips_of_links(code, told):
    assert told_by(code) == told
    below = f"\n\n{told}" if told else ""
    asked = code.replace('"', "&quot;")
    assert read(word(f"<w:p>{field(asked, 'seen')}</w:p><w:p><w:r><w:t>next</w:t></w:r></w:p>")).text == (
        f"seen{below}\n\nnext"
    )
    if code.isascii():
        rich = code.replace("\\", "\\\\")
        text = rf"{{\rtf1 {{\field{{\*\fldinst {rich}}}{{\fldrslt seen}}}}\par next}}"
        assert read(text.encode(), "a.rtf").text == f"seen{below}\n\nnext"
        old = document(f"\x13 {code} \x14seen\x15\rnext\r")
        assert read(old, "a.doc").text == f"seen\n\nnext{below}"


def test_a_code_of_many_marks_is_looked_through_once():
    for mark in ('"', "\\", '\\"', "“", '"a"', "\\o ", '\\o "'):
        assert told_by("HYPERLINK " + mark * 2_000) in ("", "a", "\\o")
        assert shown_by("QUOTE " + mark * 200_000) in ("", "a")


def test_words_in_the_code_of_a_field_are_not_shown():
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    condition = f"<w:r><w:instrText>IF </w:instrText></w:r>{field('MERGEFIELD Sex', 'f')}"
    branch = "<w:r><w:instrText> = f &quot;</w:instrText></w:r><w:r><w:t>Dear Madam</w:t></w:r>"
    shown = f"<w:p><w:r><w:t>To </w:t></w:r>{begin}{condition}{branch}{separate}<w:r><w:t>Madam</w:t></w:r>{end}</w:p>"
    assert read(word(shown)).text == "To Madam"
    assert read(word(shown.replace(f"{separate}<w:r><w:t>Madam</w:t></w:r>", ""))).text == "To"


BUTTON = "MACROBUTTON N [Click here]"
UNSEEN = marked("[Click here]")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rf"{{\field{{\*\fldinst {BUTTON}}}{{\fldrslt [Click here]}}}}", "a [Click here] b"),
        (rf"{{\field{{\*\fldinst {BUTTON}}}{{\fldrslt {{\b Press}}}}}}", "a Press b"),
        (rf"{{\field{{\*\fldinst {BUTTON}}}{{\fldrslt }}}}", "a [Click here] b"),
        (rf"{{\field{{\*\fldinst {BUTTON}}}}}", "a [Click here] b"),
        (rf"{{\field{{\*\fldinst {BUTTON}}}{{\fldrslt x\par y}}}}", "a x\n\ny b"),
        (rf"{{\*\fldinst {BUTTON}}}", "a [Click here] b"),
        (rf"{{\field{{{{\*\fldinst {{{BUTTON}}}}}}}{{\fldrslt R}}}}", "a R b"),
        (rf"{{\field{{{{\*\fldinst {{{BUTTON}}}}}}}{{\fldrslt }}}}", "a [Click here] b"),
        (rf"{{\field{{\*\fldinst {{\v {BUTTON}}}}}{{\fldrslt }}}}", f"a  b\n\n{UNSEEN}"),
        (rf"{{\field{{\*\fldinst {{\deleted {BUTTON}}}}}{{\fldrslt }}}}", "a  b"),
    ],
)
def test_a_field_of_rich_text_says_its_result_or_else_its_code(body, text):
    assert read(rf"{{\rtf1 a {body} b}}".encode(), "a.rtf").text == text


SIMPLE = f'<w:fldSimple w:instr="{BUTTON}">{{}}</w:fldSimple>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (field(BUTTON, ""), "[Click here]"),
        (field(BUTTON, " ").replace("<w:t>", '<w:t xml:space="preserve">'), "[Click here]"),
        (field(BUTTON, "Press"), "Press"),
        (field("PAGE", "") + "<w:r><w:t>a</w:t></w:r>", "a"),
        (field("IF x", "").replace("<w:r><w:t></w:t></w:r>", field(BUTTON, "")), "[Click here]"),
        (field(BUTTON, "").replace("<w:r><w:t></w:t></w:r>", field(READING, "")), "東京"),
        (field(BUTTON, "").replace("<w:t></w:t>", '<w:sym w:font="Arial" w:char="0041"/>'), "A"),
        (field(BUTTON, "x").replace("<w:t>x", "<w:t>x</w:t></w:r></w:p><w:p><w:r><w:t>y"), "x\n\ny"),
        (SIMPLE.format(""), "[Click here]"),
        (SIMPLE.format("<w:r><w:t>Press</w:t></w:r>"), "Press"),
    ],
)
def test_a_field_of_word_says_its_result_where_that_has_words(body, text):
    assert read(word(f"<w:p>{body}</w:p>")).text == text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\x13 EQ \\f(1,2) \x14\x15", ["1/2"]),
        ("\x13 MACROBUTTON N [Click] \x14 \x01\x15", ["[Click]"]),
        ("\x13 MACROBUTTON N [Click] \x14Press\x15", ["Press"]),
        ("a\x13 PAGE \x14 \x15b", ["a b"]),
    ],
)
def test_a_field_of_old_word_says_its_result_where_that_has_words(written, shown):
    assert list(_lines(written + "\r")) == shown


def test_a_field_in_hidden_runs_shows_hidden_words():
    hidden = field(BUTTON).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    assert read(word(f"<w:p>{hidden}<w:r><w:t>seen</w:t></w:r></w:p>")).text == f"seen\n\n{UNSEEN}"


def test_a_field_whose_end_was_deleted_says_its_words_in_its_own_paragraph():
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    after = f"<w:p><w:r><w:t>after</w:t></w:r>{end}</w:p>"
    deleted = field(BUTTON).replace(end, f"<w:del>{end}</w:del>")
    box = f"<w:r><w:pict><w:txbxContent>{after.replace(end, '')}</w:txbxContent></w:pict></w:r>"
    assert read(word(f"<w:p>{deleted}</w:p>{after}")).text == "[Click here]\n\nafter"
    assert read(word(f"<w:p>{field(BUTTON).replace(end, box + end)}</w:p>")).text == "[Click here]\n\nafter"


def test_a_text_in_two_character_sets_is_read_once_and_an_object_by_what_it_shows():
    rich = rb"{\rtf1 {\upr{ascii}{\*\ud{\u1055?\u1088?}}} "
    rich += rb"{\object\objemb{\*\objclass X}{\*\objdata 01}{\result {seen}}} x}"
    assert read(rich, "a.rtf").text.split() == ["Пр", "seen", "x"]


def test_charts_of_the_new_kind_are_read():
    assert "chartEx" in DRAWN
    lines = ["Clay", "Ash", "Costs of a year"]
    assert read(word("<w:p/>", "", [("chartEx", "chart.xml")], chart=CHART)).text.split("\n") == lines
    parts = {
        "ppt/slides/_rels/one.xml.rels": relations(c=("chartEx", "../chart.xml")),
        "ppt/chart.xml": CHART,
    }
    assert "Costs of a year" in read(presentation(parts=parts), "a.pptx").text


def test_words_on_controls_of_a_sheet_are_read_and_comments_only_once():
    drawing = """<xml xmlns:v="v" xmlns:x="x"><v:shape><v:textbox><div><font>Paid</font></div><div>in full</div>
    </v:textbox><x:ClientData ObjectType="Checkbox"/></v:shape><v:shape>
    <v:textbox><div>a note</div></v:textbox><x:ClientData ObjectType="Note"/></v:shape>
    <v:shape><v:path><v:textpath string="DRAFT"/></v:path></v:shape></xml>"""
    parts = {"xl/_rels/sheet.xml.rels": relations(v=("vmlDrawing", "a.vml")), "xl/a.vml": drawing}
    found = read(workbook('<row r="1"><c r="A1"><v>5</v></c></row>', parts=parts), "a.xlsx")
    assert found.text.split("\n")[-2:] == ["Paid in full", "DRAFT"]


LAYOUT = shape("Click to edit", "title") + shape("Pottery club") + shape("7").replace("a:r>", "a:fld>")


def test_what_a_layout_prints_on_each_slide_is_read_once():
    parts = {
        "ppt/slides/_rels/one.xml.rels": relations(l=("slideLayout", "../layout.xml")),
        "ppt/layout.xml": slide(LAYOUT),
        "ppt/_rels/layout.xml.rels": relations(m=("slideMaster", "master.xml")),
        "ppt/master.xml": slide(shape("Strictly &amp; confidential")),
    }
    assert read(presentation(parts=parts), "a.pptx").text.endswith("a\tb\n\nPottery club\n\nStrictly & confidential")
    for said in ('showMasterSp="0"', "showMasterSp = 'false'"):
        alone = {**parts, "ppt/layout.xml": slide(LAYOUT).replace("<p:sld ", f"<p:sldLayout {said} ")}
        alone["ppt/layout.xml"] = alone["ppt/layout.xml"].replace("</p:sld>", "</p:sldLayout>")
        assert read(presentation(parts=alone), "a.pptx").text.endswith("a\tb\n\nPottery club")
    parts["ppt/slides/one.xml"] = slide(shape("body")).replace("<p:sld ", '<p:sld showMasterSp="0" ')
    assert "Pottery" not in read(presentation(parts=parts), "a.pptx").text
    assert printed_words(slide(LAYOUT).encode()) == ["Pottery club"]
    for written in ("<p:sp>", '<p:sp useBgFill="1">'):  # with any prefix or none, and attributes
        other = slide(LAYOUT).replace("<p:sp>", written).replace("p:ph", "p:ph ").replace("p:", "pres_1:")
        assert printed_words(other.encode()) == ["Pottery club"]
        assert printed_words(other.replace("pres_1:", "").encode()) == ["Pottery club"]
    assert printed_words(b"<p:sp><a:fld>" * 200_000) == []
    assert printed_words(b"<p:sp>" + b"<a:fld>" * 100_000 + b"<a:t>x</a:t></p:sp>") == ["x"]


def test_the_large_first_letter_of_a_paragraph_is_a_part_of_its_first_word():
    initial = '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>'
    rest = "<w:p><w:r><w:t>he kiln</w:t></w:r></w:p>"
    framed = initial.replace('w:dropCap="drop"', 'w:w="40"')
    assert read(word(initial + rest)).text == "The kiln"
    assert read(word(rest + initial)).text == "he kiln\n\nT"
    assert read(word(framed + rest)).text == "T\n\nhe kiln"


INITIAL = '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>{}</w:p>'
LETTER = INITIAL.format("<w:r><w:t>T</w:t></w:r>")
BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Side note</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
TABLE = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
HOUSE = "<w:r><w:t>he house</w:t></w:r>"
PICTURE = '<w:r><w:drawing><wp:docPr xmlns:wp="wp" descr="A drawn T"/></w:drawing></w:r>'
HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
PAGE = "<w:r><w:t>T</w:t><w:lastRenderedPageBreak/></w:r>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"{LETTER}<w:p>{BOX}{HOUSE}</w:p>", "The house\n\nSide note"),
        (f"{LETTER}{TABLE}<w:p>{HOUSE}</w:p>", "cell\n\nThe house"),
        (f"{LETTER}<w:p/><w:p>{HOUSE}</w:p>", "The house"),
        (f"{TABLE.replace('<w:p>', LETTER + '<w:p>', 1)}<w:p>{HOUSE}</w:p>", "Tcell\n\nhe house"),
        (f"<w:p>{HOUSE}{BOX.replace('</w:p>', '</w:p>' + LETTER)}</w:p>", "he house\n\nSide note\n\nT"),
        (f"{INITIAL.format(PICTURE)}<w:p>{HOUSE}</w:p>", "he house\n\nA drawn T"),
        (INITIAL.format(PICTURE), "A drawn T"),
        (f"{INITIAL.format(HIDDEN)}<w:p>{HOUSE}</w:p>", f"he house\n\n{marked('secret')}"),
    ],
)
def test_a_large_first_letter_and_what_is_with_it_go_to_the_next_paragraph_of_the_same_box(body, text):
    assert read(word(body)).text == text


def test_the_page_that_begins_with_a_large_first_letter_is_noted():
    places = read(word(f"<w:p><w:r><w:t>x</w:t></w:r></w:p>{INITIAL.format(PAGE)}<w:p>{HOUSE}</w:p>")).places
    assert [place.label for place in places] == ["page 2"]


def test_signs_of_sums_and_integrals_stand_before_their_limits():
    def of(properties):
        parts = "".join(
            f"<m:{tag}><m:r><m:t>{words}</m:t></m:r></m:{tag}>"
            for tag, words in zip(("sub", "sup", "e"), "inx", strict=True)
        )
        return f'<w:p><m:oMath xmlns:m="m"><m:nary>{properties}{parts}</m:nary></m:oMath></w:p>'

    accent = '<m:acc><m:accPr><m:chr m:val="^"/></m:accPr><m:e><m:r><m:t>y</m:t></m:r></m:e></m:acc>'
    hat = f'<w:p><m:oMath xmlns:m="m">{accent}</m:oMath></w:p>'
    body = of('<m:naryPr><m:chr m:val="∑"/></m:naryPr>') + of("") + hat
    assert read(word(body)).text.split("\n\n") == ["∑ i ^n x", "∫ i ^n x", "y"]


def test_parts_whose_folders_are_parted_as_windows_does_are_found():
    with zipfile.ZipFile(io.BytesIO(word("<w:p><w:r><w:t>words</w:t></w:r></w:p>"))) as archive:
        parts = {
            info.filename.replace("/", "\\"): archive.read(info).replace(b"word/", b"word\\")
            for info in archive.infolist()
        }
    assert read(zip_of(parts)).text == "words"


def test_levels_of_categories_and_what_was_drawn_upon_a_chart_are_read():
    chart = """<c:chartSpace xmlns:c="c"><c:cat><c:multiLvlStrCache><c:lvl><c:pt><c:v>North</c:v></c:pt></c:lvl>
    </c:multiLvlStrCache></c:cat></c:chartSpace>"""
    drawn = '<c:userShapes xmlns:c="c" xmlns:a="a"><a:p><a:r><a:t>On the chart</a:t></a:r></a:p></c:userShapes>'
    parts = {
        "ppt/slides/_rels/one.xml.rels": relations(c=("chart", "../chart.xml")),
        "ppt/chart.xml": chart,
        "ppt/_rels/chart.xml.rels": relations(u=("chartUserShapes", "drawn.xml")),
        "ppt/drawn.xml": drawn,
    }
    assert read(presentation(parts=parts), "a.pptx").text.endswith("North\nOn the chart")


def test_what_is_told_when_a_cell_is_chosen_or_pointed_at_is_read():
    told = """</sheetData><dataValidations>
    <dataValidation sqref="A1:A9 C1" promptTitle="Glaze" prompt="from the_x000a_shelf"/><dataValidation sqref="B1"/>
    </dataValidations><hyperlinks><hyperlink ref="A1" tooltip="Our handbook"/><hyperlink ref="B1"/></hyperlinks>
    <sheetData>"""
    text = read(workbook(f'<row r="1"><c r="A1"><v>5</v></c></row>{told}'), "a.xlsx").text
    assert text.endswith("5\nA1:A9: Glaze: from the\nshelf\nA1: Our handbook")


def linked(*tooltips):
    links = "".join(f'<hyperlink ref="A{row}" tooltip="{words}"/>' for row, words in enumerate(tooltips, 1))
    told = f"</sheetData><hyperlinks>{links}</hyperlinks><sheetData>"
    return read(workbook(f'<row r="1"><c r="A1"><v>5</v></c></row>{told}'), "a.xlsx").text


def test_what_many_cells_tell_is_read_once_and_without_a_cell():
    assert linked("Our handbook", "Our prices", "Our handbook", "Our handbook").endswith(
        "5\nOur handbook\nA2: Our prices"
    )


def test_of_what_thousands_of_cells_tell_the_rest_is_counted():
    text = linked(*(f"Record {number}" for number in range(1, 2_003)), "Record 1")
    assert text.endswith("A2000: Record 2000\n\n(2 more notes on cells are not part of this text.)")
    assert "5\nRecord 1\nA2: Record 2\n" in text


def test_archives_that_look_as_books_are_read_as_archives():
    music = {"META-INF/container.xml": '<container><rootfile full-path="s.xml"/></container>', "s.xml": "<a>Song</a>"}
    members = {member.name: member.outcome.text for member in read(zip_of(music), "a.mxl").members}
    assert members["s.xml"] == "<a>Song</a>"


def test_words_that_were_typed_into_a_chart_are_read():
    chart = """<c:chartSpace xmlns:c="c" xmlns:c15="c15"><c:ser><c:tx><c:v>Rent paid</c:v></c:tx>
    <c:trendline><c:name>Trend</c:name></c:trendline><c:cat><c:strLit><c:pt><c:v>North</c:v></c:pt></c:strLit></c:cat>
    <c:val><c:numLit><c:pt><c:v>4711</c:v></c:pt></c:numLit></c:val>
    <c15:dlblRangeCache><c:pt><c:v>Berlin</c:v></c:pt></c15:dlblRangeCache></c:ser></c:chartSpace>"""
    parts = {"ppt/slides/_rels/one.xml.rels": relations(c=("chart", "../chart.xml")), "ppt/chart.xml": chart}
    assert read(presentation(parts=parts), "a.pptx").text.endswith("Rent paid\nTrend\nNorth\nBerlin")
