"""Which terms does a query look up in the word index? Those of its words, with typos and prefixes resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from itertools import accumulate, chain
from typing import NamedTuple

from engine.records import dataclass
from engine.search.prefixes import terms_beginning
from engine.search.query import Query, Wording
from engine.search.query_terms import QueryTerms
from engine.search.tuning import BROAD_CHUNKS
from engine.search.typos import corrections
from engine.search.word_queries import AnyTerm, BooleanQuery, InOrder, WordQuery, all_of, any_of, any_term, in_order
from engine.search.word_sense import WordSense
from engine.store import Candidate, Store
from engine.words import index_terms, plain_words, query_words, terms_of_word
from engine.words.common import telling_words, uncommon_words
from engine.words.split import RUN, split
from engine.words.stems import fold
from engine.words.terms import WordTerms

# Of a long query in a large library the rarest words are looked for, as many as stand in so many chunks together
# (each of those has to be scored); in a small library all of them, for on CISI, whose questions are paragraphs, the
# rarest twenty alone lose .03 of recall@100.
_MOST_SCORED = 100_000
_FEWEST_WORDS = 8
_MOST_WORDS = 64
# The rarest are looked for, at least so many, up to so many chunks together; the others count where one of them is
# found. LanceDB takes a millisecond for each 2,000 chunks that it scores.
_MOST_SOUGHT = 40_000
_FEWEST_SOUGHT = 6
# A word that so large a share of many chunks holds costs more time than all others and decides nothing.
_COMMON_SHARE = 0.4
_MANY_CHUNKS = 1000
# A tenth of all terms begin with s: one letter and a star is that letter.
_PREFIX_CHARS = 2
_UNFINISHED_CHARS = 3
# Of a question with more words that occur nowhere none is taken for a typo: it is a paragraph of something else, and
# each correction takes milliseconds, that of a long word tens of them.
_MOST_TYPOS = 4
# An identifier in at most so many chunks names them: they come first. More identifiers than that are a pasted log.
RARE_CHUNKS = 50
_MOST_IDENTIFIERS = 4
# The terms of a passage that meaning found are made anew, by the rules of so many of the library's languages.
_MOST_LANGUAGES = 3
# A part of an identifier says less than the whole.
_PART_BOOST = 0.3


@dataclass(frozen=True, slots=True)
class Lookup:
    """What to ask: ``asked``, or None where nothing can match.

    ``terms`` are those that count as matches, for marking them wherever they stand. ``rare`` are queries for single
    identifiers and for phrases that are preferred: the chunks that hold one, where they are at most ``RARE_CHUNKS``,
    are wanted before all others.
    ``query_terms`` are the words for ranking. ``required_chunks`` is how many chunks may hold what must occur, 0 where
    nothing must. ``is_broad`` says that these are very many: to list all chunks with "of the" takes a second at a
    million chunks, the best of them a tenth.
    ``chosen`` are the words in a choice with a phrase, each with the terms that stand for it; ``languages`` are the
    library's.
    """

    asked: WordQuery | None
    terms: frozenset[str] = frozenset()
    rare: tuple[WordQuery, ...] = ()
    query_terms: QueryTerms | None = None
    is_broad: bool = False
    required_chunks: int = 0
    chosen: Mapping[Wording, frozenset[str]] = field(default_factory=dict)
    languages: tuple[str, ...] = ()

    def allows(self, query: Query, row: Candidate) -> bool:
        """Return whether a chunk holds what must occur, and nothing unwanted; see ``Query.allows``."""
        if not self.chosen:
            return query.allows(row.text)
        held: set[str] = set()

        def has_word(one: Wording) -> bool:
            if not held:
                held.update(row.words.split() or _terms_of(row.text, self.languages))
            return not self.chosen[one].isdisjoint(held) if one in self.chosen else one.stands_in(row.text)

        return query.allows(row.text, has_word)


def _terms_of(text: str, languages: Sequence[str]) -> set[str]:
    """Return the terms that a text may have in the index, whichever of the likeliest languages it is in."""
    return {term for language in (*languages[:_MOST_LANGUAGES], "") for term in index_terms(text, language).split()}


@dataclass(slots=True)
class _Word:
    """One word of the query: its terms with the chunks that hold them, and what it is."""

    typed: str
    forms: WordTerms
    times: int  # in the query: a pasted paragraph is about what it says again and again
    chunks: dict[str, int] = field(default_factory=dict)
    found: list[str] = field(default_factory=list)  # terms that stand for it and occur
    instead: str = ""  # a word that occurs, where this one exists but does not, and may have been mistyped all the same

    @property
    def is_identifier(self) -> bool:
        """Whether the word is a name of something, which is rare or wrong: never a typo of another."""
        return bool(self.forms.whole) or any(char.isdigit() for char in self.typed)

    @property
    def is_name(self) -> bool:
        """Whether the word is written as names and codes are; stand-up and e.g. are not, though they have parts."""
        marked = (span for span in split(self.typed).also if span.end - span.start > 1)
        return any(char.isdigit() for char in self.typed) or any(not span.plain for span in marked)

    @property
    def is_run(self) -> bool:
        """Whether the word is a run of a script without spaces, found pair by pair."""
        return not self.forms.whole and len(self.forms.parts) > 1

    @property
    def rarity(self) -> int:
        """How many chunks hold it at most; few are rare."""
        return max((self.chunks[term] for term in self.found), default=0)

    def counted(self) -> Iterator[tuple[Collection[str], int]]:
        """Yield what counts as one word in ranking: its terms, and how many chunks hold the most common of them.

        A run of a script without spaces is a whole sentence, found pair by pair: each pair scores for itself, so each
        counts for itself. Taken as one word, a passage with three of a question's ten pairs were a perfect match. Of
        pairs that occur nowhere most lie across two words, and say nothing.
        """
        if not self.is_run or not self.found:
            yield self.found, self.rarity
            return
        for part in self.forms.parts:
            held = [term for term in part if term in self.chunks]
            if held:
                yield held, max(self.chunks[term] for term in held)

    def pairs(self) -> Iterator[tuple[frozenset[str], int]]:
        """Yield every pair of a run, also those that occur nowhere, and how many chunks hold it; nothing of a word."""
        if self.is_run:
            for part in self.forms.parts:
                yield frozenset(part), max((self.chunks.get(term, 0) for term in part), default=0)


def look_up(store: Store, query: Query, broad_chunks: int = BROAD_CHUNKS, sense: WordSense | None = None) -> Lookup:
    """Return the word index query for a parsed query.

    Args:
        store: an open library of the present format.
        query: with words.
        broad_chunks: from so many chunks on a phrase is not looked for in all of them.
        sense: tells words that exist from typos; without it every word that occurs nowhere may be one.
    """
    chunks, languages = store.vocabulary.size()
    known = [*languages, ""]
    words = _resolved(store, query, languages, sense)
    kept = _telling(words, chunks)
    required = _required(store, query, words, known)
    if required is None:
        return Lookup(None)
    counting = set(query.words)
    if query.phrases or query.either:  # "state of the art" marks no other "the"; the phrase is marked where it stands
        counting = set(uncommon_words(list(dict.fromkeys(query.words)), languages))
    terms = frozenset(term for word in words if word.typed in counting for term in word.found)
    looked_for = {word.typed for word in kept}
    weighed = [word for word in words if word.typed in looked_for or not word.found]
    query_terms = QueryTerms.of(chain.from_iterable(word.counted() for word in weighed), store.word_length().chunks)
    asked, is_broad = _joined(kept, required.queries), required.rarity > broad_chunks
    rare = (*_rare(kept), *_preferred(store, query, known))
    return Lookup(asked, terms, rare, query_terms, is_broad, required.rarity, required.chosen, languages)


class FoundWord(NamedTuple):
    """A telling word of a query: as typed, what stands for it in the index, how many chunks hold it.

    ``parts`` are the pairs of a run of a script without spaces, each with the chunks that hold it; else there are none.
    """

    typed: str
    terms: frozenset[str]
    chunks: int
    parts: tuple[tuple[frozenset[str], int], ...]


def found_words(store: Store, query: Query, sense: WordSense | None = None) -> list[FoundWord]:
    """Return the telling words of a query; ``sense`` as for ``look_up``.

    A word that occurs nowhere, nor anything that it may have been meant as, has the terms that it would have.
    """
    words = _resolved(store, query, store.vocabulary.size()[1], sense)
    return [
        FoundWord(word.typed, frozenset(word.found or _all_forms(word.forms)), word.rarity, tuple(word.pairs()))
        for word in words
    ]


def word_instead(store: Store, query: Query, sense: WordSense) -> tuple[str, str] | None:
    """Return the only word of a query that the library lacks, where it exists, and one a letter away that is in it.

    It was not looked for; who finds nothing may be asked whether they meant it.
    """
    words = _resolved(store, query, store.vocabulary.size()[1], sense) if query.words else ()
    lacking = [word for word in words if not word.found]
    return (lacking[0].typed, lacking[0].instead) if len(lacking) == 1 and lacking[0].instead else None


def _resolved(store: Store, query: Query, languages: Sequence[str], sense: WordSense | None) -> Sequence[_Word]:
    """Return the telling words of a query with what stands for each; asked once for searching, weighing and marking."""
    asked = (query.words, query.prefixes, query.unfinished, query.is_literal, sense.key if sense is not None else "")
    return store.vocabulary.once(asked, lambda: tuple(_resolve_all(store, query, languages, sense)))


def _resolve_all(store: Store, query: Query, languages: Sequence[str], sense: WordSense | None) -> list[_Word]:
    times = Counter(query.words)
    known = [*languages, ""]
    words = [_Word(word, terms_of_word(word, known), times[word]) for word in telling_words(list(times), languages)]
    held = store.vocabulary.chunks_with({term for word in words for term in _all_forms(word.forms)})
    for word in words:
        _resolve(store, query, word, held)
    missing = [word for word in words if not word.found and not word.is_identifier]
    for word in missing if len(missing) <= _MOST_TYPOS and not query.is_literal else ():
        _put_right(store, word, sense)
    return words


def _put_right(store: Store, word: _Word, sense: WordSense | None) -> None:
    """Set the terms that a word which occurs nowhere was probably meant as.

    A word that exists is no typo: one who asks for the hall wants nothing that all have. Another spelling of it is
    what was asked for: color for colour, Sarah for Sara.
    """
    meant = corrections(store, word.typed, word.forms)
    if meant and sense is not None and sense.knows({word.typed, *_all_forms(word.forms)}):
        others = [other for one in meant.values() for other in sorted(one.written) if sense.knows([other])]
        same = sense.same(word.typed, {term: one.written for term, one in meant.items()})
        meant = {term: one for term, one in meant.items() if term in same}
        if not meant:
            word.instead = next(iter(uncommon_words(others, store.vocabulary.size()[1])), "")
    word.chunks = {term: one.chunks for term, one in meant.items()}
    word.found = list(word.chunks)


def _all_forms(forms: WordTerms) -> Iterable[str]:
    yield from forms.whole
    yield from forms.humps
    for part in forms.parts:
        yield from part


def _resolve(store: Store, query: Query, word: _Word, held: dict[str, int]) -> None:
    """Set the terms that a word stands for: its own, or those that begin with it."""
    word.chunks = {term: held[term] for term in _all_forms(word.forms) if term in held}
    if word.forms.whole and word.is_name:  # the letter of E-1234 alone says nothing, that of B-cells does
        word.chunks = {term: count for term, count in word.chunks.items() if len(term) > 1 or not term.isascii()}
    beginning = fold(word.typed)
    if word.typed in query.prefixes:
        is_beginning = len(beginning) >= _PREFIX_CHARS or RUN.match(beginning) is not None
    else:
        is_beginning = not word.chunks and word.typed == query.unfinished and len(beginning) >= _UNFINISHED_CHARS
    if is_beginning:
        word.chunks |= terms_beginning(store, beginning)
    word.found = list(word.chunks)


def _telling(words: Sequence[_Word], chunks: int) -> list[_Word]:
    """Return the words to look for: those that occur, without very common ones beside others, the rarest of many."""
    present = [word for word in words if word.found]
    if chunks >= _MANY_CHUNKS:
        rarer = [word for word in present if word.rarity <= _COMMON_SHARE * chunks]
        present = rarer or present
    kept: set[str] = set()
    scored = 0
    for word in sorted(present, key=lambda word: word.rarity)[:_MOST_WORDS]:
        scored += sum(word.chunks.values())
        if scored > _MOST_SCORED and len(kept) >= _FEWEST_WORDS:
            break
        kept.add(word.typed)
    return [word for word in present if word.typed in kept]


def _joined(words: Sequence[_Word], must: Sequence[WordQuery]) -> WordQuery | None:
    """Return one query for any of the words and all of ``must``; None if there is neither."""
    full: Counter[str] = Counter()
    less: Counter[str] = Counter()
    for word in words:
        parts = {term for part in word.forms.parts for term in part} if word.forms.whole else set()
        has_whole = any(term in word.chunks for term in word.forms.whole)
        lesser = parts if has_whole and word.is_name else set()
        lesser = lesser | set(word.forms.humps)
        for term in word.found:
            (less if term in lesser else full)[term] += word.times
    asked: list[WordQuery] = [AnyTerm(full, unsought=_unsought(full, words))] if full else []
    rest = {term: 1 for term in less if term not in full}
    if rest:
        asked.append(AnyTerm(rest, _PART_BOOST))
    if not must and len(asked) < 2:
        return asked[0] if asked else None
    return BooleanQuery(tuple(must), tuple(asked))


def _unsought(terms: Collection[str], words: Sequence[_Word]) -> frozenset[str]:
    """Return the most frequent of a long question's terms, which need not be looked for beside the rarer ones."""
    chunks = {term: count for word in words for term, count in word.chunks.items() if term in terms}
    rarest = sorted(chunks, key=lambda term: chunks[term])
    held = accumulate(chunks[term] for term in rarest)
    return frozenset(
        term
        for place, (term, together) in enumerate(zip(rarest, held, strict=True))
        if place >= _FEWEST_SOUGHT and together > _MOST_SOUGHT
    )


