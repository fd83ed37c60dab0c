"""What does a number format of a spreadsheet make of a number? The words that stand in the cell on the screen.

Source: ECMA-376 part 1, 18.8.31. A point parts whole and fraction, and thousands stand together: both are the
computer's own. Names of months and days are those of the language that the format names, English where it names none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache
from math import copysign

from engine.documents.office.asian_numerals import in_numerals
from engine.documents.office.calendars import (
    GREGORIAN,
    JAPAN,
    THAI,
    UNKNOWN,
    calendar_of_era,
    locale_of,
    year_of_era,
)
from engine.documents.office.date_names import month_names, weekday_names

_PART = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<gap>_.)|\*.|(?P<elapsed>\[(?:h+|m+|s+)\](?:\.0+)?)'
    r"|\[\$(?P<currency>[^\]-]*)(?:-(?P<locale>[^\]]*))?\]"
    r"|\[DBNum(?P<numerals>[12])\]|\[(?P<compared>[<>=]{1,2})(?P<bound>-?\d+(?:\.\d+)?)\]|\[[^\]]*\]"
    r"|(?P<general>General|Standard)|(?P<noon>AM/PM|A/P|上午/下午)|(?P<power>E[+-])"
    r"|(?P<counted>B[12](?=[ymd]))|(?P<date>y+|e+|m+|d+|h+|s+(?:\.0+)?)|(?P<era>g{1,3}|r{1,2}|a{3,4}|b{4}|bb)"
    r"|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)"
    r"|(?P<text>@)|(?P<mark>.)",
    re.IGNORECASE | re.DOTALL,
)
_PLAIN = ("digit", "comma", "point")
_PLAIN_NUMBER = re.compile(r"(w*)(?:#,##|#)?0(?:\.(0+))?(w*)")
_SECTION = re.compile(r'(?:"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|[^;])*', re.DOTALL)
_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": lambda value, bound: value < bound,
    "<=": lambda value, bound: value <= bound,
    ">": lambda value, bound: value > bound,
    ">=": lambda value, bound: value >= bound,
    "=": lambda value, bound: value == bound,
    "<>": lambda value, bound: value != bound,
}
_TOO_LONG = 1e15  # from here on a float has no digits behind the point
_HAIR = 1e-15  # 2.675 is a little less as a float, and shown as 2.68
_MOST_PLACES = 15
_MOST_TIMES = 100  # that a number is multiplied or divided by the format; more leaves what a float holds
_MOST_SECOND_PLACES = 6
_DAY_SECONDS = 86_400
_LEAP_DAY = 60  # the 29 February 1900, which workbooks have and no calendar: days before it are one later
_DAY_LETTERS = "yegbmd"
_SECONDS = {"h": 3600, "m": 60, "s": 1}
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a format: ``kind`` is the name of its group in the pattern, "words" for what stands as it is."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class _Section:
    """A format for some of the numbers: those that ``compared`` says, or those of its place."""

    tokens: tuple[_Token, ...]
    kinds: frozenset[str]  # of its pieces
    compared: str
    bound: float
    locale: int
    calendar: int
    numerals: int  # 1: as East Asia says numbers, 2: as it writes them on cheques; 0: digits
    places: int  # behind the point, where it is nothing but #,##0.00 with words before and behind it; else -1
    around: tuple[str, str]

    def has(self, *kinds: str) -> bool:
        """Return whether a piece of one of these kinds is in it."""
        return not self.kinds.isdisjoint(kinds)


def is_general(code: str) -> bool:
    """Return whether a format shows a number as it is: none of its pieces says anything else."""
    first = _sections(code)[0]
    return not first.has("digit", "date", "elapsed", "words", "percent") and not (first.compared or first.numerals)


def formatted_words(words: str, code: str) -> str:
    """Return words as a format code shows them: "Meier" by '"Hr. "@' as "Hr. Meier".

    A part for words that leaves them out, such as the last of ";;;", counts for nothing: a search finds what a cell
    holds.
    """
    section = _for_words(_sections(code))
    if section is None:
        return words
    return _joined(words if token.kind == "text" else token.words for token in section.tokens)


def shapes_words(code: str) -> bool:
    """Return whether a format adds something to words."""
    section = _for_words(_sections(code))
    return section is not None and section.has("words")


def shows_time_alone(code: str) -> bool:
    """Return whether a format shows the time of a day, or how long something took, and nothing of the day itself."""
    section = _sections(code)[0]
    days = any(token.kind == "date" and token.words[0].lower() in f"{_DAY_LETTERS}a" for token in section.tokens)
    return section.has("date", "elapsed") and not days


def _for_words(sections: tuple[_Section, ...]) -> _Section | None:
    return sections[-1] if sections[-1].has("text") else None


def formatted(value: float, code: str, *, is_1904: bool = False) -> str | None:
    """Return a number as a format code shows it, or None where it shows nothing of it or cannot.

    Args:
        value: the stored number; a day counts as 1.
        code: such as "dd.mm.yyyy", '"ART-"0000', "[h]:mm" or "# ?/8", with up to four parts.
        is_1904: days count from 1904, not from 1900.
    """
    if not abs(value) < _TOO_LONG:  # nor what is no number
        return None
    sections = _sections(code)
    if len(sections) > 1 and _for_words(sections):
        sections = sections[:-1]
    section, is_signed = _chosen(sections, value) if len(sections) > 1 or value < 0 else (sections[0], True)
    if section.places >= 0 and value >= 0:
        before, behind = section.around
        return f"{before}{rounded(value, section.places)}{behind}"
    if not section.tokens or section.has("text"):
        return None
    if section.has("date", "elapsed", "noon"):
        return _moment(section, value, is_1904=is_1904)
    shown = _power(section.tokens, abs(value)) if section.has("power") else _number(section, abs(value))
    if shown is None:
        return None
    if section.numerals and not section.has("power"):
        shown = in_numerals(shown, section.numerals, section.locale, is_counted=section.has("general"))
    is_negative = value < 0 and (is_signed or not any(token.words[:1] in "-(−" for token in section.tokens))
    return f"-{shown}" if is_negative and (section.numerals or re.search("[1-9]", shown)) else shown


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[_Section, ...]:
    found: list[_Section] = []
    at = 0
    while at <= len(code) and len(found) < 4:
        part = _SECTION.match(code, at)
        found.append(_section(part[0] if part else ""))
        at = (part.end() if part else at) + 1
    return tuple(found)


def _section(code: str) -> _Section:
    tokens: list[_Token] = []
    compared, bound, locale, calendar, numerals = "", 0.0, 0, GREGORIAN, 0
    for part in _PART.finditer(code):
        kind = part.lastgroup or ""
        if kind in ("bound", "compared"):
            compared, bound = part["compared"], float(part["bound"])
        elif kind == "numerals":
            numerals = int(part[kind])
        elif part["currency"] is not None:
            locale, calendar = locale_of(part["locale"]) if part["locale"] else (locale, calendar)
            tokens += [_Token("words", part["currency"])] if part["currency"] else []
        elif kind in ("quoted", "escaped", "mark"):
            tokens += [_Token("words", part[kind])] if part[kind] else []
        elif kind == "gap":
            tokens.append(_Token("words", " "))
        elif kind == "counted":  # B2 counts by the moon
            calendar = UNKNOWN if part[kind][1] == "2" else GREGORIAN
        elif kind == "elapsed":
            tokens.append(_Token(kind, part[kind].strip("[").replace("]", "")))
        elif kind:
            tokens.append(_Token(kind, part[kind]))
    tokens = _as_minutes(_with_eras(tokens, locale))
    kinds = frozenset(token.kind for token in tokens)
    plain = (-1, ("", "")) if numerals else _plain(tokens)
    return _Section(tuple(tokens), kinds, compared, bound, locale, calendar, numerals, *plain)


def _plain(tokens: Sequence[_Token]) -> tuple[int, tuple[str, str]]:
    """Return the places behind the point of a format such as #,##0.00, and the words around it; -1 for another."""
    letters = "".join(
        "w" if token.kind == "words" else token.words if token.kind in _PLAIN else "x" for token in tokens
    )
    found = _PLAIN_NUMBER.fullmatch(letters)
    if found is None:
        return -1, ("", "")
    words = [token.words for token in tokens if token.kind == "words"]
    before = "".join(words[: len(found[1])])
    return len(found[2] or ""), (before.lstrip(), "".join(words[len(found[1]) :]).rstrip())


