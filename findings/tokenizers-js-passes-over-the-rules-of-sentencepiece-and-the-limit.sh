#!/usr/bin/env bash
# Hugging Face's tokenizers for JavaScript passes over the letters that a tokenizer.json is to fold, and over its limit.
#
# Packages: @huggingface/tokenizers==0.2.0 from npm, tokenizers==0.23.3, sentencepiece==0.2.3, protobuf==7.36.2
#   (Node.js 20, Python 3.11, Linux)
# Date: 2026-12-01
# Guess: one tokenizer.json gives the same tokens in JavaScript as in Python: the normalizer "Precompiled" is listed as
#   supported, and it carries its rules with it, those that SentencePiece compiled; the length to which texts are cut
#   stands in the file too.
# Behaviour: the rules are not read. NFKC and a list of blanks stand in their place, whatever the file says. With the
#   rules nmt_nfkc_cf, which fold capitals, each word with a capital is cut into letters, the capital itself unknown;
#   with those of plain nfkc, a zero width space becomes a blank and parts a word. Nor is a text cut: the encoder gets
#   more tokens than it can read. Words in small letters come out the same, which hides it.
# Output seen:
#   nmt_nfkc_cf, "The Ships": Python ▁the ▁ships, SentencePiece's rules "the ships", JavaScript ▁ T h e ▁ S h i p s
#   nfkc, "the<zwsp>ships": Python ▁the <zwsp> ships, JavaScript ▁the ▁ships
#   limit of 4, "the the the the the the": Python 4 tokens, JavaScript 6 tokens
# Source: README of @huggingface/tokenizers (Precompiled among the normalizers supported; what it cannot do is listed,
#   and this is not there)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tokenizers==0.23.3 sentencepiece==0.2.3 protobuf==7.36.2
npm install --silent --no-audit --no-fund --prefix "$work" @huggingface/tokenizers@0.2.0

cd "$work"
cat >python.py <<'PYTHON'
import io
import json
from pathlib import Path

import sentencepiece
from sentencepiece import sentencepiece_model_pb2
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

PIECES = ["<unk>", "▁", "▁the", "▁ships", "ships", "t", "h", "e", "s", "i", "p"]
CASES = [("nmt_nfkc_cf", "The Ships"), ("nfkc", "the\u200bships"), ("nmt_nfkc_cf", "the ships")]

found = []
for rules, text in CASES:
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["the ships of the harbour", "a café at nine"] * 20),
        model_writer=written,
        vocab_size=40,
        hard_vocab_limit=False,
        normalization_rule_name=rules,
        minloglevel=2,
    )
    model = sentencepiece_model_pb2.ModelProto.FromString(written.getvalue())
    tokenizer = Tokenizer(models.Unigram([(piece, -float(place)) for place, piece in enumerate(PIECES)], unk_id=0))
    tokenizer.normalizer = normalizers.Precompiled(model.normalizer_spec.precompiled_charsmap)
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.save(f"{len(found)}.json")
    by_rules = sentencepiece.SentencePieceProcessor(model_proto=written.getvalue()).normalize(text)
    found.append([rules, text, tokenizer.encode(text).tokens, by_rules.replace("▁", " ").strip()])
tokenizer.enable_truncation(4)
tokenizer.save("limit.json")
found.append(["limit of 4", "the " * 5 + "the", tokenizer.encode("the " * 5 + "the").tokens, ""])
Path("found.json").write_text(json.dumps(found), "utf-8")
PYTHON
venv/bin/python python.py

cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Tokenizer } from "@huggingface/tokenizers";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const tokens = (path, text) => new Tokenizer(read(path), { model_max_length: 4 }).encode(text).tokens;
const shown = (text) => text.replaceAll("\u200b", "<zwsp>");
const [folded, parted, same, limit] = read("found.json");

const capitals = tokens("0.json", folded[1]);
console.log(
  `${folded[0]}, "${folded[1]}": Python ${folded[2].join(" ")}, SentencePiece's rules "${folded[3]}",`,
  `JavaScript ${capitals.join(" ")}`,
);
assert.deepEqual(folded[2], ["▁the", "▁ships"]);
assert.equal(folded[3], "the ships");
assert.deepEqual(capitals, [..."▁The▁Ships"]);

const blank = tokens("1.json", parted[1]);
console.log(shown(`${parted[0]}, "${parted[1]}": Python ${parted[2].join(" ")}, JavaScript ${blank.join(" ")}`));
assert.deepEqual(blank, ["▁the", "▁ships"]);
assert.deepEqual(parted[2], ["▁the", "\u200b", "ships"]);

assert.deepEqual(tokens("2.json", same[1]), same[2]);

const all = tokens("limit.json", limit[1]);
console.log(`${limit[0]}, "${limit[1]}": Python ${limit[2].length} tokens, JavaScript ${all.length} tokens`);
assert.deepEqual([limit[2].length, all.length], [4, 6]);
console.log("As found.");
JAVASCRIPT
node check.mjs
