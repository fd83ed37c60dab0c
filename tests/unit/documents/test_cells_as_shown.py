"""Cells as a program shows them: words in formats, times, typed dates, joined words, threads, no secrets."""

from __future__ import annotations

import html

import pytest
from made_files import relations
from sources import reader_of, source_of, zip_of
from test_office import REL, TYPES, workbook
from test_office import relations as related_by
from test_opendocument import package

from engine.documents.containers.package import open_package
from engine.documents.office.cell_formulas import NotWords, Value, formula_words, parsed, result
from engine.documents.office.number_formats import formatted, formatted_words
from engine.documents.office.numbers import format_kind, number_text, typed_moment, words_text
from engine.documents.office.threaded_comments import people, said_by
from engine.documents.office.unsaved_results import results_of
from engine.documents.secret_fields import NOTE

read = reader_of("a.xlsx")
OPEN_IT = "open it in Excel or LibreOffice and save it"


def book(sheets, *, strings=(), styles="", beside=None, people="", hidden=""):
    """Return a workbook of sheets by their names, rows as XML; ``beside``: the threads of the first one."""
    states = ("visible", "veryHidden")
    named = "".join(
        f'<sheet name="{name}" r:id="s{at}" state="{states[name == hidden]}"/>' for at, name in enumerate(sheets)
    )
    targets = {f"s{at}": ("worksheet", f"sheet{at}.xml") for at in range(len(sheets))}
    parts = {
        f"xl/sheet{at}.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
        for at, rows in enumerate(sheets.values())
    }
    for kind, content in (beside or {}).items():
        parts[f"xl/{kind}.xml"] = content
    if beside:
        parts["xl/_rels/sheet0.xml.rels"] = relations(*((kind, f"{kind}.xml") for kind in beside))
    more = {"p": ("person", "people.xml")} if people else {}
    rels = "".join(
        f'<Relationship Id="{key}" Type="{REL}/{kind}" Target="{to}"/>'
        for key, (kind, to) in {**targets, **more, "t": ("sharedStrings", "t.xml"), "u": ("styles", "u.xml")}.items()
    )
    return zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="xl/workbook.xml", kind="spreadsheetml.sheet"),
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook xmlns:r="{REL}"><sheets>{named}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f"<Relationships>{rels}</Relationships>",
            "xl/t.xml": f"<sst>{''.join(f'<si><t>{words}</t></si>' for words in strings)}</sst>",
            "xl/u.xml": f"<styleSheet>{styles}</styleSheet>",
            "xl/people.xml": people,
            **parts,
        }
    )


def cell(place, value="", kind="", formula="", style=""):
    facts = f' t="{kind}"' * bool(kind) + f' s="{style}"' * bool(style)
    said = f"<f>{html.escape(formula, quote=False)}</f>" * bool(formula) + (f"<v>{value}</v>" if value != "" else "")
    return f'<c r="{place}"{facts}>{said}</c>'


def rows(*cells):
    return "".join(f'<row r="{number}">{one}</row>' for number, one in enumerate(cells, 1))


def formats(*codes):
    known = "".join(f'<numFmt numFmtId="{at}" formatCode="{html.escape(code)}"/>' for at, code in enumerate(codes, 164))
    used = "".join(f'<xf numFmtId="{at}"/>' for at in range(164, 164 + len(codes)))
    return f"<numFmts>{known}</numFmts><cellXfs>{used}</cellXfs>"


