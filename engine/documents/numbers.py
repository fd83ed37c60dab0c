"""How does a spreadsheet's number look to a person? As a date, a time, a percentage, or a plain number."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

# Numbers of built-in formats (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in East Asia).
_DATES = {14, 15, 16, 17, *range(27, 37), *range(50, 59)}
_TIMES = {18, 19, 20, 21, 45, 46, 47}
_DATE_TIMES = {22}
_PERCENTS = {9, 10}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DAYS_LIMIT = 2_958_466  # the year 10000
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)


def number_text(words: str, kind: str = "", *, is_1904: bool = False) -> str:
    """Return a stored number as text.

    Args:
        words: as the file has it, "44927.5".
        kind: as ``format_kind`` gives it.
        is_1904: days count from 1904, not from 1900.

    Returns:
        Dates as 2023-01-01, times as 12:00:00 or 12:00, percentages as 12.5%; a number that is no
        date although its format says so stays a number, and words stay words.
    """
    if not kind and words.isdigit():
        return words
    try:
        value = float(words)
    except ValueError:
        return words
    if kind == "percent":
        return f"{value * 100:.10g}%"
    if kind and 0 <= value < _DAYS_LIMIT:
        return _moment(value, kind, _EPOCH_1904 if is_1904 else _EPOCH)
    return plain_number(value)


def plain_number(value: float) -> str:
    """Return a number with at most 15 digits, whole ones without a point."""
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.15g}"


def format_kind(format_id: int, code: str) -> str:
    """Return what a number format makes of a number: "date", "time", "date time", "percent", or "" for none.

    Args:
        format_id: the number of a built-in format, or of a custom one.
        code: the custom format's code, such as "dd.mm.yyyy"; empty for a built-in one.
    """
    if not code:
        named = ((_DATES, "date"), (_TIMES, "time"), (_DATE_TIMES, "date time"), (_PERCENTS, "percent"))
        return next((kind for numbers, kind in named if format_id in numbers), "")
    bare = _QUOTED.sub("", code.partition(";")[0]).lower()
    if "%" in bare:
        return "percent"
    if "general" in bare or "#" in bare or "0.0" in bare:
        return ""
    has_date = "y" in bare or "d" in bare or ("m" in bare and "h" not in bare and "s" not in bare)
    has_time = "h" in bare or "s" in bare
    return "date time" if has_date and has_time else "date" if has_date else "time" if has_time else ""


def _moment(days: float, kind: str, epoch: datetime) -> str:
    moment = epoch + timedelta(seconds=round(days * 86_400))
    time = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    if kind == "time" and days < 1:
        return time
    if kind == "date" and days == int(days):
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%Y-%m-%d} {time}"
