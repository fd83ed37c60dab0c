"""What is inside a signed file (.p7m)? The mail or document that was signed; what is encrypted stays so.

Source: RFC 5652 (Cryptographic Message Syntax), RFC 8551 (S/MIME).
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib

from engine.documents.containers.package import nested
from engine.documents.document import Bundle, Document
from engine.documents.source import MAX_DEPTH, MAX_MEMBER_BYTES, DocumentSource
from engine.documents.types.names import ending
from engine.errors import UnreadableFileError

_ARMOUR = re.compile(rb"-----BEGIN [A-Z0-9 #]+-----(.*?)-----END", re.DOTALL)
_PGP_BEGIN = "-----BEGIN PGP MESSAGE-----"
_PGP_END = "-----END PGP MESSAGE-----"
_ENTITY = re.compile(
    rb"(?:Content-Type|MIME-Version|From|Content-Transfer-Encoding):[\t\n\r -~\x80-\xff]+", re.IGNORECASE
)
_MIN_ENTITY_BYTES = 40
# A sequence that begins with the name of one of the kinds of RFC 5652 or RFC 3274; a text may begin with the same byte.
_IS_MESSAGE = re.compile(rb"\x30.{1,9}?\x06[\x09\x0b]\x2a\x86\x48\x86\xf7\x0d\x01", re.DOTALL).match
_DAMAGED = b""


class Encrypted(Exception):
    """The content can be read with the receiver's key alone."""


def signed_content(data: bytes) -> bytes:
    """Return what was signed, or empty where nothing can be found.

    Args:
        data: DER or BER, also as base64 with or without armour.

    Raises:
        Encrypted: it was encrypted.
    """
    for _ in range(MAX_DEPTH):
        data = _opened(_binary(data))
        if not _IS_MESSAGE(data):
            return data
    return data  # signatures around signatures, without an end


def _opened(data: bytes) -> bytes:
    from asn1crypto import cms  # 60 ms to import, and few files need it

    try:
        content = cms.ContentInfo.load(data)
        kind = content["content_type"].native
        if kind == "signed_data":
            inner = content["content"]["encap_content_info"]["content"].native
            return inner if isinstance(inner, bytes) else _DAMAGED
        if kind == "compressed_data":
            packed = content["content"]["encap_content_info"]["content"].native
            return zlib.decompressobj().decompress(packed, MAX_MEMBER_BYTES)
    except (ValueError, TypeError, KeyError, zlib.error):
        return _salvaged(data)
    if kind in ("enveloped_data", "authenticated_enveloped_data", "encrypted_data"):
        raise Encrypted
    return _DAMAGED


def _salvaged(data: bytes) -> bytes:
    """Return the message that stands in damaged data as it was signed: its first run of text with a header."""
    found = _ENTITY.search(data)
    return found.group() if found and len(found.group()) >= _MIN_ENTITY_BYTES else _DAMAGED


def _binary(data: bytes) -> bytes:
    armour = _ARMOUR.search(data)
    letters = armour.group(1) if armour else data
    if not armour and data[:1] == b"\x30" and data[1:2] not in b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        return data
    try:
        return base64.b64decode(b"".join(letters.split()), validate=True)
    except binascii.Error:
        return data


def read_signed(source: DocumentSource) -> Document | Bundle:
    """Return the document that a .p7m file holds, as if it lay there by itself.

    Raises:
        UnreadableFileError: it is encrypted, damaged, or only a signature.
    """
    from engine.documents.read import read_source

    try:
        data = signed_content(source.data(has_pictures=True))
    except Encrypted as error:
        raise encrypted(source) from error
    if not data:
        raise UnreadableFileError(source.path, "the signed file holds no document, or is damaged", "open it by hand")
    name = source.path.name
    while ending(name) == "p7m":  # signed by several, one after the other
        name = name[: -len(".p7m")]
    inner = nested(source, name if ending(name) else f"{name or 'message'}.eml", data)
    found = read_source(inner)
    if isinstance(found, Document):
        source.budget.chars += len(found.text)  # counted again as the text of this file
    return found


def encrypted(source: DocumentSource) -> UnreadableFileError:
    """Return the failure to raise for what only its receiver can open."""
    return UnreadableFileError(source.path, "the message is encrypted", "save a copy of it without encryption")


def without_armour(words: str) -> tuple[str, int]:
    """Return a text without what PGP encrypted in it, and how many such messages there were."""
    kept: list[str] = []
    at = found = 0
    while (start := words.find(_PGP_BEGIN, at)) >= 0 and (end := words.find(_PGP_END, start)) >= 0:
        kept.append(words[at:start])
        at, found = end + len(_PGP_END), found + 1
    return "".join([*kept, words[at:]]), found
