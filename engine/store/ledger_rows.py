"""How do a file, its text and facts become lines of the ledger, and lines records?"""

from __future__ import annotations

import json
import os
import sqlite3
import time
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from engine.documents.document import Document, FileEntry, Heading, Place
from engine.store.file_names import known_lines, put_names
from engine.store.schema import COLUMNS, FileRecord

_HEADING = "heading "  # and its level: what such a place among those of a text is


def record_of(row: tuple[Any, ...]) -> FileRecord:
    """Return the record of a line; ``row`` is in the order of ``COLUMNS``."""
    path, *facts, container, passing, inode, changed_ns, alarms, keywords, reader = row
    inside = Path(os.fsdecode(container)) if container else None
    values: list[Any] = [Path(os.fsdecode(path)), *facts, inside, bool(passing), inode, changed_ns, alarms]
    return FileRecord(*[*values, keywords, reader])


def put_files(db: sqlite3.Connection, records: Iterable[FileRecord]) -> None:
    """Write lines, in the place of those that are there, and the names of new ones."""
    records = list(records)
    put_names(db, (os.fsencode(record.path) for record in records))
    marks = ", ".join("?" * len(COLUMNS.split(",")))
    db.executemany(
        f"INSERT OR REPLACE INTO files ({COLUMNS}) VALUES ({marks})",
        (
            (os.fsencode(r.path), r.document_id, r.state, r.size_bytes, r.modified_ns, r.fingerprint, r.reason)
            + (r.fix, r.type, r.title, r.chunks, r.tokens, r.at, r.author, r.dated, r.language, r.content)
            + (
                os.fsencode(r.container) if r.container else None,
                r.passing,
                r.inode,
                r.changed_ns,
                r.alarms,
                r.keywords,
                r.reader,
            )
            for r in records
        ),
    )


def packed(document: Document) -> tuple[bytes, str, bytes]:
    """Return a document's text, page starts and places as they are stored; headings stand among the places."""
    places = [(place.offset_chars, place.kind, place.label) for place in document.places]
    places += [(one.offset_chars, f"{_HEADING}{one.level}", one.title) for one in document.headings if one.title]
    text = zlib.compress(document.text.encode("utf-8"), 3)
    stored = zlib.compress(json.dumps(places).encode("utf-8"), 3) if places else b""
    return text, json.dumps(document.page_starts), stored


def unpacked(record: FileRecord, text: bytes, page_starts: str, places: bytes) -> Document:
    """Return a document from its record and what ``packed`` made of it."""
    found = json.loads(zlib.decompress(places)) if places else []
    headings = [(offset, kind, title) for offset, kind, title in found if kind.startswith(_HEADING)]
    return Document(
        zlib.decompress(text).decode("utf-8"),
        record.title,
        record.type,
        tuple(json.loads(page_starts)),
        headings=tuple(Heading(offset, int(kind[len(_HEADING) :]), title) for offset, kind, title in headings),
        places=tuple(Place(*place) for place in found[: len(found) - len(headings)]),
        author=record.author,
        dated=record.dated,
        language=record.language,
        keywords=record.keywords,
    )


def documents_of(db: sqlite3.Connection, paths: Iterable[Path]) -> list[int]:
    """Return the ids of those of these files that are indexed."""
    found = known_lines(db, "document_id", map(os.fsencode, paths))
    return [number for (number,) in found if number is not None]


def drop_texts(db: sqlite3.Connection, paths: Iterable[Path]) -> None:
    """Drop the texts and sketches of files."""
    numbers = [(number,) for number in documents_of(db, paths)]
    for table in ("texts", "sketches") if numbers else ():
        db.executemany(f"DELETE FROM {table} WHERE document_id = ?", numbers)


def entry_record(entry: FileEntry, state: str, **facts: Any) -> FileRecord:
    """Return the line of a file that was just looked at."""
    facts = {"inode": entry.inode, "changed_ns": entry.changed_ns, **facts}
    return FileRecord(entry.path, None, state, entry.size_bytes, entry.modified_ns, at=time.time(), **facts)
