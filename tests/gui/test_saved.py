"""Saved searches in the window: saved, opened, renamed, deleted and undone; what they tell; and what was asked."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop.models.saved import SavedModel
from desktop.system.notices import Notices
from engine.cli.protocol import Operation
from engine.kept_list import FOLDER
from engine.saved_searches import AskedQuestions, News, SavedSearch, SavedSearches
from engine.settings import Settings

QUESTION = "How long may the landlord keep my deposit?"
ANSWER = "Your landlord has to return the deposit no later than 30 days after you moved out.\n"
NEAR_MISS = "Bring bottles back to the kiosk; the deposit is small, but it may add up over the summer.\n"


@pytest.fixture
def listed(qtbot):
    """Open the dialog with its key."""

    def show(kenning):
        qtbot.waitUntil(lambda: not kenning.clerks.busy)
        kenning.window.actions_["saved"].trigger()
        return kenning.presenters.saved._dialog

    return show


@pytest.fixture
def save(listed, qtbot):
    """Save the present search under a name; let it stand where that is wanted. Return the dialog."""

    def keep(kenning, name, *, stands=False):
        dialog = listed(kenning)
        dialog.name.setText(name)
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: dialog.model.row_of(name) >= 0)
        if stands:
            dialog.choose(name)
            dialog.stands.click()
            qtbot.waitUntil(lambda: bool(kenning.saved.searches) and kenning.saved.searches[0].stands)
        return dialog

    return keep


def names(dialog):
    return [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]


def test_without_a_question_there_is_nothing_to_save_and_it_says_so(kenning, listed):
    dialog = listed(kenning)
    assert not dialog.save_button.isEnabled() and dialog.empty.isVisible() and not dialog.list.isVisible()
    assert not dialog.open_button.isEnabled() and not dialog.stands.isVisible()


def test_a_search_is_saved_with_its_filters_and_opened_as_it_was(kenning, ask, save, qtbot):
    page = ask(kenning, "type:pdf deposit")
    page.filters._choose_mode("words")
    kenning.steering.add("whales", "whales", more=True)
    save(kenning, "Rent").reject()
    page.filters.clear()
    page.box.clear()
    qtbot.waitUntil(lambda: [button.text() for button in page.saved.buttons] == ["Rent"])
    with qtbot.waitSignal(kenning.search.results_changed):
        page.saved.buttons[0].click()
    assert page.box.text() == "type:pdf deposit" and kenning.search.options.mode == "words"
    assert kenning.steering.items == ()


def test_the_name_that_is_offered_is_seen_from_its_beginning_and_typed_over(kenning, ask, listed, qtbot):
    ask(kenning, "which of the neighbours wanted to know how long the landlord may keep the deposit of a flat")
    dialog = listed(kenning)
    assert dialog.name.selectedText() == dialog.name.text() and dialog.name.cursorPosition() == 0
    qtbot.keyClicks(dialog.name, "Rent")
    assert dialog.name.text() == "Rent"


def test_types_and_the_last_days_come_back_as_chips(kenning, ask, save, qtbot):
    page = ask(kenning, "deposit")
    page.filters._kinds["pdf"].click()
    action = next(one for one in page.filters._date.menu().actions() if one.data() == 30)
    action.trigger()
    dialog = save(kenning, "Lately")
    assert SavedSearches(kenning.setup.library).listed()[0].filters == {"types": ["pdf"]}
    page.filters.clear()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert page.filters._kinds["pdf"].isChecked() and page.filters.days == 30
    assert "30" in page.filters._date.text() and kenning.search.options.types == ("pdf",)


def test_a_taken_name_is_refused_and_costs_nothing(kenning, ask, save, qtbot):
    ask(kenning, "deposit")
    dialog = save(kenning, "Rent")
    dialog.name.setText("RENT")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "choose another name" in dialog.note)
    assert names(dialog) == ["Rent"] and dialog.name.text() == "RENT"


def test_a_search_is_renamed_deleted_and_put_back(kenning, ask, save, qtbot):
    ask(kenning, "deposit")
    dialog = save(kenning, "Rent")
    qtbot.keyClick(dialog.list, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "Flat")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(dialog) == ["Flat"])
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(dialog) == [] and dialog.undo_button.isVisible())
    assert dialog.empty.isVisible()
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: names(dialog) == ["Flat"])


def test_a_standing_search_tells_of_what_answers_and_of_nothing_else(kenning, ask, save, qtbot, tmp_path, library_dir):
    folder = tmp_path / "post"
    folder.mkdir()
    page = ask(kenning, QUESTION)
    save(kenning, "Deposit", stands=True).reject()
    page.box.clear()

    def read(name, text):
        (folder / name).write_text(text, "utf-8")
        with qtbot.waitSignal(kenning.indexing.finished):
            kenning.indexing.run(Operation("index", (str(folder),), quiet=True))
        number = kenning.presenters.state.status.documents
        qtbot.waitUntil(lambda: kenning.presenters.state.status.documents > number or number > 10)
        qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
        kenning.library.refresh()
        qtbot.settle(kenning)
        qtbot.waitUntil(lambda: SavedSearches(library_dir).listed()[0].looked == last_document(kenning))
        qtbot.settle(kenning)

    read("near.txt", NEAR_MISS)
    assert kenning.saved.searches[0].unseen == () and "something new" not in kenning.window.banner.text
    read("answer.txt", ANSWER)
    assert "“Deposit” is answered by something new: answer" in kenning.window.banner.text
    assert page.saved.buttons[0].question == "Deposit  ·  1 new" and "1 new" in page.box._saved.toolTip()
    with qtbot.waitSignal(kenning.search.results_changed):
        kenning.window.banner.action_button.click()
    qtbot.waitUntil(lambda: not kenning.search.waiting)
    assert kenning.presenters.chosen.hit.path.endswith("answer.txt")
    qtbot.waitUntil(lambda: SavedSearches(library_dir).listed()[0].unseen == ())
    kenning.window.banner.dismiss()
    os.utime(folder / "answer.txt", (1, 1))
    read("answer.txt", ANSWER)
    assert kenning.saved.searches[0].unseen == ()


def last_document(kenning):
    return kenning.library.library.store.ledger.last_document_id()


def test_news_of_an_earlier_session_wait_at_the_saved_search(make_window, library_dir, qtbot):
    SavedSearches(library_dir).save(SavedSearch("Rent", "deposit", {}, news=(News("/a.txt", "A", "c", 1.0),)))
    page = make_window(library_dir).window.search_page
    qtbot.waitUntil(lambda: bool(page.saved.buttons))
    assert page.saved.isVisible() and page.saved.buttons[0].question == "Rent  ·  1 new"


class Tray(QObject):
    """Stands for the system's tray."""

    messageClicked = Signal()  # noqa: N815 (Qt's name)
    activated = Signal(object)

    def __init__(self, icon):
        super().__init__()
        self.told, self.visible = [], False

    def setToolTip(self, text):  # noqa: N802
        self.tip = text

    def isVisible(self):  # noqa: N802
        return self.visible

    def show(self):
        self.visible = True

    def hide(self):
        self.visible = False

    def showMessage(self, title, text, icon):  # noqa: N802
        self.told.append(text)


