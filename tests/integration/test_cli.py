"""The command line's contract: shapes, exit status, one clear line for every mistake."""

from __future__ import annotations

import argparse
import io
import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from engine import paths
from engine.cli.program import _parser, main
from engine.settings import Settings, save_settings
from tests.command_line import run, run_json

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "rent.md").write_text("# Rent\n\nThe landlord returns the deposit within three months.")
    (docs / "bread.txt").write_text("Knead the dough for ten minutes.")
    return docs


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_no_name_and_no_text_gives_the_terminal_orders(capsys, tmp_path):
    docs = tmp_path / "a\x1b[2Jb"
    docs.mkdir()
    (docs / "two\nlines\x1b]0;title\x07.md").write_text("# Rent\x1b[31m\n\nThe landlord\x1b[8m returns the deposit.")
    (docs / "torn\x9b.pdf").write_bytes(b"%PDF-1.4 torn")
    commands = (
        *(["add", docs], ["index"], ["status"], ["search", "landlord deposit"], ["search", "torn"], ["failures"]),
        *(["check"], ["rules", docs], ["index", "--dry-run"], ["remove", docs]),
    )
    for words in commands:
        main([str(word) for word in words])
        said, told = capsys.readouterr()
        assert (said + told).replace("\n", "").replace("\t", "").isprintable(), words
        assert "two\nlines" not in said + told, words


def test_the_main_job(capsys, folder):
    assert run_json(capsys, "add", folder) == (0, {"sources": [str(folder)]})
    status, report = run_json(capsys, "index")
    assert status == 0 and report["documents"]["indexed"] == 2 and report["failures"] == []
    assert {"documents", "chunks", "tokens", "seconds", "failures"} <= set(report)
    status, found = run_json(capsys, "search", "when is my money paid back", "-k", "1")
    hit = found["hits"][0]
    assert status == 0 and hit["path"] == str(folder / "rent.md") and len(found["hits"]) == 1
    keys = {"path", "title", "type", "score", "meaning_score", "words_score", "modified", "passages"}
    assert keys <= set(hit)
    assert {"text", "start", "end", "page", "score", "highlights"} <= set(hit["passages"][0])


def test_status_has_its_shape(capsys, folder):
    run(capsys, "index", folder)
    status, shape = run_json(capsys, "status")
    assert status == 0 and shape["documents"] == 2 and shape["dims"] == 128 and shape["store"] == "float16"
    parts = {"vectors", "full_vectors", "text", "index", "passages", "rest", "total"}
    assert parts == set(shape["bytes"]) and shape["bytes"]["total"] == sum(shape["bytes"][part] for part in parts) / 2
    assert {"sources", "chunks", "encoder", "failed", "pending"} <= set(shape)


def test_failures_are_lines_with_reasons_and_exit_1(capsys, folder):
    (folder / "empty.txt").write_bytes(b"")
    status, _, _ = run(capsys, "index", folder)
    assert status == 1
    status, out, _ = run(capsys, "failures", "--json")
    line = json.loads(out)
    assert status == 0 and line["path"].endswith("empty.txt") and "empty" in line["reason"]
    assert {"path", "reason", "when", "fix", "state"} <= set(line) and line["state"] == "failed"


def test_every_file_was_read_is_said_only_when_true(capsys, folder):
    run(capsys, "index", folder)
    assert run(capsys, "failures")[1] == "every file was read\n"
    (folder / "tool.exe").write_bytes(b"MZ\x90\0" * 100)
    run(capsys, "index", folder)
    out = run(capsys, "failures")[1]
    assert "tool.exe\n    skipped: " in out and "every file was read" not in out


def test_similar_and_remove(capsys, folder):
    run(capsys, "index", folder)
    status, found = run_json(capsys, "similar", folder / "bread.txt")
    assert status == 0 and found["hits"][0]["path"].endswith("rent.md")
    assert run_json(capsys, "remove", folder) == (0, {"documents": 2})


