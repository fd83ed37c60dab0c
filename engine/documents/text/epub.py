"""How is an e-book (.epub) read? Chapter by chapter, in the order of its spine."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from engine.documents.characters.encoding import decode
from engine.documents.containers.package import Package, open_package, resolve
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import key_words, moment
from engine.documents.source import DocumentSource
from engine.documents.text.html import add_page, declared_charset
from engine.documents.text.page_pictures import PagePictures
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener
from engine.errors import UnreadableFileError

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff")
_PACKAGE = "application/oebps-package+xml"
_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_ALSO_PAGES = ("text/xml", "application/xml", "image/svg+xml")  # what some programs call their chapters
_ADDRESS = r"""\s*(?:"([^"<>]{1,1000})|'([^'<>]{1,1000}))"""
# The signs of equality of a page are few: a pattern that begins with one takes a tenth of the time.
_LINK = re.compile(rf"=(?:(?<=\bhref=)|(?<=\bsrc=)|(?<=\bdata=)){_ADDRESS}")
_BLANK_BEFORE_EQUALS = re.compile(r"=(?<=\s=)")
_SPACED_LINK = re.compile(rf"\b(?:href|src|data)\s*={_ADDRESS}")
_TAGS = re.compile(r"<[^<>]{1,200}>")  # some write their descriptions as HTML
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS_ONLY = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")


def read_epub(source: DocumentSource) -> Document | Bundle:
    """Return the text of a book; each file of its spine is a chapter, words of its pictures last.

    Of a book in several forms, such as one for large pages, the first is read.

    Raises:
        UnreadableFileError: damaged, or protected against copying.
    """
    with open_package(source) as package:
        roots = _root_files(package)
        book, pictures = _Book(roots[0] if roots else ""), PicturesInside(source, has_covers=True)
        locked = _locked_parts(package)
        if "" in locked or not package.parse(book.part, book):
            raise _protected(source) if locked else source.damaged("e-book")
        if not locked.isdisjoint(book.chapters()):
            raise _protected(source)
        flow = Flow(source.max_chars)
        chapters = 0
        others, links = book.others(), set[str]()
        for part in book.chapters():
            chapters += _add_part(package, flow, part, chapters + 1, links if others else None, pictures)
        for part in others:  # notes that chapters lead to, and that lie beside the order of reading
            if part in links:
                chapters += _add_part(package, flow, part, chapters + 1, None, pictures)
        title = book.title or (flow.headings[0].title if flow.headings else stem(source.name))
        if others_of_it := len(set(roots) - {book.part}):
            what = f"{others_of_it:,} other forms of the book are left out"
            flow.missing.append(Missing("1 other form of the book is left out" if others_of_it == 1 else what))
        document = flow.document(
            title, "book", author=", ".join(book.authors), dated=book.dated, keywords=key_words(*book.keywords)
        )
        return pictures.told(document)


def _add_part(
    package: Package, flow: Flow, part: str, number: int, links: set[str] | None, pictures: PicturesInside
) -> bool:
    """Append a file of a book as a chapter; add the files that it leads to, and return whether it has words."""
    data = package.read(part)
    if not data:
        return False
    page = decode(data, declared_charset(data))
    pattern = _SPACED_LINK if _BLANK_BEFORE_EQUALS.search(page) else _LINK
    addresses = (unescape(quoted or single) for quoted, single in pattern.findall(page))
    led_to = [resolve(posixpath.dirname(part), address.partition("#")[0]) for address in addresses]
    if links is not None:
        links.update(led_to)
    shown = (pictures.part(package, picture) for picture in led_to if picture.lower().endswith(_PICTURES))
    return add_chapter(package.source, flow, page, number, list(filter(None, shown)), PagePictures(pictures))


def add_chapter(
    source: DocumentSource,
    flow: Flow,
    page: str,
    number: int,
    shown: Sequence[str] = (),
    written: PagePictures | None = None,
) -> bool:
    """Append a chapter, its place named by its first heading; return whether it has words (a cover has none).

    Args:
        source: of the book.
        flow: the text so far.
        page: the chapter, in HTML.
        number: of the chapter, from 1.
        shown: the words of its pictures, which stand last.
        written: recognises those that are written into it.
    """
    places, headings = len(flow.places), len(flow.headings)
    flow.place("chapter", f"chapter {number}")
    flow.part("\n\n")
    about = add_page(source, flow, page, pictures=written)
    for words in shown:
        flow.block(words, as_written=True)
    flow.part("\n\n")
    if len(flow.places) == places:
        return False
    name = flow.headings[headings].title if len(flow.headings) > headings else about.title
    if name:
        flow.places[places] = replace(flow.places[places], label=f"chapter {number} · {name}")
    return True


def _locked_parts(package: Package) -> set[str]:
    """Return the names of the parts that only a program for bought books can open; "" stands for unknown ones."""
    encryption = _Encryption()
    if package.read(_ENCRYPTION, 8 << 20):
        package.parse(_ENCRYPTION, encryption)
    return encryption.locked


def _protected(source: DocumentSource) -> UnreadableFileError:
    reason = "the e-book is protected against copying"
    return UnreadableFileError(source.path, reason, "open it in the program that it was bought for")


def _root_files(package: Package) -> list[str]:
    """Return the lists of parts of a book, one for each of its forms."""
    found = _RootFiles()
    package.parse(_CONTAINER, found)
    return found.parts or [name for name in package.names() if name.lower().endswith(".opf")][:1]


class _Encryption(SilentListener):
    """A listener for ``encryption.xml``: which parts are encrypted, but for fonts that are merely hidden."""

    def __init__(self) -> None:
        self.locked: set[str] = set()
        self._is_hidden_font = False
        self._part = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "EncryptedData":
            self._is_hidden_font, self._part = False, ""
        elif tag == "EncryptionMethod":
            self._is_hidden_font = attributes.get("Algorithm", "") in _FONTS_ONLY
        elif tag == "CipherReference":
            self._part = resolve("", attributes.get("URI", ""))

    def end(self, tag: str) -> None:
        if tag == "EncryptedData" and not self._is_hidden_font:
            self.locked.add(self._part)


class _RootFiles:
    """A listener for ``container.xml``: where the book's own lists of parts are."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "rootfile" and attributes.get("media-type", _PACKAGE) == _PACKAGE:
            self.parts.append(resolve("", attributes.get("full-path", "")))

    def end(self, tag: str) -> None:
        pass

    def text(self, words: str) -> None:
        pass


