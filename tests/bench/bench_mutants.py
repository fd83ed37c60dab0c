"""Which faults in how texts are cut, turned into words and searched would no test see? Random ones are put in.

    python tests/bench/bench_mutants.py OUT.jsonl [--seed 12] [--search 80] [--chunks 40] [--words 40]

One change of the source at a time (a comparison, an operator, a number, a condition, a returned value, a statement
that goes), in a copy of the last commit. Each mutant meets the tests of its own room that run its line, the quickest
first, until one fails: the unit tests of the room and the integration tests of ``WIDER``. A mutant that takes five
times the processor time of its tests and a quarter of a minute is caught too, and so is one that stands still. The
score is the share that is caught. With ``--again`` the survivors of an earlier run are tried where they stand now.
Needs ``fork``.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import importlib
import json
import math
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import coverage
import machine
import pytest

ROOMS = ("words", "chunks", "search")
LOG = Path(tempfile.gettempdir()) / "mutants.log"  # what the tests said
WIDER = {  # a search needs a library, so most of its tests are those of several parts together
    "search": (
        "explain",
        "filename_search",
        "lists_that_are_steered",
        "old_libraries",
        "orders",
        "query_language",
        "reranking",
        "words_found",
    )
}
# Imported once, not in each fork; of LanceDB the thread would not live on in one.
HEAVY = (
    "numpy", "pyarrow.compute", "tokenizers", "PySide6.QtWidgets", "PySide6.QtTest", "psutil", "platformdirs",
    "asyncio", "hypothesis", "pytestqt.plugin", "_hypothesis_pytestplugin", "anyio.pytest_plugin", "execnet",
    "difflib", "zipfile",
)  # fmt: skip
LOADED = ("-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "no:xdist")  # plugins come loaded
LEAST_LIMIT_S = 15  # of processor time: other jobs of the machine must not make a mutant seem endless
STANDS_STILL_S = 900
MOST_TESTS_S = 6  # of processor time for one mutant, as its tests take without it

COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.Pow: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One change: what stands between two places of a file becomes something else."""

    file: str
    line: int
    last: int
    column: int
    last_column: int
    kind: str
    new: str

    def apply(self, source: str) -> str:
        """Return the source with the change in it."""
        lines = source.encode().splitlines(keepends=True)
        first = lines[self.line - 1][: self.column]
        rest = lines[self.last - 1][self.last_column :]
        return b"".join([*lines[: self.line - 1], first, self.new.encode(), rest, *lines[self.last :]]).decode()


def mutants_of(file: str, source: str) -> Iterator[Mutant]:
    """Yield every change that can be made of a module."""
    for node in _nodes(ast.parse(source)):
        for kind, new in _changes(node):
            text = ast.unparse(new) if isinstance(new, ast.stmt) else f"({ast.unparse(new)})"
            end = (node.end_lineno or 0, node.end_col_offset or 0)
            yield Mutant(file, node.lineno, end[0], node.col_offset, end[1], kind, text)


def _nodes(tree: ast.AST) -> Iterator[Any]:
    """Yield what a change may be made of: no hints, no texts for people, nothing of a formatted string."""
    for name, value in ast.iter_fields(tree):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for node in value if isinstance(value, list) else [value]:
            if not isinstance(node, ast.AST) or isinstance(
                node, (ast.JoinedStr, ast.Import, ast.ImportFrom, ast.Raise)
            ):
                continue
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
                continue
            if hasattr(node, "lineno"):
                yield node
            yield from _nodes(node)


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield "comparison", ast.Compare(node.left, [COMPARISONS[type(node.ops[0])]()], node.comparators)
    elif isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        yield "operator", ast.BinOp(node.left, OPERATORS[type(node.op)](), node.right)
    elif isinstance(node, ast.BoolOp):
        yield "and, or", ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.UnaryOp):
        yield "sign or not", node.operand
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield "constant", ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield "number", ast.Constant(node.value + 1)
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)):
        yield from ()  # the condition is changed as an expression of its own
    elif isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        yield "return", ast.Return(ast.Constant(None))
    elif isinstance(node, (ast.AugAssign, ast.Continue, ast.Break)) or _is_call(node):
        yield "statement", ast.Pass()


def _is_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)


# -- which test runs which line: a plugin of pytest, run once -------------------------------------


