"""How sure is a match? Cosines and shared words of an encoder, brought to a scale that means something.

A cosine of .4 is a good answer with one encoder and noise with another, and the best of a million chunks of
noise lies higher than the best of a hundred. So each encoder reads a reference set that ships with Kenning:
questions with the passage that answers them, among passages that do not. From the two it learns by logistic
regression what tells an answer from the best of so much noise: the cosine, the share of the question's words
that the passage holds (rare ones count more), and how many passages there were to choose from. Nothing of
a user's library is used, and no judged set.
"""

from __future__ import annotations

import contextlib
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine import paths
from engine.encoders import Encoder, Manifest
from engine.encoders.matryoshka import Vectors
from engine.private import make_private, replace_private
from engine.records import dataclass
from engine.search.language_weight import LanguageWeights, measure_closeness, measure_worth
from engine.search.rank import Cosines
from engine.search.rarity import share_of, weigh_words
from engine.store.vocabulary import count_terms
from engine.words import index_terms, query_words

FILE_NAME = "calibration.json"
_REFERENCE = "passages.jsonl"
# How many passages noise is drawn from, to learn what more of it does; and draws of each number.
_CROWDS = (25, 50, 100, 200, 400)
_DRAWS = 3
# Rounds of choosing each crowd's best by the weights found so far, and finding the weights anew.
_ROUNDS = 3

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LogisticScale:
    """A logistic scale: ``meaning * cosine + words * share + crowd * sqrt(2 ln chunks) + constant``.

    The best of n draws from a bell curve lies near sqrt(2 ln n) deviations above its middle (Fisher and
    Tippett, 1928), so that is how a library's size comes in.
    """

    meaning: float
    words: float
    crowd: float
    constant: float

    def match(self, cosine: float, share: float, chunks: int) -> float:
        """Return how sure it is that a passage with these scores is an answer, 0 to 1.

        Args:
            cosine: of the question and the passage, full vectors.
            share: of the question's words that the passage holds, 0 to 1.
            chunks: in the library.
        """
        logit = self.meaning * cosine + self.words * share + self.crowd * _noise(chunks) + self.constant
        return 1 / (1 + math.exp(-min(max(logit, -50.0), 50.0)))


# From the words alone, which no encoder has a part in: what ``fit_words`` finds, and a test holds that it does.
WORDS = LogisticScale(0.0, 7.617, -0.991, 0.538)


