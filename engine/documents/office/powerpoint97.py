"""How is an old presentation (.ppt) read? By its directory of slides, each with its texts and notes.

Source: [MS-PPT], 2.1.2 (the stream and its directory), 2.4.14.3 (lists of slides), 2.4.15 (headers and footers), 2.5.25
(comments), 2.9 (text).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.documents.containers.ole import office_facts, open_ole, stream_bytes
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import place_label
from engine.documents.office.blips import Blips, store
from engine.documents.office.blocks import Block, write_blocks
from engine.documents.office.embedded_old import with_objects
from engine.documents.office.pasted_drawings import picture_words
from engine.documents.office.shapes_old import (
    PROPERTY_TABLES,
    has_words,
    picture_numbers,
    property_lines,
    shows_pictures,
)
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.types.names import no_reader, stem

_HEADER = struct.Struct("<HHI")
_CONTAINER = 0xF
_DOCUMENT, _SLIDE_LIST, _SLIDE_PERSIST, _SLIDE_ATOM = 0x03E8, 0x0FF0, 0x03F3, 0x03EF
_TEXT_KIND, _TEXT_WIDE, _TEXT_BYTES, _USER_EDIT, _DIRECTORY = 0x0F9F, 0x0FA0, 0x0FA8, 0x0FF5, 0x1772
_DOCUMENT_ATOM, _FOOTERS, _FOOTERS_ATOM, _STRING, _COMMENT, _TAG = 0x03E9, 0x0FD9, 0x0FDA, 0x0FBA, 0x2EE0, 0x138B
_SHAPE, _PLACE, _SHOW, _OBJECT, _STORE = 0xF004, 0x0BC3, 0x03F9, 0x0BC1, 0x040B
_HIDDEN = 0x04
_SLIDES, _MASTERS, _NOTES = 0, 1, 2
_SHOWN = {0: 4, 1: 16, 2: 32}  # a typed date, a header, a footer: the bit that says whether it is shown
_STREAM, _BESIDE_95 = "PowerPoint Document", "PP97_DUALSTORAGE"  # the folder lies in files for PowerPoint 95 and 97
_LEAST_WORDS = 3  # of a line with the number of the slide in it
_LEAST_USER_BYTES = 28  # of the stream that names who saved; PowerPoint 95 wrote a shorter one
_TITLES = {0, 6}
_ENCRYPTED_MARK = 0xF3D1C4DF
_MAX_DEPTH, _MAX_EDITS = 30, 10_000

_SAYING = frozenset(PROPERTY_TABLES)
_REPEATED = frozenset((_FOOTERS_ATOM, _STRING))
_OF_MASTERS = frozenset((_TEXT_WIDE, _TEXT_BYTES, _SHAPE, _PLACE))
_OF_PICTURES = frozenset(PROPERTY_TABLES) | {_SHAPE, _OBJECT}
_OF_SLIDES = _REPEATED | {_SLIDE_ATOM, _TEXT_KIND, _TEXT_WIDE, _TEXT_BYTES, _SHOW, _COMMENT, _FOOTERS}

_Record = tuple[int, int, int, int]  # type, instance, first and last byte of its content


@dataclass(slots=True)
class _Slide:
    """What a slide, a page of notes or a master holds."""

    texts: list[tuple[int, str]] = field(default_factory=list)  # with their kinds
    printed: list[str] = field(default_factory=list)  # of shapes that are no place for words of the slides
    said: list[str] = field(default_factory=list)  # descriptions and WordArt
    comments: list[list[str]] = field(default_factory=list)  # author and words
    pictures: list[int] = field(default_factory=list)  # numbers of those that it shows, from 1
    footers: list[str] = field(default_factory=list)
    notes: int = 0  # their id
    is_hidden: bool = False


def read_ppt(source: DocumentSource) -> Document | Bundle:
    """Return the text of a presentation of PowerPoint 97 to 2003: slides in order, each with its notes.

    Raises:
        UnreadableFileError: damaged, or protected by a password.
        UnsupportedFileError: made by PowerPoint 95.
    """
    with open_ole(source) as ole:
        folder = [_BESIDE_95] if ole.exists([_BESIDE_95, _STREAM]) else []
        data, user = stream_bytes(ole, [*folder, _STREAM]), stream_bytes(ole, [*folder, "Current User"])
        kept = stream_bytes(ole, [*folder, "Pictures"])
        facts = office_facts(ole)
    if len(user) < _LEAST_USER_BYTES and len(user) >= _HEADER.size:
        raise no_reader(source.path, "presentation of PowerPoint 95")
    if len(user) >= 16 and struct.unpack_from("<I", user, 12)[0] == _ENCRYPTED_MARK:
        raise source.protected("presentation")
    offsets, document = _directory(data, struct.unpack_from("<I", user, 16)[0])
    flow = Flow(source.max_chars)
    lists, repeated = _slide_lists(data, offsets.get(document, 0))
    pictures, blips, met = PicturesInside(source), Blips(source.budget), set[int]()  # numbers of pictures
    entries = _stored(data, offsets.get(document, 0)) if kept else []
    notes_by_id = {number: reference for reference, number, _ in lists[_NOTES]}
    for number, (reference, _, texts) in enumerate(lists[_SLIDES], 1):
        slide, began = _slide(data, offsets.get(reference, -1)), flow.length_chars
        flow.place("slide", place_label(f"slide {number}", is_hidden=slide.is_hidden))
        _add_texts(flow, texts)
        _add_texts(flow, [pair for pair in slide.texts if pair not in texts])
        lines = slide.said + [
            f"Comment by {by}: {words}" if by else f"Comment: {words}" for by, words in slide.comments
        ]
        write_blocks(flow, [Block(line, is_item=True) for line in dict.fromkeys(lines)])
        for one in dict.fromkeys(slide.pictures):
            if not 0 < one <= len(entries) or one in met:
                continue
            met.add(one)
            if words := picture_words(blips.of_entry(entries[one - 1], kept), pictures):
                flow.block(words, as_written=True)
        pictures.end_slide(number, flow.length_chars - began)
        repeated += slide.footers
        if slide.notes in notes_by_id:
            notes = _slide(data, offsets.get(notes_by_id[slide.notes], -1))
            _add_texts(flow, [(1, words) for _, words in notes.texts])
            repeated += notes.footers
        flow.part("\n\n")
    for reference in [reference for reference, *_ in lists[_MASTERS]] + _printed_masters(
        data, offsets.get(document, 0)
    ):
        repeated += _slide(data, offsets.get(reference, -1), _OF_MASTERS).printed
    # Each once, as those of a new presentation.
    write_blocks(flow, [Block(words) for words in dict.fromkeys(repeated)])
    first = flow.headings[0].title if flow.headings else stem(source.name)
    written = flow.document(
        facts.title or first, "slides", author=facts.author, dated=facts.dated, keywords=facts.keywords
    )
    return pictures.told(with_objects(source, written, slides=data))


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


def _inside(data: bytes, start: int, end: int, wanted: frozenset[int]) -> Iterator[_Record]:
    """Yield the wanted records between two bytes, those inside containers too, each after what it lies in."""
    at, after = start, list[tuple[int, int]]()  # where each open container goes on, and ends
    unpack, size = _HEADER.unpack_from, _HEADER.size
    while True:
        if at + size <= end:
            version, kind, length = unpack(data, at)
            first = at + size
            behind = first + length
            if kind in wanted:
                yield kind, version >> 4, first, min(behind, end)
            if (version & 0xF == _CONTAINER or kind == _TAG) and len(after) < _MAX_DEPTH:
                after.append((behind, end))
                at, end = first, min(behind, end)
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


def _slide_lists(data: bytes, document_at: int) -> tuple[dict[int, list[_Listed]], list[str]]:
    """Return slides, masters and notes, each with its reference, id and texts of the outline, and what all repeat."""
    lists: dict[int, list[_Listed]] = {_SLIDES: [], _MASTERS: [], _NOTES: []}
    repeated: list[str] = []
    for kind, instance, start, end in _in_document(data, document_at):
        if kind == _FOOTERS:
            footers = _Reader(data)
            footers.take(kind, instance, start, end)
            for record in _inside(data, start, end, _REPEATED):
                footers.take(*record)
            repeated += footers.slide.footers
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
    return lists, repeated


def _stored(data: bytes, document_at: int) -> list[bytes]:
    """Return the entries of the pictures of a presentation, which slides name by their numbers."""
    for kind, _, start, end in _in_document(data, document_at):
        if kind == _STORE:
            return store(data[start:end])
    return []


def _in_document(data: bytes, document_at: int) -> Iterator[_Record]:
    kind, _, first, last = next(_records(data, document_at, len(data)), (0, 0, 0, 0))
    if kind != _DOCUMENT:
        raise ValueError("no document where the directory has it")
    return _records(data, first, last)


def _printed_masters(data: bytes, document_at: int) -> list[int]:
    """Return the references of the masters of notes and of handouts; 0 stands for none."""
    for kind, _, start, end in _in_document(data, document_at):
        if kind == _DOCUMENT_ATOM and end - start >= 32:  # noqa: PLR2004  # three pairs of numbers before them
            return [reference for reference in struct.unpack_from("<2I", data, start + 24) if reference]
    return []


def _slide(data: bytes, at: int, wanted: frozenset[int] | None = None) -> _Slide:
    """Return what a slide, a page of notes or a master holds; ``wanted`` are the records that are looked at."""
    reader = _Reader(data, prints=wanted is _OF_MASTERS)
    if at >= 0:
        _, _, first, last = next(_records(data, at, len(data)))
        if wanted is None:
            content = data[first:last]
            wanted = _OF_SLIDES | _SAYING if has_words(content) else _OF_SLIDES
            wanted |= _OF_PICTURES if shows_pictures(content) else frozenset()
        for record in _inside(data, first, last, wanted):
            reader.take(*record)
    return reader.slide


class _Reader:
    """Takes the records of a slide in their order."""

    def __init__(self, data: bytes, *, prints: bool = False) -> None:
        self.slide = _Slide()
        self._prints = prints  # as a master does
        self._data = data
        self._text_kind = 1
        self._is_place = False  # the shape is one for words of the slides
        self._pictures_before = 0  # the shape
        self._comment_ends = self._footers_end = self._shown = 0

    def take(self, kind: int, instance: int, start: int, end: int) -> None:
        """Take one record; what lies in a container comes after it."""
        data, slide = self._data, self.slide
        if kind == _SLIDE_ATOM:
            (slide.notes,) = struct.unpack_from("<I", data, start + 16)
        elif kind == _TEXT_KIND:
            (self._text_kind,) = struct.unpack_from("<I", data, start)
        elif kind in (_TEXT_WIDE, _TEXT_BYTES):
            words = _text(data, kind, start, end)
            slide.texts.append((self._text_kind, words))
            if self._prints and not self._is_place:
                slide.printed += _printed_lines(words)
        elif kind == _SHOW:
            slide.is_hidden = bool(data[start + 10 : start + 11] and data[start + 10] & _HIDDEN)
        elif kind == _SHAPE:
            self._is_place = False
            self._pictures_before = len(slide.pictures)
        elif kind == _PLACE:
            self._is_place = True
        elif kind in PROPERTY_TABLES:
            slide.said += property_lines(data[start:end], instance)
            slide.pictures += picture_numbers(data[start:end], instance)
        elif kind == _OBJECT:  # its picture shows what is read by itself
            del slide.pictures[self._pictures_before :]
        else:
            self._take_aside(kind, instance, start, end)

    def _take_aside(self, kind: int, instance: int, start: int, end: int) -> None:
        """Take a record of a comment, or of headers and footers."""
        slide = self.slide
        if kind == _COMMENT:
            slide.comments.append(["", ""])
            self._comment_ends = end
        elif kind == _FOOTERS:
            self._footers_end, self._shown = end, 0
        elif kind == _FOOTERS_ATOM:
            (self._shown,) = struct.unpack_from("<H", self._data, start + 2)
        elif kind == _STRING:
            words = " ".join(_text(self._data, _TEXT_WIDE, start, end).split())
            if start < self._comment_ends and instance < len(slide.comments[-1]):
                slide.comments[-1][instance] = words
            elif start < self._footers_end and self._shown & _SHOWN.get(instance, 0):
                slide.footers += [words] if any(map(str.isalpha, words)) else []


def _printed_lines(words: str) -> list[str]:
    """Return the paragraphs of a text, but for those that are little more than the number of the slide, "Page *"."""
    found = []
    for line in words.split("\r"):
        said = [word for word in line.split() if word != "*"]
        if any(map(str.isalpha, "".join(said))) and (len(said) >= _LEAST_WORDS or "*" not in line):
            found.append(" ".join(said))
    return found


def _text(data: bytes, kind: int, start: int, end: int) -> str:
    return data[start:end].decode("utf-16-le" if kind == _TEXT_WIDE else "latin-1", "replace")
