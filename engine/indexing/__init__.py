"""How does the library keep up with the user's files?

``plan`` finds what changed, ``pipeline`` reads, splits, encodes and commits it, ``process`` runs
both outside the window's process. Useful for bringing a library up to date; not for searching it.
"""

from engine.reports.index_report import FileFailure, IndexReport

__all__ = ["FileFailure", "IndexReport"]
