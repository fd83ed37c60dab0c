"""How is compressed text read? Unpacked in memory up to a hard limit, then like any text."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import BinaryIO

from engine.errors import UnreadableFileError


def unpack(path: Path, stream: BinaryIO, max_bytes: int) -> bytes:
    """Return the unpacked bytes of a gzip file, at most ``max_bytes`` + 1 of them.

    Raises:
        UnreadableFileError: the data is damaged or cut short.
    """
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            return unpacked.read(max_bytes + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        reason = "the compressed file is damaged or incomplete"
        raise UnreadableFileError(path, reason, "download or copy it again") from error
