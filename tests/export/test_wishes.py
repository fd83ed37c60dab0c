"""What can be asked of an export: precisions, a rotation, dense layers, token tables, measured quality."""

from __future__ import annotations

import importlib.util
import json

import numpy as np
import pytest

from engine.encoders import Encoder, load_manifest
from engine.encoders.manifest import verify_files
from engine.encoders.matryoshka import fit_rotation, normalize
from engine.errors import ExportError
from tests.export.models import DIMS, byte_tokenizer, make_model, save_source

pytestmark = [
    pytest.mark.export,
    pytest.mark.skipif(importlib.util.find_spec("optimum") is None, reason="exporting needs the extra 'export'"),
    pytest.mark.filterwarnings("ignore"),  # torch, optimum and onnx warn about their own future
]

TEXTS = [
    "",
    "a",
    "The whale road runs north.",
    "Über die Straße, 漢字 и слова",
    "long " * 40,
    "grey geese winter there",
]


def exported(source, out, **wishes):
    from engine.export.exporter import ExportOptions, export_encoder

    return load_manifest(export_encoder(source, out, options=ExportOptions(**wishes)))


def embedded(manifest, texts=TEXTS):
    encoder = Encoder.load(manifest, device="cpu")
    vectors = encoder.embed(texts)
    encoder.close()
    return vectors


@pytest.fixture(scope="module")
def plain(sources, tmp_path_factory):
    """A BERT in float32 and float16."""
    return exported(sources("bert"), tmp_path_factory.mktemp("wishes") / "bert", precisions=("float32", "float16"))


# -- precisions --------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["mpnet", "modernbert", "qwen3"])
def test_other_kinds_get_dynamic_integers(kind, sources, tmp_path):
    found = exported(sources(kind), tmp_path / "out", precisions=("int8", "float16"))
    verify_files(found)
    assert list(found.variants) == ["int8", "float16"] and found.graph_file == "model.onnx"
    assert found.raw["graph"]["quantization"].startswith("dynamic int8")
    int8, half = found.variants["int8"], found.variants["float16"]
    assert int8["size_bytes"] == (found.folder / "model.onnx").stat().st_size
    assert int8["fidelity"]["mean"] >= 0.985 and half["fidelity"]["worst"] >= 0.999
    assert found.raw["fidelity"]["mean"] == int8["fidelity"]["mean"]


def test_neighbouring_weights_fit_sixteen_bit_sums(sources, tmp_path):
    import onnx

    from engine.export.graph import export_graph
    from engine.export.variants import to_int8

    (tmp_path / "graph").mkdir()
    model = make_model("mpnet", layers=1)
    export_graph(model, tmp_path / "graph/float.onnx")
    to_int8(tmp_path / "graph/float.onnx", tmp_path / "graph/int8.onnx")
    graph = onnx.load(str(tmp_path / "graph/int8.onnx")).graph
    read = {node.input[1] for node in graph.node if node.op_type == "MatMulInteger"}
    weights = [onnx.numpy_helper.to_array(tensor).astype(int) for tensor in graph.initializer if tensor.name in read]
    assert len(weights) == 6
    largest = max(np.abs(matrix).max() for matrix in weights)
    assert 60 <= largest <= 64 and 2 * 255 * largest <= np.iinfo(np.int16).max


def test_the_integer_graph_fits_relatives_of_bert(sources, tmp_path, monkeypatch):
    from engine.export import quantize, verify

    monkeypatch.setattr(quantize, "calibration_texts", lambda: verify.verification_texts()[1:20])
    found = exported(sources("roberta"), tmp_path / "out")  # nothing asked for: int8 where it is close enough
    assert found.raw["graph"]["quantization"].startswith("static int8") and list(found.variants) == ["int8"]
    assert found.positions.offset == 2 and set(found.graph_options) == {"position_table", "attention_scale"}


def test_float32_takes_the_place_of_integers_that_are_not_close(sources, tmp_path, monkeypatch):
    from engine.export import verify
    from engine.export.exporter import ExportOptions, export_encoder

    monkeypatch.setattr(verify, "DYNAMIC_INT8", verify.Bar(1.1, 1.1))
    lines = []
    found = load_manifest(export_encoder(sources("mpnet"), tmp_path / "kept", log=lines.append))
    assert list(found.variants) == ["float32"] and found.raw["graph"]["quantization"] == "none, float32"
    assert any("The float32 graph is kept instead" in line for line in lines)
    assert not list(found.folder.glob("*int8*")) and set(found.raw["files"]) >= {found.graph_file}
    with pytest.raises(ExportError, match="differ from PyTorch"):
        export_encoder(sources("mpnet"), tmp_path / "out", options=ExportOptions(precisions=("int8",)))
    assert not (tmp_path / "out").exists()


