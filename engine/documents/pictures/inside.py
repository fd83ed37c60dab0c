"""Which words do the pictures inside of a document show? Each picture once, where recognition is on.

Where it is off, pictures that look as if they held text are told, so that nobody takes a scan that was pasted into a
page for a document that was read whole.
"""

from __future__ import annotations

import hashlib
import io
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from engine.documents.characters.cleaning import clean_text
from engine.documents.containers.package import Package
from engine.documents.document import Bundle, Document
from engine.documents.missing import Missing, told_of
from engine.documents.pictures import ocr
from engine.documents.pictures.images import MAX_PIXELS, DamagedPicture, decoded
from engine.documents.pictures.picture_size import HEAD_BYTES, may_say_later, pixel_size, unread_size
from engine.documents.reader_versions import UNRECOGNISED
from engine.documents.source import MAX_MEMBER_BYTES, DocumentSource
from engine.errors import UnreadableFileError

_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF")
_LEAST_SIDE, _LEAST_PIXELS = 32, 30_000  # a line of a screen's letters; smaller ones are icons, bullets and rules
_LARGE_SIDE, _LARGE_PIXELS = 400, 400_000  # a screen, or a page at 70 dots an inch
_PAGE_SHAPES, _SHAPE_ERROR, _PAGE_HEIGHT = (2**0.5, 11 / 8.5), 0.02, 1_000  # upright paper: A4, Letter
_LETTERS_OF_CAPTION = 100  # so few for each large picture: the document is made of them
_LETTERS_OF_TITLE = 50  # of a slide that is a picture
_ALL_LEFT_OUT = "text in its pictures is left out, as there are too many in one file"
_SPLIT = "split the file into smaller ones"
_REMEMBERED = 1_000  # the last pictures whose words are known: the logo below each letter of a mailbox


class _Size(NamedTuple):
    width: int
    height: int

    @property
    def pixels(self) -> int:
        return self.width * self.height

    @property
    def may_hold_text(self) -> bool:
        return min(self) >= _LEAST_SIDE and _LEAST_PIXELS <= self.pixels <= MAX_PIXELS

    @property
    def is_seen(self) -> bool:
        """Whether it is large enough for words, however large it is."""
        return min(self) >= _LEAST_SIDE and self.pixels >= _LEAST_PIXELS

    @property
    def is_too_large(self) -> bool:
        return min(self) >= _LEAST_SIDE and self.pixels > MAX_PIXELS

    @property
    def is_large(self) -> bool:
        return min(self) >= _LARGE_SIDE and self.pixels >= _LARGE_PIXELS

    @property
    def is_page(self) -> bool:
        ratio = self.height / max(1, self.width)
        return self.height >= _PAGE_HEIGHT and any(abs(ratio - shape) < _SHAPE_ERROR for shape in _PAGE_SHAPES)


_known: OrderedDict[bytes, str] = OrderedDict()  # words by the digests of their pictures, of this process


