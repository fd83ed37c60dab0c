"""How is a text cut into pieces that fit, each as whole as can be?

A span that is too long is cut at the best kind of boundary it has: paragraphs, then sentences,
then lines, then words, and inside a word only where the word alone is too long.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from engine.chunks.boundaries import CODE, PROSE, character_cut, last_word_start, words_under
from engine.chunks.places import SECTIONS
from engine.documents.document import Document
from engine.records import dataclass

# Words that the encoder does not know become one token however long they are, and runs of blanks
# none. So characters are limited too: English has 4 to 5 a token, tables with blanks about 10.
CHARS_PER_TOKEN = 16


@dataclass(frozen=True, slots=True)
class Ruler:
    """Measures spans in tokens. ``ends`` is the end offset of every token, in order."""

    ends: list[int]
    target_tokens: int

    @property
    def limit_chars(self) -> int:
        """The most characters a chunk may have."""
        return self.target_tokens * CHARS_PER_TOKEN

    def tokens(self, start: int, end: int) -> int:
        """Return how many tokens end inside a span."""
        return bisect_right(self.ends, end) - bisect_right(self.ends, start)

    def fits(self, start: int, end: int) -> bool:
        """Return whether a span is within the limits of a chunk."""
        return end - start <= self.limit_chars and self.tokens(start, end) <= self.target_tokens

    def reach(self, start: int, end: int) -> int:
        """Return the offset up to which a piece of a too long span goes, at the end of a token.

        The last two pieces are about even, so that no crumb is left. A piece is longer than fits
        only where the tokens of a single character are more than the target.
        """
        first = bisect_right(self.ends, start)
        left = bisect_right(self.ends, end) - first
        past = first + (self.target_tokens if left >= 2 * self.target_tokens else (left + 1) // 2)
        if left <= self.target_tokens:
            return min(end, start + self.limit_chars)
        while past > first and self.ends[past - 1] == self.ends[past]:
            past -= 1  # several tokens of one character end together
        return min(end, start + self.limit_chars, self.ends[max(past - 1, first)])


class Cutter:
    """Cuts one document. ``sections`` are the offsets at which a heading, or a place like one, begins.

    ``rows`` are the offsets at which a row of a table begins: a sentence in a cell is no boundary.
    """

    def __init__(self, document: Document, ruler: Ruler, rows: Sequence[int] = ()) -> None:
        self._text = document.text
        self._ruler = ruler
        levels = CODE if document.type in ("code", "data") else PROSE
        self._rows = rows
        self._levels: Sequence[Callable[[str, int, int], Iterator[int]]] = (
            (levels[0], self._row_starts, *levels[1:]) if rows else levels
        )
        named = {heading.offset_chars for heading in document.headings if heading.title.strip()}
        self._offsets = sorted(
            {heading.offset_chars for heading in document.headings}
            | {place.offset_chars for place in document.places if place.kind in SECTIONS}
        )
        self.sections = frozenset(self._offsets)
        self._glued = frozenset(words_under(self._text, offset) for offset in named)

    def pieces(self, start: int, end: int, level: int = 0) -> Iterator[tuple[int, int]]:
        """Yield consecutive spans that together are the given one; each fits in a chunk."""
        if level == 0:
            yield from self._cut(start, end, level)
        elif self._ruler.fits(start, end):
            yield start, end
        elif level < len(self._levels):
            yield from self._cut(start, end, level)
        else:
            yield from self._words(start, end)

    def _cut(self, start: int, end: int, level: int) -> Iterator[tuple[int, int]]:
        first = start
        for at in self._boundaries(start, end, level):
            yield from self.pieces(first, at, level + 1)
            first = at
        yield from self.pieces(first, end, level + 1)

    def _boundaries(self, start: int, end: int, level: int) -> Iterator[int]:
        """Yield the boundaries of a level, never between a heading and its words."""
        found = set(self._levels[level](self._text, start, end))
        if level == 0:
            inside = slice(bisect_right(self._offsets, start), bisect_right(self._offsets, end - 1))
            found.update(self._offsets[inside])
        return iter(sorted(found - self._glued))

    def _row_starts(self, _: str, start: int, end: int) -> Iterator[int]:
        yield from self._rows[bisect_right(self._rows, start) : bisect_left(self._rows, end)]

    def _words(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield spans as long as fit, cut between words; an endless word is cut by force."""
        while start < end:
            reach = self._ruler.reach(start, end)
            if reach < end:
                at = last_word_start(self._text, start, reach)
                reach = at if at > start else character_cut(self._text, start, reach)
            yield start, min(reach, end)
            start = reach
