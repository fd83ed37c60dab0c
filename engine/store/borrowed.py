"""Where do vectors wait that another library made, until passages of one's own ask for them?

Beside the library, a folder for each file that was taken in: names in order, where each one's vector stands, the
vectors as they came. A folder gets its name once everything in it is on the disk. Nothing of it is in the library until
a run commits a passage whose name is there; which files took any is written down before, so that all of them can be
read again if one vector proves wrong later.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.encoders.matryoshka import Vectors
from engine.errors import StoreError
from engine.private import make_private, private, unfinished, write_private
from engine.records import dataclass
from engine.store.flush import flush_file, flush_folder
from engine.store.known_passages import Names
from engine.store.passage_names import NAME_BYTES

FOLDER = "borrowed"
_FACTS, _NAMES, _PLACES, _VECTORS, _TAKEN = "facts.json", "names.bin", "places.bin", "vectors.bin", "taken.bin"
PART = ".part"


@dataclass(frozen=True, slots=True)
class LoanFacts:
    """What is known of one file's vectors.

    Attributes:
        file: what the file was called.
        encoder: fingerprint of the encoder that made them.
        recipe: names all else that decides on a vector; see ``recipe_of``.
        dims: how many numbers each has.
        vectors: how many there are.
        checked: how many were made again and agreed, when they came.
        refused: whether one proved wrong; none is given out any more.
    """

    file: str
    encoder: str
    recipe: str
    dims: int
    vectors: int
    checked: int = 0
    refused: bool = False


class Loan:
    """The vectors of one file. Reading is safe from several threads; ``close`` before the folder is removed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.facts = LoanFacts(**json.loads((folder / _FACTS).read_text("utf-8")))
        rows = self.facts.vectors
        if [(folder / name).stat().st_size for name in (_NAMES, _PLACES)] != [rows * NAME_BYTES, rows * 8]:
            raise ValueError(f"{folder.name} is damaged")
        self._arrays: tuple[Names, npt.NDArray[np.int64], npt.NDArray[np.float16]] | None = None

    def find(self, names: Sequence[bytes]) -> dict[bytes, Vectors]:
        """Return the vectors, (dims,) float32, of those of these names that have one."""
        at = self.places(as_names(names))
        _, places, vectors = self._open()
        found = {name: place for name, place in zip(names, at.tolist(), strict=True) if place >= 0}
        return {name: vectors[places[place]].astype(np.float32) for name, place in found.items()}

    def places(self, names: Names) -> npt.NDArray[np.int64]:
        """Return where each of these names stands, (names,), -1 where it does not."""
        known = self._open()[0]
        if not len(known):
            return np.full(len(names), -1, np.int64)
        at = np.minimum(np.searchsorted(known, names), len(known) - 1)
        return np.where(known[at] == names, at, -1).astype(np.int64)

    def refuse(self) -> None:
        """Give out none of these vectors any more, in this run or a later one."""
        self.facts = replace(self.facts, refused=True)
        _write_facts(self.folder, self.facts)

    def take(self, paths: Iterable[Path]) -> bool:
        """Write down which files are about to take vectors; on the disk afterwards. False where it was dropped."""
        try:
            with open(self.folder / _TAKEN, "ab", opener=private) as out:
                # The mark in front parts them from what a kill has torn.
                out.write(b"".join(b"\0" + os.fsencode(path) + b"\0" for path in paths))
                out.flush()
                os.fsync(out.fileno())
        except FileNotFoundError:
            return False
        return True

    def taken(self) -> list[Path]:
        """Return the files that may have taken vectors, each once."""
        with suppress(FileNotFoundError):
            *whole, _ = (self.folder / _TAKEN).read_bytes().split(b"\0")
            return [Path(os.fsdecode(path)) for path in dict.fromkeys(whole) if path]
        return []

    def keep_taken(self, paths: Iterable[Path]) -> None:
        """Write down that these files alone still hold vectors of it."""
        with unfinished(self.folder / _TAKEN) as made, open(made, "wb", opener=private) as out:
            out.write(b"".join(os.fsencode(path) + b"\0" for path in paths))
            out.flush()
            os.fsync(out.fileno())
        flush_folder(self.folder)

    def size_bytes(self) -> int:
        """Return what it takes on the disk; 0 where it was dropped meanwhile."""
        with suppress(FileNotFoundError):
            return sum(path.stat().st_size for path in self.folder.iterdir())
        return 0

    def close(self) -> None:
        """Let go of the files."""
        self._arrays = None

    def drop(self) -> None:
        """Delete it.

        Raises:
            StoreError: a process has it open, on a system where that forbids it.
        """
        self.close()
        gone = self.folder.with_name(f"{self.folder.name}.gone{PART}")  # not where the same file may be coming in
        shutil.rmtree(gone, ignore_errors=True)  # of a kill
        try:
            os.replace(self.folder, gone)  # no half of it is ever met
        except FileNotFoundError:
            return
        except OSError as error:
            raise StoreError("The borrowed vectors are in use; drop them when indexing has ended.") from error
        shutil.rmtree(gone, ignore_errors=True)

    def _open(self) -> tuple[Names, npt.NDArray[np.int64], npt.NDArray[np.float16]]:
        if self._arrays is None:
            count, dims = self.facts.vectors, self.facts.dims
            names = _mapped(self.folder / _NAMES, np.dtype(f"S{NAME_BYTES}"), (count,))
            places = _mapped(self.folder / _PLACES, np.dtype("<i8"), (count,))
            vectors = _mapped(self.folder / _VECTORS, np.dtype("<f2"), (-1, dims))
            if count and not 0 <= places.min() <= places.max() < len(vectors):
                raise ValueError(f"{self.folder.name} is damaged")
            self._arrays = (names, places, vectors)
        return self._arrays


