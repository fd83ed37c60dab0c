from __future__ import annotations

import os
import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import Cancelled
from engine.indexing import plan as planning
from engine.indexing.plan import make_plan
from engine.progress import CancelToken
from engine.settings import Settings
from engine.store import FileRecord
from engine.store.ledger import Changes

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX links")


@pytest.fixture
def plan(ledger):
    def make(*roots, force=False, sources=None, **options):
        for source in roots if sources is None else sources:
            ledger.add_source(source, "folder" if source.is_dir() else "file")
        return make_plan(ledger, roots, Settings(), force=force, **options)

    return make


@pytest.fixture
def index(ledger, plan, indexed):
    """Do what a run does with a plan, without reading."""

    def run(*roots, **options):
        made = plan(*roots, **options)
        number = ledger.last_document_id()
        lines = [indexed(entry.path, number + i) for i, entry in enumerate(made.to_read, 1)]
        others = [FileRecord(found.path, None, "skipped", 0, 0, reason=found.reason) for found in made.skipped]
        forget = [record.path for record in made.gone]
        ledger.commit(Changes([], others, forget, []), last_document_id=number + len(lines))
        ledger.put_files(lines)
        return made

    return run


def read(made, root):
    return sorted(entry.path.relative_to(root).as_posix() for entry in made.to_read)


def gone(made):
    return sorted(record.path.name for record in made.gone)


def test_new_changed_unchanged_and_gone_files_are_told_apart(tree, index):
    root = tree("same.txt", "other.txt", "away.txt")
    assert read(index(root), root) == ["away.txt", "other.txt", "same.txt"]
    (root / "away.txt").unlink()
    (root / "other.txt").write_text("much longer than before")
    tree("new.txt")
    made = index(root)
    assert (read(made, root), gone(made), made.unchanged) == (["new.txt", "other.txt"], ["away.txt"], 1)


def test_with_force_everything_is_read(tree, index, plan):
    root = tree("a.txt", "b.txt")
    index(root)
    assert read(plan(root, force=True), root) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("known", [False, True])
def test_a_long_walk_tells_how_many_files_it_has_looked_at(tree, index, plan, monkeypatch, known):
    """Also where none of them has changed."""
    told = []
    monkeypatch.setattr(planning, "_TELL_EVERY_S", 0)
    root = tree(*(f"{number}.txt" for number in range(50)))
    if known:
        index(root)
    made = plan(root, on_progress=told.append)
    counts = [one.documents_total for one in told]
    assert {one.phase for one in told} == {"scanning"} and made.unchanged == (50 if known else 0)
    assert counts == sorted(counts) and 40 <= counts[-1] < 50 and len(set(counts)) >= 3


def test_the_newest_file_comes_first(tree, plan):
    root = tree("old.txt", "new.txt")
    os.utime(root / "old.txt", (1, 1))
    assert [entry.path.name for entry in plan(root).to_read] == ["new.txt", "old.txt"]


def test_small_and_recent_files_come_before_large_and_old_ones(tree, plan):
    names = {"today.txt": (0, 1), "week.txt": (7, 1), "year.txt": (365, 1)}
    names |= {"large.txt": (0, 4 << 20), "oldest.txt": (3650, 4 << 20), "future.txt": (-3650, 1)}
    root = tree(*names)
    for name, (days, size) in names.items():
        (root / name).write_text("x" * size)
        os.utime(root / name, (time.time() - 86_400 * days,) * 2)
    order = [entry.path.name for entry in plan(root).to_read]
    assert order == ["future.txt", "today.txt", "week.txt", "large.txt", "year.txt", "oldest.txt"]


def test_a_cancel_ends_the_scan(tree, plan):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        plan(tree("a.txt"), cancel=token)


# -- sources that overlap --------------------------------------------------------------------------


def test_a_source_inside_another_is_read_though_the_outer_scan_passes_it_over(tree, index):
    root = tree("a.txt", ".priv/b.txt", "env/pyvenv.cfg", "env/c.txt", "node_modules/d.txt")
    sources = [root, root / ".priv", root / "env", root / "node_modules"]
    made = index(*sources)
    assert read(made, root) == [".priv/b.txt", "a.txt", "env/c.txt", "env/pyvenv.cfg", "node_modules/d.txt"]
    again = index(*sources)
    assert (again.unchanged, again.gone, again.skipped) == (5, [], [])


