"""What is a published version made of? A list of files with their sums, and a pointer that names the list.

    prefix/
      current.json                        which version is the newest; the one object that is ever written over
      versions/7-TOKEN.json               of what that version consists
      GENERATION/rows/chunks.lance/       the rows, file by file as they lie on the publisher's disk
      GENERATION/ledger/TABLE-TOKEN.lance what readers need of the ledger, a Lance table each

Whoever can write to the bucket may write anything into these lists, so a reader takes no name that could leave the
folder it belongs to, and no more than there is room for.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.bucket.objects import File
from engine.errors import BucketError

FORMAT = 1
POINTER = "current.json"
VERSIONS = "versions/"
MOST_POINTER_BYTES = 1 << 20
MOST_VERSION_BYTES = 64 << 20
ROWS, LEDGER = "rows/chunks.lance", "ledger"
_MOST_PARTS, _MOST_CHARS = 6, 300
_MOST_BYTES = 1 << 50
_PART = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_GENERATION = re.compile(r"g-[0-9a-f]{8,32}")
_VERSION = re.compile(r"versions/\d{1,12}-[0-9a-f]{8,32}\.json")
# What Windows takes for devices, with any ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """A part of the ledger as a Lance table. ``documents`` are spans of the documents that it holds, where it does."""

    name: str
    folder: str
    rows: int
    digest: str
    documents: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One published state of a library. ``published_at`` is by the publisher's clock: it is shown, never compared."""

    number: int
    library: str
    generation: str
    rows_version: int
    ledger_format: int
    encoder: str
    fingerprint: str
    layers: int
    published_at: float
    host: str
    documents: int
    chunks: int
    files: Mapping[str, File] = field(repr=False)
    tables: tuple[Table, ...] = ()

    @property
    def size_bytes(self) -> int:
        """What all of it takes."""
        return sum(file.size for file in self.files.values())

    @property
    def row_files(self) -> list[File]:
        """The files of the rows, those last that make them a table."""
        rows = [file for file in self.files.values() if file.name.startswith(f"{self.generation}/{ROWS}/")]
        return sorted(rows, key=lambda file: ("/_versions/" in file.name, file.name))

    def files_of(self, table: Table) -> list[File]:
        """Return the files of a table of the ledger."""
        return [file for file in self.files.values() if file.name.startswith(table.folder + "/")]

    def encoded(self) -> bytes:
        """Return the version as it is published."""
        plain = {name: getattr(self, name) for name in _PLAIN}
        files = [[file.name, file.size, file.crc, file.etag] for file in self.files.values()]
        tables = [[one.name, one.folder, one.rows, one.digest, one.documents] for one in self.tables]
        return json.dumps({"kenning_version": FORMAT, **plain, "files": files, "tables": tables}).encode()


_PLAIN: dict[str, Callable[[Any], Any]] = {
    "number": int,
    "library": str,
    "generation": str,
    "rows_version": int,
    "ledger_format": int,
    "encoder": str,
    "fingerprint": str,
    "layers": int,
    "published_at": float,
    "host": str,
    "documents": int,
    "chunks": int,
}


@dataclass(frozen=True, slots=True)
class Past:
    """A version that was the newest until ``until``, in seconds since the epoch by the server's clock."""

    name: str
    until: float


@dataclass(frozen=True, slots=True)
class Pointer:
    """Which version is the newest, and which ones before it are still kept."""

    number: int
    name: str
    sha256: str
    library: str
    host: str
    published_at: float
    past: tuple[Past, ...] = ()

    @classmethod
    def to(cls, version: Version, name: str, encoded: bytes, past: Iterable[Past]) -> Pointer:
        """Return what names a version."""
        digest = hashlib.sha256(encoded).hexdigest()
        facts = (version.library, version.host, version.published_at)
        return cls(version.number, name, digest, *facts, past=tuple(past))

    def encoded(self) -> bytes:
        """Return the pointer as it is published."""
        past = [[one.name, one.until] for one in self.past]
        plain = {name: getattr(self, name) for name in self.__slots__ if name != "past"}
        return json.dumps({"kenning_pointer": FORMAT, **plain, "past": past}).encode()


