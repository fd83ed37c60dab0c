"""What does PDFium see in a PDF? Text, notes and filled forms, outline, pictures of pages, attachments.

PDFium decodes fonts that pypdf has no maps for, and takes a fraction of the time. It is native
code: it gets the open file, never a name, and runs in a reader process like every parser. It is
not safe for threads; one process reads one file at a time.
"""

from __future__ import annotations

import ctypes
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import SEEK_END
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

import pypdfium2
from pypdfium2 import raw

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

logging.getLogger("pypdfium2").setLevel(logging.CRITICAL + 1)  # it reports every oddity of a file

# Annotations whose words a person reads on the page or wrote there: text boxes, sticky notes, marked passages.
_NOTES = {
    raw.FPDF_ANNOT_TEXT,
    raw.FPDF_ANNOT_FREETEXT,
    raw.FPDF_ANNOT_HIGHLIGHT,
    raw.FPDF_ANNOT_UNDERLINE,
    raw.FPDF_ANNOT_SQUIGGLY,
    raw.FPDF_ANNOT_STRIKEOUT,
    raw.FPDF_ANNOT_CARET,
}
_FILLED = {raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX}
_PICTURE_SHARE = 0.4  # of the page: a scan covers all of it, a logo a twentieth
_SHOWN_SHARE = 0.9  # of a page's letters; where fewer lie inside its edges, somebody cut the page
_MAX_NOTES = 2000  # a page of a form has a hundred
# Read at once: a damaged file makes PDFium ask for a few bytes half a million times.
_IN_MEMORY_BYTES = 256 << 20
_MAX_OUTLINE = 20_000
_MAX_OBJECTS = 50_000  # a map; what lies behind is not looked at for pictures
# PDFium joins the two parts of a word that a hyphen breaks at a line's end, and marks the place.
_BREAK = re.compile("[\x02\ufffe]\n?")
_NOTHING = str.maketrans({"\r": None, "\x00": None})


class WrongPassword(Exception):
    """The file opens only with a password."""


class Sight(NamedTuple):
    """What is on a page: its text, and what stands beside it, filled fields, text boxes and comments.

    ``picture`` says that pictures cover a good part of the page and there is next to no text.
    ``cropped`` says that the page shows a part of a larger one: the text is that of the part.
    """

    text: str
    notes: list[str]
    picture: bool
    cropped: bool


