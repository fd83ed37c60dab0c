"""What does a library say that has no folders? That none was added, and how one is, instead of "nothing found"."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine.cli.protocol import Operation
from engine.library import Library

WAITS = (sys.executable, "-c", "import sys; sys.stdin.read()")  # an indexing process that never comes to anything


@pytest.fixture
def empty(make_window, tmp_path, qtbot):
    """A window on a library without folders, at the search page; what is added to it stays unread."""
    kenning = make_window(tmp_path / "empty", command=WAITS)
    qtbot.waitUntil(lambda: kenning.window.page == "welcome")
    kenning.presenters.front.show_search()
    return kenning


def test_a_question_says_that_no_folder_was_added(empty, qtbot, ask):
    page = empty.window.search_page
    assert page.none_text.startswith("This library has no folders")  # before anything is asked, too
    ask(empty, "deposit")
    assert page.none_text.startswith("This library has no folders") and "Nothing found" not in page.none_text
    assert page.add_button.isVisible() and not page.none_button.isVisible()
    with qtbot.waitSignal(page.add_folder_asked):
        page.add_button.click()
    qtbot.waitUntil(lambda: empty.presenters.front.dialog is not None)
    empty.presenters.front.dialog.close()
    page.box.clear()
    qtbot.waitUntil(lambda: empty.search.answered is None)
    assert page.none_text.startswith("This library has no folders")


def test_what_it_says_follows_the_library(empty, documents, qtbot, ask):
    page = empty.window.search_page
    ask(empty, "chain slips")
    empty.presenters.folders.add_paths([str(documents)])
    assert page.none_text.startswith("Your files are still being read") and not page.add_button.isVisible()
    empty.indexing._kill()
    qtbot.waitUntil(lambda: not empty.indexing.busy)
    qtbot.waitUntil(lambda: page.none_text.startswith("This library has no folders"))
    with Library.open(empty.setup.library) as library:  # as from the command line
        library.index([documents])
    empty.presenters.library.refresh()
    qtbot.waitUntil(lambda: page.shows_results)


def test_a_folder_that_is_read_first_is_shown_before_anything_of_it_is_there(empty, documents, qtbot, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    page = empty.window.folders_page
    empty.window.show_page("folders")
    qtbot.waitUntil(lambda: page._title.text() == "No folder yet")
    empty.presenters.folders.add_paths([str(documents)])
    (card,) = page._cards.values()
    assert card._name.full == "papers" and card._counts.text() == "Being read for the first time…"
    assert (
        card._update_button.isHidden() and card.rules_button.isHidden()
    )  # nothing can be read again that is not there
    assert not card._remove_button.isHidden()
    qtbot.waitUntil(lambda: page._title.text() == "What was read")
    empty.presenters.folders.add_paths([str(other)])  # waits its turn
    assert sorted(card._name.full for card in page._cards.values()) == ["other", "papers"]
    with Library.open(empty.setup.library) as library:
        library.index([documents])
    empty.presenters.library.refresh()
    qtbot.waitUntil(lambda: "10 indexed" in page._cards[str(documents)]._counts.text())
    assert not page._cards[str(documents)]._update_button.isHidden() and len(page._cards) == 2
    empty.indexing.cancel()
    empty.indexing._kill()
    qtbot.waitUntil(lambda: list(page._cards) == [str(documents)])


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_folder_dragged_in_by_mistake_is_left_out_before_anything_of_it_is_there(
    empty, documents, qtbot, tmp_path, way
):
    other = tmp_path / "other"
    other.mkdir()
    page = empty.window.folders_page
    empty.window.show_page("folders")
    empty.presenters.folders.add_paths([str(documents)])
    empty.presenters.folders.add_paths([str(other)])  # waits its turn
    started = []
    empty.indexing.started.connect(started.append)

    def forget(path):
        card = page._cards[str(path)]
        QTest.keyClick(card, Qt.Key.Key_Delete) if way == "key" else card._remove_button.click()

    forget(other)
    assert list(page._cards) == [str(documents)] and empty.presenters.front.dialog is None
    assert empty.window.banner.text.endswith("other is not added. The files on disk are untouched.")
    assert empty.indexing.adding == (str(documents),) and empty.indexing.state == "running"
    forget(documents)
    assert not page._cards and empty.indexing.state == "stopping"
    empty.indexing._kill()  # this stand-in does not listen
    qtbot.waitUntil(lambda: bool(started))
    assert {one.name for one in started} == {"remove"} and not empty.indexing.adding
    empty.indexing.cancel()
    empty.indexing._kill()


def test_a_folder_within_one_that_is_known_is_no_folder_of_its_own(make_window, library_dir, documents, qtbot):
    kenning = make_window(library_dir, command=WAITS)
    kenning.indexing.run(Operation("index", (str(documents / "kennings.md"), str(documents))))
    qtbot.settle(kenning)
    assert list(kenning.window.folders_page._cards) == [str(documents)]
    kenning.indexing._kill()
    qtbot.waitUntil(lambda: not kenning.indexing.busy)


def test_nobody_is_led_away_from_a_question(empty, documents, qtbot):
    empty.window.search_page.box.setText("deposit")
    empty.presenters.folders.add_paths([str(documents)])
    empty.indexing._kill()
    qtbot.waitUntil(lambda: not empty.indexing.busy)
    qtbot.settle(empty)
    assert empty.window.page == "search"


def test_a_status_of_before_the_first_folder_leads_nowhere(empty, documents, qtbot):
    status = empty.presenters.state.status
    assert not status.sources
    empty.library.status_changed.emit(status)  # arrives when the first run has ended
    assert empty.window.page == "search"


def test_a_library_whose_last_folder_goes_leads_to_the_beginning(kenning, qtbot):
    status = kenning.presenters.state.status
    assert kenning.window.page == "search"
    kenning.window.search_page.box.setText("deposit")
    kenning.library.status_changed.emit(replace(status, sources=()))
    assert kenning.window.page == "search"
    kenning.library.status_changed.emit(status)
    kenning.window.search_page.box.clear()
    kenning.library.status_changed.emit(replace(status, sources=()))
    assert kenning.window.page == "welcome"


def test_a_library_with_folders_says_that_nothing_was_found(kenning, ask):
    page = ask(kenning, "type:mp4 nothing")
    assert page.none_text.startswith("Nothing found") and not page.add_button.isVisible()


def test_where_a_minus_may_have_left_all_out_it_is_named(kenning, ask):
    for asked in ('"Moving out" -flat', '"words that nobody wrote" -type:pdf'):  # filters, too
        said = ask(kenning, asked).none_text
        assert "What stands behind a minus was left out. A click above takes it out of the question." in said
    assert "minus" not in ask(kenning, '"words that nobody wrote"').none_text


def test_no_file_is_said_to_be_read_while_a_folder_is_removed(empty, qtbot, ask):
    page, line = empty.window.search_page, empty.window.status
    empty.indexing.run(Operation("remove", paths=("/away",)))
    assert "Removing" in line.text and "Indexing" not in line.text
    ask(empty, "deposit")
    assert page.none_text.startswith("This library has no folders")
    line.show_state("paused")
    assert "Paused" in line.text and "Indexing" not in line.text
    empty.indexing._kill()
    qtbot.waitUntil(lambda: not empty.indexing.busy)


def test_a_folder_that_waits_for_a_removal_is_one_that_the_library_has(empty, documents, qtbot, ask):
    page = empty.window.search_page
    empty.indexing.run(Operation("remove", paths=("/away",)))
    ask(empty, "deposit")
    assert page.none_text.startswith("This library has no folders")
    empty.presenters.folders.add_paths([str(documents)])
    assert page.none_text.startswith("Your files are still being read") and not page.add_button.isVisible()
    empty.indexing.cancel()
    empty.indexing._kill()
    qtbot.waitUntil(lambda: not empty.indexing.busy)


def test_where_a_removal_follows_a_folder_that_was_not_read_there_is_none(empty, documents, qtbot, ask):
    page = empty.window.search_page
    empty.presenters.folders.add_paths([str(documents)])
    ask(empty, "deposit")
    empty.indexing.run(Operation("remove", paths=("/away",)))
    assert page.none_text.startswith("Your files are still being read")
    empty.indexing._kill()
    qtbot.waitUntil(lambda: empty.indexing.operation.name == "remove")
    assert page.none_text.startswith("This library has no folders")
    empty.indexing._kill()
    qtbot.waitUntil(lambda: not empty.indexing.busy)
