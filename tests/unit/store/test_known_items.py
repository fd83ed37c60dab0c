from __future__ import annotations

from engine.store.known_items import draw_known_items

TEXTS = [
    f"Chapter {i}. The ship number {i} left the harbour at dawn with salted fish. It never came back to us again."
    for i in range(40)
]


def test_the_same_seed_draws_the_same_questions():
    assert draw_known_items(TEXTS, 10, seed=3) == draw_known_items(TEXTS, 10, seed=3)
    assert draw_known_items(TEXTS, 10, seed=3) != draw_known_items(TEXTS, 10, seed=4)


def test_a_question_holds_words_of_its_text_but_is_no_copy():
    for item in draw_known_items(TEXTS, 40):
        assert set(item.question.split()) <= set(TEXTS[item.place].split())
        assert item.question not in TEXTS[item.place].split(". ")
        assert len(item.question.split()) >= 4


def test_each_text_gives_one_question_and_short_ones_none():
    items = draw_known_items([*TEXTS, "too short", "", "12 34"], 100)
    assert sorted(item.place for item in items) == list(range(40))


def test_a_text_without_full_stops_is_cut_to_what_people_type():
    (item,) = draw_known_items([" ".join(f"word{i}" for i in range(500))], 1)
    assert len(item.question.split()) <= 24
