"""What does an item of Outlook say beside its words? Of a contact all that is on its card, of an appointment its place.

Source: [MS-OXOCNTC] (contacts), [MS-OXOCAL] (appointments), [MS-OXOTASK] (tasks), [MS-OXPROPS] for the numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

# By their numbers; those of one line stand beside each other. What is said already is left out.
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
    ("Phone", (0x3A1E,)),
    ("Phone", (0x3A1F,)),
    ("Phone", (0x3A21,)),
    ("Phone", (0x3A57,)),
    ("Phone", (0x3A2E,)),
    ("Fax", (0x3A24,)),
    ("Fax", (0x3A25,)),
    ("Fax", (0x3A23,)),
    ("Address", (0x3A15,)),
    ("Address", (0x3A29, 0x3A2A, 0x3A27, 0x3A28, 0x3A26)),
    ("Address", (0x3A5D, 0x3A5B, 0x3A59, 0x3A5C, 0x3A5A)),
    ("Address", (0x3A63, 0x3A61, 0x3A5F, 0x3A62, 0x3A60)),
    ("Web", (0x3A51,)),
    ("Web", (0x3A50,)),
    ("Related", (0x3A48,)),
    ("Hobbies", (0x3A43,)),
)
# Those that a file numbers as it likes, by the numbers that they are known by.
_NAMED: tuple[tuple[str, int], ...] = (
    ("E-mail", 0x8083),
    ("E-mail", 0x8093),
    ("E-mail", 0x80A3),
    ("Address", 0x801B),
    ("Address", 0x801A),
    ("Address", 0x801C),
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
NAMED = frozenset(key for _, key in (*_NAMED, *_MOMENTS))
"""The properties that a file has to be asked for the number of."""


def fact_lines(
    words: Callable[[int], str], moment: Callable[[int], float | None], numbers: dict[int, int]
) -> Iterator[str]:
    """Yield what an item says beside its words, a line each: "Phone: +49 30 123".

    Args:
        words: gives a property of text by its number, or "".
        moment: gives a time in seconds since the epoch by its number, or None.
        numbers: those that the file gives to properties which it has to be asked for.
    """
    said = ""
    for label, keys in (*_FACTS, *((label, (numbers.get(key, 0),)) for label, key in _NAMED)):
        found = " ".join(filter(None, (" ".join(words(key).split()) for key in keys if key)))
        if found and found not in said:
            said += f"\n{found}"
            yield f"{label}: {found}"
    for label, key in _MOMENTS:
        at = moment(numbers[key]) if key in numbers else None
        if at is not None:
            yield f"{label}: {datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M} UTC"
