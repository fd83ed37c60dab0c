"""How do nested boxes of a page (cells, text boxes, notes) become one text in reading order?

Formats nest paragraphs in cells in tables in text boxes in paragraphs. Each box gathers its
paragraphs; when it closes, the box around it takes them over: a row as one line of cells
where they are short, as paragraphs one after another where they are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.documents.flow import Flow

_WIDE_GAP = re.compile(r"\t{5,}")  # more than three empty cells
MAX_BOXES = 50  # within one another; what is nested deeper becomes part of the last
_LOOKED_BACK = 6  # pieces of the text
_NEAR_CHARS = 3_000
_MAX_ROW_CHARS = 600  # a row longer than that, with several paragraphs in a cell, is a page's layout


@dataclass(slots=True)
class Block:
    """A paragraph (``level`` 0), a heading (1 to 6), a row of a table, or without words an empty line."""

    words: str
    level: int = 0
    is_row: bool = False
    is_item: bool = False
    place: tuple[str, str] | None = None
    is_alt: bool = False  # what is said of a picture; left out where the paragraph before or after says it too


@dataclass(slots=True)
class ParagraphContainer:
    """What encloses paragraphs: the body, a cell, a text box or a note."""

    blocks: list[Block] = field(default_factory=list)
    rows: list[list[list[Block]]] = field(default_factory=list)  # the cells of each row of the open table
    asides: list[Block] = field(default_factory=list)  # text boxes and notes, due after the paragraph


def row_blocks(cells: list[list[Block]]) -> list[Block]:
    """Return a table's row as one line, cells parted by tabs, or its paragraphs where it is layout."""
    filled = [cell for cell in cells if any(block.words.strip() for block in cell)]
    if not filled:
        return []
    chars = sum(len(block.words) for cell in filled for block in cell)
    is_layout = len(cells) == 1 or any(block.is_row for cell in filled for block in cell)
    if is_layout or (chars > _MAX_ROW_CHARS and any(len(cell) > 1 for cell in filled)):
        return [block for cell in filled for block in cell]
    while not any(block.words.strip() for block in cells[-1]):
        cells = cells[:-1]
    words = "\t".join(" ".join(" ".join(block.words for block in cell).split()) for cell in cells)
    words = _WIDE_GAP.sub("\t", words)
    place = next((block.place for cell in cells for block in cell if block.place), None)
    return [Block(words, is_row=True, place=place)]


def _is_said(words: str, flow: Flow, following: Iterable[Block]) -> bool:
    """Return whether the text before, or the next words after it, say the same as a picture's description."""
    before = "".join(flow.parts[-_LOOKED_BACK:])
    after = next((block.words for block in following if block.words.strip()), "")
    wanted = _folded(words)
    return wanted in _folded(before[-_NEAR_CHARS:]) or wanted in _folded(after)


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def write_blocks(flow: Flow, blocks: Iterable[Block]) -> None:
    """Append blocks: rows and items on lines of their own, everything else as paragraphs."""
    blocks = list(blocks)
    for number, block in enumerate(blocks):
        if block.is_alt and _is_said(block.words, flow, map(blocks.__getitem__, range(number + 1, len(blocks)))):
            continue
        if block.place is not None:
            flow.place(*block.place)
        if not block.words.strip():
            flow.part("\n\n")
            continue
        if block.level:
            flow.heading(block.words.strip(), block.level)
        elif block.is_row or block.is_item:
            flow.line(block.words.strip("\n "), as_written=True)
        else:
            flow.block(block.words.strip(), as_written=True)
