"""One query, from the search box to the hits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine import Library, SearchOptions
from engine.encoders.manifest import DEFAULT

RUSSIAN = json.loads((Path(__file__).parents[2] / "data" / "languages.json").read_text("utf-8"))["ru"]["documents"]


@pytest.fixture(scope="module")
def russian(tmp_path_factory):
    """A library in a language that its encoder does not read."""
    folder = tmp_path_factory.mktemp("russian").resolve()
    (folder / "papers").mkdir()
    for number, text in enumerate(RUSSIAN):
        (folder / "papers" / f"{number}.txt").write_text(text, "utf-8")
    with Library.create(folder / "library", encoder=DEFAULT) as library:
        library.index([folder / "papers"])
        yield library


def test_words_decide_in_a_language_that_the_encoder_does_not_read(russian):
    asked = [text.rstrip(".").split()[-1] for text in RUSSIAN]
    first = [russian.search(word, SearchOptions(limit=1)).hits[0].path for word in asked]
    assert [Path(path).stem for path in first] == [str(number) for number in range(len(RUSSIAN))]
    others = [one for one in russian.search(RUSSIAN[0]).hits if one.words_score == 0]
    assert others and all(one.meaning_score > 0.5 and one.score < 0.05 for one in others)


def test_copies_are_shown_once_and_lists_stay_as_found_unless_that_is_asked_for(russian):
    (papers,) = {Path(hit.path).parent for hit in russian.search(RUSSIAN[0]).hits}
    (papers / "again.txt").write_text(RUSSIAN[0], "utf-8")
    russian.index([papers])
    found = russian.search(RUSSIAN[0])
    names = [Path(hit.path).stem for hit in found.hits]
    assert len({"0", "again"} & set(names)) == 1 and not found.reranked
