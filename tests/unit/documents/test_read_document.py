from __future__ import annotations

import gzip
import os
import socket
import sys

import pytest
from old_workbooks import label, workbook

from engine.documents import fingerprint, read_document
from engine.errors import UnreadableFileError, UnsupportedFileError

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


def failure(path, **options):
    with pytest.raises(UnreadableFileError) as failed:
        read_document(path, **options)
    return failed.value


def refusal(path):
    with pytest.raises(UnsupportedFileError) as refused:
        read_document(path)
    return refused.value


@pytest.mark.parametrize(
    ("name", "kind", "title"),
    [("notes.txt", "text", "notes"), ("tool.py", "code", "tool.py"), ("Makefile", "code", "Makefile")],
)
def test_plain_files_are_read_whole(tmp_path, name, kind, title):
    (tmp_path / name).write_bytes("first\r\nzweite für\n".encode())
    document = read_document(tmp_path / name)
    assert (document.text, document.type, document.title) == ("first\nzweite für\n", kind, title)
    assert document.page_starts == () and document.page_at(0) is None


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_a_file_without_words_is_a_failure_with_nothing_to_do(tmp_path, data):
    path = tmp_path / "empty.txt"
    path.write_bytes(data)
    assert failure(path).fix == "nothing to do"


def test_an_empty_file_is_called_empty(tmp_path):
    path = tmp_path / "empty.pdf"
    path.touch()
    assert failure(path).reason == "the file is empty"


def test_a_file_that_is_gone_says_so(tmp_path):
    assert "moved or deleted" in failure(tmp_path / "gone.txt").reason


def test_a_text_beyond_the_limit_is_refused_not_cut(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("x" * 101, "utf-8")
    assert failure(path, max_chars=100).reason == "the text is longer than 100 characters"
    path.write_text("ü" * 100, "utf-8")
    assert len(read_document(path, max_chars=100).text) == 100


def test_a_huge_file_is_refused_without_being_read_to_its_end(tmp_path):
    path = tmp_path / "huge.txt"
    path.write_bytes(b"words " * 2000)
    with path.open("ab") as out:
        out.truncate(200 << 20)  # sparse
    assert "longer than" in failure(path, max_chars=1000).reason


def test_binary_data_after_a_readable_beginning_is_refused(tmp_path):
    path = tmp_path / "installer.sh"
    path.write_bytes(b"#!/bin/sh\n" + b"exit\n" * 2000 + bytes(range(256)) * 200)
    assert refusal(path).found == "binary data under a text name"


@posix
def test_a_forbidden_file_names_the_remedy(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("words", "utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    failed = failure(path)
    assert failed.reason == "you have no permission to read this file"
    assert failed.fix == "change the file's permissions"


@posix
def test_a_named_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(tmp_path / "pipe.txt").found == "a pipe or device"


@posix
def test_a_socket_and_a_folder_are_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the address of a socket may not be long
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.txt")
        assert refusal(tmp_path / "s.txt").found == "a socket"
    assert refusal(tmp_path).found == "a folder"


@posix
def test_a_link_to_itself_fails_in_words(tmp_path):
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert "leads back to itself" in failure(tmp_path / "loop.txt").reason


def test_compressed_text_is_read_as_what_is_inside(tmp_path):
    path = tmp_path / "guide.md.gz"
    path.write_bytes(gzip.compress(b"# Guide\n\nwords"))
    document = read_document(path)
    assert (document.type, document.title) == ("markdown", "Guide")


def test_a_compressed_bomb_stops_at_the_limit(tmp_path):
    path = tmp_path / "bomb.txt.gz"
    path.write_bytes(gzip.compress(b"x" * 5_000_000))
    assert "longer than" in failure(path, max_chars=1000).reason


def test_damaged_and_empty_compressed_files_fail_in_words(tmp_path):
    whole = gzip.compress(os.urandom(2000).hex().encode())
    (tmp_path / "cut.txt.gz").write_bytes(whole[:-500])
    (tmp_path / "empty.txt.gz").write_bytes(gzip.compress(b""))
    (tmp_path / "bad.txt.gz").write_bytes(whole[:200] + b"\xff" * 50 + whole[250:])
    assert failure(tmp_path / "cut.txt.gz").reason == "the compressed file is damaged or incomplete"
    assert failure(tmp_path / "bad.txt.gz").reason == "the compressed file is damaged or incomplete"
    assert failure(tmp_path / "empty.txt.gz").reason == "the file is empty"


def test_a_fingerprint_follows_content_not_name(tmp_path):
    for name, data in (("a", b"same"), ("b", b"same"), ("c", b"other")):
        (tmp_path / name).write_bytes(data)
    first, second, third = (fingerprint(tmp_path / name) for name in "abc")
    assert first == second != third
    assert len(first) == 40


def test_a_fingerprint_of_a_missing_file_fails_in_words(tmp_path):
    with pytest.raises(UnreadableFileError, match="moved or deleted"):
        fingerprint(tmp_path / "gone")


def test_a_part_of_the_program_that_is_missing_is_no_fault_of_the_file(tmp_path, monkeypatch):
    path = tmp_path / "a.xls"
    path.write_bytes(workbook([("Costs", 0, 0, label(0, 0, "Budget"))]))
    monkeypatch.delitem(sys.modules, "engine.documents.office.excel97", raising=False)
    monkeypatch.setitem(sys.modules, "xlrd", None)  # importing it fails
    with pytest.raises(UnreadableFileError, match="a part of Kenning") as told:
        read_document(path)
    assert told.value.fix == "install Kenning again" and told.value.passing
