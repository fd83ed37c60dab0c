"""Which libraries a person has: a list that two programs write, and that loses nothing."""

from __future__ import annotations

import json
import os
import stat
import threading

import pytest

from engine.errors import InputError, SettingsError
from engine.known_libraries import FILE_NAME, KnownLibraries, free_place
from engine.paths import data_dir


@pytest.fixture
def known(tmp_path):
    return KnownLibraries(tmp_path / "config")


def test_a_library_keeps_the_name_it_was_given(known, tmp_path):
    known.note(tmp_path / "one", "Work")
    known.note(tmp_path / "one", opened=True)
    assert [(one.name, one.path) for one in known.listed()] == [("Work", tmp_path / "one")]


def test_folders_of_one_name_get_names_of_their_own(known, tmp_path):
    names = [known.note(tmp_path / part / "papers").name for part in "ab"]
    assert names == ["papers", "papers 2"]


def test_the_library_of_the_data_folder_has_a_name_that_says_something(known):
    assert known.note(data_dir() / "library").name == "My library"


@pytest.mark.parametrize("name", ["", "  ", "WORK", "x" * 81])
def test_a_name_that_is_none_or_taken_is_refused(known, tmp_path, name):
    known.note(tmp_path / "one", "Work")
    known.note(tmp_path / "two", "Home")
    with pytest.raises(InputError):
        known.rename(tmp_path / "two", name)
    assert [one.name for one in known.listed()] == ["Home", "Work"]


def test_what_was_open_last_and_is_still_there_is_remembered(known, tmp_path):
    for name in ("one", "two", "gone"):
        (tmp_path / name).mkdir()
        known.note(tmp_path / name, opened=True)
    (tmp_path / "gone").rmdir()
    assert known.last() == tmp_path / "two"


def test_what_was_taken_out_can_be_put_back_as_it_was(known, tmp_path):
    before = known.note(tmp_path / "one", "Work", opened=True)
    gone = known.forget(tmp_path / "one")
    assert known.listed() == [] and gone == before
    known.restore(gone)
    assert known.listed() == [before]


def test_the_list_is_private(known, tmp_path):
    known.note(tmp_path / "one")
    assert stat.S_IMODE(os.stat(tmp_path / "config" / FILE_NAME).st_mode) == 0o600


def test_a_list_that_cannot_be_read_is_kept_aside(known, tmp_path):
    known.note(tmp_path / "one")
    (tmp_path / "config" / FILE_NAME).write_text("{", "ascii")
    assert known.listed() == []
    known.note(tmp_path / "two")
    (tmp_path / "config" / FILE_NAME).write_text("[", "ascii")  # within the same second
    assert known.listed() == []
    kept = (tmp_path / "config").glob("libraries.unreadable-*.json")
    assert sorted(path.read_text("ascii") for path in kept) == ["[", "{"]


def test_a_list_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "config").write_text("no folder", "ascii")
    with pytest.raises(SettingsError):
        KnownLibraries(tmp_path / "config").note(tmp_path / "one")


def test_two_who_write_at_once_lose_nothing(known, tmp_path):
    def note(part):
        for number in range(10):
            KnownLibraries(tmp_path / "config").note(tmp_path / part / str(number))

    threads = [threading.Thread(target=note, args=(part,)) for part in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(known.listed()) == 20


def test_a_path_that_is_no_utf8_comes_back_as_it_was(known, tmp_path):
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    known.note(folder)
    assert known.listed()[0].path == folder
    json.loads((tmp_path / "config" / FILE_NAME).read_text("ascii"))


@pytest.mark.parametrize("name", ["Work", "../../etc", "a/b", "…", "新しい"])
def test_a_new_library_gets_a_free_folder_in_the_data_folder(name):
    place = free_place(name)
    assert place.parent == data_dir() / "libraries"
    place.mkdir(parents=True)
    assert free_place(name) != place


def test_a_list_with_a_number_beyond_every_float_is_kept_aside(tmp_path):
    spoiled = f'[{{"name": "Papers", "path": "/papers", "opened": 1{"0" * 400}}}]'
    (tmp_path / FILE_NAME).write_text(spoiled, "ascii")
    assert KnownLibraries(tmp_path).listed() == []
    assert [file.read_text("ascii") for file in tmp_path.iterdir() if file.is_file()] == [spoiled]
