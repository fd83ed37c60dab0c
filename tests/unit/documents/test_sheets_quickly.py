"""Binary workbooks, and the quick ways through the rows of the others: a cell is read the same either way."""

from __future__ import annotations

import made_files
import pytest
from sources import reader_of, zip_of

from engine.documents.office import opendocument, sheet_rows, sheets
from engine.errors import UnreadableFileError

read = reader_of("a.xlsb")
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


@pytest.mark.parametrize("name", ["a.xlsb", "a.xlsx", "noname"])
def test_a_binary_workbook_is_read_with_short_cells_dates_and_comments(name):
    document = read(made_files.xlsb(), name)
    assert document.text == (
        "Лист\n\nName\tBorn\tGröße\n12\t12.34\t0.1\t\tTRUE\t#N/A\n2023-03-15\t\trich\n"
        "formula words\t250.0%\tFALSE\t#DIV/0!\t\tTRUE\t#REF!\nB5: Please check"
    )
    assert document.places[1].label == "sheet Лист, A1:C1" and document.places[2].label == "sheet Лист, B5:G5"
    assert document.type == "sheet"


TOLD = [
    "Лист", "", "Timber", "Rate: agreed in May: two per cent", "Yard: of Anna", "Ledger of the yard",
    "Keep for ten years", "B3: Amount: In euros: Not a number: Type digits", "oak, elm, ash", "larch, pine",
    "C2: Opens the price list", "Best case: by Ada", "B5: Anna: too dear",
]  # fmt: skip


def test_what_stands_beside_the_cells_of_a_binary_workbook_is_read():
    assert read(zip_of(made_files.xlsb_told())).text.split("\n") == TOLD


def test_a_record_of_a_binary_workbook_that_is_damaged_costs_its_own_words():
    parts = made_files.xlsb_told()
    part = "xl/worksheets/sheet1.bin"
    parts[part] = parts[part].replace(b"\x0c\0\x1d\0\0\0", b"\x0c\0\xfe\0\0\0")  # the length of the header
    assert set(TOLD) - set(read(zip_of(parts)).text.split("\n")) == {"Ledger of the yard", "Keep for ten years"}


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.bin", "xl/comments1.bin"])
def test_a_record_that_is_cut_short_behind_the_rows_costs_no_row(part):
    parts = made_files.xlsb_told()
    parts[part] += b"\xdf\x03\x7f"
    assert read(zip_of(parts)).text.split("\n") == TOLD


def test_a_binary_workbook_cut_short_inside_is_damaged():
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(made_files.xlsb())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.bin"] = parts["xl/worksheets/sheet1.bin"][:60]
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(zip_of(parts))


ROWS = """<table:table-row><table:table-cell office:value-type="string"><text:p>Name &amp; &lt;b&gt;</text:p></table:table-cell>
<table:table-cell><text:p>Born  in</text:p></table:table-cell></table:table-row>
<table:table-row table:style-name="ro1" table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>
<table:table-cell table:number-columns-repeated="3" office:value="1"><text:p>1</text:p></table:table-cell>
<table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell><text:p>two<text:s text:c="2"/>words</text:p><text:p>second</text:p></table:table-cell></table:table-row>
<table:table-row-group><table:table-row><table:table-cell><text:p>&apos;grouped&#x27;</text:p></table:table-cell></table:table-row></table:table-row-group>
<table:table-row><table:table-cell><office:annotation><text:p>a note</text:p></office:annotation><text:p>7</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><table:table><table:table-row><table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>last</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"""  # noqa: E501


def ods(rows, head="", spaces=SPACES):
    table = f'<table:table table:name="A">{rows}</table:table><table:table table:name="B">{rows}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    return f"{head}<office:document {spaces}>{body}</office:document>"


@pytest.mark.parametrize("head", ["", '<?xml version="1.0" encoding="UTF-8"?>\n'])
def test_rows_of_opendocument_are_read_alike_quickly_and_by_the_parser(head, monkeypatch):
    data = ods(ROWS, head).encode()
    quickly = read(data, "a.fods")
    told = []
    monkeypatch.setattr(opendocument._Content, "plain_row", lambda self, *row: told.append(row))
    read(data, "a.fods")
    assert len(told) == 10  # five of a sheet's rows are plain: the quick way was taken
    monkeypatch.undo()
    monkeypatch.setattr(opendocument._Content, "takes_plain_rows", False)
    assert read(data, "a.fods") == quickly
    assert quickly.text.startswith("A\n\nName & <b>\tBorn in\n1\t1\t1\n1\t1\t1\ntwo")
    assert "'grouped'" in quickly.text and "sheet B, C2:E2" in [place.label for place in quickly.places]


