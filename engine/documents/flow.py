"""How does a reader build a text? Piece by piece, with breaks, headings and places at their offsets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from engine.documents.characters.cleaning import clean_text, clean_title, one_line
from engine.documents.document import Document, Heading, Place
from engine.documents.missing import Missing

_BREAK_RANK = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}


def with_single_blanks(words: str) -> str:
    """Return words with one space for each run of spaces, tabs and ends of lines; a no-break space is none of them.

    A pattern would make a piece of every word: a page of prose took a quarter of its time for that.
    """
    for blank in "\n\t\r\f":
        if blank in words:
            words = words.replace(blank, " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words


class TooLong(Exception):
    """The text is longer than allowed; ``read`` words it for the user."""


class Flow:
    """The text so far, and in ``missing`` what is not in it.

    A break waits until words follow, and the widest of several wins.

    Args:
        max_chars: a longer text raises TooLong as soon as it is reached.
    """

    def __init__(self, max_chars: int) -> None:
        self.parts: list[str] = []
        self.headings: list[Heading] = []
        self.places: list[Place] = []
        self.missing: list[Missing] = []
        self._max_chars = max_chars
        self._length_chars = 0
        self._waiting = ""
        self._place: tuple[str, str] | None = None
        self._heading: tuple[int, int, int] | None = None  # parts so far, offset, level

    @property
    def length_chars(self) -> int:
        """How long the text is so far, without the break that waits."""
        return self._length_chars

    def add(self, words: str, *, as_written: bool = False) -> None:
        """Append words; runs of blanks become one unless they are to stand ``as_written``."""
        if as_written:
            self._put(clean_text(words))
            return
        words = with_single_blanks(words)
        if words == " ":  # what stands between the tags of most pages
            self.part(" ")
            return
        words = clean_text(words)
        if words.startswith(" "):
            self.part(" ")
        self._put(words.strip(" "))
        if words.endswith(" "):
            self.part(" ")

    def part(self, by: str) -> None:
        """Ask for a break (" ", tab, newline or two newlines) before the next words."""
        if _BREAK_RANK[by] > _BREAK_RANK[self._waiting]:
            self._waiting = by

    def line(self, words: str, *, as_written: bool = False) -> None:
        """Append words on a line of their own."""
        self.part("\n")
        self.add(words, as_written=as_written)
        self.part("\n")

    def block(self, words: str, *, as_written: bool = False) -> None:
        """Append words as a paragraph."""
        self.part("\n\n")
        self.add(words, as_written=as_written)
        self.part("\n\n")

    def heading(self, words: str, level: int) -> None:
        """Append a heading as a paragraph of its own."""
        self.part("\n\n")
        self.open_heading(level)
        self.add(words)
        self.close_heading()
        self.part("\n\n")

    def add_with_headings(self, words: str, headings: Iterable[Heading]) -> None:
        """Append words as written, with the headings found in them (offsets into ``words``).

        Words that cleaning makes shorter lose their headings: the offsets would be wrong.
        """
        start = self._length_chars + (len(self._waiting) if self.parts else 0)
        self.add(words, as_written=True)
        if self._length_chars == start + len(words):
            self.headings += [replace(heading, offset_chars=start + heading.offset_chars) for heading in headings]

    def open_heading(self, level: int) -> None:
        """Begin a heading; its words are whatever is added until ``close_heading``."""
        self._heading = (len(self.parts), self._length_chars, max(1, min(level, 6)))

    def close_heading(self) -> None:
        """End the heading; one without words is dropped."""
        if self._heading is None:
            return
        first, offset_chars, level = self._heading
        raw = "".join(self.parts[first:])
        title = clean_title(raw)
        if title:
            offset_chars += len(raw) - len(raw.lstrip())
            self.headings.append(Heading(offset_chars, level, title))
        self._heading = None

    def place(self, kind: str, label: str, *, is_clean: bool = False) -> None:
        """Say where the next words stand; a place without words is dropped. A label that ``is_clean`` is one line."""
        self._place = (kind, label if is_clean else clean_title(label))

    def document(
        self, title: str, kind: str, *, author: str = "", dated: float | None = None, keywords: str = ""
    ) -> Document:
        """Return what was gathered; ``title`` is the reader's best, already chosen."""
        return Document(
            "".join(self.parts),
            clean_title(title),
            kind,
            headings=tuple(self.headings),
            places=tuple(self.places),
            author=one_line(author),
            dated=dated,
            missing=tuple(dict.fromkeys(self.missing)),
            keywords=keywords,
        )

    def _put(self, words: str) -> None:
        """Append words after the break that waits for them; no text begins with a break."""
        if not words:
            return
        for part in (self._waiting if self.parts else "", words):
            if part is words and self._place is not None:
                self.places.append(Place(self._length_chars, *self._place))
                self._place = None
            if part:
                self.parts.append(part)
                self._length_chars += len(part)
        self._waiting = ""
        if self._length_chars > self._max_chars:
            raise TooLong
