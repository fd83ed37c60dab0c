"""Which words do drawings show that were pasted into an Office file? Those of metafiles, but for previews.

A preview shows an object that lies in the file as well, and is read by itself: a workbook, an equation, an icon.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence

from engine.documents.containers.package import Package, Relation
from engine.documents.pictures.metafile import MAX_BYTES, metafile_lines
from engine.errors import UnreadableFileError

_METAFILES = (".emf", ".wmf", ".emz", ".wmz")
_GZIP, _ANY_HEAD = b"\x1f\x8b", 31
# What is around the picture of an object, in Word and in slides, and how either names the picture.
_OBJECT = re.compile(rb"<(?:\w+:)?(object|oleObj)\b.*?</(?:\w+:)?\1>", re.DOTALL)
_NAMED = re.compile(rb"\b(?:id|embed)\s*=\s*[\"']([^\"']{1,100})[\"']")


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
    drawn = [one for one in relations if one.kind == "image" and one.target.lower().endswith(_METAFILES)]
    drawn = [one for one in drawn if one.target not in known]
    previews = _previews(package, part) if drawn else frozenset()
    for one in drawn:
        if one.id in previews or one.target in known:
            continue
        known.add(one.target)
        lines = [line for line in metafile_lines(_unpacked(package, one.target)) if _is_word(line)]
        if lines:
            yield lines


def _previews(package: Package, part: str) -> frozenset[str]:
    content = package.read(part)
    named = (name for found in _OBJECT.finditer(content) for name in _NAMED.findall(found[0]))
    return frozenset(name.decode("ascii", "replace") for name in named)


def _unpacked(package: Package, part: str) -> bytes:
    try:
        data = package.read(part)
    except UnreadableFileError:
        return b""  # a picture alone is lost, as for who looks at it
    if data.startswith(_GZIP):
        try:
            return zlib.decompressobj(_ANY_HEAD).decompress(data, MAX_BYTES)
        except zlib.error:
            return b""
    return data[:MAX_BYTES]


def _is_word(line: str) -> bool:
    return sum(map(str.isalpha, line)) > 1
