"""Do a window, ``kenning watch``, the command line and ``kenning serve`` keep step on one library? All of them real."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from desktop.resident.instance import Instance
from desktop.resident.window_request import WindowRequest
from engine.cli.program import main
from engine.library import Library
from engine.search.hits import SearchOptions
from tests import waiting
from tests.serving import ask, served

LIMIT_S = 120
until = partial(waiting.until, limit_s=LIMIT_S)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "notes"
    made.mkdir()
    (made / "first.txt").write_text("An accordion in the attic.")
    return made


@pytest.fixture
def library(tmp_path, folder):
    with Library.open(tmp_path / "library", create=True) as made:
        made.index([folder])
    return tmp_path / "library"


@pytest.fixture
def begin(library):
    """Start a program on the library; what still runs at the end is ended."""
    started = []

    def run(*words):
        command = [sys.executable, "-P", "-m", *words, "--library", str(library)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.communicate()


def by_command(library, words):
    command = [
        sys.executable,
        "-m",
        "engine.cli",
        "search",
        words,
        "--mode",
        "words",
        "--json",
        "--library",
        str(library),
    ]
    said = subprocess.run(command, stdout=subprocess.PIPE).stdout
    return {Path(hit["path"]).name for hit in json.loads(said)["hits"]}


def test_all_see_what_each_of_them_has_written(library, folder, begin, capsys):
    """A window without a screen, a watcher, commands and a server: a file that is saved is seen by all, then gone."""
    begin("desktop", "--background")
    begin("engine.cli", "watch")
    with served(library) as port, Library.open(library) as reader:
        token = json.loads(ask(port, "request", {"name": "tester"})[1])["token"]
        assert main(["access", "grant", "tester", "--folder", str(folder), "--library", str(library)]) == 0

        def by_server(words):
            status, answer = ask(port, "search", {"query": words}, token)
            assert status == 200, answer
            return {name for name in ("first.txt", "second.txt") if name in answer}

        until(lambda: Instance(library).hand_over(WindowRequest(show="background"), wait_s=0.2))
        assert by_command(library, "accordion") == {"first.txt"} and "first.txt" in by_server("accordion")
        (folder / "second.txt").write_text("A bassoon in the hall.")
        until(lambda: by_reader(reader, "bassoon") == {"second.txt"})
        assert by_command(library, "bassoon") == {"second.txt"} and "second.txt" in by_server("bassoon")
        # A command that writes beside the watcher and the window: it comes to its end, whoever is first.
        (folder / "first.txt").unlink()
        command = [sys.executable, "-m", "engine.cli", "index", "--library", str(library)]
        assert subprocess.run(command, capture_output=True, timeout=LIMIT_S).returncode == 0
        assert by_reader(reader, "accordion") == by_command(library, "accordion") == set()
        assert "first.txt" not in by_server("accordion")
    assert Instance(library).hand_over(WindowRequest(show="quit"), wait_s=10)


def by_reader(reader, words):
    return {Path(hit.path).name for hit in reader.search(words, SearchOptions(mode="words")).hits}
