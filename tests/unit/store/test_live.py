"""Which files a version needs is read from its manifest alone: nothing that is gone for good is missed."""

from __future__ import annotations

import pytest

from engine.maintenance.check import Checker
from engine.maintenance.compact import compact
from engine.store import Store
from engine.store.disk_space import files_below
from engine.store.lance import TABLE_FOLDER, manifest_name
from engine.store.live_files import LiveFiles
from engine.store.refit import resize
from engine.store.rows import Rows


class Killed(BaseException):
    """Nothing may catch this and tidy up."""


def live_of(store):
    return LiveFiles(store.folder / "rows", TABLE_FOLDER, store.opened().version)


def names(store):
    return {path.relative_to(store.folder / "rows").as_posix() for path, _ in files_below(store.folder / "rows")}


def problems(store):
    """Return what a check says of files and indexes; the filler's passages stand nowhere in their texts."""
    found = Checker(store).run().problems
    return [problem.what for problem in found if problem.damage and problem.kind in ("file", "index", "rows")]


def kill_resize(store, monkeypatch, step, dims):
    """Let a resize end behind one of its steps, as a kill does: nothing is restored."""
    original = getattr(Rows, step)

    def killed(rows, *given):
        original(rows, *given)
        raise Killed

    with monkeypatch.context() as patch, pytest.raises(Killed), store.writing():
        patch.setattr(Rows, step, killed)
        patch.setattr(Store, "restore", lambda _: None)
        resize(store, dims)


def test_after_killed_resizes_and_a_compaction_nothing_is_missing(store, filler, monkeypatch):
    """Notes about the changes that made a version name files that a compaction has dropped since."""
    for number in range(4):
        filler.put(f"{number}.txt", [f"text {number} {part}" for part in range(8)])
    for step, dims in (("fill", 64), ("drop_vector_index", 32), ("add_vector_column", 96), ("fill", 16)):
        kill_resize(store, monkeypatch, step, dims)
        assert problems(store) == []
        with store.writing():
            store.tidy()
        assert problems(store) == []
        filler.put("0.txt", [f"again {dims}"])
        with store.writing():
            compact(store)
        assert problems(store) == [] and live_of(store).names <= names(store)


def test_the_files_of_the_newest_version_are_those_it_names(store, filler):
    for number in range(6):
        filler.put(f"{number}.txt", [f"text {number} {part}" for part in range(5)])
    filler.put("0.txt", ["changed"])
    with store.writing():
        compact(store)
        store.commit(None, [], forget=[store.ledger.files()[1].path])
    live = live_of(store)
    assert live.is_known and len(live.with_deletions) == 1
    assert any("/_deletions/" in name for name in live.names) and live.names <= names(store)
    before = [name for name in names(store) if name.endswith(".manifest") and name != live.manifest]
    assert before and not any(name in live for name in before)


@pytest.mark.parametrize("kind", ["data", "_deletions", "_indices"])
def test_a_needed_file_that_is_gone_is_missing_with_or_without_its_sum(store, filler, kind):
    filler.put("a.txt", [f"text {part}" for part in range(40)])
    filler.put("b.txt", ["other"])
    with store.writing():
        compact(store)
        store.commit(None, [], forget=[store.ledger.files()[1].path])
    gone = sorted(name for name in live_of(store).names if f"/{kind}/" in name)[0]
    (store.folder / "rows" / gone).unlink()
    (store.folder / "rows" / "sums.txt").unlink()
    assert any(f"{gone} is missing" in what for what in problems(store))


@pytest.mark.parametrize(
    "spoil", [lambda raw: raw[:40], lambda raw: b"", lambda raw: raw[:-1] + b"X", lambda raw: raw[20:]]
)
def test_a_manifest_that_cannot_be_read_makes_every_file_needed(store, filler, spoil):
    filler.put("a.txt", ["one"])
    version = store.opened().version
    path = store.folder / "rows" / TABLE_FOLDER / "_versions" / manifest_name(version)
    path.write_bytes(spoil(path.read_bytes()))
    live = LiveFiles(store.folder / "rows", TABLE_FOLDER, version)
    assert not live.is_known and f"{TABLE_FOLDER}/data/any.lance" in live and live.keeps(f"{TABLE_FOLDER}/data/x")
