#!/usr/bin/env bash
# python-hwpx writes a word that was replaced with changes tracked together with the new one, as one word.
#
# Packages: python-hwpx==6.9.0, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: the text of a document has the words that stand, or both marked; foot and end notes are in the text, as the
#   README says of the exports to text, HTML and Markdown (that they keep notes).
# Behaviour: the marks around what was deleted and inserted are dropped and both are kept, so a "first" that was
#   replaced by "tenth" is "firsttenth" in all four exports and in TextExtractor: neither word is found, and in a
#   contract both the old and the new amount stand as one. A deletion alone reads as if nothing had been deleted. The
#   exports to text, Markdown and HTML have no notes unless asked (notes=True); export_rich_markdown and TextExtractor
#   have them.
# Output seen:
#   export_text: Due on the firsttenth of May. / Not heated.
#   export_markdown: Due on the firsttenth of May. / Not heated.
#   export_html: Due on the firsttenth of May. / Not heated.
#   export_rich_markdown: Due on the firsttenth of May. / Not heated. / the note
#   TextExtractor: Due on the firsttenth of May. / Not heated. / the note
# Source: README of python-hwpx 6.9.0 (reading and exports); hwpx/tools/exporter.py (export_text, notes=False)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-hwpx==6.9.0 lxml==6.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
import re
import warnings

warnings.simplefilter("ignore")
from hwpx.document import HwpxDocument
from hwpx.tools.text_extractor import TextExtractor

made = HwpxDocument.new()
rent = made.add_paragraph("Due on the first of May.")
made.add_tracked_replace(rent, "first", "tenth")
made.add_footnote("By transfer only.", paragraph=rent)
made.add_tracked_delete(made.add_paragraph("Not heated."), match="Not ")
made.save_to_path("made.hwpx")

document = HwpxDocument.open("made.hwpx")
exports = ["export_text", "export_markdown", "export_html", "export_rich_markdown"]
seen = {name: getattr(document, name)() for name in exports}
with TextExtractor("made.hwpx") as extractor:
    seen["TextExtractor"] = extractor.extract_text()
for name, text in seen.items():
    found = re.findall(r"Due on the \w+ of May\.|(?:Not )?heated\.", text, re.IGNORECASE)
    note = ["the note"] if "By transfer only." in text else []
    print(f"{name}:", " / ".join(found + note))
    assert found == ["Due on the firsttenth of May.", "Not heated."], name
    assert bool(note) == (name in ("export_rich_markdown", "TextExtractor")), name
assert "By transfer only." in document.export_text(notes=True)
print("As found.")
PYTHON
