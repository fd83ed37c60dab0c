#!/usr/bin/env bash
# odfdo's get_formatted_text leaves out fields and the words under ruby; its own to_markdown has them.
#
# Packages: odfdo==3.27.3 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: formatted text of a document is its text; a field holds what is printed, so the number of a caption, a page
#   referred to and a date stand in it, as they do in the Markdown that the same class writes.
# Behaviour: everything within a paragraph that is not plain text, a span, a link, a note or a break is skipped with all
#   that is in it. "Table 7" becomes "Table", "see page 12" becomes "see page", names from form letters go, and of
#   Japanese with readings above it both the reading and the word itself.
# Output seen:
#   get_formatted_text: ['Table : rents', 'page  of , for ', 'on  wrote']
#   to_markdown:        ['Table 7: rents', 'page 12 of 2 January, for Ann', 'on 漢字かんじ wrote']
# Source: docstring of Document.get_formatted_text: a formatted representation of the document's content;
#   OpenDocument 1.3 part 3, 6.4 (ruby) and 7 (fields)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check odfdo==3.27.3

cd "$work"
venv/bin/python - <<'PYTHON'
from odfdo import Document, Element

document = Document("text")
document.body.clear()
for paragraph in (
    '<text:p>Table <text:sequence text:name="Table" text:formula="ooow:Table+1">7</text:sequence>: rents</text:p>',
    '<text:p>page <text:bookmark-ref text:reference-format="page" text:ref-name="x">12</text:bookmark-ref> of '
    '<text:date text:date-value="2026-01-02">2 January</text:date>, for '
    '<text:user-field-get text:name="who">Ann</text:user-field-get></text:p>',
    "<text:p>on <text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby>"
    " wrote</text:p>",
):
    document.body.append(Element.from_tag(paragraph))
document.save("made.odt")
document = Document("made.odt")


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


formatted, markdown = lines(document.get_formatted_text()), lines(document.to_markdown())
print("get_formatted_text:", formatted)
print("to_markdown:       ", markdown)
assert formatted == ["Table : rents", "page  of , for ", "on  wrote"]
assert markdown == ["Table 7: rents", "page 12 of 2 January, for Ann", "on 漢字かんじ wrote"]
print("As found.")
PYTHON
