"""How is an old presentation (.ppt) read? By its directory of slides, each with its texts and notes.

Source: [MS-PPT], 2.1.2 (the stream and its directory), 2.4.14.3 (lists of slides), 2.9 (text).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.documents.containers.ole import office_facts, open_ole, stream_bytes
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import place_label
from engine.documents.office.blocks import Block, write_blocks
from engine.documents.office.embedded_old import with_objects
from engine.documents.office.escher import shape_lines
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_HEADER = struct.Struct("<HHI")
_CONTAINER = 0xF
_DOCUMENT, _SLIDE_LIST, _SLIDE_PERSIST, _SLIDE_ATOM = 0x03E8, 0x0FF0, 0x03F3, 0x03EF
_TEXT_KIND, _TEXT_WIDE, _TEXT_BYTES, _USER_EDIT, _DIRECTORY = 0x0F9F, 0x0FA0, 0x0FA8, 0x0FF5, 0x1772
_DRAWING, _SHAPE, _SHOW, _PLACEHOLDER = 0x040C, 0xF004, 0x03F9, 0x0BC3
_STRING, _FOOTERS, _FOOTERS_ATOM, _COMMENT, _TAGS = 0x0FBA, 0x0FD9, 0x0FDA, 0x2EE0, 0x138B
_SLIDES, _MASTERS, _NOTES = 0, 1, 2
_HIDDEN = 0x04
_SHOWN_FOOTERS = {0: 0x04, 1: 0x10, 2: 0x20}  # a typed date, header, footer: whether it is shown
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
    slides, masters, notes = _slide_lists(data, offsets.get(document, 0))
    notes_by_id = {number: reference for reference, number, _ in notes}
    repeated = dict.fromkeys(_document_footers(data, offsets.get(document, 0)))
    for number, (reference, _, texts) in enumerate(slides, 1):
        slide = _slide(data, offsets.get(reference, -1))
        flow.place("slide", place_label(f"slide {number}", is_hidden=slide.is_hidden))
        _add_texts(flow, texts)
        _add_texts(flow, [pair for pair in slide.texts if pair not in texts])
        write_blocks(flow, [Block(line, is_item=True, is_alt=True) for line in slide.described])
        write_blocks(flow, [Block(line, is_item=True) for line in slide.comments])
        if slide.notes in notes_by_id:
            noted = _slide(data, offsets.get(notes_by_id[slide.notes], -1))
            _add_texts(flow, [(1, words) for _, words in noted.texts])
        repeated |= dict.fromkeys(slide.footers)
        flow.part("\n\n")
    for reference, _, _ in masters:
        repeated |= dict.fromkeys(_slide(data, offsets.get(reference, -1)).printed)
    write_blocks(flow, [Block(words) for words in repeated])
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


def _slide_lists(data: bytes, document_at: int) -> tuple[list[_Listed], list[_Listed], list[_Listed]]:
    """Return the slides in order, masters and notes, each with its reference, id, and texts of the outline."""
    lists: dict[int, list[_Listed]] = {_SLIDES: [], _MASTERS: [], _NOTES: []}
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
    return lists[_SLIDES], lists[_MASTERS], lists[_NOTES]


def _document_footers(data: bytes, document_at: int) -> list[str]:
    """Return the headers and footers that all slides and notes have."""
    _, _, first, last = next(_records(data, document_at, len(data)), (0, 0, 0, 0))
    containers = [(start, end) for kind, _, start, end in _records(data, first, last) if kind == _FOOTERS]
    return [words for start, end in containers for words in _footers(data, start, end)]


def _footers(data: bytes, start: int, end: int) -> list[str]:
    """Return the words of a container of headers and footers, those that are shown."""
    shown, found = 0, []
    for kind, instance, at, until in _records(data, start, end):
        if kind == _FOOTERS_ATOM:
            shown = int.from_bytes(data[at + 2 : at + 4], "little")
        elif kind == _STRING and shown & _SHOWN_FOOTERS.get(instance, 0):
            found.append(" ".join(_text(data, _TEXT_WIDE, at, until).split()))
    return [words for words in found if any(map(str.isalnum, words))]


def _comment(data: bytes, start: int, end: int) -> str:
    """Return a comment: who wrote it, and its words."""
    said = {one: _text(data, _TEXT_WIDE, at, to) for kind, one, at, to in _records(data, start, end) if kind == _STRING}
    author, words = (" ".join(said.get(one, "").split()) for one in (0, 1))
    head = f"Comment by {author}" if author else "Comment"
    return f"{head}: {words}" if words else ""


@dataclass(slots=True)
class _Slide:
    """What stands on a slide, a master or a page of notes, and beside it."""

    texts: list[tuple[int, str]] = field(default_factory=list)
    notes: int = 0  # their id
    described: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    footers: list[str] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)  # texts of shapes that are no places for words of slides
    is_hidden: bool = False


def _slide(data: bytes, at: int) -> _Slide:
    """Return what is in the container of a slide, a master or a page of notes."""
    slide, text_kind, is_place = _Slide(), 1, False
    if at < 0:
        return slide
    _, _, first, last = next(_records(data, at, len(data)))
    for kind, _, start, end in _inside(data, first, last):
        if kind == _SHAPE:
            is_place = False
        elif kind == _PLACEHOLDER:
            is_place = True
        elif kind == _TEXT_KIND:
            (text_kind,) = struct.unpack_from("<I", data, start)
        elif kind in (_TEXT_WIDE, _TEXT_BYTES):
            words = _text(data, kind, start, end)
            slide.texts.append((text_kind, words))
            slide.printed += [] if is_place else _printed(words)
        else:
            _take_aside(slide, data, kind, start, end)
    return slide


def _printed(words: str) -> list[str]:
    """Return what a master prints on each slide; a word beside the number of the slide ("Page *") is none."""
    shown = " ".join(words.replace("*", " ").split())
    is_number = "*" in words and len(shown.split()) == 1
    return [shown] if any(map(str.isalpha, shown)) and not is_number else []


def _take_aside(slide: _Slide, data: bytes, kind: int, start: int, end: int) -> None:
    """Take a record that is no text of the slide."""
    if kind == _SLIDE_ATOM:
        (slide.notes,) = struct.unpack_from("<I", data, start + 16)
    elif kind == _SHOW:
        slide.is_hidden = bool(data[start + 10 : start + 11] and data[start + 10] & _HIDDEN)
    elif kind == _DRAWING:
        slide.described = shape_lines(data[start:end])
    elif kind == _FOOTERS:
        slide.footers += _footers(data, start, end)
    elif kind == _TAGS:
        comments = (_comment(data, *place) for one, _, *place in _records(data, start, end) if one == _COMMENT)
        slide.comments += filter(None, comments)


def _text(data: bytes, kind: int, start: int, end: int) -> str:
    return data[start:end].decode("utf-16-le" if kind == _TEXT_WIDE else "latin-1", "replace")
