"""Which libraries does a person have? A private list beside the settings; window and command line read and write it.

A library is wherever its folder is; the list only remembers where, under which name, and which was open last. Nothing
is ever deleted by taking a library out of it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.errors import InputError, SettingsError
from engine.kept_list import KeptList
from engine.paths import data_dir, display_path
from engine.records import dataclass

FILE_NAME = "libraries.json"
MOST_NAME_CHARS = 80
FIRST_NAME = "My library"  # of the one in the data folder, until it gets another; the window says it in its language


@dataclass(frozen=True, slots=True)
class KnownLibrary:
    """A library by its name and folder; ``opened_s`` is when the window last opened it, 0 where it never did."""

    name: str
    path: Path
    opened_s: float = 0.0


class KnownLibraries:
    """The list in the folder of the settings. Every change reads it first, so that no process undoes another's."""

    def __init__(self, config: Path) -> None:
        self._list = KeptList(config / FILE_NAME, _read_library, _shape)

    def listed(self) -> list[KnownLibrary]:
        """Return the libraries by name.

        Raises:
            SettingsError: the list cannot be opened.
        """
        return sorted(self._list.read(), key=lambda one: (one.name.casefold(), str(one.path)))

    def last(self) -> Path | None:
        """Return the folder that the window had open last, None where there is none that is still there."""
        try:
            opened = [one for one in self._list.read() if one.opened_s and one.path.is_dir()]
        except (SettingsError, OSError):
            return None
        return max(opened, key=lambda one: one.opened_s).path if opened else None

    def note(self, path: Path, name: str = "", *, opened: bool = False) -> KnownLibrary:
        """Remember a library, under ``name`` or else its folder's; one that is known keeps what it is called.

        Raises:
            InputError: the name is taken by another, or is none.
            SettingsError: the list cannot be written.
        """
        place = absolute(path)
        with self._list.changing() as known:
            others = [one for one in known if one.path != place]
            old = next((one for one in known if one.path == place), None)
            called = checked_name(name, others) if name else old.name if old else _own_name(place, others)
            seen_s = time.time() if opened else old.opened_s if old else 0.0
            noted = KnownLibrary(called, place, seen_s)
            known[:] = [*others, noted]
        return noted

    def rename(self, path: Path, name: str) -> KnownLibrary:
        """Call a known library otherwise; its folder stays as it is.

        Raises:
            InputError: it is not known, or the name is taken or is none.
            SettingsError: the list cannot be written.
        """
        place = absolute(path)
        with self._list.changing() as known:
            old = next((one for one in known if one.path == place), None)
            if old is None:
                raise InputError(
                    f"{display_path(place)} is not in the list of libraries; `kenning libraries` shows it."
                )
            others = [one for one in known if one.path != place]
            renamed = replace(old, name=checked_name(name, others))
            known[:] = [*others, renamed]
        return renamed

    def forget(self, path: Path) -> KnownLibrary | None:
        """Take a library out of the list; its files stay. Return what stood there.

        Raises:
            SettingsError: the list cannot be written.
        """
        place = absolute(path)
        with self._list.changing() as known:
            gone = next((one for one in known if one.path == place), None)
            known[:] = [one for one in known if one.path != place]
        return gone

    def restore(self, library: KnownLibrary) -> None:
        """Put back what ``forget`` has returned.

        Raises:
            SettingsError: the list cannot be written.
        """
        with self._list.changing() as known:
            others = [one for one in known if one.path != library.path]
            taken = {one.name.casefold() for one in others}
            name = library.name if library.name.casefold() not in taken else _own_name(library.path, others)
            known[:] = [*others, replace(library, name=name)]

    def find(self, text: str) -> KnownLibrary | None:
        """Return the known library of this name, or in this folder.

        Raises:
            SettingsError: the list cannot be opened.
        """
        known, wanted = self._list.read(), text.strip().casefold()
        named = next((one for one in known if one.name.casefold() == wanted), None)
        return named or next((one for one in known if one.path == absolute(Path(text))), None)


def _read_library(raw: Any) -> KnownLibrary:
    return KnownLibrary(str(raw["name"]), Path(raw["path"]), float(raw.get("opened", 0.0)))


def _shape(library: KnownLibrary) -> dict[str, Any]:
    return {"name": library.name, "path": os.fspath(library.path), "opened": library.opened_s}


def absolute(path: Path) -> Path:
    """Return the form in which a library's folder is remembered: absolute, links resolved."""
    whole = os.path.expanduser(path)
    # No system takes a path with a null in it, which has to be said and no more.
    return Path(os.path.abspath(whole) if "\0" in whole else os.path.realpath(whole))


def checked_name(name: str, others: Iterable[KnownLibrary]) -> str:
    """Return a name as it is kept.

    Raises:
        InputError: there is nothing in it, it is too long, it would be taken for an address, or another has it.
    """
    kept = " ".join(name.split())
    if not kept:
        raise InputError("A library needs a name.")
    if "://" in kept:
        raise InputError(f"{kept!r} is the address of a published library; a name holds no ://.")
    if len(kept) > MOST_NAME_CHARS:
        raise InputError(f"A library's name has at most {MOST_NAME_CHARS} letters.")
    taken = next((one for one in others if one.name.casefold() == kept.casefold()), None)
    if taken is not None:
        raise InputError(f"“{taken.name}” is the name of the library in {display_path(taken.path)}; choose another.")
    return kept


def _own_name(place: Path, others: Iterable[KnownLibrary]) -> str:
    """Return a library's first name, which no other has: that of its folder."""
    stem = FIRST_NAME if place == absolute(data_dir() / "library") else display_path(place.name) or "Library"
    stem = " ".join(stem.split())[: MOST_NAME_CHARS - 6] or "Library"
    taken = {one.name.casefold() for one in others}
    name, number = stem, 2
    while name.casefold() in taken:
        name, number = f"{stem} {number}", number + 1
    return name


def free_place(name: str) -> Path:
    """Return a folder for a new library of this name: in the user's data folder, where nothing is yet."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in name)
    stem = "-".join(kept.split())[:40] or "library"
    place, number = data_dir() / "libraries" / stem, 2
    while os.path.lexists(place):
        place, number = place.with_name(f"{stem}-{number}"), number + 1
    return place


def is_library(folder: Path) -> bool:
    """Whether a folder holds a library, be it damaged."""
    from engine.store.creation_options import FILE_NAME as FACTS
    from engine.store.ledger_file import FILE_NAME as LEDGER

    return any(os.path.isfile(folder / name) for name in (LEDGER, FACTS))
