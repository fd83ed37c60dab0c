"""What does the ledger hold? Its tables, its records, and how older formats become this one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path
from typing import NamedTuple

from engine.documents.document import Document
from engine.records import dataclass
from engine.store.word_counts import WordCounts

FORMAT = 7
# States of files that were read, with a reason in part only: if their content is unchanged, they need not be read.
READ_STATES = ("indexed", "container")
PARTIAL = "(state IN ('indexed', 'container') AND reason != '')"

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE sources (
    id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, kind TEXT NOT NULL,
    added_at REAL NOT NULL, indexed_at REAL);
-- One line a file that was ever looked at, and one a document inside a container, whose path is the
-- container's and its own name. Paths are bytes: not every name is UTF-8.
-- document_id names the file's rows; it is new at each reading, and never used twice.
CREATE TABLE files (
    path BLOB PRIMARY KEY, document_id INTEGER UNIQUE, state TEXT NOT NULL, size_bytes INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL, fingerprint TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
    fix TEXT NOT NULL DEFAULT '', type TEXT NOT NULL DEFAULT '', title TEXT NOT NULL DEFAULT '',
    chunks INTEGER NOT NULL DEFAULT 0, tokens INTEGER NOT NULL DEFAULT 0, at REAL NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX files_by_state ON files (state);
CREATE TABLE texts (document_id INTEGER PRIMARY KEY, text BLOB NOT NULL, page_starts TEXT NOT NULL);
CREATE TABLE rotations (id INTEGER PRIMARY KEY, matrix BLOB NOT NULL, fitted_chunks INTEGER NOT NULL);
"""

# What each format added to the one before. A new ledger is made as the first and brought up to date,
# so that an old library and a new one are the same by construction.
STEPS = {
    2: """
ALTER TABLE files ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE files ADD COLUMN dated REAL;
ALTER TABLE files ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE files ADD COLUMN content TEXT NOT NULL DEFAULT '';
ALTER TABLE files ADD COLUMN container BLOB;
ALTER TABLE texts ADD COLUMN places BLOB NOT NULL DEFAULT x'';
CREATE INDEX files_by_content ON files (content) WHERE content != '';
CREATE INDEX files_by_container ON files (container) WHERE container IS NOT NULL;
-- What near-identical documents share: see engine/documents/sketch.py.
CREATE TABLE sketches (document_id INTEGER PRIMARY KEY, sketch BLOB NOT NULL);
""",
    3: """
-- Every term of the word index and how many chunks hold it: what a prefix may mean, which words are rare.
CREATE TABLE terms (term TEXT PRIMARY KEY, chunks INTEGER NOT NULL) WITHOUT ROWID;
""",
    4: """
-- Which file was read, and how often it seemed another and was not. Why it could not be read may have passed since.
ALTER TABLE files ADD COLUMN passing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN inode INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN changed_ns INTEGER NOT NULL DEFAULT 0;
ALTER TABLE files ADD COLUMN alarms INTEGER NOT NULL DEFAULT 0;
UPDATE files SET passing = 1 WHERE state = 'failed';
-- Letters and numbers that people type for each other are one term now: the terms are written and counted anew.
DELETE FROM terms;
""",
    5: """
ALTER TABLE files ADD COLUMN keywords TEXT NOT NULL DEFAULT '';
-- What files say about themselves is only in the files, and more of their text is read now: those that may have any of
-- it are read once more by the next run. A text that is as it was keeps its vectors.
UPDATE files SET fingerprint = '', inode = -1 WHERE state = 'indexed' AND container IS NULL
    AND type IN ('pdf', 'word', 'sheet', 'slides', 'html', 'book');
""",
    6: """
-- Dates are one term in whichever form they are written: the terms are written and counted anew.
DELETE FROM terms;
""",
    7: """
-- Who read a text, and in which version. Of what older formats hold nobody knows, so all of it is read once more.
ALTER TABLE files ADD COLUMN reader TEXT NOT NULL DEFAULT '';
CREATE INDEX files_by_outdated ON files (type) WHERE reader = '' AND state = 'indexed';
""",
}

