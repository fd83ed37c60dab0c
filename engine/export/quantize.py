"""How does a BERT encoder run on 8-bit integers? Its graph, built from calibrated integers.

The graph keeps to operators that ONNX Runtime 1.22 has and that are fast on the processor, each
choice measured on 4,096 tokens, 2 threads:
- input steps are constants, found on calibration text: no pass that looks for the largest value,
  and a text's vector does not depend on its batch mates;
- the way round a block is subtracted, not added: "Sub + LayerNormalization" takes 8 ms where
  ONNX Runtime's own fusion, SkipLayerNormalization, takes 20;
- padding is masked by one more dimension in queries (always 1) and keys (-10,000 where padded), so
  MultiHeadAttention sees no mask and takes its blockwise path: 18 to 25 % less time;
- FastGelu takes 9 ms where Gelu takes 15.

Needs the extra ``export`` (onnx).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.export.integer_ranges import BertWeights, IntegerBert, IntegerBlock, Norm, quantize_bert
from engine.export.optional_inputs import add_options
from engine.export.rounding import InputRange, IntegerLayer

OPSET = 17
INPUTS = ("input_ids", "attention_mask", "position_ids")
OUTPUT = "token_embeddings"
METHOD = (
    "static int8: GPTQ weights whose pairs fit 16-bit sums, smoothed and centred inputs, "
    "outlier neurons split, words int8 with one scale a row; attention and norms float32"
)
_CALIBRATION = Path(__file__).with_name("calibration.txt")
_MICROSOFT = "com.microsoft"
# What a padded key adds to a score before scaling; exp() of it is exactly 0 in float32.
_MASKED = 1e4
# Calibration reads short texts alone and everything again in windows of this many tokens.
_WINDOW, _SHORT = 256, 48


def calibration_texts() -> list[str]:
    """Return the texts that ship for calibration: prose, letters, code, tables, a dozen languages."""
    return _CALIBRATION.read_text("utf-8").strip().split("\n\n")


def calibration_rows(tokenizer: Any, window: int = _WINDOW) -> list[list[int]]:
    """Tokenize the calibration texts: none, short ones alone, then all of them in full windows."""
    rows = [encoding.ids for encoding in tokenizer.encode_batch(calibration_texts())]
    first, last = rows[0][0], rows[0][-1]
    joined = [token for row in rows for token in row[1:-1]]
    inner = min(window, _WINDOW) - 2
    windows = [[first, *joined[start : start + inner], last] for start in range(0, len(joined), inner)]
    return [[first, last], *(row for row in rows if len(row) <= min(window, _SHORT)), *windows]


def quantize_encoder(
    weights: BertWeights, rows: list[list[int]], path: Path, log: Callable[[str], None] = lambda _: None
) -> None:
    """Write the integer graph of a BERT encoder, calibrated on ``rows``. Takes about a minute for 6 layers."""
    write_graph(quantize_bert(weights, rows, log), path)


def fits(model: Any) -> bool:
    """Return whether the integer graph holds this model: layer norms after the sums, plain attention, GELU."""
    from engine.export.architectures import ARCHITECTURES

    config = model.config
    activation = getattr(config, "hidden_act", None) or getattr(config, "activation", "")
    return ARCHITECTURES[config.model_type].post_norm and activation == "gelu"


def bert_weights(model: Any) -> BertWeights:
    """Return the weights of a post-norm encoder by BERT's names, whatever they are called in the model."""
    from engine.export.architectures import ARCHITECTURES, blocks

    architecture = ARCHITECTURES[model.config.model_type]
    parts = {
        "embeddings.word_embeddings": model.embeddings.word_embeddings.weight,
        "embeddings.position_embeddings": architecture.position_table(model),
        "embeddings.token_type_embeddings": 0 * model.embeddings.word_embeddings.weight[:1],  # in the table already
    }
    arrays = {f"{name}.weight": tensor for name, tensor in parts.items()}
    modules = {"embeddings.LayerNorm": model.embeddings.LayerNorm}
    for number, block in enumerate(blocks(model)):
        name = f"encoder.layer.{number}"
        modules |= {f"{name}.attention.self.{part}": getattr(block, part) for part in ("query", "key", "value")}
        modules |= {
            f"{name}.attention.output.dense": block.output,
            f"{name}.attention.output.LayerNorm": block.output_norm,
            f"{name}.intermediate.dense": block.up,
            f"{name}.output.dense": block.down,
            f"{name}.output.LayerNorm": block.down_norm,
        }
    for name, module in modules.items():
        arrays |= {f"{name}.weight": module.weight, f"{name}.bias": module.bias}
    floats = {name: tensor.detach().numpy().astype(np.float32) for name, tensor in arrays.items()}
    shape, epsilon = architecture.shape(model), model.embeddings.LayerNorm.eps
    return BertWeights(floats, shape.heads, epsilon, architecture.offset(model))


