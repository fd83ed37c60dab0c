"""From a repository with ONNX files to an installed encoder, without torch: a hub on 127.0.0.1, MiniLM's real graph."""

import json

import numpy as np
import pytest

from engine import paths
from engine.encoders import Encoder, find_encoder, list_encoders
from engine.errors import Cancelled, DownloadError, EngineError, ExportError
from engine.model_hub.catalogue import find_entry, get_entry
from engine.model_hub.download import download_dir
from engine.model_hub.hub import Hub
from engine.model_hub.install import InstallObservers, add_encoder
from engine.progress import CancelToken
from tests.command_line import run
from tests.hub_server import BLOCK, HubServer

NAME = "someone/Small_Encoder"


@pytest.fixture
def server(monkeypatch):
    """Serves MiniLM as its authors would publish an 8-bit graph of it, beside weights that nobody needs."""
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE", "http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "*")
    made = HubServer()
    monkeypatch.setenv("HF_ENDPOINT", made.url)
    folder = paths.assets_dir() / "encoders" / "all-minilm-l6-v2"
    made.models[NAME] = {
        "config.json": json.dumps({"model_type": "bert", "max_position_embeddings": 512}).encode(),
        "tokenizer.json": (folder / "tokenizer.json").read_bytes(),
        "modules.json": json.dumps(
            [
                {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
                {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
                {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"},
            ]
        ).encode(),
        "1_Pooling/config.json": json.dumps({"pooling_mode_mean_tokens": True}).encode(),
        "sentence_bert_config.json": json.dumps({"max_seq_length": 256}).encode(),
        "config_sentence_transformers.json": json.dumps({"prompts": {"query": "", "document": ""}}).encode(),
        "README.md": b"---\nlicense: apache-2.0\nlanguage: en\n---\n",
        "model.safetensors": b"weights" * 9000,
        "modeling_custom.py": b"print('code')",
        "onnx/model_quantized.onnx": (folder / "model.onnx").read_bytes(),
    }
    yield made
    made.close()


def nothing_is_left():
    left = [one.name for one in list_encoders() if one.folder.parent == paths.encoder_dirs()[0]]
    return not left and not list((paths.data_dir() / "downloads").glob("export-*"))


def test_published_files_are_taken_and_give_the_vectors_of_their_graph(server, encoder):
    steps, lines = [], []
    told = InstallObservers(on_line=lines.append, on_step=steps.append)
    manifest = add_encoder(NAME, observers=told, hub=Hub(server.url, token=""))
    assert steps == ["downloading", "exporting", "installing"]
    assert manifest.folder == paths.encoder_dirs()[0] / "small-encoder"
    assert (manifest.license, manifest.languages, manifest.native_tokens) == ("Apache-2.0", ("en",), 256)
    assert manifest.raw["source"]["name"] == NAME and manifest.raw["source"]["revision"] == server.commit
    assert not server.asked_for(".safetensors") and not server.asked_for(".py")
    assert any("nothing to compare it with" in line for line in lines)
    texts = ["The deposit is paid back.", "A goose.", ""]
    opened = Encoder.load(find_encoder("small-encoder"), device="cpu")
    assert np.allclose(opened.embed(texts), encoder.embed(texts), atol=1e-6)
    opened.close()
    assert not download_dir(NAME).exists()


def test_the_command_shows_the_licence_and_calibrates(server, capsys):
    status, _, error = run(capsys, "encoders", "add", NAME)
    assert status == 2 and "apache-2.0" in error
    status, out, error = run(capsys, "encoders", "add", NAME, "--accept-licence", "apache-2.0")
    assert status == 0 and "installed small-encoder (Apache-2.0)" in out
    from engine.search.confidence_scale import read_calibration

    assert read_calibration(find_encoder("small-encoder")) is not None
    assert run(capsys, "encoders", "add", NAME, "--accept-licence", "apache-2.0")[0] == 3  # it is there


def test_an_entry_of_the_catalogue_may_lie_in_another_repository(server):
    entry = get_entry("embeddinggemma-300m")
    assert entry.onnx_hub not in ("", entry.hub)
    server.models[entry.onnx_hub] = server.models[NAME]
    server.license = "gemma"
    manifest = add_encoder("embeddinggemma-300m", hub=Hub(server.url, token=""))
    assert manifest.title == entry.title and manifest.raw["source"]["name"] == entry.onnx_hub
    assert manifest.query_prefix == entry.query_prefix


def test_what_the_catalogue_offers_as_published_names_where():
    assert {find_entry(name).status for name in ("bge-m3", "nomic-embed-text-v1.5")} == {"onnx"}
    assert find_entry("starbucks-msmarco").status == "not yet"  # its weights have no licence


@pytest.mark.parametrize("fault", ["damaged", "cut", "missing", "changed", "longer", "escaping"])
def test_a_bad_download_is_one_sentence_and_nothing_is_installed(server, fault):
    files, graph = server.models[NAME], "onnx/model_quantized.onnx"
    if fault == "damaged":
        server.damaged = 9
    elif fault == "cut":
        server.cut_after = [BLOCK] * 40
        server.ranges = False
    elif fault == "missing":
        server.extra_tree = [{"type": "file", "path": "onnx/model.onnx", "size": 9, "oid": "0" * 40}]
    elif fault == "changed":  # the listing names another content than the file has
        data, changed = files[graph], bytearray(files[graph])
        changed[1000] ^= 1
        real = server._file

        def swapped(handler, given, path):
            return real(handler, given | {graph: bytes(changed)}, path)

        server._file = swapped
        assert data != changed
    elif fault == "longer":
        real = server._file
        server._file = lambda handler, given, path: real(handler, given | {graph: files[graph] + b"more"}, path)
    else:
        server.extra_tree = [{"type": "file", "path": "onnx/../../model.onnx", "size": 9, "oid": "0" * 40}]
    with pytest.raises(DownloadError) as failed:
        add_encoder(NAME, hub=Hub(server.url, token="", waits_s=(0.0, 0.0)))
    assert "\n" not in str(failed.value) and nothing_is_left()


def test_files_may_lie_on_another_host_which_gets_no_token(server):
    other = HubServer()
    other.models = server.models
    server.moved_to = other.url
    try:
        add_encoder(NAME, hub=Hub(server.url, token="secret"))
        asked = other.asked_for("model_quantized.onnx")
        assert asked and not any("Authorization" in headers for headers in asked)
    finally:
        other.close()


def test_a_file_too_large_for_the_disk_is_refused_before_it_comes(server, leave_free):
    leave_free(10_000_000)
    with pytest.raises(EngineError, match="make room"):
        add_encoder(NAME, hub=Hub(server.url, token=""))
    assert nothing_is_left() and not server.asked_for("/resolve/")


@pytest.mark.parametrize(
    ("path", "content", "said"),
    [
        ("onnx/model_quantized.onnx", b"no graph" * 100, "cannot be loaded"),
        ("tokenizer.json", b"{", "tokenizer.json"),
        ("config.json", b"[]", "config.json"),
        ("config.json", b"{}", "names no kind of model"),
        ("1_Pooling/config.json", b'{"pooling_mode_weightedmean_tokens": true}', "weightedmean"),
    ],
)
def test_files_that_make_no_encoder_are_told_by_name(server, path, content, said):
    server.models[NAME][path] = content
    with pytest.raises(ExportError, match=said):
        add_encoder(NAME, hub=Hub(server.url, token=""))
    assert nothing_is_left()


def test_cancelling_leaves_nothing_installed(server):
    token = CancelToken()
    told = InstallObservers(on_step=lambda step: token.cancel() if step == "exporting" else None)
    with pytest.raises(Cancelled):
        add_encoder(NAME, observers=told, hub=Hub(server.url, token=""), cancel=token)
    assert nothing_is_left()
