"""What is marked in a text, and how? The passage, the sentence that answers, matching words, and what was found."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat

from desktop.look.theme import Theme
from desktop.preview.found_places import FoundPlaces, Place
from desktop.preview.heat import best_sentence, heat_spans
from engine.records import dataclass
from engine.search.hits import Explanation, Passage

MOST_MARKED = 1_000  # of what was found in the window of text


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the document's text and its look; a later mark lies over an earlier one."""

    start: int
    end: int
    look: QTextCharFormat


def look_of(
    ground: QColor | None = None,
    letters: QColor | None = None,
    *,
    underline: bool = False,
    dotted: QColor | None = None,
) -> QTextCharFormat:
    """Return a look: what is None stays as it is."""
    look = QTextCharFormat()
    if ground is not None:
        look.setBackground(ground)
    if letters is not None:
        look.setForeground(letters)
    look.setFontUnderline(underline)
    if dotted is not None:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(dotted)
    return look


def passage_marks(theme: Theme, text: str, passage: Passage, why: Explanation | None, *, heat: bool) -> list[Mark]:
    """Return the marks of a passage, of the sentence that answers and, with ``heat``, of each word by its share."""
    heated = heat and why is not None and bool(why.tokens)
    marks = [] if heated else _line_marks(theme, text, passage)  # two tints on each other are mud
    marks += _why_marks(theme, passage, why, heat=heat)
    word = look_of(theme.color("mark_word"), theme.color("on_mark"), underline=True)
    marks += [Mark(passage.start + start, passage.start + end, word) for start, end in passage.highlights]
    return marks


def _line_marks(theme: Theme, text: str, passage: Passage) -> list[Mark]:
    made, start, look = [], passage.start, look_of(theme.color("mark"))
    for line in text[passage.start : passage.end].split("\n"):  # line by line: no marks on empty ones
        if line.strip():
            made.append(Mark(start, start + len(line), look))
        start += len(line) + 1
    return made


def _why_marks(theme: Theme, passage: Passage, why: Explanation | None, *, heat: bool) -> list[Mark]:
    if why is None:
        return []
    made = []
    first, last = best_sentence(why) or (0, 0)
    if last > first:
        look = look_of(theme.color("sentence"), theme.color("on_mark"), underline=True, dotted=theme.color("accent"))
        made.append(Mark(passage.start + first, passage.start + last, look))
    for start, end, strength in heat_spans(why) if heat else ():
        ground = "sentence" if first <= start < last else "surface"
        look = look_of(theme.blend(ground, "heat", strength))
        made.append(Mark(passage.start + start, passage.start + end, look))
    return made


def found_marks(theme: Theme, found: FoundPlaces, start: int, end: int) -> list[Mark]:
    """Return the marks of what was found between two offsets."""
    places: Iterable[Place] = found.between((0, start, 0), (0, end, 0))[:MOST_MARKED]
    other, now = (
        look_of(theme.color("good_soft"), theme.color("text")),
        look_of(theme.color("accent"), theme.color("on_accent")),
    )
    return [Mark(place[1], place[2], now if place == found.current else other) for place in places]
