"""Why was this passage found? Each word's part of the cosine, its best sentence, and the question's own words in it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine.chunks.boundaries import lines, paragraphs, sentences
from engine.chunks.tables import Tables
from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors
from engine.encoders.shares import Shares, TokenStates, gather_words, pieces_of, take_apart
from engine.progress import CancelToken
from engine.records import dataclass
from engine.search.boilerplate import is_furniture
from engine.search.hits import Explanation, Passage, SentenceShare, TokenShare, WordMatch
from engine.search.query import Query
from engine.search.rarity import Word, weigh_query
from engine.search.sentence_ends import goes_on
from engine.search.word_sense import WordSense
from engine.store import Store
from engine.store.columns import ID_SHIFT
from engine.words import Finder

# A stretch without a full stop that is longer than this and has several lines is a list, a table or code.
_MOST_SENTENCE_CHARS = 240
# What holding all of the question's words is worth, as cosine, when sentences are compared.
WORDS_IN_SENTENCE = 0.1


@dataclass(frozen=True, slots=True)
class _Embedded:
    """What the encoder read of a passage: ``text``, the span pooled of it (None: all), where the passage begins."""

    text: str
    span: tuple[int, int] | None
    begin: int


def explain(
    store: Store,
    encoder: Encoder,
    query: Query,
    vector: Vectors,
    passages: Sequence[Passage],
    cancel: CancelToken | None = None,
    sense: WordSense | None = None,
) -> list[Explanation]:
    """Explain passages of one search, in one batch.

    A passage is read as it was when it was indexed: with its table's header, or, in a library with late
    chunking, inside the window around it. So the cosine is that of the stored vector, up to its rounding.

    Args:
        store: the library that they come from.
        encoder: the library's encoder.
        query: the question's words.
        vector: (full_dims,) float32, the question's vector, steered where the search was.
        passages: from the hits.
        cancel: checked before each batch.
        sense: what the search told words that exist from typos by.
    """
    late = bool(store.ledger.meta("late_chunking", False))
    embedded = [_embedded(store, passage, late=late) for passage in passages]
    weighed = [(word, Finder(word.terms)) for word in weigh_query(store, query, sense)]
    languages = _languages(store, passages)
    words = [_words(passage.text, weighed, language) for passage, language in zip(passages, languages, strict=True)]
    if encoder.manifest.pooling != "mean":
        return [
            _by_sentences(encoder, vector, item, passage, found, cancel)
            for item, passage, found in zip(embedded, passages, words, strict=True)
        ]
    states = encoder.token_states([(item.text, item.span) for item in embedded], cancel=cancel)
    return [
        _explanation(vector, item, passage, state, found)
        for item, passage, state, found in zip(embedded, passages, states, words, strict=True)
    ]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the sentences of a passage as spans without outer blanks; lines, where it is a list or code."""
    ends = [at for at in sentences(text, 0, len(text)) if not goes_on(text, at)]
    whole = _between(text, 0, len(text), [*paragraphs(text, 0, len(text)), *ends])
    spans: list[tuple[int, int]] = []
    for start, end in whole:
        is_list = end - start > _MOST_SENTENCE_CHARS and "\n" in text[start:end]
        spans += _between(text, start, end, list(lines(text, start, end))) if is_list else [(start, end)]
    return spans


def _between(text: str, start: int, end: int, cuts: list[int]) -> list[tuple[int, int]]:
    spans = []
    edges = [start, *sorted(set(cuts)), end]
    for begin, past in zip(edges, edges[1:], strict=False):
        words = text[begin:past]
        if words.strip():
            first = begin + len(words) - len(words.lstrip())
            spans.append((first, first + len(words.strip())))
    return spans


def _embedded(store: Store, passage: Passage, *, late: bool) -> _Embedded:
    alone = _Embedded(passage.text, None, 0)
    has_cells = bool(passage.place) or "|" in passage.text
    if not passage.chunk_id or not (late or has_cells):
        return alone
    number = passage.chunk_id >> ID_SHIFT
    record = store.ledger.by_document([number]).get(number)
    document = store.ledger.document(record) if record is not None else None
    if document is None or document.text[passage.start : passage.end] != passage.text:
        return alone  # written anew since it was found
    if late:
        return _Embedded(document.text, (passage.start, passage.end), passage.start)
    header = Tables(document).header(passage.start)
    return _Embedded(f"{header}\n{passage.text}", None, len(header) + 1) if header else alone


def _explanation(
    vector: Vectors, item: _Embedded, passage: Passage, state: TokenStates, words: tuple[WordMatch, ...]
) -> Explanation:
    shares = take_apart(vector, state)
    own = state.offsets - item.begin
    own[(own[:, 0] < 0) | (own[:, 1] > len(passage.text)) | (state.weights == 0)] = -1
    tokens = tuple(
        TokenShare(start, end, float(shares.tokens[members].sum()))
        for start, end, members in gather_words(passage.text, own)
    )
    told = tuple(_sentence(vector, state, shares, own, span) for span in sentence_spans(passage.text))
    rest = shares.cosine - sum(token.share for token in tokens)
    return Explanation(shares.cosine, tokens, told, _best(passage.text, told, words), words, rest)


def _sentence(
    vector: Vectors, state: TokenStates, shares: Shares, own: np.ndarray, span: tuple[int, int]
) -> SentenceShare:
    members = pieces_of(own, span)
    cosine = float(vector @ state.vector(members)) if members.any() else 0.0
    return SentenceShare(*span, float(shares.tokens[members].sum()), cosine)


def _by_sentences(
    encoder: Encoder,
    vector: Vectors,
    item: _Embedded,
    passage: Passage,
    words: tuple[WordMatch, ...],
    cancel: CancelToken | None,
) -> Explanation:
    """Explain where one token stands for the text: sentences are embedded and compared one by one."""
    spans = sentence_spans(passage.text)
    vectors = encoder.embed([item.text, *(passage.text[start:end] for start, end in spans)], cancel=cancel)
    cosines = vectors @ vector
    told = tuple(
        SentenceShare(*span, float(cosine), float(cosine)) for span, cosine in zip(spans, cosines[1:], strict=True)
    )
    return Explanation(float(cosines[0]), (), told, _best(passage.text, told, words), words)


def _best(text: str, told: Sequence[SentenceShare], words: Sequence[WordMatch]) -> int:
    """Return the place of the sentence that carried the passage, -1 where there is none.

    Lines of a table of contents and of a message's head are none: they name what others say.
    Not the one with the largest share: long sentences have that. See docs/benchmarks/explanations.md.
    """
    whole = sum(word.rarity for word in words) or 1.0

    def likely(place: int) -> float:
        start, end = told[place].start, told[place].end
        held = sum(word.rarity for word in words if any(start <= at < end for at, _ in word.spans))
        return told[place].cosine + WORDS_IN_SENTENCE * held / whole

    told_of = (place for place, one in enumerate(told) if not is_furniture(text[one.start : one.end]))
    return max(told_of, key=likely, default=-1)


def _words(text: str, weighed: Sequence[tuple[Word, Finder]], language: str) -> tuple[WordMatch, ...]:
    """Return every word of the question that says something, in its order, with its places in the text."""
    return tuple(WordMatch(word.typed, tuple(finder.in_order(text, language)), word.rarity) for word, finder in weighed)


def _languages(store: Store, passages: Sequence[Passage]) -> list[str]:
    numbers = [passage.chunk_id >> ID_SHIFT for passage in passages]
    records = store.ledger.by_document({number for number in numbers if number})
    return [records[number].language if number in records else "" for number in numbers]
