"""How do the window's side and a reader process talk? Length-prefixed frames over two pipes.

A request is a path. A reply is a JSON header and, after it, the texts in UTF-8, one behind the
other; before it any number of beats may come, each of which says that a long piece of work goes
on. Nothing is unpickled: a reader that a hostile file took over can lie about the file, and no
more than that.
"""

from __future__ import annotations

import json
import math
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from engine.documents.document import Bundle, Document, Heading, Member, Place
from engine.documents.missing import Missing
from engine.errors import UnreadableFileError, UnsupportedFileError

Outcome = Bundle | Document | UnreadableFileError | UnsupportedFileError

READY = b"ready\n"  # what a process says first

_REQUEST = struct.Struct(">I")
_REPLY = struct.Struct(">IQ")
_BEAT = _REPLY.pack(0, 0)  # no reply is without a header
_MAX_PATH_BYTES = 1 << 17
_MAX_HEADER_BYTES = 1 << 28  # a heading or place takes about 50 bytes


class BrokenStream(Exception):
    """The other side is gone, or what it sent is no frame."""


def write_request(stream: IO[bytes], *paths: Path) -> None:
    """Ask for files, one after another. Names that are no UTF-8 travel as their bytes."""
    stream.write(b"".join(_REQUEST.pack(len(name)) + name for name in map(os.fsencode, paths)))
    stream.flush()


def read_request(stream: IO[bytes]) -> Path:
    """Return the next file asked for, or raise BrokenStream at the end of the pipe."""
    (length,) = _REQUEST.unpack(_exactly(stream, _REQUEST.size))
    if length > _MAX_PATH_BYTES:
        raise BrokenStream
    return Path(os.fsdecode(_exactly(stream, length)))


def write_beat(stream: IO[bytes]) -> None:
    """Say that a part of a long piece of work is done and the next one begins."""
    stream.write(_BEAT)
    stream.flush()


def write_reply(stream: IO[bytes], outcome: Outcome, *, last: bool, flush: bool = True) -> None:
    """Answer a request; ``last`` announces that the process ends after it. Without ``flush`` it may wait for others."""
    texts: list[bytes] = []
    header = json.dumps({"last": last, "outcome": _pack(outcome, texts)}).encode()
    stream.write(_REPLY.pack(len(header), sum(map(len, texts))))
    stream.write(header)
    for text in texts:
        stream.write(text)
    if flush:
        stream.flush()