def test_float16_halves_the_file_and_keeps_its_inputs(plain):
    import onnxruntime

    half = plain.variants["float16"]
    assert half["size_bytes"] < 0.6 * plain.variants["float32"]["size_bytes"]
    sessions = [
        onnxruntime.InferenceSession(plain.folder / plain.variants[name]["file"], providers=["CPUExecutionProvider"])
        for name in ("float32", "float16")
    ]
    given = [{(i.name, i.type) for i in session.get_inputs()} for session in sessions]
    options = [{(i.name, i.type) for i in session.get_overridable_initializers()} for session in sessions]
    assert given[0] == given[1] and options[0] == options[1]


def test_each_graph_is_judged_beside_float32(sources, tmp_path):
    values = iter([0.5, 0.4])
    found = exported(
        sources("mpnet"), tmp_path / "out", precisions=("int8",), judge=lambda encoder: {"set": next(values)}
    )
    assert found.variants["int8"]["ndcg@10"] == {"set": [0.5, 0.4]}


# -- rotation ----------------------------------------------------------------------------------------


def saved_rotation(vectors, path):
    rotation = fit_rotation([vectors], vectors.shape[1])
    np.save(path, rotation)
    return rotation


def test_a_folded_rotation_keeps_scores_and_orders_dimensions(sources, plain, tmp_path):
    words = [
        f"{a} {b}" for a in ("ship", "goose", "road", "wind", "letter") for b in ("north", "old", "red", "sea", "of")
    ]
    before = embedded(plain, words)
    rotation = saved_rotation(before, tmp_path / "rotation.npy")
    found = exported(sources("bert"), tmp_path / "out", precisions=("float32",), rotation=tmp_path / "rotation.npy")
    after = embedded(found, words)
    np.testing.assert_allclose(after @ after.T, before @ before.T, atol=1e-4)
    np.testing.assert_allclose(after, before @ rotation, atol=1e-4)
    assert np.square(after[:, :8]).sum() > np.square(before[:, :8]).sum()
    assert found.fingerprint != plain.fingerprint


def test_a_rotation_is_folded_into_other_endings_too(sources, tmp_path):
    """Qwen3 ends with another norm than BERT."""
    before = embedded(exported(sources("qwen3"), tmp_path / "plain", precisions=("float32",)))
    rotation = saved_rotation(before, tmp_path / "rotation.npy")
    wishes = {"precisions": ("float32", "int8"), "rotation": tmp_path / "rotation.npy"}
    found = exported(sources("qwen3"), tmp_path / "out", **wishes)
    np.testing.assert_allclose(embedded(found), before @ rotation, atol=1e-4)


@pytest.mark.parametrize(
    ("matrix", "sentence"),
    [
        (np.eye(3), r"\(3, 3\), the encoder needs \(64, 64\)"),
        (2 * np.eye(DIMS), "is no rotation"),
        (None, "cannot be read"),
    ],
)
def test_other_matrices_are_refused(matrix, sentence, sources, tmp_path):
    path = tmp_path / "rotation.npy"
    path.write_bytes(b"") if matrix is None else np.save(path, matrix)
    with pytest.raises(ExportError, match=sentence):
        exported(sources("bert"), tmp_path / "out", precisions=("float32",), rotation=path)


# -- dense layers ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def dense_source(tmp_path_factory):
    """A BERT with a dense layer, a norm, and another dense layer without bias."""
    import torch
    from safetensors.torch import save_file

    folder = tmp_path_factory.mktemp("dense") / "source"
    extra = (("Dense", "2_Dense"), ("LayerNorm", "3_LayerNorm"), ("Dense", "4_Dense"))
    save_source("bert", folder, pooling="pooling_mode_cls_token", extra=extra)
    torch.manual_seed(5)
    activations = {"2_Dense": "activation.Tanh", "4_Dense": "linear.Identity"}
    sizes = {"2_Dense": (DIMS, 96), "4_Dense": (96, 32)}
    for name, activation in activations.items():
        (folder / name).mkdir()
        inputs, outputs = sizes[name]
        config = {"in_features": inputs, "out_features": outputs, "bias": name == "2_Dense"}
        config["activation_function"] = f"torch.nn.modules.{activation}"
        (folder / name / "config.json").write_text(json.dumps(config), "utf-8")
        weights = {"linear.weight": torch.randn(outputs, inputs) / 8}
        weights |= {"linear.bias": torch.randn(outputs) / 8} if name == "2_Dense" else {}
        save_file(weights, folder / name / "model.safetensors")
    (folder / "3_LayerNorm").mkdir()
    (folder / "3_LayerNorm/config.json").write_text(json.dumps({"dimension": 96}), "utf-8")
    save_file({"norm.weight": torch.randn(96), "norm.bias": torch.randn(96)}, folder / "3_LayerNorm/model.safetensors")
    return folder


