"""Which large letter begins the word beside it? One that is set over several lines of a book or a magazine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from engine.documents.pdf.page_text import Line

_LETTER = re.compile(r"[\u00ab\u201e\u201c\"']?[^\W\d_]")
_LARGER = 1.7  # times the letters of the line beside it
_NEAR = 1.2  # times their height: so far away stands the rest of the word at most
_OVERLAP = 0.5  # times their height: into the box of a slanted letter
_OWN_WORDS = frozenset("AIOEYUÀÉÓÒÄÖÅ")  # letters that are words in some language
_FIRST = re.compile(r"[^\W\d_]+")


def join_initials(lines: Sequence[Line]) -> list[Line]:
    """Return lines with each large first letter in front of the word that it begins.

    A letter that may be a word ("A man") is joined only where the rest stands nowhere else among the lines.
    """
    found: list[Line] = []
    for line in lines:
        initial = found[-1] if found else None
        if initial is not None and _begins(initial, line):
            found.pop()
            letter = initial.text.strip()
            blank = " " if letter[-1] in _OWN_WORDS and _is_word(line, lines) else ""
            line = replace(line, text=f"{letter}{blank}{line.text.lstrip()}", left=initial.left, is_whole=False)
        found.append(line)
    return found


def _begins(initial: Line, line: Line) -> bool:
    """Return whether a letter is large, stands beside a line and reaches below it."""
    if not initial.height > _LARGER * line.height:  # so are most, and what has no place
        return False
    if initial.angle or line.angle or not (initial.has_place and line.has_place):
        return False
    letter, rest = initial.text.strip(), line.text.lstrip()[:1]
    if not (_LETTER.fullmatch(letter) and letter[-1].isupper() and rest.isalpha()):
        return False
    gap = line.left - initial.right
    return (
        -_OVERLAP * line.height < gap < _NEAR * line.height
        and initial.base + 0.2 * line.height < line.base < initial.base + initial.height
    )


def _is_word(line: Line, lines: Sequence[Line]) -> bool:
    rest = _FIRST.match(line.text.lstrip())
    if rest is None:
        return False
    word = re.compile(rf"(?<![^\W_]){re.escape(rest[0])}(?![^\W_])", re.IGNORECASE)
    return sum(len(word.findall(other.text)) for other in lines) > 1
