"""A real store in the test's own folder, a small tree of files, and helpers that put lines into the ledger."""

from __future__ import annotations

import pytest

from engine.documents import fingerprint
from engine.store import FileRecord, Store


@pytest.fixture
def make_store(tmp_path, manifest):
    """Make the test's store, of a class that injects a fault where one is wanted."""
    opened = []

    def make(kind=Store):
        opened.append(kind.create(tmp_path / "library", manifest, 128))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def ledger(make_store):
    return make_store().ledger


@pytest.fixture
def tree(tmp_path):
    """Make files from their paths below ``docs``; the content is the path."""

    def make(*names):
        for name in names:
            path = tmp_path / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(name, "utf-8")
        return tmp_path / "docs"

    return make


@pytest.fixture
def indexed():
    """Return the ledger's line of a file as an earlier run left it."""

    def record(path, number=None, **facts):
        about = path.stat()
        lines = {
            "state": "indexed",
            "fingerprint": fingerprint(path),
            "chunks": 1,
            "tokens": 5,
            "reader": "text 1",
            **facts,
        }
        return FileRecord(path, number, size_bytes=about.st_size, modified_ns=about.st_mtime_ns, **lines)

    return record
