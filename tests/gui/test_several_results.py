"""Several results at once: selected, dragged out, opened with a program, copied, and written to a file."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.models.results import Role
from desktop.system import programs
from desktop.system.programs import Program, programs_for
from engine.library import Library


@pytest.fixture
def page(kenning, ask):
    """The list of all documents, newest first."""
    return ask(kenning, "before:2100")


def click(qtbot, page, row, modifier=Qt.KeyboardModifier.NoModifier):
    index = page.results.model().index(row, 0)
    page.results.scrollTo(index)
    place = page.results.visualRect(index).topLeft() + QPoint(60, 10)
    qtbot.mouseClick(page.results.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_rows_are_added_one_by_one_in_spans_and_all_at_once(kenning, page, qtbot):
    click(qtbot, page, 0)
    click(qtbot, page, 2, Qt.KeyboardModifier.ControlModifier)
    assert page.results.selected_rows() == [0, 2] and "2 selected" in kenning.window.status.text
    click(qtbot, page, 0)
    click(qtbot, page, 2, Qt.KeyboardModifier.ShiftModifier)
    assert page.results.selected_rows() == [0, 1, 2]
    qtbot.keyClick(page.results, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.results.selected_rows()) == kenning.window.results_model.rowCount() == 10
    qtbot.keyClick(page.results, Qt.Key.Key_Down)
    assert len(page.results.selected_rows()) == 1 and "selected" not in kenning.window.status.text


def test_the_fold_is_never_among_the_selected(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    assert kenning.window.results_model.fold >= 0
    page.results.selectAll()
    assert kenning.window.results_model.fold not in page.results.selected_rows()
    assert not page.results.model().flags(page.results.model().index(kenning.window.results_model.fold)) & (
        Qt.ItemFlag.ItemIsDragEnabled
    )


def test_paths_are_copied_one_a_line(kenning, page, qtbot):
    page.results.setFocus()
    page.results.selectAll()
    kenning.window.actions_["copy"].trigger()
    lines = QApplication.clipboard().text().split("\n")
    assert len(lines) == 10 and all(Path(line).is_file() for line in lines)
    assert "10 paths copied" in kenning.window.banner.text


def test_results_are_dragged_out_as_files(kenning, page):
    page.results.selectAll()
    model = kenning.window.results_model
    data = model.mimeData(page.results.selectedIndexes())
    assert sorted(url.toLocalFile() for url in data.urls()) == sorted(hit.path for hit in model.hits)
    assert model.supportedDragActions() == Qt.DropAction.CopyAction | Qt.DropAction.LinkAction
    assert page.results.dragEnabled()


def test_results_that_are_dragged_over_their_own_window_are_no_new_folder(kenning, page, monkeypatch):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(kenning.window.results_model.hit(0).path)])
    event = QDragEnterEvent(
        QPointF(50, 50).toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.ignore()
    monkeypatch.setattr(QDragEnterEvent, "source", lambda self: page.results, raising=False)
    kenning.window.dragEnterEvent(event)
    assert not event.isAccepted()


# -- open with ------------------------------------------------------------------------------------


@pytest.fixture
def desktop(tmp_path, monkeypatch):
    """A desktop with three programs, of which one needs a terminal."""
    data = tmp_path / "share"
    (data / "applications").mkdir(parents=True)
    binary = tmp_path / "bin"
    binary.mkdir()
    for name in ("reader", "editor", "shelly"):
        (binary / name).write_text("#!/bin/sh\n", "utf-8")
        (binary / name).chmod(0o755)
    entries = {
        "reader.desktop": "Name=Reader\nName[de]=Leser\nExec=reader --new %F\nIcon=reader\n",
        "editor.desktop": "Name=Editor\nExec=editor %f --title %c 100%%\n",
        "shelly.desktop": "Name=Shelly\nExec=shelly %f\nTerminal=true\n",
        "gone.desktop": "Name=Gone\nExec=is-not-there %f\n",
    }
    for name, text in entries.items():
        (data / "applications" / name).write_text(f"[Desktop Entry]\n{text}", "utf-8")
    (data / "applications" / "mimeinfo.cache").write_text(
        "[MIME Cache]\ntext/plain=editor.desktop;shelly.desktop;gone.desktop;\ntext/markdown=reader.desktop;\n", "utf-8"
    )
    monkeypatch.setenv("XDG_DATA_HOME", str(data))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "none"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("PATH", str(binary), prepend=os.pathsep)
    monkeypatch.setattr(programs.sys, "platform", "linux")
    return tmp_path


def test_programs_for_a_file_are_those_of_its_type_and_of_wider_ones(desktop, documents):
    assert [one.name for one in programs_for([str(documents / "kennings.md")])] == ["Reader", "Editor"]
    (desktop / "config").mkdir()
    (desktop / "config" / "mimeapps.list").write_text(
        "[Default Applications]\ntext/markdown=editor.desktop\n[Removed Associations]\ntext/markdown=reader.desktop\n",
        "utf-8",
    )
    assert [one.name for one in programs_for([str(documents / "kennings.md")])] == ["Editor"]


def test_for_several_files_only_programs_that_open_all_are_offered(desktop, tmp_path, documents):
    (tmp_path / "note.txt").write_text("x", "utf-8")
    both = [str(documents / "kennings.md"), str(tmp_path / "note.txt")]
    assert [one.name for one in programs_for(both)] == ["Editor"]


def test_commands_hold_files_where_the_program_wants_them():
    assert Program("R", "", ("r", "--new", "%F")).command(["/a b", "/c"]) == [["r", "--new", "/a b", "/c"]]
    assert Program("E", "", ("e", "%f", "--t", "%c", "100%%", "%k")).command(["/a", "/b"]) == [
        ["e", "/a", "--t", "E", "100%"], ["e", "/b", "--t", "E", "100%"],
    ]  # fmt: skip
    assert Program("N", "", ("n",)).command(["/a"]) == [["n", "/a"]]


def test_a_file_is_opened_with_a_program_of_the_list(desktop, kenning, ask, asked, qtbot):
    ask(kenning, "whale road")
    kenning.window.actions_["open_with"].trigger()
    qtbot.waitUntil(lambda: kenning.presenters.front.dialog is not None and kenning.presenters.front.dialog.isVisible())
    dialog = kenning.presenters.front.dialog
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["Reader", "Editor"]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    path = kenning.window.results_model.hit(0).path
    assert asked.started == [["reader", "--new", path]]


def test_where_no_program_is_listed_another_can_be_chosen(desktop, kenning, ask, asked, qtbot):
    ask(kenning, "deposit type:pdf")
    kenning.window.actions_["open_with"].trigger()
    qtbot.waitUntil(lambda: kenning.presenters.front.dialog is not None and kenning.presenters.front.dialog.isVisible())
    dialog = kenning.presenters.front.dialog
    assert dialog.empty.isVisible() and not dialog.open_button.isEnabled()
    dialog.other_button.click()
    chooser = kenning.presenters.front.dialog
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit("/opt/mine")
    chooser.reject()
    assert asked.started == [["/opt/mine", kenning.window.results_model.hit(0).path]]


# -- the list in a file ---------------------------------------------------------------------------


def test_the_list_is_written_as_a_table(kenning, page, qtbot, tmp_path):
    kenning.presenters.hits.export(str(tmp_path / "out.csv"))
    qtbot.waitUntil(lambda: "10 results written" in kenning.window.banner.text)
    with open(tmp_path / "out.csv", encoding="utf-8-sig", newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["path"] for row in found] == [hit.path for hit in kenning.window.results_model.hits]


def test_only_what_is_selected_is_written_where_that_is_several(kenning, page, qtbot, tmp_path):
    click(qtbot, page, 1)
    click(qtbot, page, 3, Qt.KeyboardModifier.ControlModifier)
    kenning.presenters.hits.export(str(tmp_path / "out.md"))
    qtbot.waitUntil(lambda: "2 results written" in kenning.window.banner.text)
    text = (tmp_path / "out.md").read_text("utf-8")
    assert kenning.window.results_model.hit(3).path in text and kenning.window.results_model.hit(0).path not in text


def test_a_bibliography_says_what_it_leaves_out(kenning, page, qtbot, tmp_path):
    kenning.presenters.hits.export(str(tmp_path / "out.bib"))
    qtbot.waitUntil(lambda: "left out" in kenning.window.banner.text)
    assert (tmp_path / "out.bib").read_text("utf-8").count("@misc{") + 1 <= 10


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(kenning, page, qtbot, tmp_path):
    kenning.presenters.hits.export(str(tmp_path / "none" / "out.csv"))
    qtbot.waitUntil(lambda: "could not be written" in kenning.window.banner.text)
    assert not (tmp_path / "none").exists()


def test_without_a_list_there_is_nothing_to_write(kenning, qtbot):
    kenning.window.actions_["export"].trigger()
    assert "no list yet" in kenning.window.banner.text


def test_the_dialog_gives_the_ending_of_the_chosen_form(kenning, page, qtbot):
    kenning.window.actions_["export"].trigger()
    dialog = kenning.presenters.front.dialog
    dialog.filterSelected.emit("BibTeX (*.bib)")
    assert dialog.defaultSuffix() == "bib"
    dialog.reject()


def test_the_model_of_results_keeps_to_qts_rules(kenning, ask):
    tester = QAbstractItemModelTester(kenning.window.results_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ask(kenning, "whale road")
    kenning.window.results_model.toggle()
    ask(kenning, "before:2100")
    assert tester is not None


def test_the_list_is_grouped_by_folder_with_a_heading_each(make_window, tmp_path, documents, ask, qtbot):
    folder = tmp_path / "papers"
    for name in ("b/one.txt", "a/two.txt", "b/three.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name} tells of the whale road.\n", "utf-8")
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
    kenning = make_window(tmp_path / "library")
    page = ask(kenning, "before:2100")
    plain = page.results.sizeHintForRow(0)
    with qtbot.waitSignal(kenning.search.results_changed):
        page.filters._choose_sort("folder")
    qtbot.settle(kenning)
    model = kenning.window.results_model
    groups = [os.path.basename(model.index(row).data(Role.GROUP)) for row in range(3)]
    assert groups == ["a", "b", ""] and "By folder" in page.filters._sort.text()
    assert page.results.sizeHintForRow(0) > page.results.sizeHintForRow(2) == plain
    page.filters._sort.click()
    qtbot.waitUntil(lambda: model.index(0).data(Role.GROUP) == "")
