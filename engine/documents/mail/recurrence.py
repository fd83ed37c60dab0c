"""How often is an entry of a calendar repeated? A rule of letters and numbers, in words.

Source: RFC 5545, 3.3.10 (RRULE), and vCalendar 1.0, which writes the same as "MP1 2+ TU #10".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.documents.number_words import ordinal

_DAYS = {
    **{"MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday"},
    **{"SA": "Saturday", "SU": "Sunday"},
}
_WHICH = ("", "first ", "second ", "third ", "fourth ", "fifth ")
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\d{6})?Z?$")
_DAY = re.compile(r"([+-]?\d{1,2})?([A-Z]{2})", re.ASCII)
_OLD_RULE = re.compile(r"(D|W|MP|MD|YM|YD)(\d{0,3})")
_OLD_OFTEN = {"D": "daily", "W": "weekly", "MP": "monthly", "MD": "monthly", "YM": "yearly", "YD": "yearly"}
_OLD_WHICH = re.compile(r"(\d{1,2})([+-])", re.ASCII)
_MONTHS = "January February March April May June July August September October November December".split()


def repeats(rule: str) -> str:
    """Return how an entry is repeated, in words: "monthly on second Tuesday, last Friday until 2024-05-01".

    Args:
        rule: of either kind; of one that is not understood nothing is told.
    """
    return _rule(rule) if "=" in rule else _old_rule(rule)


def _rule(value: str) -> str:
    rule = dict(part.partition("=")[::2] for part in value.strip().upper().split(";"))
    words = rule.get("FREQ", "").lower()
    if rule.get("INTERVAL", "1") != "1":
        words += f", every {rule['INTERVAL']}"
    found = (_DAY.fullmatch(day.strip()) for day in rule.get("BYDAY", "").split(","))
    days = [_which(day[1]) + _DAYS[day[2]] for day in found if day and day[2] in _DAYS]
    if "BYSETPOS" in rule and days:
        chosen = [which for number in _numbers(rule["BYSETPOS"]) if (which := _which(number).strip())]
        days = [f"{' and '.join(chosen)} of {' or '.join(days)}"] if chosen else days
    days += [f"{_which(number)}day of the month" for number in _numbers(rule.get("BYMONTHDAY", ""))]
    months = [_MONTHS[int(one) - 1] for one in _numbers(rule.get("BYMONTH", "")) if 0 < int(one) <= len(_MONTHS)]
    until = _DATE.match(rule.get("UNTIL", ""))
    return _told(words, days, months, until, rule.get("COUNT", ""))


def _old_rule(value: str) -> str:
    head, *rest = value.strip().upper().split() or [""]
    found = _OLD_RULE.fullmatch(head)
    if found is None:
        return ""
    words = _OLD_OFTEN[found[1]] + (f", every {found[2]}" if found[2] not in ("", "1") else "")
    days, which = list[str](), ""
    for one in rest:
        if place := _OLD_WHICH.fullmatch(one):
            which = _which(place[2] + place[1])
        elif one in _DAYS:
            days.append(which + _DAYS[one])
    until = next((date for date in map(_DATE.match, rest) if date), None)
    times = next((one[1:] for one in rest if one[:1] == "#"), "")
    return _told(words, days, [], until, "" if until or times == "0" else times)


def _told(words: str, days: Sequence[str], months: Sequence[str], until: re.Match[str] | None, times: str) -> str:
    if days:
        words += f" on {', '.join(days)}"
    if months:
        words += f" in {', '.join(months)}"
    if until:
        words += f" until {'-'.join(until.groups())}"
    return words + (f", {times} times" if times else "")


def _numbers(value: str) -> list[str]:
    return [one.strip() for one in value.split(",") if re.fullmatch(r"[+-]?\d{1,2}", one.strip(), re.ASCII)]


def _which(number: str | None) -> str:
    """Return the word for a place in a row, "second " or "last ", which counts from its end where it is negative."""
    count = int(number or 0)
    if count < 0:
        return "last " if count == -1 else f"{_ordinal(-count)}last "
    return _ordinal(count)


def _ordinal(count: int) -> str:
    return _WHICH[count] if count < len(_WHICH) else f"{ordinal(count, '')} "
