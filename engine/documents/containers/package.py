"""How is a document opened that is a ZIP archive of XML parts? Part by part, each within limits."""

from __future__ import annotations

import errno
import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import BinaryIO
from urllib.parse import unquote

from engine.documents.missing import Missing
from engine.documents.source import MAX_RATIO, RATIO_COUNTS_FROM_BYTES, DocumentSource
from engine.documents.types.names import ending, part_of_archive
from engine.documents.xmlstream import Attributes, DamagedXml, Listener, parse_xml
from engine.errors import UnreadableFileError

_MAX_PART_BYTES = 512 << 20  # markup is up to fifty times as long as its words
_MAX_DIRECTORY_BYTES = 32 << 20  # 500,000 entries; zipfile makes an object of each
_OPENED = "package"
_NO_DISK = 0xFFFF  # the end record of large archives has it
_END_MARK, _END = b"PK\x05\x06", struct.Struct("<4s4H2LH")
_END_MARKS = re.compile(_END_MARK)
_LOCAL_HEAD, _LOCAL_MARK = struct.Struct("<4s22x2H"), b"PK\x03\x04"  # before the content of each entry
_OF_NO_USE = 0x61  # flags of what is encrypted or patched
_SMALL_BYTES = 1 << 20
_APPLES_LOCK = 0x636C  # the "method" of what iWork '09 has encrypted
_OLD_METHODS = {
    1: "shrink",
    2: "reduce",
    3: "reduce",
    4: "reduce",
    5: "reduce",
    6: "implode",
    9: "deflate64",
    98: "PPMd",
}
# How programs name the parts of a main part, and the kinds of relations to them where these are not the names.
_USUAL = re.compile(
    r"(?:worksheets/|slides/)?(sheet|slide|sharedstrings|styles|numbering|header|footer|footnotes|endnotes|comments)"
    r"(\d{0,6})\.xml"
)
_FOLDERS = ("worksheets/", "slides/")
_KINDS = {"sheet": "worksheet", "sharedstrings": "sharedStrings"}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, ValueError, OverflowError)


