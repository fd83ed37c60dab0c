"""Which documents exist for a program? Those in its folders and of its kinds, whichever way they are reached.

SECURITY: every way to a document ends here. A document is in scope when the path that the library knows it by is inside
a granted folder, the file that this path leads to (links followed) is inside what that folder was when it was granted,
and its kind is granted, with that of every mail, mailbox or other document that it is attached to: a PDF in a mail
needs both. Copies count by their own place. The numbers of these documents go into the query itself, so that nothing
else is ranked, counted or cut; what comes out is looked at once more, links anew.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.documents.types.names import KINDS, ending, kind_by_name
from engine.serve.grants import Client
from engine.store import FileRecord, Store
from engine.store.filters import OTHER_KINDS
from engine.store.marks import as_ranges

_DOCUMENTS = frozenset(KINDS.values()) | OTHER_KINDS


@dataclass(frozen=True, slots=True)
class Scope:
    """What exists for a program at one moment; ``ranges`` is for ``SearchOptions.documents``."""

    client: Client
    ids: frozenset[int]
    ranges: str


class Scopes:
    """Scopes of one library, remembered until the library or the grant changes. Safe from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._known: dict[str, tuple[object, Scope]] = {}

    def of(self, client: Client) -> Scope:
        """Return what exists for a program now."""
        ledger = self._store.ledger
        moment = (ledger.meta("durable_version"), ledger.last_document_id(), client)
        with self._lock:
            known = self._known.get(client.name)
        if known is not None and known[0] == moment:
            return known[1]
        ids = sorted(set(self._ids(client)))  # one folder may lie in another
        made = Scope(client, frozenset(ids), as_ranges(ids))
        with self._lock:
            self._known[client.name] = (moment, made)
        return made

    def holds(self, scope: Scope, record: FileRecord | None) -> bool:
        """Return whether a document is in scope still: as ``of``, with the links as they are now."""
        if record is None or record.document_id not in scope.ids:
            return False
        return self._allows(scope.client, record, _Real())

    def _ids(self, client: Client) -> Iterable[int]:
        if client.state != "granted":
            return
        real = _Real()
        for place in client.places:
            for record in self._store.ledger.files(under=Path(place.path)):
                if record.document_id is not None and self._allows(client, record, real):
                    yield record.document_id

    def _allows(self, client: Client, record: FileRecord, real: _Real) -> bool:
        if not self._has_kind(client, record):
            return False
        file = record.container or record.path
        return any(_inside(record.path, place.path) and _inside(real.path(file), place.real) for place in client.places)

    def _has_kind(self, client: Client, record: FileRecord) -> bool:
        if not client.kinds:
            return True
        if not _is_of(client.kinds, record.path.name, record.type):
            return False
        return all(self._may_hold(client, outer) for outer in _outer(record))

    def _may_hold(self, client: Client, outer: Path) -> bool:
        """Return whether what lies in ``outer`` may be read: always in an archive or a folder, else as it itself."""
        record = self._store.ledger.file(outer)
        kind = (record.type if record is not None else "") or kind_by_name(outer.name)
        return kind not in _DOCUMENTS or _is_of(client.kinds, outer.name, kind)


class _Real:
    """Real paths of files, with each folder resolved once; a look of one moment."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def path(self, file: Path) -> str:
        folder, name = os.path.split(file)
        if os.path.islink(file):
            return os.path.realpath(file)
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = os.path.realpath(folder)
        return os.path.join(known, name)


def _outer(record: FileRecord) -> Sequence[Path]:
    """Return the documents and archives that a document lies in, inmost first."""
    if record.container is None:
        return []
    return [outer for outer in record.path.parents if outer.is_relative_to(record.container)]


def _is_of(kinds: Sequence[str], name: str, kind: str) -> bool:
    return kind in kinds or ending(name) in kinds


def _inside(path: Path | str, folder: str) -> bool:
    return Path(path).is_relative_to(folder)
