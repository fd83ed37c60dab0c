#!/usr/bin/env bash
# pysbd cuts Chinese before the closing quotation mark or bracket, so the next sentence begins with it.
#
# Packages: pysbd==0.3.4 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a sentence that ends inside quotation marks or brackets takes the closing mark with it, in Chinese as in
#   English, French and Japanese, for which pysbd does so.
# Behaviour: Chinese is cut right behind 。？！ without a look at what follows: the closing ” or ） opens the next
#   sentence, and the sentence within it is left unbalanced. Japanese of the same package keeps them together.
# Output seen:
#   zh: ['他说：“你好吗？', '”然后走了。', '（他笑了。', '）后来下雨。']
#   ja: ['「行きますか？」と彼は言った。', '次の文。']
# Source: README of pySBD: rule-based, "works out-of-the-box" for 22 languages, zh among them;
#   https://github.com/nipunsadvilkar/pySBD
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pysbd==0.3.4

cd "$work"
venv/bin/python - <<'PYTHON'
import pysbd

chinese = pysbd.Segmenter(language="zh", clean=False).segment("他说：“你好吗？”然后走了。（他笑了。）后来下雨。")
japanese = pysbd.Segmenter(language="ja", clean=False).segment("「行きますか？」と彼は言った。次の文。")
print("zh:", chinese)
print("ja:", japanese)
assert chinese == ["他说：“你好吗？", "”然后走了。", "（他笑了。", "）后来下雨。"]
assert japanese == ["「行きますか？」と彼は言った。", "次の文。"]
print("As found.")
PYTHON
