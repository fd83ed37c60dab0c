#!/usr/bin/env bash
# LlamaIndex's HTMLNodeParser drops tables, quotations and divisions, and takes bold words out of their sentence.
#
# Packages: llama-index-core==0.14.25, beautifulsoup4==4.15.0 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: a parser that makes pieces of a web page cuts its text at the tags it is given, as that for Markdown cuts at
#   headings; what stands between or outside of them goes with a piece beside it.
# Behaviour: only what stands in p, h1 to h6, li, b, i, u and section is read at all. Cells of tables, quotations, code,
#   definitions, captions and the plain words of a division are in no piece. b, i and u of a sentence become pieces of
#   one word, while the sentence goes on without them behind a line break: a search for "is open" finds nothing. strong
#   and em stay in the sentence, glued to nothing but broken off by line breaks too. No warning is given.
# Output seen:
#   ['Prices', 'The harbour is\nat nine.', 'open', 'The ferry is\nlate\ntoday.', 'One']
#   not in any piece: ['Ticket', 'five euros', 'A quotation', 'Words of a division', 'term', 'meaning', 'make']
# Source: docstring of HTMLNodeParser ("splits a document into nodes using custom HTML splitting logic")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check llama-index-core==0.14.25 beautifulsoup4==4.15.0

cd "$work"
venv/bin/python - <<'PYTHON'
from llama_index.core import Document
from llama_index.core.node_parser import HTMLNodeParser

PAGE = """<!DOCTYPE html><title>Harbour</title><body><h1>Prices</h1>
<p>The harbour is <b>open</b> at nine.</p><p>The ferry is <strong>late</strong> today.</p>
<table><tr><th>Ticket</th><td>five euros</td></tr></table><blockquote>A quotation</blockquote>
<div>Words of a division</div><ul><li>One</li></ul><dl><dt>term</dt><dd>meaning</dd></dl><pre>make</pre></body>"""
OUTSIDE = ["Ticket", "five euros", "A quotation", "Words of a division", "term", "meaning", "make"]

pieces = [node.text for node in HTMLNodeParser().get_nodes_from_documents([Document(text=PAGE)])]
missing = [words for words in OUTSIDE if not any(words in piece for piece in pieces)]
print(pieces)
print("not in any piece:", missing)
assert missing == OUTSIDE
assert pieces == ["Prices", "The harbour is\nat nine.", "open", "The ferry is\nlate\ntoday.", "One"]
print("As found.")
PYTHON
