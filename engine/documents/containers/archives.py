"""How is an archive read? As a folder: every file in it is a document of its own, within limits.

Nothing is written and no link is followed. Hidden files are passed over, as in folders.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Protocol, Self

from engine.documents.characters.encoding import decode, is_utf8
from engine.documents.containers.members import Members
from engine.documents.containers.package import open_zip, unpack
from engine.documents.containers.warc import read_warc_stream
from engine.documents.document import Bundle, Document
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.errors import UnreadableFileError, UnsupportedFileError

_UTF8_NAMES = 0x800
# What programs for DOS and Windows wrote names in, by country.
_DOS_CODECS = ["cp437", "cp850", "cp852", "cp866", "cp932", "gb18030", "big5", "cp949", "cp1251"]
_GUESSED_BYTES = 16_384
_CUT_SHORT = (EOFError, zlib.error, gzip.BadGzipFile, lzma.LZMAError, OSError)
_TAR_MARK, _TAR_MARK_AT = b"ustar", 257
_WEB_ARCHIVE = b"WARC/"
_UNPACK = "unpack it into a folder"


def read_zip_archive(source: DocumentSource) -> Bundle:
    """Return every file of a ZIP archive with its document or the reason why there is none.

    Raises:
        UnreadableFileError: the archive's directory is damaged.
    """
    members = Members(source)
    with open_zip(source) as archive:
        entries = [info for info in archive.infolist() if not info.is_dir()]
        for info, name in zip(entries, _zip_names(entries), strict=True):
            if not is_hidden(name):
                _add_entry(source, archive, info, name, members)
    return members.bundle(None)


def _add_entry(
    source: DocumentSource, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, members: Members
) -> None:
    if info.external_attr >> 28 == 0o12:  # a symbolic link, as Unix notes it
        members.refuse(name, UnsupportedFileError(source.path, "a link inside an archive"), info.file_size)
        return
    if source.budget.members <= 0:
        members.leave_out()
        return
    room = min(MAX_MEMBER_BYTES, source.budget.unpacked_bytes)
    try:
        data = unpack(source, archive, info, room)
    except UnreadableFileError as refused:
        members.refuse(name, refused, info.file_size)
        return
    source.budget.unpacked_bytes -= len(data)
    members.add(name, data)


def _zip_names(entries: list[zipfile.ZipInfo]) -> list[str]:
    """Return the names, those in an old character set read by the statistics of all of them."""
    raw = [info.orig_filename.encode("cp437", "replace") for info in entries if not info.flag_bits & _UTF8_NAMES]
    if all(name.isascii() for name in raw):
        return [info.filename for info in entries]
    names = iter(_decoded(raw))
    return [info.filename if info.flag_bits & _UTF8_NAMES else next(names) for info in entries]


def _decoded(names: list[bytes]) -> list[str]:
    from charset_normalizer import from_bytes  # 40 ms to import, and almost no archive needs it

    joined = b"\n".join(names)
    best = None if is_utf8(joined) else from_bytes(joined[:_GUESSED_BYTES], cp_isolation=_DOS_CODECS).best()
    codec = "utf-8" if is_utf8(joined) else best.encoding if best else "cp437"
    return [name.decode(codec, "replace") for name in names]


class WholeInfo(tarfile.TarInfo):
    """A header of a tar archive; behind the first one, tarfile takes a damaged header for the archive's end."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """Return the header in a block.

        Raises:
            EOFError: it is cut short or damaged.
        """
        try:
            return super().frombuf(buf, encoding, errors)
        except (tarfile.TruncatedHeaderError, tarfile.InvalidHeaderError) as error:  # type: ignore[attr-defined]
            raise EOFError(str(error)) from error


def read_tar(source: DocumentSource) -> Bundle:
    """Return every file of a tar archive with its document or the reason why there is none.

    Raises:
        UnreadableFileError: the archive is damaged before its first file.
    """
    return _read_tar(source, source.stream)


def walk_tar(stream: _Readable) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
    """Yield a tar archive and each of its members, from where the stream stands, in memory for one of them."""
    untyped: Any = stream  # tarfile asks for a writable file, and reads from this one
    with tarfile.open(fileobj=untyped, mode="r|", errors="surrogateescape", tarinfo=WholeInfo) as archive:
        for info in archive:
            yield archive, info
            untyped = archive
            untyped.members.clear()  # two million empty files would fill the memory


def _read_tar(source: DocumentSource, stream: _Readable) -> Bundle:
    members = Members(source)
    try:
        for archive, info in walk_tar(stream):
            _add_tar_member(source, archive, info, members)
    except (tarfile.TarError, *_CUT_SHORT) as error:
        why = UnreadableFileError(source.path, "the archive is damaged or incomplete", "download or copy it again")
        if isinstance(error, _Bomb):
            why = error.why
        if not len(members):
            raise why from error
        members.refuse("the rest", why, 0)
    return members.bundle(None)


def _add_tar_member(source: DocumentSource, archive: tarfile.TarFile, info: tarfile.TarInfo, members: Members) -> None:
    if info.isdir() or is_hidden(info.name):
        return
    if not info.isreg():
        what = "a link inside an archive" if info.issym() or info.islnk() else "a device inside an archive"
        members.refuse(info.name, UnsupportedFileError(source.path, what), 0)
        return
    if source.budget.members <= 0:
        members.leave_out()
        return
    room = min(MAX_MEMBER_BYTES, source.budget.unpacked_bytes)
    if info.size > room:
        why = UnreadableFileError(source.path, "it is too large to be read inside an archive", _UNPACK)
        members.refuse(info.name, why, info.size)
        return
    stream = archive.extractfile(info)
    data = stream.read(room) if stream is not None else b""
    if len(data) < info.size:
        raise EOFError
    source.budget.unpacked_bytes -= len(data)
    members.add(decode(info.name.encode("utf-8", "surrogateescape")), data)


def is_hidden(name: str) -> bool:
    """Return whether a file is one that folders hide too, or a Mac's notes on another file."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts)


