"""Which way of putting meaning and words together? Every judged set offline: exact cosines and BM25 of all chunks.

    python tests/bench/bench_fusion.py --cache FOLDER [--sets …] [--queries 300] [--late 50] [--leave-out]

Nothing is indexed: vectors come from the cache (see vectors.py), BM25 is computed as LanceDB does it, over the
terms that the word index would hold. So a hundred variants are compared in minutes, each on the very same
candidates. Each line shows a variant's nDCG@10 over that of the better of its parts, set by set, and the same
for both halves of the queries. With --late the encoder's token states are compared too (late interaction,
MUVERA), over that many queries of each set; with --leave-out the weights are chosen anew without each set.
"""

from __future__ import annotations

import argparse
import itertools
import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import machine
import numpy as np
import numpy.typing as npt
from vectors import Cache, EncodedSet, judged_folders

from engine.chunks import split_text
from engine.documents import Document
from engine.encoders import Encoder
from engine.evaluate import ndcg
from engine.search.query import parse_query
from engine.search.query_terms import QueryTerms
from engine.search.rank import rank
from engine.search.rank import rescore as rescored
from engine.search.retrieve import Candidates
from engine.store import Candidate
from engine.words import index_terms, terms_of_word
from engine.words.common import telling_words

Floats = npt.NDArray[np.float64]
# Of a set's documents, where it is not English.
_LANGUAGES = {f"xquad-{code}": code for code in "ar de el es hi ro ru th tr vi zh".split()}
_LANGUAGES |= {"jaquad-ja": "ja", "korquad-ko": "ko", "piaf-fr": "fr"}
_DEPTH = 200
_K1, _B = 1.2, 0.75
_LEVEL = 100
# As engine/search/rank.py has them.
MEANING, ABOUT, SHARE, NEAR = 0.47, 0.1, 0.28, 0.15


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with what was found: of each candidate chunk its cosine, BM25, document; of each document the best."""

    number: int
    judged: dict[str, int]
    sought: QueryTerms
    chunks: npt.NDArray[np.int64]
    cosine: Floats
    bm25: Floats
    owners: npt.NDArray[np.int64]
    documents: npt.NDArray[np.int64]

    def best(self, scores: Floats) -> Floats:
        """Return each document's best of its chunks' scores."""
        found = np.full(len(self.documents), -np.inf)
        np.maximum.at(found, np.searchsorted(self.documents, self.owners), scores)
        return found


def language_of(name: str) -> str:
    """Return the language of a set's documents; in "xquad-en>de", questions over another language, the second."""
    asked_in, _, read_in = name.removeprefix("xquad-").rpartition(">")
    return _LANGUAGES.get(f"xquad-{read_in}" if asked_in else name, "en")


class Lab:
    """One judged set, scored."""

    def __init__(self, name: str, known: EncodedSet, encoder: Encoder, queries: int) -> None:
        self.name, self.known = name, known
        self.vectors = known.chunks.astype(np.float16).astype(np.float32)  # as they are stored
        self.texts = [
            text for title_text in known.judged.documents.values() for text in _chunk_texts(title_text, encoder)
        ]
        language = language_of(name)
        self.terms = [index_terms(text, language) for text in self.texts]
        self._postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        lengths = np.empty(len(self.terms))
        for number, terms in enumerate(self.terms):
            counts = Counter(terms.split())
            lengths[number] = sum(counts.values())
            for term, times in counts.items():
                self._postings[term].append((number, times))
        self._norm = _K1 * (1 - _B + _B * lengths / lengths.mean())
        chosen = random.Random(0).sample(known.asked, min(queries, len(known.asked)))
        wanted = sorted(known.asked.index(query) for query in chosen)
        self.asked = [self._ask(number, language, _DEPTH) for number in wanted]

    def _ask(self, number: int, language: str, depth: int) -> Asked:
        query = self.known.asked[number]
        words = parse_query(self.known.judged.queries[query]).words
        bm25, sought = self._bm25(words, language)
        cosine = (self.vectors @ self.known.queries[number]).astype(np.float64)
        by_words = np.flatnonzero(bm25 > 0)
        by_words = by_words[np.argsort(-bm25[by_words], kind="stable")[:depth]]
        chunks = np.union1d(np.argsort(-cosine, kind="stable")[:depth], by_words)
        found = np.where(np.isin(chunks, by_words), bm25[chunks], 0.0)
        owners = self.known.owners[chunks]
        judged = self.known.judged.judged[query]
        return Asked(number, judged, sought, chunks, cosine[chunks], found, owners, np.unique(owners))

    def _bm25(self, words: tuple[str, ...], language: str) -> tuple[Floats, QueryTerms]:
        scores, total, known = np.zeros(len(self.terms)), len(self.terms), []
        times = Counter(words)
        for word in telling_words(list(times), [language]):
            forms = {term for part in terms_of_word(word, [language]).parts for term in part}
            held = {term: self._postings[term] for term in forms if term in self._postings}
            known.append((tuple(held), max((len(places) for places in held.values()), default=0)))
            for places in held.values():
                rows, counts = (np.array(part) for part in zip(*places, strict=True))
                idf = math.log(1 + (total - len(rows) + 0.5) / (len(rows) + 0.5))
                scores[rows] += times[word] * idf * counts * (_K1 + 1) / (counts + self._norm[rows])
        return scores, QueryTerms.of(known, total)

    def ndcg(self, asked: Asked, scores: Floats) -> float:
        """Return nDCG@10 of the documents in the order of their scores."""
        order = asked.documents[np.lexsort((asked.documents, -scores))[:10]]
        return ndcg([self.known.names[place] for place in order], asked.judged, 10)


