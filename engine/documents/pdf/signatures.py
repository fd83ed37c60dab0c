"""What do the signatures of a PDF say? Who signed, why, where, and how to reach them.

PDFium gives the reason alone, so pypdf is asked: it opens the file where a page has a field that may be signed, and
reads no more of it than the fields. Where it cannot, the reasons count. Source: ISO 32000-2, table 255.
"""

from __future__ import annotations

import ctypes
import logging
import re
from io import SEEK_END, BytesIO
from typing import Any, BinaryIO

from pypdfium2 import raw

from engine.third_party import Failure, attempt

_SAID = ("/Name", "/Reason", "/Location", "/ContactInfo")
_MAX_FIELDS, _MAX_DEPTH, _MAX_NAME_CHARS = 100_000, 50, 2_000  # of a tree, which may be damaged
_MAX_REASON_BYTES = 1 << 16
_IN_MEMORY_BYTES = 256 << 20
_SYSTEM = (MemoryError, OSError)
# Certificates and hashes, often 64 kB, which pypdf reads digit by digit in a tenth of a second, and the object's rest.
_SEAL = re.compile(rb"/Contents\s*<[0-9A-Fa-f\s]{1000,}+>(.{0,20000}?\bendobj)", re.DOTALL)


def signature_words(stream: BinaryIO) -> dict[str, list[str]]:
    """Return what each signature says, by the full name of its field; nothing where the file is beyond pypdf.

    Args:
        stream: the PDF; it is read from its beginning.
    """
    # pypdf reports every oddity of a file as a warning.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    found = attempt(lambda: _signatures(stream), but=_SYSTEM)
    return {} if isinstance(found, Failure) else found


def signature_reasons(pdf: Any) -> dict[str, list[str]]:
    """Return the reasons of all signatures as those of a field without a name, since PDFium does not say whose each is.

    Args:
        pdf: pypdfium2's document.
    """
    found: dict[str, None] = {}
    for number in range(min(_MAX_FIELDS, max(0, raw.FPDF_GetSignatureCount(pdf.raw)))):
        signature = raw.FPDF_GetSignatureObject(pdf.raw, number)
        size = raw.FPDFSignatureObj_GetReason(signature, None, 0) if signature else 0
        if 2 < size <= _MAX_REASON_BYTES:
            buffer = ctypes.create_string_buffer(size)
            raw.FPDFSignatureObj_GetReason(signature, buffer, size)
            found[buffer.raw[: size - 2].decode("utf-16-le", "replace").strip()] = None
    return {"": list(found)} if found else {}


def _signatures(stream: BinaryIO) -> dict[str, list[str]]:
    from pypdf import PdfReader

    is_small = stream.seek(0, SEEK_END) <= _IN_MEMORY_BYTES
    stream.seek(0)
    reader = PdfReader(BytesIO(_SEAL.sub(_without_seal, stream.read())) if is_small else stream)
    if reader.is_encrypted and not reader.decrypt(""):
        return {}
    form = _resolved(reader.root_object.get("/AcroForm"))
    found: dict[str, list[str]] = {}
    waiting = [("", field, 0) for field in _list_of(form, "/Fields")]
    seen: set[int] = set()  # numbers of objects
    for _ in range(_MAX_FIELDS):
        if not waiting:
            break
        above, field, depth = waiting.pop()
        number = getattr(field, "idnum", None)
        field = _resolved(field)
        if not isinstance(field, dict) or number in seen:  # a damaged tree holds itself
            continue
        if number is not None:
            seen.add(number)
        name = ".".join(filter(None, (above, str(field.get("/T", "")))))
        if len(name) > _MAX_NAME_CHARS:
            continue
        if depth < _MAX_DEPTH:
            waiting += [(name, child, depth + 1) for child in _list_of(field, "/Kids")]
        signature = _resolved(field.get("/V"))
        if isinstance(signature, dict):  # the value of no other field is one
            said = (_resolved(signature.get(key)) for key in _SAID)
            found[name] = list(dict.fromkeys(words.strip() for words in said if isinstance(words, str)))
    return found


def _without_seal(found: re.Match[bytes]) -> bytes:
    """Return an object without its seal and as long as before, since the places of all others are known by number."""
    return (b"/Contents<>" + found[1]).ljust(len(found[0]))


def _list_of(entries: Any, key: str) -> list[Any]:
    found = _resolved(entries.get(key)) if isinstance(entries, dict) else None
    return list(found) if isinstance(found, list) else []


def _resolved(item: Any) -> Any:
    """Return what a reference leads to, and anything else as it is."""
    return item.get_object() if hasattr(item, "get_object") else item
