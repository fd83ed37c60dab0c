"""Which part of a passage is worth three lines? The one with the matching words, blanks folded."""

from __future__ import annotations

from collections.abc import Sequence

Spans = tuple[tuple[int, int], ...]
_SEEN_CHARS = 180  # what three lines hold in a window of usual width; a wider one shows more of the excerpt


def fold_blanks(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, Spans]:
    """Turn each run of blanks into one and move ``spans`` (character offsets) along."""
    places: list[int] = []
    out: list[str] = []
    for char in text:
        places.append(len(out))
        if not char.isspace():
            out.append(char)
        elif out and out[-1] != " ":
            out.append(" ")
    places.append(len(out))
    last = len(text)
    moved = ((places[min(a, last)], places[min(b, last)]) for a, b in spans)
    return "".join(out), tuple((a, b) for a, b in moved if a < b)


def cut_excerpt(text: str, spans: Sequence[tuple[int, int]], most_chars: int = 320) -> tuple[str, Spans]:
    """Return at most about ``most_chars`` of a passage, around its words, with their offsets."""
    text, spans = fold_blanks(text, spans)
    if len(text) <= most_chars and all(last <= _SEEN_CHARS for _, last in spans):
        return text, tuple(spans)
    start = _best_start(text, spans, min(most_chars, _SEEN_CHARS))
    end = min(len(text), start + most_chars)
    if end < len(text):
        end = text.rfind(" ", start + 1, end + 1) if " " in text[start + 1 : end + 1] else end
    lead, tail = ("… " if start else ""), (" …" if end < len(text) else "")
    shift = len(lead) - start
    inside = tuple((max(a, start) + shift, min(b, end) + shift) for a, b in spans if a < end and b > start)
    return lead + text[start:end] + tail, inside


def cut_sentence(text: str, sentence: tuple[int, int], most_chars: int = 320) -> tuple[str, Spans]:
    """Return at most about ``most_chars`` of a passage, from its best sentence on, with where that now stands."""
    text, spans = fold_blanks(text, (sentence,))
    if len(text) <= most_chars or not spans:
        return text[:most_chars], spans
    first, last = spans[0]
    start = first if len(text) - first > most_chars // 2 else text.find(" ", len(text) - most_chars) + 1
    end = min(len(text), start + most_chars)
    if end < len(text):
        end = max(text.rfind(" ", start + 1, end + 1), start + most_chars // 2)
    lead, tail = ("… " if start else ""), (" …" if end < len(text) else "")
    shift = len(lead) - start
    return lead + text[start:end] + tail, ((max(first, start) + shift, min(last, end) + shift),)


def _best_start(text: str, spans: Sequence[tuple[int, int]], most_chars: int) -> int:
    """Return the start of the window that holds the most marked words, the earliest where equal."""
    best, best_count = 0, sum(b <= most_chars for _, b in spans)
    for first, _ in spans:
        start = max(0, first - most_chars // 5)
        count = sum(a >= start and b <= start + most_chars for a, b in spans)
        if count > best_count:
            best, best_count = start, count
    if best == 0:
        return 0
    blank = text.find(" ", best)
    return blank + 1 if 0 <= blank < best + 40 else best
