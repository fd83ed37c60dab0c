"""What is a document's text made of? Headings, paragraphs, lists, quotations, tables, and the head of a letter.

Read from the text and the headings that the library holds, never from the file: offsets stay those of the text, what
lies in a container looks the same, and nothing foreign is interpreted.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from engine.documents.document import Document
from engine.records import dataclass

Span = tuple[int, int]
PLAIN_TYPES = ("text", "code", "data", "pdf", "image", "subtitles", "sheet", "table", "markdown")
MOST_COLUMNS = 40  # a row with more is shown as it stands
_ITEM = re.compile(r"(?:[-*•‣◦▪–]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxlc]{1,6})[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?)[ \t]+\S")
_FIELD = re.compile(r"([A-Z][A-Za-z-]{1,20}): ")
_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the text: "heading", "paragraph", "item", "quote", "table", "fields" or "place".

    ``level`` is that of a heading, or how deep an item is; ``rows`` are the cells of a table, the names and values of
    a letter's head. A "place" has no text of its own: ``label`` says which slide or chapter begins here.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    rows: tuple[tuple[Span, ...], ...] = ()
    label: str = ""


def is_structured(document: Document | None) -> bool:
    """Whether a document has more to show than lines."""
    return document is not None and document.type not in PLAIN_TYPES


def read_blocks(document: Document, start: int, end: int) -> list[Block]:
    """Return what stands between two offsets, which should be line ends."""
    blocks: list[Block] = []
    places = [place for place in document.places if place.kind in ("slide", "chapter", "message", "section", "cell")]
    at = bisect_left([place.offset_chars for place in places], start)
    levels = _levels(document, start, end)
    for match in _PARAGRAPH.finditer(document.text, start, end):
        while at < len(places) and places[at].offset_chars <= match.start():
            blocks.append(Block("place", match.start(), match.start(), label=places[at].label))
            at += 1
        first, last = match.start(), match.start() + len(match.group().rstrip("\n"))
        blocks += _paragraph(document, first, last, levels)
    return blocks


def _levels(document: Document, start: int, end: int) -> dict[int, int]:
    offsets = [heading.offset_chars for heading in document.headings]
    inside = document.headings[bisect_left(offsets, start) : bisect_left(offsets, end)]
    return {heading.offset_chars: heading.level for heading in inside if heading.title}


def _paragraph(document: Document, start: int, end: int, levels: dict[int, int]) -> Iterator[Block]:
    """Yield the blocks of what stands between two empty lines."""
    text = document.text
    lines = [match.span() for match in _LINE.finditer(text, start, end)]
    if start == 0 and document.type == "email" and all(_FIELD.match(text, *line) for line in lines):
        yield Block("fields", start, end, rows=tuple(_field(text, line) for line in lines))
        return
    at = 0
    while at < len(lines):
        kind = _kind(text, lines[at], levels)
        if kind == "table" and not _is_table(text, lines[at : at + 2]):
            kind = "heading" if lines[at][0] in levels else "paragraph"
        upto = at + 1
        while upto < len(lines) and kind not in ("heading", "item") and _kind(text, lines[upto], levels) == kind:
            upto += 1
        yield _block(kind, text, lines[at:upto], levels)
        at = upto


def _kind(text: str, line: Span, levels: dict[int, int]) -> str:
    words = text[slice(*line)]
    if "\t" in words and words.count("\t") < MOST_COLUMNS:
        return "table"
    if line[0] in levels:
        return "heading"
    if words.startswith(">"):
        return "quote"
    return "item" if _ITEM.match(words.lstrip()) else "paragraph"


def _is_table(text: str, lines: Sequence[Span]) -> bool:
    """Whether a row with tabs is one of a table: a line of a table of contents is a title, a tab and a number."""
    tabs = [text.count("\t", *line) for line in lines]
    return tabs[0] > 1 or (len(tabs) > 1 and tabs[1] > 0)


def with_attachments(blocks: list[Block], names: Sequence[str]) -> list[Block]:
    """Return the blocks of a mail with what came with it below its head, or at the top where it has none."""
    at = next((at for at, block in enumerate(blocks) if block.kind != "place"), 0)  # a mailbox numbers its messages
    if not names or not blocks:
        return blocks
    head = blocks[at]
    if head.kind != "fields":
        return [*blocks[:at], Block("fields", head.start, head.start, label="\n".join(names)), *blocks[at:]]
    told = Block("fields", head.start, head.end, rows=head.rows, label="\n".join(names))
    return [*blocks[:at], told, *blocks[at + 1 :]]


def _block(kind: str, text: str, lines: Sequence[Span], levels: dict[int, int]) -> Block:
    start, end = lines[0][0], lines[-1][1]
    if kind == "table":
        return Block(kind, start, end, rows=tuple(tuple(_cells(text, line)) for line in lines))
    return Block(kind, start, end, level=levels.get(start, 0) if kind == "heading" else 0)


def _cells(text: str, line: Span) -> Iterator[Span]:
    at = line[0]
    for cell in text[slice(*line)].split("\t"):
        yield at, at + len(cell)
        at += len(cell) + 1


def _field(text: str, line: Span) -> tuple[Span, ...]:
    match = _FIELD.match(text, *line)
    colon = match.end(1) if match is not None else line[0]
    return (line[0], colon), (colon + 2, line[1])
