"""Does the small search bar find, and does Enter open the window at the hit? Through a running Kenning."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.kenning import Kenning
from desktop.parts import Setup
from desktop.resident.instance import Instance
from desktop.resident.window_request import WindowRequest
from desktop.shell import Shell
from desktop.system.opener import Opener
from desktop.views.quick_bar import HITS
from engine.settings import Settings


@pytest.fixture
def shell(qapp, qtbot, tmp_path, library_dir, asked):
    """Kenning as it is started by ``kenning-desktop --bar``: no window, the bar alone."""

    def make(setup):
        return Kenning(qapp, replace(setup, update_at_start=False), Opener(asked.open_url, asked.start))

    instance = Instance(library_dir)
    assert instance.claim()
    setup = Setup(library_dir, tmp_path / "config", Settings(), update_at_start=False, watch=False)
    made = Shell(setup, make, instance)
    made.start(WindowRequest(show="bar"))
    qtbot.waitUntil(lambda: made.kenning.presenters.state.status is not None)
    yield made
    made.quit()
    made.kenning.window.deleteLater()
    made.kenning.theme.deleteLater()
    qapp.setQuitOnLastWindowClosed(True)


@pytest.fixture
def bar(shell):
    return shell._quick.bar


def ask(qtbot, shell, text):
    shell._quick.bar.box.clear()
    with qtbot.waitSignal(shell._quick.search.results_changed):
        qtbot.keyClicks(shell._quick.bar.box, text)
    qtbot.waitUntil(lambda: not shell._quick.search.waiting)


def test_enter_opens_the_window_at_the_hit(shell, bar, qtbot):
    assert bar.isVisible() and not shell.kenning.window.isVisible()
    ask(qtbot, shell, "ferry crossing")
    assert bar.results.isVisible() and 2 <= len(bar.model.hits) <= HITS
    qtbot.keyClick(bar.box, Qt.Key.Key_Down)
    wanted = bar.model.hit(bar.results.currentIndex().row()).path
    assert bar.results.currentIndex().row() == 1
    qtbot.keyClick(bar.box, Qt.Key.Key_Return)
    assert not bar.isVisible() and shell.kenning.window.isVisible()
    qtbot.waitUntil(lambda: not shell.kenning.search.waiting)
    qtbot.settle(shell.kenning)
    page = shell.kenning.window.search_page
    assert page.box.text() == "ferry crossing"
    assert shell.kenning.window.results_model.hit(page.results.currentIndex().row()).path == wanted
    assert shell.kenning.window.results_model.hit(0).path != wanted  # it is not the first that was chosen


def test_escape_and_another_window_put_it_away(shell, bar, qtbot):
    ask(qtbot, shell, "whale")
    qtbot.keyClick(bar.box, Qt.Key.Key_Escape)
    assert not bar.isVisible() and not shell.kenning.window.isVisible()
    shell.take(WindowRequest(show="bar"))
    assert bar.isVisible() and bar.box.selectedText() == "whale"
    QApplication.sendEvent(bar, QEvent(QEvent.Type.WindowDeactivate))
    assert not bar.isVisible()


def test_a_question_without_an_answer_says_so_and_opens_with_enter(shell, bar, qtbot):
    ask(qtbot, shell, "type:mp4 qqq")
    assert "Nothing found" in bar.note.text() and not bar.results.isVisible()
    qtbot.keyClick(bar.box, Qt.Key.Key_Return)
    assert shell.kenning.window.search_page.box.text() == "type:mp4 qqq"
    bar.box.clear()
    assert not bar.note.isVisible()


def test_a_key_of_the_desktop_shows_the_bar_of_the_running_kenning(shell, bar, qtbot, library_dir):
    bar.hide()
    later = subprocess.Popen([sys.executable, "-P", "-m", "desktop", "--library", library_dir, "--bar", "whale"])
    qtbot.waitUntil(lambda: later.poll() is not None)
    qtbot.waitUntil(lambda: bar.isVisible() and bar.box.text() == "whale")
    assert later.returncode == 0 and not shell.kenning.window.isVisible()
    qtbot.waitUntil(lambda: bool(bar.model.hits))


def test_what_takes_the_keyboard_has_a_name(bar):
    named = [one for one in (bar, *bar.findChildren(QWidget)) if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert bar.box in named and bar.windowTitle()
    assert all(one.accessibleName() for one in (bar.box, bar.results))


def hang_over(field, data):
    """Drag something over a field; return whether it would take it."""
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_words_can_be_dropped_on_the_bar_and_the_address_of_a_file_is_no_question(bar):
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl("file:///tmp")])
    files.setText("file:///tmp")  # as desktops say it besides
    words.setText("ferry crossing")
    assert hang_over(bar.box, words) and not hang_over(bar.box, files)
