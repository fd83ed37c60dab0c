"""What do the objects of an Apple document say? Texts in order, what stands in and beside them, and drawables.

Numbers of types and fields are those that Apple's programs write (Numbers, Pages and Keynote since 2013).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.documents.containers.package import Package
from engine.documents.flow import TooLong
from engine.documents.office.blocks import Block
from engine.documents.office.iwa import MAX_DECODED_BYTES, DamagedArchive, Message, objects_of

STORAGE_TYPES = (2001, 2005)
TABLE, GROUP, FOOTNOTE, ATTACHMENT, COMMENT, PICTURE, CHART = 6000, 3008, 2008, 2003, 3056, 3005, 5021
_EXTENSION = 10_000  # what a chart is, and what is said of one, apart from its frame
_GRID, _GRID_NAMES, _ABOUT_CHART, _SHOWS_TITLE, _CHART_TITLE = 7, (1, 2), 10, 21, 23
_METADATA, _FILES, _FILE_NAMES = 11006, 4, (4, 3)
_CONTENTS = (11, 13)  # of a picture as it is shown, and as it was put in
_TEXT, _PARAGRAPH_STYLES, _ATTACHMENTS, _FOOTNOTES = 3, 5, 9, 16
_STYLE_NAME, _STYLE_IDENTIFIER, _STYLE_PARENT = 1, 2, 3
_CHANGES = "OperationStorage"  # what several people changed, packed in another way (LZFSE); no words of the document
_DEEPEST = 8  # groups in groups, messages within their first fields
_MARKS = re.compile("[\ufffc\u000e]")
_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n", "\x04": "\n", "\x05": "\n", "\x0b": "\n", "\x0c": "\n"})
_HEADING = re.compile(r"(?:^|[-_ ])(title|heading|überschrift|titre|título|titolo)\W*(\d?)$", re.IGNORECASE)
_NO_HEADING = re.compile(r"sub|caption|table|unter", re.IGNORECASE)


class Objects:
    """The objects of a document by their numbers.

    Args:
        package: holds the objects.
        beside: holds the files of the document, such as pictures; most often the same.
    """

    def __init__(self, package: Package, beside: Package) -> None:
        self._beside = beside
        self._files: dict[int, str] | None = None  # parts with pictures, by their numbers
        self._objects: dict[int, tuple[int, bytes]] = {}
        self.damaged: list[str] = []
        self.told: set[int] = set()  # comments that stand beside their cells
        self._levels: dict[int, int] = {}
        left = MAX_DECODED_BYTES
        for name in sorted(package.names()):
            if not name.lower().endswith(".iwa") or name.rpartition("/")[2].startswith(_CHANGES):
                continue
            try:
                for number, kind, content in objects_of(package.read(name)):
                    left -= len(content)
                    if left < 0:
                        raise TooLong
                    self._objects.setdefault(number, (kind, content))
            except DamagedArchive:
                self.damaged.append(name.rpartition("/")[2])

    def __len__(self) -> int:
        return len(self._objects)

    def kind(self, number: int) -> int:
        """Return an object's type, or -1."""
        return self._objects.get(number, (-1, b""))[0]

    def get(self, number: int) -> Message:
        """Return an object; one that is not there or damaged is empty."""
        try:
            return Message(self._objects.get(number, (0, b""))[1])
        except DamagedArchive:
            return Message(b"")

    def of_kind(self, *kinds: int) -> list[int]:
        """Return the numbers of all objects of some types, in their order."""
        return sorted(number for number, (kind, _) in self._objects.items() if kind in kinds)

    def picture_parts(self, picture: Message) -> list[str]:
        """Return the parts that hold a picture, the one that is shown first."""
        if self._files is None:
            self._files = dict(self._named_files())
        found = (self._files.get(picture.reference(field), "") for field in _CONTENTS)
        return [part for part in dict.fromkeys(found) if part]

    def chart_lines(self, drawable: Message) -> list[str]:
        """Return the words of a chart, each once: its title where it shows one, then names of rows and of columns."""
        chart = drawable.message(_EXTENSION)
        about = self.get(chart.reference(_ABOUT_CHART)).message(_EXTENSION)
        lines = [about.text(_CHART_TITLE)] if about.number(_SHOWS_TITLE) else []
        for field in _GRID_NAMES:
            lines += chart.message(_GRID).texts(field)
        return [line for line in dict.fromkeys(" ".join(line.split()) for line in lines) if any(map(str.isalpha, line))]

    def _named_files(self) -> Iterator[tuple[int, str]]:
        """Yield number and part of each file that the document holds beside its objects."""
        parts = ((name.lower().rpartition("data/"), name) for name in self._beside.names())
        folder = {name: part for (_, is_there, name), part in parts if is_there}
        for metadata in self.of_kind(_METADATA):
            for file in self.get(metadata).messages(_FILES):
                names = (folder.get(file.text(field).lower(), "") for field in _FILE_NAMES)
                yield file.number(1), next(filter(None, names), "")

    def plain_text(self, storage: int) -> str:
        """Return the words of a text without what stands in it."""
        words = self.get(storage).text(_TEXT) if self.kind(storage) in STORAGE_TYPES else ""
        return _MARKS.sub("", words).translate(_BREAKS).strip()

    def storage_of(self, message: Message) -> int:
        """Return the text that a shape, a placeholder or a caption owns, or 0: its kinds nest one another's fields."""
        for _ in range(_DEEPEST):
            for field in (4, 2):
                number = message.reference(field)
                if self.kind(number) in STORAGE_TYPES:
                    return number
            message = message.message(1)
        return 0

    def level(self, style: int) -> int:
        """Return the level of the headings that a paragraph style makes, or 0."""
        if style not in self._levels:
            self._levels[style] = _level(self._style_names(style))
        return self._levels[style]

    def _style_names(self, style: int) -> Iterator[str]:
        """Yield the names of a style, and of those that it was made from where it has none."""
        for _ in range(_DEEPEST):
            facts = self.get(style).message(1)
            for field in (_STYLE_NAME, _STYLE_IDENTIFIER):
                if name := facts.text(field):
                    yield name
            if facts.text(_STYLE_NAME):
                return
            style = facts.reference(_STYLE_PARENT)
            if not style:
                return

    def paragraphs(self, storage: int) -> Iterator[tuple[Block, list[int]]]:
        """Yield the paragraphs of a text, and behind each the objects that stand in it."""
        message = self.get(storage)
        text = message.text(_TEXT)
        marks = sorted(_entries(message, _ATTACHMENTS) + _entries(message, _FOOTNOTES))
        styles = sorted(_entries(message, _PARAGRAPH_STYLES))
        start = mark = style = 0
        level = 0
        for line in text.split("\n"):
            end = start + len(line.encode("utf-16-le")) // 2  # places count as Apple's strings do
            while style < len(styles) and styles[style][0] <= start:
                level = self.level(styles[style][1])
                style += 1
            inside = []
            while mark < len(marks) and marks[mark][0] <= end:
                inside.append(marks[mark][1])
                mark += 1
            yield Block(_MARKS.sub("", line).translate(_BREAKS).strip(), level if len(line) <= 200 else 0), inside
            start = end + 1


def _entries(message: Message, field: int) -> list[tuple[int, int]]:
    """Return place and object of each entry of a table of attributes."""
    entries = message.message(field).messages(1)
    return [(entry.number(1), entry.reference(2)) for entry in entries]


def _level(names: Iterator[str]) -> int:
    for name in names:
        found = _HEADING.search(name)
        if found and not _NO_HEADING.search(name):
            return min(int(found[2] or 1), 6) or 1
    return 0
