#!/usr/bin/env bash
# subsrt-ts drops the first letter of each caption of an .ass file, also of its own, and SubRip captions with a place.
#
# Packages: subsrt-ts==2.1.2 from npm (Node.js 20, Linux)
# Date: 2026-12-01
# Guess: the text of a caption in SubStation Alpha is what stands behind its ninth comma, and what the library builds it
#   reads back; a caption of SubRip whose line of times names a place on the screen as well is read, with or without it.
# Behaviour: the text is taken from two characters behind the comma on, as if a blank stood there, which neither Aegisub
#   and FFmpeg nor the library itself write: "Hello" is "ello", and a caption that begins with {\i1} keeps the rest of
#   that mark as words. Converted from SubRip and back, each caption has lost a letter. In a SubRip file, a caption with
#   X1, X2, Y1 and Y2 is left out without a word.
# Output seen:
#   read from .ass: [ 'ello, Ann', '\\i1}Soon' ]
#   built and read: [ 'ello, Ann' ]
#   SubRip, the first with a place: [ 'Soon' ]
# Source: README of subsrt-ts (ssa and ass, parse, build, convert, resync); specification of ASS, section on Dialogue
#   lines; SubRip's coordinates X1:… X2:… Y1:… Y2:…
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-audit --no-fund --prefix "$work" subsrt-ts@2.1.2

cd "$work"
cat >check.mjs <<'JAVASCRIPT'
import assert from "node:assert/strict";
import subsrt from "subsrt-ts";

const ASS = `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,Hello, Ann
Dialogue: 0,0:00:03.00,0:00:04.50,Default,,0,0,0,,{\\i1}Soon
`;
const SRT = `1
00:00:01,000 --> 00:00:02,500 X1:40 X2:600 Y1:20 Y2:50
Hello, Ann

2
00:00:03,000 --> 00:00:04,500
Soon
`;
const texts = (file, format) =>
  subsrt.parse(file, { format }).filter((part) => part.type === "caption").map((part) => part.text.trim());

const read = texts(ASS, "ass");
console.log("read from .ass:", read);
assert.deepEqual(read, ["ello, Ann", "\\i1}Soon"]);

const caption = { type: "caption", index: 1, start: 1000, end: 2500, text: "Hello, Ann" };
const own = subsrt.build([caption], { format: "ass" });
assert(own.includes(",,Hello, Ann"));
console.log("built and read:", texts(own, "ass"));
assert.deepEqual(texts(own, "ass"), ["ello, Ann"]);

console.log("SubRip, the first with a place:", texts(SRT, "srt"));
assert.deepEqual(texts(SRT, "srt"), ["Soon"]);
console.log("As found.");
JAVASCRIPT
node check.mjs
