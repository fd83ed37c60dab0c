"""Which faults in how texts are cut, turned into words and searched would no test see? Random ones are put in.

    python tests/bench/bench_mutants.py OUT.jsonl [--seed 12] [--words 40] [--chunks 40] [--search 70]

One change of the source at a time (a comparison, an operator, a number, a condition, a returned value, a statement
that goes), in a copy of the last commit. Each meets the tests of its own room that run its line, quick unit tests
first, until one fails or they have taken 10 s of processor time: the unit tests of the room, and for
``search`` the integration tests of ``WIDER``. What takes far longer than without the change is caught, too. Each test
that fails has passed without the change before, in the same process, and passes again after it (``warm_tests.py``).

The seed draws; a change is drawn again wherever its line stands later. Those that a person has judged to change nothing
stand with the reason in ``mutants_that_change_nothing.toml`` and are not tried. Called again with the same
``OUT.jsonl`` it goes on where it was, also on a later commit: what was caught stays caught while its line reads as it
did, and what survived is tried again, since there may be new tests.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import machine
from mutants import Mutant, drawn_of
from warm_tests import MOST_TESTS_S, SPOILED, chosen_tests

ROOMS = ("words", "chunks", "search")
HERE = Path(__file__).resolve().parent
NOTHING = HERE / "mutants_that_change_nothing.toml"
WIDER = {  # a search needs a library, so most of its tests are those of several parts together; but
    # not those of reranking, which take a minute to prepare
    "search": (
        "explain",
        "filename_search",
        "lists_that_are_steered",
        "old_libraries",
        "orders",
        "query_language",
        "words_found",
    )
}
STANDS_STILL_S = 900  # without a verdict
COLD_LIMIT_S = 60  # of processor time: imports, what the tests need, and the tests


def main() -> None:
    """Make the copy, learn which test runs what, and try the changes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=12)
    parser.add_argument("--words", type=int, default=40)
    parser.add_argument("--chunks", type=int, default=40)
    parser.add_argument("--search", type=int, default=70)
    parser.add_argument(
        "--keep-lines", type=Path, help="where it is kept which lines each test runs, for a later run of the same code"
    )
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # which takes the processes along
    began, tried, made = time.monotonic(), list[dict[str, Any]](), dict[str, int]()
    with tempfile.TemporaryDirectory() as name:
        forget_survivors(options.out)
        trial = Trial(Path(name).resolve(), options.out.resolve())
        kept = (options.keep_lines or trial.folder / "lines.json").resolve()
        if not kept.exists():
            trial.note_lines(kept)
        for room in ROOMS:
            drawn, made[room] = drawn_of(trial.copy, room, getattr(options, room), options.seed)
            print(f"{room}: {made[room]} mutants, {len(drawn)} drawn", flush=True)
            told = [trial.with_text(mutant) for mutant in drawn]
            trial.try_all(
                room, [one for one, facts in zip(drawn, told, strict=True) if not changes_nothing(facts)], kept
            )
            tried += told
    tell(options.out, tried, made)
    used = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    print(f"{(time.monotonic() - began) / 60:.0f} minutes, {used / 60:.0f} of processor time")


