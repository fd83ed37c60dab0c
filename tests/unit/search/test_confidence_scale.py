from __future__ import annotations

import dataclasses
import json

import numpy as np
import pytest

from engine import paths
from engine.encoders import load_manifest
from engine.search.confidence import with_confidence
from engine.search.confidence_scale import (
    FILE_NAME,
    WORDS,
    Calibration,
    LogisticScale,
    calibrate,
    ensure_calibration,
    fit,
    fit_words,
    load_reference,
    read_calibration,
)
from engine.search.highlight import Marks
from engine.search.hits import Hit, Passage, SearchResult
from engine.search.query import Query
from engine.search.rank import Cosines
from engine.search.rarity import Name, Word, held_by_names, held_share, weigh_words

ENGLISH = frozenset({"en"})


@pytest.fixture(scope="module")
def shipped(manifest):
    return read_calibration(manifest)


@pytest.fixture(scope="module")
def reference():
    return load_reference()


def alone(word, held, chunks=1000):
    return weigh_words([word], ["en"], chunks, lambda _: {word: held})[0].rarity


# -- the reference set ---------------------------------------------------------------------------


def test_every_reference_question_names_a_sentence_of_its_passage():
    from engine.search.explain import sentence_spans

    lines = (paths.assets_dir() / "reference" / "passages.jsonl").read_text("utf-8").splitlines()
    answered = [line for line in map(json.loads, lines) if line["questions"]]
    assert len(lines) == 422 and sum(len(line["questions"]) for line in answered) == 140
    for line in answered:
        for question, sentence in line["questions"]:
            assert question and 0 <= sentence < len(sentence_spans(line["text"]))


def test_the_words_scale_in_the_code_is_what_the_reference_set_gives():
    found = fit_words(load_reference(ENGLISH))
    assert dataclasses.astuple(found) == pytest.approx(dataclasses.astuple(WORDS), abs=1e-3)


def test_questions_of_other_languages_are_left_out(reference):
    english = load_reference(ENGLISH)
    assert len(english.questions) == 130 and len(reference.questions) == 140
    assert english.passages == reference.passages


# -- scales --------------------------------------------------------------------------------------


def test_the_shipped_calibration_is_that_of_the_shipped_graph(shipped, manifest):
    assert shipped is not None and shipped.fingerprint == manifest.fingerprint
    assert json.loads((manifest.folder / FILE_NAME).read_text()) == shipped.as_json()


def test_nearness_and_words_make_surer_and_a_crowd_less_sure(shipped):
    scale = shipped.both
    assert scale.match(0.6, 0.5, 1000) > scale.match(0.5, 0.5, 1000) > scale.match(0.5, 0.2, 1000)
    sure = [scale.match(0.4, 0.3, chunks) for chunks in (0, 1, 100, 10_000, 1_000_000)]
    assert sure == sorted(sure, reverse=True) and sure[2] > 0.5 > sure[4]
    assert scale.match(0.4, 0.3, 1) == scale.match(0.4, 0.3, 25)  # of fewer nothing was learned
    assert scale.match(-1, 0, 10**7) == pytest.approx(0, abs=1e-6) and scale.match(1, 1, 1) == pytest.approx(
        1, abs=1e-6
    )


def test_the_best_of_noise_is_no_match_whatever_its_number(shipped):
    """Noise as a bell curve with the middle and spread that this encoder's has: its best is never likely."""
    chance = np.random.default_rng(0)
    for chunks in (100, 1000, 100_000):
        best = [0.015 + 0.072 * chance.standard_normal(chunks).max() for _ in range(20)]
        assert np.mean([shipped.meaning.match(cosine, 0, chunks) for cosine in best]) < 0.25


def test_an_encoder_with_other_cosines_gets_another_scale(reference):
    """E5's cosines lie between .7 and .9; the verdict must not depend on that."""
    chance = np.random.default_rng(1)
    cosines = 0.1 * chance.standard_normal((len(reference.questions), len(reference.passages)))
    cosines[np.arange(len(reference.answers)), reference.answers] += 0.5
    wide, narrow = fit("a", reference, cosines, {}), fit("b", reference, 0.75 + 0.1 * cosines, {})
    for cosine in (0.1, 0.3, 0.4, 0.6):
        expected = wide.both.match(cosine, 0.2, 500)
        assert narrow.both.match(0.75 + 0.1 * cosine, 0.2, 500) == pytest.approx(expected, abs=0.01)


def test_an_encoder_that_tells_nothing_is_never_sure(reference):
    few = dataclasses.replace(reference, shares=np.zeros_like(reference.shares))
    cosines = np.random.default_rng(2).standard_normal(reference.shares.shape)
    found = fit("x", few, cosines, {}).meaning
    assert all(abs(found.match(cosine, 0, 400) - 0.5) < 0.2 for cosine in (-1, 0, 1))


