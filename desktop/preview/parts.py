"""Which pages does a passage stand on? A passage may cross a page's end; each page gets its part."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from desktop.preview.align import Span
from desktop.preview.heat import best_sentence, heat_spans
from desktop.preview.pdf_marks import PdfPart
from engine.documents.document import Document
from engine.search.hits import Explanation, Passage

_FAINTEST = 0.25  # each word takes PDFium 2 ms to find on its page: the faint ones are left out
_PAGE_NUMBER = re.compile(r"\n\s*\d{1,4}\s*\Z")  # at a page's foot: no part of any answer


def split_parts(
    passage: Passage, document: Document | None, why: Explanation | None = None, *, heat: bool = False
) -> tuple[PdfPart, ...]:
    """Return the passage's part on each page, in order; one part where page starts are unknown.

    With ``why`` each part also holds the sentence that answers and, with ``heat``, each word's share.
    """
    best = best_sentence(why)
    sentence = (best,) if best is not None else ()
    heats = [item for item in heat_spans(why) if item[2] >= _FAINTEST] if why is not None and heat else []
    starts = document.page_starts if document is not None else ()
    if document is None or not starts:
        page = (passage.page or 1) - 1
        return (PdfPart(page, passage.text, passage.highlights, 0.0, sentence, tuple(heats)),)
    ends = (*starts[1:], len(document.text))
    first = max(0, bisect_right(starts, passage.start) - 1)
    last = max(first, bisect_right(starts, max(passage.start, passage.end - 1)) - 1)
    parts = []
    for page in range(first, last + 1):
        begin, end = max(passage.start, starts[page]), min(passage.end, ends[page])
        text = _PAGE_NUMBER.sub("", document.text[begin:end])
        if text.strip():
            shift = begin - passage.start
            marks = _inside(passage.highlights, shift, len(text))
            near = (begin - starts[page]) / max(1, ends[page] - starts[page])
            last_heat = shift + len(text)
            warm = tuple((a - shift, b - shift, warmth) for a, b, warmth in heats if shift <= a and b <= last_heat)
            parts.append(PdfPart(page, text, marks, near, _inside(sentence, shift, len(text)), warm))
    return tuple(parts)


def _inside(spans: Sequence[Span], shift: int, length: int) -> tuple[Span, ...]:
    """Return the parts of ``spans`` that lie in the ``length`` characters after ``shift``, counted from there."""
    return tuple((max(0, a - shift), min(b - shift, length)) for a, b in spans if a - shift < length and b - shift > 0)
