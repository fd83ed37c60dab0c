"""A full disk is named, with what is left and what is needed; so is a library that cannot be written to, and why."""

import errno
import shutil

import pytest

from engine.store import disk_space
from engine.store.disk_space import disk_full, not_written, unwritable, why_unwritable
from engine.wording import why_not_written

MORE = 1 << 62  # bytes that no disk has


def test_the_full_disk_is_named_with_what_is_left_and_needed(tmp_path):
    said = str(disk_full(tmp_path, MORE))
    assert f"The disk that holds {tmp_path} is full: " in said and f"{MORE >> 20} MB are needed" in said
    left = int(said.split(" MB are left")[0].rsplit(" ", 1)[1])
    assert abs(left - (shutil.disk_usage(tmp_path).free >> 20)) < 1000


def test_a_disk_that_is_free_and_takes_nothing_is_not_said_to_be_full(tmp_path):
    said = str(disk_full(tmp_path, 0))
    assert said.startswith(f"The disk that holds {tmp_path} takes no more") and " is full" not in said


def test_a_full_disk_of_temporary_files_is_named_only_where_some_may_have_been_written(tmp_path, monkeypatch):
    monkeypatch.setattr(disk_space.tempfile, "gettempdir", lambda: str(tmp_path / "temporary"))
    free = {tmp_path / "library": MORE, tmp_path / "temporary": 0}
    monkeypatch.setattr(disk_space, "_free_bytes", free.get)
    assert f"holds {tmp_path / 'temporary'} is full" in str(disk_full(tmp_path / "library"))
    quota = not_written(tmp_path / "library", OSError(errno.EDQUOT, "Disk quota exceeded"))
    assert f"holds {tmp_path / 'library'} takes no more" in str(quota)


@pytest.mark.parametrize(
    ("number", "step"),
    [
        (errno.EROFS, "make its disk writable or move it to another one."),
        (errno.EACCES, "change the permissions of its folder."), (errno.EPERM, "change the permissions of its folder."),
        (errno.ENOENT, "connect its drive or open it where it lies now."),
        (errno.EXDEV, "move it to a disk that can be written to."),
    ],
)  # fmt: skip
def test_what_cannot_be_written_to_is_told_with_one_step_that_helps(tmp_path, number, step):
    said = str(not_written(tmp_path, OSError(number, "Unheard of")))
    assert "it can still be searched. To let it take in anything new, " in said and said.endswith(step)


def test_without_a_reason_the_step_is_told_all_the_same(tmp_path):
    said = str(unwritable(tmp_path, ""))
    assert said.startswith(f"The library {tmp_path} cannot be written to; it can") and "move it to a disk" in said


def test_a_library_that_went_away_is_not_there(tmp_path):
    assert why_unwritable(tmp_path / "gone") == "it is not there"


def test_the_reason_for_which_nothing_is_written_is_told_in_plain_words(tmp_path):
    assert why_unwritable(tmp_path) == ""
    assert "(its disk can only be read)" in str(not_written(tmp_path, OSError(errno.EROFS, "Read-only file system")))
    assert "The disk that holds" in str(not_written(tmp_path, OSError(errno.ENOSPC, "No space left on device")))
    assert why_not_written(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
