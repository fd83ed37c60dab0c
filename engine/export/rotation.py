"""How does an encoder give vectors whose leading dimensions matter most? A rotation, folded into its last step.

Full-size scores stay as they are; truncation then keeps what the rotation put first.

Needs the extra ``export`` (onnx) for graphs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.encoders.projection import ProjectionStep
from engine.errors import ExportError

# As orthogonal as float32 allows; more would change scores.
_ORTHOGONAL = 1e-4
_UNROTATED = "unrotated"


def read_rotation(path: Path, full_dims: int) -> npt.NDArray[np.float32]:
    """Read a rotation, (full_dims, full_dims), from a .npy file.

    Raises:
        ExportError: the file cannot be read, has another shape, or would change lengths and angles.
    """
    try:
        rotation = np.asarray(np.load(path, allow_pickle=False), dtype=np.float64)
    except (OSError, ValueError, EOFError) as error:
        raise ExportError(f"The rotation {path} cannot be read ({error}); it is an array saved by numpy.") from error
    if rotation.shape != (full_dims, full_dims):
        raise ExportError(f"The rotation is {rotation.shape}, the encoder needs {(full_dims, full_dims)}.")
    if np.abs(rotation.T @ rotation - np.eye(full_dims)).max() > _ORTHOGONAL:
        raise ExportError(f"The matrix in {path} is no rotation: its columns are not orthogonal and of length 1.")
    return rotation.astype(np.float32)


def fold_into_graph(path: Path, output: str, rotation: npt.NDArray[np.float32]) -> None:
    """Make a graph give rotated states, in place: one product at its end.

    Where the last operator is a layer norm its gain and shift move into the product.
    """
    from onnx import helper, load, numpy_helper

    from engine.export.graph import save_graph

    model = load(str(path))
    graph = model.graph
    last = next(node for node in graph.node if output in node.output)
    constants = {tensor.name: tensor for tensor in graph.initializer}
    weights, bias = rotation, np.zeros(len(rotation), dtype=np.float32)
    if last.op_type == "LayerNormalization" and len(last.input) == 3 and set(last.input[1:]) <= set(constants):
        gain, shift = (numpy_helper.to_array(constants[name]) for name in last.input[1:])
        weights, bias = gain[:, None] * rotation, shift @ rotation
        graph.initializer.append(numpy_helper.from_array(np.ones_like(gain), "rotation_gain"))
        last.input[1:] = ["rotation_gain"]  # no shift
    last.output[:] = [_UNROTATED if name == output else name for name in last.output]
    graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(weights, np.float32), "rotation_weights"))
    graph.initializer.append(numpy_helper.from_array(np.asarray(bias, np.float32), "rotation_bias"))
    graph.node.append(helper.make_node("MatMul", [_UNROTATED, "rotation_weights"], ["rotated"], name="rotate"))
    graph.node.append(helper.make_node("Add", ["rotated", "rotation_bias"], [output], name="rotate_bias"))
    save_graph(model, path)


def fold_into_steps(steps: Sequence[ProjectionStep], rotation: npt.NDArray[np.float32]) -> tuple[ProjectionStep, ...]:
    """Return projections whose result is rotated: the last product takes it up, or one more is added."""
    last = steps[-1]
    if last.kind == "dense" and not last.activation:
        return (*steps[:-1], replace(last, weights=last.weights @ rotation, bias=last.bias @ rotation))
    return (*steps, ProjectionStep("dense", "", rotation, np.zeros(len(rotation), dtype=np.float32)))
