"""The list of libraries on the command line, which the window shares."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from engine.cli.program import main
from engine.library import Library
from engine.store.lock import WriterLock


@pytest.fixture
def run(capsys):
    def call(*words):
        status = main(list(words))
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.fixture
def work(tmp_path, run):
    folder, papers = tmp_path / "work", tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text("The deposit is returned within two weeks.", "utf-8")
    assert run("index", str(papers), "--library", str(folder))[0] == 0
    return folder


def test_a_library_that_was_made_is_known(run, work):
    status, out, _ = run("libraries", "--json")
    assert status == 0
    assert [(one["name"], one["path"], one["there"]) for one in json.loads(out)["libraries"]] == [
        ("work", str(work), True)
    ]


def test_what_stands_before_an_action_counts_and_after_it_too(run, work, tmp_path):
    for words in (["--json", "list"], ["list", "--json"], ["--json"]):
        assert [one["name"] for one in json.loads(run("libraries", *words)[1])["libraries"]] == ["work"]
    for words in (["--library", str(work), "list"], ["list", "--library", str(work)]):
        assert run("libraries", *words)[1].startswith("* work")
    assert run("libraries", "list", "--library", str(tmp_path))[1].startswith("  work")


def test_a_known_name_stands_for_its_folder(run, work):
    run("libraries", "rename", "work", "At work")
    status, out, _ = run("search", "deposit", "--library", "at work", "--json")
    assert status == 0 and json.loads(out)["hits"][0]["title"] == "a"


def test_every_name_that_is_taken_can_be_used(run, work):
    for name in ("Home/work", "-", "~", "naïve ü", "s3"):
        assert run("libraries", "rename", str(work), f" {name} ")[0] == 0
        assert run("status", f"--library={name.upper()}", "--json")[0] == 0, name
    status, _, err = run("libraries", "rename", str(work), "s3://bucket/work")
    assert status == 2 and "address" in err


def test_a_library_taken_out_of_the_list_keeps_its_files(run, work):
    before = sorted(path.name for path in work.iterdir())
    assert run("libraries", "remove", "work")[0] == 0
    assert json.loads(run("libraries", "--json")[1])["libraries"] == []
    assert sorted(path.name for path in work.iterdir()) == before
    assert run("libraries", "add", str(work), "--name", "Again")[0] == 0


def test_an_unknown_name_and_a_folder_without_library_are_refused(run, tmp_path):
    assert run("libraries", "rename", "nothing", "x")[0] == 2
    assert run("libraries", "add", str(tmp_path))[0] == 2


def test_deleting_says_what_is_lost_and_does_nothing_without_yes(run, work):
    status, _, said = run("libraries", "delete", "work")
    assert status == 2 and "1 document," in said and (work / "ledger.sqlite3").exists()


def test_deleting_removes_the_librarys_files_and_no_other(run, work, tmp_path):
    (work / "notes.txt").write_text("mine", "utf-8")
    (work / "rows-of-mine").mkdir()
    status, out, _ = run("libraries", "delete", "work", "--yes", "--json")
    assert status == 0
    assert sorted(path.name for path in work.iterdir()) == ["notes.txt", "rows-of-mine"]
    assert len(json.loads(out)["left"]) == 2
    assert (tmp_path / "papers" / "a.txt").exists()
    assert json.loads(run("libraries", "--json")[1])["libraries"] == []


def test_an_empty_folder_goes_with_its_library(run, work):
    assert run("libraries", "delete", str(work), "--yes")[0] == 0
    assert not work.exists()


def test_a_folder_that_is_no_library_is_never_deleted(run, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "rows").write_text("x", "utf-8")
    assert run("libraries", "delete", str(tmp_path / "mine"), "--yes")[0] == 3
    assert (tmp_path / "mine" / "rows").exists()


def test_a_library_that_is_being_written_is_not_deleted(run, work):
    with WriterLock(work):
        assert run("libraries", "delete", "work", "--yes")[0] == 3
    with Library.open(work) as library:
        assert library.status().documents == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal for one process")
@pytest.mark.parametrize("module", ["engine", "engine.cli"])
def test_an_interruption_while_a_command_starts_ends_it_in_a_line(tmp_path, module):
    """The signal comes while the first module of the commands is loaded."""
    code = (
        "import os, runpy, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # whoever began the tests may ignore it
        "class Interrupt:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'engine.cli.terminal':\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupt())\n"
        f"sys.argv = ['kenning', 'libraries']\nrunpy.run_module({module!r}, run_name='__main__')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 130
    assert done.stderr == "kenning: interrupted; everything committed is kept.\n"
