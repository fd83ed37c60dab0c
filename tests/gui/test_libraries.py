"""Libraries in the window: made, opened, renamed, taken out of the list, deleted, and left while work goes on."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.app import read_setup
from desktop.controllers.libraries import add_library, make_library
from desktop.kenning import Kenning
from desktop.models.libraries import LibrariesModel, LibraryRow
from desktop.parts import Setup
from desktop.shell import Shell
from desktop.system.opener import Opener
from desktop.views.new_library import NewLibraryDialog
from desktop.views.open_library import OpenLibraryDialog
from engine import paths
from engine.cli.protocol import Operation
from engine.errors import InputError, StoreError
from engine.known_libraries import KnownLibraries, KnownLibrary, is_library
from engine.library import Library
from engine.settings import Settings


@pytest.fixture
def shell(qapp, qtbot, tmp_path, library_dir, asked):
    """The window as it is started, on the library of ``documents``; every window is closed at the end."""
    made = []

    def make(setup):
        made.append(Kenning(qapp, replace(setup, update_at_start=False), Opener(asked.open_url, asked.start)))
        return made[-1]

    setup = Setup(library_dir, tmp_path / "config", Settings(), update_at_start=False, watch=False)
    shell = Shell(setup, make)
    shell.kenning.start()
    qtbot.waitUntil(lambda: shell.kenning.presenters.state.status is not None)
    qtbot.waitUntil(lambda: bool(shell.kenning.libraries.rows))
    shell.made = made
    yield shell
    shell.kenning.window.close()
    shell.kenning.window.deleteLater()
    shell.kenning.theme.deleteLater()


@pytest.fixture
def other(tmp_path, library_dir):
    """A second library, known as Other."""
    folder = Path(shutil.copytree(library_dir, tmp_path / "other"))
    KnownLibraries(tmp_path / "config").note(folder, "Other")
    return folder


@pytest.fixture
def listed(qtbot):
    """Open the list with its key, and wait for it."""

    def show(kenning):
        kenning.window.actions_["libraries"].trigger()
        dialog = kenning.presenters.libraries._dialog
        qtbot.waitUntil(lambda: dialog.model.rowCount() > 0 and not kenning.clerks.busy)
        return dialog

    return show


def choose(dialog, path):
    dialog.list.setCurrentIndex(dialog.model.index(dialog.model.row_of(path)))


def names(dialog):
    return [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]


def test_the_open_library_is_named_in_the_rail_and_in_the_title(shell, qtbot):
    window = shell.kenning.window
    assert window.windowTitle() == "library" and window.rail_library.text() == "library"
    assert window.rail_library.accessibleName() == "Library: library"


def test_another_library_opens_in_the_place_of_the_first(shell, other, listed, qtbot):
    first = shell.kenning
    dialog = listed(first)
    assert names(dialog) == ["library", "Other"]
    choose(dialog, other)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.kenning is not first and shell.kenning.presenters.state.status is not None)
    qtbot.waitUntil(lambda: first._closed)
    assert shell.kenning.library.library.folder == other and first.library.library is None
    qtbot.waitUntil(lambda: shell.kenning.window.windowTitle() == "Other")
    assert shell.kenning.window.isVisible()
    qtbot.waitUntil(lambda: KnownLibraries(first.setup.config).last() == other)


def test_the_library_that_was_open_last_is_opened_at_the_next_start(tmp_path, monkeypatch, library_dir):
    monkeypatch.delenv("KENNING_LIBRARY")
    assert read_setup(None).library == paths.data_dir() / "library"
    KnownLibraries(paths.config_dir()).note(library_dir, "Mine", opened=True)
    assert read_setup(None).library == library_dir
    assert read_setup("mine").library == library_dir
    assert read_setup(str(tmp_path / "else")).library == tmp_path / "else"


def test_a_new_library_is_made_and_opened_empty(shell, listed, qtbot, tmp_path):
    first = shell.kenning
    dialog = listed(first)
    dialog.new_button.click()
    new = first.presenters.libraries._new
    assert not new.make_button.isEnabled() and new.encoder.currentText().endswith("(recommended)")
    qtbot.keyClicks(new.name, "Work & play")
    assert Path(new.place.text()) == paths.data_dir() / "libraries" / "Work-play"
    new.take_place(str(tmp_path / "made"))
    qtbot.keyClick(new.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.kenning is not first and shell.kenning.presenters.state.status is not None)
    assert is_library(tmp_path / "made") and shell.kenning.window.page == "welcome"
    qtbot.waitUntil(lambda: shell.kenning.window.windowTitle() == "Work & play")


def test_a_new_library_may_have_an_encoder_of_its_own(shell, listed, qtbot, tmp_path):
    first = shell.kenning
    listed(first).new_button.click()
    new = first.presenters.libraries._new
    new.encoder.setCurrentIndex(new.encoder.findData("multilingual-e5-small"))
    qtbot.keyClicks(new.name, "Many")
    new.take_place(str(tmp_path / "made"))
    new.make_button.click()
    qtbot.waitUntil(lambda: shell.kenning is not first and shell.kenning.presenters.state.status is not None)
    assert shell.kenning.presenters.state.status.encoder.name == "multilingual-e5-small"


@pytest.mark.parametrize("name, folder, said", [("library", "made", "choose another"), ("Work", "full", "other files"),
                                                ("Work", "library", "open it")])  # fmt: skip
def test_what_cannot_be_made_is_said_and_costs_nothing(shell, listed, qtbot, tmp_path, name, folder, said):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine", "utf-8")
    listed(shell.kenning).new_button.click()
    new = shell.kenning.presenters.libraries._new
    qtbot.keyClicks(new.name, name)
    new.take_place(str(tmp_path / folder))
    new.make_button.click()
    qtbot.waitUntil(lambda: new.problem.isVisible())
    assert said in new.problem.text() and new.name.text() == name and new.make_button.isEnabled()
    assert not (tmp_path / "made").exists() and (tmp_path / "full" / "mine.txt").exists()


@pytest.mark.parametrize("place", ["a" * 5000, "a\0b", "~nobody-at-all/x", "file:///x", "s3://?"])
def test_nonsense_in_the_place_of_a_library_is_said_in_words(tmp_path, place):
    with pytest.raises(InputError, match="is no library|An address names a bucket"):
        add_library(KnownLibraries(tmp_path), place)
    assert not list(tmp_path.iterdir())


def test_a_folder_without_library_is_not_opened(shell, listed, qtbot, documents):
    dialog = listed(shell.kenning)
    shell.kenning.presenters.libraries.open_folder(str(documents))
    qtbot.waitUntil(lambda: "no library" in dialog.note)
    assert len(shell.made) == 1 and names(dialog) == ["library"]


def test_a_library_that_lies_anywhere_is_opened_and_known(shell, listed, qtbot, tmp_path, library_dir):
    folder = Path(shutil.copytree(library_dir, tmp_path / "elsewhere"))
    first = shell.kenning
    listed(first)
    first.presenters.libraries.open_folder(str(folder))
    qtbot.waitUntil(lambda: shell.kenning is not first and shell.kenning.presenters.state.status is not None)
    assert [one.name for one in KnownLibraries(first.setup.config).listed()] == ["elsewhere", "library"]


def test_a_name_is_changed_in_the_list(shell, other, listed, qtbot):
    dialog = listed(shell.kenning)
    choose(dialog, other)
    qtbot.keyClick(dialog.list, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "Family")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Family" in names(dialog))
    assert KnownLibraries(shell.kenning.setup.config).find("family").path == other
    dialog.model.setData(dialog.model.index(dialog.model.row_of(other)), "LIBRARY")
    qtbot.waitUntil(lambda: "choose another" in dialog.note)
    assert "Family" in names(dialog)


def test_taking_a_library_out_of_the_list_can_be_undone(shell, other, listed, qtbot):
    dialog = listed(shell.kenning)
    choose(dialog, other)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(dialog) == ["library"] and dialog.undo_button.isVisible())
    assert is_library(other)
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: names(dialog) == ["library", "Other"])


def test_the_open_library_is_neither_taken_out_nor_deleted(shell, other, listed, qtbot, library_dir):
    dialog = listed(shell.kenning)
    choose(dialog, library_dir)
    assert not dialog.forget_button.isEnabled() and not dialog.delete_button.isEnabled()
    assert "open another one first" in dialog.delete_button.toolTip()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not shell.kenning.clerks.busy)
    assert names(dialog) == ["library", "Other"]


def box_of(dialog, qtbot):
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QMessageBox)))
    return dialog.findChildren(QMessageBox)[0]


def press(box, text):
    next(button for button in box.buttons() if button.text() == text).click()


def test_deleting_asks_says_what_is_lost_and_keeps_by_default(shell, other, listed, qtbot):
    dialog = listed(shell.kenning)
    choose(dialog, other)
    dialog.delete_button.click()
    box = box_of(dialog, qtbot)
    assert "10 documents" in box.informativeText() and "own files" in box.informativeText()
    assert box.defaultButton().text() == "Keep"
    press(box, "Keep")
    qtbot.waitUntil(lambda: not shell.kenning.clerks.busy)
    assert is_library(other)


def test_a_library_is_deleted_for_good(shell, other, listed, qtbot, documents):
    dialog = listed(shell.kenning)
    choose(dialog, other)
    dialog.delete_button.click()
    press(box_of(dialog, qtbot), "Delete for good")
    qtbot.waitUntil(lambda: names(dialog) == ["library"])
    assert not other.exists() and list(documents.iterdir()) and "deleted" in dialog.note


@pytest.fixture
def busy(shell, tmp_path, qtbot):
    """A run that takes long enough to be left."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number}.txt").write_text(f"Letter {number} about the whale road and the river.\n" * 12, "utf-8")
    kenning = shell.kenning
    with qtbot.waitSignal(kenning.indexing.committed):
        kenning.indexing.run(Operation("index", (str(folder),)))
    return folder


