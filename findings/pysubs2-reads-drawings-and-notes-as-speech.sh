#!/usr/bin/env bash
# pysubs2 gives the strokes of drawings and the notes of WebVTT files as spoken text.
#
# Packages: pysubs2==1.8.1 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: plaintext is what is said: a drawing in an .ass file has none, and a NOTE block in a .vtt file is a comment
#   that is no part of any cue.
# Behaviour: the coordinates of a drawing are its plaintext although is_drawing is True on the same line, and a NOTE
#   between two cues is added to the cue before it, after an empty line that ends a cue in WebVTT. Searches for a
#   letter or number hit drawings, and translators' remarks are shown as if somebody had said them at that moment.
# Output seen:
#   drawing: 'm 0 0 l 100 0 100 100' is_drawing: True | cues: ['Good morning.\n\nNOTE check the name', 'Good
#     night.']
# Source: docstring of SSAEvent.plaintext: subtitle text with no tags; W3C WebVTT, 4.1 (an empty line ends a cue, NOTE
#   starts a comment block)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1

cd "$work"
venv/bin/python - <<'PYTHON'
import pysubs2

drawn = pysubs2.SSAFile()
drawn.events.append(pysubs2.SSAEvent(start=0, end=1000, text=r"{\p1}m 0 0 l 100 0 100 100{\p0}"))
drawn = pysubs2.SSAFile.from_string(drawn.to_string("ass"))
vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n\nNOTE check the name\n\n00:03.000 --> 00:04.000\nGood night.\n"
spoken = [event.plaintext for event in pysubs2.SSAFile.from_string(vtt, format_="vtt")]
print("drawing:", repr(drawn[0].plaintext), "is_drawing:", drawn[0].is_drawing, "| cues:", spoken)
assert drawn[0].is_drawing and drawn[0].plaintext == "m 0 0 l 100 0 100 100"
assert spoken == ["Good morning.\n\nNOTE check the name", "Good night."]
print("As found.")
PYTHON
