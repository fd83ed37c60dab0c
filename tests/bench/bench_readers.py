"""Do readers that are killed at any moment, also while they start, end a run or lose a document?

    python tests/bench/bench_readers.py [--kills 50] [--seed 1] [--files 1500]

A command of its own indexes a folder. Meanwhile its readers are killed: half of them within the first 80 ms of their
lives, the others at any moment, several at once now and then. In the end the folder's own list is compared with the
library's; a file whose reader was killed twice waits for another try, which the next run makes.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import machine
import psutil
from samples import NOTE_WORDS

from engine.library import Library
from engine.search.hits import SearchOptions

YOUNG_S = 0.08


def make(folder: Path, count: int, chance: random.Random) -> None:
    """Write files of three kinds; each has a word that no other has."""
    for number in range(count):
        body = f"The zq{number:05d} stands here. " + " ".join(chance.choices(NOTE_WORDS, k=chance.randint(10, 60)))
        if number % 3 == 0:
            body = f"<html><body><p>{body}</p></body></html>"
        (folder / f"{number}.{('html', 'txt', 'md')[number % 3]}").write_text(body)


def readers(run: psutil.Process) -> list[psutil.Process]:
    """Return the processes of the run that read files."""
    found = []
    with contextlib.suppress(psutil.Error):
        for child in run.children(recursive=True):
            with contextlib.suppress(psutil.Error):
                if child.status() != psutil.STATUS_ZOMBIE:
                    found.append(child)
    return found


def kill(process: subprocess.Popen[str], most: int, chance: random.Random) -> dict[str, int]:
    """Kill readers until the run has ended, or so many are dead."""
    run, done = psutil.Process(process.pid), {"while starting": 0, "at any moment": 0}
    seen: set[int] = set()
    while process.poll() is None and sum(done.values()) < most:
        there = readers(run)
        new = [one for one in there if one.pid not in seen]
        seen |= {one.pid for one in there}
        if new and done["while starting"] <= done["at any moment"]:
            time.sleep(chance.uniform(0, YOUNG_S))
            done["while starting"] += ended(new[0])
        elif there and done["at any moment"] < done["while starting"]:
            time.sleep(chance.uniform(0, 0.6))
            for one in chance.sample(there, 1 if chance.random() < 0.8 else len(there)):
                done["at any moment"] += ended(one)
        time.sleep(0.002)
    return done


def ended(reader: psutil.Process) -> bool:
    """Kill a reader; return whether it was alive."""
    try:
        reader.kill()
    except psutil.Error:
        return False
    return True


def command(folder: Path, library: Path) -> list[str]:
    return [sys.executable, "-m", "engine.cli", "index", str(folder), "--library", str(library)]


def state(folder: Path, library: Path) -> dict[str, int]:
    """Compare the library with the folder."""
    with Library.open(library) as opened:
        status, failures = opened.status(), len(opened.failures())
        lost = twice = 0
        for path in folder.iterdir():
            found = [
                Path(hit.path).name
                for hit in opened.search(f'"zq{int(path.stem):05d}"', SearchOptions(mode="words", limit=3)).hits
            ]
            lost += path.name not in found
            twice += found.count(path.name) > 1
    return {"documents": status.documents, "failures": failures, "not found": lost, "twice": twice}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=1500)
    options = parser.parse_args()
    chance, begun = random.Random(options.seed), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kenning-readers-") as temporary:
        folder, library = Path(temporary).resolve() / "notes", Path(temporary) / "library"
        folder.mkdir()
        make(folder, options.files, chance)
        killed, runs = {"while starting": 0, "at any moment": 0}, []
        left = options.kills
        while left > 0 and len(runs) < 20:
            process = subprocess.Popen(
                command(folder, library), cwd=machine.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
            )
            some = kill(process, left, chance)
            said = process.communicate()[1]
            runs.append(process.returncode)
            if process.returncode not in (0, 1):
                print(said, flush=True)
            killed = {name: killed[name] + some[name] for name in killed}
            left = options.kills - sum(killed.values())
            if left > 0:  # more to read, for the readers that are still to be killed
                for path in folder.iterdir():
                    os.utime(path)
                    path.write_text(path.read_text() + " And more.")
        after_kills = state(folder, library)
        again = subprocess.run(command(folder, library), cwd=machine.ROOT, capture_output=True, check=False).returncode
        in_the_end = state(folder, library)
    machine.show(
        {
            **machine.facts(),
            "files": options.files,
            "seed": options.seed,
            "killed": killed,
            "exit status of the runs": runs,
            "after the kills": after_kills,
            "exit status of one more run": again,
            "in the end": in_the_end,
            "seconds": round(time.monotonic() - begun),
        }
    )


if __name__ == "__main__":
    main()
