"""What a user meets when things go wrong: spoiled files, a full disk or a read-only one, two writers, a kill."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine import Library
from tests.entries import write_entries
from tests.kills import Trial

ROOT = Path(__file__).resolve().parents[2]


def kenning(*arguments):
    """Run the command as a user does; return its status and what it wrote."""
    found = subprocess.run(
        [sys.executable, "-m", "engine", *map(str, arguments)], capture_output=True, text=True, cwd=ROOT, timeout=300
    )
    assert "Traceback" not in found.stderr and "unexpected" not in found.stderr
    return found.returncode, found.stdout, found.stderr


# One process for several commands: starting one takes longer than what it does.
SESSION = """
import contextlib, io, json, sys
from engine.cli.program import main
for words in json.load(sys.stdin):
    out, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        status = main(words)
    print(json.dumps([status, out.getvalue(), errors.getvalue()]))
"""


def session(library, *commands):
    """Run commands one after the other in a process of their own; return what ``kenning`` does for each."""
    words = [[*map(str, command), "--library", str(library)] for command in commands]
    found = subprocess.run(
        [sys.executable, "-c", SESSION], input=json.dumps(words), capture_output=True, text=True, cwd=ROOT, timeout=300
    )
    assert found.returncode == 0 and found.stderr == "", found.stderr
    answers = [json.loads(line) for line in found.stdout.splitlines()]
    assert not any("unexpected" in errors for _, _, errors in answers), answers
    return answers


def lines_of(*arguments):
    """Run a script of ours that prints one JSON object a line."""
    command = [sys.executable, *map(str, arguments)]
    # On two cores that had much else to do the longest took 21 minutes.
    found = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=3600)
    assert found.returncode == 0, found.stderr
    return [json.loads(line) for line in found.stdout.splitlines()]


@contextmanager
def small_disk(place, size):
    """Mount a disk of its own that is so large."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]
    try:
        mounted = sys.platform == "linux" and subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("a small disk can only be mounted by root, on Linux")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def docs(tmp_path):
    return write_entries(tmp_path / "docs", 6)


# -- spoiled files --------------------------------------------------------------------------------


def assert_all_acceptable(seen):
    bad = [one for one in seen if not one["acceptable"]]
    assert not bad, json.dumps(bad, indent=1)


def test_a_spoiled_file_is_harmless_or_said_in_one_line_and_healed(tmp_path):
    """Each kind of file by turns; the slow test takes every file and every kind of damage."""
    seen = lines_of("tests/damage.py", tmp_path, "--every", 17)
    assert_all_acceptable(seen)
    assert len({one["kind"] for one in seen}) >= 3


@pytest.mark.slow
def test_every_file_spoiled_in_every_way_is_harmless_or_said_in_one_line_and_healed(tmp_path):
    seen = lines_of("tests/damage.py", tmp_path, "--every", 1)
    assert_all_acceptable(seen)
    kinds = {one["kind"] for one in seen}
    assert kinds >= {"ledger.sqlite3", "ledger.sqlite3-wal", "data", "manifest", "deletions", "transaction", "sums.txt"}
    assert kinds >= {"index of words", "index of columns", "version hint", "library.json", "writer.lock"}


# -- a full disk ----------------------------------------------------------------------------------


def assert_nothing_lost(one):
    assert one["status"] in (0, 2, 3) and len(one["lines"]) == (one["status"] != 0), one
    if one["status"]:
        assert "full" in one["lines"][0] and "Traceback" not in one["lines"][0], one
        assert "The disk that holds " in one["lines"][0] and " MB are needed" in one["lines"][0], one
    assert one["search while full"] == 0, one
    assert one["check with room"] == 0 and one["again"] == 0 and one["check at the end"] == 0 and one["found"] == 0, one
    assert one["litter"] == [], one


def test_a_full_disk_ends_in_one_line_and_loses_nothing(tmp_path):
    with small_disk(tmp_path / "disk", "24m") as disk:
        seen = lines_of("tests/full_disk.py", disk, "index")
    for one in seen:
        assert_nothing_lost(one)
    assert [one["status"] for one in seen] == [3, 3]


@pytest.mark.slow
def test_a_full_disk_at_every_stage_ends_in_one_line_and_loses_nothing(tmp_path):
    with small_disk(tmp_path / "disk", "24m") as disk:
        for one in lines_of("tests/full_disk.py", disk):
            assert_nothing_lost(one)


