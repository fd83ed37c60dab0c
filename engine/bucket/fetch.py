"""How does a reader get the next version? It fetches what is new, then lets one transaction of its ledger name it.

The copy is a library like any other: ledger and rows on this disk. Files first, then the ledger, as a writer commits;
a kill or a lost line leaves the version before, and other processes that read it see one version or the other.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from engine.bucket.address import parse_address
from engine.bucket.credentials import find_access
from engine.bucket.objects import Bucket, File, ObjectMissing
from engine.bucket.tables import DOCUMENTS, WHOLE, read_back, read_documents
from engine.bucket.version import (
    LEDGER,
    MOST_POINTER_BYTES,
    MOST_VERSION_BYTES,
    POINTER,
    ROWS,
    Pointer,
    Table,
    Version,
    decoded_pointer,
    decoded_version,
)
from engine.encoders.manifest import find_encoder
from engine.errors import (
    BucketError,
    DiskFullError,
    EngineError,
    StoreDamagedError,
    StoreError,
    StoreFormatError,
    StoreLockedError,
)
from engine.paths import display_path
from engine.private import FILE_MODE, keep_private, make_private
from engine.progress import CancelToken
from engine.reports.maintenance import ShareCallback
from engine.store import Ledger
from engine.store.checksums import Sums
from engine.store.counting import begin_counting
from engine.store.disk_space import files_below
from engine.store.lance import FOLDER, TABLE_FOLDER
from engine.store.ledger_file import FILE_NAME as LEDGER_FILE
from engine.store.ledger_file import get_meta, put_meta
from engine.store.live_files import LiveFiles
from engine.store.published import FILE_NAME, ROWS_FOLDER, CopyFacts, read_copy_facts, write_copy_facts
from engine.store.schema import FORMAT, SCHEMA, STEPS

logger = logging.getLogger(__name__)

_LOCK = "fetch.lock"
_INCOMING = "incoming"
_APPLIED = "fetched"  # a fact of the copy's ledger: which version it holds, and which tables of texts
_FLOOR_BYTES = 256 << 20
# Searches of other processes may still look at files that the newest version lacks.
_KEEP_S = 300.0
_TRIES = 3
_TIMEOUT_S, _SHORT_TIMEOUT_S = 20.0, 3.0
_WAIT_S = 600.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """The result of asking for the newest version."""

    facts: CopyFacts
    changed: bool = False
    offline: str = ""


def copy_of(place: Path | str) -> Path:
    """Return the folder of the copy of a published library; made where there is none, for nobody but its owner.

    Raises:
        InputError: the address, or the profile, cannot be used.
        StoreError: no folder can be made.
    """
    address = parse_address(place)
    endpoint = find_access().endpoint
    folder = address.copy_folder(endpoint)
    try:
        make_private(folder)
        keep_private(folder, inside=False)
        if not (folder / FILE_NAME).exists():
            write_copy_facts(folder, CopyFacts(str(address), endpoint))
    except OSError as error:
        raise StoreError(
            f"No copy of {address} can be made at {display_path(folder)} ({error.strerror}); make room, or set "
            "XDG_DATA_HOME."
        ) from error
    return folder


class Copy:
    """The copy of one published library. Safe from several threads and processes: one fetches, the others read."""

    def __init__(self, folder: Path) -> None:
        facts = read_copy_facts(folder)
        if facts is None or not facts.address:
            raise StoreDamagedError(
                f"{display_path(folder)} does not say of which library it is the copy; remove the folder and open the "
                "library by its address."
            )
        self.folder = folder
        self._address = parse_address(facts.address)

    @property
    def facts(self) -> CopyFacts:
        """What is known of the copy now, by whichever process fetched last."""
        return read_copy_facts(self.folder) or CopyFacts(str(self._address))

    @property
    def is_there(self) -> bool:
        """Whether any version was ever fetched whole."""
        return Ledger.exists(self.folder)

    def fetch(
        self,
        *,
        full: bool = False,
        wait: bool = True,
        on_progress: ShareCallback | None = None,
        cancel: CancelToken | None = None,
    ) -> Fetched:
        """Bring the copy to the newest version.

        Args:
            full: drop what is there first, whatever state it is in.
            wait: for another process that fetches; else that one is let do it.
            on_progress: told the share that is fetched.
            cancel: stops it; the version before stays.

        Returns:
            what was found. Where the bucket cannot be reached and there is a version, ``offline`` says why.

        Raises:
            BucketError: it cannot be reached or used, and there is no version to go on with; or what is published is
                damaged.
            StoreError: the copy cannot be written.
            Cancelled: ``cancel`` was set.
        """
        lock = FileLock(self.folder / _LOCK, mode=FILE_MODE)  # one for each fetching: it keeps threads apart, too
        try:
            lock.acquire(timeout=_WAIT_S if wait else 0)
        except Timeout:
            if wait:
                raise StoreLockedError("Another Kenning process fetches this library; wait until it is done.") from None
            return Fetched(self.facts)
        except OSError as error:
            if self.is_there:
                return Fetched(self.facts, offline=f"the copy cannot be written ({error.strerror})")
            raise StoreError(f"The copy {display_path(self.folder)} cannot be written ({error.strerror}).") from error
        try:
            if full:
                _must_be_published(self.facts)  # else the copy is all there is
                self._drop()
            run = _Run(self, on_progress or (lambda share: None), cancel or CancelToken())
            return run.fetch_newest()
        finally:
            lock.release()

    def _drop(self) -> None:
        """Remove the copy but for what says of which library it is, and what a reader keeps beside it."""
        write_copy_facts(self.folder, CopyFacts(self.facts.address, self.facts.endpoint))
        for path in self.folder.iterdir():
            if path.name.startswith(LEDGER_FILE):
                path.unlink()
            elif path.name == _INCOMING or path.name.startswith(FOLDER):
                shutil.rmtree(path, ignore_errors=True)


def _must_be_published(facts: CopyFacts) -> None:
    """Raise BucketError where nothing can be read at the address of a copy."""
    bucket = Bucket.open(parse_address(facts.address), facts.endpoint, timeout_s=_TIMEOUT_S)
    try:
        found = bucket.read(POINTER, MOST_POINTER_BYTES)
    except ObjectMissing:
        raise BucketError("absent", f"Nothing is published at {facts.address}; check the address.") from None
    assert found is not None
    decoded_pointer(found[0], facts.address)


class _Run:
    """One fetching, by the holder of the lock."""

    def __init__(self, copy: Copy, tell: ShareCallback, cancel: CancelToken) -> None:
        self._folder = copy.folder
        self._copy = copy
        self._tell = tell
        self._cancel = cancel
        self._facts = copy.facts
        self._has_any = copy.is_there
        timeout_s = _SHORT_TIMEOUT_S if self._has_any else _TIMEOUT_S
        self._bucket = Bucket.open(parse_address(self._facts.address), self._facts.endpoint, timeout_s=timeout_s)
        self._where = self._facts.address

    def fetch_newest(self) -> Fetched:
        """Fetch the newest version; where it is dropped meanwhile, the one that is the newest then."""
        note = ""
        for _ in range(_TRIES):
            try:
                return self._fetch_once(note)
            except _Dropped as error:
                logger.debug("%s", error)
                note = str(error)
            except StoreError as error:
                if not self._has_any:
                    raise
                if isinstance(error, BucketError) and error.kind in ("offline", "refused", "absent"):
                    return Fetched(self._facts, offline=str(error).rstrip("."))
                return self._stay(str(error))
        raise BucketError("dropped", f"{note} Try again in a moment.")

    def _stay(self, note: str) -> Fetched:
        """Keep the version that is there, and say why."""
        self._keep(replace(self._facts, note=note, checked_at=time.time()))
        return Fetched(self._facts)

    def _keep(self, facts: CopyFacts) -> None:
        self._facts = facts
        with suppress(OSError):  # a full disk: the next look asks again
            write_copy_facts(self._folder, facts)

    def _fetch_once(self, note: str) -> Fetched:
        unless = self._facts.etag if self._has_any else ""
        try:
            found = self._bucket.read(POINTER, MOST_POINTER_BYTES, unless)
        except ObjectMissing:
            raise BucketError("absent", f"Nothing is published at {self._where}; check the address.") from None
        if found is None:
            self._keep(replace(self._facts, checked_at=time.time()))
            return Fetched(self._facts)
        pointer = decoded_pointer(found[0], self._where)
        version = self._version(pointer)
        if note_of_encoder := self._lacks_encoder(version):
            return self._stay(note_of_encoder)
        changed = self._applied().get("version") != pointer.name
        if changed:
            self._check_format(version)
            self._take(version, pointer)
        facts = replace(self._facts, number=version.number, published_at=version.published_at, etag=found[1])
        self._keep(replace(facts, checked_at=time.time(), note=note))
        self._tell(1.0)
        return Fetched(self._facts, changed)

    def _version(self, pointer: Pointer) -> Version:
        try:
            raw = self._bucket.read(pointer.name, MOST_VERSION_BYTES)
        except ObjectMissing:
            raise self._missing(pointer, pointer.name) from None
        assert raw is not None
        return decoded_version(raw[0], self._where, pointer.name, pointer.sha256)

    def _missing(self, pointer: Pointer, name: str) -> Exception:
        """Return what it means that an object is not there: its version was dropped, or somebody removed it."""
        found = self._bucket.read(POINTER, MOST_POINTER_BYTES)
        if found is not None and decoded_pointer(found[0], self._where).name != pointer.name:
            return _Dropped(f"Version {pointer.number} was dropped while it was fetched; the newer one is taken.")
        return BucketError("damaged", f"{self._where}/{name} is missing; publish the library again.")

    def _lacks_encoder(self, version: Version) -> str:
        """Return why a version cannot be asked here though the one before can; empty where it can, or none is there."""
        if not self._has_any or self._applied().get("fingerprint") == version.fingerprint:
            return ""
        try:
            manifest = find_encoder(version.encoder).at_depth(version.layers)
            if manifest.fingerprint == version.fingerprint:
                return ""
        except EngineError:
            pass
        return (
            f"Version {version.number} needs the encoder {version.encoder}, which is not on this computer, so the one "
            f"before it answers; add it with: kenning encoders add {version.encoder}"
        )

    def _check_format(self, version: Version) -> None:
        if not 2 <= version.ledger_format <= FORMAT:
            raise StoreFormatError(
                f"{self._where} has format {version.ledger_format}, this Kenning reads {FORMAT}; update Kenning."
            )

    def _applied(self) -> dict[str, Any]:
        """Return what the ledger of the copy says that it holds."""
        if not self._has_any:
            return {}
        ledger = Ledger(self._folder)
        try:
            return dict(ledger.meta(_APPLIED) or {})
        finally:
            ledger.close()

    # -- taking a version ----------------------------------------------------------------------

    def _take(self, version: Version, pointer: Pointer) -> None:
        applied = self._applied()
        rows = self._rows_name(version, applied)
        wanted = self._wanted_rows(version, self._folder / rows)
        tables = _wanted_tables(version, applied)
        incoming = self._folder / _INCOMING
        shutil.rmtree(incoming, ignore_errors=True)
        try:
            files = [(file, incoming / file.name.partition("/")[2]) for one in tables for file in version.files_of(one)]
            self._fetch_files([*wanted, *files], pointer)
            self._check_rows(version, self._folder / rows)
            self._flush(self._folder / rows, [target for _, target in wanted])
            self._apply(version, pointer, tables, incoming, rows)
        finally:
            shutil.rmtree(incoming, ignore_errors=True)
        self._drop_stale(version, rows)

    def _rows_name(self, version: Version, applied: dict[str, Any]) -> str:
        """Return the folder for the rows: another one where files of one name may differ from those that are there."""
        if applied.get("generation") == version.generation:
            return str(applied["rows"])
        return f"{FOLDER}-{version.generation}" if applied else FOLDER

    def _wanted_rows(self, version: Version, rows: Path) -> list[tuple[File, Path]]:
        """Return the files of the rows that are not here yet; one of the right size was whole when it got its name."""
        wanted = []
        for file in version.row_files:
            target = rows / TABLE_FOLDER / file.name.removeprefix(f"{version.generation}/{ROWS}/")
            if not target.is_file() or target.stat().st_size != file.size:
                wanted.append((file, target))
        return wanted

    def _fetch_files(self, wanted: list[tuple[File, Path]], pointer: Pointer) -> None:
        total = sum(file.size for file, _ in wanted)
        free = shutil.disk_usage(self._folder).free
        if free < total + _FLOOR_BYTES:
            raise DiskFullError(
                f"Version {pointer.number} of {self._where} needs {(total + _FLOOR_BYTES) >> 20} MB on this disk, "
                f"which has {free >> 20}; free some space and start it again."
            )
        done = 0

        def count(size: int) -> None:
            nonlocal done
            done += size
            self._tell(0.95 * done / max(1, total))

        for file, target in wanted:
            self._fetch_file(file, target, pointer, count)

    def _fetch_file(self, file: File, target: Path, pointer: Pointer, count: Callable[[int], None]) -> None:
        self._cancel.check()
        make_private(target.parent)
        part = target.with_name(f".{target.name}.part")
        try:
            self._bucket.fetch(file, part, count, self._cancel.check)
            os.replace(part, target)
        except ObjectMissing:
            raise self._missing(pointer, file.name) from None
        except OSError as error:
            raise DiskFullError(
                f"The copy {display_path(self._folder)} cannot be written ({error.strerror}); free some space and try "
                "again."
            ) from error
        finally:
            part.unlink(missing_ok=True)

    def _check_rows(self, version: Version, rows: Path) -> None:
        """Raise BucketError where the table names files that are none of the version's, or lie elsewhere."""
        live = LiveFiles(rows, TABLE_FOLDER, version.rows_version)
        own = {file.name.removeprefix(f"{version.generation}/{FOLDER}/") for file in version.row_files}
        needed = {name for name in live.names if name in live}
        if not live.is_known or not needed <= own:
            raise BucketError("damaged", f"The rows at {self._where} are damaged; publish the library again.")

    def _flush(self, rows: Path, targets: list[Path]) -> None:
        """Make what was fetched survive a power cut, and keep its sums, so that the copy can be checked."""
        for folder in sorted({target.parent for target in targets}):
            for path in [target for target in targets if target.parent == folder]:
                _sync(path)
            _sync(folder)
        Sums(rows).add(str(path) for path in targets)

    def _apply(self, version: Version, pointer: Pointer, tables: list[Table], incoming: Path, rows: str) -> None:
        """Let the ledger hold the version: all of it, or the one before."""
        ledger = Ledger(self._folder)
        if not self._has_any:
            (self._folder / LEDGER_FILE).touch(mode=FILE_MODE)
        try:
            with ledger.writing() as db:
                if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
                    _make_tables(db, version.ledger_format)
                _bring_to(db, version.ledger_format)
                for table in tables:
                    name = table.folder.rpartition("/")[2]
                    self._check_table(incoming / LEDGER, name)
                    place = (incoming / LEDGER, name.removesuffix(".lance"), table.rows)
                    if table.name == DOCUMENTS:
                        read_documents(db, *place)
                    else:
                        read_back(db, table.name, *place)
                _drop_gone(db)
                self._finish(db, version, pointer, rows)
        finally:
            ledger.close()
        self._has_any = True

    def _check_table(self, folder: Path, name: str) -> None:
        """Raise BucketError where a table of the ledger names files that were not fetched with it."""
        live = LiveFiles(folder, name, 1)
        there = {path.relative_to(folder).as_posix() for path, _ in files_below(folder / name)}
        if not live.is_known or not {one for one in live.names if one in live} <= there:
            raise BucketError("damaged", f"A table at {self._where} is damaged; publish the library again.")

    def _finish(self, db: sqlite3.Connection, version: Version, pointer: Pointer, rows: str) -> None:
        texts = db.execute("SELECT count(*) FROM texts").fetchone()[0]
        if get_meta(db, "durable_version", None) != version.rows_version or texts != version.documents:
            raise BucketError("damaged", f"Version {version.number} of {self._where} is not whole; publish it again.")
        done = {
            "version": pointer.name,
            "generation": version.generation,
            "fingerprint": version.fingerprint,
            "rows": rows,
            "tables": {table.name: table.folder for table in version.tables if table.name != DOCUMENTS},
            "documents": [table.folder for table in version.tables if table.name == DOCUMENTS],
        }
        put_meta(db, {_APPLIED: done, ROWS_FOLDER: rows})

    def _drop_stale(self, version: Version, rows: str) -> None:
        """Drop files that the version before had and this one lacks, once no search can be looking at them."""
        own = {file.name.removeprefix(f"{version.generation}/{ROWS}/") for file in version.row_files}
        now = time.time()
        stale: list[Path] = []
        for folder in self._folder.glob(f"{FOLDER}*"):
            for path, _ in files_below(folder / TABLE_FOLDER):
                name = path.relative_to(folder / TABLE_FOLDER).as_posix()
                if folder.name != rows or name not in own:
                    stale.append(path)
        listed = self._folder / "leaving.json"
        since = _read_times(listed)
        times = {str(path.relative_to(self._folder)): now for path in stale}
        times = {name: min(since.get(name, now), now) for name in times}
        for path in sorted(stale, key=lambda path: path.suffix != ".manifest"):
            if now - times[str(path.relative_to(self._folder))] > _KEEP_S:
                with suppress(OSError):  # Windows keeps what others have open
                    path.unlink()
        with suppress(OSError):
            listed.write_text(json.dumps(times), "utf-8")
        for folder in self._folder.glob(f"{FOLDER}-*"):
            if folder.name != rows and not any(files_below(folder / TABLE_FOLDER)):
                shutil.rmtree(folder, ignore_errors=True)


