"""What is kept of a text in the word index? Terms: folded, stemmed words in order, then what identifiers add."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from engine.words.split import MAX_CHARS, Span, split, words_of
from engine.words.stems import fold, lower, stem, stemming

_PIECE = re.compile(r"\S+")
# Text repeats its pieces (words with the marks beside them): seven of ten are known after the first megabyte.
_KNOWN_PIECES = 200_000
_LONGEST_KNOWN = 40
_MARKS = "\"'(),.:;!?[]{}*`<>|"

# What a piece gives: its terms in order as one string, and further ones.
_Found = tuple[str, tuple[str, ...]]
_known: dict[str, dict[str, _Found]] = {}


@dataclass(frozen=True, slots=True)
class Part:
    """A term of a text and where it stands there; ``also`` marks what is no word of the sequence of its own."""

    start: int
    end: int
    term: str
    also: bool = False


def index_terms(text: str, language: str, labels: Sequence[str] = ()) -> str:
    """Return the terms of a text, between spaces: in its order, then those that stand outside the order.

    Args:
        text: any text; an empty one has no terms.
        language: ISO 639-1 code of its document, "" where it is unknown.
        labels: what the text is found by besides: its document's title and file name, for the first chunk.
    """
    words, also = _terms(text, language)
    if labels:
        known = {term for group in words for term in group.split(" ")}
        for label in labels:
            added, besides = _terms(label, language)
            terms = (term for group in (*added, *besides) for term in group.split(" "))
            also.update(dict.fromkeys(term for term in terms if term not in known))
    return " ".join([*words, *also])


def _terms(text: str, language: str) -> tuple[list[str], dict[str, None]]:
    language = stemming(language)
    known = _known.setdefault(language, {})
    words: list[str] = []
    also: dict[str, None] = {}
    for piece in text.split():
        found = known.get(piece)
        if found is None:
            found = _analysed(piece, language)
            if len(piece) <= _LONGEST_KNOWN:
                if len(known) >= _KNOWN_PIECES:
                    known.clear()
                known[piece] = found
        if found[0]:
            words.append(found[0])
        if found[1]:
            also.update(dict.fromkeys(found[1]))
    return words, also


def _analysed(piece: str, language: str) -> _Found:
    bare = piece.strip(_MARKS)
    if bare.isascii() and bare.isalpha() and (bare.islower() or bare.istitle()):  # most pieces of most texts
        return stem(bare.lower()[:MAX_CHARS], language), ()
    found = split(piece)
    words = " ".join(_term(span, language) for span in found.words)
    return words, tuple(dict.fromkeys(_term(span, language) for span in found.also))


def _term(span: Span, language: str) -> str:
    if not span.plain:
        return fold(span.text)[:MAX_CHARS]
    return stem(lower(span.text[:MAX_CHARS]), language)


def parts(text: str, language: str) -> Iterator[Part]:
    """Yield the terms of a text with their places, as ``index_terms`` makes them."""
    language = stemming(language)
    for match in _PIECE.finditer(text):
        found = split(match.group())
        for also, spans in ((False, found.words), (True, found.also)):
            for span in spans:
                start = match.start()
                yield Part(start + span.start, start + span.end, _term(span, language), also)


def word_terms(word: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Return what a single word may be in the index, whichever of the languages its document is in."""
    plain = lower(word[:MAX_CHARS])
    return tuple(dict.fromkeys(stem(plain, stemming(language)) for language in languages))


def plain_words(text: str) -> list[str]:
    """Return the words of a text for comparing them exactly: folded, not stemmed, in order."""
    return [fold(word) for word in words_of(text)]
