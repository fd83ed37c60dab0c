"""How does a file become text? Scan, fingerprint, one reader a format, and isolation.

Promises: the user's files are opened read-only; a text is always valid UTF-8; a file that
cannot be read costs that file alone and says why in words for the user.
Not for: deciding what changed (``engine.indexing``) or where a text is cut (``engine.chunks``).
"""

from typing import TYPE_CHECKING, Any

from engine.documents.document import Document, FileEntry, Heading, OtherName, SkippedFile
from engine.documents.fingerprint import fingerprint

if TYPE_CHECKING:
    from engine.documents.read import read_document
    from engine.documents.sandbox.pool import ReaderPool
    from engine.documents.scan import scan_sources

__all__ = [
    "Document",
    "FileEntry",
    "Heading",
    "OtherName",
    "ReaderPool",
    "SkippedFile",
    "fingerprint",
    "read_document",
    "scan_sources",
]


def __getattr__(name: str) -> Any:
    """Import what reads files when it is asked for: a search reads none, and starts a tenth of a second sooner."""
    if name == "ReaderPool":
        from engine.documents.sandbox.pool import ReaderPool

        return ReaderPool
    if name == "read_document":
        from engine.documents.read import read_document

        return read_document
    if name == "scan_sources":
        from engine.documents.scan import scan_sources

        return scan_sources
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
