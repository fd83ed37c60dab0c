#!/usr/bin/env bash
# csvsort of csvkit makes 35 of a width of 3,5, 7 of 7%, True of y and 456 of part 0456 while it sorts.
#
# Packages: csvkit==2.2.0, agate==1.14.2 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: a tool that sorts the rows of a file gives the same cells in another order. Types are guessed to compare with,
#   as sort -n does; csvgrep, csvcut and csvstack of the same package copy cells as they are.
# Behaviour: what was guessed is written. A comma is taken for one between thousands wherever it stands, so a German
#   3,5 becomes 35 and 2,25 becomes 225; a percent sign and a currency go; 2:30 becomes 0:02:30; a column of y and n, or of
#   1 and 0 such as judgements, becomes True and False; the word none becomes an empty cell. csvjoin does the same. All
#   with exit status 0. -I keeps the cells but for the word none, and then sorts numbers as words.
# Output seen:
#   part,share,price,width,runtime,open,judged,note
#   0071,5%,$8,"2,25",1:05,n,0,none
#   0456,7%,$9,"3,5",2:30,y,1,see p. 3
#   csvsort -c part
#   71,5,8,225,0:01:05,False,False,
#   456,7,9,35,0:02:30,True,True,see p. 3
# Source: https://csvkit.readthedocs.io/en/latest/scripts/csvsort.html ("Sort CSV files": type inference can be
#   disabled); docstrings of TypeTester, Boolean and Number of agate
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2

cd "$work"
cat >parts.csv <<'CSV'
part,share,price,width,runtime,open,judged,note
0456,7%,$9,"3,5",2:30,y,1,see p. 3
0071,5%,$8,"2,25",1:05,n,0,none
CSV
cat >sorted.csv <<'CSV'
part,share,price,width,runtime,open,judged,note
71,5,8,225,0:01:05,False,False,
456,7,9,35,0:02:30,True,True,see p. 3
CSV
cat >joined.csv <<'CSV'
part,share,price,width,runtime,open,judged,note,name
456,7,9,35,0:02:30,True,True,see p. 3,nut
CSV
printf 'part,name\n0456,nut\n' >names.csv
{
  head -1 parts.csv
  sed 1d parts.csv | sort
  echo "csvsort -c part"
  venv/bin/csvsort -c part parts.csv | sed 1d
}
venv/bin/csvsort -c part parts.csv | cmp - sorted.csv
venv/bin/csvjoin -c part parts.csv names.csv | cmp - joined.csv
[[ "$(venv/bin/csvsort -I -c part parts.csv | sed -n 2p)" == '0071,5%,$8,"2,25",1:05,n,0,' ]]
venv/bin/csvgrep -c part -r . parts.csv | cmp - parts.csv
echo "As found."
