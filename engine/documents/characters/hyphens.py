"""Which hyphens at the end of a line belong to the word? Those that the document, or the words beside it, say so of.

A hyphen that stays costs nothing in a search by words: "over-looked" is indexed as two words and
as one. So it stays wherever both parts are words; it goes where one of them is only a syllable.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

_BROKEN = re.compile(r"(?<![^\W_])([^\W_]+(?:[-\u2010][^\W_]+)*)[-\u2010\u2011][ \t]*\n[ \t]*([^\W_]+)")
_OPEN = re.compile(r"[^\W\d_][-\u2010\u2011]")
_LINE_END = re.compile(r"[-\u2010\u2011][ \t]*\n")
_LAST_WORD = re.compile(r"(?<![^\W_])[^\W_]+(?:[-\u2010][^\W_]+)*$")
_FIRST_PIECE = re.compile(r"\s*(\S+)[ \t]*\n?")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
# Behind one of these the first part waits for the end of another word: "Ein- und Auszahlungen".
_JOINS = frozenset(
    "und oder bzw sowie beziehungsweise and or et ou of och eller samt og oraz lub nebo ili illetve vagy és tai sekä"
    " или и либо та або чи и/или".split()
)
# These are endings of words as well: the hyphen stays, and no blank is put behind it.
_MAYBE_JOINS = frozenset("ja ning või e ed o y u a i ja en to tot el als".split())
# First parts that no syllable of another word looks like, and last ones. ("ex-\nample", "well-\nness" forbid more.)
_BEGINNINGS = frozenset(
    "self quasi half twenty thirty forty fifty sixty seventy eighty ninety peut rendez porte grand grands grande demi"
    " arrière avant sous vice chef non tire quelques celui celle ceux après presqu petit petite beau belle".split()
)
_ENDINGS = frozenset(
    "based related known free term class year old level scale like specific friendly driven feeding sensitive dependent"
    " elle elles il ils on ce ci là vous nous moi toi lui leur même mêmes être midi"
    " se lo la los las me te lhe vos".split()
)
_SHORT_CHAIN = 3  # letters: state-of-the-art, up-to-date
_LEAST_WORD = 3  # letters: shorter words are syllables as well


def mend_words(pages: Sequence[str]) -> list[str]:
    """Return the pages with words whole that a hyphen broke at a line's end or at a page's.

    The rest of a word comes up to the first line, also to the page before. The document itself says
    which hyphens belong to the word: one that it also writes inside a line keeps its hyphen, one
    that it also writes in one piece loses it. Otherwise a hyphen stays before a capital and a
    number, behind a single letter, where both parts are words of the document, and with parts
    that stay apart ("self-contained"); before "and" and its like it waits for another word.
    """
    pages = _over_page_ends(pages)
    if not any(True for page in pages for _ in _broken_words(page)):
        return pages
    known = _known_words(pages)

    def mend(found: re.Match[str]) -> str:
        return _mended(found[1], found[2], found.string[found.end() : found.end() + 1], known)

    # Twice: in a narrow column the end of one broken word is the beginning of the next.
    return [_with_broken(_with_broken(page, mend), mend) for page in pages]


def _known_words(pages: Sequence[str]) -> Counter[str]:
    """Return how often the document writes each word in one line, in small letters."""
    written = Counter(word for page in pages for word in _WORD.findall(_with_broken(page, lambda _found: " ")))
    known: Counter[str] = Counter()
    for word, times in written.items():
        known[word.casefold()] += times
    return known


def _broken_words(page: str) -> Iterator[re.Match[str]]:
    """Yield the words that a hyphen breaks at a line's end.

    The matches of ``_BROKEN``, looked for at the ends of lines only: it alone tries every word of the page.
    """
    end = 0
    for hyphen in _LINE_END.finditer(page):
        line_start = max(end, page.rfind("\n", 0, hyphen.start()) + 1)
        first = _LAST_WORD.search(page, line_start, hyphen.start())
        found = _BROKEN.match(page, first.start()) if first else None
        if found:
            end = found.end()
            yield found


def _with_broken(page: str, mend: Callable[[re.Match[str]], str]) -> str:
    """Return a page with its broken words as ``mend`` has them."""
    parts, end = [], 0
    for found in _broken_words(page):
        parts += [page[end : found.start()], mend(found)]
        end = found.end()
    return "".join(parts) + page[end:] if parts else page


def _over_page_ends(pages: Sequence[str]) -> list[str]:
    """Return the pages, the rest of a word that the next page begins with on the page where the word begins."""
    whole = list(pages)
    for number in range(len(whole) - 1):
        if not _OPEN.fullmatch(whole[number].rstrip("\n").rstrip(" \t")[-2:]):
            continue
        rest = _FIRST_PIECE.match(whole[number + 1])
        if rest and rest[1][0].isalpha():
            whole[number] = f"{whole[number].rstrip()}\n{rest[1]}"
            whole[number + 1] = whole[number + 1][rest.end() :]
    return whole


def _mended(before: str, after: str, follows: str, known: Counter[str]) -> str:
    """Return the two parts of a word that a line's end parts, with what belongs between them."""
    word = after.casefold()
    joined, apart = known[(before + after).casefold()], known[f"{before}-{after}".casefold()]
    if word in _JOINS and not joined:
        return f"{before}- {after}"
    if joined != apart:
        return f"{before}-{after}" if apart > joined else before + after
    return f"{before}-{after}" if _is_compound(before, after, follows, known) else before + after


def _is_compound(before: str, after: str, follows: str, known: Counter[str]) -> bool:
    """Return whether a hyphen at a line's end most likely belongs to the word."""
    if not before[-1].isalpha() or not after[0].isalpha():
        return True  # COVID-19, 10-fold
    if after[0].isupper():  # Nord-Süd; but a heading in capitals is broken like any word
        return not (len(before) > 1 and before.isupper() and after.isupper())
    if len(before) == 1 or "-" in before and len(before.rpartition("-")[2]) <= _SHORT_CHAIN:
        return True  # n-octanal, state-of-the-art
    if follows == "-" and len(after) <= _SHORT_CHAIN:
        return True  # up-to-date
    first, last = before.rpartition("-")[2].casefold(), after.casefold()
    if first in _BEGINNINGS or last in _ENDINGS or last in _MAYBE_JOINS:
        return True
    return min(len(first), len(last)) >= _LEAST_WORD and known[first] > 0 and known[last] > 0
