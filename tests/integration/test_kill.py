"""Indexing is killed at ten moments; every committed document is found afterwards, and none twice."""

from __future__ import annotations

import random
import subprocess
import sys
import time
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from engine import Library, SearchOptions
from engine.cli.protocol import Committed, Operation, Request, read_event
from tests.entries import write_entries

ROOT = Path(__file__).resolve().parents[2]
FILES = 120
# Small commits and early refits, so that kills fall into as many different steps as possible.
PROCESS = """
import sys
from engine import Library
from engine.cli.indexing_process import main
from engine.indexing.tuning import IndexTuning
from engine.store.tuning import StoreTuning

def open_library(folder, **options):
    library = Library.open(folder, **options)
    library.tuning = IndexTuning(commit_rows=4, group_chunks=4)
    library.store.tuning = StoreTuning(refit_min_chunks=8, refit_in_a_run_chunks=8, refit_growth=1.3)
    return library

sys.exit(main(open_library=open_library))
"""


def start(library, folder):
    process = subprocess.Popen(
        [sys.executable, "-c", PROCESS, "--library", str(library)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
    )
    process.stdin.write(Request(Operation("index", (str(folder),))).line().decode())
    process.stdin.flush()
    return process


def committed_until(process, commits, wait_s):
    """Read events until so many commits were told, wait a little, kill; return the documents told of."""
    documents = told = 0
    for line in process.stdout:
        event = read_event(line)
        if isinstance(event, Committed):
            documents += event.documents
            told += 1
            if told >= commits:
                break
    time.sleep(wait_s)
    process.kill()
    for line in process.stdout:  # what it had told before it died
        event = read_event(line) if line.endswith("\n") else None
        documents += event.documents if isinstance(event, Committed) else 0
    process.stdin.close()
    process.stdout.close()
    process.wait()
    return documents


def assert_whole(library):
    """The rows hold exactly what the ledger says: each chunk of each document once."""
    store = library._store
    with store.writing():
        pass  # what the next writer does first
    rows = Counter(number for batch in store.rows.scan(["document_id"]) for number in batch["document_id"].to_pylist())
    assert rows == {record.document_id: record.chunks for record in store.ledger.files(state="indexed")}
    ids = [number for batch in store.rows.scan(["id"]) for number in batch["id"].to_pylist()]
    assert len(ids) == len(set(ids))
    column = store.searched().column
    assert store.rows.count(f"{column} IS NULL") == 0


@pytest.fixture
def folder(tmp_path):
    return write_entries(tmp_path / "docs", FILES)


def test_a_kill_at_any_moment_loses_and_doubles_nothing(tmp_path, folder):
    rng = random.Random(2026)
    place = tmp_path / "library"
    known, was_rewritten = 0, False
    for moment in range(10):
        process = start(place, folder)
        known += committed_until(process, commits=1 + moment % 3, wait_s=rng.uniform(0, 0.15))
        with Library.open(place) as library:
            found = library.status().documents
            # What was committed in place of the changed file's old text is no document more.
            is_rewritten = bool(library.search("rewritten", SearchOptions(mode="words")).hits)
            assert known - (is_rewritten and not was_rewritten) <= found <= FILES
            was_rewritten = is_rewritten
            assert_whole(library)
            known = library.status().documents
            if moment == 4:  # a changed file is replaced, not doubled, wherever the kill falls
                (folder / "000.txt").write_text("Entry number0x, rewritten: calm sea.")
    with Library.open(place) as library:
        library.index()
        assert library.status().documents == FILES and library.status().pending == 0
        assert_whole(library)
        for number in (0, 7, 63, FILES - 1):
            hits = library.search(f'"number{number}x"').hits
            assert [Path(hit.path).name for hit in hits] == [f"{number:03}.txt"]
        assert "calm sea" in library.search('"number0x"').hits[0].passages[0].text


def test_a_kill_leaves_a_container_consistent_member_by_member(tmp_path):
    """Members are committed as they come, the container's own line not before the last of them."""
    rng = random.Random(4)
    docs, place = tmp_path / "docs", tmp_path / "library"
    docs.mkdir()
    names = [f"letters/{number:03}.txt" for number in range(FILES)]

    def pack(names, ending=""):
        with zipfile.ZipFile(docs / "old.zip", "w") as packed:
            for number, name in enumerate(names):
                packed.writestr(name, f"Letter number{number}x of the captain: wind, waves and bread.{ending}")

    pack(names)
    known = 0
    for moment in range(3):
        process = start(place, docs)
        known = max(known, committed_until(process, commits=1 + moment % 3, wait_s=rng.uniform(0, 0.15)))
        with Library.open(place) as library:
            assert_whole(library)
            states = {record.path.name: record.state for record in library._store.ledger.files()}
            members = sum(state == "indexed" for state in states.values())
            assert known <= members <= FILES  # what was committed stays, and is not read as new again
            if states.get("old.zip") == "container":
                assert members == FILES
            known = members
    del names[3]
    pack(names, ending=" Yours.")  # every member changed, one of them is gone
    committed_until(start(place, docs), commits=2, wait_s=rng.uniform(0, 0.15))
    with Library.open(place) as library:
        assert_whole(library)
        library.index()
        assert_whole(library)
        status = library.status()
        assert (status.documents, status.pending) == (FILES - 1, 0)
        [hit] = library.search('"number7x"').hits
        assert hit.path.endswith("old.zip/letters/008.txt") and "Yours" in hit.passages[0].text
