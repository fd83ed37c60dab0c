"""Equal texts are embedded once and shown once with all their places; near-identical ones fold together."""

from __future__ import annotations

import random

import pytest

from engine import Library, SearchOptions
from engine.search import search as search_module
from engine.store.tuning import StoreTuning

WORDS = "whale road sea ship sail storm harbour anchor mast rope wave tide gull cliff island current depth salt".split()


def story(seed, words=200):
    """A text that shares no run of three words with another one, but for chance."""
    rng = random.Random(seed)
    return " ".join(f"{rng.choice(WORDS)}{rng.randrange(40)}" for _ in range(words))


def revised(text, share, seed=0):
    """A later draft: so many of the words are others."""
    rng = random.Random(seed)
    return " ".join(word if rng.random() > share else f"new{rng.randrange(1000)}" for word in text.split())


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "docs" / "copies").mkdir(parents=True)
    return tmp_path / "docs"


def hits(library, query, **options):
    return library.search(query, SearchOptions(**options)).hits


def put(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")


def test_a_copy_costs_no_encoding_in_the_same_run_or_a_later_one(library, folder):
    put(folder, one=story(1), two=story(2))
    alone = library.index([folder]).tokens
    put(folder / "copies", again=story(1))
    assert (report := library.index()).indexed == 1 and report.tokens == 0
    put(folder, three=story(3), four=story(3), five=story(3))
    assert (report := library.index()).indexed == 3 and 0 < report.tokens < 0.7 * alone
    forced = library.index(force=True)  # everything anew, and each text once
    assert forced.indexed == 6 and forced.tokens == pytest.approx(1.5 * alone, rel=0.05)


def test_copies_are_shown_once_with_all_places_and_each_counts_for_filters(library, folder):
    put(folder, one=story(1), other=story(2))
    put(folder / "copies", again=story(1))
    library.index([folder])
    best, other = hits(library, story(1)[:200], mode="words")
    assert {best.path, *best.also} == {str(folder / "one.txt"), str(folder / "copies" / "again.txt")}
    assert other.also == () and best.versions == ()
    [inside] = hits(library, story(1)[:200], folder=str(folder / "copies"))
    assert inside.path == str(folder / "copies" / "again.txt") and inside.also == (str(folder / "one.txt"),)
    assert len(hits(library, story(1)[:200], fold=False)) == 3


def test_deleting_one_copy_keeps_the_other_found(library, folder):
    put(folder, one=story(1), again=story(1))
    library.index([folder])
    for name in ("one", "again"):
        left = {"one": "again", "again": "one"}[name]
        (folder / f"{name}.txt").unlink()
        assert library.index().removed == 1
        [hit] = hits(library, story(1)[:200])
        assert (hit.path, hit.also) == (str(folder / f"{left}.txt"), ())
        put(folder, one=story(1), again=story(1))
        library.index()


def test_drafts_of_one_text_stand_behind_the_best_of_them(library, folder):
    draft = story(1, 400)
    put(folder, v1=draft, v2=revised(draft, 0.02), final=revised(draft, 0.04), other=story(2, 400))
    put(folder / "copies", v1=draft)
    library.index([folder])
    best, other = hits(library, draft[:300], mode="words")
    assert best.path.endswith("v1.txt") and len(best.also) == 1
    assert {version.path for version in best.versions} == {str(folder / "v2.txt"), str(folder / "final.txt")}
    assert all(version.passages and version.score <= best.score for version in best.versions)
    assert other.path == str(folder / "other.txt")


def test_texts_on_one_subject_and_short_ones_do_not_fold(library, folder):
    put(folder, one=story(1), other=revised(story(1), 0.4), note="Call the harbour.", memo="Call the harbour master.")
    library.index([folder])
    assert [hit.versions for hit in hits(library, "harbour storm")] == [()] * 4


def test_many_copies_do_not_push_other_documents_out(library, folder):
    for number in range(60):
        put(folder / "copies", **{f"copy{number}": story(1, 600)})  # four chunks or more each
    put(folder, other=story(2, 100))
    library.store.tuning = StoreTuning(
        refit_min_chunks=1_000
    )  # else a rotation is tuned on a question about each chunk
    library.index([folder])
    found = hits(library, "whale road sea ship", limit=2, mode="meaning")
    assert len(found) == 2 and sorted(len(hit.also) for hit in found) == [0, 59]


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """260 copies of one text, more than are looked at first, among eight others; some lie in a folder of their own."""
    folder = tmp_path_factory.mktemp("crowded") / "docs"
    (folder / "copies").mkdir(parents=True)
    text = "The harbour master keeps the keys of the lighthouse, and a lease of three months ends by letter."
    for number in range(260):
        put(folder / "copies" if number % 2 else folder, **{f"c{number:03}": text})
    put(folder, zz=f"{text} zz")
    put(folder, **{f"other{number}": f"Boats of the harbour, quay {number}: {story(number, 8)}" for number in range(7)})
    with Library.open(folder.parent / "library", create=True) as library:
        library.store.tuning = StoreTuning(refit_min_chunks=10_000)
        library.index([folder])
        yield library


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("lighthouse", {"mode": "words"}),
        ("harbour lease", {"mode": "words"}),
        ("c077 lighthouse keys", {"mode": "words"}),
        ("when does the lease end", {"mode": "meaning"}),
        ("lighthouse", {}),
        ("house by the sea", {}),
        ("harbour -zz", {}),
        ("c077 lighthouse", {}),
        ("type:txt", {}),
        ("type:txt", {"sort": "name"}),
    ],
)
@pytest.mark.parametrize("inside", [False, True])
def test_many_copies_change_no_answer_and_cost_one_more_question(crowded, monkeypatch, query, options, inside):
    options = options | ({"folder": str(crowded.folder.parent / "docs" / "copies")} if inside else {})
    everything = SearchOptions(**options, limit=1_000)  # asks for more than there is, once
    seen = [(hit.path, round(hit.score, 5), hit.also, hit.versions) for hit in crowded.search(query, everything).hits]
    questions = []
    ask = search_module._ranked
    monkeypatch.setattr(search_module, "_ranked", lambda *given: questions.append(given[2]) or ask(*given))
    found = crowded.search(query, SearchOptions(**options, limit=10)).hits
    assert [(hit.path, round(hit.score, 5), hit.also, hit.versions) for hit in found] == seen[:10]
    assert len(questions) <= 2
