#!/usr/bin/env bash
# The lemma that fugashi gives with UniDic holds English and grammar, and is None for names, numbers and new words.
#
# Packages: fugashi==1.5.2, unidic-lite==1.0.8 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: feature.lemma is the dictionary form of a word in Japanese, and the word itself where no dictionary has it.
# Behaviour: the lemma of a loan word has its origin behind a hyphen ("コンピューター-computer"), that of a pronoun its kind
#   ("私-代名詞"): an index by lemmas finds "computer" in Japanese texts that hold no Latin letter, and splits at the hyphen
#   give words that nobody wrote. Words that the dictionary does not have (names, Latin words, years in digits) all share
#   the lemma None: dropped, they are not found; kept, each finds every other. orthBase has no glosses, and None as well.
# Output seen:
#   lemma:    ['私-代名詞', 'は', 'コンピューター-computer', 'を', '買う', 'た']
#   orthBase: ['私', 'は', 'コンピューター', 'を', '買う', 'た']
#   not in the dictionary: {'ケニング': None, 'ChatGPT': None, '2024': None}
# Source: README of fugashi, which shows feature.lemma as the way to a word's base form
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fugashi==1.5.2 unidic-lite==1.0.8

cd "$work"
venv/bin/python - <<'PYTHON'
import fugashi

tagger = fugashi.Tagger()
words = list(tagger("私はコンピューターを買った"))
lemmas, bases = [word.feature.lemma for word in words], [word.feature.orthBase for word in words]
print("lemma:   ", lemmas)
print("orthBase:", bases)
unknown = {word.surface: word.feature.lemma for word in tagger("ケニングとChatGPTの2024年") if word.is_unk}
print("not in the dictionary:", unknown)
assert "コンピューター-computer" in lemmas and "私-代名詞" in lemmas
assert "コンピューター" in bases and "私" in bases
assert unknown == {"ケニング": None, "ChatGPT": None, "2024": None}
print("As found.")
PYTHON
