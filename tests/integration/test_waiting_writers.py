"""Do commands that write wait for each other, and say for whom?"""

import subprocess
import sys

import pytest

from engine.library import Library
from tests.command_line import run


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "first.txt").write_text("An accordion in the attic.")
    with Library.open(tmp_path / "library", create=True) as made:
        made.add([folder])
        yield made


@pytest.mark.parametrize("command", [("index",), ("compact",), ("resize", "--dims", "64")])
def test_a_command_waits_until_the_other_has_written(library, command):
    order = [sys.executable, "-m", "engine.cli", *command, "--library", str(library.folder)]
    with library.store.writing():
        process = subprocess.Popen(order, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        said = process.stderr.readline()
        assert "waiting for" in said and "process" in said and process.poll() is None
    _, err = process.communicate(timeout=120)
    assert process.returncode == 0 and "waited" in err


def test_it_refuses_where_that_is_asked_for(library, capsys):
    program = "import sys; from pathlib import Path; from engine.library import Library\n"
    program += (
        "with Library.open(Path(sys.argv[1])) as l, l.store.writing(): print('held', flush=True); sys.stdin.read()"
    )
    other = [sys.executable, "-c", program, str(library.folder)]
    with subprocess.Popen(other, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "held\n"
        status, _, err = run(capsys, "index", "--no-wait", "--library", library.folder)
        process.stdin.close()
    assert status == 3 and "is writing to this library" in err


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("remove", "nowhere"), "is not a source"),
        (("resize", "--dims", "5000"), "dimensions"),
        (("resize", "--dims", "7", "--store", "binary"), "do not fill whole bytes"),
        (("index", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_done_waits_for_nobody(library, command, said):
    order = [sys.executable, "-m", "engine.cli", *command, "--library", str(library.folder)]
    with library.store.writing():
        done = subprocess.run(order, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2 and said in done.stderr and "waiting" not in done.stderr