@pytest.mark.parametrize(
    ("words", "code", "shown"),
    [
        ("Meier", '"Hr. "@', "Hr. Meier"),
        ("zwölf", '@" kg"', "zwölf kg"),
        ("x", '0.00;-0.00;0;"Nr. "@', "Nr. x"),
        ("x", 'General;"Text: "@', "Text: x"),
        ("x", "[Red]@\\ (alt)", "x (alt)"),
        ("x", '@"/"@', "x/x"),
        ("x", "@", "x"),
        ("x", "0.00", "x"),
        ("hidden", ";;;", "hidden"),
        ("kept", '0;0;0;"n/a"', "kept"),
    ],
)
def test_words_stand_in_the_part_of_a_format_that_is_for_them(words, code, shown):
    assert words_text(words, format_kind(164, code)) == shown
    assert formatted_words(words, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0, "0.00;-0.00;@", "0.00"),
        (-5, '0;"Nr. "@', "-5"),
        (7, '"Hr. "@', "7"),
        (0.00001, "[s].00", "0.86"),
        (2.5, "[s].00", "216000.00"),
        (1.0625, "[mm]:ss", "1530:00"),
        (0.0103125, "[m]:ss.0", "14:51.0"),
        (1.5, "[hh]:mm:ss.000", "36:00:00.000"),
        (-0.5, "[h]:mm", "-12:00"),
        (0.25, "[ss]", "21600"),
        (0.0000001, "0.00E+00", "1.00E-07"),
        (1234.5, "0.00E+00", "1.23E+03"),
        (-1234.5, "0.0E-0", "-1.2E3"),
        (12345, "##0.0E+0", "12.3E+3"),
        (99999, "0.0E+00", "1.0E+05"),
        (0, "0.00E+00", "0.00E+00"),
        (5e-324, "0.00E+00", "5.00E-324"),
        (1500, '0.0E+0" m"', "1.5E+3 m"),
    ],
)
def test_numbers_keep_the_parts_that_are_theirs_and_times_their_fractions(value, code, shown):
    assert number_text(str(value), format_kind(164, code)) == shown
    assert formatted(value, code) in (shown, None)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("0" + "," * 110, "0"),
        ("# ?/" + "9" * 5000, "1"),
        ("# ?/²", "1"),
        ("ss." + "0" * 40, "00.000000"),
        ("[ss]." + "0" * 40, "86400." + "0" * 40),
        ("[DBNum1]General" + "9" * 5000, "一" + "九" * 5000),
    ],
)
def test_formats_of_hundreds_of_marks_and_odd_ones_do_no_harm(code, shown):
    assert formatted(1.0, code) == shown


def test_a_format_of_hundreds_of_percent_signs_does_no_harm():
    digits, signs, rest = formatted(1.0, "0" + "%" * 160).partition("%" * 160)
    assert float(digits) == pytest.approx(1e200) and signs and not rest


@pytest.mark.parametrize(
    ("words", "code", "shown"),
    [
        ("2024-03-05", "", "2024-03-05"),
        ("2024-03-05T00:00:00", "", "2024-03-05"),
        ("2024-03-05T14:30:00Z", "", "2024-03-05 14:30"),
        ("2024-03-05T14:30:00.000", "dd.mm.yyyy hh:mm", "05.03.2024 14:30"),
        ("14:30:15", "", "14:30:15"),
        ("14:30:15", "h:mm", "14:30"),
        ("1900-01-01", "dd.mm.yyyy", "01.01.1900"),
        ("1900-01-15", "", "1900-01-15"),
        ("1900-02-28T06:00:00", "dd.mm.yyyy hh:mm", "28.02.1900 06:00"),
        ("1900-03-01", "dd.mm.yyyy", "01.03.1900"),
        ("1899-12-31", "dd.mm.yyyy", "1899-12-31"),
        ("1899-12-31T14:30:00.000", "h:mm", "14:30"),  # as Excel writes a time into XML
        ("1899-12-31T14:30:00.000", "[h]:mm", "14:30"),
        ("1899-12-30T14:30:15", "dd.mm.yyyy", "1899-12-30 14:30:15"),
        ("1850-06-01", "", "1850-06-01"),
        ("1850-06-01T12:30:00", "h:mm", "1850-06-01 12:30"),
        ("soon", "", "soon"),
    ],
)
def test_dates_that_a_file_names_as_such_are_shown_by_their_format(words, code, shown):
    assert typed_moment(words, format_kind(164, code)) == shown
    sheet = book({"Plan": rows(cell("A1", words, "d", style="0"))}, styles=formats(code or "General"))
    assert read(sheet).text == f"Plan\n\n{shown}"