def test_leaving_a_run_asks_and_stopped_it_loses_nothing(shell, other, busy, listed, qtbot, library_dir):
    first = shell.kenning
    dialog = listed(first)
    choose(dialog, other)
    dialog.open_button.click()
    box = box_of(dialog, qtbot)
    press(box, "Stay here")
    assert shell.kenning is first and first.indexing.state == "running"
    dialog.open_button.click()
    qtbot.waitUntil(lambda: len(dialog.findChildren(QMessageBox)) == 2)
    press(dialog.findChildren(QMessageBox)[-1], "Stop it")
    qtbot.waitUntil(lambda: shell.kenning is not first and shell.kenning.presenters.state.status is not None)
    qtbot.waitUntil(lambda: first._closed)
    with Library.open(library_dir) as library:
        status = library.status()
    assert status.documents > 10 and {source.path for source in status.sources} >= {str(busy)}


def test_a_run_may_go_on_without_its_window(shell, other, busy, listed, qtbot, library_dir):
    first = shell.kenning
    dialog = listed(first)
    choose(dialog, other)
    dialog.open_button.click()
    press(box_of(dialog, qtbot), "Let it go on")
    qtbot.waitUntil(lambda: shell.kenning is not first and first._closed)

    def all_read():
        with Library.open(library_dir) as library:
            return library.status().documents == 130

    qtbot.waitUntil(all_read, timeout=4 * qtbot.PATIENCE_MS)


