#!/usr/bin/env bash
# The Precompiled normalizer of tokenizers drops the second of two accents, which SentencePiece keeps by the same rules.
#
# Packages: tokenizers==0.23.3, sentencepiece==0.2.3, protobuf==7.36.2 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: Precompiled takes the table of rules out of a SentencePiece model, as XLM-R, multilingual-e5 and bge-m3 do, and
#   applies it as SentencePiece does: letters with marks apart are composed, or stay as they are.
# Behaviour: a cluster of less than six bytes is looked up as a whole, the first beginning of it that has a rule is taken for
#   all of it, and the rest is dropped. A Latin letter with two combining marks (five bytes) loses the second one: the
#   tone of Vietnamese in decomposed form, as macOS and many PDFs write it. "Tiếng Việt" comes as "Tiêng Viẹt", other
#   words; texts and questions in composed form have other ids. Of all single characters both say the same. Composing
#   (NFC) before it keeps them where there is a composed letter.
# Output seen:
#   SentencePiece  'Tiếng Việt của tấm cấm'
#   tokenizers     'Tiêng Viẹt của tâm câm'
#   NFC before     'Tiếng Việt của tấm cấm'
#   'tấm' and 'tâm' apart in decomposed form: SentencePiece yes, tokenizers no
# Source: https://github.com/huggingface/tokenizers (normalizers/precompiled.rs: graphemes of fewer than 6 bytes are
#   transformed whole) and https://github.com/huggingface/spm_precompiled (Precompiled::transform: the first prefix found)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tokenizers==0.23.3 sentencepiece==0.2.3 protobuf==7.36.2

cat > "$work/marks.py" <<'PYTHON'
import io
import unicodedata

import sentencepiece
from sentencepiece import sentencepiece_model_pb2
from tokenizers import normalizers

written = io.BytesIO()
sentencepiece.SentencePieceTrainer.train(
    sentence_iterator=iter(["the cat sat on the mat", "the dog ran away"] * 50), model_writer=written, vocab_size=40,
    hard_vocab_limit=False, normalization_rule_name="nmt_nfkc", minloglevel=2,
)  # fmt: skip
model = sentencepiece_model_pb2.ModelProto.FromString(written.getvalue())
processor = sentencepiece.SentencePieceProcessor(model_proto=written.getvalue())
table = normalizers.Precompiled(model.normalizer_spec.precompiled_charsmap)
composing = normalizers.Sequence([normalizers.NFC(), table])


def by_sentencepiece(text):
    return processor.normalize(text).replace("▁", " ").strip()


composed = "Tiếng Việt của tấm cấm"
apart = unicodedata.normalize("NFD", composed)
print("SentencePiece ", repr(unicodedata.normalize("NFC", by_sentencepiece(apart))))
print("tokenizers    ", repr(unicodedata.normalize("NFC", table.normalize_str(apart))))
print("NFC before    ", repr(composing.normalize_str(apart)))
assert unicodedata.normalize("NFC", by_sentencepiece(apart)) == composed
assert table.normalize_str(apart) == "Tiêng Viẹt của tâm câm"
assert composing.normalize_str(apart) == table.normalize_str(composed) == composed

heart, centre = (unicodedata.normalize("NFD", word) for word in ("tấm", "tâm"))
differ = by_sentencepiece(heart) != by_sentencepiece(centre), table.normalize_str(heart) != table.normalize_str(centre)
words = ["yes" if apart else "no" for apart in differ]
print(f"'tấm' and 'tâm' apart in decomposed form: SentencePiece {words[0]}, tokenizers {words[1]}")
assert differ == (True, False)
PYTHON
"$work/venv/bin/python" "$work/marks.py"
echo "As found."
