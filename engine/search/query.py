"""What did the user mean? Plain words, "exact phrases" and -unwanted words; any long text is plain words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from engine.errors import QueryError

_TOKEN = re.compile(r'(?P<not>-)?(?:"(?P<phrase>[^"]*)"|(?P<word>\S+))')
_WORD = re.compile(r"\w+", re.UNICODE)
# Words too common to be worth marking, or to stand in the word index.
STOP_WORDS = frozenset(
    "a about after all an and any are as at be been before but by can could did do does for from had has "
    "have how i if in into is it its may me my no not of on or our shall should so such that the their "
    "them then there these they this those to was we were what when where which while who whom whose why "
    "will with would you your".split()
)
# Longer queries are cut: the encoder reads no more, and the word index slows down.
MAX_CHARS = 10_000
# A longer query is a pasted paragraph, whose quotes and dashes are its author's, not operators.
MAX_OPERATOR_WORDS = 20


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query. ``text`` is what is embedded; phrases must occur, unwanted words must not."""

    text: str
    words: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()

    def allows(self, text: str) -> bool:
        """Return whether a passage holds every phrase and none of the unwanted words, word by word."""
        if not self.phrases and not self.unwanted:
            return True
        folded = f" {' '.join(tokens(text))} "
        if any(f" {' '.join(tokens(phrase))} " not in folded for phrase in self.phrases):
            return False
        return not any(f" {' '.join(tokens(word))} " in folded for word in self.unwanted)


def parse_query(text: str) -> Query:
    """Parse what stands in the search box.

    Raises:
        QueryError: nothing is left to search for.
    """
    if len(text.split()) > MAX_OPERATOR_WORDS:
        plain = " ".join(text[:MAX_CHARS].split())
        return Query(plain, tuple(_WORD.findall(plain)))
    wanted: list[str] = []
    phrases: list[str] = []
    unwanted: list[str] = []
    for match in _TOKEN.finditer(text[:MAX_CHARS]):
        phrase, word = match["phrase"], match["word"]
        term = (phrase if phrase is not None else word or "").strip()
        if not _WORD.search(term):
            continue
        if match["not"]:
            unwanted.append(term)
            continue
        wanted.append(term)
        if phrase is not None:
            phrases.append(term)
    if not wanted:
        raise QueryError("Nothing to search for; type a few words or a question.")
    plain = " ".join(wanted)
    return Query(plain, tuple(_WORD.findall(plain)), tuple(phrases), tuple(unwanted))


def tokens(text: str) -> list[str]:
    """Return the words of a text for comparing: lower case, without accents, punctuation dropped."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(char for char in plain if not unicodedata.combining(char)))
