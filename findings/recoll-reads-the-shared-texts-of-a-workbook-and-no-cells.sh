#!/usr/bin/env bash
# Recoll finds no number and no result of a formula in a workbook, and nothing at all if its texts stand in the cells.
#
# Packages: recollcmd==1.43.0-1 and librecoll39==1.43.0-1 of Debian 13 (amd64), XlsxWriter==3.2.9 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: what a sheet shows can be searched: texts, numbers, and what a formula gave when the file was saved. Whether
#   a writer keeps texts in the list that all sheets share or in the cells makes no difference to a reader.
# Behaviour: the list of shared texts is read and no sheet is. Numbers, years and invoice numbers, results of
#   formulas, names of sheets and comments are not found, and a cell with a bold half is cut in two. Of a
#   workbook with its texts in the cells, as XlsxWriter writes it row by row to save memory, no cell is found.
# Output seen:
#   flour: shared.xlsx
#   48213:
#   salmon:
#   Ledger:
#   harbour:
#   bour: shared.xlsx
# Source: ECMA-376 part 1, 18.3.1.4 (a cell's value stands in it, types n, str and inlineStr) and 18.4.9 (shared
#   strings); https://xlsxwriter.readthedocs.io/working_with_memory.html; the style sheet openxml-xls-body.xsl of
#   1.43.16 (Debian unstable) takes values as well, and with them the places of shared texts, as numbers
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Recoll and what it loads, unpacked beside the system.
mkdir -p "$work"/{lists/partial,cache/archives/partial,debian,conf,texts}
archive=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | awk '/\/debian\/$/ {found = $0} END {print found}') # the system's own
echo "deb $archive trixie main" >"$work/sources.list"
options=(-qq -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
  -o "Dir::State::lists=$work/lists" -o Dir::State::status=/dev/null -o "Dir::Cache=$work/cache"
  -o APT::Sandbox::User= -o Debug::NoLocking=1)
apt-get "${options[@]}" update
(cd "$work" && apt-get "${options[@]}" download recollcmd=1.43.0-1 librecoll39=1.43.0-1 libxapian30 libc6 libstdc++6 \
  libgcc-s1 libxml2 libxslt1.1 zlib1g libicu76 liblzma5 libuuid1 libmagic1t64 libbz2-1.0 libx11-6 libxcb1 libxau6 \
  libxdmcp6 libbsd0 libmd0)
for package in "$work"/*.deb; do dpkg -x "$package" "$work/debian"; done
libraries=$work/debian/usr/lib/x86_64-linux-gnu
export LANG=C.UTF-8 HOME="$work" RECOLL_DATADIR="$work/debian/usr/share/recoll"
recoll() { "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries:$libraries/recoll" "$work/debian/usr/bin/$@"; }
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check XlsxWriter==3.2.9

cd "$work/texts"
"$work/venv/bin/python" - <<'PYTHON'
import xlsxwriter

for name, by_rows in (("shared", False), ("inline", True)):
    with xlsxwriter.Workbook(f"{name}.xlsx", {"constant_memory": by_rows}) as book:
        sheet = book.add_worksheet("Ledger")
        sheet.write_row(0, 0, ["flour", 48213])
        sheet.write_formula(0, 2, '="sal"&"mon"', value="salmon")
        sheet.write_rich_string(1, 0, "har", book.add_format({"bold": True}), "bour")
PYTHON

echo "topdirs = $work/texts" >"$work/conf/recoll.conf"
recoll recollindex -c "$work/conf" -z 2>/dev/null
found() { echo "$1:" $(recoll recollq -c "$work/conf" -b "$1" 2>/dev/null | sed -n 's|^file://.*/||p' | sort); }
seen=$(for word in flour 48213 salmon Ledger harbour bour; do found "$word"; done)
echo "$seen"
test "$seen" = "flour: shared.xlsx
48213:
salmon:
Ledger:
harbour:
bour: shared.xlsx"
echo "As found."