class Package:
    """An open ZIP archive. Names are looked up without regard to case, as Office does."""

    def __init__(self, source: DocumentSource, archive: zipfile.ZipFile) -> None:
        self.source = source
        self.archive = archive
        self._by_name = {_plain(info.filename): info for info in archive.infolist()}
        self._relations: dict[str, tuple[Relation, ...]] = {}
        self._damaged: set[str] = set()  # parts whose lists are, until the usual parts are added
        self._usual_parts: dict[str, list[Relation]] | None = None  # by folders
        self.missing: list[Missing] = []

    def has(self, name: str) -> bool:
        """Return whether there is such a part."""
        name = _plain(name)
        return name in self._by_name or bool(self._pieces(name))

    def names(self) -> Iterator[str]:
        """Yield the names of all parts in the order of the archive."""
        return (info.filename for info in self._by_name.values())

    def size_bytes(self, name: str) -> int:
        """Return how long a part is as the archive's directory has it; 0 where there is no such part."""
        info = self._by_name.get(_plain(name))
        return info.file_size if info is not None else 0

    def read(self, name: str, max_bytes: int = _MAX_PART_BYTES) -> bytes:
        """Return a part's content; empty where there is no such part.

        Raises:
            UnreadableFileError: it is damaged, encrypted, or unpacks to more than the limit.
        """
        name = _plain(name)
        info = self._by_name.get(name)
        data = b""
        for piece in [info] if info is not None else self._pieces(name):
            data += unpack(self.source, self.archive, piece, max_bytes - len(data))
        self.source.budget.unpacked_bytes -= len(data)
        return data

    def head(self, name: str, most_bytes: int) -> bytes:
        """Return how a part begins; empty where there is no such part.

        Raises:
            UnreadableFileError: it is damaged or encrypted.
        """
        info = self._by_name.get(_plain(name))
        return unpack(self.source, self.archive, info, most_bytes, cut=True) if info is not None else b""

    def _pieces(self, name: str) -> list[zipfile.ZipInfo]:
        """Return the pieces in which a part may be stored, as printers that write as they go do (ECMA-376-2, 10.3)."""
        found: list[zipfile.ZipInfo] = []
        while (piece := self._by_name.get(f"{name}/[{len(found)}].piece")) is not None:
            found.append(piece)
        last = self._by_name.get(f"{name}/[{len(found)}].last.piece")
        return [*found, last] if last is not None else []

    def parse(self, name: str, listener: Listener) -> bool:
        """Tell a listener an XML part; return False where there is none.

        Raises:
            UnreadableFileError: it is damaged or beyond the limits.
        """
        data = self.read(name)
        if not data:
            return False
        try:
            parse_xml(data, listener)
        except DamagedXml as error:
            raise self.source.damaged() from error
        return True

    def parse_aside(self, name: str, listener: Listener) -> None:
        """Tell a listener a part that the text does not depend on: where it is damaged, what was told counts."""
        with suppress(UnreadableFileError):
            self.parse(name, listener)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return what a part of an Office file refers to inside the file; they are read once.

        Where that list is damaged, ``missing`` is told, and what was read before counts.
        """
        if part not in self._relations:
            folder, name = posixpath.split(part)
            found = _Relations(folder)
            data = self.read(f"{folder}/_rels/{name}.rels".lstrip("/"))
            try:
                if data:
                    parse_xml(data, found)
            except DamagedXml:
                self.missing.append(Missing("a list of its parts is damaged", self.source.damaged().fix))
                self._damaged.add(part)
            self._relations[part] = tuple(found.relations)
        return self._relations[part]

    def main_relations(self, main: str) -> tuple[Relation, ...]:
        """Return what the main part refers to; where that list is damaged or none, parts with the usual names too."""
        known = self.relations(main)
        if not known or main in self._damaged:
            self._damaged.discard(main)
            self._relations[main] = (*known, *self._usual(posixpath.dirname(main), known))
        return self._relations[main]

    def _usual(self, folder: str, known: Iterable[Relation]) -> list[Relation]:
        """Return parts of a folder that are not known, of the kinds that their names tell, by their numbers."""
        if self._usual_parts is None:
            self._usual_parts = self._by_folders()
        told = {_plain(relation.target) for relation in known}
        return [one for one in self._usual_parts.get(_plain(folder), []) if _plain(one.target) not in told]

    def _by_folders(self) -> dict[str, list[Relation]]:
        """Return all parts that are named as is usual, by the folders that their main parts lie in."""
        found: dict[str, list[tuple[int, Relation]]] = {}
        for name in self.names():
            folder, _, last = _plain(name).rpartition("/")
            above, _, own = folder.rpartition("/")
            places = [(folder, last)] + [(above, f"{own}/{last}")] * (f"{own}/" in _FOLDERS)
            for place, inside in places:
                if named := _USUAL.fullmatch(inside):
                    relation = Relation("", _KINDS.get(named[1], named[1]), name)
                    found.setdefault(place, []).append((int(named[2] or 0), relation))
        return {place: [one for _, one in sorted(parts, key=lambda pair: pair[0])] for place, parts in found.items()}

    def by_ids(self, main: str, kind: str, ids: Sequence[str]) -> list[str]:
        """Return the part that each id of the main part leads to; "" for none.

        Where that list is damaged, ids that lead nowhere get the parts that no id leads to, in their order.

        Args:
            main: the main part.
            kind: of the relations, such as "worksheet".
            ids: as the main part has them.
        """
        relations = self.main_relations(main)
        targets = {one.id: one.target for one in relations if one.id}
        found = [targets.get(key, "") for key in ids]
        used = {target for target in found if target}
        left = (one for one in relations if one.kind == kind and one.target not in used and not (used and one.id))
        return [target or getattr(next(left, None), "target", "") for target in found]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the parts that ``part`` refers to by relations of a kind, such as "footnotes"."""
        return [relation.target for relation in self.relations(part) if relation.kind == kind]

    def targets(self, kinds: Iterable[str]) -> list[str]:
        """Return the parts to which relations of some kinds lead, of all parts whose relations were asked for."""
        return [one.target for known in self._relations.values() for one in known if one.kind in kinds]


