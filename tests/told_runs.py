"""Runs as they told their forecast of themselves: recorded once, told again in no time and with no machine at rest.

A run is JSON: its files (ending, bytes), the tokens that its end is worth by chunks added, when it ended, and what was
told when, each as [seconds, letter, ...]: m(ore), r(ead: file, tokens), h(anded on), u(nread), b(egin) and e(nd) of
encoding, n (tokens encoded), s (tokens spared), d(one: file, chunks), p(art done: chunks), t(old of a phase). Files go
by their number.
"""

from __future__ import annotations

import bisect
import json
import threading
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.documents import FileEntry
from engine.indexing.closing import Closing
from engine.indexing.forecast import Forecast
from engine.progress import Progress, ProgressCallback

RUNS = Path(__file__).parent / "data" / "told-runs.zip"
_CHUNKS = (0, 1, 10, 100, 200, 300, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)
_TICK_S = 0.5  # a run that waits tells more often how far it is


@dataclass(frozen=True, slots=True)
class Said:
    """What a run said of itself: when, the time left that the engine guessed, and what its window makes of it."""

    at_s: float
    guess_s: float | None
    shown_s: float | None


class Recorder(Forecast):
    """A forecast that puts all it is told into ``runs``, one entry a run; its "ended_s" is the caller's to set."""

    def __init__(
        self,
        runs: list[dict[str, Any]],
        to_read: Iterable[FileEntry],
        report: ProgressCallback | None,
        *,
        closing: Closing | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        entries = list(to_read)
        self._numbers = {entry.path: number for number, entry in enumerate(entries)}
        self.run: dict[str, Any] = {
            "files": [[entry.path.suffix.lower(), entry.size_bytes] for entry in entries],
            "closing": [[chunks, closing(chunks)] for chunks in _CHUNKS] if closing else [],
            "told": [],
        }
        runs.append(self.run)
        self._noting = threading.Lock()
        super().__init__(entries, report, closing=closing, clock=clock)

    def _note(self, letter: str, *facts: Any) -> None:
        with self._noting:
            self.run["told"].append([round(self._clock() - self._started, 3), letter, *facts])

    def _number(self, entry: FileEntry) -> int:
        if entry.path not in self._numbers:
            self._numbers[entry.path] = len(self._numbers)
            self.run["files"].append([entry.path.suffix.lower(), entry.size_bytes])
        return self._numbers[entry.path]

    def more(self, entry: FileEntry) -> None:
        """Note and count."""
        self._note("m", self._number(entry))
        super().more(entry)

    def read(self, entry: FileEntry, tokens: int) -> None:
        """Note and count."""
        self._note("r", self._number(entry), tokens)
        super().read(entry, tokens)

    def handed_on(self) -> None:
        """Note and count."""
        self._note("h")
        super().handed_on()

    def unread(self, entry: FileEntry) -> None:
        """Note and count."""
        self._note("u", self._number(entry))
        super().unread(entry)

    @contextmanager
    def encoding(self) -> Iterator[None]:
        """Note and count."""
        self._note("b")
        with super().encoding():
            yield
        self._note("e")

    def encoded(self, tokens: int) -> None:
        """Note and count."""
        self._note("n", tokens)
        super().encoded(tokens)

    def spared(self, tokens: int) -> None:
        """Note and count."""
        self._note("s", tokens)
        super().spared(tokens)

    def done(self, entry: FileEntry, *, chunks: int = 0, failed: bool = False, part: bool = False) -> None:
        """Note and count."""
        if part:
            self._note("p", chunks)
        else:
            self._note("d", self._number(entry), chunks)
        super().done(entry, chunks=chunks, failed=failed, part=part)

    def tell(self, phase: str, *, at_once: bool = False) -> None:
        """Note what is told for certain, and tell."""
        if at_once:
            self._note("t", phase)
        super().tell(phase, at_once=at_once)


def stored(name: str) -> dict[str, Any]:
    """Return a recorded run of the tests' data."""
    with zipfile.ZipFile(RUNS) as held:
        return dict(json.loads(held.read(f"{name}.json")))


class _Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def tell_again(run: dict[str, Any], follow: Callable[[Progress], float | None]) -> list[Said]:
    """Tell a new forecast what a run told; ``follow`` makes of each report what is shown of it."""
    said: list[Said] = []
    clock = _Clock()
    entries = [FileEntry(Path(f"/docs/{number}{end}"), size, 0) for number, (end, size) in enumerate(run["files"])]
    later = {facts[0] for _, letter, *facts in run["told"] if letter == "m"}

    def hear(progress: Progress) -> None:
        said.append(Said(progress.seconds, progress.seconds_left, follow(progress)))

    first = [entry for number, entry in enumerate(entries) if number not in later]
    forecast = Forecast(first, hear, closing=_closing(run["closing"]), clock=clock)
    steps: dict[str, Callable[..., None]] = {
        "m": lambda number: forecast.more(entries[number]),
        "r": lambda number, tokens: forecast.read(entries[number], tokens),
        "h": forecast.handed_on,
        "u": lambda number: forecast.unread(entries[number]),
        "n": forecast.encoded,
        "s": forecast.spared,
        "d": lambda number, chunks: forecast.done(entries[number], chunks=chunks),
        "p": lambda chunks: forecast.done(entries[0], chunks=chunks, part=True),
        "t": lambda phase: forecast.tell(phase, at_once=True),
    }
    groups: list[ExitStack] = []
    for at_s, letter, *facts in run["told"]:
        while said and at_s - clock.now_s > _TICK_S:
            clock.now_s += _TICK_S
            forecast.tell("indexing")
        clock.now_s = at_s
        if letter == "b":
            groups.append(ExitStack())
            groups[-1].enter_context(forecast.encoding())
        elif letter == "e":
            groups.pop().close()
        else:
            steps[letter](*facts)
        if facts == ["finishing"]:
            break
    return said


def _closing(table: list[list[float]]) -> Closing | None:
    if not table:
        return None
    chunks, tokens = zip(*table, strict=True)

    def closing(added: float) -> float:
        place = min(max(bisect.bisect(chunks, added), 1), len(chunks) - 1)
        share = (added - chunks[place - 1]) / (chunks[place] - chunks[place - 1])
        return float(tokens[place - 1] + share * (tokens[place] - tokens[place - 1]))

    return closing


def tenths(said: list[Said], ended_s: float) -> list[dict[str, float | None]]:
    """Return what was said last before each tenth of the time that a run took in the end, and how true it was.

    "factor" is how far what is shown (or else guessed) and the rest then are apart; None where nothing was said.
    """
    found: list[dict[str, float | None]] = []
    for tenth in range(1, 10):
        heard = [one for one in said if one.at_s <= ended_s * tenth / 10]
        one = heard[-1] if heard else said[0]
        true_s, told_s = ended_s - one.at_s, one.guess_s if one.shown_s is None else one.shown_s
        factor = max(told_s / true_s, true_s / max(told_s, 0.1)) if told_s is not None and true_s > 0 else None
        figures = {"guessed_s": one.guess_s, "shown_s": one.shown_s, "true_s": true_s, "factor": factor}
        rounded = {name: None if figure is None else round(figure, 2) for name, figure in figures.items()}
        found.append({"share": tenth / 10, **rounded})
    return found
