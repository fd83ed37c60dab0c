"""Which sentence carried a passage, and what does it take to say so?

Sentences are judged on the reference set that ships with Kenning, whose questions name the sentence that answers,
and on a file of SQuAD's (version 1.1 or 2.0) where one is given. Compared are the sum of the words' shares of the
cosine, their mean, the cosine of the sentence's own words as read in the passage, that of the sentence embedded by
itself (a second pass), how much of the question's words it holds, and what Kenning does: the third of these with a
little of the last.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import machine
import numpy as np

from engine import paths
from engine.encoders import Encoder, find_encoder
from engine.encoders.shares import pieces_of, take_apart
from engine.search.explain import WORDS_IN_SENTENCE, sentence_spans
from engine.search.rarity import share_of, weigh_words
from engine.store.vocabulary import count_terms
from engine.words import index_terms, query_words

Item = tuple[str, str, int]  # passage, question, place of the sentence that answers


def reference() -> Iterator[Item]:
    """Yield the reference set's questions in English."""
    path = paths.assets_dir() / "reference" / "passages.jsonl"
    for line in map(json.loads, path.read_text("utf-8").splitlines()):
        if line["language"] == "en":
            yield from ((line["text"], question, place) for question, place in line["questions"])


def squad(path: Path) -> Iterator[Item]:
    """Yield the questions of a SQuAD file that have an answer; the first annotator's counts."""
    for article in json.loads(path.read_text("utf-8"))["data"]:
        for paragraph in article["paragraphs"]:
            spans = sentence_spans(paragraph["context"])
            for asked in paragraph["qas"]:
                start = asked["answers"][0]["answer_start"] if asked["answers"] else -1
                for place, (begin, end) in enumerate(spans):
                    if begin <= start < end:
                        yield paragraph["context"], asked["question"], place


def judge(encoder: Encoder, items: list[Item]) -> dict[str, float]:
    """Return how often each way finds the sentence that answers."""
    texts = list(dict.fromkeys(text for text, _, _ in items))
    terms = [index_terms(text, "en") for text in texts]
    held = count_terms(terms)
    found: dict[str, list[bool]] = defaultdict(list)
    for text, question, answer in items:
        spans = sentence_spans(text)
        if len(spans) < 2:
            continue
        vector = encoder.embed([question], "query")[0]
        (state,) = encoder.token_states([(text, None)])
        shares = take_apart(vector, state).tokens
        members = [pieces_of(state.offsets, span) for span in spans]
        words = weigh_words(query_words(question), ["en"], len(texts), lambda _: held)
        scores: dict[str, Any] = {
            "sum of shares": [shares[own].sum() for own in members],
            "mean of shares": [shares[own].mean() for own in members],
            "cosine, read in the passage": [vector @ state.vector(own) for own in members],
            "cosine, read alone": encoder.embed([text[start:end] for start, end in spans]) @ vector,
            "words": [share_of(words, set(index_terms(text[start:end], "en").split())) for start, end in spans],
        }
        near, own_words = np.array(scores["cosine, read in the passage"]), np.array(scores["words"])
        scores["Kenning"] = near + WORDS_IN_SENTENCE * own_words
        for name, values in scores.items():
            found[name].append(int(np.argmax(values)) == answer)
        found["chance"].append(1 / len(spans))  # type: ignore[arg-type]
    return {"questions": len(found["Kenning"]), **{name: round(float(np.mean(v)), 3) for name, v in found.items()}}


def times(encoder: Encoder, items: list[Item]) -> dict[str, Any]:
    """Return milliseconds for one passage and for ten in one batch, beside embedding the same texts."""
    texts = list(dict.fromkeys(text for text, _, _ in items))[:40]
    vector = encoder.embed([items[0][1]], "query")[0]
    result = {}
    for count in (1, 10):
        spent: dict[str, list[float]] = defaultdict(list)
        for start in range(0, len(texts) - count, count):
            part = texts[start : start + count]
            before = time.perf_counter()
            encoder.embed(part)
            between = time.perf_counter()
            for text, state in zip(part, encoder.token_states([(text, None) for text in part]), strict=True):
                take_apart(vector, state)
                for span in sentence_spans(text):
                    state.vector(pieces_of(state.offsets, span))
            spent["embed"].append(1000 * (between - before))
            spent["explain"].append(1000 * (time.perf_counter() - between))
        result[f"{count} passages"] = {name: round(statistics.median(values), 1) for name, values in spent.items()}
    return result


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", default="all-minilm-l6-v2")
    parser.add_argument("--squad", type=Path, help="a file of SQuAD questions with their answers")
    options = parser.parse_args()
    encoder = Encoder.load(find_encoder(options.encoder), threads=2)
    items = list(reference())
    results = {"reference": judge(encoder, items), "milliseconds": times(encoder, items)}
    if options.squad:
        results["squad"] = judge(encoder, list(squad(options.squad)))
    machine.show({"machine": machine.facts(), "results": results})


if __name__ == "__main__":
    main()
