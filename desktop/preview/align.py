"""Where does a passage stand in a page's text, when two programs extracted the two texts?

The library's text and PDFium's text of the same page differ in blanks, line ends, hyphens,
ligatures and sometimes order. Both are reduced to their letters and digits; then the passage is
looked up as a whole, and where that fails in pieces that agree word by word.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from difflib import SequenceMatcher

from engine.records import dataclass

Span = tuple[int, int]
_OPENING, _CLOSING = "([{\"'\u201c\u2018\u00ab", ".,;:!?)]}\"'\u201d\u2019\u00bb\u2026"
_KEPT = re.compile(r"[0-9A-Za-z]+|[^\x00-\x7f]")
_SHORTEST_PIECE = 3  # words that must agree in a row before a piece counts as found
_ENOUGH = 0.5  # share of the passage's letters that the pieces must cover


@dataclass(frozen=True, slots=True)
class LetterIndex:
    """A text reduced to letters and digits; ``places[i]`` is the offset that letter i came from."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the offsets in the original text that letters ``start`` to ``end`` cover."""
        return self.places[start], self.places[end - 1] + 1


def reduce_text(text: str) -> LetterIndex:
    """Keep what both programs agree on: letters and digits, in lower case, ligatures taken apart."""
    out: list[str] = []
    places: list[int] = []
    for match in _KEPT.finditer(text):
        run, offset = match.group(), match.start()
        if run.isascii():  # letter by letter, a window of a document would take 20 ms
            out.append(run.lower())
            places.extend(range(offset, match.end()))
            continue
        for part in unicodedata.normalize("NFKD", run).casefold():
            if part.isalnum():
                out.append(part)
                places.append(offset)
    return LetterIndex("".join(out), tuple(places))


def find_passage(passage: str, page: str, near: float = 0.0) -> list[Span]:
    """Return where ``passage`` stands in ``page``: character offsets, in order, maybe in pieces.

    An empty list means that the page does not hold it. A passage found as a whole gives one span;
    where it occurs several times, the one closest to ``near`` (share of the page, 0 to 1) is taken.
    """
    wanted, here = reduce_text(passage), reduce_text(page)
    if not wanted.text or not here.text:
        return []
    at = _nearest_occurrence(wanted.text, here.text, near)
    if at >= 0:
        return [_with_punctuation(here.span(at, at + len(wanted.text)), page)]
    return _find_pieces(passage, page)


def _with_punctuation(span: Span, page: str) -> Span:
    """Widen a span to the quotation mark before it and the full stop behind it."""
    start, end = span
    while end < len(page) and page[end] in _CLOSING:
        end += 1
    while start > 0 and page[start - 1] in _OPENING:
        start -= 1
    return start, end


def _nearest_occurrence(wanted: str, here: str, near: float) -> int:
    found = []
    at = here.find(wanted)
    while at >= 0:
        found.append(at)
        at = here.find(wanted, at + len(wanted))
    return min(found, key=lambda place: abs(place - near * len(here)), default=-1)


def _find_pieces(passage: str, page: str) -> list[Span]:
    first, second = _words(passage), _words(page)
    a, b = [word for word, _ in first], [word for word, _ in second]
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    long = [block for block in blocks if block.size >= _SHORTEST_PIECE]
    spans = [(second[m.b][1][0], second[m.b + m.size - 1][1][1]) for m in long]
    covered = sum(len(word) for m in long for word in a[m.a : m.a + m.size])
    if covered < _ENOUGH * sum(map(len, a)):
        return []
    return _join(spans, page)


def _words(text: str) -> list[tuple[str, Span]]:
    """Return the reduced words of a text; a word broken by a hyphen at a line's end becomes one."""
    joined = _mend_hyphens(text)
    found: list[tuple[str, Span]] = []
    start: int | None = None
    for offset, char in enumerate(joined + " "):
        if char.isspace():
            if start is not None:
                reduced = reduce_text(joined[start:offset]).text
                if reduced:
                    found.append((reduced, (start, offset)))
                start = None
        elif start is None:
            start = offset
    return found


def _mend_hyphens(text: str) -> str:
    """Replace "-" and line end inside a word by U+00AD, keeping every offset as it is."""
    chars = list(text)
    for offset, char in enumerate(chars):
        if char not in "-\u00ad\u2010\u0002\ufffe":
            continue
        after = offset + 1
        while after < len(chars) and chars[after] in "\r\n":
            after += 1
        if after > offset + 1 and after < len(chars) and chars[after].islower():
            chars[offset:after] = "\u00ad" * (after - offset)
    return "".join(chars)


def _join(spans: list[Span], page: str) -> list[Span]:
    """Join pieces with little between them: a word that the two programs read differently."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and 0 <= start - joined[-1][1] <= 40:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def map_spans(passage: str, marks: Sequence[Span], page: str, found: Sequence[Span]) -> list[Span]:
    """Carry ``marks`` (offsets into the passage) over to the page, inside the spans found there."""
    wanted = reduce_text(passage)
    carried: list[Span] = []
    for start, end in marks:
        word = reduce_text(passage[start:end]).text
        before = sum(1 for place in wanted.places if place < start)
        if word:
            carried += _nearest(word, before, page, found)
    return sorted(set(carried))


def map_exactly(passage: str, marks: Sequence[Span], page: str, found: Sequence[Span]) -> list[Span | None]:
    """Carry many ``marks`` over to a passage that the page holds letter by letter; None for one without letters.

    Empty where the passage was found in pieces: ``map_spans`` finds single words there, one at a time.
    """
    wanted = reduce_text(passage)
    first, last = found[0] if len(found) == 1 else (0, 0)
    here = reduce_text(page[first:last])
    if not here.text or here.text != wanted.text:
        return []
    carried: list[Span | None] = []
    for start, end in marks:
        a, b = bisect_left(wanted.places, start), bisect_left(wanted.places, end)
        inner = here.span(a, b) if a < b else None
        carried.append((first + inner[0], first + inner[1]) if inner else None)
    return carried


def _nearest(word: str, before: int, page: str, found: Sequence[Span]) -> list[Span]:
    """Return the occurrence of ``word`` whose distance from the start fits best, or none."""
    best: Span | None = None
    best_off = 0
    seen = 0
    for start, end in found:
        here = reduce_text(page[start:end])
        at = here.text.find(word)
        while at >= 0:
            off = abs(seen + at - before)
            if best is None or off < best_off:
                inner = here.span(at, at + len(word))
                best, best_off = (start + inner[0], start + inner[1]), off
            at = here.text.find(word, at + 1)
        seen += len(here.text)
    return [best] if best is not None else []
