#!/usr/bin/env bash
# enexlib takes each "u" and the four letters behind it out of a note, and whole sentences between "less" and "greater".
#
# Packages: enexlib==0.1.3, beautifulsoup4==4.15.0, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: text_only=True gives the words of a note without tags, bullets and signs, as its docstring says ("special
#   characters will be removed").
# Behaviour: a pattern that is to take away what is left of escapes such as u00a0 takes any "u" and up to four signs
#   of any kind behind it: "house costs" is "hoosts". Also without text_only, entities become signs before tags are
#   taken away, so everything between a "&lt;" and the next "&gt;" goes as if it were a tag, and a word that is bold
#   in part falls into two. The export to Markdown writes that a note has no content where its root has an attribute.
# Output seen:
#   text_only: The hoosts 500 ea month. Rent two months.
#   with signs: The house costs 500 euros a month. Rent two months. Pay ments
#   Markdown: <[ No Content ]>
# Source: enexlib/enexlib.py of enexlib 0.1.3 (format_text, export_to_markdown); the DTD of Evernote's notes
#   (http://xml.evernote.com/pub/enml2.dtd: en-note has attributes, such as style)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check enexlib==0.1.3 beautifulsoup4==4.15.0 lxml==6.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
from pathlib import Path

from enexlib import export_to_markdown, read_enex


def write(name: str, attributes: str, body: str) -> None:
    note = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note{attributes}>{body}</en-note>"""
    Path(name).write_text(
        f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
<en-export export-date="20261201T090000Z" application="Evernote" version="10.1"><note><title>Rent</title>
<content><![CDATA[{note}]]></content><created>20261201T090000Z</created></note></en-export>""",
        "utf-8",
    )


RENT = """<div>The house costs 500 euros a month.</div>
<div>Rent &lt; 900 and due on the first; deposit &gt; two months.</div>"""
write("rent.enex", "", RENT)
write("bold.enex", ' style="word-wrap: break-word;"', RENT + "<div><b>Pay</b>ments</div>")
((_, plain),) = read_enex("rent.enex", text_only=True)
((_, signs),) = read_enex("bold.enex")
export_to_markdown("bold.enex")
markdown = Path("exported-notes/Rent.md").read_text("utf-8")
print("text_only:", plain)
print("with signs:", signs)
print("Markdown:", markdown)
assert plain == "The hoosts 500 ea month. Rent two months."
assert signs == "The house costs 500 euros a month. Rent two months. Pay ments"
assert markdown == "<[ No Content ]>"
print("As found.")
PYTHON