def test_below_the_reserve_nothing_is_written(tmp_path, docs):
    """The reserve is there so that a disk is never filled to the last byte by Kenning."""
    with small_disk(tmp_path / "disk", "64m") as disk:
        status, _, errors = kenning("index", docs, "--library", disk / "library")
        assert status == 3 and "63 MB are left and 256 MB are needed" in errors.splitlines()[-1]
        assert errors.count("\n") <= 2  # the other line says which encoder the library got
        status, _, errors = kenning("search", "wind", "--library", disk / "library")
        assert status == 1 and "nothing found" in errors


# -- a disk that cannot be written to -------------------------------------------------------------


def test_a_read_only_library_is_searched_and_every_change_refused(tmp_path, docs):
    with small_disk(tmp_path / "disk", "400m") as disk:
        library = disk / "library"
        assert kenning("index", docs, "--library", library)[0] == 0
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        reading = (
            ("search", "number3x"),
            ("similar", docs / "001.txt"),
            ("status",),
            ("check",),
            ("export", tmp_path / "all.parquet"),
        )
        for command, (status, _, errors) in zip(reading, session(library, *reading), strict=True):
            assert (status, errors) == (0, ""), command
        _, told, _ = session(library, ("status",))[0]
        assert "nothing can be written to it now (its disk can only be read)" in told
        writing = (
            ("index",),
            ("index", "--force"),
            ("add", docs / "001.txt"),
            ("remove", docs),
            ("compact",),
            ("resize", "--dims", "64"),
            ("check", "--repair"),
            ("watch",),
            ("watch", "--once"),
        )
        for command, (status, _, errors) in zip(writing, session(library, *writing), strict=True):
            assert status == 3 and errors.count("\n") == 1, command
            assert "cannot be written to" in errors and "can still be searched" in errors, command


# -- two that want to write -----------------------------------------------------------------------

HOLDER = """
import sys
from pathlib import Path
from engine import Library
sys.argv = ["kenning", "index", "notes"]
with Library.open(Path({place!r})) as library, library.store.writing():
    print("writing", flush=True)
    sys.stdin.readline()
"""


def test_the_second_writer_is_told_who_the_first_is_and_a_dead_one_holds_nothing(tmp_path, docs):
    place = tmp_path / "library"
    assert kenning("index", docs, "--library", place)[0] == 0
    (docs / "new.txt").write_text("Entry newx about turtles.")
    code = HOLDER.format(place=str(place))
    holder = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    try:
        assert holder.stdout.readline() == "writing\n"
        commands = (("index",), ("compact",), ("resize", "--dims", "64"), ("check", "--repair"))
        writing = tuple((*command, "--no-wait") for command in commands)
        reading = (("search", "number2x", "--mode", "words"), ("check",))  # these need no lock
        answers = session(place, *writing, *reading)
        for status, _, errors in answers[:4]:
            assert status == 3 and errors.count("\n") == 1
            assert f"(kenning index notes, process {holder.pid}, since " in errors
        assert [status for status, _, _ in answers[4:]] == [0, 0]
    finally:
        holder.kill()
        holder.communicate()
    assert (place / "writer.json").exists()  # the dead one's name is still there, and means nothing
    status, out, _ = kenning("index", "--library", place)
    assert status == 0 and out.startswith("1 indexed") and not (place / "writer.json").exists()


def test_a_holder_on_another_machine_is_named_with_it(tmp_path, docs, monkeypatch):
    from engine.store.lock import WriterLock

    facts = {"host": "attic", "pid": 7, "program": "kenning index", "since": "2026-01-02 03:04:05"}
    (tmp_path / "writer.json").write_text(json.dumps(facts))
    expected = "kenning index, process 7 on attic, since 2026-01-02 03:04:05"
    assert WriterLock(tmp_path)._read_holder() == expected


def test_two_search_while_one_writes(tmp_path, docs):
    """Every answer is of one moment: whole documents, none twice, none of the unchanged ones missing."""
    place = tmp_path / "library"
    with Library.open(place, create=True) as library:
        library.index([docs])
        readers = [Library.open(place) for _ in range(2)]
        try:
            for turn in range(4):
                (docs / f"more{turn}.txt").write_text(f"Entry more{turn}x about turtles, wind and waves.")
                library.index()
                if turn == 2:
                    library.compact()
                for reader in readers:
                    paths = [hit.path for hit in reader.search("wind and waves").hits]
                    assert len(paths) == len(set(paths)) == 7 + turn
        finally:
            for reader in readers:
                reader.close()


# -- kills and power cuts -------------------------------------------------------------------------


