"""Which words of a passage answer the query? Those whose terms the word index matched, by the same analysis."""

from __future__ import annotations

import re
from collections.abc import Collection

from engine.search.query import Query
from engine.words import Finder, word_terms
from engine.words.common import telling_words

# Between the words of a phrase: spaces and marks.
_BETWEEN = r"[\W_]+"
_WORD = re.compile(r"[^\W_]+")


class Marks:
    """Marks one query's words in many passages.

    Args:
        query: the phrases are marked as they stand.
        terms: of the word index that count as matches; None takes what the query's words are in each language.
    """

    def __init__(self, query: Query, terms: Collection[str] | None = None) -> None:
        self._query = query
        self._terms = terms
        self._finder = Finder(terms or ())
        phrases = [*query.phrases, *(phrase for group in query.either for phrase in group)]
        patterns = [_BETWEEN.join(map(re.escape, _WORD.findall(phrase))) for phrase in phrases]
        self._phrases = [
            re.compile(rf"(?<![^\W_]){pattern}(?![^\W_])", re.IGNORECASE) for pattern in patterns if pattern
        ]

    def of(self, text: str, language: str = "") -> tuple[tuple[int, int], ...]:
        """Return the (start, end) spans of ``text`` to mark, in order, none overlapping.

        Args:
            text: a passage.
            language: its document's, as an ISO 639-1 code, "" where it is unknown.
        """
        terms = self._terms
        if terms is None:
            words = telling_words(self._query.words, [language]) if self._query.words else []
            terms = {term for word in words for term in word_terms(word, [language])}
        finder = self._finder if terms is self._terms else Finder(terms)
        spans = finder.spans(text, language)
        for phrase in self._phrases:
            spans += [match.span() for match in phrase.finditer(text)]
        return _merged(spans)


def highlights(text: str, query: Query, language: str = "") -> tuple[tuple[int, int], ...]:
    """Return the spans of ``text`` to mark for a query's words as they stand; see ``Marks.of``."""
    return Marks(query).of(text, language)


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
