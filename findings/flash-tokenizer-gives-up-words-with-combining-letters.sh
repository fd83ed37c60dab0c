#!/usr/bin/env bash
# flash-tokenizer makes one unknown token of a word whose accent stands apart, of a word in Devanagari with its sign
# for no vowel, and of what holds a soft hyphen.
#
# Packages: flash_tokenizer==1.2.0, tokenizers==0.22.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a tokenizer that says it is as accurate as BERT's gives the same ids: accents are taken off by decomposition,
#   so a letter with a combining accent (as macOS and many PDFs write it) and the composed letter are one; what cannot
#   be seen (soft hyphen, byte order mark) is dropped before.
# Behaviour: Accents go by a table of composed letters. A combining accent, a sign of Devanagari, a soft hyphen or a
#   byte order mark stays in the word, which is in no vocabulary then: the whole word becomes [UNK], where BERT's
#   tokenizer reads it. The zero width space is dropped as there.
# Output seen:
#   composed      flash ['cafe']  tokenizers ['cafe']
#   combining     flash ['[UNK]'] tokenizers ['cafe']
#   soft hyphen   flash ['[UNK]'] tokenizers ['cafe']
#   order mark    flash ['[UNK]'] tokenizers ['cafe']
#   Devanagari    flash ['[UNK]'] tokenizers ['ह', '##ि', '##न', '##द', '##ी']
# Source: README of flash-tokenizer: "equally accurate compared to traditional tokenizers"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check flash_tokenizer==1.2.0 tokenizers==0.22.1

cd "$work"
venv/bin/python - <<'PYTHON'
from pathlib import Path

from flash_tokenizer import BertTokenizerFlash
from tokenizers import BertWordPieceTokenizer

words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "cafe", "ह", "##ि", "##न", "##द", "##ी"]
Path("vocabulary.txt").write_text("\n".join(words), encoding="utf-8")
flash = BertTokenizerFlash("vocabulary.txt", do_lower_case=True)
real = BertWordPieceTokenizer("vocabulary.txt", lowercase=True)
texts = {
    "composed": "caf\u00e9",
    "combining": "cafe\u0301",
    "soft hyphen": "ca\u00adfe",
    "order mark": "\ufeffcafe",
    "Devanagari": "\u0939\u093f\u0928\u094d\u0926\u0940",
}
seen = {}
for name, text in texts.items():
    ids = flash(text, max_length=32).input_ids[0]
    seen[name] = [words[one] for one in ids if words[one] not in ("[CLS]", "[SEP]", "[PAD]")], real.encode(text).tokens[1:-1]
    print(f"{name:13} flash {seen[name][0]!s:9} tokenizers {seen[name][1]}")
assert seen.pop("composed") == (["cafe"], ["cafe"])
assert all(one == ["[UNK]"] and "[UNK]" not in other for one, other in seen.values())
print("As found.")
PYTHON
