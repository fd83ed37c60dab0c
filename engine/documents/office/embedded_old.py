"""Which documents lie inside an old Office file? Those that were inserted as objects, each read as its own.

An object is a folder of the file. Where it is a document itself, a copy of the whole file is read whose root is that
folder: its sectors lie among those of the file, and only the root says where its streams are. In a presentation an
object is a record that holds a packed file.

Source: [MS-CFB], 2.2 (header) and 2.6.1 (directory entries); [MS-DOC], 2.1.7 (ObjectPool); [MS-PPT], 2.10.34.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import chain

import olefile

from engine.documents.containers.ole import open_ole, stream_bytes
from engine.documents.document import Bundle, Document
from engine.documents.office.embedded import DOCUMENTS, NATIVE, WHOLE_FILES, bundled, native_file, unwrapped
from engine.documents.source import DocumentSource
from engine.errors import UnreadableFileError

_POOL, _EXCEL = "ObjectPool", "MBD"
_ENDINGS = {"WordDocument": ".doc", "Workbook": ".xls", "Book": ".xls", "PowerPoint Document": ".ppt"}
_SLIDES = "PowerPoint Document"
_RECORD = struct.Struct("<HHI")
_OBJECT = 0x1011
_SHIFT_AT, _DIRECTORY_AT, _CHILD_AT = 0x1E, 0x30, 0x4C
_MAX_COPIED_BYTES = 256 << 20  # of all objects together: each is a copy of the file


def objects(ole: olefile.OleFileIO) -> list[list[str]]:
    """Return the paths of the folders that hold an inserted object."""
    found = ole.listdir(streams=False, storages=True)
    return [path for path in found if _holds_object(path)]


def _holds_object(path: Sequence[str]) -> bool:
    return (len(path) == 2 and path[0] == _POOL) or (len(path) == 1 and path[0].startswith(_EXCEL))


def with_objects(source: DocumentSource, document: Document, slides: bytes | None = None) -> Document | Bundle:
    """Return an old Office document together with the files that were inserted into it.

    Args:
        source: the file.
        document: its own text.
        slides: the stream of a presentation, where it was read already.
    """
    source.stream.seek(0)
    with open_ole(source) as ole:
        folders = objects(ole)
        slides = stream_bytes(ole, _SLIDES) if slides is None else slides
        if not folders and not slides:
            return document
        source.stream.seek(0)
        data = source.stream.read() if folders else b""
        return bundled(
            source, document, chain(_contents(source, ole, folders, data), objects_of_slides(source, slides))
        )


def _contents(
    source: DocumentSource, ole: olefile.OleFileIO, folders: Sequence[list[str]], data: bytes
) -> Iterator[tuple[str, bytes | UnreadableFileError]]:
    """Yield the names and contents of the objects that are documents or files, or why they cannot be read."""
    copied = 0
    for number, path in enumerate(folders, 1):
        if ole.exists([*path, NATIVE]):
            try:
                yield native_file(stream_bytes(ole, [*path, NATIVE]))
            except struct.error:
                continue  # an object that Office itself would show as a picture only
            continue
        whole = next((name for name in WHOLE_FILES if ole.exists([*path, name])), "")
        if whole:
            yield f"object {number}", stream_bytes(ole, [*path, whole])
            continue
        kind = next((name for name in DOCUMENTS if ole.exists([*path, name])), "")
        copied += len(data) if kind else 0
        name = f"object {number}{_ENDINGS.get(kind, '')}"
        if kind and copied > _MAX_COPIED_BYTES:
            reason = "it is too large to be read inside a document"
            yield name, UnreadableFileError(source.path, reason, "save it as a file of its own")
        elif kind:
            try:
                yield name, _rooted(ole, data, path)
            except (struct.error, OverflowError, KeyError):
                continue  # a damaged directory costs its object, not the document


def objects_of_slides(source: DocumentSource, records: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the names and contents of the objects of a presentation, from its outermost records.

    Where no time is left to read them, contents are as they are packed, for ``Members`` to count them as left out.
    """
    at, number = 0, 0
    while at + _RECORD.size <= len(records):
        kind, name, length = _RECORD.unpack_from(records, at)
        at += _RECORD.size
        if name == _OBJECT:
            number += 1
            shown, data = f"object {number}", records[at : at + length]
            try:
                is_read = source.budget.go_on()
                yield unwrapped(source, shown, _unpacked(data, is_packed=kind >> 4 == 1)) if is_read else (shown, data)
            except (UnreadableFileError, struct.error, zlib.error):
                pass  # an object that Office itself would show as a picture only
        at += length


def _unpacked(data: bytes, *, is_packed: bool) -> bytes:
    return zlib.decompressobj().decompress(data[4:], _MAX_COPIED_BYTES) if is_packed else data


def _rooted(ole: olefile.OleFileIO, data: bytes, path: Sequence[str]) -> bytes:
    """Return the file with one of its folders as its root."""
    entry = ole.root
    for name in path:
        entry = entry.kids_dict[name.lower()]
    (shift,) = struct.unpack_from("<H", data, _SHIFT_AT)
    (sector,) = struct.unpack_from("<I", data, _DIRECTORY_AT)
    copy = bytearray(data)
    struct.pack_into("<I", copy, ((sector + 1) << shift) + _CHILD_AT, entry.sid_child)
    return bytes(copy)