def _rare(words: Sequence[_Word]) -> Iterable[WordQuery]:
    """Yield what asks for each identifier that may be rare: the whole, or its parts in order where it is nowhere."""
    identifiers = [word for word in words if word.is_name]
    if len(identifiers) > _MOST_IDENTIFIERS:
        return
    for word in identifiers:
        whole = [term for term in word.forms.whole if term in word.chunks]
        if whole and word.rarity and min(word.chunks[term] for term in whole) > RARE_CHUNKS:
            continue
        parts = [part[0] for part in word.forms.parts]
        if whole:
            yield any_term(whole)
        elif len(parts) > 1:  # as a part of a longer one
            yield InOrder(tuple(parts))
        elif len(parts) == 1 and _is_code(word) and word.rarity <= RARE_CHUNKS:
            yield any_term(parts)


def _is_code(word: _Word) -> bool:
    """Return whether a single word with digits names something: 0x80070005 or 471100, not 7 or 2024."""
    return len(word.typed) > 4 or not word.typed.isdigit()


def _preferred(store: Store, query: Query, languages: Sequence[str]) -> Iterator[WordQuery]:
    """Yield a query for each phrase that a sentence quotes, as far as its terms occur."""
    for phrase in query.preferred[:_MOST_IDENTIFIERS]:
        forms = _phrase_forms(store, phrase, languages)
        if forms:
            yield any_of([_phrase(form) for form in forms])


