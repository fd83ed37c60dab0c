"""How is a PDF read? Page by page, in the order of its text, with where each page begins.

pypdf reads first and PDFium beside it; ``extractors`` says whose text of a page is the better one
and when PDFium reads on alone. Scanned pages are recognised where the extra ``ocr`` is installed.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError
from pypdfium2 import PdfiumError

from engine.documents import ocr
from engine.documents.cleaning import clean_text, clean_title
from engine.documents.document import Bundle, Document, Heading
from engine.documents.extractors import Choice, Doubt, Stopwatch, choose_text, nameless_share
from engine.documents.flow import TooLong
from engine.documents.layout import undo_layout
from engine.documents.members import Members
from engine.documents.patience import MAX_PARTS, ask_patience
from engine.documents.pdfium import PdfiumFile, WrongPassword, open_pdfium
from engine.documents.plain import stem
from engine.documents.source import MAX_MEMBER_BYTES, Source
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.paths import display_path

# pypdf and PDFium report every oddity of a file; what matters here is whether text comes out.
for _name in ("pypdf", "pypdfium2"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)

_PAGE_BREAK = "\n\n"
_TABS = re.compile(r"[ \t]*\t[ \t]*")
_LINE_END_SPACES = re.compile(r"[ \t]+\n")
_EMPTY_LINES = re.compile(r"\n{3,}")
_NO_TITLE = re.compile(r"(untitled|microsoft word|powerpoint|slide 1|document\d*|title|\(null\)|none)\b", re.I)
_FILE_LIKE = re.compile(r"\.(docx?|pdf|tex|dvi|indd|qxd|rtf|odt|pptx?|xlsx?|ps|html?|fm)$", re.I)
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?")
_MAX_PAGES = 50_000  # law reports of decades; what claims more is meant to do harm
_SCAN_LETTERS = 50  # fewer on a page that is a picture: a stamp or a page number that a scanner added
_UNDECODED = 0.5  # share of characters without a meaning from which on a page's text is none
_DOTS_PER_INCH = 150  # letters of 10 points are 20 pixels high; 200 takes half as long again and reads no better


class _Broken(Exception):
    """A parser cannot make sense of the file."""


class _Locked(Exception):
    """The file needs a password."""


@dataclass
class _Page:
    """A page as it was read: its words, and whether it is damaged, or a picture of words."""

    words: str
    broken: bool = False
    picture: bool = False
    undecoded: bool = False


def read_pdf(source: Source) -> Document | Bundle:
    """Return the text of a PDF, pages parted by an empty line, and with it the files attached to it.

    A page that cannot be read is left empty; the file fails only where no page gives text.

    Raises:
        UnreadableFileError: damaged, protected by a password, too long, or without any text.
        UnsupportedFileError: its pages are pictures, and the extra that reads them is not installed.
    """
    with ExitStack() as closing:
        book = _open(source.path, source.stream, closing)
        pages: list[_Page] = []
        length_chars = 0
        for page in book.pages():
            pages.append(page)
            length_chars += len(page.words)
            if length_chars > source.max_chars:
                raise TooLong
        texts = undo_layout([page.words for page in pages])
        own = _document(source, book, texts) if any(texts) else None
        found = _with_attachments(source, book, own) or own
        if found is None:
            raise _nothing_found(source.path, pages)
        return found


def _with_attachments(source: Source, book: _Book, own: Document | None) -> Bundle | None:
    """Return a PDF with the files attached to it, or None where there are none."""
    members = Members(source)
    own_chars = len(own.text) if own is not None else 0
    source.budget.chars -= own_chars
    for name, data in book.attachments():
        members.add(name, data)
    if len(members):
        return members.bundle(own)
    source.budget.chars += own_chars  # the caller counts a document that stands alone
    return None


def _document(source: Source, book: _Book, texts: list[str]) -> Document:
    starts, offset_chars = [], 0
    for words in texts:
        starts.append(offset_chars)
        offset_chars += len(words) + len(_PAGE_BREAK)
    return Document(
        _PAGE_BREAK.join(texts),
        _title(source.path, book.about("Title")),
        "pdf",
        page_starts=tuple(starts),
        headings=tuple(_headings(book.outline(), texts, starts)),
        author=clean_title(book.about("Author")),
        dated=_moment(book.about("CreationDate")) or _moment(book.about("ModDate")),
    )


class _Book:
    """A PDF in the hands of both parsers, or of the one that understands it."""

    def __init__(self, path: Path, first: PdfReader | None, second: PdfiumFile | None) -> None:
        self._path = path
        self._first = first
        self._second = second
        self._recognised = 0

    def pages(self) -> Iterator[_Page]:
        """Yield the pages in order."""
        objects, doubt = self._objects(), Doubt()
        count = self._second.page_count if self._second is not None and self._second.page_count else len(objects)
        if count > _MAX_PAGES:
            raise UnreadableFileError(
                self._path, f"the PDF claims to have {count:,} pages", "split it into smaller ones"
            )
        for number in range(count):
            yield self._page(number, objects[number] if number < len(objects) else None, doubt)

    def about(self, key: str) -> str:
        """Return a value of the metadata, or ""."""
        if self._second is not None:
            return self._second.about(key)
        try:
            about = self._first.metadata if self._first is not None else None
            return str(about[f"/{key}"]) if about is not None and f"/{key}" in about else ""
        except (MemoryError, OSError):
            raise
        except Exception:  # a third-party parser
            return ""

    def outline(self) -> list[tuple[int, str, int]]:
        """Return the outline as (level, title, page from 0)."""
        return self._second.outline() if self._second is not None else []

    def attachments(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of the files attached, but for those that are damaged or huge."""
        if self._second is not None:
            yield from self._second.attachments(MAX_MEMBER_BYTES)

    def _objects(self) -> list[PageObject]:
        """Return pypdf's pages; none where it cannot tell them and PDFium can, or where they are absurdly many."""
        if self._second is not None and self._second.page_count > _MAX_PAGES:
            return []
        try:
            return list(self._first.pages) if self._first is not None else []
        except (MemoryError, OSError):
            raise
        except Exception as error:  # a third-party parser
            if self._second is not None and self._second.page_count:
                return []
            raise _refusal(self._path, error) from error

    def _page(self, number: int, page: PageObject | None, doubt: Doubt) -> _Page:
        watch = Stopwatch()
        seen = self._second.look(number, _SCAN_LETTERS) if self._second is not None else None
        second, second_seconds = seen.text if seen else None, watch.seconds
        choice = Choice(second)
        if page is not None and not (seen is not None and seen.cropped) and doubt.stands(second):
            watch = Stopwatch()
            choice = choose_text(self._first_text(page), second)
            doubt.note(choice, watch.seconds, second_seconds)
        found = _Page(_tidy(choice.text or ""), broken=choice.text is None)
        if choice.text and nameless_share(choice.text) > _UNDECODED:
            found.words, found.undecoded = "", True
        if seen is not None:
            letters = sum(char.isalnum() for char in found.words)
            found.picture = seen.picture and letters < _SCAN_LETTERS
            if (found.picture or found.undecoded) and ocr.is_on():
                self._recognise(number, found, letters)
            notes = [note for note in map(_tidy, seen.notes) if note and note not in found.words]
            found.words = "\n".join(filter(None, [found.words, *notes]))
        return found

    def _recognise(self, number: int, page: _Page, letters: int) -> None:
        """Put the words that a page shows in place of fewer ones that it has."""
        if self._second is None or self._recognised == MAX_PARTS:
            return
        self._recognised += 1
        ask_patience()
        picture = self._second.render(number, _DOTS_PER_INCH, ocr.MAX_SIDE)
        words = _tidy(ocr.recognise(picture)) if picture is not None else ""
        if sum(char.isalnum() for char in words) > letters:
            page.words = words

    def _first_text(self, page: PageObject) -> str | None:
        """Return pypdf's text of a page, or None where the page is damaged for it."""
        try:
            return str(page.extract_text())
        except (MemoryError, OSError):
            raise
        except (FileNotDecryptedError, WrongPasswordError) as error:
            if self._second is None:
                raise _protected(self._path) from error
            return None
        except Exception:  # a third-party parser; the other pages may be whole
            return None


