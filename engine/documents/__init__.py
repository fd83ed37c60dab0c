"""How does a file become text? Scan, fingerprint, one reader a format, and isolation.

Promises: the user's files are opened read-only; a text is always valid UTF-8; a file that
cannot be read costs that file alone and says why in words for the user.
Not for: deciding what changed (``engine.indexing``) or where a text is cut (``engine.chunks``).
"""

from engine.documents.document import Document, FileEntry, Heading, SkippedFile
from engine.documents.fingerprint import fingerprint
from engine.documents.isolation import ReaderPool
from engine.documents.read import read_document
from engine.documents.scan import scan, scan_sources

__all__ = [
    "Document",
    "FileEntry",
    "Heading",
    "ReaderPool",
    "SkippedFile",
    "fingerprint",
    "read_document",
    "scan",
    "scan_sources",
]
