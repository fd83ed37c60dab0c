"""What a store does where room is short: what can wait waits, what makes room works, and errors say what is wrong."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import timedelta

import pytest

from engine.errors import Cancelled, DiskFullError, StoreDamagedError, StoreError
from engine.progress import CancelToken
from engine.store import vector_index
from engine.store.checksums import read_sums
from engine.store.disk_space import files_below
from engine.store.lance import translated
from engine.store.refit import refit, resize
from engine.store.rows import Rows
from engine.store.tuning import StoreTuning, VectorIndexTuning


@pytest.fixture
def leave(monkeypatch):
    """Let the disk have so many bytes left, besides the floor."""

    def left(free_bytes):
        usage = shutil.disk_usage("/")._replace(free=free_bytes + (256 << 20))
        monkeypatch.setattr("engine.store.rows.shutil.disk_usage", lambda _: usage)

    return left


def columns(store):
    return sorted(name for name in store.opened().newest.schema.names if name.startswith("vector_"))


def test_a_refit_waits_for_room_and_indexing_goes_on(store, filler, leave):
    filler.put("a.txt", [f"text {number}" for number in range(100)])
    before = store.searched().column
    leave(1000)
    with store.writing():
        assert not refit(store, at_end=True)
        with pytest.raises(DiskFullError, match="MB are needed"):
            resize(store, 64)
    assert store.searched().column == before
    leave(1 << 30)
    with store.writing():
        assert refit(store, at_end=True)


def test_a_document_is_removed_from_a_full_disk(store, filler, leave):
    filler.put("a.txt", ["one"])
    leave(-(255 << 20))
    with store.writing():
        store.commit(None, [], forget=[record.path for record in store.ledger.files()])
    assert store.rows.count() == 0


def test_compacting_asks_for_room_for_what_is_live_alone(store, filler, leave):
    for number in range(30):
        filler.put("a.txt", [f"version {number}"] * 20)
    live = store.rows.live_bytes()
    assert store.rows.size_bytes() > 3 * live
    leave(5 * live)
    with store.writing():
        assert store.compact_rows()
    assert store.rows.size_bytes() < 2 * live


def test_a_cancelled_resize_leaves_no_column_behind(store, filler):
    filler.put("a.txt", [f"text {number}" for number in range(100)])
    before, token = columns(store), CancelToken()
    fill = Rows.fill
    with pytest.MonkeyPatch.context() as patch:
        store.tuning = StoreTuning(fill_rows=40)
        patch.setattr(Rows, "fill", lambda *given: (fill(*given), token.cancel()))
        with store.writing(), pytest.raises(Cancelled):
            resize(store, 64, cancel=token)
    filler.put("b.txt", ["after"])
    assert columns(store) == before and store.rows.count() == 101


def test_a_column_that_a_kill_left_goes_with_the_next_compaction(store, filler, monkeypatch):
    filler.put("a.txt", [f"text {number}" for number in range(100)])
    store.build_vector_index(always=True)

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt), store.writing():
        patch.setattr(Rows, "drop_vector_index", killed)
        resize(store, 64)
    assert len(columns(store)) == 2 and store.searched().dims == 64
    with store.writing():
        store.tidy()
    assert columns(store) == [store.searched().column] and store.vector_index() is None


def test_sums_of_dropped_files_go_too(store, filler):
    for number in range(40):
        filler.put("a.txt", [f"version {number}"])
    store.tuning = StoreTuning(keep_looked_at=timedelta(0))
    with store.writing():
        store.tidy()
    rows = store.folder / "rows"
    assert len(read_sums(rows)) <= 2 * len(list(files_below(rows)))


def test_a_file_that_goes_while_it_is_counted_is_left_out(tmp_path):
    for name in "abc":
        (tmp_path / name).write_text(name)
    found = []
    for path, size in files_below(tmp_path):
        found.append((path.name, size))
        (tmp_path / "c").unlink(missing_ok=True)
    assert found == [("a", 1), ("b", 1)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other numbers")
@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (OSError(errno.EDQUOT, "quota"), DiskFullError, "a quota"),
        (RuntimeError(f"lance error: quota (os error {errno.EDQUOT})"), DiskFullError, "a quota"),
        (PermissionError(errno.EACCES, "no"), StoreError, "permissions"),
        (RuntimeError(f"lance error: too many (os error {errno.EMFILE}), a.rs:1:1"), StoreError, "close some programs"),
        (RuntimeError("lance error: failed to fill whole buffer"), StoreDamagedError, "index --force"),
    ],
)
def test_what_the_system_refuses_is_not_called_damage(tmp_path, error, kind, words):
    with pytest.raises(StoreError, match=words) as caught, translated(tmp_path):
        raise error
    assert type(caught.value) is kind


def test_damage_that_timing_a_scan_meets_is_told_as_such(store, filler, monkeypatch):
    filler.put("a.txt", ["one"])

    def broken(*_):
        raise RuntimeError("lance error: failed to fill whole buffer")

    store.tuning = StoreTuning(index=VectorIndexTuning(least_rows=1))
    monkeypatch.setattr(vector_index, "time_scan", broken)
    with pytest.raises(StoreDamagedError):
        store.build_vector_index()
