"""Office documents that are one XML file: workbooks of Excel 2003, and packages whose parts stand in a row."""

from __future__ import annotations

import base64
import io
import re
import zipfile

import pytest
from sources import reader_of, zip_of
from test_office import p, word

from engine.errors import UnreadableFileError

read = reader_of("report.xml")
SPACE = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
STYLES = (
    '<Styles><Style ss:ID="Default"><NumberFormat/></Style>'
    '<Style ss:ID="day"><NumberFormat ss:Format="dd/mm/yyyy"/></Style>'
    '<Style ss:ID="part"><NumberFormat ss:Format="00000"/></Style><Style ss:ID="child" ss:Parent="part"><Font/></Style>'
    '<Style ss:ID="share"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="named"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
)


def workbook(rows, before="", after="", head=""):
    return (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        f'<Workbook {SPACE}>{head}{STYLES}<Worksheet ss:Name="Parts"><Table>{before}{rows}</Table>{after}</Worksheet>'
        "</Workbook>"
    ).encode()


def cell(words, kind="String", attributes="", after=""):
    return f'<Cell {attributes}><Data ss:Type="{kind}">{words}</Data>{after}</Cell>'


def row(*cells, attributes=""):
    return f"<Row {attributes}>{''.join(cells)}</Row>"


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (cell("42", "Number"), "42"),
        (cell("42", "Number", 'ss:StyleID="part"'), "00042"),
        (cell("42", "Number", 'ss:StyleID="child"'), "00042"),
        (cell(".25", "Number", 'ss:StyleID="share"'), "25.00%"),
        (cell("2024-03-05T00:00:00.000", "DateTime", 'ss:StyleID="day"'), "05/03/2024"),
        (cell("2024-03-05T00:00:00.000", "DateTime", 'ss:StyleID="named"'), "2024-03-05"),
        (cell("2024-03-05T14:30:00.000", "DateTime"), "2024-03-05 14:30"),
        (cell("1", "Boolean"), "TRUE"),
        (cell("#N/A", "Error"), "#N/A"),
        (cell('<B xmlns="http://www.w3.org/TR/REC-html40">bold</B> word'), "bold word"),
        (cell('10<Sup xmlns="http://www.w3.org/TR/REC-html40">6</Sup> cells'), "10^6 cells"),
    ],
)
def test_a_cell_is_read_as_it_is_shown(one, shown):
    assert shown in read(workbook(row(cell("x"), one))).text.splitlines()[-1].split("\t")


def test_rows_stand_under_their_names_with_their_places():
    rows = row(cell("name"), cell("count")) + row(cell("bolt"), cell("7", "Number"), attributes='ss:Index="4"')
    document = read(
        workbook(rows, head="<DocumentProperties><Title>Stock</Title><Author>Ann</Author></DocumentProperties>")
    )
    assert (document.title, document.author, document.type) == ("Stock", "Ann", "sheet")
    assert [heading.title for heading in document.headings] == ["Parts", "name count"]
    assert "sheet Parts, A4:B4" in [place.label for place in document.places]


def test_styles_of_rows_columns_and_tables_count_where_a_cell_has_none():
    columns = '<Column/><Column ss:StyleID="part" ss:Span="1"/>'
    text = read(workbook(row(cell("1", "Number"), cell("2", "Number"), cell("3", "Number")), columns)).text
    assert "1\t00002\t00003" in text
    by_row = read(
        workbook(row(cell("1", "Number"), cell("2", "Number", 'ss:StyleID="share"'), attributes='ss:StyleID="part"'))
    )
    assert "00001\t200.00%" in by_row.text


def test_merged_and_left_out_cells_keep_columns_apart():
    merged = row(cell("wide", attributes='ss:MergeAcross="2"'), cell("after"))
    document = read(workbook(merged + row(cell("b", attributes='ss:Index="2"'))))
    labels = [place.label for place in document.places]
    assert "sheet Parts, A1:D1" in labels and "sheet Parts, B2" in labels


def test_comments_and_what_each_page_repeats_are_read():
    comment = '<Comment ss:Author="Bo"><ss:Data><B>Bo:</B> ask the yard</ss:Data></Comment>'
    said = "".join(f'<{place} x:Data="&amp;CHarbour works" xmlns:x="x"/>' for place in ("Header", "Footer"))
    printed = f"<WorksheetOptions><PageSetup>{said}</PageSetup></WorksheetOptions>"
    text = read(workbook(row(cell("bolt", after=comment)), after=printed)).text
    assert "A1: Bo: ask the yard" in text and text.count("Harbour works") == 1


def test_a_comment_says_whose_it_is_and_cells_what_they_ask_for_and_tell():
    comment = '<Comment ss:Author="Bo"><ss:Data>ask the yard</ss:Data></Comment>'
    tip = 'ss:HRef="#A1" x:HRefScreenTip="Opens the list" xmlns:x="x"'
    rule = (
        '<DataValidation xmlns="x"><Range>R1C1</Range><Type>List</Type><Value>&quot;oak,elm&quot;</Value>'
        "<InputTitle>Wood</InputTitle><InputMessage>Take one</InputMessage><ErrorMessage>Not in stock</ErrorMessage>"
        "</DataValidation><DataValidation><Value>Parts!R1C1</Value></DataValidation>"
    )
    text = read(workbook(row(cell("bolt", after=comment), cell("nut", attributes=tip)), after=rule)).text
    assert text.split("\n")[-4:] == [
        "A1: Bo: ask the yard",
        "B1: Opens the list",
        "Wood: Take one: Not in stock",
        "oak, elm",
    ]


