"""Numbers that no program writes, wherever a format of XML has one: they cost no word."""

from __future__ import annotations

import gzip
import io
import re
import zipfile

import pytest
from made_files import gnumeric, visio, visio_xml, xps
from sources import reader_of, zip_of
from test_office import NUMBERED, W, presentation, word, workbook
from test_opendocument import package

from engine.documents.characters.roff_letters import with_name
from engine.documents.office.numbers import number_text
from engine.documents.xmlstream import whole_number_of

read = reader_of("a.docx")
# What ``isdigit`` takes and ``int`` does not, what is longer than ``int`` takes, and what is no count of anything.
_ODD = ("²", "①", "9" * 5000, "99999999", "-1", "1e400", "")
_NUMBER = re.compile(r'[\w:-]+="(?P<value>\d{1,9}%?)"|="PT(?P<hours>\d+)H|<v>(?P<stored>\d+)<')


def _text():
    properties = (
        '<w:pStyle w:val="U1"/><w:outlineLvl w:val="1"/><w:numPr><w:ilvl w:val="2"/><w:numId w:val="9"/></w:numPr>'
    )
    choice = '<w:listEntry w:val="Ulme"/><w:listEntry w:val="Ahorn"/>'
    body = (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr><w:position w:val="6"/></w:rPr><w:t>Kiefer</w:t></w:r>'
        '<w:r><w:sym w:font="Symbol" w:char="0061"/></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>'
        f'<w:ddList><w:result w:val="1"/>{choice}</w:ddList></w:ffData></w:fldChar></w:r></w:p>'
    )
    styles = f"""<w:styles {W}><w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/><w:pPr><w:numPr>
    <w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>"""
    numbering = NUMBERED.replace("<w:isLgl/>", '<w:isLgl/><w:lvlRestart w:val="1"/>')
    related = [("styles", "styles.xml"), ("numbering", "numbering.xml")]
    return word(body, "", related, styles=styles, numbering=numbering)


def _open_text():
    styles = """<office:automatic-styles><text:list-style text:name="L"><text:list-level-style-number
    text:level="1" text:num-format="1" text:start-value="3" text:display-levels="1"/></text:list-style>
    <text:outline-style text:name="O"><text:outline-level-style text:level="2" text:num-format="1"
    text:display-levels="2"/></text:outline-style></office:automatic-styles>"""
    body = """<text:h text:outline-level="2" text:restart-numbering="true" text:start-value="4">Kiefer</text:h>
    <text:list text:style-name="L"><text:list-item text:start-value="7"><text:p>Ulme<text:s text:c="2"/></text:p>
    </text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="1"><table:table-cell
    table:number-columns-repeated="2"><text:p>Ahorn</text:p></table:table-cell></table:table-row></table:table>"""
    return package("text", body, styles)


def _open_sheet():
    cells = """<table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>Kiefer</text:p>
    </table:table-cell><table:table-cell office:value-type="time" office:time-value="PT36H00M00S"/>"""
    row = f'<table:table-row table:number-rows-repeated="2">{cells}</table:table-row>'
    return package("spreadsheet", f'<table:table table:name="Plan">{row}</table:table>')


def _show():
    properties = '<a:pPr lvl="1"><a:buAutoNum type="arabicPeriod" startAt="3"/></a:pPr>'
    run = '<a:r><a:rPr baseline="30000"/><a:t>Kiefer</a:t></a:r>'
    return presentation(f"<p:sp><p:txBody><a:p>{properties}{run}</a:p></p:txBody></p:sp>")


def _book(cells=""):
    styles = '<numFmts><numFmt numFmtId="164" formatCode="000"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>'
    rows = f"""<row r="1"><c r="A1" t="s" s="0"><v>1</v></c><c r="B1" s="0"><v>7</v></c>{cells}</row>
    <row r="2"><c r="A2" t="inlineStr" s="0"><is><t>Ahorn</t></is></c></row>"""
    return workbook(rows, strings="<si><t>Ulme</t></si><si><t>Kiefer</t></si>", styles=styles)


_FILES = {
    "a.docx": (_text, "Kiefer"),
    "a.odt": (_open_text, "Ahorn"),
    "a.ods": (_open_sheet, "Kiefer"),
    "a.pptx": (_show, "Kiefer"),
    "a.xlsx": (_book, "Ahorn"),
    "b.xlsx": (lambda: _book("<c r='C1' t='str'><f>1</f><v>Eiche</v></c>"), "Ahorn"),  # by the XML parser
    "a.gnumeric": (gnumeric, ""),
    "a.vsdx": (visio, ""),
    "a.vdx": (visio_xml, ""),
    "a.xps": (xps, ""),
}


def _spoiled(data):
    """Yield a file once for each number of its parts and each odd one that stands there instead."""
    parts = {"": gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data}
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
    for part, content in parts.items():
        text = content.decode("utf-8", "ignore")
        if not text.lstrip().startswith("<"):
            continue
        for found in _NUMBER.finditer(text):
            start, end = found.span(found.lastgroup)
            for odd in _ODD:
                changed = (text[:start] + odd + text[end:]).encode()
                yield found[0], odd, zip_of(parts | {part: changed}, stored=("mimetype",)) if part else changed


@pytest.mark.parametrize("name", _FILES)
def test_no_number_of_a_file_costs_its_words(name):
    make, words = _FILES[name]
    whole = read(make(), name).text
    assert words in whole
    count = 0
    for where, odd, data in _spoiled(make()):
        document = read(data, name)
        assert (words or whole[:1]) in document.text, (where, odd[:20])
        count += 1
    assert count >= 3 * len(_ODD)


def test_a_whole_number_has_at_most_eight_digits_of_any_script():
    assert [whole_number_of(words, None) for words in ("7", "٧", "99999999")] == [7, 7, 99_999_999]
    assert [whole_number_of(words, 5) for words in ("²", "①", "9" * 9, "-1", "+1", " 1", "1.0", "")] == [5] * 8


def test_a_number_that_no_float_holds_stays_as_it_is_stored():
    assert number_text("9" * 400, "= 0.00") == "9" * 400
    assert number_text("NaN") == "NaN"


def test_a_character_of_roff_has_a_code_that_can_be_one():
    assert with_name("char233") == "é"
    assert with_name("char" + "9" * 5000) == with_name("char²") == ""
