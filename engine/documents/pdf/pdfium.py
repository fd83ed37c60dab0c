"""What does PDFium see in a PDF? Text, notes and filled forms, outline, pictures of pages, attachments.

PDFium decodes fonts that pypdf has no maps for, and takes a fraction of the time. It is native
code: it gets the open file, never a name, and runs in a reader process like every parser. It is
not safe for threads; one process reads one file at a time.
"""

from __future__ import annotations

import ctypes
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import SEEK_END
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

import pypdfium2
from pypdfium2 import raw

from engine.documents.hidden_text import MARK
from engine.documents.pdf.annotations import Notes, pinned_files, remove_notes
from engine.documents.pdf.doubt import Stopwatch
from engine.documents.pdf.figures import Figures
from engine.documents.pdf.hidden_layers import may_hide_layers
from engine.documents.pdf.layer_pages import HiddenLayers, SplitPage
from engine.documents.pdf.page_repairs import repaired_lines
from engine.documents.pdf.page_text import Line, PageLines, PageText
from engine.documents.pdf.scanned_pages import SCAN_LETTERS, STAMP_LETTERS, look_for_words
from engine.documents.pdf.signatures import signature_reasons, signature_words
from engine.documents.pdf.xfa import FormWords, form_words
from engine.third_party import Failure

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

logging.getLogger("pypdfium2").setLevel(logging.CRITICAL + 1)  # it reports every oddity of a file

_SHOWN_SHARE = 0.9  # of a page's letters; where fewer lie inside its edges, somebody cut the page
_AT_EDGE = 1.0  # points that a letter may reach over the page's edge
# Read at once: a damaged file makes PDFium ask for a few bytes half a million times.
_IN_MEMORY_BYTES = 256 << 20
_MAX_OUTLINE = 20_000
_BREAK = re.compile("[\x02\ufffe]\n?")  # where PDFium joins the two parts of a broken word
_HYPHENS = ("-", "\u00ad")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
_NOTHING = str.maketrans({"\r": None, "\x00": None})


class WrongPassword(Exception):
    """The file opens only with a password."""


class PageContent(NamedTuple):
    """What is on a page: its lines, and what stands beside it, filled fields, text boxes and comments.

    ``heads`` says what stands before some of the notes, whose they are and that they are hidden.
    ``picture`` says that its words are most likely in its pictures, whatever text lies over them.
    ``cropped`` says that the page shows a part of a larger one: the lines are those of the part.
    ``drawn`` says that there are shapes and pictures on it and no text object that another program might read better.
    ``unsaid`` says that its figures may say more of themselves than was read, ``unnoted`` that it has more notes.
    ``parted`` says that words of hidden layers stand among the notes, ``unparted`` that they may stand in the lines.
    """

    page: PageLines
    notes: list[str]
    heads: dict[str, str]
    picture: bool
    cropped: bool
    drawn: bool
    unsaid: bool
    unnoted: bool
    parted: bool
    unparted: bool


