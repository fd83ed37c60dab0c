"""Which pages does a passage stand on? A passage may cross a page's end; each page gets its part."""

from __future__ import annotations

import re
from bisect import bisect_right

from desktop.preview.pdf_marks import PdfPart
from engine.documents.document import Document
from engine.search.hits import Passage

_PAGE_NUMBER = re.compile(r"\n\s*\d{1,4}\s*\Z")  # at a page's foot: no part of any answer


def split_parts(passage: Passage, document: Document | None) -> tuple[PdfPart, ...]:
    """Return the passage's part on each page, in order; one part where page starts are unknown."""
    starts = document.page_starts if document is not None else ()
    if document is None or not starts:
        page = (passage.page or 1) - 1
        return (PdfPart(page, passage.text, passage.highlights),)
    ends = (*starts[1:], len(document.text))
    first = max(0, bisect_right(starts, passage.start) - 1)
    last = max(first, bisect_right(starts, max(passage.start, passage.end - 1)) - 1)
    parts = []
    for page in range(first, last + 1):
        begin, end = max(passage.start, starts[page]), min(passage.end, ends[page])
        text = _PAGE_NUMBER.sub("", document.text[begin:end])
        if text.strip():
            shift = begin - passage.start
            marks = tuple(
                (max(0, a - shift), min(b - shift, len(text)))
                for a, b in passage.highlights
                if a - shift < len(text) and b - shift > 0
            )
            near = (begin - starts[page]) / max(1, ends[page] - starts[page])
            parts.append(PdfPart(page, text, marks, near))
    return tuple(parts)
