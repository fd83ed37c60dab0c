"""How long may a test take? None hangs: past its limit all threads' stacks are printed and the run ends.

pytest-timeout ends a test from a thread; it names the test and prints its output. A test that hangs while
it holds Python's lock stops that thread, too; then faulthandler's, which is C, prints the stacks and ends the run.

A worker of pytest-xdist that dies, be it at the limit or in native code, leaves its stacks in a file; they are a part
of what is told of the test, so that a fault that is seen once in a hundred runs can be looked at.
"""

from __future__ import annotations

import faulthandler
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest

LIMIT_S = 300  # the longest ordinary test takes 30 s alone, and ten times that beside four busy processes
SLOW_LIMIT_S = 3600  # for what runs with --slow
EXPORT_LIMIT_S = 900  # whole models are traced, quantized and run there: a minute alone on two older cores
LATER_S = 20  # than pytest-timeout, which says more

_STDERR = pytest.StashKey[int]()
_STACKS = pytest.StashKey[int]()


@pytest.hookimpl(trylast=True)  # after pytest's own faulthandler
def pytest_configure(config):
    config.stash[_STDERR] = os.dup(2)  # what the stacks go to while a test's output is captured

    if not hasattr(config, "workerinput"):
        config.stash[_STACKS] = os.dup(2)
        config.pluginmanager.register(ToldAtOnce(config))
        if config.pluginmanager.hasplugin("xdist"):
            config.pluginmanager.register(StacksOfWorkers(), "stacks-of-workers")
    else:
        config.stash[_STACKS] = os.open(config.workerinput["stacks"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        faulthandler.enable(file=config.stash[_STACKS])


def pytest_unconfigure(config):
    if hasattr(config, "workerinput"):
        faulthandler.disable()
    os.close(config.stash[_STACKS])
    os.close(config.stash[_STDERR])


class StacksOfWorkers:
    """Tells how a worker died, and where each of its threads was.

    The files lie in the folder ``KENNING_STACKS``: who ends a run from outside prints them. Else in one of their own.
    """

    def __init__(self):
        self._folder = self._own = None
        self._given = os.environ.pop("KENNING_STACKS", None)  # not for what the tests start
        self._untold = {}  # by workers' names, of those that died

    def pytest_configure_node(self, node):
        if self._folder is None:
            self._own = None if self._given else tempfile.mkdtemp(prefix="kenning-stacks-")
            self._folder = Path(self._given or self._own)
        node.workerinput["stacks"] = str(self._folder / node.gateway.id)

    def pytest_testnodedown(self, node, error):
        if error:
            self._untold[node.gateway.id] = node.gateway

    def pytest_handlecrashitem(self, report):
        self._untold.pop(report.node.gateway.id, None)
        report.longrepr = f"{report.longrepr}\n{self._told(report.node.gateway)}"

    def pytest_terminal_summary(self, terminalreporter):
        """Tell of those that died before or after their tests."""
        for name, gateway in self._untold.items():
            terminalreporter.section(f"worker {name} died")
            terminalreporter.write_line(self._told(gateway))

    def _told(self, gateway):
        stacks = self._folder / gateway.id
        said = stacks.read_text("utf-8", "replace") if stacks.is_file() else ""
        return f"{_how_it_ended(gateway)}\n{said or 'It left no stacks.'}"

    def pytest_unconfigure(self):
        if self._own is not None:
            shutil.rmtree(self._own, ignore_errors=True)


def _how_it_ended(gateway):
    """Name the signal that ended a worker's process, or its exit status."""
    try:
        status = gateway._io.popen.wait(10)
        return f"Its exit status was {status}." if status >= 0 else f"It was ended by {signal.Signals(-status).name}."
    except subprocess.TimeoutExpired:
        return "It has not ended."
    except ValueError:
        return f"It was ended by signal {-status}."


class ToldAtOnce:
    """Writes down what fails when it fails: a run that is ended at its limit never comes to its list of failures."""

    def __init__(self, config):
        self._stderr = config.stash[_STDERR]

    def pytest_runtest_logreport(self, report):
        if report.failed:
            said = f"\n{report.when} of {report.nodeid} failed\n{report.longreprtext}\n"
            os.write(self._stderr, said.encode("utf-8", "backslashreplace"))


def pytest_collection_modifyitems(items):
    """Give each test its limit, where it names none of its own: ``@pytest.mark.timeout(seconds)``."""
    for item in items:
        if item.get_closest_marker("timeout") is None:
            limit_s = EXPORT_LIMIT_S if "export" in item.keywords else LIMIT_S
            item.add_marker(pytest.mark.timeout(SLOW_LIMIT_S if "slow" in item.keywords else limit_s))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item):
    limit_s = float(item.get_closest_marker("timeout").args[0])
    if "PYTEST_XDIST_WORKER" in os.environ:
        limit_s *= 0.95  # before pytest-timeout, of which nobody hears in a worker; pytest-xdist names the test
    else:
        limit_s += min(limit_s, LATER_S)
    faulthandler.dump_traceback_later(limit_s, exit=True, file=item.config.stash[_STACKS])
    try:
        return (yield)
    finally:
        faulthandler.cancel_dump_traceback_later()
