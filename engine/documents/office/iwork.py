"""How are Pages, Numbers and Keynote read? The text in its order, tables as rows, slides with their presenter notes.

Documents since 2013 keep objects in .iwa files; those before keep one XML file. Where neither can be read, the preview
that Apple's programs put beside it is, and the document says so.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from engine.documents.containers.package import Package, nested, open_package
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.office.blocks import Block, write_blocks
from engine.documents.office.iwa import Message
from engine.documents.office.iwork_objects import (
    ATTACHMENT,
    CHART,
    COMMENT,
    FOOTNOTE,
    GROUP,
    PICTURE,
    STORAGE_TYPES,
    TABLE,
    Objects,
)
from engine.documents.office.iwork_tables import table_name, write_table
from engine.documents.office.iwork_xml import read_old
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.types.names import ending, stem
from engine.documents.types.signatures import HEAD_BYTES, xml_root
from engine.errors import UnreadableFileError, UnsupportedFileError

_PAGES_MAIN, _MAIN, _SHOW, _SLIDES = 10_000, 1, 2, (5, 6)
_OLD_PARTS = ("index.xml", "index.apxl")
_OLD_ROOTS = {b"sl": "word", b"ls": "sheet", b"key": "slides"}
_PREVIEWS = ("QuickLook/Preview.pdf", "preview.pdf")
_NAMES = {"word": "Pages document", "sheet": "Numbers spreadsheet", "slides": "Keynote presentation"}
_KINDS = {
    "pages": "word",
    "numbers": "sheet",
    "key": "slides",
    "template": "word",
    "nmbtemplate": "sheet",
    "kth": "slides",
}
_BODY, _HEADER, _FOOTNOTE_TEXT, _TEXT_BOX = 0, 1, 2, 3
_DEEPEST = 20
_MAX_SLIDES = 20_000


def read_iwork(source: DocumentSource, beside: Package | None = None) -> Document | Bundle:
    """Return the text of a document; words of pictures stand where these do.

    Args:
        source: the document, or the archive of its objects inside of it.
        beside: the document around that archive, which has the files.

    Raises:
        UnreadableFileError: damaged, protected by a password, or beyond the limits.
        UnsupportedFileError: it holds nothing but pictures, and recognition is off.
    """
    with open_package(source) as package:
        folder = _folder(package)
        if folder:
            inside = nested(source, folder, package.read(f"{folder}/Index.zip"))
            return _titled(source, read_iwork(inside, package))
        if package.has(".iwpv2") or package.has(".iwph"):
            raise source.protected("document")
        if package.has("Index.zip"):
            return _titled(source, read_iwork(nested(source, "Index.zip", package.read("Index.zip")), package))
        files = package if beside is None else beside
        objects = Objects(package, files)
        if len(objects):
            return _new(source, objects, files)
        for part in _OLD_PARTS:
            data = package.read(part) or _unzipped(source, package.read(f"{part}.gz"))
            if data:
                return read_old(source, data, _KINDS.get(ending(source.name), "word"), _title(source))
        return _preview(source, package)


def read_iwork_xml(source: DocumentSource) -> Document:
    """Return the text of a document of before 2013 by its XML alone, as it lies in a document that is a folder.

    Raises:
        UnreadableFileError: the file is damaged.
    """
    data = source.data(has_pictures=True)
    kind = _OLD_ROOTS.get(xml_root(data[:HEAD_BYTES]).partition(b":")[0], "word")
    return read_old(source, data, kind, _title(source))


def _folder(package: Package) -> str:
    """Return the one folder of an archive where that is the document, as it is packed to be sent."""
    tops = {name.partition("/")[0] for name in package.names()}
    top = next(iter(tops)) if len(tops) == 1 else ""
    return top if top and package.has(f"{top}/Index.zip") else ""


def _title(source: DocumentSource) -> str:
    """Return the document's name; that of the folder where the document is a folder."""
    folder = source.path.parent.name
    return stem(folder) if source.name in ("Index.zip", *_OLD_PARTS) and ending(folder) in _KINDS else stem(source.name)


def _titled(source: DocumentSource, document: Document | Bundle) -> Document | Bundle:
    if isinstance(document, Document) and document.title == "Index":
        return replace(document, title=_title(source))
    return document


