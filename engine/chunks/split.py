"""How is a document split? Into chunks near the wanted size, each at home on one page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from engine.chunks.chunk import Chunk
from engine.chunks.packing import pack
from engine.chunks.pieces import Cutter, Ruler
from engine.chunks.places import PARTED, Guide
from engine.chunks.tables import Tables, sheet_of
from engine.documents.document import Document, Place

# See docs/benchmarks/chunks.md: 128 and less gain .04 on COVID-QA, whose answers are single sentences, and lose on
# code; 256 loses .02 to .06 on COVID-QA and gains nothing that shows elsewhere.
DEFAULT_TARGET_TOKENS = 200
DEFAULT_OVERLAP_TOKENS = 0


def split_text(
    document: Document,
    offsets: npt.NDArray[np.int64] | Sequence[tuple[int, int]],
    *,
    target_tokens: int = DEFAULT_TARGET_TOKENS,
    overlap_tokens: int = DEFAULT_OVERLAP_TOKENS,
) -> list[Chunk]:
    """Return the chunks of a document, in order.

    Every character that is not blank is in a chunk; chunks begin and end with one. A chunk lies
    on one page, ends at a paragraph where it can, else at a sentence, a line or a word, and
    keeps a heading together with its words. A word is cut only where it is alone too long
    (encoded data, or scripts without spaces), and then between tokens.

    Args:
        document: its type, pages and headings guide the cuts.
        offsets: the character span of every token of ``document.text``, (tokens, 2), in order, without the
            encoder's special tokens.
        target_tokens: most tokens in a chunk. Characters are limited to 16 times as many.
        overlap_tokens: how many tokens of the chunk before are repeated at most, in whole words
            of the same page; part of ``target_tokens``.

    Raises:
        ValueError: a target below 1, or an overlap that is not below the target.
    """
    if target_tokens < 1 or not 0 <= overlap_tokens < target_tokens:
        raise ValueError(f"target {target_tokens} and overlap {overlap_tokens} cannot be met")
    ends = np.asarray(offsets, dtype=np.int64).reshape(-1, 2)[:, 1].tolist()
    ruler = Ruler(ends, target_tokens - overlap_tokens)
    guide, tables = Guide(document), Tables(document)
    cutter = Cutter(document, ruler, tables.rows)
    chunks: list[Chunk] = []
    for page, start, end in _parts(document):
        before: int | None = None  # where the chunk before on this page begins
        for begin, past in pack(list(cutter.pieces(start, end)), cutter.sections, ruler):
            if overlap_tokens and before is not None:
                begin = _earlier(document.text, before, begin, overlap_tokens, ruler)
            span = _stripped(document.text, begin, past)
            if span is None:
                continue
            before, past = span
            chunks.append(
                Chunk(
                    before,
                    past,
                    document.text[before:past],
                    ruler.tokens(before, past),
                    page,
                    guide.place(before, past),
                    guide.headings(before),
                    tables.header(before),
                )
            )
    return chunks


def _parts(document: Document) -> Iterator[tuple[int | None, int, int]]:
    """Yield page (or None), start and end of every part that no chunk leaves: a page, a slide, a sheet."""
    cuts = sorted({0, *document.page_starts, *_parted(document.places)})
    for start, end in zip(cuts, (*cuts[1:], len(document.text)), strict=True):
        yield document.page_at(start), start, end


def _parted(places: Sequence[Place]) -> Iterator[int]:
    """Yield the offsets at which a slide, a sheet or a chapter begins, or the cells of another sheet."""
    before: Place | None = None
    for place in places:
        is_other_sheet = place.kind == "cells" and (
            before is None or before.kind == "cells" and sheet_of(before) != sheet_of(place)
        )
        if place.kind in PARTED or is_other_sheet:
            yield place.offset_chars
        before = place


def _earlier(text: str, before: int, begin: int, overlap_tokens: int, ruler: Ruler) -> int:
    """Return where the words repeated from the chunk at ``before`` begin, after its first word."""
    token = bisect_right(ruler.ends, begin) - overlap_tokens
    at = max(before, ruler.ends[token - 1] if token > 0 else 0)
    while at < begin and (at == before or not text[at].isspace()):
        at += 1
    return at


def _stripped(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a span without its outer blanks, or None where it is all blank."""
    words = text[start:end]
    stripped = words.strip()
    if not stripped:
        return None
    start += len(words) - len(words.lstrip())
    return start, start + len(stripped)
