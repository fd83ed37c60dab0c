"""How is an Office document read that is one XML file ("Word XML Document")? Its parts are put into a package again.

Source: Microsoft, The Flat OPC Format: each part stands as XML, or as base64 where it is none.
"""

from __future__ import annotations

import base64
import io
import zipfile
from dataclasses import replace
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from engine.documents.containers.zipped import read_zip
from engine.documents.document import Bundle, Document
from engine.documents.source import DocumentSource
from engine.documents.xmlstream import DamagedXml

_SPACE = "http://schemas.microsoft.com/office/2006/xmlPackage"


def read_flat_package(source: DocumentSource) -> Document | Bundle:
    """Return what the reader of the package that the parts make gives.

    Raises:
        UnreadableFileError: the file is damaged.
    """
    try:
        parts = _parts(source.data(has_pictures=True))
    except (DamagedXml, expat.ExpatError, UnicodeError, ValueError) as error:
        raise source.damaged("document") from error
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", _types(parts))
        for name, (_, content) in parts.items():
            archive.writestr(name, content)
    packed.seek(0)
    return read_zip(replace(source, stream=packed))


def _types(parts: dict[str, tuple[str, bytes]]) -> str:
    """Return the list of what each part is, which a package begins with."""
    listed = (
        f"<Override PartName={quoteattr('/' + name)} ContentType={quoteattr(kind)}/>"
        for name, (kind, _) in parts.items()
    )
    return f"<Types>{''.join(listed)}</Types>"


def _parts(data: bytes) -> dict[str, tuple[str, bytes]]:
    """Return the type and the content of each part by its name, as a package holds it."""
    parts: dict[str, tuple[str, bytes]] = {}
    parser = expat.ParserCreate(namespace_separator="}")
    name, kind, start, depth = "", "", -1, 0
    letters: list[str] = []

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name, kind, start, depth
        depth += 1
        if tag == f"{_SPACE}}}part":
            name, start = attributes.get(f"{_SPACE}}}name", "").lstrip("/"), -1
            kind = attributes.get(f"{_SPACE}}}contentType", "")
        elif tag == f"{_SPACE}}}binaryData":
            letters.clear()
        elif depth == 4 and start < 0:  # noqa: PLR2004  # package, part, xmlData, the part's own root
            start = parser.CurrentByteIndex

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if tag == f"{_SPACE}}}xmlData" and name and start >= 0:
            parts[name] = kind, data[start : parser.CurrentByteIndex]
        elif tag == f"{_SPACE}}}binaryData" and name:
            parts[name] = kind, base64.b64decode("".join(letters))

    def refuse(*_declaration: object) -> None:
        raise DamagedXml("the document declares entities")

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = letters.append
    parser.EntityDeclHandler = refuse
    parser.Parse(data, True)
    return parts
