"""Which places does a hint mean?"""

import shutil

import pytest

from engine.documents.scan import reaches
from engine.indexing.places import places_to_look_at


def at(root, *names):
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")
    return root


@pytest.mark.parametrize("name", ["a.txt", "sub/deep/b.txt", "gone.txt", "sub/new folder"])
def test_a_walk_comes_to_ordinary_places_also_where_nothing_is(tmp_path, name):
    assert reaches(at(tmp_path, "a.txt", "sub/deep/b.txt"), tmp_path / name)


@pytest.mark.parametrize(
    "name",
    [
        ".git/index",
        "sub/.hidden.txt",
        "node_modules/x/readme.md",
        "~$letter.docx",
        "env/lib/a.txt",
        "page_files/a.png",
        "Other-Dateien/a.png",
        "Thumbs.db",
    ],
)
def test_a_walk_does_not_come_to_what_is_hidden_generated_or_beside_a_page(tmp_path, name):
    at(tmp_path, name, "env/pyvenv.cfg", "page.html", "Other.HTM")
    assert not reaches(tmp_path, tmp_path / name)


def test_hidden_files_are_reached_where_that_was_asked_for(tmp_path):
    at(tmp_path, ".notes/a.txt")
    assert reaches(tmp_path, tmp_path / ".notes" / "a.txt", hidden=True)


def test_a_walk_comes_to_a_link_and_not_to_what_lies_behind_it(tmp_path):
    at(tmp_path, "real/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert not reaches(tmp_path, tmp_path / "link" / "a.txt")
    assert reaches(tmp_path, tmp_path / "link")


def test_the_outermost_places_cover_the_others_and_a_missing_folder_stands_for_its_files(tmp_path):
    source = at(tmp_path / "source", "a.txt", "sub/b.txt", "old/deep/c.txt", "old/d.txt")
    shutil.rmtree(source / "old")
    told = [source / "sub", source / "sub/b.txt", source / "old/deep/c.txt", tmp_path / "elsewhere.txt"]
    assert places_to_look_at(told, [source], hidden=False) == [source / "old", source / "sub"]
    assert places_to_look_at([source, source / "a.txt"], [source], hidden=False) == [source]
