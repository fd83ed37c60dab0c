"""Where may a text be cut? Before paragraphs, sentences, lines and words, never inside a character.

A boundary is an offset; cutting there ends one piece before it and begins the next at it. What
a reader sees as one character (a letter with its marks, a flag, a joined emoji) can be several
code points, and no boundary lies between them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from engine.patterns import lazy

_BLANK_LINES = lazy(r"\n[^\S\n]*\n\s*")
# A full stop ends a sentence where no lower-case letter follows ("e.g. this"); CJK needs no space.
_SENTENCE_ENDS = lazy(
    r"""[.!?\u2026]+["'\u201d\u2019\u00bb)\]]*\s+(?![a-z])|[\u3002\uff01\uff1f]+[\u300d\u300f\u201d\u2019\uff09]*\s*"""
)
_LINE_ENDS = lazy(r"\n\s*")
_UNDERLINE = lazy(r"[^\S\n]*(?:=+|-+)[^\S\n]*(?:\n\s*|$)")
_SPACES = lazy(r"\s*")

_JOINER = "\u200d"


def paragraphs(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets inside a span at which a paragraph begins, after blank lines."""
    return _after(_BLANK_LINES, text, start, end)


def sentences(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets inside a span at which a sentence begins."""
    return _after(_SENTENCE_ENDS, text, start, end)


def lines(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the offsets inside a span at which a line with words begins."""
    return _after(_LINE_ENDS, text, start, end)


PROSE: tuple[Callable[[str, int, int], Iterator[int]], ...] = (paragraphs, sentences, lines)
CODE: tuple[Callable[[str, int, int], Iterator[int]], ...] = (paragraphs, lines)


def _after(ends: re.Pattern[str], text: str, start: int, end: int) -> Iterator[int]:
    for found in ends.finditer(text, start, end):
        at = found.end()
        if start < at < end and not splits_character(text, at, start):
            yield at


def words_under(text: str, offset_chars: int) -> int:
    """Return where the words under a heading begin, so that no cut parts the two.

    Args:
        text: the whole text.
        offset_chars: where the heading begins; an underline of Markdown belongs to it.
    """
    line_end = text.find("\n", offset_chars)
    if line_end < 0:
        return len(text)
    below = _skip_spaces(text, line_end)
    underline = _UNDERLINE.match(text, below)
    return underline.end() if underline else below


def last_word_start(text: str, start: int, limit: int) -> int:
    """Return the last offset after ``start`` and up to ``limit``, which lies in the text, where a word begins or ended.

    Returns ``start`` where the whole span is one word.
    """
    at = limit
    while at > start:
        if (text[at - 1].isspace() or text[at].isspace()) and not splits_character(text, at, start):
            return at
        at -= 1
    return start


def character_cut(text: str, start: int, limit: int) -> int:
    """Return the offset nearest to ``limit`` that divides no character, after ``start``.

    Before the limit where there is one, else after it.
    """
    at = limit
    while at > start and splits_character(text, at, start):
        at -= 1
    if at > start:
        return at
    at = limit
    while splits_character(text, at, start):
        at += 1
    return at


def splits_character(text: str, at: int, start: int = 0) -> bool:
    """Return whether a cut at an offset would part code points that show as one character.

    Args:
        text: the whole text.
        at: the offset asked about.
        start: an offset before it where a character is known to begin; flags are counted from there.

    Follows Unicode's grapheme clusters (UAX 29) for marks, joined and toned emoji, tags, flags
    and surrogate pairs; Hangul syllables are whole after NFC.
    """
    if not 0 < at < len(text):
        return False
    after, before = text[at], text[at - 1]
    if after < "\u0300":  # Latin letters, digits, signs and spaces; nearly every cut
        return before == _JOINER
    if after == _JOINER or before == _JOINER or unicodedata.category(after)[0] == "M":
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\U000e0020" <= after <= "\U000e007f":
        return True
    if "\udc00" <= after <= "\udfff":
        return "\ud800" <= before <= "\udbff"
    return _is_flag_letter(after) and _flag_letters_before(text, at, start) % 2 == 1


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flag_letters_before(text: str, at: int, start: int) -> int:
    first = at
    while first > start and _is_flag_letter(text[first - 1]):
        first -= 1
    return at - first


def _skip_spaces(text: str, at: int) -> int:
    found = _SPACES.match(text, at)
    return found.end() if found else at
