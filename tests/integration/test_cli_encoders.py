"""The commands about encoders: the licence is seen first, and every failure is one sentence."""

import importlib.util
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine import paths
from engine.encoders import find_encoder, list_encoders
from engine.extras import how_to_add
from engine.library import Library
from engine.model_hub.catalogue import get_entry, read_catalogue
from engine.model_hub.download import download_dir
from engine.settings import Settings, load_settings
from tests.command_line import run
from tests.hub_server import HubServer

ROOT = Path(__file__).resolve().parents[2]
no_export = pytest.mark.skipif(importlib.util.find_spec("torch") is not None, reason="the extra 'export' is installed")


@pytest.fixture
def server(monkeypatch):
    made = HubServer()
    monkeypatch.setenv("HF_ENDPOINT", made.url)
    monkeypatch.setenv("no_proxy", "*")
    yield made
    made.close()


@pytest.fixture
def exported(tmp_path):
    """A copy of the bundled encoder under another name, as an export would leave it."""
    folder = tmp_path / "exported"
    shutil.copytree(find_encoder("all-minilm-l6-v2").folder, folder)
    raw = json.loads((folder / "encoder.json").read_text("utf-8"))
    (folder / "encoder.json").write_text(json.dumps(raw | {"name": "mine"}), "utf-8")
    return folder


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_the_catalogue_is_printed_and_as_json(capsys):
    status, out, _ = run(capsys, "encoders", "catalogue")
    assert status == 0 and len(out.splitlines()) == len(read_catalogue())
    assert "not yet" in out and "no licence" in out
    status, out, _ = run(capsys, "encoders", "catalogue", "--json")
    shape = json.loads(out)["encoders"]
    assert {e["name"]: e["installed"] for e in shape}["all-minilm-l6-v2"]
    assert {"license", "license_url", "retrieval", "dims_ladder", "why"} <= set(shape[0])


def test_an_entry_that_is_not_installed_can_be_shown(capsys):
    status, out, _ = run(capsys, "encoders", "show", "bge-m3")
    assert status == 0 and "MIT" in out and "LongEmbed" in out and "https://" in out
    assert "published:" in run(capsys, "encoders", "show", "all-minilm-l6-v2")[1]
    assert run(capsys, "encoders", "show", "no-such")[0] == 3


def test_without_acceptance_nothing_is_downloaded(capsys, server, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    status, _, err = run(capsys, "encoders", "add", "bge-small-en-v1.5")
    assert status == 2 and "--accept-licence MIT" in err and "https://opensource.org/license/mit" in err
    assert not server.seen


def test_the_wrong_licence_is_no_acceptance(capsys, server):
    status, _, err = run(capsys, "encoders", "add", "bge-small-en-v1.5", "--accept-licence", "Apache-2.0")
    assert status == 2 and "is given under MIT" in err and not server.seen


def test_a_terminal_shows_the_licence_and_asks(capsys, server, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    status, out, err = run(capsys, "encoders", "add", "bge-small-en-v1.5")
    assert status == 130 and "Accept the licence" in err and out == ""
    assert all(fact in err for fact in ("BAAI", "licence MIT: https://", "about 133 MB")) and not server.seen


@no_export
def test_the_missing_extra_is_named_before_anything_is_downloaded(capsys, server):
    server.license = "mit"
    server.commit = get_entry("bge-small-en-v1.5").revision
    server.models["BAAI/bge-small-en-v1.5"] = {"model.safetensors": b"weights", "config.json": b"{}"}
    status, _, err = run(capsys, "encoders", "add", "bge-small-en-v1.5", "--accept-licence", "mit")
    assert status == 3 and how_to_add("export") in err
    assert not any("resolve" in asked for asked in map(str, server.seen))  # it was asked for its files' names alone


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("all-minilm-l6-v2", "ships with Kenning"),
        ("starbucks-msmarco", "no licence"),
        ("embeddinggemma-2", "several graphs"),
        ("no-such-encoder", "kenning encoders catalogue"),
        ("someone/unknown", "has no someone/unknown"),
    ],
)
def test_what_cannot_be_added_says_why(capsys, server, name, said):
    status, _, err = run(capsys, "encoders", "add", name)
    assert status == 3 and said in err and len(err.strip().splitlines()) == 1


