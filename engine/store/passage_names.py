"""Under which name is a passage's vector found again?

A name is made of all that decides on the vector: the text with its table's header; with late chunking the whole
document and the passage's span. Equal names are equal vectors, in one encoder's hands.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.chunks import Chunk
from engine.documents.sketch import content_name

NAME_BYTES = 16


def name_of(embedded: str) -> bytes:
    """Return the name of what is embedded by itself."""
    return bytes.fromhex(content_name(embedded))


def span_name(content: str, start: int, end: int) -> bytes:
    """Return the name of a span that is pooled out of a whole text; ``content`` names the text."""
    return name_of(f"{content}:{start}:{end}")


def chunk_names(chunks: Sequence[Chunk], content: str, *, late: bool) -> list[bytes]:
    """Return the names of a document's chunks, in order."""
    if late:
        return [span_name(content, chunk.start, chunk.end) for chunk in chunks]
    return [name_of(chunk.embedded) for chunk in chunks]
