"""Readers look at what was recorded, however far a writer has got; and nobody's looking loosens another's hold."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from engine.errors import StoreError
from engine.maintenance.check_files import check_files
from engine.store import Store
from engine.store.rows import Rows
from engine.store.sqlite import connect
from engine.store.tuning import StoreTuning
from engine.store.vocabulary import Vocabulary


def test_a_reader_that_has_just_opened_does_not_follow_a_writer(store, filler):
    number = filler.put("a.txt", ["one", "two", "three"])
    reader = Rows.open(store.folder)
    reader.see(store.ledger.meta("durable_version"))
    store.opened().newest.delete(f"document_id = {number}")  # the first half of a replacement
    assert reader.count() == 3 and reader.seen == store.ledger.meta("durable_version")


def test_a_check_leaves_the_locks_of_the_ledger_alone(store, filler):
    """SQLite's locks are the process's: whoever closes a ledger's file by hand gives all of them up."""
    filler.put("a.txt", ["one"])
    checkpoint = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], timeout=0);"
        "print(db.execute('PRAGMA wal_checkpoint(TRUNCATE)').fetchone()[0])"
    )
    with store.ledger.reading():
        store.ledger.counts()
        check_files(store.folder, store.rows_name, store.rows.seen, lambda _share: None)
        command = [sys.executable, "-c", checkpoint, str(store.folder / "ledger.sqlite3")]
        busy = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    assert busy == "1"


def test_counting_chunks_waits_where_it_takes_long(store, filler):
    filler.put("a.txt", ["one", "two"])
    assert store.vocabulary.size()[0] == 2
    filler.put("b.txt", ["three"])
    assert store.vocabulary.size()[0] == 3
    slow = Vocabulary(store.ledger, StoreTuning(slow_count_s=-1.0, count_again=1e9))
    filler.put("c.txt", ["four"])
    assert slow.size()[0] == 4
    filler.put("d.txt", ["five"])
    assert slow.size()[0] == 4  # for as long as a thousand million countings take


def test_a_ledger_that_cannot_be_opened_says_one_thing(tmp_path):
    with pytest.raises(Exception, match="unable to open"):
        connect(tmp_path / "missing" / "ledger.sqlite3")
    gc.collect()  # a connection that never was must not complain


def test_a_library_whose_making_anew_is_killed_keeps_its_sources(store, tmp_path, monkeypatch):
    from engine.maintenance import rebuild

    store.ledger.add_source(tmp_path / "docs", "folder")
    with store.ledger.writing() as db:  # a fault that SQLite finds, and with which the sources can still be read
        db.execute("CREATE TABLE odd (value CHECK (value))")
        db.execute("PRAGMA ignore_check_constraints=ON")
        db.execute("INSERT INTO odd VALUES (0)")
    store.close()
    (store.folder / "library.json").unlink()

    def killed(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(rebuild, "set_aside", killed)
        rebuild.rebuild_library(store.folder)
    (store.folder / "ledger.sqlite3").unlink()
    with pytest.raises(StoreError):
        Store.open(store.folder)
    made = rebuild.rebuild_library(store.folder)
    assert [source.path for source in made.ledger.sources()] == [tmp_path / "docs"]
    made.close()
