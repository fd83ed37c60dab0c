"""How does a version become visible, whole or not at all? Files first, then their list, last the pointer to the list.

The pointer is written on the condition that nobody else has written it since it was read. A kill at any moment leaves
the version before it as the newest; what was sent is named by nobody, is used by the next try, and goes in time.
"""

from __future__ import annotations

import json
import logging
import secrets
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any

from engine.bucket.address import Address
from engine.bucket.dropping import drop_old
from engine.bucket.objects import Bucket, File, Object, ObjectMissing, ObjectTaken
from engine.bucket.snapshot import Line, Snapshot, take_snapshot
from engine.bucket.version import (
    MOST_POINTER_BYTES,
    MOST_VERSION_BYTES,
    POINTER,
    Past,
    Pointer,
    Version,
    decoded_pointer,
    decoded_version,
    version_name,
)
from engine.errors import BucketError, StoreDamagedError
from engine.private import private
from engine.progress import CancelToken
from engine.reports.maintenance import ShareCallback
from engine.reports.published import PublishReport
from engine.store import Store
from engine.store.published import publishing

logger = logging.getLogger(__name__)

_SENT = "published-files.jsonl"
_MOST_NAMES = 16
_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class PublishOptions:
    """How a library is published: how long readers may stay on a version that is no longer the newest, in seconds.

    ``replace`` puts the library in the place of another one that is published there.
    """

    keep_s: float = 3600.0
    replace: bool = False


@dataclass(frozen=True, slots=True)
class _Present:
    """What is published now: the pointer, by what the server knows it, and the version, where it can be read."""

    pointer: Pointer | None = None
    etag: str = ""
    version: Version | None = None


