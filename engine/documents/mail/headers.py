"""What do the headers of a message say? Words, addresses and file names, however the sender's program wrote them.

Programs write what no standard allows: letters of any character set as they are, encoded words broken in the middle
of a character, names in parameters as bytes, as encoded words, as RFC 2231 says, or percent-encoded.
Source: RFC 5322 (headers), RFC 2047 (encoded words), RFC 2231 (parameters).
"""

from __future__ import annotations

import base64
import binascii
import email
import quopri
import re
from collections.abc import Mapping
from contextlib import suppress
from email.message import Message
from email.utils import getaddresses
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote_to_bytes

from engine.documents.characters.base64text import MIN_CHARS
from engine.documents.characters.cleaning import clean_title, one_line
from engine.documents.characters.encoding import decode
from engine.documents.types.names import last_of_path

# A word without an end goes no further than the next: sought to the end of the header for each, it would take minutes.
_ENCODED = re.compile(r"=\?([^?\s]*)\?([bBqQ])\?((?:[^=?]++|\?(?!=)|=(?!\?[^?\s]*\?[bBqQ]\?))*+)\?=")
_ADDRESS = r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*"
_ONE_SENDER = re.compile(
    rf'(?:([A-Za-z0-9]+(?: [A-Za-z0-9]+)*|"[A-Za-z0-9][A-Za-z0-9 ,.-]*") ?<({_ADDRESS})>|({_ADDRESS}))'
)
_NAME_BEHIND = re.compile(r"[^<>()@]*+@[^<>()]*+\(([^()]+)\)\s*")  # address (name)
_FOLD = re.compile(r"\r?\n|\r")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_PARAMETER = re.compile(r';\s*([^\s=;"]+)\s*=\s*("[^"\\]*+(?:\\.[^"\\]*+)*+"?|[^;]*)', re.DOTALL)
_CONTINUED = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_MAX_HEADER_CHARS = 4 << 20  # sixty thousand recipients
_MAX_NAME_CHARS = 4_096
_MAX_REMEMBERED_CHARS = 1_000
_NO_PARAMETERS: Mapping[str, str] = MappingProxyType({})
_MAX_SENDER_CHARS = 65_536  # of those who sent one message, the first is named


def raw_header(message: Message, name: str) -> str:
    """Return a header as it stands, bytes above ASCII as surrogates; empty where there is none."""
    name = name.lower()
    for key, value in message.raw_items():
        if key.lower() == name:
            return str(value)[:_MAX_HEADER_CHARS]
    return ""


def raw_headers(message: Message) -> dict[str, list[str]]:
    """Return the headers of each name, in small letters, as they stand; see ``raw_header``."""
    found: dict[str, list[str]] = {}
    for key, value in message.raw_items():
        found.setdefault(key.lower(), []).append(str(value)[:_MAX_HEADER_CHARS])
    return found


def header_words(raw: str, hint: str = "") -> str:
    """Return a header on one line with what is encoded in it decoded; never fails.

    Args:
        raw: as ``raw_header`` gives it.
        hint: the label of the message's own character set, for letters that stand as they are.
    """
    if raw.isascii() and raw.isprintable() and "=?" not in raw and len(raw) < MIN_CHARS:
        return " ".join(raw.split())  # most headers, at a tenth of the time
    return one_line(_words(raw, hint))


def first_name(raw: str, hint: str = "") -> str:
    """Return the name of the first sender in a header, or the address where no name is given."""
    if "@" not in raw:
        return header_words(raw, hint)
    raw = raw[:_MAX_SENDER_CHARS]
    pairs = _addresses(raw)
    if not pairs:
        # What the parser refuses, such as a name with a comma in it and no quotation marks.
        behind = _NAME_BEHIND.fullmatch(raw)
        if behind:
            return header_words(behind[1], hint)
        return header_words(raw.partition("<")[0], hint).strip('" ,') or header_words(raw, hint)
    name, address = pairs[0]
    return header_words(name, hint).strip("'\"") or header_words(address, hint)


def _addresses(raw: str) -> list[tuple[str, str]]:
    """Return names and addresses as the parser reads them; none of a header that it refuses."""
    if not raw.isascii():  # it takes bytes of other scripts for marks of the syntax
        return []
    if one := _ONE_SENDER.fullmatch(raw):  # most of them, at a twentieth of the time
        return [((one[1] or "").strip('"'), one[2] or one[3])]
    with suppress(RecursionError):  # remarks within remarks, groups within groups
        return [pair for pair in getaddresses([_FOLD.sub("", raw)]) if any(pair)]
    return []


def _words(raw: str, hint: str) -> str:
    raw = _FOLD.sub("", raw)
    found: list[str] = []
    at = 0
    run: list[tuple[str, str, str]] = []
    for word in _ENCODED.finditer(raw):
        between = raw[at : word.start()]
        if between.strip() or not run:
            found += [*_decoded(run, hint), _plain(between, hint)]
            run = []
        run.append((word.group(1), word.group(2), word.group(3)))
        at = word.end()
    return "".join([*found, *_decoded(run, hint), _plain(raw[at:], hint)])


