"""What is a chunk? A span of a document's text, the unit that is embedded, and where it stands."""

from __future__ import annotations

from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class Chunk:
    """``document.text[start:end] == text``; ``page`` is 1-based or None; ``tokens`` without specials.

    ``place`` is where a person finds it ("slide 3"), ``headings`` are those above it, outermost first.
    ``context`` is what the text needs to be understood and does not hold: the header of a table's rows.
    """

    start: int
    end: int
    text: str
    tokens: int
    page: int | None = None
    place: str = ""
    headings: tuple[str, ...] = ()
    context: str = ""

    @property
    def embedded(self) -> str:
        """What the encoder reads: the text, after its context."""
        return f"{self.context}\n{self.text}" if self.context else self.text
