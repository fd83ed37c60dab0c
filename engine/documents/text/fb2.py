"""How is a FictionBook (.fb2, .fb3) read? Section by section, its pictures by what they say of themselves."""

from __future__ import annotations

from functools import partial

from engine.documents.alt_texts import described
from engine.documents.characters.base64text import from_base64
from engine.documents.characters.encoding import decode
from engine.documents.characters.raised_numbers import raised
from engine.documents.containers.package import open_package
from engine.documents.damaged_xml import Nesting, ended
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import key_words, moment
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, SilentListener, parse_xml

_PARAGRAPHS = {"p", "v", "subtitle", "text-author", "td", "th", "date"}
# Elements of the newer format by those of the older one.
_AS_OLDER = {"fb3-body": "body", "notebody": "section", "note": "a", "img": "image"}
_AS_OLDER |= dict.fromkeys(("li", "pre", "blockquote"), "p")
# What of a description is one fact, whatever is emphasised in it.
_FACTS = _PARAGRAPHS | {"main", "keywords", "subject", "annotation", "li", "pre", "blockquote"}
_NAMES = ("first-name", "middle-name", "last-name", "nickname")
_LINES = "p v subtitle text-author"
_NESTING = Nesting(
    ended(_LINES, by=f"{_LINES} empty-line title epigraph annotation section cite poem stanza body binary")
    | ended(f"{_LINES} table", by="table")
    | ended("tr", by="tr", within="table")
    | ended("th td", by="th td", within="table")
    | ended("body", by="body"),
    frozenset({"binary", "first-name", "middle-name", "last-name", "nickname", "book-title", "keywords"}),
)


def read_fb2(source: DocumentSource) -> Document | Bundle:
    """Return the text of a book; a section with a title is a chapter. Words of pictures stand at the end.

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
        UnsupportedFileError: it holds nothing but pictures, and recognition is off.
    """
    data = source.data(has_pictures=True)
    pictures = PicturesInside(source, has_covers=True)
    return pictures.told(
        read_in_part(source.damaged("e-book"), data, partial(_read, source, pictures), source.budget.go_on, _NESTING)
    )


def _read(source: DocumentSource, pictures: PicturesInside, data: bytes) -> Document:
    flow = Flow(source.max_chars)
    book = _Book(flow)
    parse_xml(decode(data, declared_charset(data)).encode("utf-8", "replace"), book, encoding="utf-8")
    for letters in book.pictures:
        flow.block(pictures.words(from_base64(letters.encode("ascii", "replace"))), as_written=True)
    return flow.document(
        book.title or stem(source.name),
        "book",
        author=", ".join(book.authors),
        dated=book.dated,
        keywords=book.keywords,
    )


def read_fb3(source: DocumentSource) -> Document:
    """Return the text of a book in the newer format, an archive with its description and its body.

    Raises:
        UnreadableFileError: the archive or a part of it is damaged.
    """
    flow = Flow(source.max_chars)
    about, book = _Description(), _Book(flow)
    with open_package(source) as package:
        descriptions = package.related("", "Book") or ["fb3/description.xml"]
        for part in descriptions:
            package.parse_aside(part, about)
        bodies = [body for part in descriptions for body in package.related(part, "body")] or ["fb3/body.xml"]
        for body in bodies:
            if not package.parse(body, _AsOlder(book)):
                raise source.damaged("e-book")
    title = about.title or (flow.headings[0].title if flow.headings else stem(source.name))
    return flow.document(title, "book", author=", ".join(about.authors), keywords=key_words(*about.keywords))


class _Description(SilentListener):
    """A listener for what a book in the newer format says of itself."""

    def __init__(self) -> None:
        self.title = ""
        self.authors: list[str] = []
        self.keywords: list[str] = []
        self._path: list[str] = []
        self._words = ""
        self._is_author = False

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in _FACTS:
            self._take("")
        elif tag == "br":
            self._words += " "
        self._path.append(tag)
        if tag == "subject":
            self._is_author = attributes.get("link") == "author"

    def text(self, words: str) -> None:
        self._words += words

    def end(self, tag: str) -> None:
        if tag in _FACTS:
            self._take(tag)
        self._path.pop()

    def _take(self, tag: str) -> None:
        """Take the words before an element begins or, where a tag is given, before it ends."""
        words, self._words = " ".join(self._words.split()), ""
        if tag == "main" and self._path[-3:] == ["fb3-description", "title", "main"]:
            self.title = words
        elif tag == "main" and self._is_author and self._path[-3:-1] == ["subject", "title"] and words:
            self.authors.append(words)
        elif words and (tag == "keywords" or "annotation" in self._path):
            self.keywords.append(words)


