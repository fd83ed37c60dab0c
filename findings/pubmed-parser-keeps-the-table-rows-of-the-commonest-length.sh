#!/usr/bin/env bash
# pubmed_parser keeps the rows of a table that have the commonest number of cells, and drops all others.
#
# Packages: pubmed_parser==0.5.1, lxml==6.1.3 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: table_values has a list for each row of the table, shorter where a cell of the row above reaches down. At worst
#   the figures then stand under other headings.
# Behaviour: only rows of one length are given, that which most of them have, and a row heading (th) is no cell. In a
#   table whose drugs span several doses the short rows are the most: what is left is doses and results, without a drug
#   and beside three headings, and every row that names one is gone. A table without merged cells is whole. Letters are
#   brought to ASCII on the way: 5 µg is 5 ug, and 0.4 ± 0.1 is 0.4 +- 0.1.
# Output seen:
#   headings: ['Drug', 'Dose', 'Change']
#   rows: [['400 ug', '0.7 +- 0.1'], ['600 ug', '0.9 +- 0.2'], ['80 ug', '0.3 +- 0.1'], ['90 ug', '0.4 +- 0.1']]
#   without merged cells: [['Aspirin', '5 ug', '0.2 +- 0.1'], ['Codeine', '70 ug', '0.1 +- 0.1']]
# Source: http://titipata.github.io/pubmed_parser (row values and columns of a table) and the comment in table_to_df
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pubmed_parser==0.5.1 lxml==6.1.3

cd "$work"
venv/bin/python - <<'PYTHON'
from pathlib import Path

from pubmed_parser.pubmed_oa_parser import parse_pubmed_table


def table(*rows: str) -> dict[str, list]:
    """What pubmed_parser gives for an article with one table."""
    head = "<tr><th>Drug</th><th>Dose</th><th>Change</th></tr>"
    cells = f"<table><thead>{head}</thead><tbody>{''.join(f'<tr>{row}</tr>' for row in rows)}</tbody></table>"
    wrap = f'<table-wrap id="t1"><label>Table 1</label><caption><p>Doses</p></caption>{cells}</table-wrap>'
    Path("article.xml").write_text(f"<article><body><sec><title>Results</title>{wrap}</sec></body></article>", "utf-8")
    [found] = parse_pubmed_table("article.xml")
    return found


plain = table(
    "<td>Aspirin</td><td>5 µg</td><td>0.2 ± 0.1</td>",
    "<td>Codeine</td><td>70 µg</td><td>0.1 ± 0.1</td>",
)
merged = table(
    "<td>Aspirin</td><td>5 µg</td><td>0.2 ± 0.1</td>",
    '<td rowspan="3">Ibuprofen</td><td>200 µg</td><td>0.5 ± 0.1</td>',
    "<td>400 µg</td><td>0.7 ± 0.1</td>",
    "<td>600 µg</td><td>0.9 ± 0.2</td>",
    '<th rowspan="2">Codeine</th><td>80 µg</td><td>0.3 ± 0.1</td>',
    "<td>90 µg</td><td>0.4 ± 0.1</td>",
)
print("headings:", merged["table_columns"])
print("rows:", merged["table_values"])
print("without merged cells:", plain["table_values"])
assert merged["table_columns"] == ["Drug", "Dose", "Change"]
short = [["400 ug", "0.7 +- 0.1"], ["600 ug", "0.9 +- 0.2"], ["80 ug", "0.3 +- 0.1"], ["90 ug", "0.4 +- 0.1"]]
assert merged["table_values"] == short
assert plain["table_values"] == [["Aspirin", "5 ug", "0.2 +- 0.1"], ["Codeine", "70 ug", "0.1 +- 0.1"]]
print("As found.")
PYTHON
