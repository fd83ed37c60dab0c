"""How does a library live on disk, so that nothing committed is ever lost?

Two parts. The *ledger* (SQLite, WAL, full sync) is the truth: sources, files and their states,
extracted texts, the rotation, and the last version of the rows that was flushed to disk.
The *rows* (LanceDB) are derived and can be rebuilt: one row a chunk, with its text, its searched
vector and its full one. LanceDB never calls fsync, so each commit is flushed here before the
ledger records it; after an unclean end the rows go back to the recorded version.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.store.columns import Candidate
    from engine.store.creation_options import CreationOptions
    from engine.store.filters import Condition, RowFilter
    from engine.store.ledger import Ledger
    from engine.store.rows import Rows
    from engine.store.schema import FileRecord, Source
    from engine.store.searched import Searched
    from engine.store.store import Store

__all__ = [
    "Candidate",
    "Condition",
    "FileRecord",
    "Ledger",
    "CreationOptions",
    "RowFilter",
    "Rows",
    "Searched",
    "Source",
    "Store",
]

_WHERE = {
    "Candidate": "columns",
    "Condition": "filters",
    "CreationOptions": "creation_options",
    "FileRecord": "schema",
    "Ledger": "ledger",
    "RowFilter": "filters",
    "Rows": "rows",
    "Searched": "searched",
    "Source": "schema",
    "Store": "store",
}


def __getattr__(name: str) -> Any:
    """Import a name when it is asked for: a window that shows the kinds of files needs no Arrow yet."""
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_WHERE[name]}"), name)
