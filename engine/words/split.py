"""Where does a text fall into words? At spaces and marks; where a script has no spaces, into overlapping pairs.

An identifier (ERR_CONN_RESET, report_2024.pdf, 10.1000/182, foo::bar, 2024-03-15) gives its parts in their
order, so that phrases hold, and once more itself as a whole, so that it is as rare as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from engine.patterns import lazy
from engine.records import dataclass
from engine.words.dates import dates, spaced_dates
from engine.words.letters import INSIDE_CYRILLIC, canonical
from engine.words.numbers import joined_numbers, spaced_numbers, typed_numbers

# Chinese, Japanese, Korean (whose particles stick to the words), Thai, Lao, Khmer, Myanmar.
_UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109f\u1780-\u17d3\u1100-\u11ff"
    "\u2e80-\u2fdf\u3005-\u3007\u3031-\u3035\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U0003134f"
)
# Vowel signs and points stand inside words, though Python's \w leaves them out; so do joiners and soft hyphens.
_INSIDE = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0900-\u0963\u0971-\u0df3"
    "\u0f71-\u0f84\u200c\u200d"
)
_LETTER = f"[^\\W_{_UNSPACED}]"
_PART = lazy(f"(?P<run>[{_UNSPACED}]+)|{_LETTER}(?:{_LETTER}|[{_INSIDE}]|{INSIDE_CYRILLIC})*")
_NAME = f"[^\\W{_UNSPACED}]+"  # with underscores
_WHOLE = lazy(f"{_NAME}(?:(?:::|://|[.\\-:/@\\\\]|(?<=\\d),(?=\\d)){_NAME})*")
# The look behind keeps it from trying every letter of a word of a thousand as the first.
_PLUS = lazy(r"(?<![A-Za-z])[A-Za-z]+\+\+|(?<![^\W_])[A-Za-z]#")
_ANY_DIGIT = lazy(r"\d")
_ANY_BLANK = lazy(r"\s")
# A text that begins in a script without spaces.
RUN = lazy(f"[{_UNSPACED}]")
_EXACT = lazy(f"{_PLUS.pattern}|{_PART.pattern}")
# The same where nothing but Latin letters and common marks stands, as in most texts: the others take up to 10 ms each
# to be compiled, and longer for each piece.
_FAR = lazy(r"[^\x00-\xac\xae-\u02ff\u200e-\u2bff]")
_LATIN_PART = lazy(r"(?P<run>(?!))|[^\W_]+")
_LATIN_WHOLE = lazy(r"\w+(?:(?:::|://|[.\-:/@\\]|(?<=\d),(?=\d))\w+)*")
_LATIN_EXACT = lazy(f"{_PLUS.pattern}|{_LATIN_PART.pattern}")
# What may not stand before a word, so that it begins there; a word of a script without spaces may begin anywhere.
_NOT_INSIDE = f"(?<!{_LETTER})(?<![{_INSIDE}])"
_CAMEL = lazy(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_HUMPS = lazy(r"[A-Z]+s?(?![a-z])|[A-Z]?[a-z]+|\d+")
_HYPHENED = lazy(r"([^\W\d_]{1,})-([^\W\d_]{2,})")
_DOTTED = lazy(r"[^\W\d_](?:\.[^\W\d_])+")
# Longer ones are hashes and encoded data, which nobody types; the end of a longer word is not looked at.
MAX_CHARS = 64


@dataclass(frozen=True, slots=True)
class Span:
    """A word at its place. ``plain`` words are stemmed; others (pairs of characters, identifiers) stand as they are."""

    start: int
    end: int
    text: str
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Split:
    """What a piece of text without spaces holds: its words in order, and what it can also be found by."""

    words: tuple[Span, ...]
    also: tuple[Span, ...]


def split(piece: str) -> Split:
    """Split a piece of text at the places where words, or pairs of characters, begin."""
    piece, places = canonical(piece)
    found = _split(piece)
    if places is None:
        return found
    return Split(*(tuple(_placed(span, places) for span in spans) for spans in (found.words, found.also)))


def _is_latin(text: str) -> bool:
    """Return whether nothing in a text is of a script that the long patterns are for."""
    return text.isascii() or _FAR.search(text) is None


def _placed(span: Span, places: Sequence[int]) -> Span:
    return replace(span, start=places[span.start], end=places[span.end])


def _split(piece: str) -> Split:
    words: list[Span] = []
    also: list[Span] = []
    for match in (_LATIN_PART if _is_latin(piece) else _PART).finditer(piece):
        if match["run"]:
            pairs, singles = _run(match.start(), match.group())
            words += pairs
            also += singles
        else:
            words.append(Span(*match.span(), match.group()))
            also += _humps(match.start(), match.group())
    if not piece.isalnum():
        also += _wholes(piece)
        also += numbers(piece)
    elif "年" in piece or "년" in piece:
        also += numbers(piece)
    return Split(tuple(words), tuple(also))


def numbers(text: str) -> Iterator[Span]:
    """Yield the numbers of a text whose digits are set apart, each as one, and its dates in one form."""
    if _ANY_DIGIT.search(text) is None:
        return
    for start, end, number in (*joined_numbers(text), *dates(text)):
        yield Span(start, end, number, plain=False)


def spaced(text: str) -> Iterator[Span]:
    """Yield those of ``numbers`` that have blanks in them."""
    # As in most notes, and most names of files: a thousandth of a millisecond where the rest takes forty.
    if _ANY_DIGIT.search(text) is None or _ANY_BLANK.search(text) is None:
        return
    for start, end, number in (*spaced_numbers(text), *spaced_dates(text)):
        yield Span(start, end, number, plain=False)


def query_words(text: str) -> list[str]:
    """Return the words of a query as they were typed: identifiers and runs without spaces whole, marks dropped."""
    found: list[str] = []
    text, _ = canonical(text)
    for piece in _query_pieces(text):
        if " " in piece:
            found.append(piece)
            continue
        end = 0
        wholes = sorted(_wholes(piece), key=lambda span: (span.start, -span.end))
        for match in (_LATIN_PART if _is_latin(piece) else _PART).finditer(piece):
            if match.start() < end:
                continue
            whole = next((span for span in wholes if span.start <= match.start() and match.end() <= span.end), None)
            end = whole.end if whole else match.end()
            found.append(piece[whole.start : whole.end] if whole else match.group())
    return found


def _query_pieces(text: str) -> Iterator[str]:
    """Yield what stands between blanks; a number with blanks in it is one piece, with a space for each of them.

    A date with blanks is a piece before its words, which stay words: a text may say March 5 and not the year.
    """
    if _ANY_DIGIT.search(text) is None:
        yield from text.split()
        return
    at = 0
    whole = [(*span, True) for span in typed_numbers(text)]
    whole += [(start, end, False) for start, end, _ in spaced_dates(text)]
    for start, end, is_one in sorted(whole, key=lambda found: (found[0], -found[1])):
        if start >= at:
            yield from text[at:start].split()
            yield " ".join(text[start:end].split())
            at = end if is_one else start
    yield from text[at:].split()


def exact_words(text: str) -> Iterator[Span]:
    """Yield the words of a text for comparing it exactly: C++ and C# whole; of a script without spaces, each character.

    The spans' texts are as they stand, not folded.
    """
    text, places = canonical(text)
    for match in (_LATIN_EXACT if _is_latin(text) else _EXACT).finditer(text):
        if match["run"]:
            spans = [Span(at, at + 1, text[at], plain=False) for at in range(*match.span())]
        else:
            spans = [Span(*match.span(), match.group())]
        yield from spans if places is None else (_placed(span, places) for span in spans)


def word_start(text: str) -> str:
    """Return a pattern for where this text may begin in a name: at a word; in a script without spaces anywhere."""
    return "" if RUN.match(text) else _NOT_INSIDE


def side_by_side(text: str) -> tuple[str, str]:
    """Return a pattern for the words of a text side by side in a name, and the longest of them.

    The first begins a word there, the last may be unfinished. Both are empty where there are no words.

    Args:
        text: folded, as the names are in which it is looked for.
    """
    pattern = ""
    longest = ""
    was_run = False
    for match in (_LATIN_EXACT if _is_latin(text) else _EXACT).finditer(text):
        word, is_run = match.group(), match["run"] is not None
        between = r"[\W_]*" if is_run or was_run else r"[\W_]+"
        pattern += (between if pattern else word_start(word)) + re.escape(word)
        longest = max(longest, word, key=len)
        was_run = is_run
    return pattern, longest


def _run(start: int, run: str) -> tuple[list[Span], list[Span]]:
    """Return overlapping pairs of a run, and its single characters besides."""
    singles = [Span(start + at, start + at + 1, char, plain=False) for at, char in enumerate(run)]
    if len(run) == 1:
        return singles, []
    return [Span(start + at, start + at + 2, run[at : at + 2], plain=False) for at in range(len(run) - 1)], singles


def _humps(start: int, word: str) -> Iterator[Span]:
    """Yield the parts of getUserName."""
    if word.isascii() and _CAMEL.search(word):
        for match in _HUMPS.finditer(word):
            if len(match.group()) > 1:
                yield Span(start + match.start(), start + match.end(), match.group())


def _wholes(piece: str) -> Iterator[Span]:
    for match in _PLUS.finditer(piece):
        yield Span(*match.span(), match.group(), plain=False)
    for match in (_LATIN_WHOLE if _is_latin(piece) else _WHOLE).finditer(piece):
        whole = match.group()
        if whole.isalnum() or len(whole) > MAX_CHARS:
            continue
        hyphened = _HYPHENED.fullmatch(whole)
        if hyphened or _DOTTED.fullmatch(whole):  # e-mail is email, and U.S.A. is USA
            yield Span(*match.span(), "".join(char for char in whole if char not in "-."))
        elif _names_something(whole):
            yield Span(*match.span(), whole, plain=False)


def _names_something(whole: str) -> bool:
    """Return whether words joined by marks are one name: and/or is none."""
    if any(char.isdigit() for char in whole):
        return True
    return any(mark in whole for mark in ("_", "::", "@", "\\", ".", "://")) or whole.count("/") > 1