class Trial:
    """A copy of the last commit, and the processes that run tests in it."""

    def __init__(self, folder: Path, out: Path) -> None:
        self.folder, self.copy, self._out = folder, folder / "copy", out
        self.copy.mkdir()
        archive = subprocess.run(["git", "archive", "HEAD"], cwd=machine.ROOT, capture_output=True, check=True).stdout
        subprocess.run(["tar", "x"], cwd=self.copy, input=archive, check=True)
        with contextlib.suppress(OSError):
            (folder / "shared").symlink_to(machine.SHARED.parent)

    def note_lines(self, out: Path) -> None:
        """Run all tests once, and write which lines each runs."""
        files = sorted({file for room in ROOMS for file in self.own_tests(room)})
        self._start({"kind": "lines", "rooms": ROOMS, "out": str(out), "tests": files}, None)
        print((self.folder / "tests.log").read_text("utf-8").splitlines()[-1], flush=True)

    def own_tests(self, room: str) -> list[str]:
        """Return the test files of a room, relative to the copy."""
        unit = sorted((self.copy / "tests/unit" / room).rglob("test_*.py"))
        wide = [self.copy / f"tests/integration/test_{name}.py" for name in WIDER.get(room, ())]
        return [path.relative_to(self.copy).as_posix() for path in unit + wide]

    def try_all(self, room: str, mutants: list[Mutant], lines: Path) -> None:
        """Try the changes of a room that are not noted yet: in warm processes, then those at import each in its own."""
        first = self.folder / "first.json"
        while left := [one for one in mutants if self._key(one) not in _noted(self._out)]:
            left.sort(key=lambda one: not first.exists() or vars(one) != json.loads(first.read_text("utf-8")))
            plan = {"kind": "warm", "room": room, "out": str(self._out), "first": str(first), "lines": str(lines)}
            wanted = [vars(one) for one in left]
            before = len(_noted(self._out))
            status = self._start({**plan, "mutants": wanted, "tests": self.own_tests(room)}, self._out)
            if status < 0:
                self._note_lost(room, first, left)
            elif status != SPOILED and (status != 0 or len(_noted(self._out)) == before):
                raise SystemExit(f"the tests of {room} could not be run: see {self.folder / 'tests.log'}")
        for one in mutants:
            if _noted(self._out)[self._key(one)]["result"] == "import":
                self._try_cold(room, one, lines)

    def _note_lost(self, room: str, first: Path, left: list[Mutant]) -> None:
        """A process that stood still or was ended by a change: the change is caught."""
        now = json.loads(first.read_text("utf-8"))
        self._note(room, next(one for one in left if vars(one) == now), "too long", None, 0)

    def _try_cold(self, room: str, mutant: Mutant, lines: Path) -> None:
        path = self.copy / mutant.file
        source = path.read_text("utf-8")
        known = json.loads(lines.read_text("utf-8"))
        files = tuple(f"{file}::" for file in self.own_tests(room))
        own = {name: test for name, test in known.items() if name.startswith(files)}
        tests = _within(chosen_tests(mutant, own), own)
        path.write_text(mutant.apply(source), "utf-8")
        try:
            status, failed = self._cold(tests)
        finally:
            path.write_text(source, "utf-8")
        if status and failed is not None and self._cold([failed])[0]:
            print(f"{failed} fails without the change, too: {mutant.file}:{mutant.line}", flush=True)
        self._note(room, mutant, "caught" if status else "survived", failed, len(tests))

    def _cold(self, tests: list[str]) -> tuple[int, str | None]:
        """Run some tests until one fails, in a process of their own; return its status and that test."""
        out = self.folder / "failed"
        out.unlink(missing_ok=True)
        status = self._start({"kind": "cold", "out": str(out), "tests": tests}, None, COLD_LIMIT_S) if tests else 0
        return status, out.read_text("utf-8") if out.exists() else None

    def _start(self, plan: dict[str, Any], watched: Path | None, limit_s: int | None = None) -> int:
        """Run ``warm_tests.py``; end it where nothing more is noted in the watched file for long. Return its status."""
        at = self.folder / "plan.json"
        at.write_text(json.dumps({**plan, "temporary": str(self.folder / "temporary")}), "utf-8")
        environment = {**os.environ, "PYTHONPATH": f"{self.copy}:{HERE}", "PYTHONDONTWRITEBYTECODE": "1"}
        if watched is None and limit_s is None:
            environment.pop("PYTHONDONTWRITEBYTECODE")  # once, for all that follow
        command = [sys.executable, str(HERE / "warm_tests.py"), str(at)]
        limit = None if limit_s is None else lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit_s, limit_s))
        with (self.folder / "tests.log").open("a") as log:
            child = subprocess.Popen(
                command,
                cwd=self.copy,
                env=environment,
                stdout=log,
                stderr=log,
                preexec_fn=limit,
                start_new_session=True,
            )
            try:
                _watch(child, watched)
            finally:
                with contextlib.suppress(ProcessLookupError):  # with all that its tests started
                    os.killpg(child.pid, signal.SIGKILL)
                child.wait()
        return child.returncode

    def _key(self, mutant: Mutant) -> tuple[Any, ...]:
        return _key(self.with_text(mutant))

    def with_text(self, mutant: Mutant) -> dict[str, Any]:
        """Return what a change is, with its room and the text of its line."""
        lines = (self.copy / mutant.file).read_text("utf-8").splitlines()
        return {"room": mutant.file.split("/")[1], **vars(mutant), "text": lines[mutant.line - 1].strip()}

    def _note(self, room: str, mutant: Mutant, result: str, by: str | None, ran: int) -> None:
        found = {**self.with_text(mutant), "room": room, "result": result, "by": by, "ran": ran}
        with self._out.open("a", encoding="utf-8") as file:
            file.write(json.dumps(found) + "\n")


