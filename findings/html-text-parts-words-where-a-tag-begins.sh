#!/usr/bin/env bash
# html-text writes a blank at each tag inside of a word: H2O is "H 2 O", and a word with a large first letter two words.
#
# Packages: html-text==0.7.1, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: inline elements part no words, as in a browser: sub, sup, b, mark and span leave "H2O", "unbelievable" and
#   "The" in one piece. Only blocks, table cells and <br> end a word. guess_punct_space=False turns off what is done
#   about blanks next to punctuation.
# Behaviour: a blank stands where any element begins or ends, unless punctuation is next to it. The 2nd floor is the "2
#   nd" floor, C++ is "C ++", the first word under a large initial is "T he", and a page that marks the words of a
#   search has "find ing". <wbr>, which allows a line break, makes two words. With guess_punct_space=False it is the
#   same and punctuation too is apart. Text without markup inside of words is right.
# Output seen:
#   default: ['H 2 O', '2 nd', 'un believ able', 'T he', 'find ing', 'C ++', 'every thing', '東 京 都']
#   False: ['H 2 O', '2 nd', 'un believ able', 'T he', 'find ing', 'C ++', 'every thing', '東 京 都']
#   (<b>one</b>), two: '(one), two', with False '( one ), two'
# Source: https://github.com/zytedata/html-text (README: spaces are added around inline elements) and
#   https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check html-text==0.7.1 lxml==6.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
from html_text import extract_text

pages = [
    "H<sub>2</sub>O",
    "2<sup>nd</sup>",
    "un<b>believ</b>able",
    '<span class="initial">T</span>he',
    "<mark>find</mark>ing",
    "C<span>++</span>",
    "every<wbr>thing",
    "東<em>京</em>都",
]
punctuation = "(<b>one</b>), two"


def texts(guess: bool) -> list[str]:
    """The text of each page, with or without the guess about punctuation."""
    return [extract_text(f"<p>{page}</p>", guess_punct_space=guess) for page in pages]


default, plain = texts(True), texts(False)
print("default:", default)
print("False:", plain)
marks = [extract_text(f"<p>{punctuation}</p>", guess_punct_space=guess) for guess in (True, False)]
print(f"{punctuation}: {marks[0]!r}, with False {marks[1]!r}")
apart = ["H 2 O", "2 nd", "un believ able", "T he", "find ing", "C ++", "every thing", "東 京 都"]
assert default == plain == apart
assert marks == ["(one), two", "( one ), two"]
print("As found.")
PYTHON
