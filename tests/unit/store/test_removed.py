"""What a person removed is gone after compacting: no file of the library holds a byte of it, however much it was."""

from __future__ import annotations

import random

import pytest

from engine.maintenance.compact import compact
from engine.store.disk_space import files_below
from engine.store.lance import TABLE_FOLDER
from engine.store.live_files import LiveFiles
from engine.store.tuning import StoreTuning, VectorIndexTuning

WORDS = "river harbour winter letter garden copper window"


def secret(number):
    """A word that no compression hides: each of its pieces is new."""
    return f"{random.Random(number).getrandbits(160):040x}"


def fill(filler, documents):
    for number in range(documents):
        filler.put(f"{number:03}.txt", [f"{WORDS} {number} {secret(number)} {part}" for part in range(3)])


def remove(store, documents):
    """Remove these; return what nobody may find any more: their words, and their texts as the ledger packs them."""
    names = {f"{number:03}.txt" for number in documents}
    gone = [record for record in store.ledger.files() if record.path.name in names]
    packed = [store.ledger.ask("SELECT text FROM texts WHERE document_id = ?", (one.document_id,)) for one in gone]
    store.commit(None, [], forget=[one.path for one in gone])
    return [secret(number).encode() for number in documents] + [bytes(rows[0][0])[-40:] for rows in packed]


def holding(folder, pieces):
    """Return the files that hold one of these, as it is or between the escapes of Lance's compression of texts."""
    found = []
    for path, _ in files_below(folder):
        raw = path.read_bytes()
        if any(piece in raw or piece in raw.replace(b"\xff", b"") for piece in pieces):
            found.append(path.name)
    return found


@pytest.mark.parametrize("removed", [range(1), range(3, 6), range(10, 38), range(40)], ids=len)
def test_nothing_of_what_was_removed_is_left(store, filler, removed):
    fill(filler, 40)
    store.tidy()
    before = store.rows.count()
    with store.writing():
        pieces = remove(store, removed)
        assert len(holding(store.folder, pieces)) >= 2  # the rows and the ledger
        report = compact(store)
    assert report.left_out == () and report.after_bytes < report.before_bytes
    assert holding(store.folder, pieces) == []
    assert store.rows.count() == before - 3 * len(removed)
    live = LiveFiles(store.folder / "rows", TABLE_FOLDER, store.ledger.meta("durable_version"))
    assert live.is_known and live.with_deletions == [] and store.opened().strays() == []
    kept = next(number for number in range(41) if number not in removed)
    if kept < 40:  # what stays is found as before
        assert holding(store.folder, [secret(kept).encode()])
        assert store.vocabulary.chunks_with([secret(kept)]) == {secret(kept): 3}


def test_the_ledger_alone_overwrites_what_is_removed(store, filler):
    """Where there is no room to rewrite it, too."""
    fill(filler, 30)
    with store.writing():
        pieces = remove(store, range(30))
    store.ledger.ask("PRAGMA wal_checkpoint(TRUNCATE)")
    assert not any(piece in (store.folder / "ledger.sqlite3").read_bytes() for piece in pieces)


def test_compacting_again_rewrites_nothing(store, filler):
    fill(filler, 5)
    with store.writing():
        remove(store, [2])
        compact(store)
        version = store.ledger.meta("durable_version")
        files = {path.name for path, _ in files_below(store.folder / "rows")}
        report = compact(store)
    assert store.ledger.meta("durable_version") == version and report.before_bytes == report.after_bytes
    assert {path.name for path, _ in files_below(store.folder / "rows")} == files


def test_rows_begun_anew_are_not_taken_for_compacted_ones(store, filler):
    fill(filler, 3)
    with store.writing():
        compact(store)
        store._reset_rows()
    assert store.ledger.meta("clean_version") is None


def test_the_vector_index_loses_the_vectors_of_what_went(store, filler):
    store.tuning = StoreTuning(index=VectorIndexTuning(questions=4))
    fill(filler, 100)
    with store.writing():
        assert store.build_vector_index(always=True)
        remove(store, range(5))
        compact(store)
    assert store.vector_index().rows == store.rows.count() == 285


def test_what_was_set_aside_is_named(store, filler):
    fill(filler, 1)
    (store.folder / "rows.damaged-20260101-000000").mkdir()
    with store.writing():
        [told] = compact(store).left_out
    assert "--drop-damaged" in told and "rows.damaged-20260101-000000" in told


def test_a_reader_that_keeps_the_log_is_named(store, filler, monkeypatch):
    fill(filler, 1)
    monkeypatch.setattr(type(store.ledger), "vacuum", lambda _: False)
    with store.writing():
        [told] = compact(store).left_out
    assert "reads the ledger" in told


def test_every_index_is_made_anew_where_something_was_removed(store, filler):
    """Remapped to the rows that stay, the word index would still list the words of those that went."""
    fill(filler, 20)
    store.tidy()
    made = []

    def rebuild(*given, **how):
        made.append({index.name for index in store.opened().newest.list_indices()})
        return original(*given, **how)

    original = store.opened().rebuild_indexes
    store.opened().rebuild_indexes = rebuild
    with store.writing():
        remove(store, [7])
        compact(store)
    [names] = made
    assert "words_idx" in names and names == {index.name for index in store.opened().newest.list_indices()}
