#!/usr/bin/env bash
# postal-mime writes the mark of each line into the sentences of a flowed quotation, and joins the reply to it.
#
# Packages: postal-mime==4.0.0 from npm (Node.js 20, Linux)
# Date: 2026-12-01
# Guess: lines of a mail in format=flowed are joined as RFC 3676 says: the marks of a quotation are taken off each line
#   first, a paragraph ends where their number changes and at an empty line, and its words stand in a row.
# Behaviour: a line that ends with a blank takes the next one on as it stands. A quotation over three lines has two ">"
#   among its words, so a phrase of it is not found; an answer to a quotation, and one quoted by another person, become
#   part of its sentence; and an empty line behind a blank is no end of a paragraph. With delsp=yes a word that goes on
#   in the next line is torn by the mark.
# Output seen:
#   "> The harbour is > open at nine."
#   ">> Is it open? > Yes, at nine. Not on Sundays."
#   "One paragraph. Another."
#   "> The har> bour"
#   "The harbour is open at nine."
# Source: RFC 3676, 4.5 (quote marks are taken off before lines are joined; a change of their number ends a paragraph)
#   and 4.1 (a line without blank at its end, as an empty one, ends a paragraph)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" postal-mime@4.0.0

cd "$work"
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import PostalMime from "postal-mime";

const read = async (kind, lines) => {
  const head = `Subject: Harbour\r\nContent-Type: text/plain; charset=utf-8; format=flowed${kind}\r\n\r\n`;
  return (await PostalMime.parse(head + lines.join("\r\n") + "\r\n")).text.trim();
};
for (const [kind, lines, expected] of [
  ["", ["> The harbour is ", "> open at nine."], "> The harbour is > open at nine."],
  ["", [">> Is it open? ", "> Yes, at nine. ", "Not on Sundays."], ">> Is it open? > Yes, at nine. Not on Sundays."],
  ["", ["One paragraph. ", "", "Another."], "One paragraph. Another."],
  ["; delsp=yes", ["> The har ", "> bour"], "> The har> bour"],
  ["", ["The harbour is ", "open at nine."], "The harbour is open at nine."],
]) {
  const text = await read(kind, lines);
  console.log(JSON.stringify(text));
  assert.equal(text, expected);
}
console.log("As found.");
JAVASCRIPT
node check.mjs
