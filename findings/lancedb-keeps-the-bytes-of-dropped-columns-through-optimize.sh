#!/usr/bin/env bash
# A column that is dropped from a LanceDB table stays on the disk however often the table is optimized.
#
# Packages: lancedb==0.40.0, pyarrow==26.0.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: dropping is a change of the schema alone, and compaction with a cleanup of all older versions then writes the
#   rows without the column, as the documentation says; deleted rows go that way.
# Behaviour: compaction rewrites fragments that are small or hold deleted rows. One of a good size whose data file holds
#   a dropped column is neither, so the bytes stay for ever. They go when the rows are written anew: an update that
#   sets a column to itself, and then the same optimize. A vector column that is changed for another one counts double.
# Output seen:
#   30.8 MB with the column, 30.8 MB dropped and optimized three times,
#   0.0 MB after an update that changes nothing
# Source: the documentation of drop_columns in pylance: "In order to remove the data, you must subsequently call
#   compact_files to rewrite the data without the removed columns and then call cleanup_old_versions"
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lancedb==0.40.0 pyarrow==26.0.1 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import datetime
import pathlib

import lancedb
import numpy as np
import pyarrow as pa

rows, dims = 20_000, 384
vectors = np.random.default_rng(0).normal(size=rows * dims).astype(np.float32)
column = pa.FixedSizeListArray.from_arrays(pa.array(vectors), dims)
table = lancedb.connect("db").create_table("t", pa.table({"id": pa.array(range(rows)), "vector": column}))


def megabytes():
    return sum(path.stat().st_size for path in pathlib.Path("db").rglob("*") if path.is_file()) / 1e6


def optimize():
    table.optimize(cleanup_older_than=datetime.timedelta(0), delete_unverified=True)


optimize()
whole = megabytes()
table.drop_columns(["vector"])
for _ in range(3):
    optimize()
dropped = megabytes()
table.update(where="true", values_sql={"id": "id"})
optimize()
rewritten = megabytes()
print(f"{whole:.1f} MB with the column, {dropped:.1f} MB dropped and optimized three times,")
print(f"{rewritten:.1f} MB after an update that changes nothing")
assert table.schema.names == ["id"] and table.count_rows() == rows
assert dropped > 0.9 * whole and rewritten < 0.1 * whole
print("As found.")
PYTHON