class Publisher:
    """Publishes one library to one address."""

    def __init__(
        self,
        store: Store,
        address: Address,
        options: PublishOptions,
        on_progress: ShareCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> None:
        self._store = store
        self._bucket = Bucket.open(address)
        self._options = options
        self._tell = on_progress or (lambda share: None)
        self._cancel = cancel or CancelToken()
        self._journal = _Journal(store.folder / _SENT, str(address))

    def run(self) -> PublishReport:
        """Publish what the library holds now.

        Raises:
            BucketError: the bucket cannot be used, another library lies there, or somebody else published meanwhile.
            StoreLockedError: another process writes to the library, or publishes it.
            StoreError, InputError: the library is not fit for it.
            Cancelled: stopped; what was published before stays.
        """
        start = time.monotonic()
        self._store.must_be_own()
        with publishing(self._store.folder) as staging:
            present = self._look()
            listed = {one.name: one for one in self._bucket.list()}
            line = self._line(present, listed)
            report = self._publish(take_snapshot(self._store, line, staging), present, listed)
        return replace(report, seconds=time.monotonic() - start)

    # -- what is there -------------------------------------------------------------------------

    def _look(self) -> _Present:
        where = str(self._bucket.address)
        try:
            found = self._bucket.read(POINTER, MOST_POINTER_BYTES)
        except ObjectMissing:
            return _Present()
        assert found is not None
        try:
            pointer = decoded_pointer(found[0], where)
        except BucketError as error:
            if error.kind != "damaged":
                raise
            if not self._options.replace:
                raise BucketError(
                    "damaged", f"{where}/{POINTER} is damaged; put a whole one in its place with --replace."
                ) from None
            return _Present(None, found[1])
        if pointer.library != self._own_name() and not self._options.replace:
            raise BucketError(
                "taken",
                f"{where} holds another library, published by {pointer.host}; choose another address, or put this one "
                "in its place with --replace.",
            )
        return _Present(pointer, found[1], self._read_version(pointer))

    def _read_version(self, pointer: Pointer) -> Version | None:
        """Return what the pointer names, or None where it is damaged: then everything is sent anew."""
        where = str(self._bucket.address)
        try:
            found = self._bucket.read(pointer.name, MOST_VERSION_BYTES)
            return decoded_version(found[0], where, pointer.name, pointer.sha256) if found is not None else None
        except ObjectMissing:
            return None
        except BucketError as error:
            if error.kind != "damaged":
                raise
            return None

    def _own_name(self) -> str:
        """Return by what this library is told from others, made at its first publishing."""
        known = self._store.ledger.meta("library_id")
        if not known:
            known = secrets.token_hex(16)
            self._store.ledger.set_meta(library_id=known)
        return str(known)

    # -- what it is added to -------------------------------------------------------------------

    def _line(self, present: _Present, listed: Mapping[str, Object]) -> Line:
        """Return what the new version goes on from; files of another line may have the same names and other contents.

        It is the same line only where this very library published what is there: not a copy of it that went its own
        way, nor rows that were begun anew.
        """
        known = self._remembered()
        before, pointer = present.version, present.pointer
        is_ours = known is not None and (pointer is None or pointer.name in known["names"])
        generation = known["generation"] if known is not None and is_ours else f"g-{secrets.token_hex(8)}"
        if not is_ours:
            self._remember({"generation": generation, "names": []})
        own = self._own_name()
        if before is not None and (before.generation != generation or before.library != own):
            before = None
        if before is not None:
            whole = {file.name for file in before.files.values() if _is_whole(file, file, listed.get(file.name))}
            tables = [table for table in before.tables if whole.issuperset(one.name for one in before.files_of(table))]
            before = replace(before, tables=tuple(tables))  # the others are written anew
        return Line(own, generation, (pointer.number if pointer is not None else 0) + 1, before)

    def _remembered(self) -> dict[str, Any] | None:
        known = (self._store.ledger.meta("published") or {}).get(str(self._bucket.address))
        return dict(known) if known else None

    def _remember(self, facts: Mapping[str, Any]) -> None:
        known = self._store.ledger.meta("published") or {}
        self._store.ledger.set_meta(published={**known, str(self._bucket.address): dict(facts)})

    # -- sending -------------------------------------------------------------------------------

    def _publish(self, snapshot: Snapshot, present: _Present, listed: Mapping[str, Object]) -> PublishReport:
        version = snapshot.version
        files, sent = self._send(snapshot, listed, present.version)
        done = replace(version, files={file.name: file for file in files})
        is_new = present.pointer is None or present.version is None or not _is_same(done, present.version)
        pointer, number = present.pointer, present.pointer.number if present.pointer is not None else 0
        if is_new:
            pointer, number = self._point(done, present), done.number
        assert pointer is not None
        self._journal.forget()
        dropped, left_out = drop_old(self._bucket, pointer, self._options.keep_s)
        self._tell(1.0)
        counts = (len(files), done.size_bytes, len(sent), sum(file.size for file in sent))
        return PublishReport(str(self._bucket.address), number, is_new, *counts, dropped, 0.0, left_out)

    def _send(
        self, snapshot: Snapshot, listed: Mapping[str, Object], before: Version | None
    ) -> tuple[list[File], list[File]]:
        """Send what the bucket lacks, the rows' manifests last; return all files, and those that were sent."""
        there = {**self._journal.read(), **(before.files if before is not None else {})}
        wanted = sorted(snapshot.version.files.values(), key=lambda file: ("/_versions/" in file.name, file.name))
        total, done = max(1, snapshot.version.size_bytes), 0
        files, sent = [], []
        for file in wanted:
            self._cancel.check()
            known = there.get(file.name)
            if known is None or not _is_whole(file, known, listed.get(file.name)):
                known = self._upload(file, snapshot.sources.get(file.name))
                sent.append(known)
            files.append(known)
            done += file.size
            self._tell(0.95 * done / total)
        return files, sent

    def _upload(self, file: File, source: Path | None) -> File:
        if source is None:  # a table that was whole when its list was read
            raise BucketError("damaged", f"{self._bucket.address}/{file.name} went meanwhile; publish again.")
        with source.open("rb") as stream:
            summed = _Summed(stream)
            small = file.size <= _BLOCK_BYTES
            etag = self._bucket.put(file.name, b"".join(summed) if small else summed)
        if (summed.size, summed.crc) != (file.size, file.crc):
            raise StoreDamagedError(
                f"The library's file {source.name} is not as it was written; nothing was published. See: kenning check"
            )
        sent = replace(file, etag=etag)
        self._journal.add(sent)
        return sent

    def _point(self, version: Version, present: _Present) -> Pointer:
        """Make a version the newest; from one moment to the next every reader sees it."""
        encoded = version.encoded()
        name = version_name(version.number, secrets.token_hex(8))
        known = self._remembered() or {"names": []}
        # Before the pointer: after a kill behind it, what is there is still known to be ours.
        names = [*known["names"], name][-_MOST_NAMES:]
        self._remember({"generation": version.generation, "names": names})
        self._bucket.put(name, encoded, new=True)
        now_s = self._bucket.about(name).modified.timestamp()
        past = present.pointer.past if present.pointer is not None else ()
        if present.pointer is not None:
            past = (*past, Past(present.pointer.name, now_s))
        pointer = Pointer.to(version, name, encoded, past)
        self._cancel.check()
        try:
            self._bucket.put(POINTER, pointer.encoded(), new=not present.etag, over=present.etag)
        except ObjectTaken:
            pass  # also where an answer was lost and the client tried twice
        self._must_be_newest(pointer)
        return pointer

    def _must_be_newest(self, pointer: Pointer) -> None:
        """Raise BucketError where the pointer that is there is another one."""
        found = self._bucket.read(POINTER, MOST_POINTER_BYTES)
        assert found is not None
        there = decoded_pointer(found[0], str(self._bucket.address))
        if there.name != pointer.name:
            raise BucketError(
                "taken",
                f"{there.host} published version {there.number} to {self._bucket.address} meanwhile; nothing of it was "
                "changed. Only one computer publishes a library; to put yours over it, publish again.",
            )


def _is_whole(file: File, known: File, there: Object | None) -> bool:
    """Return whether the object that is there is the one that was sent, and holds what is to be published."""
    same = (file.size, file.crc) == (known.size, known.crc)
    return same and there is not None and (there.size, there.etag) == (known.size, known.etag)


def _is_same(version: Version, before: Version) -> bool:
    return version.generation == before.generation and version.files == before.files and version.tables == before.tables


class _Summed:
    """The blocks of a stream, and the sum of those that were taken."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.size = self.crc = 0

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        """Return the next block."""
        block = self._stream.read(_BLOCK_BYTES)
        if not block:
            raise StopIteration
        self.size, self.crc = self.size + len(block), zlib.crc32(block, self.crc)
        return block


class _Journal:
    """What was sent so far and is named by no version yet, so that a try after a kill sends the rest alone."""

    def __init__(self, path: Path, address: str) -> None:
        self._path = path
        self._address = address

    def read(self) -> dict[str, File]:
        """Return what was sent to this address, by name; lines that a kill cut are left out."""
        found: dict[str, File] = {}
        try:
            lines = self._path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return found
        for line in lines:
            try:
                address, *facts = json.loads(line)
                if address == self._address:
                    found[str(facts[0])] = File(str(facts[0]), int(facts[1]), int(facts[2]), str(facts[3]))
            except (ValueError, IndexError, TypeError):
                continue
        return found

    def add(self, file: File) -> None:
        """Write down one file that was sent."""
        with open(self._path, "a", encoding="utf-8", opener=private) as out:
            out.write(json.dumps([self._address, file.name, file.size, file.crc, file.etag]) + "\n")

    def forget(self) -> None:
        """Forget them: a version names them now."""
        self._path.unlink(missing_ok=True)
