"""Are files left out by rules, found by their names still, and let in again? Real git judges ignore files."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from engine.documents import FileEntry, scan_sources
from engine.documents.rules import Rules, SourceRules, unknown_kinds
from engine.documents.scan import reaches
from engine.errors import InputError
from engine.indexing.source_rules import set_source_rules
from engine.library import Library
from engine.search.hits import SearchOptions
from engine.watching.hints import HintBox
from tests.command_line import run, run_json

TREE = [
    "a.txt", "a.log", "keep.log", "out/x.txt", "out/keep/y.txt", "src/a.txt", "src/a.log", "src/keep.log",
    "src/gen/z.txt", "src/gen/deep/k.txt", "docs/draft-1.md", "docs/final.md", "docs/old/draft-2.md",
    "inner/a.log", "inner/b.txt",
]  # fmt: skip
IGNORES = {
    ".gitignore": "*.log\n!keep.log\n/out/*\n!/out/keep/\ndraft-*\r\n",
    "src/.gitignore": "!a.log\nkeep.log\ngen/\n!gen/z.txt\n",
    "docs/.gitignore": "!draft-1.md\n/old\n",
}


def plant(root, names, ignores=()):
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The heron of {path.stem} waits at the weir.")
    for name, text in dict(ignores).items():
        (root / name).write_bytes(text.encode())
    return root


def files(root, rules=None, sources=None):
    made = Rules(sources or {root: rules or SourceRules()})
    found = scan_sources([root], max_bytes=1 << 20, rules=made)
    return {one.path.relative_to(root).as_posix() for one in found if isinstance(one, FileEntry)}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_nested_ignore_files_leave_out_what_git_leaves_out(tmp_path):
    root = plant(tmp_path / "repository", TREE, IGNORES)
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    command = ["git", "-C", str(root), "ls-files", "-z", "--others", "--exclude-standard"]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\0")
    wanted = {name for name in said if name and not Path(name).name.startswith(".")}
    assert files(root) == wanted
    # A folder inside a repository obeys what stands above it; a repository inside one does not.
    inside = {name.removeprefix("src/") for name in wanted if name.startswith("src/")}
    assert files(root / "src") == inside
    subprocess.run(["git", "init", "-q", str(root / "inner")], check=True)
    assert files(root) == wanted | {"inner/a.log"}
    for name in TREE:
        assert Rules({root: SourceRules()}).leave_out(root / name) == (name not in wanted | {"inner/a.log"}), name


def test_rules_of_kenning_come_before_those_of_git_and_of_programs(tmp_path):
    root = plant(tmp_path / "x", ["a.log", "b.log", "node_modules/n.txt", "c.txt", "build/o.txt", "dist/p.txt"])
    plant(root, ["setup.py"], {".gitignore": "*.log\n", ".kenningignore": "!a.log\n!node_modules\nc.txt\n"})
    assert files(root) == {"a.log", "node_modules/n.txt", "setup.py"}  # build and dist are what setup.py makes
    (root / "setup.py").unlink()
    assert files(root, SourceRules(("a.log",))) == {"node_modules/n.txt", "build/o.txt", "dist/p.txt"}


def test_only_some_kinds_are_read_where_that_is_asked_for(tmp_path):
    root = plant(tmp_path / "x", ["a.txt", "b.md", "c.docx", "d.doc", "notes-1.xyz", "sub/e.md"])
    assert files(root, SourceRules(only=("md",))) == {"b.md", "sub/e.md"}
    assert files(root, SourceRules(only=("word", "notes-*"))) == {"c.docx", "d.doc", "notes-1.xyz"}
    assert files(root, SourceRules(("sub/",), (".MD",))) == {"b.md"}


def test_a_source_inside_what_another_leaves_out_is_read(tmp_path):
    root = plant(tmp_path / "x", ["a.txt", "out/b.txt"], {".kenningignore": "out/\n"})
    sources = {root: SourceRules(), root / "out": SourceRules()}
    found = scan_sources([root, root / "out"], max_bytes=1 << 20, rules=Rules(sources))
    assert sorted(one.path.name for one in found if isinstance(one, FileEntry)) == ["a.txt", "b.txt"]
    assert not reaches(root, root / "out/b.txt", rules=Rules({root: SourceRules()}))
    assert reaches(root, root / "a.txt", rules=Rules(sources))


@pytest.fixture
def folder(tmp_path):
    return plant(tmp_path / "notes", ["one.txt", "two.txt", "drafts/three.txt"])


@pytest.fixture
def library(tmp_path, folder):
    with Library.open(tmp_path / "library", create=True) as made:
        made.index([folder])
        yield made


def found(library):
    return {Path(hit.path).name for hit in library.search("heron", SearchOptions(mode="words", fold=False)).hits}


def follow(library, *paths):
    HintBox(library.folder).put(paths)
    library.catch_up()
    return found(library)


def test_a_change_of_an_ignore_file_is_obeyed_at_once(library, folder):
    (folder / ".kenningignore").write_text("drafts/\ntwo.*\n")
    assert follow(library, folder / ".kenningignore") == {"one.txt"}
    assert {Path(file.path).name for file in library.find_named("three").files} == {"three.txt"}
    assert {one.kind: one.count for one in library.status().unread} == {"rule": 2}
    (folder / "drafts" / "four.txt").write_text("A heron again.")
    assert follow(library, folder / "drafts" / "four.txt") == {"one.txt"}
    (folder / ".kenningignore").unlink()
    assert follow(library, folder / ".kenningignore") == {"one.txt", "two.txt", "three.txt", "four.txt"}
    assert library.status().unread == ()


def test_rules_of_a_folder_are_previewed_made_and_taken_back(library, folder):
    rules = SourceRules(("drafts/",))
    preview = library.preview_rules(folder, rules)
    assert (preview.files, preview.left_out, preview.dropped, preview.let_in) == (2, 1, 1, 0)
    assert [Path(path).name for path in preview.examples] == ["three.txt"]
    assert found(library) == {"one.txt", "two.txt", "three.txt"}
    library.set_rules(folder, rules)
    library.catch_up()
    assert found(library) == {"one.txt", "two.txt"}
    assert library.preview_rules(folder, SourceRules()).let_in == 1
    assert library.undo_rules(folder) == SourceRules()
    library.catch_up()
    assert found(library) == {"one.txt", "two.txt", "three.txt"}


def test_rules_on_the_command_line(tmp_path, folder, capsys):
    place = ("--library", tmp_path / "other")
    _, shape = run_json(capsys, "add", folder, "--exclude", "drafts/", "--dry-run", *place)
    assert [(one["files"], one["left_out"]) for one in shape["sources"]] == [(2, 1)]
    status, out, _ = run(capsys, "add", folder, "--exclude", "drafts/", "--only", "txt", *place)
    assert status == 0 and "left out: drafts/" in out
    run(capsys, "index", *place)
    _, shape = run_json(capsys, "search", "three", *place)
    assert [Path(file["path"]).name for file in shape["named"]["files"]] == ["three.txt"]
    assert "the rule drafts/ of this folder" in shape["named"]["files"][0]["reason"]
    status, _, err = run(capsys, "rules", folder, "--drop", "nothing", *place)
    assert status == 2 and "no rule nothing" in err
    run(capsys, "rules", folder, "--drop", "drafts/", *place)
    _, shape = run_json(capsys, "rules", *place)
    assert shape["sources"][0]["exclude"] == [] and shape["sources"][0]["only"] == ["txt"]
    _, shape = run_json(capsys, "rules", folder, "--undo", *place)
    assert shape["exclude"] == ["drafts/"]


def test_a_setting_turns_ignore_files_of_git_off(tmp_path):
    root = plant(tmp_path / "x", ["a.log"], {".gitignore": "*.log\n"})
    found = scan_sources([root], max_bytes=1 << 20, rules=Rules({root: SourceRules()}, gitignore=False))
    assert [one.path.name for one in found if isinstance(one, FileEntry)] == ["a.log"]


def test_a_source_inside_another_has_its_own_rules_in_every_run(library, folder):
    inner = folder / "drafts"
    (inner / "four.txt").write_text("A heron, once more.")
    (inner / "two.txt").write_text("A second heron of this name.")
    library.add([inner])
    library.set_rules(folder, SourceRules(("two.*",)))
    library.set_rules(inner, SourceRules(("four.*",)))
    library.catch_up()
    assert read(library, folder) == {"one.txt", "drafts/three.txt", "drafts/two.txt"}
    library.index(force=True)
    assert read(library, folder) == {"one.txt", "drafts/three.txt", "drafts/two.txt"}
    preview = library.preview_rules(folder, library.rules(folder))
    assert (preview.files, preview.left_out, preview.dropped, preview.let_in) == (3, 2, 0, 0)
    library.remove([inner])  # from then on it is a folder of the outer source
    library.index()
    assert read(library, folder) == {"one.txt", "drafts/three.txt", "drafts/four.txt"}


def read(library, folder):
    states = library.coverage(folder)
    return {Path(one.path).relative_to(folder).as_posix() for one in states if one.state == "indexed"}


def test_rules_that_say_nothing_are_refused_and_make_nothing(tmp_path, folder, library, capsys):
    place = ("--library", tmp_path / "other")
    nothing = [("--exclude", one) for one in ("", "#x", "!", "[z-a")] + [("--only", one) for one in ("", " . ")]
    for words in nothing:
        status, out, err = run(capsys, "add", folder, *words, *place)
        assert (status, out) == (2, "") and repr(words[1]) in err
        status, _, _ = run(capsys, "rules", folder, *words, "--dry-run", "--library", library.folder)
        assert status == 2
    assert not (tmp_path / "other").exists()
    assert library.rules(folder) == SourceRules()


def test_what_only_looks_changes_and_makes_nothing(tmp_path, folder, library, capsys):
    place = ("--library", tmp_path / "other")
    _, shape = run_json(capsys, "add", folder, folder / "drafts", "--exclude", "one.*", "--dry-run", *place)
    assert [one["left_out"] for one in shape["sources"]] == [1, 0]
    status, _, err = run(capsys, "index", tmp_path / "misspelt", *place)
    assert status == 2 and "misspelt" in err
    assert not (tmp_path / "other").exists()
    _, shape = run_json(capsys, "libraries")
    assert str(tmp_path / "other") not in {one["path"] for one in shape["libraries"]}
    library.set_rules(folder, SourceRules(("one.*",)))
    _, shape = run_json(capsys, "rules", folder, "--undo", "--dry-run", "--library", library.folder)
    assert shape["let_in"] == 0 and library.rules(folder) == SourceRules(("one.*",))
    status, _, _ = run(capsys, "rules", folder, "--undo", "--exclude", "two.*", "--library", library.folder)
    assert status == 2 and library.rules(folder) == SourceRules(("one.*",))


def test_rules_of_before_that_would_be_refused_by_now_are_given_back(folder, library):
    set_source_rules(library.store.ledger, folder, SourceRules(("[z-a",)))  # as an earlier version took it
    library.set_rules(folder, SourceRules(("one.*",)))
    assert library.undo_rules(folder) == SourceRules(("[z-a",))
    with pytest.raises(InputError, match=r"The bracket in '\[b'"):
        library.preview_rules(folder, SourceRules(("[z-a", "[b")))


def test_a_rule_of_before_stands_in_no_other_ones_way(folder, library, capsys):
    set_source_rules(library.store.ledger, folder, SourceRules(("[z-a", "*.log")))
    own = ("--library", library.folder)
    assert run(capsys, "rules", folder, "--exclude", "one.*", "--dry-run", *own)[0] == 0
    assert run(capsys, "rules", folder, "--exclude", "one.*", *own)[0] == 0
    assert run(capsys, "rules", folder, "--undo", "--dry-run", *own)[0] == 0
    assert run(capsys, "rules", folder, "--drop", "*.log", *own)[0] == 0
    assert library.rules(folder) == SourceRules(("[z-a", "one.*"))
    status, _, told = run(capsys, "rules", folder, "--exclude", "[b", *own)
    assert status == 2 and "'[b'" in told


def test_an_ending_that_no_reader_knows_is_noted(folder, library, capsys):
    status, out, _ = run(capsys, "rules", folder, "--only", ".WROD", "--dry-run", "--library", library.folder)
    assert status == 0 and "no reader knows .wrod" in out
    status, out, _ = run(capsys, "rules", folder, "--only", "word", "--only", "txt", "--library", library.folder)
    assert status == 0 and "no reader" not in out


def test_every_ending_that_is_read_is_known_and_one_of_two_parts_lets_in(tmp_path):
    table = (Path(__file__).parents[2] / "docs" / "file-types.md").read_text("utf-8").split("\n## ")[0]
    rows = [line.split("|")[2] for line in table.splitlines() if line.startswith("| ")]
    endings = tuple(one for row in rows for one in re.findall(r"`\.([a-z0-9.]+)`", row))
    assert len(endings) > 150 and unknown_kinds(SourceRules(only=endings)) == ()
    assert unknown_kinds(SourceRules(only=(".Wrod", "PDF", "x-*", "pst"))) == ("wrod",)
    root = plant(tmp_path / "x", ["a.tar.gz", "b.gz", "c.txt"])
    assert files(root, SourceRules(only=("tar.gz",))) == {"a.tar.gz"}