def test_a_model_of_the_hub_shows_the_licence_that_the_hub_names(capsys, server, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    server.models["someone/Tiny_Model"] = {"model.safetensors": b"weights"}
    status, _, err = run(capsys, "encoders", "add", "someone/Tiny_Model")
    assert status == 2 and "apache-2.0" in err
    server.license = ""
    status, _, err = run(capsys, "encoders", "add", "someone/Tiny_Model")
    assert status == 3 and "names no licence" in err


def test_a_folder_is_installed_used_and_removed(capsys, exported):
    assert run(capsys, "encoders", "add", exported)[0] == 0
    assert "mine" in run(capsys, "encoders", "list")[1]
    assert run(capsys, "encoders", "add", exported)[0] == 3  # installed already
    assert run(capsys, "encoders", "use", "mine")[0] == 0
    assert load_settings(paths.config_dir()).encoder == "mine"
    assert run(capsys, "encoders", "remove", "mine")[0] == 0
    assert load_settings(paths.config_dir()).encoder == Settings().encoder
    assert [manifest.name for manifest in list_encoders()] == ["all-minilm-l6-v2", "multilingual-e5-small"]
    assert not list((paths.data_dir() / "downloads").glob("export-*"))


def test_an_encoder_that_the_library_needs_is_kept(capsys, exported):
    run(capsys, "encoders", "add", exported)
    Library.create(paths.default_library_dir(), encoder="mine").close()
    status, _, err = run(capsys, "encoders", "remove", "mine")
    assert status == 2 and "--force" in err and find_encoder("mine")
    assert run(capsys, "encoders", "remove", "mine", "--force")[0] == 0


def test_a_cut_encoder_leaves_nothing_installed(capsys, exported):
    graph = exported / "model.onnx"
    data = bytearray(graph.read_bytes())
    data[-1] ^= 1
    graph.write_bytes(data)
    status, _, err = run(capsys, "encoders", "add", exported)
    assert status == 3 and "altered" in err and len(list_encoders()) == 2


def test_what_a_killed_process_left_is_cleared_away(capsys, exported):
    left = paths.data_dir() / "downloads" / "export-killed" / "encoder"
    left.mkdir(parents=True)
    shutil.copy(exported / "encoder.json", left)
    (paths.data_dir() / "encoders" / "mine").mkdir(parents=True)  # an empty folder is no encoder
    assert run(capsys, "encoders", "add", exported)[0] == 0 and not left.exists() and find_encoder("mine")


def test_a_stopped_download_can_be_removed(capsys):
    part = download_dir(get_entry("bge-m3").hub) / "abc" / "model.safetensors.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"half")
    assert run(capsys, "encoders", "remove", "bge-m3")[0] == 0 and not part.exists()


# -- the lines for the window -----------------------------------------------------------------------


def start(*arguments, server=None):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "no_proxy": "*"}
    if server is not None:
        environment["HF_ENDPOINT"] = server.url
    return subprocess.Popen(
        [sys.executable, "-m", "engine.cli", "encoders", "add", *map(str, arguments), "--progress"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True,
    )  # fmt: skip


def events(process):
    out, _ = process.communicate(timeout=60)
    return [json.loads(line) for line in out.splitlines()]


def test_progress_lines_tell_the_steps(exported):
    told = events(start(exported))
    assert told == [{"event": "step", "step": "installing"}, {"event": "finished", "name": "mine"}]


def test_progress_lines_tell_an_error_and_its_kind(server):
    process = start("someone/unknown", "--accept-licence", "mit", server=server)
    (told,) = events(process)
    assert told["event"] == "error" and told["kind"] == "DownloadError" and process.returncode == told["exit"] == 3
