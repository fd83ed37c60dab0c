"""How is a 7-Zip archive (.7z, .cb7) read? As a folder, unpacked with what Python brings: LZMA, LZMA2, bzip2, deflate.

Read by hand, because py7zr is under the LGPL. Source: 7zFormat.txt of the LZMA SDK (public domain).
"""

from __future__ import annotations

import bz2
import io
import lzma
import struct
import zlib
from dataclasses import dataclass, field
from typing import Any, Protocol

from engine.documents.containers.archives import is_hidden
from engine.documents.containers.members import Members
from engine.documents.document import Bundle
from engine.documents.source import MAX_MEMBER_BYTES, MAX_RATIO, RATIO_COUNTS_FROM_BYTES, DocumentSource
from engine.errors import UnreadableFileError, UnsupportedFileError

_SIGNATURE = b"7z\xbc\xaf\x27\x1c"
_MAX_HEADER_BYTES = 64 << 20
_MAX_COUNT = 2_000_000
_MAX_CODERS = 8
_END, _HEADER, _STREAMS, _FILES, _PACKED, _FOLDERS, _SUBSTREAMS = 0, 1, 4, 5, 6, 7, 8
_SIZES, _SUMS, _FOLDER, _UNPACK_SIZES, _COUNTS, _EMPTY, _EMPTY_FILE, _NAMES, _ATTRIBUTES = (
    9,
    10,
    11,
    12,
    13,
    14,
    15,
    17,
    21,
)
_PACKED_HEADER = 23
_DIRECTORY, _LINK = 0x10, 0o12
_CHUNK_BYTES = 1 << 20
_UNPACK = "unpack it into a folder"
_AES = b"\x06\xf1\x07\x01"
_COPY, _LZMA2, _LZMA, _BZIP2, _DEFLATE = b"\x00", b"\x21", b"\x03\x01\x01", b"\x04\x02\x02", b"\x04\x01\x08"
_FILTERS = {
    b"\x03": lzma.FILTER_DELTA,
    b"\x03\x03\x01\x03": lzma.FILTER_X86,
    b"\x04": lzma.FILTER_X86,
    b"\x03\x03\x02\x05": lzma.FILTER_POWERPC,
    b"\x03\x03\x04\x01": lzma.FILTER_IA64,
    b"\x03\x03\x05\x01": lzma.FILTER_ARM,
    b"\x03\x03\x07\x01": lzma.FILTER_ARMTHUMB,
    b"\x03\x03\x08\x05": lzma.FILTER_SPARC,
}
_CALLED = {
    b"\x03\x04\x01": "PPMd",
    b"\x03\x03\x01\x1b": "BCJ2",
    b"\x04\x01\x09": "deflate64",
    b"\x04\xf7\x11\x01": "Zstandard",
}
_BROKEN = (lzma.LZMAError, zlib.error, OSError, EOFError, ValueError)


class _Damaged(ValueError):
    """The archive's list of its files cannot be read."""


class _Protected(Exception):
    """A password is needed."""


class _Unknown(Exception):
    """It is packed by a method that is not read; the argument names it."""


@dataclass(slots=True)
class _Folder:
    """Files that were packed together: methods in the order of packing, sizes, and where they stand."""

    coders: list[tuple[bytes, bytes]] = field(default_factory=list)  # method, properties
    chain: list[tuple[bytes, bytes]] = field(default_factory=list)  # the same, what gives the files first
    sizes: list[int] = field(default_factory=list)
    packed: list[tuple[int, int]] = field(default_factory=list)  # offset and length
    is_simple: bool = True  # each method takes what the one before gives
    inputs: int = 1
    files: list[int] = field(default_factory=list)  # sizes of its files
    has_sum: bool = False  # of all its files together
    final: int = 0  # which method gives the files

    @property
    def size(self) -> int:
        """How long its files are together."""
        return self.sizes[self.final] if self.sizes else 0


@dataclass(slots=True)
class _File:
    name: str
    has_content: bool = True
    is_folder: bool = False
    attributes: int = 0


