"""The right file for this processor, by the names that repositories give."""

import pytest

from engine.export.repository_graphs import ChosenGraphs, beside, choose_graphs, processor_kind

# As sentence-transformers, transformers.js and single authors publish them.
FULL = [f"onnx/model{end}.onnx" for end in ("", "_O1", "_O4", "_qint8_arm64", "_qint8_avx512", "_qint8_avx512_vnni")]
FULL += ["onnx/model_quint8_avx2.onnx", "openvino/openvino_model.xml", "README.md"]
JS = [f"onnx/model{end}.onnx" for end in ("", "_bnb4", "_fp16", "_int8", "_q4", "_q4f16", "_quantized", "_uint8")]


@pytest.mark.parametrize(
    ("paths", "kind", "run", "compared"),
    [
        (FULL, "vnni", "onnx/model_qint8_avx512_vnni.onnx", "onnx/model.onnx"),
        (FULL, "avx512", "onnx/model_qint8_avx512.onnx", "onnx/model.onnx"),
        (FULL, "x86", "onnx/model_quint8_avx2.onnx", "onnx/model.onnx"),
        (FULL, "arm", "onnx/model_qint8_arm64.onnx", "onnx/model.onnx"),
        (JS, "vnni", "onnx/model_quantized.onnx", "onnx/model.onnx"),
        (JS, "arm", "onnx/model_quantized.onnx", "onnx/model.onnx"),
        (["model.onnx", "config.json"], "x86", "model.onnx", ""),
        (["onnx/model.onnx", "model.onnx"], "x86", "onnx/model.onnx", ""),
        (["onnx/model.onnx", "onnx/model_fp16.onnx"], "x86", "onnx/model.onnx", "onnx/model_fp16.onnx"),
        (["onnx/model_int8.onnx", "onnx/model_fp16.onnx"], "vnni", "onnx/model_int8.onnx", "onnx/model_fp16.onnx"),
        (["onnx/model_quantized.onnx"], "vnni", "onnx/model_quantized.onnx", ""),
    ],
)
def test_the_graph_that_suits_the_processor_is_chosen(paths, kind, run, compared):
    assert choose_graphs(paths, kind) == ChosenGraphs(run, compared)


@pytest.mark.parametrize(
    "paths",
    [
        [],
        ["model.safetensors"],
        ["onnx/model_q4.onnx"],  # four bits a layer halve the speed
        ["onnx/decoder_model.onnx", "vision/model.onnx", "onnx/../model.onnx"],
    ],
)
def test_what_cannot_be_told_apart_is_not_taken(paths):
    assert choose_graphs(paths, "vnni") is None


def test_weights_beside_a_graph_are_its_own():
    paths = ["onnx/model.onnx", "onnx/model.onnx_data", "onnx/model.onnx_data_1", "onnx/model.onnx.data"]
    others = ["onnx/model_fp16.onnx_data", "onnx/model.onnx.md", "onnx/model.onnx_datas"]
    assert list(beside("onnx/model.onnx", [*paths, *others])) == paths[1:]


@pytest.mark.parametrize(
    ("machine", "flags", "kind"),
    [
        ("x86_64", "flags : sse2 avx2 avx512f avx512_vnni", "vnni"),
        ("x86_64", "flags : sse2 avx2 avx512f", "avx512"),
        ("x86_64", "flags : sse2 avx2 avx_vnni", "x86"),
        ("AMD64", "", "x86"),
        ("arm64", "", "arm"),
        ("aarch64", "Features : asimd", "arm"),
    ],
)
def test_a_processor_is_known_by_what_it_says(machine, flags, kind):
    assert processor_kind(machine, flags) == kind
