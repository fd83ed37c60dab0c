"""What several of these tests get."""

from __future__ import annotations

import shutil

import pytest

from engine import Library


@pytest.fixture
def library(made, tmp_path):
    """A copy of the module's library (its ``made`` / "library") that may be changed; its sources are the original's."""
    shutil.copytree(made / "library", tmp_path / "library")
    with Library.open(tmp_path / "library") as opened:
        yield opened
