"""Does the window show a published library like any other, and leave alone what only its publisher changes?"""

import os

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import read_setup
from desktop.views.open_library import OpenLibraryDialog
from engine.errors import InputError
from engine.library import library_folder


@pytest.fixture
def address(library, bucket):
    library.publish(f"s3://{bucket}/office")
    return f"s3://{bucket}/office"


def test_a_published_library_opens_by_its_address_and_is_searched(address, make_window, ask, qtbot, monkeypatch):
    monkeypatch.setenv("KENNING_LIBRARY", address)
    setup = read_setup(None)
    assert setup.library == library_folder(address)
    kenning = make_window(setup.library, watch=True, update_at_start=True)
    assert kenning.presenters.state.status.documents == 10
    assert f"Version 1 of {address}" in kenning.window.status.text
    page = ask(kenning, "deposit")
    assert page.results.model().rowCount() > 0
    assert kenning.indexing.state == "idle" and kenning.watching._keeper is None


def test_what_would_write_says_that_the_library_is_a_copy(address, make_window, qtbot, documents):
    kenning = make_window(library_folder(address))
    kenning.presenters.folders.add_paths([str(documents)])
    qtbot.waitUntil(lambda: "read-only copy" in kenning.window.banner.text)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")


def test_a_file_that_is_not_here_is_told_to_be_elsewhere(address, make_window):
    kenning = make_window(library_folder(address))
    kenning.opener.open("/srv/elsewhere.pdf")
    assert "is not on this computer" in kenning.window.banner.text


def test_an_address_that_cannot_be_used_leaves_the_window_with_the_own_library(monkeypatch):
    monkeypatch.setenv("KENNING_LIBRARY", "s3://x")
    setup = read_setup(None)
    assert "names a bucket" in setup.settings_problem and os.fspath(setup.library).endswith("library")
    with pytest.raises(InputError):
        library_folder("s3://x")


def test_a_published_library_is_opened_by_its_address_in_the_dialog(address, kenning, qtbot):
    presenters, left = kenning.presenters, []
    presenters.libraries.left.connect(lambda path, survive: left.append(path))
    presenters.libraries.show_list()
    presenters.libraries.ask_open()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, OpenLibraryDialog))
    assert not dialog.open_button.isEnabled()
    for wrong, said in (("s3://x", "names a bucket"), ("gs://bucket/folder", "s3://bucket/folder"),
                        (f"{address}-not", ""), ("/nowhere/at/all", "is no library")):  # fmt: skip
        dialog.place.setText(wrong)
        dialog.open_button.click()
        qtbot.waitUntil(dialog.problem.isVisible)
        assert said in dialog.problem.text() and dialog.place.text() == wrong and dialog.open_button.isEnabled()
    assert left == []
    dialog.place.setText(address)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: left == [library_folder(address)])
    assert library_folder(address) in [row.library.path for row in kenning.libraries.rows]
    qtbot.waitUntil(lambda: dialog not in QApplication.topLevelWidgets())