def _watch(child: subprocess.Popen[bytes], watched: Path | None) -> None:
    """Wait until a process ends, or until nothing more is noted in the watched file for long."""
    size, since = -1, time.monotonic()
    while child.poll() is None:
        time.sleep(0.2)
        now = watched.stat().st_size if watched is not None and watched.exists() else 0
        if now != size:
            size, since = now, time.monotonic()
        if watched is not None and time.monotonic() - since > STANDS_STILL_S:
            return


def _key(one: dict[str, Any]) -> tuple[Any, ...]:
    """Return what names a change wherever its line stands, as a draw does."""
    return one["file"], one["text"], one["column"], one["kind"], one["new"]


def _noted(out: Path) -> dict[tuple[Any, ...], dict[str, Any]]:
    """Return the verdicts so far; a later one of the same change counts."""
    lines = out.read_text("utf-8").splitlines() if out.exists() else []
    return {_key(one): one for one in map(json.loads, lines)}


def _within(tests: list[str], known: dict[str, dict[str, Any]]) -> list[str]:
    """Return as many of the tests as take no longer than those of one change may."""
    kept, seconds = [], 0.0
    for name in tests:
        seconds += known[name]["seconds"]
        if kept and seconds > MOST_TESTS_S:
            break
        kept.append(name)
    return kept


def forget_survivors(out: Path) -> None:
    """Drop the verdicts on what no test saw."""
    caught = [one for one in _noted(out).values() if one["result"] != "survived"]
    if out.exists():
        out.write_text("".join(json.dumps(one) + "\n" for one in caught), "utf-8")


def changes_nothing(one: dict[str, Any]) -> bool:
    """Return whether a person has judged that a change alters no answer."""
    judged = tomllib.loads(NOTHING.read_text("utf-8"))["change"] if NOTHING.exists() else []
    same = [
        each for each in judged if (each["file"], each["line"], each["new"]) == (one["file"], one["text"], one["new"])
    ]
    return any(each.get("column", one["column"]) == one["column"] for each in same)


def tell(out: Path, tried: list[dict[str, Any]], made: dict[str, int]) -> None:
    """Print the table of the page, and the changes that no test saw."""
    noted = _noted(out)
    print("| room | can be made | drawn | caught | change nothing | live |\n|---|---|---|---|---|---|")
    live = []
    for room in ROOMS:
        drawn = [one for one in tried if one["room"] == room]
        counts = Counter(_result(one, noted) for one in drawn)
        live += [noted[_key(one)] for one in drawn if _result(one, noted) == "live"]
        told = (counts[name] for name in ("caught", "changes nothing", "live"))
        print("|", " | ".join(map(str, (room, f"{made[room]:,}", len(drawn), *told))), "|")
    for one in live:
        place = f"{one['file']}:{one['line']}:{one['column']}"
        print(f"{place} ({one['ran']} tests): {one['text']}  ->  {one['new']}")


def _result(one: dict[str, Any], noted: dict[tuple[Any, ...], dict[str, Any]]) -> str:
    if changes_nothing(one):
        return "changes nothing"
    return "caught" if noted[_key(one)]["result"] in ("caught", "too long") else "live"


if __name__ == "__main__":
    main()