def test_a_source_inside_another_is_said_to_be_when_it_is_added_and_when_it_is_removed(capsys, folder, monkeypatch):
    (folder / "sub").mkdir()
    (folder / "sub" / "note.txt").write_text("A note on harbours.")
    run(capsys, "index", folder)
    monkeypatch.chdir(folder)
    said = f"{folder / 'sub'} is part of {folder}, which is read already; no file is read twice"
    assert run(capsys, "add", "sub")[1].splitlines()[1:] == [said]
    said = f"what lies in {folder / 'sub'} is found still, for it is part of {folder}"
    assert run(capsys, "remove", "sub")[1].splitlines()[1:] == [said]
    assert run(capsys, "search", "harbours")[0] == 0
    assert run(capsys, "remove", folder)[1] == "forgot 3 documents; the files on disk are untouched\n"


def test_a_source_that_is_away_is_named_by_a_run_that_reads_nothing_of_it(capsys, folder):
    assert "cannot be found" not in run(capsys, "index", folder)[1]
    folder.rename(folder.with_name("elsewhere"))
    said = run(capsys, "index")[1].splitlines()[1:]
    assert said == [f"  cannot be found now, its documents are kept: {folder}"]
    assert run(capsys, "search", "deposit")[0] == 0


def test_nothing_found_is_exit_1(capsys, folder):
    run(capsys, "index", folder)
    status, _, err = run(capsys, "search", "x", "--type", "epub")
    assert status == 1 and err == (
        "nothing found; only what --type leaves was looked through: try without, or other words\n"
    )
    status, _, err = run(capsys, "search", "qwertzuiop", "--mode", "words")
    assert status == 1 and "try other words" in err


def test_embed_reads_long_texts_as_asked(capsys, monkeypatch):
    long = b"The harbour lay still. " * 200
    vectors = {}
    for method in ("none", "recurrent:128", "windows:256"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(long)))
        status, out, _ = run(capsys, "embed", "--dims", "8", "--long-texts", method)
        vectors[method] = tuple(json.loads(out)["vector"])
        assert status == 0
    assert len(set(vectors.values())) == 3
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(long)))
    status, _, err = run(capsys, "embed", "--long-texts", "sideways")
    assert status == 2 and "no way to read long texts" in err


def test_embed_gives_a_unit_vector_for_each_line(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("one\ntwo ü\n".encode())))
    status, out, _ = run(capsys, "embed", "--dims", "64")
    vectors = [json.loads(line)["vector"] for line in out.splitlines()]
    assert status == 0 and [len(vector) for vector in vectors] == [64, 64]
    assert all(math.isclose(sum(x * x for x in vector), 1, abs_tol=1e-3) for vector in vectors)


def test_encoders_can_be_listed_and_shown(capsys):
    assert "all-minilm-l6-v2" in run(capsys, "encoders", "list")[1]
    status, shown = run_json(capsys, "encoders", "show", "all-minilm-l6-v2")
    assert status == 0 and shown["license"] == "Apache-2.0"


def test_use_is_remembered(capsys):
    assert run(capsys, "encoders", "use", "all-minilm-l6-v2")[0] == 0
    assert run(capsys, "encoders", "use", "nothing")[0] == 3


def test_doctor_finds_a_healthy_machine(capsys):
    status, found = run_json(capsys, "doctor")
    assert status == 0 and found["ok"] and found["encoder"]["self_test"].startswith("passed")


