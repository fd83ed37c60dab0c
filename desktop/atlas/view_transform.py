"""Which part of a map is on the screen? From places on the map to pixels and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.atlas.late_numpy import np
from engine.records import dataclass

if TYPE_CHECKING:
    import numpy.typing as npt

    Points = npt.NDArray[np.float32]

_MOST_ZOOM = 400.0
_LEAST_ZOOM = 0.5
_MARGIN_PX = 28.0


@dataclass(frozen=True, slots=True)
class ViewTransform:
    """Pixels are ``scale`` times the place on the map, plus ``left`` and ``top``; ``fitting`` shows all of it."""

    scale: float
    left: float
    top: float
    fitting: float

    @classmethod
    def fit(cls, points: Points, width: float, height: float) -> ViewTransform:
        """Return how all points are seen, in the middle of so many pixels."""
        if not len(points):
            return cls(1.0, width / 2, height / 2, 1.0)
        low, high = points.min(axis=0).astype(float), points.max(axis=0).astype(float)
        room = np.maximum(np.array([width, height]) - 2 * _MARGIN_PX, 20.0)
        scale = float((room / np.maximum(high - low, 1e-3)).min())
        left, top = np.array([width, height]) / 2 - scale * (low + high) / 2
        return cls(scale, float(left), float(top), scale)

    def to_pixels(self, points: npt.NDArray[np.floating]) -> Points:
        """Return places on the map as pixels, (rows, 2) float32."""
        return np.asarray(points * np.float32(self.scale) + np.array([self.left, self.top], np.float32), np.float32)

    def to_map(self, x: float, y: float) -> tuple[float, float]:
        """Return the place on the map of a pixel."""
        return (x - self.left) / self.scale, (y - self.top) / self.scale

    def zoomed(self, factor: float, x: float, y: float) -> ViewTransform:
        """Return the view ``factor`` times as near, the pixel at ``x``, ``y`` staying where it is."""
        scale = min(max(self.scale * factor, self.fitting * _LEAST_ZOOM), self.fitting * _MOST_ZOOM)
        factor = scale / self.scale
        return replace(self, scale=scale, left=x - (x - self.left) * factor, top=y - (y - self.top) * factor)

    def moved(self, right: float, down: float) -> ViewTransform:
        """Return the view moved by so many pixels."""
        return replace(self, left=self.left + right, top=self.top + down)


def nearest(pixels: Points, x: float, y: float, most_px: float) -> int:
    """Return the place in ``pixels`` that is nearest to a pixel, or -1 where none is within ``most_px``."""
    if not len(pixels):
        return -1
    apart = (pixels[:, 0] - x) ** 2 + (pixels[:, 1] - y) ** 2
    best = int(apart.argmin())
    return best if apart[best] <= most_px**2 else -1


def inside(points: Points, outline: npt.NDArray[np.floating]) -> npt.NDArray[np.bool_]:
    """Return which points lie inside an outline, (corners, 2), by the rule of odd crossings."""
    found = np.zeros(len(points), bool)
    if len(outline) < 3:
        return found
    low, high = outline.min(axis=0), outline.max(axis=0)
    near = np.flatnonzero(((points >= low) & (points <= high)).all(axis=1))
    x, y = points[near, 0], points[near, 1]
    odd = np.zeros(len(near), bool)
    for (x1, y1), (x2, y2) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        if y1 != y2:
            crosses = (y1 > y) != (y2 > y)
            odd ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
    found[near] = odd
    return found
