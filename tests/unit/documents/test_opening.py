from __future__ import annotations

import errno

import pytest

from engine.documents.opening import explain


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "moved or deleted"),
        (errno.EACCES, "no permission"),
        (errno.EIO, "disk reports an error"),
        (errno.ENOTCONN, "does not answer"),
        (errno.ENAMETOOLONG, "path is too long"),
        (errno.EDOM, "the system could not open this file: "),
    ],
)
def test_a_failure_of_the_system_is_put_in_words(number, words):
    reason, _ = explain(OSError(number, "Numerical argument out of domain"))
    assert words in reason
    assert "Errno" not in reason


def test_a_folder_is_called_a_folder():
    assert explain(PermissionError(errno.EACCES, "x"), what="folder")[0] == "you have no permission to read this folder"