def _open(path: Path, stream: BinaryIO, closing: ExitStack) -> _Book:
    """Open a PDF with both parsers.

    Raises:
        UnreadableFileError: neither of them can.
    """
    first: PdfReader | None = None
    problem: Exception | None = None
    second: PdfiumFile | None = None
    try:
        second = closing.enter_context(open_pdfium(stream))
    except (PdfiumError, WrongPassword) as error:
        problem = error
    try:
        stream.seek(0)
        first = PdfReader(stream)
        if first.is_encrypted and not first.decrypt(""):
            first, problem = None, WrongPassword()
    except (MemoryError, OSError):
        raise
    except Exception as error:  # a third-party parser
        first, problem = None, error
    if first is None and second is None:
        raise _refusal(path, problem)
    return _Book(path, first, second)


def _refusal(path: Path, problem: Exception | None) -> UnreadableFileError:
    if isinstance(problem, WrongPassword | FileNotDecryptedError | WrongPasswordError):
        return _protected(path)
    if isinstance(problem, DependencyError):
        return UnreadableFileError(path, "the PDF is encrypted in a way that Kenning cannot read")
    return _damaged(path)


def _tidy(words: str) -> str:
    """Return clean text without the blanks that programs put between words and at the ends of lines."""
    # Some programs, Qt among them, space words so that pypdf reports a tab; a page has no tables of its own.
    words = _LINE_END_SPACES.sub("\n", _TABS.sub(" ", clean_text(words)))
    return _EMPTY_LINES.sub("\n\n", words).strip()


