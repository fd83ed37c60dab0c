#!/usr/bin/env bash
# webvtt-py takes tags out of a caption's text and leaves its entities in.
#
# Packages: webvtt-py==0.6.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: caption.text is what is shown: tags gone, &amp; and &lt; read.
# Behaviour: tags are removed, entities stay: "Q&amp;A", "5 &lt; 6", and a no-break space as six letters. Text
#   with `raw_text` beside it looks as if it were finished.
# Output seen:
#   'Q&amp;A: 5 &lt; 6&nbsp;m'
# Source: W3C WebVTT, section 6.4 (cue text tokenizer reads character references); the documentation of
#   webvtt-py: text is the cleaned caption
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check webvtt-py==0.6.0

cd "$work"
venv/bin/python - <<'PYTHON'
import io

import webvtt

file = "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\n<v Anna>Q&amp;A: <i>5</i> &lt; 6&nbsp;m\n"
text = webvtt.from_buffer(io.StringIO(file))[0].text
print(repr(text))
assert text == "Q&amp;A: 5 &lt; 6&nbsp;m"
print("As found.")
PYTHON