def _plain(name: str) -> str:
    """Return the name by which a part is looked up; some programs part folders as Windows does."""
    return name.replace("\\", "/").lower().lstrip("/")


class Relation:
    """From one part to another: its id, the last word of its type, and the part's name."""

    __slots__ = ("id", "kind", "target")

    def __init__(self, relation_id: str, kind: str, target: str) -> None:
        self.id, self.kind, self.target = relation_id, kind, target


class _Relations:
    def __init__(self, folder: str) -> None:
        self.relations: list[Relation] = []
        self._folder = folder

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag != "Relationship" or attributes.get("TargetMode") == "External":
            return
        kind = attributes.get("Type", "").rpartition("/")[2]
        target = resolve(self._folder, attributes.get("Target", ""))
        self.relations.append(Relation(attributes.get("Id", ""), kind, target))

    def end(self, tag: str) -> None:
        pass

    def text(self, words: str) -> None:
        pass


def resolve(folder: str, target: str) -> str:
    """Return the name of the part that a reference from inside ``folder`` means; never one outside."""
    target = unquote(target.partition("#")[0]).replace("\\", "/")
    joined = target if target.startswith("/") else f"{folder}/{target}"
    return posixpath.normpath("/" + joined).lstrip("/")


@contextmanager
def open_package(source: DocumentSource) -> Iterator[Package]:
    """Open a document that is a ZIP archive; while it is open, whoever opens it again gets the same.

    Raises:
        UnreadableFileError: the archive is damaged or has too many entries.
    """
    if _OPENED in source.opened:
        yield source.opened[_OPENED]
        return
    with open_zip(source) as archive:
        source.opened[_OPENED] = Package(source, archive)
        try:
            yield source.opened[_OPENED]
        finally:
            del source.opened[_OPENED]


@contextmanager
def open_zip(source: DocumentSource) -> Iterator[zipfile.ZipFile]:
    """Open a ZIP archive for reading.

    Raises:
        UnreadableFileError: its directory is damaged or absurdly long.
    """
    if _OPENED in source.opened:
        yield source.opened[_OPENED].archive
        return
    size_bytes, may_be_part = _directory(source.stream)
    if size_bytes > _MAX_DIRECTORY_BYTES:
        raise UnreadableFileError(source.path, "the archive has too many entries", "unpack it into a folder")
    try:
        archive = zipfile.ZipFile(source.stream)
    except (*_BROKEN, OSError) as error:
        if may_be_part:
            raise part_of_archive(source.path) from error
        is_archive = ending(source.path.name) == "zip"
        raise (
            source.damaged("ZIP archive", "download or copy it again") if is_archive else source.damaged()
        ) from error
    with archive:
        if may_be_part and not _begins_here(archive):
            raise part_of_archive(source.path)
        yield archive


def _begins_here(archive: zipfile.ZipFile) -> bool:
    """Return whether the first entry stands where the directory says, so that it is not in an earlier part."""
    try:
        for info in archive.infolist()[:1]:
            archive.open(info).close()
    except (NotImplementedError, RuntimeError):  # it is there, compressed or encrypted in some other way
        return True
    except (*_BROKEN, OSError):
        return False
    return True


