#!/usr/bin/env bash
# SudachiPy gives words without a letter behind characters that stand for several, such as the sign of a company.
#
# Packages: SudachiPy==0.7.0, SudachiDict-small==20261015 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: each word has at least one character of the text; a sign that stands for two words is one word, or is not looked
#   into.
# Behaviour: signs are spelt out before the text is split, and the character goes to the first word: the second half of
#   the sign for a company, of that for the era Reiwa and two full stops of an ellipsis have the surface "" and the same
#   begin as end, in the coarsest mode too. A mark that is put around them marks nothing.
#   The sign of the era Heisei is one word.
# Output seen:
#   ㍿日本: [('㍿', '株式', 0, 1), ('', '会社', 1, 1), ('日本', '日本', 1, 3)]
#   ㋿: [('㋿', '令', 0, 1), ('', '和', 1, 1)]
#   …: [('…', '.', 0, 1), ('', '.', 1, 1), ('', '.', 1, 1)]
#   ㍻: [('㍻', '平成', 0, 1)]
# Source: https://github.com/WorksApplications/SudachiPy/issues/120 (reported as an error, and the answer that
#   empty words are meant)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check SudachiPy==0.7.0 SudachiDict-small==20261015

cd "$work"
venv/bin/python - <<'PYTHON'
from sudachipy import Dictionary, SplitMode

tokenizer = Dictionary(dict="small").tokenizer()


def words(text: str) -> list[tuple[str, str, int, int]]:
    """The words of a text: as written, as normalized, and where they stand."""
    found = [tokenizer.tokenize(text, mode) for mode in (SplitMode.A, SplitMode.C)]
    seen = [[(m.surface(), m.normalized_form(), m.begin(), m.end()) for m in morphemes] for morphemes in found]
    assert seen[0] == seen[1], "both modes split these alike"
    print(f"{text}: {seen[0]}")
    return seen[0]


assert words("㍿日本") == [("㍿", "株式", 0, 1), ("", "会社", 1, 1), ("日本", "日本", 1, 3)]
assert words("㋿") == [("㋿", "令", 0, 1), ("", "和", 1, 1)]
assert words("…") == [("…", ".", 0, 1), ("", ".", 1, 1), ("", ".", 1, 1)]
assert words("㍻") == [("㍻", "平成", 0, 1)]
print("As found.")
PYTHON