class NewLoan:
    """Vectors that are coming in, in a folder that nobody looks at until ``finish``. Hold the folder's lock."""

    def __init__(self, library: Path, name: str, dims: int) -> None:
        self._target = library / FOLDER / name
        self._folder = self._target.with_name(f"{name}{PART}")
        make_private(library / FOLDER)
        for left in (library / FOLDER).glob(f"*{PART}"):  # of a kill
            shutil.rmtree(left, ignore_errors=True)
        make_private(self._folder)
        self._dims = dims
        self._names: list[bytes] = []
        self._out = open(self._folder / _VECTORS, "wb", opener=private)  # noqa: SIM115  # until finish or give_up

    def add(self, names: bytes, vectors: npt.NDArray[np.float16]) -> None:
        """Add names, one after another, and as many vectors, (rows, dims)."""
        self._names.append(names)
        self._out.write(np.ascontiguousarray(vectors, "<f2").tobytes())

    def seal(self, facts: LoanFacts) -> Loan:
        """Put the names in order and everything on the disk; it may be looked at, and is not in place yet.

        Raises:
            ValueError: a name stands there twice with different vectors.
        """
        self._close()
        names = as_names(self._names)
        self._names = []
        order = np.argsort(names, kind="stable").astype("<i8")
        vectors = _mapped(self._folder / _VECTORS, np.dtype("<f2"), (-1, self._dims))
        twice = np.flatnonzero(names[order][1:] == names[order][:-1])
        for start in range(0, len(twice), _COMPARED_AT_ONCE):
            some = twice[start : start + _COMPARED_AT_ONCE]
            if not np.array_equal(vectors[order[some]], vectors[order[some + 1]]):
                raise ValueError("it has two different vectors for one text")
        order = np.delete(order, twice + 1)
        del vectors
        _write(self._folder / _NAMES, names[order].tobytes())
        _write(self._folder / _PLACES, order.tobytes())
        _write_facts(self._folder, replace(facts, vectors=len(order)))
        return Loan(self._folder)

    def finish(self, facts: LoanFacts) -> None:
        """Give the folder its name: from here on runs use it.

        One of the same file stays, for it is the same and knows which files took vectors; one that is damaged goes.
        """
        if self._is_there():
            self.give_up()
            return
        shutil.rmtree(self._target, ignore_errors=True)
        _write_facts(self._folder, facts)
        for path in self._folder.iterdir():
            flush_file(path)
        flush_folder(self._folder)
        os.replace(self._folder, self._target)
        flush_folder(self._target.parent)

    def _is_there(self) -> bool:
        """Whether the same file's vectors wait already, whole; nothing of them is open afterwards."""
        try:
            Loan(self._target).places(as_names([bytes(NAME_BYTES)]))
        except (OSError, ValueError, TypeError):
            return False
        return True

    def give_up(self) -> None:
        """Remove what came."""
        self._close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _close(self) -> None:
        if not self._out.closed:
            self._out.flush()
            os.fsync(self._out.fileno())
            self._out.close()


_COMPARED_AT_ONCE = 16_384


def loans(library: Path) -> Iterator[Loan]:
    """Yield all loans of a library that are in place and can be read, whosever encoder's."""
    for path in _folders(library):
        if not path.name.endswith(PART):
            with suppress(OSError, ValueError, TypeError):
                yield Loan(path)


def drop_waiting(library: Path) -> int:
    """Drop all loans but those that proved wrong, and what cannot be read; return how many vectors waited.

    Raises:
        StoreError: a process has one open, on a system where that forbids it.
    """
    found = list(loans(library))
    kept = {loan.folder for loan in found if loan.facts.refused}
    waiting = [loan for loan in found if not loan.facts.refused]
    for loan in waiting:
        loan.drop()
    for path in _folders(library):
        if path not in kept and not path.name.endswith(PART):  # one that is coming in has its own process
            shutil.rmtree(path, ignore_errors=True)
    return sum(loan.facts.vectors for loan in waiting)


def _folders(library: Path) -> list[Path]:
    folder = library / FOLDER
    return [path for path in sorted(folder.iterdir()) if path.is_dir()] if folder.is_dir() else []


def as_names(names: Iterable[bytes]) -> Names:
    """Return names, joined or not, as an array that can be put in order; NumPy's is that of their bytes."""
    return np.frombuffer(b"".join(names), f"S{NAME_BYTES}")


def _mapped(path: Path, kind: np.dtype, shape: tuple[int, ...]) -> npt.NDArray:  # type: ignore[type-arg]
    if not path.stat().st_size:  # nothing can be mapped
        return np.zeros([max(0, length) for length in shape], kind)
    return np.memmap(path, kind, "r").reshape(shape)


def _write(path: Path, content: bytes) -> None:
    with open(path, "wb", opener=private) as out:
        out.write(content)


def _write_facts(folder: Path, facts: LoanFacts) -> None:
    with unfinished(folder / _FACTS) as made:
        write_private(made, json.dumps(asdict(facts)))
        flush_file(made)
    flush_folder(folder)
