"""No other account can read a library, the settings, or what is kept beside them, whoever made them and when."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from engine import paths
from engine.maintenance.compact import compact
from engine.private import clear_abandoned, keep_private, make_private, replace_private, replace_whole
from engine.reports.measured import Measured, write_measured
from engine.settings import Settings, load_settings, save_settings
from engine.store import Store
from engine.store.refit import resize
from engine.store.tuning import StoreTuning

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has access lists, which folders of a profile inherit")


@pytest.fixture(autouse=True)
def usual_umask():
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(folder):
    """Return what others may read below a folder, itself included."""
    found = [folder, *folder.rglob("*")]
    return [str(path) for path in found if not path.is_symlink() and stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_whatever_is_written_is_the_owners_alone(store, filler, tmp_path):
    filler.put("a.txt", ["one"])
    assert (store.folder / "ledger.sqlite3-wal").exists() and (store.folder / "ledger.sqlite3-shm").exists()
    assert open_to_others(store.folder) == []
    with store.writing():
        assert open_to_others(store.folder) == []  # the lock and its holder too
        filler.put("b.txt", ["two"])
        resize(store, 64)
        compact(store)
    write_measured(Measured(0.0, 1, 1, ()), store.folder)
    store.tuning = StoreTuning(keep_looked_at=timedelta(0))
    with store.writing():
        store.tidy()
    assert open_to_others(store.folder) == []


def test_what_an_earlier_version_made_is_closed_by_the_next_writer(store, filler):
    filler.put("a.txt", ["one"])
    (store.folder / "rows.damaged-20260101-000000").mkdir()
    (store.folder / "rows.damaged-20260101-000000" / "part").write_text("text")
    for path in [store.folder, *store.folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    with Store.open(store.folder).writing():
        assert open_to_others(store.folder) == []


def test_the_folders_above_a_library_are_closed_too(manifest):
    paths.data_dir().mkdir(parents=True)
    paths.data_dir().chmod(0o755)
    with (made := Store.create(paths.data_dir() / "library", manifest, 128)).writing():
        assert open_to_others(paths.data_dir()) == []
    made.close()


def test_settings_are_the_owners_alone():
    folder = paths.config_dir()
    save_settings(Settings(dims=64), folder)
    assert open_to_others(folder) == []
    (folder / "window.ini").write_text("[geometry]")
    for path in [folder, *folder.iterdir()]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert load_settings(folder).dims == 64
    assert open_to_others(folder) == []


def test_links_lead_nowhere_and_a_missing_folder_is_none(tmp_path):
    (tmp_path / "elsewhere").write_text("mine")
    (tmp_path / "elsewhere").chmod(0o644)
    make_private(tmp_path / "a" / "b")
    (tmp_path / "a" / "link").symlink_to(tmp_path / "elsewhere")
    keep_private(tmp_path / "a")
    keep_private(tmp_path / "gone")
    assert stat.S_IMODE((tmp_path / "elsewhere").stat().st_mode) == 0o644
    assert open_to_others(tmp_path / "a") == []


def test_what_a_person_exports_follows_their_umask(store, filler, tmp_path):
    from engine.maintenance.parquet import write_parquet

    filler.put("a.txt", ["one"])
    write_parquet(store, tmp_path / "all.parquet")
    assert stat.S_IMODE((tmp_path / "all.parquet").stat().st_mode) == 0o644


@pytest.mark.parametrize("replace", [replace_private, lambda path, text: replace_whole(path, text.encode())])
def test_threads_that_write_one_file_do_not_take_each_others_unfinished_one(tmp_path, replace):
    texts = [f"{number} " * 500 for number in range(400)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda text: replace(tmp_path / "facts.json", text), texts))
    assert (tmp_path / "facts.json").read_text() in texts and os.listdir(tmp_path) == ["facts.json"]


WRITES = """
import sys
from pathlib import Path
from engine.private import replace_private, replace_whole
path, text = Path(sys.argv[1]), sys.argv[2] * 5000
print("ready", flush=True)
sys.stdin.readline()
for _ in range(300):
    replace_private(path, text)
    replace_whole(path, text.encode())
"""


def test_processes_that_write_one_file_do_not_take_each_others_unfinished_one(tmp_path):
    path, piped = tmp_path / "facts.json", {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    several = [subprocess.Popen([sys.executable, "-c", WRITES, path, letter], **piped) for letter in "ab"]
    for one in several:
        assert one.stdout.readline() == "ready\n"
    for one in several:
        one.stdin.write("go\n")
        one.stdin.flush()
    for one in several:
        one.communicate()
        assert one.returncode == 0
    assert path.read_text() in ("a" * 5000, "b" * 5000) and os.listdir(tmp_path) == ["facts.json"]


def test_what_a_process_left_that_was_ended_is_gone_and_what_another_just_writes_stays(tmp_path):
    path = tmp_path / "facts.json"
    names = {
        "facts.json.0123abcd.new": 7200,
        "facts.json.89abcdef.new": 5,
        "facts.json.new": 7200,
        "b.00000000.new": 7200,
    }
    for name, age in names.items():
        (tmp_path / name).write_text("unfinished")
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    replace_private(path, "whole")
    assert sorted(os.listdir(tmp_path)) == ["b.00000000.new", "facts.json", "facts.json.89abcdef.new", "facts.json.new"]
    clear_abandoned(tmp_path)
    assert sorted(os.listdir(tmp_path)) == ["facts.json", "facts.json.89abcdef.new", "facts.json.new"]


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_unfinished(tmp_path):
    (tmp_path / "facts.json").mkdir()
    with pytest.raises(OSError):
        replace_private(tmp_path / "facts.json", "text")
    assert os.listdir(tmp_path) == ["facts.json"]
