#!/usr/bin/env bash
# syntok's to_text gives "canot" and "wonot" for "can't" and "won't", and says that it gives the original text back.
#
# Packages: syntok==1.4.4 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a tokenizer may call the parts of "can't" what it likes, "ca" and "not" as well. Tokenizer.to_text is there to
#   reconstruct the text that the tokens were found in, as each keeps the blanks before it: sentences that are put
#   together with it are pieces of the text, and a token stands where its offset says.
# Behaviour: "n't" is "not" in the token itself, without a blank before it, so the words of the sentence become "canot",
#   "wonot" and "doesnot", which no search for "can't", "cannot" or "can not" meets. At the offset of such a token
#   stands "n't", and its length is the same, so only a comparison tells. Both Tokenizer() and segmenter.process() do
#   so; segmenter.analyze() and Tokenizer(replace_not_contraction=False) keep the text. Hyphens, tabs and blanks come
#   back.
# Output seen:
#   to_text: 'You canot go, he wonot,  and it doesnot self-start.'
#   process: 'You canot go, he wonot,  and it doesnot self-start.'
#   analyze: "You can't go, he won't,  and it doesn't self-start."
#   at the offsets of 'not': ["n't", "n't", "n't"]
# Source: docstring of Tokenizer.to_text, and the README of https://github.com/fnl/syntok, which says that "not" replaces
#   "n't" and also that the text can be had back from the tokens
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check syntok==1.4.4

cd "$work"
venv/bin/python - <<'PYTHON'
from syntok import segmenter
from syntok.tokenizer import Tokenizer

TEXT = "You can't go, he won't,  and it doesn't self-start."
CHANGED = "You canot go, he wonot,  and it doesnot self-start."


def sentence(paragraphs) -> str:
    """The only sentence of a text, put together again."""
    [[tokens]] = [list(paragraph) for paragraph in paragraphs]
    return Tokenizer.to_text(tokens)


tokens = list(Tokenizer().tokenize(TEXT))
plain = Tokenizer.to_text(tokens)
processed = sentence(segmenter.process(TEXT))
analyzed = sentence(segmenter.analyze(TEXT))
places = [TEXT[token.offset : token.offset + 3] for token in tokens if token.value == "not"]
print("to_text:", repr(plain))
print("process:", repr(processed))
print("analyze:", repr(analyzed))
print("at the offsets of 'not':", places)
assert plain == processed == CHANGED
assert analyzed == TEXT == Tokenizer.to_text(Tokenizer(replace_not_contraction=False).tokenize(TEXT))
assert places == ["n't"] * 3
print("As found.")
PYTHON
