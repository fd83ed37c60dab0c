#!/usr/bin/env bash
# rtfparse drops quotation marks and dashes of a mail that Outlook keeps as RTF, and writes "?" for a euro sign.
#
# Packages: rtfparse==0.9.5 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: The page that HTML_Decapsulator takes out of an RTF body has the text of the mail: \u8364 is a euro sign, and
#   the question mark behind it stands for it in readers that know no Unicode; \endash is a dash and \ldblquote a
#   quotation mark, as \tab is a tab. Letters of a font for Greek are read as Greek.
# Behaviour: It gives the question mark and passes over the number; every control word but \par, \line and \tab
#   writes nothing, so "9-17" with a dash becomes 917. Greek in a Greek font comes out in the letters of the code
#   page of the file. Nothing is raised, and plain Latin letters are right, so a reader's tests pass.
# Output seen:
#   'Costs ?50, open 917, say yes. áâã'
#   expected: 'Costs €50, open 9–17, say “yes”. αβγ'
# Source: rtfparse/renderers/html_decapsulator.py (control words without a function of their own are passed over);
# https://learn.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxrtfex/205e1abf-b794-4fd0-b1e4-5210882233ab
#   (a reader gives each control word its textual equivalent, and decodes letters by the code page of their font)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check rtfparse==0.9.5

cd "$work"
venv/bin/python - <<'PYTHON'
import io
from pathlib import Path

from rtfparse.parser import Rtf_Parser
from rtfparse.renderers.html_decapsulator import HTML_Decapsulator

MAIL = rb"""{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fswiss\fcharset161 Arial;}}
{\*\htmltag64 <p>}Costs \u8364?50, open 9\endash 17, say \ldblquote yes\rdblquote . {\f1 \'e1\'e2\'e3}
{\*\htmltag72 </p>}}"""
Path("mail.rtf").write_bytes(MAIL)
page = io.StringIO()
HTML_Decapsulator().render(Rtf_Parser(rtf_path=Path("mail.rtf")).parse_file(), page)
text = page.getvalue().replace("<p>", "").replace("</p>", "").strip()
print(repr(text))
print("expected:", repr("Costs €50, open 9–17, say “yes”. αβγ"))
assert text == "Costs ?50, open 917, say yes. áâã"
print("As found.")
PYTHON