def decoded_pointer(raw: bytes, where: str) -> Pointer:
    """Return what a pointer says.

    Raises:
        BucketError: it is none, or a later Kenning's.
    """
    facts = _facts(raw, "kenning_pointer", where)
    try:
        past = tuple(Past(_checked(_VERSION, name), float(until)) for name, until in facts["past"])
        name = _checked(_VERSION, facts["name"])
        text = (str(facts["sha256"]), str(facts["library"]), _shown(facts["host"]))
        return Pointer(int(facts["number"]), name, *text, float(facts["published_at"]), past)
    except (KeyError, TypeError, ValueError, OverflowError):
        raise _damaged(where, POINTER) from None


def decoded_version(raw: bytes, where: str, name: str, sha256: str | None = None) -> Version:
    """Return what a version's list says.

    Args:
        raw: what its object holds.
        where: the address, for errors.
        name: the object's, for errors.
        sha256: what the pointer says that it has to be.

    Raises:
        BucketError: it is damaged, names files that are nobody's to name, or is a later Kenning's.
    """
    if sha256 is not None and hashlib.sha256(raw).hexdigest() != sha256:
        raise _damaged(where, name)
    facts = _facts(raw, "kenning_version", where)
    try:
        plain = {key: read(facts[key]) for key, read in _PLAIN.items()}
        generation = _checked(_GENERATION, plain["generation"])
        files = {file.name: file for file in (_file(generation, *line) for line in facts["files"])}
        if len({name.casefold() for name in files}) != len(facts["files"]):
            raise ValueError("one file twice")
        tables = tuple(_table(generation, *line) for line in facts["tables"])
        return Version(**{**plain, "host": _shown(plain["host"])}, files=files, tables=tables)
    except (KeyError, TypeError, ValueError, OverflowError):
        raise _damaged(where, name) from None


def version_name(number: int, token: str) -> str:
    """Return the name of a version's list; no two publishers have the same token."""
    return f"{VERSIONS}{number}-{token}.json"


def _facts(raw: bytes, mark: str, where: str) -> dict[str, Any]:
    try:
        facts = json.loads(raw)
        found = int(facts[mark])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _damaged(where, POINTER if mark == "kenning_pointer" else VERSIONS) from None
    if found > FORMAT:
        raise BucketError("unsupported", f"{where} was published by a newer Kenning; update this one.")
    return dict(facts)


def _file(generation: str, name: str, size: int, crc: int, etag: str) -> File:
    parts = name.split("/")
    whole = len(parts) <= _MOST_PARTS and len(name) <= _MOST_CHARS and 0 <= size <= _MOST_BYTES
    plain = all(_PART.fullmatch(part) and not _DEVICES.fullmatch(part) for part in parts)
    if not (whole and plain and name.startswith((f"{generation}/{ROWS}/", f"{generation}/{LEDGER}/"))):
        raise ValueError("a file that is none of a library's")
    return File(name, int(size), int(crc), str(etag))


def _table(generation: str, name: str, folder: str, rows: int, digest: str, documents: Any) -> Table:
    spans = tuple((int(first), int(last)) for first, last in documents)
    start, _, last = folder.rpartition("/")
    if start != f"{generation}/{LEDGER}" or not _PART.fullmatch(last) or not last.endswith(".lance"):
        raise ValueError("a table that is none of a library's")
    return Table(str(name), folder, int(rows), str(digest), spans)


def _checked(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError("a name that Kenning never writes")
    return text


def _shown(text: Any) -> str:
    """Return a text that others wrote so that it can be shown on a terminal."""
    return "".join(letter if letter.isprintable() else "?" for letter in str(text))[:80]


def _damaged(where: str, name: str) -> BucketError:
    return BucketError("damaged", f"{where}/{name} is damaged; publish the library again.")
