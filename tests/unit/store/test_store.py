from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest
from contents import texts_of
from lancedb.query import MatchQuery

from engine.encoders.matryoshka import normalize
from engine.errors import (
    DimensionError,
    DiskFullError,
    StoreDamagedError,
    StoreError,
    StoreFormatError,
    StoreLockedError,
    StoreMissingError,
)
from engine.maintenance.rebuild import mend
from engine.progress import CancelToken
from engine.store import Condition, FileRecord, RowFilter, Store
from engine.store.columns import FULL, WORDS
from engine.store.ledger_file import FILE_NAME
from engine.store.lock import WriterLock
from engine.store.refit import questions_to_come, refit, resize
from engine.store.rows import Rows
from engine.store.tuning import StoreTuning
from engine.words import index_terms
from tests.versions import manifests


def words(store, text, where=None):
    return [row.text for row in store.rows.search_words(MatchQuery(index_terms(text, ""), WORDS), 10, where)]


def test_a_committed_document_is_found_by_words_and_by_vector(store, filler):
    vectors = normalize(np.eye(384, dtype=np.float32)[:2])
    filler.put("a.txt", ["the whale road", "a loaf of bread"], vectors)
    assert words(store, "whales") == ["the whale road"]
    query = vectors[1][:128]
    assert store.rows.search_vectors(query, store.searched().column, 1, None)[0].text == "a loaf of bread"


def test_a_new_version_replaces_the_old_in_one_commit(store, filler):
    filler.put("a.txt", ["old one", "old two"])
    filler.put("b.txt", ["other"])
    filler.put("a.txt", ["new"])
    assert texts_of(store) == ["new", "other"]
    assert store.ledger.counts()["indexed"][:2] == (2, 2)


def test_a_forgotten_document_leaves_nothing_behind(store, filler):
    filler.put("a.txt", ["gone soon"])
    record = store.ledger.files()[0]
    assert store.ledger.document(record).text == "gone soon"
    store.commit(None, [], forget=[record.path])
    assert texts_of(store) == [] and store.ledger.document(record) is None and store.ledger.files() == []


def test_a_file_that_fails_now_loses_its_old_text(store, filler):
    filler.put("a.txt", ["stale"])
    failed = filler.record("a.txt", None, 0)
    store.commit(None, [], others=[type(failed)(failed.path, None, "failed", 1, 1, reason="broken")])
    assert texts_of(store) == [] and store.ledger.files()[0].state == "failed"


def test_files_are_known_and_replaced_however_many_are_asked_for_at_once(store, filler):
    numbers = [filler.put("a.txt", ["old"]), filler.put("b.txt", ["old"])]
    paths = [record.path for record in store.ledger.files()]
    strange = [paths[0].with_name(f"{number:04}") for number in range(1200)]
    assert store.ledger.unknown([*strange[:600], *paths, *strange[600:]]) == set(strange)
    assert sorted(store.ledger.documents_of([*strange, *paths])) == numbers
    failed = [FileRecord(path, None, "failed", 1, 1, reason="broken") for path in [*strange, *paths]]
    store.commit(None, [], others=failed)
    assert texts_of(store) == [] and store.ledger.ask("SELECT count(*) FROM texts") == [(0,)]
    assert store.ledger.ask("SELECT count(*), count(DISTINCT path) FROM file_names") == [(1202, 1202)]


def test_filters_are_exact(store, filler):
    filler.put("a.txt", ["sea one"])
    filler.put("sub/b.md", ["sea two"])
    filler.put("subway.txt", ["sea three"])
    assert words(store, "sea", RowFilter(conditions=((Condition("type", ("md",)),),)).sql()) == ["sea two"]
    assert words(store, "sea", RowFilter(folder="/docs/sub").sql()) == ["sea two"]
    assert words(store, "sea", RowFilter(folder="/docs/a.txt").sql()) == ["sea one"]
    assert words(store, "sea", RowFilter(after_s=1_800_000_000).sql()) == []
    assert words(store, "sea", RowFilter(folder="/it's").sql()) == []


