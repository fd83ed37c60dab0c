"""How does a library give room back? Rows rewritten, old versions and litter dropped, the ledger without holes.

Each step stands alone: a kill between or inside them leaves a whole library. Rewriting needs room before it
gives any; where there is too little of it a step is left out, and the report says so.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from typing import TYPE_CHECKING

from engine.progress import CancelToken
from engine.reports.maintenance import CompactReport, ShareCallback
from engine.store.creation_options import kept_aside
from engine.store.published import drop_staging
from engine.wording import counted

if TYPE_CHECKING:
    from engine.store.store import Store


def compact(
    store: Store,
    *,
    drop_damaged: bool = False,
    on_progress: ShareCallback | None = None,
    cancel: CancelToken | None = None,
) -> CompactReport:
    """Give back the room that a library does not need; the caller holds the lock.

    Args:
        store: an open library.
        drop_damaged: also remove what earlier repairs kept aside.
        on_progress: told the share that is done.
        cancel: checked between the steps.
    """
    start = time.monotonic()
    tell, asked = on_progress or (lambda _share: None), cancel or CancelToken()
    before = store.sizes()["total"]
    left_out: list[str] = []
    if drop_damaged:
        for path in kept_aside(store.folder):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    if not drop_staging(store.folder):
        left_out.append("The library is being published; what is sent keeps its room until that is done.")
    tell(0.05)
    asked.check()
    if not store.compact_rows(asked):
        left_out.append(_no_room("rows", store.rows.live_bytes()))
    elif kept := store.opened().strays():
        left_out.append(
            f"{counted(len(kept), 'file of an older version is', 'files of older versions are')} in use; "
            "close other programs and compact again."
        )
    tell(0.7)
    asked.check()
    left_out += _compact_ledger(store)
    if aside := kept_aside(store.folder):
        names = ", ".join(path.name for path in aside)
        left_out.append(
            f"What was set aside as damaged ({names}) was left, and may hold texts that were removed since; "
            "remove it with: kenning compact --drop-damaged"
        )
    tell(1.0)
    after = store.sizes()["total"]
    return CompactReport(before, after, time.monotonic() - start, tuple(left_out))


def _compact_ledger(store: Store) -> list[str]:
    """Rewrite the ledger without the room, and the remains, of what went; return what could not be done."""
    ledger = store.ledger
    size = ledger.size_bytes()
    # SQLite writes the new ledger into a temporary file first, and then into its log.
    if not (store.rows.has_room(2 * size) and shutil.disk_usage(tempfile.gettempdir()).free > 2 * size):
        return [_no_room("ledger's pages", size)]
    if not ledger.vacuum():
        return ["Another program reads the ledger, whose old pages were left; close it and compact again."]
    return []


def _no_room(what: str, size_bytes: int) -> str:
    taken = f"{size_bytes / 1e6:.1f} MB"
    return f"The {what} ({taken}) were left as they are: the disk is too full to rewrite them; free some and try again."