@dataclass(frozen=True, slots=True)
class Calibration:
    """An encoder's scales: from both scores, and from meaning alone; for ranking, where its cosines lie.

    ``languages`` is what its meaning is worth in each language and ``closeness`` how much closer than in English it
    keeps texts of a language that have nothing in common, see ``language_weight.py``.
    """

    fingerprint: str
    both: LogisticScale
    meaning: LogisticScale
    cosines: Cosines
    languages: Mapping[str, float]
    closeness: Mapping[str, float] = field(default_factory=dict)

    @property
    def worth(self) -> LanguageWeights:
        """What a cosine is worth in the language of a passage."""
        return LanguageWeights(self.languages)

    def as_in_english(self, cosine: float, language: str) -> float:
        """Return what cosine is worth as much in English as this one of a question and a passage in a language.

        An encoder of many languages keeps the texts of each close together: two of Chinese that have nothing in common
        have .38 with multilingual-e5-small, two of English -.02. What is left up to 1 is stretched as much.
        """
        return 1 - self.closeness.get(language, 1.0) * (1 - cosine)

    def as_json(self) -> dict[str, Any]:
        """Return what the file holds."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Calibration:
        """Read what ``as_json`` gave."""
        scales = LogisticScale(**raw["both"]), LogisticScale(**raw["meaning"])
        languages = {str(code): float(worth) for code, worth in raw["languages"].items()}
        closeness = {str(code): float(ratio) for code, ratio in raw.get("closeness", {}).items()}
        return cls(raw["fingerprint"], *scales, Cosines(**raw["cosines"]), languages, closeness)


@dataclass(frozen=True, slots=True)
class Reference:
    """The passages, and the questions with the place of the passage that answers each."""

    passages: tuple[str, ...]
    questions: tuple[str, ...]
    answers: tuple[int, ...]
    shares: Numbers  # (questions, passages): of each question's words, how much the passage holds
    languages: tuple[str, ...]  # of the passages; most are in one


def read_calibration(manifest: Manifest) -> Calibration | None:
    """Return what was found out about an encoder, or None where nothing was yet."""
    for path in (manifest.folder / FILE_NAME, _kept(manifest)):
        try:
            found = Calibration.from_json(json.loads(path.read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue  # it can be found out again
        if found.fingerprint == manifest.fingerprint:
            return found
    return None


def keep_calibration(calibration: Calibration, manifest: Manifest) -> None:
    """Keep what was found out in the user's data folder; an encoder's own folder may be read-only.

    Raises:
        OSError: the folder cannot be written to.
    """
    path = _kept(manifest)
    make_private(path.parent)
    replace_private(path, json.dumps(calibration.as_json(), indent=1))


def ensure_calibration(encoder: Encoder) -> None:
    """Calibrate an encoder that never was, and keep what was found out; one that cannot be kept is made again."""
    if read_calibration(encoder.manifest) is None:
        with contextlib.suppress(OSError):
            keep_calibration(calibrate(encoder), encoder.manifest)


def _kept(manifest: Manifest) -> Path:
    return paths.data_dir() / "calibration" / f"{manifest.fingerprint.replace(':', '-')}.json"


def load_reference(languages: frozenset[str] = frozenset()) -> Reference:
    """Return the reference set; with languages given, only questions in those.

    An encoder that reads one language says nothing of its answers in another.
    """
    path = paths.assets_dir() / "reference" / _REFERENCE
    lines = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    texts = [line["text"] for line in lines]
    asked = [
        (question, place, line["language"])
        for place, line in enumerate(lines)
        for question, _ in line["questions"]
        if not languages or line["language"] in languages
    ]
    terms = [index_terms(line["text"], line["language"]) for line in lines]
    held = count_terms(terms)
    sets = [set(own.split()) for own in terms]
    weighed = [
        weigh_words(query_words(question), [language], len(lines), lambda _: held) for question, _, language in asked
    ]
    shares = np.array([[share_of(words, own) for own in sets] for words in weighed])
    questions, answers = tuple(question for question, _, _ in asked), tuple(place for _, place, _ in asked)
    return Reference(tuple(texts), questions, answers, shares, tuple(line["language"] for line in lines))


def calibrate(encoder: Encoder) -> Calibration:
    """Find out what an encoder's cosines mean; it reads 420 short passages, 140 questions, 204 sentences or more."""
    languages = frozenset(encoder.manifest.raw.get("languages") or ())
    reference = load_reference(languages)
    if not reference.questions:
        reference = load_reference()
    passages = encoder.embed(list(reference.passages))
    questions = encoder.embed(list(reference.questions), kind="query")
    fitted = fit(encoder.manifest.fingerprint, reference, questions @ passages.T, measure_worth(encoder))
    return replace(fitted, closeness=measure_closeness(encoder))


def fit(fingerprint: str, reference: Reference, cosines: Vectors, languages: Mapping[str, float]) -> Calibration:
    """Fit an encoder's scales.

    Args:
        fingerprint: of the encoder.
        reference: what was read.
        cosines: (questions, passages) float32.
        languages: what meaning is worth in each.
    """
    features = np.stack([cosines.astype(np.float64), reference.shares])  # (2, questions, passages)
    both, meaning = (_fit(features, reference.answers, np.array(used)) for used in ((True, True), (True, False)))
    return Calibration(fingerprint, both, meaning, _where_they_lie(reference, cosines), languages)


