#!/usr/bin/env bash
# The stop words of stopwordsiso hold nouns and names that people search for: of many questions nothing is left.
#
# Packages: stopwordsiso==0.7.1 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: stop words are function words (the, of, und, der), so that taking them out of a question leaves what it is about.
# Behaviour: "world", "information", "system", "problem", "fire", "computer", "microsoft", "million" and "year" are in the
#   English list, and so is each two-letter name of a country on the net, with "ai", "uk" and "tv". Other languages lose
#   work and state (Spanish), human, time and day (German), year, person and word (Russian). A question of such words is
#   empty, and texts lose them for ever if they are taken out before indexing.
# Output seen:
#   {'world fire problem': [], 'microsoft computer system': [], 'ai in the uk': [], 'members of the group': [],
#     'million year case': []}
#   de ['jahr', 'mensch', 'tag', 'uhr', 'zeit'] es ['estado', 'trabajo', 'verdad'] ru ['время', 'год', 'слово', 'человек']
# Source: Manning, Raghavan, Schütze, Introduction to Information Retrieval, 2.2.2: extremely common words of little value
#   in selecting documents; stopwordsiso's README: a collection of stop words for multiple languages
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check stopwordsiso==0.7.1

cd "$work"
venv/bin/python - <<'PYTHON'
import stopwordsiso

english = stopwordsiso.stopwords("en")
questions = [
    "world fire problem",
    "microsoft computer system",
    "ai in the uk",
    "members of the group",
    "million year case",
]
left = {one: [word for word in one.split() if word not in english] for one in questions}
print(left)
nouns = {
    "de": {"jahr", "mensch", "tag", "uhr", "zeit"},
    "es": {"estado", "trabajo", "verdad"},
    "ru": {"время", "год", "слово", "человек"},
}
dropped = {language: sorted(words & stopwordsiso.stopwords(language)) for language, words in nouns.items()}
print(*(f"{language} {words}" for language, words in dropped.items()))
assert not any(left.values())
assert all(set(dropped[language]) == words for language, words in nouns.items())
print("As found.")
PYTHON
