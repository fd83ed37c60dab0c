"""What is findable while the first run goes on? Names at once, and small files before a large one is read."""

from __future__ import annotations

import os
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.indexing import pipeline
from engine.indexing.tuning import IndexTuning
from engine.library import Library
from engine.progress import CancelToken
from engine.reports.overview import _offer
from engine.search.hits import SearchOptions


@pytest.fixture
def folder(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    day_s = 86_400
    # The large one was touched last.
    files = {"small.txt": (1, "A heliotrope by the wall."), "report.txt": (0, "The heron waits at the weir. " * 40_000)}
    files["old_minutes.txt"] = (900, "What the committee said.")
    for name, (days, text) in files.items():
        (docs / name).write_text(text)
        os.utime(docs / name, (time.time() - days * day_s,) * 2)
    return docs


def found(library, words):
    return {Path(hit.path).name for hit in library.search(words, SearchOptions(mode="words")).hits}


def named(library, words):
    return {(Path(file.path).name, file.kind) for file in library.find_named(words, SearchOptions()).files}


def test_names_are_findable_before_any_file_is_read(folder, tmp_path, monkeypatch):
    """The run is held before it reads a file; another process's library sees the names."""
    split, seen = pipeline.Pipeline._split_all, []

    def held(self, *given):
        with Library.open(tmp_path / "library") as other:
            seen.append((named(other, "minutes"), named(other, "report"), found(other, "committee")))
        split(self, *given)

    monkeypatch.setattr(pipeline.Pipeline, "_split_all", held)
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
        assert seen == [({("old_minutes.txt", "waiting")}, {("report.txt", "waiting")}, set())]
        assert found(library, "committee") == {"old_minutes.txt"} and named(library, "minutes") == set()


def test_a_run_says_what_it_does_before_the_first_file_is_read(folder, tmp_path):
    """Under load, or over a slow disk, each of it may take half a minute."""
    told = []
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder], on_progress=told.append)
        phases = list(dict.fromkeys(one.phase for one in told))
        assert phases == ["choosing", "scanning", "opening", "indexing", "finishing"]
        first = next(one for one in told if one.phase == "indexing")
        assert (first.documents_done, first.documents_total) == (0, 3)
        told.clear()
        library.index([folder], on_progress=told.append)  # nothing is chosen or loaded by now
        assert {one.phase for one in told} == {"scanning", "finishing"}


def test_a_small_file_is_findable_before_a_large_newer_one_is_read(folder, tmp_path):
    firsts, token = [], CancelToken()
    with Library.open(tmp_path / "library", create=True) as library:

        def look(documents):
            if documents and not firsts:
                firsts.append((found(library, "heliotrope"), found(library, "heron"), named(library, "report")))
                token.cancel()  # the large one would take long to encode

        library.tuning = IndexTuning(commit_rows=1)
        library.index([folder], on_commit=look, cancel=token)
    assert firsts == [({"small.txt"}, set(), {("report.txt", "waiting")})]


def test_a_run_leaves_no_long_log_of_the_ledger_behind(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("engine.store.ledger._KEPT_LOG_BYTES", 0)
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
        assert (tmp_path / "library" / "ledger.sqlite3-wal").stat().st_size == 0


def test_no_encoder_is_offered_by_the_few_files_that_a_run_read_first(tmp_path):
    """A few German texts at the front are no large part of a library of English ones."""
    docs, token = tmp_path / "docs", CancelToken()
    docs.mkdir()
    for number in range(400):
        german, name = number < 6, f"{number:03}.txt"
        sentence = "Die Kaution wird nach sechs Monaten ohne Abzug an den Mieter zurückgezahlt."
        (docs / name).write_text(sentence if german else f"The landlord returns the deposit after week {number}.")
        os.utime(docs / name, (time.time() - number * 60,) * 2)  # the German ones are read first
    with Library.open(tmp_path / "library", create=True) as library:
        library.add([docs])
        library.use_encoder("all-minilm-l6-v2")
        library.tuning = IndexTuning(commit_rows=5)
        library.index([docs], on_commit=lambda _: token.cancel(), cancel=token)
        status = library.status()
        assert 6 <= status.documents < status.pending and status.offer is None
        for number in range(6, 400):
            (docs / f"{number:03}.txt").unlink()
        library.index([docs])
        status = library.status()
        assert not status.pending and status.offer is not None  # now they are all of it


@pytest.mark.parametrize(("read", "is_offered"), [(3, False), (4, True)])
def test_files_that_are_skipped_do_not_count_as_read_where_an_encoder_is_offered(read, is_offered):
    ledger = SimpleNamespace(
        chunks_by_language=lambda: {"ar": 20}, languages=lambda: {"ar": 20}, meta=lambda _name: None
    )
    counts = {"indexed": (read, 20, 9), "skipped": (500, 0, 0), "failed": (9, 0, 0), "pending": (4, 0, 0)}
    offered = _offer(ledger, SimpleNamespace(languages=["en"], name="small"), counts)
    assert (offered is not None) == is_offered