def write_graph(bert: IntegerBert, path: Path) -> None:
    """Write a quantised encoder as ONNX: inputs (batch, tokens) int64, output (batch, tokens, dims) float32.

    It has the optional inputs of ``options.add_options``.
    """
    import onnx

    graph = _Graph()
    states = _embed(graph, bert)
    mask = _key_mask(graph, bert)
    for number, block in enumerate(bert.blocks):
        states = _block(graph, f"layer{number}", block, states, mask, bert)
    _norm(graph, OUTPUT, states, bert.gain, bert.shift, bert.epsilon)
    axes = ["batch", "tokens"]
    helper, kind = onnx.helper, onnx.TensorProto
    proto = helper.make_graph(
        graph.nodes,
        "encoder",
        [helper.make_tensor_value_info(name, kind.INT64, axes) for name in INPUTS],
        [helper.make_tensor_value_info(OUTPUT, kind.FLOAT, [*axes, len(bert.gain)])],
        list(graph.constants.values()),
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(_MICROSOFT, 1)]
    model = helper.make_model(proto, opset_imports=opsets, ir_version=8, producer_name="kenning")
    add_options(model)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


class _Graph:
    """Nodes and constants in the order they were added; every node has one output, named after it."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def constant(self, name: str, value: npt.NDArray[Any] | np.number[Any]) -> str:
        """Add a constant; a 0-dimensional value is a scalar."""
        from onnx import numpy_helper

        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value).reshape(np.shape(value)), name)
        return name

    def node(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        """Add an operator and return the name of its output."""
        from onnx import helper

        self.nodes.append(helper.make_node(operator, inputs, [output], name=output, domain=domain, **attributes))
        return output


def _embed(graph: _Graph, bert: IntegerBert) -> str:
    """Look up words and positions; the words stay int8 in the file and in memory."""
    words = graph.node("Gather", [graph.constant("words", bert.words), "input_ids"], "words_int8")
    floats = graph.node("Cast", [words], "words_float", to=1)
    scales = graph.constant("words_scale", bert.word_scales[:, None])
    scale = graph.node("Gather", [scales, "input_ids"], "words_factor")
    scaled = graph.node("Mul", [floats, scale], "words_scaled")
    places = graph.node("Gather", [graph.constant("positions", bert.positions), "position_ids"], "places")
    return graph.node("Add", [scaled, places], "embedded")


def _key_mask(graph: _Graph, bert: IntegerBert) -> str:
    """Return what is added to the keys: 0, and -10,000 in each head's last dimension where padded."""
    dims = len(bert.gain) // bert.heads
    pattern = np.zeros((bert.heads, dims + 1), dtype=np.float32)
    pattern[:, dims] = _MASKED
    axis = graph.constant("last_axis", np.array([-1], dtype=np.int64))
    column = graph.node("Unsqueeze", ["attention_mask", axis], "mask_column")
    floats = graph.node("Cast", [column], "mask_float", to=1)
    absent = graph.node("Sub", [floats, graph.constant("one", np.float32(1))], "mask_absent")  # 0 or -1
    return graph.node("Mul", [absent, graph.constant("mask_pattern", pattern.reshape(-1))], "mask_keys")


