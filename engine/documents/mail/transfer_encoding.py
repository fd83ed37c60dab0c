"""What bytes and words does a part of a message carry? Its transfer encoding undone, and files that stand in its text.

Source: RFC 2045, 6 (transfer encodings), RFC 3676 (flowed text), POSIX uuencode, yEnc draft 1.3.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from contextlib import suppress
from email.message import Message

from engine.documents.characters.encoding import decode
from engine.documents.containers.members import Members
from engine.documents.document import Bundle, Document
from engine.documents.mail.headers import parameters, raw_header
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.types.names import last_of_path

_BASE64 = re.compile(rb"[A-Za-z0-9+/=\s\x00]*")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
# A file without an end goes no further than the next: sought to the end for each, they would take minutes.
_UU_FILE = re.compile(
    rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,200})\r?\n"
    rb"((?:(?!begin(?:-base64)? [0-7])[^\r\n]{0,120}\r?\n)*?)(?:end|={4})[ \t]*(?:\r?\n|\Z)",
    re.M,
)
_YENC_FILE = re.compile(
    rb"^=ybegin [^\r\n]{0,200}?name=([^\r\n]{1,200})\r?\n(?:=ypart[^\r\n]*\r?\n)?"
    rb"([^\n]*+(?:\n(?!=y(?:end|begin ))[^\n]*+)*+)\n=yend[^\r\n]*(?:\r?\n|\Z)",
    re.M,
)
_PADDED = re.compile(rb"=[ \t]+(?=\r?\n)")  # blanks that were added on the way are no part of the text
_QUOTE = re.compile(r"(?:> ?)*")
_ENRICHED = re.compile(r"<param>[^<]*+(?:<(?!/?param>)[^<]*+)*+</param>|<(/?[A-Za-z-]+)>", re.I)


def payload(part: Message) -> bytes:
    """Return the content of a part that is no multipart, its transfer encoding undone as far as it goes."""
    encoding = raw_header(part, "content-transfer-encoding")
    # Without the header the parser gives the bytes as they came; with it, its own reading of the encoding.
    del part["content-transfer-encoding"]
    data = part.get_payload(decode=True)
    if encoding:
        part.set_raw("Content-Transfer-Encoding", encoding)
    return undone(data, encoding) if isinstance(data, bytes) else b""


def undone(data: bytes, encoding: str) -> bytes:
    """Return data without its transfer encoding, which is the value of the header that names it."""
    encoding = encoding.strip().strip("\"';,. ").lower().replace("_", "-")
    if encoding in ("base64", "base-64", "b64", "x-base64"):
        return _from_base64(data)
    if encoding in ("quoted-printable", "quoted-printabel", "qp", "quotedprintable"):
        return quopri.decodestring(_PADDED.sub(b"=", data))
    if encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
        files = list(_UU_FILE.finditer(data))
        return _uudecoded(files[0].group(2)) if files else data
    return data


def _from_base64(data: bytes) -> bytes:
    """Return what base64 stands for; words that a mailing list put behind it stay as they are."""
    with suppress(binascii.Error):  # nearly all, at a fourth of the time
        return binascii.a2b_base64(data.translate(None, b" \t\r\n"), strict_mode=True)
    end = _BASE64.match(data).end()  # type: ignore[union-attr]
    if data[end:].strip():
        end = data.rfind(b"\n", 0, end) + 1 or end
    parts = []
    for piece in data[:end].split(b"="):  # pieces that were encoded one by one and put together
        letters = _NO_BASE64.sub(b"", piece)
        letters = letters[:-1] if len(letters) % 4 == 1 else letters
        try:
            parts.append(base64.b64decode(letters + b"=" * (-len(letters) % 4)))
        except binascii.Error:
            return data
    rest = data[end:].strip()
    return b"".join([*parts, b"\n", rest]) if rest else b"".join(parts)


def text_of(part: Message, data: bytes, hint: str = "") -> str:
    """Return the words of a part of plain text, its lines as its paragraphs were typed."""
    facts = parameters(raw_header(part, "content-type"))
    text = decode(data, facts.get("charset", ""), hint)
    if part.get_content_type() in ("text/enriched", "text/richtext"):
        return _ENRICHED.sub("", text.replace("<<", "\ufdd0")).replace("\ufdd0", "<")
    if facts.get("format", "").strip().lower() == "flowed":
        return unflowed(text, joined=facts.get("delsp", "").strip().lower() == "yes")
    return text


def page_of(part: Message, data: bytes, hint: str = "") -> str:
    """Return the markup of a part that is a page."""
    charset = parameters(raw_header(part, "content-type")).get("charset", "")
    return decode(data, charset or declared_charset(data), hint)


def unflowed(text: str, *, joined: bool) -> str:
    """Return flowed text with its paragraphs on one line each (RFC 3676).

    Args:
        text: lines of which those that end in a blank go on in the next.
        joined: the blank was added, and is no part of the text (delsp=yes).
    """
    paragraphs: list[str] = []
    depth_before, is_open = 0, False
    for line in re.split(r"\r\n|\r|\n", text):
        quote = _QUOTE.match(line) if line.startswith(">") else None
        mark = quote.group() if quote else ""
        words = line[len(mark) :]
        words = words[1:] if not mark and words.startswith(" ") else words
        depth, flows = mark.count(">"), words.endswith(" ") and words != "-- "
        shown = words[:-1] if flows and joined else words
        if is_open and depth == depth_before and words != "-- ":
            paragraphs[-1] += shown
        else:
            paragraphs.append(mark + shown)
        depth_before, is_open = depth, flows
    return "\n".join(paragraphs)


def without_files(data: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """Return a text without the files that stand in it (uuencode, yEnc), and these with their names."""
    files: list[tuple[str, bytes]] = []
    for mark, pattern, decoded in ((b"begin", _UU_FILE, _uudecoded), (b"=ybegin ", _YENC_FILE, _ydecoded)):
        if mark not in data:
            continue
        spans = []
        for found in pattern.finditer(data):
            content = decoded(found.group(2))
            if content:
                files.append((decode(found.group(1)).strip(), content))
                spans.append(found.span())
        for start, end in reversed(spans):
            data = data[:start] + data[end:]
    return data, files


def read_uuencoded(source: DocumentSource) -> Document | Bundle:
    """Return the files that are written out as letters in a text, each as a document.

    Raises:
        UnreadableFileError: they are damaged.
    """
    rest, files = without_files(source.data(has_pictures=True))
    if not files:
        raise source.damaged()
    members = Members(source)
    for name, data in files:
        source.budget.unpacked_bytes -= len(data)
        members.add(last_of_path(name), data)
    if rest.strip():
        members.add("text.txt", rest)
    return members.bundle(None)


def _uudecoded(lines: bytes) -> bytes:
    """Return what uuencoded lines stand for; empty where they are none."""
    return b"".join(_uu_lines(lines))


def _uu_lines(lines: bytes) -> Iterator[bytes]:
    for line in lines.splitlines():
        if not line.strip() or line == b"`":
            continue
        try:
            yield binascii.a2b_uu(line)
        except binascii.Error:
            length = (line[0] - 32) & 63  # some programs leave out blanks at the end, or put a sum there
            try:
                yield binascii.a2b_uu(line[: 1 + (length * 4 + 5) // 3].ljust(1 + (length + 2) // 3 * 4))
            except binascii.Error:
                yield from _base64_line(line)


def _base64_line(line: bytes) -> Iterator[bytes]:
    try:
        yield base64.b64decode(line, validate=True)
    except binascii.Error:
        return


def _ydecoded(lines: bytes) -> bytes:
    out = bytearray()
    escaped = False
    for byte in lines.replace(b"\r", b"").replace(b"\n", b""):
        if escaped:
            out.append((byte - 64 - 42) & 255)
            escaped = False
        elif byte == 0x3D:
            escaped = True
        else:
            out.append((byte - 42) & 255)
    return bytes(out)
