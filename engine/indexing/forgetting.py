"""How do sources leave a library? With all that was read in them alone; who reads files begins with those noted."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path

from engine.store import Store
from engine.store.schema import SourceStays


def forget_sources(store: Store, wanted: Collection[Path], *, while_leaving: bool = False) -> int:
    """Forget sources and what lies in no other one; return how many documents went. Needs the writer lock.

    Args:
        store: the library.
        wanted: the sources.
        while_leaving: they go only if all are noted to leave at that very moment.

    Raises:
        SourceStays: one of them is to stay after all; nothing was forgotten.
    """
    ledger = store.ledger
    kept = {source.path for source in ledger.sources()}.difference(wanted)
    gone = [
        record
        for path in wanted
        for record in ledger.files(under=path)
        if not any(record.path.is_relative_to(other) for other in kept)
    ]
    paths = [record.path for record in gone]
    store.commit(None, [], forget=paths, forget_sources=list(wanted), while_leaving=while_leaving)
    forget_on_map(store)
    return sum(record.state == "indexed" for record in gone)


def forget_marked(store: Store, choose: Callable[[list[Path]], Collection[Path]] = list) -> int:
    """Forget those sources noted to leave that ``choose`` takes of them; return how many documents went.

    Who adds one again meanwhile, which takes no lock, keeps it. Needs the writer lock.
    """
    while wanted := choose(store.ledger.leaving()):
        with suppress(SourceStays):
            return forget_sources(store, set(wanted), while_leaving=True)
    return 0


def forget_leaving(store: Store, roots: tuple[Path, ...]) -> tuple[int, tuple[Path, ...]]:
    """Forget the sources that are noted to leave; needs the writer lock.

    Returns:
        how many documents went, and which of ``roots`` lie in a source that stays.
    """
    if not store.ledger.leaving():
        return 0, roots
    forgotten = forget_marked(store)
    staying = [source.path for source in store.ledger.sources()]
    return forgotten, tuple(root for root in roots if any(root.is_relative_to(source) for source in staying))


def forget_on_map(store: Store) -> None:
    """Drop what the library no longer holds from its map, where it has one."""
    from engine.atlas.map_file import FILE_NAME

    if (store.folder / FILE_NAME).exists():
        from engine.atlas import forget_removed

        forget_removed(store)
