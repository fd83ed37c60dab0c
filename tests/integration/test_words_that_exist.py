"""A word that occurs nowhere is put right; where it exists, what was found by the other word is no answer for it."""

from __future__ import annotations

import pytest

from engine.library import Library
from engine.search import SearchOptions

NOTES = {
    "plan.txt": "The plan for the summer: we meet later, after the party in the waiting room.",
    "wedding.txt": "Catering for the wedding: buffet for forty, plates and glasses are rented.",
    "airport.md": "# Planes and trains\n\nWaiting times at the airport are long. The plane lands at six.",
    "car.txt": "The car needs new brake pads before winter.",
    "paint.txt": "The color of the fence is to be the gray of the gate; Sarah paints it and pays for all of it.",
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


@pytest.mark.parametrize("question", ["hall", "who pays for the hall", "paints for the hall"])
def test_a_word_that_exists_marks_no_other(library, question):
    marked = [
        (hit.path, passage.text[start:end])
        for hit in library.search(question).hits
        for passage in hit.passages
        for start, end in passage.highlights
    ]
    assert not {word for _, word in marked if word.lower() in ("all", "shall", "ball")}
    assert ("paints" in question) == any(word == "paints" for _, word in marked)


@pytest.mark.parametrize(("question", "word"), [("colour", "color"), ("grey", "gray"), ("sara", "Sarah")])
def test_another_spelling_of_a_word_that_exists_is_found_and_marked(library, question, word):
    found = library.search(question)
    best = found.hits[0]
    assert best.path.endswith("paint.txt") and best.words_match == pytest.approx(1) and not found.weak
    start, end = best.passages[0].highlights[0]
    assert best.passages[0].text[start:end] == word
    assert library.explain(question, best.passages[0]).words[0].spans == ((start, end),)


def test_where_words_alone_are_asked_for_no_encoder_judges_them(library):
    found = library.search("hall", SearchOptions(mode="words"))
    assert [hit.path.rpartition("/")[2] for hit in found.hits] == ["paint.txt"]
