"""Why is an import no dearer here than in other programs? PySide's own import function is put aside.

From the first import of PySide6 on, every ``import`` passes a function of PySide that reads the source of each new
module, to see whether "PySide6" stands in it, and ``linecache`` keeps all of it: 3.4 million characters, 12 MB and a
sixth of the time that importing the window takes. It is for ``from __feature__ import snake_case``, which nobody here
uses, and of which PySide looks nothing up until somebody does.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 (which puts the function there)


def leave_sources_unread() -> None:
    """Import from now on as Python does; without effect where PySide did not change that."""
    if builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = builtins.__orig_import__  # type: ignore[attr-defined]
