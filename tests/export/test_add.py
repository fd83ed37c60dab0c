"""From a name to an installed encoder: download from a hub on 127.0.0.1, real export, small weights."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from engine import paths
from engine.encoders import Encoder, find_encoder, list_encoders
from engine.errors import Cancelled, ExportError
from engine.model_hub.catalogue import get_entry
from engine.model_hub.download import download_dir
from engine.model_hub.hub import Hub
from engine.model_hub.install import InstallObservers, add_encoder
from engine.progress import CancelToken
from tests.hub_server import BLOCK, HubServer

_ABSENT = [name for name in ("torch", "transformers", "optimum", "onnx") if importlib.util.find_spec(name) is None]

pytestmark = [
    pytest.mark.export,
    pytest.mark.skipif(bool(_ABSENT), reason=f"exporting needs {', '.join(_ABSENT)}"),
    # torch, optimum and onnx warn about their own future; none of it is ours to change.
    pytest.mark.filterwarnings("ignore"),
]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def server(monkeypatch, sources):
    """Serves a small BERT under the name and commit of E5 small."""
    monkeypatch.setenv("no_proxy", "*")
    made, entry, folder = HubServer(), get_entry("e5-small-v2"), sources("bert")
    made.commit, made.license = entry.revision, "mit"
    made.models[entry.hub] = read_all(folder)
    yield made
    made.close()


def read_all(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def nothing_is_left():
    downloads = paths.data_dir() / "downloads"
    shipped = ["all-minilm-l6-v2", "multilingual-e5-small"]
    return not list(downloads.glob("export-*")) and [found.name for found in list_encoders()] == shipped


def test_a_name_of_the_catalogue_becomes_an_encoder(server):
    steps, transfers = [], []
    told = InstallObservers(transfers.append, lambda line: None, steps.append)
    manifest = add_encoder("e5-small-v2", observers=told, hub=Hub(server.url, token=""))
    entry = get_entry("e5-small-v2")
    assert steps == ["downloading", "exporting", "installing"]
    assert transfers[-1].bytes_done == transfers[-1].bytes_total > 0
    assert manifest.folder == paths.encoder_dirs()[0] / "e5-small-v2"
    assert (manifest.title, manifest.license) == ("E5 small v2", "MIT")
    assert (manifest.query_prefix, manifest.document_prefix) == ("query: ", "passage: ")
    assert (manifest.raw["source"]["name"], manifest.raw["source"]["revision"]) == (entry.hub, entry.revision)
    assert not download_dir(entry.hub).exists()
    vectors = Encoder.load(find_encoder("e5-small-v2"), device="cpu").embed(["The deposit.", "A goose."])
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_folder_of_weights_becomes_an_encoder(sources):
    manifest = add_encoder(str(sources("bert")))
    assert manifest.folder.parent == paths.encoder_dirs()[0] and find_encoder(manifest.name)


def test_weights_that_pool_otherwise_than_their_authors_say_are_refused(server):
    files = server.models[get_entry("e5-small-v2").hub]
    files["1_Pooling/config.json"] = json.dumps({"pooling_mode_cls_token": True}).encode()
    with pytest.raises(ExportError, match="pooled by cls, its authors say by mean"):
        add_encoder("e5-small-v2", hub=Hub(server.url, token=""))
    assert nothing_is_left()


def test_weights_that_cannot_be_exported_leave_nothing_installed(server):
    files = server.models[get_entry("e5-small-v2").hub]
    files["config.json"] = json.dumps({"model_type": "bart"}).encode()
    with pytest.raises(ExportError, match="bart"):
        add_encoder("e5-small-v2", hub=Hub(server.url, token=""))
    assert nothing_is_left()


def test_cancelling_between_the_steps_leaves_nothing_installed(server):
    token = CancelToken()
    told = InstallObservers(on_step=lambda step: token.cancel() if step == "exporting" else None)
    with pytest.raises(Cancelled):
        add_encoder("e5-small-v2", observers=told, hub=Hub(server.url, token=""), cancel=token)
    assert nothing_is_left()


def start(server):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HF_ENDPOINT": server.url}
    return subprocess.Popen(
        [sys.executable, "-m", "engine.cli", "encoders", "add", "e5-small-v2", "--accept-licence", "mit", "--progress"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True,
    )  # fmt: skip


def test_the_process_of_the_window_stops_a_stalled_download(server):
    files = server.models[get_entry("e5-small-v2").hub]
    files["model.safetensors"] += bytes(4 * BLOCK)
    server.stall_after = BLOCK
    process = start(server)
    part = download_dir("intfloat/e5-small-v2") / server.commit / "model.safetensors.part"
    while not (part.exists() and part.stat().st_size) and process.poll() is None:
        time.sleep(0.01)
    out, _ = process.communicate("cancel\n", timeout=60)
    events = [json.loads(line)["event"] for line in out.splitlines()]
    assert events[0] == "step" and events[-1] == "cancelled" and process.returncode == 130
    assert part.stat().st_size and nothing_is_left()


def test_the_process_of_the_window_stops_while_it_exports(server):
    process = start(server)
    for line in process.stdout:
        if json.loads(line).get("step") == "exporting":
            break
    out, _ = process.communicate("cancel\n", timeout=120)
    assert json.loads(out.splitlines()[-1])["event"] == "cancelled" and process.returncode == 130
    assert nothing_is_left()
