"""What a command prints reaches its reader, or costs a line at most; and it counts as people do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine import Library
from tests.command_line import run

COMMANDS = (["--help"], ["search", "--help"], ["status"])


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli_output")
    (folder / "docs").mkdir()
    (folder / "docs" / "rent.md").write_text("The landlord returns the deposit within three months.")
    with Library.open(folder / "library", create=True) as library:
        library.index([folder / "docs"])
    return folder


@pytest.fixture
def one(made, own_folders):
    """The source of a library of one document of one passage."""
    shutil.copytree(made / "library", own_folders / "library")
    return made / "docs"


def ended(words: list[str], output: int, *, at_once: bool) -> tuple[int, str]:
    """Run a command with its output somewhere, buffered as in a pipe or not; return its status and what it told."""
    known = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    known |= {"PYTHONUNBUFFERED": "1"} if at_once else {}
    command = [sys.executable, "-m", "engine.cli", *words]
    done = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, text=True, env=known)
    return done.returncode, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes")
@pytest.mark.parametrize("at_once", [True, False])
def test_a_reader_that_has_gone_costs_nothing(one, at_once):
    for words in COMMANDS:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            assert ended(words, writing, at_once=at_once) == (0, "")
        finally:
            os.close(writing)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("at_once", [True, False])
def test_output_that_cannot_be_written_is_told_in_a_line(one, at_once):
    with open("/dev/full", "wb") as full:
        status, told = ended(["status"], full.fileno(), at_once=at_once)
    assert status == 3 and told == "kenning: The output cannot be written: No space left on device.\n"


def test_one_is_counted_as_one(capsys, one, tmp_path):
    commands = (
        *(["status"], ["check"], ["map"], ["resize", "--dims", "64"], ["export", tmp_path / "rows.parquet"]),
        *(["vectors", "export", tmp_path / "lent.vectors"], ["index", "--force"], ["index", "--dry-run", "--force"]),
        *(["rules", one, "--exclude", "*.log", "--dry-run"], ["remove", one]),
    )
    for words in commands:
        said = "".join(run(capsys, *words)[1:])
        assert said and not re.search(r"\b1 (?!s\b)\w+s\b", said), said


def test_of_many_copies_some_are_listed(capsys, tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    for number in range(30):
        (docs / f"{number}.md").write_text("The landlord returns the deposit within three months.")
    run(capsys, "index", docs)
    said = run(capsys, "search", "landlord")[1]
    assert said.count("\n   also ") == 11 and "also 19 more, which --json lists" in said
