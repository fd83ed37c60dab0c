"""Word, PowerPoint and Excel files of the XML kind, made by hand part by part."""

from __future__ import annotations

import pytest
from sources import reader_of, zip_of

from engine.documents.office.asian_numerals import in_numerals
from engine.documents.office.numbers import format_kind, number_text, plain_number
from engine.errors import UnreadableFileError

read = reader_of("a.docx")

OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = f'<Types><Override PartName="/{{part}}" ContentType="{OFFICE}.{{kind}}.main+xml"/></Types>'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE = """<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>{title}</dc:title>
<dc:creator>Ada</dc:creator><dcterms:modified>2023-05-06T07:08:09Z</dcterms:modified></cp:coreProperties>"""


def relations(**targets):
    rows = "".join(f'<Relationship Id="{k}" Type="{REL}/{kind}" Target="{to}"/>' for k, (kind, to) in targets.items())
    return f"<Relationships>{rows}</Relationships>"


def word(body, title="", related=(), **parts):
    names = {f"r{number}": pair for number, pair in enumerate(related)}
    return zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="word/document.xml", kind="wordprocessingml.document"),
            "_rels/.rels": relations(a=("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": relations(**names),
            "word/document.xml": f"<w:document {W} xmlns:mc='m' xmlns:r='{REL}'><w:body>{body}</w:body></w:document>",
            "docProps/core.xml": CORE.format(title=title),
            **{f"word/{name}.xml": content for name, content in parts.items()},
        }
    )