def _unzipped(source: DocumentSource, data: bytes) -> bytes:
    if not data:
        return b""
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
        unpacked = stream.read(source.budget.unpacked_bytes + 1)
    if len(unpacked) > source.budget.unpacked_bytes:
        raise UnreadableFileError(source.path, "it unpacks to far more than its size", "unpack it by hand")
    source.budget.unpacked_bytes -= len(unpacked)
    return unpacked


def _preview(source: DocumentSource, package: Package) -> Document:
    """Return what the preview beside a document says, which may be its first page alone."""
    from engine.documents.read import read_source

    for part in _PREVIEWS:
        data = package.read(part)
        if not data:
            continue
        try:
            found = read_source(nested(source, "preview.pdf", data))
        except (UnreadableFileError, UnsupportedFileError):
            break
        document = found if isinstance(found, Document) else found.own
        if document is not None:
            source.budget.chars += len(document.text)
            note = Missing("only the preview inside was read, which may leave pages out", "open it and save it again")
            kind = _KINDS.get(ending(source.name), "word")
            return replace(document, title=_title(source), type=kind, missing=(*document.missing, note))
    raise source.damaged("document")


def _new(source: DocumentSource, objects: Objects, files: Package) -> Document | Bundle:
    pictures = PicturesInside(source)
    writer = _Writer(objects, Flow(source.max_chars), partial(pictures.part_form, files))
    pages = objects.of_kind(_PAGES_MAIN)
    main = objects.get(objects.of_kind(_MAIN)[0] if objects.of_kind(_MAIN) else 0)
    if pages:
        kind = "word"
        writer.pages(objects.get(pages[0]))
    elif objects.kind(main.reference(2)) == _SHOW and objects.get(main.reference(2)).data(3):
        kind = "slides"
        writer.keynote(objects.get(main.reference(2)))
    else:
        kind = "sheet"
        writer.numbers(main)
    flow = writer.flow
    if not flow.length_chars and objects.damaged:
        raise source.damaged(_NAMES[kind])
    title = flow.headings[0].title if flow.headings and kind != "sheet" else ""
    document = flow.document(title or _title(source), kind)
    return pictures.told(replace(document, missing=(*document.missing, *_missing(objects))))


def _missing(objects: Objects) -> Iterator[Missing]:
    if objects.damaged:
        yield Missing(f"damaged inside: {', '.join(objects.damaged[:5])}", "open it and save it again")


