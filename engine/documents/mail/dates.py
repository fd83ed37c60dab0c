"""When was a message sent? By the date of a header, also with a zone by name (CET, MEZ, JST) or as GMT+01:00.

The email package of Python knows the zones of North America alone and takes every other one, and +01:00, for UTC.
Names that stand for several zones (IST, AST in Arabia) are taken as RFC 5322 or as most mail has them.
"""

from __future__ import annotations

import re
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
    r" *(?:(?:GMT|UTC|UT)? ?([+-])(\d{1,2})(?::(\d\d))?(?![\d:])|\(?([A-Z]{1,5})(?![\w+-])\)?)(?= *(?:$|\(|\d{4} *$))"
)
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?")


def moment_of(words: str) -> float | None:
    """Return the date of a header in seconds since the epoch; None where it is none."""
    found = parsedate_tz(_with_offset(words))
    return plausible(lambda: mktime_tz(found)) if found else None


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