def p(words, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def test_a_word_document_gives_paragraphs_headings_and_its_properties():
    styles = f"""<w:styles {W}><w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="U1"/></w:style></w:styles>"""
    body = (
        p("Intro")
        + p("One", '<w:pStyle w:val="U1"/>')
        + p("a")
        + p("Two", '<w:pStyle w:val="Mine"/>')
        + p("Deep", '<w:outlineLvl w:val="2"/>')
        + p("x", "<w:numPr/>")
        + p("y", "<w:numPr/>")
    )
    document = read(word(body, "The title", [("styles", "styles.xml")], styles=styles))
    assert document.text == "Intro\n\nOne\n\na\n\nTwo\n\nDeep\n\nx\ny"
    assert [(h.level, h.title) for h in document.headings] == [(1, "One"), (1, "Two"), (3, "Deep")]
    assert all(document.text.startswith(h.title, h.offset_chars) for h in document.headings)
    assert (document.type, document.title, document.author, document.dated) == ("word", "The title", "Ada", 1683356889)


def test_runs_join_and_marks_become_characters():
    body = "<w:p><w:r><w:t>Ken</w:t></w:r><w:r><w:t>ning</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
    assert read(word(body)).text == "Kenning\ta\nb"


def test_a_row_is_a_line_and_layout_is_not():
    def cell(*paragraphs):
        return f"<w:tc>{''.join(map(p, paragraphs))}</w:tc>"

    row = f"<w:tbl><w:tr>{cell('Name')}{cell('Ada', 'Byron')}</w:tr><w:tr>{cell('x')}{cell('y')}</w:tr></w:tbl>"
    assert read(word(row)).text == "Name\tAda Byron\nx\ty"
    assert read(word(f"<w:tbl><w:tr>{cell('One', 'Two')}</w:tr></w:tbl>")).text == "One\n\nTwo"


def test_text_boxes_follow_their_paragraph_and_are_read_once():
    box = f"<w:txbxContent>{p('boxed')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    anchored = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    body = f"<w:p><w:r><w:t>before</w:t></w:r><w:r>{anchored}</w:r><w:r><w:t> after</w:t></w:r></w:p>{p('next')}"
    assert read(word(body)).text == "before after\n\nboxed\n\nnext"


def test_footnotes_follow_the_paragraph_comments_the_text_and_headers_come_once():
    notes = f"""<w:footnotes {W}><w:footnote w:id="0" w:type="separator">{p("-")}</w:footnote>
    <w:footnote w:id="2">{p("the note")}</w:footnote></w:footnotes>"""
    comments = f'<w:comments {W}><w:comment w:id="1" w:author="Bob">{p("why?")}</w:comment></w:comments>'
    header = f"<w:hdr {W}>{p('ACME report')}</w:hdr>"
    body = (
        '<w:p><w:r><w:t>said</w:t></w:r><w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="1"/></w:r></w:p>'
        + p("next")
    )
    related = [
        ("footnotes", "footnotes.xml"),
        ("comments", "comments.xml"),
        ("header", "header1.xml"),
        ("header", "header2.xml"),
    ]
    document = read(word(body, "", related, footnotes=notes, comments=comments, header1=header, header2=header))
    assert document.text == "ACME report\n\nsaid\n\nthe note\n\nnext\n\nComment by Bob:\n\nwhy?"


def test_deleted_and_moved_text_is_left_out():
    body = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    body += "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
    body += "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    assert read(word(body)).text == "new"


@pytest.mark.parametrize("mark", ["<w:del/>", "<w:moveFrom/>"])
def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(mark):
    deleted = p("Dampf", f"<w:rPr>{mark}</w:rPr>")
    body = deleted + p("schiff", f"<w:rPr>{mark}</w:rPr>") + p("fahrt") + p("next")
    assert read(word(body)).text == "Dampfschifffahrt\n\nnext"
    table = f"<w:tbl><w:tr><w:tc>{deleted}</w:tc><w:tc>{p('Kahn')}</w:tc></w:tr></w:tbl>"
    assert read(word(table + p("end"))).text == "Dampf\tKahn\n\nend"
    assert read(word(deleted + p("") + p("after"))).text == "Dampf\n\nafter"
    cell = f"<w:tbl><w:tr><w:tc>{p('cell')}</w:tc></w:tr></w:tbl>"
    assert read(word(deleted + cell + p("after"))).text == "Dampf\n\ncell\n\nafter"


def test_places_name_the_pages_that_word_noted():
    body = p("one") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>"
    (place,) = read(word(body)).places
    assert (place.offset_chars, place.kind, place.label) == (5, "section", "page 2")


def slide(shapes, part="sld"):
    return f"<p:{part} xmlns:p='p' xmlns:a='a'>{shapes}</p:{part}>"


def shape(words, role=""):
    placeholder = f"<p:nvPr><p:ph type='{role}'/></p:nvPr>" if role else ""
    return f"<p:sp>{placeholder}<p:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>"


def presentation(more="", parts=None):
    order = f"""<p:presentation xmlns:p="p" xmlns:r="{REL}"><p:sldIdLst><p:sldId id="256" r:id="s2"/>
    <p:sldId id="257" r:id="s1"/></p:sldIdLst></p:presentation>"""
    table = "<a:tbl><a:tr><a:tc><a:p><a:t>a</a:t></a:p></a:tc><a:tc><a:p><a:t>b</a:t></a:p></a:tc></a:tr></a:tbl>"
    return zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="ppt/presentation.xml", kind="presentationml.presentation"),
            "_rels/.rels": relations(a=("officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": order,
            "ppt/_rels/presentation.xml.rels": relations(
                s1=("slide", "slides/one.xml"), s2=("slide", "slides/two.xml")
            ),
            "ppt/slides/one.xml": slide(shape("body") + shape("Last", "title") + shape("7", "sldNum") + table + more),
            "ppt/slides/two.xml": slide(shape("First", "ctrTitle") + shape("words")),
            "ppt/slides/_rels/two.xml.rels": relations(n=("notesSlide", "../notes/n.xml")),
            "ppt/notes/n.xml": slide(shape("say this") + shape("1", "sldNum"), "notes"),
            **(parts or {}),
        }
    )


