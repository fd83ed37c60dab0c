#!/usr/bin/env bash
# striprtf leaves out footnotes and keeps hidden and deleted text.
#
# Packages: striprtf==0.0.35 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a reader of RTF gives what a person reads: notes yes, hidden and deleted words no.
# Behaviour: it is the other way round: \footnote is dropped, \v (hidden) and \deleted are kept. A letter
#   beyond the basic plane comes as two lone surrogates, which cannot be written as UTF-8.
# Output seen:
#   ['ab', 'ahiddenb', 'agoneb', "'\\ud840\\udc00'"]
# Source: RTF specification 1.9.1, sections on notes, \v and \deleted; the README of striprtf promises "plain
#   text"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check striprtf==0.0.35

cd "$work"
venv/bin/python - <<'PYTHON'
from striprtf.striprtf import rtf_to_text

note = rtf_to_text(r"{\rtf1 a{\footnote note}b}")
hidden = rtf_to_text(r"{\rtf1 a{\v hidden}b}")
deleted = rtf_to_text(r"{\rtf1 a{\deleted gone}b}")
rare = rtf_to_text(r"{\rtf1 \uc1\u-10176?\u-9216?}")  # U+20000, a Chinese character
print([note, hidden, deleted, ascii(rare)])
assert note == "ab" and hidden == "ahiddenb" and deleted == "agoneb"
assert len(rare) == 2 and all(0xD800 <= ord(unit) <= 0xDFFF for unit in rare)
print("As found.")
PYTHON
