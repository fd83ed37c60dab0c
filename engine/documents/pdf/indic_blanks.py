"""Which blanks in Indic words did PDFium make up? Those behind vowel signs whose width it does not know.

Chromium writes a syllable as one piece; PDFium gives its vowel sign no width, takes the room that the sign fills for a
gap, and puts a blank behind nearly every one. A true gap is wider by a blank than the others behind the same sign.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict

from engine.documents.pdf.page_text import PageText

HAS_INDIC = re.compile("[\u0900-\u0dff]")
_FEW_SIGNS = 3
_MOST_WHOLE = 0.1  # share of a sign's places that a letter follows without a blank: more tell of a width that is right
_BLANK = 0.25  # of a line's height


def made_up_blanks(page: PageText) -> set[int]:
    """Return the offsets of blanks that stand inside words."""
    text = page.text
    behind: dict[str, list[tuple[float, int]]] = defaultdict(list)
    whole: Counter[str] = Counter()
    for at in range(len(text) - 2):
        if not HAS_INDIC.match(text[at]) or unicodedata.category(text[at]) != "Mc":
            continue
        if _is_letter(text[at + 1]):
            whole[text[at]] += 1
        elif text[at + 1] == " " and _is_letter(text[at + 2]) and page.is_made_up(at + 1):
            before, after = page.box(at), page.box(at + 2)
            if before.height > 0:
                behind[text[at]].append(((after.left - before.right) / before.height, at + 1))
    found: set[int] = set()
    for sign, gaps in behind.items():
        if len(gaps) >= _FEW_SIGNS and whole[sign] <= _MOST_WHOLE * len(gaps):
            least = min(gap for gap, _ in gaps)
            found.update(at for gap, at in gaps if gap < least + _BLANK)
    return found


def _is_letter(char: str) -> bool:
    return bool(HAS_INDIC.match(char)) and unicodedata.category(char) == "Lo"