def test_slides_come_in_the_order_of_the_show_with_titles_tables_and_notes():
    document = read(presentation(), "a.pptx")
    assert document.text == "First\n\nwords\n\nsay this\n\nLast\n\nbody\n\na\tb"
    assert [(place.kind, place.label) for place in document.places] == [("slide", "slide 1"), ("slide", "slide 2")]
    assert document.text[document.places[1].offset_chars :].startswith("Last")
    assert (document.type, document.title) == ("slides", "First")


def test_a_date_that_somebody_typed_on_a_slide_is_read_and_a_computed_one_is_not():
    typed, computed = shape("Friday", "dt"), shape("3/5/24", "dt").replace("a:r>", "a:fld>")
    assert read(presentation(typed + computed), "a.pptx").text.endswith("a\tb\n\nFriday")


def workbook(sheet, *, strings="", styles="", book="", parts=None):
    sheets = '<sheets><sheet name="Plan" r:id="s"/></sheets>'
    return zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="xl/workbook.xml", kind="spreadsheetml.sheet"),
            "_rels/.rels": relations(a=("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns:r="{REL}">{book}{sheets}</workbook>',
            "xl/_rels/workbook.xml.rels": relations(
                s=("worksheet", "sheet.xml"), t=("sharedStrings", "strings.xml"), u=("styles", "styles.xml")
            ),
            "xl/sheet.xml": f"<worksheet><sheetData>{sheet}</sheetData></worksheet>",
            "xl/strings.xml": f"<sst>{strings}</sst>",
            "xl/styles.xml": f"<styleSheet>{styles}</styleSheet>",
            **(parts or {}),
        }
    )


def test_a_sheet_gives_rows_with_their_header_and_cells():
    strings = "<si><t>Name</t></si><si><t>Born</t></si><si><r><t>A</t></r><r><t>da</t></r></si>"
    rows = """<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
    <row r="3"><c r="B3" t="s"><v>2</v></c><c r="C3"><v>1815</v></c></row>"""
    document = read(workbook(rows, strings=strings), "a.xlsx")
    assert document.text == "Plan\n\nName\tBorn\nAda\t1815"
    labels = [(place.kind, place.label) for place in document.places]
    assert labels == [("sheet", "sheet Plan"), ("cells", "sheet Plan, B2:C2"), ("cells", "sheet Plan, B3:C3")]
    assert [(h.level, h.title) for h in document.headings] == [(1, "Plan"), (2, "Name Born")]


@pytest.mark.parametrize(
    ("style", "value", "shown"),
    [
        ("14", "45000", "2023-03-15"),
        ("22", "45000.5", "2023-03-15 12:00"),
        ("20", "0.75", "18:00"),
        ("9", "0.125", "13%"),
        ("10", "0.125", "12.50%"),
        ("46", "1.5", "36:00:00"),
        ("12", "1.25", "1 1/4"),
        ("40", "-7.1", "(7.10)"),
        ("0", "0.1", "0.1"),
        ("0", "3.0000000000000004", "3"),
        ("2", "1E+20", "1e+20"),
        ("14", "-5", "-5"),
        ("14", "2958465.9999999", "2958465.9999999"),  # rounds into the year 10000
    ],
)
def test_numbers_look_as_people_see_them(style, value, shown):
    styles = f'<cellXfs><xf numFmtId="{style}"/></cellXfs>'
    document = read(workbook(f'<row r="1"><c r="A1" s="0"><v>{value}</v></c></row>', styles=styles), "a.xlsx")
    assert document.text == f"Plan\n\n{shown}"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("dd.mm.yyyy", "15.03.2023"),
        ("[$-409]d mmm yyyy", "15 Mar 2023"),
        ("[$-407]dddd, d. mmmm yyyy", "Mittwoch, 15. März 2023"),
        ("dd/mm/yy hh:mm", "15/03/23 00:00"),
        ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;".replace("&quot;", '"'), "2023年3月15日"),
        ("#,##0.00 [$€-407]", "45000.00 €"),
        ("0.0,&quot;k&quot;".replace("&quot;", '"'), "45.0k"),
        ("# ?/8", "45000"),
        ("[&lt;=9999]0;\\#\\ 000\\-000", "# 045-000"),
        ('0;0;"free"', "45000"),
        ('General" pieces"', "45000 pieces"),
        ("d/m/yy", "15/3/23"),
        ("yyyy\\-mm\\-dd;@", "2023-03-15"),
        ('0.00 "days"', "45000.00 days"),
        ("00000000", "00045000"),
        ('"ART-"0000000', "ART-0045000"),
        ("000-00-000", "000-45-000"),
        ("[h]:mm", "1080000:00"),
        ("#,##0 [Red]", "45000"),
        ("General", "45000"),
    ],
)
def test_dates_are_told_by_the_code_of_their_format(code, shown):
    code = code.replace('"', "&quot;")
    styles = f'<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>'
    document = read(workbook('<row r="1"><c r="A1" s="0"><v>45000</v></c></row>', styles=styles), "a.xlsx")
    assert document.text == f"Plan\n\n{shown}"


