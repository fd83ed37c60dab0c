from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.documents import FileEntry, OtherName, SkippedFile
from engine.documents.scan import modified_ns, scan

MAX = 1 << 20
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


def files(root, **options):
    found = scan(root, max_bytes=MAX, **options)
    return [entry.path.relative_to(root).as_posix() for entry in found if isinstance(entry, FileEntry)]


def skipped(root, **options):
    found = scan(root, max_bytes=MAX, **options)
    return {entry.path.name: entry.reason for entry in found if isinstance(entry, SkippedFile)}


def other_names(root, **options):
    found = scan(root, max_bytes=MAX, **options)
    return {
        entry.path.relative_to(root).as_posix(): entry.of.relative_to(root).as_posix()
        for entry in found
        if isinstance(entry, OtherName)
    }


def test_files_come_sorted_with_size_and_time(tree):
    root = tree("b/two.txt", "a/z.txt", "c.txt", "a/A.txt")
    assert files(root) == ["c.txt", "a/A.txt", "a/z.txt", "b/two.txt"]
    first = next(scan(root, max_bytes=MAX))
    about = (root / "c.txt").stat()
    assert (first.size_bytes, first.modified_ns) == (about.st_size, about.st_mtime_ns)


def test_hidden_names_are_passed_over_unless_asked_for(tree):
    root = tree(".hidden.txt", ".folder/x.txt", "seen.txt")
    assert files(root) == ["seen.txt"]
    assert files(root, hidden=True) == [".hidden.txt", "seen.txt", ".folder/x.txt"]
    assert skipped(root) == {}


def test_folders_of_generated_files_are_one_line_each(tree):
    root = tree("node_modules/a/b.js", "env/pyvenv.cfg", "env/lib/x.py", "cache/CACHEDIR.TAG", ".git/HEAD", "x.txt")
    assert files(root, hidden=True) == ["x.txt"]
    assert set(skipped(root, hidden=True)) == {"node_modules", "env", "cache", ".git"}


def test_a_root_is_walked_whatever_its_name(tree):
    root = tree("node_modules/pyvenv.cfg", "node_modules/a.txt") / "node_modules"
    assert files(root) == ["a.txt", "pyvenv.cfg"]


def test_a_single_file_is_its_own_root(tree):
    path = tree("only.txt") / "only.txt"
    [entry] = scan(path, max_bytes=MAX)
    assert entry.path == path


def test_a_missing_root_is_one_line_with_the_reason(tmp_path):
    [entry] = scan(tmp_path / "gone", max_bytes=MAX)
    assert isinstance(entry, SkippedFile) and entry.unreadable_folder
    assert "not found" in entry.reason


def test_a_huge_file_is_passed_over_by_its_size(tree):
    root = tree("small.txt")
    with (root / "huge.txt").open("wb") as out:
        out.truncate(200 << 20)  # sparse
    assert files(root) == ["small.txt"]
    assert skipped(root) == {"huge.txt": "larger than 1 MB"}


@posix
def test_link_loops_end(tree):
    root = tree("a/b/x.txt")
    (root / "a/b/up").symlink_to(root / "a")
    (root / "a/self").symlink_to(".")
    (root / "top").symlink_to(root)
    (root / "loop").symlink_to("loop")
    assert files(root) == ["a/b/x.txt"]
    assert skipped(root)["loop"] == "a link that leads nowhere"


@posix
def test_a_link_above_the_root_is_not_followed(tree):
    root = tree("inner/x.txt", "secret.txt") / "inner"
    (root / "up").symlink_to(root.parent)
    assert files(root) == ["x.txt"]
    assert skipped(root) == {"up": "a link to a folder that holds this one"}


@posix
def test_links_lead_to_files_elsewhere_once(tree, tmp_path_factory):
    root = tree("z/real.txt")
    other = tmp_path_factory.mktemp("other")
    (other / "away.txt").write_text("x", "utf-8")
    (other / "deep").mkdir()
    (other / "deep/more.txt").write_text("x", "utf-8")
    (root / "a-link.txt").symlink_to(root / "z/real.txt")
    (root / "b.txt").symlink_to(other / "away.txt")
    (root / "c.txt").symlink_to(other / "away.txt")
    (root / "d").symlink_to(other / "deep")
    (root / "e").symlink_to(other / "deep")
    assert files(root) == ["z/real.txt", "b.txt", "d/more.txt"]
    assert other_names(root) == {"a-link.txt": "z/real.txt", "c.txt": "b.txt"}


@posix
def test_a_link_to_a_hidden_file_shows_it(tree):
    root = tree(".notes")
    (root / "notes").symlink_to(".notes")
    assert files(root) == ["notes"]


