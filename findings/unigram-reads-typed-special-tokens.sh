#!/usr/bin/env bash
# Packages: tokenizers 0.23.3 (Hugging Face)
# Date: 2026-11-28
# Guess: With `encode_special_tokens = True` a special token that somebody typed is split into ordinary pieces, as the
#   documentation of the property says ("whether the special tokens should get encoded as normal text"), for every model.
# Behaviour: So it is for WordPiece with a Bert pre-tokenizer. For a Unigram model (XLM-R, multilingual-e5, bge-m3, mT5),
#   whose vocabulary lists the special tokens with score 0, the model itself finds them: 0 is the best score of all, so
#   a typed "</s>" still becomes the id that ends a text. SentencePiece's own library never matches control symbols.
#   WordLevel and BPE with ignore_merges look the whole word up, and read it the same way. A Split behind the first
#   character of each special token, after all other pre-tokenizers, leaves every other text as it was and mends it.
# Output seen:
#   unigram, off: ['<s>', '▁hello', '▁', '</s>', '▁a', '</s>']
#   unigram, on:  ['<s>', '▁hello', '▁', '</s>', '▁a', '</s>']
#   word level, on: ['<s>', 'hello', '</s>', 'a', '</s>']
#   unigram, on, split: ['<s>', '▁hello', '▁', '<', '/', 's', '>', '▁a', '</s>']
# Source: https://huggingface.co/docs/tokenizers/api/tokenizer (encode_special_tokens);
#   https://github.com/google/sentencepiece/blob/master/doc/special_symbols.md (control symbols never match a text)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check tokenizers==0.23.3
venv/bin/python - <<'PY'
import sys

from tokenizers import Regex, Tokenizer, models, pre_tokenizers, processors

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
PIECES = ["\u2581", "\u2581hello", "\u2581a", *"ahelos<>/"]
TEXT = "hello </s> a"


def finish(tokenizer):
    tokenizer.add_special_tokens(SPECIAL)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return tokenizer


unigram = Tokenizer(models.Unigram([(one, 0.0) for one in SPECIAL] + [(one, -3.0) for one in PIECES], unk_id=3))
unigram.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
finish(unigram)
print("unigram, off:", unigram.encode(TEXT).tokens)
unigram.encode_special_tokens = True
found = unigram.encode(TEXT)
print("unigram, on: ", found.tokens)

words = Tokenizer(models.WordLevel({one: place for place, one in enumerate([*SPECIAL, "hello", "a"])}, unk_token="<unk>"))
words.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
finish(words).encode_special_tokens = True
looked_up = words.encode(TEXT)
print("word level, on:", looked_up.tokens)

cut = "|".join(f"{one[0]}(?={one[1:]})" for one in SPECIAL)
unigram.pre_tokenizer = pre_tokenizers.Sequence([unigram.pre_tokenizer, pre_tokenizers.Split(Regex(cut), "isolated")])
mended = unigram.encode(TEXT)
print("unigram, on, split:", unigram.encode(TEXT).tokens)

still_so = 2 in found.ids[1:-1] and 2 in looked_up.ids[1:-1] and 2 not in mended.ids[1:-1]
sys.exit(0 if still_so else 1)
PY
