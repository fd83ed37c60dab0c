"""From a result one narrows the search to its folder, and widens it again, by key and by menu."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from engine.library import Library


@pytest.fixture
def shelves(make_window, tmp_path):
    """A window on a folder with two folders in it, each with a note about the harbour."""
    for name in ("letters", "minutes"):
        folder = tmp_path / "papers" / name
        folder.mkdir(parents=True)
        (folder / f"{name}.txt").write_text(f"The {name} say that the harbour is dredged in spring.", "utf-8")
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([tmp_path / "papers"])
    return make_window(tmp_path / "library")


def titles(kenning):
    return {hit.title for hit in kenning.window.results_model.hits}


def test_the_key_narrows_to_the_folder_of_the_chosen_result_and_widens_again(shelves, ask, qtbot, tmp_path):
    page, search = ask(shelves, "harbour dredged"), shelves.search
    assert titles(shelves) == {"letters", "minutes"}
    chosen = shelves.presenters.chosen.hit
    with qtbot.waitSignal(search.results_changed):
        shelves.window.actions_["in_folder"].trigger()
    assert titles(shelves) == {chosen.title} and shelves.presenters.chosen.hit.path == chosen.path
    assert chosen.title in page.filters._folder.text() and page.filters.active
    checked = [one for one in page.filters._groups[page.filters._folder].actions() if one.isChecked()]
    assert [one.data() for one in checked] == [str(tmp_path / "papers" / chosen.title)]
    with qtbot.waitSignal(search.results_changed):
        shelves.window.actions_["in_folder"].trigger()
    assert titles(shelves) == {"letters", "minutes"} and not page.filters.active


def test_the_menu_offers_it_and_says_what_it_will_do(shelves, ask, qtbot):
    page = ask(shelves, "harbour dredged")

    def choose(text):
        place = page.results.visualRect(page.results.currentIndex()).center()
        page.results.customContextMenuRequested.emit(place)
        menu = next(one for one in page.results.findChildren(QMenu) if one.isVisible())
        found = [action for action in menu.actions() if action.text() == text]
        with qtbot.waitSignal(shelves.search.results_changed):
            found[0].trigger()
        menu.close()

    choose("Search only in its folder")
    assert len(titles(shelves)) == 1
    choose("Search in all folders again")
    assert len(titles(shelves)) == 2


def test_a_folder_within_a_source_stays_chosen_until_its_source_goes(shelves, ask, tmp_path):
    page = ask(shelves, "harbour dredged")
    inner = str(tmp_path / "papers" / "letters")
    page.filters.choose_folder(inner)
    page.filters.set_sources([str(tmp_path / "papers"), str(tmp_path / "more")])
    assert page.filters.options.folder == inner
    page.filters.set_sources([str(tmp_path / "more")])
    assert page.filters.options.folder is None


def test_without_a_result_the_key_does_nothing(shelves):
    shelves.window.actions_["in_folder"].trigger()
    assert not shelves.window.search_page.filters.active


def test_the_key_widens_where_the_chosen_result_lies_deeper_or_nothing_is_found(shelves, ask, qtbot, tmp_path):
    page, search = ask(shelves, "harbour dredged"), shelves.search
    with qtbot.waitSignal(search.results_changed):
        page.filters.choose_folder(str(tmp_path / "papers"))
    assert shelves.presenters.chosen.hit is not None
    shelves.window.actions_["in_folder"].trigger()
    assert page.filters.options.folder is None
    (tmp_path / "papers" / "bare").mkdir()
    with qtbot.waitSignal(search.results_changed):
        page.filters.choose_folder(str(tmp_path / "papers" / "bare"))
    assert not titles(shelves)
    shelves.window.actions_["in_folder"].trigger()
    assert page.filters.options.folder is None
