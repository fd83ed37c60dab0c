"""Which dates are one and the same, however they are written? 5.3.2024, 05/03/24, March 5, 2024 and 2024-03-05.

Each is also the term 2024-03-05. Where day and month may be either way round, both dates are. The first day of a range
(3.-5. March 2024, 28 February to 3 March 2024, 2024-03-03/2024-03-05) is a date as its last one is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from engine.patterns import lazy

# Russian writes its word for year right after the digits: 05.03.2024г.
_ENDS = r"(?!г\w|[^\Wг])"
_GAP = "[ \u00a0\u202f]"
# A whole date that ends a range (2024-03-03/2024-03-05), and what may stand before one; a time may follow (T09:30).
_WHOLE = r"(?:\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4})(?![\w-]|[.,/]\d)"
_BEGINS = (
    r"(?=\d)(?:(?<![\w.,/-])|(?<=\d{4}-\d\d-\d\d[/-])|(?<=\d{4}-\d\d-\d\d--)|(?<=\.\d{4}[/-])|(?<=\d\.[/-])"
    r"|(?<=T\d\d:\d\d/)|(?<=:\d\dZ/))"
)
_BY_NUMBERS = lazy(
    rf"{_BEGINS}(?:(?P<year>\d{{4}})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?:{_ENDS}|(?=T\d\d:))"
    rf"|(?P<first>\d\d?)(?P<other>[-/.])(?P<second>\d\d?)(?P=other)(?P<last>\d{{4}}|\d\d){_ENDS})"
    rf"(?:(?![-/.,]\d)|(?=[-/]{_WHOLE}))"
)
# A date that ends a range after a blank, and the first day up to there, which has no year: 3. - 5.3.2024.
_END_OF_NUMBERS = lazy(
    rf"(?<=\d\.{_GAP})(?:[-\u2013]|bis(?:{_GAP}zum)?){_GAP}?(?P<last>\d\d?\.(\d\d?)\.(\d{{4}})){_ENDS}"
)
_FIRST_OF_NUMBERS = lazy(
    r"(?<![\w.,/-])(?P<day>\d\d?)\.(?:(?P<month>\d\d?)\.)?"
    rf"(?:{_GAP}?[-/\u2013]{_GAP}?|{_GAP}bis(?:{_GAP}zum)?{_GAP})\Z"
)
_IN_EAST_ASIA = lazy(r"(\d{4})[年년] ?(\d\d?)[月월] ?(\d\d?)[日일]")
_OF = "(?:del?|of)"  # 5 de marzo del 2024, the 5th of March 2024
# Looked for from the year backwards: years are rare among the digits of a text.
_YEAR = lazy(rf"(?<=[ \u00a0\u202f-])[12]\d{{3}}{_ENDS}")
_DAY, _MONTH = r"(?P<day>\d\d?)", r"(?P<month>[^\W\d_]{3,10})\.?"
# A day is no part of a longer number, but for the first day of a range: 3.-5. March, 3-5 March.
_STANDS_FIRST = r"(?:(?<![\w.,/-])|(?<=\d\.[-/])|(?<=(?<![\w.,/-])\d[-/])|(?<=(?<![\w.,/-])\d\d[-/]))"
_DAY_FIRST = lazy(
    rf"{_STANDS_FIRST}{_DAY}(?:\.|er|º|st|nd|rd|th)?(?:{_GAP}|{_GAP}{_OF}{_GAP}|-|(?<=\.)){_MONTH}"
    rf"(?:,?{_GAP}|{_GAP}{_OF}{_GAP}|-)\Z"
)
_MONTH_FIRST = lazy(rf"(?<![^\W\d_]){_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?,?{_GAP}\Z")
_TO = (
    rf"(?:{_GAP}?[-/\u2013\u2014]{_GAP}?"
    rf"|{_GAP}(?:to|and|until|through|bis|und|au|et|al?|y|e|at\u00e9|tot|en|do|i|\u043f\u043e|\u0438)"
    rf"{_GAP}(?:(?:the|zum|le|el){_GAP})?)"
)
# The first day of a range, up to where the second date begins: 3.-, 28 February to; March 3- (of March 3-5, 2024).
_FIRST = lazy(rf"(?<![\w.,/-]){_DAY}(?:\.|er|º|st|nd|rd|th)?(?:(?:{_GAP}|{_GAP}{_OF}{_GAP}|(?<=\.)){_MONTH})?{_TO}\Z")
_MONTH_BEFORE = lazy(rf"(?<![^\W\d_]){_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?{_TO}\Z")
_MONTH_AND_TWO = lazy(
    rf"(?<![^\W\d_]){_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?{_TO}(?P<last>\d\d?)(?:st|nd|rd|th)?,?{_GAP}\Z"
)
_LONGEST = 26  # characters before the year
_LONGEST_BEFORE = 30  # characters of a range before its second date
_OF_THIS_CENTURY = 70
_EARLIEST, _LATEST = 1000, 2999

_MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "jän feb mrz apr mai jun jul aug sept okt nov dez",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv févr mär avr mai juin juil aoû sept oct nov déc",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    )
    for number, name in enumerate(names.split(), 1)
}


def dates(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a date stands in a text, and the date as 2024-03-05; one that may be read in two ways twice."""
    for found in _BY_NUMBERS.finditer(text):
        start, end = found.span()
        is_part = text[start - 1 : start] in ("/", "-") or text[end : end + 1] in ("/", "-", "T")
        for day in _of_numbers(found):
            if day != found.group() or is_part:
                yield start, end, day
        if found["other"] == "." and len(found["last"]) == 4 and start:
            yield from _first_of_numbers(text, found.span(), int(found["second"]), int(found["last"]))
    yield from _named(text)


