"""What is in this file? One door to all readers, with limits on size and one way to fail.

Runs in the caller's process with no limit on time or memory; ``engine.documents.isolation``
runs the same function in worker processes that have both.
"""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from engine.documents.document import Document
from engine.documents.kinds import choose_kind
from engine.documents.opening import open_regular, unreadable
from engine.documents.signatures import HEAD_BYTES
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.paths import display_path

# About 3 million words, four times the Bible. What is longer is machine output, and a partly
# read file would be a silent lie, so it fails and says so.
MAX_CHARS = 20_000_000
_MAX_BYTES_PER_CHAR = 4  # in UTF-8, UTF-16 and UTF-32 alike


def read_document(path: Path, *, max_chars: int = MAX_CHARS) -> Document:
    """Return the text of a file, of whatever type it is.

    Args:
        path: the file; links are followed.
        max_chars: a longer text is refused, never cut.

    Raises:
        UnreadableFileError: gone, forbidden, damaged, protected, too long or without any text.
        UnsupportedFileError: no reader takes this type of file.
    """
    with open_regular(path) as stream:
        try:
            document = _read(path, stream, max_chars)
        except OSError as error:
            raise unreadable(path, error) from error
    if len(document.text) > max_chars:
        raise _too_long(path, max_chars)
    if not document.text.strip():
        raise UnreadableFileError(path, "the file holds no text", "nothing to do")
    return document


def _read(path: Path, stream: BinaryIO, max_chars: int) -> Document:
    head = stream.read(HEAD_BYTES)
    if not head:
        raise UnreadableFileError(path, "the file is empty", "nothing to do")
    kind = choose_kind(path, head)
    stream.seek(0)
    if kind == "pdf":
        from engine.documents.pdf import read_pdf  # pypdf takes 0.3 s to import

        return read_pdf(path, stream, max_chars)
    max_bytes = max_chars * _MAX_BYTES_PER_CHAR
    if kind != "gzip":
        return _read_bytes(path, kind, stream.read(max_bytes + 1), max_chars)
    from engine.documents.gzipped import unpack

    data = unpack(path, stream, max_bytes)
    inner = path.with_suffix("")
    if not data:
        raise UnreadableFileError(path, "the file is empty", "nothing to do")
    return _read_bytes(path, _kind_inside(path, inner, data), data, max_chars, name=inner.name)


def _kind_inside(path: Path, inner: Path, data: bytes) -> str:
    """Return the kind of a gzip file's content; only text is read, never an archive in an archive."""
    try:
        kind = choose_kind(inner, data[:HEAD_BYTES])
    except UnsupportedFileError as error:
        raise UnsupportedFileError(path, f"gzip archive of {error.found}") from error
    if kind in ("pdf", "gzip"):
        raise UnsupportedFileError(path, f"gzip archive of a {kind} file")
    return kind


def _read_bytes(path: Path, kind: str, data: bytes, max_chars: int, name: str = "") -> Document:
    """Return the document in ``data``, which is text of the given kind."""
    from engine.documents.encoding import is_binary

    if len(data) > max_chars * _MAX_BYTES_PER_CHAR:
        raise _too_long(path, max_chars)
    if is_binary(data):
        raise UnsupportedFileError(path, "binary data under a text name")
    name = display_path(name or path.name)
    if kind == "html":
        from engine.documents.html import read_html

        return read_html(path, data, name)
    from engine.documents import markdown, plain

    readers = {"markdown": markdown.read_markdown, "code": plain.read_code, "text": plain.read_text}
    return readers[kind](data, name)


def _too_long(path: Path, max_chars: int) -> UnreadableFileError:
    reason = f"the text is longer than {max_chars:,} characters"
    return UnreadableFileError(path, reason, "split the file into smaller ones")