def test_an_outer_source_alone_answers_for_the_sources_inside_it(tree, index, plan):
    root = tree("a.txt", ".priv/b.txt")
    index(root, root / ".priv")
    made = plan(root)
    assert (made.unchanged, made.gone) == (2, [])


@posix
@pytest.mark.parametrize("order", [1, -1])
def test_a_link_into_another_source_adds_nothing(tree, index, order):
    root = tree("one/a.txt", "two/deep/b.txt")
    (root / "one/link").symlink_to(root / "two")
    (root / "one/file").symlink_to(root / "two/deep/b.txt")
    sources = [root / "one", root / "two"][::order]
    assert read(index(*sources), root) == ["one/a.txt", "two/deep/b.txt"]
    assert index(*sources).unchanged == 2


@posix
def test_a_link_into_a_source_that_is_not_walked_now_is_left_to_it(tree, index, plan):
    root = tree("one/a.txt", "two/deep/b.txt", "two/.notes")
    (root / "one/link").symlink_to(root / "two")
    (root / "one/up").symlink_to(root / "two/deep")
    (root / "one/notes").symlink_to(root / "two/.notes")
    sources = [root / "one", root / "two"]
    index(*sources)
    made = plan(root / "one", sources=[])
    assert (made.to_read, made.gone, made.unchanged) == ([], [], 1)
    whole = plan(*sources)
    assert (whole.to_read, whole.gone, whole.unchanged) == ([], [], 3)


@posix
def test_a_folder_of_a_source_brings_in_nothing_from_its_neighbours(tree, index, plan):
    root = tree("sub/a.txt", "other/b.txt")
    (root / "sub/link").symlink_to(root / "other")
    index(root)
    made = plan(root / "sub", sources=[])
    assert (made.to_read, made.gone, made.unchanged) == ([], [], 1)


def test_five_thousand_single_files_are_planned_in_a_second(tree, ledger):
    root = tree("x.txt")
    roots = [root / f"{number}.txt" for number in range(5000)]
    ledger.put_files(FileRecord(path, None, "failed", 0, 0) for path in roots)
    began = time.perf_counter()
    made = make_plan(ledger, roots, Settings(), force=True)
    assert len(made.gone) == 5000
    assert time.perf_counter() - began < 15  # 0.4 s on an idle machine; pairs of roots took 30 s


# -- folders that are not entered ------------------------------------------------------------------


def test_the_librarys_own_folder_is_never_read_nor_mentioned(tree, index):
    root = tree("a.txt", "library/rows/x.txt")
    assert read(index(root), root) == ["a.txt", "library/rows/x.txt"]
    made = index(root, exclude=root / "library")
    assert (made.to_read, gone(made), made.skipped) == ([], ["x.txt"], [])


# -- what may come back ----------------------------------------------------------------------------


def test_an_absent_source_is_missing_and_keeps_its_files(tree, index):
    root = tree("a.txt")
    index(root)
    root.rename(root.with_name("elsewhere"))
    made = index(root, sources=[])
    assert (made.missing, made.gone) == ([root], [])


def test_a_source_that_is_suddenly_empty_is_missing(tree, index):
    root = tree("a.txt", "sub/b.txt")
    index(root)
    shutil.rmtree(root)
    root.mkdir()
    made = index(root)
    assert (made.missing, made.gone) == ([root], [])


def test_an_empty_source_inside_another_keeps_its_files(tree, index):
    root = tree("a.txt", "disk/b.txt")
    index(root, root / "disk")
    (root / "disk/b.txt").unlink()
    made = index(root, root / "disk")
    assert (made.missing, made.gone, made.unchanged) == ([root / "disk"], [], 1)


def test_a_new_empty_source_is_not_missing(tmp_path, plan):
    (tmp_path / "docs").mkdir()
    assert plan(tmp_path / "docs").missing == []


