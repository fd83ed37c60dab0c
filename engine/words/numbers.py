"""Which numbers are one and the same, however they are set apart? Amounts, accounts and telephone numbers, joined.

1.234,56 and 1,234.56 and 1 234,56 are 1234.56; DE89 3704 0044 is DE8937040044; 0351 / 44 71 92-0 is 03514471920.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from engine.patterns import lazy

_BLANK = " \u00a0\u2009\u202f"
_NOT_INSIDE = r"(?<![\w.,])"
_END = r"(?!\w)(?![.,:]\d)"
_DECIMALS = r"(?:[.,\u066b]\d{1,3})?"
_MARK = rf"[.,'\u2019\u066c{_BLANK}]"
_THOUSANDS = rf"\d{{1,3}}(?P<mark>{_MARK})\d{{3}}(?:(?P=mark)\d{{3}})*(?:(?!(?P=mark))[.,\u066b]\d{{1,3}})?"
_LAKHS = rf"\d{{1,2}}(?:,\d{{2}})+,\d{{3}}{_DECIMALS}"
_AMOUNT = lazy(rf"{_NOT_INSIDE}(?:{_LAKHS}|{_THOUSANDS}|\d+[,.\u066b]\d{{1,2}}){_END}")
_ACCOUNT = lazy(
    rf"(?<!\w)[A-Z]{{2}}\d\d(?:[{_BLANK}-]?[A-Z\d]{{4}}){{2,7}}(?:[{_BLANK}-]?[A-Z\d]{{1,3}})?(?!\w)"
    rf"|(?<!\w)[a-z]{{2}}\d\d(?:[{_BLANK}]?\d{{4}}){{2,7}}(?:[{_BLANK}]?\d{{1,3}})?(?!\w)"
    rf"|{_NOT_INSIDE}\d{{4}}(?:[{_BLANK}-]\d{{4}}){{2,4}}(?:[{_BLANK}-]\d{{1,3}})?(?!\w)"
)
_TELEPHONE = lazy(
    rf"{_NOT_INSIDE}(?<![A-Z\d][{_BLANK}])(?:\+\d{{1,4}}|\(?0\d{{0,5}}\)?|\(\d{{2,5}}\))"
    rf"(?:[{_BLANK}]?[/\u2013.-]?[{_BLANK}]?\(?\d{{1,8}}\)?){{1,8}}(?!\w)"
)
# ISBN, order numbers: digits between dashes.
_DASHED = lazy(rf"{_NOT_INSIDE}\d+(?:[-\u2010\u2011]\d+)+(?:-[Xx])?(?!\w)")
_MIN_DIGITS, _MAX_DIGITS = 7, 34
# Digits with something between them: what is looked at closer.
_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]"
_BETWEEN = rf"[.,'\u2019\u066b\u066c/()\u2013{_BLANK}\u2010\u2011-]"
_ANY = lazy(rf"{_DIGIT}+{_BETWEEN}{{1,3}}(?:[A-Z0-9]|{_DIGIT})(?:[A-Z0-9]|{_DIGIT}|{_BETWEEN})*")
_BEFORE = 4  # characters: a country's letters and a sign, or a sign and a bracket
_HAS_BLANK = lazy(f"[{_BLANK}]")
# Where numbers with blanks begin, or a few characters later. Each pattern begins with what is rare, and looks behind
# second: most places of a text cost next to nothing.
_UP_TO_3 = "|".join(rf"(?<=\d{{{count}}}.)(?<![\w.,]\d{{{count}}}.)" for count in (1, 2, 3))
_THOUSAND = lazy(rf"[{_BLANK}](?=\d{{3}}(?!\d))(?:{_UP_TO_3})")
_LETTERS = lazy(r"[A-Za-z]{2}\d\d")
_FOURS = lazy(rf"[{_BLANK}-](?<=\d{{4}}.)(?<!\d{{5}}.)\d{{4}}(?!\d)")
_SIGN = lazy(rf"[+(0](?<![\w.,].)(?<![A-Z\d][{_BLANK}].)(?:(?<=\+)\d|(?<=0)|(?<=\()(?:0|\d\d))")
_BEGINNINGS = ((((_LETTERS, 0), (_FOURS, 4)), _ACCOUNT), (((_SIGN, 0),), _TELEPHONE))
_NO_DIGIT = lazy(r"[^\dA-Za-z]")
_FRACTION = lazy(r"[.,\u066b](\d{1,2})$")


def joined_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a number stands whose digits are set apart, and the number without what sets them apart.

    An amount has a point before its hundredths, whatever it was written with.
    """
    for any_digits in _ANY.finditer(text):
        start, end = max(0, any_digits.start() - _BEFORE), any_digits.end()
        for found in _AMOUNT.finditer(text, start, end):
            yield *found.span(), _amount(found.group())
        for pattern in (_ACCOUNT, _TELEPHONE, _DASHED):
            for found in pattern.finditer(text, start, end):
                number = _NO_DIGIT.sub("", found.group())
                if _MIN_DIGITS <= len(number) <= _MAX_DIGITS and number != found.group():
                    yield *found.span(), number


