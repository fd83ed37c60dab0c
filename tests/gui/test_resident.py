"""Does Kenning go on when its window closes, where that is wanted, and does it end when it is told to?"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from functools import partial

import psutil
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon

from desktop.kenning import Kenning
from desktop.parts import Setup
from desktop.resident.activity import Activity
from desktop.resident.instance import Instance, own_folder
from desktop.resident.tray import Tray
from desktop.resident.window_request import WindowRequest
from desktop.resident.without_window import begin_watching, end_watching, watch_command
from desktop.settings.dialog import SettingsDialog
from desktop.shell import Shell
from desktop.system.opener import Opener
from engine import paths
from engine.autostart import disable_login, login_entry, login_state
from engine.cli.program import main
from engine.cli.protocol import Operation
from engine.cli.watch import _is_there
from engine.library import Library
from engine.progress import Progress
from engine.settings import Settings, save_settings
from tests import waiting

LIMIT_S = 120
until = partial(waiting.until, limit_s=LIMIT_S)


class FakeTray(Tray):
    """The real menu, in a tray that is there."""

    told = ""
    there = True

    def is_available(self):
        return self.there

    def tell(self, title, text):
        self.told = text


@pytest.fixture
def start(qapp, qtbot, tmp_path, library_dir, asked):
    """Start Kenning as ``main`` does, with a tray; every window is closed at the end."""
    shells = []

    def make(setup):
        return Kenning(qapp, replace(setup, update_at_start=False), Opener(asked.open_url, asked.start))

    def begin(*, settings=None, wish=None, tray=FakeTray, library=library_dir, watch=False):
        chosen = settings or Settings(keep_running=True)
        instance = Instance(library)
        assert instance.claim()
        setup = Setup(library, tmp_path / "config", chosen, update_at_start=False, watch=watch)
        shells.append(Shell(setup, make, instance, tray))
        shells[-1].start(wish or WindowRequest())
        qtbot.waitUntil(lambda: shells[-1].kenning.presenters.state.status is not None)
        return shells[-1]

    yield begin
    for shell in shells:
        shell.quit()
        shell.kenning.window.deleteLater()
        shell.kenning.theme.deleteLater()
    qapp.setQuitOnLastWindowClosed(True)


@pytest.fixture
def begin():
    """Start the real thing; what still runs at the end is ended."""
    started = []

    def run(*words, closes=False):
        program = ["-c", CLOSES] if closes else ["-m", "desktop"]
        command = [sys.executable, "-P", *program, *map(str, words)]
        started.append(subprocess.Popen(command, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def watchers(library_dir):
    """The processes that watch the library; none is left at the end."""

    def look():
        found = []
        for process in psutil.process_iter(["cmdline"]):
            line = process.info["cmdline"] or []
            if "watch" in line and str(library_dir) in line and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        return found

    yield look
    for process in look():
        process.kill()


def listens(library):
    return Instance(library).hand_over(WindowRequest(show="background"), wait_s=0.2)


def texts(tray):
    return [action.text() for action in tray.menu.actions() if action.text()]


def test_closing_hides_the_window_and_the_menu_opens_it_again(start, qtbot):
    shell = start()
    window = shell.kenning.window
    window.close()
    assert not window.isVisible() and not shell.kenning._closed
    assert "quits" in shell.tray.told
    assert texts(shell.tray) == [
        "Up to date · 1 file not readable",
        "Open Kenning",
        "Search bar",
        "Pause",
        "Quit Kenning",
    ]
    shell.tray.told = ""
    shell.tray.open.trigger()
    assert window.isVisible()
    window.close()
    assert not window.isVisible() and not shell.tray.told  # said once
    shell.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert window.isVisible()


def test_quit_in_the_menu_ends_everything(start):
    shell = start()
    shell.kenning.window.close()
    shell.tray.quit.trigger()
    assert shell.kenning._closed and shell.tray is None
    assert Instance(shell.kenning.setup.library).claim()


@pytest.mark.parametrize("way", ["key", "later start", "desktop"])
def test_every_way_to_quit_ends_it(start, way):
    shell = start()
    if way == "key":
        shell.kenning.window.actions_["quit"].trigger()
    elif way == "later start":
        shell.take(WindowRequest(show="quit"))
    else:
        shell._expect_the_end()  # what App.ending is connected to
        shell.kenning.window.close()
    assert shell.kenning._closed


def test_the_application_says_that_it_shall_end():
    code = """
        from PySide6.QtCore import QTimer
        from desktop.resident.app import App
        app = App([])
        app.ending.connect(lambda: print("ending"))
        QTimer.singleShot(0, app.quit)
        app.exec()
    """
    lines = "\n".join(line.strip() for line in code.splitlines())
    assert subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True).stdout == "ending\n"


def test_without_the_setting_closing_ends_it(start):
    shell = start(settings=Settings())
    assert shell.tray is None
    shell.kenning.window.close()
    assert shell.kenning._closed


def test_the_setting_holds_at_once(start, qapp):
    shell = start(settings=Settings())
    shell.kenning.presenters.settings.save(Settings(keep_running=True))
    assert shell.tray is not None and not qapp.quitOnLastWindowClosed()
    shell.kenning.presenters.settings.save(Settings())
    assert shell.tray is None and qapp.quitOnLastWindowClosed()


def test_a_start_in_the_background_shows_no_window_until_it_is_asked(start, qtbot):
    shell = start(wish=WindowRequest(show="background"))
    assert not shell.kenning.window.isVisible()
    shell.take(WindowRequest("whale road"))
    qtbot.waitUntil(lambda: not shell.kenning.search.waiting)
    assert shell.kenning.window.isVisible() and shell.kenning.window.results_model.hits


def test_the_menu_says_what_is_done(start):
    shell = start()
    indexing, tray = shell.kenning.indexing, shell.tray
    indexing._operation = Operation("index", quiet=True)
    indexing._set_state("running")
    assert tray.state.text() == "Looking for changes"
    indexing.progressed.emit(Progress("scanning", documents_total=7))
    assert tray.state.text() == "Looking for changes"
    indexing.progressed.emit(Progress("indexing", documents_done=312, documents_total=5000))
    assert tray.state.text() == "Indexing 312 of 5,000" and tray.pause.text() == "Pause"
    assert "312" in tray.icon.toolTip()
    indexing._set_state("paused")
    assert tray.state.text() == "Paused" and tray.pause.text() == "Resume"
    indexing._set_state("stopping")
    assert tray.state.text() == "Stopping"
    indexing._set_state("idle")
    assert tray.state.text() == "Up to date · 1 file not readable"


def test_a_pause_holds_what_would_begin_by_itself(start, qtbot, documents):
    shell = start()
    kenning, tray = shell.kenning, shell.tray
    tray.pause.trigger()
    assert tray.state.text() == "Paused" and kenning.indexing.state == "paused"
    begun = []
    kenning.indexing.started.connect(begun.append)
    kenning.indexing.run(Operation("index", quiet=True))
    kenning.presenters.following.catch_up()
    assert not begun and not kenning.indexing.busy
    with qtbot.waitSignal(kenning.indexing.finished):
        tray.pause.trigger()
    assert [one.quiet for one in begun] == [True]
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
    tray.pause.trigger()
    with qtbot.waitSignal(kenning.indexing.finished):  # what the user asks for is done all the same
        kenning.presenters.folders.update_all()


def test_a_folder_that_is_away_is_said_in_the_tray(start, qtbot, documents):
    shell = start()
    status = shell.kenning.presenters.state.status
    gone = replace(status, sources=(replace(status.sources[0], missing=True),))
    shell.kenning.library.status_changed.emit(gone)
    assert shell.tray.state.text().startswith("Away")
    more = replace(status, sources=(*gone.sources, status.sources[0]))
    shell.kenning.library.status_changed.emit(more)
    assert shell.tray.state.text().startswith("Up to date · 1 of 2 folders away")
    assert "1 of 2" in shell.tray.icon.toolTip()


def test_another_library_keeps_the_tray(start, qtbot, tmp_path):
    shell = start()
    Library.open(tmp_path / "empty", create=True).close()
    shell.kenning.presenters.libraries.left.emit(tmp_path / "empty", False)
    qtbot.waitUntil(lambda: shell.kenning.presenters.state.status is not None)
    assert shell.tray.state.text() == "No folders yet"
    shell.kenning.window.close()
    assert not shell.kenning._closed


def test_notices_use_the_sign_that_is_there(start, monkeypatch):
    shell = start()
    told = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda self, title, text, icon: told.append(text))
    assert shell.kenning.notices.tell("Kenning", "<new>") and told == ["‹new›"]
    assert not shell.kenning.notices.shown  # no second sign


def test_without_a_tray_the_settings_say_what_happens(qtbot, icons, monkeypatch):
    dialog = SettingsDialog(Settings(), icons, None, ())
    qtbot.addWidget(dialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "This desktop has no tray" in said
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    other = SettingsDialog(Settings(), icons, None, ())
    qtbot.addWidget(other)
    assert "no tray" not in " ".join(label.text() for label in other.findChildren(QLabel))


# -- without a tray: processes as they really run --------------------------------------------------


# Closes the window as a person does, once the library is open: without a screen nobody else can.
CLOSES = """
import sys
from PySide6.QtCore import QTimer
from desktop import app
from desktop.shell import Shell
class Closing(Shell):
    def start(self, wish):
        super().start(wish)
        self.kenning.library.status_changed.connect(lambda _: QTimer.singleShot(0, self.kenning.window.close))
