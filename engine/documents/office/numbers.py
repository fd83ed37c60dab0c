"""How does a spreadsheet's number look to a person? As a date, a time, a percentage, or a plain number."""

from __future__ import annotations

import math
import re
from datetime import datetime, time
from decimal import Decimal, InvalidOperation

from engine.documents.office.number_formats import (
    formatted,
    formatted_words,
    is_general,
    moment_of,
    shapes_words,
    shows_time_alone,
)

# Built-in formats (ECMA-376 part 1, 18.8.30) that look the same everywhere, and those that are the computer's own:
# these are dates (27 to 36 and 50 to 58 in East Asia).
_BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    41: "#,##0;-#,##0;-",
    43: "#,##0.00;-#,##0.00;-",
    44: "#,##0.00;-#,##0.00;-",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
}
_DATES = {14, 15, 16, 17, *range(27, 37), *range(50, 59)}
_DATE_TIMES = {22}
_DATE, _DATE_AND_TIME = 14, 22
_TIME = "hh:mm:ss"
_EPOCH = datetime(1899, 12, 30)  # day 0, as days are counted from March 1900 on
_1900, _MARCH_1900 = 2, 61  # days from there; those between have numbers one lower, for a 29 February that never was
_DAY_SECONDS = 86_400
_MOST_DIGITS = 17  # numbers of cards and accounts; longer ones are measured, not written
# A number that is shown as it is stored: few digits, none of them idle.
_AS_SHOWN = re.compile(r"-?(?:[1-9]\d{0,8}|0(?=\.0{0,3}[1-9]))\.\d{0,5}[1-9]", re.ASCII)
_FEW_DIGITS = 12
_CODE = "= "  # before the code of a format
# Whole numbers stand under these as they are stored, the commonest formats by far.
_WHOLE = {_CODE + code for code in ("0", "#,##0", "#", "# ##0")}


def number_text(words: str, kind: str = "", *, is_1904: bool = False) -> str:
    """Return a stored number as text.

    Args:
        words: as the file has it, "44927.5".
        kind: as ``format_kind`` gives it.
        is_1904: days count from 1904, not from 1900.

    Returns:
        What its format shows; dates whose format is the computer's own as 2023-01-01. A number that is no date although
        its format says so stays a number, and words stay words.
    """
    if (not kind or kind in _WHOLE) and (words.isdigit() or (not kind and _AS_SHOWN.fullmatch(words))):
        return words
    if not kind and words.endswith(".0") and words[:-2].isdigit() and words[0] != "0" and len(words) < _FEW_DIGITS:
        return words[:-2]
    try:
        value = float(words)
    except ValueError:
        return words
    if not math.isfinite(value):
        return words
    if not kind:
        return exact_number(words, value)
    if kind.startswith(_CODE):
        shown = formatted(value, kind.removeprefix(_CODE), is_1904=is_1904)
        return shown or exact_number(words, value)
    return (_moment(value, kind, is_1904=is_1904) if value >= 0 else "") or plain_number(value)


def exact_number(words: str, value: float) -> str:
    """Return a stored number with all its digits where it is whole: "5.27481903311456E15" is a number of a card."""
    if not value.is_integer():
        return plain_number(value)
    try:
        exact = Decimal(words)
    except InvalidOperation:
        return plain_number(value)
    if exact.is_finite() and exact.adjusted() < _MOST_DIGITS and exact == exact.to_integral_value():
        return str(int(exact))
    return plain_number(value)


def plain_number(value: float) -> str:
    """Return a number with at most 15 digits, whole ones without a point."""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.15g}"


def format_kind(format_id: int, code: str) -> str:
    """Return what ``number_text`` is to be told of a number format; empty where a number is shown as it is.

    Args:
        format_id: the number of a built-in format, or of a custom one.
        code: the custom format's code, such as "dd.mm.yyyy"; empty for a built-in one.
    """
    code = code or _BUILT_IN.get(format_id, "")
    if not code:
        return "date" if format_id in _DATES else "date time" if format_id in _DATE_TIMES else ""
    return "" if is_general(code) and not shapes_words(code) else _CODE + code


def words_text(words: str, kind: str) -> str:
    """Return the words of a cell as its format shows them ("Hr. Meier"); ``kind`` as ``format_kind`` gives it."""
    return formatted_words(words, kind.removeprefix(_CODE)) if "@" in kind and words else words


def typed_moment(words: str, kind: str) -> str:
    """Return a date or time that a file names as such ("2024-03-05T00:00:00") as its format shows it.

    One without a format comes as 2024-03-05, as does one before 1900, which has no number that a format could show. The
    two days before are the time alone where that is what the format shows. A time comes as 12:30:00, and words that are
    none stay words.
    """
    try:
        moment = datetime.fromisoformat(words.strip())
    except ValueError:
        return _typed_time(words, kind)
    moment = moment.replace(tzinfo=None)
    days = (moment - _EPOCH).total_seconds() / _DAY_SECONDS
    if days < _1900:
        if days < 0 or not (kind.startswith(_CODE) and shows_time_alone(kind.removeprefix(_CODE))):
            return str(moment.date()) if moment.time() == time() else _iso(moment)
        days %= 1
    elif days < _MARCH_1900:
        days -= 1
    plain = format_kind(_DATE if days == int(days) else _DATE_AND_TIME, "")
    return number_text(repr(days), kind or plain)


def _typed_time(words: str, kind: str) -> str:
    try:
        at = time.fromisoformat(words.strip())
    except ValueError:
        return words
    return number_text(repr((3600 * at.hour + 60 * at.minute + at.second) / _DAY_SECONDS), kind or _CODE + _TIME)


def _moment(days: float, kind: str, *, is_1904: bool) -> str:
    """Return a date as 2023-01-01, with its time where it has one; nothing where it is none."""
    moment = moment_of(round(days * 86_400), is_1904=is_1904) if math.isfinite(days) else None
    if moment is None:
        return ""
    return str(moment.date()) if kind == "date" and days == int(days) else _iso(moment)


def _iso(moment: datetime) -> str:
    return moment.isoformat(" ", "seconds" if moment.second else "minutes")
