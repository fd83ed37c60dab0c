"""Beginnings, typos, phrases and names of languages such as C++, on one real library."""

from __future__ import annotations

import pytest

from engine import Library, SearchOptions
from engine.store.rows import Rows
from engine.store.vocabulary import Vocabulary
from tests.hits import found, marked

FILES = {
    "talk.txt": "Good communication between two departments takes time.",
    "village.txt": "The commune held a communal feast for the community.",
    "Service.java": "class CommunicationService { }",
    "union.txt": "The organization of the workers was founded in spring.",
    "church.txt": "An organ plays in the church; an organism is no organ.",
    "physics.txt": "One particle hits another particle.",
    "machine.txt": "Every part of the machine has a number.",
    "porter.txt": "He was carrying three bags upstairs.",
    "amt.txt": "Die Verwaltung der Stadt hat das Haus und die Straße an die Mieter verkauft.",
    "cpp.txt": "Written in C++ only, with templates and classes.",
    "c.txt": "Written in C only, a language that has no classes.",
    "csharp.txt": "Written in C# only, with classes and properties.",
    "art.txt": "The state of the art of the museum, and the state of the roof.",
    "café.txt": "The Café-Society of the town met at the old café.",
    "notes.md": "# Notes\n\nThe museum opens at nine.",
    "table.csv": "museum,visitors\nMuseum of bread,12\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("words")
    (folder / "docs").mkdir()
    for name, text in FILES.items():
        (folder / "docs" / name).write_text(text, "utf-8")
    with Library.create(folder / "library") as opened:
        opened.index([folder / "docs"])
        yield opened


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("communicat*", {"talk.txt", "Service.java"}),
        ("communicati", {"talk.txt", "Service.java"}),
        ("commun*", {"talk.txt", "village.txt", "Service.java"}),
        ("organizat*", {"union.txt"}),
        ("organis*", {"church.txt"}),
        ("parti*", {"physics.txt"}),
        ("carryi*", {"porter.txt"}),
        ("Verwaltun*", {"amt.txt"}),
        ("verwaltungen*", {"amt.txt"}),
    ],
)
def test_a_beginning_finds_the_words_that_begin_so_and_no_others(library, query, names):
    assert set(found(library, query)) == names


def test_one_letter_and_a_star_are_that_letter(library, monkeypatch):
    asked = []
    monkeypatch.setattr(Vocabulary, "beginning", lambda self, prefix, limit: asked.append(prefix) or {})
    assert found(library, "x*") == [] and asked == []
    assert found(library, "xy*") == [] and asked == ["xy"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ('"C++"', {"cpp.txt"}),
        ('"c++ only"', {"cpp.txt"}),
        ('"C#"', {"csharp.txt"}),
        ('"C only"', {"c.txt"}),
        ("written -C++", {"c.txt", "csharp.txt"}),
        ("written -C#", {"c.txt", "cpp.txt"}),
        ('written -"c"', {"cpp.txt", "csharp.txt"}),
        ('"C++" OR "C#"', {"cpp.txt", "csharp.txt"}),
    ],
)
@pytest.mark.parametrize("mode", ["words", "hybrid"])
def test_names_of_languages_mean_what_they_say(library, query, names, mode):
    assert {"cpp.txt", "c.txt", "csharp.txt"} & set(found(library, query, mode)) == names


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        ('"state of the art"', ["state of the art", "state"]),
        ('"of the"', ["of the", "of the", "of the"]),
        ('"cafe society"', ["Café-Society", "café"]),
        ('"C++"', ["C++"]),
        ('"C++ only"', ["C++ only"]),
    ],
)
def test_a_phrase_is_marked_where_it_stands_and_not_every_word_of_it(library, query, marks):
    assert marked(library, query) == marks


class Asked:
    """Counts how many terms the ledger is asked for."""

    def __init__(self, monkeypatch):
        self.terms = 0
        chunks_with = Vocabulary.chunks_with

        def counted(vocabulary, terms):
            terms = list(terms)
            self.terms += len(terms)
            return chunks_with(vocabulary, terms)

        monkeypatch.setattr(Vocabulary, "chunks_with", counted)


