"""Draws where a program's time goes: stacks that were seen, as a flame graph in SVG.

Width is how often a function was seen on the stack, callers below. Text and SVG alone, so that anybody can look at it.
"""

from __future__ import annotations

import colorsys
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from pathlib import Path
from types import FrameType

Stack = tuple[str, ...]

_WIDTH, _ROW, _LEFT, _TOP = 1200, 17, 4, 34
_LETTER = 6.6  # pixels of a letter at this size
_LEAST = 0.4  # pixels: what is narrower is left out
_EVERY_S = 0.002


@contextmanager
def seen() -> Iterator[Counter[Stack]]:
    """Count the stacks of the calling thread while the block runs, one each two milliseconds."""
    found: Counter[Stack] = Counter()
    asked, ended = threading.get_ident(), threading.Event()

    def look() -> None:
        while not ended.wait(_EVERY_S):
            frame = sys._current_frames().get(asked)
            if frame is not None:
                found[_stack(frame)] += 1

    before = sys.getswitchinterval()
    sys.setswitchinterval(_EVERY_S / 4)
    watcher = threading.Thread(target=look, name="flame")
    watcher.start()
    try:
        yield found
    finally:
        ended.set()
        watcher.join()
        sys.setswitchinterval(before)


def _stack(frame: FrameType | None) -> Stack:
    names: list[str] = []
    while frame is not None:
        names.append(f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}")
        frame = frame.f_back
    return tuple(reversed(names))


def svg(stacks: Mapping[Stack, int], title: str, root: str = "") -> str:
    """Return a flame graph.

    Args:
        stacks: how often each was seen, outermost function first.
        title: what stands above it.
        root: only what is called by this function is drawn, from it on; "" draws everything.
    """
    kept: Counter[Stack] = Counter()
    for stack, times in stacks.items():
        if not root:
            kept[stack] += times
        elif root in stack:
            kept[stack[stack.index(root) :]] += times
    whole = sum(kept.values())
    deepest = max(map(len, kept), default=0)
    height = _TOP + _ROW * deepest + 6
    boxes = "".join(_boxes(kept, whole, height)) if whole else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" viewBox="0 0 {_WIDTH} {height}" '
        f'font-family="monospace" font-size="11"><rect width="100%" height="100%" fill="#ffffff"/>'
        f'<text x="{_LEFT}" y="20" font-size="14">{escape(title)} ({whole} looks)</text>{boxes}</svg>\n'
    )


def _boxes(stacks: Mapping[Stack, int], whole: int, height: int) -> Iterator[str]:
    """Yield each function's box; those of one caller stand side by side in the order of their names."""
    scale = (_WIDTH - 2 * _LEFT) / whole
    widths: Counter[Stack] = Counter()
    for stack, times in stacks.items():
        for depth in range(1, len(stack) + 1):
            widths[stack[:depth]] += times
    begins: dict[Stack, float] = {(): 0.0}
    filled: Counter[Stack] = Counter()
    for stack in sorted(widths, key=lambda one: (len(one), one)):
        caller = stack[:-1]
        begins[stack] = begins[caller] + filled[caller]
        filled[caller] += widths[stack]
        width = widths[stack] * scale
        if width < _LEAST:
            continue
        x, y = _LEFT + begins[stack] * scale, height - 6 - _ROW * len(stack)
        share = 100 * widths[stack] / whole
        told = escape(f"{stack[-1]}: {share:.1f} %")
        letters = int((width - 6) / _LETTER)
        text = f'<text x="{x + 3:.1f}" y="{y + 12}">{escape(stack[-1][:letters])}</text>' if letters > 2 else ""
        yield (
            f'<g><title>{told}</title><rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{_ROW - 1}" '
            f'fill="{_colour(stack[-1])}"/>{text}</g>'
        )


def _colour(name: str) -> str:
    """Return the same warm colour for the same module, in each graph; not every viewer knows hsl()."""
    number = sum(ord(letter) * (at + 1) for at, letter in enumerate(name.split(".")[0]))
    hue, light, full = (number % 50 + 10) / 360, (68 + number % 14) / 100, (60 + number % 30) / 100
    return "#" + "".join(f"{round(255 * part):02x}" for part in colorsys.hls_to_rgb(hue, light, full))
