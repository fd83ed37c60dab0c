"""Does a later start of Kenning ask the window that is there? With processes as a person starts them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from functools import partial

import pytest

from desktop.kenning import Kenning
from desktop.parts import Setup
from desktop.resident.instance import Instance, own_folder
from desktop.resident.window_request import MOST_BYTES, WindowRequest, parse_request, read_request
from desktop.shell import Shell
from desktop.system.opener import Opener
from engine.saved_searches import AskedQuestions
from engine.settings import Settings
from tests import waiting

LIMIT_S = 120
until = partial(waiting.until, limit_s=LIMIT_S)
posix = pytest.mark.skipif(os.name == "nt", reason="on Windows a pipe of the system stands in the socket's place")


@pytest.fixture
def shell(qapp, qtbot, tmp_path, library_dir, asked):
    """A window that hears what later starts wish."""

    def make(setup):
        return Kenning(qapp, replace(setup, update_at_start=False), Opener(asked.open_url, asked.start))

    instance = Instance(library_dir)
    assert instance.claim()
    setup = Setup(library_dir, tmp_path / "config", Settings(), update_at_start=False, watch=False)
    shell = Shell(setup, make, instance)
    shell.start(WindowRequest())
    qtbot.waitUntil(lambda: shell.kenning.presenters.state.status is not None)
    qtbot.waitUntil(lambda: bool(shell.kenning.libraries.rows))
    yield shell
    shell.kenning.window.close()
    shell.kenning.window.deleteLater()
    shell.kenning.theme.deleteLater()


@pytest.fixture
def start(library_dir):
    """Start Kenning as a person does; what still runs at the end is ended."""
    started = []

    def begin(*words, library=library_dir):
        command = [sys.executable, "-P", "-m", "desktop", "--library", str(library), *map(str, words)]
        started.append(subprocess.Popen(command, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def ended(process):
    return lambda: process.poll() is not None


def listens(library):
    """Whether a window takes wishes of later starts; asking for nothing brings it to the front."""
    return Instance(library).hand_over(WindowRequest(), wait_s=0.2)


def asked_in(folder):
    return AskedQuestions(folder).listed()


def test_a_question_goes_to_the_window_that_is_there(shell, start, qtbot):
    shell.kenning.window.showMinimized()
    later = start("whale", "road")
    with qtbot.waitSignal(shell.kenning.search.results_changed) as answered:
        pass
    qtbot.waitUntil(ended(later))
    assert later.returncode == 0
    assert answered.args[0].query == "whale road" and answered.args[0].hits
    assert shell.kenning.window.search_page.box.text() == "whale road"
    assert not shell.kenning.window.isMinimized() and shell.kenning.window.isVisible()


def test_folders_and_files_are_added_and_words_are_asked(shell, start, qtbot, tmp_path):
    folder = tmp_path / "new notes"
    folder.mkdir()
    (folder / "bassoon.txt").write_text("A bassoon stands in the hall.")
    later = start(folder, "bassoon")
    with qtbot.waitSignal(shell.kenning.indexing.finished):
        pass
    qtbot.waitUntil(ended(later))
    qtbot.waitUntil(lambda: "bassoon.txt" in {hit.path[-11:] for hit in shell.kenning.window.results_model.hits})
    assert later.returncode == 0 and shell.kenning.indexing.operation.paths == (str(folder),)
    assert shell.kenning.window.search_page.box.text() == "bassoon"


def test_the_like_of_a_file_is_looked_for(shell, start, qtbot, documents):
    file = next(path for path in sorted(documents.iterdir()) if path.suffix == ".md")
    later = start("--similar", file)
    with qtbot.waitSignal(shell.kenning.search.results_changed) as answered:
        pass
    qtbot.waitUntil(ended(later))
    assert shell.kenning.search.like.path == str(file) and answered.args[0].hits


def test_another_library_has_a_window_of_its_own(shell, start, qtbot, tmp_path, library_dir):
    other = shutil.copytree(library_dir, tmp_path / "other")
    later = start("whale", library=other)
    qtbot.waitUntil(lambda: listens(other))
    assert later.poll() is None and shell.kenning.search.text == ""
    # Asked to show that library, this window stays, and the other one comes to the front.
    shell.kenning.presenters.libraries.left.emit(other, False)
    assert shell.kenning.setup.library == library_dir and not shell.kenning._closed


def test_the_next_library_of_a_window_is_the_one_that_is_asked(shell, qtbot, tmp_path, library_dir, start):
    other = shutil.copytree(library_dir, tmp_path / "other")
    shell.kenning.presenters.libraries.left.emit(other, False)
    assert shell.kenning.setup.library == other
    qtbot.waitUntil(lambda: shell.kenning.presenters.state.status is not None)
    later = start("whale", library=other)
    qtbot.waitUntil(lambda: shell.kenning.search.text == "whale")
    qtbot.waitUntil(ended(later))
    qtbot.waitUntil(lambda: not shell.kenning.search.waiting)
    assert Instance(library_dir).claim()  # the first library has no window any more


def test_two_processes_are_one_window_and_a_killed_one_is_followed(start, library_dir):
    first = start()
    until(lambda: listens(library_dir))
    second = start("whale road")
    assert second.wait(LIMIT_S) == 0
    until(lambda: "whale road" in asked_in(library_dir))
    assert first.poll() is None
    first.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    first.wait(LIMIT_S)
    third = start()
    until(lambda: listens(library_dir))
    assert third.poll() is None
    fourth = start("ferry")
    assert fourth.wait(LIMIT_S) == 0
    until(lambda: "ferry" in asked_in(library_dir))


@posix
def test_what_says_that_a_window_is_there_is_never_old(shell):
    """Systems clear away what was not touched for hours or days; the next start would become a second window."""
    instance = shell._instance
    files = [instance._lock.fileName(), instance.address]
    for path in files:
        os.utime(path, (0, 0))
    assert instance._touching.isActive() and instance._touching.interval() < 6 * 3_600_000
    instance._touching.timeout.emit()
    assert all(os.stat(path).st_mtime > 0 and os.stat(path).st_atime > 0 for path in files)


def test_starts_at_the_same_moment_become_one_window(start, library_dir):
    several = [start() for _ in range(3)]
    until(lambda: sum(one.poll() is not None for one in several) == 2)
    assert sorted(str(one.poll()) for one in several) == ["0", "0", "None"]
    until(lambda: listens(library_dir))  # it may be busy with its first look for longer than one wish waits


NO_WISHES = {
    "nothing": b"\n",
    "no JSON": b"{whale\n",
    "a list": b"[1, 2]\n",
    "a number": b"7\n",
    "a field that is unknown": b'{"query": "whale", "command": "rm"}\n',
    "a number for the question": b'{"query": 7}\n',
    "a path that is none": b'{"paths": [7]}\n',
    "paths that are none": b'{"paths": 7}\n',
    "a path of somewhere": b'{"paths": ["notes"]}\n',
    "a document of somewhere": b'{"similar": "notes"}\n',
    "a null": b'{"query": "a\\u0000b"}\n',
    "half a letter": b'{"query": "\\ud83d"}\n',
    "no text": b"\xff\xfe\x00\n",
    "deep": b"[" * 50_000 + b"\n",
    "an unknown place": b'{"show": "everywhere"}\n',
    "long": json.dumps({"query": "w" * 5000}).encode() + b"\n",
    "many paths": json.dumps({"paths": ["/a"] * 5000}).encode() + b"\n",
    "endless": b"w" * (3 * MOST_BYTES),
    "half": b'{"query": "whale"',
}


@posix
def test_a_hostile_or_broken_message_costs_nothing(shell, qtbot, start):
    guests = []
    for said in NO_WISHES.values():
        guest = socket.socket(socket.AF_UNIX)
        guest.setblocking(False)
        guest.connect(shell._instance.address)
        guests.append(guest)
        for begin in range(0, len(said), 8192):
            try:
                guest.send(said[begin : begin + 8192])
            except (BlockingIOError, BrokenPipeError):
                break
            qtbot.wait(0)
    later = start("whale road")
    qtbot.waitUntil(ended(later))
    qtbot.waitUntil(lambda: not shell.kenning.search.waiting)
    assert later.returncode == 0 and shell.kenning.search.text == "whale road"
    assert shell.kenning.indexing.state == "idle" and len(shell._instance._guests) <= 16
    for guest in guests:
        guest.close()
    qtbot.waitUntil(lambda: not shell._instance._guests)


@pytest.mark.parametrize("said", [name for name, line in NO_WISHES.items() if line.endswith(b"\n")])
def test_what_is_no_wish_is_none(said):
    assert parse_request(NO_WISHES[said]) is None


@posix
def test_nobody_else_can_ask_and_a_foreign_folder_is_not_used(shell, tmp_path, monkeypatch):
    address = shell._instance.address
    assert os.stat(address).st_mode & 0o077 == 0 and os.stat(os.path.dirname(address)).st_mode & 0o077 == 0
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with pytest.raises(PermissionError):
        own_folder(tmp_path / "link")
    monkeypatch.setattr(os, "getuid", lambda: 12345)
    with pytest.raises(PermissionError):
        own_folder(tmp_path / "real")
    instance = Instance(tmp_path / "library")
    assert instance.claim()  # a window opens, and nobody reaches it
    instance.listen()
    assert not instance.hand_over(WindowRequest(), wait_s=0.2)


def test_a_wish_travels_whole():
    wish = WindowRequest("whale “road”", ("/a/b", os.fsdecode(b"/caf\xe9")), "/c", "bar", "token")
    assert parse_request(wish.line()) == wish


def test_words_are_read_as_a_person_means_them(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes").mkdir()
    (tmp_path / "a b.txt").write_text("x")
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "t")
    here = str(tmp_path)
    assert read_request(["notes", "and/or"]) == WindowRequest("notes and/or", token="t")
    assert read_request(["./notes", "whale"]) == WindowRequest("whale", (f"{here}/notes",), token="t")
    assert read_request([(tmp_path / "a b.txt").as_uri()]).paths == (f"{here}/a b.txt",)
    assert read_request(["."]).paths == (here,)
    assert read_request([], similar="notes").similar == f"{here}/notes"
    assert len(read_request(["w" * 9000]).query) == 4000
