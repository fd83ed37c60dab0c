"""Does an exported encoder give PyTorch's numbers? Measured through the run time that users get.

Needs the extra ``export`` (torch).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine.encoders.encoder import Encoder, pool
from engine.encoders.manifest import Manifest
from engine.encoders.matryoshka import Vectors, normalize
from engine.encoders.positions import position_ids
from engine.encoders.projection import load_projections, project
from engine.errors import ExportError

# Batch mates change the order of float sums, nothing else.
FLOAT_ALONE = 1e-5
_TEXTS = Path(__file__).with_name("verification.txt")


@dataclass(frozen=True, slots=True)
class Bar:
    """The least cosines with PyTorch that a graph must reach on the verification texts: in the mean, and each."""

    mean: float
    worst: float


# float32 against float32: anything less is a wrong graph, not rounding.
FLOAT32 = Bar(0.9999, 0.9999)
FLOAT16 = Bar(0.999, 0.999)
# The calibrated graph of MiniLM has .9988 and .9963, the dynamic one .989 and .970.
STATIC_INT8 = Bar(0.997, 0.99)
DYNAMIC_INT8 = Bar(0.985, 0.96)


@dataclass(frozen=True, slots=True)
class Agreement:
    """Cosines of an encoder's vectors with PyTorch's, text by text."""

    texts: int
    mean: float
    worst: float

    def as_json(self) -> dict[str, Any]:
        """Return the figures for the manifest, five digits each."""
        return {name: round(value, 5) if isinstance(value, float) else value for name, value in asdict(self).items()}

    def reaches(self, bar: Bar) -> bool:
        """Return whether both figures are at or above the bar's."""
        return self.mean >= bar.mean and self.worst >= bar.worst


def verification_texts() -> list[str]:
    """Return texts that calibration never saw: empty, short, long, code and a dozen languages."""
    parts = _TEXTS.read_text("utf-8").strip().split("\n\n")
    return ["", *parts, " ".join(parts), " ".join(reversed(parts))]


def reference_vectors(model: Any, encoder: Encoder, texts: Sequence[str]) -> Vectors:
    """Return PyTorch's vectors, one text at a time, (texts, dims) float32.

    Positions follow the encoder's manifest, so texts past the native context are compared too.
    """
    import torch

    manifest = encoder.manifest
    steps = load_projections(manifest.folder, manifest.projections)
    takes_positions = "position_ids" in manifest.graph_inputs and model.config.model_type != "distilbert"
    rows = []
    for ids in encoder._token_ids(texts, "document"):
        given = {"input_ids": torch.tensor([ids]), "attention_mask": torch.ones((1, len(ids)), dtype=torch.int64)}
        if takes_positions:
            given["position_ids"] = torch.from_numpy(position_ids(len(ids), manifest))[None]
        with torch.no_grad():
            states = model(**given).last_hidden_state
        pooled = pool(states.numpy(), np.ones((1, len(ids)), dtype=np.int64), manifest.pooling)
        rows.append(project(pooled, steps))
    vectors = np.concatenate(rows)
    return normalize(vectors) if manifest.normalize else vectors


def compare(found: Vectors, expected: Vectors) -> Agreement:
    """Return the cosine of each row with its reference: number, mean and worst."""
    cosines = (normalize(found) * normalize(expected)).sum(axis=1)
    return Agreement(len(found), float(cosines.mean()), float(cosines.min()))


def check(manifest: Manifest, model: Any, bar: Bar, rotation: Vectors | None = None) -> Agreement:
    """Open an exported encoder, compare it with PyTorch, and say how close it is.

    Args:
        manifest: the encoder.
        model: what it was made from.
        bar: what it must reach.
        rotation: what was folded into its graph, (full_dims, full_dims).

    Raises:
        ExportError: it is not close enough, or a text's float32 vector depends on its batch mates.
    """
    encoder = Encoder.load(manifest, device="cpu")
    try:
        texts = verification_texts()
        expected = reference_vectors(model, encoder, texts)
        agreement = compare(encoder.embed(texts), expected if rotation is None else expected @ rotation)
        if not agreement.reaches(bar):
            raise ExportError(
                f"The numbers of {manifest.graph_file} differ from PyTorch's: cosine {agreement.mean:.5f} in the mean, "
                f"{agreement.worst:.5f} at worst; {bar.mean} and {bar.worst} are needed."
            )
        if bar is FLOAT32:
            check_alone(encoder)
    finally:
        encoder.close()
    return agreement


def check_alone(encoder: Encoder) -> None:
    """Raise ExportError if a text's vector depends on its batch mates by more than float sums in another order."""
    texts = verification_texts()
    together = encoder.embed(texts)
    alone = np.concatenate([encoder.embed([text]) for text in texts])
    apart = float(np.abs(alone - together).max())
    if apart > FLOAT_ALONE * max(1.0, float(np.abs(together).max())):
        raise ExportError(f"A text's vector depends on its batch mates, by {apart:.1e}; report it.")
