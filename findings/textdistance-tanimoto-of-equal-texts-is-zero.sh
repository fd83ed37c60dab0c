#!/usr/bin/env bash
# textdistance gives equal texts a normalized similarity of 0.0 by Tanimoto, 1.1 by zlib, and others less than 0.
#
# Packages: textdistance==4.6.3, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: one threshold, such as .9, tells what is nearly the same by any measure, as normalized_similarity lies
#   between 0 (all different) and 1 (equal); and Tanimoto is Jaccard by another name.
# Behaviour: Tanimoto is the binary logarithm of Jaccard, with nothing done to normalize it: 0.0 for equal texts,
#   which elsewhere means that they share nothing, less for all others and minus infinity where no letter is shared;
#   its distance of equal texts is 1. Gotoh ranks "a" below "xyz", which shares no letter with harbour, and gives
#   -0.8. Of the measures by compression, sqrt_ncd calls a text .586 like itself, zlib_ncd .846 or, of four equal
#   letters, 1.1.
# Output seen:
#                  harbour harbor      a    xyz
#   jaccard          1.000  0.857  0.143  0.000
#   tanimoto         0.000 -0.222 -2.807   -inf
#   gotoh            1.000  0.917 -0.800  0.133
#   sqrt_ncd         0.586  0.494  0.091 -0.000
#   zlib_ncd         0.846  0.692  0.462  0.462
#   zlib_ncd of aaaa and aaaa 1.100
# Source: README of textdistance ("normalized similarity for sequences. The return value is a float between 0 and 1,
#   where 0 means totally different, and 1 equal") and docstring of Tanimoto ("identical to the Jaccard similarity
#   coefficient"); https://github.com/life4/textdistance/issues/30 (closed: Gotoh below zero)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check textdistance==4.6.3 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import textdistance

WORDS = ("harbour", "harbor", "a", "xyz")
print(f"{'':14}", *(f"{word:>6}" for word in WORDS))
rows = {}
for name in ("jaccard", "tanimoto", "gotoh", "sqrt_ncd", "zlib_ncd"):
    measure = getattr(textdistance, name)
    rows[name] = " ".join(f"{float(measure.normalized_similarity(WORDS[0], word)):6.3f}" for word in WORDS)
    print(f"{name:15}", rows[name])
repeated = textdistance.zlib_ncd.normalized_similarity("aaaa", "aaaa")
print(f"zlib_ncd of aaaa and aaaa {repeated:.3f}")
assert rows == {
    "jaccard": " 1.000  0.857  0.143  0.000",
    "tanimoto": " 0.000 -0.222 -2.807   -inf",
    "gotoh": " 1.000  0.917 -0.800  0.133",
    "sqrt_ncd": " 0.586  0.494  0.091 -0.000",
    "zlib_ncd": " 0.846  0.692  0.462  0.462",
}
assert round(repeated, 3) == 1.1 and textdistance.tanimoto.distance("harbour", "harbour") == 1
print("As found.")
PYTHON
