"""How is a word table kept in four bits? Two values a byte, one scale for each 32 of them, standard operators only.

Half of a multilingual encoder is its table of words, of which a text looks up a few hundred rows. Weights that came in
four bits lose nothing by staying so.

Needs the extra ``export`` (onnx).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.errors import ExportError

BLOCK = 32
METHOD = "words 4 bits with one float16 scale for each 32 values"
# What ``quantize.write_graph`` looks words up with.
_NODES = ("words_int8", "words_float", "words_factor", "words_scaled")
_CONSTANTS = ("words", "words_scale")
_MIDDLE = 8


@dataclass(frozen=True, slots=True)
class NibbleTable:
    """A table in four bits.

    Attributes:
        codes: (words, dims) uint8, 0 to 15; 8 stands for 0.
        scales: (words, dims / 32) float16, of each block of 32 values in a row.
    """

    codes: npt.NDArray[np.uint8]
    scales: npt.NDArray[np.float16]

    def floats(self) -> npt.NDArray[np.float32]:
        """Return the table as (words, dims) float32."""
        scales = np.repeat(self.scales.astype(np.float32), BLOCK, axis=1)
        return np.asarray((self.codes.astype(np.float32) - _MIDDLE) * scales, dtype=np.float32)


def pack(codes: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return (words, dims) codes as (words, dims / 2) bytes: the first half of a row in the low bits."""
    half = codes.shape[1] // 2
    return np.asarray(codes[:, :half] | (codes[:, half:] << 4), dtype=np.uint8)


def keep_in_four_bits(path: Path, table: NibbleTable) -> None:
    """Make an integer graph look words up in a table of four bits, in place.

    ONNX Runtime has an operator of its own for this (GatherBlockQuantized), at the same speed; what a missing zero
    point means there depends on how the codes are typed, and older releases lack it.

    Raises:
        ExportError: the graph does not look words up as ``quantize.write_graph`` has it.
    """
    import onnx
    from onnx import numpy_helper

    model = onnx.load(str(path))
    graph = model.graph
    places = [at for at, node in enumerate(graph.node) if node.name in _NODES]
    if len(places) != len(_NODES):
        raise ExportError(f"{path.name} does not look words up as an integer graph of Kenning's does.")
    nodes = list(graph.node)
    first = places[0]
    kept = [node for at, node in enumerate(nodes) if at not in places]
    del graph.node[:]
    graph.node.extend([*kept[:first], *_nodes(table), *kept[first:]])
    constants = [tensor for tensor in graph.initializer if tensor.name not in _CONSTANTS]
    dims = table.codes.shape[1]
    arrays = {
        "words": pack(table.codes),
        "words_scale": table.scales,
        "words_bits": np.array([4], dtype=np.uint8),
        "words_middle": np.array(_MIDDLE, dtype=np.float32),
        "words_blocks": np.array([0, 0, dims // BLOCK, BLOCK], dtype=np.int64),
        "words_row": np.array([0, 0, dims], dtype=np.int64),
        "words_last": np.array([-1], dtype=np.int64),
    }
    constants += [numpy_helper.from_array(array, name) for name, array in arrays.items()]
    del graph.initializer[:]
    graph.initializer.extend(constants)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _nodes(table: NibbleTable) -> list[Any]:
    """Return the operators from ``input_ids`` to ``words_scaled``, (batch, tokens, dims) float32."""
    from onnx import TensorProto, helper

    def node(operator: str, inputs: list[str], output: str, **attributes: Any) -> Any:
        return helper.make_node(operator, inputs, [output], name=output, **attributes)

    return [
        node("Gather", ["words", "input_ids"], "words_packed"),
        node("BitShift", ["words_packed", "words_bits"], "words_raised", direction="LEFT"),
        node("BitShift", ["words_raised", "words_bits"], "words_low", direction="RIGHT"),
        node("BitShift", ["words_packed", "words_bits"], "words_high", direction="RIGHT"),
        node("Concat", ["words_low", "words_high"], "words_codes", axis=-1),
        node("Cast", ["words_codes"], "words_float", to=TensorProto.FLOAT),
        node("Sub", ["words_float", "words_middle"], "words_centred"),
        node("Reshape", ["words_centred", "words_blocks"], "words_in_blocks"),
        node("Gather", ["words_scale", "input_ids"], "words_half_factor"),
        node("Cast", ["words_half_factor"], "words_factor", to=TensorProto.FLOAT),
        node("Unsqueeze", ["words_factor", "words_last"], "words_factors"),
        node("Mul", ["words_in_blocks", "words_factors"], "words_blocks_scaled"),
        node("Reshape", ["words_blocks_scaled", "words_row"], "words_scaled"),
    ]
