"""What happens between pooling and scaling to length 1? The dense layers and norms some encoders end with.

They run once a text, so plain arrays are enough; the file is ``projections.npz`` beside the graph.
"""

from __future__ import annotations

import math
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.encoders.matryoshka import normalize
from engine.errors import ModelDamagedError
from engine.records import dataclass

FILE_NAME = "projections.npz"
# Of sentence-transformers' LayerNorm module, which is PyTorch's default.
_EPSILON = np.float32(1e-5)
# NumPy has none; of a few hundred numbers a text.
_erf = np.vectorize(math.erf, otypes=[np.float64])


@dataclass(frozen=True, slots=True)
class ProjectionStep:
    """One step: "dense" is ``activation(x @ weights + bias)``, "norm" a layer norm with gain ``weights``.

    "center" brings x to length 1, multiplies by ``weights`` and adds ``bias``: what all texts' vectors have in common
    is taken off, which in some encoders is most of them, and fills every sign and leading dimension with the same.
    ``weights`` is (inputs, outputs) or (dims,), ``bias`` (outputs,), both float32; ``activation`` is "", "tanh",
    "relu" or "gelu".
    """

    kind: str
    activation: str
    weights: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]


def project(vectors: npt.NDArray[np.float32], steps: Sequence[ProjectionStep]) -> npt.NDArray[np.float32]:
    """Apply the steps to pooled states, (rows, inputs) to (rows, outputs) float32."""
    for step in steps:
        if step.kind == "norm":
            centred = vectors - vectors.mean(axis=1, keepdims=True)
            spread = np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + _EPSILON)
            vectors = centred / spread * step.weights + step.bias
        elif step.kind == "center":
            vectors = normalize(vectors) * step.weights + step.bias
        else:
            vectors = vectors @ step.weights + step.bias
        if step.activation == "tanh":
            vectors = np.tanh(vectors)
        elif step.activation == "relu":
            vectors = np.maximum(vectors, np.float32(0))
        elif step.activation == "gelu":
            vectors = vectors * (1 + _erf(vectors / math.sqrt(2)).astype(np.float32)) / 2
    return vectors


def project_back(
    pooled: npt.NDArray[np.float32], towards: npt.NDArray[np.float32], steps: Sequence[ProjectionStep]
) -> tuple[npt.NDArray[np.float32], float]:
    """Return how a direction behind the steps looks before them.

    Args:
        pooled: (1, inputs) float32, the state at which the steps are taken.
        towards: (outputs,) float32.
        steps: as for ``project``.

    Returns:
        A direction (inputs,) and a number, such that ``project(pooled) @ towards`` is
        ``pooled @ direction + number``; the number comes from biases, which belong to no token.
    """
    inputs = [pooled]
    for step in steps:
        inputs.append(project(inputs[-1], (step,)))
    rest = 0.0
    for before, after, step in zip(inputs[-2::-1], inputs[:0:-1], reversed(steps), strict=True):
        if step.activation:
            linear = project(before, (replace(step, activation=""),))[0]
            # 0 stays 0 in all activations, so there the factor does not matter.
            towards = towards * np.divide(after[0], linear, out=np.zeros_like(linear), where=linear != 0)
        rest += float(step.bias @ towards)
        if step.kind == "norm":
            spread = np.sqrt(before.var() + _EPSILON)
            towards = towards * step.weights / spread
            towards = towards - towards.mean()  # the state is centred, and so is what looks at it
        elif step.kind == "center":
            towards = towards * step.weights / max(float(np.linalg.norm(before)), 1e-12)
        else:
            towards = step.weights @ towards
    return np.asarray(towards, dtype=np.float32), rest


def save_projections(steps: Sequence[ProjectionStep], folder: Path) -> list[dict[str, str]]:
    """Write the steps' arrays to ``folder`` and return what the manifest says about them."""
    arrays: dict[str, npt.NDArray[np.float32]] = {}
    for number, step in enumerate(steps):
        arrays |= {f"weights{number}": step.weights, f"bias{number}": step.bias}
    if steps:
        np.savez(folder / FILE_NAME, **arrays)  # type: ignore[arg-type] # the stub takes names for a flag
    return [{"kind": step.kind, "activation": step.activation} for step in steps]


def load_projections(folder: Path, facts: Sequence[dict[str, Any]]) -> tuple[ProjectionStep, ...]:
    """Read the steps that a manifest lists; none where it lists none.

    Raises:
        ModelDamagedError: the file is not what the manifest says.
    """
    if not facts:
        return ()
    try:
        with np.load(folder / FILE_NAME, allow_pickle=False) as arrays:
            return tuple(
                ProjectionStep(fact["kind"], fact["activation"], arrays[f"weights{number}"], arrays[f"bias{number}"])
                for number, fact in enumerate(facts)
            )
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ModelDamagedError(f"{folder / FILE_NAME} cannot be read ({error}); install the encoder again.") from error
