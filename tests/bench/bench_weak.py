"""Does "weak" mean that there is no answer? Questions of one judged set are asked of another set's documents.

Nothing here is fitted: the scale comes from the reference set that ships with Kenning. Pairs of sets that share
their articles are left out. Besides, each set is asked its own questions with every relevant document taken
away: documents of the same subject that, as far as was judged, hold no answer.

The baseline is the best cosine alone, cut where 5 % of all answerable questions fall below: it has seen the sets.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path
from typing import Any

import machine
import numpy as np
from vectors import Cache, judged_folders

from engine.chunks import split_text
from engine.documents import Document
from engine.documents.language import detect_language
from engine.search.confidence import LIKELY, SURE_WORDS
from engine.search.confidence_scale import WORDS, Calibration, calibrate
from engine.search.rarity import weigh_words
from engine.store.vocabulary import count_terms
from engine.words import index_terms, query_words

# Made of the same Wikipedia articles.
_SAME = {"squad2-dev", "xquad-en", "xquad-de"}


class Asked:
    """A judged set as a library: chunks with vectors and terms."""

    def __init__(self, cache: Cache, folder: Path) -> None:
        self.found = cache.judged_set(folder)
        judged = self.found.judged
        texts: list[str] = []
        for name in self.found.names:
            title, text = judged.documents[name]
            whole = f"{title}\n\n{text}" if title else text
            texts += [
                chunk.text for chunk in split_text(Document(whole, "", "text"), cache.encoder.token_offsets(whole))
            ]
        language = detect_language(" ".join(texts[:200]))
        self.languages = [language] if language else []
        terms = [index_terms(text, language) for text in texts]
        self.held = count_terms(terms)
        self.places: dict[str, Any] = defaultdict(list)
        for number, own in enumerate(terms):
            for term in set(own.split()):
                self.places[term].append(number)
        self.chunks = len(texts)

    def best(self, question: str, vector: Any, made: Calibration, without: set[str]) -> tuple[float, float, float]:
        """Return the best chunk's match, the best cosine, and the match by words alone; ``without`` is left out."""
        words = weigh_words(query_words(question), self.languages, self.chunks, lambda _: self.held)
        shares = np.zeros(self.chunks)
        for word in words:
            places = [self.places[term] for term in word.terms if term in self.places]
            if places:
                shares[np.unique(np.concatenate(places))] += word.rarity
        shares /= sum(word.rarity for word in words) or 1.0
        cosines = self.found.chunks @ vector
        gone = np.isin(self.found.owners, [self.found.names.index(name) for name in without])
        cosines, shares = np.where(gone, -1.0, cosines), np.where(gone, 0.0, shares)
        both = int((made.both.meaning * cosines + made.both.words * shares).argmax())
        sure = WORDS.match(0.0, float(shares.max()), self.chunks)
        match = made.both.match(float(cosines[both]), float(shares[both]), self.chunks)
        return max(match, sure if sure >= SURE_WORDS else 0.0), float(cosines.max()), sure


def area(right: Any, wrong: Any) -> float:
    """Return how often a right one is above a wrong one (area under the ROC curve), ties half."""
    both = np.concatenate([right, wrong])
    order = np.searchsorted(np.sort(both), both, side="left") + np.searchsorted(np.sort(both), both, side="right")
    ranks = (order[: len(right)] + 1) / 2
    return float((ranks.sum() - len(right) * (len(right) + 1) / 2) / len(right) / len(wrong))


def measure(sets: dict[str, Asked], made: Calibration, queries: int) -> dict[tuple[str, str], Any]:
    """Return (queries, 3) of each set's questions asked of each set, and of its own documents that are no answers."""
    found = {}
    for name, own in sets.items():
        asked = list(range(0, len(own.found.asked), max(1, len(own.found.asked) // queries)))[:queries]
        for other, library in [*sets.items(), ("rest", own)]:
            if name != other and {name, other} <= _SAME:
                continue
            rows = []
            for place in asked:
                key = own.found.asked[place]
                gains = own.found.judged.judged[key] if other == "rest" else {}
                known = own.found.judged.documents
                without = {document for document, gain in gains.items() if gain > 0 and document in known}
                rows.append(library.best(own.found.judged.queries[key], own.found.queries[place], made, without))
            found[name, other] = np.array(rows)
        print(name, flush=True)
    return found


def table(names: list[str], found: dict[tuple[str, str], Any]) -> str:
    """Return the figures as a Markdown table, with the baseline's."""
    cut = np.quantile(np.concatenate([found[name, name][:, 1] for name in names]), 0.05)
    lines = [
        "| questions of | answerable, called weak | no answer there, caught | AUC | answers taken away, caught | AUC "
        "| by words alone: weak / caught | best cosine, its cut fitted here: weak / caught | AUC |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    sums = []
    for name in names:
        own, rest = found[name, name], found[name, "rest"]
        away = [rows for (asked, other), rows in found.items() if asked == name and other not in (name, "rest")]
        others = np.concatenate(away)
        row = [(part[:, 0] < LIKELY).mean() for part in (own, others, rest)]
        row += [area(own[:, 0], part[:, 0]) for part in (others, rest)]
        row += [(part[:, 2] < LIKELY).mean() for part in (own, others)]
        row += [(part[:, 1] < cut).mean() for part in (own, others)]
        row.append(area(own[:, 1], others[:, 1]))
        sums.append(row)
        lines.append(_line(name, row))
    return "\n".join([*lines, _line("**mean**", list(np.mean(sums, axis=0)))])


def pooled(names: list[str], found: dict[tuple[str, str], Any], column: int) -> float:
    """Return the area under one curve for all sets: one scale must hold for all of them."""
    right = np.concatenate([found[name, name][:, column] for name in names])
    wrong = np.concatenate([rows[:, column] for (name, other), rows in found.items() if other not in (name, "rest")])
    return area(right, wrong)


def _line(name: str, row: list[float]) -> str:
    weak, caught, rest, auc, rest_auc, words_weak, words_caught, base_weak, base_caught, base_auc = row
    return (
        f"| {name} | {weak:.1%} | {caught:.1%} | {auc:.3f} | {rest:.1%} | {rest_auc:.3f} | {words_weak:.1%} / "
        f"{words_caught:.1%} | {base_weak:.1%} / {base_caught:.1%} | {base_auc:.3f} |"
    )


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=machine.SHARED / "ir")
    parser.add_argument("--cache", type=Path, required=True, help="where vectors are kept between runs")
    parser.add_argument("--encoder", default="all-minilm-l6-v2")
    parser.add_argument("--sets", nargs="*")
    parser.add_argument("--queries", type=int, default=200, help="most queries of a set (default: %(default)s)")
    options = parser.parse_args()
    cache = Cache(options.cache, options.encoder)
    # The papers of covidqa-docs are those of covidqa-passages.
    folders = [folder for folder in judged_folders(options.data, options.sets) if folder.name != "covidqa-docs"]
    sets = {folder.name: Asked(cache, folder) for folder in folders}
    made: Calibration = calibrate(cache.encoder)
    found = measure(sets, made, options.queries)
    machine.show(
        {
            "machine": machine.facts(),
            "calibration": made.as_json(),
            "pooled AUC": {"match": pooled(list(sets), found, 0), "best cosine": pooled(list(sets), found, 1)},
        }
    )
    print(table(list(sets), found))


if __name__ == "__main__":
    main()
