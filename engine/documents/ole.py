"""What is in an OLE2 file? An old Office document, an Outlook message, or a locked new one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import olefile

from engine.documents.document import Bundle, Document
from engine.documents.names import unread_binary
from engine.documents.properties import plausible, real_title
from engine.documents.source import Source
from engine.errors import UnsupportedFileError

_MAX_STREAM_BYTES = 256 << 20
# The stream that each program's files must have, and the reader for them.
_MARKS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__properties_version1.0", "msg"),
)
_UNREAD = (
    ("VisioDocument", "Visio drawing"),
    ("Quill", "Publisher document"),
    ("Props9", "Project plan"),
    ("Contents", "Works document"),
)


def read_ole(source: Source) -> Document | Bundle:
    """Return what is in the file.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
        UnsupportedFileError: made by a program whose files are not read.
    """
    from engine.documents.read import read_as

    with open_ole(source) as ole:
        kind = next((kind for mark, kind in _MARKS if ole.exists(mark)), "")
        unread = next((words for mark, words in _UNREAD if ole.exists(mark)), "")
    if kind == "encrypted":
        raise source.protected("document")
    if not kind:
        raise UnsupportedFileError(source.path, unread or unread_binary(source.path.name) or "Microsoft Office file")
    source.stream.seek(0)
    return read_as(kind, source)


@contextmanager
def open_ole(source: Source) -> Iterator[olefile.OleFileIO]:
    """Open an OLE2 file.

    Raises:
        UnreadableFileError: it is damaged.
    """
    try:
        with olefile.OleFileIO(source.stream) as ole:
            yield ole
    except (OSError, IndexError, ValueError) as error:  # olefile's own errors are OSErrors
        raise source.damaged("document") from error


def stream_bytes(ole: olefile.OleFileIO, name: str | list[str]) -> bytes:
    """Return the content of a stream inside; empty where there is none."""
    if not ole.exists(name):
        return b""
    data: bytes = ole.openstream(name).read(_MAX_STREAM_BYTES)
    return data


def office_facts(ole: olefile.OleFileIO) -> tuple[str, str, float | None]:
    """Return title, author and date of an old Office document, empty where it does not say."""
    found = ole.get_metadata()
    codec = f"cp{(found.codepage or 1252) % 65_536}"
    title, author = (_decoded(words, codec) for words in (found.title, found.author))
    moment = found.last_saved_time or found.create_time
    return real_title(title), author, plausible(moment.timestamp) if moment else None


def _decoded(words: object, codec: str) -> str:
    if isinstance(words, str):
        return words
    if not isinstance(words, bytes):
        return ""
    try:
        return words.decode(
            {"cp65001": "utf-8", "cp1200": "utf-16-le", "cp10000": "mac-roman"}.get(codec, codec), "replace"
        )
    except LookupError:
        return words.decode("cp1252", "replace")
