"""How is one float32 graph made smaller, or faster elsewhere? Its variants: 8-bit integers and float16.

BERT and its kin get the integer graph of ``quantize``; ``to_int8`` is for the other kinds.

Needs the extra ``export`` (onnx, onnxruntime's tools).
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from engine.export.graph import quiet, save_graph

FLOAT16 = "float16 weights and states; ids, options and output as in float32"
# 7 bits, because 16-bit sums of processors without VNNI overflow with 8; unsigned weights would not, but are
# slower than float32 with VNNI. See docs/benchmarks/encoding.md.
DYNAMIC = "dynamic int8: 7-bit weights with a scale a channel, inputs with a scale a batch, words with a scale a row"


def to_int8(path: Path, target: Path) -> None:
    """Write ``path`` with weights in 8 bits: products measure their inputs in each run, words get a scale a row."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with quiet(), tempfile.TemporaryDirectory(dir=path.parent) as work:
        words = Path(work) / "words.onnx"
        model = onnx.load(str(path))
        _shrink_words(model.graph)
        save_graph(model, words)
        quantize_dynamic(
            words,
            target,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            reduce_range=True,
            extra_options={"MatMulConstBOnly": True},
        )


def _shrink_words(graph: Any) -> None:
    """Keep the words as 8-bit integers with one scale a row; most of a multilingual encoder's size is words."""
    from onnx import TensorProto, helper, numpy_helper

    look_up = next(node for node in graph.node if node.op_type == "Gather" and node.input[1] == "input_ids")
    tensor = next(tensor for tensor in graph.initializer if tensor.name == look_up.input[0])
    words = numpy_helper.to_array(tensor)
    scales = (np.maximum(np.abs(words).max(axis=1, keepdims=True), 1e-9) / 127).astype(np.float32)
    tensor.CopyFrom(numpy_helper.from_array(np.rint(words / scales).astype(np.int8), tensor.name))
    graph.initializer.append(numpy_helper.from_array(scales, "words_scales"))
    result, place = look_up.output[0], list(graph.node).index(look_up)
    look_up.output[0] = "words_int8"
    nodes = [
        helper.make_node("Cast", ["words_int8"], ["words_float"], name="words_float", to=TensorProto.FLOAT),
        helper.make_node("Gather", ["words_scales", "input_ids"], ["words_scale"], name="words_scale"),
        helper.make_node("Mul", ["words_float", "words_scale"], [result], name="words_scaled"),
    ]
    for offset, node in enumerate(nodes, 1):
        graph.node.insert(place + offset, node)


def to_float16(path: Path, target: Path) -> None:
    """Write ``path`` in half precision; what a caller feeds and gets stays as it is.

    The defaults of optional inputs are taken out while converting: they are inputs first, and those
    keep their type.
    """
    import onnx
    from onnxruntime.transformers.float16 import convert_float_to_float16

    model = onnx.load(str(path))
    inputs = {given.name for given in model.graph.input}
    defaults = [tensor for tensor in model.graph.initializer if tensor.name in inputs]
    kept = [tensor for tensor in model.graph.initializer if tensor.name not in inputs]
    _replace(model.graph.initializer, kept)
    with quiet():
        half = convert_float_to_float16(model, keep_io_types=True, disable_shape_infer=True)
    half.graph.initializer.extend(defaults)
    save_graph(half, target)


def _replace(field: Any, values: list[Any]) -> None:
    values = [type(value).FromString(value.SerializeToString()) for value in values]
    del field[:]
    field.extend(values)
