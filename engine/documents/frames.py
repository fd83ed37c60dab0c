"""How do the window's side and a reader process talk? Length-prefixed frames over two pipes.

A request is a path. A reply is a JSON header and, after it, the text in UTF-8. Nothing is
unpickled: a reader that a hostile file took over can lie about the file, and no more than that.
"""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path
from typing import IO, Any

from engine.documents.document import Document, Heading
from engine.errors import UnreadableFileError, UnsupportedFileError

Outcome = Document | UnreadableFileError | UnsupportedFileError

READY = b"ready\n"  # what a process says first

_REQUEST = struct.Struct(">I")
_REPLY = struct.Struct(">IQ")
_MAX_PATH_BYTES = 1 << 17
_MAX_HEADER_BYTES = 1 << 28  # a heading takes about 50 bytes


class BrokenStream(Exception):
    """The other side is gone, or what it sent is no frame."""


def write_request(stream: IO[bytes], path: Path) -> None:
    """Ask for a file. Names that are no UTF-8 travel as their bytes."""
    name = os.fsencode(path)
    stream.write(_REQUEST.pack(len(name)) + name)
    stream.flush()


def read_request(stream: IO[bytes]) -> Path:
    """Return the next file asked for, or raise BrokenStream at the end of the pipe."""
    (length,) = _REQUEST.unpack(_exactly(stream, _REQUEST.size))
    if length > _MAX_PATH_BYTES:
        raise BrokenStream
    return Path(os.fsdecode(_exactly(stream, length)))


def write_reply(stream: IO[bytes], outcome: Outcome, *, last: bool) -> None:
    """Answer a request; ``last`` announces that the process ends after it."""
    header: dict[str, Any] = {"last": last}
    text = b""
    if isinstance(outcome, Document):
        text = outcome.text.encode("utf-8")
        headings = [(heading.offset_chars, heading.level, heading.title) for heading in outcome.headings]
        header |= {"document": [outcome.title, outcome.type, outcome.page_starts, headings]}
    elif isinstance(outcome, UnsupportedFileError):
        header |= {"unsupported": outcome.found}
    else:
        header |= {"unreadable": [outcome.reason, outcome.fix]}
    encoded = json.dumps(header).encode()
    stream.write(_REPLY.pack(len(encoded), len(text)))
    stream.write(encoded)
    stream.write(text)
    stream.flush()


def read_reply(stream: IO[bytes], path: Path, max_chars: int) -> tuple[Outcome, bool]:
    """Return the answer about ``path`` and whether the process ends after it.

    Raises:
        BrokenStream: the process is gone, or its answer is malformed or beyond all limits.
    """
    header_bytes, text_bytes = _REPLY.unpack(_exactly(stream, _REPLY.size))
    if header_bytes > _MAX_HEADER_BYTES or text_bytes > 4 * max_chars:
        raise BrokenStream
    raw, text = _exactly(stream, header_bytes), _exactly(stream, text_bytes)
    try:
        header = json.loads(raw)
        return _outcome(header, path, text.decode("utf-8")), bool(header["last"])
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenStream from error


def _outcome(header: dict[str, Any], path: Path, text: str) -> Outcome:
    if "document" in header:
        title, kind, starts, headings = header["document"]
        numbers = [*starts, *(number for offset, level, _ in headings for number in (offset, level))]
        words = [title, kind, *(words for *_, words in headings)]
        _require(all(type(number) is int for number in numbers) and all(type(word) is str for word in words))
        return Document(text, title, kind, tuple(starts), tuple(Heading(*heading) for heading in headings))
    if "unsupported" in header:
        _require(type(header["unsupported"]) is str)
        return UnsupportedFileError(path, header["unsupported"])
    reason, fix = header["unreadable"]
    _require(type(reason) is str and type(fix) is str)
    return UnreadableFileError(path, reason, fix)


def _require(well_formed: bool) -> None:
    if not well_formed:
        raise BrokenStream


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise BrokenStream
    return data
