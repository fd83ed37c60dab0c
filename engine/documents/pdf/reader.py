"""How is a PDF read? Page by page, in the order of its text, with where each page begins.

PDFium reads, and pypdf the pages that PDFium leaves in doubt; ``extractors`` says which those are
and whose text is the better one. Scanned pages are recognised where the extra ``ocr`` is installed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from pypdfium2 import PdfiumError

from engine.documents.characters.cleaning import clean_text, clean_title, one_line
from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Document, Heading, joined_pages
from engine.documents.flow import TooLong
from engine.documents.heartbeat import MAX_PARTS, beat
from engine.documents.hidden_text import MARK
from engine.documents.missing import Missing, told_of
from engine.documents.pdf.doubt import Budget, Stopwatch, choose_text, is_doubtful, is_torn, nameless_share
from engine.documents.pdf.layout import undo_layout
from engine.documents.pdf.page_text import PageLines
from engine.documents.pdf.pdfium import PageContent, PdfiumFile, WrongPassword, open_pdfium
from engine.documents.pdf.pypdf_fallback import PypdfFailure, PypdfFile, UnknownCipher
from engine.documents.pdf.scanned_pages import STAMP_LETTERS
from engine.documents.pdf.xfa import FormWords
from engine.documents.pdf.xmp import Xmp, read_xmp
from engine.documents.pictures import ocr
from engine.documents.properties import key_words
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.documents.types.names import stem
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.paths import display_path

_TABS = re.compile(r"[ \t]*\t[ \t]*")
_LINE_END_SPACES = re.compile(r"[ \t]+\n")
_EMPTY_LINES = re.compile(r"\n{3,}")
_LETTERS = re.compile(r"[^\W_]+")  # what ``str.isalnum`` takes
_NO_TITLE = re.compile(r"(untitled|microsoft word|powerpoint|slide 1|document\d*|title|\(null\)|none)\b", re.I)
_FILE_LIKE = re.compile(r"\.(docx?|pdf|tex|dvi|indd|qxd|rtf|odt|pptx?|xlsx?|ps|html?|fm)$", re.I)
_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:([+-])(\d\d)'?(\d\d)?)?")
_MAX_PAGES = 50_000  # law reports of decades; what claims more is meant to do harm
_UNDECODED = 0.5  # share of characters without a meaning from which on a page's text is none
_SHOWN_FORM = 0.5  # share of an XML form's lines; where fewer are new, its pages are drawn in the PDF
_SPLIT = "split the PDF into smaller ones"
_DOTS_PER_INCH = 150  # letters of 10 points are 20 pixels high; 200 takes half as long again and reads no better


@dataclass
class _Page:
    """A page as it was read: its lines, the notes beside them, and whether it is damaged, or a picture of words.

    ``unread`` says that it is a picture, or its letters are no text, and nothing has recognised it; ``torn`` that words
    of its text lack letters, ``unsaid`` that its figures may say more of themselves than was read, ``unnoted`` that it
    has more notes, ``unparted`` that words of hidden layers may stand among those that are shown. ``heads`` says what
    stands before some of the notes.
    """

    page: PageLines
    notes: list[str] = field(default_factory=list)
    heads: dict[str, str] = field(default_factory=dict)
    broken: bool = False
    picture: bool = False
    undecoded: bool = False
    torn: bool = False
    unread: bool = False
    unsaid: bool = False
    unnoted: bool = False
    unparted: bool = False

    @property
    def letters(self) -> int:
        """How many letters and digits it has."""
        return sum(map(str.isalnum, self.page.text))


def read_pdf(source: DocumentSource) -> Document | Bundle:
    """Return the text of a PDF, pages parted by an empty line, and with it the files attached to it.

    A page that cannot be read is left empty; the file fails only where no page gives text.

    Raises:
        UnreadableFileError: damaged, protected by a password, too long, or without any text.
        UnsupportedFileError: its pages are pictures, and the extra that reads them is not installed.
    """
    with ExitStack() as closing:
        book = _open(source, closing)
        pages: list[_Page] = []
        length_chars = 0
        for page in book.pages():
            pages.append(page)
            length_chars += sum(map(len, (line.text for line in page.page.lines)))
            if length_chars > source.max_chars:
                raise TooLong
        texts = _with_notes(undo_layout([page.page for page in pages], _tidy), pages)
        form = book.form_words()
        texts = _with_form(texts, form.lines)
        own = _document(source, book, texts, _missing(pages, form)) if any(texts) else None
        found = _with_attachments(source, book, own) or own
        if found is None:
            raise _nothing_found(source.path, pages)
        return found


def _with_attachments(source: DocumentSource, book: _Book, own: Document | None) -> Bundle | None:
    """Return a PDF with the files attached to it, or None where there are none."""
    members = Members(source)
    own_chars = len(own.text) if own is not None else 0
    source.budget.chars -= own_chars
    for name, data in book.attachments():
        if data is not None:
            members.add(name, data)
        else:
            reason = f"the attached file is damaged or larger than {MAX_MEMBER_BYTES >> 20} MB"
            members.refuse(name, UnreadableFileError(source.path / name, reason, "save it from the PDF as a file"), 0)
    if len(members):
        return members.bundle(own)
    source.budget.chars += own_chars  # the caller counts a document that stands alone
    return None


def _with_notes(texts: Sequence[str], pages: Sequence[_Page]) -> list[str]:
    """Return the pages' texts, each with the notes that it does not say itself; hidden words once in a document."""
    whole = []
    hidden: set[str] = set()
    for text, page in zip(texts, pages, strict=True):
        letters = _squeezed(text) if page.notes else ""
        notes = []
        for said in page.notes:
            note, head = _tidy(said), page.heads.get(said, "")
            if not note or _squeezed(note) in letters or (head == MARK and note in hidden):
                continue
            if head.startswith(MARK):
                hidden.add(note)
                note = one_line(note)
            notes.append(f"{head} {note}" if head else note)
        whole.append("\n".join(filter(None, [text, *notes])))
    return whole