def read_gzip(source: DocumentSource) -> Document | Bundle:
    """Return what is compressed in a gzip file: an archive, or one document."""
    return _read_compressed(source, gzip.GzipFile(fileobj=source.stream))


def read_bzip2(source: DocumentSource) -> Document | Bundle:
    """Return what is compressed in a bzip2 file: an archive, or one document."""
    return _read_compressed(source, bz2.BZ2File(source.stream))


def read_xz(source: DocumentSource) -> Document | Bundle:
    """Return what is compressed in an XZ file: an archive, or one document."""
    return _read_compressed(source, lzma.LZMAFile(source.stream))


def _read_compressed(source: DocumentSource, stream: _Readable) -> Document | Bundle:
    """Read an archive as it is unpacked, and one document after it was, both up to a hard limit.

    Raises:
        UnreadableFileError: the data is damaged, cut short, or unpacks to too much.
        UnsupportedFileError: no reader takes what is inside.
    """
    limited = _Limited(stream, source)
    try:
        head = limited.read(_TAR_MARK_AT + 8)
        if head.startswith(_TAR_MARK, _TAR_MARK_AT):
            return _read_tar(source, _After(head, limited))
        if head.startswith(_WEB_ARCHIVE):
            return read_warc_stream(source, _After(head, limited))
        data = head + limited.read(min(MAX_MEMBER_BYTES, source.max_bytes) - len(head) + 1)
    except _CUT_SHORT as error:
        if isinstance(error, _Bomb):
            raise error.why from error
        reason = "the compressed file is damaged or incomplete"
        raise UnreadableFileError(source.path, reason, "download or copy it again") from error
    return _read_inside(source, data)


def _read_inside(source: DocumentSource, data: bytes) -> Document | Bundle:
    from engine.documents.read import read_source

    inner = source.path.with_suffix("")
    try:
        found = read_source(DocumentSource(inner, io.BytesIO(data), source.budget, source.depth + 1))
    except UnsupportedFileError as refused:
        raise UnsupportedFileError(source.path, f"compressed {refused.found}") from refused
    except UnreadableFileError as refused:
        raise UnreadableFileError(source.path, refused.reason, refused.fix) from refused
    if isinstance(found, Document):
        source.budget.chars += len(found.text)  # counted again as the text of this file
    return found


class _Readable(Protocol):
    def read(self, length: int, /) -> bytes: ...


class _Bomb(OSError):
    def __init__(self, why: UnreadableFileError) -> None:
        super().__init__(str(why))
        self.why = why


class _Limited:
    """An unpacking stream that stops at what the budget allows."""

    def __init__(self, stream: _Readable, source: DocumentSource) -> None:
        self._stream, self._source = stream, source
        self._left = source.budget.unpacked_bytes

    def read(self, length: int) -> bytes:
        data = self._stream.read(length)
        self._left -= len(data)
        if self._left < 0:
            raise _Bomb(UnreadableFileError(self._source.path, "it unpacks to far more than its size", _UNPACK))
        return data


class _After:
    """A stream that begins with bytes already read."""

    def __init__(self, head: bytes, stream: _Limited) -> None:
        self._head, self._stream = head, stream

    def read(self, length: int) -> bytes:
        if not self._head:
            return self._stream.read(length)
        data, self._head = self._head[:length], self._head[length:]
        return data + self._stream.read(length - len(data)) if len(data) < length else data