@pytest.mark.parametrize("code", ["", "dd.mm.yyyy", "[h]:mm"])
@pytest.mark.parametrize("value", ["2958000", "9e99", "nan", "inf", "-inf"])
def test_a_number_that_no_calendar_has_stays_one(code, value):
    shown = number_text(value, format_kind(14, code), is_1904=True)
    assert shown == ("70992000:00" if code == "[h]:mm" and value == "2958000" else plain_number(float(value)))


def test_a_long_sheet_is_bounded_and_says_so():
    rows = "".join(f'<row r="{number}"><c r="A{number}"><v>{number}</v></c></row>' for number in range(1, 20_011))
    text = read(workbook(rows), "a.xlsx").text
    assert text.endswith("20000\n\n(10 more rows are not part of this text.)")


def test_a_sheet_in_the_last_column_costs_no_blanks():
    row = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    assert read(workbook(row), "a.xlsx").text == "Plan\n\n1\t\t2"


def test_damaged_properties_cost_no_text():
    data = zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="word/document.xml", kind="wordprocessingml.document"),
            "_rels/.rels": relations(a=("officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {W}><w:body>{p('x')}</w:body></w:document>",
            "docProps/core.xml": "<cp:coreProperties><not closed",
        }
    )
    assert read(data).text == "x"


BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"""
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("prologue", [BOMB, OUTSIDE])
def test_declared_entities_end_the_reading(prologue):
    name = "b" if prologue is BOMB else "e"
    document = f"{prologue}<w:document {W}><w:body><w:p><w:r><w:t>&{name};</w:t></w:r></w:p></w:body></w:document>"
    data = zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="word/document.xml", kind="wordprocessingml.document"),
            "_rels/.rels": relations(a=("officeDocument", "word/document.xml")),
            "word/document.xml": document,
        }
    )
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data)


def test_a_part_that_unpacks_to_far_more_than_its_size_is_refused():
    with pytest.raises(UnreadableFileError, match="unpacks to far more"):
        read(word("<w:p/>" + " " * (20 << 20)))


def test_a_text_beyond_the_limit_stops_the_reading():
    with pytest.raises(UnreadableFileError, match="longer than 50 characters"):
        read(word(p("word " * 20)), max_chars=50)


def test_a_million_levels_of_nesting_do_no_harm():
    assert read(word("<w:sdt>" * 200_000 + p("deep") + "</w:sdt>" * 200_000)).text == "deep"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x </w:t></w:r></w:p>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:t>x </w:t><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
    ],
)
def test_boxes_in_boxes_lose_no_word(start, end):
    for levels in (30, 10_000):
        assert read(word(start * levels + end * levels)).text.split() == ["x"] * levels


def test_a_relation_that_leads_outside_finds_nothing():
    data = word(p("x"), "", [("header", "../../../../etc/passwd")])
    assert read(data).text == "x"


@pytest.mark.parametrize("cut", [100, 400, 700])
def test_a_cut_document_is_damaged(cut):
    with pytest.raises(UnreadableFileError, match="damaged or incomplete"):
        read(word(p("x"))[:-cut])


def test_a_zip_archive_under_an_office_name_is_damaged():
    with pytest.raises(UnreadableFileError, match="the Word document is damaged"):
        read(zip_of({"a.txt": "x"}))


def test_documents_inside_a_document_are_read_and_sheets_behind_charts_are_not():
    sheet = workbook('<row r="1"><c r="A1"><v>7</v></c></row>')
    data = zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="word/document.xml", kind="wordprocessingml.document"),
            "_rels/.rels": relations(a=("officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {W}><w:body>{p('outer')}</w:body></w:document>",
            "word/embeddings/inner.xlsx": sheet,
            "word/embeddings/chart.xlsx": sheet,
            "word/embeddings/formula.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 damaged",
            "word/charts/chart1.xml": "<c/>",
            "word/charts/_rels/chart1.xml.rels": relations(a=("package", "../embeddings/chart.xlsx")),
        }
    )
    bundle = read(data)
    assert bundle.own.text == "outer"
    assert {member.name: member.outcome.text for member in bundle.members} == {"inner.xlsx": "Plan\n\n7"}


def test_every_kind_of_inserted_object_is_read(shared_data):
    (path,) = (shared_data / "files").rglob("testWPSAttachment.xlsx")
    found = {member.name: member.outcome.type for member in read(path.read_bytes(), path.name).members}
    kinds = {"TXT.txt": "text", "PDF.pdf": "pdf", "oleObject4.bin": "word", "oleObject7.bin": "slides"}
    assert (
        found.items() >= {**kinds, "oleObject6.bin": "sheet", "oleObject5": "word", "Workbook1.xlsx": "sheet"}.items()
    )


def test_objects_within_objects_share_one_budget(shared_data):
    (path,) = (shared_data / "files").rglob("test_recursive_embedded.docx")
    names = [member.name for member in read(path.read_bytes(), path.name).members]
    assert "embed1.zip/embed1/embed2.zip/embed2/embed2a.txt" in names
    few = read(path.read_bytes(), path.name, members=2)
    assert len(few.members) == 3 and few.members[-1].name.endswith("more")


NUMBERED = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="3">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>
<w:pStyle w:val="U1"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="4">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="9"><w:abstractNumId w:val="3"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>"""


