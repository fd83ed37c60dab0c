"""What the tests of a cluster share: one Ray of two workers, started as `--ray local` does it."""

from __future__ import annotations

import importlib.util

import pytest

NEEDED = ("ray", "lance", "lance_ray")


def pytest_collection_modifyitems(items):
    if any(importlib.util.find_spec(name) is None for name in NEEDED):
        for item in items:
            if "cluster" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="the extra 'cluster' (Ray) is not installed"))


@pytest.fixture(scope="session")
def ray():
    """A Ray of two processors on this computer; a run that asks for one of its own takes this."""
    from engine.cluster.connection import connected

    with connected("local", 2) as started:
        yield started
