"""How do the documents inside a container get their names and outcomes?

Names are clean relative paths, whatever the container says; a member that cannot be read costs
itself alone; what the limits leave unread is named, never passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from engine.documents.characters.cleaning import clean_text
from engine.documents.containers.package import nested
from engine.documents.document import Bundle, Document, Member, Place
from engine.documents.flow import TooLong
from engine.documents.missing import Missing
from engine.documents.source import MAX_MEMBERS, DocumentSource
from engine.errors import UnreadableFileError, UnsupportedFileError

_DRIVE = re.compile(r"^[A-Za-z]:")
_MAX_PART_CHARS = 120
_MAX_PARTS = 40
_UNPACK = "unpack it into a folder"


class Members:
    """The members of one container so far."""

    def __init__(self, source: DocumentSource) -> None:
        self._source = source
        self._members: list[Member] = []
        self._names: set[str] = set()
        self._numbers: dict[str, int] = {}  # the last that told equal names apart
        self._left_out = 0
        self._missing: list[Missing] = []

    def add(self, name: str, data: bytes, *, place: Place | None = None, dated: float | None = None) -> None:
        """Read a member's content, whatever it is; a container's members become members here.

        Args:
            name: as the container has it.
            data: the whole content.
            place: where the member is in its container, for a document without places of its own.
            dated: when it was written or saved, for a document that does not say so itself.
        """
        if not self._has_room():
            return
        name = self._free(name)
        source, refused_before = nested(self._source, name, data), self._source.budget.refused
        try:
            outcome = _read(source)
        except (UnreadableFileError, UnsupportedFileError) as refused:
            self._put(name, refused.with_traceback(None), len(data))
            return
        finally:
            self._source.budget.refused = refused_before  # which it tells of itself: it is not missing here
        if isinstance(outcome, Document):
            self._put(name, _placed(outcome, place, dated), len(data))
            return
        self._missing += [Missing(f"{name}: {note.what}", note.fix) for note in outcome.missing]
        if outcome.own is not None:
            self._put(name, _placed(outcome.own, place, dated), len(data))
        for member in outcome.members:
            self._put(self._free(f"{name}/{member.name}"), member.outcome, member.size_bytes)

    def refuse(self, name: str, why: UnreadableFileError | UnsupportedFileError, size_bytes: int) -> None:
        """Note a member that cannot be taken out of its container."""
        if self._has_room():
            self._put(self._free(name), why, size_bytes)

    def write(self, name: str, document: Callable[[], Document | None], size_bytes: int | None = None) -> bool:
        """Note a member whose text the container's own reader makes; one that is too long costs itself.

        Args:
            name: as the container has it.
            document: makes the text, and takes it off the budget; None where there is nothing to read.
            size_bytes: the member's own size; otherwise that of its text.

        Returns:
            Whether there is such a member.
        """
        if not self._has_room():
            return True
        try:
            made = document()
        except TooLong:
            self._put(self._free(name), self._source.too_long_together(), size_bytes or 0)
            return True
        if made is not None:
            self._put(self._free(name), made, len(made.text) if size_bytes is None else size_bytes)
        return made is not None

    def take(self, member: Member) -> None:
        """Note a member of a part of the container, which was read already and counted then."""
        self._put(self._free(member.name), member.outcome, member.size_bytes)

    def leave_out(self, count: int = 1) -> None:
        """Count members that are not even looked at."""
        self._left_out += count

    def miss(self, what: str, fix: str = "") -> None:
        """Note a part of the container that was not read and is no member."""
        self._missing.append(Missing(what, fix))

    def bundle(self, own: Document | None, *, newest: bool = False) -> Bundle:
        """Return all members; those beyond the limits as one last line that counts them.

        Args:
            own: the container's own text, if it has any.
            newest: the newest were read first; they are returned in the order of their names.
        """
        if newest:
            self._members.sort(key=lambda member: member.name)
        if self._left_out:
            reason = f"only the first {MAX_MEMBERS:,} documents of a file are read, for five minutes at most"
            if newest:
                reason = f"only the newest {MAX_MEMBERS:,} documents of a file are read, for five minutes at most"
            why = UnreadableFileError(self._source.path, reason, _UNPACK)
            self._put(self._free(f"{self._left_out:,} more"), why, 0)
        return Bundle(own, tuple(self._members), tuple(self._missing))

    def __len__(self) -> int:
        """How many there are to tell of; those that were left out are told of together."""
        return len(self._members) + bool(self._left_out)

    def _has_room(self) -> bool:
        if self._source.budget.members > 0 and self._source.budget.go_on():
            return True
        self._left_out += 1
        return False

    def _put(self, name: str, outcome: Document | UnreadableFileError | UnsupportedFileError, size_bytes: int) -> None:
        self._source.budget.members -= 1
        self._names.add(name.casefold())
        self._members.append(Member(name, outcome, size_bytes))

    def _free(self, name: str) -> str:
        """Return the name, cleaned, with a number where another member has it."""
        name = clean_member_name(name)
        if name.casefold() not in self._names:
            return name
        path = PurePosixPath(name)
        number = self._numbers.get(name.casefold(), 1) + 1
        while (free := str(path.with_name(f"{path.stem} ({number}){path.suffix}"))).casefold() in self._names:
            number += 1
        self._numbers[name.casefold()] = number
        return free


def _placed(document: Document, place: Place | None, dated: float | None) -> Document:
    if place is not None and not document.places:
        document = replace(document, places=(place,))
    return replace(document, dated=dated) if dated is not None and document.dated is None else document


def clean_member_name(name: str) -> str:
    r"""Return a relative path with forward slashes: no "..", no drive, no leading slash, no controls."""
    name = clean_text(name).replace("\\", "/").replace("\n", " ").replace("\t", " ")
    parts = [_DRIVE.sub("", part).strip() for part in name.split("/")]
    kept = [_short(part) for part in parts if part.strip(". ")]
    return "/".join(kept[-_MAX_PARTS:]) or "unnamed"


def _short(part: str) -> str:
    """Return a name of bearable length that keeps its ending."""
    if len(part) <= _MAX_PART_CHARS:
        return part
    stem, dot, last = part.rpartition(".")
    if dot and len(last) <= 10:
        return stem[: _MAX_PART_CHARS - len(last) - 1] + dot + last
    return part[:_MAX_PART_CHARS]


def _read(source: DocumentSource) -> Document | Bundle:
    from engine.documents.read import read_source

    try:
        return read_source(source)
    except OSError as error:  # of a stream in memory: a parser's way to say that the data is bad
        raise source.damaged() from error
