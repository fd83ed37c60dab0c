#!/usr/bin/env bash
# sentencepiece tells users of immutable_proto to take proto instead, and its offsets are bytes where those were
# characters.
#
# Packages: sentencepiece==0.2.1, then sentencepiece==0.2.3; protobuf==6.33.0 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: out_type="proto" is what the error recommends in place of "immutable_proto", which 0.2.3 no longer has: the
#   same pieces, with the same begin and end. Its text is a str, and the offsets cut that str.
# Behaviour: begin and end of immutable_proto (0.2.1) counted characters of the str. Those of proto (0.2.3) count bytes
#   of its UTF-8, though text and surface are str: after the first letter outside ASCII every passage that is cut by
#   them is shifted, by one more with each such letter, until nothing is left of it. Nothing raises.
# Output seen:
#   0.2.1 immutable_proto [('über', 'über'), (' alle', ' alle'), (' Häuser', ' Häuser')]
#   0.2.3 immutable_proto is deprecated and no longer supported. Use return_type='proto' instead.
#   0.2.3 proto           [('über', 'über '), (' alle', 'alle '), (' Häuser', 'Häuser')]
# Source: the error message of 0.2.3, and https://github.com/google/sentencepiece (sentencepiece.proto: begin and end are
#   offsets of the text, without a unit)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for version in 0.2.1 0.2.3; do
    python3 -m venv "$work/$version"
    "$work/$version/bin/pip" install --quiet --disable-pip-version-check "sentencepiece==$version" protobuf==6.33.0
done

cd "$work"
cat > cut.py <<'PYTHON'
import sys

import sentencepiece

kind = sys.argv[1]
words = "über alle Häuser steht der Vertrag mit uns".split()
with open("lines.txt", "w", encoding="utf-8") as file:
    for turn in range(200):
        file.write(" ".join(words[turn % 5 :] + words[: turn % 3]) + "\n")
sentencepiece.SentencePieceTrainer.train(
    input="lines.txt", model_prefix="words", model_type="word", vocab_size=11, minloglevel=2, num_threads=1
)
processor = sentencepiece.SentencePieceProcessor(model_file="words.model")
text = "über alle Häuser"
try:
    pieces = processor.encode(text, out_type=kind).pieces
except ValueError as error:
    print(sentencepiece.__version__, error)
    sys.exit()
print(f"{sentencepiece.__version__} {kind:15}", [(one.surface, text[one.begin : one.end]) for one in pieces])
PYTHON
before=$(0.2.1/bin/python cut.py immutable_proto)
refused=$(0.2.3/bin/python cut.py immutable_proto)
after=$(0.2.3/bin/python cut.py proto)
printf '%s\n' "$before" "$refused" "$after"
[[ $before == *"('über', 'über'), (' alle', ' alle'), (' Häuser', ' Häuser')"* ]]
[[ $refused == *"Use return_type='proto' instead"* ]]
[[ $after == *"('über', 'über '), (' alle', 'alle '), (' Häuser', 'Häuser')"* ]]
echo "As found."
