#!/usr/bin/env bash
# semantic-text-splitter fills a chunk to the limit and leaves no room for the special tokens.
#
# Packages: semantic-text-splitter==0.33.1, tokenizers==0.23.3 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: chunks made by an encoder's own tokenizer for a limit of 16 give at most 16 ids, which is what the
#   encoder reads.
# Behaviour: special tokens are not counted: a full chunk gives 18 ids, and an encoder that cuts at its limit
#   loses the end of every full chunk.
# Output seen:
#   ids per chunk [18, 18, 18, 14]
# Source: the README of text-splitter: 'the maximum number of tokens' of a tokenizer that is handed over with
#   its post-processor
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check semantic-text-splitter==0.33.1 tokenizers==0.23.3

cd "$work"
venv/bin/python - <<'PYTHON'
from semantic_text_splitter import TextSplitter
from tokenizers import Tokenizer, models, pre_tokenizers, processors

tokenizer = Tokenizer(models.WordLevel({"[CLS]": 0, "[SEP]": 1, "[UNK]": 2, "word": 3}, unk_token="[UNK]"))
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
tokenizer.post_processor = processors.BertProcessing(("[SEP]", 1), ("[CLS]", 0))
chunks = TextSplitter.from_huggingface_tokenizer(tokenizer, 16).chunks(" ".join(["word"] * 60))
ids = [len(tokenizer.encode(chunk).ids) for chunk in chunks]
print("ids per chunk", ids)
assert max(ids) == 18
print("As found.")
PYTHON