def _with_eras(tokens: Sequence[_Token], locale: int) -> list[_Token]:
    """Return the pieces with letters of eras and weekdays as dates; beside digits, and r outside Japan, as words."""
    has_digits = any(token.kind == "digit" for token in tokens)
    found: list[_Token] = []
    for token in tokens:
        letters = token.words.lower()
        if token.kind != "era":
            found.append(token)
        elif has_digits or (letters[0] == "r" and calendar_of_era(locale) != JAPAN):
            found.append(_Token("words", token.words))
        elif letters[0] == "r":  # a year of two places, and the era before it
            found += [_Token("date", "ggg")] * (len(letters) > 1) + [_Token("date", "ee")]
        else:
            found.append(_Token("date", "d" * len(letters) if letters == "aaa" else letters))
    return found


def _as_minutes(tokens: Sequence[_Token]) -> list[_Token]:
    """Return the pieces with those m that stand behind hours or before seconds as minutes."""
    dates = [(at, token) for at, token in enumerate(tokens) if token.kind in ("date", "elapsed")]
    found = list(tokens)
    for place, (at, token) in enumerate(dates):
        if token.kind != "date" or token.words.lower() not in ("m", "mm"):
            continue
        before = dates[place - 1][1].words[0].lower() if place else ""
        after = dates[place + 1][1].words[0].lower() if place + 1 < len(dates) else ""
        if before == "h" or after == "s":
            found[at] = _Token("date", "n" * len(token.words))
    return found


