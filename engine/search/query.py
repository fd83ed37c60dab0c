"""What did the user mean? Words, "exact phrases", -without, filters such as type:pdf, and OR between them.

Whatever is no operator is plain words, and so is an operator whose value makes no sense (after:soon):
a search box never answers with a complaint where it could search.
"""

from __future__ import annotations

import datetime
import functools
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from engine.errors import QueryError
from engine.paths import display_path
from engine.patterns import lazy
from engine.records import dataclass
from engine.search.filter_values import day_start, document_types, language_codes
from engine.store.filters import Condition
from engine.words import WordsInOrder, comparable, plain_words, query_words
from engine.words.dates import dates

# What is looked for of a longer query is cut: nobody types so much, and each further word costs time.
MAX_CHARS = 10_000
# A query of more words, or phrases, is a pasted paragraph: its dashes, ORs and quotation marks are its author's, not
# operators. To require what CISI's paragraphs quote costs .03 of nDCG@10.
MAX_OPERATOR_WORDS = 20
# A phrase with more words around it stands in a sentence: there it is preferred, not required.
_MOST_BESIDE_A_PHRASE = 6
_DAYS = r"(?i:(?:(?<=after:)|(?<=before:)|(?<=since:))(?:this|last)\s+(?:week|month|year)(?!\w))"
_PATTERN = (
    r"(?P<not>-(?!-))?"
    rf"(?:(?P<key>[A-Za-z]+):(?!:|//)(?P<value>\"[^\"]*\"|{_DAYS}|[^\s\"]+)|\"(?P<phrase>PHRASE)\"|(?P<word>\S+))"
)
_TOKEN = lazy(_PATTERN.replace("PHRASE", r"[^\"]*"))
# In a paragraph a phrase stands close between its quotation marks; an inch or a lost mark begins none.
_PROSE_TOKEN = lazy(_PATTERN.replace('PHRASE)\\"', r"[^\s\"](?:[^\"]*[^\s\"])?)\"(?!\w)"))
_KEYS = {
    **{name: name for name in ("type", "in", "after", "before", "title", "lang", "author", "tag", "label")},
    **{"filetype": "type", "ext": "type", "folder": "in", "since": "after", "intitle": "title", "language": "lang"},
    **{"from": "author", "by": "author", "keyword": "label", "category": "label"},
}
_LETTER = lazy(r"[^\W_]")
_ISO_DAY = lazy(r"(?<![\w.,/-])\d{4}-\d\d-\d\d(?![\w-])")
_LIKE_A_DAY = lazy(r"\d{1,4}[-/.]\d\d?[-/.]\d{1,4}")
_PREFIX = lazy(r"(\w[^\s*]*)\*")
_SEPARATOR = lazy(r"[/\\]")
_MARKS = ".,:;?!)]}*'\""
# Of one kind a document has a single one, so two of them mean either.
_SINGLE = ("type", "lang")