class _Book:
    """A listener for the package document (.opf): metadata, parts, and the order of reading."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.title = ""
        self.authors: list[str] = []
        self.keywords: list[str] = []
        self.dated: float | None = None
        self._folder = posixpath.dirname(part)
        self._parts: dict[str, str] = {}
        self._in_spine_only: dict[str, str] = {}
        self._instead: dict[str, str] = {}  # what is shown in the place of a part that not every program knows
        self._spine: list[str] = []
        self._words: list[str] = []

    def chapters(self) -> list[str]:
        """Return the names of the parts in the order of reading; each once."""
        known = self._parts | self._in_spine_only
        parts = [known[name] for name in map(self._readable, self._spine) if name in known]
        return list(dict.fromkeys(parts or self._parts.values()))

    def _readable(self, name: str) -> str:
        """Return a part of the spine, or the first of those in its place that is a page."""
        seen: set[str] = set()
        while (
            name in self._instead and name not in self._parts and name not in self._in_spine_only and name not in seen
        ):
            seen.add(name)
            name = self._instead[name]
        return name

    def others(self) -> list[str]:
        """Return the pages that the order of reading leaves out."""
        chapters = set(self.chapters())
        return [part for part in dict.fromkeys(self._parts.values()) if part not in chapters]

    def start(self, tag: str, attributes: Attributes) -> None:
        self._words = []
        if tag == "item" and attributes.get("fallback"):
            self._instead[attributes.get("id", "")] = attributes["fallback"]
        if tag == "item" and (kind := attributes.get("media-type", "").lower()) in (*_PAGES, *_ALSO_PAGES):
            # A table of contents is read where the book has it among its pages: a preface may stand beside it.
            is_plain = kind in _PAGES and "nav" not in attributes.get("properties", "").split()
            parts = self._parts if is_plain else self._in_spine_only
            parts[attributes.get("id", "")] = resolve(self._folder, attributes.get("href", ""))
        elif tag == "itemref":
            self._spine.append(attributes.get("idref", ""))

    def end(self, tag: str) -> None:
        words, self._words = "".join(self._words).strip(), []
        if tag == "title":
            self.title = self.title or words
        elif tag == "creator" and words:
            self.authors += [] if words in self.authors else [words]
        elif tag in ("subject", "description") and words:
            self.keywords.append(_TAGS.sub(" ", words))
        elif tag == "date" and self.dated is None:
            self.dated = moment(words)

    def text(self, words: str) -> None:
        self._words.append(words)
