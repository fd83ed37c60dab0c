"""What several of these tests get."""

from __future__ import annotations

import shutil

import pytest

from engine import Library, paths
from tests.kept import Kept


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


@pytest.fixture(scope="session")
def sample_made(tmp_path_factory):
    """The sample's files and a library of them, read once, beside what a test is given of both."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(paths.assets_dir() / "sample", folder / "papers")
    with Library.open(folder / "library", create=True) as library:
        library.index([folder / "papers"])
    return Kept(folder)


@pytest.fixture
def sample_given(sample_made):
    """The folder of both as they were made, where they were made; a test may change all of it."""
    return sample_made.given()
