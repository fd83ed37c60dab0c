"""What is a cluster about? It is named by words that occur early in many of its documents and in few others."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from engine.words.common import STOP_WORDS
from engine.words.split import split
from engine.words.stems import fold, lower, stem, stemming

WORDS = 3
# A word of fewer documents may be somebody's name, or a number of theirs.
_LEAST_DOCUMENTS = 3
_LEAST_SHARE = 0.08
_LEAST_CHARS = 3
# What no other cluster has at all is compared with this share of them.
_UNSEEN = 0.01
# Addresses are nobody's subject.
_ADDRESSES = re.compile(r"\S+@\S+|\w+://\S+|www\.\S+")


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first words of a document, its title among them, and its language (ISO 639-1, or "")."""

    text: str
    language: str = ""


@dataclass(slots=True)
class _Seen:
    """In how many of a cluster's documents each stem stands, and how it is written there."""

    documents: int = 0
    stems: Counter[str] = field(default_factory=Counter)
    written: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))


def name_clusters(clusters: Sequence[Sequence[Beginning]]) -> list[tuple[str, ...]]:
    """Return up to three words for each cluster, most telling first; none for one that nothing tells from the others.

    Source: the class-based TF-IDF of Grootendorst, BERTopic, 2022, arXiv:2203.05794, section 3.3. We count documents
        in place of words, so that one long or odd document names no cluster.
    """
    seen = [_look_at(beginnings) for beginnings in clusters]
    shares = [{one: count / found.documents for one, count in found.stems.items()} for found in seen]
    total: Counter[str] = Counter()
    for part in shares:
        total.update(part)
    return [_name(found, part, total, len(seen)) for found, part in zip(seen, shares, strict=True)]


def _look_at(beginnings: Sequence[Beginning]) -> _Seen:
    found = _Seen(len(beginnings))
    for beginning in beginnings:
        words = dict(_words(beginning))
        found.stems.update(words.keys())
        for one, written in words.items():
            found.written[one][written] += 1
    return found


def _words(beginning: Beginning) -> Iterator[tuple[str, str]]:
    """Yield the stem of each word that may name something, and the word as it stands."""
    language = stemming(beginning.language)
    common = STOP_WORDS.get(beginning.language, frozenset()) | STOP_WORDS["en"]
    for span in split(_ADDRESSES.sub(" ", beginning.text)).words:
        if not span.text.isalpha() or fold(span.text) in common:
            continue
        if span.plain and len(span.text) < _LEAST_CHARS:
            continue
        yield (stem(lower(span.text), language) if span.plain else span.text), span.text


def _name(found: _Seen, shares: dict[str, float], total: Counter[str], clusters: int) -> tuple[str, ...]:
    least = max(min(_LEAST_DOCUMENTS, found.documents), _LEAST_SHARE * found.documents)
    scores = {}
    for one, share in shares.items():
        elsewhere = (total[one] - share) / max(1, clusters - 1)
        if found.stems[one] >= least and share > elsewhere:
            scores[one] = share * math.log(share / (elsewhere + _UNSEEN))
    best = sorted(scores, key=lambda one: (-scores[one], one))
    return tuple(_as_written(found.written[one]) for one in best if scores[one] > 0)[:WORDS]


def _as_written(forms: Counter[str]) -> str:
    """Return how a word is mostly written: a capital that only sentences and titles gave it goes."""
    small: Counter[str] = Counter()
    for form, count in forms.items():
        if form.islower():
            small[form] += count
    if small and 4 * small.total() >= forms.total():
        forms = small
    best = max(forms, key=lambda form: (forms[form], form))
    return best.capitalize() if best.isupper() and len(best) > 5 else best