def read_reply(
    stream: IO[bytes], path: Path, max_chars: int, on_beat: Callable[[], None] = lambda: None
) -> tuple[Outcome, bool]:
    """Return the answer about ``path`` and whether the process ends after it.

    Args:
        stream: what the process writes.
        path: the file that was asked for.
        max_chars: the most characters that all texts of the answer may have together.
        on_beat: called for every beat that comes before the answer.

    Raises:
        BrokenStream: the process is gone, or its answer is malformed or beyond all limits.
    """
    while (sizes := _exactly(stream, _REPLY.size)) == _BEAT:
        on_beat()
    header_bytes, text_bytes = _REPLY.unpack(sizes)
    if header_bytes > _MAX_HEADER_BYTES or text_bytes > 4 * max_chars:
        raise BrokenStream
    raw, texts = _exactly(stream, header_bytes), _exactly(stream, text_bytes)
    try:
        header = json.loads(raw)
        unpacked = _Unpacking(path, memoryview(texts)).outcome(header["outcome"])
        return unpacked, bool(header["last"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BrokenStream from error


def _pack(outcome: Outcome, texts: list[bytes]) -> dict[str, Any]:
    """Return an outcome as plain JSON, and put its texts at the end of ``texts``."""
    if isinstance(outcome, Bundle):
        own = _pack(outcome.own, texts) if outcome.own is not None else None
        members = [(item.name, item.size_bytes, _pack(item.outcome, texts)) for item in outcome.members]
        return {"bundle": [own, members], "missing": _pack_missing(outcome), "reader": outcome.reader}
    if isinstance(outcome, UnsupportedFileError):
        return {"unsupported": [outcome.found, outcome.reason, outcome.fix]}
    if isinstance(outcome, UnreadableFileError):
        return {"unreadable": [outcome.reason, outcome.fix], "passing": outcome.passing}
    texts.append(outcome.text.encode("utf-8"))
    return {
        "document": [outcome.title, outcome.type, outcome.author, outcome.language, outcome.keywords, outcome.reader],
        "bytes": len(texts[-1]),
        "dated": outcome.dated,
        "pages": outcome.page_starts,
        "headings": [(heading.offset_chars, heading.level, heading.title) for heading in outcome.headings],
        "places": [(place.offset_chars, place.kind, place.label) for place in outcome.places],
        "missing": _pack_missing(outcome),
    }


def _pack_missing(outcome: Bundle | Document) -> list[tuple[str, str]]:
    return [(note.what, note.fix) for note in outcome.missing]


class _Unpacking:
    """Turns a header into an outcome; every document takes its part of the texts, in order."""

    def __init__(self, path: Path, texts: memoryview) -> None:
        self._path = path
        self._texts = texts

    def outcome(self, packed: dict[str, Any]) -> Outcome:
        """Return what ``_pack`` was given."""
        if "bundle" not in packed:
            return self._single(packed)
        own, members = packed["bundle"]
        document = self._document(own) if own is not None else None
        _require(type(packed["reader"]) is str)
        found = tuple(self._member(*member) for member in members)
        return Bundle(document, found, _unpack_missing(packed), packed["reader"])

    def _member(self, name: str, size_bytes: int, packed: dict[str, Any]) -> Member:
        _require(type(name) is str and type(size_bytes) is int)
        return Member(name, self._single(packed), size_bytes)

    def _single(self, packed: dict[str, Any]) -> Document | UnreadableFileError | UnsupportedFileError:
        if "document" in packed:
            return self._document(packed)
        words = packed["unsupported" if "unsupported" in packed else "unreadable"]
        _require(_are(str, words))
        if "unsupported" in packed:
            found, reason, fix = words
            return UnsupportedFileError(self._path, found, reason=reason, fix=fix)
        reason, fix = words
        return UnreadableFileError(self._path, reason, fix, passing=packed.get("passing") is True)

    def _document(self, packed: dict[str, Any]) -> Document:
        name, kind, author, language, keywords, reader = packed["document"]
        pages, headings, places = packed["pages"], packed["headings"], packed["places"]
        numbers = [*pages, *(number for *pair, _ in headings for number in pair), *(offset for offset, *_ in places)]
        words = [
            *packed["document"],
            *(words for *_, words in headings),
            *(word for _, *pair in places for word in pair),
        ]
        dated = packed["dated"]
        _require(_are(int, numbers) and _are(str, words))
        _require(dated is None or (type(dated) in (int, float) and math.isfinite(dated)))
        return Document(
            self._take(packed["bytes"]),
            name,
            kind,
            page_starts=tuple(pages),
            headings=tuple(Heading(*heading) for heading in headings),
            places=tuple(Place(*place) for place in places),
            author=author,
            dated=dated,
            language=language,
            missing=_unpack_missing(packed),
            keywords=keywords,
            reader=reader,
        )

    def _take(self, length_bytes: int) -> str:
        _require(type(length_bytes) is int and 0 <= length_bytes <= len(self._texts))
        text, self._texts = self._texts[:length_bytes], self._texts[length_bytes:]
        return str(text, "utf-8")


def _unpack_missing(packed: dict[str, Any]) -> tuple[Missing, ...]:
    notes = packed["missing"]
    _require(_are(str, [words for note in notes for words in note]))
    return tuple(Missing(*note) for note in notes)


def _are(kind: type, values: list[Any]) -> bool:
    return all(type(value) is kind for value in values)


def _require(well_formed: bool) -> None:
    if not well_formed:
        raise BrokenStream


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise BrokenStream
    return data
