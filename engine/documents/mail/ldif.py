"""How is a directory of people (.ldif) read? Entry by entry, its words without their encoding.

Address books (Thunderbird's among them) write what is not ASCII in base64. Source: RFC 2849.
"""

from __future__ import annotations

import base64
import binascii
import re

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode, is_binary
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.secret_fields import is_secret
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_LINE = re.compile(r"([A-Za-z][\w.-]*(?:;[\w-]+)*)(::?|:<)[ ]*(.*)")
_FOLD = re.compile(r"\r?\n ")
# What programs need and nobody reads.
_LEFT_OUT = frozenset("objectclass changetype version modifytimestamp jpegphoto usercertificate".split())
# Hashes and keys are not read either, whatever a directory calls them; what is public is no key. Words of the settings
# of OpenLDAP's server hold passwords among others. Names: RFC 4519, Active Directory's [MS-ADA1] to [MS-ADA3], and the
# schemas of Samba, OpenLDAP, Kerberos and FreeIPA.
_SECRET = re.compile(
    r"credential|pkcs(?:8|12)|(?:nt|lm)hash|trustauth|initialauth|(?<!public)(?<!pub)key(?:package|material|value|data|s)?$"
    r"|^krbextradata|^olcsyncrepl|^olcdb\w*bind|ownerinformation"
)


def read_ldif(source: DocumentSource, data: bytes) -> Document:
    """Return the entries of a directory, a paragraph each; pictures, keys and passwords are left out."""
    flow, has_values = Flow(source.max_chars), False
    for line in _FOLD.sub("", decode(data)).splitlines():
        found = _LINE.match(line)
        if not line.strip():
            flow.part("\n\n")
        elif found:
            has_values = True
            if _is_read(found[1]) and (words := _words(found[2], found[3])):
                flow.line(f"{found[1]}: {words}", as_written=True)
    if not has_values:
        flow.add(clean_text(decode(data)), as_written=True)
    return flow.document(stem(source.name), "text")


def _is_read(attribute: str) -> bool:
    """Return whether the values of an attribute are for readers, whatever options (";binary") its name has."""
    name = attribute.partition(";")[0].lower()
    return name not in _LEFT_OUT and not is_secret(name) and not _SECRET.search(name)


def _words(kind: str, value: str) -> str:
    """Return a value as it is read; "" for bytes that are no text."""
    if kind != "::":
        return value.strip()
    try:
        data = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return value.strip()
    return "" if is_binary(data) else " ".join(decode(data).split())
