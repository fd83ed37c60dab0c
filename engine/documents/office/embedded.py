"""Which documents lie inside an Office file? Those that were inserted as objects, each read as its own."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator

import olefile

from engine.documents.containers.members import Members
from engine.documents.containers.ole import open_ole, stream_bytes
from engine.documents.containers.package import Package, nested
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.source import MAX_DEPTH, DocumentSource
from engine.documents.types.names import last_of_path
from engine.errors import UnreadableFileError, UnsupportedFileError

_FOLDER = "/embeddings/"
NATIVE = "\x01Ole10Native"
# Streams that hold a whole file, and those that show that the object is a document itself.
WHOLE_FILES = ("Package", "CONTENTS", "Contents")
DOCUMENTS = ("WordDocument", "Workbook", "Book", "PowerPoint Document", "__properties_version1.0")


def with_embedded(package: Package, document: Document) -> Document | Bundle:
    """Return an Office document together with the files that were inserted into it.

    The sheets behind charts are left out: the chart's words are in the text already. So are
    objects that are no documents, such as formulas and drawings.
    """
    names = [name for name in package.names() if _FOLDER in name.lower()]
    if not names:
        return document
    behind_charts = _behind_charts(package)
    return bundled(
        package.source, document, _contents(package, [name for name in names if name.lower() not in behind_charts])
    )


def add_foreign(package: Package, flow: Flow, part: str) -> None:
    """Append a part in another format, such as HTML that Word would convert, or the captions of a film.

    One that cannot be read is left out: the document counts, not what it was made of.
    """
    from engine.documents.read import read_source

    source = package.source
    if source.depth >= MAX_DEPTH:
        return
    try:
        piece = read_source(nested(source, part.rpartition("/")[2], package.read(part)))
    except (UnreadableFileError, UnsupportedFileError):
        return
    if isinstance(piece, Document):
        source.budget.chars += len(piece.text)  # counted as part of the whole
        flow.block(piece.text, as_written=True)


def bundled(
    source: DocumentSource, document: Document, inserted: Iterable[tuple[str, bytes | UnreadableFileError]]
) -> Document | Bundle:
    """Return a document together with the files that were inserted into it.

    Args:
        source: the file.
        document: its own text.
        inserted: names and contents, empty for none, or why a file cannot be read.
    """
    source.budget.chars -= len(document.text)
    members = Members(source)
    for name, content in inserted:
        if isinstance(content, UnreadableFileError):
            members.refuse(name, content, 0)
        elif content:
            members.add(name, content)
    if len(members):
        return members.bundle(document if document.text.strip() else None)
    source.budget.chars += len(document.text)
    return document


def _contents(package: Package, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    for name in names:
        try:
            yield unwrapped(package.source, last_of_path(name), package.read(name))
        except (UnreadableFileError, struct.error):
            continue  # an object that Office itself would show as a picture only


def _behind_charts(package: Package) -> set[str]:
    charts = [name for name in package.names() if "/charts/" in name.lower() and name.lower().endswith(".xml")]
    return {relation.target.lower() for chart in charts for relation in package.relations(chart)}


def unwrapped(source: DocumentSource, shown: str, data: bytes) -> tuple[str, bytes]:
    """Return an object's file name and content; no content where it is no document."""
    if not data.startswith(olefile.MAGIC):
        return shown, data
    with open_ole(nested(source, shown, data)) as ole:
        if ole.exists(NATIVE):
            return native_file(stream_bytes(ole, NATIVE))
        for stream in WHOLE_FILES:
            if ole.exists(stream):
                return shown.rpartition(".")[0] or shown, stream_bytes(ole, stream)
        return shown, data if any(ole.exists(mark) for mark in DOCUMENTS) else b""


def native_file(data: bytes) -> tuple[str, bytes]:
    """Return the name and content of a file inserted by dragging. Source: [MS-OLEDS], 2.3.6."""
    label, _, rest = data[6:].partition(b"\x00")
    _, _, rest = rest.partition(b"\x00")  # the path that the file had
    (path_bytes,) = struct.unpack_from("<I", rest, 4)
    (length,) = struct.unpack_from("<I", rest, 8 + path_bytes)
    start = 12 + path_bytes
    return last_of_path(label.decode("cp1252", "replace")) or "object", rest[start : start + length]