def _with_form(texts: list[str], lines: Sequence[str]) -> list[str]:
    """Return the pages' texts, the last with those lines of an XML form that none of them says.

    Pages that show the most of them are the form as it is printed; what they leave out is not shown.
    """
    if not texts or not lines:
        return texts
    letters = _squeezed("\n".join(texts))
    new = [line for line in map(_tidy, lines) if line and _squeezed(line) not in letters]
    if len(new) <= _SHOWN_FORM * len(lines):
        return texts
    return [*texts[:-1], "\n".join(filter(None, [texts[-1], *new]))]


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _missing(pages: Sequence[_Page], form: FormWords) -> tuple[Missing, ...]:
    """Return what of the pages and of their form is not in the text, in words for the user."""
    found: list[Missing] = []
    scans = [at for at, page in enumerate(pages, 1) if page.unread and not page.undecoded]
    if scans:
        what = told_of(scans, "page {} is a picture of text", "pages {} are pictures of text")
        found.append(Missing(what, ocr.remedy()))
    undecoded = [at for at, page in enumerate(pages, 1) if page.unread and page.undecoded]
    if undecoded:
        what = told_of(undecoded, "the letters of page {} are not text", "the letters of pages {} are not text")
        found.append(Missing(what, ocr.remedy()))
    torn = [at for at, page in enumerate(pages, 1) if page.torn]
    if torn:
        what = told_of(torn, "some letters of page {} are not text", "some letters of pages {} are not text")
        found.append(Missing(what, "save it as PDF by another program"))
    broken = [at for at, page in enumerate(pages, 1) if page.broken]
    if broken:
        one, several = "page {} cannot be read, the file is damaged", "pages {} cannot be read, the file is damaged"
        found.append(Missing(told_of(broken, one, several), "download or copy it again"))
    unsaid = [at for at, page in enumerate(pages, 1) if page.unsaid]
    if unsaid:
        one = "what the pictures and formulas of page {} may say of themselves was not read"
        several = "what the pictures and formulas of pages {} may say of themselves was not read"
        found.append(Missing(told_of(unsaid, one, several), _SPLIT))
    unnoted = [at for at, page in enumerate(pages, 1) if page.unnoted]
    if unnoted:
        one = "page {} has too many notes, of which the first were read"
        several = "pages {} have too many notes, of which the first of each were read"
        found.append(Missing(told_of(unnoted, one, several), _SPLIT))
    unparted = [at for at, page in enumerate(pages, 1) if page.unparted]
    if unparted:
        one = "page {} may have hidden layers, whose words were read as if they were shown"
        several = "pages {} may have hidden layers, whose words were read as if they were shown"
        found.append(Missing(told_of(unparted, one, several), "save it as PDF by another program"))
    if not form.is_all:
        found.append(
            Missing("a part of the form is too large, its words were not read", "print it as a PDF without a form")
        )
    return tuple(found)


def _document(source: DocumentSource, book: _Book, texts: list[str], missing: tuple[Missing, ...]) -> Document:
    text, starts = joined_pages(texts)
    xmp = read_xmp(source.stream)
    keywords = _keywords((book.about("Keywords"), book.about("Subject")), xmp)
    return Document(
        text,
        _title(source.path, book.about("Title") or xmp.first("title")),
        "pdf",
        page_starts=starts,
        headings=tuple(_headings(book.outline(), texts, starts)),
        author=one_line(book.about("Author") or ", ".join(dict.fromkeys(xmp.found.get("creator", [])))),
        dated=_moment(book.about("CreationDate")) or _moment(book.about("ModDate")),
        missing=missing,
        keywords=keywords,
    )


