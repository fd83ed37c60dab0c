"""What of a file was not read, and what would help? Notes for the person who looks for a word in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from engine.records import dataclass

_MAX_RANGES = 12  # in one sentence; the rest is counted


@dataclass(frozen=True, slots=True)
class Missing:
    """A part of a file that is not in its text.

    ``what`` names it and where it is ("pages 2, 7 are pictures of text"), ``fix`` what would help
    ("install the extra ocr"), or is empty.
    """

    what: str
    fix: str = ""


def reason_and_fix(notes: Iterable[Missing]) -> tuple[str, str]:
    """Return all notes as one reason and one remedy, each of several once; both are empty without notes."""
    notes = list(notes)
    reasons = dict.fromkeys(note.what for note in notes)
    fixes = dict.fromkeys(note.fix for note in notes if note.fix)
    return "; ".join(reasons), "; ".join(fixes)


def number_list(numbers: Sequence[int]) -> str:
    """Return rising numbers for a sentence, neighbours as ranges: "2, 7, 9-14"."""
    runs = [[number for _, number in run] for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    shown = [f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs[:_MAX_RANGES]]
    left = sum(map(len, runs[_MAX_RANGES:]))
    return f"{', '.join(shown)} and {left} more" if left else ", ".join(shown)


def told_of(numbers: Sequence[int], one: str, several: str) -> str:
    """Return a sentence about rising numbers, such as those of pages.

    Args:
        numbers: at least one.
        one: the sentence about one number, "page {} cannot be read"; a window knows it by its words.
        several: the sentence about several, "pages {} cannot be read".
    """
    return (several if len(numbers) > 1 else one).format(number_list(numbers))
