#!/usr/bin/env bash
# recurring-ical-events and icalendar end a night shift of eight hours after seven, the night the clocks go forward.
#
# Packages: recurring-ical-events==3.8.2, icalendar==7.3.2, tzdata==2026.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: hours of a DURATION are hours: PT8H from 22:00 ends at 07:00 on the night that has one hour less, and PT24H is
#   not the same as P1D there. RFC 5545 says so: days are nominal, hours are exact.
# Behaviour: the duration is added to the time that the clock shows, so PT8H ends at 06:00 after seven hours, PT24H ends
#   where P1D does, and a question for what goes on at 06:30 finds nobody on duty. In the night that is an hour longer,
#   the shift lasts nine hours.
# Output seen:
#   PT8H from 2026-03-28 22:00 ends at 2026-03-29 06:00 after 7.0 hours, at 06:30 on duty: 0
#   PT24H ends at 2026-03-29 22:00 after 23.0 hours, P1D at 2026-03-29 22:00
#   PT8H from 2026-10-24 22:00 ends at 2026-10-25 06:00 after 9.0 hours
# Source: RFC 5545, 3.3.6 (durations) and 3.8.5.3; https://github.com/ical-org/ical.net/issues/660 (both kinds, in
#   another library)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check recurring-ical-events==3.8.2 icalendar==7.3.2 tzdata==2026.6

cd "$work"
venv/bin/python - <<'PYTHON'
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar

OSLO = ZoneInfo("Europe/Oslo")


def calendar_of(start: str, duration: str) -> Calendar:
    """A calendar with one event of a length."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", "BEGIN:VEVENT", "UID:1", "SUMMARY:Watch"]
    lines += ["DTSTAMP:20260101T000000Z", f"DTSTART;TZID=Europe/Oslo:{start}", f"DURATION:{duration}"]
    return Calendar.from_ical("\r\n".join([*lines, "END:VEVENT", "END:VCALENDAR", ""]))


def end_of(start: str, duration: str) -> tuple[str, float]:
    """When the event ends in Oslo, and after how many hours that passed."""
    (event,) = recurring_ical_events.of(calendar_of(start, duration)).between((2026, 1, 1), (2027, 1, 1))
    begin, end = event["DTSTART"].dt, event["DTEND"].dt
    assert end == calendar_of(start, duration).events[0].end, "icalendar itself says otherwise"
    return f"{end:%Y-%m-%d %H:%M}", (end.astimezone(UTC) - begin.astimezone(UTC)).total_seconds() / 3600


spring, day, nominal = (end_of("20260328T220000", length) for length in ("PT8H", "PT24H", "P1D"))
autumn = end_of("20261024T220000", "PT8H")
late = datetime(2026, 3, 29, 6, 30, tzinfo=OSLO)
on_duty = recurring_ical_events.of(calendar_of("20260328T220000", "PT8H")).at(late)
print(f"PT8H from 2026-03-28 22:00 ends at {spring[0]} after {spring[1]} hours, at 06:30 on duty: {len(on_duty)}")
print(f"PT24H ends at {day[0]} after {day[1]} hours, P1D at {nominal[0]}")
print(f"PT8H from 2026-10-24 22:00 ends at {autumn[0]} after {autumn[1]} hours")
assert spring == ("2026-03-29 06:00", 7.0) and not on_duty
assert day == nominal == ("2026-03-29 22:00", 23.0)
assert autumn == ("2026-10-25 06:00", 9.0)
print("As found.")
PYTHON
