#!/usr/bin/env bash
# A vector of zeros, that of an empty text, is the best hit by distance in sqlite-vec and by similarity in DuckDB.
#
# Packages: sqlite-vec==0.1.9, apsw==3.54.1.0, duckdb==2.0.1, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-29
# Guess: the cosine with a vector of zeros is 1 away, as in hnswlib, usearch and voyager, or left out, as in LanceDB; at
#   worst it is no number and stands last.
# Behaviour: sqlite-vec's distance is not a number, which SQLite keeps as NULL, and NULL comes first in ascending order:
#   the empty text stands before the equal one. A vec0 table lists it among the real hits wherever it was met: here
#   second of two, before a near one, which it pushes out. DuckDB's similarity is NaN, which is greater than every
#   number there, so it comes first in descending order, while array_cosine_distance puts it last: tests with one of the
#   two functions pass, and a search with the other has every empty file on top.
# Output seen (text 2 is empty; 1 is the question itself, 3 is near, 4 its opposite):
#   sqlite-vec, ORDER BY vec_distance_cosine: [2, 1, 3, 4]
#   sqlite-vec, vec0, k = 2:                  [1, 2] with distances [0.0, None]
#   DuckDB, ORDER BY similarity DESC:         [2, 1, 3, 4]
#   DuckDB, ORDER BY distance:                [1, 3, 4, 2]
# Source: https://github.com/asg017/sqlite-vec (sqlite-vec.c: 1 - dot / (sqrt(a) * sqrt(b)), without a look at 0);
#   https://www.sqlite.org/lang_select.html (NULL is less than any other value); https://duckdb.org/docs (floating-point
#   types: NaN is greater than any other number)
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check sqlite-vec==0.1.9 apsw==3.54.1.0 duckdb==2.0.1 numpy==2.4.6

cat > "$work/zeros.py" <<'PYTHON'
import apsw
import duckdb
import numpy as np
import sqlite_vec

rows = {1: [1, 0, 0], 2: [0, 0, 0], 3: [0.9, 0.1, 0], 4: [-1, 0, 0]}
asked = np.array(rows[1], np.float32).tobytes()
lite = apsw.Connection(":memory:")
lite.enable_load_extension(True)
lite.load_extension(sqlite_vec.loadable_path())
lite.execute("create table plain (id integer primary key, v blob)")
lite.execute("create virtual table near using vec0 (v float[3] distance_metric=cosine)")
for number, row in rows.items():
    values = number, np.array(row, np.float32).tobytes()
    lite.execute("insert into plain values (?, ?)", values)
    lite.execute("insert into near (rowid, v) values (?, ?)", values)
ordered = [row[0] for row in lite.execute("select id from plain order by vec_distance_cosine(v, ?)", (asked,))]
nearest = list(lite.execute("select rowid, distance from near where v match ? and k = 2", (asked,)))

duck = duckdb.connect()
duck.execute("create table t (id integer, v float[3])")
duck.executemany("insert into t values (?, ?)", [[number, row] for number, row in rows.items()])
question = "[1, 0, 0]::float[3]"
by_similarity = f"select id from t order by array_cosine_similarity(v, {question}) desc"
by_distance = f"select id from t order by array_cosine_distance(v, {question})"
alike, away = ([row[0] for row in duck.execute(query).fetchall()] for query in (by_similarity, by_distance))

print("sqlite-vec, ORDER BY vec_distance_cosine:", ordered)
print("sqlite-vec, vec0, k = 2:                 ", [n for n, _ in nearest], "with distances", [d for _, d in nearest])
print("DuckDB, ORDER BY similarity DESC:        ", alike)
print("DuckDB, ORDER BY distance:               ", away)
assert ordered == [2, 1, 3, 4] and nearest == [(1, 0.0), (2, None)]
assert alike == [2, 1, 3, 4] and away == [1, 3, 4, 2]
PYTHON
"$work/venv/bin/python" "$work/zeros.py"
echo "As found."