def _block(graph: _Graph, name: str, block: IntegerBlock, states: str, mask: str, bert: IntegerBert) -> str:
    """Add one transformer layer and return the states before the next norm."""
    inputs, around = _entry(graph, f"{name}_entry", block.entry, states, block.query.inputs, bert.epsilon)
    query = _product(graph, f"{name}_query", inputs, _widened(block.query, bert.heads, 1.0))
    key = _product(graph, f"{name}_key", inputs, _widened(block.key, bert.heads, 0.0))
    key = graph.node("Add", [key, mask], f"{name}_key_masked")
    value = _product(graph, f"{name}_value", inputs, block.value)
    scale = float((len(bert.gain) / bert.heads) ** -0.5)  # of the dimensions that carry meaning
    operator = "MultiHeadAttention"
    context = graph.node(
        operator, [query, key, value], f"{name}_context", _MICROSOFT, num_heads=bert.heads, scale=scale
    )
    read = _read(graph, f"{name}_context", context, block.output.inputs)
    output = _product(graph, f"{name}_output", read, block.output, block.entry.center)
    states = graph.node("Sub", [output, around], f"{name}_attended")
    inputs, around = _entry(graph, f"{name}_middle", block.middle, states, block.up.inputs, bert.epsilon)
    hidden = _product(graph, f"{name}_up", inputs, block.up)
    hidden = graph.node("FastGelu", [hidden], f"{name}_gelu", _MICROSOFT)
    read = _read(graph, f"{name}_gelu", hidden, block.down.inputs)
    output = _product(graph, f"{name}_down", read, block.down, block.middle.center)
    return graph.node("Sub", [output, around], f"{name}_states")


def _entry(graph: _Graph, name: str, norm: Norm, states: str, inputs: InputRange, epsilon: float) -> tuple[str, str]:
    """Normalise; return what the next products read, and the way round them, negated."""
    normed = _norm(graph, name, states, norm.gain, norm.shift, epsilon)
    around = graph.node("Mul", [normed, graph.constant(f"{name}_factor", -norm.factor)], f"{name}_around")
    return _read(graph, name, normed, inputs), around


def _norm(
    graph: _Graph, name: str, states: str, gain: npt.NDArray[Any], shift: npt.NDArray[Any], epsilon: float
) -> str:
    constants = [graph.constant(f"{name}_gain", gain), graph.constant(f"{name}_shift", shift)]
    return graph.node("LayerNormalization", [states, *constants], name, axis=-1, epsilon=epsilon)


def _read(graph: _Graph, name: str, values: str, inputs: InputRange) -> str:
    scale = graph.constant(f"{name}_scale", np.float32(inputs.scale))
    zero = graph.constant(f"{name}_zero", np.uint8(inputs.zero))
    return graph.node("QuantizeLinear", [values, scale, zero], f"{name}_uint8")


def _product(
    graph: _Graph, name: str, inputs: str, layer: IntegerLayer, center: npt.NDArray[np.float32] | None = None
) -> str:
    """Add one integer product; ``center`` is what the way round it left out."""
    outputs = layer.weights.shape[1]
    constants: dict[str, npt.NDArray[Any] | np.number[Any]] = {
        "weights": layer.weights,
        "step": np.float32(layer.inputs.scale),
        "scales": layer.scales,
        "offset": np.uint8(layer.inputs.zero),
        "zeros": np.zeros(outputs, dtype=np.int8),
        "bias": layer.bias if center is None else layer.bias + center,
    }
    names = [graph.constant(f"{name}_{part}", value) for part, value in constants.items()]
    return graph.node("MatMulIntegerToFloat", [inputs, *names], name, _MICROSOFT)


def _widened(layer: IntegerLayer, heads: int, last: float) -> IntegerLayer:
    """Give each head one more output, always ``last``."""

    def widen(array: npt.NDArray[Any], value: float) -> npt.NDArray[Any]:
        split = array.reshape(*array.shape[:-1], heads, -1)
        filled = np.full((*split.shape[:-1], 1), value, dtype=array.dtype)
        return np.concatenate([split, filled], axis=-1).reshape(*array.shape[:-1], -1)

    return IntegerLayer(widen(layer.weights, 0), widen(layer.scales, 1), widen(layer.bias, last), layer.inputs)
