"""The first question of a start: the engine warms by itself, a search is seen, and a choice outlives the first list."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.controllers.library import open_library
from engine.library import Library
from engine.search.hits import SearchResult


class Held(Library):
    """A real library whose encoder opens when it is let go."""

    gate: threading.Event

    @property
    def query_encoder(self):
        self.gate.wait(20)
        return super().query_encoder


def hold(path, settings):
    library = open_library(path, settings)
    library.__class__ = Held
    library.gate = threading.Event()
    return library


def test_the_engine_is_warm_before_anybody_asks(kenning, qtbot):
    qtbot.waitUntil(lambda: kenning.library.library.is_ready)
    qtbot.waitUntil(lambda: kenning.presenters.state.status.encoder.device == "CPU")


def test_words_are_shown_while_the_encoder_opens_and_the_choice_is_kept(make_window, library_dir, qtbot):
    kenning = make_window(library_dir, open_library=hold)
    gate, page, model = kenning.library.library.gate, kenning.window.search_page, kenning.window.results_model
    answers = []
    kenning.search.results_changed.connect(lambda result: answers.append([hit.path for hit in result.hits]))
    try:
        qtbot.keyClicks(page.box, "tenant deposit")
        qtbot.waitUntil(lambda: len(answers) == 1)
        qtbot.waitUntil(page.searching.isVisible)
        assert page.box.accessibleDescription() == "Searching" and page.searching.accessibleName() == "Searching"
        assert page.shows_results and kenning.search.waiting
        chosen = model.rowCount() - 1
        page.results.select_row(chosen)
        path = model.hit(chosen).path
    finally:
        gate.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert not kenning.search.waiting and set(answers[0]) <= set(answers[1])
    assert model.hit(page.results.currentIndex().row()).path == path
    assert not page.searching.isVisible() and page.box.accessibleDescription() != "Searching"


@pytest.mark.parametrize("elsewhere", [False, True], ids=["she still types", "another window is in front"])
def test_the_best_of_the_whole_answer_is_chosen_where_nobody_has_chosen(make_window, library_dir, qtbot, elsewhere):
    kenning = make_window(library_dir, open_library=hold)
    gate, page, model = kenning.library.library.gate, kenning.window.search_page, kenning.window.results_model
    answers = []
    kenning.search.results_changed.connect(lambda result: answers.append(result))
    try:
        qtbot.keyClicks(page.box, "My chain slips when I pedal hard")
        qtbot.waitUntil(lambda: len(answers) == 1)
        if elsewhere:
            page.box.clearFocus()
    finally:
        gate.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers[0].hits[0].path != answers[1].hits[0].path  # else this shows nothing
    assert page.results.currentIndex().row() == 0
    qtbot.waitUntil(lambda: page.preview.shown.hit.path == model.hit(0).path)


def test_typing_before_the_library_is_open_shows_that_it_is_waited_for(make_window, library_dir, qtbot):
    gate = threading.Event()

    def open_late(path, settings):
        gate.wait(20)
        return open_library(path, settings)

    kenning = make_window(library_dir, open_library=open_late, wait=False)
    page = kenning.window.search_page
    try:
        qtbot.keyClicks(page.box, "deposit")
        qtbot.waitUntil(page.searching.isVisible)
    finally:
        gate.set()
    with qtbot.waitSignal(kenning.search.results_changed):
        pass
    qtbot.waitUntil(lambda: not page.searching.isVisible())


@pytest.mark.parametrize("touched", [False, True], ids=["nobody chose", "she moved in the list"])
def test_a_better_answer_that_was_read_meanwhile_leads(kenning, ask, qtbot, touched):
    page, model = ask(kenning, "My chain slips when I pedal hard"), kenning.window.results_model
    show, question = kenning.presenters.search.show, kenning.search.answered
    found = SearchResult("chain", 0.1, ())
    best, *rest = kenning.library.library.search("My chain slips when I pedal hard").hits
    rest = [replace(hit, likely=False) for hit in rest]
    kenning.search.results_changed.disconnect()
    show(replace(found, hits=tuple(rest), weak=True), question)  # before the best one was read
    assert page.results.currentIndex().row() == 0 and model.hit(0).path == rest[0].path != best.path
    if touched:
        page.results.setFocus()
        qtbot.waitUntil(page.results.hasFocus)
        qtbot.keyClick(page.results, Qt.Key.Key_Down)
        qtbot.keyClick(page.results, Qt.Key.Key_Up)
    else:
        page.box.setFocus()
    show(replace(found, hits=(replace(best, likely=True), *rest), weak=False), question)
    current = model.hit(page.results.currentIndex().row()).path
    assert (current, model.is_open) == ((rest[0].path, True) if touched else (best.path, False))


def test_a_better_answer_leads_where_nothing_had_been_read_when_it_was_asked(kenning, ask, qtbot):
    page, model = ask(kenning, "My chain slips when I pedal hard"), kenning.window.results_model
    show, question = kenning.presenters.search.show, kenning.search.answered
    found = SearchResult("chain", 0.1, ())
    best, *rest = kenning.library.library.search("My chain slips when I pedal hard").hits
    rest = [replace(hit, likely=False) for hit in rest]
    kenning.search.results_changed.disconnect()
    page.box.setFocus()
    show(found, question)
    assert model.rowCount() == 0
    show(replace(found, hits=tuple(rest[:1]), weak=True), question)  # the first that was read
    show(replace(found, hits=(replace(best, likely=True), *rest), weak=False), question)
    assert (page.results.currentIndex().row(), model.hit(0).path, model.is_open) == (0, best.path, False)


@pytest.mark.parametrize("touched", [False, True], ids=["nobody chose", "she moved in the list"])
def test_the_best_leads_where_the_one_that_led_is_gone_and_nobody_chose(kenning, ask, qtbot, touched):
    page, model = ask(kenning, "My chain slips when I pedal hard"), kenning.window.results_model
    show, question = kenning.presenters.search.show, kenning.search.answered
    found = SearchResult("chain", 0.1, (), weak=True)
    first, *rest = (replace(hit, likely=False) for hit in kenning.library.library.search("whale road").hits)
    kenning.search.results_changed.disconnect()
    page.box.setFocus()
    show(replace(found, hits=(first, *rest[1:])), question)
    show(replace(found, hits=(*rest[1:], first)), question)  # others were read meanwhile
    row = page.results.currentIndex().row()
    assert row == len(rest) - 1 > 1 and model.hit(row).path == first.path
    if touched:
        page.results.setFocus()
        qtbot.waitUntil(page.results.hasFocus)
    show(replace(found, hits=tuple(rest)), question)  # it stands under another name, or was deleted
    assert page.results.currentIndex().row() == (row if touched else 0)
