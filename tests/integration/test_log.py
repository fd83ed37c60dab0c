"""Is what happened written down, in small private files that name neither a file nor a question?"""

import ast
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine import log, paths
from engine.errors import InputError
from engine.private import FILE_MODE
from tests.command_line import run, run_json

ROOT = Path(__file__).resolve().parents[2]
SECRET = "heliotrope"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / SECRET
    made.mkdir()
    (made / f"{SECRET}.txt").write_text(f"The {SECRET} turns towards the sun.")
    (made / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    return made


def test_a_run_is_written_down_without_names_or_texts(capsys, folder):
    assert run(capsys, "index", folder)[0] == 1
    run(capsys, "search", SECRET)
    text = log.path_of("command-line").read_text()
    assert "run begins: 1 roots" in text and "1 indexed" in text and "1 failed" in text
    assert SECRET not in text
    assert log.path_of("command-line").stat().st_mode & 0o777 == FILE_MODE or sys.platform == "win32"
    assert log.path_of("command-line").parent.stat().st_mode & 0o077 == 0 or sys.platform == "win32"


def test_verbose_writes_all_of_it_and_to_standard_error(capsys, folder):
    _, _, said = run(capsys, "index", "--verbose", folder)
    assert str(folder) in said and str(folder) in log.path_of("command-line").read_text()


def test_an_error_says_where_it_happened_and_only_debug_says_of_what():
    def read_the_attic():
        raise InputError(f"There is no {SECRET}.")

    logger = logging.getLogger("engine.test")
    log.start("window")
    try:
        read_the_attic()
    except InputError as error:
        log.trouble(logger, "a job failed", error)
    text = log.path_of("window").read_text()
    assert "a job failed: InputError at test_log.read_the_attic:" in text
    assert SECRET not in text


def test_no_line_above_debug_takes_an_error_or_a_place():
    """What an error says may name a file; ``trouble`` writes it down without."""
    above, foreign = (
        {"info", "warning", "error", "exception", "critical"},
        {"error", "path", "folder", "_folder", "_stderr"},
    )
    seen = 0
    for file in [*ROOT.joinpath("engine").rglob("*.py"), *ROOT.joinpath("desktop").rglob("*.py")]:
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in above):
                continue
            if not (isinstance(call.func.value, ast.Name) and call.func.value.id in ("log", "logger")):
                continue
            seen += 1
            told = [node for argument in call.args for node in ast.walk(argument)]
            named = [node for node in told if getattr(node, "id", getattr(node, "attr", "")) in foreign]
            kinds = [node for node in told if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "type"]
            assert not named or kinds, f"{file}:{call.lineno}"
    assert seen > 5


def test_a_full_log_becomes_the_older_one(monkeypatch):
    monkeypatch.setattr(log, "MOST_BYTES", 2000)
    log.start("window")
    logger = logging.getLogger("engine.test")
    for number in range(200):
        logger.info("line %d", number)
    kept = sorted(path.name for path in paths.log_dir().iterdir())
    assert kept == ["window.log", "window.log.1"]
    assert sum(path.stat().st_size for path in paths.log_dir().iterdir()) < 4400
    assert "line 199" in (paths.log_dir() / "window.log").read_text() + (paths.log_dir() / "window.log.1").read_text()


def test_a_log_that_cannot_be_written_stops_nothing(capsys, folder):
    paths.log_dir().parent.mkdir(parents=True)
    paths.log_dir().write_text("a file where the folder should be")
    status, out, _ = run(capsys, "index", folder)
    assert status == 1 and "1 indexed" in out


def test_the_newest_lines_leave_out_what_debug_wrote():
    os.environ["KENNING_DEBUG"] = "1"
    try:
        log.start("window")
    finally:
        del os.environ["KENNING_DEBUG"]
    logger = logging.getLogger("engine.test")
    logger.info("one")
    logger.debug("two %s\nof several lines", SECRET)
    logger.info("three")
    told = log.newest_lines(10)
    assert "one" in told and "three" in told
    assert SECRET not in told and "several" not in told


def test_the_doctor_says_where_the_logs_are(capsys):
    assert run_json(capsys, "doctor")[1]["paths"]["logs"] == str(paths.log_dir())


def test_a_bug_in_any_thread_of_the_window_process_is_written_down():
    script = "from engine import log; log.start('window'); log.hear_uncaught('window'); {}[1]"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert "KeyError: 1" in done.stderr  # it is printed as always
    assert "unexpected error: KeyError at" in log.path_of("window").read_text()
    script = (
        "import threading; from engine import log; log.start('window'); log.hear_uncaught('window')\n"
        "one = threading.Thread(target=lambda: {}[2], name='reader'); one.start(); one.join()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert "KeyError: 2" in done.stderr
    assert "the thread reader ended: KeyError at" in log.path_of("window").read_text()
