"""How does a spreadsheet's number look to a person? As a date, a time, a percentage, or a plain number."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

# Numbers of built-in formats (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates in East Asia).
_DATES = {14, 15, 16, 17, *range(27, 37), *range(50, 59)}
_TIMES = {18, 19, 20, 21, 45, 46, 47}
_DATE_TIMES = {22}
_PERCENTS = {9, 10}
_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DAYS_LIMIT = 2_958_466  # the year 10000
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
# A date by numbers alone; names of months and the order of built-in formats are the computer's own.
_DAY = "day "
_DAY_BY_NUMBERS = re.compile(r"(?:(?:dd?|mm?|yyyy|yy)(?:[./ -]+|$))+")
_DAY_PART = re.compile(r"dd?|mm?|yyyy|yy")
# What a format writes beside the digits: "quoted", \\escaped, and marks that need neither.
_MASK = "mask "
_MASK_PART = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([0#?])|([^0#?])')
_MOST_DIGITS = 17  # numbers of cards and accounts; longer ones are measured, not written
# A number that is shown as it is stored: few digits, none of them idle.
_AS_SHOWN = re.compile(r"-?(?:[1-9]\d{0,8}|0(?=\.0{0,3}[1-9]))\.\d{0,5}[1-9]", re.ASCII)
_FEW_DIGITS = 12
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)


def number_text(words: str, kind: str = "", *, is_1904: bool = False) -> str:
    """Return a stored number as text.

    Args:
        words: as the file has it, "44927.5".
        kind: as ``format_kind`` gives it.
        is_1904: days count from 1904, not from 1900.

    Returns:
        Dates as a format writes them by numbers, else as 2023-01-01, times as 12:00:00 or 12:00, percentages as
        12.5%; a number that is no date although its format says so stays a number, and words stay words.
    """
    if not kind and (words.isdigit() or _AS_SHOWN.fullmatch(words)):
        return words
    if not kind and words.endswith(".0") and words[:-2].isdigit() and words[0] != "0" and len(words) < _FEW_DIGITS:
        return words[:-2]
    try:
        value = float(words)
    except ValueError:
        return words
    if kind == "percent":
        return f"{value * 100:.10g}%"
    if kind.startswith(_MASK):
        return _masked(words, kind.removeprefix(_MASK))
    if kind == "duration":
        return _duration(value)
    if not kind:
        return exact_number(words, value)
    if kind.startswith(_DAY) and 0 < value < _DAYS_LIMIT:
        return _day(value, kind.removeprefix(_DAY), _EPOCH_1904 if is_1904 else _EPOCH)
    if 0 <= value < _DAYS_LIMIT:
        return _moment(value, kind, _EPOCH_1904 if is_1904 else _EPOCH)
    return plain_number(value)


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
    """Return what a number format makes of a number: "date", "time", "date time", "percent", or "" for none.

    Args:
        format_id: the number of a built-in format, or of a custom one.
        code: the custom format's code, such as "dd.mm.yyyy"; empty for a built-in one.
    """
    if not code:
        named = ((_DATES, "date"), (_TIMES, "time"), (_DATE_TIMES, "date time"), (_PERCENTS, "percent"))
        return next((kind for numbers, kind in named if format_id in numbers), "")
    section = code.partition(";")[0]
    if _ELAPSED.search(section):
        return "duration"
    bare = _QUOTED.sub("", section).lower()
    if "%" in bare:
        return "percent"
    if _is_mask(section, bare):
        return _MASK + section
    if "general" in bare or "#" in bare or "0.0" in bare:
        return ""
    has_date = "y" in bare or "d" in bare or ("m" in bare and "h" not in bare and "s" not in bare)
    has_time = "h" in bare or "s" in bare
    if has_date and _DAY_BY_NUMBERS.fullmatch(bare) and all(part in bare for part in "dmy"):
        return _DAY + bare.replace("@", "").strip("; ")
    return "date time" if has_date and has_time else "date" if has_date else "time" if has_time else ""


def _moment(days: float, kind: str, epoch: datetime) -> str:
    moment = epoch + timedelta(seconds=round(days * 86_400))
    time = f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    if kind == "time" and days < 1:
        return time
    if kind == "date" and days == int(days):
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%Y-%m-%d} {time}"


def _day(days: float, code: str, epoch: datetime) -> str:
    """Return a date as a code such as dd.mm.yyyy writes it."""
    moment = epoch + timedelta(days=int(days))
    parts = {"d": str(moment.day), "dd": f"{moment:%d}", "m": str(moment.month), "mm": f"{moment:%m}"}
    parts |= {"yy": f"{moment.year % 100:02d}", "yyyy": f"{moment.year:04d}"}
    return _DAY_PART.sub(lambda part: parts[part[0]], code)


def _is_mask(section: str, bare: str) -> bool:
    """Return whether a format shows more than the digits: zeros in front, marks between, words beside them."""
    if "general" in bare or "e+" in bare or "e-" in bare or "/" in bare or re.search("[ymdhs]", bare):
        return False
    has_words = bool(re.search(r'"[^"]*\w[^"]*"', section))
    return bool(re.search("[0#]", bare)) and (has_words or bool(re.fullmatch(r"[0\-() .+#]*", bare) and "00" in bare))


def _masked(words: str, code: str) -> str:
    """Return a number as a format such as 00000 or "ART-"0000 shows it; digits that it does not show are kept."""
    value = Decimal(words)
    number = exact_number(format(abs(value), "f"), float(abs(value)))
    whole, _, fraction = number.partition(".")
    before, separator, behind = _split_at_point(code)
    shown = _filled(before, whole)
    if fraction or separator:
        places = behind.count("0")
        shown += "." + fraction.ljust(places, "0") if fraction or places else ""
        shown += _words_of(behind)
    return ("-" if value < 0 else "") + shown.strip()


def _split_at_point(code: str) -> tuple[str, str, str]:
    """Return a format before and behind the point that is no part of a quoted word."""
    for part in _MASK_PART.finditer(code):
        if part[0] == "." and re.search("[0#?]", code[part.end() :]):
            return code[: part.start()], ".", code[part.end() :]
    return code, "", ""


def _filled(code: str, digits: str) -> str:
    """Return digits in the places of a format, from the right; what is left stands before the first place."""
    places = list(_MASK_PART.finditer(code))
    first = next((at for at, part in enumerate(places) if part[3]), 0)
    last = max((at for at, part in enumerate(places) if part[3]), default=-1)
    first_zero = next((at for at, part in enumerate(places) if part[3] == "0"), len(places))
    shown: list[str] = []
    for at in range(len(places) - 1, -1, -1):
        part = places[at]
        if part[3]:
            taken, digits = (digits[-1:], digits[:-1]) if digits else ("0" if part[3] == "0" else "", "")
            if at == first:
                taken, digits = digits + taken, ""
            shown.append(taken)
        elif part[0] != "," and (digits or at < first or at > first_zero or at > last or not shown):
            shown.append(_written(part))
    return "".join(reversed(shown))


def _words_of(code: str) -> str:
    return "".join(_written(part) for part in _MASK_PART.finditer(code) if not part[3] and part[0] != ",")


def _written(part: re.Match[str]) -> str:
    """Return what a piece of a format writes: words in quotes, an escaped or plain mark, a blank for a gap."""
    if part[1] is not None or part[2] is not None:
        return part[1] or part[2] or ""
    return " " if part[0].startswith("_") else part[4] or ""


def _duration(days: float) -> str:
    """Return how long it took, in hours and minutes, however many hours there were."""
    seconds = round(abs(days) * 86_400)
    hours, rest = divmod(seconds, 3600)
    shown = f"{hours}:{rest // 60:02d}" + (f":{rest % 60:02d}" if rest % 60 else "")
    return f"-{shown}" if days < 0 else shown