def test_a_notice_needs_a_tray_and_somebody_who_looks_elsewhere(icons, monkeypatch):
    notices = Notices(icons.mark(), Tray)
    assert not QSystemTrayIcon.isSystemTrayAvailable() and not notices.tell("Kenning", "new")
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: object())
    assert not notices.tell("Kenning", "new")
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    assert notices.tell("Kenning", "new") and notices.shown
    assert notices.tell("Kenning", "<img src='file:x'> & more")
    tray = notices._tray
    assert tray.told[-1] == "‹img src='file:x'› & more" and "<" not in tray.tip
    notices.settle()
    assert not notices.shown


def test_what_was_asked_is_recalled_in_the_next_session(make_window, library_dir, ask, qtbot):
    first = make_window(library_dir)
    ask(first, "whale road")
    first.window.close()
    assert AskedQuestions(library_dir).listed()[0] == "whale road"
    second = make_window(library_dir)
    box = second.window.search_page.box
    qtbot.waitUntil(lambda: bool(box._recent))
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.text() == "whale road"


def test_nothing_that_was_asked_is_kept_where_that_was_chosen(make_window, library_dir, ask, qtbot):
    AskedQuestions(library_dir).keep(["before"])
    kenning = make_window(library_dir, settings=Settings(keep_history=False))
    ask(kenning, "whale road")
    kenning.presenters.settings.save(Settings(keep_history=False))
    qtbot.waitUntil(lambda: AskedQuestions(library_dir).listed() == [])
    kenning.window.close()
    assert AskedQuestions(library_dir).listed() == []
    assert "whale" not in (Path(library_dir) / FOLDER / "history.json").read_text("ascii")


