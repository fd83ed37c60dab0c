"""Is a library whole? Everything in it is compared with everything else that can tell; nothing is changed.

Four parts, each of which streams: the files of the rows against their sums, the ledger against itself, every
row against its document in the ledger, and the indexes against rows that were drawn. What is kept of a row is its
id. All of it looks at one moment, so others may go on writing.
"""

from __future__ import annotations

import os
import shutil
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from engine.documents.document import Document
from engine.documents.sketch import content_name
from engine.encoders.matryoshka import unpack_signs
from engine.errors import StoreDamagedError, StoreLockedError
from engine.maintenance.check_files import check_files
from engine.maintenance.check_indexes import DrawnRows, plain_columns
from engine.paths import display_path
from engine.progress import CancelToken
from engine.reports.maintenance import CheckReport, Problem, ShareCallback
from engine.store.columns import FULL, ID_SHIFT, vector_matrix
from engine.store.creation_options import kept_aside
from engine.store.ledger_file import FILE_NAME
from engine.store.rows import Rows
from engine.store.schema import FORMAT, FileRecord
from engine.wording import counted

if TYPE_CHECKING:
    from engine.store.searched import Searched
    from engine.store.store import Store

# Rows looked at together.
_BATCH_ROWS = 4096
# float16 keeps eleven bits: the length of a unit vector is off by less than half of this.
_LENGTH_OFF = 2e-3
# The searched vector is made from the encoder's own numbers, here from the stored ones.
_LEAST_COSINE = 0.999
_MOST_BITS_OFF = 0.05
_SHOWN = 10
_OF_ONE = {"have": "has", "are": "is", "lack": "lacks"}

_FORCE = "rebuild the rows from your files: kenning index --force"
_REPAIR = "read these documents anew: kenning check --repair, then kenning index"


@dataclass(slots=True)
class Damage:
    """What a repair has to deal with."""

    documents: set[int] = field(default_factory=set)  # of the ledger: their rows or texts are wrong
    strays: set[int] = field(default_factory=set)  # of the rows: the ledger does not know them
    texts: bool = False  # texts of documents that are gone
    indexes: bool = False
    rows: bool = False  # some cannot be read, or nobody can say which are wrong
    ledger: bool = False


