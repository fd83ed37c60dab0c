import dataclasses
import json
import subprocess
import sys
import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from engine.progress import Progress
from engine.reports.index_report import FileFailure, IndexReport
from engine.reports.maintenance import CheckReport, CompactReport, Problem

EVENTS = typing.get_args(Event)
# What a file system hands out that is no Unicode, and what a line could be torn at.
TEXTS = st.text() | st.sampled_from(["/a/\udcff\udc80", "two\nlines\r\u2028", '{"protocol": 2}'])
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
        ('{"protocol": 2, "message": "paused"}', "version 2"),
        ('{"protocol": true, "message": "paused"}', "version True"),
        ('{"protocol": 1}', "says None"),
        ('{"protocol": 1, "message": ["paused"]}', "unknown"),
        ('{"protocol": 1, "message": "dreamed"}', "'dreamed'"),
        ('{"protocol": 1, "message": "paused", "of": 1}', "'of'"),
        ('{"protocol": 1, "message": "committed"}', "missing"),
        ('{"protocol": 1, "message": "committed", "documents": "3"}', "committed.documents"),
        ('{"protocol": 1, "message": "committed", "documents": true}', "committed.documents"),
        ('{"protocol": 1, "message": "committed", "documents": 1.0}', "committed.documents"),
        ('{"protocol": 1, "message": "progressed", "progress": []}', "progressed.progress"),
        ('{"protocol": 1, "message": "finished", "report": {"type": "Operation", "name": "index"}}', "unknown type"),
        ('{"protocol": 1, "message": "finished", "report": {}}', "unknown type"),
        ('{"protocol": 1, "message": "finished", "report": null}', "finished.report"),
        ('{"protocol": 1, "message": "committed", "docu', "damaged"),
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
    words = (b"pause\n", b"resume\n", b"typing\n", b"insist\n", b"cancel\n")
    assert tuple(word.line() for word in Word) == words


@pytest.mark.parametrize("line", ["", "noise\n", '{"operation": "index", "paths": []}\n', '{"protocol": 2}\n'])
def test_the_process_refuses_such_a_request_and_makes_no_library(tmp_path, line):
    command = [sys.executable, "-m", "engine.cli.indexing_process", "--library", str(tmp_path / "library")]
    done = subprocess.run(command, input=line, capture_output=True, text=True)
    event = read_event(done.stdout)
    assert isinstance(event, Failed) and event.kind == "ProtocolError" and done.returncode == event.exit_status == 2
    assert not (tmp_path / "library").exists()
