"""What does a picture look like? Decoded in a reader process, which gives back pixels, never what has to be decoded.

A picture may be made to explode or to take its decoder over, so it is decoded where every document is read: confined,
within limits of time and memory. Only plain raster formats are, each by its own decoder; none of them runs anything or
names another file. ``read_page_3`` and the like are functions of this module: a reader process is told no more.
"""

from __future__ import annotations

import base64
import binascii
import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from engine.documents.document import Document, Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMATS = (
    (b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"), (b"GIF87a", b"gif"), (b"GIF89a", b"gif"),
    (b"BM", b"bmp"), (b"II*\x00", b"tiff"), (b"MM\x00*", b"tiff"),
)  # fmt: skip
LONGEST_PX, THUMBNAIL_PX = 2400, 128
MOST_MB = 512  # of one picture, decoded
MAX_CHARS = 24_000_000  # what a picture of LONGEST_PX squared takes in base64
READER = "desktop.controllers.picture_reader"


class PictureError(ValueError):
    """No picture, or one that cannot be decoded."""


def format_of(head: bytes) -> bytes:
    """Return Qt's name of the raster format that a file begins as; empty for everything else, drawings in SVG too."""
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return b"webp"
    return next((name for mark, name in FORMATS if head.startswith(mark)), b"")


def decode(path: Path, page: int, longest_px: int) -> tuple[QImage, int]:
    """Return a page of a picture, upright and at most ``longest_px`` long, and how many pages there are.

    Raises:
        PictureError: it cannot be decoded.
    """
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise PictureError(file.errorString())
    image, pages = _decode(file, page, longest_px)  # the file outlives its reader: a TIFF is closed by its decoder
    if max(image.width(), image.height()) > longest_px:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(longest_px, longest_px, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    return image.convertToFormat(QImage.Format.Format_RGBA8888), pages


def _decode(file: QFile, page: int, longest_px: int) -> tuple[QImage, int]:
    kind = format_of(bytes(file.peek(16).data()))
    if not kind:
        raise PictureError("no picture that is shown here")
    QImageReader.setAllocationLimit(MOST_MB)
    reader = QImageReader(file, kind)
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    pages = max(1, reader.imageCount()) if kind == b"tiff" else 1
    if page and not reader.jumpToImage(min(page, pages - 1)):
        raise PictureError(reader.errorString())
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > longest_px:
        reader.setScaledSize(size.scaled(QSize(longest_px, longest_px), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PictureError(reader.errorString())
    return image, pages


def read_page(path: Path, *, max_chars: int, page: int = 0, longest_px: int = LONGEST_PX) -> Document:
    """Return a picture as a document: its text is the pixels (RGB in base64), its headings are width, height, pages.

    This is all that leaves a reader process; ``unpack`` makes a picture of it.
    """
    from engine.errors import UnreadableFileError

    try:
        image, pages = decode(path, page, longest_px)
    except PictureError as error:
        raise UnreadableFileError(path, str(error), "") from error
    width, height = image.width(), image.height()
    rows = image.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = bytes(rows.constBits())[: width * height * 4]
    text = base64.b64encode(pixels).decode("ascii")
    facts = (Heading(0, 1, str(number)) for number in (width, height, pages))
    return Document(text, "", "image", headings=tuple(facts))


def read_thumbnail(path: Path, *, max_chars: int) -> Document:
    """Return a small picture, as ``read_page`` does."""
    return read_page(path, max_chars=max_chars, longest_px=THUMBNAIL_PX)


def read_words(path: Path, *, max_chars: int, page: int = 0) -> Document:
    """Return the words of a picture and where they stand."""
    from engine.documents.pictures.images import read_boxes

    return read_boxes(path, page, max_chars)


def __getattr__(name: str) -> Callable[..., Document]:
    """Return ``read_page_3`` and ``read_words_3``: the same for another page of a picture that has several."""
    match = re.fullmatch(r"(read_page|read_words)_(\d{1,6})", name)
    if match is None:
        raise AttributeError(name)
    return functools.partial(globals()[match[1]], page=int(match[2]))


def unpack(document: Document) -> tuple[QImage, int]:
    """Return the picture that ``read_page`` packed, and how many pages the file has.

    Raises:
        PictureError: what came is none: the process that sent it is not trusted.
    """
    facts = _numbers([heading.title for heading in document.headings])
    if len(facts) != 3:
        raise PictureError("no picture came")
    width, height, pages = facts
    if not 0 < max(width, height) <= LONGEST_PX or min(width, height) < 1 or pages < 1:
        raise PictureError("no picture of that size was asked for")
    try:
        pixels = binascii.a2b_base64(document.text, strict_mode=True)  # b64decode takes ten times as long to check it
    except ValueError as error:
        raise PictureError("no picture came") from error
    if len(pixels) != width * height * 4:
        raise PictureError("the picture came in part")
    image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied), pages


def _numbers(words: Sequence[str]) -> list[int]:
    return [int(word) for word in words if word.isascii() and word.isdigit() and len(word) < 8]
