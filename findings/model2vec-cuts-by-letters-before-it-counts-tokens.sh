#!/usr/bin/env bash
# model2vec cuts a text by letters before it counts tokens, so a text of few tokens may lose all of them.
#
# Packages: model2vec==0.10.0, tokenizers==0.23.3, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a static model averages the words of a text, however long; where max_length is 512 tokens, a text of two
#   words is read whole.
# Behaviour: each text is first cut to 512 times the median length of the table's tokens in letters (2,048 here;
#   spaces and rules count). What stands behind a long line of dots or a broad table's blanks is lost, and a text
#   whose words begin later becomes a vector of zeros, whose cosine with anything is undefined. max_length=None reads
#   all.
# Output seen:
#   2 tokens | default: [0.0, 0.0, 1.0, 0.0, 0.0] blanks first: [0.0, 0.0, 0.0, 0.0, 0.0] | max_length=None: [0.0,
#     0.0, 0.5, 0.5, 0.0]
# Source: docstring of StaticModel.encode: tokens beyond max_length are truncated
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check model2vec==0.10.0 tokenizers==0.23.3 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
from model2vec import StaticModel
from tokenizers import Tokenizer, models, pre_tokenizers

words = Tokenizer(models.WordLevel({"[PAD]": 0, "[UNK]": 1, "lake": 2, "boat": 3, "bird": 4}, unk_token="[UNK]"))
words.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
model = StaticModel(np.eye(5, dtype=np.float32), words, normalize=False)
rule, blanks = "lake" + " " * 4000 + "boat", " " * 4000 + "boat"
tokens = len(words.encode(rule).ids)
cut, empty, whole = model.encode(rule), model.encode(blanks), model.encode(rule, max_length=None)
print(tokens, "tokens | default:", cut.tolist(), "blanks first:", empty.tolist(), "| max_length=None:", whole.tolist())
assert tokens == 2 and cut.tolist() == [0, 0, 1, 0, 0] and not empty.any()
assert whole.tolist() == [0, 0, 0.5, 0.5, 0]
print("As found.")
PYTHON