def test_numbers_of_clauses_headings_and_lists_are_part_of_the_text():
    styles = f"""<w:styles {W}><w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/><w:pPr><w:numPr>
    <w:numId w:val="7"/></w:numPr></w:pPr></w:style></w:styles>"""

    def item(words, depth, number=7):
        return p(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')

    body = (
        p("Rent", '<w:pStyle w:val="U1"/>')
        + item("due", 1)
        + item("late", 1)
        + item("fee", 2)
        + item("fine", 2)
        + p("End", '<w:pStyle w:val="U1"/>')
        + item("notice", 1)
        + item("point", 0, 8)
        + item("none", 0, 0)
        + item("other", 0, 9)
    )
    related = [("styles", "styles.xml"), ("numbering", "numbering.xml")]
    text = read(word(body, "", related, styles=styles, numbering=NUMBERED)).text
    shown = [
        "I. Rent",
        "1.1 due",
        "1.2 late",
        "(c) fee",
        "(d) fine",
        "II. End",
        "2.1 notice",
        "point",
        "none",
        "V. other",
    ]
    assert [line for line in text.split("\n") if line] == shown


def test_a_note_mark_is_no_part_of_a_word_and_an_exponent_is_one_of_its_own():
    def raised(words):
        return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{words}</w:t></w:r>'

    def run(words):
        return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'

    body = f"<w:p>{run('famine')}{raised('1')}{run(' of 10')}{raised('6')}{run(' m')}{raised('2')}{run(' on the 4')}"
    body += f"{raised('th')}{run(' of 1848')}{raised('3')}{run(' ended.')}{raised('12')}</w:p>"
    assert read(word(body)).text == "famine of 10^6 m\u00b2 on the 4th of 1848 ended."


def test_a_break_that_was_typed_and_drawn_is_one_page():
    typed, drawn = '<w:br w:type="page"/>', "<w:lastRenderedPageBreak/>"
    body = f"{p('one')}<w:p><w:r>{typed}</w:r></w:p><w:p><w:r>{drawn}<w:t>two</w:t></w:r></w:p>"
    body += f"<w:p><w:r><w:t>still two</w:t>{typed}<w:t>three</w:t></w:r></w:p>"
    body += f"<w:p><w:r><w:t>begun on three,{drawn} ended on four</w:t></w:r></w:p>".replace(
        drawn, f"</w:t>{drawn}<w:t>"
    )
    body += p("four")
    document = read(word(body))
    labels = {place.label: document.text[place.offset_chars :].split("\n")[0] for place in document.places}
    assert labels == {"page 2": "two", "page 3": "three", "page 4": "four"}


def test_formulas_of_words_alone_and_escapes_are_read():
    row = '<row r="1"><c r="A1"><f>HYPERLINK("https://a.example","Data sheet")</f><v></v></c>'
    row += (
        '<c r="B1"><f>"Total "&amp;"sum"</f></c><c r="C1"><f>A2*2</f></c><c r="D1"><v>5.27481903311456E15</v></c></row>'
    )
    assert read(workbook(row), "a.xlsx").text.endswith("Data sheet\tTotal sum\t\t5274819033114560")


_PLAIN = (
    '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>A1</f><v>Total</v></c></row>\n'
    '<row r="2"/><row r="4"> <c r="A4" s="1"><v>45000</v></c> <c r="C4"><v>12.50</v></c>'
    '<c r="D4" t="b"><v>1</v></c></row>'
    '<row><c><v>0.5</v></c><c s="1"/><c t="e"><v>#N/A</v></c></row>'
)


@pytest.mark.parametrize(
    "other",
    [
        '<row r="7"><c r="A7" t="inlineStr"><is><t>Inline</t></is></c></row>',
        '<row r="7"><c r="A7" t="str"><v>R&amp;D</v></c></row>',
        '<row r="7"><c r="A7"><f>HYPERLINK("a","Label")</f></c></row>',
        "<row r='7'><c r='A7'><v>1</v></c></row>",
        '<row r="7"><c r="A7"><v><![CDATA[5]]></v></c></row>',
        '<!-- note --><row r="7"><c r="A7"><v>5</v></c></row>',
    ],
)
def test_plain_rows_are_read_as_the_xml_parser_reads_them(other):
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    last = '<row r="9"><c r="B9"><v>9</v></c></row>'

    def found(rows):
        document = read(workbook(rows, strings="<si><t>Name</t></si>", styles=styles), "a.xlsx")
        return document.text, document.places, document.headings

    told_by_pattern = found(_PLAIN + other + last)
    assert told_by_pattern == found("<!-- to expat -->" + _PLAIN + other + last)
    for words in ("Name\tTotal", "2023-03-15\t\t12.5\tTRUE", "0.5\t\t#N/A", "9"):
        assert words in told_by_pattern[0].split("\n")


def test_a_sheet_that_is_damaged_behind_plain_rows_is_damaged():
    with pytest.raises(UnreadableFileError):
        read(workbook(_PLAIN + '<row r="9"><c r="A9"><v>1</c></row>'), "a.xlsx")


def test_comments_that_nothing_refers_to_and_those_on_notes_are_read():
    comments = f"""<w:comments {W}><w:comment w:id="5" w:author="Bo">{p("on a note")}</w:comment>
    <w:comment w:id="6" w:author="Al">{p("on what was deleted")}</w:comment></w:comments>"""
    notes = f"""<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>note</w:t></w:r>
    <w:r><w:commentReference w:id="5"/></w:r></w:p></w:footnote></w:footnotes>"""
    body = """<w:p><w:r><w:t>text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>
    <w:del><w:r><w:delText>x</w:delText><w:commentReference w:id="6"/></w:r></w:del></w:p>"""
    related = [("footnotes", "footnotes.xml"), ("comments", "comments.xml")]
    document = read(word(body, "", related, footnotes=notes, comments=comments))
    said = ["Comment by Bo:", "on a note", "Comment by Al:", "on what was deleted"]
    assert document.text.split("\n\n") == ["text", "note", *said]


def test_words_drawn_across_the_page_are_read():
    shape = '<w:p><w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="DRAFT  COPY"/></v:shape></w:pict></w:r></w:p>'
    header = f"<w:hdr {W}>{shape}</w:hdr>"
    assert read(word(p("text"), "", [("header", "header1.xml")], header1=header)).text == "DRAFT COPY\n\ntext"


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("[DBNum1][$-804]General", "23", "二十三"),
        ("[DBNum1][$-804]General", "-1005.25", "-一千零五.二五"),
        ("[DBNum1][$-804]General", "0", "〇"),
        ("[DBNum1][$-804]General", "120034", "十二万零三十四"),
        ("[DBNum2][$-804]General", "23", "贰拾叁"),
        ('[DBNum2][$-804]General"元整"', "1500", "壹仟伍佰元整"),
        ("[DBNum2][$-404]General", "23", "貳拾參"),
        ("[DBNum1][$-411]General", "110", "百十"),
        ("[DBNum1][$-804]0", "2024", "二〇二四"),
        ('[DBNum1][$-804]yyyy"年"m"月"d"日";@', "45361", "二〇二四年三月十日"),
        ('[DBNum1][$-804]m"月"d"日"', "45656", "十二月三十日"),
    ],
)
def test_numerals_of_east_asia_are_shown(code, value, shown):
    assert number_text(value, format_kind(200, code)) == shown