def _chosen(sections: tuple[_Section, ...], value: float) -> tuple[_Section, bool]:
    """Return the part of a format that shows a number, and whether a sign is put before it."""
    numeric = sections[:3]
    for section in numeric:
        if section.compared and _COMPARE.get(section.compared, _COMPARE["="])(value, section.bound):
            return section, True
    if any(section.compared for section in numeric):
        return next((section for section in numeric if not section.compared), numeric[0]), True
    if value < 0 and len(numeric) > 1:
        return numeric[1], False
    if value == 0 and len(numeric) > 2:
        return numeric[2], False
    return numeric[0], True


def _number(section: _Section, value: float) -> str | None:
    if section.has("general"):
        return _joined(token.words if token.kind == "words" else _general(token, value) for token in section.tokens)
    if not section.has("digit"):
        return _joined(token.words for token in section.tokens if token.kind in ("words", "percent"))
    value *= 100 ** min(sum(token.kind == "percent" for token in section.tokens), _MOST_TIMES)
    slash = next((at for at, token in enumerate(section.tokens) if token.words == "/"), -1)
    if slash > 0 and section.tokens[slash - 1].kind == "digit":
        return _fraction(section.tokens, slash, value)
    return _decimal(section.tokens, value)


def _power(tokens: tuple[_Token, ...], value: float) -> str:
    """Return a number by powers of ten, "1.50E+03"; with three places before the point by powers of a thousand."""
    at = next(place for place, token in enumerate(tokens) if token.kind == "power")
    before, behind = tokens[:at], tokens[at + 1 :]
    point = next((place for place, token in enumerate(before) if token.kind == "point"), at)
    step = max(1, sum(token.kind == "digit" for token in before[:point]))
    places = sum(token.kind == "digit" for token in before[point:])
    exact = Decimal(repr(value))
    power = exact.adjusted() // step * step if value else 0
    if float(rounded(float(exact.scaleb(-power)), places)) >= 10**step:
        power += step
    sign = "-" if power < 0 else "+" if tokens[at].words.endswith("+") else ""
    size = sum(token.kind == "digit" for token in behind)
    words = "".join(token.words for token in behind if token.kind == "words")
    return _joined((_decimal(before, float(exact.scaleb(-power))), f"E{sign}{abs(power):0{size}d}", words))


def _general(token: _Token, value: float) -> str:
    return "%" if token.kind == "percent" else f"{value:.15g}" if token.kind == "general" else ""


