import contextlib
import dataclasses
import json
import shutil
import subprocess
import sys
import time
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import paths
from engine.cli.protocol import (
    OPERATIONS,
    VERSION,
    Committed,
    Event,
    Failed,
    Finished,
    Operation,
    Progressed,
    ProtocolError,
    Request,
    Word,
    event_line,
    read_event,
    read_request,
)
from engine.library import Library
from engine.progress import Progress
from engine.reports.index_report import FileFailure, IndexReport
from engine.reports.maintenance import CheckReport, CompactReport, Problem
from engine.settings import Settings, save_settings
from engine.store.lock import WriterLock
from engine.watching.hints import HintBox

EVENTS = typing.get_args(Event)
# What a file system hands out that is no Unicode, and what a line could be torn at.
TEXTS = st.text() | st.sampled_from(["/a/\udcff\udc80", "two\nlines\r\u2028", '{"protocol": 3}'])
OPERATION = st.builds(
    Operation,
    name=st.sampled_from(OPERATIONS),
    paths=st.lists(TEXTS).map(tuple),
    dims=st.integers(1, 4096),
    store=st.none() | st.sampled_from(["float16", "binary"]),
    force=st.booleans(),
    encoder=TEXTS.filter(bool),
    quiet=st.booleans(),
)


def messages(kind):
    """A strategy for a message of one class, from the types of its fields."""
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{field.name: values(hints[field.name]) for field in dataclasses.fields(kind)})


def values(kind):
    if dataclasses.is_dataclass(kind):
        return messages(kind)
    if typing.get_origin(kind) is tuple:
        return st.lists(values(typing.get_args(kind)[0]), max_size=3).map(tuple)
    if typing.get_args(kind):
        return st.one_of([st.none() if one is type(None) else values(one) for one in typing.get_args(kind)])
    plain = {str: TEXTS, float: st.floats(allow_nan=False), int: st.integers(), bool: st.booleans()}
    return plain[kind]


@given(st.one_of([messages(kind) for kind in EVENTS]))
def test_every_event_comes_back_as_it_was(event):
    line = event_line(event)
    assert "\n" not in line and line.isascii()
    assert read_event(line) == read_event(line.encode() + b"\n") == event


@given(OPERATION, st.booleans())
def test_every_request_comes_back_as_it_was(operation, survive):
    request = Request(operation, survive)
    line = request.line()
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    assert read_request(line) == request


@given(st.one_of([messages(kind) for kind in EVENTS]), st.data())
def test_an_event_that_was_cut_off_is_refused_or_no_event(event, data):
    line = event_line(event)
    cut = line[: data.draw(st.integers(0, len(line) - 1))]
    try:
        assert read_event(cut) is None
    except ProtocolError as error:
        assert "damaged" in str(error)


@given(st.one_of([messages(kind) for kind in EVENTS]), st.data())
def test_a_field_that_became_something_else_is_refused_or_read_as_that(event, data):
    raw = json.loads(event_line(event))
    name = data.draw(st.sampled_from(sorted(raw)))
    raw[name] = data.draw(st.sampled_from([None, [], {}, "x", -1.5, True, {"type": "str"}, [[1]]]))
    try:
        read_event(json.dumps(raw))
    except ProtocolError as error:
        assert str(error).endswith(".")  # what to do next


@pytest.mark.parametrize("line", [b"", b"noise", b"[]", b'"protocol"', b'{"event": "finished"}', b"\xff", b"[" * 99999])
def test_a_line_that_is_no_message_is_passed_over(line):
    assert read_event(line) is None


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"protocol": 3, "message": "paused"}', "version 3"),
        ('{"protocol": true, "message": "paused"}', "version True"),
        ('{"protocol": 2}', "says None"),
        ('{"protocol": 2, "message": ["paused"]}', "unknown"),
        ('{"protocol": 2, "message": "dreamed"}', "'dreamed'"),
        ('{"protocol": 2, "message": "paused", "of": 1}', "'of'"),
        ('{"protocol": 2, "message": "committed"}', "missing"),
        ('{"protocol": 2, "message": "committed", "documents": "3"}', "committed.documents"),
        ('{"protocol": 2, "message": "committed", "documents": true}', "committed.documents"),
        ('{"protocol": 2, "message": "committed", "documents": 1.0}', "committed.documents"),
        ('{"protocol": 2, "message": "progressed", "progress": []}', "progressed.progress"),
        ('{"protocol": 2, "message": "finished", "report": {"type": "Operation", "name": "index"}}', "unknown type"),
        ('{"protocol": 2, "message": "finished", "report": {}}', "unknown type"),
        ('{"protocol": 2, "message": "finished", "report": null}', "finished.report"),
        ('{"protocol": 2, "message": "committed", "docu', "damaged"),
    ],
)
def test_what_is_unknown_or_damaged_is_refused_and_says_why(line, says):
    with pytest.raises(ProtocolError, match=says):
        read_event(line)


@pytest.mark.parametrize(
    ("operation", "says"),
    [
        ({"name": "destroy"}, "no operation 'destroy'"),
        ({"name": "resize"}, "needs 'dims'"),
        ({"name": "resize", "dims": "64"}, "request.operation.dims"),
        ({"name": "change"}, "needs 'encoder'"),
        ({"name": "index", "paths": "/a"}, "request.operation.paths"),
        ({"name": "index", "paths": [1]}, "request.operation.paths"),
        ({"name": "index", "depth": 1}, "'depth'"),
        ({}, "missing"),
        ("index", "request.operation"),
    ],
)
def test_a_request_for_what_there_is_not_is_refused(operation, says):
    with pytest.raises(ProtocolError, match=says):
        read_request(json.dumps({"protocol": VERSION, "message": "request", "operation": operation}))


