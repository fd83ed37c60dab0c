"""Cycles are collected in the GUI thread alone; dialogs leave none; jobs hold nothing of the window."""

import gc
import json
import os
import subprocess
import sys
import threading
import weakref
from functools import partial
from pathlib import Path
from types import FunctionType, MethodType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from desktop.threads.collecting import Collector
from desktop.threads.jobs import Job, JobLane
from desktop.views.check_dialog import CheckDialog
from tests.gui.stress_collecting import REPORT, SOURCE

ROOT = Path(__file__).resolve().parents[2]


class Knot:
    """A cycle of one."""

    def __init__(self):
        self.own = self


def run_stress(*words):
    command = [sys.executable, "-m", "tests.gui.stress_collecting", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)


def test_automatic_collection_is_off_and_comes_back(qapp, collector):
    assert not gc.isenabled()
    gc.enable()
    own = Collector()
    own.start()
    assert own.running and not gc.isenabled()
    own.stop()
    assert gc.isenabled() and not own.running
    gc.disable()


def test_what_a_long_job_throws_away_is_collected_while_it_runs_in_the_gui_thread(qtbot, lane):
    died = []

    def work(token):
        while not died:
            token.check()
            knots = [Knot() for _ in range(1000)]
            weakref.finalize(knots[0], lambda: died.append(threading.current_thread()))
            del knots

    lane.start(Job(work))
    qtbot.waitUntil(lambda: bool(died))
    assert set(died) == {threading.main_thread()}


def test_nothing_is_collected_before_it_is_due(collector):
    gc.collect()
    knot = weakref.ref(Knot())
    collector.look()
    assert knot() is not None
    knots = [Knot() for _ in range(2 * gc.get_threshold()[0])]
    del knots
    collector.look()
    assert knot() is None


@pytest.fixture
def no_collection(collector):
    """Collect nothing for the time of a test."""
    thresholds = gc.get_threshold()
    gc.collect()
    gc.set_threshold(0)
    yield
    gc.set_threshold(*thresholds)


@pytest.mark.parametrize("name", ["settings", "shortcuts", "removal", "check"])
def test_a_closed_dialog_leaves_nothing_to_be_collected(kenning, qtbot, no_collection, name):
    presenters = kenning.presenters
    report = partial(CheckDialog, kenning.icons, REPORT, kenning.window)
    show = {
        "settings": presenters.settings.show,
        "shortcuts": presenters.window.show_shortcuts,
        "removal": partial(presenters.folders.ask_removal, SOURCE),
        "check": lambda: presenters.front.open_dialog(report()),
    }[name]
    left = set()
    for _turn in range(2):  # the first one makes what stays, such as the model of a style
        before = {id(thing) for thing in gc.get_objects() if isinstance(thing, QObject)}
        show()
        qtbot.waitUntil(lambda: not kenning.readers.busy)
        presenters.front.dialog.reject()
        presenters.front.dialog = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left = {
            type(thing).__name__ for thing in gc.get_objects() if isinstance(thing, QObject) and id(thing) not in before
        }
    assert not left


def held_by(work):
    """Return what a call refers to: its object, its closure, its arguments, and those of the calls in them."""
    held = []
    if isinstance(work, partial):
        held = [work.func, *work.args, *work.keywords.values()]
    elif isinstance(work, MethodType):
        held = [work.__self__, work.__func__]
    elif isinstance(work, FunctionType):
        held = [cell.cell_contents for cell in work.__closure__ or ()] + list(work.__defaults__ or ())
    calls = (partial, MethodType, FunctionType)
    return held + [inner for one in held if isinstance(one, calls) for inner in held_by(one)]


def test_no_job_of_the_window_holds_a_qobject(make_window, library_dir, qtbot, ask, monkeypatch, tmp_path):
    seen = []
    start = JobLane.start

    def look_and_start(self, job, **options):
        seen.extend(held_by(job._work))
        start(self, job, **options)

    monkeypatch.setattr(JobLane, "start", look_and_start)
    kenning = make_window(library_dir)
    page = ask(kenning, "My chain slips when I pedal hard")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    kenning.library.read_coverage(kenning.presenters.state.status.sources[0].path)
    kenning.encoders.refresh()
    kenning.encoders.measure()
    kenning.presenters.maintenance.check()
    kenning.measuring.start()
    kenning.measuring.cancel()
    lanes = (kenning.readers, kenning.painters, kenning.explainers, kenning.keepers)
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes))
    assert len(seen) > 10
    assert not [thing for thing in seen if isinstance(thing, QObject)]


def test_no_qobject_dies_outside_the_gui_thread():
    done = run_stress("--rounds", 14)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = json.loads(done.stdout)
    assert seen["died"] > 500 and seen["elsewhere"] == 0


@pytest.mark.slow
def test_no_qobject_dies_outside_the_gui_thread_in_thousands_of_dialogs():
    done = run_stress("--rounds", 1000)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = json.loads(done.stdout)
    assert seen["dialogs"] == 4000 and seen["elsewhere"] == 0


@pytest.mark.slow
def test_the_probe_sees_what_the_collector_of_python_does():
    done = run_stress("--rounds", 60, "--automatic", "--limit", 30)
    assert done.returncode == 1  # deaths elsewhere, or a hang that the limit has ended
