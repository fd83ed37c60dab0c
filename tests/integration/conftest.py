"""What several of these tests get."""

from __future__ import annotations

import shutil

import pytest

from engine import Library


@pytest.fixture(scope="module")
def made():
    """A folder with a library that a module made for its tests, where it has a fixture of this name."""
    return None


@pytest.fixture
def library(made, tmp_path):
    """A library that may be changed: a copy of the module's own, whose sources are the original's, or an empty one."""
    if made is not None:
        shutil.copytree(made / "library", tmp_path / "library")
    with Library.open(tmp_path / "library", create=made is None) as opened:
        yield opened
