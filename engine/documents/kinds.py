"""Which reader takes a file? Its content decides first, its name second."""

from __future__ import annotations

from pathlib import Path

from engine.documents import signatures
from engine.documents.encoding import is_binary, is_utf8, marked_encoding, unmarked_utf16
from engine.documents.names import ending, kind_by_name, unread_binary, unread_text
from engine.errors import UnsupportedFileError

# A page saved under one of these kinds of name is read as the page it is.
_MAY_HOLD_HTML = {"", "text", "html"}


def choose_kind(path: Path, head: bytes) -> str:
    """Return "pdf", "gzip", "text", "markdown", "html" or "code".

    Args:
        path: only its name is looked at.
        head: the first ``signatures.HEAD_BYTES`` of the file, at least one byte.

    Raises:
        UnsupportedFileError: no reader takes it; the words name what was found.
    """
    name = path.name
    by_name = kind_by_name(name)
    if signatures.is_pdf(head):
        return "pdf"
    if signatures.is_gzip(head) and ending(name) == "gz":
        return "gzip"
    _refuse_known(path, head, by_name)
    if signatures.is_html(head) and (by_name in _MAY_HOLD_HTML or ending(name) in ("xml", "pdf", "xls")):
        return "html"
    if ending(name) == "pdf":
        return "pdf"  # without its first bytes; the reader says that it is damaged
    if is_binary(head):
        raise UnsupportedFileError(path, _binary_under(by_name) or unread_binary(name) or "binary data")
    if by_name:
        return by_name
    return _kind_of_unknown(path, head)


def _refuse_known(path: Path, head: bytes, by_name: str) -> None:
    """Raise where a signature or the name says that the file is of a type without a reader."""
    found = signatures.describe(head)
    if found and is_binary(head):
        under = _binary_under(by_name)
        raise UnsupportedFileError(path, f"{under} ({found})" if under else unread_binary(path.name) or found)
    if found or unread_text(path.name):
        raise UnsupportedFileError(path, found or unread_text(path.name))


def _binary_under(by_name: str) -> str:
    return "binary data under a text name" if by_name else ""


def _kind_of_unknown(path: Path, head: bytes) -> str:
    """Return the kind of a file whose name says nothing: only what is surely text is read."""
    if head.startswith(b"#!"):
        return "code"
    if is_utf8(head) or marked_encoding(head) or unmarked_utf16(head[: len(head) & ~1]):
        return "text"
    words = f"a file of unknown type (.{ending(path.name)})" if ending(path.name) else "a file of unknown type"
    raise UnsupportedFileError(path, words)