def _title(path: Path, named: str) -> str:
    """Return the title that the PDF names, unless it is a program's or a file's name."""
    found = clean_title(named)
    if len(found) < 3 or _NO_TITLE.match(found) or _FILE_LIKE.search(found):
        return stem(display_path(path.name))
    return found


def _moment(date: str) -> float | None:
    """Return a date of the metadata ("D:20240131120000+01'00'") in seconds since the epoch, or None."""
    found = _DATE.match(date.strip())
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in found.groups()[:6])
    try:
        moment = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0, second or 0, tzinfo=UTC)
    except ValueError:
        return None
    if not 1950 <= moment.year <= 2200:
        return None
    sign, hours, minutes = found.groups()[6:]
    ahead = (int(hours) * 3600 + int(minutes or 0) * 60) * (-1 if sign == "-" else 1) if sign else 0
    return moment.timestamp() - ahead


def _headings(outline: list[tuple[int, str, int]], texts: list[str], starts: list[int]) -> Iterator[Heading]:
    """Yield the outline's entries whose words stand on the page that they lead to, in order of the text."""
    found: list[Heading] = []
    for level, title, page in outline:
        words = clean_title(title)
        at = _find_words(words, texts[page]) if page < len(texts) else -1
        if at >= 0:
            found.append(Heading(starts[page] + at, min(level, 6), words))
    yield from sorted(found, key=lambda heading: heading.offset_chars)


def _find_words(words: str, text: str) -> int:
    """Return where words stand in a text whatever blanks and marks are between their letters, or -1."""
    letters = [re.escape(char) for char in words if char.isalnum()]
    found = re.search(r"[\W_]*".join(letters), text, re.IGNORECASE) if letters else None
    return found.start() if found else -1


def _nothing_found(path: Path, pages: list[_Page]) -> UnreadableFileError | UnsupportedFileError:
    pictures = any(page.picture or page.undecoded for page in pages)
    if pictures and not ocr.is_on():
        return ocr.would_read(path, "scanned PDF")
    if not pages or all(page.broken for page in pages):
        return _damaged(path)
    if pictures:
        return UnreadableFileError(path, "the PDF has no text, and none was recognised on its pages", "nothing to do")
    return UnreadableFileError(path, "the PDF has no text", "nothing to do")


def _damaged(path: Path) -> UnreadableFileError:
    return UnreadableFileError(path, "the PDF is damaged or incomplete", "download or copy it again")


def _protected(path: Path) -> UnreadableFileError:
    return UnreadableFileError(path, "the PDF is protected by a password", "save a copy without the password")
