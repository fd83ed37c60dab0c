"""What the window says stays so: whatever other processes do, and however long ago it was said."""

import os
import signal
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.models.results import own_date
from desktop.texts.messages import Message
from desktop.threads.process_failure import ProcessFailure
from desktop.views.status_line import StatusLine
from engine.cli.protocol import Operation
from engine.errors import QueryError, StoreDamagedError
from engine.library import Library
from engine.watching.freshness import Freshness

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from engine.store.lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.readline()
lock.release()
"""


def run_python(*words, **options):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, *map(str, words)], env=environment, text=True, **options)


@pytest.fixture
def writer(library_dir):
    """Another process that holds the right to write."""
    process = run_python("-c", HOLD, library_dir, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


@pytest.fixture
def note(tmp_path):
    """A folder with one file about a ferry."""
    folder = tmp_path / "dropped"
    folder.mkdir()
    (folder / "tide.txt").write_text("Low water at the harbour is at six; the ferry cannot land before seven.")
    return folder


def test_the_update_at_start_begins_with_the_first_status(make_window, library_dir, qtbot):
    kenning = make_window(library_dir, wait=False, update_at_start=True)
    begun = []
    kenning.indexing.started.connect(begun.append)
    with qtbot.waitSignal(kenning.library.status_changed):
        pass
    assert begun == [Operation("index", quiet=True)]
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
    kenning.library.refresh()
    with qtbot.waitSignal(kenning.library.status_changed):
        pass
    assert len(begun) == 1


def test_what_another_process_commits_is_shown(kenning, library_dir, note, qtbot):
    assert kenning.presenters.state.status.documents == 10
    command = ["-m", "engine.cli", "index", "--library", library_dir, note]
    other = run_python(*command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    qtbot.waitUntil(lambda: "11 documents" in kenning.window.status.text)
    _, said = other.communicate(timeout=60)
    assert other.returncode == 0, said
    qtbot.waitUntil(lambda: kenning.presenters.state.status.pending == 0)


def test_a_folder_dropped_while_another_process_writes_waits_for_its_turn(kenning, writer, note, qtbot):
    kenning.presenters.folders.add_paths([str(note)])
    qtbot.waitUntil(lambda: bool(kenning.others.waiting))
    text = kenning.window.banner.text
    assert "Another Kenning process" in text and str(writer.pid) in text and "by itself" in text
    writer.stdin.write("\n")
    writer.stdin.flush()
    qtbot.waitUntil(lambda: "1 document indexed" in kenning.window.banner.text)
    assert not kenning.others.waiting


@pytest.mark.skipif(os.name == "nt", reason="a process that is ended on Windows takes its lock with it, too")
def test_a_writer_that_was_killed_is_not_waited_for(kenning, writer, library_dir, note, qtbot):
    kenning.presenters.folders.add_paths([str(note)])
    qtbot.waitUntil(lambda: bool(kenning.others.waiting))
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    assert (library_dir / "writer.json").exists()
    qtbot.waitUntil(lambda: "1 document indexed" in kenning.window.banner.text)


def test_what_is_tried_again_by_hand_is_not_done_twice(kenning):
    operation = Operation("index", ("/nowhere",))
    kenning.others.wait(operation)
    kenning.indexing.started.emit(operation)
    assert not kenning.others.waiting


def test_a_failed_search_is_forgotten_with_the_next_answer(kenning, ask):
    banner = kenning.window.banner
    ask(kenning, "whale road")
    kenning.search.failed.emit(QueryError("A bracket is missing."))
    assert "bracket" in banner.text
    ask(kenning, "broken heating")
    assert banner.text == ""


@pytest.mark.parametrize(
    ("say", "mend"),
    [
        (lambda k: k.preview.failed.emit(StoreDamagedError("A row is damaged.")), lambda k: k.preview.show(k.hit)),
        (lambda k: k.library.status_failed.emit(StoreDamagedError("A row is damaged.")), lambda k: k.library.refresh()),
        (
            lambda k: k.indexing.failed.emit(ProcessFailure("crashed", "9", Operation("index"))),
            lambda k: k.indexing.started.emit(Operation("index")),
        ),
        (lambda k: k.opener.failed.emit("/gone.txt"), lambda k: k.window.search_page.box.setText("other")),
    ],
    ids=["preview", "status", "indexing", "opening"],
)
def test_a_message_goes_once_it_is_no_longer_so(kenning, ask, qtbot, say, mend):
    ask(kenning, "whale road")
    qtbot.waitUntil(lambda: kenning.window.search_page.preview.shown is not None)
    kenning.hit = kenning.window.results_model.hits[1]
    say(kenning)
    assert kenning.window.banner.text
    mend(kenning)
    qtbot.waitUntil(lambda: kenning.window.banner.text == "")


def test_a_message_about_something_else_stays(kenning, ask):
    kenning.presenters.front.say(Message("error", "The disk is full."))
    ask(kenning, "whale road")
    assert kenning.window.banner.text == "The disk is full."


def test_a_library_that_cannot_be_written_to_says_so_until_it_can(kenning):
    status, banner = kenning.presenters.state.status, kenning.window.banner
    assert status.unwritable == ""
    kenning.library.status_changed.emit(replace(status, unwritable="its disk can only be read"))
    assert "cannot be written to (its disk can only be read)" in banner.text
    assert str(kenning.library.path) in banner.text
    banner.hide()  # who has read it is not told again at each new status
    kenning.library.status_changed.emit(replace(status, unwritable="its disk can only be read"))
    assert not banner.isVisible()
    kenning.library.status_changed.emit(replace(status, unwritable="its permissions forbid it"))
    assert "its permissions forbid it" in banner.text and "change the permissions of its folder." in banner.text
    kenning.library.status_changed.emit(status)
    assert banner.text == ""


def test_a_file_that_went_away_is_told_from_one_without_a_program(kenning, documents, monkeypatch):
    monkeypatch.setenv("HOME", str(documents.parent))
    banner = kenning.window.banner
    kenning.opener.failed.emit(str(documents / "gone.pdf"))
    assert banner.text.startswith(f"{Path('~', documents.name, 'gone.pdf')} is not there now. What was read from it")
    kenning.opener.failed.emit(str(documents / "broken.pdf"))
    assert "could not be opened. Is there a program for it?" in banner.text  # it is there, which is known


def test_a_folder_that_cannot_be_followed_is_not_said_to_be_watched(kenning, documents):
    kenning.watching.freshness_changed.emit({documents: Freshness("unkept", reason="its disk is full")})
    card = kenning.window.folders_page._cards[str(documents)]
    assert card.freshness == "Not followed now: the library cannot be written to"


def test_a_folder_that_goes_away_is_told_and_taken_back(make_window, tmp_path, note, qtbot):
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([note])
    kenning = make_window(tmp_path / "library")
    banner, away = kenning.window.banner, note.with_name("away")
    assert banner.text == ""
    note.rename(away)
    kenning.library.refresh()
    qtbot.waitUntil(lambda: "not there now" in banner.text)
    assert str(note) in banner.text
    assert banner.action_button.text() == "Show the folders"
    away.rename(note)
    kenning.library.refresh()
    qtbot.waitUntil(lambda: banner.text == "")


@pytest.mark.parametrize("name", ["letter.txt", "all.zip"])
def test_a_file_that_has_changed_says_so_above_its_old_text(make_window, tmp_path, ask, qtbot, name):
    folder = tmp_path / "own"
    folder.mkdir()
    text = "The plumber comes on Tuesday and brings the new boiler."
    if name.endswith(".zip"):
        with zipfile.ZipFile(folder / name, "w") as made:
            made.writestr("letter.txt", text)
    else:
        (folder / name).write_text(text)
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
    kenning = make_window(tmp_path / "library")
    panel = ask(kenning, "plumber boiler").preview
    qtbot.waitUntil(lambda: panel.shown is not None)
    assert "has changed" not in panel.note
    about = (folder / name).stat()
    os.utime(folder / name, ns=(about.st_atime_ns, about.st_mtime_ns + 10**9))
    kenning.preview.forget()
    kenning.preview.show(kenning.window.results_model.hit(0))
    qtbot.waitUntil(lambda: "has changed" in panel.note)
    assert "plumber" in panel.text.toPlainText()
    (folder / name).unlink()
    kenning.preview.forget()
    kenning.preview.show(kenning.window.results_model.hit(0))
    qtbot.waitUntil(lambda: "no longer at its place" in panel.note)


def test_a_mail_shows_when_it_was_sent_and_a_note_when_it_was_written(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "a.eml").write_bytes(b"From: me\nSubject: boiler\nDate: Tue, 3 Mar 2020 10:00:00 +0000\n\nThe boiler.\n")
    (folder / "a.txt").write_text("Another boiler stands in the garden shed.")
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
        hits = {Path(one.path).name: one for hit in library.search("boiler").hits for one in (hit, *hit.versions)}
    assert own_date(hits["a.eml"]) == datetime(2020, 3, 3, 10, tzinfo=UTC).timestamp()
    assert own_date(hits["a.txt"]) == pytest.approx((folder / "a.txt").stat().st_mtime, abs=1)


def test_documents_that_are_read_better_now_are_told(qtbot, icons, library):
    line = StatusLine(icons)
    qtbot.addWidget(line)
    status = library.status()
    line.show_status(status)
    assert "again" not in line.text
    line.show_status(replace(status, outdated={"pdf": 2, "sheet": 1}))
    assert "3 read again soon" in line.text
