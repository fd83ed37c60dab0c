#!/usr/bin/env bash
# odfpy's extractText puts a comment, its author and its date into the sentence that it is pinned to.
#
# Packages: odfpy==1.4.1 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: extractText of a paragraph is the paragraph; a footnote or a comment is a text of its own, as ezodf's
#   plaintext() and LibreOffice's export have it.
# Behaviour: the number and body of a footnote and the author, date and words of a comment are written into the
#   sentence without a space. The word that a comment is pinned to is cut in two, and every commented paragraph is
#   found by its author's name.
# Output seen:
#   The lease1See annex. ends soonReviewer2026-01-01T00:00:00really?er than planned.
# Source: docstring of odf.teletype.extractText: the text content of an element; OpenDocument 1.3 part 3, 6.3 and 14.1
#   (notes and annotations)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check odfpy==1.4.1

cd "$work"
venv/bin/python - <<'PYTHON'
from odf import dc, office, teletype, text

paragraph = text.P(text="The lease")
note = text.Note(noteclass="footnote")
note.addElement(text.NoteCitation(text="1"))
body = text.NoteBody()
body.addElement(text.P(text="See annex."))
note.addElement(body)
paragraph.addElement(note)
paragraph.addText(" ends soon")
comment = office.Annotation()
for element, words in ((dc.Creator(), "Reviewer"), (dc.Date(), "2026-01-01T00:00:00")):
    element.addText(words)
    comment.addElement(element)
comment.addElement(text.P(text="really?"))
paragraph.addElement(comment)
paragraph.addText("er than planned.")
read = teletype.extractText(paragraph)
print(read)
assert read == "The lease1See annex. ends soonReviewer2026-01-01T00:00:00really?er than planned."
print("As found.")
PYTHON