class Lines:
    """Notes for each test which lines of the three rooms it runs, and how much processor time it takes."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._coverage = coverage.Coverage(data_file=None, source=[str(root / "engine" / room) for room in ROOMS])
        self._coverage.start()
        self._seconds: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Watch one test, with what prepares it."""
        self._coverage.switch_context(item.nodeid)
        began = time.process_time()
        try:
            return (yield)
        finally:
            self._seconds[item.nodeid] = time.process_time() - began

    def tests(self) -> dict[str, dict[str, Any]]:
        """Return for each test its seconds and its lines, as ``file:line``."""
        self._coverage.stop()
        found: dict[str, dict[str, Any]] = {name: {"seconds": cpu, "lines": []} for name, cpu in self._seconds.items()}
        data = self._coverage.get_data()
        for path in data.measured_files():
            file = Path(path).relative_to(self._root).as_posix()
            for line, names in data.contexts_by_lineno(path).items():
                for name in set(names) & set(found):
                    found[name]["lines"].append(f"{file}:{line}")
        return found


def own_tests(copy: Path, room: str) -> list[str]:
    """Return the test files of a room, relative to the copy."""
    unit = sorted((copy / "tests/unit" / room).rglob("test_*.py"))
    wide = [copy / f"tests/integration/test_{name}.py" for name in WIDER.get(room, ())]
    return [path.relative_to(copy).as_posix() for path in unit + wide]


def in_child(
    copy: Path, arguments: list[str], limit_s: float, plugin: type[Lines] | None = None, out: Path | None = None
) -> int:
    """Run tests in a fork, in the copy; return pytest's status, or 124 where they took too much processor time."""
    child = os.fork()
    if child == 0:
        status = 3
        try:
            os.setsid()
            if math.isfinite(limit_s):
                resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(limit_s), math.ceil(limit_s) + 5))
            os.chdir(copy)
            sys.path.insert(0, str(copy))
            os.environ["PYTHONPATH"] = str(copy)
            with LOG.open("ab") as silence:
                os.dup2(silence.fileno(), 1)
                os.dup2(silence.fileno(), 2)
            notes = plugin(copy) if plugin is not None else None
            how = "-x" if notes is None else "--tb=short"
            status = int(pytest.main(["-q", how, *LOADED, *arguments], [notes] if notes is not None else []))
            if notes is not None and out is not None:
                out.write_text(json.dumps(notes.tests()), "utf-8")
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    ends = time.monotonic() + max(STANDS_STILL_S, 10 * limit_s)
    while time.monotonic() < ends:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            ended = os.waitstatus_to_exitcode(status)
            return 124 if ended == -signal.SIGXCPU else ended
        time.sleep(0.05)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return 124


def chosen_tests(mutant: Mutant, tests: dict[str, dict[str, Any]]) -> list[str]:
    """Return the tests that run a mutant's lines, the quickest first; for what runs at import all of its module."""
    lines = {f"{mutant.file}:{line}" for line in range(mutant.line, mutant.last + 1)}
    found = [name for name, test in tests.items() if not lines.isdisjoint(test["lines"])]
    if not found:
        found = [name for name, test in tests.items() if any(at.startswith(f"{mutant.file}:") for at in test["lines"])]
    found.sort(key=lambda name: tests[name]["seconds"])
    kept, seconds = [], 0.0
    for name in found:
        seconds += tests[name]["seconds"]
        if kept and seconds > MOST_TESTS_S:
            break
        kept.append(name)
    return kept


