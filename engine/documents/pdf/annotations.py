"""What is written on a page of a PDF beside its text? Comments, filled fields, stamps, links, files pinned to it."""

from __future__ import annotations

import ctypes
import html
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from pypdfium2 import raw

from engine.documents.hidden_text import MARK

# What says nothing of its own: a pop-up repeats the note it belongs to, a mark for printers is no words.
_SILENT = {raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_PRINTERMARK, raw.FPDF_ANNOT_TRAPNET, raw.FPDF_ANNOT_XFAWIDGET}
# Of these what is drawn is read too: the seal's own words stand nowhere else.
_DRAWN = {raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_WATERMARK}
_DRAWN_FIELDS = {raw.FPDF_FORMFIELD_SIGNATURE, raw.FPDF_FORMFIELD_PUSHBUTTON}
_LISTS = {raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX}
_FILLED = {raw.FPDF_FORMFIELD_TEXTFIELD, *_LISTS}
_TICKED = {raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON}
_MEANS_NOTHING = {"yes", "on", "off"}  # by which programs name the state of a box
_MADE_UP = re.compile(r"Go to destination \S+")  # hyperref, of each link within a document
_TAG = re.compile(r"<[^<>]*>")
_BLOCK_END = re.compile(r"</(?:p|div|li|h\d|tr)\s*>|<br\b[^<>]*>", re.IGNORECASE)
# What is a remark on a page by somebody; words typed on it are shown without a name.
_REMARKS = {
    getattr(raw, f"FPDF_ANNOT_{kind}")
    for kind in "TEXT LINE SQUARE CIRCLE POLYGON POLYLINE HIGHLIGHT UNDERLINE SQUIGGLY STRIKEOUT STAMP CARET INK "
    "FILEATTACHMENT SOUND REDACT".split()
}
_NOBODY = "AutoCAD SHX Text"  # by whom that program says that the letters which it drew as lines are
_LONG_LIST = 30  # choices; the countries of the world stand in each field of an address
MAX_NOTES = 100_000  # a page of a form has a hundred; plans have each of their texts as a note of its own


class AnnotationText(NamedTuple):
    """What the annotations of a page hold: words, each of several once.

    ``heads`` has what stands before some of these, who said them and that they are hidden. ``draws`` says that some
    may show words that stand nowhere but in their drawing, ``pins`` that files may be pinned to the page, ``is_all``
    that none was left out for their number.
    """

    words: list[str]
    heads: dict[str, str]
    draws: bool
    pins: bool
    is_all: bool


@dataclass(slots=True)
class _Sources:
    """Who said some words, and whether all who did are hidden."""

    authors: dict[str, None] = field(default_factory=dict)
    is_hidden: bool = True

    def add(self, author: str, *, is_hidden: bool) -> None:
        author = " ".join(author.split())
        if author and author != _NOBODY:
            self.authors[author] = None
        self.is_hidden = self.is_hidden and is_hidden

    @property
    def head(self) -> str:
        """What stands before the words, or ""."""
        by = f"Comment by {', '.join(self.authors)}:" if self.authors else ""
        return " ".join(filter(None, (MARK if self.is_hidden else "", by)))