@dataclass(frozen=True, slots=True)
class QueryFilter:
    """An operator as it was parsed, so that it can be shown and removed.

    ``kind`` is "type", "in", "after", "before", "title", "lang", "author", "tag", "label", "phrase", "without"
    or "or";
    ``value`` is what stands behind it, without quotes (all of it for "or", "type:pdf" for a filter that is left out);
    ``start`` and ``end`` are its span in the typed text.
    """

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A word or a phrase of an operator. ``kind`` is "word", "phrase" (it stands so), or "prefix" (words begin so)."""

    text: str
    kind: str = "word"

    def stands_in(self, text: str) -> bool:
        """Return whether a text holds it, word by word as it was typed but for case and accents; a day in any form."""
        if self.days:
            return not self.days.isdisjoint(_days_in(text))
        if not self.may_stand_in(text):
            return False
        words = plain_words(self.text)
        if len(words) == 1:  # what stands in other pieces of the text need not be looked at
            text = " ".join([piece for piece in text.split() if not piece.isascii() or words[0] in piece.lower()])
        return self.stands_in_plain(comparable(text))

    @property
    def days(self) -> frozenset[str]:
        """The days that a word is, as 2024-03-05; none for other words and for phrases."""
        if self.kind != "word" or not _LIKE_A_DAY.fullmatch(self.text):
            return frozenset()
        return _days_in(self.text)

    def may_stand_in(self, text: str) -> bool:
        """Return False where a glance tells that a text does not hold it: letters of ASCII have no other form."""
        if not text.isascii() or self.days:
            return True
        lowered = text.lower()
        return all(word in lowered for word in plain_words(self.text))

    def stands_in_plain(self, compared: str) -> bool:
        """Return the same of a text as ``comparable`` makes it."""
        return _in_order(self.text, self.kind == "prefix").stand_in(compared)


def _days_in(text: str) -> frozenset[str]:
    """Return the days that a text holds in any form, as 2024-03-05."""
    return frozenset(day for _, _, day in dates(text)) | frozenset(_ISO_DAY.findall(text))


@functools.lru_cache(maxsize=64)
def _in_order(text: str, unfinished: bool) -> WordsInOrder:
    return WordsInOrder(text, unfinished=unfinished)


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. ``text`` is what is embedded; phrases must occur, unwanted words must not.

    ``words`` are looked for as they stand, ``prefixes`` are those among them that were typed with a star, and
    ``unfinished`` is the last one where it may be typed on. Of each group in ``either`` one word or phrase must
    occur; of each group in ``conditions`` one must hold for the document. ``filters`` are the operators' places.
    ``preferred`` are phrases in a sentence: what holds one comes before what does not. ``is_literal`` says that no
    other word of the library may stand for one that was typed.
    """

    text: str
    words: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    unwanted: tuple[Wording, ...] = ()
    prefixes: tuple[str, ...] = ()
    unfinished: str = ""
    either: tuple[tuple[Wording, ...], ...] = ()
    conditions: tuple[tuple[Condition, ...], ...] = ()
    filters: tuple[QueryFilter, ...] = ()
    preferred: tuple[str, ...] = ()
    is_literal: bool = False

    @property
    def is_browsing(self) -> bool:
        """Whether nothing was typed but filters."""
        return not self.words and bool(self.conditions)

    def allows(self, text: str, has_word: Callable[[Wording], bool] | None = None) -> bool:
        """Return whether a passage holds every phrase, one of each choice, and nothing unwanted.

        Args:
            text: the passage.
            has_word: tells of a word among alternatives whether the passage has it in any form; None compares it as it
                was typed.
        """
        unwanted = [one for one in self.unwanted if one.may_stand_in(text)]
        if not self.phrases and not unwanted and not self.either:
            return True
        plain = comparable(text)

        def holds(one: Wording) -> bool:
            return one.stands_in_plain(plain) if has_word is None or one.kind == "phrase" else has_word(one)

        phrases = (Wording(phrase, "phrase") for phrase in self.phrases)
        if not all(map(holds, phrases)) or any(
            one.stands_in(text) if one.days else one.stands_in_plain(plain) for one in unwanted
        ):
            return False
        return all(any(map(holds, group)) for group in self.either)


@dataclass(frozen=True, slots=True)
class _Term:
    """A piece of the typed text: a word, a phrase, or the condition of a filter, wanted or not."""

    kind: str  # "word", "phrase", "prose" (no operator, whatever it looks like), or a key of _KEYS
    value: str
    start: int
    end: int
    negated: bool = False
    condition: Condition | None = None

    @property
    def wording(self) -> Wording:
        """The word or phrase, with its star as what it means."""
        starred = _PREFIX.fullmatch(self.value) if self.kind == "word" else None
        return Wording(starred[1], "prefix") if starred else Wording(self.value, self.kind)


def parse_query(text: str, *, today: datetime.date | None = None) -> Query:
    """Parse what stands in the search box.

    Args:
        text: as typed.
        today: the day that it is; None asks the clock.

    Raises:
        QueryError: nothing is left to search for.
    """
    query = _Reading(text, _terms(text, today or datetime.date.today())).query()
    if query.words or query.conditions:
        return query
    if query.unwanted:
        raise QueryError("Add what to look for besides what to leave out.")
    raise QueryError("Nothing to search for; type a few words or a question.")