def test_the_start_page_offers_the_last_questions_with_a_click(make_window, library_dir, qtbot):
    asked = ["whale road", "deposit", *(f"question {number}" for number in range(9))]
    AskedQuestions(library_dir).keep(asked)
    kenning = make_window(library_dir)
    page = kenning.window.search_page
    qtbot.waitUntil(page.recent.isVisible)
    assert page.recent.questions == tuple(asked[:5])
    with qtbot.waitSignal(kenning.search.results_changed):
        page.recent.buttons[0].click()
    assert page.box.text() == "whale road" and page.box.hasFocus()
    page.box.clear()
    qtbot.waitUntil(page.recent.isVisible)
    with qtbot.waitSignal(kenning.search.results_changed):
        qtbot.keyClicks(page.box, "sourdough")
    qtbot.waitUntil(lambda: not kenning.search.waiting)
    page.box.clear()
    qtbot.waitUntil(page.recent.isVisible)
    assert page.recent.questions[:2] == ("sourdough", "whale road")
    page.questions.set_questions(["whale road"])  # offered as an example by now
    page.show_start()
    assert page.recent.questions[:2] == ("sourdough", "deposit")
    kenning.presenters.history.clear_questions()
    assert page.recent.isHidden()


def test_down_and_tab_reach_what_the_start_page_offers(make_window, library_dir, save, ask, qtbot):
    AskedQuestions(library_dir).keep(["whale road", "deposit"])
    kenning = make_window(library_dir)
    page = ask(kenning, "sourdough")
    save(kenning, "Bread").reject()
    page.box.clear()
    qtbot.waitUntil(lambda: page.saved.isVisible() and page.recent.isVisible())
    offers = [*page.saved.buttons, *page.recent.buttons]
    assert [button.question for button in offers] == ["Bread", "sourdough", "whale road", "deposit"]
    page.box.setFocus()
    qtbot.keyClick(page.box, Qt.Key.Key_Down)
    assert kenning.window.focusWidget() is offers[0]
    for before, behind in pairwise((page.filters.last, *offers)):
        before.setFocus()
        qtbot.keyClick(before, Qt.Key.Key_Tab)
        assert kenning.window.focusWidget() is behind
    kenning.window.activateWindow()  # the dialog has gone
    offers[2].setFocus()
    qtbot.waitUntil(offers[2].hasFocus)
    with qtbot.waitSignal(kenning.search.results_changed):
        qtbot.keyClick(offers[2], Qt.Key.Key_Return)
    assert page.box.text() == "whale road"


def test_the_start_page_offers_no_question_where_none_is_to_be_remembered(make_window, library_dir, ask, qtbot):
    kenning = make_window(library_dir)
    page = ask(kenning, "whale road")
    page.box.clear()
    qtbot.waitUntil(page.recent.isVisible)
    kenning.presenters.settings.save(Settings(keep_history=False))
    assert page.recent.isHidden()
    ask(kenning, "sourdough").box.clear()
    qtbot.waitUntil(lambda: not page.shows_results)
    assert page.recent.isHidden()


def test_news_of_thirty_searches_name_three_and_the_start_page_leads_to_all_of_them(kenning, qtbot):
    rows = tuple(SavedSearch(f"Search {n:02}", "x", {}, news=(News("/a", "A", "c", 1.0),)) for n in range(30))
    kenning.saved.searches = rows
    kenning.saved.changed.emit(rows)
    kenning.saved.told.emit(rows)
    told = kenning.window.banner.text
    assert told == "New documents answer “Search 00”, “Search 01”, “Search 02” and 27 more: 30 new"
    *_, last = kenning.window.search_page.saved.buttons
    assert "All 30 saved searches" in last.accessibleName() + last.text()
    last.click()
    dialog = kenning.presenters.front.dialog
    assert dialog.model.rowCount() == 30
    dialog.reject()


def test_questions_are_forgotten_with_a_click(kenning, ask, qtbot, library_dir):
    AskedQuestions(library_dir).keep(["before"])
    page = ask(kenning, "whale road")
    dialog = kenning.presenters.settings.make()
    dialog.show()
    dialog.tabs.setCurrentIndex(3)
    dialog.forget_button.setFocus()
    assert dialog.focusWidget() is dialog.forget_button
    dialog.forget_button.click()
    qtbot.waitUntil(lambda: AskedQuestions(library_dir).listed() == [])
    assert dialog.focusWidget() is dialog.editors["keep_history"]
    dialog.reject()
    page.box.clear()
    qtbot.keyClick(page.box, Qt.Key.Key_Up)
    assert page.box.text() == ""


def test_the_model_keeps_to_qts_rules():
    model = SavedModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [SavedSearch(name, "x", {}, news=(News("/a", "A", "c", 1.0),)) for name in "ab"]
    model.show_rows(rows)
    model.show_rows(rows[:1])
    asked = []
    model.rename_asked.connect(lambda old, new: asked.append((old, new)))
    assert not model.setData(model.index(0), "c") and asked == [("a", "c")] and tester is not None
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "a, 1 new, x"
