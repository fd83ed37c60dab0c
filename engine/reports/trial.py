"""What came of trying another encoder on a library's own passages?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguageTrial:
    """Questions in one language ("" where it is not known), and how many found their passage first, now and then."""

    language: str
    questions: int
    found_now: int
    found_then: int


@dataclass(frozen=True, slots=True)
class EncoderTrial:
    """How often a passage was found first by a question that was drawn from it, and what the whole library would take.

    ``now`` is the library's encoder, ``then`` the other one, both by meaning alone among ``passages`` that were drawn.
    ``seconds`` is what reading all ``chunks`` anew takes at the speed measured; bytes are those of all vectors,
    and ``meanwhile_bytes`` what the disk needs besides until the change is done.
    """

    encoder: str
    title: str
    title_now: str
    questions: int
    passages: int
    found_now: int
    found_then: int
    languages: tuple[LanguageTrial, ...]
    chunks: int
    seconds: float
    bytes_now: int
    bytes_then: int
    meanwhile_bytes: int