@posix
def test_a_dead_link_is_listed(tree):
    root = tree("x.txt")
    (root / "dead").symlink_to("nowhere")
    assert skipped(root) == {"dead": "a link that leads nowhere"}


@posix
def test_of_hard_links_the_first_counts(tree):
    root = tree("b.txt")
    os.link(root / "b.txt", root / "a.txt")
    assert files(root) == ["a.txt"]
    assert other_names(root) == {"b.txt": "a.txt"}


@posix
def test_pipes_are_passed_over_without_being_opened(tree):
    root = tree("x.txt")
    os.mkfifo(root / "pipe")
    assert files(root) == ["x.txt"]
    [entry] = scan(root / "pipe", max_bytes=MAX)
    assert entry.reason == "a pipe, socket or device"


@posix
def test_names_that_are_no_utf8_are_found(tree):
    root = tree("x.txt")
    name = os.fsencode(root) + b"/caf\xe9.txt"
    try:
        open(name, "wb").close()
    except OSError:
        pytest.skip("this file system takes only UTF-8 names")
    assert [os.fsencode(entry.path) for entry in scan(root, max_bytes=MAX)][0] == name


@posix
def test_a_closed_folder_is_listed_with_the_reason(tree):
    root = tree("closed/x.txt", "open/y.txt")
    (root / "closed").chmod(0)
    if os.access(root / "closed", os.R_OK):
        pytest.skip("this user may read everything")
    try:
        [line] = [entry for entry in scan(root, max_bytes=MAX) if isinstance(entry, SkippedFile)]
        assert files(root) == ["open/y.txt"]
    finally:
        (root / "closed").chmod(0o700)
    assert line.unreadable_folder
    assert line.reason == "you have no permission to read this folder"


def test_a_folder_that_vanishes_during_the_walk_does_not_stop_it(tree):
    root = tree("a/x.txt", "b/y.txt", "c/z.txt")
    names = []
    for entry in scan(root, max_bytes=MAX):
        names.append(entry.path.name)
        if entry.path.name == "x.txt":
            (root / "b/y.txt").unlink()
            (root / "b").rmdir()
    assert names == ["x.txt", "b", "z.txt"]


def test_two_thousand_files_take_under_half_a_second(tmp_path):
    for folder in range(100):
        (tmp_path / str(folder)).mkdir()
        for number in range(20):
            (tmp_path / str(folder) / f"{number}.txt").touch()
    begin = time.perf_counter()
    assert len(files(tmp_path)) == 2000
    assert time.perf_counter() - begin < 15  # 0.03 s on an idle machine


def test_a_deep_tree_does_not_exhaust_the_stack(tmp_path):
    path = tmp_path
    for _ in range(400):
        path = path / "d"
        path.mkdir()
    Path(path / "x.txt").touch()
    assert len(files(tmp_path)) == 1


@contextmanager
def _as_someone():
    """Give a folder to a user whom permissions bind: this one, or, where tests run as root, another."""
    folder = Path(tempfile.mkdtemp())  # pytest's own folders are closed to others
    root = os.geteuid() == 0
    if root:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        shutil.rmtree(folder)


@posix
def test_a_file_that_cannot_be_looked_at_is_listed_and_may_still_be_there():
    with _as_someone() as folder:
        (folder / "closed").mkdir()
        (folder / "closed/x.txt").write_text("x", "utf-8")
        (folder / "closed/.y").write_text("y", "utf-8")
        (folder / "closed").chmod(0o444)  # names can be listed, files cannot be looked at
        found = list(scan(folder, max_bytes=MAX))
        (folder / "closed").chmod(0o755)
    assert [(entry.path.name, entry.unreadable_folder) for entry in found] == [("x.txt", True)]
    assert found[0].reason == "you have no permission to read this file"


@posix
def test_a_dead_link_may_come_back_with_its_disk(tree):
    root = tree("x.txt")
    (root / "dead").symlink_to("/no/such/disk")
    [line] = [entry for entry in scan(root, max_bytes=MAX) if isinstance(entry, SkippedFile)]
    assert line.unreadable_folder


@pytest.mark.parametrize("year_s", [-62_135_596_800, -11_644_473_600, 10_413_792_000, 300_000_000_000])
def test_a_date_that_the_ledger_cannot_hold_stands_at_the_nearer_end(year_s):
    held = modified_ns(SimpleNamespace(st_mtime_ns=year_s * 10**9))  # few drives of a test keep such dates
    assert held == (2**63 - 1) * (1 if year_s > 0 else -1)
    assert modified_ns(SimpleNamespace(st_mtime_ns=-2_147_483_648 * 10**9)) == -2_147_483_648 * 10**9
