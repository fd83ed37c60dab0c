"""How are a hundred thousand points painted between two pictures of a screen? As pixels of an image, all at once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.atlas.late_numpy import np

if TYPE_CHECKING:
    import numpy.typing as npt

    Pixels = npt.NDArray[np.uint32]
    Points = npt.NDArray[np.float32]

OPAQUE = 0xFF000000


def paint(points: Points, colors: Pixels, radius: float, size: tuple[int, int], ground: int) -> Pixels:
    """Return an image, (height, width) uint32 as 0xAARRGGBB, with a round point at each place.

    Args:
        points: (rows, 2) float32 in pixels of the image; later ones lie over earlier ones.
        colors: (rows,) uint32.
        radius: of a point, in pixels.
        size: width and height in pixels.
        ground: the colour where no point is.
    """
    width, height = size
    core, rim = _disc(round(radius * 2) / 2)
    edge = max(int(np.abs(np.array(core + rim)).max()), 1) if core + rim else 1
    stride = width + 2 * edge
    image = np.full((height + 2 * edge) * stride, ground, np.uint32)
    places = np.rint(points).astype(np.int32)
    seen = (places >= 0).all(axis=1) & (places[:, 0] < width) & (places[:, 1] < height)
    places = places[seen]
    at = (places[:, 1] + edge) * stride + places[:, 0] + edge
    inked = colors[seen]
    soft = _halfway(inked, ground)
    for down, right in rim:
        image[at + (down * stride + right)] = soft
    for down, right in core:
        image[at + (down * stride + right)] = inked
    return np.ascontiguousarray(image.reshape(height + 2 * edge, stride)[edge:-edge, edge:-edge])


@cache
def _disc(radius: float) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the pixels of a point: those it covers, and those it covers in part."""
    reach = int(np.ceil(radius))
    core, rim = [], []
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            away = float(np.hypot(down, right))
            if away <= radius - 0.25:
                core.append((down, right))
            elif away <= radius + 0.35:
                rim.append((down, right))
    return core or [(0, 0)], rim


def _halfway(colors: Pixels, ground: int) -> Pixels:
    """Return colours half of the way to the ground."""
    mask = np.uint32(0x00FEFEFE)
    half = ((colors & mask) >> np.uint32(1)) + ((np.uint32(ground) & mask) >> np.uint32(1))
    return np.asarray(half | np.uint32(OPAQUE), np.uint32)
