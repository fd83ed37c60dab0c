"""Binary workbooks, and the quick ways through the rows of the others: a cell is read the same either way."""

from __future__ import annotations

import made_files
import pytest
from sources import reader_of, zip_of

from engine.documents.office import opendocument
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
    "spoil",
    [
        lambda text: text.replace("<text:p>last", "<text:p>&unknown;last"),
        lambda text: text.replace("<text:p>last", "<text:p>\x01last"),
        lambda text: text.replace("last</text:p>", "last"),
        lambda text: text[:-200],
    ],
)
def test_damage_is_seen_on_the_quick_way_too(spoil):
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(spoil(ods(ROWS)).encode(), "a.fods")


def test_other_names_of_the_spaces_and_encodings_take_the_slow_way():
    text = ods(ROWS)
    expected = read(text.encode(), "a.fods").text
    other = text.replace("table:", "t:").replace("xmlns:table", "xmlns:t")
    assert read(other.encode(), "a.fods").text == expected
    wide = f'<?xml version="1.0" encoding="utf-16"?>{text}'.encode("utf-16")
    assert read(wide, "a.fods").text == expected
