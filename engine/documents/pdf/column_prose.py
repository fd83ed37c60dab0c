"""Are these the lines of a column? What is white beside them all, and whether their words go on from line to line."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from engine.documents.pdf.page_text import Line

STRIP = 0.5  # line heights: as wide is what stays white in all lines beside a column
GOES_ON = 0.4  # share of lines that begin in small letters
_FEW = 16  # pairs of strips, which are quickly held against one another
_SLACK = 0.4  # line heights, for letters that are wider than others

White = tuple[float, float]  # from the left to the right, in points


def strips_met(whites: Sequence[White], others: Sequence[White], height: float) -> list[White]:
    """Return what is white in both of two rows, as far as it is wide enough for lines of a height in points."""
    least = STRIP * height
    is_long = len(whites) * len(others) > _FEW
    if is_long and least > 0 and _are_in_order(whites) and _are_in_order(others):
        return _strips_met_in_order(whites, others, least)
    met = []
    for start, end in whites:
        for other_start, other_end in others:  # no "max" and "min": asked for each line, they took twice as long
            first = other_start if other_start > start else start
            last = other_end if other_end < end else end
            if last - first >= least:
                met.append((first, last))
    # Strips that lie over one another meet again and again: a page of sixty lines had forty thousand of them.
    return list(dict.fromkeys(met)) if is_long else met


def _strips_met_in_order(whites: Sequence[White], others: Sequence[White], least: float) -> list[White]:
    """Return what ``strips_met`` does of strips from the left to the right, each held against those beside it alone."""
    met = []
    ahead = iter(others)
    other_start, other_end = next(ahead)
    for start, end in whites:
        while True:
            first = other_start if other_start > start else start
            last = other_end if other_end < end else end
            if last - first >= least:
                met.append((first, last))
            if other_end > end:
                break
            found = next(ahead, None)
            if found is None:
                return met
            other_start, other_end = found
    return met


def _are_in_order(whites: Sequence[White]) -> bool:
    """Return whether strips go from the left to the right, none over another; those of lines that go back do not."""
    edge = -math.inf
    for start, end in whites:
        if not edge <= start <= end:
            return False
        edge = end
    return True


def is_prose(lines: Sequence[Line]) -> bool:
    """Return whether lines go on from one to the next, as sentences do and cells of a table do not.

    One goes on where the next begins in a small letter and its first word had no room in the line above.
    """
    edge = max(line.right for line in lines)
    goes_on = 0
    for above, line in pairwise(lines):
        text = line.text.lstrip()
        if may_go_on(text):
            word = 1 if unicodedata.east_asian_width(text[0]) in "WF" else len(text.split(maxsplit=1)[0])
            goes_on += above.right + word / len(text) * (line.right - line.left) > edge - _SLACK * line.height
    return goes_on >= GOES_ON * (len(lines) - 1)


def may_go_on(text: str) -> bool:
    """Return whether words begin in a small letter, or in one of a script without capitals."""
    first = text[:1]
    return first.islower() or first.isalpha() and first.lower() == first.upper()
