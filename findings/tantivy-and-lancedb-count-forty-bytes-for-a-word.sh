#!/usr/bin/env bash
# tantivy's default tokenizer and LanceDB's leave out a word of 20 Cyrillic letters: their limit of 40 counts bytes.
#
# Packages: tantivy==0.27.0, lancedb==0.40.0, pyarrow==26.0.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a word longer than 40 letters is taken for rubbish and not indexed (max_token_length=40 in LanceDB, "the maximum
#   token length"); no word that people write in Russian, Greek or Georgian is that long.
# Behaviour: both count bytes of UTF-8. Cyrillic words end at 19 letters, Georgian ones at 13, and a Chinese clause
#   without a mark in it, which the tokenizer takes for one word, at 13 characters. A longer one is dropped when texts
#   are indexed as well as from questions, so that the very word finds nothing and nothing is said. Limits made with
#   English words pass. LanceDB indexes them with max_token_length=None.
# Output seen:
#   Latin, 39 letters, 39 bytes: tantivy 1, LanceDB 1, without a limit 1
#   Russian, 19 letters, 38 bytes: tantivy 1, LanceDB 1, without a limit 1
#   Russian, 24 letters, 48 bytes: tantivy 0, LanceDB 0, without a limit 1
#   Georgian, 14 letters, 42 bytes: tantivy 0, LanceDB 0, without a limit 1
# Source: https://docs.rs/tantivy (TokenizerManager: "default" is SimpleTokenizer, RemoveLongFilter of 40, LowerCaser;
#   RemoveLongFilter: a number of bytes); https://lancedb.github.io/lancedb (FTS: max_token_length)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tantivy==0.27.0 lancedb==0.40.0 pyarrow==26.0.1

cat > "$work/long.py" <<'PYTHON'
import sys

import lancedb
import tantivy
from lancedb.index import FTS

words = {
    "Latin": "pneumonoultramicroscopicsilicovolcanoco",
    "Russian": "достопримечательнос",
    "Russian, longer": "высокопревосходительство",
    "Georgian": "მასპინძლობისას",
}
builder = tantivy.SchemaBuilder()
builder.add_text_field("body", stored=True)
index = tantivy.Index(builder.build())
writer = index.writer()
for word in words.values():
    document = tantivy.Document()
    document.add_text("body", word)
    writer.add_document(document)
writer.commit()
writer.wait_merging_threads()
index.reload()

store = lancedb.connect(sys.argv[1])
tables = {}
for name, options in (("limit", {}), ("none", {"max_token_length": None})):
    table = store.create_table(name, [{"body": word} for word in words.values()])
    table.create_index("body", config=FTS(stem=False, remove_stop_words=False, **options))
    tables[name] = table

found = {}
for name, word in words.items():
    by_tantivy = index.searcher().search(index.parse_query(word, ["body"]), 5).count
    limited, unlimited = (len(table.search(word, query_type="fts").to_list()) for table in tables.values())
    found[name] = by_tantivy, limited, unlimited
    print(
        f"{name.split(',')[0]}, {len(word)} letters, {len(word.encode())} bytes:"
        f" tantivy {by_tantivy}, LanceDB {limited}, without a limit {unlimited}"
    )
assert found["Latin"] == found["Russian"] == (1, 1, 1), found
assert found["Russian, longer"] == found["Georgian"] == (0, 0, 1), found
PYTHON
"$work/venv/bin/python" "$work/long.py" "$work/store"
echo "As found."
