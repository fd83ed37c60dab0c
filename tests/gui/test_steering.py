"""Do plus, minus and likeness move the results, and does Escape take it back, one layer at a time?"""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from desktop.controllers.search import SimilarTo
from desktop.controllers.steering import MOST_ITEMS, Steering
from engine.library import Library

Key = Qt.Key


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def paths(kenning):
    return [hit.path for hit in kenning.window.results_model.hits]


def choose(kenning, number):
    """Choose a hit, though it may be folded away."""
    model = kenning.window.results_model
    kenning.window.search_page.results.select_row(model.reach(model.hits[number].path))


@pytest.fixture
def searched(kenning, ask, qtbot):
    """A window that shows the results of a question, the keyboard in the list."""
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
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
    choose(searched, -1)
    last = before[-1]
    qtbot.waitUntil(lambda: page.preview.shown.hit.path == last)
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Plus)
    assert paths(searched).index(last) < before.index(last)
    assert page.steering.isVisible() and page.steering.chips[0].text().startswith("+")
    assert "More like: " in page.steering.chips[0].accessibleName()
    choose(searched, paths(searched).index(last))
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Minus)  # the same passage changes sides
    assert [chip.text()[0] for chip in page.steering.chips] == ["−"]
    assert "clears" in page.steering.hint.text()
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Escape)
    assert paths(searched) == before and not page.steering.isVisible()
    assert page.box.text() == "whale road"


def test_one_chip_can_be_taken_out(searched, qtbot):
    page = searched.window.search_page
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Plus)
    with qtbot.waitSignal(searched.search.results_changed):
        page.steering.chips[0].click()
    assert not searched.steering.items and not page.steering.isVisible()


def test_the_selection_in_the_document_steers(searched, qtbot):
    page = searched.window.search_page
    cursor = page.preview.formatted.document().find("horse of the waves")
    page.preview.formatted.setTextCursor(cursor)
    with qtbot.waitSignal(searched.search.results_changed):
        page.preview.tools.more.click()
    assert [item.text for item in searched.steering.items] == ["horse of the waves"]
    assert "“horse of the waves”" in page.steering.chips[0].text()
    page.preview.formatted.setTextCursor(QTextCursor(page.preview.formatted.document()))


def test_similar_documents_take_the_place_of_the_results_until_escape(searched, qtbot):
    page, before = searched.window.search_page, paths(searched)
    choose(searched, 2)
    chosen = before[2]
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert chosen not in paths(searched)
    assert "similar to" in page.steering.chips[0].text() and page.box.text() == "whale road"
    assert page.preview.tools.more.isHidden() and page.preview.tools.why.isHidden()
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Escape)
    assert paths(searched) == before
    assert searched.window.results_model.hit(page.results.currentIndex().row()).path == chosen
    assert not page.steering.isVisible() and page.preview.tools.more.isVisible()


def test_more_like_a_passage_leaves_its_own_document_out_and_typing_ends_it(searched, qtbot):
    page = searched.window.search_page
    own = paths(searched)[0]
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert own not in paths(searched)
    with qtbot.waitSignal(searched.search.results_changed):
        page.box.setText("whale")
    assert searched.search.like is None and own in paths(searched)


def test_escape_in_the_box_undoes_one_layer_at_a_time(searched, qtbot):
    page = searched.window.search_page
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Plus)
    with qtbot.waitSignal(searched.search.results_changed):
        searched.presenters.steering.similar_documents()
    page.box.setFocus()
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Escape)
    assert searched.search.like is None and len(searched.steering.items) == 1
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Escape)
    assert not searched.steering.items and page.box.text() == "whale road"
    press(qtbot, Key.Key_Escape)
    assert page.box.text() == ""


def test_an_emptied_box_begins_anew(searched, qtbot):
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Plus)
    searched.window.search_page.box.clear()
    assert not searched.steering.items and searched.search.options.steer == ()


@pytest.mark.parametrize("place", ["preview", "filters", "chip"])
def test_escape_goes_back_wherever_on_the_page_the_keyboard_is(searched, qtbot, place):
    page = searched.window.search_page
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Plus)
    widget = {"preview": page.preview.formatted, "filters": page.filters.last, "chip": page.steering.chips[0]}[place]
    widget.setFocus()
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Escape)
    assert not searched.steering.items and page.box.text() == "whale road"


