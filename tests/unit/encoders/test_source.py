"""What a folder of weights says about itself, and one sentence for each that cannot be exported."""

from __future__ import annotations

import json
import struct
import sys

import pytest

from engine.encoders.source import read_source
from engine.errors import ExportError

BERT = {"model_type": "bert", "hidden_act": "gelu", "max_position_embeddings": 512}


def save(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), "utf-8")


@pytest.fixture
def folder(tmp_path):
    """A Hugging Face folder with one tensor of 6 numbers."""
    save(tmp_path / "config.json", BERT)
    header = json.dumps({"w": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}}).encode()
    (tmp_path / "model.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + bytes(24))
    return tmp_path


def test_a_plain_folder_is_pooled_by_mean_and_normalised(folder):
    found = read_source(folder)
    assert (found.pooling, found.normalize, found.parameters) == ("mean", True, 6)
    assert found.license == "" and found.languages == () and found.known == {}


def test_a_sentence_transformers_folder_says_how_it_pools(folder):
    save(folder / "modules.json", [{"type": "m.Transformer", "path": ""}, {"type": "m.Pooling", "path": "1_Pooling"}])
    save(folder / "1_Pooling/config.json", {"word_embedding_dimension": 3, "pooling_mode_cls_token": True})
    save(folder / "config_sentence_transformers.json", {"prompts": {"query": "query: ", "passage": "passage: "}})
    found = read_source(folder)
    assert (found.pooling, found.normalize) == ("cls", False)
    assert (found.query_prefix, found.document_prefix) == ("query: ", "passage: ")


@pytest.mark.parametrize(
    ("languages", "expected"), [("language: en\n", ("en",)), ("language:\n- de\n- fr\n", ("de", "fr"))]
)
def test_the_model_card_gives_licence_and_languages(folder, languages, expected):
    (folder / "README.md").write_text(f"---\n{languages}license: apache-2.0\ntags:\n- x\n---\n# Title\n", "utf-8")
    found = read_source(folder)
    assert (found.license, found.languages) == ("Apache-2.0", expected)


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        ({"model_type": "modernbert"}, "'modernbert' cannot be exported yet; supported: bert"),
        (BERT | {"hidden_act": "relu"}, "'relu' instead of GELU"),
        (BERT | {"position_embedding_type": "relative_key"}, "relative positions"),
    ],
)
def test_other_kinds_are_refused(folder, config, sentence):
    save(folder / "config.json", config)
    with pytest.raises(ExportError, match=sentence):
        read_source(folder)


@pytest.mark.parametrize("flags", [{"pooling_mode_max_tokens": True}, {}])
def test_other_poolings_are_refused(folder, flags):
    save(folder / "modules.json", [{"type": "m.Pooling", "path": "1_Pooling"}])
    save(folder / "1_Pooling/config.json", flags)
    with pytest.raises(ExportError, match="Pooling by"):
        read_source(folder)


def test_other_modules_are_refused(folder):
    save(folder / "modules.json", [{"type": "sentence_transformers.models.Dense", "path": "2_Dense"}])
    with pytest.raises(ExportError, match="'Dense'"):
        read_source(folder)


def test_missing_weights_and_unknown_names_are_said(folder):
    (folder / "model.safetensors").unlink()
    with pytest.raises(ExportError, match=r"no model\.safetensors"):
        read_source(folder)
    with pytest.raises(ExportError, match="neither a folder nor an installed package"):
        read_source("no-such-package-of-weights")


def test_exporting_without_the_extra_says_what_to_install(folder, tmp_path, monkeypatch):
    from engine.encoders.export import export_encoder

    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(ExportError, match=r"pip install \"kenning\[export\]\""):
        export_encoder(folder, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_unknown_precision_is_refused(folder, tmp_path):
    from engine.encoders.export import export_encoder

    with pytest.raises(ExportError, match="choose one of int8, float32"):
        export_encoder(folder, tmp_path / "out", precision="int4")
