#!/usr/bin/env bash
# orgparse drops a whole first line from a node's body when a date stands in it behind DEADLINE:, CLOSED: or SCHEDULED:.
#
# Package: orgparse==0.5.20260926 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: only the planning line that Emacs writes below a heading, which holds keywords and dates and nothing else, is
#   taken out of the body, as properties are. A sentence is text.
# Behaviour: the keyword is looked for anywhere in the first line of the body. If it is there the line is gone, words
#   before and behind it included; only the date is kept, as an attribute. The same sentence as the second line is kept.
#   A line that begins with CLOCK: and a span of time is taken out wherever it stands, also from a block of example
#   text.
# Output seen:
#   first line   'The vote followed.'
#   second line  'We met.\nAnn wrote DEADLINE: <2026-02-01 Sun>, and paid.'
#   example      '#+begin_example\n#+end_example'
# Source: README of orgparse (node.body); https://orgmode.org/manual/Inserting-deadline_002fschedule.html (the keyword
#   is inserted along with a stamp in the line below the headline); https://github.com/karlicoss/orgparse/issues/59,
#   which tells of drawers that stay half in the body, not of this
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check orgparse==0.5.20260926

cd "$work"
venv/bin/python - <<'PYTHON'
import orgparse

written = """* First
Ann wrote DEADLINE: <2026-02-01 Sun>, and paid.
The vote followed.
* Second
We met.
Ann wrote DEADLINE: <2026-02-01 Sun>, and paid.
* Example
#+begin_example
CLOCK: [2026-01-01 Thu 10:00]--[2026-01-01 Thu 11:00] =>  1:00
#+end_example
"""
first, second, example = (node.body for node in orgparse.loads(written).children)
print("first line  ", repr(first))
print("second line ", repr(second))
print("example     ", repr(example))
assert first == "The vote followed."
assert second == "We met.\nAnn wrote DEADLINE: <2026-02-01 Sun>, and paid."
assert example == "#+begin_example\n#+end_example"
print("As found.")
PYTHON
