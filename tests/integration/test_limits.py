"""Nothing that hangs stays: a test, however it hangs, and a part of `make test`."""

import importlib.util
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.limits import LIMIT_S, SLOW_LIMIT_S

ROOT = Path(__file__).resolve().parents[2]
WAITS = "threading.Event().wait()"
# Ours, and none of those that take half the time of such a run and have no part in it.
PLUGINS = ("-p", "tests.limits", "-p", "no:hypothesispytest", "-p", "no:anyio")
HOLDS_THE_LOCK = "ctypes.PyDLL(None).sleep(600)"  # PyDLL does not let go of Python's lock


def hang(folder, call, *more, limit_s):
    file = folder / "test_hang.py"
    file.write_text(f"""
import ctypes, threading, pytest

@pytest.mark.timeout({limit_s})
def test_hangs():
    beside = threading.Thread(target=threading.Event().wait, name="beside", daemon=True)
    beside.start()
    stand_still()

def stand_still():
    {call}

def test_comes_later():
    print("too late")
""")
    config = ["-c", ROOT / "pyproject.toml", "--rootdir", folder, *PLUGINS]
    command = [sys.executable, "-m", "pytest", *config, *more, file]
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, cwd=ROOT, timeout=120)


@pytest.mark.parametrize("call", [WAITS, HOLDS_THE_LOCK])
def test_a_test_that_hangs_is_ended_with_the_stacks_of_all_threads(tmp_path, call):
    if sys.platform == "win32" and call == HOLDS_THE_LOCK:
        pytest.skip("the call that holds Python's lock is one of the C library of Unix")
    done = hang(tmp_path, call, limit_s=1)
    said = done.stdout + done.stderr
    assert done.returncode not in (0, 5)
    assert "stand_still" in said and "wait" in said  # the test's own stack, and the one beside it
    assert said.count("threading.py") >= 2
    assert "passed" not in said and "too late" not in said


@pytest.mark.parametrize("call", [WAITS, HOLDS_THE_LOCK])
def test_a_worker_that_hangs_prints_its_stacks_and_another_goes_on(tmp_path, call):
    if sys.platform == "win32" and call == HOLDS_THE_LOCK:
        pytest.skip("the call that holds Python's lock is one of the C library of Unix")
    done = hang(tmp_path, call, "--numprocesses=1", limit_s=1)
    said = done.stdout + done.stderr
    assert done.returncode not in (0, 5)
    assert "in stand_still" in said and said.count("threading.py") >= 2
    assert "crashed while running" in said and "1 failed, 1 passed" in said
    told_last = done.stdout.partition("FAILURES")[2]
    assert "in stand_still" in told_last and "Its exit status was 1." in told_last


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends no process by a signal")
@pytest.mark.parametrize(
    ("call", "told"), [("os.abort()", "in stand_still"), ("os.kill(os.getpid(), 9)", "It left no stacks.")]
)
def test_a_worker_that_dies_is_told_with_its_signal_and_its_stacks(tmp_path, call, told):
    done = hang(tmp_path, f"import os; {call}", "--numprocesses=1", limit_s=60)
    told_last = done.stdout.partition("FAILURES")[2]
    assert told in told_last
    assert f"It was ended by {'SIGABRT' if 'abort' in call else 'SIGKILL'}." in told_last
    assert "1 failed, 1 passed" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends no process by a signal")
def test_a_worker_that_dies_outside_of_its_tests_is_told(tmp_path):
    file = tmp_path / "test_import.py"
    file.write_text("import os\n\ndef stand_still():\n    os.abort()\n\nstand_still()\n")
    config = ["-c", ROOT / "pyproject.toml", "--rootdir", tmp_path, *PLUGINS, "--numprocesses=1"]
    command = [str(word) for word in (sys.executable, "-m", "pytest", *config, "--max-worker-restart=0", file)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120)
    said = done.stdout.partition("worker gw0 died")[2]
    assert "It was ended by SIGABRT." in said and "in stand_still" in said


def test_a_run_within_a_test_keeps_its_folders_in_those_of_the_test(tmp_path, own_folders):
    file = tmp_path / "test_place.py"
    file.write_text("def test_place(tmp_path):\n    print(f'at {tmp_path} here')\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        ROOT / "pyproject.toml",
        "--rootdir",
        tmp_path,
        *PLUGINS,
        "-s",
        file,
    ]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, cwd=ROOT, timeout=120)
    assert f"at {own_folders}" in done.stdout


@pytest.mark.parametrize("workers", [(), ("--numprocesses=1",)], ids=["alone", "worker"])
def test_what_fails_is_told_before_the_run_ends(tmp_path, workers):
    file = tmp_path / "test_fails.py"
    file.write_text("def test_fails():\n    assert 1 == 2, 'unlike'\n\ndef test_comes_later():\n    pass\n")
    config = ["-c", ROOT / "pyproject.toml", "--rootdir", tmp_path, *PLUGINS, *workers]
    command = [str(word) for word in (sys.executable, "-m", "pytest", *config, file)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=120)
    assert "call of test_fails.py::test_fails failed" in done.stderr and "unlike" in done.stderr
    assert "1 failed, 1 passed" in done.stdout


def test_every_test_has_a_limit(request):
    limits = {item.nodeid: item.get_closest_marker("timeout").args[0] for item in request.session.items}
    assert all(0 < limit <= SLOW_LIMIT_S for limit in limits.values())
    assert request.node.get_closest_marker("timeout").args == (LIMIT_S,)


