#!/usr/bin/env bash
# datrie takes a word with a letter outside of its alphabet without a word, and does not keep it.
#
# Packages: datrie==0.8.3 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a trie that is told its alphabet refuses a key that it cannot hold, with a KeyError or a ValueError; the README
#   calls it a dict-like object.
# Behaviour: trie["café"] = 2 returns as usual, update() and setdefault() too, and nothing is stored. A vocabulary or a
#   list of names that is read into a trie of small letters loses every word with a capital, an accent or a hyphen;
#   setdefault even answers with the value that it did not keep.
# Output seen:
#   given 5, kept 1: ['cafe'] | setdefault answers 7, kept: False
# Source: README of datrie: "a dict-like object that can have unicode keys of certain ranges and Python objects as
#   values", and "the mapping interface"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check datrie==0.8.3

cd "$work"
venv/bin/python - <<'PYTHON'
import string

import datrie

words = {"cafe": 1, "café": 2, "Zürich": 3, "e-mail": 4, "mp3": 5}
trie = datrie.Trie(string.ascii_lowercase)
trie.update(words)
for word, value in words.items():
    trie[word] = value
answer = trie.setdefault("naïve", 7)
print(f"given {len(words)}, kept {len(trie)}: {trie.keys()} | setdefault answers {answer}, kept: {'naïve' in trie}")
assert trie.keys() == ["cafe"] and len(trie) == 1
assert answer == 7 and "naïve" not in trie
print("As found.")
PYTHON