# -- size ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("dims", [64, 384, 17])
def test_resizing_keeps_every_row_and_needs_no_encoder(store, filler, dims):
    vectors = normalize(np.random.default_rng(1).normal(size=(100, 384)).astype(np.float32))
    filler.put("a.txt", [f"text {i}" for i in range(100)], vectors)
    resize(store, dims)
    searched = store.searched()
    assert searched.dims == dims and store.rows.count() == 100
    query = vectors[7] if searched.column == FULL else searched.projection.query(vectors[7])
    assert store.rows.search_vectors(query, searched.column, 1, None)[0].text == "text 7"
    filler.put("b.txt", ["after"])
    assert store.rows.count() == 101


def test_a_cancelled_resize_leaves_the_old_size(store, filler):
    filler.put("a.txt", ["one"] * 70)
    token = CancelToken()
    token.cancel()
    from engine.errors import Cancelled

    with pytest.raises(Cancelled), store.writing():
        resize(store, 64, cancel=token)
    with store.writing():
        assert store.searched().dims == 128 and store.rows.count() == 70
        resize(store, 32)
    assert store.searched().dims == 32


def test_the_rotation_is_fitted_when_the_library_has_grown(store, filler):
    filler.put("a.txt", ["x"] * 10)
    assert not refit(store, at_end=True)
    filler.put("b.txt", ["y"] * 100)
    assert not refit(store, at_end=False)  # a run goes on, and so few chunks are ranked by their full vectors
    assert refit(store, at_end=True) and store.searched().fitted_chunks == 110
    assert not refit(store, at_end=True)
    names = store.rows._table.schema.names
    assert [name for name in names if name.startswith("vector_")] == [store.searched().column]


def test_what_a_run_put_off_is_tuned_at_its_end(store, filler):
    store.tuning = StoreTuning(refit_in_a_run_chunks=100)
    asked: list[int] = []

    def ask(questions):
        asked.append(len(questions))
        return normalize(np.random.default_rng(3).normal(size=(len(questions), 384)).astype(np.float32))

    filler.put("a.txt", [f"a sentence of its own, number {number}" for number in range(110)])
    assert refit(store, at_end=False, ask=ask) and store.searched().fitted_chunks == 110
    assert not asked and not store.searched().tuned
    before = store.searched().rotation
    assert refit(store, at_end=True, ask=ask) and asked and store.searched().tuned
    assert not np.array_equal(before, store.searched().rotation)
    assert not refit(store, at_end=True, ask=ask)
    assert not refit(store, at_end=False, ask=ask)


@pytest.mark.parametrize(("rows", "questions"), [(110, 110), (900, 250), (1200, 300), (2500, 500)])
def test_a_small_library_is_tuned_on_fewer_questions_as_was_foretold(store, filler, rows, questions):
    asked: list[int] = []

    def ask(found):
        asked.append(len(found))
        return normalize(np.random.default_rng(3).normal(size=(len(found), 384)).astype(np.float32))

    filler.put("a.txt", [f"a sentence of its own, number {number}" for number in range(rows)])
    assert questions_to_come(store, rows) == questions
    assert refit(store, at_end=True, ask=ask) and asked == [questions]
    assert questions_to_come(store, rows) == 0


@pytest.mark.parametrize("dims", [0, 385])
def test_impossible_sizes_are_refused(store, dims):
    with pytest.raises(DimensionError):
        resize(store, dims)


# -- faults ----------------------------------------------------------------------------------------


def test_rows_that_the_ledger_does_not_know_are_taken_back(store, filler, tmp_path):
    filler.put("a.txt", ["kept"])
    vectors = normalize(np.ones((1, 384), np.float32))
    # A kill between the two halves of a commit: the rows are there, the ledger's transaction is not.
    store.rows.replace(filler.table(filler.record("b.txt", 2, 1), ["half done"], vectors), [1])
    assert store.rows.count_newest() == 1
    assert texts_of(store) == ["kept"]  # readers see what the ledger knows, not what is newest
    store.close()
    with Store.open(tmp_path / "library").writing():
        pass
    again = Store.open(tmp_path / "library")
    assert texts_of(again) == ["kept"] and again.rows.version == again.ledger.meta("durable_version")
    again.close()


