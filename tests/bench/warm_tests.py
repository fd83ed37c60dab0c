"""Which test fails with a change in the code? One process runs the tests of a room again and again.

Run by ``bench_mutants.py`` in a copy of the tree. Libraries, encoders and imports stay from one change to the next: the
code of the changed function is swapped, and back. A test runs without the change before it first runs with one, and
again after it failed with one; where that second run fails, the change has spoiled what stays, so the process ends and
the change is tried first in a new one. What a module does at its import (constants, defaults) cannot be swapped: it is
left to a process that finds the change in its file.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import json
import os
import signal
import sys
import time
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import coverage
import pytest
from _pytest.runner import SetupState, runtestprotocol
from mutants import Mutant

SPOILED = 9  # the process's exit status where another has to go on
LEAST_LIMIT_S = 15  # of processor time for one test: other jobs must not make a change seem endless
MOST_TESTS_S = 10  # of processor time for the tests of one change


class TooLong(BaseException):
    """A test took much more processor time with a change than without."""


def _too_long(*_: object) -> None:
    raise TooLong


# -- which test runs which line -------------------------------------------------------------------


class Lines:
    """Notes for each test which lines it runs, and how much processor time it takes."""

    def __init__(self, root: Path, rooms: list[str], out: Path) -> None:
        self._root, self._out = root, out
        self._coverage = coverage.Coverage(data_file=None, source=[str(root / "engine" / room) for room in rooms])
        self._coverage.start()
        self._seconds: dict[str, float] = {}
        self._failed: set[str] = set()
        self._known: dict[str, Any] = json.loads(out.read_text("utf-8")) if out.exists() else {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Run those only of which nothing is known."""
        items[:] = [item for item in items if item.nodeid not in self._known]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Watch one test, with what prepares it."""
        self._coverage.switch_context(item.nodeid)
        began = time.process_time()
        try:
            return (yield)
        finally:
            self._seconds[item.nodeid] = time.process_time() - began

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember the tests that fail as the code is: they can tell nothing."""
        if report.failed:
            self._failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Write for each test its seconds and its lines, as ``file:line``."""
        self._coverage.stop()
        found: dict[str, dict[str, Any]] = {
            name: {"seconds": cpu, "lines": []} for name, cpu in self._seconds.items() if name not in self._failed
        }
        data = self._coverage.get_data()
        for path in data.measured_files():
            file = Path(path).relative_to(self._root).as_posix()
            for line, names in data.contexts_by_lineno(path).items():
                for name in set(names) & set(found):
                    found[name]["lines"].append(f"{file}:{line}")
        self._out.write_text(json.dumps(self._known | found), "utf-8")
        print(f"{len(self._known | found)} tests, {len(self._failed)} fail without a change: {sorted(self._failed)}")


def chosen_tests(mutant: Mutant, tests: dict[str, dict[str, Any]]) -> list[str]:
    """Return the tests that run a change's lines (its module's, where it runs at import), quick unit tests first."""
    lines = {f"{mutant.file}:{line}" for line in range(mutant.line, mutant.last + 1)}
    found = [name for name, test in tests.items() if not lines.isdisjoint(test["lines"])]
    if not found:
        found = [name for name, test in tests.items() if any(at.startswith(f"{mutant.file}:") for at in test["lines"])]
    return sorted(found, key=lambda name: ("/unit/" not in name, tests[name]["seconds"]))


# -- a change goes into the running code ----------------------------------------------------------


def swaps_of(mutant: Mutant, source: str) -> list[tuple[types.FunctionType, types.CodeType]]:
    """Return the functions that a change is in, each with its changed code; none where it is a module's own line."""
    module = importlib.import_module(mutant.file[:-3].replace("/", "."))
    name = str(module.__file__)
    functions = {function.__code__.co_qualname: function for function in _functions(vars(module), name, set())}
    plain = {code.co_qualname: code for code in _codes(compile(source, name, "exec", dont_inherit=True))}
    changed = _codes(compile(mutant.apply(source), name, "exec", dont_inherit=True))
    return [
        (functions[code.co_qualname], code)
        for code in changed
        if code.co_qualname in functions and plain.get(code.co_qualname) != code
    ]


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from _codes(constant)


def _functions(names: Any, file: str, seen: set[int]) -> Iterator[types.FunctionType]:
    """Yield the functions and methods that stand in a file, whatever decorates them."""
    for one in list(names.values()):
        for part in (getattr(one, "fget", None), getattr(one, "func", None), getattr(one, "__func__", None), one):
            while part is not None and id(part) not in seen:
                seen.add(id(part))
                if isinstance(part, types.FunctionType) and part.__code__.co_filename == file:
                    yield part
                if isinstance(part, type):
                    yield from _functions(vars(part), file, seen)
                part = getattr(part, "__wrapped__", None)


@contextlib.contextmanager
def swapped(swaps: list[tuple[types.FunctionType, types.CodeType]]) -> Iterator[None]:
    """Run with changed functions; nothing that was kept from before is there, and nothing stays afterwards."""
    before = [(function, function.__code__) for function, _ in swaps]
    _forget()
    for function, code in swaps:
        function.__code__ = code
    try:
        yield
    finally:
        for function, code in before:
            function.__code__ = code
        _forget()


