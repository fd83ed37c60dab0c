#!/usr/bin/env bash
# Recoll leaves headings, verse, quotations and tables out of a FictionBook: it reads the plain paragraphs only.
#
# Packages: recollcmd==1.43.0-1 and librecoll39==1.43.0-1 of Debian 13 (amd64)
# Date: 2026-11-30
# Guess: a file type that is read is read whole; at the least the heading of a chapter can be searched.
# Behaviour: the style sheet takes p out of section and nothing else. Titles of the book's parts and chapters,
#   subtitles, poems, epigraphs, quotations and the cells of tables are not in the index, so of a book of poems its
#   title is found and no line. Nothing tells of it: the file counts as indexed.
# Output seen:
#   gooseberry: made.fb2
#   herring:
#   mackerel:
#   plover:
#   juniper:
#   lantern:
#   walnut:
# Source: http://www.gribuser.ru/xml/fictionbook/2.0 (a section holds title, epigraph, p, poem, subtitle, cite and
#   table); /usr/share/recoll/filters/fb2.xsl and examples/mimeconf (FictionBook is read by it)
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

cat >"$work/texts/made.fb2" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0">
<description>
<title-info><genre>prose_classic</genre><author><first-name>Ann</first-name><last-name>Lee</last-name></author>
<book-title>Shore</book-title><lang>en</lang></title-info>
<document-info><author><nickname>ann</nickname></author><date>2026</date><id>1</id><version>1</version></document-info>
</description>
<body>
<section>
<title><p>The herring</p></title>
<epigraph><p>A mackerel</p></epigraph>
<p>The gooseberry is ripe.</p>
<poem><stanza><v>A plover calls</v></stanza></poem>
<subtitle>The juniper</subtitle>
<cite><p>A lantern burns.</p></cite>
<table><tr><td>walnut</td></tr></table>
</section>
</body>
</FictionBook>
XML

echo "topdirs = $work/texts" >"$work/conf/recoll.conf"
recoll recollindex -c "$work/conf" -z 2>/dev/null
found() { echo "$1:" $(recoll recollq -c "$work/conf" -b "$1" 2>/dev/null | sed -n 's|^file://.*/||p' | sort); }
seen=$(for word in gooseberry herring mackerel plover juniper lantern walnut; do found "$word"; done)
echo "$seen"
test "$seen" = "gooseberry: made.fb2
herring:
mackerel:
plover:
juniper:
lantern:
walnut:"
echo "As found."
