"""What does the encoder read of a library's passages? Their texts as they were embedded, with their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.chunks.tables import Tables
from engine.documents.sketch import content_name
from engine.errors import StoreDamagedError
from engine.progress import CancelToken
from engine.store.known_passages import NAMED, record_names
from engine.store.passage_names import name_of, span_name
from engine.store.store import Store

_DOCUMENTS_AT_ONCE = 64
_NAMES_AT_ONCE = 65_536
_COLUMNS = ["id", "document_id", "start", "end", "text", "place"]
_DOCUMENTS = "SELECT document_id FROM files WHERE document_id IS NOT NULL ORDER BY document_id"


@dataclass(frozen=True, slots=True)
class Passage:
    """One row: what the encoder reads of it, and its name. With late chunking it is ``span`` of the whole ``text``."""

    id: int
    document_id: int
    name: bytes
    text: str
    span: tuple[int, int] | None = None

    @property
    def key(self) -> str:
        """The name in hexadecimal digits."""
        return self.name.hex()


class Passages:
    """The passages of a library as its store has them. Not for several threads at once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._late = bool(store.ledger.meta("late_chunking", False))

    def groups(self) -> Iterator[list[Passage]]:
        """Yield the passages of some documents after another, each by id, as the store has them then."""
        numbers = [number for (number,) in self._store.ledger.ask(_DOCUMENTS)]
        for start in range(0, len(numbers), _DOCUMENTS_AT_ONCE):
            some = numbers[start : start + _DOCUMENTS_AT_ONCE]
            try:
                yield self.of_documents(some)
            except StoreDamagedError:
                yield self.of_documents(some)  # the version was dropped while it was read; a second failure is real

    def of_documents(self, numbers: Sequence[int]) -> list[Passage]:
        """Return the passages of these documents, by id."""
        where = f"document_id IN ({', '.join(map(str, numbers))})"
        found: list[Passage] = []
        documents = _Documents(self._store)
        for batch in self._store.rows.scan(_COLUMNS, where):
            for row in zip(*(batch[name].to_pylist() for name in _COLUMNS), strict=True):
                found.append(self._passage(documents, *row))
        return sorted(found, key=lambda passage: passage.id)

    def _passage(
        self, documents: _Documents, row: int, number: int, start: int, end: int, text: str, place: str | None
    ) -> Passage:
        if self._late:
            whole, content = documents.text(number)
            return Passage(row, number, span_name(content, start, end), whole, (start, end))
        embedded = documents.embedded(number, start, text) if place or "|" in text else text
        return Passage(row, number, name_of(embedded), embedded)


class _Documents:
    """The texts of documents, for passages that are not read alone; the last one is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._last: tuple[int, str, str, Tables | None] = (0, "", "", None)

    def text(self, number: int) -> tuple[str, str]:
        """Return a document's text and the name of it, the text "" where it is gone."""
        self._read(number)
        return self._last[1:3]

    def embedded(self, number: int, start: int, text: str) -> str:
        """Return what the encoder reads of a passage: its table's header first, where it has one."""
        self._read(number)
        tables = self._last[3]
        header = tables.header(start) if tables is not None else ""
        return f"{header}\n{text}" if header else text

    def _read(self, number: int) -> None:
        if self._last[0] == number:
            return
        record = self._store.ledger.by_document([number]).get(number)
        document = self._store.ledger.document(record) if record is not None else None
        text = document.text if document else ""
        self._last = (number, text, content_name(text), Tables(document) if document else None)


def complete_names(store: Store, cancel: CancelToken) -> None:
    """Fill the table of names for an earlier version's library, under the writer's lock; a kill starts it over."""
    if store.ledger.meta(NAMED, False):
        return
    named: list[tuple[bytes, int]] = []
    for group in Passages(store).groups():
        cancel.check()
        named += [(passage.name, passage.id) for passage in group]
        if len(named) > _NAMES_AT_ONCE:
            _record(store, named)
            named = []
    _record(store, named)
    store.ledger.set_meta(**{NAMED: True})


def _record(store: Store, named: list[tuple[bytes, int]]) -> None:
    with store.ledger.writing() as db:
        record_names(db, named)