def _forget() -> None:
    """Empty what functions, modules and open libraries of the engine remember of their calls."""
    from engine.search.relevance_feedback import QueryVectors
    from engine.store.vocabulary import Vocabulary

    for name, module in list(sys.modules.items()):
        if name.startswith("engine."):
            classes = [one for one in vars(module).values() if isinstance(one, type)]
            for value in [value for names in (module, *classes) for value in list(vars(names).values())]:
                if isinstance(value, functools._lru_cache_wrapper):
                    value.cache_clear()
            if isinstance(known := getattr(module, "_known", None), dict):
                known.clear()
    for one in gc.get_objects():
        if type(one) in (Vocabulary, QueryVectors):
            one._known.clear()


# -- the tests --------------------------------------------------------------------------------------


class Warm:
    """Runs the tests of each change in turn, in place of pytest's own loop."""

    def __init__(self, root: Path, plan: dict[str, Any]) -> None:
        self._root, self._out = root, Path(plan["out"])
        self._room, self._first = plan["room"], Path(plan["first"])
        self._mutants = [Mutant(**one) for one in plan["mutants"]]
        self._tests = json.loads(Path(plan["lines"]).read_text("utf-8"))
        self._items: dict[str, pytest.Item] = {}
        self._states: dict[str, SetupState] = {}
        self._passed: set[str] = set()
        self._tried = 0

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try each change, with the one first that spoiled an earlier process."""
        signal.signal(signal.SIGVTALRM, _too_long)
        self._session = session
        self._items = {item.nodeid: item for item in session.items if item.nodeid in self._tests}
        own = {name: self._tests[name] for name in self._items}
        for mutant in self._mutants:
            self._first.write_text(json.dumps(vars(mutant)), "utf-8")
            result, by, ran = self._try(mutant, chosen_tests(mutant, own))
            fresh, self._tried = self._tried == 0, self._tried + 1
            if by is not None and not self._passes(by):
                if fresh:  # it passed before, in this process
                    self._note(mutant, result, by, ran)
                self._end()
            self._note(mutant, result, by, ran)
        return True

    def _end(self) -> None:
        sys.stdout.flush()
        os._exit(SPOILED)

    def _try(self, mutant: Mutant, names: list[str]) -> tuple[str, str | None, int]:
        """Return what became of a change, the test that caught it, and how many tests ran."""
        swaps = swaps_of(mutant, (self._root / mutant.file).read_text("utf-8"))
        if not swaps:
            return "import", None, 0
        spent = ran = 0.0
        for name in names:
            if name not in self._passed and not self._passes(name):
                if self._tried == 0:
                    continue  # it fails alone, too
                self._end()
            self._passed.add(name)
            began = time.process_time()
            with swapped(swaps):
                passed, long = self._run(name)
            ran, spent = ran + 1, spent + time.process_time() - began
            if not passed:
                return "too long" if long else "caught", name, int(ran)
            if spent > MOST_TESTS_S:
                break
        return "survived", None, int(ran)

    def _passes(self, name: str) -> bool:
        return self._run(name)[0]

    def _run(self, name: str) -> tuple[bool, bool]:
        """Run one test; return whether it passed and whether it took too long. What its module made is kept."""
        item, file = self._items[name], name.split("::")[0]
        self._session._setupstate = self._states.setdefault(file, SetupState())
        # Pytest takes down what no following test needs, so one of the same file follows.
        sibling = next(
            (one for other, one in self._items.items() if other.startswith(f"{file}::") and one != item), item
        )
        signal.setitimer(signal.ITIMER_VIRTUAL, LEAST_LIMIT_S + 5 * self._tests[name]["seconds"])
        try:
            reports = runtestprotocol(item, log=False, nextitem=sibling)
        except TooLong:
            return False, True
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        failed = [report.longreprtext for report in reports if report.failed]
        return not failed, any("TooLong" in text for text in failed)

    def _note(self, mutant: Mutant, result: str, by: str | None, ran: int) -> None:
        text = (self._root / mutant.file).read_text("utf-8").splitlines()[mutant.line - 1].strip()
        found = {"room": self._room, **vars(mutant), "text": text, "result": result, "by": by, "ran": ran}
        with self._out.open("a", encoding="utf-8") as file:
            file.write(json.dumps(found) + "\n")


class FirstFailure:
    """Writes down the first test that fails, for changes that a new process finds in its file."""

    def __init__(self, out: Path) -> None:
        self._out = out

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take note of the first."""
        if report.failed and not self._out.exists():
            self._out.write_text(report.nodeid, "utf-8")


def main() -> None:
    """Do what the plan says: note lines, try changes in turn, or run some tests until one fails."""
    plan = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    root = Path.cwd()
    sys.path.insert(0, str(root))
    plugins: dict[str, Any] = {
        "lines": lambda: Lines(root, plan["rooms"], Path(plan["out"])),
        "warm": lambda: Warm(root, plan),
        "cold": lambda: FirstFailure(Path(plan["out"])),
    }
    how = ["-x"] if plan["kind"] == "cold" else []
    arguments = [
        "-q",
        "-p",
        "no:xdist",
        "--basetemp",
        plan["temporary"],
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
    ]
    status = pytest.main([*arguments, *how, *plan["tests"]], [plugins[plan["kind"]]()])
    sys.stdout.flush()
    os._exit(int(status))  # threads of a change that never ends are left behind


if __name__ == "__main__":
    main()
