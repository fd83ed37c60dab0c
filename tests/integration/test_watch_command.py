"""Does `kenning watch`, the real command in a process of its own, keep a library up to date?"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli.program import main
from engine.errors import DiskFullError
from engine.library import Library
from engine.search.hits import SearchOptions
from tests.command_line import run
from tests.waiting import until

LIMIT_S = 60


def found(library, words):
    return {Path(hit.path).name for hit in library.search(words, SearchOptions(mode="words", fold=False)).hits}


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "notes"
    made.mkdir()
    (made / "first.txt").write_text("An accordion in the attic.")
    return made


@pytest.fixture
def library(tmp_path, folder):
    with Library.open(tmp_path / "library", create=True) as made:
        made.add([folder])
        yield made


def test_it_reads_what_is_there_and_what_is_saved_until_it_is_ended(library, folder):
    command = [sys.executable, "-m", "engine.cli", "watch", "--library", str(library.folder), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            until(lambda: found(library, "accordion") == {"first.txt"})
            (folder / "second.txt").write_text("A bassoon in the hall.")
            until(lambda: found(library, "bassoon") == {"second.txt"})
            (folder / "first.txt").unlink()
            until(lambda: found(library, "accordion") == set())
        finally:
            process.terminate()
        assert process.wait(LIMIT_S) == 0
        events = [json.loads(line) for line in process.stdout]
    assert events[0]["event"] == "freshness" and events[0]["state"] == "watched"
    assert sum(event["documents"]["removed"] for event in events if event["event"] == "updated") == 1


def test_it_says_what_a_rule_has_dropped_and_ends_with_the_library(library, folder):
    command = [sys.executable, "-m", "engine.cli", "watch", "--library", str(library.folder), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            until(lambda: found(library, "accordion") == {"first.txt"})
            (folder / ".kenningignore").write_text("first.*\n")
            until(lambda: found(library, "accordion") == set())
            library.close()
            until(lambda: main(["libraries", "delete", str(library.folder), "--yes"]) == 0)
            out, err = process.communicate(timeout=LIMIT_S)
        finally:
            process.kill()
    assert process.returncode == 3 and "is gone" in err
    assert not library.folder.exists()
    *events, last = [json.loads(line) for line in out.splitlines()]
    assert [one["documents"]["removed"] for one in events if one["event"] == "updated"] == [0, 1]
    assert last["error"]["message"] in err


def test_once_brings_everything_up_to_date_and_ends(library, folder, capsys):
    status, out, _ = run(capsys, "watch", "--once", "--library", library.folder)
    assert status == 0 and "1 indexed" in out
    assert found(library, "accordion") == {"first.txt"}


def test_once_says_what_failed_and_that_it_was_ended(library, folder, capsys, monkeypatch):
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    status, out, _ = run(capsys, "watch", "--once", "--library", library.folder)
    assert status == 1 and "1 failed" in out
    catch_up = Library.catch_up

    def ended(self, *, cancel, **others):
        cancel.cancel()  # as Ctrl+C does
        return catch_up(self, cancel=cancel, **others)

    monkeypatch.setattr(Library, "catch_up", ended)
    status, _, err = run(capsys, "watch", "--once", "--library", library.folder)
    assert status == 130 and "interrupted" in err


def test_once_does_not_wait_for_room(library, capsys, monkeypatch):
    def full(self, **_):
        raise DiskFullError("The disk is full.")

    monkeypatch.setattr(Library, "catch_up", full)
    status, _, err = run(capsys, "watch", "--once", "--library", library.folder)
    assert status == 3 and err.count("full") == 1


def test_without_a_source_it_says_what_to_do(tmp_path, capsys):
    Library.open(tmp_path / "empty", create=True).close()
    status, _, err = run(capsys, "watch", "--library", tmp_path / "empty")
    assert status == 2 and "kenning add" in err
