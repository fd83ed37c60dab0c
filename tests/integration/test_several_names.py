"""Is a file with several names in the library once, whichever of them a hint speaks of?"""

import os
import sys
from pathlib import Path

import pytest

from engine.library import Library
from engine.search.hits import SearchOptions
from engine.watching.hints import HintBox

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX links")


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "notes"
    for name in ("a", "b", "c"):
        (made / name).mkdir(parents=True)
    (made / "b" / "first.txt").write_text("A heron at the weir.")
    return made


@pytest.fixture
def library(tmp_path, folder):
    with Library.open(tmp_path / "library", create=True) as made:
        made.index([folder])
        yield made


@pytest.fixture
def told(library):
    """Leave a hint and follow it; return which files a search for a heron finds."""

    def follow(*paths, words="heron"):
        HintBox(library.folder).put(paths)
        library.catch_up()
        hits = library.search(words, SearchOptions(mode="words", fold=False)).hits
        return sorted(Path(hit.path).parent.name for hit in hits)

    return follow


@pytest.mark.parametrize("name", ["a/second.txt", "c/second.txt"])
def test_a_hard_link_that_is_made_later_adds_nothing(library, folder, told, name):
    os.link(folder / "b/first.txt", folder / name)
    assert told(folder / name) == ["b"]
    library.index()
    assert len(told(folder)) == 1
    names = [str(record.path.relative_to(folder)) for record in library.store.ledger.files(state="alias")]
    assert len(names) == 1


def test_the_name_that_is_left_stands_for_a_file(folder, told):
    os.link(folder / "b/first.txt", folder / "c/second.txt")
    assert told(folder / "c/second.txt") == ["b"]
    (folder / "b/first.txt").unlink()
    assert told(folder / "b/first.txt") == ["c"]


def test_a_file_that_is_written_by_another_name_is_read(folder, told):
    os.link(folder / "b/first.txt", folder / "c/second.txt")
    told(folder / "c/second.txt")
    (folder / "c/second.txt").write_text("A kingfisher at the weir.")
    assert told(folder / "c/second.txt") == []
    assert told(folder / "c/second.txt", words="kingfisher") == ["b"]


def test_a_name_that_becomes_a_file_of_its_own_is_read(folder, told):
    os.link(folder / "b/first.txt", folder / "c/second.txt")
    told(folder / "c/second.txt")
    (folder / "new").write_text("A kingfisher and a heron.")
    os.replace(folder / "new", folder / "b/first.txt")
    assert told(folder / "b/first.txt") == ["b", "c"]
    assert told(words="kingfisher") == ["b"]


def test_a_file_that_is_moved_keeps_its_other_names(folder, told):
    os.link(folder / "b/first.txt", folder / "c/second.txt")
    told(folder / "c/second.txt")
    (folder / "b/first.txt").rename(folder / "a/moved.txt")
    assert told(folder / "b/first.txt", folder / "a/moved.txt") == ["a"]


def test_a_link_that_is_made_later_is_followed_out_of_the_folder_only(folder, told, tmp_path):
    (tmp_path / "outside.txt").write_text("A heron in flight.")
    (folder / "a/inside.txt").symlink_to(folder / "b/first.txt")
    (folder / "c/outside.txt").symlink_to(tmp_path / "outside.txt")
    assert told(folder / "a/inside.txt", folder / "c/outside.txt") == ["b", "c"]
    (folder / "c/again.txt").symlink_to(tmp_path / "outside.txt")
    assert told(folder / "c/again.txt") == ["b", "c"]
    (folder / "c/outside.txt").unlink()
    assert told(folder / "c/outside.txt") == ["b", "c"]
