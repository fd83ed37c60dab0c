#!/usr/bin/env bash
# ics.py reads the path C:\new, which it wrote itself, as C:\ with a line break and "ew" behind it.
#
# Packages: ics==0.7.3, icalendar==7.3.2 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a text that ics.py writes into a calendar is read back as it was: a backslash is written twice, and two
#   backslashes are one again, whatever letter follows.
# Behaviour: ics.py writes "C:\\new", as iCalendar asks, but reads the second backslash and the n as a line break before
#   it looks at pairs. Names, places and descriptions with a Windows path or a command of TeX that begins with n are cut
#   in two, and no search for "new" or "nabla" finds them. Other letters are fine; icalendar reads all of them.
# Output seen:
#   'C:\\new' -> ics 'C:\\\new', icalendar 'C:\\new'
#   '\\nabla' -> ics '\\\nabla', icalendar '\\nabla'
#   'C:\\old' -> ics 'C:\\old', icalendar 'C:\\old'
# Source: RFC 5545, 3.3.11 (a backslash is escaped by a backslash); https://github.com/icalendar/icalendar/pull/323 (the
#   same mistake in the library of that name for Ruby, with the order of replacements that makes it)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ics==0.7.3 icalendar==7.3.2 tzdata==2026.6

cd "$work"
venv/bin/python - <<'PYTHON'
import ics
from icalendar import Calendar


def read_back(name: str) -> tuple[str, str]:
    """The name of an event after ics.py wrote it, as ics.py and as icalendar read it."""
    calendar = ics.Calendar(events=[ics.Event(name=name, begin="2026-03-02 10:00")])
    written = calendar.serialize()
    (event,) = ics.Calendar(written).events
    return event.name, str(Calendar.from_ical(written).events[0]["SUMMARY"])


for name in ("C:\\new", "\\nabla", "C:\\old"):
    print(repr(name), "-> ics", repr(read_back(name)[0]) + ", icalendar", repr(read_back(name)[1]))
assert read_back("C:\\new") == ("C:\\\new", "C:\\new")
assert read_back("\\nabla") == ("\\\nabla", "\\nabla")
assert read_back("C:\\old") == ("C:\\old", "C:\\old")
print("As found.")
PYTHON