def spaced_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield those of ``joined_numbers`` that have blanks in them, each pattern tried only where it may begin.

    The others lie inside a piece of text without blanks, of which the index knows most already.
    """
    amounts = [found.start() for found in _THOUSAND.finditer(text)]
    others = [(_places(begins, text), pattern) for begins, pattern in _BEGINNINGS]
    if not amounts and not any(places for places, _ in others):
        return
    for any_digits in _ANY.finditer(text):
        start, end = max(0, any_digits.start() - _BEFORE), any_digits.end()
        for found in _spaced_amounts(text, _between(amounts, start, end), start, end):
            yield *found.span(), _amount(found.group())
        for places, pattern in others:
            for found in _matches(pattern, text, _between(places, start, end), end):
                number = _NO_DIGIT.sub("", found.group())
                if _MIN_DIGITS <= len(number) <= _MAX_DIGITS and _HAS_BLANK.search(found.group()):
                    yield *found.span(), number


def _matches(pattern: re.Pattern[str], text: str, places: Sequence[int], end: int) -> Iterator[re.Match[str]]:
    """Yield what a pattern that begins at some of these places alone would find up to the end."""
    at = 0
    for place in places:
        found = pattern.match(text, place, end) if place >= at else None
        if found:
            at = found.end()
            yield found


def _places(begins: Sequence[tuple[re.Pattern[str], int]], text: str) -> list[int]:
    return sorted(found.start() - back for pattern, back in begins for found in pattern.finditer(text))


def _between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    return places[bisect_left(places, start) : bisect_left(places, end)] if places else ()


def _spaced_amounts(text: str, blanks: Sequence[int], start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the amounts with blanks, as a search from the start on would find them."""
    at = start
    for blank in blanks:
        # What stands before in the same piece of text may be an amount that ends here: 1'234 567.
        at = max(at, *(text.rfind(char, at, blank) + 1 for char in _BLANK))
        while at < blank:
            found = _AMOUNT.match(text, at, end)
            at = found.end() if found else at + 1
            if found and _HAS_BLANK.search(found.group()):
                yield found


def typed_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of a query that are one number though there are blanks in it."""
    for pattern in (_ACCOUNT, _AMOUNT, _TELEPHONE):
        for found in pattern.finditer(text):
            digits = len(_NO_DIGIT.sub("", found.group()))
            if any(blank in found.group() for blank in _BLANK) and (pattern is _AMOUNT or digits >= _MIN_DIGITS):
                yield found.span()


def _amount(written: str) -> str:
    fraction = _FRACTION.search(written)
    whole = written[: fraction.start()] if fraction else written
    digits = _NO_DIGIT.sub("", whole)
    return f"{digits}.{fraction.group(1)}" if fraction else digits
