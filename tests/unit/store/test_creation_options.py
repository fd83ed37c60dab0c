"""What cannot be used is moved out of the way, whoever else does so at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from engine.store.creation_options import kept_aside, set_aside


def lay(folder, content):
    (folder / "rows").mkdir()
    (folder / "rows" / "chunks").write_text(content)
    for name in ("ledger.sqlite3", "ledger.sqlite3-wal", "notes.txt"):
        (folder / name).write_text(content)


def test_two_that_set_aside_at_once_lose_nothing_and_neither_fails(tmp_path):
    both = Barrier(2)

    def move(number):
        for _ in range(100):
            if number == 0:
                lay(tmp_path, "content")
            both.wait()
            set_aside(tmp_path, ("ledger.sqlite3", "rows"))
            both.wait()

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(move, range(2)))
    found = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert found.count("chunks") == found.count("ledger.sqlite3") == found.count("ledger.sqlite3-wal") == 100
    assert {path.name for path in tmp_path.iterdir()} - {path.name for path in kept_aside(tmp_path)} == {"notes.txt"}
    assert len(kept_aside(tmp_path)) == 300  # and no folder of who came too late


def test_what_was_set_aside_is_known_by_the_name_that_it_had(tmp_path):
    lay(tmp_path, "first")
    set_aside(tmp_path, ("ledger.sqlite3", "rows"))
    asides = kept_aside(tmp_path)
    names = {path.name.split(".damaged-")[0]: path for path in asides}
    assert set(names) == {"ledger.sqlite3", "ledger.sqlite3-wal", "rows"}
    assert (names["rows"] / "rows" / "chunks").read_text() == "first"
    set_aside(tmp_path, ("ledger.sqlite3", "rows"))
    assert kept_aside(tmp_path) == asides
