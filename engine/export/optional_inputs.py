"""How does a graph get inputs that a run may leave out? Initializers that are graph inputs as well."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.encoders.options import ATTENTION_SCALE, POSITION_ROWS, POSITION_TABLE


def option_names(graph: Path) -> list[str]:
    """Return the names of a graph's optional inputs, in its order."""
    import onnx

    found = onnx.load(str(graph), load_external_data=False).graph
    defaults = {tensor.name for tensor in found.initializer}
    return [given.name for given in found.input if given.name in defaults]


def add_defaults(model: Any, defaults: dict[str, npt.NDArray[np.float32]]) -> None:
    """Make inputs of a traced graph optional, in place: each gets an initializer of its name."""
    from onnx import numpy_helper

    for name, value in defaults.items():
        model.graph.initializer.append(numpy_helper.from_array(value, name))
    if POSITION_TABLE in defaults:
        _tell_table(model.graph, defaults[POSITION_TABLE].shape[1])


def _tell_table(graph: Any, dims: int) -> None:
    """Make the position table an output as well."""
    from onnx import TensorProto, helper

    graph.output.append(helper.make_tensor_value_info(POSITION_ROWS, TensorProto.FLOAT, ["rows", dims]))
    graph.node.insert(0, helper.make_node("Identity", [POSITION_TABLE], [POSITION_ROWS], name=POSITION_ROWS))


def add_options(model: Any) -> None:
    """Give the 8-bit graph of ``quantize.write_graph`` its optional inputs, in place; weights stay untouched.

    The query products' step and bias are multiplied by ``attention_scale``, which scales the queries
    (and what masks padding, which stays far below any score). A graph that has the options is left alone.
    """
    from onnx import helper, numpy_helper

    graph = model.graph
    if any(given.name == ATTENTION_SCALE for given in graph.input):
        return
    _rename(graph, "positions", POSITION_TABLE)
    table = next(tensor for tensor in graph.initializer if tensor.name == POSITION_TABLE)
    floats = helper.np_dtype_to_tensor_dtype(np.dtype(np.float32))
    graph.input.append(helper.make_tensor_value_info(POSITION_TABLE, floats, ["rows", table.dims[1]]))
    graph.input.append(helper.make_tensor_value_info(ATTENTION_SCALE, floats, []))
    graph.initializer.append(numpy_helper.from_array(np.array(1, dtype=np.float32), ATTENTION_SCALE))
    nodes = []
    for node in graph.node:
        if node.name.endswith("_query"):
            for part in ("step", "bias"):
                name = f"{node.name}_{part}"
                nodes.append(
                    helper.make_node("Mul", [name, ATTENTION_SCALE], [f"{name}_scaled"], name=f"{name}_scaled")
                )
                node.input[list(node.input).index(name)] = f"{name}_scaled"
        nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    _tell_table(graph, table.dims[1])


def _rename(graph: Any, old: str, new: str) -> None:
    for tensor in graph.initializer:
        tensor.name = new if tensor.name == old else tensor.name
    for node in graph.node:
        node.input[:] = [new if name == old else name for name in node.input]
