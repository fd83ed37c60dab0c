"""What somebody looks at is not dropped, and nothing else stays."""

from __future__ import annotations

import os
import threading
import time
from datetime import timedelta

import pytest
from contents import texts_of

from engine.maintenance.check import Checker
from engine.maintenance.parquet import write_parquet
from engine.progress import CancelToken
from engine.store import Store
from engine.store.readers import FOLDER, ReaderNotes
from engine.store.rows import Rows
from tests.versions import manifests


@pytest.fixture
def reader(store):
    opened = Store.open(store.folder)
    yield opened
    opened.close()


def notes(store):
    return sorted(path.suffix for path in (store.folder / FOLDER).glob("*"))


def test_what_is_being_read_is_read_to_its_end_beside_a_writer(store, filler, reader):
    for number in range(30):
        filler.put(f"{number:02}.txt", [f"text {number:02}"])
    batches = reader.rows.scan(["text"], batch_rows=1)
    read = next(batches)["text"].to_pylist()
    store.commit(None, [], forget=[record.path for record in store.ledger.files()[5:]])
    store.tidy()
    assert len(manifests(store.folder)) == 2
    read += [text for batch in batches for text in batch["text"].to_pylist()]
    assert sorted(read) == [f"text {number:02}" for number in range(30)]
    assert len(texts_of(reader)) == 5
    reader.close()
    store.close()
    assert notes(store) == []  # taken back


def test_a_reader_that_comes_too_late_looks_at_the_newer_version(store, filler, reader, monkeypatch):
    filler.put("a.txt", ["old"])
    note, looked_at = ReaderNotes.note, []

    def overtaken(notes, version):  # by a writer, between the look at the ledger and the note
        monkeypatch.setattr(ReaderNotes, "note", note)
        filler.put("a.txt", ["new"])
        looked_at.append(store._notes.versions(timedelta(minutes=5)))
        return note(notes, version)

    monkeypatch.setattr(ReaderNotes, "note", overtaken)
    rows = reader.rows
    store.opened().drop_old_versions(*looked_at)
    assert [row["text"].to_pylist() for row in rows.scan(["text"])] == [["new"]] and len(manifests(store.folder)) == 1


def test_the_notes_of_a_killed_process_hold_for_a_while(store, filler):
    filler.put("a.txt", ["old"])
    killed = Store.open(store.folder)
    assert texts_of(killed) == ["old"]
    filler.put("a.txt", ["new"])
    store.tidy()
    assert len(manifests(store.folder)) == 2 and len(notes(store)) == 2
    for note in (store.folder / FOLDER).iterdir():
        os.utime(note, (1, 1))
    store.tidy()
    assert len(manifests(store.folder)) == 1 and notes(store) == []
    killed.close()


def test_what_is_written_just_now_is_not_taken_for_an_old_version(store, filler):
    filler.put("a.txt", ["one"])
    filler.put("a.txt", ["two"])
    table = store.folder / "rows" / "chunks.lance"
    (table / "data" / "of another writer.lance").write_bytes(b"x")
    (table / "_indices" / "of another writer").mkdir()
    store.tidy()
    assert len(manifests(store.folder)) == 1 and texts_of(store) == ["two"]
    assert (table / "data" / "of another writer.lance").exists() and (table / "_indices" / "of another writer").exists()


def test_a_torn_manifest_of_an_old_version_is_in_nobodys_way(store, filler):
    for number in range(3):
        filler.put("a.txt", [f"version {number}"])
    torn = manifests(store.folder)[-1]
    torn.write_bytes(b"torn")
    store.opened().drop_old_versions(())
    assert manifests(store.folder)[1:] == [torn] and texts_of(store) == ["version 2"]


def test_where_a_later_lancedb_writes_what_is_not_known_here_it_drops_versions_itself(store, filler, monkeypatch):
    for number in range(3):
        filler.put("a.txt", [f"version {number}"])
    monkeypatch.setattr("engine.store.live_files._MAGIC", b"later")
    monkeypatch.setattr(Rows, "_remove", lambda *given: pytest.fail("something was removed by its name"))
    count = len(manifests(store.folder))
    store.tidy()
    assert len(manifests(store.folder)) >= count and texts_of(store) == ["version 2"]  # none is old enough


