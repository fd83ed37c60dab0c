"""Every step of every change may be the last: what do readers see then, and the next writer?"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from engine.store import Store
from engine.store.ledger import Ledger
from engine.store.rows import Rows

DATA = Path(__file__).resolve().parents[2] / "data"


class PowerCut(BaseException):
    """Nothing may catch this and tidy up."""


def cut(*_args, **_kwargs):
    raise PowerCut


STEPS = {
    "commit": [(Rows, "replace"), (Rows, "flush"), (Ledger, "commit")],
    "resize": [(Rows, "add_vector_column"), (Rows, "fill"), (Ledger, "switch_vectors"), (Rows, "drop_columns_except")],
    "resize to bits": [
        (Rows, "add_vector_column"),
        (Rows, "fill"),
        (Ledger, "switch_vectors"),
        (Rows, "drop_columns_except"),
        (Rows, "optimize"),
    ],
    "optimize": [(Rows, "optimize"), (Ledger, "set_meta")],
    "touch": [(Rows, "touch"), (Ledger, "put_files")],
}


def change(store, filler, what):
    if what == "commit":
        filler.put("a.txt", ["rewritten"])
    elif what == "resize":
        store.resize(64)
    elif what == "resize to bits":
        store.resize(384, "binary")
    elif what == "optimize":
        store._optimize()
    else:
        store.touch([(store.ledger.files()[0], 1_900_000_000 * 10**9)])


@pytest.fixture
def old_library(tmp_path):
    """A library of format 1, as its last version left it: two documents, one failed and one skipped file."""
    with zipfile.ZipFile(DATA / "library-format-1.zip") as packed:
        packed.extractall(tmp_path)
    return tmp_path / "library"


def cut_power(monkeypatch, where, name, *, after):
    """Cut the power just before or just after a step, until ``monkeypatch.undo``."""
    original = getattr(where, name)

    def interrupted(*args, **kwargs):
        if after:
            original(*args, **kwargs)
        raise PowerCut

    monkeypatch.setattr(where, name, interrupted)


def texts(store):
    return sorted(text for batch in store.rows.scan(["text"]) for text in batch["text"].to_pylist())


@pytest.mark.parametrize(("what", "where", "name"), [(what, *step) for what, steps in STEPS.items() for step in steps])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_power_cut_at_a_step(store, filler, monkeypatch, what, where, name, after):
    filler.put("a.txt", ["first"])
    filler.put("b.txt", [f"second {i}" for i in range(70)])
    whole = texts(store)
    cut_power(monkeypatch, where, name, after=after)
    with pytest.raises(PowerCut):
        change(store, filler, what)
    monkeypatch.undo()

    done = after and (where, name) == (Ledger, "commit")
    expected = sorted([text for text in whole if text != "first"] + ["rewritten"]) if done else whole
    for opened in (store, Store.open(store.folder)):  # the same process, and the one after the cut
        assert texts(opened) == expected
        searched = opened.searched()
        query = searched.projection.query(filler.rng.normal(size=384).astype("float32"))
        assert len(opened.rows.search_vectors(query, searched.column, 100, None, False)) == len(expected)
    with opened.writing():
        assert texts(opened) == expected
        assert opened.rows.version == opened.ledger.meta("durable_version")
    filler.store = opened
    filler.put("c.txt", ["third"])
    opened.resize(32, "float16")
    assert texts(opened) == sorted([*expected, "third"])
    assert (opened.searched().dims, opened.searched().store) == (32, "float16")
    opened.close()


UPGRADE = [(Rows, "add_text_columns"), (Rows, "flush"), (Ledger, "upgrade")]


@pytest.mark.parametrize(("where", "name"), UPGRADE)
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_power_cut_while_an_old_library_is_brought_up_to_date(old_library, monkeypatch, where, name, after):
    with_old = Store.open(old_library)
    whole = texts(with_old)
    cut_power(monkeypatch, where, name, after=after)
    with pytest.raises(PowerCut), with_old.writing():
        pass
    monkeypatch.undo()
    for opened in (with_old, Store.open(old_library)):
        assert texts(opened) == whole and len(opened.ledger.files()) == 4
        assert {row.place for row in opened.rows.by_ids([1 << 20, 2 << 20])} == {""}
    with opened.writing():
        assert opened.ledger.format == 2 and texts(opened) == whole
    with_old.close()
    opened.close()
