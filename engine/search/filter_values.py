"""What may stand behind an operator of a query? Dates, kinds of documents, languages, as people type them."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from engine.documents.types.names import KINDS
from engine.patterns import lazy
from engine.store.filters import OTHER_KINDS

_DAY = datetime.timedelta(days=1)
_FORMS = ("%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%Y-%m", "%Y/%m", "%m.%Y", "%Y")
_AGO = lazy(r"(\d{1,4})\s*(d|days?|w|weeks?|m|months?|y|years?)(?:\s+ago)?")
_NAMED: dict[str, Callable[[datetime.date], datetime.date]] = {
    "today": lambda day: day,
    "yesterday": lambda day: day - _DAY,
    "this week": lambda day: _monday(day),
    "last week": lambda day: _monday(day) - 7 * _DAY,
    "this month": lambda day: day.replace(day=1),
    "last month": lambda day: _months_before(day.replace(day=1), 1),
    "this year": lambda day: day.replace(month=1, day=1),
    "last year": lambda day: day.replace(year=day.year - 1, month=1, day=1),
}
_ENDING = lazy(r"\.?([a-z0-9][a-z0-9+_-]{0,11})")
_CALLED = {
    **dict.fromkeys(("images", "picture", "pictures", "photo", "photos"), "image"),
    **dict.fromkeys(("mail", "mails", "e-mail", "emails"), "email"),
    **dict.fromkeys(("spreadsheet", "spreadsheets", "excel", "sheets"), "sheet"),
    **dict.fromkeys(("presentation", "presentations", "powerpoint", "slide"), "slides"),
    **dict.fromkeys(("ebook", "e-book", "ebooks", "books"), "book"),
    **dict.fromkeys(("notebooks", "jupyter"), "notebook"),
    **dict.fromkeys(("diagrams", "drawing", "drawings", "visio", "drawio", "canvas"), "diagram"),
    **dict.fromkeys(("webpage", "web"), "html"),
    **dict.fromkeys(("source", "sourcecode"), "code"),
}
# English names and those that speakers use themselves.
_LANGUAGES = """
    af afrikaans|ar arabic العربية|bg bulgarian български|bn bengali বাংলা|ca catalan català|cs czech čeština|
    cy welsh cymraeg|da danish dansk|de german deutsch|el greek ελληνικά|en english|eo esperanto|es spanish español|
    et estonian eesti|eu basque euskara|fa persian farsi فارسی|fi finnish suomi|fr french français|ga irish gaeilge|
    gl galician galego|he hebrew עברית|hi hindi हिन्दी|hr croatian hrvatski|hu hungarian magyar|hy armenian հայերեն|
    id indonesian|is icelandic íslenska|it italian italiano|ja japanese 日本語|ka georgian ქართული|km khmer ខ្មែរ|
    ko korean 한국어|la latin latina|lo lao ລາວ|lt lithuanian lietuvių|lv latvian latviešu|mk macedonian македонски|
    ms malay|my burmese myanmar|ne nepali नेपाली|nl dutch nederlands|no norwegian norsk|pl polish polski|
    pt portuguese português|ro romanian română|ru russian русский|sk slovak slovenčina|sl slovenian slovenščina|
    sq albanian shqip|sr serbian српски|sv swedish svenska|ta tamil தமிழ்|th thai ไทย|tr turkish türkçe|
    uk ukrainian українська|ur urdu اردو|vi vietnamese|yi yiddish|zh chinese 中文
"""
_CODE = lazy(r"[a-z]{2}")
_CODES: dict[str, str] = {}
for _line in _LANGUAGES.split("|"):
    _code, *_names = _line.split()
    _CODES.update(dict.fromkeys((_code, *_names), _code))


def day_start(text: str, today: datetime.date) -> float | None:
    """Return local midnight of the first day that a date means, in seconds since the epoch; None where it is none.

    Args:
        text: 2024, 2024-03, 2024-03-15, 15.03.2024, today, yesterday, "last week" (weeks begin on Monday), 7d, 2w,
            3m, 1y.
        today: the day that it is.
    """
    text = " ".join(text.lower().replace("_", " ").split())
    try:
        day = _NAMED[text](today) if text in _NAMED else _ago(text, today) or _day(text)
        return datetime.datetime.combine(day, datetime.time()).timestamp() if day else None
    except (ValueError, OverflowError, OSError):  # a year that no clock knows
        return None


def _day(text: str) -> datetime.date | None:
    for form in _FORMS:
        try:
            return datetime.datetime.strptime(text, form).date()
        except ValueError:
            continue
    return None


def _ago(text: str, today: datetime.date) -> datetime.date | None:
    match = _AGO.fullmatch(text)
    if match is None:
        return None
    count, unit = int(match[1]), match[2][0]
    if unit in "dw":
        return today - count * (7 if unit == "w" else 1) * _DAY
    return _months_before(today, count * (12 if unit == "y" else 1))


def _monday(day: datetime.date) -> datetime.date:
    return day - day.weekday() * _DAY


def _months_before(day: datetime.date, months: int) -> datetime.date:
    """Return the same day so many months before, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    month += 1
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return datetime.date(year, month, min(day.day, (following - _DAY).day))


def document_types(text: str) -> tuple[str, ...] | None:
    """Return the kinds ("word", "image") or endings ("pdf", "docx") that a list between commas names, or None."""
    found = []
    for part in text.lower().split(","):
        match = _ENDING.fullmatch(part.strip())
        if match is None:
            return None
        name = match[1]
        kinds = {*KINDS.values(), *OTHER_KINDS}
        found.append(name if part.strip().startswith(".") or name in kinds else _CALLED.get(name, name))
    return tuple(dict.fromkeys(found))


def language_codes(text: str) -> tuple[str, ...] | None:
    """Return the ISO 639-1 codes of languages named by code or by name, between commas; None where one is unknown."""
    names = [part.strip().casefold() for part in text.split(",")]
    found = [_CODES.get(name) or (name if _CODE.fullmatch(name) else "") for name in names]
    return tuple(dict.fromkeys(found)) if all(found) else None
