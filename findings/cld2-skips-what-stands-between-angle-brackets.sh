#!/usr/bin/env bash
# pycld2 leaves out everything between "<" and ">" unless it is told that a text is plain.
#
# Packages: pycld2==0.42 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: detect() is given a str, so all of its letters are counted; markup has to be asked for.
# Behaviour: isPlainText is False by default: a text is taken for HTML, and what stands between angle
#   brackets, here four fifths of the letters, is ignored. A comparison ("a < b … c > d"), a mail address list
#   or generics in code hide whole sentences.
# Output seen:
#   default: [('ENGLISH', 98)]
#   plain:   [('GERMAN', 78), ('ENGLISH', 21)]
# Source: docstring of pycld2.detect, which names the option but neither that it is off nor what is then
#   dropped
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pycld2==0.42

cd "$work"
venv/bin/python - <<'PYTHON'
import pycld2

german = "Der Mietvertrag wird auf unbestimmte Zeit geschlossen und die Kaution ist in drei Raten zu zahlen. "
english = "The deposit is paid back within three months after the end of the lease. "
text = english + "< " + german * 4 + ">"
default = pycld2.detect(text)[2]
plain = pycld2.detect(text, isPlainText=True)[2]
print("default:", [(name, share) for name, _, share, _ in default if share])
print("plain:  ", [(name, share) for name, _, share, _ in plain if share])
assert default[0][0] == "ENGLISH" and default[0][2] > 90
assert plain[0][0] == "GERMAN" and plain[0][2] > 60
print("As found.")
PYTHON
