"""What is a chunk? A span of a document's text, the unit that is embedded."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chunk:
    """``document.text[start:end] == text``; ``page`` is 1-based or None; ``tokens`` without specials."""

    start: int
    end: int
    text: str
    tokens: int
    page: int | None = None
