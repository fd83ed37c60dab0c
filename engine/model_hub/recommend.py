"""Which encoder suits somebody? By the languages of her files, and by memory and measured speed of her computer.

Only encoders with a figure on the common benchmark are compared: the English one where all is English, else the one of
many languages. The time is worked out from a measured one: work for a token grows with the parameters that take part.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from engine.encoders.manifest import DEFAULT
from engine.model_hub.catalogue import (
    ENGLISH,
    MANY_LANGUAGES,
    CatalogueEntry,
    Figure,
    figure_on,
    find_entry,
    get_entry,
    read_catalogue,
)

# What a usual passage has, and the time for ten thousand that is still taken for granted.
_PASSAGE_TOKENS, _PASSAGES = 200, 10_000
MOST_MINUTES = 30.0
# An encoder may take this share of the memory. Weights in 8 bits with what a run needs take about one and a half bytes
# a parameter, a tokenizer of many languages 300 MB.
_SHARE = 0.25
_BYTES_A_PARAMETER, _TOKENIZER_BYTES, _MANY_WORDS = 1.5, 300_000_000, 50_000_000


@dataclass(frozen=True, slots=True)
class ComputerFacts:
    """What a computer has: bytes of memory, and tokens a second that its processor reads with ``encoder``."""

    memory_bytes: int
    tokens_per_second: float
    encoder: str = DEFAULT


@dataclass(frozen=True, slots=True)
class Recommendation:
    """An encoder with its figure on the common benchmark, and what it would take here.

    ``minutes`` is for ten thousand passages of 200 tokens, on the processor.
    """

    entry: CatalogueEntry
    figure: Figure
    minutes: float
    memory_bytes: int


def recommend(
    languages: Collection[str], computer: ComputerFacts, entries: Sequence[CatalogueEntry] | None = None
) -> list[Recommendation]:
    """Return the encoders that suit, best figure first; where nothing fits, the one that takes least.

    Args:
        languages: codes of the files' languages and of those that are asked in; none is English.
        computer: memory and speed.
        entries: among which; by default the catalogue.
    """
    known = [one for one in (entries or read_catalogue()) if one.status != "not yet" and one.parameters is not None]
    is_english = set(languages) <= {"en"}
    benchmark = ENGLISH if is_english else MANY_LANGUAGES
    base = get_entry(computer.encoder).active_parameters or 1
    found = []
    for entry in known:
        figure = figure_on(entry, benchmark)
        if figure is None or (entry.languages == "English" and not is_english):
            continue
        seconds = _PASSAGES * _PASSAGE_TOKENS / computer.tokens_per_second * (entry.active_parameters or 0) / base
        found.append(Recommendation(entry, figure, seconds / 60, memory_bytes(entry)))
    fits = [
        one for one in found if one.minutes <= MOST_MINUTES and one.memory_bytes <= _SHARE * computer.memory_bytes
    ] or sorted(found, key=lambda one: one.memory_bytes)[:1]
    return sorted(fits, key=lambda one: (-one.figure.score, one.minutes))


def recommend_here(languages: Collection[str], tokens_per_second: float, encoder: str) -> list[Recommendation]:
    """Return what suits this computer, where an encoder reads so fast; nothing where that one's size is not known."""
    import psutil

    entry = find_entry(encoder)
    if entry is None or not entry.active_parameters or tokens_per_second <= 0:
        return []
    return recommend(languages, ComputerFacts(psutil.virtual_memory().total, tokens_per_second, entry.name))


def memory_bytes(entry: CatalogueEntry) -> int:
    """Return about what an encoder takes in memory, in 8 bits."""
    words = entry.embedding_parameters or 0
    return int((entry.parameters or 0) * _BYTES_A_PARAMETER) + _TOKENIZER_BYTES * (words > _MANY_WORDS)
