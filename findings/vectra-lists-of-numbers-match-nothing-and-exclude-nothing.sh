#!/usr/bin/env bash
# vectra finds nothing where a year is to be in a list of years, and everything where it is not to be in it.
#
# Packages: vectra==0.12.3 from npm (Node.js 20, Linux)
# Date: 2026-12-01
# Guess: filters are those of MongoDB as Pinecone has them, and the types of $in and $nin allow numbers and strings: a
#   year is found by { $in: [2025, 2026] } as by { $or: [{ year: 2025 }, { year: 2026 }] }.
# Behaviour: a value that is a number is looked for INSIDE of the strings of the list, whose numbers are passed over. A
#   list of numbers holds no number and excludes none, and that of { $nin: ["20256"] } excludes 2025. Strings are
#   compared as guessed, except that { $nin: ["harbours"] } excludes "harbour" too. Booleans are neither in nor not in
#   any list. No filter is refused.
# Output seen:
#   {"year":{"$in":[2025,2026]}} []
#   {"year":{"$nin":[2025,2026]}} [ 2024, 2025, 2026 ]
#   {"year":{"$nin":["20256"]}} [ 2024, 2026 ]
#   {"$or":[{"year":2025},{"year":2026}]} [ 2025, 2026 ]
#   {"place":{"$nin":["harbours"]}} [ 2025, 2026 ]
# Source: README of vectra ("the same subset of Mongo DB query operators that Pinecone supports"); type of
#   MetadataFilter ("Not in array (string or number)")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" vectra@0.12.3

cd "$work"
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import { LocalIndex } from "vectra";

const index = new LocalIndex("index");
await index.createIndex({ version: 1 });
for (const [year, place] of [[2024, "harbour"], [2025, "station"], [2026, "market"]])
  await index.insertItem({ vector: [1, 0], metadata: { year, place, open: true } });

for (const [filter, expected] of [
  [{ year: { $in: [2025, 2026] } }, []],
  [{ year: { $nin: [2025, 2026] } }, [2024, 2025, 2026]],
  [{ year: { $nin: ["20256"] } }, [2024, 2026]],
  [{ $or: [{ year: 2025 }, { year: 2026 }] }, [2025, 2026]],
  [{ place: { $in: ["harbour", "market"] } }, [2024, 2026]],
  [{ place: { $nin: ["harbours"] } }, [2025, 2026]],
  [{ open: { $in: [true] } }, []],
  [{ open: { $nin: [false] } }, []],
]) {
  const hits = await index.queryItems([1, 0], "", 9, filter);
  const years = hits.map((hit) => hit.item.metadata.year).sort();
  console.log(JSON.stringify(filter), years);
  assert.deepEqual(years, expected);
}
console.log("As found.");
JAVASCRIPT
node check.mjs
