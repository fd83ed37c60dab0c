"""What can be mended without beginning anew? Damaged documents are read again, indexes made again, strays dropped.

Nothing is guessed: a document of which anything is wrong loses its rows and its text and waits for the next
``index``, which reads its file. Called by the holder of the writer's lock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.maintenance.check import Damage
from engine.store.columns import ID_SHIFT
from engine.store.schema import FileRecord
from engine.wording import counted

if TYPE_CHECKING:
    from engine.store.store import Store

# Documents in one condition: more make it slow to read.
_AT_ONCE = 500


def repair(store: Store, damage: Damage) -> list[str]:
    """Mend what a check found; return what was done, one sentence each.

    Rows of which nobody can say what is wrong, and a damaged ledger, are left: ``index --force`` begins
    them anew. A kill in between leaves a library that the next repair goes on with.
    """
    done: list[str] = []
    if damage.ledger or damage.rows:
        return done
    if damage.indexes:
        store.rebuild_indexes()
        done.append("The indexes were made anew.")
    if damage.strays:
        _drop(store, damage.strays)
        dropped = counted(len(damage.strays), "document that nobody knows was", "documents that nobody knows were")
        done.append(f"{dropped} dropped.")
    if damage.documents:
        waiting = counted(_requeue(store, damage.documents), "file waits", "files wait")
        done.append(f"{waiting} to be read anew; go on with: kenning index")
    if damage.texts:
        store.ledger.drop_orphans()
        done.append("Texts without a document were dropped.")
    return done


def _requeue(store: Store, documents: set[int]) -> int:
    """Make files pending whose documents are damaged, and the containers that hold them; return how many files."""
    known = list(store.ledger.by_document(documents).values())
    lines = {record.path: record for record in known}
    for record in known:
        holder = store.ledger.file(record.container) if record.container is not None else None
        if holder is not None:
            lines[holder.path] = holder
    waiting = [_pending(record) for record in lines.values()]
    for start in range(0, len(waiting), _AT_ONCE):
        store.commit(None, [], others=waiting[start : start + _AT_ONCE])
    _drop(store, documents)  # rows of a mixed-up document are not found by its own number alone
    return len(lines)


def _pending(record: FileRecord) -> FileRecord:
    return replace(record, state="pending", document_id=None, chunks=0, tokens=0, fingerprint="", content="")


def _drop(store: Store, documents: Iterable[int]) -> None:
    numbers = sorted(documents)
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        spans = (f"(id >= {one << ID_SHIFT} AND id < {(one + 1) << ID_SHIFT})" for one in part)
        store.drop_rows(f"document_id IN ({', '.join(map(str, part))}) OR {' OR '.join(spans)}")
    store.count_words()  # nobody knows which of them were counted
