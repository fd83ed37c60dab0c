"""What stands in a document and answers nothing? Tables of contents, and the address lines of a message.

They repeat the words that are looked for, where the text itself says what they mean.
"""

from __future__ import annotations

import re

from engine.patterns import lazy

# A line that leads to a page: "3.2 Deposits ........ 17", "Deposits . . . . 17", "Deposits … 17".
_LEADER = lazy(
    r"(?:(?:\.[ \t\u00a0]?){4,}|(?:[…‥·][ \t\u00a0]?){2,}|_{4,})[ \t\u00a0]*(?:\d{1,4}|[ivxlc]{1,7})?[ \t]*$"
)
# One of these stands in every such line.
_LEADS = ("..", ". .", ".\t.", ".\u00a0.", "…", "‥", "·", "____")
# A line of a message's head, as programs write it in the languages that Kenning knows best.
_HEAD = lazy(
    r"(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id|in-reply-to|return-path|received|"
    r"von|an|kopie|datum|gesendet|betreff|antwort an|de|à|a|envoyé|objet|para|enviado|asunto|fecha)[ \t]*:[ \t]*\S",
    re.IGNORECASE,
)
_LEAST_LINES = 3
_SHARE = 0.5


def is_furniture(text: str) -> bool:
    """Return whether a sentence is nothing but lines of a table of contents, or of a message's head."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    heads = sum(bool(_HEAD.match(line)) for line in lines)
    if any("@" in line for line in lines) and heads:  # one line alone may be prose: "To: everyone"
        return heads >= _SHARE * len(lines)
    return bool(lines) and all(_LEADER.search(line) or (heads > 1 and _HEAD.match(line)) for line in lines)


def is_listing(text: str) -> bool:
    """Return whether most lines of a passage lead to pages, or are a message's head: it names, and does not tell."""
    leads = any(mark in text for mark in _LEADS)
    if ":" not in text and not leads:
        return False
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < _LEAST_LINES:
        return is_furniture(text)
    named = sum(bool(_LEADER.search(line)) for line in lines) if leads else 0
    heads = sum(bool(_HEAD.match(line)) for line in lines if ":" in line)
    return max(named, heads if heads > 1 else 0) >= _SHARE * len(lines)
