#!/usr/bin/env bash
# ttconv loses the captions of a division that begins late and does not say when it ends.
#
# Packages: ttconv==1.2.3 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a div without an end lasts as long as what stands in it; that its times count from its begin, which ttconv
#   knows, changes nothing of that.
# Behaviour: the end is taken from what stands in it, but without the begin that it counts from: a div that begins at
#   10s with a caption from 1s to 2s ends at 2s, before it begins, and the SRT file is empty. With a begin of 1s and
#   captions from 1s to 2s and 3s to 4s the second is lost. With an end or a dur the same file is whole.
# Output seen:
#   begin="10s" []
#   begin="10s" end="20s" ['00:00:11,000 one']
#   begin="1s" ['00:00:02,000 one']
#   begin="1s" dur="9s" ['00:00:02,000 one', '00:00:04,000 two']
# Source: https://github.com/w3c/ttml1/issues/308 (a div lasts as long as what stands in it);
#   https://github.com/androidx/media/pull/3247 (times count from the div)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ttconv==1.2.3

cd "$work"
venv/bin/python - <<'PYTHON'
import re
from xml.etree import ElementTree

from ttconv.imsc import reader
from ttconv.srt import writer

FILE = """<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en">
<head><layout><region xml:id="below"/></layout></head><body region="below"><div {}>{}</div></body></tt>
"""
ONE, TWO = '<p begin="1s" end="2s">one</p>', '<p begin="3s" end="4s">two</p>'


def shown(times: str, said: str) -> list[str]:
    """When and what is shown, by the SRT file that ttconv makes."""
    model = reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(FILE.format(times, said))))
    captions = re.findall(r"(\S+) --> \S+\n(.+)", writer.from_model(model))
    seen = [" ".join(caption) for caption in captions]
    print(times, seen)
    return seen


assert shown('begin="10s"', ONE) == []
assert shown('begin="10s" end="20s"', ONE) == ["00:00:11,000 one"]
assert shown('begin="1s"', ONE + TWO) == ["00:00:02,000 one"]
assert shown('begin="1s" dur="9s"', ONE + TWO) == ["00:00:02,000 one", "00:00:04,000 two"]
print("As found.")
PYTHON
