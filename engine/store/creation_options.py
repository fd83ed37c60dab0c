"""What is needed to make a library anew when its ledger is lost? A small file beside it, for people and programs.

The ledger is the truth. This is a copy of the little in it that cannot be made from the user's files: which they
are, and how the library was made. It is written after each change, whole or not at all, and read only where
the ledger cannot be.
"""

from __future__ import annotations

import itertools
import json
import os
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.private import FOLDER_MODE, replace_private
from engine.records import dataclass
from engine.store.ledger import LEAVING, Ledger
from engine.store.ledger_file import FILE_NAME as LEDGER

FILE_NAME = "library.json"
DAMAGED = ".damaged-"


@dataclass(frozen=True, slots=True)
class CreationOptions:
    """How a library was made, besides its encoder and size, its sources as (path, kind), and which are to leave."""

    layers: int = 0
    late_chunking: bool = False
    sources: tuple[tuple[str, str], ...] = ()
    leaving: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CreationRecord:
    """What is kept: the encoder and size of a library, and how it was made."""

    encoder: str
    dims: int
    store: str
    made: CreationOptions


def write_facts(folder: Path, ledger: Ledger) -> None:
    """Keep what the ledger says now. A folder that takes no file has only the ledger.

    Where the file says something else, the ledger is asked again within a transaction for writing, which one process
    has at a time: what another one notes meanwhile, without the writer lock, is not written over by what was so before.
    """
    if read_facts(folder) == _ledger_facts(ledger):
        return
    with ledger.writing():
        keep_facts(folder, _ledger_facts(ledger))


def _ledger_facts(ledger: Ledger) -> CreationRecord:
    meta: dict[str, Any] = {name: ledger.meta(name) for name in ("encoder", "layers", "late_chunking", LEAVING)}
    sources = [(os.fsdecode(source.path), source.kind) for source in ledger.sources()]
    return _facts(meta, ledger.meta("searched"), sources)


def keep_facts(folder: Path, facts: CreationRecord) -> None:
    """Write these down, where they are not what stands there."""
    if read_facts(folder) == facts:
        return
    with suppress(OSError):  # names that are no UTF-8 are escaped
        replace_private(folder / FILE_NAME, json.dumps(asdict(facts), indent=1), encoding="ascii", sync=True)


def read_facts(folder: Path) -> CreationRecord | None:
    """Return what was kept, or None where nothing is there or it cannot be read."""
    try:
        raw = json.loads((folder / FILE_NAME).read_text("ascii"))
        made = raw.pop("made")
        made["sources"] = tuple((str(path), str(kind)) for path, kind in made["sources"])
        made["leaving"] = tuple(map(str, made.get("leaving", ())))  # earlier versions knew of none
        return CreationRecord(**raw, made=CreationOptions(**made))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def salvage_facts(folder: Path) -> CreationRecord | None:
    """Return what can still be read of a damaged ledger, or None."""
    try:
        with closing(sqlite3.connect(f"{(folder / LEDGER).resolve().as_uri()}?mode=ro", uri=True)) as db:
            meta = {key: json.loads(value) for key, value in db.execute("SELECT key, value FROM meta")}
            sources = [(os.fsdecode(path), kind) for path, kind in db.execute("SELECT path, kind FROM sources")]
        return _facts(meta, meta["searched"], sources)
    except (sqlite3.Error, ValueError, KeyError, TypeError):
        return None


def _facts(meta: dict[str, Any], searched: dict[str, Any], sources: list[tuple[str, str]]) -> CreationRecord:
    size = searched["dims"], searched.get("store", "float16")
    leaving = tuple(meta.get(LEAVING) or ())
    made = CreationOptions(meta.get("layers") or 0, bool(meta.get("late_chunking")), tuple(sources), leaving)
    return CreationRecord(meta["encoder"], *size, made)


def set_aside(folder: Path, names: tuple[str, ...]) -> None:
    """Move parts of a library that cannot be used out of the way, each into a folder of its own; nothing is deleted.

    What another process moves at the same moment is in the folder of one of them.
    """
    for path in sorted(folder.iterdir()):
        if path.name.startswith(names) and DAMAGED not in path.name:
            aside = _claimed(folder, f"{path.name}{DAMAGED}{time.strftime('%Y%m%d-%H%M%S')}")
            try:
                os.replace(path, aside / path.name)
            except FileNotFoundError:
                aside.rmdir()
            except OSError:
                aside.rmdir()
                raise


def _claimed(folder: Path, name: str) -> Path:
    """Make a folder that nobody has: by this name, or with a number where that is taken."""
    for again in itertools.count(1):
        made = folder / (f"{name}-{again}" if again > 1 else name)
        with suppress(FileExistsError):
            made.mkdir(mode=FOLDER_MODE)
            return made
    raise AssertionError("numbers do not end")


def kept_aside(folder: Path) -> list[Path]:
    """Return what was set aside."""
    return sorted(path for path in folder.iterdir() if path.name == "set-aside" or DAMAGED in path.name)
