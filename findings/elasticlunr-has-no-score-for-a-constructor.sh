#!/usr/bin/env bash
# elasticlunr has no score for texts with the word constructor, so they stand in the order in which they were added.
#
# Packages: elasticlunr==0.9.5 from npm (Node.js 20, Linux)
# Date: 2026-12-01
# Guess: constructor is a word like engineer: a text that has it in a short sentence comes before one that has it in a
#   long one, and a text with two words of the question before a text with one of them.
# Behaviour: words are counted in a plain object, which has a constructor already: the count is no number, and where a
#   question has the word, the score of every text with it is NaN, whatever else is asked. Hits are sorted by the
#   differences of scores, so texts with the word stay where they were: one with both words comes behind one with half
#   of them. Papers on programs have the word often.
# Output seen:
#   bridge engineer [ '1 1.549', '2 1.171', '0 0.287' ]
#   bridge constructor [ '0 0.287', '1 NaN', '2 NaN' ]
#   constructor [ '1 NaN', '2 NaN' ]
# Source: elasticlunr.js (tokenCount in Index.prototype.addDoc); https://github.com/olivernn/lunr.js/pull/281 (the same
#   mended in lunr.js, from which elasticlunr comes)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" elasticlunr@0.9.5

cd "$work"
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import elasticlunr from "elasticlunr";

/** The hits of a question for two words, the second of which stands in the texts: number and score. */
function hits(question, word) {
  const index = elasticlunr(function () {
    this.setRef("id");
    this.addField("text");
  });
  [
    "a bridge over deep cold water in winter",
    `the ${word} of the bridge over the river`,
    `the ${word} of roads, and of this bridge, wrote to the mayor of the town again`,
    "a ship",
    "a town",
    "a mayor",
  ].forEach((text, id) => index.addDoc({ id, text }));
  const found = index.search(question).map(({ ref, score }) => `${ref} ${score.toFixed(3)}`);
  console.log(question, found);
  return found;
}

const places = (found) => found.map((hit) => hit.split(" ")[0]).join(" ");
const usual = hits("bridge engineer", "engineer");
const both = hits("bridge constructor", "constructor");
const alone = hits("constructor", "constructor");
assert.equal(places(usual), "1 2 0");
assert.equal(places(both), "0 1 2");
assert.deepEqual([...both.slice(1), ...alone], ["1 NaN", "2 NaN", "1 NaN", "2 NaN"]);
console.log("As found.");
JAVASCRIPT
node check.mjs
