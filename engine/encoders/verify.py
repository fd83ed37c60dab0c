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
from engine.encoders.matryoshka import Vectors, normalize
from engine.encoders.positions import position_ids
from engine.errors import ExportError

# float32 against float32: anything less is a wrong graph, not rounding.
FLOAT_WORST = 0.9999
# What the 8-bit graph must reach on the verification texts (naive dynamic int8: .993 and .98).
INT8_MEAN, INT8_WORST = 0.997, 0.99
# Batch mates change the order of float sums, nothing else.
FLOAT_ALONE = 1e-5
_TEXTS = Path(__file__).with_name("verification.txt")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Cosines of an encoder's vectors with PyTorch's, text by text."""

    texts: int
    mean: float
    worst: float

    def as_json(self) -> dict[str, Any]:
        """Return the figures for the manifest, five digits each."""
        return {name: round(value, 5) if isinstance(value, float) else value for name, value in asdict(self).items()}


def verification_texts() -> list[str]:
    """Return texts that calibration never saw: empty, short, long, code and a dozen languages."""
    parts = _TEXTS.read_text("utf-8").strip().split("\n\n")
    return ["", *parts, " ".join(parts), " ".join(reversed(parts))]


def reference_vectors(model: Any, encoder: Encoder, texts: Sequence[str]) -> Vectors:
    """Return PyTorch's vectors, one text at a time, (texts, dims) float32.

    Positions follow the encoder's manifest, so texts past the native context are compared too.
    """
    import torch

    rows = []
    for ids in encoder._token_ids(texts, "document"):
        places = position_ids(len(ids), encoder.manifest)
        tokens = torch.tensor([ids])
        with torch.no_grad():
            states = model(
                input_ids=tokens,
                attention_mask=torch.ones_like(tokens),
                token_type_ids=torch.zeros_like(tokens),
                position_ids=torch.from_numpy(places)[None],
            ).last_hidden_state
        pooled = pool(states.numpy(), np.ones((1, len(ids)), dtype=np.int64), encoder.manifest.pooling)
        rows.append(normalize(pooled) if encoder.manifest.normalize else pooled)
    return np.concatenate(rows)


def compare(found: Vectors, expected: Vectors) -> Agreement:
    """Return the cosine of each row with its reference: number, mean and worst."""
    cosines = (normalize(found) * normalize(expected)).sum(axis=1)
    return Agreement(len(found), float(cosines.mean()), float(cosines.min()))


def check(folder: Path, model: Any, *, quantized: bool) -> Agreement:
    """Open an exported encoder, compare it with PyTorch, and say how close it is.

    Raises:
        ExportError: it is not close enough, or a text's float32 vector depends on its batch mates.
    """
    encoder = Encoder.load(folder, device="cpu")
    texts = verification_texts()
    together = encoder.embed(texts)
    agreement = compare(together, reference_vectors(model, encoder, texts))
    mean, worst = (INT8_MEAN, INT8_WORST) if quantized else (FLOAT_WORST, FLOAT_WORST)
    if agreement.mean < mean or agreement.worst < worst:
        raise ExportError(
            f"The exported numbers differ from PyTorch's: cosine {agreement.mean:.5f} in the mean, "
            f"{agreement.worst:.5f} at worst; keep the float32 graph (precision float32) or report it."
        )
    if not quantized:
        alone = np.concatenate([encoder.embed([text]) for text in texts])
        apart = float(np.abs(alone - together).max())
        if apart > FLOAT_ALONE:
            raise ExportError(f"A text's vector depends on its batch mates, by {apart:.1e}; report it.")
    encoder.close()
    return agreement
