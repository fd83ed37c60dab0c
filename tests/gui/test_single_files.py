"""The page of folders is calm: single files take one line, and nothing is said that is not so."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from engine.library import Library


@pytest.fixture(scope="module")
def notes(tmp_path_factory, built_library):
    """Six files, and beside them a library of the folder and of them."""
    folder = tmp_path_factory.mktemp("notes")
    paths = [folder / f"note {number}.txt" for number in range(1, 7)]
    for path in paths:
        path.write_text(f"{path.stem} is about the roof.", "utf-8")
    shutil.copytree(built_library, folder / "library")
    with Library.open(folder / "library") as library:
        assert library.index(paths).indexed == 6
    return folder


@pytest.fixture
def library_dir(tmp_path, notes):
    """A copy of the library that the test may change."""
    return Path(shutil.copytree(notes / "library", tmp_path / "library"))


@pytest.fixture
def page(kenning, qtbot):
    """The page of folders, with six files beside the folder."""
    assert kenning.presenters.state.status.documents == 16
    kenning.window.show_page("folders")
    qtbot.waitUntil(lambda: len(kenning.window.folders_page._cards) == 7)
    qtbot.waitUntil(lambda: sum(kenning.window.folders_page._model.counts.values()) > 0)
    qtbot.settle(kenning)
    return kenning.window.folders_page


def cards(page):
    return [path.rpartition("/")[2] for path, card in page._cards.items() if card.isVisible()]


def test_many_single_files_are_one_line_that_unfolds(page):
    assert cards(page) == ["papers"] and page.files_fold.isVisible()
    assert page.files_fold.accessibleName() == "6 single files"
    page.files_fold.click()
    assert cards(page) == ["papers", *(f"note {number}.txt" for number in range(1, 7))]
    page.files_fold.click()
    assert cards(page) == ["papers"]


def test_a_folded_file_that_is_chosen_is_shown(page, notes):
    page.choose(str(notes / "note 3.txt"))
    assert "note 3.txt" in cards(page)


def test_where_there_are_only_single_files_all_of_them_are_shown_at_the_right(page, kenning, qtbot):
    kenning.presenters.forgetting.undo_ms = 600_000
    kenning.presenters.forgetting.begin(kenning.presenters.state.status.sources[0])
    qtbot.waitUntil(lambda: sum(page._model.counts.values()) == 6)
    assert cards(page) == [] and page.all_chip.isChecked()
    kenning.presenters.forgetting.undo_all()


def test_a_folder_that_is_away_says_what_stays(kenning):
    source = replace(kenning.presenters.state.status.sources[0], missing=True)
    card = kenning.window.folders_page._cards[source.path]
    card.show_source(source, "papers")
    counts, _, away = card._counts.text().partition("\n")
    assert counts.startswith("10 indexed · ") and away.endswith("What was read stays searchable.")


def test_states_that_no_file_has_and_few_folders_know_have_no_chip(kenning, qtbot):
    kenning.window.show_page("folders")
    page = kenning.window.folders_page
    qtbot.waitUntil(lambda: sum(page._model.counts.values()) > 0)
    shown = {state for state, chip in page._chips.items() if chip.isVisible()}
    assert shown == {"", "indexed", "skipped", "failed", "pending"}


def test_a_few_single_files_stand_beside_the_folders(page, kenning, qtbot, notes):
    kenning.presenters.forgetting.undo_ms = 600_000
    for source in kenning.presenters.state.status.sources:
        if source.kind == "file" and "note 6" not in source.path:
            kenning.presenters.forgetting.begin(source)
    qtbot.waitUntil(lambda: cards(page) == ["papers", "note 6.txt"])
    assert page.files_fold.isHidden()
    assert page._cards[str(notes / "note 6.txt")]._remove_button.text() == "Forget this file"
    kenning.presenters.forgetting.undo_all()


def test_the_chosen_file_stays_in_sight_when_the_others_fold(page, notes, qtbot):
    chosen = str(notes / "note 3.txt")
    page.choose(chosen)
    page._cards[chosen].setFocus()
    page.files_fold.setChecked(False)
    assert cards(page) == ["papers", "note 3.txt"] and page._cards[chosen].hasFocus()
    page.choose(next(path for path in page._cards if path.endswith("papers")))
    assert cards(page) == ["papers"]
    assert page.window().focusWidget() is page.files_fold  # not on a card that nobody sees


def test_a_fourth_file_hides_no_card_that_has_the_keyboard(page, kenning, qtbot, notes):
    kenning.presenters.forgetting.undo_ms = 600_000
    for source in kenning.presenters.state.status.sources:
        if source.path.endswith(("1.txt", "2.txt", "3.txt")):
            kenning.presenters.forgetting.begin(source)
    qtbot.waitUntil(lambda: len(cards(page)) == 4)
    page._cards[str(notes / "note 5.txt")].setFocus()
    page.choose(str(notes / "note 4.txt"))
    kenning.presenters.forgetting.undo_all()
    qtbot.waitUntil(lambda: len(page._cards) == 7)
    assert cards(page) == ["papers", "note 4.txt"]
    assert page.window().focusWidget() is page.files_fold