# -- what must occur ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Required:
    """What must occur: ``queries`` of which each has to match.

    ``rarity`` is how many chunks hold the rarest of its terms at most; 0 where nothing is required. ``chosen`` are the
    words of which any form will do, with the terms that stand for them.
    """

    queries: list[WordQuery]
    rarity: int
    chosen: dict[Wording, frozenset[str]]


def _required(store: Store, query: Query, words: Sequence[_Word], languages: Sequence[str]) -> _Required | None:
    """Return what phrases and alternatives require; None if one of them cannot match."""
    must: list[WordQuery] = []
    rarities: list[int] = []
    chosen: dict[Wording, frozenset[str]] = {}
    for group in [*((Wording(phrase, "phrase"),) for phrase in query.phrases), *query.either]:
        forms: dict[_Form, int] = {}
        single: dict[str, int] = {}
        for one in group:
            word = _word_of(store, query, one, words, languages)
            if word is None:
                forms |= _phrase_forms(store, one.text, languages)
            else:
                chosen[one] = frozenset(word.found)
                single |= word.chunks
        if not forms and not single:
            return None
        rarities.append(sum(forms.values()) + sum(single.values()))
        must.append(any_of([_phrase(form) for form in forms] + ([any_term(list(single))] if single else [])))
    return _Required(must, min(rarities, default=0), chosen)


