"""Every step of every change may be the last: what do readers see then, and the next writer?"""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
from contents import terms_of, texts_of

from engine.maintenance.compact import compact
from engine.store import Store
from engine.store.ledger import Ledger
from engine.store.refit import resize
from engine.store.rows import Rows
from engine.store.schema import FORMAT
from engine.store.vocabulary import count_terms

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
        (Rows, "compact"),
    ],
    "optimize": [(Rows, "compact"), (Rows, "drop_old_versions"), (Ledger, "set_meta")],
    "compact": [(Rows, "compact"), (Ledger, "set_meta"), (Rows, "prune"), (Ledger, "vacuum")],
    "mend indexes": [(Rows, "rebuild_indexes"), (Rows, "compact"), (Ledger, "set_meta")],
    "touch": [(Rows, "touch"), (Ledger, "put_files")],
}


def change(store, filler, what):
    if what == "commit":
        filler.put("a.txt", ["rewritten"])
    elif what == "resize":
        resize(store, 64)
    elif what == "resize to bits":
        resize(store, 384, "binary")
    elif what == "compact":
        store.ledger.set_meta(large="x" * 100_000)
        store.ledger.set_meta(large=None)
        compact(store)
    elif what == "mend indexes":
        store.rebuild_indexes()
    elif what == "optimize":
        store.tidy()
    else:
        store.touch([(store.ledger.files()[0], 1_900_000_000 * 10**9)])


@pytest.fixture(scope="module")
def template(tmp_path_factory, manifest, make_filler):
    """The folder of a library with one document of 70 chunks."""
    store = Store.create(tmp_path_factory.mktemp("template") / "library", manifest, 128)
    make_filler(store).put("b.txt", [f"second {i}" for i in range(70)])
    store.close()
    return store.folder


@pytest.fixture
def store(template, tmp_path):
    opened = Store.open(Path(shutil.copytree(template, tmp_path / "library")))
    yield opened
    opened.close()


@pytest.fixture
def filler(store, make_filler):
    made = make_filler(store)
    made.rng = np.random.default_rng(1)  # other vectors than those of the template
    return made


@pytest.fixture(params=[1, 2])
def old_library(tmp_path, request):
    """A library of an older format, as its last version left it."""
    with zipfile.ZipFile(DATA / f"library-format-{request.param}.zip") as packed:
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


@pytest.mark.parametrize(("what", "where", "name"), [(what, *step) for what, steps in STEPS.items() for step in steps])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_power_cut_at_a_step(store, filler, monkeypatch, what, where, name, after):
    filler.put("a.txt", ["first"])
    whole = texts_of(store)
    cut_power(monkeypatch, where, name, after=after)
    with pytest.raises(PowerCut):
        change(store, filler, what)
    monkeypatch.undo()

    done = after and (where, name) == (Ledger, "commit")
    expected = sorted([text for text in whole if text != "first"] + ["rewritten"]) if done else whole
    for opened in (store, Store.open(store.folder)):  # the same process, and the one after the cut
        assert texts_of(opened) == expected
        searched = opened.searched()
        query = searched.projection.query(filler.rng.normal(size=384).astype("float32"))
        assert len(opened.rows.search_vectors(query, searched.column, 100, None)) == len(expected)
    with opened.writing():
        assert texts_of(opened) == expected
        assert opened.rows.version == opened.ledger.meta("durable_version")
    filler.store = opened
    filler.put("c.txt", ["third"])
    resize(opened, 32, "float16")
    assert texts_of(opened) == sorted([*expected, "third"])
    assert opened.vocabulary.beginning("", 10**6) == count_terms(terms_of(opened))
    assert (opened.searched().dims, opened.searched().store) == (32, "float16")
    opened.close()


UPGRADE = [
    *((Rows, name) for name in ("add_text_columns", "update", "index_text_columns", "flush")),
    (Ledger, "upgrade"),
]


@pytest.mark.parametrize(("where", "name"), UPGRADE)
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_power_cut_while_an_old_library_is_brought_up_to_date(old_library, monkeypatch, where, name, after):
    with_old = Store.open(old_library)
    whole, files = texts_of(with_old), len(with_old.ledger.files())
    cut_power(monkeypatch, where, name, after=after)
    with pytest.raises(PowerCut), with_old.writing():
        pass
    monkeypatch.undo()
    for opened in (with_old, Store.open(old_library)):
        assert texts_of(opened) == whole and len(opened.ledger.files()) == files
        assert {row.place for row in opened.rows.by_ids([1 << 20, 2 << 20])} == {""}
    with opened.writing():
        assert opened.ledger.format == FORMAT and texts_of(opened) == whole
        assert opened.vocabulary.beginning("", 10**6) == count_terms(terms_of(opened))
    with_old.close()
    opened.close()