class PdfiumFile:
    """A PDF opened by PDFium. Close it, or use ``open_pdfium``.

    Raises:
        WrongPassword: the empty password does not open it.
        pypdfium2.PdfiumError: PDFium cannot make sense of it.
    """

    def __init__(self, stream: BinaryIO) -> None:
        size_bytes = stream.seek(0, SEEK_END)
        stream.seek(0)
        try:
            self._pdf = pypdfium2.PdfDocument(stream.read() if size_bytes <= _IN_MEMORY_BYTES else stream)
        except pypdfium2.PdfiumError as error:
            if error.err_code == raw.FPDF_ERR_PASSWORD:
                raise WrongPassword from error
            raise
        self._form = self._with_forms()
        self.page_count = len(self._pdf)

    def close(self) -> None:
        """Give everything back."""
        self._pdf.close()

    def look(self, number: int, scan_letters: int) -> Sight | None:
        """Return what is on page ``number`` (from 0), or None where the page is damaged.

        A page with fewer than ``scan_letters`` letters is looked at for pictures.
        """
        try:
            with self._page(number) as page:
                words = page.get_textpage()
                try:
                    text, shown = str(words.get_text_range()), str(words.get_text_bounded())
                finally:
                    words.close()
                cropped = 0 < _letters(shown) < _SHOWN_SHARE * _letters(text)
                text = _BREAK.sub("-\n", (shown if cropped else text).translate(_NOTHING))
                few = _letters(text) < scan_letters
                return Sight(text, self._notes(page), few and _is_covered(page), cropped)
        except pypdfium2.PdfiumError:
            return None

    def render(self, number: int, dots_per_inch: float, max_side: int) -> NDArray[np.uint8] | None:
        """Return a picture of a page, (height, width, 3) in blue, green, red; None where it is damaged.

        Args:
            number: the page, from 0.
            dots_per_inch: how fine, unless ``max_side`` allows less.
            max_side: the most pixels along the longer side.
        """
        try:
            with self._page(number) as page:
                scale = min(dots_per_inch / 72, max_side / max(1.0, *page.get_size()))
                bitmap = page.render(scale=scale, no_smoothpath=False)
                picture: NDArray[np.uint8] = bitmap.to_numpy()[:, :, :3].copy()
                bitmap.close()
                return picture
        except pypdfium2.PdfiumError:
            return None

    def outline(self) -> list[tuple[int, str, int]]:
        """Return the outline as (level from 1, title, page from 0), in its own order."""
        found: list[tuple[int, str, int]] = []
        try:
            for bookmark in self._pdf.get_toc():
                target = bookmark.get_dest()
                page = target.get_index() if target is not None else None
                if page is not None and 0 <= page < self.page_count:
                    found.append((bookmark.level + 1, bookmark.get_title(), page))
                if len(found) == _MAX_OUTLINE:
                    break
        except pypdfium2.PdfiumError:
            pass  # the entries before are good
        return found

    def about(self, key: str) -> str:
        """Return a value of the metadata, "Title" or "Author" say, or ""."""
        return str(self._pdf.get_metadata_value(key))

    def attachments(self, max_bytes: int) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of each attached file, but for damaged ones and those over ``max_bytes``."""
        for number in range(max(0, self._pdf.count_attachments())):
            try:
                attachment = self._pdf.get_attachment(number)
                size = ctypes.c_ulong()
                raw.FPDFAttachment_GetFile(attachment, None, 0, size)
                if 0 < size.value <= max_bytes:
                    yield str(attachment.get_name()), bytes(attachment.get_data())
            except pypdfium2.PdfiumError:
                continue

    @contextmanager
    def _page(self, number: int) -> Iterator[Any]:
        page = self._pdf[number]
        try:
            yield page
        finally:
            page.close()

    def _with_forms(self) -> Any:
        """Return the forms' environment, or None; it draws fields and gives their values. No script runs."""
        try:
            self._pdf.init_forms()
        except pypdfium2.PdfiumError:
            return None
        return self._pdf.formenv

    def _notes(self, page: Any) -> list[str]:
        found: dict[str, None] = {}
        for at in range(min(raw.FPDFPage_GetAnnotCount(page), _MAX_NOTES)):
            annotation = raw.FPDFPage_GetAnnot(page, at)
            if annotation:
                found[self._words(annotation)] = None
                raw.FPDFPage_CloseAnnot(annotation)
        found.pop("", None)
        return list(found)

    def _words(self, annotation: Any) -> str:
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind in _NOTES:
            return _string(lambda out, size: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", out, size)).strip()
        if kind == raw.FPDF_ANNOT_WIDGET and self._form is not None:
            if raw.FPDFAnnot_GetFormFieldType(self._form, annotation) in _FILLED:
                return _string(
                    lambda out, size: raw.FPDFAnnot_GetFormFieldValue(self._form, annotation, out, size)
                ).strip()
        return ""


@contextmanager
def open_pdfium(stream: BinaryIO) -> Iterator[PdfiumFile]:
    """Open a PDF for the length of a ``with``; raises what ``PdfiumFile`` raises."""
    found = PdfiumFile(stream)
    try:
        yield found
    finally:
        found.close()


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _is_covered(page: Any) -> bool:
    """Return whether pictures cover a good part of a page, as in a scan."""
    width, height = page.get_size()
    covered = sum(_covered(item, width, height) for item in _pictures(page))
    return bool(covered >= _PICTURE_SHARE * width * height)


def _pictures(page: Any) -> Iterator[Any]:
    for seen, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING])):
        if seen == _MAX_OBJECTS:
            return
        yield item


def _covered(item: Any, width: float, height: float) -> float:
    """Return how much of the page a picture covers, in square points."""
    left, bottom, right, top = (float(edge) for edge in item.get_bounds())
    return max(0.0, min(right, width) - max(left, 0.0)) * max(0.0, min(top, height) - max(bottom, 0.0))


def _string(ask: Any) -> str:
    """Return a UTF-16 string that PDFium writes into a buffer of the size it asks for."""
    size = ask(None, 0)
    if size <= 2 or size > 1 << 24:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")