def test_words_of_cells_stand_in_their_formats():
    line = cell("A1", "0", "s", style="0") + cell("B1", "0", "s", style="1") + cell("C1", "0", "s")
    sheet = book({"Plan": rows(line)}, strings=["Meier"], styles=formats("General", '"Hr. "@'))
    assert read(sheet).text == "Plan\n\nMeier\tHr. Meier\tMeier"


# Ada, king, 12.5, TRUE and a day.
HELD = rows(
    cell("A1", "0", "s") + cell("B1", "1", "s") + cell("C1", "12.50") + cell("D1", "1", "b") + cell("E1", "45356")
)


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ('A1&" "&B1', "Ada  king"),
        ('CONCATENATE(A1,"-",C1)', "Ada-12.5"),
        ('_xlfn.TEXTJOIN(", ",TRUE,A1:D1,"",Z9)', "Ada,  king, 12.5, TRUE"),
        ('_xlfn.TEXTJOIN("|",FALSE,A1,Z9,B1)', "Ada|| king"),
        ("_xlfn.CONCAT(A1:C1)", "Ada king12.5"),
        ('UPPER("straße "&A1)', "STRAßE ADA"),
        ('LOWER(A1)&PROPER("van der berg")', "adaVan Der Berg"),
        ('TRIM("  a   b ")&TRIM(B1)', "a bking"),
        ('"Stand: "&TEXT(E1,"dd.mm.yyyy")', "Stand: 05.03.2024"),
        ("Daten!$A$1&'An dere'!B2", "Ada7"),
        ('A1&CHAR(10)&"x"', "Ada x"),
        ('HYPERLINK("http://a.org","to "&A1)', "to Ada"),
        ('F2&"!"', "Ada!!"),
    ],
)
@pytest.mark.parametrize("saved", ["", "0"])
def test_words_that_a_formula_joins_are_read_where_no_result_was_saved(formula, shown, saved):
    if saved and "HYPERLINK" in formula:
        return  # its label may be a number
    other, asked = cell("F2", formula='A1&"!"'), cell("A3", saved, formula=formula)
    more = f'<row r="2">{other}</row><row r="3">{asked}</row>'
    sheets = {"Daten": HELD + more, "An dere": rows("", cell("B2", "7"))}
    found = read(book(sheets, strings=["Ada", " king"]))
    assert found.text.split("\n\n")[1].splitlines()[2] == " ".join(shown.split())
    assert found.missing == ()


@pytest.mark.parametrize(
    ("cells", "unknown"),
    [
        (cell("A1", formula="SUM(B1:B9)"), 1),
        (cell("A1", formula='B1&" x"') + cell("B1", formula="NOW()"), 2),
        (cell("A1", formula='A1&" x"'), 1),
        (cell("A1", formula='Elsewhere!B1&" x"'), 1),
        (cell("A1", formula='B1&"x"') + cell("B1", "#REF!", "e"), 1),
        (cell("A1", formula='IF(B1="","",B1)'), 1),
        (cell("A1", "0", formula="SUM(B1:B9)"), 0),
        (cell("A1", "", "str", formula='IF(B1="","",B1)').replace("</c>", "<v></v></c>"), 0),
        (cell("A1", "kept", "str", formula='B1&"x"'), 0),
    ],
)
def test_formulas_without_a_result_that_cannot_be_told_are_named(cells, unknown):
    found = read(book({"Plan": rows(cells + cell("H1", "5"))}))
    assert found.text.splitlines()[-1].endswith("5")
    what = "1 formula has no saved result" if unknown == 1 else f"{unknown} formulas have no saved result"
    assert [(note.what, note.fix) for note in found.missing] == ([(what, OPEN_IT)] if unknown else [])


