"""What do the pictures and formulas of a tagged PDF say of themselves? The texts that stand for them, read aloud."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

from pypdfium2 import raw

from engine.documents.alt_texts import described

_MAX_ELEMENTS = 20_000  # of a page
_MAX_DEPTH = 100
_SAID = frozenset(("Figure", "Formula", "Chart"))


def is_tagged(pdf: Any) -> bool:
    """Return whether a PDF says what its parts are; ``pdf`` is pypdfium2's document."""
    return bool(raw.FPDFCatalog_IsTagged(pdf))


def figure_words(page: Any) -> list[str]:
    """Return what the pictures and formulas of a page of pypdfium2 say of themselves, each of several once."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        return list(dict.fromkeys(_said(tree)))
    finally:
        raw.FPDF_StructTree_Close(tree)


def _said(tree: Any) -> Iterator[str]:
    waiting = [
        (raw.FPDF_StructTree_GetChildAtIndex(tree, at), 0)
        for at in reversed(range(min(raw.FPDF_StructTree_CountChildren(tree), _MAX_ELEMENTS)))
    ]
    seen = 0
    while waiting and seen < _MAX_ELEMENTS:
        element, depth = waiting.pop()
        if not element:
            continue
        seen += 1
        words = _text(raw.FPDF_StructElement_GetAltText, element)
        if words and _text(raw.FPDF_StructElement_GetType, element) in _SAID and (found := described(words)):
            yield found
        if depth < _MAX_DEPTH:
            count = min(raw.FPDF_StructElement_CountChildren(element), _MAX_ELEMENTS)
            waiting += [
                (raw.FPDF_StructElement_GetChildAtIndex(element, at), depth + 1) for at in reversed(range(count))
            ]


def _text(ask: Callable[[Any, Any, int], int], element: Any) -> str:
    size = ask(element, None, 0)
    if size <= 2:
        return ""
    content = ctypes.create_string_buffer(size)
    ask(element, content, size)
    return content.raw[: size - 2].decode("utf-16-le", "replace").replace("\0", "")
