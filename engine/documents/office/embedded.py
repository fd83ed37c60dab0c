"""Which documents lie inside an Office file? Those that were inserted as objects, each read as its own."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import replace

import olefile

from engine.documents.containers.members import Members
from engine.documents.containers.ole import open_ole, stream_bytes
from engine.documents.containers.package import Package, nested
from engine.documents.document import Bundle, Document, Member
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.source import MAX_DEPTH, DocumentSource
from engine.documents.types.names import last_of_path
from engine.errors import UnreadableFileError, UnsupportedFileError

_FOLDER = "/embeddings/"
_INSERTED = ("package", "oleObject")  # kinds of relations to what other programs keep in folders of their own
_NOT_CONVERTED = "a part in another format cannot be read"
_MAX_CONVERTED = 1_000  # parts of a file in other formats
_CONVERT = "open it in Word and save it again"
NATIVE = "\x01Ole10Native"
# Streams that hold a whole file, and those that show that the object is a document itself.
WHOLE_FILES = ("Package", "CONTENTS", "Contents")
DOCUMENTS = ("WordDocument", "Workbook", "Book", "PowerPoint Document", "__properties_version1.0")


def with_embedded(package: Package, document: Document, within: Iterable[Member] = ()) -> Document | Bundle:
    """Return an Office document together with the files that were inserted into it.

    The sheets behind charts are left out: the chart's words are in the text already. So are
    objects that are no documents, such as formulas and drawings.

    Args:
        package: the file.
        document: its own text.
        within: what lies inside parts of other formats, as ``Foreign`` gives it.
    """
    inserted = {part.lower(): part for part in package.targets(_INSERTED)}
    names = [name for name in package.names() if _FOLDER in name.lower() or name.lower() in inserted]
    if not names and not within:
        return document
    behind_charts = _behind_charts(package) if names else set()
    contents = _contents(package, [name for name in names if name.lower() not in behind_charts])
    return bundled(package.source, document, contents, within)


class Foreign:
    """The parts of an Office file in other formats that belong to its text, such as HTML that Word would convert.

    Of those that cannot be read, ``missing`` is told; files that were inserted into them come as ``members``. Each
    part is read once, however often it is named.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self.missing: list[Missing] = []
        self.members: list[Member] = []
        self._texts: dict[str, str] = {}  # by parts

    def text(self, part: str) -> str:
        """Return the text of a part, which counts as part of the whole; "" where it cannot be read."""
        if part not in self._texts:
            self._texts[part] = self._read(part)
        return self._texts[part]

    def _read(self, part: str) -> str:
        from engine.documents.read import read_source

        source, name = self._package.source, part.rpartition("/")[2]
        if source.depth >= MAX_DEPTH or len(self._texts) >= _MAX_CONVERTED:
            self._refuse()
            return ""
        try:
            piece = read_source(nested(source, name, self._package.read(part)))
        except (UnreadableFileError, UnsupportedFileError):
            self._refuse()
            return ""
        own = piece if isinstance(piece, Document) else piece.own
        if isinstance(piece, Bundle):
            self.missing += piece.missing
            self.members += [replace(one, name=f"{name}/{one.name}") for one in piece.members]
        if own is None:
            return ""
        self.missing += own.missing
        source.budget.chars += len(own.text)
        return own.text

    def _refuse(self) -> None:
        note = Missing(_NOT_CONVERTED, _CONVERT)
        self.missing += [] if note in self.missing else [note]


def add_foreign(foreign: Foreign, flow: Flow, part: str) -> None:
    """Append a part in another format, such as the captions of a film; one that cannot be read is left out."""
    flow.block(foreign.text(part), as_written=True)


def bundled(
    source: DocumentSource,
    document: Document,
    inserted: Iterable[tuple[str, bytes | UnreadableFileError]],
    within: Iterable[Member] = (),
) -> Document | Bundle:
    """Return a document together with the files that were inserted into it.

    Args:
        source: the file.
        document: its own text.
        inserted: names and contents, empty for none, or why a file cannot be read.
        within: members that were read already.
    """
    source.budget.chars -= len(document.text)
    members = Members(source)
    for one in within:
        members.take(one)
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
