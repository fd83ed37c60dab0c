"""Code has colours and line numbers, a table is a table; both show the passage, however long they are."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor

from desktop.look.theme import DARK as DARK_COLORS
from desktop.look.theme import LIGHT as LIGHT_COLORS
from desktop.look.theme import contrast
from desktop.models.sheet import SheetModel, column_letters, column_number, read_sheets
from desktop.preview.code_look import DARK, LIGHT, kind_of, read_lines
from desktop.preview.sheet_view import SheetView
from desktop.preview.text_view import TextView
from engine.documents.document import Document, Place
from engine.library import Library
from engine.progress import CancelToken
from engine.search.hits import Passage

_CODE = '''import os

class Oven:
    """Heats
    the 😀 stone."""
    name = "😀"; degrees = 230  # hot

def main():
    return Oven()
'''


@pytest.mark.parametrize(("colors", "theme"), [(LIGHT, LIGHT_COLORS), (DARK, DARK_COLORS)])
@pytest.mark.parametrize("ground", ["surface", "mark", "sentence"])
def test_every_colour_of_code_is_legible_wherever_it_stands(colors, theme, ground):
    low = {kind: contrast(color, getattr(theme, ground)) for kind, color in colors.items()}
    assert min(low.values()) >= 4.5, low


def test_lines_know_what_stands_in_them_in_utf16_units():
    lines = read_lines("/x/tool.py", _CODE, 0, len(_CODE), CancelToken())
    assert lines[0][0] == (0, 6, "keyword") and (6, 4, "name") in lines[2]
    assert [kind for _, _, kind in lines[4]] == ["comment"]  # the second line of a string of two
    row = _CODE.split("\n")[5]
    start, length, kind = next(one for one in lines[5] if one[2] == "comment")
    assert row.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le") == "# hot"
    assert kind_of("Token.Keyword.Constant") == "keyword" and kind_of("Token.Text") == ""


def test_a_window_has_the_lines_of_the_window_and_an_unknown_language_none():
    start = _CODE.index("def main")
    assert read_lines("tool.py", _CODE, start, len(_CODE), CancelToken())[0][0] == (0, 3, "keyword")
    assert read_lines("notes.unknownending", _CODE, 0, len(_CODE), CancelToken()) == {}


@pytest.fixture
def code(qtbot, theme, lane):
    made = TextView(theme, lane)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def color_at(view, words):
    cursor = QTextCursor(view.document().find(words))
    block = cursor.block()
    at = cursor.selectionStart() - block.position()
    ranges = [one for one in block.layout().formats() if one.start <= at < one.start + one.length]
    return ranges[-1].format.foreground().color().name() if ranges else None


def test_code_is_coloured_in_the_looks_colours_and_numbered(code, theme, qtbot):
    code.show_document(Document(_CODE, "", "code"), None, "tool.py")
    qtbot.waitUntil(lambda: color_at(code, "import") == LIGHT["keyword"])
    assert color_at(code, "# hot") == LIGHT["comment"] and color_at(code, "230") == LIGHT["number"]
    theme.set_appearance("dark")
    assert color_at(code, "import") == DARK["keyword"]
    assert code.numbers.isVisible() and code.viewportMargins().left() > 20
    assert [number for number, _ in code.lines_in_view()][:3] == [0, 1, 2]
    code.show_document(Document("Just words.", "", "text"), None, "words.txt")
    assert not code.numbers.isVisible() and code.viewportMargins().left() == 0 and not code.code.lines


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_numbers_stand_beside_their_lines_in_a_window_read_from_either_side(qapp, code, theme, qtbot, direction):
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(direction)
    code.show_document(Document("a = 1\nb = 2", "", "code"), None, "tool.py")
    qtbot.waitUntil(code.numbers.isVisible)
    picture, ground = code.numbers.grab().toImage(), theme.color("window").rgb()
    qapp.setLayoutDirection(before)
    line = range(code.numbers.height() * round(picture.devicePixelRatio()) // 2)
    inked = [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in line)]
    assert inked and min(inked) > picture.width() / 2  # one figure, at the side of the text


def test_lines_of_a_window_are_numbered_from_the_files_beginning(code, qtbot):
    text = "\n".join(f"value_{number} = {number}" for number in range(40_000))
    start = text.index("value_30000 ")
    wanted = Passage("value_30000 = 30000", start, start + 19, None, 1.0)
    code.show_document(Document(text, "", "code"), wanted, "many.py")
    first = text.count("\n", 0, code.loaded[0]) + 1
    assert code.loaded[0] > 100_000 and code.numbers.first == first
    in_view = {code.numbers.first + number for number, _ in code.lines_in_view()}
    assert 30_001 in in_view
    qtbot.waitUntil(lambda: color_at(code, "30000 = 30000") is None and bool(code.code.lines))


# -- tables ----------------------------------------------------------------------------------------

_TEXT = "Budget\n\nitem\tamount\nrye\t3\n\nPlan\n\nday\twork\nMonday\tbake 😀\nTuesday\trest\t<b>x</b>"


def workbook():
    places, at = [], 0
    for label, words in (
        ("sheet Budget", "Budget"), ("sheet Budget, B2:C2", "item\tamount"), ("sheet Budget, B3:C3", "rye\t3"),
        ("sheet Plan", "Plan"), ("sheet Plan, A1:B1", "day\twork"), ("sheet Plan, A2:B2", "Monday\tbake"),
        ("sheet Plan, A9:C9", "Tuesday"),
    ):  # fmt: skip
        at = _TEXT.index(words, at)
        places.append(Place(at, "cells" if "," in label else "sheet", label))
    return Document(_TEXT, "Budget", "sheet", places=tuple(places))


def test_sheets_are_read_with_their_own_rows_and_columns():
    budget, plan = read_sheets(workbook())
    assert (budget.name, budget.columns, [row.number for row in budget.rows]) == ("Budget", 3, [2, 3])
    assert (plan.name, plan.columns, [row.number for row in plan.rows]) == ("Plan", 3, [1, 2, 9])
    assert [column_letters(column_number(name)) for name in ("A", "Z", "AA", "XFD")] == ["A", "Z", "AA", "XFD"]
    assert read_sheets(Document("a\tb", "", "table")) == ()


def test_the_model_keeps_qts_rules_and_says_what_stands_where(qtmodeltester, theme):
    model = SheetModel(theme)
    budget, plan = read_sheets(workbook())
    model.set_sheet(_TEXT, budget)
    assert [model.index(0, column).data() for column in range(3)] == ["", "item", "amount"]
    assert model.headerData(1, Qt.Orientation.Vertical) == "3"
    model.set_sheet(_TEXT, plan)
    qtmodeltester.check(model)
    assert model.index(2, 2).data() == "<b>x</b>" and model.index(0, 2).data() == ""
    start = _TEXT.index("Monday")
    model.set_passage(Passage("Monday\tbake 😀", start, start + 13, None, 1.0, ((7, 11),)))
    grounds = [model.index(1, column).data(Qt.ItemDataRole.BackgroundRole) for column in range(2)]
    assert grounds == [theme.color("mark"), theme.color("mark_word")]
    assert model.headerData(1, Qt.Orientation.Vertical) == "▸ 2"
    assert model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is None


_NOTED = "Plan\n\nday\twork\nMonday\tbake\nB2: Ask Ben\tfirst\nBoats for hire"


def noted_workbook():
    places = [
        Place(_NOTED.index(words), kind, f"sheet Plan{cells}")
        for kind, cells, words in (
            ("sheet", "", "Plan"), ("cells", ", A1:B1", "day"), ("cells", ", A2:B2", "Monday"), ("beside", "", "B2:"),
            ("beside", "", "Boats"),
        )
    ]  # fmt: skip
    return Document(_NOTED, "Plan", "sheet", places=tuple(places))


def test_what_stands_beside_the_cells_has_rows_of_its_own(theme, sheet, qtbot, qtmodeltester):
    model = SheetModel(theme)
    [plan] = read_sheets(noted_workbook())
    model.set_sheet(_NOTED, plan)
    qtmodeltester.check(model)
    assert [model.index(row, 1).data() for row in range(4)] == ["work", "bake", "", ""]
    assert [model.index(row, 0).data() for row in (2, 3)] == ["B2: Ask Ben first", "Boats for hire"]
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(4)] == ["1", "2", "", ""]
    start = _NOTED.index("Boats")
    sheet.show_document(noted_workbook(), Passage("Boats for hire", start, start + 14, None, 1.0))
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 4)
    assert sheet.table.columnSpan(3, 0) == 2 and sheet.table.columnSpan(1, 0) == 1
    assert (sheet.table.currentIndex().row(), sheet.table.currentIndex().column()) == (3, 0)
    assert sheet.model.headerData(3, Qt.Orientation.Vertical) == "▸" and not sheet.model.is_marked(1)
    words = "a\tb\nA1: a\tlong\tcomment"
    places = (Place(0, "cells", "sheet X, A1:B1"), Place(4, "beside", "sheet X"))
    assert [one.columns for one in read_sheets(Document(words, "", "sheet", places=places))] == [2]
    only = Document("a", "", "sheet", places=(Place(0, "beside", "sheet X"),))
    assert read_sheets(only) == ()


@pytest.fixture
def sheet(qtbot, theme, lane):
    made = SheetView(theme, lane)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_sheet_of_the_passage_is_shown_and_words_are_found_in_all(sheet, qtbot):
    start = _TEXT.index("Monday")
    document = workbook()
    sheet.show_document(document, Passage("Monday\tbake", start, start + 11, None, 1.0))
    qtbot.waitUntil(lambda: sheet.tabs.count() == 2)
    assert sheet.tabs.currentIndex() == 1 and sheet.model.is_marked(1)
    sheet.look_for("rye")
    qtbot.waitUntil(lambda: sheet.tabs.currentIndex() == 0)
    assert sheet.model.index(1, 1).data(Qt.ItemDataRole.BackgroundRole) == sheet.model._theme.color("accent")
    sheet.go_to_target(_TEXT.index("Tuesday"))
    assert sheet.tabs.currentIndex() == 1 and sheet.table.currentIndex().row() == 2


def test_a_passage_that_begins_with_the_name_of_its_sheet_shows_that_sheet(sheet, qtbot):
    start = _TEXT.index("Plan")
    words = _TEXT[start : _TEXT.index("bake")]
    sheet.show_document(workbook(), Passage(words, start, start + len(words), None, 1.0))
    qtbot.waitUntil(lambda: sheet.tabs.count() == 2)
    assert sheet.tabs.currentIndex() == 1 and sheet.model.is_marked(0) and sheet.table.currentIndex().row() == 0
    for words, number in (("Budget", 0), ("rye", 0), ("Plan", 1)):  # as from the list of contents
        sheet.go_to_target(_TEXT.index(words))
        assert sheet.tabs.currentIndex() == number, words
    sheet.go_to_target(len(_TEXT))
    assert sheet.table.currentIndex().row() == 2


def test_cells_are_copied_as_a_spreadsheet_takes_them(sheet, qtbot):
    sheet.show_document(workbook(), None)
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 2)
    for row, column in ((0, 1), (1, 2)):
        flag = QItemSelectionModel.SelectionFlag.Select
        sheet.table.selectionModel().select(sheet.model.index(row, column), flag)
    sheet.table.selectAll()
    qtbot.keyClick(sheet.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\titem\tamount\n\trye\t3"


def test_a_table_without_cells_says_so(sheet, qtbot):
    with qtbot.waitSignal(sheet.unshowable):
        sheet.show_document(Document("a\tb", "", "table", places=(Place(0, "sheet", "sheet X"),)), None)


def test_in_the_window_a_long_table_opens_at_its_row(make_window, tmp_path, ask, qtbot):
    (tmp_path / "docs").mkdir()
    rows = [f"thing {number},{number}" for number in range(900)]
    rows[700] = "lighthouse lamp,999"
    (tmp_path / "docs" / "stock.csv").write_text("item,price\n" + "\n".join(rows))
    (tmp_path / "docs" / "oven.py").write_text(_CODE, "utf-8")
    with Library.open(tmp_path / "library", create=True) as library:
        assert library.index([tmp_path / "docs"]).indexed == 2
    kenning = make_window(tmp_path / "library")
    panel = ask(kenning, "lighthouse lamp").preview
    qtbot.waitUntil(lambda: panel.sheet.isVisible() and panel.sheet.model.rowCount() == 901)
    [row] = [row for row in range(901) if panel.sheet.model.index(row, 0).data() == "lighthouse lamp"]
    assert panel.sheet.model.is_marked(row)
    top, bottom = panel.sheet.table.rowAt(0), panel.sheet.table.rowAt(panel.sheet.table.viewport().height() - 1)
    assert any(panel.sheet.model.is_marked(one) for one in range(top, bottom + 1))
    kenning.window.actions_["toggle_text"].trigger()
    assert panel.text.isVisible() and "lighthouse lamp\t999" in panel.text.toPlainText()
    kenning.window.actions_["toggle_text"].trigger()
    ask(kenning, "type:py class Oven")
    qtbot.waitUntil(lambda: panel.text.isVisible() and panel.text.numbers.isVisible())
    qtbot.waitUntil(lambda: color_at(panel.text, "class") == LIGHT["keyword"])
