"""Does any QObject die outside the GUI thread? Opens and closes windows and dialogs beside jobs that make cycles.

    python -m tests.gui.stress_collecting --rounds 1000              as the window runs
    python -m tests.gui.stress_collecting --rounds 1000 --automatic  with the collector as it comes

Prints one JSON object; the exit status is 1 where anything died in a wrong thread. A hang ends with all stacks.
"""

import argparse
import faulthandler
import gc
import json
import os
import sys
import tempfile
import threading
import time
import weakref
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from desktop.app import make_app
from desktop.kenning import Kenning
from desktop.parts import Setup
from desktop.threads.collecting import Collector
from desktop.threads.jobs import Job
from desktop.views.check_dialog import CheckDialog
from engine.reports.maintenance import CheckReport, Problem
from engine.reports.status import SourceStatus
from engine.settings import Settings

ROUNDS_PER_WINDOW = 12
CYCLES = 3000
SOURCE = SourceStatus("/papers", "folder", 3, 0, 0, 0, 9, 4000, 0.0, False)
REPORT = CheckReport(3, 9, 3, 4000, 0.1, (Problem("space", "Little room is left.", "", "Free some.", damage=False),))


class Probe:
    """Notes in which thread each QObject that Python knows dies."""

    def __init__(self):
        self.elsewhere, self.died, self._watched = 0, 0, {}

    def watch(self):
        for thing in (*gc.get_objects(0), *gc.get_objects(1)):  # what came since the last look
            if isinstance(thing, QObject) and id(thing) not in self._watched:
                self._watched[id(thing)] = weakref.ref(thing, self._note(id(thing)))

    def _note(self, key):
        def note(_):
            self._watched.pop(key, None)
            self.died += 1
            self.elsewhere += threading.current_thread() is not threading.main_thread()

        return note


def make_cycles(token):
    """Allocate as a job does that reads a long list of nested records; every one is garbage at once."""
    for _ in range(CYCLES):
        token.check()
        one = {"self": None, "list": []}
        one["self"] = one
        one["list"].append(one)


class Stress:
    def __init__(self, app, folder, probe):
        self.app, self.folder, self.probe = app, folder, probe
        self.windows = 0
        self.kenning = self.open_window()

    def open_window(self):
        self.windows += 1
        setup = Setup(self.folder / "library", self.folder / "config", Settings(), update_at_start=False)
        kenning = Kenning(self.app, setup)
        kenning.start()
        return kenning

    def change_window(self):
        """Close the window and open another one; the old one's parts are cycles from now on."""
        old, self.kenning = self.kenning, None
        old.window.close()
        old.window.deleteLater()
        old.theme.deleteLater()
        del old
        self.kenning = self.open_window()

    def dialogs(self):
        presenters = self.kenning.presenters
        yield presenters.settings.show
        yield presenters.window.show_shortcuts
        yield lambda: presenters.folders.ask_removal(SOURCE)
        yield lambda: presenters.front.open_dialog(CheckDialog(self.kenning.icons, REPORT, self.kenning.window))

    def round(self):
        for show in self.dialogs():
            for lane in (self.kenning.readers, self.kenning.explainers):
                lane.start(Job(make_cycles))
            show()
            self.probe.watch()
            self.app.processEvents()
            self.kenning.presenters.front.dialog.reject()
            self.kenning.presenters.front.dialog = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.app.processEvents()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--automatic", action="store_true")
    parser.add_argument("--limit", type=float, default=60, help="seconds that one round may take")
    options = parser.parse_args()
    app, probe, start = make_app(), Probe(), time.monotonic()
    gc.set_threshold(100, 2, 2)  # a collection at every burst
    if not options.automatic:
        Collector(app).start()
    done = 0
    with tempfile.TemporaryDirectory() as folder:
        stress = Stress(app, Path(folder), probe)
        for done in range(1, options.rounds + 1):
            faulthandler.dump_traceback_later(options.limit, exit=True)
            stress.round()
            if done % ROUNDS_PER_WINDOW == 0:
                stress.change_window()
        stress.kenning.window.close()
        faulthandler.cancel_dump_traceback_later()
    seen = {"rounds": done, "dialogs": 4 * done, "windows": stress.windows, "died": probe.died}
    print(json.dumps({**seen, "elsewhere": probe.elsewhere, "seconds": round(time.monotonic() - start)}), flush=True)
    os._exit(bool(probe.elsewhere))  # the interpreter's own end is not what is tried here


if __name__ == "__main__":
    sys.exit(main())
