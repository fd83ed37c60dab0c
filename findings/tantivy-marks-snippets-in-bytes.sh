#!/usr/bin/env bash
# The ranges of a tantivy snippet count bytes, the fragment that they belong to is a str.
#
# Packages: tantivy==0.27.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: fragment()[start:end] of a highlighted range is the word that was found.
# Behaviour: start and end are places in the UTF-8 form: each letter with an accent before the word moves the mark by
#   one, so a marked passage is right in plain English and wrong elsewhere. to_html() is right, which hides it.
# Output seen:
#   as letters: 'en Pl' as bytes: 'Hafen'
# Source: tantivy-py's README and type stubs: fragment() is a str, highlighted() a list of ranges with start and end
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tantivy==0.27.0

cd "$work"
venv/bin/python - <<'PYTHON'
import tantivy

builder = tantivy.SchemaBuilder()
builder.add_text_field("body", stored=True)
schema = builder.build()
index = tantivy.Index(schema)
writer = index.writer(15_000_000, 1)
writer.add_document(tantivy.Document(body="Ein schönes großes Café am Hafen Platz"))
writer.commit()
index.reload()
searcher, query = index.searcher(), index.parse_query("hafen", ["body"])
document = searcher.doc(searcher.search(query, 1).hits[0][1])
snippet = tantivy.SnippetGenerator.create(searcher, query, schema, "body").snippet_from_doc(document)
place, fragment = snippet.highlighted()[0], snippet.fragment()
letters, octets = fragment[place.start : place.end], fragment.encode()[place.start : place.end].decode()
print("as letters:", repr(letters), "as bytes:", repr(octets))
assert octets == "Hafen" != letters
print("As found.")
PYTHON
