#!/usr/bin/env bash
# alto-tools writes the first half of a hyphenated word twice, and never the second.
#
# Packages: alto-tools==0.1.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: the text of a scanned page has a word that is broken at a line's end whole, since ALTO says in SUBS_CONTENT what
#   it is, or at least both of its halves.
# Behaviour: at the start of the next line stands the first half again, without a blank before the next word, so
#   "light-", "house stood" becomes "light", "lightstood": neither the word nor the one behind it is found. Without
#   SUBS_CONTENT both halves are right. Files of libraries have it at every hyphen.
# Output seen:
#   with SUBS_CONTENT: ['The light', 'lightstood']
#   without: ['The light', 'house stood']
# Source: https://github.com/cneud/alto-tools/issues/16 (closed: the whole word came twice) and
#   https://github.com/cneud/alto-tools/pull/30 (the halves as they stand, in favour of which it was decided)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check alto-tools==0.1.0

cd "$work"
venv/bin/python - <<'PYTHON'
import subprocess
from pathlib import Path

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page ID="p" PHYSICAL_IMG_NR="1"><PrintSpace>
<TextBlock ID="b"><TextLine ID="l1"><String ID="s1" CONTENT="The"/><SP/><String ID="s2" CONTENT="light" FIRST/>
<HYP CONTENT="-"/></TextLine><TextLine ID="l2"><String ID="s3" CONTENT="house" SECOND/><SP/>
<String ID="s4" CONTENT="stood"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>
"""


def lines(first: str, second: str) -> list[str]:
    """The lines of text that alto-tools gives for a page."""
    Path("page.xml").write_text(PAGE.replace("FIRST", first).replace("SECOND", second), "utf-8")
    run = subprocess.run(["venv/bin/alto-tools", "-t", "page.xml"], capture_output=True, text=True, check=True)
    return [line.strip() for line in run.stdout.splitlines() if line.strip()]


marked = [f'SUBS_TYPE="HypPart{half}" SUBS_CONTENT="lighthouse"' for half in (1, 2)]
print("with SUBS_CONTENT:", lines(*marked))
print("without:", lines("", ""))
assert lines("", "") == ["The light", "house stood"]
assert lines(*marked) == ["The light", "lightstood"]
print("As found.")
PYTHON
