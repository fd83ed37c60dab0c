"""What the export tests share: a folder of small weights of every kind."""

from __future__ import annotations

import importlib.util

import pytest

from tests.export.models import KINDS, save_source


@pytest.fixture(scope="session", autouse=True)
def one_thread():
    """Models this small gain nothing from threads, and lose much to waiting for each other on a busy machine."""
    if importlib.util.find_spec("torch") is not None:
        import torch

        torch.set_num_threads(1)


@pytest.fixture(scope="session", params=KINDS)
def kind(request):
    """One kind of encoder after the other."""
    return request.param


@pytest.fixture(scope="session")
def sources(tmp_path_factory):
    """A source folder of every kind, made when first asked for."""
    made = {}

    def source(name):
        if name not in made:
            made[name] = save_source(name, tmp_path_factory.mktemp(name) / name)
        return made[name]

    return source
