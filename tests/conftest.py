"""What every test gets: folders of its own, and markers that say why a test is skipped."""

from __future__ import annotations

import os

# As in programs of our own (engine/light_imports.py), before NumPy is imported: threads of OpenBLAS keep a core busy
# while they wait, which every worker of the tests would pay for.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# A new library looks at the user's language, too; those of fixtures that many tests share are made before any test.
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)

import gc
import shutil
import threading
import uuid
from pathlib import Path

import psutil
import pytest

from engine import log, paths
from engine.encoders import Encoder, find_encoder

pytest_plugins = ["tests.limits", "tests.sharing"]

ROOT = Path(__file__).resolve().parent.parent
SHARED = (ROOT.parent / "shared" / "data").resolve()  # a library knows places as they are, and it may be a link


def pytest_addoption(parser):
    parser.addoption("--slow", action="store_true", help="run tests that take more than ten seconds")
    parser.addoption("--gpu", action="store_true", help="run tests that need a CUDA device")


def pytest_collection_modifyitems(config, items):
    for item in items:
        for mark in ("slow", "gpu"):
            if mark in item.keywords and not config.getoption(f"--{mark}"):
                item.add_marker(pytest.mark.skip(reason=f"runs with --{mark}"))


def pytest_collection_finish():
    """Leave what was collected out of collections of cycles: looking through 9,000 tests takes 0.3 s each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    """Give each test its own settings, data and library."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    (home / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / "run"))
    monkeypatch.setenv("KENNING_LIBRARY", str(home / "library"))
    # A pytest that a test starts clears up after itself alone: the folders of an earlier run took it two minutes.
    monkeypatch.setenv("PYTEST_DEBUG_TEMPROOT", str(home))
    yield home
    log.stop()


@pytest.fixture(autouse=True)
def same_priority():
    """Fail a test that lowers the priority of its own process: those after it would starve beside busy ones."""
    before = psutil.Process().nice()
    yield
    assert psutil.Process().nice() == before


@pytest.fixture(autouse=True)
def no_threads_left():
    """Fail a test that leaves one of our threads running (LanceDB keeps one loop of its own)."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive() and not t.daemon]
    for thread in left:
        thread.join(30)
    assert not [thread for thread in left if thread.is_alive()]


@pytest.fixture
def leave_free(monkeypatch):
    """Let every disk seem to have only so many bytes left."""

    def leave(free_bytes):
        usage = shutil.disk_usage("/")._replace(free=free_bytes)
        monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)

    return leave


@pytest.fixture(scope="session")
def object_store():
    """A server that speaks S3, for all tests that need one."""
    for module in ("obstore", "moto", "flask_cors"):
        pytest.importorskip(module, reason=f"{module} is not installed")
    from tests.object_store import ObjectStore

    store = ObjectStore()
    yield store
    store.stop()


@pytest.fixture
def server(object_store, monkeypatch, tmp_path):
    """The server, with an environment that opens it and nothing else."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    nobody = {"AWS_CONFIG_FILE": "config", "AWS_SHARED_CREDENTIALS_FILE": "credentials"}
    for name, value in {**object_store.environment, **nobody}.items():
        monkeypatch.setenv(name, str(tmp_path / value) if name in nobody else value)
    object_store.reset()
    yield object_store
    object_store.reset()


@pytest.fixture
def bucket(server):
    """The name of a new bucket."""
    name = f"b{uuid.uuid4().hex}"
    server.make_bucket(name)
    return name


@pytest.fixture(scope="session")
def manifest():
    """The bundled encoder's facts."""
    return find_encoder("all-minilm-l6-v2", [paths.assets_dir() / "encoders"])


@pytest.fixture(scope="session")
def encoder(manifest):
    """The bundled encoder, opened once."""
    return Encoder.load(manifest, device="cpu")


@pytest.fixture(scope="session")
def shared_data():
    """The shared judged sets and files; tests that need them skip where they are absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared data (judged sets and real files) is not on this machine")
    return SHARED
