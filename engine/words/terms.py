"""What is kept of a text in the word index? Terms: folded, stemmed words in order, then what identifiers add."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Sequence

from engine.patterns import lazy
from engine.records import dataclass
from engine.words.split import MAX_CHARS, Span, exact_words, spaced, split
from engine.words.stems import FIRST_LETTER_STAYS, fold, lower, stem, stemming

_PIECE = lazy(r"\S+")
_DIGIT = lazy(r"\d")
# Text repeats its pieces (words with the marks beside them): after the first megabyte most are known. 10 MB a language.
_KNOWN_PIECES = 50_000
_LONGEST_KNOWN = 40
# Passages of the last questions: while somebody types, the same ones come letter by letter. 2 MB.
_KNOWN_TEXTS = 1024
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
    also.update((fold(span.text), None) for span in spaced(text))
    return words, also


def _analysed(piece: str, language: str) -> _Found:
    bare = piece.strip(_MARKS)
    if _is_plain(bare):
        return stem(bare.lower()[:MAX_CHARS], language), ()
    found = split(piece)
    words = " ".join(_term(span, language) for span in found.words)
    return words, tuple(dict.fromkeys(_term(span, language) for span in found.also))


def _is_plain(bare: str) -> bool:
    """Return whether a piece is one word and no more, as most pieces of most texts are."""
    return bare.isascii() and bare.isalpha() and (bare.islower() or bare.istitle() or bare.isupper())


def _term(span: Span, language: str) -> str:
    if not span.plain:
        return fold(span.text)[:MAX_CHARS]
    return stem(lower(span.text[:MAX_CHARS]), language)


def parts(text: str, language: str) -> Iterator[Part]:
    """Yield the terms of a text with their places, as ``index_terms`` makes them."""
    language = stemming(language)
    for match in _PIECE.finditer(text):
        piece, start = match.group(), match.start()
        placed = _known_placed(piece, language) if len(piece) <= _LONGEST_KNOWN else _placed(piece, language)
        for begin, end, term, also in placed:
            yield Part(start + begin, start + end, term, also)
    for span in spaced(text):
        yield Part(span.start, span.end, fold(span.text), also=True)


class Finder:
    """Finds where some terms stand in many texts; remembers of each piece of text what it holds of them."""

    def __init__(self, terms: Collection[str]) -> None:
        self._terms = frozenset(terms)
        self._known: dict[str, dict[str, tuple[tuple[int, int], ...]]] = {}
        self._empty: dict[str, set[str]] = {}
        self._has_digits = any(map(_DIGIT.search, terms))
        self._may_begin = _beginning_with({term[:1] for term in terms})

    def spans(self, text: str, language: str) -> list[tuple[int, int]]:
        """Return (start, end) of each of the terms in a text, pair by pair where a script has no spaces."""
        language = stemming(language)
        known, empty = self._known.setdefault(language, {}), self._empty.setdefault(language, set())
        found: list[tuple[int, int]] = []
        for piece in set(text.split()) - empty:
            held = known.get(piece)
            if held is None:
                held = known[piece] = self._held(piece, language)
                if not held:
                    empty.add(piece)
                    continue
            found += [(at + start, at + stop) for at in _places(text, piece) for start, stop in held]
        if self._has_digits:
            found += [(start, end) for start, end, term in _known_spaced(text) if term in self._terms]
        return sorted(found)

    def in_order(self, text: str, language: str) -> Iterator[tuple[int, int]]:
        """Yield (start, end) of each of the terms as ``parts`` has them: piece by piece, numbers with blanks last."""
        language = stemming(language)
        known = self._known.setdefault(language, {})
        for match in _PIECE.finditer(text):
            piece, begin = match.group(), match.start()
            held = known.get(piece)
            if held is None:
                held = known[piece] = self._held(piece, language)
            for start, stop in held:
                yield begin + start, begin + stop
        if self._has_digits:
            for span in spaced(text):
                if fold(span.text) in self._terms:
                    yield span.start, span.end

    def _held(self, piece: str, language: str) -> tuple[tuple[int, int], ...]:
        if language in FIRST_LETTER_STAYS and piece.isascii() and not self._may_begin.search(piece):
            return ()
        bare = piece.strip(_MARKS)
        # One word: no look at what it is made of where that is not asked for.
        if _is_plain(bare) and stem(bare.lower()[:MAX_CHARS], language) not in self._terms:
            return ()
        placed = _known_placed(piece, language) if len(piece) <= _LONGEST_KNOWN else _placed(piece, language)
        return tuple([(start, end) for start, end, term, _ in placed if term in self._terms])


def _beginning_with(letters: Collection[str]) -> re.Pattern[str]:
    """Return a pattern of where a word in a piece of ASCII, or a part of getUserName, may begin with one of these.

    A figure may be part of a date or a number that is written in another form, and a mark begins a name: any will do.
    """
    known = [letter for letter in letters if letter.isascii()]
    if not all(map(str.isalnum, known)):
        return re.compile("")
    lower = "".join(sorted(letter for letter in known if letter.isalpha()))
    begins = [rf"(?<![A-Za-z])[{lower}]|[{lower.upper()}]"] if lower else []
    begins += [r"\d"] if any(map(str.isdigit, known)) else []
    return re.compile("|".join(begins) or "(?!)")


def _places(text: str, piece: str) -> Iterator[int]:
    """Yield where a piece stands as a whole, between blanks."""
    at = text.find(piece)
    while at >= 0:
        end = at + len(piece)
        if _is_alone(text, at, end):
            yield at
            at = end
        at = text.find(piece, at + 1)


def _is_alone(text: str, start: int, end: int) -> bool:
    return (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace())


def _placed(piece: str, language: str) -> tuple[tuple[int, int, str, bool], ...]:
    found = split(piece)
    spans = [(span, False) for span in found.words] + [(span, True) for span in found.also]
    return tuple((span.start, span.end, _term(span, language), also) for span, also in spans)


_known_placed = functools.lru_cache(maxsize=_KNOWN_PIECES)(_placed)


@functools.lru_cache(maxsize=_KNOWN_TEXTS)
def _known_spaced(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple([(span.start, span.end, fold(span.text)) for span in spaced(text)])


@dataclass(frozen=True, slots=True)
class WordTerms:
    """What a typed word is in the index, whichever language its document is in.

    ``parts`` are its words in order, each with the forms that it may have; ``whole`` is the word as one where it
    has several parts, ``humps`` are the parts of getUserName.
    """

    parts: tuple[tuple[str, ...], ...]
    whole: tuple[str, ...] = ()
    humps: tuple[str, ...] = ()


def terms_of_word(word: str, languages: Sequence[str]) -> WordTerms:
    """Return what to look for in the index for a word of a query, as ``query_words`` gives it.

    Args:
        word: a plain word, an identifier, or a run of a script without spaces.
        languages: those that documents are in, "" for unknown ones.
    """
    found = split(word)
    rules = dict.fromkeys(stemming(language) for language in languages)

    def forms(span: Span) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_term(span, language) for language in rules))

    inside = {(span.start, span.end) for span in found.words}
    whole: list[str] = []
    humps: list[str] = []
    for span in found.also:
        covers = sum(span.start <= start and end <= span.end for start, end in inside)
        if span.plain and not covers:
            humps += forms(span)
        elif covers and (span.start, span.end) not in inside:
            whole += forms(span)
    return WordTerms(tuple(map(forms, found.words)), tuple(dict.fromkeys(whole)), tuple(dict.fromkeys(humps)))


def word_terms(word: str, languages: Sequence[str]) -> tuple[str, ...]:
    """Return the terms that stand for a word as a whole, whichever of the languages its document is in."""
    found = terms_of_word(word, languages)
    return found.whole or tuple(term for forms in found.parts for term in forms)


def plain_words(text: str) -> list[str]:
    """Return the words of a text for comparing them exactly: folded, not stemmed, in order."""
    found: list[str] = []
    for piece in text.split():
        found += _known_plain(piece) if len(piece) <= _LONGEST_KNOWN else _plain(piece)
    return found


def _plain(piece: str) -> tuple[str, ...]:
    return tuple(fold(word.text) for word in exact_words(piece))


_known_plain = functools.lru_cache(maxsize=_KNOWN_PIECES)(_plain)


def placed_words(text: str) -> list[tuple[int, int, str]]:
    """Return the words of a text as ``plain_words`` does, each after its start and end."""
    return [(word.start, word.end, fold(word.text)) for word in exact_words(text)]