def _keywords(about: Iterable[str], xmp: Xmp) -> str:
    """Return keywords and subject by the older fields and by XMP, which mostly repeats them."""
    said = [words for words in about if words]
    together = " ".join(said).casefold()
    more = (words for name in ("subject", "description", "Keywords") for words in xmp.found.get(name, []))
    return key_words(*said, *(words for words in more if words.casefold() not in together))


class _Book:
    """A PDF in the hands of PDFium, and of pypdf where a page asks for it; or of pypdf alone."""

    def __init__(self, source: DocumentSource, first: PdfiumFile | None, second: PypdfFile | None) -> None:
        self._source = source
        self._first = first
        self._second = second
        self._asked = second is not None
        self._budget = Budget()
        self._recognised = 0

    def pages(self) -> Iterator[_Page]:
        """Yield the pages in order.

        Raises:
            UnreadableFileError: there are absurdly many.
        """
        known = self._first if self._first is not None and self._first.page_count else self._pypdf()
        count = known.page_count if known is not None else 0
        if count > _MAX_PAGES:
            reason = f"the PDF claims to have {count:,} pages"
            raise UnreadableFileError(self._source.path, reason, "split it into smaller ones")
        for number in range(count):
            yield self._page(number)

    def about(self, key: str) -> str:
        """Return a value of the metadata, or ""."""
        known = self._first or self._second
        return known.about(key) if known is not None else ""

    def outline(self) -> list[tuple[int, str, int]]:
        """Return the outline as (level, title, page from 0)."""
        return self._first.outline() if self._first is not None else []

    def form_words(self) -> FormWords:
        """Return the words of a form that is XML, and none of the pages."""
        return self._first.form_words() if self._first is not None else FormWords([], is_all=True)

    def attachments(self) -> Iterator[tuple[str, bytes | None]]:
        """Yield name and content of the files attached; those that are damaged or huge have none."""
        if self._first is not None:
            yield from self._first.attachments(MAX_MEMBER_BYTES)

    def _pypdf(self) -> PypdfFile | None:
        """Return the file opened by pypdf, or None where it cannot be."""
        if not self._asked:
            self._asked = True
            with suppress(PypdfFailure, UnknownCipher, WrongPassword):
                self._second = PypdfFile(self._source.stream)
        return self._second

    def _page(self, number: int) -> _Page:
        watch = Stopwatch()
        seen = self._first.look(number) if self._first is not None else None
        lines = seen.page if seen is not None else None
        text = first = lines.text if lines is not None else None
        if is_doubtful(first) and not (seen is not None and _is_sure(seen)) and not (first and self._budget.spent):
            first_seconds, watch = watch.seconds, Stopwatch()
            second = self._pypdf()
            text = choose_text(first, second.text(number) if second is not None else None)
            self._budget.note(first_seconds, watch.seconds)
        if lines is None or text != first:
            lines = PageLines.of(text or "")
        page = _Page(lines, seen.notes if seen is not None else [], broken=text is None)
        if seen is not None:
            page.unsaid, page.unnoted, page.unparted = seen.unsaid, seen.unnoted, seen.unparted
            page.heads = seen.heads
        if text and nameless_share(text) > _UNDECODED:
            page.page, page.undecoded = PageLines(), True
        elif text:
            page.torn = is_torn(text)
        page.picture = seen is not None and seen.picture and page.letters < STAMP_LETTERS
        if page.picture or page.undecoded:
            self._read_picture(number, page)
        return page

    def _read_picture(self, number: int, page: _Page) -> None:
        """Put recognised words in the place of a page's own, which stay where they are others: stamps, fax lines."""
        if not ocr.is_on() or self._recognised >= MAX_PARTS:
            page.unread = True
            return
        self._recognised += 1
        words = self._recognise(number)
        if sum(map(str.isalnum, words)) > page.letters:
            known = _squeezed(words)
            own = [line.text for line in page.page.lines if _squeezed(line.text) not in known]
            page.page = PageLines.of("\n".join([words, *own]))

    def _recognise(self, number: int) -> str:
        beat()
        picture = self._first.render(number, _DOTS_PER_INCH, ocr.MAX_SIDE) if self._first is not None else None
        return _tidy(ocr.recognise(picture)) if picture is not None else ""


def _is_sure(seen: PageContent) -> bool:
    """Return whether pypdf need not be asked: it knows no edges and layers, and where nothing is text it finds none.

    Of a page without any object it is asked all the same, as PDFium gives up content that is damaged.
    """
    return seen.cropped or seen.parted or (seen.drawn and not seen.page.text)


