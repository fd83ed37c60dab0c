"""Which words do drawings show that were pasted into an Office file? Those of metafiles, but for previews.

A preview shows an object that lies in the file as well, and is read by itself: a workbook, an equation, an icon.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from engine.documents.containers.package import Package, Relation
from engine.documents.office.metafile import MAX_BYTES, metafile_lines
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import Budget
from engine.documents.types.signatures import is_metafile
from engine.documents.xmlstream import Attributes, SilentListener
from engine.errors import UnreadableFileError

_METAFILES = (".emf", ".wmf", ".emz", ".wmz", ".svm")
_GZIP, _ANY_HEAD = b"\x1f\x8b", 31
_NAMED = ("r:id", "r:embed", "r:pict")
_OBJECTS = frozenset({"object", "oleObj"})  # in Word and in slides, around the picture of an object


def pasted_words(
    package: Package, part: str, relations: Sequence[Relation], known: set[str] | None = None
) -> Iterator[list[str]]:
    """Yield the lines of each metafile that a part shows; lines without a word, such as marks of an axis, are left out.

    Args:
        package: the file.
        part: which part of it.
        relations: of that part.
        known: metafiles that were read before, which is added to: a picture on every slide is read once.
    """
    known = set() if known is None else known
    drawn = [one for one in relations if one.kind == "image" and is_drawing(one.target)]
    drawn = [one for one in drawn if one.target not in known]
    previews = _previews(package, part) if drawn else frozenset()
    for one in drawn:
        if one.id in previews or one.target in known:
            continue
        known.add(one.target)
        if lines := drawn_lines(part_bytes(package, one.target), package.source.budget):
            yield lines


def picture_words(data: bytes, pictures: PicturesInside) -> str:
    """Return the words of a picture of any kind, a line in a row; nothing where it was met before."""
    if not is_metafile(data) and not data.startswith(_GZIP):
        return pictures.words(data)
    return "\n".join(drawn_lines(data, pictures.budget)) if pictures.is_new(data) else ""


def picture_form(data: bytes, pictures: PicturesInside) -> str | None:
    """Return the words of one of several forms of a picture, as ``picture_words`` does.

    They are None where this form cannot be read or is a drawing without words, so that another one counts.
    """
    if not is_metafile(data) and not data.startswith(_GZIP):
        return pictures.form(data)
    lines = drawn_lines(data, pictures.budget)
    return ("\n".join(lines) if pictures.is_new(data) else "") if lines else None


def is_drawing(name: str) -> bool:
    """Return whether a part is called as a metafile is."""
    return name.lower().endswith(_METAFILES)


def drawn_lines(data: bytes, budget: Budget) -> list[str]:
    """Return the lines of a metafile; lines without a word are left out. It may be packed, which counts."""
    if data.startswith(_GZIP):
        try:
            data = budget.inflated(data, _ANY_HEAD, MAX_BYTES)
        except zlib.error:
            return []
    return [line for line in metafile_lines(data[:MAX_BYTES]) if _is_word(line)]


def _previews(package: Package, part: str) -> frozenset[str]:
    found = _Previews()
    package.parse_aside(part, found)
    return frozenset(found.ids)


class _Previews(SilentListener):
    """A listener for the ids of pictures that show an object."""

    def __init__(self) -> None:
        self.ids: set[str] = set()
        self._depth = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        self._depth += tag in _OBJECTS
        if self._depth:
            self.ids.update(attributes[name] for name in _NAMED if name in attributes)

    def end(self, tag: str) -> None:
        self._depth -= tag in _OBJECTS


def part_bytes(package: Package, part: str) -> bytes:
    """Return a drawing; nothing where it is damaged."""
    try:
        return package.read(part)
    except UnreadableFileError:
        return b""  # a picture alone is lost, as for who looks at it


def _is_word(line: str) -> bool:
    return sum(map(str.isalpha, line)) > 1
