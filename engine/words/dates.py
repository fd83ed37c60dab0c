"""Which dates are one and the same, however they are written? 5.3.2024, 05/03/24, March 5, 2024 and 2024-03-05.

Each is also the term 2024-03-05. Where day and month may be either way round, both dates are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

# Russian writes its word for year right after the digits: 05.03.2024г.
_ENDS = r"(?!г\w|[^\Wг])"
_BY_NUMBERS = re.compile(
    r"(?<![\w.,/-])(?:(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)"
    rf"|(?P<first>\d\d?)(?P<other>[-/.])(?P<second>\d\d?)(?P=other)(?P<last>\d{{4}}|\d\d)){_ENDS}(?![-/.,]\d)"
)
_IN_EAST_ASIA = re.compile(r"(\d{4})[年년] ?(\d\d?)[月월] ?(\d\d?)[日일]")
_GAP = "[ \u00a0\u202f]"
_OF = "(?:del?|of)"  # 5 de marzo del 2024, the 5th of March 2024
# Looked for from the year backwards: years are rare among the digits of a text.
_YEAR = re.compile(rf"(?<=[ \u00a0\u202f-])[12]\d{{3}}{_ENDS}")
_DAY, _MONTH = r"(?P<day>\d\d?)", r"(?P<month>[^\W\d_]{3,10})\.?"
_DAY_FIRST = re.compile(
    rf"(?<![\w.,/-]){_DAY}(?:\.|er|º|st|nd|rd|th)?(?:{_GAP}|{_GAP}{_OF}{_GAP}|-|(?<=\.)){_MONTH}"
    rf"(?:,?{_GAP}|{_GAP}{_OF}{_GAP}|-)\Z"
)
_MONTH_FIRST = re.compile(rf"(?<![^\W\d_]){_MONTH}{_GAP}{_DAY}(?:st|nd|rd|th)?,?{_GAP}\Z")
_LONGEST = 26  # characters before the year
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
        for day in _of_numbers(found):
            if day != found.group():
                yield *found.span(), day
    yield from _named(text)


def _named(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the dates whose months have names, and those of East Asia."""
    if not text.isascii():
        for found in _IN_EAST_ASIA.finditer(text):
            if day := _iso(*map(int, found.groups())):
                yield *found.span(), day
    for year in _YEAR.finditer(text):
        first = max(0, year.start() - _LONGEST)
        before = text[first : year.start()]
        named = _DAY_FIRST.search(before) or _MONTH_FIRST.search(before)
        if named is None:
            continue
        month = _MONTHS.get(named["month"].casefold())
        if month and (day := _iso(int(year.group()), month, int(named["day"]))):
            yield first + named.start(), year.end(), day


def spaced_dates(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield those of ``dates`` that have blanks in them."""
    for start, end, day in _named(text):
        if any(char.isspace() for char in text[start:end]):
            yield start, end, day


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