def test_where_no_note_can_be_written_it_is_read_all_the_same(store, filler, reader):
    filler.put("a.txt", ["one"])
    (store.folder / FOLDER).write_text("in the way")
    assert texts_of(reader) == ["one"]
    filler.put("a.txt", ["two"])
    store.tidy()
    assert texts_of(reader) == ["two"]


def test_what_the_writer_looks_at_itself_does_not_stay_but_what_its_threads_look_at(store, filler):
    looked, go_on = threading.Event(), threading.Event()

    def look():
        filler.put("a.txt", ["looked at"])
        assert store.rows.count() == 1
        looked.set()
        go_on.wait()

    thread = threading.Thread(target=look)
    thread.start()
    looked.wait()
    for number in range(5):
        filler.put("a.txt", [f"version {number}"])
        assert store.rows.count() == 1
    store.tidy()
    assert len(manifests(store.folder)) == 2
    go_on.set()
    thread.join()
    store.tidy()
    assert len(manifests(store.folder)) == 1


def test_notes_are_made_anew_only_after_a_while_and_forgotten_when_old(tmp_path, monkeypatch):
    clock = [100.0]
    monkeypatch.setattr("engine.store.readers.time.monotonic", lambda: clock[0])
    one = ReaderNotes(tmp_path)
    assert one.note(1) and not one.note(1) and one.note(2)
    clock[0] += 16
    assert one.note(1)
    clock[0] += 890
    assert one.note(3)
    assert {path.suffix for path in (tmp_path / FOLDER).iterdir()} == {".1", ".3"}
    assert ReaderNotes(tmp_path).versions(timedelta(minutes=5)) == {1, 3}
    one.close()
    assert list((tmp_path / FOLDER).iterdir()) == []


def overtake(store, filler, monkeypatch):
    """Let a writer commit and tidy up while a reader opens the rows, which takes a tenth of a second."""
    opened = Store.opened

    def overtaken(reader):
        monkeypatch.setattr(Store, "opened", opened)
        found = opened(reader)
        filler.put("a.txt", ["new one", "new two"])
        store.tidy()
        return found

    monkeypatch.setattr(Store, "opened", overtaken)


def test_an_export_beside_a_writer_holds_every_document(store, filler, reader, monkeypatch, tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        filler.put(name, [f"{name} one", f"{name} two"])
    overtake(store, filler, monkeypatch)
    report = write_parquet(reader, tmp_path / "all.parquet")
    assert (report.documents, report.chunks) == (3, 6)


def test_a_check_beside_a_writer_finds_no_damage(store, filler, reader, monkeypatch):
    for name in ("a.txt", "b.txt", "c.txt"):
        filler.put(name, [f"{name} one", f"{name} two"])
    overtake(store, filler, monkeypatch)
    report = Checker(reader, lambda share: None, CancelToken()).run()
    assert all("do not stand in their text" in one.what for one in report.problems)  # as these texts are made


def test_what_is_read_for_long_is_not_dropped(store, filler, reader):
    filler.put("a.txt", ["old"])
    with reader.reading():
        for note in (store.folder / FOLDER).iterdir():
            os.utime(note, (time.time() - 1200,) * 2)
        filler.put("a.txt", ["new"])
        store.tidy()
        assert texts_of(reader) == ["old"] and len(manifests(store.folder)) == 2
    store.tidy()
    assert len(manifests(store.folder)) == 1 and texts_of(reader) == ["new"]


def test_what_a_kill_left_half_dropped_goes_with_the_next_run(store, filler, monkeypatch):
    for number in range(3):
        filler.put("a.txt", [f"version {number}"])
    files = set((store.folder / "rows" / "chunks.lance" / "data").iterdir())

    class Kill(Exception):
        pass

    def killed(path, missing_ok=False):
        if path in files:
            monkeypatch.setattr(type(path), "unlink", unlink)
            raise Kill
        unlink(path, missing_ok=missing_ok)

    unlink = type(store.folder).unlink
    monkeypatch.setattr(type(store.folder), "unlink", killed)
    with pytest.raises(Kill):
        store.tidy()
    store.tidy()
    data = store.folder / "rows" / "chunks.lance" / "data"
    assert len(manifests(store.folder)) == 1 and len(list(data.iterdir())) == 1
    assert texts_of(store) == ["version 2"]
