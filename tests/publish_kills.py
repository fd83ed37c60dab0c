"""Kill the real program at random moments of publishing, and look at what readers and the next publisher find."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from engine import Library, SearchOptions

ROOT = Path(__file__).resolve().parents[1]
QUESTIONS = ("round", "deposit", "flat 7")
# All that takes time is imported and open before the moment that is drawn.
PROGRAM = """
import sys
from pathlib import Path
from engine import Library
import engine.bucket.publish, engine.store.lance
engine.store.lance._import_lancedb()
library = Library.open(Path(sys.argv[1]))
library.store.rows.count()
print("begin", flush=True)
library.publish(sys.argv[2], keep_s=float(sys.argv[3]))
print("end", flush=True)
"""


@dataclass
class PublishTrial:
    """A library, its address, a reader that stays open, and kills one after the other.

    ``run`` raises AssertionError where a reader sees anything but a whole version, or the next publishing fails.
    """

    folder: Path
    address: str
    files: int = 12
    seed: int = 0
    published: int = 0
    kept: int = 0
    ended_before: int = 0
    moments: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        self._docs = self.folder / "docs"
        self._docs.mkdir()
        self._round = 0
        self.library = Library.open(self.folder / "library", create=True)
        self._change(range(self.files))
        start = time.monotonic()
        self.library.publish(self.address)
        self._takes_s = time.monotonic() - start
        self.reader = Library.open(self.address)
        self._before = self._answers(self.library)

    def _change(self, numbers) -> None:
        self._round += 1
        for number in numbers:
            text = f"Flat {number}, round {self._round}: the deposit is returned within {self._round} weeks."
            (self._docs / f"{number}.txt").write_text(text)
        self.library.index([self._docs])

    def _answers(self, library: Library):
        found = (library.search(one, SearchOptions(limit=50, mode="words")).hits for one in QUESTIONS)
        return [[(hit.path, hit.score, hit.passages[0].text) for hit in hits] for hits in found]

    def run(self) -> None:
        """One change, one kill at a moment that is drawn, what a reader sees then, and one publishing to its end."""
        self._change(self._random.sample(range(self.files), 3))
        now = self._answers(self.library)
        keep_s = self._random.choice((0, 0, 3600))
        command = [sys.executable, "-c", PROGRAM, str(self.library.folder), self.address, str(keep_s)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
            assert process.stdout is not None and process.stdout.readline() == "begin\n"
            moment = self._random.uniform(0, 0.9 * self._takes_s)
            time.sleep(moment)
            process.kill()
            rest = process.stdout.read()
        ended = rest == "end\n"
        self.ended_before += ended
        if not ended:
            self.moments.append(moment)
        self.reader.refresh()
        seen = self._answers(self.reader)
        assert seen in (self._before, now), "a reader saw what is neither the version before nor the new one"
        assert not ended or seen == now
        self.published += seen == now
        self.kept += seen == self._before
        start = time.monotonic()
        self.library.publish(self.address, keep_s=keep_s)
        if not ended:
            self._takes_s = 0.7 * self._takes_s + 0.3 * (time.monotonic() - start)
        self.reader.refresh()
        assert self._answers(self.reader) == now and not self.reader.published.note
        self._before = now

    def finish(self) -> None:
        """Check both libraries, and that a reader who has nothing gets everything."""
        assert self.library.check().ok and self.reader.check().ok
        self.reader.close()
        with Library.open_published(self.address, self.library.settings, full=True) as fresh:
            assert self._answers(fresh) == self._before and fresh.check().ok
        self.library.close()
