"""How is a count said? With its noun, which knows one from many."""

from __future__ import annotations


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its noun: "1 document", "2,000 documents"; ``many`` where an s does not make it."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