@pytest.mark.parametrize("query", ["q" * 700, "communicatoin" * 3, " ".join(f"qwx{'y' * n}z" for n in range(12))])
@pytest.mark.parametrize("mode", ["words", "hybrid"])
def test_what_cannot_be_a_typo_is_not_tried(library, monkeypatch, query, mode):
    asked = Asked(monkeypatch)
    found(library, query, mode)
    assert asked.terms < 500


def test_a_typo_is_put_right_once_for_searching_weighing_and_explaining(library, monkeypatch):
    asked = Asked(monkeypatch)
    query = "comunication departmnets"
    result = library.search(query, SearchOptions(limit=1))
    assert result.hits[0].path.endswith("talk.txt")
    once = asked.terms
    assert once > 500
    for _ in range(2):
        library.search(query, SearchOptions(limit=1))
        library.explain(query, result.hits[0].passages[0])
    assert asked.terms == once


@pytest.mark.parametrize(
    ("types", "names"),
    [
        (("text",), {"art.txt"}),
        (("markdown", ".CSV"), {"notes.md", "table.csv"}),
        (("md",), {"notes.md"}),
        (("table",), {"table.csv"}),
        (("text,md",), {"art.txt", "notes.md"}),
        (("pdf",), set()),
    ],
)
def test_chosen_types_are_endings_or_kinds_as_typed_ones_are(library, types, names):
    assert set(found(library, "museum", types=types)) == names
    assert set(found(library, f"museum type:{','.join(types)}")) == names


def test_a_stem_that_mostly_stands_for_other_words_is_left_out(tmp_path):
    (tmp_path / "docs").mkdir()
    for number in range(150):  # those that say a term most hide what a tenth of all says
        text = "import import import" if number % 10 else "This matter is important to all."
        (tmp_path / "docs" / f"matter-{number}.txt").write_text(f"{text} {number}", "utf-8")
    for number in range(40):
        (tmp_path / "docs" / f"piece-{number}.txt").write_text(f"Every part of it has a number: {number}.", "utf-8")
    (tmp_path / "docs" / "particle.txt").write_text("One particle in its orbit.", "utf-8")
    (tmp_path / "docs" / "goodbye.txt").write_text("They were parting.", "utf-8")
    with Library.create(tmp_path / "library") as opened:
        opened.index([tmp_path / "docs"])
        assert any(name.startswith("matter") for name in found(opened, "importan*"))
        assert found(opened, "parti*") == ["particle.txt"]


@pytest.mark.parametrize("name", ["begin_search_words", "search_vectors"])
def test_no_limit_asks_for_more_than_is_ever_ranked(library, monkeypatch, name):
    asked = []
    search = getattr(Rows, name)

    def recorded(rows, query, *rest, **named):
        asked.append(rest[1] if name == "search_vectors" else rest[0])
        return search(rows, query, *rest, **named)

    monkeypatch.setattr(Rows, name, recorded)
    assert library.search("museum classes", SearchOptions(limit=10_000)).hits
    # Of the index a few more are asked for, so that its own scores do not decide which of the last ones are seen.
    assert asked and 12_800 <= max(asked) < 13_000


def test_typos_are_put_right_in_a_library_that_stays_outside_the_word_index(tmp_path):
    texts = {
        "airship": "The zeppelin lay in the harbour.",
        "sky": "A telescope shows the constellations.",
        "house": "The parliamentary committee deliberated.",
        "stone": "A conglomerate of sandstone.",
        "bread": "Flour, water and salt.",
    }
    (tmp_path / "docs").mkdir()
    for name, text in texts.items():
        (tmp_path / "docs" / f"{name}.txt").write_text(text, "utf-8")
    typed = {"zepelin harbour": "airship", "teleskoppe": "sky", "constelattions": "sky", "parlamentery": "house"}
    with Library.create(tmp_path / "library") as opened:
        opened.index([tmp_path / "docs"])
        for query, name in typed.items():
            assert found(opened, query)[:1] == [f"{name}.txt"], query