class Standing:
    """In place of an encoder that would need seconds to read the reference set: questions lie near their passages."""

    def __init__(self, manifest):
        self.manifest = manifest
        self.read = 0
        lines = (paths.assets_dir() / "reference" / "passages.jsonl").read_text("utf-8").splitlines()
        self.answer = {question: line["text"] for line in map(json.loads, lines) for question, _ in line["questions"]}

    def embed(self, texts, kind="document"):
        self.read += len(texts)
        return np.stack(
            [
                self.vector(self.answer.get(text, text)) + self.vector(text) if kind == "query" else self.vector(text)
                for text in texts
            ]
        )

    def vector(self, text):
        return np.random.default_rng(len(text)).standard_normal(64).astype(np.float32) / 8


@pytest.fixture
def uncalibrated(manifest, tmp_path):
    folder = tmp_path / "encoder"
    folder.mkdir()
    for path in manifest.folder.iterdir():
        if path.name != FILE_NAME:
            (folder / path.name).symlink_to(path)
    return load_manifest(folder)


def test_an_encoder_is_calibrated_once_and_what_was_found_is_kept(uncalibrated):
    assert read_calibration(uncalibrated) is None
    encoder = Standing(uncalibrated)
    ensure_calibration(encoder)
    found = read_calibration(uncalibrated)
    assert encoder.read == 422 + 130 + 204 and found.fingerprint == uncalibrated.fingerprint
    ensure_calibration(encoder)
    assert encoder.read == 422 + 130 + 204 and read_calibration(uncalibrated) == found


def test_a_damaged_calibration_is_made_again(uncalibrated):
    ensure_calibration(Standing(uncalibrated))
    found = read_calibration(uncalibrated)
    (kept,) = (paths.data_dir() / "calibration").iterdir()
    kept.write_text('{"fingerprint": 3')
    assert read_calibration(uncalibrated) is None
    ensure_calibration(Standing(uncalibrated))
    assert read_calibration(uncalibrated) == found


@pytest.mark.slow
def test_the_shipped_calibration_is_what_the_shipped_encoder_gives(encoder, shipped):
    found = calibrate(encoder)
    assert dataclasses.astuple(found.both) == pytest.approx(dataclasses.astuple(shipped.both), rel=0.02)
    assert dataclasses.astuple(found.meaning) == pytest.approx(dataclasses.astuple(shipped.meaning), rel=0.02)


# -- verdicts ------------------------------------------------------------------------------------


def passage_of(text, words):
    return Passage(text, 0, len(text), None, 0.0, Marks(Query(" ".join(words), tuple(words))).of(text, "en"))


def hit(cosine, words, text="The landlord returns the deposit."):
    passage = passage_of(text, words)
    return Hit("a.txt", "a", "text", 0.0, cosine, 0.0, 0.0, (passage,), language="en")


def verdict(cosine, words, calibration, *, by_meaning=True, chunks=1000):
    weighed = weigh_words(words, ["en"], chunks, lambda _: {})
    result = SearchResult("", 0.0, (hit(cosine, words),))
    return with_confidence(result, weighed, chunks, by_meaning=by_meaning, calibration=calibration)


def test_near_is_a_match_and_far_is_weak(shipped):
    near, far = verdict(0.6, ["money"], shipped), verdict(0.1, ["money"], shipped)
    assert not near.weak and near.hits[0].match > 0.8 and near.hits[0].meaning_match > 0.8
    assert far.weak and far.hits[0].match < 0.1 and far.hits[0].words_match == 0


def test_all_words_there_are_a_match_whatever_the_vector_says(shipped):
    found = verdict(0.0, ["deposit"], shipped)
    assert not found.weak and found.hits[0].match > 0.9 and found.hits[0].words_match == 1


def test_words_count_as_much_as_the_cosine_leaves_to_them(shipped):
    asked = weigh_words(["deposit", "zeppelin"], ["en"], 1000, lambda _: {})
    found = SearchResult("", 0.0, (hit(0.4, ["deposit"]),))

    def match(worth):
        known = dataclasses.replace(shipped, languages={"en": worth}, closeness={})
        return with_confidence(found, asked, 1000, by_meaning=True, calibration=known).hits[0].match

    both, words = shipped.both.match(0.4, 0.5, 1000), WORDS.match(0.0, 0.5, 1000)
    assert match(1.0) == pytest.approx(both) and match(0.0) == pytest.approx(words)
    assert match(0.25) == pytest.approx(0.25 * both + 0.75 * words)


