"""Tags and pins: they filter, stand first, and stay with a document whatever becomes of its file and of the library."""

from __future__ import annotations

import json
import os
import shutil
import stat

import pytest

from engine.cli.program import main
from engine.errors import InputError
from engine.library import Library
from engine.search.hits import SearchOptions


@pytest.fixture
def papers(sample_given):
    return sample_given / "papers"


@pytest.fixture
def library(sample_given):
    with Library.open(sample_given / "library") as opened:
        yield opened


def found(library, query):
    return {os.path.basename(hit.path) for hit in library.search(query, SearchOptions(limit=50)).hits}


def names(library):
    return {os.path.basename(path): tags for path, tags in library.tags().items()}


def test_a_tag_is_a_filter_alone_with_words_left_out_and_joined(library, papers):
    library.tag([papers / "kennings.md", papers / "rent-agreement.pdf"], ["Saga"])
    library.tag([papers / "kennings.md"], ["to read"])
    assert found(library, "tag:saga") == {"kennings.md", "rent-agreement.pdf"}
    assert found(library, 'deposit tag:"to read"') == {"kennings.md"}
    assert found(library, "tag:#SAGA -tag:'to'") == found(library, "tag:saga")
    assert found(library, 'tag:saga -tag:"to read"') == {"rent-agreement.pdf"}
    assert found(library, 'tag:saga tag:"to read"') == {"kennings.md"}
    assert found(library, "tag:nothing") == set()


def test_what_is_pinned_stands_first_in_lists_and_nowhere_else(library, papers):
    before = [hit.path for hit in library.search("before:2100").hits]
    library.tag([before[-1]], ["pinned"])
    after = [hit.path for hit in library.search("before:2100").hits]
    assert after == [before[-1], *before[:-1]]
    assert library.search("before:2100", SearchOptions(limit=1)).hits[0].path == before[-1]
    assert library.search("whale road").hits[0].path.endswith("kennings.md")
    library.tag([before[-1]], drop=["PINNED"])
    assert [hit.path for hit in library.search("before:2100").hits] == before and library.tags() == {}


def test_tags_survive_what_becomes_of_the_file(library, papers):
    library.tag([papers / "kennings.md"], ["saga"])
    os.rename(papers / "kennings.md", papers / "old kennings.md")
    library.index([papers])
    assert names(library) == {"old kennings.md": ("saga",)}
    with open(papers / "old kennings.md", "a", encoding="utf-8") as file:
        file.write("\nOne more line about the whale road.\n")
    library.index([papers])
    library.index([papers], force=True)
    assert names(library) == {"old kennings.md": ("saga",)}
    (papers / "below").mkdir()
    os.rename(papers / "old kennings.md", papers / "below" / "k.md")
    library.index([papers])
    assert names(library) == {"k.md": ("saga",)} and found(library, "tag:saga") == {"k.md"}


def test_tags_survive_a_library_that_is_made_anew(library, papers):
    library.tag([papers / "kennings.md"], ["saga"])
    library.close()
    (library.folder / "ledger.sqlite3").write_bytes(b"\0" * 8192)
    with Library.open(library.folder, rebuild=True) as rebuilt:
        rebuilt.index(force=True)
        assert names(rebuilt) == {"kennings.md": ("saga",)} and found(rebuilt, "tag:saga") == {"kennings.md"}


def test_a_folder_that_was_forgotten_and_comes_back_has_its_tags(library, papers):
    library.tag([papers / "kennings.md"], ["saga"])
    library.remove([papers])
    assert found(library, "tag:saga") == set()
    library.index([papers])
    assert found(library, "tag:saga") == {"kennings.md"}


def test_another_file_at_the_place_of_a_copy_takes_no_tag_from_it(library, papers):
    library.tag([papers / "kennings.md"], ["saga"])
    shutil.copy(papers / "kennings.md", papers / "copy.md")
    library.index([papers])
    assert names(library) == {"kennings.md": ("saga",)}


@pytest.mark.parametrize("tag", ["", "#", "a,b", 'a"b', "x" * 61])
def test_what_is_no_tag_is_refused_and_changes_nothing(library, papers, tag):
    with pytest.raises(InputError):
        library.tag([papers / "kennings.md"], ["good", tag])
    with pytest.raises(InputError):
        library.tag([papers / "kennings.md", papers / "not there.md"], ["good"])
    assert library.tags() == {}


def test_tags_are_private_and_the_files_untouched(library, papers):
    before = {path.name: path.stat().st_mtime_ns for path in papers.iterdir()}
    library.tag([papers / "kennings.md"], ["saga"])
    mode = (library.folder / "personal" / "tags.json").stat().st_mode
    assert os.name == "nt" or stat.S_IMODE(mode) == 0o600
    assert {path.name: path.stat().st_mtime_ns for path in papers.iterdir()} == before


def test_the_command_line_tags_and_lists(library, papers, capsys):
    place = ["--library", str(library.folder), "--json"]
    library.close()
    assert main(["tag", str(papers / "kennings.md"), "--add", "saga", "--pin", *place]) == 0
    assert json.loads(capsys.readouterr().out)["documents"][0]["tags"] == ["pinned", "saga"]
    assert main(["tag", *place]) == 0
    assert json.loads(capsys.readouterr().out)["documents"][0]["path"].endswith("kennings.md")
    assert main(["tag", str(papers / "kennings.md"), "--remove", "saga", "--unpin", *place]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == []
    assert main(["tag", "--add", "saga", *place]) == 2
    assert main(["tag", str(papers / "kennings.md"), "saga", *place]) == 2  # for "--add saga"
    assert "saga is not in the library" in capsys.readouterr().err
    assert main(["tag", str(papers / "nothing"), "--add", "saga", *place]) == 2
    assert main(["search", "tag:saga", *place]) == 1