def _where_they_lie(reference: Reference, cosines: Vectors) -> Cosines:
    """Return where (questions, passages) cosines lie; a language of one passage or two has no crowd to stand out of."""
    language = max(set(reference.languages), key=reference.languages.count)
    chosen = [place for place, answer in enumerate(reference.answers) if reference.languages[answer] == language]
    chosen = chosen or list(range(len(reference.answers)))
    own = np.zeros((len(chosen), len(reference.passages)), dtype=bool)
    own[np.arange(len(chosen)), np.array(reference.answers)[chosen]] = True
    asked = cosines[chosen]
    nearest = np.where(own, -1.0, asked).max(axis=1)
    return Cosines(float(asked[~own].mean()), float(nearest.mean()), float(asked[own].mean()))


def fit_meaning(scores: Numbers, answers: tuple[int, ...]) -> LogisticScale:
    """Fit the scale of one score of meaning, of whatever range.

    Args:
        scores: (questions, passages), higher is better.
        answers: of each question, the passage that answers it.
    """
    return _fit(np.stack([scores, np.zeros_like(scores)]), answers, np.array((True, False)))


def fit_words(reference: Reference) -> LogisticScale:
    """Fit the scale of words alone."""
    features = np.stack([np.zeros_like(reference.shares), reference.shares])
    return _fit(features, reference.answers, np.array((False, True)))


def _fit(features: Numbers, answers: tuple[int, ...], used: npt.NDArray[np.bool_]) -> LogisticScale:
    own = np.arange(len(answers)), np.array(answers)
    noise = np.ones(features.shape[1:], dtype=bool)
    noise[own] = False
    middle = features[:, noise].mean(axis=1)
    spread = np.maximum(features[:, noise].std(axis=1), 1e-6)
    scaled = (features - middle[:, None, None]) / spread[:, None, None] * used[:, None, None]
    weights = used.astype(np.float64)
    for _ in range(_ROUNDS):
        rows, right = _examples(scaled, own, weights)
        solved = _logistic(rows, right)
        weights = np.maximum(solved[:2], 0.0)
    slopes = weights * used / spread
    constant = float(solved[3] - slopes @ middle)
    return LogisticScale(float(slopes[0]), float(slopes[1]), float(solved[2]), constant)


def _examples(scaled: Numbers, own: tuple[Any, Any], weights: Numbers) -> tuple[Numbers, Numbers]:
    """Return rows (cosine, share, noise, 1) of the best of crowds without the answer (0) and with it (1)."""
    chance = np.random.default_rng(0)
    questions, passages = scaled.shape[1:]
    merits = np.tensordot(weights, scaled, axes=1)  # (questions, passages)
    rows, right = [], []
    for size in _CROWDS:
        for _ in range(_DRAWS):
            for question in range(questions):
                answer = own[1][question]
                crowd = chance.choice(passages - 1, size=min(size, passages - 1), replace=False)
                crowd = crowd + (crowd >= answer)  # every passage but the answer
                best = int(crowd[merits[question, crowd].argmax()])
                found = answer if merits[question, answer] >= merits[question, best] else best
                for place, label in ((best, 0.0), (found, 1.0)):
                    rows.append([*scaled[:, question, place], _noise(len(crowd)), 1.0])
                    right.append(label)
    return np.array(rows), np.array(right)


def _logistic(rows: Numbers, right: Numbers) -> Numbers:
    """Return the weights of a logistic regression by Newton's method, hardly held back (.01 of the squares)."""
    weights = np.zeros(rows.shape[1])
    hold = 0.01 * np.eye(rows.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -50, 50)))
        slope = rows.T @ (chance - right) + hold @ weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + hold
        weights = weights - np.linalg.solve(bend, slope)
    return np.asarray(weights)


def _noise(chunks: int) -> float:
    """Return how far the best of so much noise stands out; of fewer than the smallest crowd nothing was learned."""
    return math.sqrt(2 * math.log(max(_CROWDS[0], chunks)))
