"""Which characters of a Markdown text are marks, not words? They are left out where lines are few."""

from __future__ import annotations

import re

from desktop.models.excerpt import Spans

# Takes a time in proportion to the text: no two parts of it that follow one another can both hold the same blanks.
_MARKS = re.compile(
    r"(?P<fence>^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*)*"  # of code, in quotations and lists, too
    r"(?:`{3,}[^`\r\n]*|~{3,}[^\r\n]*)(?=\r?$))"  # with its language, its title and whatever else programs are told
    r"|^[ \t]*(?:#{1,6}|>|[-*+])[ \t]+"  # heading, quotation, list
    r"|^[ \t]*(?:\|[ \t]*)?(?::?-{2,}:?[ \t]*\|[ \t]*)+:?-*:?[ \t]*(?=\r?$)"  # the line below a table's head
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`{1,3}"
    r"|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)"
    r"|!?\[(?=[^\]]{0,500}\]\()|\]\([^)\s]{0,1000}\)"  # links keep their words
    r"|\|[ \t]*|(?<![ \t])[ \t]+\|[ \t]*",
    re.MULTILINE,
)

# The head that the engine writes above a mail's words; its subject is the row's title, its date the row's date.
_HEAD = re.compile(
    r"(?:(?:From|Sender|Reply-To|To|Cc|Bcc|Newsgroups|Followup-To|Date|Subject|Organization|Summary|Keywords|Comments)"
    r": [^\n]*\n+)+"
)


def skip_head(text: str, spans: Spans) -> tuple[str, Spans]:
    """Return a mail's ``text`` from its first words on, and ``spans`` (character offsets) moved along.

    All of it where no words follow, or where only the head holds what is marked.
    """
    head = _HEAD.match(text)
    if head is None or not text[head.end() :].strip():
        return text, spans
    moved = tuple((max(0, a - head.end()), b - head.end()) for a, b in spans if b > head.end())
    return (text[head.end() :], moved) if moved or not spans else (text, spans)


def strip_markup(text: str, spans: Spans) -> tuple[str, Spans]:
    """Return ``text`` without Markdown's marks, and ``spans`` (character offsets) moved along."""
    out: list[str] = []
    places = [0] * (len(text) + 1)
    at = length = 0
    for match in _MARKS.finditer(text):
        start, end = match.span()
        for offset in range(at, start):
            places[offset] = length + offset - at
        out.append(text[at:start])
        length += start - at
        filler = "  " if "|" in match.group() and match.lastgroup != "fence" else ""
        for offset in range(start, end):
            places[offset] = length
        out.append(filler)
        length += len(filler)
        at = end
    for offset in range(at, len(text) + 1):
        places[offset] = length + offset - at
    out.append(text[at:])
    moved = tuple((places[a], places[b]) for a, b in spans)
    return "".join(out), tuple((a, b) for a, b in moved if a < b)
