"""Which pictures belong to the page of a message? Those of its parts, by the addresses that the page has for them.

Source: RFC 2392 (addresses of parts, ``cid:``), RFC 2557 (Content-Location).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.message import Message
from functools import partial

from engine.documents.mail.headers import raw_header
from engine.documents.mail.transfer_encoding import payload
from engine.documents.text.page_pictures import Content

_BLANKS = re.compile(r"\s+")


def pictures_by_address(parts: Iterable[Message]) -> dict[str, Content]:
    """Return what gives the content of each picture, by all its addresses; one without any has a name of our own."""
    found: dict[str, Content] = {}
    for number, part in enumerate(parts):
        content = partial(payload, part)
        for address in addresses(raw_header(part, "content-id"), location(part)) or [f"part {number}"]:
            found.setdefault(address, content)
    return found


def addresses(content_id: str, content_location: str) -> list[str]:
    """Return what a page may call a part by, from what its headers say."""
    name = _BLANKS.sub("", content_id).strip("<>")
    return [*([f"cid:{name}"] if name else []), *([content_location] if content_location else [])]


def location(part: Message) -> str:
    """Return the address of a part, or "". Long ones are folded."""
    return _BLANKS.sub("", raw_header(part, "content-location"))
