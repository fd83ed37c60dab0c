"""What is in a ZIP file? A document of many formats, or an archive of files."""

from __future__ import annotations

import re
from contextlib import suppress

from engine.documents.containers.package import Package, open_package
from engine.documents.document import Bundle, Document
from engine.documents.source import DocumentSource
from engine.documents.types.names import called, ending, no_reader, unread_binary
from engine.errors import UnreadableFileError, UnsupportedFileError

# The type of the main part, as [Content_Types].xml names it.
_MAIN = re.compile(rb'ContentType\s*=\s*"application/(?:vnd\.)?([\w.+-]+?)\.?main\+xml"')
_OFFICE = {
    b"wordprocessingml": "docx",
    b"ms-word": "docx",
    b"presentationml": "pptx",
    b"ms-powerpoint": "pptx",
    b"spreadsheetml": "xlsx",
    b"ms-excel": "xlsx",
    b"ms-visio": "visio",
}
_MIMETYPES = {
    b"application/epub+zip": "epub",
    b"application/hwp+zip": "hwpx",
    b"application/vnd.oasis.opendocument.text": "odf",
    b"application/vnd.oasis.opendocument.spreadsheet": "odf",
    b"application/vnd.oasis.opendocument.presentation": "odf",
    b"application/vnd.oasis.opendocument.graphics": "odf",
    b"application/vnd.oasis.opendocument.formula": "odf",
    b"application/vnd.oasis.opendocument.chart": "odf",
    b"application/vnd.sun.xml.writer": "odf",
    b"application/vnd.sun.xml.calc": "odf",
    b"application/vnd.sun.xml.impress": "odf",
    b"application/vnd.sun.xml.draw": "odf",
    b"application/vnd.sun.xml.math": "odf",
}
_MAIN_PARTS = {
    "word/document.xml": "docx",
    "ppt/presentation.xml": "pptx",
    "xl/workbook.xml": "xlsx",
    "xl/workbook.bin": "xlsb",
    "visio/document.xml": "visio",
}
_MIMETYPE_BYTES = 200
_HEAD_BYTES = 8192
_IWORK_PARTS = ("Index/Document.iwa", "Document.iwa", "index.apxl.gz", "index.apxl", ".iwph", ".iwpv2")
_IWORK_PARTS_BY_NAME = ("Index.zip", "index.xml.gz", "index.xml", "QuickLook/Preview.pdf", "preview.pdf")
_IWORK_ENDINGS = {"pages", "numbers", "key", "template", "nmbtemplate", "kth"}
_ANKI_PARTS = ("collection.anki2", "collection.anki21", "collection.anki21b")
_OF_OUTLOOK = "/com.microsoft.__"  # in the names of folders of an archive of Outlook for Mac
_CONTENT_TYPES = "[Content_Types].xml"
_CONTAINER = "META-INF/container.xml"


def read_zip(source: DocumentSource) -> Document | Bundle:
    """Return the document that a ZIP file is, or everything in the archive.

    Raises:
        UnreadableFileError: damaged or protected.
        UnsupportedFileError: a document without a reader, or a program.
    """
    from engine.documents.read import read_as

    with open_package(source) as package:
        kind = _kind(package)
        source.stream.seek(0)
        if kind != "archive":
            return read_as(kind, source)
        what = called(source.path.name)
        if what and ending(source.path.name) != "zip":
            raise UnreadableFileError(source.path, f"the {what} is damaged or incomplete", "download or copy it again")
        from engine.documents.containers.archives import read_zip_archive

        return read_zip_archive(source)


def _kind(package: Package) -> str:
    """Return the reader for what the parts say the file is; "archive" for a plain archive."""
    kind = _by_mimetype(package) or _mind_map(package) or _by_content_types(package)
    if kind:
        return kind
    if _is_iwork(package):
        return "iwork"
    if kind := _notes_or_mail(package):
        return kind
    if b".opf" in _head(package, _CONTAINER, 1 << 20).lower():  # else music, say
        return "epub"
    if package.has("content.xml") and package.has("META-INF/manifest.xml"):
        return "odf"
    if package.has("AndroidManifest.xml"):
        raise UnsupportedFileError(package.source.path, "Android program")
    if package.has("META-INF/MANIFEST.MF") and not ending(package.source.path.name) == "zip":
        raise UnsupportedFileError(package.source.path, "Java program")
    return "archive"


def _notes_or_mail(package: Package) -> str:
    """Return the reader of a document of Hangul, of cards, passwords or mail that were exported, or ""."""
    if package.has("Contents/section0.xml"):
        return "hwpx"
    if any(map(package.has, _ANKI_PARTS)):
        return "anki"
    if package.has("export.attributes") and package.has("export.data"):
        return "onepux"
    is_mail = ending(package.source.path.name) == "olm" or any(_OF_OUTLOOK in name for name in package.names())
    return "olm" if is_mail else ""


def _mind_map(package: Package) -> str:
    """Return the reader of a map of XMind or MindManager, or ""; that of XMind 8 looks as OpenDocument does."""
    named = ending(package.source.path.name)
    if b'"rootTopic"' in _head(package, "content.json") or named == "xmind":
        return "xmind" if package.has("content.json") or package.has("content.xml") else ""
    if b"xmap-content" in _head(package, "content.xml"):
        return "xmind"
    if b"schemas.mindjet.com" in _head(package, "Document.xml") or named == "mmap":
        return "mindmanager" if package.has("Document.xml") else ""
    return ""


def _head(package: Package, name: str, most_bytes: int = _HEAD_BYTES) -> bytes:
    """Return how a part begins; empty where there is none, or where it alone cannot be read, as in any archive."""
    with suppress(UnreadableFileError):
        return package.head(name, most_bytes)
    return b""


def _is_iwork(package: Package) -> bool:
    """Return whether the archive is a document of Pages, Numbers or Keynote, of whatever age."""
    if any(map(package.has, _IWORK_PARTS)):
        return True
    if ending(package.source.path.name) not in _IWORK_ENDINGS:
        return False
    return any(map(package.has, _IWORK_PARTS_BY_NAME)) or any(name.endswith("/Index.zip") for name in package.names())


def _by_mimetype(package: Package) -> str:
    kind = _head(package, "mimetype", _MIMETYPE_BYTES).strip()
    for mimetype, reader in _MIMETYPES.items():
        if kind.startswith(mimetype):
            return reader
    if kind.startswith((b"application/vnd.oasis", b"application/vnd.sun.xml")):
        what = kind.rpartition(b".")[2].decode("ascii", "replace")
        raise UnsupportedFileError(package.source.path, f"OpenDocument {what}")
    return ""


def _by_content_types(package: Package) -> str:
    types = b""
    with suppress(UnreadableFileError):
        types = package.read(_CONTENT_TYPES, 1 << 20)
    if not types:
        return _by_main_part(package) if ending(package.source.path.name) != "zip" else ""
    for found in _MAIN.finditer(types):
        for mark, reader in _OFFICE.items():
            if mark in found.group(1):
                return reader
    if b"sheet.binary.macroEnabled.main" in types:
        return "xlsb"
    if b"xps-fixeddocument" in types:
        return "xps"
    if b"application/fb3-body" in types:
        return "fb3"
    # A strange or damaged list of types: the parts that must be there say as much.
    if reader := _by_main_part(package):
        return reader
    words = unread_binary(package.source.path.name) or "Office package"
    raise no_reader(package.source.path, words)


def _by_main_part(package: Package) -> str:
    return next((reader for part, reader in _MAIN_PARTS.items() if package.has(part)), "")
