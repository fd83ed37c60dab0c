"""Where do lines end inside words? In scripts without spaces, whose lines are joined again here.

A line's end there is no blank, so a word may begin on one line and end on the next. Text
recognition likes to put blanks between such characters; they go too.
"""

from __future__ import annotations

import re
from functools import cache

from engine.patterns import lazy

_CHARS = (
    "\u3005-\u3007\u3031-\u3035\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
)
_MARKS = "\u3001\uff0c\u00b7\u30fb\uff08\u300c\u300e\u300a\u3010\uff09\u300d\u300f\u300b\u3011"  # inside a sentence
# A line's end between two characters that may belong to one word, or beside a mark inside a sentence.
_LINE_END = f"(?<=[{_CHARS}{_MARKS}])[ \\t]*\n(?=[{_CHARS}{_MARKS}])"
_ENDS = "\u3002\uff01\uff1f"
_COMMAS = "\uff0c\u3001"
_STOPS = lazy(f"[{_ENDS}{_COMMAS}]")
_ITEM = lazy(
    "[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e]{1,3}[\u3001\u3002\uff0e.]"
    "|\u7b2c[\u4e00-\u5341\u767e0-9\uff10-\uff19]{1,4}[\u6761\u7ae0\u8282\u7bc0\u689d\u56de\u9805\u9879]"
    "|[\u30fb\u25cf\u25cb\u25a0\u25a1\u25c6\u25c7\u203b]"
)
_PARAGRAPH = lazy(r"\n[ \t\u3000]*\n")
_ONE = f"[{_CHARS}{_MARKS}{_ENDS}\uff1a\uff1b0-9]"
_SPACED = f"(?<!\\S)(?:{_ONE} ){{4,}}{_ONE}(?!\\S)"
_BLOCK_CHARS = 6
_BLANK = lazy(" ")
_HAS = f"[{_CHARS}]"


_IN_MARKUP = f"(?<=[{_CHARS}{_MARKS}{_ENDS}])[ \\t]*[\r\n]+\\s*(?=[{_CHARS}{_MARKS}{_ENDS}])"
# Each of these takes a millisecond or two to compile, and a process that reads no such text needs none.
_compiled = cache(re.compile)


def without_line_ends(text: str) -> str:
    """Return words of a web page without the ends of the source's lines inside words, as browsers show them."""
    return _compiled(_IN_MARKUP).sub("", text)


def join_unspaced_lines(text: str) -> str:
    """Return a text in which Chinese and Japanese sentences go on over the ends of their lines.

    Only paragraphs with marks of sentences, and blocks of even lines, are joined: a list of names stays one. Items and
    numbered clauses begin lines of their own.
    """
    if text.isascii() or not _compiled(_HAS).search(text):
        return text
    text = _compiled(_SPACED).sub(lambda found: _BLANK.sub("", found[0]), text)
    parts = re.split(f"({_PARAGRAPH.pattern})", text)
    return "".join(part if at % 2 else _joined(part) for at, part in enumerate(parts))


def _is_block(paragraph: str) -> bool:
    """Return whether lines without any mark are equally long, but for the last, as a list's are not."""
    *lines, last = (line.strip() for line in paragraph.strip("\n").split("\n"))
    longest = len(lines[0]) if lines else 0
    is_even = len(lines) > 1 and longest >= _BLOCK_CHARS and {len(line) for line in lines} == {longest}
    return is_even and 0 < len(last) < longest


def _joined(paragraph: str) -> str:
    if "\n" not in paragraph or not (_STOPS.search(paragraph) or _is_block(paragraph)):
        return paragraph

    def join(found: re.Match[str]) -> str:
        return found[0] if _ITEM.match(paragraph, found.end()) else ""

    return _compiled(_LINE_END).sub(join, paragraph)