def test_escape_closes_a_panel_and_nothing_else(searched, qtbot):
    page = searched.window.search_page
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Plus)
    page.filters.show_dates()
    dates = page.filters.popups["dates"]
    assert dates.accessibleName() == "Changed between"
    qtbot.keyClick(dates.since, Key.Key_Escape)
    assert dates.isHidden() and len(searched.steering.items) == 1


def test_escape_goes_back_from_likeness_without_hits(make_window, tmp_path, ask, qtbot):
    (tmp_path / "alone.txt").write_text("The only document there is tells of whales.")
    with Library.open(tmp_path / "alone", create=True) as library:
        library.index([tmp_path / "alone.txt"])
    kenning = make_window(tmp_path / "alone")
    page = ask(kenning, "whales")
    page.results.setFocus()
    with qtbot.waitSignal(kenning.search.results_changed):
        press(qtbot, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "Nothing else is similar to “alone”" in page.none_text and "other words" not in page.none_text
    with qtbot.waitSignal(kenning.search.results_changed):
        press(qtbot, Key.Key_Escape)
    assert page.shows_results and page.box.text() == "whales"


def test_likeness_that_fails_is_left_and_said(searched, qtbot, tmp_path):
    page, before = searched.window.search_page, paths(searched)
    with qtbot.waitSignal(searched.search.failed):
        searched.search.show_like(SimilarTo("gone", path=str(tmp_path / "gone.txt")))
    assert searched.search.like is None and not page.steering.isVisible()
    assert "gone" in searched.window.banner.text
    qtbot.waitUntil(lambda: not searched.search.waiting)
    assert paths(searched) == before


def test_a_new_question_after_likeness_begins_at_its_first_answer(searched, qtbot):
    page = searched.window.search_page
    choose(searched, 2)
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(searched.search.results_changed):
        page.box.setText("broken heating")
    assert page.results.currentIndex().row() == 0


def test_a_key_steers_by_the_chosen_hit_again_and_again(searched, qtbot):
    page = searched.window.search_page
    page.preview.formatted.setTextCursor(page.preview.formatted.document().find("horse of the waves"))
    choose(searched, 4)
    chosen = paths(searched)[4]
    qtbot.waitUntil(lambda: page.preview.shown.hit.path == chosen)
    cursor = page.preview.formatted.textCursor()
    cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    page.preview.formatted.setTextCursor(cursor)
    with qtbot.waitSignal(searched.search.results_changed):
        press(qtbot, Key.Key_Plus)
    assert "“" not in page.steering.chips[0].text()  # the hit, not what is selected in it
    row = page.results.currentIndex().row()
    assert paths(searched)[row] == chosen and row < 4
    assert page.results.visualRect(page.results.currentIndex()).top() >= 0
    press(qtbot, Key.Key_Plus)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Minus, Qt.KeyboardModifier.NoModifier, "-", autorep=True)
    QApplication.sendEvent(page.results, held)
    assert [item.weight for item in searched.steering.items] == [1.0]


@pytest.fixture
def many(make_window, library_dir, tmp_path, ask, qtbot):
    """A window on a library in which more is found than is shown at first."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(45):
        (folder / f"{number}.txt").write_text(f"Ferry {number} leaves the harbour at {number} past six.")
    with Library.open(library_dir) as library:
        library.index([folder])
    kenning = make_window(library_dir)
    page = ask(kenning, "ferry harbour")
    page.results.setFocus()
    with qtbot.waitSignal(kenning.search.results_extended):
        page.results.select_row(29)
        page.results.verticalScrollBar().setValue(page.results.verticalScrollBar().maximum())
    page.results.select_row(40)
    return kenning


def test_coming_back_from_likeness_finds_a_row_far_down(many, qtbot):
    page = many.window.search_page
    chosen = many.window.results_model.hit(40).path
    with qtbot.waitSignal(many.search.results_changed):
        press(qtbot, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(many.search.results_changed):
        press(qtbot, Key.Key_Escape)
    assert many.window.results_model.hit(page.results.currentIndex().row()).path == chosen


def test_steering_shows_the_chosen_row(many, qtbot):
    page = many.window.search_page
    chosen = many.window.results_model.hit(40).path
    with qtbot.waitSignal(many.search.results_changed):
        press(qtbot, Key.Key_Plus)
    current = page.results.currentIndex()
    assert many.window.results_model.hit(current.row()).path == chosen
    assert page.results.viewport().rect().intersects(page.results.visualRect(current))