class Checker:
    """One check of one library. Construct, ``run`` once, throw away."""

    def __init__(
        self, store: Store, on_progress: ShareCallback | None = None, cancel: CancelToken | None = None
    ) -> None:
        self._store = store
        self._on_progress = on_progress or (lambda _share: None)
        self._cancel = cancel or CancelToken()
        self._files = self._bytes = self._documents = self._chunks = 0
        self._problems: list[Problem] = []
        self._wrong: dict[str, set[int]] = defaultdict(set)  # what is wrong -> documents
        self._last: tuple[int, Document | None] = (-1, None)
        self._rows: Rows | None = None  # of this check's own: other threads may look at newer versions meanwhile
        self.damage = Damage()

    def run(self) -> CheckReport:
        """Look at everything and report.

        Raises:
            StoreDamagedError: the ledger cannot be read at all.
            StoreLockedError: another process made away with the version that was looked at.
            Cancelled.
        """
        start = time.monotonic()
        ledger = self._store.ledger
        with self._store.reading():
            version = ledger.meta("durable_version")
            try:
                seen = self._store.rows.seen  # takes away what a power cut tore, where nothing would open
            except StoreDamagedError:
                seen = version  # told of below
            self._check_files(seen)
            self._check_ledger()
            try:
                self._check_rows(seen)
            except StoreDamagedError as error:
                # A process that is not in this moment may have dropped what was being read.
                if self._store.has_moved_on():
                    raise StoreLockedError(
                        "Another Kenning process changed the library while it was checked; check again when it is done."
                    ) from error
                self._add_unreadable(str(error))
            self._check_surroundings()
        self._on_progress(1.0)
        seconds = time.monotonic() - start
        return CheckReport(self._documents, self._chunks, self._files, self._bytes, seconds, tuple(self._problems))

    def _add(
        self, kind: str, what: str, meaning: str, remedy: str, *, damage: bool = True, count: int = 1, action: str = ""
    ) -> None:
        self._problems.append(Problem(kind, what, meaning, remedy, damage, count, action=action))

    def _tell(self, share: float) -> None:
        self._cancel.check()
        self._on_progress(share)

    def _check_files(self, version: int) -> None:
        found = check_files(self._store.folder, self._store.rows_name, version, lambda share: self._tell(0.3 * share))
        self._files, self._bytes = found.files, found.size_bytes
        self._problems += found.problems
        self.damage.indexes |= found.indexes
        self.damage.rows |= found.rows

    # -- ledger --------------------------------------------------------------------------------

    def _check_ledger(self) -> None:
        """Compare the ledger with itself. Texts are looked at beside their rows."""
        ledger = self._store.ledger
        faults = ledger.faults()
        if faults:
            self.damage.ledger = True
            self._add(
                "ledger",
                f"The ledger {FILE_NAME} is damaged ({faults[0]})",
                "What is in the library cannot be trusted.",
                "begin it anew from your files: kenning index --force",
                count=len(faults),
                action="rebuild",
            )
            return
        first = ledger.format == 1
        without = "SELECT document_id FROM files WHERE document_id IS NOT NULL"
        gone = ledger.ask(f"SELECT count(*) FROM texts WHERE document_id NOT IN ({without})")[0][0]
        if not first:
            gone += ledger.ask(f"SELECT count(*) FROM sketches WHERE document_id NOT IN ({without})")[0][0]
        if gone:
            self.damage.texts = True
            what = f"{gone} texts belong to no document"
            remedy = "kenning check --repair removes them"
            self._add("ledger", what, "They take room.", remedy, count=gone, action="repair")
        states = ledger.ask(
            "SELECT document_id, state FROM files WHERE (state = 'indexed') != (document_id IS NOT NULL)"
        )
        self._wrong["have a state that contradicts the rest of the ledger"] |= {row[0] for row in states if row[0]}
        textless = ledger.ask(f"{without} AND document_id NOT IN (SELECT document_id FROM texts)")
        self._wrong["have lost their text"] |= {row[0] for row in textless}

    # -- rows ----------------------------------------------------------------------------------

    def _check_rows(self, version: int) -> None:
        searched = self._store.searched()
        self._rows = rows = Rows.open(self._store.folder, self._store.rows_name)
        rows.see(version)
        known = self._store.ledger.ask("SELECT document_id, chunks FROM files WHERE document_id IS NOT NULL ORDER BY 1")
        expected = np.array(known, np.int64).reshape(-1, 2)
        self._documents, total = len(expected), max(1, int(expected[:, 1].sum()))
        wanted = ["id", "document_id", "start", "end", "page", "path", "extension", "modified", "encoder", "text"]
        columns = rows.columns
        optional = [name for name in ("language", "title", "kind") if name in columns]
        vectors = [FULL] if searched.column == FULL else [FULL, searched.column]
        drawn = DrawnRows(searched, total, _BATCH_ROWS)
        ids: list[npt.NDArray[np.int64]] = []
        for batch in rows.scan([*wanted, *optional, *vectors], batch_rows=_BATCH_ROWS):
            ids.append(batch["id"].to_numpy())
            with np.errstate(all="ignore"):  # damaged vectors hold anything
                self._check_batch(batch, searched)
            drawn.take(batch)
            self._chunks += len(batch)
            self._tell(0.3 + 0.6 * min(1.0, self._chunks / total))
        self._check_numbers(np.concatenate([np.zeros(0, np.int64), *ids]), expected)
        self._report_documents()
        for what in drawn.ask(rows, self._store.vector_index(), lambda: self._tell(0.95)):
            self.damage.indexes = True
            meaning = "Searches miss what they should find, or fail."
            self._add("index", what, meaning, "kenning check --repair", action="repair")

    def _check_batch(self, batch: pa.RecordBatch, searched: Searched) -> None:
        ids = batch["id"].to_numpy()
        documents = ids >> ID_SHIFT
        self._note("are mixed up with others", documents[documents != batch["document_id"].to_numpy()])
        full = vector_matrix(batch[FULL])
        lengths = np.linalg.norm(full, axis=1)
        # A text of which a static encoder knows no word has no direction, in either column.
        blank = (lengths == 0) & _is_blank(batch, searched)
        good = (np.isfinite(lengths) & (np.abs(lengths - 1) < _LENGTH_OFF)) | blank
        self._note("have vectors that are no directions", documents[~good])
        if searched.column != FULL:
            if batch[searched.column].null_count:
                empty = batch[searched.column].is_null().to_numpy(zero_copy_only=False)
                self._note("have chunks without a searched vector", documents[empty])
                good &= ~empty
            same = _as_projected(full, vector_matrix(batch[searched.column]), searched)
            what = "have searched vectors that were not made from their full ones"
            self._note(what, documents[good & ~blank & ~same])
        self._check_texts(batch, documents)

    def _check_texts(self, batch: pa.RecordBatch, documents: npt.NDArray[np.int64]) -> None:
        known = self._store.ledger.by_document(np.unique(documents).tolist())
        columns = {name: batch[name].to_pylist() for name in plain_columns(batch)}
        for place, number in enumerate(documents.tolist()):
            record = known.get(number)
            if record is None:
                continue  # a stray, told of by its number
            row = {name: values[place] for name, values in columns.items()}
            if not _same_facts(row, record):
                self._wrong["have rows with other facts than the ledger"].add(number)
            document = self._document(number, record)
            if document is not None and not _in_place(row, document):
                self._wrong["have passages that do not stand in their text"].add(number)

    def _document(self, number: int, record: FileRecord) -> Document | None:
        """Return a document's text, or None (and remember why) where it cannot be read. The last one is kept."""
        if self._last[0] != number:
            document = None
            try:
                document = self._store.ledger.document(record)
                if document is not None and record.content and content_name(document.text) != record.content:
                    self._wrong["have an altered text"].add(number)
            except (StoreDamagedError, ValueError):
                self._wrong["have a text that cannot be read"].add(number)
            self._last = (number, document)
        return self._last[1]

    def _note(self, what: str, documents: npt.NDArray[np.int64]) -> None:
        if len(documents):
            self._wrong[what] |= set(documents.tolist())

    def _check_numbers(self, ids: npt.NDArray[np.int64], expected: npt.NDArray[np.int64]) -> None:
        """Find documents whose chunks are not numbered 0, 1, 2 … to the last, each once."""
        ids = np.sort(ids)
        documents = ids >> ID_SHIFT
        found, first, held = np.unique(documents, return_index=True, return_counts=True)
        self._note("have chunks twice", documents[1:][ids[1:] == ids[:-1]])
        strays = np.setdiff1d(found, expected[:, 0])
        self.damage.strays |= set(strays.tolist())
        if len(strays):
            self._add(
                "rows",
                counted(
                    len(strays),
                    "document has rows and is unknown to the ledger",
                    "documents have rows and are unknown to the ledger",
                ),
                "Searches leave them out; they take room and places among the candidates.",
                "kenning check --repair removes them",
                count=len(strays),
                action="repair",
            )
        _, here, there = np.intersect1d(found, expected[:, 0], return_indices=True)
        last = ids[np.minimum(first + held - 1, max(0, len(ids) - 1))] if len(ids) else ids
        mask = (1 << ID_SHIFT) - 1
        whole = (
            (held[here] == expected[there, 1]) & (ids[first[here]] & mask == 0) & (last[here] & mask == held[here] - 1)
        )
        self._note("lack chunks, or have too many", found[here][~whole])
        self._note("have no rows", np.setdiff1d(expected[expected[:, 1] > 0, 0], found))

    def _report_documents(self) -> None:
        for what, numbers in self._wrong.items():
            if not numbers:
                continue
            known = self._store.ledger.by_document(list(numbers)[:_SHOWN])
            self.damage.documents |= numbers
            self._problems.append(
                Problem(
                    "vector" if "vector" in what else "document",
                    counted(len(numbers), f"document {_of_one(what)}", f"documents {what}"),
                    "Searches may miss them or show the wrong passage.",
                    _REPAIR,
                    count=len(numbers),
                    paths=tuple(display_path(record.path) for record in known.values()),
                    action="repair",
                )
            )
        self._wrong.clear()

    def _add_unreadable(self, detail: str) -> None:
        self._report_documents()
        self.damage.rows = True
        meaning = "Searches fail, or leave out what they should find."
        self._add("rows", detail.split("; rebuild")[0], meaning, _FORCE, action="rebuild")

    # -- around the library --------------------------------------------------------------------

    def _check_surroundings(self) -> None:
        """Tell of what is no damage: sources that are away, little room, what was set aside, an old format."""
        folder, ledger = self._store.folder, self._store.ledger
        for source in ledger.sources():
            if not os.path.lexists(source.path):
                what = f"The source {display_path(source.path)} cannot be found"
                self._add(
                    "source",
                    what,
                    "Its documents are kept as they were.",
                    f"plug its disk in, or forget it with: kenning remove {display_path(source.path)}",
                    damage=False,
                )
        if self._rows is not None and not self._rows.has_room(0):
            what = f"The library's disk is nearly full: {shutil.disk_usage(folder).free >> 20} MB are left"
            self._add("space", what, "Searching works, indexing waits.", "free some space", damage=False)
        if self._rows is not None and self._rows.version > ledger.meta("durable_version"):
            what = "The list of files is behind the text: indexing goes on, or was interrupted"
            meaning = "Searches show what was committed before."
            self._add("rows", what, meaning, "kenning index reads the rest again", damage=False, action="index")
        aside = [path.name for path in kept_aside(folder)]
        if aside:
            what = f"Copies of damaged parts are kept aside ({', '.join(aside)})"
            self._add("leftover", what, "They take room.", "kenning compact --drop-damaged removes them", damage=False)
        if ledger.format < FORMAT:
            what = f"The library has format {ledger.format}; this Kenning writes {FORMAT}"
            meaning, remedy = "It is searched as it is.", "kenning index brings it up to date"
            self._add("ledger", what, meaning, remedy, damage=False, action="index")


