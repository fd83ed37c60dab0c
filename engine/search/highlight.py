"""Which words of a passage answer the query? Those whose terms the word index matched, by the same analysis."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from engine.search.query import Query
from engine.words import Finder, WordsInOrder, placed_words, plain_words, word_terms
from engine.words.common import telling_words


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
        phrases = [*query.phrases, *(one.text for group in query.either for one in group if one.kind == "phrase")]
        self._phrases = [(WordsInOrder(phrase), words) for phrase in phrases if (words := plain_words(phrase))]

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
        placed: Sequence[tuple[int, int, str]] | None = None  # the words of a text that has to be taken apart: once
        for phrase, words in self._phrases:
            places = phrase.places(text)
            if places is None:
                placed = placed_words(text) if placed is None else placed
                places = _phrase_spans(placed, words)
            spans += places
        return _merged(spans)


def _phrase_spans(placed: Sequence[tuple[int, int, str]], phrase: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where a phrase stands, word by word, as ``Query.allows`` compares them."""
    words = [word for _, _, word in placed]
    length = len(phrase)
    for at in range(len(words) - length + 1):
        if words[at] == phrase[0] and words[at : at + length] == phrase:
            yield placed[at][0], placed[at + length - 1][1]


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
