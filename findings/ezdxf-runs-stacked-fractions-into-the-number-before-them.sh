#!/usr/bin/env bash
# The plain text that ezdxf gives for 3½ inches in a drawing is "31/2 in", and "31#2 in" where the bar is slanted.
#
# Packages: ezdxf==1.4.5 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: MText.plain_text() gives the text of a drawing without its formatting. A fraction that is set above and below a
#   bar right behind a whole number is written so that the number can still be read, as "3 1/2" or "3½", and the marks
#   of the code itself, # for a slanted bar and ^ for none, are no part of it.
# Behaviour: the code is taken off and what stood above and below is joined to what stands before it. Three and a half
#   inches are 31 halves, a slanted bar stays a #, a raised 2 is a digit with ^ behind it, so 10 m² is "10 m2^" and the
#   limits of a bore run into its width. Both ways of plain_text, fast and exact, do so. MTextParser gives the upper and
#   lower part, and the kind of bar, as one token of their own.
# Output seen:
#   3\S1/2; in -> '31/2 in'
#   3{\H0.7x;\S1#2;} in -> '31#2 in'
#   10 m\S2^ ; -> '10 m2^'
#   Bore 50{\H0.7x;\S+0.1^ -0.2;} -> 'Bore 50+0.1^-0.2'
#   parsed: ['WORD 3', "STACK ('1', '2', '/')", 'SPACE None', 'WORD in']
# Source: https://ezdxf.readthedocs.io/en/stable/dxfentities/mtext.html (inline codes, \S) and
#   https://ezdxf.readthedocs.io/en/stable/dxfinternals/entities/mtext.html (a caret and a blank)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ezdxf==1.4.5

cd "$work"
venv/bin/python - <<'PYTHON'
import ezdxf
from ezdxf.tools.text import MTextParser

expected = {
    r"3\S1/2; in": "31/2 in",
    r"3{\H0.7x;\S1#2;} in": "31#2 in",
    r"10 m\S2^ ;": "10 m2^",
    r"Bore 50{\H0.7x;\S+0.1^ -0.2;}": "Bore 50+0.1^-0.2",
}
drawing = ezdxf.new()
for content in expected:
    drawing.modelspace().add_mtext(content)
drawing.saveas("plate.dxf")
texts = list(ezdxf.readfile("plate.dxf").modelspace().query("MTEXT"))
fast = {text.text: text.plain_text() for text in texts}
exact = {text.text: text.plain_text(fast=False) for text in texts}
for content, plain in fast.items():
    print(content, "->", repr(plain))
parsed = [f"{token.type.name} {token.data}" for token in MTextParser(texts[0].text)]
print("parsed:", parsed)
assert fast == exact == expected
assert parsed == ["WORD 3", "STACK ('1', '2', '/')", "SPACE None", "WORD in"]
print("As found.")
PYTHON
