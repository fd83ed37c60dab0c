"""What is in this file? One door to all readers, with limits on size and one way to fail.

Runs in the caller's process with no limit on time or memory; ``engine.documents.sandbox.pool``
runs the same function in worker processes that have both.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from engine.documents.characters.encoding import decode, is_binary, wide_encoding
from engine.documents.document import Bundle, Document
from engine.documents.flow import TooLong
from engine.documents.language import with_languages
from engine.documents.missing import reason_and_fix
from engine.documents.opening import open_regular, unreadable
from engine.documents.reader_versions import UNRECOGNISED, reader_name
from engine.documents.source import MAX_DEPTH, Budget, DocumentSource
from engine.documents.types.kinds import choose_kind
from engine.documents.types.names import is_part_of_archive, part_of_archive
from engine.documents.types.signatures import HEAD_BYTES
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.third_party import translated

# About 3 million words, four times the Bible. What is longer is machine output, and a partly
# read file would be a silent lie, so it fails and says so.
MAX_CHARS = 20_000_000

Reader = Callable[[DocumentSource], Document | Bundle]

# Each is imported when the first file asks for it: together they take half a second.
_READERS = {
    "zip": "engine.documents.containers.zipped:read_zip",
    "ole": "engine.documents.containers.ole:read_ole",
    "tar": "engine.documents.containers.archives:read_tar",
    "gzip": "engine.documents.containers.archives:read_gzip",
    "bzip2": "engine.documents.containers.archives:read_bzip2",
    "7z": "engine.documents.containers.sevenzip:read_seven_zip",
    "rar": "engine.documents.containers.rar:read_rar",
    "warc": "engine.documents.containers.warc:read_warc",
    "xz": "engine.documents.containers.archives:read_xz",
    "docx": "engine.documents.office.word:read_word",
    "wordxml": "engine.documents.office.word:read_word_xml",
    "pptx": "engine.documents.office.slides:read_slides",
    "xlsx": "engine.documents.office.sheets:read_sheets",
    "sheetsxml": "engine.documents.office.sheets_xml:read_xml_sheets",
    "flatpackage": "engine.documents.office.flat_package:read_flat_package",
    "xlsb": "engine.documents.office.sheets_binary:read_binary_sheets",
    "iworkxml": "engine.documents.office.iwork:read_iwork_xml",
    "iwork": "engine.documents.office.iwork:read_iwork",
    "hwp": "engine.documents.office.hangul:read_hangul",
    "hwpx": "engine.documents.office.hangul_xml:read_hangul_xml",
    "odf": "engine.documents.office.opendocument:read_opendocument",
    "flatodf": "engine.documents.office.opendocument:read_flat",
    "visio": "engine.documents.office.visio:read_visio",
    "visioxml": "engine.documents.office.visio:read_visio_xml",
    "drawio": "engine.documents.text.drawio:read_drawio",
    "anki": "engine.documents.text.note_databases:read_anki",
    "sqlite": "engine.documents.text.note_databases:read_database",
    "xmind": "engine.documents.text.xmind:read_xmind",
    "mindmanager": "engine.documents.text.mind_manager:read_mind_manager",
    "joplin": "engine.documents.text.joplin:read_joplin",
    "onepux": "engine.documents.text.passwords:read_one_password",
    "comic": "engine.documents.text.comics:read_comic",
    "epub": "engine.documents.text.epub:read_epub",
    "enex": "engine.documents.text.enex:read_enex",
    "djvu": "engine.documents.text.djvu:read_djvu",
    "mobi": "engine.documents.text.mobi:read_mobi",
    "palmtext": "engine.documents.text.mobi:read_palm_text",
    "fb2": "engine.documents.text.fb2:read_fb2",
    "fb3": "engine.documents.text.fb2:read_fb3",
    "abiword": "engine.documents.text.abiword:read_abiword",
    "marc": "engine.documents.text.marc:read_marc",
    "marcxml": "engine.documents.text.marc_xml:read_marc_xml",
    "dxf": "engine.documents.text.dxf:read_dxf",
    "dbase": "engine.documents.text.dbase:read_dbase",
    "gnumeric": "engine.documents.office.gnumeric:read_gnumeric",
    "xps": "engine.documents.pdf.xps:read_xps",
    "rtf": "engine.documents.office.rtf:read_rtf",
    "doc": "engine.documents.office.word97:read_doc",
    "xls": "engine.documents.office.excel97:read_xls",
    "publisher": "engine.documents.office.publisher:read_publisher",
    "ppt": "engine.documents.office.powerpoint97:read_ppt",
    "msg": "engine.documents.mail.outlook:read_msg",
    "email": "engine.documents.mail.message:read_mail",
    "mhtml": "engine.documents.mail.mhtml:read_saved_page",
    "safari": "engine.documents.text.safari_archive:read_safari_archive",
    "plist": "engine.documents.text.property_lists:read_property_list",
    "mailbox": "engine.documents.mail.mailbox:read_mailbox",
    "signed": "engine.documents.mail.smime:read_signed",
    "tnef": "engine.documents.mail.tnef:read_tnef",
    "uuencoded": "engine.documents.mail.transfer_encoding:read_uuencoded",
    "pst": "engine.documents.mail.pst:read_pst",
    "olm": "engine.documents.mail.olm:read_olm",
    "pdf": "engine.documents.pdf.reader:read_pdf",
    "image": "engine.documents.pictures.images:read_image",
    "metafile": "engine.documents.office.metafile:read_metafile",
}
_NO_TEXT = ("the file holds no text", "nothing to do")
# Of formats that are written in bytes, whatever the encoding of their words.
_OF_BYTES = frozenset({"email", "mailbox", "mhtml", "rtf", "uuencoded"})
# Those that take the whole content at once, and only where it is text.
_TEXT_READERS = {
    "html": "engine.documents.text.html:read_html",
    "markdown": "engine.documents.text.markdown:read_markdown",
    "rst": "engine.documents.text.markdown:read_rst",
    "org": "engine.documents.text.lightweight:read_org",
    "gedcom": "engine.documents.text.gedcom:read_gedcom",
    "asciidoc": "engine.documents.text.lightweight:read_asciidoc",
    "mediawiki": "engine.documents.text.lightweight:read_mediawiki",
    "textile": "engine.documents.text.lightweight:read_textile",
    "bibtex": "engine.documents.text.latex:read_bibtex",
    "latex": "engine.documents.text.latex:read_latex",
    "text": "engine.documents.text.plain:read_text",
    "code": "engine.documents.text.plain:read_code",
    "data": "engine.documents.text.data:read_data",
    "table": "engine.documents.tables:read_table",
    "notebook": "engine.documents.text.notebook:read_notebook",
    "manual": "engine.documents.text.manual:read_manual",
    "opml": "engine.documents.text.opml:read_opml",
    "freemind": "engine.documents.text.free_mind:read_free_mind",
    "projectxml": "engine.documents.text.project_xml:read_project_xml",
    "mods": "engine.documents.text.mods:read_mods",
    "lyx": "engine.documents.text.lyx:read_lyx",
    "scribus": "engine.documents.text.scribus:read_scribus",
    "canvas": "engine.documents.text.canvas:read_canvas",
    "marked": "engine.documents.text.marked:read_marked",
    "xml": "engine.documents.text.prose_xml:read_xml",
    "recognised": "engine.documents.text.recognised:read_recognised",
    "keepass": "engine.documents.text.passwords:read_keepass",
    "accounts": "engine.documents.text.passwords:read_accounts",
    "catalogue": "engine.documents.text.catalogues:read_catalogue",
    "subtitles": "engine.documents.text.subtitles:read_subtitles",
    "cards": "engine.documents.mail.cards:read_cards",
    "ldif": "engine.documents.mail.ldif:read_ldif",
}

_ARCHIVES = frozenset(("zip", "7z", "rar", "tar", "gzip", "bzip2", "xz"))
_WITH_PICTURES = {"html", "notebook"}  # written out as letters, between the words


def read_document(path: Path, *, max_chars: int = MAX_CHARS) -> Document | Bundle:
    """Return the text of a file, of whatever type it is; a container gives all it holds.

    Args:
        path: the file; links are followed.
        max_chars: a longer text is refused, never cut; a container's documents count together.

    Raises:
        UnreadableFileError: gone, forbidden, damaged, protected, too long or without any text.
        UnsupportedFileError: no reader takes this type of file.
    """
    with open_regular(path) as stream:
        try:
            return read_source(DocumentSource(path, stream, Budget(max_chars)))
        except OSError as error:
            raise unreadable(path, error) from error


def read_source(source: DocumentSource) -> Document | Bundle:
    """Return what is in a file or in a member of a container, and take it off the budget.

    Raises:
        UnreadableFileError: damaged, protected, too long, nested too deeply or without any text.
        UnsupportedFileError: no reader takes this type of file.
    """
    source.stream.seek(0)
    head = source.stream.read(HEAD_BYTES)
    if not head:
        raise UnreadableFileError(source.path, "the file is empty", "nothing to do")
    if source.depth > MAX_DEPTH:
        reason = f"it lies more than {MAX_DEPTH} archives deep"
        raise UnreadableFileError(source.path, reason, "unpack the archive into a folder")
    kind, source = _kind_of(source, head)
    try:
        outcome = read_as(kind, source)
    except UnreadableFileError as error:
        if kind in _ARCHIVES and is_part_of_archive(source.path.name):
            raise part_of_archive(source.path) from error
        raise
    if isinstance(outcome, Bundle):
        return with_languages(_with_something(source, outcome))
    return with_languages(_checked(source, outcome))


def _kind_of(source: DocumentSource, head: bytes) -> tuple[str, DocumentSource]:
    """Return which reader takes a source, and the source as that reader takes it.

    What is written by its bytes, such as mail and rich text, was saved in UTF-16 or UTF-32 by an editor: it is given as
    UTF-8. Readers of text know these encodings.
    """
    source.stream.seek(0)
    kind = choose_kind(source.path, head)
    if not wide_encoding(head):
        return kind, source
    narrow = choose_kind(source.path, decode(head[: len(head) & ~3]).encode("utf-8", "replace"))
    if narrow == kind and kind not in _OF_BYTES:
        return kind, source
    try:
        text = decode(source.data(has_pictures=True))
    except TooLong as error:
        raise _too_long(source) from error
    return narrow, replace(source, stream=io.BytesIO(text.encode("utf-8", "replace")), opened={})


def read_as(kind: str, source: DocumentSource) -> Document | Bundle:
    """Return what the reader of a kind makes of a source.

    Raises:
        UnreadableFileError, UnsupportedFileError: as the reader says; damaged where it fails in another way, unless a
            part of the program is missing.
    """
    said = (TooLong, MemoryError, OSError, UnreadableFileError, UnsupportedFileError)
    try:
        with translated(partial(_failed, source), but=said):
            outcome = _reader(kind)(source)
    except TooLong as error:
        raise _too_long(source) from error
    if outcome.reader == UNRECOGNISED:
        return replace(outcome, reader=f"{reader_name(kind)} {UNRECOGNISED}")
    return outcome if outcome.reader else replace(outcome, reader=reader_name(kind))


def _failed(source: DocumentSource, error: Exception) -> UnreadableFileError:
    """Return what an error of a reader means: a part of the program that is missing says nothing about the file."""
    if isinstance(error, ImportError):
        reason = "a part of Kenning that reads such files is missing or does not start"
        return UnreadableFileError(source.path, reason, "install Kenning again", passing=True)
    return source.damaged()


def _reader(kind: str) -> Reader:
    if kind in _READERS:
        return _load(_READERS[kind])
    read = _load(_TEXT_READERS[kind])

    def read_whole(source: DocumentSource) -> Document | Bundle:
        data = source.data(has_pictures=kind in _WITH_PICTURES)
        if is_binary(data):
            raise UnsupportedFileError(source.path, "binary data under a text name")
        return read(source, data)

    return read_whole


def _load(name: str) -> Callable[..., Document | Bundle]:
    module, _, function = name.partition(":")
    reader: Callable[..., Document | Bundle] = getattr(importlib.import_module(module), function)
    return reader


def _with_something(source: DocumentSource, bundle: Bundle) -> Bundle:
    """Return a container that holds something, or says what of it was not read: an empty one would count nowhere."""
    if bundle.own is None and not bundle.members:
        raise UnreadableFileError(source.path, *(reason_and_fix(bundle.missing) if bundle.missing else _NO_TEXT))
    return bundle


def _checked(source: DocumentSource, document: Document) -> Document:
    """Return a document that has words and keeps to the limit."""
    if len(document.text) > source.max_chars:
        raise _too_long(source)
    if not document.text.strip() and document.missing:
        raise UnreadableFileError(source.path, *reason_and_fix(document.missing))
    if not document.text.strip():
        raise UnreadableFileError(source.path, *_NO_TEXT)
    source.budget.chars -= len(document.text)
    return document


def _too_long(source: DocumentSource) -> UnreadableFileError:
    if source.depth:
        return source.too_long_together()
    reason = f"the text is longer than {source.max_chars:,} characters"
    return UnreadableFileError(source.path, reason, "split the file into smaller ones")
