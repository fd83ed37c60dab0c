"""Can positions be fed to a graph that works them out itself? Yes, where it looks them up in a table of its own.

Needs the package ``onnx``; without it a graph stays as it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.third_party import Failure, attempt

_TABLE = "position_embeddings.weight"
_LARGE = 1_500_000_000


def expose_positions(path: Path) -> tuple[int, int] | None:
    """Let a graph take ``position_ids`` in place of those it counts, rewriting the file.

    Returns:
        Rows of its position table and the position of the first token, or None where nothing was changed: ``onnx`` is
        not installed, the weights lie beside the graph, or there is no single look-up in such a table.
    """
    try:
        import onnx
    except ImportError:
        return None
    if path.stat().st_size > _LARGE:
        return None
    model = onnx.load(str(path), load_external_data=False)
    tables = {tensor.name: tensor for tensor in model.graph.initializer if tensor.name.endswith(_TABLE)}
    look_ups = [node for node in model.graph.node if node.op_type == "Gather" and node.input[0] in tables]
    if len(look_ups) != 1 or any(tensor.external_data for tensor in model.graph.initializer):
        return None
    (look_up,) = look_ups
    offset = _first_position(path, look_up.input[1])
    if offset is None:
        return None
    rows = int(tables[look_up.input[0]].dims[0])
    look_up.input[1] = "position_ids"
    ids = next(given for given in model.graph.input if given.name == "input_ids")
    fed = onnx.ValueInfoProto()
    fed.CopyFrom(ids)
    fed.name = "position_ids"
    model.graph.input.append(fed)
    _drop_unused(model.graph)
    path.write_bytes(model.SerializeToString())
    return rows, offset


def _first_position(path: Path, name: str) -> int | None:
    """Return the position that a graph gives the first token, asking the graph itself; None where they do not rise."""
    import numpy as np
    import onnx
    import onnxruntime

    model = onnx.load(str(path))
    model.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.INT64, None))
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4

    def ask() -> Any:
        session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        ids = np.full((1, 4), 5, dtype=np.int64)
        fed = {one.name: ids * 0 if one.name == "token_type_ids" else ids for one in session.get_inputs()}
        fed["attention_mask"] = np.ones_like(ids)
        return session.run([name], fed)[0].reshape(-1)

    found = attempt(ask)
    if isinstance(found, Failure):
        return None  # the graph then stays as it is
    rising = found.shape == (4,) and bool((np.diff(found) == 1).all())
    return int(found[0]) if rising else None


def _drop_unused(graph: Any) -> None:
    """Remove what nothing needs any more."""
    while True:
        used = {name for node in graph.node for name in node.input} | {one.name for one in graph.output}
        used |= {name for node in graph.node for name in _captured(node)}
        unused = [node for node in graph.node if not set(node.output) & used]
        for node in unused:
            graph.node.remove(node)
        if not unused:
            return


def _captured(node: Any) -> set[str]:
    """Return what the bodies of a loop or a condition take from outside."""
    bodies = [attribute.g for attribute in node.attribute if attribute.HasField("g")]
    found = {name for body in bodies for inner in body.node for name in (*inner.input, *_captured(inner))}
    return found | {one.name for body in bodies for one in body.output}