def test_numbers_within_words_are_counted_or_read_one_by_one():
    assert in_numerals("7 of 10", 1, 0x804, is_counted=True) == "七 of 十"
    assert in_numerals("7 of 10", 2, 0x411) == "七 of 壱〇"
    assert in_numerals("100000000", 1, 0, is_counted=True) == "一〇〇〇〇〇〇〇〇"


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("[$-419]d mmmm yyyy", "5 марта 2024"),
        ("[$-FC19]d mmmm yyyy", "5 марта 2024"),
        ("[$-419]mmmm yyyy", "март 2024"),
        ("[$-415]d mmmm yyyy;@", "5 marca 2024"),
        ("[$-405]d. mmmm yyyy", "5. března 2024"),
        ("[$-408]d mmmm", "5 Μαρτίου"),
        ("[$-41F]dddd, d mmmm", "Salı, 5 Mart"),
        ("[$-40E]yyyy. mmmm d.", "2024. március 5."),
        ("[$-40B]d. mmmm", "5. maaliskuuta"),
        ("[$-406]dddd d. mmmm", "tirsdag 5. marts"),
        ("[$-2000401]d mmmm", "5 مارس"),
        ("[$-40D]dddd", "יום שלישי"),
        ("[$-4000439]mmm", "मार्च"),
        ("[$-42A]mmmm", "Tháng Ba"),
        ("[$-cs-CZ]mmmm", "březen"),
    ],
)
def test_months_and_days_are_called_as_their_language_does(code, shown):
    assert number_text("45356", format_kind(200, code)) == shown


@pytest.mark.parametrize(
    ("stored", "shown"), [("1", "01.01.1900"), ("59", "28.02.1900"), ("61", "01.03.1900"), ("0.5", "30.12.1899")]
)
def test_the_first_days_of_1900_are_those_that_excel_counts(stored, shown):
    assert number_text(stored, format_kind(200, "dd.mm.yyyy")) == shown
    assert number_text("1", format_kind(200, "dd.mm.yyyy"), is_1904=True) == "02.01.1904"
