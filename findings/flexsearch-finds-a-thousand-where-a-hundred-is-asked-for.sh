#!/usr/bin/env bash
# FlexSearch gives "order 1000" for the number 100, and takes the numbers of two telephones for the same.
#
# Packages: flexsearch==0.8.212 from npm (Node.js 20, Linux)
# Date: 2026-12-01
# Guess: an index made without options compares whole words ("strict"), so a number is one word, and 1000 is not 100.
# Behaviour: the encoder cuts a number into pieces of three digits and then leaves out each digit that repeats the one
#   before it, as it does with doubled letters. 100 becomes "10", and 1000 becomes "10" and "0": who asks for 100 or 10
#   gets 1000 too, and before the text that says 100. 000 finds 2000. Numbers made of the same threes in another order
#   find each other, and a third of a number finds it. A number that begins another one is not found by it, so this
#   is no search by beginnings. With numeric and dedupe switched off the same index answers as guessed.
# Output seen:
#   100 [ 'order 1000', 'order 100', 'order 10' ]
#   10 [ 'order 1000', 'order 100', 'order 10' ]
#   000 [ 'order 1000', 'year 2000' ]
#   123456789 [ 'call 123456789', 'call 456123789' ]
#   456 [ 'call 456123789', 'call 123456789' ]
#   1234 []
#   pieces of 1000 and of 100: [ '10', '0' ] [ '10' ]
# Source: README of flexsearch, table of tokenizers (strict: index the full term) and options of the encoder (numeric,
#   dedupe)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" flexsearch@0.8.212

cd "$work"
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import flexsearch from "flexsearch";

const texts = ["order 1000", "order 100", "order 10", "year 2000", "call 123456789", "call 456123789"];
const made = (options) => {
  const index = new flexsearch.Index(options);
  texts.forEach((text, place) => index.add(place, text));
  return (question) => index.search(question).map((place) => texts[place]);
};
const found = made();
for (const [question, expected] of [
  ["100", ["order 1000", "order 100", "order 10"]],
  ["10", ["order 1000", "order 100", "order 10"]],
  ["000", ["order 1000", "year 2000"]],
  ["123456789", ["call 123456789", "call 456123789"]],
  ["456", ["call 456123789", "call 123456789"]],
  ["1234", []],
]) {
  console.log(question, found(question));
  assert.deepEqual(found(question), expected);
}
const pieces = new flexsearch.Index().encoder;
console.log("pieces of 1000 and of 100:", pieces.encode("1000"), pieces.encode("100"));
assert.deepEqual([pieces.encode("1000"), pieces.encode("100")], [["10", "0"], ["10"]]);

const whole = made({ encoder: new flexsearch.Encoder({ numeric: false, dedupe: false }) });
assert.deepEqual(whole("100"), ["order 100"]);
assert.deepEqual(whole("123456789"), ["call 123456789"]);
console.log("As found.");
JAVASCRIPT
node check.mjs
