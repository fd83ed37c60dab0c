"""Is something found that stands once in a long text? The passkey and needle tasks of LongEmbed, made as published.

Each length has a pool of texts of 0.75 words a token. Passkey: a sentence with somebody's number in filler that
repeats five sentences. Needle: one fact at a random place of continuous prose. A query asks for one person's
number, or for one fact; it is answered where the right text is nearest (acc@1). The paper's facts were written
by a language model and its prose is an essay collection that is not ours to ship, so facts are made from
patterns here and the caller brings the prose: figures compare methods with each other, not with the paper's needle.

Source: Zhu et al., LongEmbed, 2024, arXiv:2404.12096, section 4 and appendix C.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

_WORDS_PER_TOKEN = 0.75
_FILLER = "The grass is green. The sky is blue. The sun is yellow. Here we go. There and back again."
_FIRST = (
    "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph "
    "Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret"
).split()
_LAST = (
    "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson "
    "Anderson Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young"
).split()
_PLACES = (
    "Lisbon Osaka Nairobi Bergen Lima Tallinn Perth Quito Cork Dakar Turin Hanoi Malmo Cusco Riga Galway Izmir Bath "
    "Tromso Kyoto Porto Oslo Accra Ghent Split"
).split()
# (fact, question, what may stand for X)
_FACTS = (
    ("The museum of {place} keeps its largest {x} in a cellar.", "Where is the largest {x} of {place} kept?"),
    ("In {place} the {x} leaves the harbour at twenty past six.", "When does the {x} leave the harbour of {place}?"),
    ("The bakers of {place} sweeten their bread with {x}.", "What do bakers in {place} sweeten bread with?"),
    ("The best thing to do in {place} is to visit the {x} garden at dawn.", "What is the best thing to do in {place}?"),
)
_THINGS = (
    ("clock", "telescope", "organ", "globe", "harp", "loom"),
    ("ferry", "mail boat", "pilot", "trawler", "lightship", "barge"),
    ("honey", "dates", "malt", "carrots", "apples", "figs"),
    ("rose", "cactus", "moss", "herb", "bamboo", "lemon"),
)


@dataclass(frozen=True, slots=True)
class LongTask:
    """Texts, queries, and for each query the number of the text that answers it."""

    texts: tuple[str, ...]
    queries: tuple[str, ...]
    answers: tuple[int, ...]


def make_passkey(length_tokens: int, *, texts: int = 100, queries: int = 50, seed: int = 0) -> LongTask:
    """Hide one person's number in each of ``texts`` texts of filler."""
    draw = random.Random(f"passkey {seed} {length_tokens}")
    names = draw.sample([f"{first} {last}" for first in _FIRST for last in _LAST], texts)
    filler = _FILLER.split()
    made = []
    for name in names:
        key = draw.randint(10_000, 99_999)
        sentence = f"{name}'s pass key is {key}. Remember it. {key} is the pass key for {name}.".split()
        made.append(_hide(sentence, filler * (length_tokens // len(filler) + 1), length_tokens, draw))
    asked = tuple(f"what is the passkey for {name}?" for name in names[:queries])
    return LongTask(tuple(made), asked, tuple(range(len(asked))))


def make_needle(
    length_tokens: int, prose: Sequence[str], *, texts: int = 100, queries: int = 50, seed: int = 0
) -> LongTask:
    """Hide one fact in each of ``texts`` stretches of prose, a list of paragraphs in order."""
    draw = random.Random(f"needle {seed} {length_tokens}")
    facts = [
        (fact.format(place=place, x=x), question.format(place=place, x=x))
        for place in _PLACES
        for (fact, question), things in zip(_FACTS, _THINGS, strict=True)
        for x in [draw.choice(things)]
    ]
    chosen = draw.sample(facts, texts)
    words = " ".join(prose).split()
    made = []
    for fact, _ in chosen:
        start = draw.randrange(max(1, len(words) - length_tokens))
        made.append(_hide(fact.split(), words[start:], length_tokens, draw))
    return LongTask(tuple(made), tuple(question for _, question in chosen[:queries]), tuple(range(queries)))


def _hide(sentence: list[str], around: list[str], length_tokens: int, draw: random.Random) -> str:
    """Put a sentence between two others of the text around it, so that all has the length wanted."""
    kept = around[: max(0, int(length_tokens * _WORDS_PER_TOKEN) - len(sentence))]
    places = [0, *(number + 1 for number, word in enumerate(kept) if word.endswith((".", "!", "?")))]
    place = draw.choice(places)
    return " ".join([*kept[:place], *sentence, *kept[place:]])
