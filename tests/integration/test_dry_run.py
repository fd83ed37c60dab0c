"""Does a dry run say what a run would do, and change nothing?"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from engine import Library, paths
from tests.command_line import run, run_json


@pytest.fixture
def folder(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    for number in range(12):
        text = f"Note {number}. " + "The landlord returns the deposit within three months. " * 40
        (docs / f"{number:02}.txt").write_text(text)
    (docs / "empty.txt").write_bytes(b"")
    (docs / ".kenningignore").write_text("*.log\n")
    (docs / "noise.log").write_text("a line of a program")
    return docs


def contents(place):
    return {path: path.read_bytes() for path in sorted(Path(place).rglob("*")) if path.is_file()}


def test_without_a_library_none_is_made(capsys, folder, tmp_path):
    place = paths.default_library_dir()
    status, said = run_json(capsys, "index", folder, "--dry-run")
    assert status == 0 and not place.exists()
    assert (said["new"], said["changed"], said["gone"], said["unchanged"]) == (13, 0, 0, 0)
    assert said["to_read"] == 13 and said["sampled"] in (8, 13)  # where a round takes long there is no second one
    assert [(one["kind"], one["count"]) for one in said["left_out"]] == [("rule", 1)]
    assert said["bytes"] == sum(path.stat().st_size for path in folder.glob("*.txt"))
    assert said["seconds"] > 0 and said["disk_bytes"] > 0 and said["free_bytes"] > 0
    assert not list(paths.data_dir().glob("dry-run-*"))  # no text of the files is left anywhere
    assert b"landlord" not in b"".join(contents(paths.data_dir()).values())
    assert run(capsys, "libraries")[1].count(str(place)) <= 1


def test_a_library_stays_as_it_is_to_the_byte(capsys, folder):
    run(capsys, "index", folder)
    (folder / "new.txt").write_text("A heliotrope by the wall.")
    (folder / "00.txt").write_text("Other words about bread.")
    (folder / "01.txt").unlink()
    place = paths.default_library_dir()
    before = contents(place)
    status, said = run_json(capsys, "index", "--dry-run")
    assert contents(place) == before and status == 0
    assert (said["new"], said["changed"], said["again"], said["gone"], said["unchanged"]) == (1, 1, 0, 1, 11)
    _, report = run_json(capsys, "index")
    assert (report["documents"]["indexed"], report["documents"]["removed"]) == (2, 1)
    said = run_json(capsys, "index", "--dry-run")[1]
    assert (said["to_read"], said["seconds"], said["disk_bytes"], said["sampled"]) == (0, 0, 0, 0)
    assert run_json(capsys, "index", "--dry-run", "--force")[1]["to_read"] == 13


def test_a_folder_that_is_no_source_yet_becomes_none(capsys, folder, tmp_path):
    run(capsys, "index", folder)
    other = tmp_path / "other"
    other.mkdir()
    (other / "one.txt").write_text("An otter in the brook.")
    before = contents(paths.default_library_dir())
    assert run_json(capsys, "index", other, "--dry-run")[1]["new"] == 1
    assert contents(paths.default_library_dir()) == before
    with Library.open(paths.default_library_dir()) as library:
        assert [source.path for source in library.status().sources] == [str(folder)]


def test_the_sentence_says_about(capsys, folder):
    _, out, _ = run(capsys, "index", folder, "--dry-run")
    first, left_out, cost, last = out.strip().splitlines()
    assert first.startswith("13 files would be read (13 new)") and left_out == "left out: 1 left out by a rule"
    assert re.match(r"about .*(8|13) of the files were tried", cost) and last == "nothing was changed"


def test_more_files_than_are_tried_cost_more(folder, tmp_path):
    """All of one size: a time and a room in proportion, from a bounded sample: the rounds take 680 at most."""
    few = Library.dry_run(tmp_path / "none", [folder])
    for number in range(800):
        (folder / f"more{number}.txt").write_text(f"Number {number} of many short notes.")
    many = Library.dry_run(tmp_path / "none", [folder])
    assert many.new == few.new + 800 and many.sampled < many.new
    assert many.disk_bytes > few.disk_bytes


def test_files_that_fail_are_tried_again(folder, tmp_path):
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
        ledger = library.store.ledger
        ledger.put_files([replace(ledger.file(folder / "00.txt"), passing=True, reason="the drive does not answer")])
    said = Library.dry_run(tmp_path / "library")
    assert (said.again, said.new) == (1, 0)


def test_what_cannot_be_is_refused(capsys, folder):
    status, _, err = run(capsys, "index", folder, "--dry-run", "--ray", "local")
    assert status == 2 and "--ray" in err
    assert run(capsys, "index", folder / "nowhere", "--dry-run")[0] == 2
    status, _, err = run(capsys, "index", "--dry-run")
    assert status == 3 and "no library" in err
    run(capsys, "index", folder)
    status, _, err = run(capsys, "index", "--dry-run", "--encoder", "multilingual-e5-small")
    assert status == 2 and "encoders use" in err