@pytest.mark.parametrize("formula", ['"a"&', "A1:B2", "A1+1", '"a"&(', "LEN(A1)", "x" * 9000, "(" * 99, '1:2&"a"', ""])
def test_what_is_more_than_joining_words_gives_nothing(formula):
    assert formula_words(formula) == ""
    with pytest.raises(NotWords):
        result(parsed(formula), lambda *_place: (_ for _ in ()).throw(NotWords))


def test_a_formula_asks_for_its_cells_by_sheet_column_and_row():
    asked = []
    assert result(parsed("'O''Hara'!$B$3&C4"), lambda *place: asked.append(place) or Value("x")) == "xx"
    assert asked == [("O'Hara", 2, 3), ("", 3, 4)]


def test_in_a_large_book_they_are_counted(monkeypatch):
    monkeypatch.setattr("engine.documents.office.sheets.MAX_BYTES", 10)
    cells = '<c r="A1"><f>"a"&amp;"b"</f></c><c r="B1"><f>A1</f><v/></c><c r="C1"><f>1+1</f><v>2</v></c>'
    found = read(book({"Plan": rows(cells), "Next": rows(cells)}))
    assert [(note.what, note.fix) for note in found.missing] == [("4 formulas have no saved result", OPEN_IT)]


def test_books_without_such_formulas_are_not_looked_through():
    assert results_of({"Plan": b"<c r='A1'><f>A2</f><v>3</v></c>"}, ()).words == {}


THREADS = """<ThreadedComments>
<threadedComment ref="B2" dT="2024-01-02T10:00:00.00" personId="{2}" id="{b}" parentId="{a}">
<text>done &amp; paid</text></threadedComment>
<threadedComment ref="B2" dT="2024-01-01T10:00:00.00" personId="{1}" id="{a}"><text>Please  check</text>
<mentions><mention/></mentions></threadedComment>
<threadedComment ref="A1" dT="2024-02-01T10:00:00.00" personId="{9}" id="{c}"><text>Who?</text></threadedComment>
<threadedComment ref="B2" dT="2024-01-01T12:00:00.00" personId="{2}" id="{d}" parentId="{a}"><text>on it</text>
</threadedComment></ThreadedComments>"""
PEOPLE = '<personList><person displayName="Ada King" id="{1}"/><person displayName="Ben" id="{2}"/></personList>'
OLD = """<comments><commentList><comment ref="B2"><text><t>[Threaded comment] Your version of Excel</t></text></comment>
<comment ref="C3"><text><t>a note</t></text></comment></commentList></comments>"""
WANTED = ["B2: Ada King: Please check", "B2: Ben: on it", "B2: Ben: done & paid", "A1: Who?"]


@pytest.mark.parametrize(
    ("beside", "wanted"),
    [
        ({"threadedComment": THREADS}, WANTED),
        ({"threadedComment": THREADS, "comments": OLD}, ["C3: a note", *WANTED]),
        ({"comments": OLD}, ["B2: [Threaded comment] Your version of Excel", "C3: a note"]),
        (
            {"threadedComment": "<ThreadedComments><threaded", "comments": OLD.replace("B2", "D4")},
            ["D4: [Thr", "C3: a"],
        ),
    ],
)
def test_threads_stand_in_order_with_their_people_and_without_the_old_copy(beside, wanted):
    found = read(book({"Plan": rows(cell("A1", "1"))}, beside=beside, people=PEOPLE)).text.splitlines()
    lines = [line for line in found[3:] if line]
    assert len(lines) == len(wanted)
    assert all(line.startswith(want) for line, want in zip(lines, wanted, strict=True))


