"""What does a library say that has no folders? That none was added, and how one is, instead of "nothing found"."""

from __future__ import annotations

import sys

import pytest

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
    assert page.none_text.startswith("No folder has been added yet")  # before anything is asked, too
    ask(empty, "deposit")
    assert page.none_text.startswith("No folder has been added yet") and "Nothing found" not in page.none_text
    assert page.add_button.isVisible() and not page.none_button.isVisible()
    with qtbot.waitSignal(page.add_folder_asked):
        page.add_button.click()
    qtbot.waitUntil(lambda: empty.presenters.front.dialog is not None)
    empty.presenters.front.dialog.close()
    page.box.clear()
    qtbot.waitUntil(lambda: empty.search.answered is None)
    assert page.none_text.startswith("No folder has been added yet")


def test_what_it_says_follows_the_library(empty, documents, qtbot, ask):
    page = empty.window.search_page
    ask(empty, "chain slips")
    empty.presenters.folders.add_paths([str(documents)])
    assert page.none_text.startswith("Your files are still being read") and not page.add_button.isVisible()
    empty.indexing._kill()
    qtbot.waitUntil(lambda: not empty.indexing.busy)
    qtbot.waitUntil(lambda: page.none_text.startswith("No folder has been added yet"))
    with Library.open(empty.setup.library) as library:  # as from the command line
        library.index([documents])
    empty.presenters.library.refresh()
    qtbot.waitUntil(lambda: page.shows_results)


def test_a_library_with_folders_says_that_nothing_was_found(kenning, ask):
    page = ask(kenning, "type:mp4 nothing")
    assert page.none_text.startswith("Nothing found") and not page.add_button.isVisible()
