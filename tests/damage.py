"""Spoil one file of a library after the other, and look at what a user sees and whether the way out heals.

Everything goes through the command line's own ``main``; what it prints is what counts. A search must be right or end
in one clear line; damage that searches do not meet must be seen by a check; afterwards ``kenning index --force``
must bring everything back.

    python tests/damage.py FOLDER [--every N]     one JSON object a line, for each file and kind of damage
"""

from __future__ import annotations

import contextlib
import io
import json
import random
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from engine.cli.program import main  # noqa: E402
from engine.store import Ledger  # noqa: E402
from tests.entries import entry  # noqa: E402

HOW = ("missing", "empty", "half", "zeroed", "garbage")
FILES = 24


@dataclass
class Seen:
    """What a user sees of one damage. Answers are "right", "wrong" or the exit status; ``lines`` are the errors."""

    kind: str
    file: str
    how: str
    meaning: str
    words: str
    status: str
    check: str
    index: str
    healed: bool
    lines: list[str]
    seconds: float

    @property
    def acceptable(self) -> bool:
        """Right, or one clear line; what searches get wrong a check sees; healed in the end."""
        answers = (self.meaning, self.words, self.status, self.index)
        clear = all(line.startswith("kenning: ") and "unexpected error" not in line for line in self.lines)
        # Garbage that looks like vectors cannot be told from them by a search. Without its log the ledger is as it was
        # a few commits ago: older answers, a note in the check, and the next run reads those documents again.
        silent = "wrong" in answers and self.check == "right" and not self.kind.endswith("-wal")
        return clear and not silent and self.healed and set(answers) <= {"right", "wrong", "3"}


def kind_of(file: Path) -> str:
    """Return what kind of file of a library this is."""
    parts = file.parts
    if "_indices" in parts:
        word = any(name in file.name for name in ("tokens", "invert", "docs", "metadata"))
        return "index of words" if word else "index of columns"
    for part, kind in {
        "_versions": "manifest",
        "_deletions": "deletions",
        "_transactions": "transaction",
        "data": "data",
    }.items():
        if part in parts:
            return "version hint" if file.suffix == ".json" else kind
    return file.name


class Library:
    """A library that is spoiled again and again."""

    def __init__(self, folder: Path) -> None:
        self.docs, self.place, self.whole = folder / "docs", folder / "library", folder / "whole"
        self.docs.mkdir()
        self._random = random.Random(0)
        for number in range(FILES):
            self._write(number, "of the log")
        self._run("index", self.docs)
        self._run("compact")
        self._write(3, "rewritten: calm sea")
        (self.docs / "005.txt").unlink()
        # Kept as a killed program leaves it: with the ledger's log, which goes when the last one closes it.
        ledger = Ledger.open(self.place)
        assert ledger.format
        self._run("index")
        shutil.copytree(self.place, self.whole)
        ledger.close()
        self._words, self._meaning = self._hits("words"), self._hits("meaning")
        assert self._words == ["003.txt"] and self._meaning[0] == "003.txt"

    def _write(self, number: int, text: str) -> None:
        (self.docs / f"{number:03}.txt").write_text(f"{entry(number, text)} " * 3)

    def files(self) -> Iterator[Path]:
        """Yield one path after the other, relative to the library."""
        yield from sorted(path.relative_to(self.whole) for path in self.whole.rglob("*") if path.is_file())

    def spoil(self, file: Path, how: str) -> Seen:
        """Spoil a file of a fresh copy and use the library."""
        start = time.monotonic()
        shutil.rmtree(self.place)
        shutil.copytree(self.whole, self.place)
        _damage(self.place / file, how, self._random)
        self._lines: list[str] = []
        meaning, words = self._answer("meaning", self._meaning), self._answer("words", self._words)
        status, check = self._run("status"), self._run("check")
        (self.docs / "new.txt").write_text("Entry newx about turtles.")
        index = self._run("index")
        found = self._search('"newx"', "words") if index == "0" else []
        (self.docs / "new.txt").unlink()
        right = ["right" if state == "0" else state for state in (status, check, index)]
        if index == self._last == "0" and found != ["new.txt"]:
            right[2] = "wrong"
        lines = list(dict.fromkeys(self._lines))
        healed = self._heal()
        name = file.as_posix()
        return Seen(kind_of(file), name, how, meaning, words, *right, healed, lines, time.monotonic() - start)

    def _heal(self) -> bool:
        forced, checked = self._run("index", "--force"), self._run("check")
        right = self._hits("words") == self._words and self._hits("meaning")[:1] == self._meaning[:1]
        return forced == "0" and checked == "0" and right and self._run("index") == "0"

    def _answer(self, mode: str, expected: list[str]) -> str:
        found = self._hits(mode)
        return self._last if self._last != "0" else "right" if found == expected else "wrong"

    def _hits(self, mode: str) -> list[str]:
        return self._search('"number3x"' if mode == "words" else "a calm sea", mode)

    def _search(self, query: str, mode: str) -> list[str]:
        self._last = self._run("search", query, "--mode", mode, "--json", "-k", "5")
        hits = json.loads(self._out)["hits"] if self._last == "0" else []
        return [Path(hit["path"]).name for hit in hits]

    def _run(self, *arguments: object) -> str:
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            status = main([*map(str, arguments), "--library", str(self.place)])
        self._out = out.getvalue()
        if hasattr(self, "_lines"):
            self._lines += errors.getvalue().splitlines()
        return str(status)


def _damage(path: Path, how: str, chance: random.Random) -> None:
    whole = path.read_bytes()
    if how == "missing":
        path.unlink()
        return
    size = max(1, len(whole) // 4)
    middle = (len(whole) - size) // 2
    spoiled = {
        "empty": b"",
        "half": whole[: len(whole) // 2],
        "zeroed": bytes(len(whole)),
        "garbage": whole[:middle] + chance.randbytes(size) + whole[middle + size :],
    }
    path.write_bytes(spoiled[how])


def cases(library: Library, every: int) -> Iterator[tuple[Path, str]]:
    """Yield files and damages; with ``every`` above 1 each n-th, so that kinds of files and damages take turns."""
    number = 0
    seen: set[tuple[str, str]] = set()
    for file in library.files():
        for how in HOW:
            if how != "missing" and not (library.whole / file).stat().st_size:
                continue
            # Of many files of one kind one is enough for each damage, except where ``every`` is 1.
            if every > 1 and ((kind_of(file), how) in seen or (number := number + 1) % every):
                continue
            seen.add((kind_of(file), how))
            yield file, how


if __name__ == "__main__":
    library = Library(Path(sys.argv[1]))
    every = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    for file, how in list(cases(library, every)):
        seen = library.spoil(file, how)
        print(json.dumps({**asdict(seen), "acceptable": seen.acceptable}), flush=True)