Variant = Callable[[Lab, Asked], Floats]


def _chunk_texts(title_text: tuple[str, str], encoder: Encoder) -> list[str]:
    title, text = title_text
    whole = f"{title}\n\n{text}" if title else text
    return [chunk.text for chunk in split_text(Document(whole, "", "text"), encoder.token_offsets(whole))]


# -- what is compared -----------------------------------------------------------------------------


def meaning(lab: Lab, asked: Asked) -> Floats:
    """The best chunk's cosine."""
    return asked.best(asked.cosine)


def words(lab: Lab, asked: Asked) -> Floats:
    """The best chunk's BM25."""
    return asked.best(asked.bm25)


def reciprocal(lab: Lab, asked: Asked) -> Floats:
    """Reciprocal ranks, k = 60."""
    score = np.zeros(len(asked.documents))
    for part in (meaning(lab, asked), words(lab, asked)):
        places = np.empty(len(part))
        places[np.argsort(-part, kind="stable")] = np.arange(1, len(part) + 1)
        score += np.where(part != 0, 1 / (60 + places), 0.0)
    return score


def stretched(weight: float) -> Variant:
    """A weighted sum, both stretched from 0 to 1 over the hundred best documents."""

    def score(lab: Lab, asked: Asked) -> Floats:
        parts = []
        for part in (meaning(lab, asked), words(lab, asked)):
            level = np.sort(part)[::-1][:_LEVEL]
            parts.append(np.maximum(0.0, (part - level[-1]) / max(1e-9, level[0] - level[-1])))
        return weight * parts[0] + (1 - weight) * parts[1]

    return score


def by_the_best(weight: float) -> Variant:
    """A convex combination of the cosine and BM25 over the best BM25 (Bruch et al., 2023, arXiv:2210.11934)."""

    def score(lab: Lab, asked: Asked) -> Floats:
        bm25 = words(lab, asked)
        return weight * meaning(lab, asked) + (1 - weight) * bm25 / max(1e-9, bm25.max())

    return score


def deviations(lab: Lab, asked: Asked) -> Floats:
    """Standard deviations above the hundred best, each weighted by the square of its peak: until November 2026."""
    total = np.zeros(len(asked.documents))
    for weight, part in ((1.0, meaning(lab, asked)), (0.5, words(lab, asked))):
        level = np.sort(part)[::-1][:_LEVEL]
        spread = level.std() or 1.0
        total += weight * ((level[0] - level.mean()) / spread) ** 2 * (part - level.mean()) / spread
    return total


def _share(asked: Asked) -> Floats:
    return np.minimum(1.0, asked.bm25 / asked.sought.perfect) if asked.sought.perfect > 0 else asked.bm25 * 0


def _near(lab: Lab, asked: Asked) -> Floats:
    worded = np.flatnonzero(asked.bm25 > 0)
    top = worded[np.argsort(-(MEANING * asked.cosine**2 + SHARE * _share(asked))[worded], kind="stable")[:60]]
    near = np.zeros(len(asked.chunks))
    near[top] = asked.sought.nearness(lab.terms[asked.chunks[place]] for place in top)
    return near