def _decimal(tokens: tuple[_Token, ...], value: float) -> str:
    """Return a number with its digits in the places of a format."""
    point = next((at for at, token in enumerate(tokens) if token.kind == "point"), len(tokens))
    whole, behind = tokens[:point], tokens[point + 1 :]
    last = max((at for at, token in enumerate(tokens) if token.kind == "digit"), default=0)
    value /= 1000 ** min(sum(token.kind == "comma" for token in tokens[last + 1 :]), _MOST_TIMES)
    places = sum(token.kind == "digit" for token in behind)
    if not any(token.kind == "digit" for token in whole) and places == 0:
        return _joined(token.words for token in tokens if token.kind == "words")
    digits, _, fraction = rounded(value, places).partition(".")
    shown = _filled(whole, digits if digits != "0" else "")
    kept = sum(token.words == "0" for token in behind if token.kind == "digit")
    fraction = fraction[:kept] + fraction[kept:].rstrip("0")
    shown += f".{fraction}" if fraction else ""
    return _joined((shown, *(token.words for token in behind if token.kind in ("words", "percent"))))


def rounded(value: float, places: int) -> str:
    """Return a number with so many places behind the point, halves away from zero."""
    return f"{value + copysign(abs(value) * _HAIR, value):.{min(places, _MOST_PLACES)}f}"


def _filled(tokens: tuple[_Token, ...], digits: str) -> str:
    """Return digits in the places of a format, from the right; what is left stands in the first place.

    Words between two places that hold no digit are left out.
    """
    places = [at for at, token in enumerate(tokens) if token.kind == "digit"]
    if not places:
        return "".join(token.words for token in tokens if token.kind in ("words", "percent")) + digits
    first_zero = next((at for at in places if tokens[at].words == "0"), len(tokens))
    shown: list[str] = []
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if token.kind == "digit":
            taken, digits = (digits[-1:], digits[:-1]) if digits else ("0" if token.words == "0" else "", "")
            if at == places[0]:
                taken, digits = digits + taken, ""
            shown.append(taken)
        elif token.kind in ("words", "percent") and (digits or not places[0] < at < places[-1] or at > first_zero):
            shown.append(token.words)
    return "".join(reversed(shown))


def _fraction(tokens: tuple[_Token, ...], slash: int, value: float) -> str:
    """Return a number as a whole and a fraction ("1 1/4"), whose lower part is given or has so many digits."""
    lower_tokens = (token.words for token in tokens[slash + 1 :])
    below = "".join(words for words in lower_tokens if words[:1].isdecimal() or words == "?")[:_MOST_PLACES]
    above = [at for at, token in enumerate(tokens[:slash]) if token.kind == "digit"]
    has_whole = any(token.words.isspace() for token in tokens[above[0] : slash])
    exact = Fraction(value)
    fixed = int(below) if below.strip("?0") and below.isdecimal() else 0
    found = Fraction(round(exact * fixed), fixed) if fixed else exact.limit_denominator(10 ** max(1, len(below)) - 1)
    whole, rest = divmod(found, 1) if has_whole else (0, found)
    upper, lower = (round(rest * fixed), fixed) if fixed else (rest.numerator, rest.denominator)
    if not upper:
        return str(whole)
    return f"{whole} {upper}/{lower}" if whole else f"{upper}/{lower}"


def _moment(section: _Section, value: float, *, is_1904: bool) -> str | None:
    """Return a date or a time as a format writes it; a number that is none gives None."""
    timed = [token.words.partition(".")[2] for token in section.tokens if token.kind in ("date", "elapsed")]
    places = min(max(map(len, timed), default=0), _MOST_SECOND_PLACES)
    seconds = (Decimal(repr(abs(value))) * 86_400).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if section.has("elapsed"):
        elapsed = "".join(_elapsed(token, seconds, section) for token in section.tokens)
        return ("-" if value < 0 else "") + _joined((elapsed,))
    moment = moment_of(float(seconds), is_1904=is_1904) if value >= 0 else None
    if moment is None:
        return None
    if _is_of_no_known_calendar(section):
        return f"{moment:%Y-%m-%d}"
    is_half = section.has("noon")
    return _joined(_date_part(token, moment, section, is_half=is_half) for token in section.tokens)


