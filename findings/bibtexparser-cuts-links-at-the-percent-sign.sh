#!/usr/bin/env bash
# The LaTeX decoder of bibtexparser cuts every link and abstract at its first percent sign.
#
# Packages: bibtexparser==2.1.0, pylatexenc==2.11 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: LatexDecodingMiddleware makes letters of commands like \'e and leaves a link as it is: in the field url, as in
#   \url{...}, a percent sign is a percent sign, and publishers' links are full of them.
# Behaviour: a percent sign begins a comment in every field, url, howpublished and file among them, so the rest of the
#   value is gone and no block is said to have failed. What is left looks like a link and leads elsewhere.
#   Without the decoder all is kept, and so is the accent as \'e.
# Output seen:
#   url: 'https://example.org/tides%20of%20Bergen.pdf' -> 'https://example.org/tides'
#   howpublished: '\\url{https://example.org/a%2Fb}' -> 'https://example.org/a'
#   abstract: 'Only 5% of all tides are late.' -> 'Only 5'
#   title: "Mar{\\'e}es" -> 'Marées', failed blocks: 0
# Source: https://github.com/sciunto-org/python-bibtexparser/pull/342 (the decoder);
#   https://github.com/texworld/betterbib/issues/126 (the same cut, reported to another reader of BibTeX)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.1.0 pylatexenc==2.11

cd "$work"
venv/bin/python - <<'PYTHON'
import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware

WRITTEN = r"""@article{tides,
  title = {Mar{\'e}es},
  url = {https://example.org/tides%20of%20Bergen.pdf},
  howpublished = {\url{https://example.org/a%2Fb}},
  abstract = {Only 5% of all tides are late.}
}
"""
plain = bibtexparser.parse_string(WRITTEN)
library = bibtexparser.parse_string(WRITTEN, append_middleware=[LatexDecodingMiddleware()])
before = {field.key: field.value for field in plain.entries[0].fields}
after = {field.key: field.value for field in library.entries[0].fields}
for key in ("url", "howpublished", "abstract"):
    print(f"{key}: {before[key]!r} -> {after[key]!r}")
print(f"title: {before['title']!r} -> {after['title']!r}, failed blocks: {len(library.failed_blocks)}")
assert before["url"] == "https://example.org/tides%20of%20Bergen.pdf"
assert after == {
    "title": "Marées",
    "url": "https://example.org/tides",
    "howpublished": "https://example.org/a",
    "abstract": "Only 5",
}
assert not library.failed_blocks
print("As found.")
PYTHON
