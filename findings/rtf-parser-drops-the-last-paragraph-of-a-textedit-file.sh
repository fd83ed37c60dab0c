#!/usr/bin/env bash
# rtf-parser for JavaScript drops a last paragraph without \par, and glues the cells of a table.
#
# Packages: @iarna/rtf-to-html==1.1.0 with rtf-parser==1.3.3 from npm, striprtf==0.0.33 (Node.js 20, Python 3.11, Linux)
# Date: 2026-12-01
# Guess: the end of a document ends its last paragraph; TextEdit writes no \par there, Word and WordPad do. What \cell
#   and \page part stays parted.
# Behaviour: a paragraph gets into the document when its \par is read, so one that the closing brace ends is lost, and a
#   note of one line comes back as no text at all. Cells of a row and words on both sides of \page, \column and \sect
#   run into one word. A footnote stands inside of the sentence, glued to the word that it is pinned to. Nothing raises.
# Output seen:
#   TextEdit, two lines: [ 'The harbour opens at nine.' ]
#   TextEdit, one line: []
#   cells: [ 'NamePlace' ]
#   page: [ 'end ofchapter' ]
#   footnote: [ 'harboursee page 3 opens' ]
#   striprtf: ['The harbour opens at nine.', 'The station closes at ten.']
# Source: Rich Text Format specification 1.9.1, formal syntax of a document (the text of a section is paragraphs, and
#   the last needs no \par); \cell: end of a table cell
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @iarna/rtf-to-html@1.1.0 rtf-parser@1.3.3
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check striprtf==0.0.33

cd "$work"
cat >two.rtf <<'RTF'
{\rtf1\ansi\ansicpg1252\cocoartf2822
{\fonttbl\f0\fswiss\fcharset0 Helvetica;}
\pard\pardirnatural\partightenfactor0

\f0\fs24 \cf0 The harbour opens at nine.\
The station closes at ten.}
RTF
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import parse from "rtf-parser";

const read = (text) =>
  new Promise((resolve, reject) => parse.string(text, (error, made) => (error ? reject(error) : resolve(made))));
const words = (part) => (part.content ? part.content.map(words).join("") : part.value);
const head = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}";
for (const [name, text, expected] of [
  ["TextEdit, two lines", readFileSync("two.rtf", "latin1"), ["The harbour opens at nine."]],
  ["TextEdit, one line", `${head}\\f0 The harbour opens at nine.}`, []],
  ["cells", `${head}\\trowd\\cellx900\\cellx1800\\intbl Name\\cell Place\\cell\\row\\pard\\par}`, ["NamePlace"]],
  ["page", `${head}end of\\page chapter\\par}`, ["end ofchapter"]],
  ["footnote", `${head}harbour{\\footnote see page 3} opens\\par}`, ["harboursee page 3 opens"]],
]) {
  const lines = (await read(text)).content.map(words).filter((line) => line.trim());
  console.log(`${name}:`, lines);
  assert.deepEqual(lines, expected);
}
JAVASCRIPT
node check.mjs
venv/bin/python - <<'PYTHON'
from pathlib import Path

from striprtf.striprtf import rtf_to_text

lines = [line for line in rtf_to_text(Path("two.rtf").read_text("latin-1")).splitlines() if line.strip()]
print("striprtf:", lines)
assert lines == ["The harbour opens at nine.", "The station closes at ten."]
print("As found.")
PYTHON