def _is_of_no_known_calendar(section: _Section) -> bool:
    """Return whether a date cannot be told as it is shown: by a calendar of the moon, or in an era of nowhere."""
    has_era = any(token.kind == "date" and token.words[0] == "g" for token in section.tokens)
    shows_day = any(token.kind == "date" and token.words[0] in _DAY_LETTERS for token in section.tokens)
    if section.calendar == UNKNOWN:
        return shows_day
    return has_era and GREGORIAN == section.calendar == calendar_of_era(section.locale)


def moment_of(seconds: float, *, is_1904: bool) -> datetime | None:
    """Return the moment so many seconds after the first day that a workbook counts; None behind the year 9999."""
    try:
        moment = (_EPOCH_1904 if is_1904 else _EPOCH) + timedelta(seconds=seconds)
        is_early = not is_1904 and _DAY_SECONDS <= seconds < _LEAP_DAY * _DAY_SECONDS
        return moment + timedelta(days=1) if is_early else moment
    except OverflowError:
        return None


def _elapsed(token: _Token, seconds: Decimal, section: _Section) -> str:
    """Return a part of a time that took more than a day, or less."""
    unit = token.words[:1].lower().replace("n", "m")
    if not (token.kind in ("date", "elapsed") and unit in _SECONDS):
        return token.words if token.kind in ("words", "point") else ""
    whole, point, places = token.words.partition(".")
    part = int(seconds) // _SECONDS[unit]
    if token.kind == "date":
        part %= 24 if unit == "h" else 60
    fraction = f"{seconds % 1:.{len(places)}f}"[1:] if point else ""
    return f"{part:0{len(whole)}d}{fraction}"


def _year(unit: str, size: int, moment: datetime, section: _Section) -> str:
    """Return a year, or the name of its era, as the calendar of a format counts it."""
    calendar = section.calendar if unit == "y" or section.calendar else calendar_of_era(section.locale)
    counted = year_of_era(moment.date(), THAI if unit == "b" else calendar)
    if unit == "g":
        return counted.names[size - 1] if counted else ""
    if counted is None:
        return f"{moment.year % 100:02d}" if size <= 2 and unit == "y" else f"{moment.year:04d}"
    if counted.names[0]:
        return f"{counted.number:0{min(size, 2)}d}"
    return f"{counted.number % 100:02d}" if size <= 2 and unit in "yb" else f"{counted.number:04d}"


def _date_part(token: _Token, moment: datetime, section: _Section, *, is_half: bool) -> str:
    if token.kind == "noon":
        return "AM" if moment.hour < 12 else "PM"
    if token.kind != "date":
        return token.words if token.kind in ("words", "point", "comma") else ""
    words, point, places = token.words.lower().partition(".")
    unit, size = words[0], len(words)
    if unit in "yegb":
        year = _year(unit, size, moment, section)
        return in_numerals(year, section.numerals, section.locale) if section.numerals else year
    if unit == "m" and size > 2:
        has_day = any(one.kind == "date" and one.words.lower() in ("d", "dd") for one in section.tokens)
        return _cut(month_names(section.locale, with_day=has_day)[moment.month - 1], size)
    if unit in "da" and size > 2:
        return _cut(weekday_names(section.locale)[moment.weekday()], size)
    hour = (moment.hour - 1) % 12 + 1 if is_half else moment.hour
    number = {"m": moment.month, "d": moment.day, "h": hour, "n": moment.minute, "s": moment.second}[unit]
    if section.numerals:
        return in_numerals(str(number), section.numerals, section.locale, is_counted=True)
    fraction = f".{moment.microsecond:06d}"[: len(places) + 1] if point else ""
    return f"{number:0{min(size, 2)}d}{fraction}"


def _cut(name: tuple[str, str], size: int) -> str:
    """Return a month or a day whole, short (three letters of the format), or by its first letter (five)."""
    return name[1] if size == 3 else name[0][:1] if size == 5 else name[0]


def _joined(parts: Iterable[str]) -> str:
    return " ".join("".join(parts).split())
