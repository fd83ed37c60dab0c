#!/usr/bin/env bash
# pdf_oxide gives one page three different words: extract_text, to_markdown and to_plain_text each treat a hyphen at a
# line's end in a way of their own.
#
# Packages: pdf_oxide==0.3.78, reportlab==4.4.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the three are the same words in three forms, so that what is found in the text can be shown in the Markdown;
#   and where hyphens at a line's end are undone, "well-" before "known" is a doubt, "agree-" before "ment" is none.
# Behaviour: extract_text undoes every hyphen between small letters ("wellknown", "bloodfeeding"), to_markdown keeps
#   every one ("agree-ment"), to_plain_text puts a blank behind it ("agree- ment"). No one of them is right on both
#   words, and a word that one of them gives is not in the other two.
# Output seen:
#   extract_text   'An agreement of a wellknown man'
#   to_markdown    'An agree-ment of a well-known man'
#   to_plain_text  'An agree- ment of a well- known man'
# Source: docstrings of PdfDocument.extract_text, to_markdown and to_plain_text, none of which names hyphens;
#   https://pypi.org/project/pdf-oxide/
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pdf_oxide==0.3.78 reportlab==4.4.4

cd "$work"
venv/bin/python - <<'PYTHON'
import pdf_oxide
from reportlab.pdfgen.canvas import Canvas

canvas = Canvas("page.pdf")
for number, line in enumerate(("An agree-", "ment of a well-", "known man")):
    canvas.drawString(60, 700 - 14 * number, line)
canvas.save()
document = pdf_oxide.PdfDocument("page.pdf")
text, markdown, plain = (
    " ".join(made(0).split()) for made in (document.extract_text, document.to_markdown, document.to_plain_text)
)
for name, words in (("extract_text", text), ("to_markdown", markdown), ("to_plain_text", plain)):
    print(f"{name:14} {words!r}")
assert text == "An agreement of a wellknown man"
assert markdown == "An agree-ment of a well-known man"
assert plain == "An agree- ment of a well- known man"
print("As found.")
PYTHON