def summed(
    weight: float,
    share: float,
    near: float = 0.0,
    about: float = ABOUT,
    *,
    square: bool = True,
    extra: Variant | None = None,
) -> Variant:
    """A sum of the cosine (squared, and above noise), BM25 as a share of the perfect, nearness; and something more."""

    def score(lab: Lab, asked: Asked) -> Floats:
        cosine = np.maximum(0.0, asked.best(asked.cosine))
        total = weight * (cosine**2 if square else cosine) + share * asked.best(_share(asked))
        total = total + about * np.minimum(1.0, cosine / 0.25)
        total = total + near * asked.best(_near(lab, asked)) if near else total
        return total + extra(lab, asked) if extra is not None else total

    return score


def as_shipped(lab: Lab, asked: Asked) -> Floats:
    """What engine/search/rank.py does."""
    vector = lab.known.queries[asked.number]
    rows = [
        Candidate(int(chunk), int(owner), 0, 1, None, "", lab.vectors[chunk], float(bm25), words=lab.terms[chunk])
        for chunk, owner, bm25 in zip(asked.chunks, asked.owners, asked.bm25, strict=True)
    ]
    found = rank(rescored(Candidates(rows, [row for row in rows if row.score > 0]), vector), "hybrid", asked.sought)
    scores = {one.document_id: one.score for one in found}
    return np.array([scores[int(document)] for document in asked.documents])


def without_hubs(weight: float) -> Variant:
    """Less the similarity to the ten nearest of 300 questions drawn from the library: what is near to everything."""
    bias: dict[str, Floats] = {}

    def extra(lab: Lab, asked: Asked) -> Floats:
        if lab.name not in bias:
            near = np.sort(lab.vectors @ lab.known.questions[:300].T, axis=1)[:, -10:]
            bias[lab.name] = near.mean(axis=1).astype(np.float64)
        cosine = asked.cosine - weight * bias[lab.name][asked.chunks]
        return MEANING * (asked.best(cosine) - asked.best(asked.cosine))

    return extra


def feedback(weight: float, best: int) -> Variant:
    """The cosine to the mean of the best chunks (pseudo-relevance feedback, Rocchio)."""

    def extra(lab: Lab, asked: Asked) -> Floats:
        top = np.argsort(-(MEANING * asked.cosine**2 + SHARE * _share(asked)), kind="stable")[:best]
        centre = lab.vectors[asked.chunks[top]].mean(axis=0)
        return weight * asked.best((lab.vectors[asked.chunks] @ centre / np.linalg.norm(centre)).astype(np.float64))

    return extra


def second(weight: float) -> Variant:
    """The share of a document's second chunk."""

    def extra(lab: Lab, asked: Asked) -> Floats:
        share, found = _share(asked), np.zeros(len(asked.documents))
        for place, document in enumerate(asked.documents):
            own = np.sort(share[asked.owners == document])
            found[place] = own[-2] if len(own) > 1 else 0.0
        return weight * found

    return extra


def apart(weight: float) -> Variant:
    """Maximal marginal relevance over the thirty best (Carbonell and Goldstein, 1998)."""

    def score(lab: Lab, asked: Asked) -> Floats:
        found = summed(MEANING, SHARE, NEAR)(lab, asked)
        top = np.argsort(-found, kind="stable")[:30]
        chunk_of = {owner: chunk for owner, chunk in sorted(zip(asked.owners, asked.chunks, strict=True))}
        for place in np.argsort(asked.cosine):
            chunk_of[asked.owners[place]] = asked.chunks[place]
        like = lab.vectors[[chunk_of[asked.documents[place]] for place in top]]
        like = like @ like.T
        left, chosen = list(range(len(top))), []
        while left:
            gain = [weight * found[top[at]] - (1 - weight) * max(like[at][chosen], default=0.0) for at in left]
            chosen.append(left.pop(int(np.argmax(gain))))
        found[top[chosen]] = 10.0 - np.arange(len(chosen))
        return found

    return score


