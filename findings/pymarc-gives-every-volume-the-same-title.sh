#!/usr/bin/env bash
# pymarc's title of a catalogue record leaves out the number and the name of the part: every volume has the same one.
#
# Packages: pymarc==5.4.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: record.title is what stands on the title page, all of field 245 but the statement of who wrote it.
# Behaviour: it is the subfields a and b. n and p, the number and the name of a part, are dropped from the middle: the
#   volumes of a work, the years of a report have one title, and a search for the name of a volume finds none. Nor is
#   record.author a name: dates of life and the role stand in it. format_field() of the field itself has all.
# Output seen:
#   title 'Der Herr der Ringe / Roman /' twice
#   author 'Tolkien, J. R. R., 1892-1973, Verfasser'
#   field 'Der Herr der Ringe / Band 1, Die Gefährten : Roman / J. R. R. Tolkien'
# Source: the docstring of Record.title; https://support.nlm.nih.gov/knowledgebase/article/KA-04172/en-us (a catalogue
#   that shows a, b, f, g, k, n, p and s of 245 as the title)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pymarc==5.4.0

cd "$work"
venv/bin/python - <<'PYTHON'
import io

from pymarc import Field, Indicators, MARCReader, Record, Subfield


def volume(number: str, name: str) -> Record:
    """A record, written to the bytes of the exchange format and read again."""
    record = Record(force_utf8=True)
    title = [("a", "Der Herr der Ringe /"), ("n", number), ("p", name), ("b", "Roman /"), ("c", "J. R. R. Tolkien")]
    author = [("a", "Tolkien, J. R. R.,"), ("d", "1892-1973,"), ("e", "Verfasser")]
    for tag, parts in (("100", author), ("245", title)):
        record.add_field(Field(tag=tag, indicators=Indicators("1", "0"), subfields=[Subfield(*part) for part in parts]))
    return next(MARCReader(io.BytesIO(record.as_marc())))


first, second = volume("Band 1,", "Die Gefährten :"), volume("Band 2,", "Die zwei Türme :")
print("title", repr(first.title), "twice")
print("author", repr(first.author))
print("field", repr(first["245"].format_field()))
assert first.title == second.title == "Der Herr der Ringe / Roman /"
assert first.author == "Tolkien, J. R. R., 1892-1973, Verfasser"
assert first["245"].format_field() == "Der Herr der Ringe / Band 1, Die Gefährten : Roman / J. R. R. Tolkien"
print("As found.")
PYTHON
