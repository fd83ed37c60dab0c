"""What every test of the window gets: no screen, a real small library, and silence from Qt."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported
os.environ["KENNING_LANG"] = "en"  # the tests read English, whatever the machine speaks

import gc
import shutil
import threading
import time
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kenning import Kenning
from desktop.look.icons import IconSet
from desktop.look.theme import Theme
from desktop.parts import Setup
from desktop.system.opener import Opener
from desktop.texts.languages import speak
from desktop.threads.collecting import Collector
from desktop.threads.jobs import JobLane
from engine import paths
from engine.library import Library
from engine.settings import Settings
from tests.waiting import LOOK_S, Patience, rest_s

# What the offscreen platform says that it cannot do.
EXPECTED = ("propagateSizeHints", "raise()", "grabbing the", "systemTrayWindowChanged")


@pytest.fixture(autouse=True)
def no_qt_warnings(qtlog):
    """Fail a test in which Qt complained."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = [record.message for record in qtlog.records if record.type_name != "QtDebugMsg"]
    said = [message for message in said if not any(part in message for part in EXPECTED)]
    assert not said


@pytest.fixture(scope="package", autouse=True)
def english(qapp):
    """Speak English, its plurals included, in windows that a test makes without ``desktop.app.main``."""
    speak("en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


@pytest.fixture(scope="package", autouse=True)
def collector(qapp):
    """Collect cycles as in the window's process; what is left of its windows goes before other tests begin."""
    made = Collector()
    made.start()
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.stop()


@pytest.fixture(autouse=True)
def collections_in_the_gui_thread(collector):
    """Fail a test in which cycles were collected in a thread that does not own the window's objects."""
    elsewhere = []

    def note(phase, _info):
        if threading.current_thread() is not threading.main_thread():
            elsewhere.append(threading.current_thread().name)

    gc.callbacks.append(note)
    yield
    gc.callbacks.remove(note)
    assert not elsewhere and collector.running
    collector.look()


@pytest.fixture(autouse=True)
def no_processes_left():
    """Fail a test that leaves a process of ours running."""
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    left = [child for child in psutil.Process().children(recursive=True) if child.pid not in before]
    _, alive = psutil.wait_procs(left, timeout=60)
    assert not [child for child in alive if child.status() != psutil.STATUS_ZOMBIE]


class PatientBot(QtBot):
    """Waits a minute for what shall happen: a test does not depend on how fast, or how busy, a machine is."""

    PATIENCE_MS = 60_000
    LEAST_REST_MS = 10  # that QtBot rests by itself between two looks

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):  # noqa: N802
        patience, look_ms = Patience(timeout / 1000), min(timeout, 1000 * LOOK_S)

        def look():
            begun, found = time.monotonic(), False
            try:
                found = callback()
            finally:  # some say by AssertionError that they found nothing
                rest_ms = 1000 * rest_s(time.monotonic() - begun)
                if found is False and rest_ms > self.LEAST_REST_MS:
                    self.wait(int(rest_ms))
            return found

        while True:
            try:
                return super().waitUntil(look, timeout=look_ms)
            except self.TimeoutError:
                if patience.is_over():
                    raise

    def settle(self, kenning=None):
        """Let layouts come to rest, and the jobs of a window end: after that nothing more happens by itself."""
        if kenning is not None:
            lanes = (kenning.readers, kenning.painters, kenning.explainers, kenning.clerks)
            self.waitUntil(lambda: not any(lane.busy for lane in lanes))
        for _ in range(3):  # a layout may ask for another
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **options):  # noqa: N802
        return _patient(super().waitSignal(signal, timeout=timeout, **options), timeout)

    def waitSignals(self, signals, *, timeout=PATIENCE_MS, **options):  # noqa: N802
        return _patient(super().waitSignals(signals, timeout=timeout, **options), timeout)

    def waitExposed(self, widget, *, timeout=PATIENCE_MS):  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)


def _patient(blocker, timeout_ms):
    """Have a wait for signals end when ``Patience`` does; its own timer asks."""
    patience, timer = Patience(timeout_ms / 1000), blocker._timer

    def look():
        if patience.is_over():
            blocker._quit_loop_by_timeout()
        else:
            timer.start()

    timer.timeout.disconnect()
    timer.timeout.connect(look)
    timer.setInterval(int(min(timeout_ms, 1000 * LOOK_S)))
    return blocker


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(scope="session")
def qapp_cls():
    return QApplication


@pytest.fixture
def theme(qapp):
    made = Theme(qapp, paths.assets_dir())
    made.set_appearance("light")
    yield made
    made.deleteLater()


@pytest.fixture
def icons(theme):
    return IconSet(paths.assets_dir() / "icons", theme)


@pytest.fixture
def lane():
    made = JobLane(2)
    yield made
    assert made.close(5000)


@pytest.fixture(scope="session")
def documents(tmp_path_factory):
    """A folder with the sample's files, and three that cannot be indexed."""
    folder = tmp_path_factory.mktemp("documents") / "papers"
    shutil.copytree(paths.assets_dir() / "sample", folder)
    (folder / "README.md").unlink()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing that could be read\n")
    (folder / "picture.gif").write_bytes(b"GIF89a" + bytes(40))
    return folder


@pytest.fixture(scope="session")
def built_library(tmp_path_factory, documents):
    """A library of ``documents``, made once with the real encoder."""
    folder = tmp_path_factory.mktemp("built") / "library"
    with Library.open(folder, create=True) as library:
        report = library.index([documents])
        assert report.indexed == 10
    return folder


@pytest.fixture
def library_dir(tmp_path, built_library):
    """A copy of the library that the test may change."""
    return Path(shutil.copytree(built_library, tmp_path / "library"))


@pytest.fixture
def library(library_dir):
    with Library.open(library_dir) as opened:
        yield opened


class Asked:
    """Records what was handed to the desktop instead of handing it over."""

    def __init__(self):
        self.urls, self.started = [], []

    def open_url(self, url):
        self.urls.append(url.toLocalFile())
        return True

    def start(self, program, arguments):
        self.started.append([program, *arguments])
        return True


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def make_window(qapp, qtbot, tmp_path, asked):
    """Start windows; every one is closed at the end, and must close within its limit."""
    made = []

    def make(folder, *, settings=None, wait=True, **changes):
        changes = {"update_at_start": False, "watch": False, **changes}
        setup = Setup(folder, tmp_path / "config", settings or Settings(), **changes)
        if not made:  # as in a process of its own: with the style sheet of an earlier window it takes twice as long
            qapp.setStyleSheet("")
        kenning = Kenning(qapp, setup, Opener(asked.open_url, asked.start))
        made.append(kenning)
        kenning.start()
        qtbot.waitExposed(kenning.window)
        if wait:
            qtbot.waitUntil(lambda: kenning.presenters.state.status is not None)
        return kenning

    yield make
    for kenning in made:
        start = time.monotonic()
        kenning.window.close()
        assert time.monotonic() - start < 60
        kenning.window.deleteLater()
        kenning.theme.deleteLater()


@pytest.fixture
def kenning(make_window, library_dir):
    """A window on the library of ``documents``."""
    return make_window(library_dir)


@pytest.fixture
def ask(qtbot):
    """Type a question and wait for its answer and the preview."""

    def type_and_wait(kenning, text):
        page = kenning.window.search_page
        page.box.clear()
        with qtbot.waitSignal(kenning.search.results_changed):
            qtbot.keyClicks(page.box, text)
        qtbot.waitUntil(lambda: not kenning.search.waiting)
        return page

    return type_and_wait
