#!/usr/bin/env bash
# markdownify glues list items and table cells whose end tags HTML leaves out.
#
# Packages: markdownify==1.2.3, beautifulsoup4==4.15.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: </li>, </td> and </tr> may be left out in HTML, so both spellings of a list give the same Markdown.
# Behaviour: the text is parsed with html.parser, which puts each unclosed item inside the one before: two items come
#   as one line ("* one* two"), two cells as one cell, and the row that a table starts with is empty. Words of
#   different cells stand side by side as one phrase. bs4_options="lxml" or "html5lib" mends it.
# Output seen:
#   closed: '* one\n* two\n\n|  |  |\n| --- | --- |\n| rent | 500 |'
#   short:  '* one* two\n\n|  |  |\n| --- | --- |\n| rent 500 | |'
# Source: WHATWG HTML, 13.1.2.4 Optional tags; markdownify's README names bs4_options without a word on this
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdownify==1.2.3 beautifulsoup4==4.15.0

cd "$work"
venv/bin/python - <<'PYTHON'
from markdownify import markdownify

closed = "<ul><li>one</li><li>two</li></ul><table><tr><td>rent</td><td>500</td></tr></table>"
short = "<ul><li>one<li>two</ul><table><tr><td>rent<td>500</table>"
long_form, short_form = markdownify(closed).strip(), markdownify(short).strip()
print("closed:", repr(long_form))
print("short: ", repr(short_form))
assert "* one\n* two" in long_form and "| rent | 500 |" in long_form
assert "* one* two" in short_form and "| rent | 500 |" not in short_form
print("As found.")
PYTHON
