#!/usr/bin/env bash
# nano-vectordb keeps one of two records with the same vector, and takes no record any more once one came again.
#
# Packages: nano-vectordb==0.0.4.3, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-12-01
# Guess: a record without "__id__" gets one that no other has, since its README says that one is generated, so two
#   files with the same text are two records.
# Behaviour: the id is made of the vector alone. Of two files with the same text, in one call or in two, the one given
#   first is gone with its name and all other fields; the answer counts it neither as inserted nor as updated when
#   both came in one call. Where they came in two calls, the record that is kept has no id any more, and from then on
#   each upsert and each delete raises KeyError. With an id of one's own in "__id__" all of this works.
# Output seen:
#   inserted 2 of 3, files ['copy.txt', 'other.txt']
#   later: updated 1, files ['late.txt', 'other.txt'], records without id ['late.txt']
#   next upsert: KeyError '__id__'
#   next delete: KeyError '__id__'
#   with ids: ['copy.txt', 'first.txt', 'late.txt']
# Source: README of nano-vectordb ("if passed, NanoVectorDB will use your id, otherwise a generated id will be used")
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check nano-vectordb==0.0.4.3 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import numpy as np
from nano_vectordb import NanoVectorDB

store = NanoVectorDB(2, storage_file="store.json")


def add(*records: tuple[str, float, float]) -> dict[str, list[str]]:
    return store.upsert([{"__vector__": np.array(rest, np.float32), "file": file} for file, *rest in records])


def files() -> list[str]:
    return sorted(hit["file"] for hit in store.query(np.array([1, 0], np.float32), top_k=9))


first = add(("first.txt", 1, 0), ("copy.txt", 1, 0), ("other.txt", 0, 1))
print("inserted", len(first["insert"]), "of 3, files", files())
assert len(first["insert"]) == 2 and not first["update"] and files() == ["copy.txt", "other.txt"]
later = add(("late.txt", 1, 0))
nameless = [hit["file"] for hit in store.query(np.array([1, 0], np.float32), top_k=9) if "__id__" not in hit]
print(f"later: updated {len(later['update'])}, files {files()}, records without id {nameless}")
assert len(later["update"]) == 1 and files() == ["late.txt", "other.txt"] and nameless == ["late.txt"]
for name, call in (("upsert", lambda: add(("new.txt", 1, 1))), ("delete", lambda: store.delete(first["insert"]))):
    try:
        call()
    except KeyError as error:
        print(f"next {name}: KeyError {error}")
    else:
        raise AssertionError(f"{name} raised nothing")

store = NanoVectorDB(2, storage_file="other.json")
for file in ("first.txt", "copy.txt", "late.txt", "late.txt"):
    store.upsert([{"__id__": file, "__vector__": np.array([1, 0], np.float32), "file": file}])
print("with ids:", files())
assert files() == ["copy.txt", "first.txt", "late.txt"]
print("As found.")
PYTHON
