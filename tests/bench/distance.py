"""How far apart are two texts? Edits from one to the other, for character error rates."""

from __future__ import annotations

import unicodedata


def edits(first: str, second: str) -> int:
    """Return the fewest insertions, deletions and substitutions that turn one text into the other.

    Source: Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
        2003, figure 3, with one Python integer for the whole vector: 20,000 by 20,000 take a second.
    """
    if len(first) < len(second):
        first, second = second, first
    if not second:
        return len(first)
    places: dict[str, int] = {}
    for at, char in enumerate(second):
        places[char] = places.get(char, 0) | 1 << at
    mask, last = (1 << len(second)) - 1, 1 << (len(second) - 1)
    more, less, distance = mask, 0, len(second)
    for char in first:
        equal = places.get(char, 0)
        across = (((equal & more) + more) ^ more) | equal | less
        up, down = less | ~(across | more) & mask, more & across
        distance += bool(up & last) - bool(down & last)
        up = up << 1 | 1
        more, less = ((down << 1) | ~(across | up) & mask) & mask, up & across & mask
    return distance


def plain(text: str) -> str:
    """Return a text without what extractors may rightly differ in: blanks, ligatures, hidden characters."""
    composed = unicodedata.normalize("NFKC", text)
    return " ".join("".join(char for char in composed if unicodedata.category(char) not in ("Cf", "Co")).split())