class _Beside(NamedTuple):
    """What stands on a page beside stamps: its words as PDFium gives them, and the lines that were made of them."""

    own: str
    lines: set[str]

    def lines_more_of(self, flattened: str) -> list[str]:
        """Return the lines that stamps and signatures draw on a page: those its words have more, ``flattened``.

        PDFium gives what they draw behind the page's own words, which it changes at most at their end: the hyphen of
        their last word becomes a sign. No repaired line can be held against those that are not.
        """
        known = self.lines
        if flattened.startswith(self.own):
            drawn = flattened[len(self.own) :]
        elif self.own.endswith(_HYPHENS) and flattened.startswith(self.own[:-1]):
            drawn = _BREAK.sub("", flattened[len(self.own) - 1 :], count=1)
        else:
            drawn, known = flattened, known.union(_BREAK.sub("", self.own).split("\n"))
        return [line for line in _BREAK.sub("", drawn).split("\n") if line.strip() and line not in known]


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
            data = stream.read() if size_bytes <= _IN_MEMORY_BYTES else None
            self._pdf = pypdfium2.PdfDocument(stream if data is None else data)
        except pypdfium2.PdfiumError as error:
            if error.err_code == raw.FPDF_ERR_PASSWORD:
                raise WrongPassword from error
            raise
        self._notes = Notes(
            self._pdf, self._with_forms(), lambda: signature_words(stream) or signature_reasons(self._pdf)
        )
        self._figures = Figures(self._pdf, data)
        self._pinned: list[int] = []  # pages that files are pinned to
        self._layers = HiddenLayers(stream, len(self._pdf)) if may_hide_layers(data) else None
        self.page_count = len(self._pdf)

    def close(self) -> None:
        """Give everything back."""
        self._pdf.close()

    def look(self, number: int) -> PageContent | None:
        """Return what is on page ``number`` (from 0), or None where the page is damaged."""
        try:
            with self._page(number) as page:
                words = page.get_textpage()
                try:
                    seen, drawn_over = self._sight(number, page, words)
                finally:
                    words.close()
                # Last of all, as the page is another one then.
                if drawn_over and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
                    drawn_over = None
            if drawn_over is not None:
                seen.notes.extend(drawn_over.lines_more_of(self._flattened(number)))
            return seen
        except pypdfium2.PdfiumError:
            return None

    def _sight(self, number: int, page: Any, words: Any) -> tuple[PageContent, _Beside | None]:
        """Return what is on a page, and where stamps and signatures may draw words there, what stands beside theirs."""
        watch = Stopwatch()
        found, cropped = _lines(page, words)
        split = self._layers.split(number, watch.seconds) if self._layers is not None else None
        all_lines = found.text
        unseen: list[str] = []
        hidden_notes: frozenset[int] = frozenset()
        if isinstance(split, SplitPage):
            hidden_notes = split.hidden_notes
            shown, unseen = _parted(split)
            if split.is_parted and shown is not None:
                found, cropped = shown
        letters = _letters(found.text, STAMP_LETTERS)
        hidden = SCAN_LETTERS <= letters < STAMP_LETTERS and _is_hidden(words)
        where = look_for_words(page, letters, is_hidden=hidden)
        beside = self._notes.look(page, hidden_notes)
        if beside.pins and any(pinned_files(page)):
            self._pinned.append(number)
        said = self._figures.look(page, watch.seconds)
        heads = {**dict.fromkeys(unseen, MARK), **beside.heads}
        seen = PageContent(
            found,
            beside.words + unseen + said.words,
            heads,
            where.in_pictures,
            cropped,
            where.drawn,
            unsaid=not said.is_all,
            unnoted=not beside.is_all,
            parted=isinstance(split, SplitPage),
            unparted=isinstance(split, Failure),
        )
        if not beside.draws:
            return seen, None
        remove_notes(page, hidden_notes)
        own = str(words.get_text_range()).translate(_NOTHING)
        return seen, _Beside(own, {*all_lines.split("\n"), *found.text.split("\n")})

    def _flattened(self, number: int) -> str:
        """Return the words of a page as PDFium gives them, stamps and signatures drawn into it."""
        with self._page(number) as page:
            words = page.get_textpage()
            try:
                return str(words.get_text_range()).translate(_NOTHING)
            finally:
                words.close()

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
        except (pypdfium2.PdfiumError, ValueError):  # a page without a size
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

    def form_words(self) -> FormWords:
        """Return the words of a form whose pages a program makes when it shows it, or none."""
        return form_words(self._pdf)

    def about(self, key: str) -> str:
        """Return a value of the metadata, "Title" or "Author" say, or ""."""
        return str(self._pdf.get_metadata_value(key))

    def attachments(self, max_bytes: int) -> Iterator[tuple[str, bytes | None]]:
        """Yield name and content of each file that is attached or pinned to a page, each once.

        The content is None where it is damaged, or larger than ``max_bytes``.
        """
        known: set[tuple[str, bytes | None]] = set()
        for attachment in self._attached():
            name, data = str(attachment.get_name()), _content(attachment, max_bytes)
            if (name, data) not in known:
                known.add((name, data))
                yield name, data

    def _attached(self) -> Iterator[Any]:
        """Yield the attachments of the document, then those of its pages."""
        for number in range(max(0, self._pdf.count_attachments())):
            with suppress(pypdfium2.PdfiumError):
                yield self._pdf.get_attachment(number)
        for number in self._pinned:
            with suppress(pypdfium2.PdfiumError), self._page(number) as page:
                for found in pinned_files(page):
                    yield pypdfium2.PdfAttachment(found, self._pdf)

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


