#!/usr/bin/env bash
# okapibm25 finds "art" in Stuttgart and "3.5" in 345, and gives NaN for Greek texts, which have no words for it.
#
# Packages: okapibm25==1.4.1 from npm (Node.js 20, Linux)
# Date: 2026-12-01
# Guess: BM25 takes a text for a bag of words: "art" counts where the word stands, and a keyword is what it says.
# Behaviour: how often a keyword occurs is how often its letters do, anywhere inside of words, with the keyword read as
#   a regular expression: the town comes before the museum of art, and 3.5 is found in 345, where, for the weight of the
#   keyword, the library looks for the letters as they stand; and 345 comes first, as 3.5 is two words for it. Capitals
#   are not folded. The length of a text is counted in words of A to Z, digits and underscores: Greek and Japanese texts
#   have length 0, so the longest of them score as the shortest, and where all texts are such, every score is NaN, with
#   nothing said.
# Output seen:
#   art: Stuttgart 0.66, the museum of modern art and design 0.32, a lease 0
#   3.5: 345 euros 0.75, 3.5 euros 0.64
#   Art: Art 0.69, art 0
#   λιμάνι, three Greek texts: NaN NaN NaN
# Source: README of okapibm25 ("a bag-of-words information retrieval algorithm", "well-tested"); its docstring of
#   getTermFrequency (number of occurrences of a word)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" okapibm25@1.4.1

cd "$work"
cat >check.cjs <<'JAVASCRIPT'
const assert = require("node:assert/strict");
const BM25 = require("okapibm25").default;

const scores = (texts, word) => BM25(texts, [word]).map((score) => Number(score.toFixed(2)));

const places = ["Stuttgart", "the museum of modern art and design", "a lease"];
const art = scores(places, "art");
console.log(`art: ${places.map((text, place) => `${text} ${art[place]}`).join(", ")}`);
assert(art[0] > art[1] && art[1] > 0 && art[2] === 0, art);

const prices = scores(["345 euros", "3.5 euros"], "3.5");
console.log(`3.5: 345 euros ${prices[0]}, 3.5 euros ${prices[1]}`);
assert(prices[0] > prices[1] && prices[1] > 0);

const capitals = scores(["Art", "art"], "Art");
console.log(`Art: Art ${capitals[0]}, art ${capitals[1]}`);
assert(capitals[0] > 0 && capitals[1] === 0);

const greek = scores(["το λιμάνι", "το λιμάνι και η θάλασσα", "το πλοίο"], "λιμάνι");
console.log("λιμάνι, three Greek texts:", ...greek);
assert(greek.every(Number.isNaN));
console.log("As found.");
JAVASCRIPT
node check.cjs