def test_a_deleted_file_of_a_source_that_holds_others_is_gone(tree, index):
    root = tree("a.txt", "sub/b.txt")
    index(root)
    (root / "sub/b.txt").unlink()
    made = index(root)
    assert (gone(made), made.missing) == (["b.txt"], [])


def test_a_source_that_is_a_file_is_gone_where_its_folder_is_there(tree, index):
    path = tree("a.txt", "b.txt") / "a.txt"
    index(path)
    path.unlink()
    made = index(path, sources=[])
    assert (gone(made), made.missing) == (["a.txt"], [])


def test_a_source_that_is_a_file_is_missing_with_its_folder(tree, index):
    path = tree("a.txt") / "a.txt"
    index(path)
    shutil.rmtree(path.parent)
    made = index(path, sources=[])
    assert (made.gone, made.missing) == ([], [path])


def test_an_absent_folder_that_was_once_unreadable_keeps_its_files(tree, index, ledger):
    root = tree("a.txt")
    index(root)
    ledger.put_files([FileRecord(root, None, "skipped", 0, 0, reason="no permission")])
    shutil.rmtree(root)
    made = index(root, sources=[])
    assert (made.gone, made.missing) == ([], [root])


@posix
def test_files_behind_a_link_whose_disk_is_away_stay(tree, index, tmp_path):
    root = tree("a.txt")
    disk = tmp_path / "disk/photos"
    disk.mkdir(parents=True)
    (disk / "b.txt").write_text("b")
    (root / "link").symlink_to(disk)
    assert len(index(root).to_read) == 2
    disk.parent.rename(tmp_path / "unplugged")
    made = index(root)
    assert (made.gone, [found.path for found in made.skipped]) == ([], [root / "link"])
    (tmp_path / "unplugged").rename(disk.parent)
    again = index(root)
    assert (again.unchanged, again.to_read, again.skipped) == (2, [], [])


@posix
@pytest.mark.parametrize("others, stays", [(["c.txt"], False), ([], True)])
def test_a_linked_file_is_given_up_only_where_its_folder_still_holds_others(tree, index, tmp_path, others, stays):
    root = tree("a.txt")
    disk = tmp_path / "disk"
    disk.mkdir()
    for name in ["b.txt", *others]:
        (disk / name).write_text(name)
    (root / "b.txt").symlink_to(disk / "b.txt")
    index(root)
    (disk / "b.txt").unlink()
    made = index(root)
    assert made.gone == [] and (made.skipped == []) is stays
    assert made.unchanged == (2 if stays else 1)


# -- files of no source ----------------------------------------------------------------------------


def test_files_of_no_source_go_when_every_source_is_walked(tree, index, ledger, indexed):
    root = tree("a.txt")
    index(root)
    orphan = Path("/once/a/source/x.txt")
    ledger.put_files([replace(indexed(root / "a.txt", 77), path=orphan)])
    assert [record.path for record in index(root).gone] == [orphan]


def test_files_of_no_source_stay_when_only_a_part_is_walked(tree, index, plan, ledger, indexed):
    root = tree("one/a.txt", "two/b.txt")
    index(root / "one", root / "two")
    ledger.put_files([replace(indexed(root / "one/a.txt", 77), path=Path("/once/x.txt"))])
    assert plan(root / "one").gone == []


def test_a_library_without_sources_holds_nothing(ledger, tree, indexed):
    ledger.put_files([indexed(tree("a.txt") / "a.txt", 1)])
    assert gone(make_plan(ledger, [], Settings(), force=False)) == ["a.txt"]


def test_twenty_thousand_known_files_are_compared_in_a_second(ledger, tree):
    root = tree("a.txt")
    ledger.add_source(root, "folder")
    ledger.put_files(
        FileRecord(root / f"{number // 100}/{number}.txt", number + 1, "indexed", 1, 1) for number in range(20_000)
    )
    began = time.perf_counter()
    made = make_plan(ledger, [root], Settings(), force=False)
    assert len(made.gone) == 20_000
    assert time.perf_counter() - began < 15  # 0.25 s on an idle machine, most of it the ledger's query