def test_what_is_no_request_is_refused():
    for line in ("", "noise", '{"operation": "index"}', event_line(Committed(1))):
        with pytest.raises(ProtocolError, match="no request"):
            read_request(line)


def test_reports_of_each_kind_keep_all_that_they_hold():
    problem = Problem("file", "w", "m", "r", paths=("/a", "/b"))
    failure = FileFailure("/x", "no text", 5.5, "open it", "partial", "scan")
    for report in (
        IndexReport(indexed=3, failed=1, failures=(failure,), notes=("a note",)),
        CheckReport(1, 2, 3, 4, 0.5, (problem,), ("done",)),
        CompactReport(9, 8, 0.5, ("left",)),
    ):
        assert read_event(event_line(Finished(report))) == Finished(report)


def test_whole_numbers_that_stand_for_seconds_are_taken():
    line = event_line(Progressed(Progress("indexing", seconds=2.0))).replace("2.0", "2")
    assert read_event(line) == Progressed(Progress("indexing", seconds=2.0))


def test_words_are_lines():
    words = (b"pause\n", b"resume\n", b"typing\n", b"insist\n", b"cancel\n", b"again\n")
    assert tuple(word.line() for word in Word) == words


@pytest.mark.parametrize("line", ["", "noise\n", '{"operation": "index", "paths": []}\n', '{"protocol": 3}\n'])
def test_the_process_refuses_such_a_request_and_makes_no_library(tmp_path, line):
    command = [sys.executable, "-m", "engine.cli.indexing_process", "--library", str(tmp_path / "library")]
    done = subprocess.run(command, input=line, capture_output=True, text=True)
    event = read_event(done.stdout)
    assert isinstance(event, Failed) and event.kind == "ProtocolError" and done.returncode == event.exit_status == 2
    assert not (tmp_path / "library").exists()


class Following:
    """A process that follows, and what it says."""

    def __init__(self, folder, library):
        command = [sys.executable, "-m", "engine.cli.indexing_process", "--library", str(library)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.folder, self.box = folder, HintBox(library)
        self.say(Request(Operation("follow")).line())

    def say(self, line):
        self.process.stdin.write(line)
        self.process.stdin.flush()

    def save(self, name):
        path = self.folder / name
        path.write_text(f"What {name} says.")
        self.box.put([path])

    def report(self):
        """What the next report says; None where the process ends first."""
        return next(
            (event.report for event in map(read_event, self.process.stdout) if isinstance(event, Finished)), None
        )


@pytest.fixture
def following(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "first.txt").write_text("The first note.")
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
    made = Following(folder, tmp_path / "library")
    assert made.report().indexed == 0
    yield made
    made.process.kill()
    for pipe in (made.process.stdin, made.process.stdout):
        with contextlib.suppress(OSError):  # nobody reads what was not flushed
            pipe.close()
    made.process.wait()


def test_a_process_that_has_followed_follows_again_until_nobody_can_ask(following):
    following.save("second.txt")
    following.say(Word.AGAIN.line())
    assert following.report().indexed == 1
    following.process.stdin.close()
    assert following.report() is None and following.process.wait() == 0


def test_a_process_that_rests_is_ended_by_a_word(following):
    following.say(Word.CANCEL.line())
    assert following.report() is None and following.process.wait() == 0


def test_a_process_that_rests_makes_room_for_one_with_new_settings(following):
    save_settings(Settings(hidden_files=True), paths.config_dir())
    following.save(".second.txt")
    following.say(Word.AGAIN.line())
    assert following.report() is None and following.process.wait() == 0
    assert not following.box.is_empty()


def test_a_process_does_not_rest_for_ever(tmp_path):
    code = "import sys; from engine.cli import indexing_process as i; i.REST_S = 0.01; sys.exit(i.main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "--library", tmp_path / "library"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(Request(Operation("follow")).line())
        process.stdin.flush()  # and stays open: nobody says a word
        lines = process.stdout.read().splitlines()
        process.stdin.close()
    told = [read_event(line) for line in lines]
    assert process.returncode == 0
    assert [type(event) for event in told if isinstance(event, Finished | Failed)] == [Finished]


@pytest.mark.parametrize("operation", [Operation("index"), Operation("index", force=True), Operation("remove")])
def test_a_library_that_is_deleted_while_a_process_waits_for_it_is_not_made_again(tmp_path, capsys, operation):
    library = tmp_path / "library"
    Library.create(library).close()
    lock = WriterLock(library)
    lock.acquire()
    (tmp_path / "request").write_bytes(Request(operation, survive=True).line())
    command = [sys.executable, "-m", "engine.cli.indexing_process", "--library", str(library)]
    with (tmp_path / "request").open("rb") as asked:
        process = subprocess.Popen(command, stdin=asked, stdout=subprocess.PIPE)
    opened = library / "ledger.sqlite3-shm"
    while not opened.exists():
        assert process.poll() is None
        time.sleep(0.01)
    while opened.exists():  # it waits, with the library closed
        assert process.poll() is None
        time.sleep(0.01)
    lock.release()
    shutil.rmtree(library)
    told = [read_event(line) for line in process.communicate()[0].splitlines()]
    assert told[-1].kind == "StoreMissingError" and process.returncode == told[-1].exit_status
    assert not library.exists()
