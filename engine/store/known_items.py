"""Which questions can be judged without a judge? Known items: a chunk's own sentence, so changed that it is no copy."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
# Shorter ones say nothing of their own; longer ones are cut, people do not type them.
_LEAST_WORDS = 5
_MOST_WORDS = 24
# A quarter of the words is forgotten, a tenth changes places with its neighbour.
_FORGOTTEN = 0.25
# Ends of sentences and stretches in Chinese, Japanese and Thai, and the same lengths in characters.
_UNSPACED = re.compile(r"[。！？；\s]+")
_LEAST_CHARS, _MOST_CHARS = 10, 40
_SWAPPED = 0.1


@dataclass(frozen=True, slots=True)
class KnownItem:
    """A question whose answer is known: the text at ``place`` that its words were drawn from."""

    place: int
    question: str


def draw_known_items(texts: Sequence[str], count: int, seed: int = 0) -> list[KnownItem]:
    """Draw one question each from at most ``count`` texts.

    A sentence is chosen, cut to 24 words where it is longer, a quarter of its words is dropped and some
    neighbours change places. Such queries have the library's own words and topics; they are
    easier than people's, so they rank sizes, and say little about how good search is.

    Args:
        texts: chunks; those without five words in a row are passed over.
        count: most questions.
        seed: the same one gives the same questions.

    Source: known-item queries after Azzopardi, de Rijke and Balog, Building simulated queries for
        known-item topics, SIGIR 2007. They draw words from a language model; we keep the order of a sentence.
    """
    chance = random.Random(seed)
    drawn: list[KnownItem] = []
    for place in chance.sample(range(len(texts)), len(texts)):
        if len(drawn) == count:
            break
        sentences = [words for part in _SENTENCE_END.split(texts[place]) if len(words := part.split()) >= _LEAST_WORDS]
        if sentences:
            drawn.append(KnownItem(place, _changed(chance.choice(sentences), chance)))
    return drawn


def draw_unspaced_items(texts: Sequence[str], count: int, seed: int = 0) -> list[KnownItem]:
    """Draw one question each from texts in scripts that put no spaces between words, as ``draw_known_items`` does.

    A stretch of a sentence is chosen, and a quarter of its pairs of characters is dropped.
    """
    chance = random.Random(seed)
    drawn: list[KnownItem] = []
    for place in chance.sample(range(len(texts)), len(texts)):
        if len(drawn) == count:
            break
        stretches = [part for part in _UNSPACED.split(texts[place]) if _is_unspaced(part)]
        if stretches:
            part = chance.choice(stretches)
            start = chance.randrange(max(1, len(part) - _MOST_CHARS + 1))
            pairs = [part[at : at + 2] for at in range(start, min(len(part), start + _MOST_CHARS), 2)]
            kept = sorted(chance.sample(range(len(pairs)), max(1, round(len(pairs) * (1 - _FORGOTTEN)))))
            drawn.append(KnownItem(place, "".join(pairs[number] for number in kept)))
    return drawn


def _is_unspaced(part: str) -> bool:
    letters = [char for char in part if char.isalpha()]
    return len(letters) >= _LEAST_CHARS and sum(char > "\u0e00" for char in letters) > len(letters) / 2


def _changed(words: list[str], chance: random.Random) -> str:
    start = chance.randrange(max(1, len(words) - _MOST_WORDS + 1))
    words = words[start : start + _MOST_WORDS]
    kept = sorted(chance.sample(range(len(words)), max(_LEAST_WORDS - 1, round(len(words) * (1 - _FORGOTTEN)))))
    words = [words[number] for number in kept]
    for number in range(len(words) - 1):
        if chance.random() < _SWAPPED:
            words[number], words[number + 1] = words[number + 1], words[number]
    return " ".join(words)