@pytest.fixture
def bootstrap():
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "packaging" / "bootstrap.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_parts_of_make_test_keep_what_python_compiles(bootstrap, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")  # as images of containers set it
    asked = "import sys; raise SystemExit(sys.dont_write_bytecode)"
    assert bootstrap.call(sys.executable, "-c", asked, limit_s=60) == 0


def test_a_part_of_make_test_that_hangs_is_ended_with_its_stacks(bootstrap, capfd):
    stand_still = "import threading\ndef stand_still(): threading.Event().wait()\nstand_still()"
    workers = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {stand_still!r}])"
    assert bootstrap.call(sys.executable, "-c", workers, limit_s=8) != 0
    said = capfd.readouterr()
    assert "in stand_still" in said.err or sys.platform == "win32"
    assert "took longer than" in said.err
    assert bootstrap.call(sys.executable, "-c", "raise SystemExit(3)", limit_s=60) == 3


@pytest.fixture
def parts(bootstrap, monkeypatch):
    """The commands of `make test`: each takes 2,000 s, by a clock of ours; what is run beside others is their first."""
    now, limits, done = [0.0], [], []

    class Beside:
        def __init__(self, *command):
            assert command[:3] == (sys.executable, bootstrap.__file__, "test-export")
            done.append("started")

        def finish(self):
            done.append("finished")
            return 0

        def end(self):
            done.append("ended")

    def took(*command, limit_s):
        limits.append(limit_s)
        now[0] += 2000
        return 0

    monkeypatch.setattr(bootstrap, "Beside", Beside)
    monkeypatch.setattr(bootstrap, "call", took)
    monkeypatch.setattr(bootstrap, "environment", lambda name, extras: sys.executable)
    monkeypatch.setattr(bootstrap.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(bootstrap.shutil, "which", lambda name: name)
    return limits, done


@pytest.mark.skipif(sys.platform == "win32", reason="Windows prints no stacks from outside")
def test_a_part_with_workers_that_hangs_is_ended_with_their_stacks(bootstrap, capfd, tmp_path):
    file = tmp_path / "test_hang.py"
    file.write_text("import threading\n\ndef test_hangs():\n    threading.Event().wait()\n")
    config = ["-c", ROOT / "pyproject.toml", "--rootdir", tmp_path, *PLUGINS, "--numprocesses=1"]
    command = [str(word) for word in (sys.executable, "-m", "pytest", *config, file)]
    assert bootstrap.call(*command, limit_s=20) != 0
    said = capfd.readouterr().err
    assert "worker gw0:" in said and "in test_hangs" in said


def test_no_part_of_make_test_may_take_more_than_what_the_others_have_left(bootstrap, parts):
    limits, done = parts
    whole, each = bootstrap.WHOLE_S, bootstrap.LIMITS_S
    assert bootstrap.test("test", []) == 0 and done == ["started", "finished"]
    assert limits == [each["ruff"], each["ruff"], each["mypy"], 1.0] and whole == 4800 > each["export"]
    limits.clear()
    assert bootstrap.test("test-app", ["--slow"]) == 0 and done == ["started", "finished"]
    slow = bootstrap.SLOW_TIMES
    assert limits == [slow * each["ruff"], slow * each["ruff"], slow * each["mypy"], slow * whole - 6000]
    limits.clear()
    assert bootstrap.test("test-export", []) == 0
    assert limits == [each["export"]] and done == ["started", "finished"]  # alone it prints as it goes


def test_what_runs_beside_others_ends_with_them(bootstrap, parts, monkeypatch):
    def interrupted(*command, limit_s):
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "call", interrupted)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.test("test", [])
    assert parts[1] == ["started", "ended"]


def test_a_part_beside_others_says_what_it_did_when_it_is_waited_for(bootstrap, capfd):
    code = "import sys; print('all of it'); print('at once', file=sys.stderr); raise SystemExit(3)"
    beside = bootstrap.Beside(sys.executable, "-c", code)
    beside._process.wait(60)
    said = capfd.readouterr()
    assert said.out.splitlines()[-1].endswith("(beside the others)") and said.err.splitlines() == ["at once"]
    assert beside.finish() == 3 and capfd.readouterr().out.splitlines() == ["all of it"]


def test_a_part_beside_others_ends_what_it_started(bootstrap, tmp_path):
    """Its own bootstrap starts the tests in a group of their own, which nobody could end from outside."""
    told = tmp_path / "told"
    hangs = f"import os, pathlib, threading; pathlib.Path({str(told)!r}).write_text(str(os.getpid()))"
    code = f"""
import runpy, signal, sys
sys.argv[:] = ["bootstrap"]
bootstrap = runpy.run_path({str(ROOT / "packaging" / "bootstrap.py")!r})
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
bootstrap["call"](sys.executable, "-c", {hangs + "; threading.Event().wait()"!r}, limit_s=60)
"""
    beside = bootstrap.Beside(sys.executable, "-c", code)
    end_at = time.monotonic() + 60
    while not (told.is_file() and told.read_text()):
        assert time.monotonic() < end_at
        time.sleep(0.05)
    beside.end()
    assert not psutil.pid_exists(int(told.read_text()))
    assert beside._process.returncode == (1 if sys.platform == "win32" else 143)