def test_kills_at_random_moments_lose_and_double_nothing(tmp_path):
    trial = Trial(tmp_path, files=30, seed=20261121)
    trial.run(3, seconds=240)
    trial.finish()
    assert len(trial.kills) == 3


@pytest.mark.slow
def test_many_kills_at_random_moments_lose_and_double_nothing(tmp_path):
    trial = Trial(tmp_path, seed=int(time.time()))  # told where it fails
    trial.run(30, seconds=900)
    trial.finish()
    assert len(trial.kills) == 30


@pytest.mark.parametrize("operation", ["index", "resize", "compact"])
@pytest.mark.parametrize("left", [pytest.param("nothing", marks=pytest.mark.slow), "zeros"])
def test_a_power_cut_takes_everything_that_was_not_flushed(tmp_path, docs, monkeypatch, operation, left):
    """Of what was written after the last recorded commit the disk keeps no byte, or only its length."""
    place = tmp_path / "library"
    with Library.open(place, create=True) as library:
        library.index([docs])
        whole = sorted(hit.path for hit in library.search("wind and waves").hits)
    before = {path for path in place.rglob("*") if path.is_file()}
    (docs / "new.txt").write_text("Entry newx about turtles.")
    (docs / "000.txt").write_text("Entry number0x, rewritten: wind and waves.")

    # The program dies in its first flush: nothing of what it had written is on the disk.
    code = (
        "import os, sys\nfrom pathlib import Path\nimport engine.store.flush as flush\nfrom engine import Library\n"
        f"library = Library.open(Path({str(place)!r}))\nlibrary.store.rows.count()\n"
        "with library.store.writing():\n    pass\n"
        "flush.NewFiles.sync = lambda self: os._exit(9)\n"
        + {"index": "library.index()", "resize": "library.resize(64)", "compact": "library.compact()"}[operation]
    )
    died = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert died.returncode == 9, died.stderr
    for path in place.rglob("*"):
        if path.is_file() and path not in before and not path.name.startswith(("ledger", "writer")):
            if left == "nothing":
                path.unlink()
            else:
                path.write_bytes(bytes(path.stat().st_size))

    (status, out, errors), (checked, _, _) = session(place, ("search", "wind and waves", "--json"), ("check",))
    assert status == 0, errors
    assert sorted(hit["path"] for hit in json.loads(out)["hits"]) == whole
    assert checked == 0
    with Library.open(place) as library:
        assert library.index().indexed == 2
        assert library.check().ok
        assert "newx" in library.search('"newx"').hits[0].passages[0].text
        library.resize(64)
        library.compact()
        assert library.check().ok and library.status().documents == 7


def test_a_lost_ledger_is_made_anew_with_its_sources_and_size(tmp_path, docs):
    place = tmp_path / "library"
    with Library.create(place, dims=64, store="float16") as library:
        library.index([docs])
    for path in place.glob("ledger*"):
        path.unlink()
    export = ("export", tmp_path / "all.parquet")
    commands = (("search", "wind"), ("status",), ("check",), ("index",), ("compact",), export, ("index", "--force"))
    *refused, (status, out, _) = session(place, *commands)
    for answer, _, errors in refused:
        assert answer == 3 and errors.count("\n") == 1 and "kenning index --force" in errors
    assert status == 0 and out.startswith("6 indexed")
    with Library.open(place) as library:
        assert library.check().ok and library.store.searched().dims == 64
        assert [source.path for source in library.status().sources] == [str(docs)]
    assert any(".damaged-" in path.name for path in place.iterdir())


def test_a_rebuild_that_is_broken_off_goes_on_later(tmp_path, docs):
    """The library is empty of rows then, and every file, and every container, waits to be read."""
    shutil.make_archive(str(docs / "old"), "zip", docs, "001.txt")
    place = tmp_path / "library"
    with Library.open(place, create=True) as library:
        library.index([docs])
        with library.store.writing():
            library.store._reset_rows()
        assert library.status().pending == 8  # six files, the archive and what lies in it
        assert library.index().indexed == 7
        assert library.check().ok and library.status().pending == 0


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="bits of permission are Unix's")
def test_a_folder_without_permission_is_said(tmp_path, docs):
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    place = tmp_path / "library"
    assert kenning("index", docs, "--library", place)[0] == 0
    place.chmod(0o555)
    try:
        status, _, errors = kenning("index", "--library", place)
        assert status == 3 and "cannot be written to" in errors
        assert kenning("search", "wind", "--library", place)[0] == 0
    finally:
        place.chmod(0o755)
