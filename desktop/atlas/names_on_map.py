"""Where do the names of groups stand on a map? At their groups, the largest first, none over another, few over dots."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

_GAP_PX = 3.0
# How many times its height a name may stand below its place (above: less than 0), and farther to spare dots.
_NEAR = (0.0, -1.2, 1.2)
_FARTHER = (-2.4, 2.4, -3.6, 3.6)


def place_names(
    middles: Sequence[QPointF],
    sizes: Sequence[QSizeF],
    area: QRectF,
    blocked: Sequence[QRectF] = (),
    covered: Callable[[QRectF], int] | None = None,
) -> list[QRectF | None]:
    """Return where each name stands, or None where there is no room for it.

    Args:
        middles: where it belongs, in the order of importance.
        sizes: how large it is.
        area: what can be seen.
        blocked: where none may stand.
        covered: how many dots a name would hide: the least that it can, and then as near as it can. Without it the
            nearest place that is free is taken.
    """
    taken = list(blocked)
    found: list[QRectF | None] = []
    for middle, size in zip(middles, sizes, strict=True):
        free = _free(taken)
        lines = _NEAR if covered is None else (*_NEAR, *_FARTHER)
        tries = [one for one in _tries(middle, size, area, lines) if free(one)] if area.contains(middle) else []
        spot = min(tries, key=covered or (lambda _: 0), default=None)
        if spot is not None:
            taken.append(spot.adjusted(-_GAP_PX, -_GAP_PX, _GAP_PX, _GAP_PX))
        found.append(spot)
    return found


def _free(taken: Sequence[QRectF]) -> Callable[[QRectF], bool]:
    return lambda rect: not any(rect.intersects(other) for other in taken)


def _tries(middle: QPointF, size: QSizeF, area: QRectF, lines: Sequence[float]) -> list[QRectF]:
    """Return where a name may stand: at its place, above or below, pushed into what can be seen; the nearest first."""
    rects = []
    for down in lines:
        rect = QRectF(QPointF(), size)
        rect.moveCenter(QPointF(middle.x(), middle.y() + down * size.height()))
        rect.moveLeft(min(max(rect.left(), area.left()), max(area.right() - rect.width(), area.left())))
        rect.moveTop(min(max(rect.top(), area.top()), max(area.bottom() - rect.height(), area.top())))
        rects.append(rect)
    return rects
