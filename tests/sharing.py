"""Workers share what each would do alone at the beginning: rewriting the asserts of all tests' modules.

On a fresh clone that is two thirds of the time that it takes to collect the tests, and each of the workers did all of
it at the same moment. Now each begins at another part of the modules; when it comes to those of the others, pytest
finds what they have written. The tests are in the same order in all of them afterwards, and as without this.
"""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path

import pytest

_FILES = pytest.StashKey[list[Path]]()


def pytest_configure(config):
    """Give a worker that shall collect everything the modules one by one, beginning with its own part."""
    worker = getattr(config, "workerinput", None)
    if worker is None or config.args != [str(place) for place in config.getini("testpaths")]:
        return
    if config.option.ignore or config.option.ignore_glob:
        return  # what is named by itself is collected all the same
    passed_over = config.getini("norecursedirs")
    files = sorted(
        path
        for place in config.args
        for path in (config.rootpath / place).rglob("test_*.py")
        if not any(fnmatch(part, one) for part in path.relative_to(config.rootpath).parts[:-1] for one in passed_over)
    )
    config.stash[_FILES] = files
    first = len(files) * int(worker["workerid"].removeprefix("gw")) // worker["workercount"]
    config.args[:] = map(str, files[first:] + files[:first])


@pytest.hookimpl(tryfirst=True)  # before pytest puts those beside each other that share a fixture
def pytest_collection_modifyitems(config, items):
    """Put the tests in the order of their modules again."""
    if _FILES in config.stash:
        place_of = {path: place for place, path in enumerate(config.stash[_FILES])}
        items.sort(key=lambda item: place_of[item.path])
