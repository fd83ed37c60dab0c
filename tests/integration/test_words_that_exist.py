"""A word that occurs nowhere is put right; where it exists, what was found by the other word is no answer for it."""

from __future__ import annotations

import pytest

from engine.library import Library

NOTES = {
    "plan.txt": "The plan for the summer: we meet later, after the party in the waiting room.",
    "wedding.txt": "Catering for the wedding: buffet for forty, plates and glasses are rented.",
    "airport.md": "# Planes and trains\n\nWaiting times at the airport are long. The plane lands at six.",
    "car.txt": "The car needs new brake pads before winter.",
}


@pytest.fixture(scope="module", params=["all-minilm-l6-v2", "multilingual-e5-small"])
def library(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    for name, text in NOTES.items():
        (folder / name).write_text(text, "utf-8")
    with Library.create(tmp_path_factory.mktemp("libraries") / request.param, encoder=request.param) as library:
        assert library.index([folder]).indexed == len(NOTES)
        yield library


@pytest.mark.parametrize("question", ["plants", "watering", "water the plant", "Watering the plants"])
def test_a_word_that_exists_is_no_typo_of_one_that_is_there(library, question):
    found = library.search(question)
    assert found.hits and found.weak
    assert max(hit.match for hit in found.hits) < 0.2 and not any(hit.words_match for hit in found.hits)


@pytest.mark.parametrize(
    ("question", "name"), [("airprot", "airport.md"), ("caterng", "wedding.txt"), ("braek padss", "car.txt")]
)
def test_a_typo_still_finds_what_was_meant_and_says_so(library, question, name):
    found = library.search(question)
    best = found.hits[0]
    assert best.path.endswith(name) and not found.weak
    assert best.match > 0.9 and best.words_match == pytest.approx(1)


def test_why_names_no_word_that_was_not_asked_for(library):
    found = library.search("water the plant")
    hit = next(hit for hit in found.hits if hit.path.endswith("plan.txt"))
    why = library.explain("water the plant", hit.passages[0])
    spans = {word.word: word.spans for word in why.words}
    assert spans["plant"] == () == spans["water"]
