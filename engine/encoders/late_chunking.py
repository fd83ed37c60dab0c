"""How does a chunk know its surroundings? Late chunking: one pass over a long window, pooled chunk by chunk.

A chunk that is embedded alone does not know that "the city" of its first line is the Berlin of the page
before. Here the text runs through the graph in long windows, and a chunk's vector is the mean of its own
tokens' states. Windows overlap; a chunk is taken from the window in which it lies most central, so that it
sees text on both sides.

Source: Günther et al., Late Chunking, 2024, arXiv:2409.04701, algorithm 2 (with overlap: "long late chunking").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text's tokens and the chunks that are pooled from it.

    ``start`` and ``end`` count tokens without special ones; ``chunks`` holds (number, first, past) of each
    chunk, its tokens counted from the window's own start.
    """

    start: int
    end: int
    chunks: tuple[tuple[int, int, int], ...]


def plan_windows(
    offsets: npt.NDArray[np.int64], spans: Sequence[tuple[int, int]], window_tokens: int, overlap_tokens: int
) -> list[Window]:
    """Cut a text into overlapping windows and give each chunk to the one in which it lies most central.

    Args:
        offsets: character span of every token of the text, (tokens, 2), without special tokens.
        spans: character span of every chunk, in any order; a chunk without a token gets the nearest one.
        window_tokens: tokens in a window, at least 1; a chunk that is longer is pooled from its first ones.
        overlap_tokens: how many tokens two neighbours share, below ``window_tokens``.

    Returns:
        Windows in order, those without chunks left out; every chunk is in exactly one.
    """
    total = len(offsets)
    if not spans or not total:
        return []
    step = window_tokens - overlap_tokens
    last = max(0, total - window_tokens)
    starts = sorted({min(start, last) for start in range(0, last + step, step)})
    members: dict[int, list[tuple[int, int, int]]] = {start: [] for start in starts}
    begins, ends = offsets[:, 0].tolist(), offsets[:, 1].tolist()
    for number, (begin, past) in enumerate(spans):
        first = min(bisect_left(ends, begin + 1), total - 1)
        after = max(first + 1, bisect_left(begins, past))
        start = _most_central(starts, first, after, window_tokens)
        members[start].append((number, first - start, min(after, start + window_tokens) - start))
    return [
        Window(start, min(start + window_tokens, total), tuple(chunks)) for start, chunks in members.items() if chunks
    ]


def _most_central(starts: list[int], first: int, after: int, window_tokens: int) -> int:
    """Return the start of the window that holds the chunk whole, where one does, with most room on both sides."""

    def room(start: int) -> tuple[int, int]:
        before, behind = first - start, start + window_tokens - after
        return min(0, behind) if before >= 0 else -window_tokens, min(before, behind)

    near = bisect_left(starts, first - window_tokens)
    candidates = [start for start in starts[near:] if start <= first]
    return max(candidates, key=room)
