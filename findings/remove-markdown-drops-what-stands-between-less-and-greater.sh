#!/usr/bin/env bash
# remove-markdown drops all paragraphs between a "less than" and the next quotation or arrow.
#
# Packages: remove-markdown==0.7.0, marked==16.4.1 from npm (Node.js 20, Linux)
# Date: 2026-12-01
# Guess: tags are taken away; a "<" with a blank behind it begins no tag in Markdown or HTML, so it stays with the words
#   behind it, and no tag goes on over a blank line in a paragraph.
# Behaviour: everything from any "<" to the next ">" goes, over as many lines as lie between. ">" is the mark of a
#   quotation and the point of an arrow, so a note that says "< 5 euros" loses its text as far as the next of them. Two
#   comparisons become one number, and code ends with half of its mark. Nothing tells of it.
# Output seen:
#   "Costs  Open daily."
#   "37"
#   "2  b`"
#   "a <b stays"
# Source: CommonMark 0.31.2, 6.6 (an open tag has a name right behind the "<"); README of remove-markdown (takes away
#   what does not look like regular text, for excerpts of posts)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" remove-markdown@0.7.0 marked@16.4.1

cd "$work"
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import { marked } from "marked";
import strip from "remove-markdown";

const note = "Costs < 5 euros.\n\nTickets are sold at the harbour.\n\nThe ferry leaves at nine.\n\n> Open daily.";
for (const [text, expected] of [
  [note, "Costs  Open daily."],
  ["3<5 and 9>7", "37"],
  ["2 < 3 and `a > b`", "2  b`"],
  ["a <b stays", "a <b stays"],
]) {
  console.log(JSON.stringify(strip(text)));
  assert.equal(strip(text), expected);
}
const page = marked.parse(note);
assert.ok(page.includes("&lt; 5 euros") && page.includes("Tickets are sold") && page.includes("The ferry leaves"));
console.log("As found.");
JAVASCRIPT
node check.mjs
