"""How is rich text unpacked that Outlook compressed? Source: [MS-OXRTFCP]."""

from __future__ import annotations

import struct

_RTF_HEADER = struct.Struct("<4I")
_COMPRESSED = 0x75465A4C
_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans"
    rb" SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_MAX_RTF_BYTES = 64 << 20


def unpacked_rtf(data: bytes) -> bytes:
    """Return rich text that Outlook compressed (LZFu), at most 64 MB of it; empty where there is none."""
    if len(data) <= _RTF_HEADER.size:
        return b""
    _, raw_bytes, kind, _ = _RTF_HEADER.unpack_from(data)
    if kind != _COMPRESSED:
        return data[_RTF_HEADER.size :]
    out = bytearray(_DICTIONARY)
    window = len(_DICTIONARY)
    limit = window + min(raw_bytes, _MAX_RTF_BYTES)
    at = _RTF_HEADER.size
    while at < len(data) and len(out) < limit:
        flags, at = data[at], at + 1
        for bit in range(8):
            if at >= len(data) or len(out) >= limit:
                break
            if not flags >> bit & 1:
                out.append(data[at])
                at += 1
                continue
            pair = int.from_bytes(data[at : at + 2], "big")
            at += 2
            offset, length = pair >> 4, (pair & 15) + 2
            if offset == len(out) % 4096:
                return bytes(out[window:])
            start = len(out) - 1 - (len(out) - 1 - offset) % 4096
            for step in range(length):
                out.append(out[start + step])
    return bytes(out[window:])
