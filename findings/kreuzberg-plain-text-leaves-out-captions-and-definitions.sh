#!/usr/bin/env bash
# Kreuzberg's text of a web page lacks definition lists, captions and summaries, which its Markdown of the page has.
#
# Package: kreuzberg==4.10.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the default, plain text, holds the words of a page without marks; asking for Markdown adds marks, not words.
# Behaviour: as plain text a page loses every <dl> (terms and definitions), every <summary>, the caption of every table
#   and figure. As Markdown the same page has them all. As HTML it has what plain text has. Nothing is warned of.
#   Whoever indexes what extract_file gives does not find a glossary by any of its words.
# Output seen:
#   plain     term no   definition no   summary no   figure no   table no   cell yes
#   markdown  term yes  definition yes  summary yes  figure yes  table yes  cell yes
# Source: https://docs.kreuzberg.dev (ExtractionConfig.output_format), https://github.com/kreuzberg-dev/kreuzberg
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check kreuzberg==4.10.4

cat > "$work/page.py" <<'PYTHON'
from kreuzberg import ExtractionConfig, extract_bytes_sync

page = """<!DOCTYPE html><html><head><title>Sails</title></head><body><p>Before.</p>
<dl><dt>Luff</dt><dd>the forward edge</dd></dl>
<details open><summary>Rigging</summary><p>All the lines.</p></details>
<figure><img src="sail.png" alt="drawing"><figcaption>A gaff sail</figcaption></figure>
<table><caption>Areas in square metres</caption><tr><td>Jib</td><td>24</td></tr></table>
<p>After.</p></body></html>"""
wanted = {
    "term": "Luff", "definition": "forward edge", "summary": "Rigging", "figure": "gaff sail",
    "table": "square metres", "cell": "Jib",
}  # fmt: skip
found = {}
for form in ("plain", "markdown"):
    text = extract_bytes_sync(page.encode(), "text/html", config=ExtractionConfig(output_format=form)).content
    found[form] = {name: words in text for name, words in wanted.items()}
    print(f"{form:8} ", "  ".join(f"{name} {'yes' if held else 'no':3}" for name, held in found[form].items()))
assert extract_bytes_sync(page.encode(), "text/html").content.count("Luff") == 0  # plain is the default
assert [name for name, held in found["plain"].items() if held] == ["cell"]
assert all(found["markdown"].values())
PYTHON
"$work/venv/bin/python" "$work/page.py"
echo "As found."
