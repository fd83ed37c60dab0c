"""Which encoder did a new library get, and why?"""

from __future__ import annotations

from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class EncoderChoice:
    """What was chosen for a library. ``languages`` of its files, most frequent first; ``own`` are the user's own."""

    encoder: str
    title: str
    languages: tuple[str, ...]
    own: tuple[str, ...] = ()
    is_default: bool = True
