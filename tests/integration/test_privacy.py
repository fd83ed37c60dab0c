"""Nothing leaves the machine, and nothing is left behind: watched at the kernel, where native code cannot hide."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from engine import privacy
from engine.privacy import SWITCHES, remove_traces

ROOT = Path(__file__).resolve().parents[2]
# Opened only to look a host up, or sent to a peer that is not a pipe of this machine.
OUTWARDS = re.compile(r'resolv\.conf|"/etc/hosts"|gai\.conf|sa_family=AF_INET')
WINDOW = """
    import sys, time
    from desktop.app import make_app, read_setup
    from desktop.kenning import Kenning

    def until(happened):
        end = time.monotonic() + 120
        while not happened():
            assert time.monotonic() < end
            app.processEvents()
            time.sleep(0.01)

    app = make_app()
    kenning = Kenning(app, read_setup(None))
    kenning.start()
    until(lambda: kenning.library.library is not None)
    results = []
    kenning.search.results_changed.connect(results.append)
    kenning.search.set_text("deposit")
    until(lambda: results)
    assert results[0].hits
    stay = time.monotonic() + float(sys.argv[1])
    until(lambda: time.monotonic() > stay)
    kenning.close()
"""
# Who uses the engine from Python, without the command line.
PROGRAM = """
    from pathlib import Path
    from engine import Library
    with Library.open(Path.home() / "other", create=True) as library:
        library.index([Path.home() / "docs"])
        assert library.search("deposit").hits
"""


@pytest.fixture(scope="module")
def can_watch():
    """Skip where system calls cannot be watched."""
    if not shutil.which("strace"):
        pytest.skip("strace is not on this machine")
    tried = subprocess.run(["strace", "--seccomp-bpf", "-f", "-o", os.devnull, "true"], capture_output=True)
    if tried.returncode:
        pytest.skip("this machine does not let strace watch a process")


@pytest.fixture
def home(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "rent.md").write_text("The deposit is returned within six weeks.", "utf-8")
    return tmp_path


@pytest.fixture
def watch(can_watch, home, tmp_path_factory):
    """Run Python in a home of its own; return the system calls that reach outwards."""
    log = tmp_path_factory.mktemp("log") / "calls"

    def run(*arguments):
        own = ("XDG_", "KENNING_", "ORT_", "HF_")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(own)}
        environment |= {"HOME": str(home), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
        calls = "trace=connect,sendto,sendmsg,sendmmsg,openat"
        watched = ["strace", "--seccomp-bpf", "-f", "-qq", "-e", calls, "-o", str(log), sys.executable, *arguments]
        done = subprocess.run(watched, cwd=home, env=environment, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr
        return [line for line in log.read_text("utf-8", "replace").splitlines() if OUTWARDS.search(line)]

    return run


def foreign(home):
    """Return what lies in a home besides the user's files and Kenning's own folders."""
    ours = ("docs/", "other/", ".local/share/kenning/", ".config/kenning/", ".local/state/kenning/")
    found = (path.relative_to(home).as_posix() for path in home.rglob("*") if not path.is_dir())
    return [name for name in found if not name.startswith(ours)]


def program(text):
    return "-c", textwrap.dedent(text)


def test_neither_the_command_line_nor_the_window_reaches_out_or_leaves_a_file(watch, home):
    for words in ("index docs", "search deposit", "encoders list"):
        assert watch("-m", "engine.cli", *words.split()) == [], words
    assert watch(*program(WINDOW), "0") == []
    assert foreign(home) == []


def test_a_python_program_does_not_reach_out_either(watch, home):
    assert watch(*program(PROGRAM)) == []
    assert foreign(home) == []


@pytest.mark.slow
def test_a_window_that_stays_open_looks_no_host_up(watch, home):
    assert watch("-m", "engine.cli", "index", "docs") == []
    assert watch(*program(WINDOW), "25") == []  # ONNX Runtime begins after nine seconds
    assert foreign(home) == []


@pytest.mark.slow
def test_the_watch_sees_what_is_forbidden(watch, home):
    """An ONNX Runtime that nobody switched off, where it reports at all."""
    import onnxruntime

    if tuple(map(int, onnxruntime.__version__.split(".")[:2])) < (1, 29) or sys.platform != "linux":
        pytest.skip("this ONNX Runtime reports nothing on this system")
    assert watch("-c", "import onnxruntime, time; time.sleep(20)")
    assert foreign(home)


def test_every_process_that_imports_the_engine_is_private_and_so_are_its_children():
    code = "import subprocess, sys, {}; subprocess.run([sys.executable, '-c', 'import os; print(dict(os.environ))'])"
    for module in ("engine.documents.sandbox.reader_main", "engine.cli.indexing_process", "desktop.app"):
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "ORT_DISABLE_TELEMETRY": "0"}
        done = subprocess.run(
            [sys.executable, "-c", code.format(module)], env=environment, capture_output=True, text=True, check=True
        )
        assert all(f"'{name}': '{value}'" in done.stdout for name, value in SWITCHES.items()), module


@pytest.mark.parametrize("set_before", [False, True])
def test_a_program_that_imported_onnx_runtime_first_is_told(set_before):
    code = "import onnxruntime, engine; from engine import privacy; print(len(privacy.problems()))"
    environment = {name: value for name, value in os.environ.items() if name not in SWITCHES}
    environment |= {"PYTHONPATH": str(ROOT), **(SWITCHES if set_before else {})}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ("0" if set_before else "1")
    assert ("RuntimeWarning: " + privacy.TOO_LATE in done.stderr) is not set_before


def test_doctor_says_whether_anything_may_be_reported(monkeypatch, tmp_path):
    from engine.cli.doctor import examine
    from engine.settings import Settings

    assert examine(tmp_path / "none", Settings())["reporting"] == "off"
    monkeypatch.setattr(privacy, "_problems", [privacy.TOO_LATE])
    found = examine(tmp_path / "none", Settings())
    assert not found["ok"] and found["problems"] == [privacy.TOO_LATE] and found["reporting"] == "may be on"


# -- what earlier versions left ------------------------------------------------------------------------------


@pytest.fixture
def left(tmp_path, monkeypatch):
    """The folder that ONNX Runtime makes, in a cache of its own."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "cache" / "Microsoft" / "DeveloperTools" / ".onnxruntime"
    folder.mkdir(parents=True)
    for name in ("deviceid", "onnxruntime.db", "onnxruntime.db-wal"):
        (folder / name).write_text("x")
    return folder


def test_what_earlier_versions_left_is_removed(left, tmp_path):
    assert remove_traces() == [left]
    assert list((tmp_path / "cache").iterdir()) == []
    assert remove_traces() == []


def test_a_cache_that_holds_anything_else_is_left_alone(left, tmp_path):
    (left / "models.bin").write_text("somebody's")
    assert remove_traces() == []
    assert len(list(left.iterdir())) == 4


def test_links_are_not_followed(left, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    (left / "onnxruntime.db").unlink()
    (left / "onnxruntime.db").symlink_to(tmp_path / "mine.txt")
    assert remove_traces() == []
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_folders_of_other_programs_beside_it_stay(left):
    (left.parent / "deviceid").write_text("another program's")
    assert remove_traces() == [left]
    assert (left.parent / "deviceid").exists()
