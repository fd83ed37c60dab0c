#!/usr/bin/env bash
# ged4py and python-gedcom give an address of mail in a family tree with two at signs, as the file has to write it.
#
# Packages: ged4py==0.5.5, python-gedcom==1.1.0 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: GEDCOM 5.5.1 writes an at sign of a text twice, since a single one begins a pointer. A reader gives it back
#   once, as an XML reader gives an ampersand for its entity: who looks for kari@example.org finds the note.
# Behaviour: Both readers join the lines of a note and follow pointers, but leave the at signs as they stand in the
#   file. Notes, addresses and names have "@@" for each "@", in values read alone and in those joined from several
#   lines. Nothing tells a user of either that values are still to be undone.
# Output seen:
#   ged4py: 'Write to kari@@example.org about the farm.\nSold for 3 crowns @@ 20 pence.'
#   python-gedcom: 'Write to kari@@example.org about the farm.\nSold for 3 crowns @@ 20 pence.'
#   EMAIL: 'kari@@example.org' 'kari@@example.org'
# Source: https://github.com/gramps-project/gramps/pull/677 and
#   https://github.com/gramps-project/gramps-web-api/issues/437 (GEDCOM doubles the at signs of a text);
#   ged4py/parser.py and gedcom/element/element.py (values are taken over as they are)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ged4py==0.5.5 python-gedcom==1.1.0

cd "$work"
cat > tree.ged <<'GEDCOM'
0 HEAD
1 SOUR X
1 SUBM @U1@
1 GEDC
2 VERS 5.5.1
2 FORM LINEAGE-LINKED
1 CHAR UTF-8
0 @U1@ SUBM
1 NAME Kari /Nordmann/
0 @I1@ INDI
1 NAME Ola /Nordmann/
1 RESI
2 ADDR Bergen
2 EMAIL kari@@example.org
1 NOTE Write to kari@@example.org ab
2 CONC out the farm.
2 CONT Sold for 3 crowns @@ 20 pence.
0 TRLR
GEDCOM
venv/bin/python - <<'PYTHON'
from ged4py import GedcomReader
from gedcom.parser import Parser

with GedcomReader("tree.ged") as reader:
    (person,) = reader.records0("INDI")
    note, mail = person.sub_tag_value("NOTE"), person.sub_tag("RESI").sub_tag_value("EMAIL")
parser = Parser()
parser.parse_file("tree.ged")
(other,) = (element for element in parser.get_root_child_elements() if element.get_tag() == "INDI")
found = {element.get_tag(): element for element in other.get_child_elements()}
other_note = found["NOTE"].get_multi_line_value()
other_mail = found["RESI"].get_child_elements()[1].get_value()
print("ged4py:", repr(note))
print("python-gedcom:", repr(other_note))
print("EMAIL:", repr(mail), repr(other_mail))
assert note == other_note == "Write to kari@@example.org about the farm.\nSold for 3 crowns @@ 20 pence."
assert mail == other_mail == "kari@@example.org"
print("As found.")
PYTHON