def test_an_old_comment_says_whose_it_is():
    authors = "<authors><author>Ada King</author><author>Author</author><author>Zo&#235;</author></authors>"
    said = "".join(
        f'<comment ref="A{number}" authorId="{author}"><text><r><t>{words}</t></r></text></comment>'
        for number, author, words in ((1, 0, "Ada King:\nask"), (2, 1, "pay"), (3, 2, "wait"), (4, 9, "go"))
    )
    comments = f"<comments>{authors}<commentList>{said}</commentList></comments>"
    found = read(book({"Plan": rows(cell("A1", "1"))}, beside={"comments": comments})).text.splitlines()
    assert found[3:] == ["A1: Ada King: ask", "A2: pay", "A3: Zoë: wait", "A4: go"]


@pytest.mark.parametrize(
    ("author", "words", "said"),
    [
        ("Al", "Also check this", "Al: Also check this"),
        ("Al", "Al: check this", "Al: check this"),
        ("Al", "AL", "AL"),
        ("Desk 1", "Desk 12 is free", "Desk 1: Desk 12 is free"),
    ],
)
def test_a_comment_names_its_author_where_it_begins_with_the_whole_name(author, words, said):
    assert said_by(author, words) == said


def test_who_is_not_known_has_no_name():
    with open_package(source_of("a.xlsx", book({"Plan": ""}, people=PEOPLE))) as opened:
        assert people(opened, "xl/workbook.xml") == {"{1}": "Ada King", "{2}": "Ben"}


ACCOUNTS = [
    ["Accounts of the office"],
    [],
    ["Title", "Username", "Password", "URL"],
    ["Bank", "ada", "s3cret", "a.org"],
]


def markup(table, row, cell_of):
    return "".join(row.format("".join(cell_of.format(words) for words in line)) for line in table)


def as_xlsx(table):
    lines = markup(table, "<row>{}</row>", '<c t="inlineStr"><is><t>{}</t></is></c>')
    return "a.xlsx", book({"Plan": lines})


def as_ods(table):
    one = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    lines = markup(table, "<table:table-row>{}</table:table-row>", one)
    return "a.ods", package("spreadsheet", f'<table:table table:name="Plan">{lines}</table:table>')


def as_xml(table):
    lines = markup(table, "<Row>{}</Row>", '<Cell><Data ss:Type="String">{}</Data></Cell>')
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    sheet = f'<Worksheet ss:Name="Plan"><Table>{lines}</Table></Worksheet>'
    book_of = f'<Workbook xmlns="{name}" xmlns:ss="{name}">{sheet}</Workbook>'
    return "a.xml", f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>{book_of}'.encode()


@pytest.mark.parametrize("made", [as_xlsx, as_ods, as_xml])
def test_passwords_in_sheets_are_left_out_and_the_entry_says_so(made):
    name, data = made(ACCOUNTS)
    found = reader_of(name)(data)
    assert "s3cret" not in found.text
    assert {"Bank", "ada", "a.org", "Password"} <= set(found.text.split())
    assert found.missing == (NOTE,)


@pytest.mark.parametrize("made", [as_xlsx, as_ods, as_xml])
def test_a_sheet_that_only_speaks_of_passwords_keeps_its_cells(made):
    name, data = made([["Rule", "Password", "Note"], ["length", "twelve", "or more"]])
    found = reader_of(name)(data)
    assert "twelve" in found.text
    assert found.missing == ()


def test_letters_that_a_workbook_writes_as_codes_are_read():
    cell = "<row r='1'><c t='inlineStr'><is><t>_xD83C__xDF32_ Baum_x000D_ _x00FC_ber _xD83C_</t></is></c></row>"
    assert read(workbook(cell), "a.xlsx").text.split()[1:] == ["🌲", "Baum", "über", "\ufffd"]
    related = {"xl/_rels/sheet.xml.rels": related_by(c=("comments", "comments.xml"))}
    note = "<comments><comment ref='A1'><t>hinten_x000D_ vorn</t></comment></comments>"
    text = read(workbook(cell, parts=related | {"xl/comments.xml": note}), "a.xlsx").text
    assert text.endswith("A1: hinten vorn")