def _terms(text: str, today: datetime.date) -> list[_Term]:
    """Return the terms of a text, in order.

    In a paragraph only filters are operators, and what stands behind its last plain word: there the window puts what
    was chosen in its fields.
    """
    prose = list(_read(_PROSE_TOKEN, text, today))
    plain = [at for at, term in enumerate(prose) if term.kind == "word" and not term.negated]
    many = Counter(term.kind for term in prose if _LETTER.search(term.value))
    if many["word"] <= MAX_OPERATOR_WORDS and many["phrase"] <= MAX_OPERATOR_WORDS:
        return [term for term in _read(_TOKEN, text, today) if _LETTER.search(term.value) or term.condition]
    behind = plain[-1] + 1 if plain else 0
    if len(prose) - behind > MAX_OPERATOR_WORDS:  # nobody chose so many
        behind = len(prose)

    def is_operator(at: int, term: _Term) -> bool:
        return term.condition is not None or (at >= behind and bool(_LETTER.search(term.value)))

    return [
        term if is_operator(at, term) else _Term("prose", encodable(text[term.start : term.end]), term.start, term.end)
        for at, term in enumerate(prose)
    ]


def _read(pattern: re.Pattern[str], text: str, today: datetime.date) -> Iterator[_Term]:
    for match in pattern.finditer(text):
        negated, place = bool(match["not"]), match.span()
        if match["phrase"] is not None:
            yield _Term("phrase", encodable(match["phrase"].strip()), *place, negated)
            continue
        key = _KEYS.get((match["key"] or "").lower())
        if key is not None:
            value = match["value"].strip('"').strip()
            condition = _CONDITIONS[key](value, today)
            if condition is not None:
                yield _Term(key, value, *place, negated, replace(condition, negated=negated))
                continue
        word = match.group().removeprefix("-") if negated else match.group()
        if key is not None:
            word = word.replace('"', "")
        if negated and _is_switch(word):
            negated, word = False, match.group()
        yield _Term("word", encodable(word), *place, negated)


def _is_switch(word: str) -> bool:
    """Return whether a dash and this are an option of a program: -i, not -a word."""
    return word.isascii() and len(word.rstrip(_MARKS)) < 2


def encodable(text: str) -> str:
    """Return a text with what is no character (half of a pair, a byte that was no UTF-8) made one, composed (NFC).

    Texts are stored composed, and the tokenizer of an encoder with a Precompiled normalizer drops the second of two
    accents that stand apart, which are the tones of Vietnamese.
    """
    return unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))


class _Reading:
    """Puts the terms of one query together."""

    def __init__(self, text: str, terms: Sequence[_Term]) -> None:
        self._text = text
        self._wanted: list[_Term] = []
        self._unwanted: list[Wording] = []
        self._phrases: list[str] = []
        self._either: list[tuple[Wording, ...]] = []
        self._conditions: list[tuple[Condition, ...]] = []
        self._filters: list[QueryFilter] = []
        for choice in _choices(terms):
            if len(choice) > 1 and len({term.condition is None for term in choice}) == 1:
                self._take_either(choice)
                continue
            for term in choice:  # either a filter or a word is no choice that could be kept
                self._take(term)

    def _take(self, term: _Term) -> None:
        if term.condition is not None:
            self._add_condition(term.condition)
            shown = f"{term.kind}:{term.value}" if term.negated else term.value
            self._note("without" if term.negated else term.kind, shown, term)
        elif term.negated:
            self._unwanted.append(term.wording)
            self._note("without", term.value, term)
        else:
            self._wanted.append(term)
            if term.kind == "phrase":
                self._phrases.append(term.value)
                self._note("phrase", term.value, term)

    def _take_either(self, choice: Sequence[_Term]) -> None:
        first, last = choice[0], choice[-1]
        if first.condition is not None:
            self._conditions.append(tuple(term.condition for term in choice if term.condition is not None))
        else:
            self._wanted += choice
            if any(term.kind == "phrase" for term in choice):
                self._either.append(tuple(term.wording for term in choice))
        shown = " ".join(self._text[first.start : last.end].split())
        self._filters.append(QueryFilter("or", shown, first.start, last.end))

    def _add_condition(self, condition: Condition) -> None:
        """Add a filter: two types, or two languages, are a choice; two exclusions and everything else are not."""
        if condition.kind in _SINGLE and not condition.negated:
            for at, group in enumerate(self._conditions):
                if all(one.kind == condition.kind and not one.negated for one in group):
                    self._conditions[at] = (*group, condition)
                    return
        self._conditions.append((condition,))

    def _note(self, kind: str, value: str, term: _Term) -> None:
        self._filters.append(QueryFilter(kind, value, term.start, term.end))

    def _prefer(self) -> tuple[str, ...]:
        """Return the phrases that a sentence quotes, which are then required no more; none of anything shorter."""
        if sum(term.kind == "word" for term in self._wanted) <= _MOST_BESIDE_A_PHRASE:
            return ()
        preferred, self._phrases = tuple(self._phrases), []
        self._filters = [one for one in self._filters if one.kind != "phrase"]
        return preferred

    def query(self) -> Query:
        preferred = self._prefer()
        words: list[str] = []
        prefixes: list[str] = []
        text: list[str] = []
        left = MAX_CHARS
        for term in self._wanted:
            wanted = term.wording
            value = wanted.text[:left]
            left = max(0, left - len(value) - 1)
            if not value:
                break
            if wanted.kind == "prefix":
                prefixes.append(value)
                words.append(value)
            else:
                words += query_words(value)
            text.append(value)
        unfinished = ""
        if self._wanted and words and not prefixes:
            last = self._wanted[-1]
            if last.kind == "word" and last.end == len(self._text):
                unfinished = words[-1]
        return Query(
            " ".join(text).strip(),
            tuple(words),
            tuple(self._phrases),
            tuple(self._unwanted),
            tuple(prefixes),
            unfinished,
            tuple(self._either),
            tuple(self._conditions),
            tuple(self._filters),
            preferred,
        )


