"""What is in an OLE2 file? An old Office document, an Outlook message, or a locked new one."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import olefile

from engine.documents.containers.locked import unlocked
from engine.documents.document import Bundle, Document
from engine.documents.properties import key_words, plausible, real_title
from engine.documents.source import DocumentSource
from engine.documents.types.names import kind_by_name, no_reader, unknown_type, unread_binary

MAX_STREAM_BYTES = 256 << 20
_OPENED = "ole"
_CODEPAGE, _TITLE, _SUBJECT, _AUTHOR, _KEYWORDS, _COMMENTS, _CREATED, _SAVED = 1, 2, 3, 4, 5, 6, 12, 13
_WANTED = frozenset((_CODEPAGE, _TITLE, _SUBJECT, _AUTHOR, _KEYWORDS, _COMMENTS, _CREATED, _SAVED))
_VT_I2, _VT_LPSTR, _VT_LPWSTR, _VT_FILETIME = 2, 30, 31, 64
_MAX_PROPERTIES, _MAX_WORDS_BYTES = 200, 1 << 16
EPOCH_1601 = 11_644_473_600  # seconds from the first day of Windows' calendar to that of ours
# The stream that each program's files must have, and the reader for them.
_MARKS = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__properties_version1.0", "msg"),
    ("FileHeader", "hwp"),
    ("Quill", "publisher"),
)
_UNREAD = (
    ("PP40", "presentation of PowerPoint 4"),
    ("VisioDocument", "binary Visio drawing"),
    *((f"Props{version}", "Project plan") for version in (8, 9, 12, 14)),
)
_WORKS, _WORKS_MARK = "Contents", b"CHNK"


def read_ole(source: DocumentSource) -> Document | Bundle:
    """Return what is in the file.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
        UnsupportedFileError: made by a program whose files are not read.
    """
    from engine.documents.read import read_as

    with open_ole(source) as ole:
        kind = next((kind for mark, kind in _MARKS if has_part(ole, mark)), "")
        unread = "" if kind else next((words for mark, words in _UNREAD if has_part(ole, mark)), "")
        if not kind and not unread and ole.get_type(_WORKS) == olefile.STGTY_STREAM:  # a folder of other programs
            unread = "Works document" if stream_bytes(ole, _WORKS).startswith(_WORKS_MARK) else ""
    if kind == "encrypted":
        opened = unlocked(source) if kind_by_name(source.path.name) in ("", "sheet") else None
        if opened is None:
            raise source.protected("document")
        return read_as("zip", opened)
    if not kind:
        raise no_reader(source.path, unread or unread_binary(source.path.name) or unknown_type(source.path.name))
    source.stream.seek(0)
    return read_as(kind, source)


@contextmanager
def open_ole(source: DocumentSource) -> Iterator[olefile.OleFileIO]:
    """Open an OLE2 file, its directory read once however often it is opened; the stream is left to its owner.

    Raises:
        UnreadableFileError: it is damaged.
    """
    try:
        ole = source.opened.get(_OPENED)
        if ole is None:
            ole = source.opened[_OPENED] = olefile.OleFileIO(source.stream)
        yield ole
    except (OSError, IndexError, ValueError) as error:  # olefile's own errors are OSErrors
        raise source.damaged("document") from error


def has_part(ole: olefile.OleFileIO, name: str | list[str]) -> bool:
    """Return whether there is a stream or folder of a name, as ``ole.exists`` does by a look at each in its folder.

    A message of Outlook is asked for a hundred properties, of which most are not there.
    """
    part = ole.root
    for one in name.split("/") if isinstance(name, str) else name:
        part = part.kids_dict.get(one.lower())
        if part is None:
            return False
    return True


def stream_bytes(ole: olefile.OleFileIO, name: str | list[str]) -> bytes:
    """Return the content of a stream inside; empty where there is none."""
    if not has_part(ole, name):
        return b""
    data: bytes = ole.openstream(name).read(MAX_STREAM_BYTES)
    return data


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """What an old Office document says about itself."""

    title: str
    author: str
    dated: float | None
    keywords: str


def office_facts(ole: olefile.OleFileIO, stream: str = "\x05SummaryInformation") -> OfficeFacts:
    """Return what an old Office document says about itself, empty where it does not.

    Read by hand: olefile's reader of properties believes any count that a damaged file gives.
    Source: [MS-OLEPS], 2.2 (types), 2.20 and 2.21 (property sets).
    """
    data = stream_bytes(ole, stream)
    try:
        found = dict(_properties(data))
    except struct.error:  # cut off
        found = {}
    codepage = found.get(_CODEPAGE, 1252)
    codec = f"cp{int(codepage) % 65_536}" if isinstance(codepage, int | float) else "cp1252"
    title, author = (_decoded(found.get(number), codec) for number in (_TITLE, _AUTHOR))
    moments = (found.get(number) for number in (_SAVED, _CREATED))
    dated = next((plausible(moment) for moment in moments if isinstance(moment, float) and plausible(moment)), None)
    keywords = key_words(*(_decoded(found.get(number), codec) for number in (_SUBJECT, _KEYWORDS, _COMMENTS)))
    return OfficeFacts(real_title(title), author, dated, keywords)


def _properties(data: bytes) -> Iterator[tuple[int, bytes | str | float]]:
    """Yield the wanted properties of a set: texts as bytes or str, numbers, and times since the epoch."""
    (start,) = struct.unpack_from("<I", data, 44)
    (count,) = struct.unpack_from("<I", data, start + 4)
    for at in range(min(count, _MAX_PROPERTIES)):
        number, offset = struct.unpack_from("<2I", data, start + 8 + 8 * at)
        if number not in _WANTED:
            continue
        kind, value = struct.unpack_from("<2I", data, start + offset)
        words = data[start + offset + 8 : start + offset + 8 + min(value, _MAX_WORDS_BYTES)]
        if kind == _VT_I2:
            yield number, value % 65_536
        elif kind == _VT_LPSTR:
            yield number, words.partition(b"\x00")[0] if value < _MAX_WORDS_BYTES else b""
        elif kind == _VT_LPWSTR:
            wide = data[start + offset + 8 : start + offset + 8 + 2 * min(value, _MAX_WORDS_BYTES)]
            yield number, wide.decode("utf-16-le", "replace").partition("\x00")[0]
        elif kind == _VT_FILETIME:
            (ticks,) = struct.unpack_from("<Q", data, start + offset + 4)
            yield number, ticks / 1e7 - EPOCH_1601


def _decoded(words: object, codec: str) -> str:
    if isinstance(words, str):
        return words
    if not isinstance(words, bytes):
        return ""
    codec = {"cp65001": "utf-8", "cp1200": "utf-16-le", "cp10000": "mac-roman"}.get(codec, codec)
    try:
        return words.decode(codec, "replace")
    except LookupError:
        return words.decode("cp1252", "replace")