@pytest.mark.parametrize("keep_bytes", [0, 100])
def test_a_torn_manifest_that_was_never_recorded_costs_nothing(store, filler, tmp_path, keep_bytes):
    filler.put("a.txt", ["kept"])
    vectors = normalize(np.ones((1, 384), np.float32))
    store.rows.replace(filler.table(filler.record("b.txt", 2, 1), ["half done"], vectors), [])
    store.close()
    torn = manifests(tmp_path / "library")[0]
    torn.write_bytes(torn.read_bytes()[:keep_bytes])
    again = Store.open(tmp_path / "library")
    assert texts_of(again) == ["kept"]
    with again.writing():
        pass
    assert words(again, "kept") == ["kept"] and len(list((tmp_path / "library" / "set-aside").iterdir())) == 1
    again.close()


def test_a_folder_of_somebodys_files_never_becomes_a_library(manifest, tmp_path):
    (tmp_path / "project" / "rows").mkdir(parents=True)
    (tmp_path / "project" / "rows" / "table.csv").write_text("mine")
    with pytest.raises(StoreError, match="holds other files"):
        Store.create(tmp_path / "project", manifest, 128)
    assert (tmp_path / "project" / "rows" / "table.csv").read_text() == "mine"
    (tmp_path / "file").write_text("mine")
    for place in (tmp_path / "file", tmp_path / "file" / "deep" / "library"):
        with pytest.raises(StoreError, match="file is a file, and a library needs a folder"):
            Store.create(place, manifest, 128)


def test_a_thread_that_ends_takes_its_connection_with_it(store):
    import gc
    import threading

    for _ in range(20):
        thread = threading.Thread(target=store.ledger.sources)
        thread.start()
        thread.join()
    gc.collect()  # a connection and its statements refer to each other
    assert len(store.ledger._connections) <= 2


def test_a_busy_ledger_is_not_called_damaged(store, monkeypatch):
    import sqlite3

    store.ledger._db().execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(store.folder / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreLockedError, match="try again"):
        store.ledger.set_meta(x=1)
    other.close()


def test_a_new_date_changes_the_filters_only(store, filler):
    filler.put("a.txt", ["same text"])
    record = store.ledger.files()[0]
    store.touch([(record, 1_900_000_000 * 10**9)])
    assert words(store, "text", RowFilter(after_s=1_850_000_000).sql()) == ["same text"]
    assert store.ledger.files()[0].modified_ns == 1_900_000_000 * 10**9


def test_many_small_commits_are_made_compact(store, filler):
    for number in range(52):
        filler.put(f"{number}.txt", [f"entry {number}"])
    assert store.rows.fragments() > 40
    store.maintain()
    assert store.rows.fragments() <= 2 and store.rows.unindexed() == 0 and store.rows.count() == 52


def test_a_scan_over_many_small_commits_comes_in_large_batches(store, filler):
    for number in range(12):
        filler.put(f"{number:02}.txt", [f"entry {number}", f"more of {number}"])
    sizes = [len(batch) for batch in store.rows.scan(["text"], batch_rows=10)]
    assert sizes == [10, 10, 4]
    expected = [text for number in range(12) for text in (f"entry {number}", f"more of {number}")]
    assert texts_of(store) == sorted(expected)


def test_nothing_is_dropped_before_the_ledger_names_what_stays(store, filler, monkeypatch):
    for number in range(6):
        filler.put("a.txt", [f"version {number}"])
    recorded = []
    drop = Rows.drop_old_versions

    def dropping(rows, *keep):
        recorded.append((store.ledger.meta("durable_version"), rows.version))
        return drop(rows, *keep)

    monkeypatch.setattr(Rows, "drop_old_versions", dropping)
    before = store.ledger.meta("durable_version")
    store.tidy()
    assert recorded == [(recorded[0][1],) * 2] and recorded[0][0] > before