def test_a_damaged_workbook_says_so():
    with pytest.raises(UnreadableFileError, match="workbook is damaged"):
        read(workbook(row(cell("x"))).split(b"<Row")[0])


def flat(package):
    """Return a package as one XML file, as Word and PowerPoint write it."""
    listed = []
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        types = archive.read("[Content_Types].xml").decode()
        for name in archive.namelist()[1:]:
            kind = re.search(rf'PartName="/{re.escape(name)}" ContentType="([^"]*)"', types)
            content = archive.read(name)
            if content.startswith(b"<"):
                inside = f"<pkg:xmlData>{content.decode()}</pkg:xmlData>"
            else:
                inside = f"<pkg:binaryData>{base64.encodebytes(content).decode()}</pkg:binaryData>"
            listed.append(
                f'<pkg:part pkg:name="/{name}" pkg:contentType="{kind[1] if kind else ""}">{inside}</pkg:part>'
            )
    space = "http://schemas.microsoft.com/office/2006/xmlPackage"
    head = '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    return f'{head}<pkg:package xmlns:pkg="{space}">{"".join(listed)}</pkg:package>'.encode()


def test_a_package_in_one_file_is_read_as_the_package():
    packed = word(p("The lease ends in May.") + p("Größe – 12"), "Lease")
    whole, one = read(packed, "a.docx"), read(flat(packed))
    assert (one.text, one.title, one.author, one.dated) == (whole.text, whole.title, whole.author, whole.dated)
    assert one.type == "word" and "The lease ends in May." in one.text


def test_parts_that_are_no_xml_are_read_too():
    packed = word(p("Outside"), "", [("package", "embeddings/inner.docx")])
    inner = word(p("Inside the inside"))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    packed = zip_of({**parts, "word/embeddings/inner.docx": inner})
    found = read(flat(packed))
    assert [member.outcome.text for member in found.members] == ["Inside the inside"]


@pytest.mark.parametrize(
    "spoiled",
    [
        lambda data: data[:-20],
        lambda data: data.replace(b"<pkg:package", b"<!DOCTYPE x [<!ENTITY a 'b'>]><pkg:package"),
    ],
)
def test_a_damaged_package_says_so(spoiled):
    with pytest.raises(UnreadableFileError):
        read(spoiled(flat(word(p("x")))))


def test_notes_of_word_2003_stand_below_the_paragraph_they_are_in():
    note = "<w:r><w:footnote><w:p><w:r><w:t>Clause 4</w:t></w:r></w:p></w:footnote></w:r>"
    parting = '<w:docPr><w:footnotePr><w:footnote w:type="separator"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>'
    body = (
        f"<w:p><w:r><w:t>Rent</w:t></w:r>{note}<w:r><w:t> is due</w:t></w:r></w:p><w:p><w:r><w:t>End</w:t></w:r></w:p>"
    )
    space = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'
    data = f"<w:wordDocument {space}>{parting}</w:footnotePr></w:docPr><w:body>{body}</w:body></w:wordDocument>"
    assert read(f"<?mso-application progid='Word.Document'?>{data}".encode()).text == "Rent is due\n\nClause 4\n\nEnd"


def test_a_paragraph_of_word_2003_whose_end_was_deleted_goes_on_in_the_next():
    mark = '<w:pPr><w:rPr><aml:annotation w:type="Word.Deletion"/></w:rPr></w:pPr>'
    gone = '<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>gone</w:delText></w:r></aml:content>'
    body = f"<w:p>{mark}<w:r><w:t>Dampf</w:t></w:r>{gone}</aml:annotation></w:p><w:p><w:r><w:t>schiff</w:t></w:r></w:p>"
    space = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="a"'
    data = f"<w:wordDocument {space}><w:body>{body}</w:body></w:wordDocument>"
    assert read(f"<?mso-application progid='Word.Document'?>{data}".encode()).text == "Dampfschiff"


def test_formulas_without_results_say_their_words_or_are_counted():
    def formula(written, inner=""):
        return f'<Cell ss:Formula="{written}">{inner}</Cell>'

    saved = formula("=SUM(1,2)", '<Data ss:Type="Number">3</Data>')
    noted = formula("=RC[-1]", "<Comment><ss:Data>why</ss:Data></Comment>")
    words = formula("=&quot;a&quot;&amp;&quot;b&quot;") + formula(
        "=HYPERLINK(&quot;http://x.y&quot;,&quot;Click&quot;)"
    )
    found = read(workbook(row(cell("x"), words, saved, formula("=SUM(1,2)"), noted)))
    assert "x\tab\tClick\t3" in found.text and "why" in found.text
    assert [note.what for note in found.missing] == ["2 formulas have no saved result"]
