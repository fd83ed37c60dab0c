"""What does every reader give? One frozen Document, whatever the format."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's place: ``offset_chars`` into the text, level 1 to 6, and its words."""

    offset_chars: int
    level: int
    title: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text in reading order. All offsets are Python character offsets into ``text``.

    ``page_starts`` holds the offset at which each page begins (the first is 0), or is empty
    where the format has no pages. ``type`` is one of "pdf", "text", "markdown", "html", "code".
    """

    text: str
    title: str
    type: str
    page_starts: tuple[int, ...] = ()
    headings: tuple[Heading, ...] = field(default=())

    def page_at(self, offset_chars: int) -> int | None:
        """Return the 1-based page of an offset, or None where there are no pages."""
        if not self.page_starts:
            return None
        return max(1, bisect_right(self.page_starts, offset_chars))


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A file that a scan found. ``modified_ns`` is the file system's, since the epoch."""

    path: Path
    size_bytes: int
    modified_ns: int


@dataclass(frozen=True, slots=True)
class SkippedFile:
    """A file or folder that a scan passes over, with the reason in words for the user.

    ``unreadable_folder`` is True where what lies below could not be listed (it may still be there).
    """

    path: Path
    reason: str
    unreadable_folder: bool = False
