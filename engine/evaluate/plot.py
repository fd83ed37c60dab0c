"""What does the curve look like? A small SVG: quality against bytes, one line a store, the present size marked."""

from __future__ import annotations

import math
from html import escape

from engine.encoders.matryoshka import STORES, Size
from engine.evaluate.tradeoff import Point, Tradeoff

_WIDTH, _HEIGHT = 720, 440
_LEFT, _RIGHT, _TOP, _BOTTOM = 72, 24, 64, 64
_COLORS = dict(zip(STORES, ("#1f6feb", "#b35900"), strict=True))
_NAMES = {"float16": "float16", "binary": "signs (1 bit)"}
_FONT = 'font-family="system-ui, sans-serif"'


def plot_tradeoff(found: Tradeoff, present: Size) -> str:
    """Return an SVG document: nDCG@10 over bytes a chunk on a scale of doublings, with and without rescoring."""
    axes = _Axes(found.points)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>',
        _text(_LEFT, 26, "Quality against size", size=17, weight=600),
        _text(_LEFT, 46, f"{found.queries} known items of this library, {found.chunks} chunks", color="#57606a"),
        *axes.grid(),
    ]
    for store in STORES:
        points = [point for point in found.points if point.size.store == store]
        if points:
            parts += _curve(axes, points, _COLORS[store])
    parts += _legend()
    for point in found.points:
        if point.size == present:
            x, y = axes.at(point.size.bytes_per_chunk, point.ndcg)
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8.5" fill="none" stroke="#24292f" stroke-width="2"/>')
            parts.append(_text(x, y + 24, "now", anchor="middle", weight=600))
    return "\n".join([*parts, "</svg>", ""])


class _Axes:
    """Where a number of bytes and a quality lie on the paper."""

    def __init__(self, points: tuple[Point, ...]) -> None:
        sizes = [point.size.bytes_per_chunk for point in points]
        self._first = math.floor(math.log2(min(sizes)))
        self._last = math.ceil(math.log2(max(sizes)))
        lowest = min(point.ndcg_alone for point in points)
        self._low = max(0.0, math.floor(lowest * 20 - 0.2) / 20)
        self._high = min(1.0, math.ceil(max(point.ndcg for point in points) * 20 + 0.2) / 20)

    def at(self, size_bytes: float, quality: float) -> tuple[float, float]:
        """Return x and y."""
        across = (math.log2(size_bytes) - self._first) / max(1, self._last - self._first)
        up = (quality - self._low) / max(0.05, self._high - self._low)
        return _LEFT + across * (_WIDTH - _LEFT - _RIGHT), _HEIGHT - _BOTTOM - up * (_HEIGHT - _TOP - _BOTTOM)

    def grid(self) -> list[str]:
        """Return lines and numbers of both axes, and their names."""
        parts = []
        step = 0.05 if self._high - self._low <= 0.4 else 0.1
        for number in range(math.ceil(self._low / step - 1e-6), math.floor(self._high / step + 1e-6) + 1):
            x, y = self.at(2**self._first, number * step)
            parts.append(f'<path d="M{x:.1f} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#d8dee4"/>')
            parts.append(_text(x - 10, y + 4, f"{number * step:.2f}", anchor="end", color="#57606a"))
        for power in range(self._first, self._last + 1):
            x, y = self.at(2**power, self._low)
            parts.append(f'<path d="M{x:.1f} {y:.1f}v5" stroke="#57606a"/>')
            parts.append(_text(x, y + 20, f"{2**power}", anchor="middle", color="#57606a"))
        middle = (_TOP + _HEIGHT - _BOTTOM) / 2
        parts.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 18, "bytes a chunk", anchor="middle"))
        parts.append(
            f'<text transform="translate(20 {middle}) rotate(-90)" text-anchor="middle" font-size="13" {_FONT}>'
            "nDCG@10</text>"
        )
        return parts


def _curve(axes: _Axes, points: list[Point], color: str) -> list[str]:
    """Return the line as searched, whole, and the one without rescoring, dashed; dimensions stand at the dots."""
    parts = []
    for alone in (True, False):
        places = [axes.at(p.size.bytes_per_chunk, p.ndcg_alone if alone else p.ndcg) for p in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        dashes = ' stroke-dasharray="4 4" opacity="0.6"' if alone else ""
        parts.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"{dashes}/>')
        for point, (x, y) in zip(points, places, strict=True):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{3 if alone else 4.5}" fill="{color}"/>')
            if not alone:
                parts.append(_text(x, y - 10, str(point.size.dims), anchor="middle", color=color, size=11))
    return parts


def _legend() -> list[str]:
    parts, x = [], _WIDTH - _RIGHT - 356
    for store in STORES:
        parts.append(f'<path d="M{x} 22h22" stroke="{_COLORS[store]}" stroke-width="2"/>')
        parts.append(_text(x + 28, 26, _NAMES[store]))
        x += 124
    parts.append(f'<path d="M{x} 22h22" stroke="#57606a" stroke-width="2" stroke-dasharray="4 4"/>')
    parts.append(_text(x + 28, 26, "not rescored"))
    return parts


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", size: int = 13, weight: int = 400, color: str = "#24292f"
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}" '
        f'fill="{color}" {_FONT}>{escape(text)}</text>'
    )
