"""Which program got which passages, and when? Lines of JSON in a private file; a few older files are kept beside it."""

from __future__ import annotations

import datetime
import json
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.private import private
from engine.records import dataclass
from engine.serve.grants import exclusive, visible

FILE_NAME = "log.jsonl"
_MOST_BYTES = 2_000_000
_KEPT = 4
_QUERY_CHARS = 300


@dataclass(frozen=True, slots=True)
class ServedPassage:
    """A passage that was handed out: of which document, and where in it."""

    document: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line. ``event`` is "asked", "granted", "denied", "revoked", "search", "read" or "similar"."""

    at: float
    client: str
    event: str
    query: str = ""
    passages: tuple[ServedPassage, ...] = ()
    detail: str = ""


class AccessLog:
    """The log of one library."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / FILE_NAME

    def note(self, client: str, event: str, detail: str = "") -> None:
        """Write what was decided, or that somebody asked.

        Raises:
            AccessError: it cannot be written.
        """
        with exclusive(self._folder):
            self.append(LogEntry(time.time(), client, event, detail=detail))

    def append(self, entry: LogEntry) -> None:
        """Write one line; the caller keeps others out (``exclusive``).

        Raises:
            OSError: it cannot be written.
        """
        shape = asdict(entry) | {"query": entry.query[:_QUERY_CHARS]}
        shape["time"] = datetime.datetime.fromtimestamp(entry.at).astimezone().isoformat(timespec="seconds")
        line = json.dumps({key: value for key, value in shape.items() if value}) + "\n"
        self._rotate(len(line))
        with open(self._path, "ab", opener=private) as out:
            out.write(line.encode("ascii"))

    def entries(self, most: int, client: str | None = None) -> list[LogEntry]:
        """Return the newest lines, newest first; of one program where it is named. Lines that are cut are left out."""
        found: list[LogEntry] = []
        for path in self._files():
            for line in _backwards(path):
                entry = _entry(line)
                if entry is not None and client in (None, entry.client):
                    found.append(entry)
                    if len(found) >= most:
                        return found
        return found

    def _files(self) -> Sequence[Path]:
        return [self._path, *(self._folder / f"log.{number}.jsonl" for number in range(1, _KEPT + 1))]

    def _rotate(self, coming: int) -> None:
        try:
            if self._path.stat().st_size + coming <= _MOST_BYTES:
                return
        except FileNotFoundError:
            return
        files = self._files()
        for older, newer in zip(reversed(files), reversed(files[:-1]), strict=False):
            if newer.exists():
                os.replace(newer, older)


def _backwards(path: Path) -> Iterator[str]:
    try:
        lines = path.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return
    yield from reversed(lines)


def _entry(line: str) -> LogEntry | None:
    try:
        raw: dict[str, Any] = json.loads(line)
        handed = tuple(
            ServedPassage(str(one["document"]), str(one.get("place", ""))) for one in raw.get("passages", ())
        )
        texts = {key: str(raw.get(key, "")) for key in ("query", "detail")}
        return LogEntry(float(raw["at"]), str(raw["client"]), str(raw["event"]), passages=handed, **texts)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def entry_text(entry: LogEntry) -> str:
    """Return a line in plain words: who got what, and when; nothing that a program sent can look like a line."""
    when = datetime.datetime.fromtimestamp(entry.at).strftime("%Y-%m-%d %H:%M:%S")
    number = len(entry.passages)
    got = f"{number} passage{'' if number == 1 else 's'}" if number else "no passage"
    asked = f" “{visible(entry.query)}”" if entry.query else ""
    detail = f": {visible(entry.detail)}" if entry.detail else ""
    words = {
        "asked": "asked to read",
        "granted": "was granted",
        "denied": "was denied",
        "revoked": "was revoked: reads nothing from now on",
        "search": f"searched{asked} and got {got}",
        "similar": f"looked for what is like{asked or ' a passage'} and got {got}",
        "read": "read a passage",
    }.get(entry.event, entry.event)
    lines = [f"{when}  {visible(entry.client)} {words}{detail}"]
    lines += [visible(f"    {one.document}{', ' + one.place if one.place else ''}") for one in entry.passages]
    return "\n".join(lines)
