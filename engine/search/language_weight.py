"""How much does semantic similarity count in a language? As much as the encoder can tell its sentences apart.

An encoder that never learned a language still gives its texts vectors, all much the same: two sentences of Greek that
have nothing to do with each other have a cosine of .78 with an English encoder, two of English .08. Ranked by such
cosines the right document drowns. So at calibration an encoder embeds six sentences on six subjects, the same in 34
languages; the mean distance between them decides the weight of semantic against lexical scores. In the languages that
an encoder was trained for, as its manifest says, meaning counts in full: a multilingual encoder keeps the texts of one
language close together without confusing them.
"""

from __future__ import annotations

import bisect
import functools
import json
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from engine import paths
from engine.encoders import Encoder
from engine.encoders.matryoshka import Vectors
from engine.records import dataclass
from engine.words import query_words
from engine.words.common import STOP_WORDS
from engine.words.stems import fold

_SENTENCES = "languages.json"
# Shares of the distance between sentences of the best language: from the upper on meaning counts in full, at the lower
# as little as ever. MiniLM has .65 in German, .56 in Spanish, .45 in Chinese, .38 in Russian; see
# docs/benchmarks/languages.md.
_FULL, _NONE = 0.9, 0.4
# Where an encoder reads nothing its cosines still order what no word tells apart. With .05 they got in the way of
# words: MiniLM's hybrid stood at .990 of its words in Hindi, at .82 for Arabic questions over English.
_LEAST = 0.02
_LOOKED_AT_CHARS = 200
_REFERENCE_LANGUAGE = "en"  # in which scales of confidence are fitted
LATIN = "Latin"
# Where blocks of letters begin, and of which script they are; "" are signs and what no sentence here is written in.
_BLOCKS = (
    (0x0000, LATIN),
    (0x0370, "Greek"),
    (0x0400, "Cyrillic"),
    (0x0530, "Armenian"),
    (0x0590, "Hebrew"),
    (0x0600, "Arabic"),
    (0x0700, ""),
    (0x0750, "Arabic"),
    (0x0780, ""),
    (0x08A0, "Arabic"),
    (0x0900, "Devanagari"),
    (0x0980, "Bengali"),
    (0x0A00, ""),
    (0x0B80, "Tamil"),
    (0x0C00, ""),
    (0x0E00, "Thai"),
    (0x0E80, ""),
    (0x10A0, "Georgian"),
    (0x1100, "Hangul"),
    (0x1200, ""),
    (0x1C80, "Cyrillic"),
    (0x1C90, "Georgian"),
    (0x1CC0, ""),
    (0x1E00, LATIN),
    (0x1F00, "Greek"),
    (0x2000, ""),
    (0x2C60, LATIN),
    (0x2C80, ""),
    (0x2DE0, "Cyrillic"),
    (0x2E00, ""),
    (0x2E80, "Han"),
    (0x3041, "Kana"),
    (0x3100, "Han"),
    (0x3130, "Hangul"),
    (0x3190, "Han"),
    (0x31F0, "Kana"),
    (0x3200, "Han"),
    (0xA000, ""),
    (0xA640, "Cyrillic"),
    (0xA6A0, ""),
    (0xA720, LATIN),
    (0xA800, ""),
    (0xAC00, "Hangul"),
    (0xD7B0, ""),
    (0xF900, "Han"),
    (0xFB00, LATIN),
    (0xFB13, "Armenian"),
    (0xFB1D, "Hebrew"),
    (0xFB50, "Arabic"),
    (0xFE00, ""),
    (0xFE70, "Arabic"),
    (0xFF00, LATIN),
    (0xFF66, "Kana"),
    (0xFFA0, ""),
    (0x20000, "Han"),
    (0x31350, ""),
)
_STARTS = [start for start, _ in _BLOCKS]
_NO_LETTERS = bytes(code for code in range(0x80) if not chr(code).isalpha())  # of ASCII