def test_a_run_that_made_the_rows_compact_drops_old_versions_once(store, filler, monkeypatch):
    for number in range(25):  # more pieces than a small library keeps
        filler.put(f"{number}.txt", [f"text {number}"])
    store.tuning = StoreTuning(least_stale_bytes=0)  # what readers may still look at stays, and is stale
    drop, dropped = Rows.drop_old_versions, []
    monkeypatch.setattr(Rows, "drop_old_versions", lambda rows, *keep: (dropped.append(keep), drop(rows, *keep))[1])
    store.optimize()
    assert len(dropped) == 1


def test_old_versions_are_dropped_when_nobody_can_be_looking_at_them(store, filler):
    reader = Store.open(store.folder)
    with store.writing():
        for number in range(18):
            filler.put("a.txt", [f"version {number}"] * 20)
            if number == 2:
                assert set(texts_of(reader)) == {"version 2"}
        store.tuning = StoreTuning(least_stale_bytes=0)
        store.optimize()
        assert len(manifests(store.folder)) == 2  # the newest, and what somebody began to look at lately
        store.tuning = StoreTuning(least_stale_bytes=0, keep_looked_at=timedelta(0))
        filler.put("a.txt", ["new"] * 20)
        store.optimize()
    assert len(manifests(store.folder)) == 1 and set(texts_of(store)) == set(texts_of(reader)) == {"new"}
    reader.close()


def test_what_a_run_leaves_is_little_more_than_what_compacting_leaves(store, filler):
    vectors = np.random.default_rng(5).normal(size=(100, 384)).astype(np.float32)
    for number in range(6):
        filler.put(f"{number}.txt", [f"text {number} {place}" for place in range(100)], normalize(vectors))
    before = store.opened().size_bytes()
    with store.writing():
        refit(store, at_end=True)
        store.optimize()
        left = store.rows.size_bytes()
        assert left < before and left <= 1.05 * store.rows.live_bytes()
        store.compact_rows()
    assert left <= 1.2 * store.rows.size_bytes()
    assert store.rows.count() == 600 and words(store, "text")


def test_the_word_index_is_whole_after_resizing(store, filler):
    filler.put("a.txt", [f"text {i}" for i in range(100)])
    resize(store, 64)
    assert store.rows.unindexed() == 0 and words(store, "text")


def test_a_missing_library_is_said(tmp_path):
    with pytest.raises(StoreMissingError, match="kenning add"):
        Store.open(tmp_path / "nothing")


def test_an_existing_library_is_never_overwritten(store, manifest, tmp_path):
    with pytest.raises(StoreError, match="left as it is"):
        Store.create(tmp_path / "library", manifest, 128)


def test_a_kill_while_a_library_is_made_leaves_room_for_another_try(store, manifest, tmp_path):
    store.close()
    for path in (tmp_path / "library").glob("ledger*"):
        path.unlink()
    Store.create(tmp_path / "library", manifest, 64).close()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / FILE_NAME).write_bytes(b"")  # SQLite makes the file before its first commit
    Store.create(tmp_path / "other", manifest, 64).close()


def test_rows_without_a_ledger_are_never_removed(store, filler, manifest, tmp_path):
    filler.put("a.txt", ["precious"])
    store.close()
    for path in (tmp_path / "library").glob("ledger*"):
        path.unlink()
    with pytest.raises(StoreDamagedError, match="lost its ledger"):
        Store.create(tmp_path / "library", manifest, 64)
    assert list((tmp_path / "library" / "rows").rglob("*.lance"))


def test_a_newer_format_is_refused(store, tmp_path):
    store.ledger.set_meta(format=99)
    store.close()
    with pytest.raises(StoreFormatError, match="update Kenning"):
        Store.open(tmp_path / "library")


def test_a_ledger_that_is_no_database_is_refused_and_kept(store, tmp_path):
    store.close()
    path = tmp_path / "library" / FILE_NAME
    path.write_bytes(b"not a database at all " * 100)
    with pytest.raises(StoreDamagedError):
        Store.open(tmp_path / "library")
    assert path.read_bytes().startswith(b"not a database")


