#!/usr/bin/env bash
# pycaption reads descriptions and comments of a TTML file as speech, and all divisions as if they began at 0.
#
# Packages: pycaption==2.3.14 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: what is said is the text of p and span; metadata is about it, and a comment is for nobody. Times count from the
#   beginning of what they stand in, so 1s in a div that begins at 10s is 11s.
# Behaviour: the words of ttm:desc and of an XML comment are in the caption, glued to what is said, and are found and
#   shown. The begin of a div is not read: captions of a film whose reels are divisions come too early, and of two that
#   then stand at the same time one is lost. No error is raised.
# Output seen:
#   described: [(1.0, 'door slamsHello')] commented: [(1.0, 'Hello noise you')]
#   reels at 10s and 20s: [(1.0, 'two')]
# Source: https://github.com/w3c/ttml2/issues/109 (times count from those of what they stand in, 10.2.4 of TTML, with an
#   example); https://github.com/androidx/media/pull/3247 (another reader, with the sections)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pycaption==2.3.14

cd "$work"
venv/bin/python - <<'PYTHON'
import warnings

from bs4 import XMLParsedAsHTMLWarning
from pycaption import DFXPReader

warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)
FILE = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en"><body>{}</body></tt>
"""


def captions(body: str) -> list[tuple[float, str]]:
    """When captions begin, in seconds, and what they say."""
    found = DFXPReader().read(FILE.format(body))
    return [(caption.start / 1e6, " ".join(caption.get_text().split())) for caption in found.get_captions("en")]


said = captions('<div><p begin="1s" end="2s">Hello you</p></div>')
described = captions('<div><p begin="1s" end="2s"><ttm:desc>door slams</ttm:desc>Hello</p></div>')
commented = captions('<div><p begin="1s" end="2s">Hello<!-- noise --> you</p></div>')
reels = captions(
    '<div begin="10s"><p begin="1s" end="2s">one</p></div><div begin="20s"><p begin="1s" end="2s">two</p></div>'
)
print("described:", described, "commented:", commented)
print("reels at 10s and 20s:", reels)
assert said == [(1.0, "Hello you")]
assert described == [(1.0, "door slamsHello")] and commented == [(1.0, "Hello noise you")]
assert reels == [(1.0, "two")]
print("As found.")
PYTHON
