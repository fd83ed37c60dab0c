"""What did a page's layout do to its text? Undone here: broken words, running heads, turned lines.

All of it works without a dictionary, before any offset is made. Where it cannot be sure it leaves
the text as it is; of what repeats on every page one occurrence is kept, so that nothing a person
could search for is lost but the page numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from engine.documents.characters.east_asian_lines import join_unspaced_lines
from engine.documents.characters.hyphens import mend_words
from engine.documents.pdf.page_text import PageLines
from engine.documents.pdf.running_heads import drop_running_lines
from engine.documents.pdf.tex_accents import join_accents

_FINAL_ONLY = frozenset("ךםןףץ\u0629\u0649")  # Hebrew final forms, teh marbuta, alef maksura: never begin a word
_HAS_RTL = re.compile(r"[\u0590-\u07ff\ufb1d-\ufdff\ufe70-\ufeff]")
_RTL_WORD = re.compile(f"{_HAS_RTL.pattern}+")
# Words and numbers that keep their own direction inside such a line, Arabic-Indic digits too.
_LTR = r"[^\W\u0590-\u065f\u066a-\u06ef\u06fa-\u07ff\ufb1d-\ufdff\ufe70-\ufeff]+"
_LTR_RUN = re.compile(rf"{_LTR}(?:[\s.,:/%+-]+{_LTR})*")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_COLUMN_CHARS = 4  # so many lines in a row of one East Asian character each are a vertical line


def undo_layout(pages: Sequence[PageLines], tidy: Callable[[str], str] = str.strip) -> list[str]:
    """Return the pages' texts in reading order, as a person would copy them by hand.

    Every page stays a page, an empty one too, so page numbers hold.

    Args:
        pages: the lines of each page, with their places where they are known.
        tidy: cleans the text of a page.
    """
    texts = [tidy(page.text) for page in drop_running_lines(pages)]
    turned = [join_unspaced_lines(join_columns(turn_visual_lines(text))) for text in texts]
    return mend_words(join_accents(turned))


# -- direction -------------------------------------------------------------------------------------


def turn_visual_lines(page: str) -> str:
    """Return a page whose right-to-left lines stand in the order of reading.

    Some programs store them as they look, last letter first. Letters that only end words tell:
    where more of them begin words, the page is turned, line by line; numbers and words of other
    scripts keep their own direction.
    """
    if not _HAS_RTL.search(page):
        return page
    begins = ends = 0
    for word in _RTL_WORD.findall(page):
        if len(word) > 1:
            begins += word[0] in _FINAL_ONLY
            ends += word[-1] in _FINAL_ONLY
    if begins < 2 or begins <= 2 * ends:
        return page
    return "\n".join(_turned(line) if _RTL_WORD.search(line) else line for line in page.split("\n"))


def _turned(line: str) -> str:
    # A mark stays behind the letter that it stands on.
    clusters = re.findall(r".[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]*", line)
    turned = "".join(reversed(clusters)).translate(_MIRRORED)
    return _LTR_RUN.sub(lambda run: run[0][::-1], turned)


def join_columns(page: str) -> str:
    """Return a page on which vertical lines, one East Asian character to a line, are lines again."""
    joined: list[str] = []
    run: list[str] = []
    for line in [*page.split("\n"), ""]:
        bare = line.strip()
        if len(bare) == 1 and _is_east_asian(bare):
            run.append(bare)
            continue
        joined += ["".join(run)] if len(run) >= _COLUMN_CHARS else run
        run = []
        joined.append(line)
    return "\n".join(joined[:-1])


def _is_east_asian(char: str) -> bool:
    return unicodedata.east_asian_width(char) in ("W", "F")
