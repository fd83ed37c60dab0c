"""How do rows of an older library get what the present format adds? From their text and the ledger, batch by batch."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

from engine.paths import display_path
from engine.store.columns import ID_SHIFT, WORDS
from engine.store.ledger import Ledger
from engine.store.rows import Rows
from engine.store.schema import FileRecord
from engine.store.word_counts import WordCounts
from engine.words import index_terms

# Rows rewritten at a time: 16 MB of text.
_ROWS = 16_384


def document_labels(record: FileRecord) -> tuple[str, ...]:
    """Return what a document's first chunk is found by besides its text: title, file name, author and keywords."""
    return tuple(
        dict.fromkeys(filter(None, (record.title, display_path(record.path.name), record.author, record.keywords)))
    )


def add_words(rows: Rows, ledger: Ledger) -> None:
    """Write title, kind, date and terms of every row; what the index sees is decided later.

    Args:
        rows: looking at the last recorded version, whose newest one has the columns already.
        ledger: of an older format.
    """
    for batch in rows.scan(["id", "document_id", "text", "modified"], batch_rows=_ROWS):
        ids, owners = batch["id"].to_pylist(), batch["document_id"].to_pylist()
        records = ledger.by_document(set(owners))
        titles, kinds, dates, words = [], [], [], []
        held = (batch[name].to_pylist() for name in ("text", "modified"))
        for number, owner, text, modified in zip(ids, owners, *held, strict=True):
            record = records.get(owner)
            titles.append(record.title if record else "")
            kinds.append(record.type if record else "")
            dates.append(int(record.changed_s) if record else modified)
            first = record is not None and number == owner << ID_SHIFT
            labels = document_labels(record) if record and first else ()
            words.append(index_terms(text, record.language if record else "", labels))
        rows.update(
            pa.table(
                {
                    "id": batch["id"],
                    "title": pa.array(titles, pa.string()),
                    "kind": pa.array(kinds, pa.string()),
                    "modified": pa.array(dates, pa.int64()),
                    WORDS: pa.array(words, pa.large_string()),
                }
            )
        )


def newest_words(rows: Rows) -> Iterator[WordCounts]:
    """Yield what one batch of the newest rows after the other holds."""
    for batch in rows.scan([WORDS], newest=True):
        counts = WordCounts()
        counts.add(batch[WORDS].to_pylist())
        yield counts
