"""What does the library know for certain? The ledger: one SQLite file, fully synced at each commit.

Longer than most, for every statement of SQL that others may ask for stands here.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from engine.documents.document import Document
from engine.documents.reader_versions import UNRECOGNISED
from engine.documents.sketch import sketch
from engine.encoders.matryoshka import Vectors
from engine.errors import StoreDamagedError, StoreFormatError, StoreMissingError
from engine.paths import display_path
from engine.private import FILE_MODE
from engine.store.counting import begin_counting, record_index, record_words
from engine.store.file_names import drop_names, known_lines, make_names
from engine.store.known_passages import begin_names, record_names
from engine.store.ledger_file import FILE_NAME, LedgerFile, get_meta, put_meta
from engine.store.ledger_rows import (
    documents_of,
    drop_texts,
    packed,
    put_files,
    record_of,
    unpacked,
)
from engine.store.published import read_copy_facts
from engine.store.schema import (
    COLUMNS,
    FORMAT,
    PARTIAL,
    SCHEMA,
    STEPS,
    Changes,
    FileRecord,
    Outline,
    Source,
    SourceStays,
    columns_of,
)
from engine.store.sqlite import damaged, translated
from engine.store.word_counts import IndexLength, WordCounts

# A log that is shorter is left: each shortening is a flush of the disk.
_KEPT_LOG_BYTES = 256 << 10
_READER_TIMEOUT_MS = 200
LEAVING = "leaving_sources"  # the fact that names those which the next run that reads files forgets first
_RECOGNISES = "recognises_pictures"  # whether the last run did
_OUTDATED = "outdated_readers"  # those of which all files are marked


class Ledger(LedgerFile):
    """The ledger of one library: what may be asked of it and what is written. Writes need the writer lock."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._known_format = 1  # which only a writer may change

    @classmethod
    def create(cls, folder: Path, meta: dict[str, Any], sources: Iterable[tuple[str, str]] = ()) -> Ledger:
        """Make a new ledger; ``meta`` is stored with the format version, sources are (path, kind)."""
        ledger = cls(folder)
        ledger._path.touch(mode=FILE_MODE)  # SQLite's log gets the rights of the file itself
        with ledger.writing() as db:
            db.executescript("BEGIN;" + SCHEMA + "".join(STEPS.values()))
            put_meta(db, {"format": FORMAT, **meta})
            begin_counting(db, IndexLength(last_document=0))
            make_names(db)
            begin_names(db)
            lines = [(os.fsencode(path), kind, time.time()) for path, kind in sources]
            db.executemany("INSERT INTO sources (path, kind, added_at) VALUES (?, ?, ?)", lines)
        return ledger

    @classmethod
    def exists(cls, folder: Path) -> bool:
        """Return whether a whole ledger is there; one whose making was interrupted holds no table."""
        ledger = cls(folder)
        if not ledger._path.is_file():
            return False
        try:
            return bool(ledger.ask("SELECT 1 FROM sqlite_master WHERE name = 'meta'"))
        finally:
            ledger.close()

    @classmethod
    def open(cls, folder: Path) -> Ledger:
        """Open an existing ledger and check its format.

        Raises:
            StoreMissingError, StoreFormatError, StoreDamagedError.
        """
        ledger = cls(folder)
        if not cls.exists(folder):
            raise StoreMissingError(f"There is no library at {display_path(folder)}; make one with: kenning add FOLDER")
        ledger._is_copy = read_copy_facts(folder) is not None
        found = ledger.format
        if not 1 <= found <= FORMAT:
            ledger.close()
            raise StoreFormatError(f"The library has format {found}, this Kenning reads {FORMAT}; update Kenning.")
        return ledger

    def upgrade(self, words: Iterable[WordCounts], **facts: Any) -> None:
        """Bring an older format up to date in one transaction, with facts as ``commit``.

        Args:
            words: what parts of the rows hold, all of them together.
            facts: stored in the same transaction.
        """
        with self.writing() as db:
            self._take_steps(db)
            self._recount(db, words)
            put_meta(db, facts)

    def upgrade_lines(self) -> None:
        """Bring an older format up to date whose rows are as the present one has them."""
        with self.writing() as db:
            self._take_steps(db)

    def mark_outdated(self, readers: Iterable[str]) -> None:
        """Mark files whose reader has been improved since they were read, and the containers they lie in.

        They are read again; their texts are found meanwhile. It is done once for the same readers.
        """
        names = json.dumps(sorted(readers))
        if self.meta(_OUTDATED, "[]") == names:
            return
        with self.writing() as db:
            db.execute("UPDATE files SET reader = '' WHERE reader IN (SELECT value FROM json_each(?))", (names,))
            self._mark_containers(db)
            put_meta(db, {_OUTDATED: names})

    def mark_unrecognised(self, *, is_on: bool) -> None:
        """Mark files whose pictures were not recognised once recognition is on, and the containers they lie in.

        They are those that were refused for it, noted as read in part, or read with no note of it. They are read again,
        as by an improved reader. Nothing is looked for unless recognition was off at the last run.
        """
        if self.meta(_RECOGNISES, "0") == str(int(is_on)):
            return
        from engine.documents.pictures.ocr import REMEDIES, WOULD_READ  # almost no run needs them

        with self.writing() as db:
            if is_on:
                db.execute(
                    f"""UPDATE files SET reader = '' WHERE reader LIKE ? OR (state = 'skipped' AND reason = ?)
                    OR ({PARTIAL} AND EXISTS (SELECT 1 FROM json_each(?) WHERE instr(files.fix, value)))""",
                    (f"% {UNRECOGNISED}", WOULD_READ, json.dumps(REMEDIES)),
                )
                self._mark_containers(db)
            put_meta(db, {_RECOGNISES: str(int(is_on))})

    @staticmethod
    def _mark_containers(db: sqlite3.Connection) -> None:
        db.execute(
            "UPDATE files SET reader = '' WHERE path IN "
            "(SELECT container FROM files WHERE container IS NOT NULL AND reader = '')"
        )

    def outdated(self) -> dict[str, int]:
        """Return how many documents of each type will be read again by an improved reader."""
        if self._columns() != COLUMNS:
            return {}
        sql = "SELECT type, COUNT(*) FROM files WHERE reader = '' AND state = 'indexed' GROUP BY type"
        return dict(self.ask(sql))

    def has_names(self) -> bool:
        """Return whether every file can be found by its name; older libraries get their names from the next writer."""
        return bool(self.ask("SELECT 1 FROM sqlite_master WHERE name = 'file_names'"))

    def make_names(self) -> None:
        """Build the table by which files are found by name."""
        with self.writing() as db:
            make_names(db)

    def count_words(self, words: Iterable[WordCounts]) -> None:
        """Recount the words of all rows; what LanceDB's index counts is unknown until it is rebuilt."""
        with self.writing() as db:
            self._recount(db, words)

    def _recount(self, db: sqlite3.Connection, words: Iterable[WordCounts]) -> None:
        begin_counting(db, None)
        for counts in words:
            record_words(db, counts)

    def words_indexed(self, *, rebuilt: bool, **facts: Any) -> None:
        """Record that LanceDB's index holds every row; ``rebuilt`` where it counts no others. Facts as ``commit``."""
        with self.writing() as db:
            record_index(db, rebuilt=rebuilt)
            put_meta(db, facts)

    def _take_steps(self, db: sqlite3.Connection) -> None:
        """Add what later formats have; part of a transaction."""
        for step in range(self.format + 1, FORMAT + 1):
            for statement in STEPS[step].split(";"):  # executescript would end the transaction
                db.execute(statement)
        put_meta(db, {"format": FORMAT})

    def _columns(self) -> str:
        """Return what to select of a line; another process may upgrade the ledger at any time."""
        if self._known_format < FORMAT:
            self._known_format = self.format
        return columns_of(self._known_format)

    def _has_contents(self) -> bool:
        """Return whether lines name their texts and containers."""
        return self._columns() != columns_of(1)

    # -- sources -------------------------------------------------------------------------------

    def sources(self) -> list[Source]:
        """Return the sources in the order they were added."""
        rows = self.ask("SELECT path, kind, added_at, indexed_at FROM sources ORDER BY id")
        return [Source(Path(os.fsdecode(path)), kind, added, done) for path, kind, added, done in rows]

    def add_source(self, path: Path, kind: str) -> None:
        """Remember a source; one that is known already stays as it is."""
        with self.writing() as db:
            db.execute(
                "INSERT OR IGNORE INTO sources (path, kind, added_at) VALUES (?, ?, ?)",
                (os.fsencode(path), kind, time.time()),
            )

    def leaving(self) -> list[Path]:
        """Return the sources that the next run which reads files forgets first."""
        marked = set(self.meta(LEAVING, ()))
        return [source.path for source in self.sources() if str(source.path) in marked] if marked else []

    def mark_leaving(self, sources: Iterable[Path], *, leaving: bool) -> None:
        """Note of sources that the next run forgets them first, or that they stay; needs no lock."""
        named = {str(source) for source in sources}
        if not leaving and not named & set(self.meta(LEAVING, ())):
            return
        with self.writing() as db:
            marked = set(get_meta(db, LEAVING, ()))
            put_meta(db, {LEAVING: sorted(marked | named if leaving else marked - named)})

    def mark_source_indexed(self, path: Path) -> None:
        """Record that a run over this source came to its end."""
        with self.writing() as db:
            db.execute("UPDATE sources SET indexed_at = ? WHERE path = ?", (time.time(), os.fsencode(path)))

    # -- files ---------------------------------------------------------------------------------

    def files(self, under: Path | None = None, state: str | None = None) -> list[FileRecord]:
        """Return files, of one folder (or exactly that file) and one state where given, by path."""
        where: list[str] = ["1"]
        values: list[bytes | str] = []
        if under is not None:
            clause, bounds = _under(under)
            where.append(clause)
            values += bounds
        if state is not None:
            where.append("state = ?")
            values.append(state)
        rows = self.ask(f"SELECT {self._columns()} FROM files WHERE {' AND '.join(where)} ORDER BY path", tuple(values))
        return [record_of(row) for row in rows]

    def noted(self, under: Path | None = None) -> list[FileRecord]:
        """Return documents and containers that could not be read again for a passing reason; what is known stays."""
        if self._columns() != COLUMNS:
            return []
        clause, bounds = _under(under) if under is not None else ("1", [])
        rows = self.ask(
            f"SELECT {COLUMNS} FROM files WHERE passing AND state IN ('indexed', 'container') AND {clause} "
            "ORDER BY path",
            tuple(bounds),
        )
        return [record_of(row) for row in rows]

    def failing(self) -> list[Path]:
        """Return the files on the disk that could not be read for a reason that passes, or hold what could not."""
        if self._columns() != COLUMNS:
            return []
        tried = "state IN ('indexed', 'container', 'failed')"
        rows = self.ask(f"SELECT DISTINCT ifnull(container, path) FROM files WHERE passing AND {tried}")
        return [Path(os.fsdecode(path)) for (path,) in rows]

    def partial_files(self) -> list[FileRecord]:
        """Return files that were read in part only, by path."""
        rows = self.ask(f"SELECT {self._columns()} FROM files WHERE {self._partial()} ORDER BY path")
        return [record_of(row) for row in rows]

    def file(self, path: Path) -> FileRecord | None:
        """Return one file's line, or None."""
        rows = self.ask(f"SELECT {self._columns()} FROM files WHERE path = ?", (os.fsencode(path),))
        return record_of(rows[0]) if rows else None

    def facts(self, under: Path | None = None) -> list[tuple[Any, ...]]:
        """Return of each file, or of those of a folder: path, container, size, date, inode, time of change, and more.

        The last says whether the file was read or refused for good, so that it need not be looked at while the others
        are as they were. Paths are bytes.
        """
        clause, bounds = _under(under) if under is not None else ("1", [])
        states = "'indexed', 'container', 'failed', 'skipped'"
        lasting = f"container IS NULL AND NOT passing AND reader != '' AND state IN ({states})"
        columns = f"path, container, size_bytes, modified_ns, inode, changed_ns, {lasting}"
        if self._columns() != COLUMNS:
            columns = "path, NULL, 0, 0, 0, 0, 0"
            columns = columns.replace("NULL", "container") if self._has_contents() else columns
        return self.ask(f"SELECT {columns} FROM files WHERE {clause}", tuple(bounds))

    def by_inode(self, inodes: Iterable[int]) -> list[FileRecord]:
        """Return the lines of files with one of these inodes, by path; all lines are looked through."""
        wanted = json.dumps(sorted(inodes))
        if wanted == "[]" or self._columns() != COLUMNS:
            return []
        sql = f"SELECT {COLUMNS} FROM files WHERE inode IN (SELECT value FROM json_each(?)) AND container IS NULL"
        return [record_of(row) for row in self.ask(f"{sql} ORDER BY path", (wanted,))]

    def by_document(self, ids: Iterable[int]) -> dict[int, FileRecord]:
        """Return the files of these documents; ids that are not (or no longer) current are left out."""
        wanted = json.dumps([int(number) for number in ids])
        rows = self.ask(
            f"SELECT {self._columns()} FROM files WHERE document_id IN (SELECT value FROM json_each(?))", (wanted,)
        )
        return {row[1]: record_of(row) for row in rows}

    def outlines(self, ids: Iterable[int]) -> dict[int, Outline]:
        """Return what ranking asks of these documents, in a tenth of the time that their lines take.

        Ids that are not current are left out.
        """
        wanted = json.dumps([int(number) for number in ids])
        facts = "content, language, type" if self._has_contents() else "'', '', type"
        sql = f"SELECT document_id, path, {facts} FROM files WHERE document_id IN (SELECT value FROM json_each(?))"
        return {number: Outline(*known) for number, *known in self.ask(sql, (wanted,))}

    def paths_of(self, ids: Iterable[int]) -> dict[int, bytes]:
        """Return the paths of these documents as the system writes them; ids that are not current are left out."""
        wanted = json.dumps([int(number) for number in ids])
        sql = "SELECT document_id, path FROM files WHERE document_id IN (SELECT value FROM json_each(?))"
        return dict(self.ask(sql, (wanted,)))

    def places_of(self, ids: Iterable[int]) -> list[tuple[Any, ...]]:
        """Return number, path and size in bytes of these documents; ids that are not current are left out."""
        wanted = json.dumps([int(number) for number in ids])
        sql = "SELECT document_id, path, size_bytes FROM files WHERE document_id IN (SELECT value FROM json_each(?))"
        return self.ask(sql, (wanted,))

    def documents_drawn(self, share: float) -> list[int]:
        """Return such a share of the documents, drawn by the hash of what they hold."""
        sql = "SELECT document_id FROM files WHERE content > '' AND content < ? AND document_id IS NOT NULL"
        return [number for (number,) in self.ask(sql, (f"{int(min(share, 1.0) * 0xFFFFFFFF):08x}",))]

    def by_content(self, content: str) -> FileRecord | None:
        """Return the newest document that reads the same, or None."""
        if not self._has_contents():
            return None
        rows = self.ask(
            f"SELECT {self._columns()} FROM files WHERE content = ? AND content != '' AND document_id IS NOT NULL "
            "ORDER BY document_id DESC LIMIT 1",
            (content,),
        )
        return record_of(rows[0]) if rows else None

    def copies(self, contents: Iterable[str]) -> dict[str, list[Path]]:
        """Return all paths of each of these contents that has more than one; documents without a content have none."""
        if not self._has_contents():
            return {}
        wanted = json.dumps([content for content in contents if content])
        rows = self.ask(
            "SELECT content, path FROM files WHERE content IN (SELECT value FROM json_each(?)) AND content != '' "
            "AND document_id IS NOT NULL ORDER BY path",
            (wanted,),
        )
        found: dict[str, list[Path]] = {}
        for content, path in rows:
            found.setdefault(content, []).append(Path(os.fsdecode(path)))
        return {content: paths for content, paths in found.items() if len(paths) > 1}

    def documents_reading(self, contents: Iterable[str]) -> dict[str, list[int]]:
        """Return the numbers of all documents with each of these contents, in the order of their paths."""
        if not self._has_contents():
            return {}
        wanted = json.dumps([content for content in contents if content])
        sql = (
            "SELECT content, document_id FROM files WHERE content IN (SELECT value FROM json_each(?)) "
            "AND document_id IS NOT NULL ORDER BY path"
        )
        found: dict[str, list[int]] = {}
        for content, number in self.ask(sql, (wanted,)):
            found.setdefault(content, []).append(number)
        return found

    def later_copies(self) -> list[tuple[int, int]]:
        """Return the number of each document that has the content of an earlier one, ascending, and that one's."""
        if not self._has_contents():
            return []
        return self.ask(
            "SELECT document_id, first FROM (SELECT document_id, min(document_id) OVER (PARTITION BY content) AS first "
            "FROM files WHERE content != '' AND document_id IS NOT NULL) WHERE document_id != first ORDER BY 1"
        )

    def members(self, container: Path) -> list[FileRecord]:
        """Return the lines of what lies in a container, by path."""
        if not self._has_contents():
            return []
        rows = self.ask(
            f"SELECT {self._columns()} FROM files WHERE container = ? ORDER BY path", (os.fsencode(container),)
        )
        return [record_of(row) for row in rows]

    def inside(self, record: FileRecord) -> list[FileRecord]:
        """Return the lines of what lies in a file, by path: in a container, or below one of its members."""
        if record.container is None:
            return self.members(record.path)
        clause, bounds = _under(record.path)
        rows = self.ask(
            f"SELECT {self._columns()} FROM files WHERE {clause} AND +container = ? AND path != ? ORDER BY path",
            (*bounds, os.fsencode(record.container), os.fsencode(record.path)),
        )
        return [record_of(row) for row in rows]

    def sketches(self, ids: Iterable[int]) -> dict[int, bytes]:
        """Return the sketches of these documents; texts too short for one are left out."""
        if not self._has_contents():
            return {}
        wanted = json.dumps([int(number) for number in ids])
        rows = self.ask(
            "SELECT document_id, sketch FROM sketches WHERE document_id IN (SELECT value FROM json_each(?))", (wanted,)
        )
        return dict(rows)

    def knows(self, path: Path) -> bool:
        """Return whether this very file, or anything below this folder, was ever looked at."""
        clause, bounds = _under(path)
        return bool(self.ask(f"SELECT 1 FROM files WHERE {clause} LIMIT 1", tuple(bounds)))

    def counts(self, under: Path | None = None) -> dict[str, tuple[int, int, int]]:
        """Return for each state: files, chunks, bytes."""
        clause, bounds = _under(under) if under is not None else ("1", [])
        rows = self.ask(
            f"SELECT state, count(*), sum(chunks), sum(size_bytes) FROM files WHERE {clause} GROUP BY state",
            tuple(bounds),
        )
        return {state: (files, chunks, size) for state, files, chunks, size in rows}

    def _partial(self) -> str:
        """Return the condition for files read in part; those that could not be read again are another matter."""
        return f"{PARTIAL} AND NOT passing" if self._columns() == COLUMNS else PARTIAL

    def count_partial(self, under: Path | None = None) -> int:
        """Return how many files were read in part only; ``counts`` has them among the others."""
        clause, bounds = _under(under) if under is not None else ("1", [])
        return int(self.ask(f"SELECT count(*) FROM files WHERE {self._partial()} AND {clause}", tuple(bounds))[0][0])

    def unread(self, under: Path | None = None) -> list[tuple[str, str, str, int]]:
        """Return the state, reason and remedy of files that were not read, or not again, and how many have them."""
        clause, bounds = _under(under) if under is not None else ("1", [])
        passing = "passing AND state IN ('indexed', 'container')" if self._columns() == COLUMNS else "0"
        sql = f"""SELECT state, reason, fix, count(*) FROM files
            WHERE (state IN ('failed', 'skipped', 'pending') OR {passing}) AND {clause} GROUP BY state, reason, fix"""
        return self.ask(sql, tuple(bounds))

    def tokens(self) -> int:
        """Return how many tokens all indexed files have together."""
        return int(self.ask("SELECT coalesce(sum(tokens), 0) FROM files WHERE state = 'indexed'")[0][0])

    def languages(self) -> dict[str, int]:
        """Return how many documents are in each language that is known, most frequent first."""
        return self._by_language("count(*)")

    def chunks_by_language(self) -> dict[str, int]:
        """Return how many chunks are in each language that is known, most frequent first."""
        return self._by_language("sum(chunks)")

    def _by_language(self, amount: str) -> dict[str, int]:
        if not self._has_contents():
            return {}
        return dict(
            self.ask(
                f"SELECT language, {amount} AS amount FROM files WHERE language != '' AND document_id IS NOT NULL "
                "GROUP BY language ORDER BY amount DESC, language"
            )
        )

    def documents_of(self, paths: Iterable[Path]) -> list[int]:
        """Return the ids of those of these files that are indexed."""
        with translated(self._path):
            return documents_of(self._db(), paths)

    def unknown(self, paths: Iterable[Path]) -> set[Path]:
        """Return those of these files that have no line."""
        wanted = {os.fsencode(path): path for path in paths}
        with translated(self._path):
            for (path,) in known_lines(self._db(), "path", list(wanted)):
                del wanted[path]
        return set(wanted.values())

    def put_files(self, records: Iterable[FileRecord], **facts: Any) -> None:
        """Write lines that change no text: pending, or the same text with a new date; and facts, as ``commit``."""
        with self.writing() as db:
            put_files(db, records)
            put_meta(db, facts)

    def last_document_id(self) -> int:
        """Return the highest document id ever committed."""
        return int(self.meta("last_document_id", 0))

    def commit(self, changes: Changes, **facts: Any) -> None:
        """Record in one transaction what the rows now hold, and facts: the durable version, the last document id.

        Raises:
            SourceStays: a source that was to leave is to stay after all; nothing was recorded.
        """
        texts = [  # before the transaction: compressing a long text takes a while
            (record.document_id, *packed(document)) for record, document in changes.documents
        ]
        sketches = [(record.document_id, sketch(document.text)) for record, document in changes.documents]
        lines = [record for record, _ in changes.documents] + list(changes.others)
        with self.writing() as db:
            if changes.forget_sources:
                _take_marks(db, {str(path) for path in changes.forget_sources}, must_be_there=changes.while_leaving)
            drop_texts(db, [*changes.forget, *(record.path for record in lines)])
            forgotten = [os.fsencode(path) for path in changes.forget]
            db.executemany("DELETE FROM files WHERE path = ?", [(path,) for path in forgotten])
            drop_names(db, forgotten)
            db.executemany(
                "DELETE FROM sources WHERE path = ?", [(os.fsencode(path),) for path in changes.forget_sources]
            )
            db.executemany("INSERT INTO texts (document_id, text, page_starts, places) VALUES (?, ?, ?, ?)", texts)
            db.executemany("INSERT INTO sketches VALUES (?, ?)", [pair for pair in sketches if pair[1]])
            put_files(db, lines)
            record_names(db, changes.named)
            record_words(db, changes.added, changes.gone, changes.unseen)
            put_meta(db, facts)

    def forget_documents(self, **facts: Any) -> None:
        """Mark every indexed file as pending: its rows are lost, and new ones have the present format."""
        with self.writing() as db:
            self._take_steps(db)
            db.execute(
                "UPDATE files SET state = 'pending', document_id = NULL, chunks = 0 "
                "WHERE state IN ('indexed', 'container')"  # what lies in a container is read with it
            )
            db.execute("DELETE FROM texts")
            db.execute("DELETE FROM sketches")
            begin_counting(db, IndexLength(last_document=0))
            begin_names(db)
            # Rows begun anew count their versions from one again, so nothing of them is as it was published.
            put_meta(db, {"clean_version": None, "published": None, **facts})

    def drop_orphans(self) -> None:
        """Drop texts and sketches of documents that are gone."""
        with self.writing() as db:
            for table in ("texts", "sketches"):
                without = "(SELECT document_id FROM files WHERE document_id IS NOT NULL)"
                db.execute(f"DELETE FROM {table} WHERE document_id NOT IN {without}")

    def must_be_whole(self) -> None:
        """Read the whole ledger.

        Raises:
            StoreDamagedError: SQLite finds it damaged.
        """
        faults = self.faults()
        if faults:
            raise StoreDamagedError(damaged(self._path, faults[0]))

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong with the file, after reading all of it; at most twenty lines."""
        found = (str(line) for (line,) in self.ask("PRAGMA integrity_check(20)"))
        return [line.splitlines()[-1][:200] for line in found if line != "ok"]

    def vacuum(self) -> bool:
        """Rewrite the ledger without empty room and remains of what went; return False where a reader keeps its log.

        Needs twice the ledger's size while it lasts. A kill leaves it as it was.
        """
        with translated(self._path):
            self._db().execute("VACUUM")
            return not self._db().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]

    def shorten_log(self) -> None:
        """Take what is in SQLite's log into the ledger and give the log's room back; a reader that needs it keeps it.

        SQLite leaves the log as long as it ever was, some megabytes, until the last process closes the ledger.
        """
        log = self._path.with_name(f"{FILE_NAME}-wal")
        with translated(self._path):
            db = self._db()
            if not log.exists() or log.stat().st_size <= _KEPT_LOG_BYTES:
                return
            (timeout_ms,) = db.execute("PRAGMA busy_timeout").fetchone()
            db.execute(f"PRAGMA busy_timeout = {_READER_TIMEOUT_MS}")
            try:
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                db.execute(f"PRAGMA busy_timeout = {timeout_ms}")

    def document(self, record: FileRecord) -> Document | None:
        """Return a document's text as it was read, with the headings that have words; None where there is none.

        Texts that were stored before headings were have none until they are read again.
        """
        places = "places" if self._has_contents() else "x''"
        rows = self.ask(f"SELECT text, page_starts, {places} FROM texts WHERE document_id = ?", (record.document_id,))
        if not rows:
            return None
        with translated(self._path):
            return unpacked(record, *rows[0])

    def size_bytes(self) -> int:
        """Return what the ledger takes on disk, its log included."""
        found = 0
        for path in self._path.parent.glob(FILE_NAME + "*"):
            with suppress(FileNotFoundError):  # the log goes with the last connection
                found += path.stat().st_size
        return found

    # -- rotation ------------------------------------------------------------------------------

    def searched(self) -> tuple[dict[str, Any], Vectors | None]:
        """Return what is searched and its rotation, (full_dims, full_dims) float32 or None, of one moment."""
        found = self.ask(
            "SELECT meta.value, rotations.matrix FROM meta LEFT JOIN rotations "
            "ON rotations.id = json_extract(meta.value, '$.rotation_id') WHERE meta.key = 'searched'"
        )
        facts, matrix = json.loads(found[0][0]), found[0][1]
        if matrix is None:
            return facts, None
        full_dims = int(np.sqrt(len(matrix) // 4))
        return facts, np.frombuffer(matrix, dtype=np.float32).reshape(full_dims, full_dims)

    def switch_vectors(
        self,
        searched: dict[str, Any],
        rotation: Vectors | None,
        tokens: Mapping[int, int] | None = None,
        **facts: Any,
    ) -> None:
        """Make another column the searched one, with the rotation that it was made with.

        Args:
            searched: what ``searched`` returns from now on: column, dims, store, fitted_chunks and more.
            rotation: (full_dims, full_dims) float32, or None.
            tokens: how many the encoder reads of each document, where it is another one from now on.
            facts: stored in the same transaction.
        """
        with self.writing() as db:
            db.execute("DELETE FROM rotations")
            rotation_id = 0
            if rotation is not None:
                rotation_id = int(get_meta(db, "rotation_id", 0)) + 1
                packed = np.ascontiguousarray(rotation, dtype=np.float32).tobytes()
                values = (rotation_id, packed, searched["fitted_chunks"])
                db.execute("INSERT INTO rotations VALUES (?, ?, ?)", values)
            searched = {**searched, "rotation_id": rotation_id}
            counted = [(count, number) for number, count in (tokens or {}).items()]
            db.executemany("UPDATE files SET tokens = ? WHERE document_id = ?", counted)
            put_meta(db, {**facts, "searched": searched, "rotation_id": rotation_id})


def _under(folder: Path) -> tuple[str, list[bytes]]:
    """Return the clause that holds for a path and everything below it, and its values."""
    exact = os.fsencode(folder)
    separator = os.fsencode(os.sep)
    below = exact if exact.endswith(separator) else exact + separator
    after = below[:-1] + bytes([below[-1] + 1])
    return "(path = ? OR (path >= ? AND path < ?))", [exact, below, after]


def _take_marks(db: sqlite3.Connection, sources: set[str], *, must_be_there: bool) -> None:
    """Note that sources leave no more; raise SourceStays where all had to be noted and one is not."""
    marked = set(get_meta(db, LEAVING, ()))
    if must_be_there and not sources <= marked:
        raise SourceStays
    if marked & sources:
        put_meta(db, {LEAVING: sorted(marked - sources)})
