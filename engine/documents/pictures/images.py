"""How is a picture read? By the words it shows, where the extra ``ocr`` is installed."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from engine.documents.characters.cleaning import clean_text
from engine.documents.document import Document, Place, joined_pages
from engine.documents.heartbeat import MAX_PARTS, beat
from engine.documents.pictures import ocr
from engine.documents.source import Budget, DocumentSource
from engine.documents.types.names import no_reader, stem, unread_binary
from engine.documents.types.signatures import HEAD_BYTES, describe
from engine.errors import UnsupportedFileError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

_FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP")
MAX_PIXELS = 150_000_000  # A3 at 600 dots an inch is 70 million; in memory a pixel takes three bytes
_SMALLEST_SIDE = 24  # pixels; a smaller picture is an icon or a line


class DamagedPicture(Exception):
    """The picture cannot be decoded, or is larger than any scan."""


def read_image(source: DocumentSource) -> Document:
    """Return the text in a picture; the pages of a TIFF are pages.

    Raises:
        UnreadableFileError: damaged, or larger than any scan.
        UnsupportedFileError: the extra is not installed, or the picture shows no text.
    """
    found = describe(source.stream.read(HEAD_BYTES))
    source.stream.seek(0)
    if not ocr.is_on():
        raise ocr.would_read(source.path, found)
    pages = [clean_text(ocr.recognise(picture)) for picture in _frames(source)]
    if not any(pages):
        raise UnsupportedFileError(source.path, found, reason="no text was recognised in the picture")
    text, starts = joined_pages(pages)
    return Document(text, stem(source.name), "image", page_starts=starts if len(pages) > 1 else ())


def read_boxes(path: Path, page: int, max_chars: int) -> Document:
    """Return the words of one page of a picture, a piece of a line in a row, and where each of them stands.

    A place says it: its label holds left, top, right and bottom as parts of the picture's width and height, 0 to 1.

    Raises:
        UnreadableFileError: damaged, or larger than any scan.
    """
    with path.open("rb") as stream:
        source = DocumentSource(path, stream, Budget(max_chars))
        picture = next(islice(_frames(source), page, None), None)
    if picture is None:
        return Document("", "", "image")
    height, width = picture.shape[:2]
    text, places = "", []
    for box in ocr.recognise_boxes(picture):
        edges = (box.left / width, box.top / height, box.right / width, box.bottom / height)
        places.append(Place(len(text), "line", " ".join(f"{edge:.5f}" for edge in edges)))
        text += " ".join(box.words.split()) + "\n"
    return Document(text, "", "image", places=tuple(places))


def _frames(source: DocumentSource) -> Iterator[NDArray[np.uint8]]:
    """Yield the pictures of a file, as ``decoded`` does.

    Raises:
        UnreadableFileError: damaged, or larger than any scan.
        UnsupportedFileError: the raw picture of a camera.
    """
    try:
        yield from decoded(source.stream)
    except DamagedPicture as error:
        if camera := unread_binary(source.name):  # begins as a TIFF does
            raise no_reader(source.path, camera) from error
        raise source.damaged("picture", "download or copy it again") from error


def decoded(stream: BinaryIO, formats: tuple[str, ...] = _FORMATS) -> Iterator[NDArray[np.uint8]]:
    """Yield the pictures of a stream, upright, at most ``ocr.MAX_SIDE`` pixels long, in blue, green, red.

    Args:
        stream: stands at its beginning.
        formats: as Pillow names them; what is in none of them is refused.

    Raises:
        DamagedPicture: it cannot be decoded, or is larger than any scan.
    """
    import numpy as np
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS // 2  # Pillow refuses at twice as many, and warns from here on
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)
    try:
        with Image.open(stream, formats=formats) as opened:
            for number in range(min(getattr(opened, "n_frames", 1), MAX_PARTS)):
                beat()
                opened.seek(number)
                opened.draft("RGB", (ocr.MAX_SIDE, ocr.MAX_SIDE))  # a JPEG is decoded smaller at once
                upright = ImageOps.exif_transpose(opened)
                upright.thumbnail((ocr.MAX_SIDE, ocr.MAX_SIDE))
                if min(upright.size) >= _SMALLEST_SIDE:
                    yield np.asarray(_on_white(upright))[:, :, ::-1].copy()
    except (OSError, ValueError, SyntaxError, TypeError, EOFError, Image.DecompressionBombError) as error:
        raise DamagedPicture from error


def _on_white(picture: Image.Image) -> Image.Image:
    """Return a picture in three colours; what is transparent is white, as on paper."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layer = picture.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(paper, layer).convert("RGB")
