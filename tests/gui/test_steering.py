"""Do plus, minus and likeness move the results, and does Escape take it back, one layer at a time?"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from desktop.controllers.steering import MOST_ITEMS, Steering

Key = Qt.Key


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def paths(kenning):
    model = kenning.window.results_model
    return [model.hit(row).path for row in range(model.rowCount())]


@pytest.fixture
def searched(kenning, ask, qtbot):
    """A window that shows the results of a question, the keyboard in the list."""
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None, timeout=10_000)
    page.results.setFocus()
    return kenning


def test_a_text_steers_once_and_changes_sides(qapp):
    steering = Steering()
    steering.add("the keys", "Keys", more=True)
    steering.add("the  keys ", "Keys", more=False)
    assert [(item.text, item.weight) for item in steering.items] == [("the keys", -1.0)]
    steering.add(" ", "nothing", more=True)
    for number in range(MOST_ITEMS + 3):
        steering.add(f"text {number}", "", more=True)
    assert len(steering.items) == MOST_ITEMS
    steering.clear()
    assert steering.steer == ()


def test_plus_and_minus_in_the_list_move_the_results(searched, qtbot):
    page, before = searched.window.search_page, paths(searched)
    page.results.select_row(len(before) - 1)
    last = before[-1]
    qtbot.waitUntil(lambda: page.preview.shown.hit.path == last, timeout=10_000)
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Plus)
    assert paths(searched).index(last) < before.index(last)
    assert page.steering.isVisible() and page.steering.chips[0].text().startswith("+")
    assert "More like: " in page.steering.chips[0].accessibleName()
    page.results.select_row(paths(searched).index(last))
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Minus)  # the same passage changes sides
    assert [chip.text()[0] for chip in page.steering.chips] == ["−"]
    assert "clears" in page.steering.hint.text()
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Escape)
    assert paths(searched) == before and not page.steering.isVisible()
    assert page.box.text() == "whale road"


def test_one_chip_can_be_taken_out(searched, qtbot):
    page = searched.window.search_page
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Plus)
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        page.steering.chips[0].click()
    assert not searched.steering.items and not page.steering.isVisible()


def test_the_selection_in_the_document_steers(searched, qtbot):
    page = searched.window.search_page
    cursor = page.preview.text.document().find("horse of the waves")
    page.preview.text.setTextCursor(cursor)
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        page.preview.tools.more.click()
    assert [item.text for item in searched.steering.items] == ["horse of the waves"]
    assert "“horse of the waves”" in page.steering.chips[0].text()
    page.preview.text.setTextCursor(QTextCursor(page.preview.text.document()))


def test_similar_documents_take_the_place_of_the_results_until_escape(searched, qtbot):
    page, before = searched.window.search_page, paths(searched)
    page.results.select_row(2)
    chosen = before[2]
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert chosen not in paths(searched)
    assert "similar to" in page.steering.chips[0].text() and page.box.text() == "whale road"
    assert page.preview.tools.more.isHidden() and page.preview.tools.why.isHidden()
    page.results.setFocus()
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Escape)
    assert paths(searched) == before
    assert page.results.currentIndex().row() == 2
    assert not page.steering.isVisible() and page.preview.tools.more.isVisible()


def test_more_like_a_passage_leaves_its_own_document_out_and_typing_ends_it(searched, qtbot):
    page = searched.window.search_page
    own = paths(searched)[0]
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert own not in paths(searched)
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        page.box.setText("whale")
    assert searched.search.like is None and own in paths(searched)


def test_escape_in_the_box_undoes_one_layer_at_a_time(searched, qtbot):
    page = searched.window.search_page
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Plus)
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        searched.controller.steering.similar_documents()
    page.box.setFocus()
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Escape)
    assert searched.search.like is None and len(searched.steering.items) == 1
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Escape)
    assert not searched.steering.items and page.box.text() == "whale road"
    press(qtbot, Key.Key_Escape)
    assert page.box.text() == ""


def test_an_emptied_box_begins_anew(searched, qtbot):
    with qtbot.waitSignal(searched.search.results_changed, timeout=20_000):
        press(qtbot, Key.Key_Plus)
    searched.window.search_page.box.clear()
    assert not searched.steering.items and searched.search.options.steer == ()
