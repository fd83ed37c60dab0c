"""What was not read is shown in one list, also where several folders, or single files, hold it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.models.coverage import CoverageModel
from desktop.views.controls import IconButton
from engine.library import Library
from engine.reports.status import FileState

BROKEN = b"%PDF-1.7\nnothing that could be read\n"


@pytest.fixture
def two_folders(tmp_path):
    """A library of two folders and a file, each of them with something broken."""
    folders = [tmp_path / "attic", tmp_path / "cellar"]
    for folder in folders:
        folder.mkdir()
        (folder / "shed.txt").write_text(f"The key of the {folder.name} hangs behind the door.", "utf-8")
        (folder / f"{folder.name}.pdf").write_bytes(BROKEN + folder.name.encode())
    (tmp_path / "single.pdf").write_bytes(BROKEN)
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([*folders, tmp_path / "single.pdf"])
    return tmp_path


def test_which_and_why_names_every_file_wherever_it_lies(make_window, two_folders, qtbot):
    kenning = make_window(two_folders / "library")
    page, model = kenning.window.folders_page, kenning.window.coverage_model
    with qtbot.waitSignal(kenning.library.coverage_changed):
        kenning.presenters.folders.show_failures()
    assert kenning.window.page == "folders" and page.all_chip.isChecked() and page._place.full == "All folders"
    named = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert named == [str(two_folders / one) for one in ("attic/attic.pdf", "cellar/cellar.pdf", "single.pdf")]
    assert len(model.failed_paths()) == 3
    kenning.library.refresh()
    qtbot.settle(kenning)
    assert page.all_chip.isChecked()  # a newer status takes nothing away
    page.choose(str(two_folders / "attic"))
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert not page.all_chip.isChecked() and model.data(model.index(0, 0)) == "attic.pdf"
    page.all_chip.click()
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    page.all_chip.click()
    assert page.all_chip.isChecked()


def test_a_single_file_has_no_rules_that_leave_files_out(make_window, two_folders, qtbot):
    page = make_window(two_folders / "library").window.folders_page
    hidden = {Path(path).name: card.rules_button.isHidden() for path, card in page._cards.items()}
    assert hidden == {"attic": False, "cellar": False, "single.pdf": True}


def test_one_folder_alone_is_shown_itself(kenning, qtbot, documents):
    page = kenning.window.folders_page
    with qtbot.waitSignal(kenning.library.coverage_changed):
        kenning.presenters.folders.show_failures()
    assert page.chosen == str(documents) and page.all_chip.isHidden()


def test_files_of_all_folders_are_named_with_their_place(monkeypatch):
    monkeypatch.setenv("HOME", "/home/ada")
    model = CoverageModel()
    model.set_files("", [FileState("/home/ada/docs/a.txt", "indexed", "", "", "text", 1, 1, 0.0, 0.0)])
    assert model.data(model.index(0, 0)) == "~/docs/a.txt"


def test_tab_reaches_the_folders_where_they_stand(kenning, documents, tmp_path, qtbot):
    other = tmp_path / "other"
    other.mkdir()
    page = kenning.window.folders_page
    kenning.window.show_page("folders")
    kenning.window.activateWindow()
    kenning.library.status_changed.disconnect()  # the folder is not in the library
    status = kenning.presenters.state.status
    later = dataclasses.replace(status.sources[0], path=str(other))
    page.show_status(dataclasses.replace(status, sources=(*status.sources, later)))
    first, second = page._cards[str(documents)], page._cards[str(other)]
    qtbot.waitUntil(second.isVisible)
    page.add_button.setFocus()
    qtbot.waitUntil(page.add_button.hasFocus)
    met = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    stops = [page._add_files, page.all_chip]
    for card in (first, second):
        buttons = card.findChildren(IconButton)
        stops += [card, *sorted(buttons, key=lambda button: button.x())]
    stops.append(page.library_card.check)
    assert met[: len(stops)] == stops
