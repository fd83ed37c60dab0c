from __future__ import annotations

import os
import sys

import pytest

from engine.documents import FileEntry, SkippedFile, scan_sources

MAX = 1 << 20
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX links")


def walk(base, *names, **options):
    """Return the files and the skipped lines, by their paths below ``base``."""
    found = list(scan_sources([base / name for name in names], max_bytes=MAX, **options))
    files = [entry.path.relative_to(base).as_posix() for entry in found if isinstance(entry, FileEntry)]
    skipped = [entry.path.relative_to(base).as_posix() for entry in found if isinstance(entry, SkippedFile)]
    return files, skipped


def test_overlapping_roots_yield_each_file_once(tree):
    base = tree("d/a.txt", "d/sub/b.txt")
    for roots in (("d", "d/sub"), ("d/sub", "d"), ("d", "d"), ("d", "d/a.txt"), ("d/a.txt", "d", "d/sub/b.txt")):
        assert sorted(walk(base, *roots)[0]) == ["d/a.txt", "d/sub/b.txt"]


@pytest.mark.parametrize("folder", [".priv", "node_modules", "env", ".git"])
@pytest.mark.parametrize("order", [1, -1])
def test_a_root_inside_another_is_walked_where_the_outer_passes_it_over(tree, folder, order):
    base = tree("d/a.txt", f"d/{folder}/pyvenv.cfg", f"d/{folder}/b.txt")
    files, skipped = walk(base, *["d", f"d/{folder}"][::order])
    assert sorted(files) == sorted(["d/a.txt", f"d/{folder}/b.txt", f"d/{folder}/pyvenv.cfg"])
    assert skipped == []


def test_a_root_deep_in_a_hidden_folder_does_not_open_the_rest_of_it(tree):
    base = tree("d/.h/in/a.txt", "d/.h/out/b.txt", "d/c.txt")
    assert walk(base, "d", "d/.h/in")[0] == ["d/c.txt", "d/.h/in/a.txt"]


def test_a_single_file_in_a_folder_of_generated_files_is_read(tree):
    base = tree("d/env/pyvenv.cfg", "d/env/notes.txt", "d/.hidden")
    files, skipped = walk(base, "d", "d/env/notes.txt", "d/.hidden")
    assert (sorted(files), skipped) == (["d/.hidden", "d/env/notes.txt"], ["d/env"])


def test_of_several_roots_an_absent_one_is_one_line(tree):
    base = tree("d/a.txt")
    assert walk(base, "gone", "d") == (["d/a.txt"], ["gone"])


@posix
def test_a_link_from_one_root_into_another_adds_nothing(tree):
    base = tree("one/a.txt", "two/deep/b.txt")
    (base / "one/all").symlink_to(base / "two")
    (base / "one/deep").symlink_to(base / "two/deep")
    (base / "one/file").symlink_to(base / "two/deep/b.txt")
    assert walk(base, "one", "two") == (["one/a.txt", "two/deep/b.txt"], [])


@posix
def test_a_link_to_a_folder_above_another_root_adds_the_rest_of_it(tree):
    base = tree("one/a.txt", "x/two/b.txt", "x/c.txt")
    (base / "one/x").symlink_to(base / "x")
    assert walk(base, "one", "x/two")[0] == ["one/a.txt", "x/two/b.txt", "one/x/c.txt"]


@posix
def test_a_file_and_a_link_to_it_as_two_roots_are_one(tree):
    base = tree("a.txt", "d/b.txt")
    (base / "d/link").symlink_to(base / "a.txt")
    (base / "l").symlink_to(base / "d/b.txt")
    assert walk(base, "d", "a.txt", "l") == (["d/b.txt", "a.txt"], [])


# -- folders that are not entered ------------------------------------------------------------------


def test_an_excluded_folder_is_passed_over_without_a_word(tree):
    base = tree("d/a.txt", "d/library/rows/b.txt")
    assert walk(base, "d", exclude=[base / "d/library"]) == (["d/a.txt"], [])
    assert walk(base, "d", exclude=[base / "d/not there"])[0] == ["d/a.txt", "d/library/rows/b.txt"]


@posix
def test_no_link_leads_into_an_excluded_folder(tree):
    base = tree("d/a.txt", "library/rows/b.txt", "library/c.txt")
    for name, target in {"x": "library", "y": "library/rows", "z": "library/c.txt", "up": "."}.items():
        (base / "d" / name).symlink_to(base / target)
    files, skipped = walk(base, "d", exclude=[base / "library"])
    assert (files, skipped) == (["d/a.txt"], ["d/up"])


@posix
def test_an_excluded_folder_is_known_under_any_name(tree):
    base = tree("d/library/a.txt")
    (base / "name").symlink_to(base / "d/library")
    assert walk(base, "d", exclude=[base / "name"]) == ([], [])
    assert walk(base, "d/library", "d/library/a.txt", exclude=[base / "name"]) == ([], [])


@posix
def test_links_into_sources_of_another_walk_are_left_to_it(tree):
    base = tree("one/a.txt", "x/two/b.txt", "x/c.txt")
    (base / "one/two").symlink_to(base / "x/two")
    (base / "one/x").symlink_to(base / "x")
    files, _ = walk(base, "one", elsewhere=[base / "x/two"])
    assert files == ["one/a.txt", "one/x/c.txt"]


@posix
def test_a_link_to_a_file_of_an_unlistable_folder_is_followed(tree):
    base = tree("d/a.txt", "d/closed/b.txt")
    (base / "d/b").symlink_to(base / "d/closed/b.txt")
    (base / "d/closed").chmod(0o111)
    if os.access(base / "d/closed", os.R_OK):
        (base / "d/closed").chmod(0o755)
        pytest.skip("this user may read everything")
    files, skipped = walk(base, "d")
    (base / "d/closed").chmod(0o755)
    assert (files, skipped) == (["d/a.txt", "d/b"], ["d/closed"])