VARIANTS: dict[str, Variant] = {
    "**as shipped: .47 cosine², .1 about, .28 share, .15 near**": as_shipped,
    "reciprocal ranks, k = 60": reciprocal,
    "stretched over the best 100, .7": stretched(0.7),
    "stretched over the best 100, .5": stretched(0.5),
    "cosine and BM25 / best BM25, .8": by_the_best(0.8),
    "cosine and BM25 / best BM25, .7": by_the_best(0.7),
    "deviations by squared peak (before)": deviations,
    "cosine .5, share .5": summed(0.5, 0.5, about=0.0, square=False),
    "cosine² .6, share .4": summed(0.6, 0.4, about=0.0),
    "near .05": summed(MEANING, SHARE, 0.05),
    "near .1": summed(MEANING, SHARE, 0.1),
    "near .2": summed(MEANING, SHARE, 0.2),
    "share .23": summed(MEANING, 0.23, NEAR),
    "share .33": summed(MEANING, 0.33, NEAR),
    "cosine² .42": summed(0.42, SHARE, NEAR),
    "cosine² .57": summed(0.57, SHARE, NEAR),
    "about 0": summed(MEANING, SHARE, NEAR, 0.0),
    "about .2": summed(MEANING, SHARE, NEAR, 0.2),
    "as shipped, hubs .25": summed(MEANING, SHARE, NEAR, extra=without_hubs(0.25)),
    "as shipped, hubs .5": summed(MEANING, SHARE, NEAR, extra=without_hubs(0.5)),
    "as shipped, feedback of 3, .1": summed(MEANING, SHARE, NEAR, extra=feedback(0.1, 3)),
    "as shipped, second chunk .05": summed(MEANING, SHARE, NEAR, extra=second(0.05)),
    "as shipped, MMR .95": apart(0.95),
    "as shipped, MMR .8": apart(0.8),
}


# -- late interaction -----------------------------------------------------------------------------


class Tokens:
    """Token states of unit length, each text read once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, npt.NDArray[np.float32]] = {}

    def read(self, texts: list[str]) -> list[npt.NDArray[np.float32]]:
        """Return (tokens, dims) of each text, without special tokens."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        for text, found in zip(new, self._encoder.token_states([(text, None) for text in new]), strict=True):
            states = found.states[found.offsets[:, 0] >= 0]
            self._known[text] = states / np.linalg.norm(states, axis=1, keepdims=True)
        return [self._known[text] for text in texts]


def encoding(tokens: npt.NDArray[np.float32], *, document: bool, repetitions: int = 20) -> npt.NDArray[np.float32]:
    """Return MUVERA's fixed-dimensional encoding, 32 buckets of 16 dimensions (Dhulipala et al., arXiv:2405.19504)."""
    bits, dims, parts = 5, 16, []
    for repetition in range(repetitions):
        chance = np.random.default_rng(42 + repetition)
        planes = chance.standard_normal((tokens.shape[1], bits)).astype(np.float32)
        signs = chance.choice([-1, 1], (tokens.shape[1], dims)).astype(np.float32) / math.sqrt(dims)
        codes = (tokens @ planes > 0) @ (1 << np.arange(bits))
        buckets = np.zeros((1 << bits, dims), dtype=np.float32)
        np.add.at(buckets, codes, tokens @ signs)
        if document:  # means, and what is empty takes the token whose code is nearest
            counts = np.bincount(codes, minlength=1 << bits)
            buckets /= np.maximum(1, counts)[:, None]
            for empty in np.flatnonzero(counts == 0):
                nearest = min(range(len(codes)), key=lambda at, empty=empty: int(codes[at] ^ empty).bit_count())
                buckets[empty] = tokens[nearest] @ signs
        parts.append(buckets.ravel())
    return np.concatenate(parts)


def late(lab: Lab, tokens: Tokens, queries: int) -> dict[str, float]:
    """Return nDCG@10 where the 20 best chunks are rescored by their token states."""
    found: dict[str, list[float]] = defaultdict(list)
    for asked in lab.asked[:queries]:
        near, share = _near(lab, asked), _share(asked)
        fused = MEANING * np.maximum(0, asked.cosine) ** 2 + SHARE * share + NEAR * near
        top = np.argsort(-fused, kind="stable")[:20]
        (query,) = tokens.read([lab.known.judged.queries[lab.known.asked[asked.number]]])
        passages = tokens.read([lab.texts[asked.chunks[place]] for place in top])
        scores = {"MaxSim": [float((query @ passage.T).max(axis=1).mean()) for passage in passages]}
        own = encoding(query, document=False)
        scores["MUVERA"] = [float(encoding(passage, document=True) @ own) / len(query) for passage in passages]
        rest = SHARE * asked.best(share) + NEAR * asked.best(near)
        base = MEANING * np.maximum(0, asked.best(asked.cosine)) ** 2 + rest
        found["as shipped"].append(lab.ndcg(asked, base))
        for name, values in scores.items():
            low = np.full(len(asked.chunks), min(values))
            low[top] = values
            states = asked.best(low)
            found[f"{name} alone"].append(lab.ndcg(asked, states))
            found[f"+ .4 {name}"].append(lab.ndcg(asked, base + 0.4 * states))
            found[f"{name} .8 for the cosine"].append(lab.ndcg(asked, 0.8 * states + rest))
    return {name: float(np.mean(values)) for name, values in found.items()}


