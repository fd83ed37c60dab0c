#!/usr/bin/env bash
# Docling's chunker drops the heading of a table's only or first column, and puts the first entry in its place.
#
# Packages: docling-core[chunking]==2.104.0 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: all cells of a table are in its chunk, whatever is put between them, so each can be searched; a heading that
#   is marked as one names what stands below it.
# Behaviour: the first row of a table is the heading, the first column names the rows, and "row, column = value" is
#   written for the others. A list of ports becomes "Ulm = Bonn. Ulm = Kiel" and its heading is gone. Of two columns
#   the heading of the first is never written: City is in no chunk. The same words as Markdown are complete. A heading
#   that another of its level follows at once, as on a title page, is in no chunk either, unless always_emit_headings
#   is set.
# Output seen:
#   one column  ['Ulm = Bonn. Ulm = Kiel']
#   two columns ['Ulm, State = open. Bonn, State = shut']
#   headings    [('We met.', ['Minutes'])]
#   in Markdown: Port City Annex
# Source: https://github.com/docling-project/docling-core/pull/526 (a table of one column is written "taking into
#   account the column header and the table values"); https://github.com/docling-project/docling-core/issues/528
#   (open); https://github.com/docling-project/docling/issues/2055 (open: headings)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "docling-core[chunking]==2.104.0"

cd "$work"
venv/bin/python - <<'PYTHON'
from docling_core.transforms.chunker.hierarchical_chunker import HierarchicalChunker
from docling_core.types.doc.document import DoclingDocument, TableCell, TableData
from docling_core.types.doc.labels import DocItemLabel


def table(*rows: tuple[str, ...]) -> DoclingDocument:
    """A document that holds nothing but the rows, the first of them marked as headings of the columns."""
    cells = [
        TableCell(
            text=text,
            column_header=not row,
            start_row_offset_idx=row,
            end_row_offset_idx=row + 1,
            start_col_offset_idx=column,
            end_col_offset_idx=column + 1,
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    document = DoclingDocument(name="made")
    document.add_table(TableData(table_cells=cells, num_rows=len(rows), num_cols=len(rows[0])))
    return document


ports = table(("Port",), ("Ulm",), ("Bonn",), ("Kiel",))
states = table(("City", "State"), ("Ulm", "open"), ("Bonn", "shut"))
headed = DoclingDocument(name="made")
headed.add_heading("Annex")
headed.add_heading("Minutes")
headed.add_text(DocItemLabel.TEXT, "We met.")
one, two = ([chunk.text for chunk in HierarchicalChunker().chunk(made)] for made in (ports, states))
three = [(chunk.text, chunk.meta.headings) for chunk in HierarchicalChunker().chunk(headed)]
print("one column ", one)
print("two columns", two)
print("headings   ", three)
written = [word for made in (ports, states, headed) for word in made.export_to_markdown().split()]
print("in Markdown:", *(word for word in ("Port", "City", "Annex") if word in written))
assert one == ["Ulm = Bonn. Ulm = Kiel"]
assert two == ["Ulm, State = open. Bonn, State = shut"]
assert three == [("We met.", ["Minutes"])]
assert {"Port", "City", "Annex"} <= set(written)
all_headings = HierarchicalChunker(always_emit_headings=True).chunk(headed)
assert any("Annex" in (chunk.meta.headings or []) or "Annex" in chunk.text for chunk in all_headings)
print("As found.")
PYTHON