def _plain(words: str, hint: str) -> str:
    if words.isascii() and "\x1b" not in words:  # characters of Japanese mail are ASCII behind an escape
        return words
    return decode(words.encode("utf-8", "surrogateescape"), "", hint)


def _decoded(run: list[tuple[str, str, str]], hint: str) -> list[str]:
    """Return neighbouring encoded words of one character set as one: their bytes may break inside a character."""
    found = []
    for charset, words in groupby(run, key=lambda word: word[0].partition("*")[0].lower()):
        found.append(decode(_bytes_of(list(words)), charset, hint))
    return found


def _bytes_of(words: list[tuple[str, str, str]]) -> bytes:
    parts: list[bytes] = []
    waiting = b""  # base64 that stopped in the middle of a group of four
    for _, encoding, text in words:
        data = text.encode("utf-8", "surrogateescape")
        if encoding in "bB":
            waiting += _NO_BASE64.sub(b"", data)
            if len(waiting) % 4 == 0 or b"=" in data:
                parts.append(_base64(waiting))
                waiting = b""
            continue
        parts += [_base64(waiting), quopri.decodestring(data.replace(b" ", b"_"), header=True)]
        waiting = b""
    return b"".join([*parts, _base64(waiting)])


def _base64(data: bytes) -> bytes:
    if len(data) % 4 == 1:  # a letter was lost or added: the rest can be read
        data = data[:-1]
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except binascii.Error:
        return b""


class _Parsed(Message):
    """A message in parts whatever the header says that tells where they begin: Python's parser refuses some."""

    def get_boundary(self, failobj: Any = None) -> Any:
        """Return what stands between the parts."""
        try:
            return super().get_boundary(failobj)
        except ValueError:  # the name of a character set with a NUL in it, a number of thousands of digits
            return parameters(raw_header(self, "Content-Type")).get("boundary", failobj)


def as_message(data: bytes | str) -> Message:
    """Return a message by its bytes, or its headers alone by their text."""
    if isinstance(data, str):
        return email.message_from_string(data, _Parsed)
    return email.message_from_bytes(data, _Parsed)


def parameters(raw: str, hint: str = "") -> Mapping[str, str]:
    """Return the parameters of a header such as Content-Disposition, decoded, their names in lower case."""
    if ";" not in raw:
        return _NO_PARAMETERS
    return _remembered(raw, hint) if len(raw) <= _MAX_REMEMBERED_CHARS else _parameters(raw, hint)


def _parameters(raw: str, hint: str) -> Mapping[str, str]:
    pieces: dict[str, list[tuple[int, bool, str]]] = {}
    for found in _PARAMETER.finditer(";" + raw.partition(";")[2]):
        name = _CONTINUED.fullmatch(found.group(1).lower())
        if name is None:
            continue
        is_encoded = bool(name.group(3))
        # "name*" says more than "name", whichever comes first; "name*0" to "name*9" are one value.
        rank = int(name.group(2)) if name.group(2) else -1
        pieces.setdefault(name.group(1), []).append((rank, is_encoded, _unquoted(found.group(2))))
    return MappingProxyType({name: _value(parts, hint) for name, parts in pieces.items()})


# A message asks for those of a part up to six times, and the parts of a mailbox say the same.
_remembered = lru_cache(maxsize=256)(_parameters)


def _unquoted(value: str) -> str:
    value = value.strip()
    if value.startswith('"'):
        value = re.sub(r'\\(["\\])', r"\1", value[1:].removesuffix('"'))
    return _FOLD.sub("", value)


def _value(parts: list[tuple[int, bool, str]], hint: str) -> str:
    whole = [part for part in parts if part[0] == -1]
    encoded = next((part for part in whole if part[1]), None)
    continued = sorted((part for part in parts if part[0] >= 0), key=lambda part: part[0])
    if encoded is not None:
        return _rfc2231([encoded], hint)
    if continued:
        return _rfc2231(continued, hint)
    value = whole[0][2][:_MAX_NAME_CHARS]
    if "=?" in value:
        return _words(value, hint)
    if _PERCENT.search(value) and value.isascii():
        try:
            return unquote_to_bytes(value).decode("utf-8")
        except UnicodeDecodeError:
            return value
    return _plain(value, hint)


def _rfc2231(parts: list[tuple[int, bool, str]], hint: str) -> str:
    charset, data = "", b""
    for number, (_, is_encoded, value) in enumerate(parts):
        if is_encoded and number == 0 and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        raw = value.encode("utf-8", "surrogateescape")
        data += unquote_to_bytes(raw) if is_encoded else raw
    words = decode(data, charset, hint)
    return _words(words, hint) if "=?" in words else words


def file_name(part: Message, hint: str = "") -> str:
    """Return the file name that a part of a message gives, on one line, without folders; empty where it gives none."""
    name = ""
    for header, parameter in (("content-disposition", "filename"), ("content-type", "name")):
        name = name or parameters(raw_header(part, header), hint).get(parameter, "")
    return last_of_path(clean_title(name))
