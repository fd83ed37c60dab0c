"""Which reader takes a file? Its content decides first, its name second."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine.documents.characters.encoding import is_binary, is_utf8, marked_encoding, unmarked_utf16
from engine.documents.secret_fields import account_delimiter
from engine.documents.types import signatures
from engine.documents.types.names import (
    called,
    ending,
    is_part_of_archive,
    kind_by_name,
    no_reader,
    part_of_archive,
    reader_by_name,
    recorded,
    unknown_type,
    unread_binary,
    unread_text,
)
from engine.errors import UnreadableFileError, UnsupportedFileError

# A page saved under one of these kinds of name is read as the page it is.
_MAY_HOLD_HTML = {"", "text", "html", "word", "sheet", "email"}
TNEF = b"\x78\x9f\x3e\x22"  # winmail.dat
_ARCHIVES = {"zip", "gzip", "bzip2", "xz", "tar", "7z", "rar"}
_BY_ENDING = {("tar", "jex"): "joplin", ("zip", "cbz"): "comic"}
_XML_ENDINGS = {"xml", "pdf"}
_BY_ROOT = {b"FictionBook": "fb2", b"en-export": "enex", b"w:wordDocument": "wordxml", b"office:document": "flatodf"}
_BY_ROOT |= {b"mxfile": "drawio", b"mxGraphModel": "drawio", b"opml": "opml", b"VisioDocument": "visioxml"}
_BY_ROOT |= dict.fromkeys((b"SCRIBUS", b"SCRIBUSUTF8", b"SCRIBUSUTF8NEW"), "scribus")
_BY_ROOT |= {b"pkg:package": "flatpackage", b"abiword": "abiword"}
_BY_ROOT |= dict.fromkeys((b"alto", b"alto:alto", b"PcGts", b"pc:PcGts"), "recognised")
_BY_ROOT |= dict.fromkeys((b"KeePassFile", b"pwlist"), "keepass")
_BY_ROOT |= dict.fromkeys((b"sl:document", b"ls:document", b"key:presentation"), "iworkxml")
# The first that a head shows is the reader.
_BY_CONTENT: tuple[tuple[Callable[[bytes], bool], str], ...] = (
    (signatures.is_pdf, "pdf"),
    (signatures.is_diagram, "drawio"),
    (lambda head: signatures.is_marked(head) and not is_binary(head), "marked"),
    (signatures.is_mind_map, "freemind"),
    (signatures.is_plan, "projectxml"),
    (signatures.is_picture, "image"),
    (lambda head: head.startswith(TNEF), "tnef"),
    (signatures.is_uuencoded, "uuencoded"),
    (signatures.is_mmdf, "mailbox"),  # a short one has the controls of binary data
    (signatures.is_web_archive, "warc"),
    (signatures.is_safari_archive, "safari"),
    (lambda head: head.startswith(signatures.PROPERTY_LIST), "plist"),
    (signatures.is_joplin, "joplin"),
    (signatures.is_rtf, "rtf"),
    (signatures.is_cad, "dxf"),
    (signatures.is_posts, "data"),
    (signatures.is_catalogue, "marc"),
    (signatures.is_catalogue_in_xml, "marcxml"),
    (signatures.is_description_of_books, "mods"),
    (signatures.is_dbase, "dbase"),
    (signatures.is_bare_workbook, "xls"),
    (signatures.is_metafile, "metafile"),
)
# Types that are never plain text, though a file of that name may be.
_NO_TEXT = {"word", "slides", "sheet", "book", "diagram"}


def choose_kind(path: Path, head: bytes) -> str:
    """Return the name of a reader in ``read``; "zip" and "ole" are looked into further there.

    Args:
        path: only its name is looked at.
        head: the first ``signatures.HEAD_BYTES`` of the file, at least one byte.

    Raises:
        UnsupportedFileError: no reader takes it; the words name what was found.
        UnreadableFileError: the name promises a format of which the content shows nothing.
    """
    name = path.name
    if ending(name) == "p7m":
        return "signed"
    kind = _by_content(head)
    if kind:
        if (kind, ending(name)) in _BY_ENDING:
            return _BY_ENDING[kind, ending(name)]
        if kind in _ARCHIVES:
            _refuse_package(path)
        return kind
    by_name = kind_by_name(name)
    _refuse_known(path, head, by_name)
    if signatures.is_html(head) and (by_name in _MAY_HOLD_HTML or ending(name) in _XML_ENDINGS):
        return "html"
    is_data = is_binary(head)
    kind = "" if is_data else _by_text(name, head)
    if kind:
        return kind
    if ending(name) == "pdf":
        return "pdf"  # without its first bytes; the reader says that it is damaged
    if is_data:
        return _kind_of_binary(path, by_name)
    if by_name:
        reader = reader_by_name(name)
        return "text" if reader in _NO_TEXT else reader
    return _kind_of_unknown(path, head)


def _by_content(head: bytes) -> str:
    if head.startswith(signatures.PACKED):
        return signatures.packed_as(head)
    found = next((kind for shows, kind in _BY_CONTENT if shows(head)), "")
    return found or signatures.packed_as(head)


def _by_text(name: str, head: bytes) -> str:
    """Return the reader for text that names its own format, or ""."""
    root = signatures.xml_root(head)
    if root in _BY_ROOT:
        return _BY_ROOT[root]
    if root.rpartition(b":")[2] == b"Workbook" and (kind := signatures.workbook_kind(head)):
        return kind
    if signatures.is_account_export(head):
        return "accounts"
    if head.startswith((b"#LyX ", b"#This file was created by ")) and b"\n\\lyxformat " in head:
        return "lyx"
    by_name = kind_by_name(name)
    if by_name in ("", "text", "code") and signatures.is_manual(head):
        return "manual"
    if by_name in ("", "text") and account_delimiter(head[:2000].decode("utf-8", "replace")):
        return "table"
    if by_name in ("", "text", "email", "html"):
        if signatures.is_mailbox(head):
            return "mailbox"
        if signatures.is_mail(head):
            return "mhtml" if ending(name) in ("mht", "mhtml") or signatures.is_mhtml(head) else "email"
    return ""


def _refuse_package(path: Path) -> None:
    """Raise where the name says that an archive is a program or a document without a reader."""
    words = unread_binary(path.name)
    if words:
        raise no_reader(path, words)


def _refuse_known(path: Path, head: bytes, by_name: str) -> None:
    """Raise where a signature or the name says that the file is of a type without a reader."""
    found = signatures.describe(head)
    if found and is_binary(head):
        under = _binary_under(by_name)
        words = f"{under} ({found})" if under else unread_binary(path.name) or found
        raise no_reader(path, words)
    if found or unread_text(path.name):
        raise no_reader(path, found or unread_text(path.name))


def _kind_of_binary(path: Path, by_name: str) -> str:
    """Return the kind of a file whose content says nothing: of several parts of an archive the last begins anywhere."""
    if ending(path.name) == "zip":
        return "zip"  # the reader says that it is damaged, if it is
    if what := called(path.name):
        raise UnreadableFileError(path, f"the {what} is damaged or incomplete", "download or copy it again")
    if is_part_of_archive(path.name):
        raise part_of_archive(path)
    by_ending = unread_binary(path.name) or recorded(path.name)
    raise no_reader(path, _binary_under(by_name) or by_ending or "binary data")


def _binary_under(by_name: str) -> str:
    return "binary data under a text name" if by_name and by_name not in _NO_TEXT else ""


def _kind_of_unknown(path: Path, head: bytes) -> str:
    """Return the kind of a file whose name says nothing: only what is surely text is read."""
    if head.startswith(b"#!"):
        return "code"
    if is_utf8(head) or marked_encoding(head) or unmarked_utf16(head[: len(head) & ~1]) or head.startswith(b"<?xml"):
        return "text"
    raise UnsupportedFileError(path, unknown_type(path.name))
