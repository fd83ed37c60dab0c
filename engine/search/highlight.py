"""Which words of a passage answer the query? Those that share a stem with one of its words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from engine.search.query import STOP_WORDS, Query

_WORD = re.compile(r"\w+", re.UNICODE)
_SUFFIXES = (
    "ational ization fulness iveness ements ations ingly ement ation ments ings ness ment edly ing ies ied ers est "
    "ed es ly er s y e"
).split()
_MIN_STEM = 3


def highlights(text: str, query: Query) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) spans of ``text`` to mark, in order, none overlapping."""
    stems = {_stem(word) for word in query.words if word.casefold() not in STOP_WORDS}
    stems = stems or {_stem(word) for word in query.words}
    spans = [match.span() for match in _WORD.finditer(text) if _stem(match.group()) in stems]
    for phrase in query.phrases:
        pattern = r"\s+".join(re.escape(word) for word in phrase.split())
        spans += [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
    return _merged(spans)


@lru_cache(maxsize=100_000)  # text repeats its words: without this, marking took half of a query's time
def _stem(word: str) -> str:
    """Return a crude stem, for marking only (the word index has its own stemmer)."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    for suffix in _SUFFIXES:
        if plain.endswith(suffix) and len(plain) - len(suffix) >= _MIN_STEM:
            return plain[: -len(suffix)]
    return plain


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
