"""How do sources leave a library? With all that was read in them alone; who reads files begins with those noted."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from engine.store import Store


def forget_sources(store: Store, wanted: Collection[Path]) -> int:
    """Forget sources and what lies in no other one; return how many documents went. Needs the writer lock."""
    ledger = store.ledger
    kept = {source.path for source in ledger.sources()}.difference(wanted)
    gone = [
        record
        for path in wanted
        for record in ledger.files(under=path)
        if not any(record.path.is_relative_to(other) for other in kept)
    ]
    store.commit(None, [], forget=[record.path for record in gone], forget_sources=list(wanted))
    ledger.mark_leaving(wanted, leaving=False)
    forget_on_map(store)
    return sum(record.state == "indexed" for record in gone)


def forget_leaving(store: Store, roots: tuple[Path, ...]) -> tuple[int, tuple[Path, ...]]:
    """Forget the sources that are noted to leave; needs the writer lock.

    Returns:
        how many documents went, and which of ``roots`` lie in a source that stays.
    """
    leaving = store.ledger.leaving()
    if not leaving:
        return 0, roots
    forgotten = forget_sources(store, leaving)
    staying = [source.path for source in store.ledger.sources()]
    return forgotten, tuple(root for root in roots if any(root.is_relative_to(source) for source in staying))


def forget_on_map(store: Store) -> None:
    """Drop what the library no longer holds from its map, where it has one."""
    from engine.atlas.map_file import FILE_NAME

    if (store.folder / FILE_NAME).exists():
        from engine.atlas import forget_removed

        forget_removed(store)