@dataclass(frozen=True, slots=True)
class LanguageWeights:
    """The weight of semantic similarity in each language that was measured, 0 to 1."""

    languages: Mapping[str, float]

    def of(self, language: str, text: str, others: Sequence[str] = ()) -> float:
        """Return the weight of the cosine with a passage, 0 to 1.

        Args:
            language: of its document, "" where that is not known.
            text: the passage.
            others: languages of the library's documents, most frequent first: what is too short to tell is in the
                most frequent one of its script.
        """
        if language in self.languages:
            return self.languages[language]
        script = script_of(text)
        if not language:
            known = self.languages.get(_first_written_in(script, others))
            return self.of_script(script) if known is None else known
        alike = sorted(self.languages[other] for other in _written_in(script) if other in self.languages)
        return alike[len(alike) // 2] if alike else _LEAST

    def of_script(self, script: str) -> float:
        """Return the highest weight of any language of a script; 1 for "", which is figures and signs."""
        if not script:
            return 1.0
        return max((self.languages.get(language, _LEAST) for language in _written_in(script)), default=_LEAST)

    def is_whole(self, languages: Sequence[str]) -> bool:
        """Return whether the weight is 1 in each of these languages."""
        return all(self.languages.get(language, 0.0) >= 1.0 for language in languages)


def likely_language(language: str, text: str, others: Sequence[str]) -> str:
    """Return a text's language: where it is not known, the first of the others that is written in its script, or ""."""
    if language or not others:
        return language
    return _first_written_in(script_of(text), others)


def _first_written_in(script: str, languages: Sequence[str]) -> str:
    """Return the first of some languages that is written in a script, or ""."""
    return next((language for language in languages if script_of_language(language) == script), "")


def script_of(text: str) -> str:
    """Return the script that most letters at the beginning of a text are in; one with kana is Japanese."""
    if text.isascii():
        return LATIN if any(map(str.isalpha, text)) else ""
    beginning = text[:_LOOKED_AT_CHARS]
    plain = beginning.encode("ascii", "ignore")
    if len(plain.translate(None, _NO_LETTERS)) > len(beginning) - len(plain):
        return LATIN  # whatever the others are, there are fewer of them
    letters: Counter[str] = Counter()
    for char, times in Counter(beginning).items():  # a letter once, however often it is there
        if char.isalpha():
            letters[_script_of_letter(char)] += times
    letters.pop("", None) if len(letters) > 1 else None
    if letters["Kana"] and letters["Kana"] + letters["Han"] >= sum(letters.values()) / 2:
        return "Kana"
    # Of a script that no sentence was read in nothing is known: "other" is no language's.
    return (letters.most_common(1)[0][0] or "other") if letters else ""


@functools.lru_cache(maxsize=4096)
def _script_of_letter(char: str) -> str:
    return _BLOCKS[bisect.bisect_right(_STARTS, ord(char)) - 1][1]


@functools.cache
def sentences() -> dict[str, tuple[str, ...]]:
    """Return the sentences of each language, on the same subjects in the same order."""
    path = paths.assets_dir() / "reference" / _SENTENCES
    return {language: tuple(own) for language, own in json.loads(path.read_text("utf-8")).items()}


@functools.cache
def script_of_language(language: str) -> str:
    """Return the script of a language's sentences, Latin where there are none."""
    return script_of(" ".join(sentences().get(language, ("a",))))


@functools.cache
def _written_in(script: str) -> tuple[str, ...]:
    return tuple(language for language in sentences() if script_of_language(language) == script)


def measure_worth(encoder: Encoder) -> dict[str, float]:
    """Embed the sentences and return the weight of each language; those that the encoder was trained for get 1."""
    known = sentences()
    vectors = encoder.embed([sentence for own in known.values() for sentence in own])
    apart = {}
    at = 0
    for language, own in known.items():
        apart[language] = _distance(vectors[at : at + len(own)])
        at += len(own)
    return worth_of(apart) | dict.fromkeys(encoder.manifest.languages, 1.0)


def measure_closeness(encoder: Encoder) -> dict[str, float]:
    """Return how close an encoder keeps texts of a language that have nothing to do with each other, 1 as in English.

    It is the ratio of what is left above the cosine of a question and a passage on another subject, up to 1. Of the
    languages that the encoder was trained for; none where English is not among them, or the only one.
    """
    trained = [language for language in sentences() if language in encoder.manifest.languages]
    if _REFERENCE_LANGUAGE not in trained or len(trained) == 1:
        return {}
    apart = {}
    for language in trained:
        own = list(sentences()[language])
        cosines = encoder.embed(own, kind="query") @ encoder.embed(own).T
        apart[language] = 1 - float((cosines.sum() - np.trace(cosines)) / (len(own) * (len(own) - 1)))
    most = apart[_REFERENCE_LANGUAGE]
    return {language: round(max(1.0, most / max(distance, 0.1)), 3) for language, distance in apart.items()}


def is_asked_in(language: str, question: str) -> bool:
    """Return whether a question may be in a language: in its script, and without more common words of another."""
    script = script_of(question)
    if script and script != script_of_language(language):
        return False
    words = {fold(word) for word in query_words(question)}
    own = len(words & STOP_WORDS.get(language, frozenset()))
    return not script or all(len(words & common) <= own for common in STOP_WORDS.values())


def worth_of(apart: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each language, from the mean distance (1 - cosine) of its sentences."""
    most = max(max(apart.values(), default=0.0), 1e-6)
    shares = {language: (distance / most - _NONE) / (_FULL - _NONE) for language, distance in apart.items()}
    return {language: round(max(_LEAST, min(1.0, max(0.0, share)) ** 2), 3) for language, share in shares.items()}


def _distance(vectors: Vectors) -> float:
    """Return the mean of 1 - cosine over all pairs of (rows, dims) unit vectors."""
    rows = len(vectors)
    return float(1 - (np.square(vectors.sum(axis=0)).sum() - rows) / (rows * (rows - 1)))
