"""How is a RAR archive (.rar) read? As a folder, by the package ``rars`` where the extra ``rar`` is installed.

A reader process starts no other program, as rarfile would; rars (Apache-2.0) unpacks by itself.
"""

from __future__ import annotations

import importlib.util
import stat
from collections.abc import Iterator
from typing import Any

from engine.documents.containers.archives import is_hidden
from engine.documents.containers.members import Members
from engine.documents.document import Bundle
from engine.documents.source import MAX_MEMBER_BYTES, MAX_RATIO, RATIO_COUNTS_FROM_BYTES, DocumentSource
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.extras import how_to_add

_MAX_ARCHIVE_BYTES = 512 << 20
_BATCH_BYTES = 64 << 20  # taken out at once: of a solid archive each look begins at its first file
_MAX_DICTIONARY_BYTES = 512 << 20
_UNPACK = "unpack it into a folder"


def read_rar(source: DocumentSource) -> Bundle:
    """Return every file of an archive with its document or the reason why there is none.

    Raises:
        UnreadableFileError: damaged, protected by a password, or very large.
        UnsupportedFileError: the extra is not installed.
    """
    if importlib.util.find_spec("rars") is None:
        raise UnsupportedFileError(source.path, "RAR archive", fix=how_to_add("rar"))
    data = source.stream.read(_MAX_ARCHIVE_BYTES + 1)
    if len(data) > _MAX_ARCHIVE_BYTES:
        raise UnreadableFileError(source.path, "the archive is very large", _UNPACK)
    import rars

    damaged = source.damaged("archive", "download or copy it again")
    try:
        archive = rars.RarFile.from_bytes(data)
        entries = [entry for entry in archive.infolist() if not entry.is_dir() and not is_hidden(entry.filename)]
    except rars.PasswordRequired as error:
        raise source.protected("archive") from error
    except (rars.Error, MemoryError) as error:
        raise damaged from error
    members = Members(source)
    for batch in _batches(source, members, entries):
        _add(source, members, archive, batch)
    return members.bundle(None)


def _batches(source: DocumentSource, members: Members, entries: list[Any]) -> Iterator[list[Any]]:
    """Yield files that are to be taken out together; those that are not are refused."""
    batch: list[Any] = []
    size = 0
    for entry in entries:
        why = _refusal(source, entry)
        if source.budget.members - len(batch) <= 0:
            members.leave_out()
            continue
        if why is not None:
            members.refuse(entry.filename, why, entry.file_size)
            continue
        if batch and size + entry.file_size > min(_BATCH_BYTES, source.budget.unpacked_bytes):
            yield batch
            batch, size = [], 0
        if entry.file_size > source.budget.unpacked_bytes:
            members.refuse(entry.filename, _too_large(source), entry.file_size)
            continue
        batch.append(entry)
        size += entry.file_size
    if batch:
        yield batch


def _refusal(source: DocumentSource, entry: Any) -> UnreadableFileError | UnsupportedFileError | None:
    """Return why a file is not taken out of the archive, or None."""
    if entry.is_encrypted:
        return source.protected("file")
    if stat.S_ISLNK(entry.file_attr or 0) or "redirection_type" in (entry.detail or {}):
        return UnsupportedFileError(source.path, "a link inside an archive")
    if entry.is_split_before or entry.is_split_after:
        return UnreadableFileError(source.path, "it goes on in another file of the archive", _UNPACK)
    if entry.file_size > MAX_MEMBER_BYTES:
        return _too_large(source)
    ratio = entry.file_size / max(1, entry.compress_size)
    # A solid archive shrinks what repeats by more than a ZIP file does.
    if entry.file_size > RATIO_COUNTS_FROM_BYTES and ratio > 5 * MAX_RATIO:
        return UnreadableFileError(source.path, "it unpacks to far more than its size", _UNPACK)
    return None


def _too_large(source: DocumentSource) -> UnreadableFileError:
    return UnreadableFileError(source.path, "it is too large to be read inside an archive", _UNPACK)


def _add(source: DocumentSource, members: Members, archive: Any, batch: list[Any]) -> None:
    """Read the files of a batch; where one of them is damaged each is taken out by itself."""
    contents = _contents(archive, batch)
    for number, entry in enumerate(batch):
        data = contents[number] if contents else next(iter(_contents(archive, [entry]) or []), None)
        if data is None:
            members.refuse(entry.filename, source.damaged("file", "download or copy it again"), entry.file_size)
            continue
        source.budget.unpacked_bytes -= len(data)
        members.add(entry.filename, data)


def _contents(archive: Any, entries: list[Any]) -> list[bytes] | None:
    """Return what the files hold, or None where one of them cannot be unpacked within what it says."""
    import rars

    options = rars.ReadOptions(
        max_member_output_bytes=max(entry.file_size for entry in entries),
        max_total_output_bytes=None,
        rar50_dictionary_size_limit=_MAX_DICTIONARY_BYTES,
    )
    try:
        return [bytes(data) for data in archive.read_many(entries, options=options)]
    except (rars.Error, MemoryError, ValueError, KeyError):
        return None