@contextmanager
def open_pdfium(stream: BinaryIO) -> Iterator[PdfiumFile]:
    """Open a PDF for the length of a ``with``; raises what ``PdfiumFile`` raises."""
    found = PdfiumFile(stream)
    try:
        yield found
    finally:
        found.close()


def _letters(text: str, enough: int) -> int:
    """Return how many letters and digits a text has, counted no further than ``enough`` and a few."""
    beginning = text[: 3 * enough]
    found = len(beginning.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    if found >= enough:  # nearly every page, at a tenth of the time
        return found
    found = sum(map(str.isalnum, beginning))
    return found if found >= enough else found + sum(map(str.isalnum, text[3 * enough :]))


def _lines(page: Any, words: Any) -> tuple[PageLines, bool]:
    """Return the lines of a page, and whether it shows a part of a larger one: then they are those of the part."""
    left, bottom, right, top = page.get_bbox()
    text = PageText(words)
    lines = repaired_lines(text)
    if _reaches_over(lines, left - _AT_EDGE, bottom - _AT_EDGE, right + _AT_EDGE, top + _AT_EDGE):
        shown = str(words.get_text_bounded())
        if 0 < _letters(shown, len(shown)) < _SHOWN_SHARE * _letters(text.text, len(text.text)):
            return PageLines.of(_BREAK.sub("-\n", shown.translate(_NOTHING))), True
    for line in lines:
        if "\r" in line.text or "\x00" in line.text:
            line.text = line.text.translate(_NOTHING)
        line.base -= bottom
    upright = raw.FPDFPage_GetRotation(page) == 0
    return PageLines(lines, right - left if upright else 0.0, top - bottom if upright else 0.0), False


def _parted(split: SplitPage) -> tuple[tuple[PageLines, bool] | None, list[str]]:
    """Return the lines of a page that are shown, or None, and its hidden words, each layer's on one line."""
    shown: tuple[PageLines, bool] | None = None
    hidden: dict[str, None] = {}
    if not split.data:
        return None, []
    pdf = pypdfium2.PdfDocument(split.data)
    try:
        for number in range(len(pdf)):
            page = pdf[number]
            words = page.get_textpage()
            try:
                if number:
                    hidden[" ".join(_lines(page, words)[0].text.split())] = None
                else:
                    shown = _lines(page, words)
            finally:
                words.close()
                page.close()
    finally:
        pdf.close()
    hidden.pop("", None)
    return shown, list(hidden)


def _reaches_over(lines: Sequence[Line], left: float, bottom: float, right: float, top: float) -> bool:
    """Return whether a line that has a place reaches over an edge: no comparison holds of one that has none."""
    for line in lines:
        if line.base < bottom or line.base > top or line.left < left or line.right > right:
            return True
    return False


def _is_hidden(words: Any) -> bool:
    """Return whether most letters of a page cannot be seen: words laid over a scan by recognition."""
    count = words.count_chars()
    looked_at = range(0, count, max(1, count // 40))
    modes = [
        raw.FPDFTextObj_GetTextRenderMode(item) for at in looked_at if (item := raw.FPDFText_GetTextObject(words, at))
    ]
    return bool(sum(mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE for mode in modes) > len(modes) / 2)


def _content(attachment: Any, max_bytes: int) -> bytes | None:
    size = ctypes.c_ulong()
    raw.FPDFAttachment_GetFile(attachment, None, 0, size)
    if not 0 < size.value <= max_bytes:
        return None
    try:
        return bytes(attachment.get_data())
    except pypdfium2.PdfiumError:
        return None
