"""Change the encoder of a library under searches and kills, with the real program.

Documents are short, so that both encoders cut them alike and a fresh library's answers are the right ones.
"""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from engine import Library, SearchOptions
from tests.entries import entry

ROOT = Path(__file__).resolve().parents[1]
ENGLISH, OTHERS = "all-minilm-l6-v2", "multilingual-e5-small"
PROGRAM = """
import sys
from pathlib import Path
from engine import Library
from engine.indexing.tuning import IndexTuning
library = Library.open(Path(sys.argv[1]))
library.tuning = IndexTuning(group_chunks=int(sys.argv[3]), exchanged_rows=4096)
print("begin", flush=True)
told = set()
def tell(now):
    if now.phase not in told or now.chunks % 50 == 0:
        told.add(now.phase)
        print(now.phase, now.chunks, flush=True)
library.use_encoder(sys.argv[2], on_progress=tell)
print("end", flush=True)
"""
Answer = tuple[tuple[str, float], ...]
QUESTIONS = ("waves at sea", "number7x", "a ship and its whale", "what is written of the sea?")


def write(folder: Path, files: int, first: int = 0) -> None:
    """Write short documents, each with a number of its own."""
    folder.mkdir(exist_ok=True)
    for number in range(first, first + files):
        (folder / f"{number:05}.txt").write_text(entry(number, "of a round about whales and the sea"))


def start(library: Path, encoder: str, group: int = 8) -> subprocess.Popen[str]:
    """Start the change as a process of its own; it has begun when this returns."""
    command = [sys.executable, "-c", PROGRAM, str(library), encoder, str(group)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert program.stdout is not None and program.stderr is not None
    assert program.stdout.readline() == "begin\n", program.stderr.read()
    return program


def end(program: subprocess.Popen[str]) -> tuple[list[str], str]:
    """Wait for the end of a process; return what it said and its errors."""
    out, errors = program.communicate()
    return out.splitlines(), errors


@dataclass
class Searches:
    """Searches without pause in a thread, by a library that stays open; every failure is kept."""

    library: Path
    seed: int = 0
    done: int = 0
    failed: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    encoders: set[str] = field(default_factory=set)
    seen: dict[str, set[Answer]] = field(default_factory=lambda: {question: set() for question in QUESTIONS})

    def __enter__(self) -> Searches:
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _work(self) -> None:
        chance = random.Random(self.seed)
        with Library.open(self.library) as library:
            while not self._stop.is_set():
                begun = time.monotonic()
                try:
                    question = chance.choice(QUESTIONS)
                    self.seen[question].add(answer(library, question))
                    self.encoders.add(library.query_encoder.manifest.name)
                except Exception as error:
                    self.failed.append(repr(error))
                self.done += 1
                self.times.append(time.monotonic() - begun)

    def wrong(self, *right: dict[str, Answer]) -> int:
        """Return how many of the answers are none of the right ones: those before the change and after it."""
        return sum(len(self.seen[question] - {one[question] for one in right}) for question in QUESTIONS)


def answer(library: Library, question: str) -> Answer:
    """Return the best five documents with their scores."""
    hits = library.search(question, SearchOptions(limit=5)).hits
    return tuple((Path(hit.path).name, round(hit.score, 4)) for hit in hits)


def exact_answers(library: Library) -> dict[str, Answer]:
    """Return the answer to each question."""
    return {question: answer(library, question) for question in QUESTIONS}


def answers(library: Library, limit: int = 10) -> list[list[tuple[str, float]]]:
    """Return the answers to some questions: names, and scores as far as stored vectors are exact."""
    return [
        [(Path(hit.path).name, round(hit.score, 2)) for hit in library.search(text, SearchOptions(limit=limit)).hits]
        for text in QUESTIONS
    ]
