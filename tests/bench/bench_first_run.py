"""What can be found how soon in a first run, and how honest is the time that it says is left?

    python tests/bench/bench_first_run.py [--files 5000] [--words 40]

The window's own indexing process reads a folder of notes, one in fifty of them long. Meanwhile another process, this
one, asks for a file by its name, and by a word of its text, as a window would: for the newest file and for the oldest.
"Left" is what the process says when a quarter, a half and three quarters of the files are done, against what it took.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import machine
from samples import NOTE_WORDS

from engine.cli.protocol import Operation, Progressed, Request, read_event
from engine.errors import EngineError
from engine.library import Library
from engine.progress import Progress
from engine.search.hits import SearchOptions

LONG = 50  # one note in so many is ten times as long
DAY_S = 86_400
LIMIT_S = 1800.0


def make(folder: Path, count: int, words: int) -> None:
    """Write notes; number 0 is the newest. Each has a name and a word that no other has."""
    chance, now = random.Random(3), time.time()
    for number in range(count):
        many = words * (10 if number % LONG == LONG - 1 else 1)
        path = folder / f"minutes-{name(number)}.txt"
        path.write_text(f"The zq{name(number)} stands here. " + " ".join(chance.choices(NOTE_WORDS, k=many)))
        os.utime(path, (now - number * DAY_S / 10,) * 2)


def name(number: int) -> str:
    """Return letters that stand for a number, so that no name is a typo of another's."""
    letters = number * 7_368_787 % 26**5
    return "".join(chr(97 + letters // 26**place % 26) for place in range(5)) * 2


class Run:
    """The first run, and what it says."""

    def __init__(self, library: Path, folder: Path) -> None:
        command = [sys.executable, "-m", "engine.cli.indexing_process", "--library", str(library)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.began = time.monotonic()
        self.said: list[tuple[float, Progress]] = []
        assert self.process.stdin is not None
        self.process.stdin.write(Request(Operation("index", (str(folder),))).line())
        self.process.stdin.flush()
        self.hearing = threading.Thread(target=self._hear)
        self.hearing.start()

    def _hear(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            event = read_event(line)
            if isinstance(event, Progressed):
                self.said.append((time.monotonic() - self.began, event.progress))
        self.ended = time.monotonic() - self.began


def watch(run: Run, place: Path, asked: dict[str, tuple[str, str]]) -> dict[str, float]:
    """Return when each of these was found; the questions are asked twice a second."""
    found: dict[str, float] = {}
    library: Library | None = None
    while len(found) < len(asked) and time.monotonic() - run.began < LIMIT_S:
        ending = run.process.poll() is not None
        try:
            library = library or Library.open(place)
            for what, (way, text) in asked.items():
                if what not in found and is_found(library, way, text):
                    found[what] = round(time.monotonic() - run.began, 1)
        except EngineError:
            pass  # it is just being made
        if ending:
            break
        time.sleep(0.5)
    if library is not None:
        library.close()
    return found


def is_found(library: Library, way: str, text: str) -> bool:
    if way == "name":
        named = library.find_named(text, SearchOptions()).files
        hits = library.search(text, SearchOptions(mode="words", limit=3)).hits
        return any(text in Path(one.path).name for one in (*named, *hits))
    hits = library.search(f'"{text}"', SearchOptions(mode="words", limit=3)).hits
    return any(text in passage.text for hit in hits for passage in hit.passages)


def honesty(run: Run) -> dict[str, dict[str, float | None]]:
    """Return what was said to be left at each quarter, what was left, and the ratio."""
    result = {}
    for quarter in (0.25, 0.5, 0.75):
        for at, progress in run.said:
            if progress.documents_total and progress.documents_done >= quarter * progress.documents_total:
                left, said = run.ended - at, progress.seconds_left
                ratio = round(said / left, 2) if said is not None else None
                result[f"{quarter:.0%}"] = {"said_s": said and round(said, 1), "left_s": round(left, 1), "ratio": ratio}
                break
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--words", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kenning-first-") as temporary:
        folder, place = Path(temporary).resolve() / "notes", Path(temporary) / "library"
        folder.mkdir()
        make(folder, options.files, options.words)
        newest, oldest = name(0), name(options.files - 1)
        run = Run(place, folder)
        try:
            found = watch(
                run,
                place,
                {
                    "name of the newest": ("name", newest),
                    "name of the oldest": ("name", oldest),
                    "a word of the newest": ("word", f"zq{newest}"),
                    "a word of the oldest": ("word", f"zq{oldest}"),
                },
            )
            run.process.wait()
        finally:
            run.process.kill()
            run.hearing.join()
    machine.show(
        {
            **machine.facts(),
            "files": options.files,
            "seconds until found": found,
            "seconds in all": round(run.ended, 1),
            "time left": honesty(run),
        }
    )


if __name__ == "__main__":
    main()
