#!/usr/bin/env bash
# Recoll puts a blank before each run of a Word file, so a word that is half bold is found by its halves alone.
#
# Packages: recollcmd==1.43.0-1 and librecoll39==1.43.0-1 of Debian 13 (amd64), python-docx==1.2.0 (Python 3.11,
#   Linux)
# Date: 2026-11-30
# Guess: a run ends where the print changes, not where a word does. Text is what the runs make when they are put
#   together, as in HTML, where the same program finds a word that a <b> begins in.
# Behaviour: the style sheet writes a blank before every w:t, whatever is around it. "Harbour" with a bold end is
#   indexed as "har" and "bour", which are found instead; a raised figure or a capital in another colour does the
#   same. Word begins a run for each session of editing and each mark of the speller, so words are cut which look like
#   any other. In the style sheet of 1.43.16 (Debian unstable) the blank is gone, and with it all that parted words at
#   a tab.
# Output seen:
#   harbour: made.html
#   har: made.docx
#   bour: made.docx
#   opens: made.docx made.html
# Source: ECMA-376 part 1, 17.3.2.25 (a run is a region of text with common properties, nothing on words) and
#   17.3.3.31; /usr/share/recoll/filters/openxml-word-body.xsl
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
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0

cd "$work/texts"
"$work/venv/bin/python" - <<'PYTHON'
import docx

document = docx.Document()
paragraph = document.add_paragraph("The har")
paragraph.add_run("bour").bold = True
paragraph.add_run(" opens.")
assert paragraph.text == "The harbour opens."
document.save("made.docx")
PYTHON
echo '<!DOCTYPE html><html><head><title>Made</title></head><p>The har<b>bour</b> opens.</p></html>' >made.html

echo "topdirs = $work/texts" >"$work/conf/recoll.conf"
recoll recollindex -c "$work/conf" -z 2>/dev/null
found() { echo "$1:" $(recoll recollq -c "$work/conf" -b "$1" 2>/dev/null | sed -n 's|^file://.*/||p' | sort); }
seen=$(for word in harbour har bour opens; do found "$word"; done)
echo "$seen"
test "$seen" = "harbour: made.html
har: made.docx
bour: made.docx
opens: made.docx made.html"
echo "As found."
