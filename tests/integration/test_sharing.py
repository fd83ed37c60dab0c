"""Each worker begins at a part of its own, and all have the same tests in the same order: they share no more."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOTES = """
import os, pathlib

def pytest_collection_modifyitems(items):
    note("tests", [item.nodeid for item in items])

def note(what, lines):
    with (pathlib.Path(__file__).parent / f"{what}-{os.environ['PYTEST_XDIST_WORKER']}").open("a") as file:
        file.writelines(f"{line}\\n" for line in lines)
"""


def test_workers_begin_at_different_modules_and_have_the_same_tests(tmp_path):
    (tmp_path / "pytest.ini").write_text("[pytest]\ntestpaths = tests\n")
    (tmp_path / "conftest.py").write_text(NOTES)
    (tmp_path / "tests" / "inner").mkdir(parents=True)
    names = ["inner/test_a", "test_b", "test_c", "test_d"]
    for name in names:
        file = tmp_path / "tests" / f"{name}.py"
        file.write_text(f"import conftest\nconftest.note('read', ['{name}'])\ndef test_2(): pass\ndef test_1(): pass\n")
    (tmp_path / "tests" / "build").mkdir()
    (tmp_path / "tests" / "build" / "test_e.py").write_text("def test_3(): pass\n")  # pytest passes such folders over
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    without = [
        word for name in ("cacheprovider", "hypothesispytest", "anyio", "pytest-qt") for word in ("-p", f"no:{name}")
    ]
    command = [sys.executable, "-m", "pytest", "-p", "tests.sharing", *without, "--numprocesses=2"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
    assert "8 passed" in done.stdout
    read, tests = (
        [(tmp_path / f"{what}-gw{worker}").read_text().split() for worker in range(2)] for what in ("read", "tests")
    )
    assert read == [names, names[2:] + names[:2]]
    assert tests[0] == tests[1] == [f"tests/{name}.py::{test}" for name in names for test in ("test_2", "test_1")]
    fewer = [*command, "--ignore=tests/inner"]
    assert (
        "6 passed"
        in subprocess.run(fewer, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120).stdout
    )
