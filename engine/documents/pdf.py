"""How is a PDF read? Page by page, in the order of its text, with where each page begins."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import BinaryIO

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

from engine.documents.cleaning import clean_text, clean_title
from engine.documents.document import Document
from engine.documents.plain import stem
from engine.errors import UnreadableFileError
from engine.paths import display_path

# pypdf reports every oddity of a file as a warning; what matters here is whether text comes out.
logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)

_PAGE_BREAK = "\n\n"
_TABS = re.compile(r"[ \t]*\t[ \t]*")
_LINE_END_SPACES = re.compile(r"[ \t]+\n")
_NO_TITLE = re.compile(r"(untitled|microsoft word|powerpoint|slide 1|document\d*|title|\(null\)|none)\b", re.I)
_FILE_LIKE = re.compile(r"\.(docx?|pdf|tex|dvi|indd|qxd|rtf|odt|pptx?|xlsx?|ps|html?|fm)$", re.I)


def read_pdf(path: Path, stream: BinaryIO, max_chars: int) -> Document:
    """Return the text of a PDF, pages parted by an empty line.

    A page that cannot be read is left empty; the file fails only where no page gives text.

    Raises:
        UnreadableFileError: damaged, protected by a password, too long, or pages without text.
    """
    reader = _open(path, stream)
    pages, broken = _pages(path, reader, max_chars)
    if not any(pages):
        raise _nothing_found(path, len(pages), broken)
    if _is_undecoded(pages):
        reason = "the PDF does not say which letters its shapes stand for"
        raise UnreadableFileError(path, reason, "text recognition (OCR) would read it")
    starts, offset_chars = [], 0
    for words in pages:
        starts.append(offset_chars)
        offset_chars += len(words) + len(_PAGE_BREAK)
    return Document(_PAGE_BREAK.join(pages), _title(path, reader), "pdf", page_starts=tuple(starts))


def _open(path: Path, stream: BinaryIO) -> PdfReader:
    """Return a reader, unlocked with the empty password where that is enough."""
    try:
        reader = PdfReader(stream)
        locked = reader.is_encrypted and not reader.decrypt("")
    except (MemoryError, OSError):
        raise
    except DependencyError as error:
        raise UnreadableFileError(path, "the PDF is encrypted in a way that Kenning cannot read") from error
    except Exception as error:  # a third-party parser
        raise _damaged(path) from error
    if locked:
        raise _protected(path)
    return reader


def _pages(path: Path, reader: PdfReader, max_chars: int) -> tuple[list[str], int]:
    """Return the text of every page, trimmed, and how many pages were broken."""
    pages: list[str] = []
    broken = length_chars = 0
    for page in _page_objects(path, reader):
        words = _page_text(path, page)
        broken += words is None
        pages.append(words or "")
        length_chars += len(words or "")
        if length_chars > max_chars:
            reason = f"the text is longer than {max_chars:,} characters"
            raise UnreadableFileError(path, reason, "split the file into smaller ones")
    return pages, broken


def _page_objects(path: Path, reader: PdfReader) -> list[PageObject]:
    try:
        return list(reader.pages)
    except (MemoryError, OSError):
        raise
    except (FileNotDecryptedError, WrongPasswordError) as error:
        raise _protected(path) from error
    except Exception as error:  # a third-party parser
        raise _damaged(path) from error


def _page_text(path: Path, page: PageObject) -> str | None:
    """Return a page's text, or None where the page is damaged."""
    try:
        words = page.extract_text()
    except (MemoryError, OSError):
        raise
    except (FileNotDecryptedError, WrongPasswordError) as error:
        raise _protected(path) from error
    except Exception:  # a third-party parser; the other pages may be whole
        return None
    # Some programs, Qt among them, space words so that pypdf reports a tab; a page has no tables of its own.
    return _LINE_END_SPACES.sub("\n", _TABS.sub(" ", clean_text(words))).strip()


def _is_undecoded(pages: list[str]) -> bool:
    """Return whether most characters are U+FFFD: the fonts carry no map from shapes to letters."""
    unknown = sum(words.count("\ufffd") for words in pages)
    return unknown > 0 and 2 * unknown > sum(len("".join(words.split())) for words in pages)


def _title(path: Path, reader: PdfReader) -> str:
    """Return the title that the PDF names, unless it is a program's or a file's name."""
    try:
        about = reader.metadata
        found = clean_title(str(about.title or "")) if about else ""
    except (MemoryError, OSError):
        raise
    except Exception:  # a third-party parser
        found = ""
    if len(found) < 3 or _NO_TITLE.match(found) or _FILE_LIKE.search(found):
        return stem(display_path(path.name))
    return found


def _nothing_found(path: Path, page_count: int, broken: int) -> UnreadableFileError:
    if broken or not page_count:
        return _damaged(path)
    reason = "the PDF has no text, probably scanned pages"
    return UnreadableFileError(path, reason, "text recognition (OCR) would read it")


def _damaged(path: Path) -> UnreadableFileError:
    return UnreadableFileError(path, "the PDF is damaged or incomplete", "download or copy it again")


def _protected(path: Path) -> UnreadableFileError:
    return UnreadableFileError(path, "the PDF is protected by a password", "save a copy without the password")
