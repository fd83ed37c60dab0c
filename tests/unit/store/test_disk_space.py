"""A full disk is named, with what is left and what is needed; so is a library that cannot be written to, and why."""

import errno
import shutil

from engine.store.disk_space import disk_full, not_written, why_unwritable
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


def test_the_reason_for_which_nothing_is_written_is_told_in_plain_words(tmp_path):
    assert why_unwritable(tmp_path) == ""
    assert "(its disk can only be read)" in str(not_written(tmp_path, OSError(errno.EROFS, "Read-only file system")))
    assert "The disk that holds" in str(not_written(tmp_path, OSError(errno.ENOSPC, "No space left on device")))
    assert why_not_written(OSError(errno.EXDEV, "Invalid cross-device link")) == "Invalid cross-device link"
