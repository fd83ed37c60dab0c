#!/usr/bin/env bash
# inscriptis ignores cells that span rows or columns, and moves the figures beside them under other headings.
#
# Packages: inscriptis==2.7.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a converter that lays tables out as a browser does, which nests them and reads align and valign, leaves the
#   place of a spanning cell free.
# Behaviour: rowspan and colspan are not read. The rows that a spanning cell reaches into begin one column too far to
#   the left, so a year stands under "region" and an amount under the year before. The columns are neatly aligned, so
#   nothing shows it; who reads a figure by its heading reads another one.
# Output seen:
#   ['region  year  rent', 'North   2024  500', '2025    900']
#   ['item  2024  2025', 'new   900', 'old   500   600']
# Source: WHATWG HTML, 4.9.12.1 Forming a table; inscriptis' README, which names nested tables and a better reading of
#   HTML than that of simpler converters, and no limit of this kind
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6

cd "$work"
venv/bin/python - <<'PYTHON'
from inscriptis import get_text

rows = (
    "<table><tr><th>region</th><th>year</th><th>rent</th></tr>"
    "<tr><td rowspan='2'>North</td><td>2024</td><td>500</td></tr><tr><td>2025</td><td>900</td></tr></table>"
)
columns = (
    "<table><tr><th>item</th><th>2024</th><th>2025</th></tr>"
    "<tr><td colspan='2'>new</td><td>900</td></tr><tr><td>old</td><td>500</td><td>600</td></tr></table>"
)
seen = [[line.rstrip() for line in get_text(f"<body>{table}</body>").splitlines()] for table in (rows, columns)]
for lines in seen:
    print(lines)
assert seen[0][2].index("2025") == seen[0][0].index("region") and seen[0][2].index("900") == seen[0][0].index("year")
assert seen[1][1].index("900") == seen[1][0].index("2024")
print("As found.")
PYTHON
