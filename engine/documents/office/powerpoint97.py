"""How is an old presentation (.ppt) read? By its directory of slides, each with its texts and notes.

Source: [MS-PPT], 2.1.2 (the stream and its directory), 2.4.14.3 (lists of slides), 2.9 (text).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from engine.documents.containers.ole import office_facts, open_ole, stream_bytes
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.office.embedded_old import with_objects
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_HEADER = struct.Struct("<HHI")
_CONTAINER = 0xF
_DOCUMENT, _SLIDE_LIST, _SLIDE_PERSIST, _SLIDE_ATOM = 0x03E8, 0x0FF0, 0x03F3, 0x03EF
_TEXT_KIND, _TEXT_WIDE, _TEXT_BYTES, _USER_EDIT, _DIRECTORY = 0x0F9F, 0x0FA0, 0x0FA8, 0x0FF5, 0x1772
_SLIDES, _NOTES = 0, 2
_TITLES = {0, 6}
_ENCRYPTED_MARK = 0xF3D1C4DF
_MAX_DEPTH, _MAX_EDITS = 30, 10_000

_Record = tuple[int, int, int, int]  # type, instance, first and last byte of its content


def read_ppt(source: DocumentSource) -> Document | Bundle:
    """Return the text of a presentation of PowerPoint 97 to 2003: slides in order, each with its notes.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
    """
    with open_ole(source) as ole:
        data, user = stream_bytes(ole, "PowerPoint Document"), stream_bytes(ole, "Current User")
        facts = office_facts(ole)
    if len(user) >= 16 and struct.unpack_from("<I", user, 12)[0] == _ENCRYPTED_MARK:
        raise source.protected("presentation")
    offsets, document = _directory(data, struct.unpack_from("<I", user, 16)[0])
    flow = Flow(source.max_chars)
    slides, notes = _slide_lists(data, offsets.get(document, 0))
    notes_by_id = {number: reference for reference, number, _ in notes}
    for number, (reference, _, texts) in enumerate(slides, 1):
        flow.place("slide", f"slide {number}")
        _add_texts(flow, texts)
        drawn, notes_id = _slide(data, offsets.get(reference, -1))
        _add_texts(flow, [pair for pair in drawn if pair not in texts])
        if notes_id in notes_by_id:
            _add_texts(flow, [(1, words) for _, words in _slide(data, offsets.get(notes_by_id[notes_id], -1))[0]])
        flow.part("\n\n")
    first = flow.headings[0].title if flow.headings else stem(source.name)
    written = flow.document(
        facts.title or first, "slides", author=facts.author, dated=facts.dated, keywords=facts.keywords
    )
    return with_objects(source, written, slides=data)


def _add_texts(flow: Flow, texts: list[tuple[int, str]]) -> None:
    for kind, words in texts:
        words = words.replace("\r", "\n").replace("\x0b", "\n").strip()
        if words in ("*", ""):  # where the number of the slide or the date stands
            continue
        if kind in _TITLES:
            flow.heading(" ".join(words.split()), 1)
        else:
            flow.block(words, as_written=True)


def _records(data: bytes, start: int, end: int) -> Iterator[_Record]:
    at = start
    while at + _HEADER.size <= end:
        version, kind, length = _HEADER.unpack_from(data, at)
        first = at + _HEADER.size
        yield kind, version >> 4, first, min(first + length, end)
        at = first + length


def _inside(data: bytes, start: int, end: int) -> Iterator[_Record]:
    """Yield all records between two bytes, those inside containers too, each after what it lies in."""
    at, after = start, list[tuple[int, int]]()  # where each open container goes on, and ends
    while True:
        if at + _HEADER.size <= end:
            version, kind, length = _HEADER.unpack_from(data, at)
            first, behind = at + _HEADER.size, at + _HEADER.size + length
            last = min(behind, end)
            yield kind, version >> 4, first, last
            if version & 0xF == _CONTAINER and len(after) < _MAX_DEPTH:
                after.append((behind, end))
                at, end = first, last
            else:
                at = behind
        elif after:
            at, end = after.pop()
        else:
            return


def _directory(data: bytes, edit_at: int) -> tuple[dict[int, int], int]:
    """Return where each object lies that the last of the edits knows, and the document's number."""
    offsets: dict[int, int] = {}
    document = 0
    for _ in range(_MAX_EDITS):
        kind, _, first, _ = next(_records(data, edit_at, len(data)), (0, 0, 0, 0))
        if kind != _USER_EDIT:
            break
        before, directory, reference = struct.unpack_from("<3I", data, first + 8)
        document = document or reference
        _, _, at, end = next(_records(data, directory, len(data)))
        while at + 4 <= end:
            (head,) = struct.unpack_from("<I", data, at)
            number, count = head & 0xFFFFF, head >> 20
            for step, offset in enumerate(struct.unpack_from(f"<{count}I", data, at + 4)):
                offsets.setdefault(number + step, offset)
            at += 4 + 4 * count
        if not before or before >= edit_at:
            break
        edit_at = before
    return offsets, document


_Listed = tuple[int, int, list[tuple[int, str]]]  # reference, id, texts with their kinds


def _slide_lists(data: bytes, document_at: int) -> tuple[list[_Listed], list[_Listed]]:
    """Return the slides in order and the notes, each with its reference, id, and texts of the outline."""
    lists: dict[int, list[_Listed]] = {_SLIDES: [], _NOTES: []}
    kind, _, first, last = next(_records(data, document_at, len(data)), (0, 0, 0, 0))
    if kind != _DOCUMENT:
        raise ValueError("no document where the directory has it")
    for kind, instance, start, end in _records(data, first, last):
        if kind != _SLIDE_LIST or instance not in lists:
            continue
        text_kind = 1
        for inner, _, at, until in _records(data, start, end):
            if inner == _SLIDE_PERSIST:
                reference, _, _, number = struct.unpack_from("<4I", data, at)
                lists[instance].append((reference, number, []))
            elif inner == _TEXT_KIND:
                (text_kind,) = struct.unpack_from("<I", data, at)
            elif inner in (_TEXT_WIDE, _TEXT_BYTES) and lists[instance]:
                lists[instance][-1][2].append((text_kind, _text(data, inner, at, until)))
    return lists[_SLIDES], lists[_NOTES]


def _slide(data: bytes, at: int) -> tuple[list[tuple[int, str]], int]:
    """Return the texts that stand in the drawing of a slide, and the id of its notes."""
    texts: list[tuple[int, str]] = []
    notes, text_kind = 0, 1
    if at < 0:
        return texts, notes
    _, _, first, last = next(_records(data, at, len(data)))
    for kind, _, start, end in _inside(data, first, last):
        if kind == _SLIDE_ATOM:
            (notes,) = struct.unpack_from("<I", data, start + 16)
        elif kind == _TEXT_KIND:
            (text_kind,) = struct.unpack_from("<I", data, start)
        elif kind in (_TEXT_WIDE, _TEXT_BYTES):
            texts.append((text_kind, _text(data, kind, start, end)))
    return texts, notes


def _text(data: bytes, kind: int, start: int, end: int) -> str:
    return data[start:end].decode("utf-16-le" if kind == _TEXT_WIDE else "latin-1", "replace")
