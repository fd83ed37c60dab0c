"""Which year is it in the calendar that a spreadsheet's format names? Eras of Japan, and years counted from elsewhere.

Source: [MS-OI29500] (``[$-NNCCLLLL]``: numerals, calendar, language), the Windows numbers of calendars (CAL_JAPAN 3,
CAL_TAIWAN 4, CAL_KOREA 5, CAL_HIJRI 6, CAL_THAI 7, CAL_HEBREW 8), and Unicode CLDR 46 for the names of eras.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

_ENGLISH, _CHINESE, _JAPANESE = 0x09, 0x04, 0x11
_TAIWAN = 0x404
_LANGUAGE = 0x3FF
GREGORIAN, JAPAN, TAIWAN, KOREA, THAI, UNKNOWN = 0, 3, 4, 5, 7, -1
_COUNTED_FROM = {KOREA: -2333, THAI: -543}
# The first day of each era, and its name by its letter, by one sign, and whole.
_ERAS = (
    (date(2019, 5, 1), ("R", "令", "令和")),
    (date(1989, 1, 8), ("H", "平", "平成")),
    (date(1926, 12, 25), ("S", "昭", "昭和")),
    (date(1912, 7, 30), ("T", "大", "大正")),
    (date(1868, 9, 8), ("M", "明", "明治")),
)
_REPUBLIC = (date(1912, 1, 1), ("民國", "民國", "中華民國"))
# Numbers of languages by their tags, for formats that name a tag.
_TAGS = {
    "en": _ENGLISH,
    "de": 0x07,
    "fr": 0x0C,
    "es": 0x0A,
    "it": 0x10,
    "pt": 0x16,
    "nl": 0x13,
    "pl": 0x15,
    "sv": 0x1D,
    "ru": 0x19,
    "ja": 0x411,
    "ko": 0x412,
    "zh": _CHINESE,
    "zh-tw": _TAIWAN,
    "zh-hk": 0xC04,
    "th": 0x41E,
    **{"cs": 0x05, "sk": 0x1B, "uk": 0x22, "bg": 0x02, "el": 0x08, "tr": 0x1F, "hu": 0x0E, "fi": 0x0B, "da": 0x06},
    **{"nb": 0x14, "no": 0x14, "ro": 0x18, "hr": 0x41A, "sl": 0x24, "lt": 0x27, "lv": 0x26, "et": 0x25, "ca": 0x03},
    **{"id": 0x21, "ar": 0x01, "he": 0x0D, "vi": 0x2A, "hi": 0x39},
}


@dataclass(frozen=True, slots=True)
class YearOfEra:
    """A year as a calendar counts it, and what the era is called: short, by one sign, whole."""

    number: int
    names: tuple[str, str, str]


def locale_of(words: str) -> tuple[int, int]:
    """Return the number of the language and of the calendar that the piece ``[$-...]`` of a format names.

    Args:
        words: what stands behind the stroke, such as "411", "1070000", "D07041E", "ja-JP-x-gannen" or "de-DE".

    Returns:
        The lower 16 bits of a Windows language number, 0 where none is named or known; and the calendar, ``GREGORIAN``
        where none is named, ``UNKNOWN`` where it is one whose days cannot be told here.
    """
    named, _, _ = words.partition(",")
    try:
        number = int(named, 16) if len(named) != 2 else -1  # "de" is a tag
    except ValueError:
        number = -1
    if number < 0:
        tag = named.lower().split("-x-")[0]
        return _TAGS.get(tag, _TAGS.get(tag.partition("-")[0], 0)), GREGORIAN
    calendar = number >> 16 & 0xFF
    if calendar in (JAPAN, TAIWAN, KOREA, THAI):
        return number & 0xFFFF, calendar
    return number & 0xFFFF, GREGORIAN if calendar in (0, 1, 2, 9, 10, 11, 12) else UNKNOWN


def calendar_of_era(locale: int) -> int:
    """Return the calendar that a format means by an era without naming a calendar."""
    if locale & _LANGUAGE == _JAPANESE:
        return JAPAN
    return TAIWAN if locale == _TAIWAN else GREGORIAN


def year_of_era(day: date, calendar: int) -> YearOfEra | None:
    """Return the year of a day in a calendar, or None where the calendar has none for it."""
    if calendar in _COUNTED_FROM:
        return YearOfEra(day.year - _COUNTED_FROM[calendar], ("", "", ""))
    eras = _ERAS if calendar == JAPAN else (_REPUBLIC,) if calendar == TAIWAN else ()
    for first, names in eras:
        if day >= first:
            return YearOfEra(day.year - first.year + 1, names)
    return None
