"""What was meant by a word that occurs nowhere? The frequent words of the library that are an edit or two away."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from engine.store import Store
from engine.words.stems import lower, stem, stemming, without_accents
from engine.words.terms import WordTerms

_LEAST_LETTERS = 4
# Longer ones are names of chemistry and what was pasted without spaces; a word of n letters has some 54 n neighbours.
_MOST_LETTERS = 30
# From so many letters on two edits are looked for.
_LONG_LETTERS = 8
# Words that are this much rarer than the most frequent correction are none.
_SHARE = 0.1
_MOST = 3
_ALPHABETS = ("abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцчшщъыьэюя", "αβγδεζηθικλμνξοπρστυφχψω")


class Correction(NamedTuple):
    """What a mistyped word may stand for: how many chunks hold the term, and the words of it that an edit gives.

    Where two edits are undone, which is done on stems, the term stands for itself.
    """

    chunks: int
    written: frozenset[str]


def corrections(store: Store, word: str, forms: WordTerms) -> dict[str, Correction]:
    """Return the terms that a mistyped word probably stands for.

    One edit (a letter too many, too few, wrong, or two exchanged) is undone on the word itself, before stemming,
    since a typo in an ending hides it from the stemmer. Where that finds nothing, the library's terms are looked
    through for those that are two edits away from a long word's stem.

    Args:
        store: an open library.
        word: letters only.
        forms: its terms, none of which occurs.

    Source: the edits are those of Norvig, How to write a spelling corrector, 2007, norvig.com/spell-correct.html.
    """
    plain = without_accents(lower(word))
    alphabet = next((letters for letters in _ALPHABETS if plain[:1] in letters), "")
    if not _LEAST_LETTERS <= len(plain) <= _MOST_LETTERS or not plain.isalpha() or not alphabet:
        return {}
    _, languages = store.vocabulary.size()
    rules = dict.fromkeys(stemming(language) for language in [*languages[:_MOST], ""])
    written: dict[str, set[str]] = {}
    for one in _edits(plain, alphabet):
        for rule in rules:
            written.setdefault(stem(one, rule), set()).add(one)
    found = store.vocabulary.chunks_with(written.keys())
    found = {term: count for term, count in found.items() if len(term) >= min(_LEAST_LETTERS, len(plain)) - 1}
    if not found and len(plain) >= _LONG_LETTERS:
        found = _twoedits(store, forms)
    most = max(found.values(), default=0)
    best = sorted(found, key=lambda term: (-found[term], term))[:_MOST]
    return {
        term: Correction(found[term], frozenset(written.get(term, (term,))))
        for term in best
        if found[term] >= _SHARE * most
    }


def one_edit_away(word: str) -> set[str]:
    """Return every string one edit away from a folded word; none for a word whose alphabet is not known."""
    alphabet = next((letters for letters in _ALPHABETS if word[:1] in letters), "")
    return set(_edits(word, alphabet)) if word and alphabet else set()


def _edits(word: str, alphabet: str) -> Iterable[str]:
    """Return every string one edit away."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in cuts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    found |= {left + letter + right[1:] for left, right in cuts if right for letter in alphabet}
    found |= {left + letter + right for left, right in cuts for letter in alphabet}
    return found - {word}


def _twoedits(store: Store, forms: WordTerms) -> dict[str, int]:
    """Return the terms that begin as a word does and are two edits away from one of its forms.

    Of three pieces two edits leave one as it is: only terms that hold one of them are compared.
    """
    found: dict[str, int] = {}
    for term in {form for part in forms.parts for form in part if len(form) >= _LEAST_LETTERS}:
        cuts = [1, *((len(term) - 1) * part // 3 + 1 for part in (1, 2)), len(term)]
        pieces = [term[start:end] for start, end in itertools.pairwise(cuts)]
        near = store.vocabulary.holding(term[0], pieces, len(term) - 2, len(term) + 2)
        found |= {known: count for known, count in near.items() if _distance(known, term) <= 2}
    return found


def _distance(one: str, other: str) -> int:
    """Return how many letters have to be put in, taken out or changed."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: Sequence[int] = range(len(other) + 1)
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != against)))
        before = now
    return before[-1]