def _first_of_numbers(text: str, second: tuple[int, int], month: int, year: int) -> Iterator[tuple[int, int, str]]:
    """Yield the first day of a range whose second date stands there."""
    begins = max(0, second[0] - _LONGEST_BEFORE)
    before = _FIRST_OF_NUMBERS.search(text[begins : second[0]])
    if before and (day := _iso(year, int(before["month"] or month), int(before["day"]))):
        yield begins + before.start(), second[1], day


def _named(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the dates whose months have names, and those of East Asia."""
    if not text.isascii():
        for found in _IN_EAST_ASIA.finditer(text):
            if day := _iso(*map(int, found.groups())):
                yield *found.span(), day
    for found in _YEAR.finditer(text):
        year, end = int(found.group()), found.end()
        first = max(0, found.start() - _LONGEST)
        before = text[first : found.start()]
        day_first = _DAY_FIRST.search(before)
        named = day_first or _MONTH_FIRST.search(before)
        if named is None:
            yield from _two_of_a_month(text, found.start(), year)
            continue
        month = _MONTHS.get(named["month"].casefold())
        if month and (day := _iso(year, month, int(named["day"]))):
            start = first + named.start()
            yield start, end, day
            pattern = _FIRST if day_first else _MONTH_BEFORE
            begins = max(0, start - _LONGEST_BEFORE)
            if two := pattern.search(text[begins:start]):
                other = _MONTHS.get(two["month"].casefold()) if two["month"] else month
                if other and (day := _iso(year, other, int(two["day"]))):
                    yield begins + two.start(), end, day


def _two_of_a_month(text: str, end: int, year: int) -> Iterator[tuple[int, int, str]]:
    """Yield both days of March 3-5, before its year."""
    begins = max(0, end - _LONGEST_BEFORE)
    found = _MONTH_AND_TWO.search(text[begins:end])
    month = _MONTHS.get(found["month"].casefold()) if found else None
    if found and month:
        for number in (found["day"], found["last"]):
            if day := _iso(year, month, int(number)):
                yield begins + found.start(), end + 4, day


def spaced_dates(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield those of ``dates`` that have blanks in them."""
    for start, end, day in _named(text):
        if any(char.isspace() for char in text[start:end]):
            yield start, end, day
    for found in _END_OF_NUMBERS.finditer(text):
        yield from _first_of_numbers(text, found.span("last"), int(found[2]), int(found[3]))


def _of_numbers(found: re.Match[str]) -> list[str]:
    """Return the dates that three numbers may be, none that is in no calendar."""
    if found["year"]:
        days = [_iso(int(found["year"]), int(found["month"]), int(found["day"]))]
    else:
        first, second, year = int(found["first"]), int(found["second"]), int(found["last"])
        if len(found["last"]) == 2:
            year += 2000 if year < _OF_THIS_CENTURY else 1900
        days = [_iso(year, second, first)]
        if found["other"] != ".":  # month first, as in the United States
            days.append(_iso(year, first, second))
    return list(dict.fromkeys(filter(None, days)))


def _iso(year: int, month: int, day: int) -> str:
    if not _EARLIEST <= year <= _LATEST:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
