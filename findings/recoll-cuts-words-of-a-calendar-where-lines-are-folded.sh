#!/usr/bin/env bash
# Recoll cuts the words of a calendar where a long line is folded, and puts an n before the word behind a line break.
#
# Packages: recollcmd==1.43.0-1 and librecoll39==1.43.0-1 of Debian 13 (amd64), icalendar==7.3.2 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: what a calendar program wrote is read as it was typed: lines that the format folds are joined again, and "\n"
#   is the end of a line.
# Behaviour: events are cut out line by line and indexed as they stand in the file. Writers fold at 75 bytes, wherever
#   that is, so the word there is indexed as two that nobody wrote; and of a description, the first word of each line
#   but the first is found only with an n before it.
# Output seen:
#   minutes: made.ics
#   harbourmaster:
#   ster: made.ics
#   agenda:
#   nagenda: made.ics
# Source: RFC 5545, 3.1 (a long line may be split between any two characters, and is unfolded before it is parsed) and
#   3.3.11 (in a text, a backslash and n stand for a line break); /usr/share/recoll/filters/rclics.py
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Recoll and what it loads, unpacked beside the system.
mkdir -p "$work"/{lists/partial,cache/archives/partial,debian,conf,texts}
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | awk '/\/debian\/$/ {found = $0} END {print found}') # the system's own
echo "deb $archive trixie main" >"$work/sources.list"
options=(-qq -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
  -o "Dir::State::lists=$work/lists" -o Dir::State::status=/dev/null -o "Dir::Cache=$work/cache"
  -o APT::Sandbox::User= -o Debug::NoLocking=1)
apt-get "${options[@]}" update
(cd "$work" && apt-get "${options[@]}" download recollcmd=1.43.0-1 librecoll39=1.43.0-1 libxapian30 libc6 libstdc++6 \
  libgcc-s1 libxml2 libxslt1.1 zlib1g libicu76 liblzma5 libuuid1 libmagic1t64 libbz2-1.0 libx11-6 libxcb1 libxau6 \
  libxdmcp6 libbsd0 libmd0)
for package in "$work"/*.deb; do dpkg -x "$package" "$work/debian"; done
libraries=$work/debian/usr/lib/x86_64-linux-gnu
export LANG=C.UTF-8 HOME="$work" RECOLL_DATADIR="$work/debian/usr/share/recoll"
recoll() { "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries:$libraries/recoll" "$work/debian/usr/bin/$@"; }
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2

cd "$work/texts"
"$work/venv/bin/python" - <<'PYTHON'
from datetime import datetime, timezone
from pathlib import Path

from icalendar import Calendar, Event

event = Event()
event.add("uid", "1@example.org")
event.add("dtstamp", datetime(2026, 1, 1, tzinfo=timezone.utc))
event.add("dtstart", datetime(2026, 1, 2, 9, tzinfo=timezone.utc))
event.add("summary", "The minutes of the meeting about the quay, taken by the harbourmaster")
event.add("description", "Bring pencils.\nagenda follows.")
calendar = Calendar()
calendar.add("prodid", "-//made//")
calendar.add("version", "2.0")
calendar.add_component(event)
Path("made.ics").write_bytes(calendar.to_ical())
PYTHON

echo "topdirs = $work/texts" >"$work/conf/recoll.conf"
recoll recollindex -c "$work/conf" -z 2>/dev/null
found() { echo "$1:" $(recoll recollq -c "$work/conf" -b "$1" 2>/dev/null | sed -n 's|^file://.*/||p' | sort); }
seen=$(for word in minutes harbourmaster ster agenda nagenda; do found "$word"; done)
echo "$seen"
test "$seen" = "minutes: made.ics
harbourmaster:
ster: made.ics
agenda:
nagenda: made.ics"
echo "As found."