def test_eval_measures_a_small_judged_set(capsys, tmp_path):
    judged = tmp_path / "set"
    (judged / "qrels").mkdir(parents=True)
    documents = {"d1": "The cat sat on the mat.", "d2": "Interest rates rose again.", "d3": "Bread needs yeast."}
    lines = [json.dumps({"_id": key, "title": "", "text": text}) for key, text in documents.items()]
    (judged / "corpus.jsonl").write_text("\n".join(lines))
    (judged / "queries.jsonl").write_text(json.dumps({"_id": "q", "text": "a kitten on a rug"}))
    (judged / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq\td1\t1\n")
    status, found = run_json(capsys, "eval", judged, "--dims", "384")
    assert status == 0 and found["ndcg@10"] == 1 and found["documents"] == 3 and found["queries"] == 1
    assert {"recall@100", "mrr@10", "seconds_index", "ms_per_query"} <= set(found)


def test_eval_takes_the_encoder_that_is_named_else_the_one_that_is_used(capsys, tmp_path):
    judged = tmp_path / "set"
    (judged / "qrels").mkdir(parents=True)
    (judged / "corpus.jsonl").write_text(json.dumps({"_id": "d", "title": "", "text": "The cat sat on the mat."}))
    (judged / "queries.jsonl").write_text(json.dumps({"_id": "q", "text": "a kitten"}))
    (judged / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq\td\t1\n")
    status, _, error = run(capsys, "eval", judged, "--encoder", "named-one")
    assert status == 3 and "'named-one'" in error
    save_settings(Settings(encoder="used-one"), paths.config_dir())
    status, _, error = run(capsys, "eval", judged)
    assert status == 3 and "'used-one'" in error
    assert run(capsys, "eval", judged, "--encoder", "all-minilm-l6-v2")[0] == 0


def test_an_encoder_is_said_to_read_no_more_than_it_does(capsys):
    status, found = run_json(capsys, "encoders", "list")
    reads = {one["name"]: one["max_tokens"] for one in found["encoders"]}
    assert status == 0 and reads["multilingual-e5-small"] == 512


# -- mistakes --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["search", "x"], 3, "kenning add"),
        (["index", "/no/such/place"], 2, "check the path"),
        (["encoders", "show", "nothing"], 3, "at hand"),
        (["eval", "/no/such/place"], 2, "no judged set"),
    ],
)
def test_a_mistake_is_one_clear_line(capsys, arguments, status, says):
    found, out, err = run(capsys, *arguments)
    assert found == status and out == "" and says in err and err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["search"],
        ["search", "x", "-k", "0"],
        ["search", "x", "--after", "soon"],
        ["search", "x", "--mode", "magic"],
        [],
    ],
)
def test_wrong_usage_is_exit_2(arguments):
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code == 2


def test_dimensions_outside_the_encoder_are_exit_2(capsys, folder):
    run(capsys, "index", folder)
    status, _, err = run(capsys, "search", "x", "--dims", "999")
    assert status == 2 and "choose 1 to 384" in err


def test_a_damaged_library_is_exit_3_and_kept(capsys, folder, own_folders):
    run(capsys, "index", folder)
    ledger = own_folders / "library" / "ledger.sqlite3"
    for path in own_folders.glob("library/ledger*"):
        path.unlink()
    ledger.write_bytes(b"rubbish" * 1000)
    status, _, err = run(capsys, "search", "bread")
    assert status == 3 and "cannot be read" in err and ledger.read_bytes().startswith(b"rubbish")


def test_every_command_has_help():
    actions = _parser()._subparsers._group_actions[0].choices
    expected = "add remove index search similar status failures resize tradeoff check compact export".split()
    expected += "embed eval doctor encoders serve access watch libraries rules tag vectors publish refresh".split()
    expected += "map rerankers service".split()
    assert set(actions) == set(expected)
    assert all(command.format_help() for command in actions.values())


def test_a_command_that_is_known_alone_has_the_help_that_it_has_beside_all():
    whole = _parser()
    assert _parser(["--help"]).format_help() == whole.format_help()
    for name, command in whole._subparsers._group_actions[0].choices.items():
        alone = _parser(["--", name, "--json"])._subparsers._group_actions[0].choices
        assert alone[name].format_help() == command.format_help() and set(alone) >= {"search", "status"}
        assert [other for other in alone if isinstance(alone[other], argparse.ArgumentParser)] == [name]


def test_the_module_is_the_command():
    found = subprocess.run(
        [sys.executable, "-m", "engine", "--version"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert found.stdout.startswith("kenning ")


def test_the_best_sentence_is_shown_wherever_it_stands(capsys, folder):
    """An old lease's clause on the deposit comes after more words than are shown."""
    other = "The cellar is dry and may be used for bicycles. The stairs are swept every Saturday, also in summer. "
    (folder / "lease.md").write_text(5 * other + "The landlord pays the deposit back within three months. " + other)
    run(capsys, "index", folder / "lease.md")
    asked = "when does the landlord pay the deposit back?"
    status, out, _ = run(capsys, "search", asked)
    assert status == 0 and "The landlord pays the deposit back within three months." in out and "»" not in out
    status, out, _ = run(capsys, "search", "--why", asked)
    assert status == 0 and out.index("» The landlord pays") < out.index("… The landlord pays")
    _, found = run_json(capsys, "search", asked)
    assert "why" not in found["hits"][0]["passages"][0]