def _word_of(
    store: Store, query: Query, wording: Wording, words: Sequence[_Word], languages: Sequence[str]
) -> _Word | None:
    """Return what a plain word among alternatives stands for; None for what has to stand as it was typed."""
    typed = [wording.text] if wording.kind == "prefix" else query_words(wording.text)
    if wording.kind == "phrase" or len(typed) != 1:
        return None
    word = next((one for one in words if one.typed == typed[0]), None)
    if word is None:  # a common one
        word = _Word(typed[0], terms_of_word(typed[0], languages), 1)
        _resolve(store, query, word, store.vocabulary.chunks_with(_all_forms(word.forms)))
    return word if not word.forms.whole and len(word.forms.parts) == 1 else None


# A phrase as the index has it: its terms in order, and those that have to stand anywhere besides.
_Form = tuple[tuple[str, ...], tuple[str, ...]]


def _phrase_forms(store: Store, phrase: str, languages: Sequence[str]) -> dict[_Form, int]:
    """Return a phrase in each form that can occur, and how many chunks hold the form's rarest term."""
    length = sum(len(terms_of_word(word, [""]).parts) for word in phrase.split())
    words = plain_words(phrase)
    # C++ is c in the order of a text, and c++ besides. One that is all there is needs no order.
    marked = tuple(dict.fromkeys(word for word in words if word.endswith(("++", "#"))))
    if len(words) == len(marked) == 1:
        length = 0
    forms = dict.fromkeys(tuple(index_terms(phrase, language).split()[:length]) for language in languages)
    held = store.vocabulary.chunks_with({term for form in forms for term in (*form, *marked)})
    present = ((*form, *marked) for form in forms)
    return {
        (terms[: len(terms) - len(marked)], marked): min(held[term] for term in terms)
        for terms in present
        if terms and all(term in held for term in terms)
    }


def _phrase(form: _Form) -> WordQuery:
    terms, marked = form
    return all_of([*(any_term([term]) for term in marked), *([in_order(terms)] if terms else [])])
