#!/usr/bin/env bash
# chonkie's TokenChunker gives chunks of decoded tokens, not of the text, with places that belong to neither.
#
# Packages: chonkie==1.7.0, tokenizers==0.23.3, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a tokenizer is given to count and to cut; chunk.text is text[start_index:end_index] of what was handed in, as
#   with SentenceChunker and the same tokenizer.
# Behaviour: the text of a chunk is what the tokenizer's decoder makes of its tokens. With that of an uncased encoder,
#   capitals and accents go and each word outside its vocabulary becomes the letters "[UNK]": names are lost from what is
#   stored and shown. Places are counted along the decoded letters, so they drift, and the text behind the last one
#   belongs to no chunk. RecursiveChunker does so too with every sentence that is longer than a chunk, and copies the
#   shorter ones faithfully, which hides it.
# Output seen:
#   TokenChunker: [('the cafe in zurich opens at nine', 'The Café in Zürich opens at nine'),
#     ('. mr [UNK] opens the cafe at nine', '. Mr Xylander opens the Café at n'), ('.', 'i')]
#   RecursiveChunker: ['the cafe in zurich opens at nine', '.', 'Mr Xylander opens the Café at nine.']
# Source: docstrings of chonkie's Chunk (text: the text of the chunk; start_index and end_index: where it begins and ends
#   in the original text)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check chonkie==1.7.0 tokenizers==0.23.3 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
from chonkie import RecursiveChunker, SentenceChunker, TokenChunker
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers

PIECES = ["[PAD]", "[UNK]", "the", "cafe", "in", "zu", "##rich", "opens", "at", "nine", ".", "mr"]
TEXT = "The Café in Zürich opens at nine. Mr Xylander opens the Café at nine."

uncased = Tokenizer(models.WordPiece({one: place for place, one in enumerate(PIECES)}, unk_token="[UNK]"))
uncased.normalizer = normalizers.BertNormalizer()
uncased.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
uncased.decoder = decoders.WordPiece()

by_tokens = [(one.text, TEXT[one.start_index : one.end_index]) for one in TokenChunker(uncased, chunk_size=8).chunk(TEXT)]
by_rules = [one.text for one in RecursiveChunker(uncased, chunk_size=8).chunk(TEXT)]
by_sentences = [one.text for one in SentenceChunker(uncased, chunk_size=8).chunk(TEXT)]
print("TokenChunker:", by_tokens)
print("RecursiveChunker:", by_rules)
assert "".join(by_sentences) == TEXT
assert by_tokens[1] == (". mr [UNK] opens the cafe at nine", ". Mr Xylander opens the Café at n")
assert not any("Xylander" in text for text, _ in by_tokens)
assert by_rules[0] == "the cafe in zurich opens at nine" and by_rules[-1] == TEXT[34:]
print("As found.")
PYTHON
