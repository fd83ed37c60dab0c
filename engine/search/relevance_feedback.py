"""Where does the question point? Its vector, and what "more like this" and "less like that" do to it.

Source: Rocchio, Relevance feedback in information retrieval, 1971; the form with means of examples as in
    Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 9.1.1.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors, normalize
from engine.search.hits import Steer
from engine.search.query import Query
from engine.words import query_words

# How far examples move the question; see docs/benchmarks/steering.md.
_PLUS = 0.75
_MINUS = 0.15
# Up to so many words are a phrase that was typed; more are a passage. Some scripts write no spaces.
_PHRASE_WORDS = 6
_PHRASE_CHARS = 60
# A person steers with a handful of texts and types one question, of which each letter is a text.
_KEPT = 256


class QueryVectors:
    """Turns questions and steering texts into vectors; remembers the last ones. Safe from several threads."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self._known: OrderedDict[tuple[str, str], Vectors] = OrderedDict()
        self._lock = threading.Lock()

    def vector(self, text: str, steer: Sequence[Steer] = ()) -> Vectors:
        """Return a question's vector, (full_dims,) float32 of unit length, moved by what steers it.

        Args:
            text: the question; where it is empty, the mean of the texts to move towards stands for it.
            steer: texts to move towards (weight above 0) or away from (below 0). Only the weights' proportion
                among those of one sign counts: two examples together move as far as one.
        """
        weights = [one.weight for one in steer]
        examples = [(one.text, _kind(one.text)) for one in steer]
        if text or not any(weight > 0 for weight in weights):
            found = self._vectors([(text, "query"), *examples])
            return steered(found[0], found[1:], weights)
        found = self._vectors(examples)
        return steered(np.zeros_like(found[0]), found, weights, plus=1.0)

    def words(self, words: Sequence[str]) -> Vectors:
        """Return the vectors of single words as questions, (words, full_dims) float32 of unit length."""
        return self._vectors([(word, "query") for word in words])

    def _vectors(self, wanted: Sequence[tuple[str, str]]) -> Vectors:
        with self._lock:
            found = {key: self._known[key] for key in wanted if key in self._known}
        for kind in ("query", "document"):
            missing = list(dict.fromkeys(key for key in wanted if key not in found and key[1] == kind))
            if missing:
                vectors = self.encoder.embed([text for text, _ in missing], kind=kind)
                found |= dict(zip(missing, vectors, strict=True))
        with self._lock:
            for key in wanted:
                self._known[key] = found[key]
                self._known.move_to_end(key)
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return np.stack([found[key] for key in wanted])


def steered(
    question: Vectors, examples: Vectors, weights: Sequence[float], plus: float = _PLUS, minus: float = _MINUS
) -> Vectors:
    """Move a question towards examples and away from others.

    Args:
        question: (full_dims,) float32 of unit length, or zero where the examples alone point somewhere.
        examples: (examples, full_dims) float32.
        weights: of each example; above 0 towards it, below 0 away from it.
        plus: how much the mean of those to move towards counts beside the question.
        minus: the same for those to move away from.

    Returns:
        (full_dims,) float32 of unit length.
    """
    moved = question.astype(np.float32)
    for share, sign in ((plus, 1.0), (minus, -1.0)):
        chosen = np.maximum(sign * np.asarray(weights, dtype=np.float32), 0)
        if chosen.any():
            moved = moved + np.float32(sign * share * min(1.0, chosen.max())) * (chosen @ examples) / chosen.sum()
    return np.asarray(normalize(moved[None])[0], dtype=np.float32)


def steered_words(query: Query, steer: Sequence[Steer]) -> Query:
    """Return a query that looks for the words of plus phrases too; a passage's words would drown its own."""
    known = {word.casefold() for word in query.words}
    added = [
        word
        for one in steer
        if one.weight > 0 and _is_phrase(one.text)
        for word in query_words(one.text)
        if word.casefold() not in known
    ]
    return replace(query, words=(*query.words, *dict.fromkeys(added))) if added else query


def _is_phrase(text: str) -> bool:
    return len(text) <= _PHRASE_CHARS and len(text.split()) <= _PHRASE_WORDS


def _kind(text: str) -> str:
    return "query" if _is_phrase(text) else "document"