class _Reader:
    """The bytes of a header, read one after another."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, length: int) -> bytes:
        """Return the next bytes."""
        if length < 0 or self._at + length > len(self._data):
            raise _Damaged
        self._at += length
        return self._data[self._at - length : self._at]

    def byte(self) -> int:
        """Return the next byte."""
        return self.take(1)[0]

    def number(self) -> int:
        """Return a number of one to nine bytes: the first one's high bits say how many follow."""
        first, value = self.byte(), 0
        for position in range(8):
            if not first & 0x80 >> position:
                return value | (first & (0x80 >> position) - 1) << 8 * position
            value |= self.byte() << 8 * position
        return value

    def count(self) -> int:
        """Return a number of things, within reason."""
        found = self.number()
        if found > _MAX_COUNT or found > 8 * len(self._data):
            raise _Damaged
        return found

    def bits(self, count: int) -> list[bool]:
        """Return so many bits, the highest of each byte first."""
        data = self.take((count + 7) // 8)
        return [bool(data[at // 8] & 0x80 >> at % 8) for at in range(count)]

    def known_bits(self, count: int) -> list[bool]:
        """Return so many bits, which are not written where all are set."""
        return [True] * count if self.byte() else self.bits(count)


def read_seven_zip(source: DocumentSource) -> Bundle:
    """Return every file of an archive with its document or the reason why there is none.

    Raises:
        UnreadableFileError: the list of its files is damaged, or protected by a password.
    """
    try:
        files, folders = _listed(source)
    except _Protected as error:
        raise source.protected("archive") from error
    except _Unknown as error:
        raise _unknown(source, str(error)) from error
    except (_Damaged, struct.error, *_BROKEN) as error:
        if isinstance(error, UnreadableFileError):
            raise
        raise source.damaged("archive", "download or copy it again") from error
    members = Members(source)
    with_content = iter([file for file in files if file.has_content])
    for folder in folders:
        inside = [next(with_content, _File("")) for _ in folder.files]
        _read_folder(source, members, folder, inside)
    return members.bundle(None)


def _listed(source: DocumentSource) -> tuple[list[_File], list[_Folder]]:
    head = source.stream.read(32)
    if not head.startswith(_SIGNATURE) or len(head) < 32:
        raise _Damaged
    offset, length = struct.unpack_from("<QQ", head, 12)
    data = _at(source, 32 + offset, length)
    while data and data[0] == _PACKED_HEADER:
        folders = _streams(_Reader(data[1:]))
        if not folders:
            raise _Damaged
        source.budget.unpacked_bytes -= min(folders[0].size, _MAX_HEADER_BYTES)
        data = _opened(source, folders[0], _MAX_HEADER_BYTES).read(folders[0].size)
    reader = _Reader(data)
    if not data:
        return [], []
    if reader.byte() != _HEADER:
        raise _Damaged
    folders, files = [], []
    while (kind := reader.byte()) != _END:
        if kind == _STREAMS:
            folders = _streams(reader)
        elif kind == _FILES:
            files = _files(reader)
        else:
            raise _Damaged
    return files, folders


def _at(source: DocumentSource, offset: int, length: int) -> bytes:
    if length > _MAX_HEADER_BYTES:
        raise UnreadableFileError(source.path, "the archive has too many entries", _UNPACK)
    source.stream.seek(min(offset, 1 << 62))
    data = source.stream.read(length)
    if len(data) < length:
        raise _Damaged
    return data


def _streams(reader: _Reader) -> list[_Folder]:
    """Return what was packed together, with the sizes of the files in it."""
    start, lengths, folders = 0, list[int](), list[_Folder]()
    while (kind := reader.byte()) != _END:
        if kind == _PACKED:
            start, lengths = _packed_streams(reader)
        elif kind == _FOLDERS:
            folders = _folders(reader)
        elif kind == _SUBSTREAMS:
            _substreams(reader, folders)
        else:
            raise _Damaged
    at, offset = 0, 32 + start
    for folder in folders:
        for _ in range(folder.inputs):
            if at >= len(lengths):
                raise _Damaged
            folder.packed.append((offset, lengths[at]))
            offset, at = offset + lengths[at], at + 1
        folder.files = folder.files or ([folder.size] if folder.size else [])
    return folders


def _packed_streams(reader: _Reader) -> tuple[int, list[int]]:
    start, count = reader.number(), reader.count()
    lengths: list[int] = []
    while (kind := reader.byte()) != _END:
        if kind == _SIZES:
            lengths = [reader.number() for _ in range(count)]
        elif kind == _SUMS:
            _skip_sums(reader, count)
        else:
            raise _Damaged
    return start, lengths


def _skip_sums(reader: _Reader, count: int) -> None:
    reader.take(4 * sum(reader.known_bits(count)))


def _folders(reader: _Reader) -> list[_Folder]:
    if reader.byte() != _FOLDER:
        raise _Damaged
    count = reader.count()
    if reader.byte():  # the list stands elsewhere; no program writes that
        raise _Damaged
    folders = [_folder(reader) for _ in range(count)]
    while (kind := reader.byte()) != _END:
        if kind == _UNPACK_SIZES:
            for folder in folders:
                folder.sizes = [reader.number() for _ in folder.coders]
        elif kind == _SUMS:
            known = reader.known_bits(count)
            reader.take(4 * sum(known))
            for folder, is_known in zip(folders, known, strict=True):
                folder.has_sum = is_known
        else:
            raise _Damaged
    return folders


def _folder(reader: _Reader) -> _Folder:
    folder, count, inputs, outputs = _Folder(), reader.number(), 0, 0
    if not 0 < count <= _MAX_CODERS:
        raise _Damaged
    for _ in range(count):
        flags = reader.byte()
        method = reader.take(flags & 15)
        takes, gives = (reader.number(), reader.number()) if flags & 16 else (1, 1)
        properties = reader.take(reader.number()) if flags & 32 else b""
        folder.coders.append((method, properties))
        folder.is_simple = folder.is_simple and takes == gives == 1
        inputs, outputs = inputs + takes, outputs + gives
    if inputs > 32 or outputs > 32:
        raise _Damaged
    bonds = [(reader.number(), reader.number()) for _ in range(outputs - 1)]
    folder.inputs = inputs - len(bonds)
    if folder.inputs > 1:
        for _ in range(folder.inputs):
            reader.number()
    bound = {output for _, output in bonds}
    folder.final = next((number for number in range(count) if number not in bound), 0)
    _order(folder, bonds)
    return folder


def _order(folder: _Folder, bonds: list[tuple[int, int]]) -> None:
    """Put the methods in the order of unpacking, backwards, where each takes what one other gives."""
    feeds = dict(bonds)
    chain = [folder.final]
    while chain[-1] in feeds and len(chain) <= len(folder.coders):
        chain.append(feeds[chain[-1]])
    folder.is_simple = folder.is_simple and folder.inputs == 1 and sorted(chain) == list(range(len(folder.coders)))
    if folder.is_simple:
        folder.chain = [folder.coders[number] for number in chain]


def _substreams(reader: _Reader, folders: list[_Folder]) -> None:
    counts = [1] * len(folders)
    kind = reader.byte()
    if kind == _COUNTS:
        counts = [reader.count() for _ in folders]
        kind = reader.byte()
    for folder, count in zip(folders, counts, strict=True):
        sizes = [reader.number() for _ in range(count - 1)] if kind == _SIZES else []
        folder.files = [*sizes, max(0, folder.size - sum(sizes))] if count else []
    if kind == _SIZES:
        kind = reader.byte()
    if kind == _SUMS:
        _skip_sums(
            reader,
            sum(count for folder, count in zip(folders, counts, strict=True) if count != 1 or not folder.has_sum),
        )
        kind = reader.byte()
    if kind != _END:
        raise _Damaged


def _files(reader: _Reader) -> list[_File]:
    files = [_File("") for _ in range(reader.count())]
    empty: list[bool] = []
    while (kind := reader.number()) != _END:
        part = _Reader(reader.take(reader.number()))
        if kind == _EMPTY:
            empty = part.bits(len(files))
        elif kind == _EMPTY_FILE:
            marks = iter(part.bits(sum(empty)))
            for file, is_empty in zip(files, empty, strict=True):
                file.is_folder = is_empty and not next(marks)
        elif kind == _NAMES and not part.byte():
            _name(files, part)
        elif kind == _ATTRIBUTES:
            known = part.known_bits(len(files))
            if not part.byte():
                for file, is_known in zip(files, known, strict=True):
                    file.attributes = struct.unpack("<I", part.take(4))[0] if is_known else 0
    for file, is_empty in zip(files, empty, strict=False):
        file.has_content = not is_empty
    return files


def _name(files: list[_File], part: _Reader) -> None:
    for file in files:
        units = bytearray()
        while (unit := part.take(2)) != b"\0\0":
            units += unit
            if len(units) > 1 << 16:
                raise _Damaged
        file.name = units.decode("utf-16-le", "replace")


def _read_folder(source: DocumentSource, members: Members, folder: _Folder, files: list[_File]) -> None:
    """Read the files of a folder; they follow one another, so damage costs those behind it too."""
    try:
        _refuse_bomb(source, folder)
        stream: _Unpacked | None = _opened(source, folder, folder.size)
        why = source.damaged("file", "download or copy it again")
    except _Protected:
        stream, why = None, source.protected("file")
    except _Unknown as error:
        stream, why = None, _unknown(source, str(error))
    except UnreadableFileError as refused:
        stream, why = None, refused
    except _BROKEN:
        stream, why = None, source.damaged("file", "download or copy it again")
    for file, size in zip(files, folder.files, strict=True):
        if stream is None:
            _refuse(source, members, file, why, size)
            continue
        try:
            _add(source, members, file, size, stream)
        except _BROKEN:
            stream = None
            _refuse(source, members, file, why, size)


def _refuse_bomb(source: DocumentSource, folder: _Folder) -> None:
    ratio = folder.size / max(1, sum(length for _, length in folder.packed))
    # Text that repeats shrinks by more here than in a ZIP file, because a folder is packed as one.
    if folder.size > RATIO_COUNTS_FROM_BYTES and ratio > 5 * MAX_RATIO:
        raise UnreadableFileError(source.path, "it unpacks to far more than its size", _UNPACK)


def _refuse(source: DocumentSource, members: Members, file: _File, why: UnreadableFileError, size: int) -> None:
    if not is_hidden(file.name):
        members.refuse(file.name or "file", why, size)


def _add(source: DocumentSource, members: Members, file: _File, size: int, stream: _Unpacked) -> None:
    if is_hidden(file.name) or file.is_folder:
        stream.skip(size)
        return
    if file.attributes >> 28 == _LINK and file.attributes & 0x8000:
        stream.skip(size)
        members.refuse(file.name, UnsupportedFileError(source.path, "a link inside an archive"), size)
        return
    if size > min(MAX_MEMBER_BYTES, source.budget.unpacked_bytes):
        why = UnreadableFileError(source.path, "it is too large to be read inside an archive", _UNPACK)
        members.refuse(file.name, why, size)
        stream.skip(size)
        return
    data = stream.read(size)
    source.budget.unpacked_bytes -= len(data)
    members.add(file.name, data)


def _unknown(source: DocumentSource, method: str) -> UnreadableFileError:
    reason = f"it is compressed by a method that is not read ({method})"
    return UnreadableFileError(source.path, reason, "unpack it, and pack it again as a ZIP file")


class _Decompressor(Protocol):
    def decompress(self, data: bytes, max_length: int = ...) -> bytes: ...


class _Deflated:
    """A decompressor for deflate that keeps what it could not yet give, as those of the other methods do."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(-zlib.MAX_WBITS)

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)


class _Stored:
    def __init__(self) -> None:
        self._kept = b""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        whole = self._kept + data
        self._kept = whole[max_length:]
        return whole[:max_length]


class _Unpacked:
    """A folder's content, unpacked as it is read, never more than it says."""

    def __init__(
        self, packed: io.BufferedIOBase | Any, start: int, length: int, unpack: _Decompressor, size: int
    ) -> None:
        self._packed, self._at, self._left = packed, start, length
        self._unpack, self._size = unpack, size

    def read(self, length: int) -> bytes:
        """Return exactly so many bytes.

        Raises:
            EOFError: the folder ends before.
        """
        pieces = []
        while length > 0:
            piece = self._next(min(length, _CHUNK_BYTES))
            pieces.append(piece)
            length -= len(piece)
        return b"".join(pieces)

    def skip(self, length: int) -> None:
        """Pass over so many bytes."""
        while length > 0:
            length -= len(self._next(min(length, _CHUNK_BYTES)))

    def _next(self, most: int) -> bytes:
        self._size -= most
        if self._size < 0:
            raise EOFError
        while True:
            data = self._more()
            piece = self._unpack.decompress(data, most)
            if piece:
                self._size += most - len(piece)
                return piece
            if not data:
                raise EOFError

    def _more(self) -> bytes:
        if getattr(self._unpack, "needs_input", True) is False or not self._left:
            return b""
        self._packed.seek(self._at)
        data: bytes = self._packed.read(min(self._left, 1 << 16))
        self._at, self._left = self._at + len(data), self._left - len(data)
        if not data:
            raise EOFError
        return data


def _opened(source: DocumentSource, folder: _Folder, most: int) -> _Unpacked:
    """Return a folder's content.

    Raises:
        _Protected, _Unknown: it cannot be unpacked.
    """
    if any(method == _AES for method, _ in folder.coders):
        raise _Protected
    for method, _ in folder.coders:
        if method not in (_COPY, _LZMA2, _LZMA, _BZIP2, _DEFLATE) and method not in _FILTERS:
            raise _Unknown(_CALLED.get(method, method.hex()))
    if not folder.is_simple or len(folder.packed) != 1:
        raise _Unknown("several streams")
    if folder.size > most and most == _MAX_HEADER_BYTES:
        raise _Damaged
    offset, length = folder.packed[0]
    return _Unpacked(source.stream, offset, length, _unpacking(folder), folder.size)


def _unpacking(folder: _Folder) -> _Decompressor:
    chain: list[dict[str, int]] = []
    methods = [coder for coder in folder.chain if coder[0] != _COPY]
    if len(methods) == 1 and methods[0][0] == _BZIP2:
        return bz2.BZ2Decompressor()
    if len(methods) == 1 and methods[0][0] == _DEFLATE:
        return _Deflated()
    if not methods:
        return _Stored()
    if methods[-1][0] == _LZMA and any(_FILTERS.get(method, 0) > lzma.FILTER_DELTA for method, _ in methods):
        raise _Unknown("LZMA with a filter for programs")  # liblzma keeps the last bytes to itself
    for method, properties in methods:
        if method == _LZMA2:
            chain.append({"id": lzma.FILTER_LZMA2, "dict_size": _dictionary(properties)})
        elif method == _LZMA:
            chain.append(_lzma(properties))
        elif method in _FILTERS:
            chain.append(_filter(method, properties))
        else:
            raise _Unknown("several methods")
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=chain)


def _filter(method: bytes, properties: bytes) -> dict[str, int]:
    kind = _FILTERS[method]
    return {"id": kind, "dist": properties[0] + 1 if properties else 1} if kind == lzma.FILTER_DELTA else {"id": kind}


_MOST_DICTIONARY = 512 << 20


def _dictionary(properties: bytes) -> int:
    if not properties or properties[0] > 40:
        raise _Damaged
    size = (1 << 32) - 1 if properties[0] == 40 else (2 | properties[0] & 1) << properties[0] // 2 + 11
    if size > _MOST_DICTIONARY:
        raise _Unknown("a dictionary of more than half a gigabyte")
    return size


def _lzma(properties: bytes) -> dict[str, int]:
    if len(properties) < 5 or properties[0] >= 225:
        raise _Damaged
    rest, literal = divmod(properties[0], 9)
    (size,) = struct.unpack_from("<I", properties, 1)
    if size > _MOST_DICTIONARY:
        raise _Unknown("a dictionary of more than half a gigabyte")
    return {"id": lzma.FILTER_LZMA1, "dict_size": max(size, 4096), "lc": literal, "lp": rest % 5, "pb": rest // 5}