# -- what is shown --------------------------------------------------------------------------------


def table(labs: list[Lab]) -> str:
    """Return every variant over the better of its parts, set by set, as Markdown."""
    parts = {lab.name: [_each(lab, part) for part in (meaning, words)] for lab in labs}
    better = {name: max(part.mean() for part in both) for name, both in parts.items()}
    halves = [{name: max(part[half::2].mean() for part in both) for name, both in parts.items()} for half in (0, 1)]
    names = [lab.name for lab in labs]
    lines = [
        "| | " + " | ".join(names) + " | mean nDCG@10 | mean ratio | worst | halves |",
        "|---|" + "---|" * (len(names) + 4),
    ]
    for label, number in (("meaning, nDCG@10", 0), ("words, nDCG@10", 1)):
        values = [parts[name][number].mean() for name in names]
        lines.append(
            f"| {label} | " + " | ".join(f"{value:.3f}" for value in values) + f" | {np.mean(values):.4f} | | | |"
        )
    for label, variant in VARIANTS.items():
        found = {lab.name: _each(lab, variant) for lab in labs}
        ratios = [found[name].mean() / better[name] for name in names]
        by_half = [np.mean([found[name][half::2].mean() / halves[half][name] for name in names]) for half in (0, 1)]
        mean = np.mean([part.mean() for part in found.values()])
        lines.append(
            f"| {label} | "
            + " | ".join(f"{ratio:.3f}" for ratio in ratios)
            + f" | {mean:.4f} | {np.mean(ratios):.4f} | {min(ratios):.3f} | {by_half[0]:.3f} {by_half[1]:.3f} |"
        )
    return "\n".join(lines)


def left_out(labs: list[Lab]) -> list[str]:
    """Choose the weights on all sets but one family (both COVID-QA are one), and tell how the one left out fares.

    Chosen is the best mean ratio among the settings that lose no more than 1 % on any of the others.
    """
    grid = list(
        itertools.product((0.4, 0.45, 0.5, 0.55, 0.6), (0.2, 0.25, 0.3, 0.35, 0.4, 0.45), (0, 0.05, 0.1, 0.15, 0.2))
    )
    ratios = np.empty((len(grid), len(labs)))
    for column, lab in enumerate(labs):
        better = max(_each(lab, part).mean() for part in (meaning, words))
        parts = [
            [np.maximum(0, asked.best(asked.cosine)) ** 2, asked.best(_share(asked)), asked.best(_near(lab, asked))]
            for asked in lab.asked
        ]
        for row, weights in enumerate(grid):
            found = [lab.ndcg(asked, np.dot(weights, scores)) for asked, scores in zip(lab.asked, parts, strict=True)]
            ratios[row, column] = np.mean(found) / better
    family = [lab.name.partition("-")[0] for lab in labs]
    lines = []
    for name in dict.fromkeys(family):
        others, own = ([at for at, one in enumerate(family) if (one == name) == same] for same in (False, True))
        allowed = np.flatnonzero(ratios[:, others].min(axis=1) >= 0.99)
        chosen = max(
            allowed if len(allowed) else range(len(grid)), key=lambda row, others=others: ratios[row, others].mean()
        )
        lines.append(f"without {name}: {grid[chosen]}, there {', '.join(f'{ratios[chosen, at]:.3f}' for at in own)}")
    return lines


def _each(lab: Lab, variant: Variant) -> Floats:
    return np.array([lab.ndcg(asked, variant(lab, asked)) for asked in lab.asked])


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--late", type=int, default=0, metavar="QUERIES", help="rescore by token states, too")
    parser.add_argument("--leave-out", action="store_true", help="choose the weights on all sets but one, in turn")
    options = parser.parse_args()
    cache = Cache(options.cache)
    labs = [
        Lab(folder.name, cache.judged_set(folder), cache.encoder, options.queries)
        for folder in judged_folders(options.data, options.sets)
    ]
    facts: dict[str, Any] = {"machine": machine.facts()}
    if options.late:
        facts["late"] = {}
        for lab in labs:
            facts["late"][lab.name] = late(lab, Tokens(cache.encoder), options.late)
            print(lab.name, facts["late"][lab.name], flush=True)
    machine.show(facts)
    if options.leave_out:
        print("\n".join(left_out(labs)))
    print(table(labs))


if __name__ == "__main__":
    main()
