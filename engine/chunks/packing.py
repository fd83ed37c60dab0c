"""How do pieces become chunks? Packed until full, parted at headings, without crumbs at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.chunks.pieces import Ruler

Span = tuple[int, int]

_SECTION_SHARE = 0.5  # a heading begins a new chunk where the one before is at least half full
_CRUMB_SHARE = 0.25  # a chunk smaller than this takes pieces from the one before it


def pack(pieces: Sequence[Span], sections: frozenset[int], ruler: Ruler) -> Iterator[Span]:
    """Yield the chunks of one page as spans, in order; together they cover all pieces.

    Args:
        pieces: consecutive spans, each within the limits.
        sections: offsets at which a heading begins.
        ruler: measures spans.
    """
    runs = _runs(pieces, sections, ruler)
    for number in range(1, len(runs)):
        _feed_crumb(runs, number, pieces, ruler)
    for first, past in runs:
        yield pieces[first][0], pieces[past - 1][1]


def _runs(pieces: Sequence[Span], sections: frozenset[int], ruler: Ruler) -> list[Span]:
    """Return (first, past) piece numbers of each chunk, packed greedily."""
    runs: list[Span] = []
    first = 0
    enough = ruler.target_tokens * _SECTION_SHARE
    for number in range(1, len(pieces)):
        begin, (start, end) = pieces[first][0], pieces[number]
        parted = start in sections and ruler.tokens(begin, start) >= enough
        if parted or not ruler.fits(begin, end):
            runs.append((first, number))
            first = number
    if pieces:
        runs.append((first, len(pieces)))
    return runs


def _feed_crumb(runs: list[Span], number: int, pieces: Sequence[Span], ruler: Ruler) -> None:
    """Move pieces from a chunk to the small one after it until both are about even."""
    first, _ = runs[number - 1]
    begin, past = runs[number]
    end = pieces[past - 1][1]
    size = ruler.tokens(pieces[begin][0], end)
    if size >= ruler.target_tokens * _CRUMB_SHARE:
        return
    while begin - 1 > first:
        start = pieces[begin - 1][0]
        left = ruler.tokens(pieces[first][0], start)
        if not ruler.fits(start, end) or ruler.tokens(start, end) > left:
            break
        begin -= 1
    runs[number - 1], runs[number] = (first, begin), (begin, past)