def _is_blank(batch: pa.RecordBatch, searched: Searched) -> npt.NDArray[np.bool_]:
    """Return which rows have a searched vector without direction; packed signs cannot tell."""
    if searched.store == "binary":
        return np.ones(len(batch), bool)
    return np.asarray(~vector_matrix(batch[searched.column]).any(axis=1))


def _as_projected(full: Any, stored: Any, searched: Searched) -> npt.NDArray[np.bool_]:
    """Return which stored vectors are what the projection makes of the full ones, as nearly as float16 tells."""
    made = searched.projection.documents(np.nan_to_num(full))
    if searched.store == "binary":
        return np.asarray((unpack_signs(np.asarray(made, np.uint8)) != stored).mean(axis=1) <= _MOST_BITS_OFF)
    lengths = np.linalg.norm(stored, axis=1)
    return np.asarray(np.einsum("ij,ij->i", made, np.nan_to_num(stored)) >= _LEAST_COSINE * np.maximum(lengths, 0.5))


def _same_facts(row: dict[str, Any], record: FileRecord) -> bool:
    facts = {
        "path": display_path(record.path),
        "extension": display_path(record.path.suffix.lower().lstrip(".")),
        "modified": int(record.changed_s),
    }
    newer = {"language": record.language, "title": record.title, "kind": record.type}
    facts |= {name: value for name, value in newer.items() if row.get(name)}  # blank in rows of older formats
    return all(row[name] == value for name, value in facts.items())


def _in_place(row: dict[str, Any], document: Document) -> bool:
    start, end = row["start"], row["end"]
    inside = 0 <= start < end <= len(document.text)
    return inside and bool(document.text[start:end] == row["text"] and row["page"] == document.page_at(start))


def _of_one(what: str) -> str:
    """Return what is said of many documents ("have no rows") as it is said of one."""
    verb, _, rest = what.partition(" ")
    return f"{_OF_ONE[verb]} {rest}"
