"""A full disk and a used-up share of one are told apart, and neither passes for a file that is forbidden."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from engine.errors import DiskFullError, InputError, ModelError
from engine.maintenance.new_file import new_file
from engine.model_hub.install import disk_error

FULL = pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "its disk is full"), (errno.EDQUOT, "your share of its disk is used up")],
)


@FULL
def test_a_file_that_leaves_kenning(tmp_path: Path, number: int, reason: str) -> None:
    with (
        pytest.raises(DiskFullError, match=rf"{tmp_path.name} has no room \({reason}\)"),
        new_file(tmp_path / "map.png", tmp_path / "library", suffix="map.png", force=False) as (temporary, _),
    ):
        temporary.write_bytes(b"half")
        raise OSError(number, "what the system says")
    assert not list(tmp_path.iterdir())  # nothing half is left


def test_a_file_that_leaves_kenning_and_may_not_be_written(tmp_path: Path) -> None:
    with (
        pytest.raises(InputError, match=r"map\.png cannot be written \(its disk can only be read\); choose"),
        new_file(tmp_path / "map.png", tmp_path / "library", suffix="map.png", force=False),
    ):
        raise OSError(errno.EROFS, "what the system says")


@FULL
def test_an_encoder_that_is_installed(tmp_path: Path, number: int, reason: str) -> None:
    found = disk_error(OSError(number, "what the system says"), tmp_path / "encoder")
    assert isinstance(found, DiskFullError) and f"{tmp_path} has no room ({reason}); nothing was installed" in str(
        found
    )


def test_an_encoder_that_may_not_be_written(tmp_path: Path) -> None:
    found = disk_error(OSError(errno.EACCES, "what the system says"), tmp_path / "encoder")
    assert isinstance(found, ModelError) and "could not be written" in str(found)
    assert "(its permissions forbid it)" in str(found)
