"""Draws what a library costs as it grows, from measured rows.

    python tests/bench/growth.py                    # docs/benchmarks/growth.svg from growth.json beside this file
    python tests/bench/growth.py --rows FILE --out FILE

A row says how many chunks there were and what was measured of them with one commit on one machine: a warm search (p50
and p95 in ms of the clock, ten kinds of questions), the reader's memory after them, the time to build without encoding,
the files on disk; null where it was not measured. Rows of the same commit and machine are joined by a line. New rows
come from `bench_scale.py make` and `measure`, and are added by hand.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

ROWS = Path(__file__).with_suffix(".json")
PICTURE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks" / "growth.svg"
_PANELS = {
    "p50_ms": "Warm search, median, ms",
    "p95_ms": "Warm search, p95, ms",
    "reader_mb": "Memory of the reader, MB",
    "build_s": "Building without encoding, s",
    "disk_mb": "Files on disk, MB",
}
_COLOURS = ("#1f6feb", "#d9730d", "#2da44e", "#8250df", "#cf222e")
_WIDTH, _HEIGHT, _MARGIN, _ACROSS = 380, 250, 52, 3


def svg(rows: Sequence[dict[str, Any]]) -> str:
    """Return the picture: a panel for each measure, both axes logarithmic, each point with its value.

    Raises:
        ValueError: there are no rows.
    """
    if not rows:
        raise ValueError("no rows to draw")
    series: dict[str, list[dict[str, Any]]] = {}
    for row in sorted(rows, key=lambda one: one["chunks"]):
        series.setdefault(f"{row['commit']}, {row['machine']}", []).append(row)
    down = math.ceil(len(_PANELS) / _ACROSS)
    width, height = _ACROSS * _WIDTH, down * _HEIGHT + 24 * (len(series) + 1)
    sizes = [row["chunks"] for row in rows]
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#ffffff"/>'
    ]
    for place, (name, title) in enumerate(_PANELS.items()):
        corner = (place % _ACROSS * _WIDTH, place // _ACROSS * _HEIGHT)
        drawn.append(f'<g transform="translate{corner}"><text x="{_MARGIN}" y="22" font-size="14">{title}</text>')
        drawn += _panel(name, series, _span(sizes))
        drawn.append("</g>")
    for number, told in enumerate(series):
        y = down * _HEIGHT + 24 * (number + 1)
        drawn.append(f'<circle cx="{_MARGIN}" cy="{y - 4}" r="4" fill="{_colour(number)}"/>')
        drawn.append(f'<text x="{_MARGIN + 12}" y="{y}">commit {escape(told)}</text>')
    return "".join(drawn) + "</svg>\n"


def _panel(name: str, series: dict[str, list[dict[str, Any]]], across: tuple[float, float]) -> Iterator[str]:
    known = [row[name] for rows in series.values() for row in rows if row.get(name) is not None]
    left, right, top, bottom = _MARGIN, _WIDTH - 24, 40, _HEIGHT - 44
    yield f'<path d="M{left} {top}V{bottom}H{right}" fill="none" stroke="#8c959f"/>'
    for size in sorted({row["chunks"] for rows in series.values() for row in rows}):
        x = left + (right - left) * _at(size, across)
        yield f'<text x="{x:.0f}" y="{bottom + 18}" text-anchor="middle" fill="#57606a">{size:,}</text>'
    if not known:
        yield f'<text x="{left + 12}" y="{top + 24}" fill="#57606a">not measured</text>'
        return
    upright = _span(known)
    for number, rows in enumerate(series.values()):
        measured = [row for row in rows if row.get(name) is not None]
        points = [
            (left + (right - left) * _at(row["chunks"], across), bottom - (bottom - top) * _at(row[name], upright))
            for row in measured
        ]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{line}" fill="none" stroke="{_colour(number)}" stroke-width="2"/>'
        for row, (x, y) in zip(measured, points, strict=True):
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{_colour(number)}"/>'
            yield f'<text x="{x:.1f}" y="{y - 9:.1f}" text-anchor="middle">{row[name]:,}</text>'


def _span(values: Sequence[float]) -> tuple[float, float]:
    """Return the ends of an axis in decades, with room beside the outermost points."""
    low, high = math.log10(min(values)), math.log10(max(values))
    return low - 0.12 * (high - low + 0.5), high + 0.12 * (high - low + 0.5)


def _at(value: float, span: tuple[float, float]) -> float:
    """Return how far along an axis a value stands, 0 to 1."""
    return (math.log10(value) - span[0]) / (span[1] - span[0])


def _colour(number: int) -> str:
    return _COLOURS[number % len(_COLOURS)]


def main() -> None:
    """Draw the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=Path, default=ROWS)
    parser.add_argument("--out", type=Path, default=PICTURE)
    options = parser.parse_args()
    options.out.write_text(svg(json.loads(options.rows.read_text("utf-8"))), "utf-8")


if __name__ == "__main__":
    main()
