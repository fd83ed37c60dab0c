"""How long after a save is a file found? While nothing else happens, and while a first run goes on.

    python tests/bench/bench_freshness.py [--edits 40] [--files 3000] [--words 200]

The real keeper watches a folder; as in the window, a process of its own brings in what it noticed, or the running
first run does. An edit writes a sentence with a word of its own into a new or an old file; it counts as found when a
search by words in another process gives that very file.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import machine
from samples import NOTE_WORDS

from engine.cli.protocol import Finished, Operation, Request, Word, read_event
from engine.library import Library
from engine.search.hits import SearchOptions
from engine.watching.hints import HintBox
from engine.watching.keeper import Keeper

LIMIT_S = 60.0
MANY = 100  # files that only a first run reads


class Writer:
    """Starts indexing processes one after the other, as the window does; one that has followed is asked again."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._box = HintBox(library)
        self.busy = False
        self.process: subprocess.Popen[bytes] | None = None

    def run(self, operation: Operation) -> None:
        self.busy = True
        resting = self.process
        if resting is not None and resting.poll() is None:
            assert operation.name == "follow"
            self._say(resting, Word.AGAIN.line())
            return
        command = [sys.executable, "-m", "engine.cli.indexing_process", "--library", str(self._library)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        threading.Thread(target=self._listen, args=(self.process,), daemon=True).start()
        self._say(self.process, Request(operation).line())

    @staticmethod
    def _say(process: subprocess.Popen[bytes], line: bytes) -> None:
        assert process.stdin is not None
        process.stdin.write(line)
        process.stdin.flush()

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            event = read_event(line)
            if isinstance(event, Finished):  # after a first run the process goes, and the next waits for that
                self.busy = event.report.indexed > MANY
        self.busy = False

    def follow(self) -> None:
        if not self.busy and not self._box.is_empty():
            self.run(Operation("follow"))

    def end(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()


def edits(folder: Path, library: Library, writer: Writer, count: int, prefix: str, during: bool) -> list[float]:
    """Return the seconds from each save to the search that finds it."""
    rng, waits = random.Random(7), []
    for number in range(count):
        if during and not writer.busy:
            break
        word = f"{prefix}{number}"
        old = sorted(folder.glob("edited-*.txt"))
        path = rng.choice(old) if old and rng.random() < 0.5 else folder / f"edited-{prefix}-{number}.txt"
        path.write_text(
            f"The {word} stands by the wall. " + "It is a quiet evening in the garden. " * rng.randint(1, 40)
        )
        begun = time.perf_counter()
        while path.name not in {Path(hit.path).name for hit in library.search(word, SearchOptions(mode="words")).hits}:
            writer.follow()
            if time.perf_counter() - begun > LIMIT_S:
                break
            time.sleep(0.02)
        waits.append(time.perf_counter() - begun)
        time.sleep(rng.random())
    return waits


def told(waits: list[float]) -> dict[str, float | int]:
    waits = sorted(waits)
    if not waits:
        return {"edits": 0}
    return {
        "edits": len(waits),
        "p50_s": round(waits[len(waits) // 2], 2),
        "p95_s": round(waits[int(0.95 * (len(waits) - 1))], 2),
        "worst_s": round(waits[-1], 2),
        "not_found": sum(wait > LIMIT_S for wait in waits),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--files", type=int, default=3000, help="of the first run; 0 leaves it out")
    parser.add_argument("--words", type=int, default=200)
    options = parser.parse_args()
    rng = random.Random(1)
    with tempfile.TemporaryDirectory(prefix="kenning-fresh-") as temporary:
        folder = Path(temporary).resolve() / "notes"
        folder.mkdir()
        (folder / "first.txt").write_text("The first note.")
        place = Path(temporary) / "library"
        with Library.open(place, create=True) as library:
            library.index([folder])
            writer, ready = Writer(place), threading.Event()
            keeper = Keeper(place, lambda: [folder], lambda _states: ready.set(), lambda: None)
            keeper.start()
            ready.wait(LIMIT_S)
            idle = edits(folder, library, writer, options.edits, "idle", during=False)
            while writer.busy:
                time.sleep(0.1)
            keeper.close()
            writer.end()
            if not options.files:
                machine.show({**machine.facts(), "idle": told(idle)})
                return
            for number in range(options.files):
                (folder / f"{number}.txt").write_text(
                    " ".join(rng.choice(NOTE_WORDS) for _ in range(options.words)) + f" {number}"
                )
            writer.run(Operation("index"))
            keeper = Keeper(place, lambda: [folder], lambda _states: ready.set(), lambda: None)
            keeper.start()
            begun = time.perf_counter()
            while library.status().documents < 200 and writer.busy:
                time.sleep(0.1)
            during = edits(folder, library, writer, options.edits, "busy", during=True)
            keeper.close()
            writer.end()
            took = round(time.perf_counter() - begun, 1)
            seen = library.status().documents
        machine.show({**machine.facts(), "idle": told(idle), "during_a_first_run": told(during), "run": [took, seen]})


if __name__ == "__main__":
    main()