_FIRST = "path, document_id, state, size_bytes, modified_ns, fingerprint, reason, fix, type, title, chunks, tokens, at"
_SECOND = f"{_FIRST}, author, dated, language, content, container"
_FOURTH = f"{_SECOND}, passing, inode, changed_ns, alarms"
_FIFTH = f"{_FOURTH}, keywords"
COLUMNS = f"{_FIFTH}, reader"


def columns_of(found: int) -> str:
    """Return the same columns from a ledger of that format, which no writer may have opened since."""
    if found < 2:
        return f"{_FIRST}, '', NULL, '', '', NULL, 0, 0, 0, 0, '', ''"
    if found < 4:
        return f"{_SECOND}, 0, 0, 0, 0, '', ''"
    if found < 7:
        return f"{_FOURTH}, '', ''" if found < 5 else f"{_FIFTH}, ''"
    return COLUMNS


class Outline(NamedTuple):
    """What ranking asks of a document: its path as the system writes it, its content's name, language and type."""

    path: bytes
    content: str
    language: str
    type: str


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One line of the ledger. ``document_id`` is None unless the file has text of its own; ``at`` is when it was read.

    ``state`` is "indexed", "container" (its members are documents, it has no text itself), "failed",
    "skipped", "pending" or "alias" (a further name of a file that has a line). ``container`` is the file that a member
    lies in. ``content`` names the text: two documents with the same one read the same. ``dated`` is the date that the
    file itself gives.
    ``reason`` and ``fix`` of a failed or skipped file say why and what would help; of one that was
    read, what of it was not.

    ``passing`` says that the last try to read the file failed for a ``reason`` outside it; where there is a document,
    or a container, it is of before. ``inode`` and ``changed_ns`` are as in ``FileEntry``; ``alarms`` counts how often
    they alone spoke of another file whose content then was the same. ``keywords`` and ``reader`` are as in
    ``Document``; no ``reader`` means that Kenning reads such files better now, and reads this one again.
    """

    path: Path
    document_id: int | None
    state: str
    size_bytes: int
    modified_ns: int
    fingerprint: str = ""
    reason: str = ""
    fix: str = ""
    type: str = ""
    title: str = ""
    chunks: int = 0
    tokens: int = 0
    at: float = 0.0
    author: str = ""
    dated: float | None = None
    language: str = ""
    content: str = ""
    container: Path | None = None
    passing: bool = False
    inode: int = 0
    changed_ns: int = 0
    alarms: int = 0
    keywords: str = ""
    reader: str = ""

    @property
    def changed_s(self) -> float:
        """When a person would say that it was written, in seconds since the epoch: a mail when it was sent."""
        return self.dated if self.type == "email" and self.dated is not None else self.modified_ns / 1e9

    @property
    def is_partial(self) -> bool:
        """Whether a part of the file was not read though the rest was."""
        return self.state in READ_STATES and bool(self.reason) and not self.passing


@dataclass(frozen=True, slots=True)
class Source:
    """A folder or file that the user added."""

    path: Path
    kind: str
    added_at: float
    indexed_at: float | None


class SourceStays(Exception):  # noqa: N818 - not an error: the writer looks again at what is to leave
    """A source that was to be forgotten is noted to stay since; who forgets sources looks again."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one commit records: documents with their text, lines without (failed, skipped), what is forgotten.

    ``named`` are the names of the chunks that come, with their rows' ids.
    ``added``, ``gone`` and ``unseen`` are what the chunks count up to that come, that go, and that go before the word
    index has seen them. With ``while_leaving`` nothing is recorded unless all sources to forget are noted to leave.
    """

    documents: Sequence[tuple[FileRecord, Document]] = ()
    others: Sequence[FileRecord] = ()
    forget: Sequence[Path] = ()
    forget_sources: Sequence[Path] = ()
    named: Sequence[tuple[bytes, int]] = ()
    added: WordCounts = field(default_factory=WordCounts)
    gone: WordCounts = field(default_factory=WordCounts)
    unseen: WordCounts = field(default_factory=WordCounts)
    while_leaving: bool = False
