#!/usr/bin/env bash
# tantivy gives every hit of a fuzzy query the score 1 and no snippet.
#
# Packages: tantivy==0.27.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a text with the word as it was typed ranks above one with a misspelling two letters away, as in Lucene, and a
#   snippet marks what was found.
# Behaviour: the score is 1 for all, whatever the distance, rarity or length, so the order among them is that in which
#   they were written and a limit of ten may leave out the only exact one. The generator of snippets knows no word of
#   such a query and gives an empty string.
# Output seen:
#   [('a harbr far away from all the others', 1.0), ('harbor', 1.0), ('harbour', 1.0)] snippets: ['', '', '']
# Source: tantivy-py's docstring of Query.fuzzy_term_query; Lucene's FuzzyQuery weighs by distance
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
for body in ("a harbr far away from all the others", "harbor", "harbour", "dog"):
    writer.add_document(tantivy.Document(body=body))
writer.commit()
index.reload()
searcher, query = index.searcher(), tantivy.Query.fuzzy_term_query(schema, "body", "harbour", 2)
hits = [(score, searcher.doc(place)) for score, place in searcher.search(query, 10).hits]
generator = tantivy.SnippetGenerator.create(searcher, query, schema, "body")
snippets = [generator.snippet_from_doc(document).to_html() for _, document in hits]
print([(document["body"][0], score) for score, document in hits], "snippets:", snippets)
assert len(hits) == 3 and {score for score, _ in hits} == {1.0}
assert hits[0][1]["body"][0] != "harbour" and set(snippets) == {""}
print("As found.")
PYTHON