@pytest.mark.parametrize(
    ("spoil", "is_told"),
    [
        (lambda text: text.replace("<text:p>last", "<text:p>&unknown;last"), False),  # nothing is left out
        (lambda text: text.replace("<text:p>last", "<text:p>\x01last"), False),
        (lambda text: text.replace("last</text:p>", "last"), True),
        (lambda text: text[:-200], True),
    ],
)
def test_damage_is_seen_on_the_quick_way_too(spoil, is_told, monkeypatch):
    spoilt = spoil(ods(ROWS)).encode()
    quickly = read(spoilt, "a.fods")
    assert bool(quickly.missing) == is_told and "last" in quickly.text
    monkeypatch.setattr(opendocument._Content, "takes_plain_rows", False)
    assert read(spoilt, "a.fods") == quickly


def test_other_names_of_the_spaces_and_encodings_take_the_slow_way():
    text = ods(ROWS)
    expected = read(text.encode(), "a.fods").text
    other = text.replace("table:", "t:").replace("xmlns:table", "xmlns:t")
    assert read(other.encode(), "a.fods").text == expected
    wide = f'<?xml version="1.0" encoding="utf-16"?>{text}'.encode("utf-16")
    assert read(wide, "a.fods").text == expected


_PLAIN_ROW = (
    '<row r="{0}"><c r="A{0}"><f>IF(B1&lt;2,"a&amp;b",1)</f><v>{0}</v></c><c r="C{0}" t="str"><v>so</v></c></row>\n'
)
_OTHER_ROWS = [
    '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>rich {0}</t></is></c></row>',
    '<row><c t="str"><v>no number &amp; an entity</v></c></row>',
    '<row r="{0}"><c r="A{0}"><f>HYPERLINK("https://example.org","link {0}")</f></c></row>',
    '<row r="{0}"><!-- </row><row r="9"><c><v>commented</v></c></row> --><c r="A{0}"><v>7</v></c></row>',
]


def workbook(rows):
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = 'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"'
    relation = f'<Relationships><Relationship Id="s" Type="{kinds}/worksheet" Target="sheet.xml"/></Relationships>'
    sheet = '<sheets><sheet name="A" r:id="s"/></sheets>'
    return zip_of(
        {
            "[Content_Types].xml": f'<Types><Override PartName="/xl/workbook.xml" {kind}/></Types>',
            "xl/workbook.xml": f'<workbook xmlns:r="{kinds}">{sheet}</workbook>',
            "xl/_rels/workbook.xml.rels": relation,
            "xl/sheet.xml": f"<worksheet><sheetData>\n{rows}</sheetData></worksheet>",
        }
    )


@pytest.mark.parametrize("others", [*([row] for row in _OTHER_ROWS), _OTHER_ROWS, _OTHER_ROWS[:3] * 20])
def test_rows_of_a_workbook_are_read_alike_quickly_and_by_the_parser(others, monkeypatch):
    rows = [row for other in others for row in (_PLAIN_ROW, other)] + [_PLAIN_ROW]
    data = workbook("".join(row.format(number) for number, row in enumerate(rows, 1)))
    told = []
    plain_row = sheets.Sheet.plain_row
    monkeypatch.setattr(sheets.Sheet, "plain_row", lambda self, *row: (told.append(row), plain_row(self, *row)))
    quickly = read(data, "a.xlsx")
    # What stands behind a comment, or among many rows that are not plain, is left to the parser.
    assert len(told) == (1 if others == _OTHER_ROWS[3:] else 4 if others == _OTHER_ROWS else min(len(others), 21) + 1)
    monkeypatch.setattr(sheet_rows, "_plain_text", lambda data: "")
    assert read(data, "a.xlsx") == quickly
    assert f"{len(rows)}\t\tso" in quickly.text and "commented" not in quickly.text


@pytest.mark.parametrize("spoil", [("rich 2</t>", "rich 2"), ("</row>\n", ""), ("<v>3", "<v>\x01")])
def test_damage_of_a_workbook_is_seen_on_the_quick_way_too(spoil):
    rows = (_PLAIN_ROW, _OTHER_ROWS[0], _PLAIN_ROW)
    text = "".join(row.format(number) for number, row in enumerate(rows, 1))
    assert "rich 2" in read(workbook(text), "a.xlsx").text
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(workbook(text.replace(*spoil)), "a.xlsx")