def main() -> None:
    """Make the copy, learn which test runs what, and try the mutants."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=12)
    parser.add_argument("--search", type=int, default=80)
    parser.add_argument("--chunks", type=int, default=40)
    parser.add_argument("--words", type=int, default=40)
    parser.add_argument("--keep-lines", type=Path, help="where the lines that tests run are kept, or taken from")
    parser.add_argument("--again", type=Path, help="try the survivors of an earlier OUT.jsonl only")
    options = parser.parse_args()
    # Two versions of a file of one second and one size would share their bytecode.
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.dont_write_bytecode = True
    for heavy in HEAVY:
        importlib.import_module(heavy)
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name).resolve() / "copy"
        copy.mkdir()
        archive = subprocess.run(["git", "archive", "HEAD"], cwd=machine.ROOT, capture_output=True, check=True).stdout
        subprocess.run(["tar", "x"], cwd=copy, input=archive, check=True)
        with contextlib.suppress(OSError):
            (copy.parent / "shared").symlink_to(machine.SHARED.parent)
        drawn = [mutant for room in ROOMS for mutant in _drawn(copy, room, getattr(options, room), options.seed)]
        if options.again:
            drawn = _survivors(copy, options.again)
        lines = _lines(copy, options.keep_lines)
        for room in ROOMS:
            files = tuple(f"{file}::" for file in own_tests(copy, room))
            own = {test: known for test, known in lines.items() if test.startswith(files)}
            _try(copy, room, [mutant for mutant in drawn if f"/{room}/" in mutant.file], own, options.out)
    _tell(options.out)


def _drawn(copy: Path, room: str, count: int, seed: int) -> list[Mutant]:
    every = [
        mutant
        for path in sorted((copy / "engine" / room).rglob("*.py"))
        for mutant in mutants_of(path.relative_to(copy).as_posix(), path.read_text("utf-8"))
    ]
    print(f"{room}: {len(every)} mutants, {min(count, len(every))} drawn", flush=True)
    return random.Random(seed).sample(every, min(count, len(every)))


def _survivors(copy: Path, earlier: Path) -> list[Mutant]:
    """Return the survivors of an earlier run where they stand now; those whose line is gone are told."""
    kept = [json.loads(line) for line in earlier.read_text("utf-8").splitlines()]
    found = []
    for one in kept:
        if one["result"] == "survived":
            path = copy / one["file"]
            every = mutants_of(one["file"], path.read_text("utf-8")) if path.exists() else ()
            like = (one["kind"], one["text"], one["new"], one["column"])
            now = [each for each in every if (each.kind, _text(copy, each), each.new, each.column) == like]
            found += now[:1]
            if not now:
                print(f"gone: {one['file']}: {one['text']}", flush=True)
    return found


def _text(copy: Path, mutant: Mutant) -> str:
    return (copy / mutant.file).read_text("utf-8").splitlines()[mutant.line - 1].strip()


def _lines(copy: Path, kept: Path | None) -> dict[str, dict[str, Any]]:
    if kept is None or not kept.exists():
        kept = kept or copy.parent / "lines.json"
        files = sorted({file for room in ROOMS for file in own_tests(copy, room)})
        status = in_child(copy, files, math.inf, Lines, kept)
        print(f"the tests themselves end with status {status}", flush=True)
    found: dict[str, dict[str, Any]] = json.loads(kept.read_text("utf-8"))
    return found


def _try(copy: Path, room: str, mutants: list[Mutant], tests: dict[str, dict[str, Any]], out: Path) -> None:
    done = [json.loads(line) for line in out.read_text("utf-8").splitlines()] if out.exists() else []
    known = {(one["file"], one["line"], one["column"], one["new"]) for one in done}
    for mutant in mutants:
        if (mutant.file, mutant.line, mutant.column, mutant.new) in known:
            continue  # of a run that was stopped
        path = copy / mutant.file
        source = path.read_text("utf-8")
        wanted = chosen_tests(mutant, tests)
        path.write_text(mutant.apply(source), "utf-8")
        limit_s = LEAST_LIMIT_S + 5 * sum(tests[name]["seconds"] for name in wanted)
        # The quickest few catch most: what they need is imported quickly, too.
        status = next((found for part in (wanted[:20], wanted[20:]) if (found := _ran(copy, part, limit_s))), 0)
        path.write_text(source, "utf-8")
        result = "survived" if status == 0 else "too long" if status == 124 else "caught"
        found = {"room": room, **asdict(mutant), "text": _text(copy, mutant), "tests": len(wanted), "result": result}
        with out.open("a", encoding="utf-8") as file:
            file.write(json.dumps(found) + "\n")


def _ran(copy: Path, tests: list[str], limit_s: float) -> int:
    return in_child(copy, tests, limit_s) if tests else 0


def _tell(out: Path) -> None:
    found = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    for room in ROOMS:
        counts = Counter(one["result"] for one in found if one["room"] == room)
        if counts:
            print(f"{room}: {counts.total() - counts['survived']} of {counts.total()} caught, {dict(counts)}")
    for one in found:
        if one["result"] == "survived":
            print(f"{one['file']}:{one['line']} {one['kind']} ({one['tests']} tests): {one['text']}  ->  {one['new']}")


if __name__ == "__main__":
    main()
