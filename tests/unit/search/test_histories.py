from __future__ import annotations

import random

import pytest

from engine.search.bm25 import scale_of
from engine.search.prefixes import _drawn
from engine.search.word_queries import AnyTerm, BooleanQuery, InOrder
from tests.histories import History, answers, some_document


@pytest.mark.parametrize("seed", range(4))
def test_answers_do_not_depend_on_what_a_library_has_been_through(tmp_path, manifest, seed):
    chance = random.Random(seed)
    history = History(tmp_path / "library", manifest, chance)
    with history.store.writing():
        history.put({f"{at}.txt": some_document(chance) for at in range(chance.choice((3, 60, 150)))})
    for _ in range(8):
        history.step()
    fresh = history.fresh(tmp_path / "fresh", manifest)
    history.same_as(fresh)
    history.store.close()
    fresh.store.close()


@pytest.mark.parametrize(("kept", "removed"), [(301, 28), (420, 420)])
def test_the_only_document_with_a_word_is_first_whatever_was_removed(tmp_path, manifest, kept, removed):
    chance = random.Random(kept)
    words = ["lantern", "meadow", "orchard", "thimble", "granite"]
    history = History(tmp_path / "library", manifest, chance)
    keep = {f"keep-{at}.txt": [" ".join(chance.choices(words, k=30))] for at in range(kept)}
    for name in list(keep)[:40]:
        keep[name][0] += " harbour"
    keep["keep-airship.txt"] = ["zeppelin " + " ".join(chance.choices(words, k=30))]
    old = {f"old-{at}.txt": ["zeppelin " + " ".join(chance.choices(words, k=9))] for at in range(removed)}
    with history.store.writing():
        history.put(keep | old)
        history.store.tidy()
        history.remove(list(old))
    fresh = history.fresh(tmp_path / "fresh", manifest)
    for _ in range(2):
        found = answers(history.store, "zeppelin harbour", "words", 20)
        assert found[0][0].endswith("airship.txt")
        assert found == answers(fresh.store, "zeppelin harbour", "words", 20)
        with history.store.writing():
            history.store.tidy()
    history.store.close()
    fresh.store.close()


def test_the_scores_are_those_of_a_whole_index(tmp_path, manifest):
    history = History(tmp_path / "library", manifest, random.Random(1))
    with history.store.writing():
        history.put({f"{at}.txt": some_document(history.chance) for at in range(60)})
        history.store.tidy()
    phrase = InOrder(("zeppelin", "harbour"))
    words = AnyTerm({"stonewood": 2, "riversid": 1, "zeppelin": 1})
    either = BooleanQuery(any_of=(phrase, AnyTerm({"telescop": 1}, 0.3)))
    for asked in (
        words,
        phrase,
        either,
        BooleanQuery((either,), (words,)),
        AnyTerm({"stonewood": 1, "zeppelin": 1}, every=True),
    ):
        scale = scale_of(history.store, asked)
        assert scale.most_gained == pytest.approx(1, abs=1e-4)
        for row in history.store.rows.search_words(asked.query(), 1000, None):
            assert scale.score(row.words) == pytest.approx(row.score, rel=1e-5)
    history.store.close()


def test_no_true_score_is_higher_than_was_thought_possible(tmp_path, manifest):
    history = History(tmp_path / "library", manifest, random.Random(5))
    with history.store.writing():
        history.put({f"{at}.txt": some_document(history.chance) for at in range(120)})
        history.store.tidy()
    asked = AnyTerm({"stonewood": 2, "riversid": 1, "zeppelin": 1, "harbour": 1})
    gained = []
    for _ in range(12):
        history.step()
        scale = scale_of(history.store, asked)
        rows = history.store.rows.search_words(asked.query(), 5000, None)
        assert all(scale.score(row.words) <= scale.most_gained * row.score for row in rows)
        gained.append(scale.most_gained)
    assert max(gained) > 1.01
    history.store.close()


@pytest.mark.parametrize("listed", [20_000, 0])
def test_which_texts_are_drawn_does_not_depend_on_when_they_were_read(tmp_path, manifest, listed):
    said = ["An important matter", "The import of it", "They import paper"]
    documents = {f"{at}.txt": [f"{said[at % 3]} {at}"] for at in range(400)}
    found = []
    for seed in range(2):
        history = History(tmp_path / str(seed), manifest, random.Random(seed))
        names = random.Random(seed).sample(sorted(documents), len(documents))
        with history.store.writing():
            history.put({name: documents[name] for name in names})
            history.remove(names[:1])
            history.put({names[0]: documents[names[0]]})
        where = _drawn(history.store, "import", 400, listed)
        texts = history.store.rows.find_words(AnyTerm({"import": 1}).query(), ["text"], 400, where)["text"]
        found.append(sorted(texts.to_pylist()))
        history.store.close()
    assert found[0] == found[1] and 50 < len(found[0]) < 150
