"""A reader that refuses the files that the environment names, for a reason that passes."""

from __future__ import annotations

import os
from pathlib import Path

from engine.documents import Document
from engine.documents.document import Bundle
from engine.documents.read import read_document
from engine.errors import UnreadableFileError

_REFUSED = os.environ.get("READER_REFUSES", "").split()


def read(path: Path, *, max_chars: int) -> Document | Bundle:
    """Return what is in a file, as always, unless it is refused."""
    if path.name in _REFUSED:
        raise UnreadableFileError(path, "you have no permission to read this file", "change it", passing=True)
    return read_document(path, max_chars=max_chars)