class Notes:
    """Reads the annotations of a PDF's pages.

    Args:
        pdf: pypdfium2's document.
        form: its form environment, or None.
        signatures: gives what the signatures of the document say, by the full names of their fields, "" where these
            are not known; asked once, for the first field of a signature.
    """

    def __init__(self, pdf: Any, form: Any, signatures: Callable[[], dict[str, list[str]]] = dict) -> None:
        self._pdf = pdf
        self._form = form.raw if hasattr(form, "raw") else form
        self._signatures = cache(signatures)
        self._links: set[str] = set()  # a manual links to its own address from every page
        self._lists: set[tuple[str, ...]] = set()  # the long ones that were told

    def look(self, page: Any, hidden: Collection[int] = ()) -> AnnotationText:
        """Return what the annotations of a page say, and what else is to be looked for because of them.

        Args:
            page: pypdfium2's.
            hidden: the numbers of the annotations that are not shown; what they draw is not looked for.
        """
        found: dict[str, _Sources] = {}
        draws = pins = False
        count = raw.FPDFPage_GetAnnotCount(page)
        for at, annotation in enumerate(_annotations(page, count)):
            if annotation is None:
                continue
            kind, author, drawing = raw.FPDFAnnot_GetSubtype(annotation), "", False
            if kind != raw.FPDF_ANNOT_WIDGET:
                words = self._words(annotation, kind)
                author = _string(annotation, b"T") if kind in _REMARKS else ""
                drawing = kind in _DRAWN
                pins = pins or kind == raw.FPDF_ANNOT_FILEATTACHMENT
            elif self._form is not None:
                asked = raw.FPDFAnnot_GetFormFieldType(self._form, annotation)
                words, drawing = self._field(annotation, asked), asked in _DRAWN_FIELDS
            else:
                continue
            draws = draws or (drawing and at not in hidden)
            for said in words:
                if said:
                    found.setdefault(said, _Sources()).add(author, is_hidden=at in hidden)
        heads = {said: head for said, sources in found.items() if (head := sources.head)}
        return AnnotationText(list(found), heads, draws, pins, count <= MAX_NOTES)

    def _words(self, annotation: Any, kind: int) -> Iterator[str]:
        if kind == raw.FPDF_ANNOT_LINK:
            yield self._address(annotation)
            words = _string(annotation, b"Contents")
            yield self._once(words) if words and not _MADE_UP.fullmatch(words) else ""
        elif kind not in _SILENT:
            yield _string(annotation, b"Contents") or _plain(_string(annotation, b"RC"))
            if kind == raw.FPDF_ANNOT_REDACT:
                yield _string(annotation, b"OverlayText")

    def _field(self, annotation: Any, kind: int) -> Iterator[str]:
        """Yield what a field says: what it asks for, what it holds, what was ticked, who signed."""
        form = self._form
        yield self._asked(annotation)
        if kind in _FILLED:
            yield from self._filled(annotation, kind)
        elif kind in _TICKED and raw.FPDFAnnot_IsChecked(form, annotation):
            value = text_of(lambda out, size: raw.FPDFAnnot_GetFormFieldExportValue(form, annotation, out, size))
            yield "" if value.casefold() in _MEANS_NOTHING or not any(map(str.isalpha, value)) else value.strip()
        elif kind == raw.FPDF_FORMFIELD_SIGNATURE:
            said = self._signatures()
            yield from said.get(self._name(annotation)) or said.pop("", [])

    def _asked(self, annotation: Any) -> str:
        """Return what a field asks for in words, or "" where that is a number or the field's own name."""
        form = self._form
        words = text_of(lambda out, size: raw.FPDFAnnot_GetFormFieldAlternateName(form, annotation, out, size)).strip()
        if not any(map(str.isalpha, words)) or words == "undefined":
            return ""
        return words if not f".{self._name(annotation)}".endswith(f".{words}") else ""

    def _name(self, annotation: Any) -> str:
        """Return the full name of a field, those above it first, parted by full stops."""
        return text_of(lambda out, size: raw.FPDFAnnot_GetFormFieldName(self._form, annotation, out, size))

    def _filled(self, annotation: Any, kind: int) -> Iterator[str]:
        """Yield the value of a field, and the choices of a list, a long one once in a document."""
        form = self._form
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
        return self._once(address) if address.startswith(("http:", "https:", "mailto:", "ftp:", "tel:")) else ""

    def _once(self, words: str) -> str:
        """Return what a link says, the first time that one does; else ""."""
        if not words or words in self._links:
            return ""
        self._links.add(words)
        return words


def _annotations(page: Any, count: int) -> Iterator[Any]:
    """Yield so many annotations of a page, open until the next one; None in the place of one that is damaged."""
    for at in range(min(count, MAX_NOTES)):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        try:
            yield annotation or None
        finally:
            if annotation:
                raw.FPDFPage_CloseAnnot(annotation)


def remove_notes(page: Any, numbers: Collection[int]) -> None:
    """Take annotations off a page, as long as it is open, so that they are not drawn; files pinned to it stay."""
    for at in sorted(numbers, reverse=True):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        if annotation:
            is_pin = raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_FILEATTACHMENT
            raw.FPDFPage_CloseAnnot(annotation)
            if not is_pin:
                raw.FPDFPage_RemoveAnnot(page, at)


def pinned_files(page: Any) -> Iterator[Any]:
    """Yield the files pinned to a page, as PDFium's attachments."""
    for annotation in _annotations(page, raw.FPDFPage_GetAnnotCount(page)):
        if annotation is not None and raw.FPDFAnnot_GetSubtype(annotation) == raw.FPDF_ANNOT_FILEATTACHMENT:
            found = raw.FPDFAnnot_GetFileAttachment(annotation)
            if found:
                yield found


def _string(annotation: Any, key: bytes) -> str:
    """Return a text that an annotation has under a key, or ""."""
    return text_of(lambda out, size: raw.FPDFAnnot_GetStringValue(annotation, key, out, size)).strip()


def _plain(rich: str) -> str:
    """Return the words of a note with looks, which are XHTML; its blocks are lines. A broken one gives what it has."""
    return html.unescape(_TAG.sub("", _BLOCK_END.sub("\n", rich))).strip() if rich else ""


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
