#!/usr/bin/env bash
# pagexml-tools gives no text for a line of a scanned page that has two readings.
#
# Packages: pagexml-tools==0.9.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a line of a PAGE file with several TextEquiv has the first of them, that with the lowest index, for its text.
#   The others are what the recognition was less sure of, or the line before it was corrected.
# Behaviour: such a line has None for its text, as one that nobody has read yet. There is no warning: the line is
#   there, with its place on the page, and the text of the page is written without it. The lines that a recognizer
#   was in doubt about, and those that a person corrected, are the ones that are lost.
# Output seen:
#   lines: [('l1', 'The light'), ('l2', None), ('l3', 'in the fog')]
#   with the better reading alone: [('l1', 'The light'), ('l2', 'house stood'), ('l3', 'in the fog')]
# Source: https://ocr-d.de/en/spec/page (several TextEquiv, ranked by index);
#   https://github.com/knaw-huc/pagexml (parse_text_equiv of pagexml/parser.py, which has no case for a list)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pagexml-tools==0.9.0

cd "$work"
venv/bin/python - <<'PYTHON'
from pathlib import Path

from pagexml.parser import parse_pagexml_file

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>hand</Creator>
<Created>2026-11-30T00:00:00</Created><LastChange>2026-11-30T00:00:00</LastChange></Metadata>
<Page imageFilename="p.png" imageWidth="100" imageHeight="100"><TextRegion id="r">
<Coords points="0,0 100,0 100,60 0,60"/>LINES</TextRegion></Page></PcGts>"""


def lines(*read: list[str]) -> list[tuple[str, str | None]]:
    """The lines that are read from a page, each written with its readings, the best one first."""
    written = ""
    for number, readings in enumerate(read):
        top, foot = 20 * number, 20 * number + 15
        box = f'<Coords points="0,{top} 100,{top} 100,{foot} 0,{foot}"/><Baseline points="0,{foot} 100,{foot}"/>'
        texts = (f'<TextEquiv index="{i}"><Unicode>{text}</Unicode></TextEquiv>' for i, text in enumerate(readings))
        written += f'<TextLine id="l{number + 1}">{box}{"".join(texts)}</TextLine>'
    Path("page.xml").write_text(PAGE.replace("LINES", written), "utf-8")
    return [(line.id, line.text) for line in parse_pagexml_file("page.xml").get_lines()]


doubtful = lines(["The light"], ["house stood", "horse stood"], ["in the fog"])
plain = lines(["The light"], ["house stood"], ["in the fog"])
print("lines:", doubtful)
print("with the better reading alone:", plain)
assert doubtful == [("l1", "The light"), ("l2", None), ("l3", "in the fog")]
assert plain == [("l1", "The light"), ("l2", "house stood"), ("l3", "in the fog")]
print("As found.")
PYTHON
