#!/usr/bin/env bash
# Orama cuts words at ü, ñ, ç and ř: who asks for Zürich gets a rich man too, and who asks for Zurich gets nothing.
#
# Packages: @orama/orama==3.1.18 from npm (Node.js 20, Linux)
# Date: 2026-12-01
# Guess: an index made without options takes words as they are written and, since its tokenizer takes marks off, Zurich
#   finds Zürich as cafe finds café. A word is found by its beginning, not by its end.
# Behaviour: the text is cut first, at everything but a to z, digits and seven vowels with marks, and marks are taken off
#   afterwards, from what is left. Zürich becomes "z" and "rich", so a rich man answers to it, and Müller is found as
#   "ller" and brings every word that begins with m. Texts in other scripts are taken and have no words.
#   The tokenizer for German, which knows ü, cuts at é instead: a name from next door is torn in each language.
# Output seen:
#   Zürich [ 'the lake of Zürich', 'a rich man' ]
#   Zurich []
#   cafe [ 'a café in Prague' ]
#   Dvorak []
#   Müller [ 'ask for Müller', 'a rich man' ]
#   ller [ 'ask for Müller' ]
#   Λιμάνι []
#   english: [ 'z', 'rich', 'cafe', 'se', 'or' ] german: [ 'zurich', 'caf', 'se', 'or' ]
# Source: README of Orama ("stemming and tokenization in 30 languages"); the table of splitters in
#   components/tokenizer/languages, and replaceDiacritics, which knows ü, ñ, ç and ř
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" @orama/orama@3.1.18

cd "$work"
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import { create, insert, search } from "@orama/orama";

const index = create({ schema: { text: "string" } });
for (const text of ["a rich man", "the lake of Zürich", "a café in Prague", "Dvořák plays", "ask for Müller", "Λιμάνι"])
  await insert(index, { text });

for (const [term, expected] of [
  ["Zürich", ["the lake of Zürich", "a rich man"]],
  ["Zurich", []],
  ["cafe", ["a café in Prague"]],
  ["Dvorak", []],
  ["Müller", ["ask for Müller", "a rich man"]],
  ["ller", ["ask for Müller"]],
  ["Λιμάνι", []],
]) {
  const texts = (await search(index, { term })).hits.map((hit) => hit.document.text);
  console.log(term, texts);
  assert.deepEqual(texts, expected);
}
const german = create({ schema: { text: "string" }, language: "german" });
const [ours, theirs] = [index, german].map((one) => one.tokenizer.tokenize("Zürich café señor"));
console.log("english:", ours, "german:", theirs);
assert.deepEqual(ours, ["z", "rich", "cafe", "se", "or"]);
assert.deepEqual(theirs, ["zurich", "caf", "se", "or"]);
console.log("As found.");
JAVASCRIPT
node check.mjs
