"""When was a message sent? By the date of a header, also with a zone by name (CET, MEZ, JST) or as GMT+01:00.

The email package of Python knows the zones of North America alone and takes every other one, and +01:00, for UTC.
Names that stand for several zones (IST, AST in Arabia) are taken as RFC 5322 or as most mail has them.
"""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import mktime_tz, parsedate_tz

from engine.documents.properties import plausible

_HOURS: dict[str, float] = {
    **dict.fromkeys(("WET", "UTC", "UT", "GMT", "WEZ", "Z"), 0),
    **dict.fromkeys(("CET", "MET", "MEZ", "BST", "WEST", "WESZ", "HNEC"), 1),
    **dict.fromkeys(("CEST", "MEST", "MESZ", "EET", "OEZ", "SAST", "CAT", "HAEC"), 2),
    **dict.fromkeys(("EEST", "OESZ", "MSK", "TRT", "EAT", "IDT"), 3),
    **dict.fromkeys(("MSD", "GST"), 4),
    **dict.fromkeys(("PKT", "YEKT"), 5),
    **dict.fromkeys(("WIB", "ICT"), 7),
    **dict.fromkeys(("AWST", "SGT", "HKT", "PHT", "MYT", "WITA"), 8),
    **dict.fromkeys(("JST", "KST", "WIT"), 9),
    **{"AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "HST": -10},
    **dict.fromkeys(("BRT", "ART", "CLST", "ADT"), -3),
    **dict.fromkeys(("AST", "EDT", "CLT", "HAE"), -4),
    **dict.fromkeys(("EST", "CDT", "COT", "PET", "HNE"), -5),
    **dict.fromkeys(("CST", "MDT"), -6),
    **dict.fromkeys(("MST", "PDT"), -7),
    **dict.fromkeys(("PST", "AKDT"), -8),
    **dict.fromkeys(("AKST", "HDT"), -9),
    **{"IST": 5.5, "ACST": 9.5, "ACDT": 10.5, "NST": -3.5, "NDT": -2.5},
}
_ZONE = re.compile(
    r" *(?:(?:GMT|UTC|UT)? ?([+-])(\d{1,2})(?::?(\d\d))?(?![\d:])|\(?([A-Z]{1,5})(?![\w+-])\)?)(?= *(?:$|\(|\d{4} *$))"
)
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?")
_COMMENT = re.compile(r"\([^()]*\)")
_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d)[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)? *(Z|[+-]\d\d:?\d\d)?\s*")
# A day, a month by its name, a year; what stands before is the day of the week.
_NAMED = re.compile(r"[^\d]{0,20}?(\d{1,2})\.?[ -](?:de )?([^\W\d_]{3,10})\.?,?[ -](?:de )?(\d{2,4})\b,?")
# Months of programs that write them in the language of their user, by letters that tell them: German, French, Spanish,
# Portuguese, Italian, Dutch.
_MONTHS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"jan|ene|gen", r"f[eé][bv]", r"mar|m[äa]r|mrz|maart|mrt", r"a[pvb]r", r"ma[iy]|mag|mei", r"jui?n|giu",
        r"jui?l|lug", r"aug|ago|ao[uû]", r"se[pt]", r"o[kc]t|ott|out", r"nov", r"d[eé][czs]|dic",
    )
)  # fmt: skip
_ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_LATE_1900 = range(100, 200)  # years that programs of 1999 counted on with


def moment_of(words: str) -> float | None:
    """Return the date of a header in seconds since the epoch; None where it is none."""
    found = parsedate_tz(_with_offset(words)) or parsedate_tz(_with_offset(_in_english(_COMMENT.sub(" ", words))))
    if found is None:
        return _iso_moment(words)
    if found[0] in _LATE_1900:
        found = (found[0] + 1900, *found[1:])
    return plausible(lambda: mktime_tz(found))


def _iso_moment(words: str) -> float | None:
    """Return the moment of "2024-03-05 10:00:00 +0100"; in UTC where no zone is said."""
    found = _ISO.fullmatch(_COMMENT.sub(" ", words))
    if found is None:
        return None
    written = f"{found[1]}T{found[2]}{found[3] or 'Z'}"
    return plausible(lambda: datetime.fromisoformat(written).timestamp())


def _in_english(words: str) -> str:
    """Return a date with its month in English: "Di, 5 Mär 2024 10:00" as "5 Mar 2024 10:00"; others as they are."""
    found = _NAMED.match(words)
    month = next((at for at, name in enumerate(_MONTHS) if name.match(found[2])), -1) if found else -1
    if found is None or month < 0:
        return " ".join(words.split())
    return f"{found[1]} {_ENGLISH[month]} {found[3]}{words[found.end() :]}"


def _with_offset(words: str) -> str:
    """Return a date with the zone behind its time as an offset, where it is known by name or has a colon."""
    time = _TIME.search(words)
    zone = _ZONE.match(words, time.end()) if time else None
    if time is None or zone is None:
        return words
    if zone[4]:
        if zone[4] not in _HOURS:
            return words
        minutes = round(60 * _HOURS[zone[4]])
    else:
        minutes = (60 * int(zone[2]) + int(zone[3] or 0)) * (-1 if zone[1] == "-" else 1)
    sign = "-" if minutes < 0 else "+"
    return f"{words[: time.end()].rstrip()} {sign}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}{words[zone.end() :]}"