def unpack(
    source: DocumentSource, archive: zipfile.ZipFile, info: zipfile.ZipInfo, max_bytes: int, *, cut: bool = False
) -> bytes:
    """Return an entry's content, never more than ``max_bytes``, whatever its header claims.

    Args:
        source: the archive.
        archive: the same, open.
        info: the entry.
        max_bytes: the most that it may have.
        cut: return the first ``max_bytes`` of a longer one.

    Raises:
        UnreadableFileError: it is encrypted, damaged, or longer.
    """
    if info.flag_bits & 1:
        raise source.protected("file")
    ratio = info.file_size / max(1, info.compress_size)
    if not cut and info.file_size > max_bytes or (info.file_size > RATIO_COUNTS_FROM_BYTES and ratio > MAX_RATIO):
        raise _bomb(source)
    try:
        data = _content(archive, info, max_bytes + (not cut))
    except NotImplementedError as error:
        if info.compress_type == _APPLES_LOCK:
            raise source.protected("document") from error
        method = _OLD_METHODS.get(info.compress_type, f"method {info.compress_type}")
        reason = f"it is compressed by a method that is not read ({method})"
        raise UnreadableFileError(source.path, reason, "unpack it, and pack it again as a usual ZIP file") from error
    except _BROKEN as error:
        raise source.damaged() from error
    except OSError as error:
        if error.errno != errno.EINVAL:  # a place before the file's beginning
            raise
        raise source.damaged() from error
    except RuntimeError as error:  # encrypted in a way that the flags do not tell
        raise source.protected("file") from error
    if len(data) > max_bytes:
        raise _bomb(source)
    return data


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most_bytes: int) -> bytes:
    whole = _plainly(archive, info) if info.file_size <= most_bytes else None
    if whole is not None:
        return whole
    with archive.open(info) as stream:
        return stream.read(most_bytes)


def _plainly(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
    """Return the whole of a small entry that is as its directory says; None where it is not, which zipfile explains.

    A part of a document is a few kilobytes, for which zipfile makes five objects and takes four times as long.
    """
    file = archive.fp
    is_small = max(info.file_size, info.compress_size) <= _SMALL_BYTES
    is_plain = info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and not info.flag_bits & _OF_NO_USE
    if file is None or not (is_small and is_plain and info.orig_filename.isascii()):
        return None
    try:
        file.seek(info.header_offset)
        mark, name_bytes, extra_bytes = _LOCAL_HEAD.unpack(file.read(_LOCAL_HEAD.size))
        name = file.read(name_bytes + extra_bytes)[:name_bytes]
        data = file.read(info.compress_size)
        if info.compress_type == zipfile.ZIP_DEFLATED:
            data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, info.file_size + 1)
    except (struct.error, zlib.error, OSError, ValueError):
        return None
    is_own = mark == _LOCAL_MARK and name == info.orig_filename.encode("ascii")
    return data if is_own and len(data) == info.file_size and zlib.crc32(data) == info.CRC else None


def nested(source: DocumentSource, name: str, data: bytes) -> DocumentSource:
    """Return a member of a container as a source of its own, one level deeper, on the same budget."""
    return DocumentSource(source.path / name, io.BytesIO(data), source.budget, source.depth + 1)


def _bomb(source: DocumentSource) -> UnreadableFileError:
    return UnreadableFileError(source.path, "it unpacks to far more than its size", "unpack it by hand if you trust it")


def _directory(stream: BinaryIO) -> tuple[int, bool]:
    """Return the length of the directory by the end record, and whether that counts several disks.

    The bytes of its mark may stand in the comment behind it too: where zipfile would take those, the longer length
    counts. Which disk it is, the record says whose comment ends with the file.
    """
    length = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, length - 65_557))  # the record and the longest comment
    tail = stream.read()
    stream.seek(0)
    if tail[-_END.size :].startswith(_END_MARK) and tail.endswith(b"\0\0"):  # no comment, as nearly always
        tail = tail[-_END.size :]
    places = [found.start() for found in _END_MARKS.finditer(tail) if found.start() + _END.size <= len(tail)]
    if not places:
        return 0, False
    records = {at: _END.unpack_from(tail, at) for at in places}
    own = next((at for at in reversed(places) if at + _END.size + records[at][7] == len(tail)), places[-1])
    sizes = [int(records[at][5]) for at in {own, places[-1]}]
    is_counted = records[own][1] not in (0, _NO_DISK)
    return max(length if size == 0xFFFFFFFF else size for size in sizes), is_counted