class _Writer:
    """Writes the parts of a document to a flow, each object once."""

    def __init__(self, objects: Objects, flow: Flow, shown: Callable[[str], str | None]) -> None:
        self.flow = flow
        self._shown = shown  # gives the words of a picture by its part; None where that cannot be read
        self._objects = objects
        self._done: set[int] = set()

    def pages(self, main: Message) -> None:
        """Write the body, then what floats on its pages, headers, and comments."""
        bodies = [main.reference(4)] if self._objects.kind(main.reference(4)) in STORAGE_TYPES else []
        for storage in bodies or self._storages(_BODY):
            self._write(storage)
        for kind in (_TEXT_BOX, _HEADER, _FOOTNOTE_TEXT):
            for storage in self._storages(kind):
                self._write(storage)
        for drawable in (*self._objects.of_kind(TABLE), *self._objects.of_kind(PICTURE, CHART)):
            self._drawable(drawable)
        self._comments()

    def keynote(self, show: Message) -> None:
        """Write slide by slide: title, body, everything else, presenter notes."""
        tree = show.message(3)
        nodes = tree.references(2) or list(self._below(tree.reference(1)))
        if len(nodes) > _MAX_SLIDES:
            what = f"slides after the first {_MAX_SLIDES:,} are left out"
            self.flow.missing.append(Missing(what, "split the file into smaller ones"))
        for number, node in enumerate(nodes[:_MAX_SLIDES], 1):
            slide = self._objects.get(self._objects.get(node).reference(2))
            self.flow.part("\n\n")
            self.flow.place("slide", f"slide {number}")
            title = slide.reference(5)
            self._done.add(title)
            storage = self._objects.storage_of(self._objects.get(title))
            self._done.add(storage)
            if words := self._objects.plain_text(storage):
                self.flow.heading(words, 1)
            shown = [slide.reference(6), slide.reference(30), *slide.references(7), *slide.references(42)]
            for drawable in shown:
                self._drawable(drawable)
            note = self._objects.get(slide.reference(27)).reference(1)
            self._write(note)
        self._comments()

    def numbers(self, main: Message) -> None:
        """Write sheet by sheet: tables as rows, then the texts beside them."""
        for number in main.references(1):
            sheet = self._objects.get(number)
            name = " ".join(sheet.text(1).split()) or "sheet"
            drawables = sheet.references(2)
            tables = [found for found in drawables if self._objects.kind(found) == TABLE]
            for drawable in tables:
                own = table_name(self._objects, drawable)
                counts_only = len(tables) == 1 and own.rpartition(" ")[2].isdigit()
                self._drawable(drawable, name if counts_only or not own else f"{name} · {own}")
            others = [found for found in drawables if found not in tables]
            if others:
                self.flow.part("\n\n")
                self.flow.place("sheet", f"sheet {name}")
            for drawable in others:
                self._drawable(drawable)

    def _below(self, node: int, depth: int = 0) -> Iterator[int]:
        for child in self._objects.get(node).references(1) if depth < _DEEPEST else ():
            yield child
            yield from self._below(child, depth + 1)

    def _storages(self, kind: int) -> list[int]:
        return [n for n in self._objects.of_kind(*STORAGE_TYPES) if self._objects.get(n).number(1, _BODY) == kind]

    def _write(self, storage: int) -> None:
        """Append a text with all that stands in it."""
        if storage in self._done or self._objects.kind(storage) not in STORAGE_TYPES:
            return
        self._done.add(storage)
        self.flow.part("\n\n")
        for block, inside in self._objects.paragraphs(storage):
            if block.words:
                write_blocks(self.flow, [block])
            for number in inside:
                self._attached(number)

    def _attached(self, number: int) -> None:
        kind, message = self._objects.kind(number), self._objects.get(number)
        if kind == ATTACHMENT:
            self._drawable(message.reference(1))
        elif kind == FOOTNOTE:
            self._write(message.reference(2))

    def _drawable(self, number: int, name: str = "", depth: int = 0) -> None:
        """Append what a table, a group or a shape says; pictures by the words that describe them."""
        if not number or number in self._done or depth > _DEEPEST:
            return
        self._done.add(number)
        message = self._objects.get(number)
        kind = self._objects.kind(number)
        if kind == TABLE:
            write_table(self._objects, self.flow, number, name)
        elif kind == PICTURE:
            self._picture(message)
        elif kind == CHART:
            self.flow.part("\n\n")
            for line in self._objects.chart_lines(message):
                self.flow.line(line)
            self.flow.part("\n\n")
        elif kind == GROUP:
            for child in message.references(2):
                self._drawable(child, depth=depth + 1)
        else:
            self._write(self._objects.storage_of(message))
        self._described(message, depth)

    def _picture(self, message: Message) -> None:
        """Append the words that a picture shows, by the first of its files that can be read."""
        words = (self._shown(part) for part in self._objects.picture_parts(message))
        self.flow.block(next((found for found in words if found is not None), ""), as_written=True)

    def _described(self, message: Message, depth: int) -> None:
        """Append a drawable's description, title and caption, which stand in the message that its kind builds upon."""
        for _ in range(4):
            message = message.message(1)
            if words := message.text(8).strip():
                if words.isprintable() and "\ufffd" not in words:
                    self.flow.block(words)
            for field, is_hidden in ((10, 12), (11, 13)):
                caption = message.reference(field)
                if caption and self._objects.kind(caption) > 0 and not message.number(is_hidden):
                    self._drawable(caption, depth=depth + 1)

    def _comments(self) -> None:
        untold = (number for number in self._objects.of_kind(COMMENT) if number not in self._objects.told)
        words = [" ".join(self._objects.get(number).text(1).split()) for number in untold]
        write_blocks(self.flow, [Block(line, is_item=True) for line in words if line])