def test_dense_layers_after_pooling_are_those_of_sentence_transformers(dense_source, tmp_path):
    from sentence_transformers import SentenceTransformer

    expected = SentenceTransformer(str(dense_source), device="cpu").encode(TEXTS, batch_size=1)
    found = exported(dense_source, tmp_path / "out", precisions=("float32",))
    assert (found.full_dims, found.pooled_dims, found.pooling) == (32, DIMS, "cls")
    assert "projections.npz" in found.raw["files"] and len(found.projections) == 3
    vectors = embedded(found)
    assert vectors.shape == expected.shape and (vectors * expected).sum(axis=1).min() > 0.9999
    rotation = saved_rotation(vectors, tmp_path / "rotation.npy")
    turned = exported(dense_source, tmp_path / "turned", precisions=("float32",), rotation=tmp_path / "rotation.npy")
    np.testing.assert_allclose(embedded(turned), vectors @ rotation, atol=1e-4)
    assert len(turned.projections) == 3 and turned.fingerprint != found.fingerprint


# -- token tables ------------------------------------------------------------------------------------


def save_table(folder, *, layout):
    """A random token table as model2vec or sentence-transformers saves it; returns the table as it is meant."""
    from safetensors.numpy import save_file

    random = np.random.default_rng(4)
    inner = folder / "0_StaticEmbedding" if layout == "sentence-transformers" else folder
    inner.mkdir(parents=True)
    byte_tokenizer().save(str(inner / "tokenizer.json"))
    table = random.standard_normal((40 if layout == "shared rows" else 261, 24)).astype(np.float32)
    if layout == "sentence-transformers":
        modules = [("StaticEmbedding", "0_StaticEmbedding"), ("Normalize", "1_Normalize")]
        listed = [
            {"idx": n, "name": str(n), "path": path, "type": f"sentence_transformers.models.{kind}"}
            for n, (kind, path) in enumerate(modules)
        ]
        (folder / "modules.json").write_text(json.dumps(listed), "utf-8")
        save_file({"embedding.weight": table}, inner / "model.safetensors")
        return table
    (folder / "config.json").write_text(json.dumps({"model_type": "model2vec", "normalize": True}), "utf-8")
    if layout == "plain":
        save_file({"embeddings": table.astype(np.float16)}, folder / "model.safetensors")
        return table.astype(np.float16).astype(np.float32)
    rows, weights = random.integers(0, 40, 261), random.random(261).astype(np.float32)
    save_file({"embeddings": table, "mapping": rows, "weights": weights}, folder / "model.safetensors")
    return table[rows] * weights[:, None]


@pytest.mark.parametrize("layout", ["plain", "shared rows", "sentence-transformers"])
def test_a_token_table_gives_the_mean_of_its_tokens_vectors(layout, tmp_path):
    table = save_table(tmp_path / "source", layout=layout)
    found = exported(tmp_path / "source", tmp_path / "out")
    verify_files(found)
    tokenizer = byte_tokenizer()
    ids = [tokenizer.encode(text, add_special_tokens=False).ids for text in TEXTS]
    expected = normalize(np.stack([table[row].mean(axis=0) if row else np.zeros(24, np.float32) for row in ids]))
    np.testing.assert_allclose(embedded(found), expected, atol=1e-5)
    assert found.full_dims == 24 and found.raw["architecture"] == "model2vec"


def test_a_token_table_has_one_form_only(tmp_path):
    save_table(tmp_path / "source", layout="plain")
    with pytest.raises(ExportError, match="no other precision"):
        exported(tmp_path / "source", tmp_path / "out", precisions=("int8",))
    (tmp_path / "source/config.json").write_text(json.dumps({"model_type": "model2vec", "normalize": False}), "utf-8")
    with pytest.raises(ExportError, match="not scaled to length 1"):
        exported(tmp_path / "source", tmp_path / "out")


# -- weights that cannot be ----------------------------------------------------------------------------


def test_a_folder_without_a_tokenizer_is_refused(tmp_path):
    folder = save_source("bert", tmp_path / "source", model=make_model("bert", layers=1))
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ExportError, match=r"no readable tokenizer\.json"):
        exported(folder, tmp_path / "out", precisions=("float32",))
    assert [path.name for path in tmp_path.iterdir()] == ["source"]


def test_weights_too_large_for_one_file_go_beside_it(sources, tmp_path, monkeypatch):
    from engine.export import graph

    plain = embedded(exported(sources("qwen3"), tmp_path / "plain", precisions=("float32",)))
    rotation = saved_rotation(plain, tmp_path / "rotation.npy")
    monkeypatch.setattr(graph, "_ONE_FILE_BYTES", 100_000)
    wishes = {"precisions": ("float32", "int8", "float16"), "rotation": tmp_path / "rotation.npy"}
    found = exported(sources("qwen3"), tmp_path / "out", **wishes)
    verify_files(found)
    assert {"model.onnx", "model.onnx.data"} <= set(found.raw["files"])
    data = found.raw["files"]["model.onnx.data"]["size_bytes"]
    assert found.variants["float32"]["size_bytes"] == data + found.raw["files"]["model.onnx"]["size_bytes"]
    assert data < 4 * sum(parameter.numel() for parameter in make_model("qwen3").parameters()) + 100_000
    np.testing.assert_allclose(embedded(found), plain @ rotation, atol=1e-4)
