"""A dialog for files begins with the person's own, and then where the last one ended."""

import os

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from desktop.views import file_dialog as dialogs


@pytest.fixture
def documents_folder(tmp_path, monkeypatch):
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(dialogs, "_last", [])
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda place: str(folder))
    return folder


def place_of(dialog):
    return os.path.realpath(dialog.directory().absolutePath())


def test_the_first_begins_with_documents_and_the_next_where_that_one_ended(qtbot, documents_folder, tmp_path):
    first = dialogs.file_dialog(None, "Write", "list.csv")
    qtbot.addWidget(first)
    assert place_of(first) == os.path.realpath(documents_folder)
    first.setDirectory(str(tmp_path))
    first.selectFile("list.csv")
    first.accept()
    assert not first.isSizeGripEnabled()  # it would lie over the buttons
    programs = QFileDialog()  # whose folder is no place for anything else
    qtbot.addWidget(programs)
    programs.setDirectory("/usr/bin")
    second = dialogs.folder_dialog(None, "Choose")
    qtbot.addWidget(second)
    assert place_of(second) == os.path.realpath(tmp_path)


def test_without_documents_it_begins_at_home(qtbot, documents_folder):
    documents_folder.rmdir()
    dialog = dialogs.folder_dialog(None, "Choose")
    qtbot.addWidget(dialog)
    assert place_of(dialog) == os.path.realpath(os.path.expanduser("~"))


def test_the_list_of_results_is_written_there(kenning, ask, qtbot, documents_folder):
    ask(kenning, "whale road")
    kenning.presenters.hits.ask_export()
    dialog = kenning.presenters.front.dialog
    assert place_of(dialog) == os.path.realpath(documents_folder)
    assert [os.path.basename(file) for file in dialog.selectedFiles()] == ["results.csv"]
    dialog.reject()