@pytest.mark.parametrize(
    ("language", "question", "compared"),
    [
        ("zh", "保修期是多久", True),
        ("", "保修期是多久", True),  # too short to tell: as most of the library's documents in its script
        ("zh", "how long is the warranty", False),
        ("de", "Wie lange gilt die Garantie?", True),
        ("de", "how long is the warranty", False),
        ("de", "Garantie", True),  # which may be in any language of its script
        ("en", "how long is the warranty", False),  # nothing is closer there
    ],
)
def test_a_cosine_is_compared_with_those_of_its_language(shipped, language, question, compared):
    close = dataclasses.replace(
        shipped, closeness={"en": 1.0, "zh": 1.6, "de": 1.3}, languages={"en": 1.0, "zh": 1.0, "de": 1.0}
    )
    text = "本软件的保修期为一年。" if language in ("zh", "") else "Text"
    passage = Passage(text, 0, len(text), None, 0.0)
    hit = Hit("a.txt", "a", "text", 0.0, 0.45, 0.0, 0.0, (passage,), language=language)
    result = SearchResult(question, 0.0, (hit,))
    plain, told = (
        with_confidence(result, [], 1000, by_meaning=True, calibration=one, languages=("zh", "de")).hits[0].match
        for one in (dataclasses.replace(close, closeness={}), close)
    )
    assert (told < plain - 0.05) == compared


def test_of_a_run_without_spaces_a_passage_holds_some_pairs():
    pairs = ((frozenset({"保修"}), 1.0), (frozenset({"修期"}), 1.0), (frozenset({"多久"}), 0.5))
    run = Word("保修期多久", frozenset({"保修", "修期", "多久"}), 1.0, pairs)
    passage = Passage("多久", 0, 2, None, 0.0, ((0, 2),))
    assert held_share([run], passage, "zh") == pytest.approx(0.5 / 2.5)
    assert held_share([run], passage, "zh", held_by_names([run], [Name.of("保修.txt", "zh")])) == pytest.approx(
        1.5 / 2.5
    )


def test_without_a_calibration_no_search_by_meaning_is_called_weak():
    assert not verdict(0.0, ["money"], None).weak
    assert verdict(0.0, ["money"], None, by_meaning=False).weak


def test_no_hits_are_not_weak_but_none(shipped):
    assert not with_confidence(SearchResult("", 0.0, ()), [], 10, by_meaning=True, calibration=shipped).weak


# -- words ---------------------------------------------------------------------------------------


def test_rarity_falls_with_every_passage_that_holds_the_word():
    rarities = [alone("whale", held) for held in (0, 1, 10, 100, 1000)]
    assert rarities == sorted(rarities, reverse=True)
    assert rarities[0] == pytest.approx(1) and rarities[-1] == pytest.approx(0, abs=1e-3)
    assert alone("whale", 100, 1000) == pytest.approx(alone("whale", 100_000, 1_000_000))


def test_common_words_say_nothing_and_others_count_by_rarity():
    words = weigh_words("may the whale stay long".split(), ["en"], 1000, lambda _: {"long": 500, "whale": 2})
    assert {word.typed for word in words} == {"long", "whale", "stay"}
    whole = sum(word.rarity for word in words)
    rarity = {word.typed: word.rarity for word in words}
    asked = ("long", "whale", "stay")
    assert held_share(words, passage_of("Whales sing.", asked), "en") == pytest.approx(rarity["whale"] / whole)
    assert held_share(words, passage_of("whale staying long", asked), "en") == pytest.approx(1)
    assert held_share([], passage_of("anything", asked), "en") == 0


def test_words_of_the_title_and_the_file_name_are_held_too():
    words = weigh_words(["zephyr_roadmap_2031", "wind"], ["en"], 1000, lambda _: {})
    whole = sum(word.rarity for word in words)
    passage = passage_of("month,euro", ())
    plan, other = Name.of("zephyr_roadmap_2031.csv", "en"), Name.of("summer winds of 2031", "en")
    assert held_share(words, passage, "en", held_by_names(words, [plan])) == pytest.approx(words[0].rarity / whole)
    assert held_share(words, passage, "en", held_by_names(words, [plan, other])) == pytest.approx(1)
    # a name that shares one part with an identifier does not hold it
    assert held_share(words, passage, "en", held_by_names(words, [other])) == pytest.approx(words[1].rarity / whole)
    assert held_share(words, passage, "en") == 0


def test_a_scale_survives_its_file():
    made = Calibration(
        "x", LogisticScale(1.0, 2.0, 3.0, 4.0), LogisticScale(5.0, 6.0, 7.0, 8.0), Cosines(0.1, 0.4, 0.6), {"en": 1.0}
    )
    assert Calibration.from_json(json.loads(json.dumps(made.as_json()))) == made
