#!/usr/bin/env bash
# html2text writes caf&eacute; as cafe, and café as café: the same letter loses its accent when it is an entity.
#
# Packages: html2text==2025.4.15 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: é, &eacute; and &#233; are three spellings of one letter in HTML, so a page gives the same words whichever its
#   editor wrote; a str goes in, a str comes out, nothing has to be ASCII.
# Behaviour: small vowels with an accent, œ and æ that are written as entities, by name or by number, become ASCII
#   letters. The same letters written as such stay, and so do capitals, ç, ø and ß in either spelling. Müller becomes
#   Muller in one page and stays Müller in the next, in German and French another word or none; a search for the one
#   spelling misses the other. Exports of mail and old editors write entities throughout. unicode_snob = True keeps all.
# Output seen:
#   caf&eacute; 'cafe'  caf&#233; 'cafe'  café 'café'
#   M&uuml;ller 'Muller'  M&#252;ller 'Muller'  Müller 'Müller'
#   &Auml;rger 'Ärger'  &#196;rger 'Ärger'  Ärger 'Ärger'
#   gar&ccedil;on 'garçon'  gar&#231;on 'garçon'  garçon 'garçon'
# Source: https://github.com/Alir3z4/html2text/blob/master/docs/usage.md (UNICODE_SNOB "for using unicode", UNIFIABLE);
#   https://html.spec.whatwg.org/multipage/named-characters.html
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15

cd "$work"
venv/bin/python - <<'PYTHON'
import html

from html2text import HTML2Text


def text(page: str, *, keep: bool = False) -> str:
    """The words of a page, with or without the option that keeps letters."""
    reader = HTML2Text()
    reader.unicode_snob = keep
    return reader.handle(f"<p>{page}</p>").strip()


seen = {}
for name, number, letter in (
    ("caf&eacute;", "caf&#233;", "café"),
    ("M&uuml;ller", "M&#252;ller", "Müller"),
    ("&Auml;rger", "&#196;rger", "Ärger"),
    ("gar&ccedil;on", "gar&#231;on", "garçon"),
):
    assert html.unescape(name) == html.unescape(number) == letter
    seen[letter] = text(name), text(number), text(letter)
    print("  ".join(f"{spelling} {text(spelling)!r}" for spelling in (name, number, letter)))
    assert {text(name, keep=True), text(number, keep=True), text(letter, keep=True)} == {letter}
assert seen["café"] == ("cafe", "cafe", "café") and seen["Müller"] == ("Muller", "Muller", "Müller")
assert seen["Ärger"] == ("Ärger",) * 3 and seen["garçon"] == ("garçon",) * 3
print("As found.")
PYTHON
