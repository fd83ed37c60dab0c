"""What suits is what reads the languages, fits the memory and is read in time; the best figure comes first."""

import json

import pytest

from engine.model_hub.catalogue import ENGLISH, MANY_LANGUAGES, figure_on, read_catalogue
from engine.model_hub.recommend import MOST_MINUTES, ComputerFacts, memory_bytes, recommend
from tests.command_line import run

LARGE = ComputerFacts(64_000_000_000, 60_000.0)
SMALL = ComputerFacts(4_000_000_000, 7_000.0)


def names(found):
    return [one.entry.name for one in found]


def test_the_figures_are_all_on_one_benchmark_and_fall():
    for languages, benchmark in ((["en"], ENGLISH), (["de", "en"], MANY_LANGUAGES), ([], ENGLISH)):
        found = recommend(languages, LARGE)
        assert {one.figure.set for one in found} == {benchmark}
        scores = [one.figure.score for one in found]
        assert scores == sorted(scores, reverse=True) and len(found) > 3


@pytest.mark.parametrize("code", ["de", "ar", "zh", "ja"])
def test_an_english_encoder_is_recommended_to_nobody_else(code):
    assert all(one.entry.languages != "English" for one in recommend([code], LARGE))


def test_a_small_computer_gets_what_it_can_bear():
    found = recommend(["de"], SMALL)
    assert all(one.memory_bytes <= 1e9 and one.minutes <= MOST_MINUTES for one in found)
    assert set(names(found)) < set(names(recommend(["de"], LARGE)))
    slow = ComputerFacts(64_000_000_000, 200.0)
    assert len(recommend(["de"], slow)) <= 1 or max(one.minutes for one in recommend(["de"], slow)) <= MOST_MINUTES
    assert len(recommend(["de"], ComputerFacts(1_000_000_000, 50.0))) == 1  # something is better than nothing


def test_what_cannot_be_added_is_not_recommended():
    assert all(one.entry.status != "not yet" for one in recommend(["de"], LARGE))
    assert all(one.entry.license for one in recommend(["en"], LARGE))


def test_time_grows_with_the_parameters_that_work():
    known = {one.entry.name: one for one in recommend(["en"], LARGE)}
    bundled = known["all-minilm-l6-v2"]
    assert bundled.minutes == pytest.approx(2_000_000 / 60_000 / 60, rel=1e-6)
    entry = known["bge-small-en-v1.5"].entry
    ratio = entry.active_parameters / bundled.entry.active_parameters
    assert known["bge-small-en-v1.5"].minutes == pytest.approx(ratio * bundled.minutes, rel=1e-6)
    assert memory_bytes(entry) > memory_bytes(bundled.entry)


def test_the_table_of_2026_is_in_the_catalogue():
    known = {entry.name: entry for entry in read_catalogue()}
    for name, english, many in (
        ("all-minilm-l6-v2", 42.9, 33.1),
        ("bekko-embedding-v1-a8m", 47.7, 56.7),
        ("bekko-embedding-v1-a25m", 49.7, 58.0),
        ("granite-embedding-97m-multilingual-r2", 50.1, 60.6),
        ("granite-embedding-311m-multilingual-r2", 52.5, 64.8),
    ):
        assert figure_on(known[name], ENGLISH).score == english and figure_on(known[name], MANY_LANGUAGES).score == many
    assert figure_on(known["harrier-oss-v1-0.6b"], MANY_LANGUAGES).score == 71.7
    assert known["denseon"].retrieval[0].score == 56.2 and not known["mdenseon"].retrieval


def test_the_command_says_what_it_looked_at(capsys):
    status, out, _ = run(capsys, "encoders", "recommend", "--lang", "de", "--json")
    shape = json.loads(out)
    assert (
        status == 0 and shape["languages"] == ["de"] and shape["tokens_per_second"] > 0 and shape["memory_bytes"] > 1e8
    )
    assert shape["recommended"] and all(one["figure"]["set"] == MANY_LANGUAGES for one in shape["recommended"])
    status, out, _ = run(capsys, "encoders", "recommend")  # nothing is known of a library yet
    assert status == 0 and out.startswith("for en, with ")
