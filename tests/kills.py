"""Kill the real program at random moments of indexing, compacting and resizing, and look at what is left.

A library of small documents changes from round to round; every document's text says which round it is of. What the
program had told as committed when it died must be there afterwards, everything else either as it was or as
it was to become, nothing twice, and the whole of it must pass a check and be found.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from engine import Library, SearchOptions
from tests.entries import entry

ROOT = Path(__file__).resolve().parents[1]
OPERATIONS = ("index", "compact", "resize")
SIZES = ((64, "float16"), (384, "binary"), (128, "float16"), (384, "float16"))
# Small commits and early refits, so that kills fall into as many different steps as possible.
PROGRAM = """
import sys
from pathlib import Path
from engine import Library
from engine.indexing.tuning import IndexTuning
from engine.store.tuning import StoreTuning
library = Library.open(Path(sys.argv[1]), create=True)
library.tuning = IndexTuning(commit_rows=4, group_chunks=4)
library.store.tuning = StoreTuning(refit_min_chunks=8, refit_in_a_run_chunks=8, refit_growth=1.3)
library.store.rows.count()
print("begin", flush=True)
if sys.argv[2] == "index":
    library.index([sys.argv[3]], on_commit=lambda documents: print("committed", documents, flush=True))
elif sys.argv[2] == "compact":
    library.compact()
else:
    library.resize(int(sys.argv[3]), sys.argv[4])
print("end", flush=True)
"""


@dataclass
class Kill:
    """One kill: of what, how long after it began, what it had told, what was there afterwards."""

    operation: str
    after_s: float
    told: int
    documents: int


@dataclass
class Trial:
    """A library, the folder that it holds, and kills one after the other. ``run`` raises AssertionError on any loss."""

    folder: Path
    files: int = 60
    seed: int = 0
    kills: list[Kill] = field(default_factory=list)
    ended_before: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        self._docs, self._place = self.folder / "docs", self.folder / "library"
        self._docs.mkdir()
        self._durations: dict[str, list[float]] = {name: [] for name in OPERATIONS}
        self._round = 0
        self._now: dict[str, str] = {}  # each file's text on disk
        self._held: dict[str, str] = {}  # each document's text in the library
        self._sizes = 0
        for number in range(self.files):
            self._write(number)

    def run(self, kills: int, seconds: float = float("inf")) -> None:
        """Kill until so many kills have fallen into running work, or the time is up."""
        turn, start = 0, time.monotonic()
        while len(self.kills) < kills and time.monotonic() - start < seconds:
            operation = OPERATIONS[turn % len(OPERATIONS)] if turn else "index"
            turn += 1
            with self._saying_which():
                if operation == "index":
                    self._change_files()
                kill = self._kill(operation)
                self._look(kill)

    def finish(self) -> None:
        """Let the program do its work undisturbed; everything is there then."""
        with self._saying_which(), Library.open(self._place) as library:
            library.index([self._docs])
            assert library.check().ok
            assert self._texts(library) == self._now
            assert library.status().pending == 0

    @contextmanager
    def _saying_which(self) -> Iterator[None]:
        """Tell of what fails which trial it was: its seed draws the same files and nearly the same moments again."""
        try:
            yield
        except Exception as error:
            error.add_note(f"Trial(files={self.files}, seed={self.seed}), after {len(self.kills)} kills")
            raise

    def _change_files(self) -> None:
        """Change a third of the files, take two away and bring two back or new ones."""
        self._round += 1
        for number in self._random.sample(range(self.files), self.files // 3):
            self._write(number)
        for number in self._random.sample(range(self.files), 2):
            (self._docs / f"{number:03}.txt").unlink(missing_ok=True)
            self._now.pop(f"{number:03}.txt", None)

    def _write(self, number: int) -> None:
        text = entry(number, f"of round round{self._round}x")
        (self._docs / f"{number:03}.txt").write_text(text)
        self._now[f"{number:03}.txt"] = text

    def _kill(self, operation: str) -> Kill:
        arguments = [str(self._place), operation]
        if operation == "index":
            arguments.append(str(self._docs))
        elif operation == "resize":
            self._sizes += 1
            arguments += map(str, SIZES[self._sizes % len(SIZES)])
        program = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert program.stdout is not None and program.stderr is not None
        assert program.stdout.readline() == "begin\n", program.stderr.read()
        began = time.monotonic()
        known = self._durations[operation]
        wait_s = self._random.uniform(0, 1.1 * statistics.median(known) if known else 1.0)
        lines: list[str] = []
        if operation == "index" and self._random.random() < 0.7:
            # Most of an index run is reading and encoding: wait for some commits, and kill soon after.
            wait_s = self._random.uniform(0, 0.3)
            commits = self._random.randint(1, 5)
            while len(lines) < commits and (line := program.stdout.readline()):
                lines.append(line.rstrip())
        try:
            program.wait(wait_s)
        except subprocess.TimeoutExpired:
            program.kill()
        lines += program.stdout.read().splitlines()
        errors = program.stderr.read()
        program.wait()
        program.stdout.close()
        program.stderr.close()
        assert "Traceback" not in errors and "panicked" not in errors, errors
        told = sum(int(line.split()[1]) for line in lines if line.startswith("committed ") and line.split()[1:])
        kill = Kill(operation, time.monotonic() - began, told, 0)
        if "end" in lines:
            known.append(kill.after_s)
            self.ended_before += 1
        else:
            known.append(max(kill.after_s, statistics.median(known) if known else 1.0))
            self.kills.append(kill)
        return kill

    def _look(self, kill: Kill) -> None:
        with Library.open(self._place) as library:
            report = library.check()
            assert report.ok, report.problems
            found = self._texts(library)
            kill.documents = len(found)
            fresh = sum(self._held.get(name) != text for name, text in found.items())
            assert fresh >= kill.told, f"{kill.told} documents were told as committed, {fresh} are there"
            for name, text in self._held.items():  # as it was, or as it was to become
                wanted = {text, self._now.get(name)}
                assert found.get(name) in wanted, f"{name}: {found.get(name)!r} instead of {wanted}"
            for name, text in found.items():
                assert text in (self._held.get(name), self._now.get(name)), name
            self._search(library, found)
            with library.store.writing():
                pass  # what the next writer does first
            assert self._texts(library) == found
            assert len(self.kills) % 5 or library.check().ok
        self._held = found

    def _texts(self, library: Library) -> dict[str, str]:
        """Return each document's text, from its rows; each must be there once."""
        rows = [
            (Path(path).name, text)
            for batch in library.store.rows.scan(["path", "text"])
            for path, text in zip(batch["path"].to_pylist(), batch["text"].to_pylist(), strict=True)
        ]
        doubles = [name for name, count in Counter(name for name, _ in rows).items() if count > 1]
        assert not doubles, f"twice: {doubles}"
        return dict(rows)

    def _search(self, library: Library, found: dict[str, str]) -> None:
        for name in self._random.sample(sorted(found), min(3, len(found))):
            word = f'"number{int(name[:3])}x"'
            hits = library.search(word, SearchOptions(mode="words")).hits
            assert [Path(hit.path).name for hit in hits] == [name], word
            assert hits[0].passages[0].text == found[name]
        if found and len(self.kills) % 5 == 0:
            assert library.search("waves at sea").hits