class _Dropped(Exception):
    """The version was dropped while it was being fetched."""


def _wanted_tables(version: Version, applied: dict[str, Any]) -> list[Table]:
    """Return the tables that the ledger of the copy does not hold yet."""
    same = applied.get("generation") == version.generation
    tables = applied.get("tables", {}) if same else {}
    documents = set(applied.get("documents", ())) if same else set()
    found = [one for one in version.tables if one.name in WHOLE and tables.get(one.name) != one.folder]
    found += [one for one in version.tables if one.name == DOCUMENTS and one.folder not in documents]
    return found


def _make_tables(db: sqlite3.Connection, found: int) -> None:
    # executescript ends the transaction that it finds; this one goes on until all is read.
    db.executescript("BEGIN IMMEDIATE;" + SCHEMA + "".join(STEPS[step] for step in range(2, found + 1)))
    put_meta(db, {"format": found})
    begin_counting(db, None)


def _bring_to(db: sqlite3.Connection, wanted: int) -> None:
    """Add what a later format of the publisher's has."""
    for step in range(int(get_meta(db, "format", wanted)) + 1, wanted + 1):
        for statement in STEPS[step].split(";"):
            db.execute(statement)


def _drop_gone(db: sqlite3.Connection) -> None:
    """Drop the texts of documents that are no longer published."""
    for table in ("texts", "sketches"):
        without = "(SELECT document_id FROM files WHERE document_id IS NOT NULL)"
        db.execute(f"DELETE FROM {table} WHERE document_id NOT IN {without}")


def _read_times(path: Path) -> dict[str, float]:
    try:
        return {str(name): float(value) for name, value in json.loads(path.read_text("utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
