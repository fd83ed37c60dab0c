"""What stands beside the cells of an old workbook, and in its charts? Each is told as an .xlsx would tell it.

xlrd gives the cells alone. Records of Excel 97 to 2003 ("wide") and of Excel 5 and 95 differ in how they write texts.
Source: [MS-XLS], 2.4 (records), 2.5.150 (objects with a picture), 2.5.268 and 2.5.294 (texts); [MS-OGRAPH], 2.3
(objects of Microsoft Graph).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from engine.documents.office.numbers import plain_number
from engine.documents.office.shapes_old import pictures_shown, shape_lines
from engine.documents.office.sheets import Sheet
from engine.documents.office.threaded_comments import said_by
from engine.documents.tables import column_name

_RECORD = struct.Struct("<HH")
_BEGIN, _END, _CONTINUE, _SHEET, _LOCKED = 0x809, 0x0A, 0x3C, 0x85, 0x2F
_BEGINS = (0x09, 0x209, 0x409, _BEGIN)  # of Excel 2, 3, 4, and since
_HEADER, _FOOTER, _MORE_HEADERS = 0x14, 0x15, 0x89C
_CHOICES, _TIP, _NOTE, _OBJECT, _BOX, _DRAWING, _STORE = 0x1BE, 0x800, 0x1C, 0x5D, 0x1B6, 0xEC, 0xEB
_CHART_WORDS, _LABEL = 0x100D, 0x204
_GRAPH_NUMBER, _GRAPH_LABEL, _GRAPH = 0x03, 0x04, 0x8000
_WIDE = 0x0600
_PREVIEW_OF = 0x09  # a part of an object's record
_NOTE_KIND, _LIST, _TEXT = 0x19, 0x80, 0x17  # an object, a rule's flag, a part of a formula
_MORE_NOTE = 0xFFFF  # in the place of a row: the note before it goes on
_LAST_COLUMN = 256
WORKSHEET, CHART = 0, 2


@dataclass(frozen=True, slots=True)
class Tab:
    """A sheet by its tab: name, where its records begin, its kind, and whether it is hidden."""

    name: str
    at: int
    kind: int
    is_hidden: bool


@dataclass(slots=True)
class Beside:
    """What stands beside the cells of one sheet; ``cells`` are those of Microsoft Graph, by row and column from 0."""

    comments: list[str] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)  # numbers of those that shapes show, from 1
    cells: dict[int, dict[int, str]] = field(default_factory=dict)


class OldRecords:
    """The records of a workbook.

    Args:
        data: the whole stream.
        encoding: of texts in Excel 5 and 95.
    """

    def __init__(self, data: bytes, encoding: str = "cp1252") -> None:
        self._data, self._encoding = data, encoding
        self._is_wide = int.from_bytes(data[4:6], "little") >= _WIDE

    def tabs(self) -> list[Tab]:
        """Return the sheets in the order of their tabs."""
        found = []
        for kind, content in self._records(0):
            if kind == _END:
                break
            if kind == _SHEET:
                at, state, sort = struct.unpack_from("<IBB", content)
                found.append(Tab(self._text(content, 6, "<B")[0], at, sort, bool(state & 3)))
        return found

    def store(self) -> bytes:
        """Return the records in which the pictures of all sheets lie."""
        found, is_open = bytearray(), False
        for kind, content in self._records(0):
            if kind == _END:
                break
            is_open = kind == _STORE or (is_open and kind == _CONTINUE)
            found += content if is_open else b""
        return bytes(found)

    def is_locked(self) -> bool:
        """Return whether all that follows the first records is encrypted."""
        first = (kind for kind, _ in self._records(0))
        return _LOCKED in takewhile(lambda kind: kind != _END, first)

    def is_graph(self) -> bool:
        """Return whether this is no workbook but the object of Microsoft Graph that lies in another document."""
        return any(
            self._data[tab.at : tab.at + 2] == struct.pack("<H", _BEGIN)
            and struct.unpack_from("<H", self._data, tab.at + 6)[0] == _GRAPH
            for tab in self.tabs()
            if tab.at + 8 <= len(self._data)  # noqa: PLR2004
        )

    def tell(self, tab: Tab, sheet: Sheet) -> Beside:
        """Tell ``sheet`` what its cells say when they are chosen, and what its pages repeat; return the rest."""
        found, reader = Beside(), _Objects()
        depth, tips = 0, dict[str, str]()
        for kind, content in self._records(tab.at):
            if kind in _BEGINS:
                depth += 1
            elif kind == _END:
                depth -= 1
                if depth <= 0:
                    break
            try:
                self._take(kind, content, found, reader)
                if depth == 1:
                    self._take_told(kind, content, sheet, tips)
            except (struct.error, IndexError):
                continue  # one damaged record costs its own words
        comments, boxes = reader.sorted()
        found.comments += comments
        found.pictures = pictures_shown(bytes(reader.drawing), reader.previews)
        found.drawn = list(dict.fromkeys(boxes + shape_lines(bytes(reader.drawing)) + found.drawn))
        return found

    def _records(self, at: int) -> Iterator[tuple[int, bytes]]:
        data, length = self._data, len(self._data)
        while at + _RECORD.size <= length:
            kind, size = _RECORD.unpack_from(data, at)
            at += _RECORD.size
            if at + size > length:
                return
            yield kind, data[at : at + size]
            at += size

    def _text(self, content: bytes, at: int, count: str = "<H") -> tuple[str, int]:
        """Return a text and where it ends; ``count`` is how the number of its letters is written."""
        (letters,) = struct.unpack_from(count, content, at)
        at += struct.calcsize(count)
        if not self._is_wide:
            return content[at : at + letters].decode(self._encoding, "replace"), at + letters
        return letters_of(content, at, letters)

    def _take(self, kind: int, content: bytes, found: Beside, objects: _Objects) -> None:
        if kind == _CHART_WORDS:
            found.drawn += _line(self._text(content, 2, "<B")[0])
        elif kind == _LABEL and objects.is_chart:
            found.drawn += _line(self._text(content, 6)[0])
        elif kind == _GRAPH_LABEL:
            row, column = struct.unpack_from("<HH", content)
            found.cells.setdefault(row, {})[column] = self._text(content, 7, "<B")[0]
        elif kind == _GRAPH_NUMBER:
            row, column, value = struct.unpack_from("<HH3xd", content)
            found.cells.setdefault(row, {})[column] = plain_number(value)
        elif kind in _BEGINS:
            objects.is_chart = struct.unpack_from("<H", content, 2)[0] in (0x20, _GRAPH)
        elif kind == _END:
            objects.is_chart = False
        elif kind == _NOTE and not self._is_wide:
            self._old_note(content, objects)
        else:
            objects.take(kind, content)

    def _old_note(self, content: bytes, objects: _Objects) -> None:
        row, column, count = struct.unpack_from("<HHH", content)
        words = content[6 : 6 + count].decode(self._encoding, "replace")
        if row == _MORE_NOTE and objects.old_notes:
            objects.old_notes[-1][1] += words
        else:
            objects.old_notes.append([_cell(row, column), words])

    def _take_told(self, kind: int, content: bytes, sheet: Sheet, tips: dict[str, str]) -> None:
        if kind in (_HEADER, _FOOTER) and content:
            _tell_text(sheet, "oddHeader", self._text(content, 0, "<H" if self._is_wide else "<B")[0])
        elif kind == _MORE_HEADERS:
            at = 38
            for length in struct.unpack_from("<4H", content, 30):
                if length:
                    words, at = self._text(content, at)
                    _tell_text(sheet, "oddHeader", words)
        elif kind == _TIP:
            row, _, column = struct.unpack_from("<3H", content, 2)
            words = content[10:].decode("utf-16-le", "replace").rstrip("\0")
            if tips.get(words) is None:
                tips[words] = words
                sheet.start("hyperlink", {"ref": _cell(row, column), "tooltip": words})
        elif kind == _CHOICES:
            self._take_rule(content, sheet)

    def _take_rule(self, content: bytes, sheet: Sheet) -> None:
        (flags,) = struct.unpack_from("<I", content)
        texts, at = list[str](), 4
        for _ in range(4):
            words, at = self._text(content, at)
            texts.append(words.strip("\0"))
        (size,) = struct.unpack_from("<H", content, at)
        formula = content[at + 4 : at + 4 + size]
        at += 4 + size
        (size,) = struct.unpack_from("<H", content, at)
        row, _, column = struct.unpack_from("<3H", content, at + 4 + size + 2)
        title, error_title, prompt, error = texts
        told = {"promptTitle": title, "prompt": prompt, "errorTitle": error_title, "error": error}
        sheet.start("dataValidation", {"sqref": _cell(row, column)} | told)
        if flags & _LIST and formula[:1] == bytes((_TEXT,)):
            choices = letters_of(formula, 2, formula[1])[0].split("\0")
            _tell_text(sheet, "formula1", f'"{",".join(choices)}"')


class _Objects:
    """The objects of a sheet: notes and text boxes with their words, and the drawing they lie in."""

    def __init__(self) -> None:
        self.drawing = bytearray()
        self.previews: list[int] = []  # how much of the drawing stands before each inserted object
        self.old_notes: list[list[str]] = []
        self.is_chart = False
        self._notes: list[tuple[str, int, str]] = []  # cell, number of the object, and author
        self._texts: list[tuple[int, int, list[str]]] = []  # kind and number of the object, words
        self._object = 0, 0
        self._letters = self._looks = 0  # letters of a text and bytes of its looks that are still to come
        self._continues_drawing = False

    def take(self, kind: int, content: bytes) -> None:
        if kind == _CONTINUE:
            self._go_on(content)
            return
        self._letters = self._looks = 0
        self._continues_drawing = kind == _DRAWING
        if kind == _DRAWING:
            self.drawing += content
        elif kind == _OBJECT:
            sort, number = struct.unpack_from("<HH", content, 4)
            self._object = sort, number
            self.previews += [len(self.drawing)] if _shows_object(content) else []
        elif kind == _BOX:
            self._letters, self._looks = struct.unpack_from("<HH", content, 10)
            self._texts.append((*self._object, []))
            self._object = 0, 0
        elif kind == _NOTE:
            row, column, _, number = struct.unpack_from("<4H", content)
            self._notes.append((_cell(row, column), number, _author(content)))

    def _go_on(self, content: bytes) -> None:
        if self._letters > 0 and content:
            words = content[1:].decode("utf-16-le" if content[0] & 1 else "latin-1", "replace")
            self._texts[-1][2].append(words[: self._letters])
            self._letters -= len(words.encode("utf-16-le")) // 2
        elif self._looks > 0:
            self._looks -= len(content)
        else:
            self.drawing += content  # also behind a text, where the drawing is longer than a record

    def sorted(self) -> tuple[list[str], list[str]]:
        """Return the comments as "B2: words", and the words of other objects."""
        words = {number: " ".join("".join(text).split()) for kind, number, text in self._texts if kind == _NOTE_KIND}
        notes = [(cell, words.get(number, ""), author) for cell, number, author in self._notes]
        notes += [(cell, " ".join(text.split()), "") for cell, text in self.old_notes]
        comments = [f"{cell}: {said_by(author, said)}" for cell, said, author in notes if said]
        texts = ["".join(text) for kind, _, text in self._texts if kind != _NOTE_KIND]
        boxes = [line for text in texts for paragraph in text.splitlines() for line in _line(paragraph)]
        return comments, boxes


def _shows_object(content: bytes) -> bool:
    """Return whether an object's record has the part that says what its picture is a preview of."""
    at = 0
    while at + _RECORD.size <= len(content):
        kind, size = _RECORD.unpack_from(content, at)
        if kind in (_PREVIEW_OF, 0):
            return bool(kind)
        at += _RECORD.size + size
    return False


def letters_of(content: bytes, at: int, count: int) -> tuple[str, int]:
    """Return a text of so many letters that follow their flags, and where it ends."""
    is_wide = content[at] & 1
    end = at + 1 + count * (2 if is_wide else 1)
    if end > len(content):
        raise struct.error("a text that is cut short")
    return content[at + 1 : end].decode("utf-16-le" if is_wide else "latin-1", "replace"), end


def _author(content: bytes) -> str:
    """Return the name behind the place of a comment; "" where it is cut short or there is none."""
    try:
        (letters,) = struct.unpack_from("<H", content, 8)
        return letters_of(content, 10, letters)[0]
    except (struct.error, IndexError):
        return ""


def _tell_text(sheet: Sheet, tag: str, words: str) -> None:
    sheet.start(tag, {})
    sheet.text(words)
    sheet.end(tag)


def _cell(row: int, column: int) -> str:
    return f"{column_name(min(column, _LAST_COLUMN) + 1)}{row + 1}"


def _line(words: str) -> list[str]:
    line = " ".join(words.split())
    return [line] if any(map(str.isalpha, line)) else []
