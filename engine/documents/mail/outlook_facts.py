"""What does an item of Outlook say beside its words? Of a contact all that is on its card, of an appointment its place.

Source: [MS-OXOCNTC] (contacts), [MS-OXOCAL] (appointments), [MS-OXOTASK] (tasks), [MS-OXPROPS] for the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from engine.documents.properties import plausible

_SUBJECT, _SHOWN_NAME = 0x0037, 0x3001
_NAME = (0x3A45, 0x3A06, 0x3A44, 0x3A11, 0x3A05)  # from the title before it to what stands behind it
# By their numbers; those of one line stand beside each other.
_FACTS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Nickname", (0x3A4F,)),
    ("Organization", (0x3A16, 0x3A18)),
    ("Position", (0x3A17,)),
    ("Profession", (0x3A46,)),
    ("Office", (0x3A19,)),
    ("Manager", (0x3A4E,)),
    ("Assistant", (0x3A30,)),
    ("Phone", (0x3A08,)),
    ("Phone", (0x3A1B,)),
    ("Phone", (0x3A09,)),
    ("Phone", (0x3A2F,)),
    ("Phone", (0x3A1C,)),
    ("Phone", (0x3A1A,)),
    ("Phone", (0x3A1D,)),
    ("Phone", (0x3A1E,)),
    ("Phone", (0x3A1F,)),
    ("Phone", (0x3A21,)),
    ("Phone", (0x3A57,)),
    ("Phone", (0x3A2E,)),
    ("Phone", (0x3A02,)),
    ("Phone", (0x3A4B,)),
    ("ISDN", (0x3A2D,)),
    ("Telex", (0x3A2C,)),
    ("Fax", (0x3A24,)),
    ("Fax", (0x3A25,)),
    ("Fax", (0x3A23,)),
)
# That for letters, which is one of the others; those for work, at home and elsewhere, each written out, whose number a
# file gives, and in parts.
_LETTERS = 0x3A15
_ADDRESSES: tuple[tuple[int, tuple[int, ...]], ...] = (
    (0x801B, (0x3A29, 0x3A2B, 0x3A2A, 0x3A27, 0x3A28, 0x3A26)),
    (0x801A, (0x3A5D, 0x3A5E, 0x3A5B, 0x3A59, 0x3A5C, 0x3A5A)),
    (0x801C, (0x3A63, 0x3A64, 0x3A61, 0x3A5F, 0x3A62, 0x3A60)),
)
_MORE: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("Web", (0x3A51,)),
    ("Web", (0x3A50,)),
    ("Related", (0x3A48,)),
    ("Children", (0x3A58,)),
    ("Hobbies", (0x3A43,)),
    ("Customer number", (0x3A4A,)),
)
# Those that a file numbers as it likes, by the numbers that they are known by.
_NAMED: tuple[tuple[str, int], ...] = (
    ("E-mail", 0x8083),
    ("E-mail", 0x8093),
    ("E-mail", 0x80A3),
    ("Chat", 0x8062),
    ("Web", 0x802B),
    ("Location", 0x8208),
    ("Attendees", 0x8238),
    ("Owner", 0x811F),
)
_MOMENTS: tuple[tuple[str, int], ...] = (
    ("Start", 0x820D),
    ("End", 0x820E),
    ("Start", 0x8104),
    ("Due", 0x8105),
)
_DAYS: tuple[tuple[str, int], ...] = (("Birthday", 0x3A42), ("Anniversary", 0x3A41))
_FIRST_YEAR, _LAST_YEAR = 1800, 2200  # of days; one that was not given lies in the year 4501
_WORD = re.compile(r"\w+")
_ITEM = re.compile(r"IPM\.(?:Contact|DistList|Appointment|Task|StickyNote|Activity)(?:\.|$)", re.IGNORECASE)
NAMED = frozenset((*(key for _, key in (*_NAMED, *_MOMENTS)), *(key for key, _ in _ADDRESSES)))
"""The properties that a file has to be asked for the number of."""


def is_item(kind: str) -> bool:
    """Return whether this class of messages is no mail: a contact, an appointment, a task, a note."""
    return bool(_ITEM.match(kind))


def fact_lines(
    words: Callable[[int], str], moment: Callable[[int], float | None], numbers: dict[int, int]
) -> Iterator[str]:
    """Yield what an item says beside its words, each line once: "Phone: +49 30 123".

    Args:
        words: gives a property of text by its number, or "".
        moment: gives a time in seconds since the epoch by its number, before it too, or None.
        numbers: those that the file gives to properties which it has to be asked for.
    """
    yield from dict.fromkeys(_all_lines(words, moment, numbers))


def _all_lines(
    words: Callable[[int], str], moment: Callable[[int], float | None], numbers: dict[int, int]
) -> Iterator[str]:
    def line(*keys: int) -> str:
        return " ".join(filter(None, (" ".join(words(key).split()) for key in keys if key)))

    name = line(*_NAME)
    if not set(_folded(name)) <= set(_folded(line(_SUBJECT) or line(_SHOWN_NAME))):
        yield f"Name: {name}"
    yield from (f"{label}: {found}" for label, keys in _FACTS if (found := line(*keys)))
    yield from (f"Address: {found}" for found in _addresses(line, numbers))
    yield from (f"{label}: {found}" for label, keys in _MORE if (found := line(*keys)))
    yield from (f"{label}: {found}" for label, key in _NAMED if (found := line(numbers.get(key, 0))))
    for label, key in _DAYS:
        if day := _day(moment(key)):
            yield f"{label}: {day}"
    for label, key in _MOMENTS:
        at = plausible(moment(numbers[key])) if key in numbers else None
        if at is not None:
            yield f"{label}: {datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M} UTC"


def _addresses(line: Callable[..., str], numbers: dict[int, int]) -> Iterator[str]:
    """Yield each address as it is written out, and where it is not, or leaves out some of its parts, those."""
    said = [_folded(line(_LETTERS))]
    yield from filter(None, [line(_LETTERS)])
    for key, parts in _ADDRESSES:
        whole = line(numbers.get(key, 0))
        if whole and _folded(whole) not in said:
            said.append(_folded(whole))
            yield whole
        own = set(_folded(whole))
        left = " ".join(part for part in map(line, parts) if not set(_folded(part)) <= own)
        if left and not any(set(_folded(left)) <= set(one) for one in said):
            said.append(_folded(left))
            yield left


def _folded(words: str) -> list[str]:
    return _WORD.findall(words.casefold())


def _day(seconds: float | None) -> str:
    """Return the day of a time, or "" where it is none. It is kept as noon, or as midnight somewhere on earth."""
    if seconds is None:
        return ""
    try:
        day = datetime(1970, 1, 1, 12, tzinfo=UTC) + timedelta(seconds=seconds)
    except OverflowError:
        return ""
    return f"{day:%Y-%m-%d}" if _FIRST_YEAR <= day.year <= _LAST_YEAR else ""
