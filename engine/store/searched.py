"""What is searched: which column, and how its vectors were made from the full ones?"""

from __future__ import annotations

from typing import Any

from engine.encoders.matryoshka import Projection, Size, Vectors
from engine.records import dataclass


@dataclass(frozen=True, slots=True)
class Searched:
    """What is searched now: the column, and how it was made from the full vectors.

    ``fitted_chunks`` is how many chunks there were when its rotation was fitted, ``fitted_document`` the newest
    document among them, ``energy`` the share of their squared length that the searched dimensions kept. ``tuned`` is
    False where tuning it on questions was put off.
    """

    column: str
    projection: Projection
    fitted_chunks: int = 0
    fitted_document: int = 0
    energy: float = 1.0
    tuned: bool = True

    @property
    def dims(self) -> int:
        """How many dimensions are searched."""
        return self.projection.size.dims

    @property
    def store(self) -> str:
        """What is kept of each: "float16" or "binary"."""
        return self.projection.size.store

    @property
    def rotation(self) -> Vectors | None:
        """The library's own rotation, (full_dims, full_dims) float32, or None before there are chunks enough."""
        return self.projection.rotation

    def facts(self) -> dict[str, Any]:
        """Return what the ledger keeps, besides the rotation."""
        return {
            "column": self.column,
            "dims": self.dims,
            "store": self.store,
            "fitted_chunks": self.fitted_chunks,
            "fitted_document": self.fitted_document,
            "energy": self.energy,
            "tuned": self.tuned,
        }

    @classmethod
    def of(cls, facts: dict[str, Any], rotation: Vectors | None) -> Searched:
        """Return what the ledger kept; libraries from before there were bits name no store."""
        size = Size(facts["dims"], facts.get("store", "float16"))
        return cls(
            facts["column"],
            Projection(size, rotation),
            facts["fitted_chunks"],
            facts.get("fitted_document", 0),
            facts.get("energy", 1.0),
            facts.get("tuned", True),
        )
