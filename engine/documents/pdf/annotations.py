"""What is written on a page of a PDF beside its text? Comments, filled fields, stamps, links, files pinned to it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

# Marks whose words a person reads on the page or wrote there.
_NOTES = {
    raw.FPDF_ANNOT_TEXT,
    raw.FPDF_ANNOT_FREETEXT,
    raw.FPDF_ANNOT_HIGHLIGHT,
    raw.FPDF_ANNOT_UNDERLINE,
    raw.FPDF_ANNOT_SQUIGGLY,
    raw.FPDF_ANNOT_STRIKEOUT,
    raw.FPDF_ANNOT_CARET,
    raw.FPDF_ANNOT_LINE,
    raw.FPDF_ANNOT_SQUARE,
    raw.FPDF_ANNOT_CIRCLE,
    raw.FPDF_ANNOT_POLYGON,
    raw.FPDF_ANNOT_POLYLINE,
    raw.FPDF_ANNOT_INK,
    raw.FPDF_ANNOT_STAMP,
    raw.FPDF_ANNOT_FILEATTACHMENT,
    raw.FPDF_ANNOT_REDACT,
}
# Of these what is drawn is read too: the seal's own words stand nowhere else.
_DRAWN = {raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_WATERMARK}
_DRAWN_FIELDS = {raw.FPDF_FORMFIELD_SIGNATURE, raw.FPDF_FORMFIELD_PUSHBUTTON}
_LISTS = {raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX}
_FILLED = {raw.FPDF_FORMFIELD_TEXTFIELD, *_LISTS}
_LONG_LIST = 30  # choices; the countries of the world stand in each field of an address
MAX_NOTES = 100_000  # a page of a form has a hundred; plans have each of their texts as a note of its own


class AnnotationText(NamedTuple):
    """What the annotations of a page hold: words, each of several once.

    ``draws`` says that some may show words that stand nowhere but in their drawing, ``pins`` that
    files may be pinned to the page.
    """

    words: list[str]
    draws: bool
    pins: bool


class Notes:
    """Reads the annotations of a PDF's pages.

    Args:
        pdf: pypdfium2's document.
        form: its form environment, or None.
    """

    def __init__(self, pdf: Any, form: Any) -> None:
        self._pdf = pdf
        self._form = form
        self._links: set[str] = set()  # a manual links to its own address from every page
        self._lists: set[tuple[str, ...]] = set()  # the long ones that were told

    def look(self, page: Any) -> AnnotationText:
        """Return what the annotations of a page say, and what else is to be looked for because of them."""
        found: dict[str, None] = {}
        draws = pins = False
        for annotation in _annotations(page):
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            found.update(dict.fromkeys(self._words(annotation, kind)))
            draws = draws or kind in _DRAWN or (kind == raw.FPDF_ANNOT_WIDGET and self._is_drawn_field(annotation))
            pins = pins or kind == raw.FPDF_ANNOT_FILEATTACHMENT
        found.pop("", None)
        return AnnotationText(list(found), draws, pins)

    def _is_drawn_field(self, annotation: Any) -> bool:
        """Return whether a field shows words that are no value of it: a signature's seal, a button's caption."""
        if self._form is None:
            return False
        form = self._form.raw if hasattr(self._form, "raw") else self._form
        return raw.FPDFAnnot_GetFormFieldType(form, annotation) in _DRAWN_FIELDS

    def _words(self, annotation: Any, kind: int) -> Iterator[str]:
        if kind == raw.FPDF_ANNOT_LINK:
            yield self._address(annotation)
        elif kind == raw.FPDF_ANNOT_WIDGET and self._form is not None:
            yield from self._field(annotation)
        elif kind in _NOTES or kind in _DRAWN:
            yield text_of(lambda out, size: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", out, size)).strip()

    def _field(self, annotation: Any) -> Iterator[str]:
        """Yield what a field holds: its value, and the choices of a list, a long one once in a document."""
        form = self._form.raw if hasattr(self._form, "raw") else self._form
        kind = raw.FPDFAnnot_GetFormFieldType(form, annotation)
        if kind not in _FILLED:
            return
        value = text_of(lambda out, size: raw.FPDFAnnot_GetFormFieldValue(form, annotation, out, size)).strip()
        choices = _choices(form, annotation) if kind in _LISTS else {}
        shown = tuple(filter(None, choices.values()))
        if len(shown) <= _LONG_LIST:
            yield value if value not in shown else ""
            yield "\n".join(shown)
            return
        chosen = [words for at, words in choices.items() if raw.FPDFAnnot_IsOptionSelected(form, annotation, at)]
        yield from chosen or [value]
        if shown not in self._lists:
            self._lists.add(shown)
            yield "\n".join(shown)

    def _address(self, annotation: Any) -> str:
        """Return the address that a link leads to, the first time that one does."""
        link = raw.FPDFAnnot_GetLink(annotation)
        action = raw.FPDFLink_GetAction(link) if link else None
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            return ""
        size = raw.FPDFAction_GetURIPath(self._pdf.raw, action, None, 0)
        if not 1 < size < 1 << 12:
            return ""
        buffer = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(self._pdf.raw, action, buffer, size)
        address = buffer.raw[: size - 1].decode("utf-8", "replace")
        if address in self._links or not address.startswith(("http:", "https:", "mailto:", "ftp:", "tel:")):
            return ""
        self._links.add(address)
        return address


def _annotations(page: Any) -> Iterator[Any]:
    """Yield the annotations of a page, open until the next one."""
    for at in range(min(raw.FPDFPage_GetAnnotCount(page), MAX_NOTES)):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        if annotation:
            try:
                yield annotation
            finally:
                raw.FPDFPage_CloseAnnot(annotation)


def pinned_files(page: Any) -> Iterator[Any]:
    """Yield the files pinned to a page, as PDFium's attachments."""
    for annotation in _annotations(page):
        if raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_FILEATTACHMENT:
            found = raw.FPDFAnnot_GetFileAttachment(annotation)
            if found:
                yield found


def text_of(ask: Callable[[Any, int], int]) -> str:
    """Return a UTF-16 string that PDFium writes into a buffer of the size it asks for."""
    size = ask(None, 0)
    if size <= 2 or size > 1 << 24:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _choices(form: Any, annotation: Any) -> dict[int, str]:
    """Return the choices of a list as they are shown, by their numbers."""
    return {
        at: text_of(lambda out, size, at=at: raw.FPDFAnnot_GetOptionLabel(form, annotation, at, out, size)).strip()  # type: ignore[misc]
        for at in range(max(0, raw.FPDFAnnot_GetOptionCount(form, annotation)))
    }
