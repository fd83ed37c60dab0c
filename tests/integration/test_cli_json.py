"""What programs read: under ``--json`` every command leaves JSON on standard output, also where it fails."""

from __future__ import annotations

import argparse
import inspect
import json
import shutil
from pathlib import Path

import pytest

from engine import Library, errors
from engine.cli.program import _parser, main
from engine.cli.running import code_of
from engine.serve.grants import AccessError
from tests.command_line import run

DOCS = Path(__file__).parents[2] / "docs" / "command-line.md"
# What each command is given where there is no library, and the exit status that it ends with.
BARE = {
    "add": (["nowhere"], 2),
    "rules": ([], 3),
    "remove": (["nowhere"], 3),
    "index": (["nowhere"], 2),
    "resize": (["--dims", "64"], 3),
    "tradeoff": ([], 3),
    "watch": (["--once"], 3),
    "check": ([], 3),
    "compact": ([], 3),
    "export": (["all.parquet"], 3),
    "vectors export": (["all.vectors"], 3),
    "vectors import": (["nowhere"], 2),
    "vectors forget": ([], 3),
    "status": ([], 3),
    "failures": ([], 3),
    "search": (["bread"], 3),
    "similar": (["--text", "bread"], 3),
    "embed": (["--encoder", "none"], 3),
    "eval": (["nowhere"], 2),
    "doctor": ([], 0),
    "encoders list": ([], 0),
    "encoders catalogue": ([], 0),
    "encoders recommend": ([], 0),
    "encoders show": (["none"], 3),
    "encoders add": (["/none"], 3),
    "encoders remove": (["none"], 3),
    "encoders use": (["none"], 3),
    "encoders try": (["none"], 3),
    "encoders keep": ([], 3),
    "encoders export": (["/none", "--out", "out"], 3),
    "rerankers list": ([], 0),
    "rerankers add": (["/none"], 3),
    "rerankers export": (["/none", "--out", "out"], 3),
    "rerankers check": (["none"], 3),
    "rerankers use": (["none"], 3),
    "rerankers remove": (["none"], 3),
    "map": ([], 3),
    "tag": ([], 3),
    "libraries list": ([], 0),
    "libraries add": (["nowhere"], 2),
    "libraries rename": (["none", "other"], 2),
    "libraries remove": (["none"], 2),
    "libraries delete": (["none"], 3),
    "serve": (["--http"], 3),
    "access list": ([], 0),
    "access grant": (["none", "--folder", "nowhere"], 3),
    "access deny": (["none"], 0),
    "access revoke": (["none"], 2),
    "access log": ([], 0),
    "service status": ([], 0),
    "publish": (["s3://bucket/place"], 3),
    "refresh": ([], 3),
}
CHANGES_THE_DESKTOP = {"service enable", "service disable", "service install", "service uninstall"}


def leaves(parser: argparse.ArgumentParser, before: str = "") -> list[str]:
    """Return the commands that stand below no other, or may be left out."""
    groups = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    inner = [(f"{before} {name}".strip(), one) for group in groups for name, one in group.choices.items()]
    return [leaf for name, one in inner for leaf in leaves(one, name)] or [before]


def ended(capsys, *arguments):
    """Return the exit status and the lines of standard output, each read as JSON; an error needs its sentence too."""
    try:
        status, out, err = run(capsys, *arguments, "--json")
    except SystemExit as end:
        status, (out, err) = end.code, capsys.readouterr()
    found = [json.loads(line) for line in out.splitlines()]
    if found and "error" in found[-1] and status:
        assert set(found[-1]) == {"error"} and set(found[-1]["error"]) == {"code", "message"}
        assert err.startswith("kenning: ") and err.count("\n") >= 1
    return status, found


def test_every_command_is_tried():
    assert set(BARE) | CHANGES_THE_DESKTOP == set(leaves(_parser()))


@pytest.mark.parametrize("command", BARE)
def test_without_a_library_every_command_leaves_one_object(capsys, own_folders, command):
    given, expected = BARE[command]
    status, found = ended(capsys, *command.split(), *given)
    assert status == expected and len(found) == 1
    assert (status > 0) == ("error" in found[0])


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli_json")
    (folder / "docs").mkdir()
    (folder / "docs" / "rent.md").write_text("The landlord returns the deposit within three months.")
    (folder / "docs" / "torn.docx").write_bytes(b"PK\3\4 torn")
    with Library.open(folder / "library", create=True) as library:
        library.index([folder / "docs"])
    return folder


@pytest.fixture
def one(made, own_folders):
    shutil.copytree(made / "library", own_folders / "library")
    return made / "docs"


WRONG = [
    (["search", ""], "query"),
    (["search", "x", "--dims", "999"], "dimension"),
    (["remove", "nowhere"], "input"),
    (["export", "/nowhere/all.parquet"], "input"),
    (["refresh"], "input"),
    (["libraries", "delete", "{library}"], "input"),
    (["search", "x", "-k", "0"], "usage"),
    (["search"], "usage"),
    (["none"], "usage"),
    ([], "usage"),
]


@pytest.mark.parametrize(("arguments", "code"), WRONG)
def test_what_is_wrong_has_a_code_and_status_2(capsys, one, own_folders, arguments, code):
    status, found = ended(capsys, *(word.format(library=own_folders / "library") for word in arguments))
    assert status == 2 and found[0]["error"]["code"] == code and len(found[0]["error"]["message"]) > 20


def test_a_text_that_only_names_the_option_is_answered_in_words(capsys, own_folders):
    status, out, err = run(capsys, "search", "--", "--json")
    assert status == 3 and out == "" and err.startswith("kenning: There is no library")


def test_files_that_failed_are_one_object_a_line_and_none_where_all_is_well(capsys, one, own_folders):
    status, [failure] = ended(capsys, "failures")
    assert status == 0 and set(failure) == {"path", "reason", "when", "fix", "state", "kind"}
    main(["remove", str(one)])
    capsys.readouterr()
    assert ended(capsys, "failures") == (0, [])


def test_a_stopped_run_leaves_its_report_alone(capsys, one, monkeypatch):
    monkeypatch.setattr("engine.progress.CancelToken.cancelled", property(lambda _: True))
    status, found = ended(capsys, "index", "--force")
    assert status == 130 and len(found) == 1 and found[0]["cancelled"] is True


def test_every_code_is_documented():
    kinds = [one for _, one in inspect.getmembers(errors, inspect.isclass) if issubclass(one, errors.EngineError)]
    text = DOCS.read_text("utf-8")
    for kind in [*kinds, AccessError]:
        code = code_of(kind.__new__(kind))
        assert f"`{code}`" in text or f"`{code}_" in text, code
