#!/usr/bin/env bash
# nagisa's words are not pieces of the text: wide letters become narrow, blanks become wide, numbers fall apart.
#
# Package: nagisa==0.3.0 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: a morphological analyser cuts a text, as MeCab, Janome and SudachiPy do; the words in a row are the text again,
#   so places of words can be counted from their lengths.
# Behaviour: the text is normalized first (ＡＢＣ becomes ABC, １ becomes 1, ① becomes 1, ㍍ becomes メートル) and every blank
#   becomes the ideographic one, which is a word of its own. So the words do not add up to the text, their lengths do not
#   add up to places in it, and a number of several digits is as many words, wide or narrow.
# Output seen:
#   ['ABC', '株式', '会社', 'の', '\u3000', 'Kindle', '\u3000', 'Fire', '\u3000', 'は', '1', '2', '3', '円']
#   ['5', 'メートル', '先']  (3 characters in the text, 6 in the words)
# Source: https://github.com/taishi-i/nagisa (README: "tagging"; nagisa/tagger.py and nagisa_utils: preprocess)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check nagisa==0.3.0

cat > "$work/words.py" <<'PYTHON'
import nagisa

text = "ＡＢＣ株式会社の Kindle Fire は１２３円"
words = nagisa.tagging(text).words
print(words)
assert "".join(words) != text
assert "ABC" in words and "ＡＢＣ" not in words
assert words.count("\u3000") == 3 and "\u3000" not in text
assert words[-4:] == ["1", "2", "3", "円"]
short = "5㍍先"
words = nagisa.tagging(short).words
print(words, f" ({len(short)} characters in the text, {sum(map(len, words))} in the words)")
assert len(short) == 3 and sum(map(len, words)) == 6
PYTHON
"$work/venv/bin/python" "$work/words.py"
echo "As found."
