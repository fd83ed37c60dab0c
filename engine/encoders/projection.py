"""What happens between pooling and scaling to length 1? The dense layers and norms some encoders end with.

They run once a text, so plain arrays are enough; the file is ``projections.npz`` beside the graph.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.errors import ModelDamagedError

FILE_NAME = "projections.npz"
# Of sentence-transformers' LayerNorm module, which is PyTorch's default.
_EPSILON = np.float32(1e-5)


@dataclass(frozen=True, slots=True)
class Projection:
    """One step: "dense" is ``activation(x @ weights + bias)``, "norm" a layer norm with gain ``weights``.

    ``weights`` is (inputs, outputs) or (dims,), ``bias`` (outputs,), both float32; ``activation`` is "", "tanh"
    or "relu".
    """

    kind: str
    activation: str
    weights: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]


def project(vectors: npt.NDArray[np.float32], steps: Sequence[Projection]) -> npt.NDArray[np.float32]:
    """Apply the steps to pooled states, (rows, inputs) to (rows, outputs) float32."""
    for step in steps:
        if step.kind == "norm":
            centred = vectors - vectors.mean(axis=1, keepdims=True)
            spread = np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + _EPSILON)
            vectors = centred / spread * step.weights + step.bias
        else:
            vectors = vectors @ step.weights + step.bias
        if step.activation == "tanh":
            vectors = np.tanh(vectors)
        elif step.activation == "relu":
            vectors = np.maximum(vectors, np.float32(0))
    return vectors


def save_projections(steps: Sequence[Projection], folder: Path) -> list[dict[str, str]]:
    """Write the steps' arrays to ``folder`` and return what the manifest says about them."""
    arrays: dict[str, npt.NDArray[np.float32]] = {}
    for number, step in enumerate(steps):
        arrays |= {f"weights{number}": step.weights, f"bias{number}": step.bias}
    if steps:
        np.savez(folder / FILE_NAME, **arrays)  # type: ignore[arg-type] # the stub takes names for a flag
    return [{"kind": step.kind, "activation": step.activation} for step in steps]


def load_projections(folder: Path, facts: Sequence[dict[str, Any]]) -> tuple[Projection, ...]:
    """Read the steps that a manifest lists; none where it lists none.

    Raises:
        ModelDamagedError: the file is not what the manifest says.
    """
    if not facts:
        return ()
    try:
        with np.load(folder / FILE_NAME, allow_pickle=False) as arrays:
            return tuple(
                Projection(fact["kind"], fact["activation"], arrays[f"weights{number}"], arrays[f"bias{number}"])
                for number, fact in enumerate(facts)
            )
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ModelDamagedError(f"{folder / FILE_NAME} cannot be read ({error}); install the encoder again.") from error
