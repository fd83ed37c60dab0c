#!/usr/bin/env bash
# rtf-to-html for JavaScript drops a last paragraph that no \par ends, and glues the cells of a table.
#
# Packages: @iarna/rtf-to-html==1.1.0, rtf-parser==1.3.3 from npm, striprtf==0.0.33 (Node.js 20, Python 3.11, Linux)
# Date: 2026-12-01
# Guess: the end of a document ends its last paragraph; TextEdit writes no \par there, Word and WordPad do. What \cell
#   and \page part stays parted.
# Behaviour: the parser hands what follows the last \par on as loose pieces beside the paragraphs, and the converter
#   writes paragraphs only: the last one of a file is lost, and a note of one line is a page without words. Cells of a
#   row, and words on both sides of \page, run into one word. A footnote stands inside of the sentence, glued to the
#   word that it is pinned to. Nothing raises.
# Output seen:
#   TextEdit, two lines: The harbour opens at nine.
#   TextEdit, one line: (nothing)
#   example of the README: (nothing)
#   one line with \par: The harbour opens at nine.
#   cells: NamePlace
#   page: end ofchapter
#   footnote: harboursee page 3 opens
#   rtf-parser: [ 'The harbour opens at nine.', 'The station closes at ten.' ]
#   striprtf: ['The harbour opens at nine.', 'The station closes at ten.']
# Source: Rich Text Format specification 1.9.1, syntax of a document (a section is made of paragraphs; none has to end
#   with \par); README of rtf-to-html, whose own example has no \par and is said to give a paragraph
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
import convert from "@iarna/rtf-to-html";
import parse from "rtf-parser";

const waited = (run) => (text) =>
  new Promise((resolve, reject) => run(text, (error, made) => (error ? reject(error) : resolve(made))));
const page = waited(convert.fromString);
const shown = (html) => html.split("<body>")[1].replace(/<[^>]*>/g, "").trim();
const two = readFileSync("two.rtf", "latin1");
const head = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}";
for (const [name, text, expected] of [
  ["TextEdit, two lines", two, "The harbour opens at nine."],
  ["TextEdit, one line", `${head}\\f0 The harbour opens at nine.}`, ""],
  ["example of the README", "{\\rtf1\\ansi\\b hi there\\b0}", ""],
  ["one line with \\par", `${head}\\f0 The harbour opens at nine.\\par}`, "The harbour opens at nine."],
  ["cells", `${head}\\trowd\\cellx900\\cellx1800\\intbl Name\\cell Place\\cell\\row\\pard\\par}`, "NamePlace"],
  ["page", `${head}end of\\page chapter\\par}`, "end ofchapter"],
  ["footnote", `${head}harbour{\\footnote see page 3} opens\\par}`, "harboursee page 3 opens"],
]) {
  const words = shown(await page(text));
  console.log(`${name}:`, words || "(nothing)");
  assert.equal(words, expected);
}
const words = (part) => (part.content ? part.content.map(words).join("") : part.value);
const pieces = (await waited(parse.string)(two)).content.map(words).filter((piece) => piece.trim());
console.log("rtf-parser:", pieces);
assert.equal(pieces.at(-1), "The station closes at ten.");
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