def test_the_model_keeps_to_qts_rules(qtbot, tmp_path):
    model = LibrariesModel(tmp_path / "a")
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [LibraryRow(KnownLibrary(name, tmp_path / name)) for name in "ab"]
    model.show_rows(rows)
    model.show_rows(rows[:1])
    asked = []
    model.rename_asked.connect(lambda path, name: asked.append((path, name)))
    assert not model.setData(model.index(0), " new  name ") and asked == [(tmp_path / "a", "new name")]
    assert model.row(5) is None and tester is not None


def let_go(field, *urls):
    """Let go of addresses over a field, as desktops say them, also as text; return whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    data.setText(urls[0])
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, button, none)
    event.ignore()
    QApplication.sendEvent(field, event)
    if event.isAccepted():
        QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, none))
    return event.isAccepted()


def test_a_folder_let_go_over_the_field_for_a_place_gives_its_path(qtbot, tmp_path):
    dialog = NewLibraryDialog([("small", "Small")], "small")
    qtbot.addWidget(dialog)
    folder = tmp_path / "my papers"
    assert let_go(dialog.place, QUrl.fromLocalFile(str(folder)).toString()) and dialog.place.text() == str(folder)
    for field in (dialog.place, dialog.name):
        assert not let_go(field, "https://example.org/")
    assert not let_go(dialog.name, QUrl.fromLocalFile(str(folder)).toString())
    assert dialog.place.text() == str(folder) and "://" not in dialog.name.text()


@pytest.mark.parametrize("make", [lambda: NewLibraryDialog([("small", "Small")], "small"), OpenLibraryDialog])
def test_a_file_is_refused_as_the_place_of_a_library(qtbot, tmp_path, make):
    dialog = make()
    qtbot.addWidget(dialog)
    before = dialog.place.text()
    (tmp_path / "notes.txt").write_text("x")
    assert let_go(dialog.place, QUrl.fromLocalFile(str(tmp_path / "notes.txt")).toString())
    assert dialog.problem.text() == "notes.txt is a file, and a library is a folder; let go of that folder."
    assert not dialog.problem.isHidden() and dialog.place.text() == before
    let_go(dialog.place, QUrl.fromLocalFile(str(tmp_path)).toString())
    assert dialog.problem.isHidden() and dialog.place.text() == str(tmp_path)


def test_a_folder_that_was_let_go_stays_the_place_when_a_name_is_typed(qtbot, tmp_path):
    dialog = NewLibraryDialog([("small", "Small")], "small")
    qtbot.addWidget(dialog)
    let_go(dialog.place, QUrl.fromLocalFile(str(tmp_path)).toString())
    dialog.name.setText("Work")
    assert dialog.place.text() == str(tmp_path)


@pytest.mark.parametrize("below", ["", "sub/deep"])
def test_a_file_that_was_typed_as_a_place_is_named(tmp_path, below):
    (tmp_path / "notes.txt").write_text("x")
    known, place = KnownLibraries(tmp_path / "config"), tmp_path / "notes.txt" / below
    with pytest.raises(StoreError, match=r"notes\.txt is a file, and a library needs a folder; choose another place"):
        make_library(known, "Work", place, "all-minilm-l6-v2", Settings())
    assert (tmp_path / "notes.txt").read_text() == "x"


def test_a_file_is_no_library_to_open(tmp_path):
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(InputError, match=r"notes\.txt is a file; choose the folder of a library"):
        add_library(KnownLibraries(tmp_path / "config"), str(tmp_path / "notes.txt"))
