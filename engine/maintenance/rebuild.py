"""What becomes of a library whose ledger is lost? It is made anew, empty, with the same encoder, size and sources."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from engine.encoders import find_encoder
from engine.errors import StoreDamagedError, StoreError, StoreExistsError
from engine.maintenance.check import Checker
from engine.paths import display_path
from engine.progress import CancelToken
from engine.store.creation_options import keep_facts, read_facts, salvage_facts, set_aside
from engine.store.lance import FOLDER
from engine.store.ledger_file import FILE_NAME
from engine.store.lock import WriterLock
from engine.store.store import Store


def rebuild_library(folder: Path) -> Store:
    """Keep the damaged ledger and the rows aside, and make the library anew; the next ``index`` fills it.

    Where another process has done so meanwhile, that library is opened, and nothing of it is moved.

    Raises:
        StoreDamagedError: nobody knows any more how it was made; nothing was touched.
        StoreLockedError: another process writes to it.
        ModelError: its encoder is gone.
    """
    facts = read_facts(folder) or salvage_facts(folder)
    if facts is None:
        raise StoreDamagedError(
            f"The library {display_path(folder)} has lost its ledger, and with it the list of your folders; "
            "move it away and index them again with: kenning index FOLDER"
        )
    manifest = find_encoder(facts.encoder).at_depth(facts.made.layers)
    with WriterLock(folder):
        with suppress(StoreError):
            return Store.open_whole(folder)  # another process was quicker to make it anew
        keep_facts(folder, facts)  # a kill from here on leaves them, and the next try goes on from there
        set_aside(folder, (FILE_NAME, FOLDER))
    try:
        return Store.create(folder, manifest, facts.dims, facts.store, facts.made)
    except StoreExistsError:  # another process has just done the same
        return Store.open(folder)


def mend(store: Store, cancel: CancelToken | None = None) -> None:
    """Look at everything before every file is read again, and make damaged indexes anew.

    Raises:
        StoreDamagedError: rows are damaged.
        Cancelled.
    """
    checker = Checker(store, cancel=cancel)
    checker.run()
    if checker.damage.rows:
        raise StoreDamagedError(f"The library's rows {display_path(store.folder / FOLDER)} are damaged.")
    if checker.damage.indexes:
        store.rebuild_indexes()