class PicturesInside:
    """The pictures of one document, which are recognised as they are met.

    Args:
        source: the document, for errors, and for its limits.
        has_covers: pictures in the shape of a page are no scans where there are words besides, as in books.
    """

    def __init__(self, source: DocumentSource, *, has_covers: bool = False) -> None:
        self._path = source.path
        self.budget = source.budget
        self._has_covers = has_covers
        self.drawn: set[str] = set()  # parts with metafiles or charts that were read
        self._parts: dict[str, bool] = {}  # that were met: whether each is a picture that can be read
        self._digests: dict[bytes, bool] = {}  # of pictures that were met: whether each can be read
        self._unopened = 0  # pictures that are damaged, or larger than any scan
        self._unread: list[_Size] = []  # met while recognition is off
        self._recognised = 0
        self._left_out = False
        self._refused_before = source.budget.refused
        self._slides: list[int] = []  # those that are little more than pictures
        self._large_before = 0
        self._has_slides = False

    def of(self, package: Package, part: str) -> Callable[[str], str | None]:
        """Return a function that gives the words of a picture by the id of the relation that leads to it from a part.

        They are empty for a picture that was met before, and None where there is none that can be read.
        """
        targets = {one.id: one.target for one in package.relations(part) if one.kind == "image"}
        return lambda key: self.part_form(package, targets[key]) if key in targets else None

    def part(self, package: Package, part: str) -> str:
        """Return the words of a picture that is a part of a package; "" where it was met before, or is damaged."""
        return self.part_form(package, part) or ""

    def part_form(self, package: Package, part: str) -> str | None:
        """Return the words of a part that is one of several forms of a picture, as ``part`` does.

        They are None where this form cannot be read, so that another one of the picture counts.
        """
        name = part.lower()
        if name in self._parts:
            return "" if self._parts[name] else None
        words = self._read_part(package, part)
        self._parts[name] = words is not None
        return words

    def _read_part(self, package: Package, part: str) -> str | None:
        try:
            if ocr.is_on():
                return self.form(package.read(part, MAX_MEMBER_BYTES))
            head = package.head(part, HEAD_BYTES)
            is_cut = len(head) == HEAD_BYTES and may_say_later(head) and pixel_size(head) == (0, 0)
            return "" if self._meet(package.read(part, MAX_MEMBER_BYTES) if is_cut else head) else None
        except UnreadableFileError:
            self._unopened += 1  # a picture alone is lost, as for who looks at it
            return None

    def words(self, data: bytes) -> str:
        """Return the words that a picture shows, a line in a row.

        They are empty for a picture that was met before, is too small for words or damaged, and beyond the limits.
        """
        return self.form(data) or ""

    def form(self, data: bytes) -> str | None:
        """Return the words that one of several forms of a picture shows, as ``words`` does.

        They are None where this form cannot be read, so that another one of the picture counts.
        """
        size = _Size(*pixel_size(data))
        is_read = size.may_hold_text or size.is_too_large
        if not is_read and not _Size(*unread_size(data)).is_seen:
            return None
        digest = _digest(data)
        if digest in self._digests:
            return "" if self._digests[digest] else None
        self._digests[digest] = size.may_hold_text
        if not size.may_hold_text:
            self._unopened += 1
            return None
        if not ocr.is_on():
            self._unread.append(size)
            return ""
        if digest not in _known and not self.budget.take_picture():
            self._left_out = True
            return ""
        self._recognised += 1
        try:
            return self._recognise(digest, data)
        except DamagedPicture:
            self._digests[digest] = False
            self._unopened += 1
            return None

    def _recognise(self, digest: bytes, data: bytes) -> str:
        """Return the words of a picture, which may be known from another document.

        Raises:
            DamagedPicture: it cannot be decoded.
        """
        if digest in _known:
            _known.move_to_end(digest)
            return _known[digest]
        began = time.process_time()
        try:
            picture = next(islice(decoded(io.BytesIO(data), _FORMATS), 1), None)
            words = clean_text(ocr.recognise(picture)).strip() if picture is not None else ""
        finally:
            self.budget.give_back(time.process_time() - began)
        _known[digest] = words
        if len(_known) > _REMEMBERED:
            _known.popitem(last=False)
        return words

    def is_new(self, data: bytes) -> bool:
        """Return whether a picture was not met before, and take note of it."""
        digest = _digest(data)
        is_new = digest not in self._digests
        self._digests.setdefault(digest, True)
        return is_new

    def _meet(self, head: bytes) -> bool:
        """Note a picture that is not read, by its first bytes or all of it; return whether it may hold text."""
        size = _Size(*pixel_size(head))
        self._unopened += size.is_too_large or _Size(*unread_size(head)).is_seen
        if size.may_hold_text:
            self._unread.append(size)
        return size.may_hold_text

    def end_slide(self, number: int, chars: int) -> None:
        """Note that a slide is over: whether it is little more than pictures that were not read.

        Args:
            number: of the slide, from 1.
            chars: how long its text is.
        """
        large = sum(size.is_large for size in self._unread)
        if large > self._large_before and chars < _LETTERS_OF_TITLE:
            self._slides.append(number)
        self._large_before, self._has_slides = large, True

    def told(self, outcome: Document | Bundle) -> Document | Bundle:
        """Return what was read of the document, with what of its pictures was not; then it says so as its reader, too.

        Raises:
            UnsupportedFileError: it has no text but that of pictures, and recognition is off.
            UnreadableFileError: it has no text, and none was recognised in its pictures.
        """
        own = outcome if isinstance(outcome, Document) else outcome.own
        text = own.text if own is not None else ""
        notes = tuple(self._missing(len(text)))
        if isinstance(outcome, Document) and not text.strip():
            if self._unread:
                raise ocr.would_read(self._path, "document of pictures")
            if self._recognised:
                reason = "the document has no text, and none was recognised in its pictures"
                raise UnreadableFileError(self._path, reason, "nothing to do")
        if self._unread:
            outcome = replace(outcome, reader=UNRECOGNISED)
        if not notes:
            return outcome
        if isinstance(outcome, Bundle) and own is not None:
            return replace(outcome, own=replace(own, missing=(*own.missing, *notes)))
        return replace(outcome, missing=(*outcome.missing, *notes))

    def _missing(self, chars: int) -> list[Missing]:
        found = []
        large = sum(size.is_large for size in self._unread)
        pages = 0 if self._has_covers else sum(size.is_page for size in self._unread)
        count = large if chars < _LETTERS_OF_CAPTION * large else pages
        if self._slides:
            what = told_of(self._slides, "slide {} may be a picture of text", "slides {} may be pictures of text")
            found.append(Missing(what, ocr.remedy()))
        elif count and not self._has_slides:
            what = "a picture may hold text that was not read"
            what = what if count == 1 else f"{count:,} pictures may hold text that was not read"
            found.append(Missing(what, ocr.remedy()))
        if self._unopened:
            what = "a picture that may hold text cannot be opened"
            what = what if self._unopened == 1 else f"{self._unopened:,} pictures that may hold text cannot be opened"
            found.append(Missing(what))
        if self._left_out:
            what = f"text in pictures after the first {self._recognised:,} of a document is left out"
            found.append(Missing(what if self._recognised else _ALL_LEFT_OUT, _SPLIT))
        if self.budget.refused > self._refused_before:
            found.append(Missing("text in some pictures is left out, as they are too large together", _SPLIT))
        return found


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()