def _open(source: DocumentSource, closing: ExitStack) -> _Book:
    """Open a PDF with PDFium, or with pypdf where PDFium cannot.

    Raises:
        UnreadableFileError: neither of them can.
    """
    locked: Exception | None = None
    try:
        return _Book(source, closing.enter_context(open_pdfium(source.stream)), None)
    except PdfiumError:
        pass
    except WrongPassword as error:
        locked = error
    try:
        return _Book(source, None, PypdfFile(source.stream))
    except WrongPassword as error:
        raise _protected(source.path) from error
    except (PypdfFailure, UnknownCipher) as error:
        if locked is not None:
            raise _protected(source.path) from error
        if isinstance(error, PypdfFailure):
            raise _damaged(source.path) from error
        reason = "the PDF is encrypted in a way that Kenning cannot read"
        raise UnreadableFileError(source.path, reason) from error


def _tidy(words: str) -> str:
    """Return clean text without the blanks that programs put between words and at the ends of lines."""
    # Some programs, Qt among them, space words so that pypdf reports a tab; a page has no tables of its own.
    words = clean_text(words)
    if "\t" in words:
        words = _TABS.sub(" ", words)
    if " \n" in words:
        words = _LINE_END_SPACES.sub("\n", words)
    return (_EMPTY_LINES.sub("\n\n", words) if "\n\n\n" in words else words).strip()


def _title(path: Path, named: str) -> str:
    """Return the title that the PDF names, unless it is a program's or a file's name."""
    found = clean_title(named)
    if len(found) < 3 or _NO_TITLE.match(found) or _FILE_LIKE.search(found):
        return stem(display_path(path.name))
    return found


def _moment(date: str) -> float | None:
    """Return a date of the metadata ("D:20240131120000+01'00'") in seconds since the epoch, or None."""
    found = _DATE.match(date.strip())
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part) if part else None for part in found.groups()[:6])
    try:
        moment = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0, second or 0, tzinfo=UTC)
    except ValueError:
        return None
    if not 1950 <= moment.year <= 2200:
        return None
    sign, hours, minutes = found.groups()[6:]
    ahead = (int(hours) * 3600 + int(minutes or 0) * 60) * (-1 if sign == "-" else 1) if sign else 0
    return moment.timestamp() - ahead


def _headings(outline: list[tuple[int, str, int]], texts: list[str], starts: Sequence[int]) -> Iterator[Heading]:
    """Yield the outline's entries whose words stand on the page that they lead to, in order of the text."""
    found: list[Heading] = []
    letters = lru_cache(maxsize=2)(lambda page: texts[page].translate(_SMALL_LETTERS))
    for level, title, page in outline:
        words = clean_title(title)
        at = _find_words(words, texts[page], letters(page)) if page < len(texts) else -1
        if at >= 0:
            found.append(Heading(starts[page] + at, min(level, 6), words))
    yield from sorted(found, key=lambda heading: heading.offset_chars)


class _SmallLetters(dict[int, str]):
    """For ``str.translate``: letters and digits in their small form, nothing for all else; learnt as they are met."""

    def __missing__(self, code: int) -> str:
        # A capital whose small form is two characters stays, so that letters can be counted.
        char = chr(code)
        small = char.lower()
        self[code] = "" if not char.isalnum() else small if len(small) == 1 else char
        return self[code]


_SMALL_LETTERS = _SmallLetters()


def _find_words(words: str, text: str, letters: str) -> int:
    """Return where words stand in a text whatever blanks and marks are between their letters, or -1.

    Args:
        words: whose letters are looked for.
        text: to be searched.
        letters: those of ``text``, in small form.
    """
    wanted = words.translate(_SMALL_LETTERS)
    at = letters.find(wanted) if wanted else -1
    if at < 0:
        return -1
    for word in _LETTERS.finditer(text):
        length_chars = word.end() - word.start()
        if at < length_chars:
            return word.start() + at
        at -= length_chars
    return -1


def _nothing_found(path: Path, pages: list[_Page]) -> UnreadableFileError | UnsupportedFileError:
    pictures = any(page.picture or page.undecoded for page in pages)
    if pictures and not ocr.is_on():
        return ocr.would_read(path, "scanned PDF")
    if not pages or all(page.broken for page in pages):
        return _damaged(path)
    if pictures:
        return UnreadableFileError(path, "the PDF has no text, and none was recognised on its pages", "nothing to do")
    return UnreadableFileError(path, "the PDF has no text", "nothing to do")


def _damaged(path: Path) -> UnreadableFileError:
    return UnreadableFileError(path, "the PDF is damaged or incomplete", "download or copy it again")


def _protected(path: Path) -> UnreadableFileError:
    return UnreadableFileError(path, "the PDF is protected by a password", "save a copy without the password")
