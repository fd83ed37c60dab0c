"""What does every reader give? One frozen Document, or a Bundle of them where a file holds others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import field
from itertools import accumulate
from pathlib import Path

from engine.documents.missing import Missing
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.records import dataclass

# What a place can be: a drawing's page, a slide, a sheet or a range of its cells, a chapter of a book, a message of
# a mailbox, a line of a subtitle or log, a section without a name of its own, a notebook's cell, and what stands beside
# the cells of a sheet, such as a comment.
PLACE_KINDS = ("page", "slide", "sheet", "cells", "chapter", "message", "line", "section", "cell", "beside")
_PAGE_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's place: ``offset_chars`` into the text, level 1 to 6, and its words.

    In code, definitions are headings; one without words ends the section of the definition before.
    """

    offset_chars: int
    level: int
    title: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person finds a span of the text: it reaches from ``offset_chars`` to the next place.

    ``kind`` is one of PLACE_KINDS. ``label`` is shown as it stands and needs no other place beside
    it: "slide 3", "sheet Budget", "sheet Budget, A3:F3", "chapter 2 · The Sea", "message 14",
    "00:12:07". A table gives one place of kind "cells" for each of its rows; a passage over
    several rows of one sheet is shown as one range ("sheet Budget, A3:F20").
    """

    offset_chars: int
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text in reading order. All offsets are Python character offsets into ``text``.

    ``page_starts`` holds the offset at which each page begins (the first is 0), or is empty
    where the format has no pages. ``places`` does the same for everything that is no page, in
    order of their offsets. ``type`` is one of the reader kinds: "pdf", "text", "markdown", ...

    ``author`` is as the file names it, or "". ``dated`` is when the content was written or sent, in
    seconds since the epoch, where the file itself says so. ``language`` is an ISO 639-1 code, or ""
    where the text is too short or too mixed to tell. ``keywords`` are words that the file gives about itself (keywords,
    subject, description) and by which it is found beside its text. ``missing`` says what of the file is not in the
    text: such a file counts as read in part. ``reader`` is who read it, and in which version (``reader_versions``); ""
    where that is who read its container.
    """

    text: str
    title: str
    type: str
    page_starts: tuple[int, ...] = ()
    headings: tuple[Heading, ...] = field(default=())
    places: tuple[Place, ...] = ()
    author: str = ""
    dated: float | None = None
    language: str = ""
    missing: tuple[Missing, ...] = ()
    keywords: str = ""
    reader: str = ""

    def page_at(self, offset_chars: int) -> int | None:
        """Return the 1-based page of an offset, or None where there are no pages."""
        if not self.page_starts:
            return None
        return max(1, bisect_right(self.page_starts, offset_chars))


def joined_pages(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Return the text of a document in pages, an empty line between two, and the offset at which each page begins."""
    starts = accumulate((len(page) + len(_PAGE_BREAK) for page in pages[:-1]), initial=0)
    return _PAGE_BREAK.join(pages), tuple(starts) if pages else ()


@dataclass(frozen=True, slots=True)
class Member:
    """A document inside a container: what came of reading it.

    ``name`` is its path inside the container with forward slashes ("letters/may.txt"), never
    absolute and never with "..", and no two members of a container have the same. A container
    within a container gives members named "inner.zip/letters/may.txt": bundles do not nest.
    ``size_bytes`` is the member's own size, unpacked.
    """

    name: str
    outcome: Document | UnreadableFileError | UnsupportedFileError
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Bundle:
    """What reading a container gives: an archive, a mailbox, a mail with attachments.

    ``own`` is the container's own text (the mail itself), or None where it has none (an archive).
    A bundle may be without members, as an empty archive is. ``missing`` says what of the container
    was not read and is no member either. ``reader`` is who read it, as of a document.
    """

    own: Document | None
    members: tuple[Member, ...] = ()
    missing: tuple[Missing, ...] = ()
    reader: str = ""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file that a scan found. ``modified_ns`` is the file system's, since the epoch.

    ``inode`` says which file lies at the path, ``changed_ns`` when anything about it was last changed, which no program
    can set; 0 where the system does not tell. ``shared`` where the file may be reached by another name as well.
    """

    path: Path
    size_bytes: int
    modified_ns: int
    inode: int = 0
    changed_ns: int = 0
    shared: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class OtherName:
    """A further name of a file that a scan has found already: a hard link, or a link to it. ``of`` is that file."""

    path: Path
    of: Path
    size_bytes: int
    modified_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file or folder that a scan passes over, with the reason in words for the user.

    ``unreadable_folder`` is True where what lies below could not be listed (it may still be there).
    """

    path: Path
    reason: str
    unreadable_folder: bool = False
