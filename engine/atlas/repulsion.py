"""With what force do all points of a map push each other apart? Many of them on a grid, by Fourier transforms."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float32]

# The force changes over a distance of 1. A grid three times as fine is off by a twentieth at the closest.
_SPACING = 1 / 3
_SMALLEST, _LARGEST = 32, 1024
# So few are compared each with each: no slower, and exact however close together or far apart they lie.
_EACH_WITH_EACH = 700


class Repulsion:
    """The forces between points by a Cauchy kernel; kernels of a grid are kept from call to call."""

    def __init__(self) -> None:
        self._kernels: dict[tuple[int, float], tuple[npt.NDArray[np.complexfloating], ...]] = {}

    def forces(self, points: Points) -> tuple[float, Points]:
        """Return the sum of 1 / (1 + d²) over all ordered pairs, and of (p - q) / (1 + d²)² for each point.

        Args:
            points: (rows, 2) float32.

        Source: Linderman et al., Fast interpolation-based t-SNE, 2019, arXiv:1712.09005; with linear interpolation on
            a finer grid in place of polynomials.
        """
        if len(points) <= _EACH_WITH_EACH:
            return _exact_forces(points)
        low = points.min(axis=0)
        span = float((points - low).max()) or 1.0
        side = _side(span / _SPACING)
        spacing = max(_SPACING, span / (side - 2))
        corners, shares = _corners((points - low) / spacing, side)
        charge = np.zeros(side * side)
        for places, weights in zip(corners, shares, strict=True):
            charge += np.bincount(places, weights, side * side)
        spread = np.fft.rfft2(charge.reshape(side, side), (2 * side, 2 * side))
        felt = []
        for kernel in self._kernel(side, spacing):
            grid = np.fft.irfft2(spread * kernel, (2 * side, 2 * side))[:side, :side].reshape(-1)
            felt.append(sum(grid[places] * weights for places, weights in zip(corners, shares, strict=True)))
        total = max(float(np.sum(felt[0])) - len(points), 1e-6)  # without each one's pair with itself
        return total, np.stack(felt[1:], axis=1).astype(np.float32)

    def _kernel(self, side: int, spacing: float) -> tuple[npt.NDArray[np.complexfloating], ...]:
        known = self._kernels.get((side, spacing))
        if known is None:
            steps = np.fft.fftfreq(2 * side, 1 / (2 * side)) * spacing
            down, right = np.meshgrid(steps, steps, indexing="ij")
            near = 1 / (1 + down**2 + right**2)
            known = tuple(np.fft.rfft2(one) for one in (near, down * near**2, right * near**2))
            self._kernels = {(side, spacing): known}  # the last one alone: a grid only grows
        return known


def _exact_forces(points: Points) -> tuple[float, Points]:
    down, right = (points[:, None, axis] - points[None, :, axis] for axis in (0, 1))
    near = 1 / (1 + down * down + right * right)
    total = max(float(near.sum(dtype=np.float64)) - len(points), 1e-6)
    near *= near
    return total, np.stack([(down * near).sum(axis=1), (right * near).sum(axis=1)], axis=1)


def _side(cells: float) -> int:
    """Return the points along a side of a grid for so many cells: two more, of a size that transforms are quick at."""
    side = _SMALLEST
    while side < cells + 2 and side < _LARGEST:
        side = side * 3 // 2 if side & (side - 1) == 0 else side * 4 // 3
    return side


def _corners(places: Points, side: int) -> tuple[list[npt.NDArray[np.int64]], list[npt.NDArray[np.float32]]]:
    """Return the four grid points around each point, and its share in each."""
    whole = np.minimum(places.astype(np.int64), side - 2)
    part = places - whole
    first = whole[:, 0] * side + whole[:, 1]
    down, right = part[:, 0], part[:, 1]
    shares = [(1 - down) * (1 - right), (1 - down) * right, down * (1 - right), down * right]
    return [first, first + 1, first + side, first + side + 1], shares
