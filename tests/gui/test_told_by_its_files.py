"""A library has changed where its files have, not where something came or went beside them."""

from __future__ import annotations

import pytest

from desktop.controllers.others import Others


@pytest.fixture
def others(qtbot, tmp_path):
    (tmp_path / "ledger.sqlite3").write_bytes(b"rows")
    watched = Others(tmp_path)
    watched.start()
    yield watched
    watched.stop()


@pytest.fixture
def told(others):
    seen = []
    others.changed.connect(lambda: seen.append(True))
    return seen


def test_what_reading_leaves_beside_the_ledger_is_no_change(others, told, tmp_path):
    (tmp_path / "ledger.sqlite3-wal").touch()
    (tmp_path / "ledger.sqlite3-shm").write_bytes(b"index")
    (tmp_path / "kept").mkdir()
    others._tell()
    (tmp_path / "ledger.sqlite3-wal").unlink()
    others._tell()
    assert not told


@pytest.mark.parametrize("name", ["ledger.sqlite3", "ledger.sqlite3-wal", "writer.json"])
def test_what_a_writer_leaves_is_told_once(others, told, tmp_path, name):
    (tmp_path / name).write_bytes(b"more rows")
    others._tell()
    others._tell()
    assert told == [True]


def test_a_real_change_is_noticed_by_itself(others, told, tmp_path, qtbot):
    (tmp_path / "ledger.sqlite3-wal").write_bytes(b"a commit")
    qtbot.waitUntil(lambda: bool(told))