def test_missing_rows_are_damage_and_a_rebuild_keeps_what_is_left(store, filler, tmp_path):
    filler.put("a.txt", ["one"])
    store.close()
    data = next((tmp_path / "library" / "rows").rglob("*.manifest")).parent
    for path in data.iterdir():
        path.unlink()
    broken = Store.open(tmp_path / "library")
    with pytest.raises(StoreDamagedError, match="index --force"):
        broken.rows.count()
    with pytest.raises(StoreDamagedError), broken.writing():
        pass
    with broken.writing(mend=mend):
        assert broken.rows.count() == 0
    assert broken.ledger.files()[0].state == "pending"
    assert list((tmp_path / "library").glob("rows.damaged-*"))
    broken.close()


def test_a_second_writer_is_told_who_writes(store, tmp_path):
    code = (
        "import sys, pathlib; from engine.store import Store\n"
        f"s = Store.open(pathlib.Path({str(tmp_path / 'library')!r}))\n"
        "with s.writing(): print('locked', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout.readline() == "locked\n"
        with pytest.raises(StoreLockedError, match=f"process {holder.pid}"), store.writing():
            pass
    finally:
        holder.kill()
        holder.communicate()
    with store.writing():  # the lock died with its holder
        pass


@pytest.mark.parametrize(
    ("module", "called"),
    [
        ("engine.cli.indexing_process", "the window's indexing"),
        ("engine.cli.program", "kenning index notes"),
        ("desktop", "kenning index notes"),
    ],
)
def test_the_writer_is_called_what_a_person_calls_it(module, called, tmp_path, monkeypatch):
    found = importlib.util.find_spec(module)
    file = Path(found.origin).with_name("__main__.py") if found.submodule_search_locations else Path(found.origin)
    assert file.exists()
    monkeypatch.setattr(sys, "argv", [str(file), "index", "notes"])
    with WriterLock(tmp_path), pytest.raises(StoreLockedError) as locked:
        WriterLock(tmp_path).acquire()
    assert locked.value.holder.startswith(f"{called}, process {os.getpid()}, since")


def test_the_helper_of_a_window_that_was_frozen_is_called_what_any_other_is(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["Kenning.exe", "--indexing-process", "--library", "notes"])
    with WriterLock(tmp_path), pytest.raises(StoreLockedError) as locked:
        WriterLock(tmp_path).acquire()
    assert locked.value.holder.startswith("the window's indexing, process")


def test_a_full_disk_refuses_the_commit_and_loses_nothing(store, filler, leave_free):
    filler.put("a.txt", ["kept"])
    leave_free(1 << 20)
    with pytest.raises(DiskFullError, match="free some"):
        filler.put("b.txt", ["refused"])
    assert texts_of(store) == ["kept"]


def test_names_that_are_not_utf8_are_kept(store, filler):
    import os

    filler.put(os.fsdecode(b"caf\xe9.txt"), ["latin"])
    found = store.ledger.files()[0]
    assert os.fsencode(found.path).endswith(b"caf\xe9.txt")


def test_the_ledgers_log_is_given_back_unless_a_reader_needs_it(store, filler):
    filler.put("a.txt", ["the hall is out of bounds"])
    log = store.folder / "ledger.sqlite3-wal"
    store.ledger.set_meta(filling="x" * (1 << 20))
    store.ledger.shorten_log()
    assert log.stat().st_size == 0 and len(store.ledger.meta("filling")) == 1 << 20
    store.ledger.set_meta(filling="y" * (1 << 20))
    begun, done = threading.Event(), threading.Event()

    def read():
        with store.ledger.reading():
            store.ledger.meta("filling")
            begun.set()
            done.wait(20)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        begun.wait(20)
        store.ledger.set_meta(filling="z" * (1 << 20))
        store.ledger.shorten_log()  # is no error
        assert log.stat().st_size > 1 << 20
    finally:
        done.set()
        reader.join()
    store.ledger.shorten_log()
    assert log.stat().st_size == 0 and store.ledger.meta("filling")[0] == "z"
