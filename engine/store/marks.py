"""Which documents has a person marked, and how? Tags, in the library's folder, that outlive what is read of the files.

A mark belongs to a path. Where nothing is read at that path any more it follows the text: a file that was renamed or
moved keeps its tags, and so does one that is read again, changed, or read by a library that was made anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import InputError
from engine.kept_list import FOLDER, KeptList
from engine.paths import display_path, real_path
from engine.records import dataclass
from engine.words.stems import fold

if TYPE_CHECKING:
    from engine.store.ledger import Ledger
    from engine.store.schema import FileRecord

PINNED = "pinned"  # of what stands first in lists
MOST_TAG_CHARS = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """The tags of a document; ``content`` names its text when it was last looked at."""

    path: str
    content: str
    tags: tuple[str, ...]


class Marks:
    """The marks of one library."""

    def __init__(self, library: Path) -> None:
        self._list = KeptList(library / FOLDER / "tags.json", _read, _shape)

    def listed(self) -> list[Mark]:
        """Return every mark, by path.

        Raises:
            SettingsError: the list cannot be opened.
        """
        return sorted(self._list.read(), key=lambda one: one.path)

    def change(self, ledger: Ledger, paths: Iterable[str], add: Sequence[str] = (), drop: Sequence[str] = ()) -> None:
        """Give documents tags and take others from them; one without tags has no mark.

        Raises:
            InputError: a document is not in the library, or a tag is none; nothing is changed.
            SettingsError: the list cannot be written.
        """
        given, taken = [checked_tag(tag) for tag in add], {fold(tag) for tag in drop}
        records = [held_record(ledger, path) for path in dict.fromkeys(paths)]
        with self._list.changing() as marks:
            known = {mark.path: mark for mark in followed(ledger, marks)}
            for record in records:
                path = display_path(record.path)
                old = known[path].tags if path in known else ()
                tags = {fold(tag): tag for tag in given if fold(tag) not in taken}
                tags = {fold(tag): tag for tag in old if fold(tag) not in taken} | tags
                known[path] = Mark(path, record.content, tuple(sorted(tags.values(), key=fold)))
            marks[:] = [mark for mark in known.values() if mark.tags]

    def follow(self, ledger: Ledger) -> list[Mark]:
        """Let marks follow files that were renamed, and remember texts that have changed; return them by path.

        Raises:
            SettingsError: the list cannot be read or written.
        """
        marks = self._list.read()
        if followed(ledger, marks) != marks:
            with self._list.changing() as held:
                held[:] = marks = followed(ledger, held)
        return sorted(marks, key=lambda one: one.path)

    def documents(self, ledger: Ledger, tag: str) -> list[int]:
        """Return the numbers of the documents with a tag, case and accents aside; in order."""
        wanted = fold(tag)
        marks = [mark for mark in self._list.read() if any(fold(one) == wanted for one in mark.tags)]
        records = (_record(ledger, mark) for mark in marks)
        return sorted({one.document_id for one in records if one is not None and one.document_id is not None})


def as_ranges(numbers: Iterable[int]) -> str:
    """Return documents' numbers as a condition takes them, neighbours together: "1-3,5-5"."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number <= spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ",".join(f"{first}-{last}" for first, last in spans)


def checked_tag(tag: str) -> str:
    """Return a tag as it is kept.

    Raises:
        InputError: there is nothing in it, or it is too long, or holds a quotation mark or a comma.
    """
    kept = " ".join(tag.split()).removeprefix("#").strip()
    if not kept or len(kept) > MOST_TAG_CHARS or any(letter in kept for letter in '",'):
        raise InputError(
            f"{tag!r} is no tag; it takes 1 to {MOST_TAG_CHARS} letters without commas and quotation marks."
        )
    return kept


def followed(ledger: Ledger, marks: Sequence[Mark]) -> list[Mark]:
    """Return marks as they stand now; what is not in the library at the moment waits as it is."""
    found: dict[str, Mark] = {}
    for mark in marks:
        record = _record(ledger, mark)
        now = mark if record is None else replace(mark, path=display_path(record.path), content=record.content)
        if now.path in found:  # two that have come to the same place
            tags = {fold(tag): tag for tag in (*found[now.path].tags, *now.tags)}
            now = replace(now, tags=tuple(sorted(tags.values(), key=fold)))
        found[now.path] = now
    return list(found.values())


def _record(ledger: Ledger, mark: Mark) -> FileRecord | None:
    here = ledger.file(real_path(mark.path))
    if here is not None and here.document_id is not None:
        return here
    if os.path.lexists(real_path(mark.path)):
        return None  # it waits to be read, or could not be
    return ledger.by_content(mark.content) if mark.content else None


def held_record(ledger: Ledger, path: str) -> FileRecord:
    """Return what the ledger knows of a document.

    Raises:
        InputError: it is not in the library.
    """
    record = ledger.file(real_path(path))
    if record is None or record.document_id is None:
        raise InputError(f"{display_path(path)} is not in the library; tag what `kenning search` finds.")
    return record


def _read(raw: Any) -> Mark:
    return Mark(str(raw["path"]), str(raw.get("content", "")), tuple(map(str, raw["tags"])))


def _shape(mark: Mark) -> dict[str, Any]:
    return {"path": mark.path, "content": mark.content, "tags": list(mark.tags)}