def _choices(terms: Sequence[_Term]) -> Iterator[list[_Term]]:
    """Yield the terms one by one, those with OR between them together; what is unwanted is no choice of words."""
    at = 0
    while at < len(terms):
        choice = [terms[at]]
        while at + 2 < len(terms) and _is_or(terms[at + 1]) and _may_join(terms[at]) and _may_join(terms[at + 2]):
            choice.append(terms[at + 2])
            at += 2
        at += 1
        if len(choice) > 1 or not _is_or(choice[0]):
            yield choice


def _is_or(term: _Term) -> bool:
    return term.kind == "word" and term.value == "OR" and not term.negated


def _may_join(term: _Term) -> bool:
    return not _is_or(term) and (term.condition is not None or not term.negated)


# -- values of filters ----------------------------------------------------------------------------


def _date(kind: str) -> Callable[[str, datetime.date], Condition | None]:
    def read(value: str, today: datetime.date) -> Condition | None:
        second = day_start(value, today)
        return Condition(kind, (str(int(second)),)) if second is not None else None

    return read


def _type(value: str, _today: datetime.date) -> Condition | None:
    kinds = document_types(value)
    return Condition("type", kinds) if kinds else None


def _lang(value: str, _today: datetime.date) -> Condition | None:
    codes = language_codes(value)
    return Condition("lang", codes) if codes else None


def _in(value: str, _today: datetime.date) -> Condition | None:
    """Return the condition for a folder's name, or for a whole path: as it was typed, and with links resolved."""
    whole = os.path.expanduser(value)
    if os.path.isabs(whole):
        try:
            forms = dict.fromkeys((os.path.abspath(whole), os.path.realpath(whole)))
            return Condition("under", tuple(map(display_path, forms)))
        except ValueError:  # no path can have such a character
            return None
    parts = [part for part in _SEPARATOR.split(value) if part not in ("", ".")]
    return Condition("in", ("/".join(parts),)) if _LETTER.search(value) or "_" in value else None


def _title(value: str, _today: datetime.date) -> Condition | None:
    return Condition("title", (value,)) if _LETTER.search(value) else None


def _author(value: str, _today: datetime.date) -> Condition | None:
    return Condition("author", (value,)) if _LETTER.search(value) else None


def _label(value: str, _today: datetime.date) -> Condition | None:
    return Condition("label", (value,)) if _LETTER.search(value) else None


def _tag(value: str, _today: datetime.date) -> Condition | None:
    name = value.lstrip("#").strip()
    return Condition("tag", (name,)) if name else None


_CONDITIONS: dict[str, Callable[[str, datetime.date], Condition | None]] = {
    "type": _type,
    "in": _in,
    "after": _date("after"),
    "before": _date("before"),
    "title": _title,
    "lang": _lang,
    "author": _author,
    "tag": _tag,
    "label": _label,
}
