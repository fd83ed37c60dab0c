"""Is a page of a PDF a picture of text? By how much of it pictures cover, also those inside of other objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

_MAX_OBJECTS = 20_000  # a map; what lies behind is not looked at for pictures
_MAX_DEPTH = 8
_SCAN_SHARE = 0.4  # of a page with next to no text: a scan covers all of it, a logo a twentieth
_COVERED_SHARE = 0.85  # of a page with some text: a scan that carries a stamp, a number or a signature
_SMALL_SHARE = 0.01  # of a page without any text: a receipt, but not a line or an icon
_OUTLINES = 100  # shapes on a page without any text: letters that a program drew as such
SCAN_LETTERS = 50  # fewer on a page that is a picture: a stamp or a page number that a scanner added
STAMP_LETTERS = 500  # fewer on a page that a picture covers: a stamp, a fax line, an electronic signature
_NO_LETTERS = 4
_PICTURES = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
_DRAWN = (*_PICTURES, raw.FPDF_PAGEOBJ_PATH)

_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class PictureCoverage(NamedTuple):
    """What pictures take of a page: their share of its area, 0 to 1, and how many shapes are drawn beside them.

    ``only`` says that the page has such objects, and no other that might be text.
    """

    share: float
    shapes: int
    only: bool = False


class WordsOfPage(NamedTuple):
    """Where the words of a page are: most likely ``in_pictures``; for sure in no text, where it is ``drawn`` alone."""

    in_pictures: bool
    drawn: bool


def look_for_words(page: Any, letters: int, *, is_hidden: bool) -> WordsOfPage:
    """Return where the words of a page are.

    Args:
        page: pypdfium2's.
        letters: how many letters its text has.
        is_hidden: the text cannot be seen, as that which recognition once laid over a scan.
    """
    if letters >= STAMP_LETTERS or (letters >= SCAN_LETTERS and is_hidden):
        return WordsOfPage(in_pictures=False, drawn=False)
    shown = look_at_pictures(page)
    if letters < _NO_LETTERS:
        return WordsOfPage(shown.share >= _SMALL_SHARE or shown.shapes >= _OUTLINES, shown.only)
    return WordsOfPage(shown.share >= (_SCAN_SHARE if letters < SCAN_LETTERS else _COVERED_SHARE), shown.only)


def look_at_pictures(page: Any) -> PictureCoverage:
    """Return how much of a page pictures cover; of a page without a size nothing."""
    left, bottom, right, top = page.get_bbox()
    area = (right - left) * (top - bottom)
    if not area > 0:
        return PictureCoverage(0.0, 0)
    covered, shapes, seen, others = 0.0, 0, 0, 0
    for item, matrix in _objects(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, _IDENTITY, 0):
        seen += 1
        if seen > _MAX_OBJECTS:
            break
        kind = raw.FPDFPageObj_GetType(item)
        shapes += kind == raw.FPDF_PAGEOBJ_PATH
        others += kind not in _DRAWN
        if kind in _PICTURES:
            box = _bounds(item, matrix)
            width, height = min(box[2], right) - max(box[0], left), min(box[3], top) - max(box[1], bottom)
            covered += max(0.0, width) * max(0.0, height)
    return PictureCoverage(min(1.0, covered / area), shapes, 0 < seen < _MAX_OBJECTS and not others)


def _objects(parent: Any, count: Any, get: Any, matrix: _Matrix, depth: int) -> Iterator[tuple[Any, _Matrix]]:
    """Yield the objects of a page and of the forms on it, each with the matrix of what it lies in."""
    for at in range(min(count(parent), _MAX_OBJECTS)):
        item = get(parent, at)
        if not item:
            continue
        if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            inner = _times(_matrix(item), matrix)
            yield from _objects(item, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, inner, depth + 1)
        else:
            yield item, matrix


def _matrix(item: Any) -> _Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, found):
        return _IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    """Return the matrix that applies ``inner`` and then ``outer``."""
    a, b, c, d, e, f = inner
    k, m, n, o, p, q = outer
    return a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o, e * k + f * n + p, e * m + f * o + q


def _bounds(item: Any, matrix: _Matrix) -> tuple[float, float, float, float]:
    edges = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(item, *edges):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = (edge.value for edge in edges)
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