app.Shell = Closing
sys.exit(app.main(sys.argv[1:]))
"""


def test_without_a_tray_a_process_goes_on_until_a_window_comes(begin, watchers, library_dir, tmp_path):
    save_settings(Settings(keep_running=True), paths.config_dir())
    window = begin("--library", library_dir, closes=True)
    assert window.wait(LIMIT_S) == 0
    until(lambda: len(watchers()) == 1)
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "bassoon.txt").write_text("A bassoon stands in the hall.")
    assert main(["index", str(folder), "--library", str(library_dir)]) in (0, 1)
    (folder / "oboe.txt").write_text("An oboe stands beside it.")
    with Library.open(library_dir) as library:
        until(lambda: any("oboe" in hit.path for hit in library.search("oboe").hits))
    again = begin("--library", library_dir)
    until(lambda: not watchers())
    until(lambda: listens(library_dir))
    ends = begin("--library", library_dir, "--quit")
    assert ends.wait(LIMIT_S) == 0 and again.wait(LIMIT_S) == 0
    assert not watchers()


def test_quit_ends_a_process_that_goes_on_without_a_window(begin, watchers, library_dir):
    instance = Instance(library_dir)
    own_folder(instance.mark.parent)
    assert begin_watching(library_dir, instance.mark)
    until(lambda: len(watchers()) == 1)
    assert begin("--library", library_dir, "--quit").wait(LIMIT_S) == 0
    until(lambda: not watchers())


def test_two_marks_are_not_mistaken_for_each_other(watchers, library_dir, tmp_path):
    mark = tmp_path / "mark"
    assert begin_watching(library_dir, mark)
    until(lambda: len(watchers()) == 1)
    first = watchers()[0]
    end_watching(mark)
    assert begin_watching(library_dir, mark)  # a window that was closed again at once
    until(lambda: not first.is_running() or first.status() == psutil.STATUS_ZOMBIE)
    until(lambda: len(watchers()) == 1)
    end_watching(mark)
    until(lambda: not watchers())


def test_quit_ends_a_run_and_all_its_processes(begin, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(2000):
        (folder / f"{number}.txt").write_text(f"Note {number} of the ferry. " * 40)
    library = tmp_path / "new library"
    window = begin("--library", library, folder)
    process = psutil.Process(window.pid)
    until(lambda: len(process.children(recursive=True)) >= 2)  # the indexing process and a reader
    ours = process.children(recursive=True)
    assert begin("--library", library, "--quit").wait(LIMIT_S) == 0
    assert window.wait(LIMIT_S) == 0
    _, alive = psutil.wait_procs(ours, timeout=LIMIT_S)
    assert not [child for child in alive if child.status() != psutil.STATUS_ZOMBIE]


def test_the_mark_of_a_process_that_watches_is_never_old(tmp_path):
    """Systems clear away what was not touched for hours or days, which would end the watching."""
    mark = tmp_path / "mark"
    mark.write_text("")
    os.utime(mark, (0, 0))
    assert _is_there(mark) and mark.stat().st_mtime > 0
    mark.unlink()
    assert not _is_there(mark)


def test_a_mark_that_goes_while_the_process_starts_ends_it(library_dir, tmp_path):
    command = [sys.executable, "-m", "engine.cli", "watch", "--library", library_dir, "--while", tmp_path / "gone"]
    assert subprocess.run(command, capture_output=True).returncode == 0


def test_a_frozen_build_watches_with_itself(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = watch_command(tmp_path, tmp_path / "mark")
    assert command[:3] == [sys.executable, "--command-line", "watch"]


# -- at login --------------------------------------------------------------------------------------


def test_the_setting_writes_and_removes_what_starts_at_login(start):
    shell = start(settings=Settings())
    settings = shell.kenning.presenters.settings
    settings.save(Settings(start_at_login=True))
    assert login_state().enabled and not login_state().moved
    assert shell.tray is not None  # it would not be seen without
    disable_login()  # by the desktop's own list
    assert not settings.make().values().start_at_login
    shell.kenning.presenters.front.dialog.reject()
    settings.save(Settings(start_at_login=True))
    settings.save(Settings())
    assert not login_state().enabled and shell.tray is None


def test_what_starts_at_login_is_repaired_when_the_window_opens(make_window, library_dir):
    login_entry().write(["/somewhere else", "--background"])
    make_window(library_dir)
    assert login_state().enabled and not login_state().moved


def test_a_login_that_cannot_be_changed_is_said(make_window, library_dir):
    kenning = make_window(library_dir)
    paths.config_dir().parent.mkdir(parents=True, exist_ok=True)
    (paths.config_dir().parent / "autostart").write_text("a file in the way")
    kenning.presenters.settings.save(Settings(start_at_login=True))
    assert "could not be changed" in kenning.window.banner.text


# -- out of the way --------------------------------------------------------------------------------

# The real indexing process, on a computer whose power supplies lie in a folder of the test's.
ON_BATTERY = """
import sys
from pathlib import Path
from engine import throttle
throttle._SUPPLIES = Path(sys.argv.pop(1))
from engine.cli.indexing_process import main
sys.exit(main())
"""


def test_on_battery_a_run_waits_until_it_is_told_to_go_on(make_window, library_dir, tmp_path, qtbot):
    battery = tmp_path / "supplies" / "BAT0"
    battery.mkdir(parents=True)
    (battery / "type").write_text("Battery\n")
    (battery / "status").write_text("Discharging\n")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "bassoon.txt").write_text("A bassoon.")
    command = (sys.executable, "-P", "-c", ON_BATTERY, str(battery.parent))
    kenning = make_window(library_dir, command=command)
    kenning.presenters.folders.add_paths([str(tmp_path / "notes")])
    strip, tray = kenning.window.strip, FakeTray(kenning.icons)
    tray.follow(Activity(kenning.indexing, kenning.library, kenning.watching, kenning.others))
    qtbot.waitUntil(lambda: strip.headline == "Paused: on battery")
    assert "Paused: on battery" in kenning.window.status.text and tray.state.text() == "Paused: on battery"
    assert strip._pause.text() == tray.pause.text() == "Go on anyway" and kenning.indexing.state == "running"
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.window.actions_["pause"].trigger()
    assert kenning.indexing.hold == "" and strip._pause.text() == "Pause"
    (battery / "status").write_text("Charging\n")
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.folders.update_all()
    tray.close()


def test_typing_is_told_to_the_run_and_not_too_often(make_window, library_dir, qtbot):
    kenning = make_window(library_dir)
    said = []
    kenning.indexing._say = said.append
    kenning.indexing.note_typing()
    assert not said  # nothing runs
    kenning.indexing._process, kenning.indexing.state = object(), "running"
    qtbot.keyClicks(kenning.window.search_page.box, "whale")
    assert said == ["typing"]
    kenning.indexing._process, kenning.indexing.state = None, "idle"