class _AsOlder(SilentListener):
    """A listener for the newer format that tells another one of it in the words of the older."""

    def __init__(self, book: _Book) -> None:
        self._book = book

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "br":
            self._book.text(" ")
            return
        self._book.start(_AS_OLDER.get(tag, tag), {**attributes, "type": "note"} if tag == "note" else attributes)

    def text(self, words: str) -> None:
        self._book.text(words)

    def end(self, tag: str) -> None:
        if tag != "br":
            self._book.end(_AS_OLDER.get(tag, tag))


class _Book:
    """A listener for the whole file."""

    def __init__(self, flow: Flow) -> None:
        self.title = ""
        self.authors: list[str] = []
        self.keywords = ""
        self.dated: float | None = None
        self.pictures: list[str] = []  # in base64
        self._letters: list[str] = []  # of the picture that is open
        self._flow = flow
        self._path: list[str] = []
        self._words: list[str] = []
        self._names: dict[str, str] = {}
        self._before: list[list[str]] = []  # the words before raised ones, which may have some of their own
        self._title: list[str] | None = None
        self._sections = self._chapters = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in _PARAGRAPHS or tag in ("section", "title"):
            self._end_outer()
        # The mark of a note would be glued to the word before it.
        self._path.append("note mark" if tag == "a" and attributes.get("type") == "note" else tag)
        if tag == "section":
            self._sections += 1
        elif tag == "title" and self._is_in_body():
            self._title = []
        elif tag == "author":
            self._names = {}
        elif tag == "date" and "title-info" in self._path:
            self.dated = moment(attributes.get("value", ""))
        if tag in _PARAGRAPHS or not self._is_in_body():
            self._words = []
        if tag == "image" and self._is_in_body():
            self._show(attributes)
        elif tag == "sup":
            self._before.append(self._words)
            self._words = []

    def end(self, tag: str) -> None:
        words = " ".join("".join(self._words).split())
        if tag == "sup":
            before = "".join(self._before.pop())
            self._words = [before, raised(before, words)]
        elif self._is_in_body():
            self._end_in_body(tag, words)
        elif "title-info" in self._path:
            self._end_in_info(tag, words)
        if tag == "binary":
            self.pictures.append("".join(self._letters))
            self._letters = []
        if self._path:
            self._path.pop()

    def text(self, words: str) -> None:
        if self._path and self._path[-1] == "binary":
            self._letters.append(words)
        elif not self._path or self._path[-1] != "note mark":
            self._words.append(words)

    def _show(self, attributes: Attributes) -> None:
        """Take what a picture says of itself: within a sentence a part of it, else a paragraph."""
        said = dict.fromkeys(filter(None, (described(attributes.get(name, "")) for name in ("alt", "title"))))
        if any(tag in _PARAGRAPHS for tag in self._path):
            self._words += [f" {words} " for words in said]
        else:
            for words in said:
                self._flow.block(words)

    def _is_in_body(self) -> bool:
        return "body" in self._path[:3] or "annotation" in self._path[:5]

    def _end_outer(self) -> None:
        """Write the words that a paragraph has before another one that begins in it."""
        words = " ".join("".join(self._words).split())
        outer = next((tag for tag in reversed(self._path) if tag in _PARAGRAPHS), "")
        if words and outer and self._is_in_body():
            self._end_in_body(outer, words)

    def _end_in_body(self, tag: str, words: str) -> None:
        if tag == "section":
            self._sections -= 1
        elif tag == "title" and self._title is not None:
            self._add_title(" ".join(self._title))
            self._title = None
        elif tag in _PARAGRAPHS:
            if self._title is not None:
                self._title.append(words)
            elif tag == "v":
                self._flow.line(words)
            else:
                self._flow.block(words)
            self._words = []

    def _add_title(self, words: str) -> None:
        if words and self._sections <= 1 and self._path[-2:-1] != ["poem"]:
            self._chapters += 1
            self._flow.place("chapter", f"chapter {self._chapters} · {words}")
        self._flow.heading(words, self._sections + 1)

    def _end_in_info(self, tag: str, words: str) -> None:
        if tag == "book-title":
            self.title = words
        elif tag == "keywords":
            self.keywords = key_words(words)
        elif tag in _NAMES and "author" in self._path and words:
            self._names[tag] = words
        elif tag == "author" and self._names:
            self.authors.append(" ".join(self._names[name] for name in _NAMES if name in self._names))
        self._words = []
