from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.layout import drop_running_lines, join_columns, mend_words, turn_visual_lines, undo_layout


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("the docu-\nmentation of it", "the documentation of it"),
        ("Doku-\nmentation", "Dokumentation"),
        ("inter-\nnation-\nal law", "international law"),
        ("a self-\ncontained box", "a self-contained box"),
        ("a state-of-\nthe-art thing", "a state-of-the-art thing"),
        ("die Nord-\nSüd-Achse", "die Nord-Süd-Achse"),
        ("CHAP-\nTER ONE", "CHAPTER ONE"),
        ("T-\nShirt", "T-Shirt"),
        ("in 2020-\n2021", "in 2020-\n2021"),
        ("a dash -\nlike this", "a dash -\nlike this"),
        ("ver\u2010\nbinden", "verbinden"),
        ("no break-here", "no break-here"),
        ("Ein- und\nAusgang", "Ein- und\nAusgang"),
    ],
)
def test_a_word_broken_at_a_lines_end_is_whole(broken, whole):
    assert mend_words([broken]) == [whole]


def test_the_document_itself_says_which_hyphens_belong_to_a_word():
    assert mend_words(["well-\nknown facts", "It is well-known."])[0] == "well-known facts"
    assert mend_words(["re-\nmark", "Remark: none."])[0] == "remark"
    assert mend_words(["a co-\nop shop", "The co-op and the coop; the co-op."])[0] == "a co-op shop"


WORDS = ["oak", "ash", "elm", "fir", "yew", "box", "bay", "gum"]


def pages(count, head="", foot=""):
    return [
        "\n".join(filter(None, [head.format(n=n), f"The {WORDS[n]} stands.", f"{WORDS[-n]} too.", foot.format(n=n)]))
        for n in range(1, count + 1)
    ]


def test_heads_and_page_numbers_go_and_the_first_head_stays():
    cleaned = drop_running_lines(pages(5, "Annual Report 2020", "- {n} -"))
    assert cleaned[0].startswith("Annual Report 2020\nThe ash stands.")
    assert all("Annual" not in page for page in cleaned[1:])
    assert not any(page.endswith("-") for page in cleaned)
    assert all(f"The {WORDS[n]} stands." in page for n, page in enumerate(cleaned, 1))


def test_a_foot_with_a_growing_number_is_one_foot():
    cleaned = drop_running_lines(pages(4, foot="Kenning manual, page {n} of 4"))
    assert [page.count("manual") for page in cleaned] == [1, 0, 0, 0]


def test_roman_page_numbers_go():
    numbers = ["iii", "iv", "v", "vi"]
    cleaned = drop_running_lines([f"Preface of {word}\n{number}" for word, number in zip(WORDS, numbers, strict=False)])
    assert cleaned == [f"Preface of {word}" for word in WORDS[:4]]


def test_left_and_right_pages_have_heads_of_their_own():
    heads = ["The Whale", "Chapter 9"] * 4
    cleaned = drop_running_lines([f"{head}\nText of {WORDS[n]}" for n, head in enumerate(heads)])
    assert sum(page.count("The Whale") for page in cleaned) == 1
    assert sum(page.count("Chapter 9") for page in cleaned) == 1


def test_numbers_that_are_no_page_numbers_stay():
    invoices = [f"Invoice {number}\nThe sum is due." for number in (4711, 4712, 4713, 4714)]
    assert [page.split("\n")[0] for page in drop_running_lines(invoices)] == [page.split("\n")[0] for page in invoices]


def test_two_pages_prove_nothing():
    assert drop_running_lines(pages(2, "Head", "{n}")) == pages(2, "Head", "{n}")


def test_a_page_of_nothing_but_its_number_keeps_it():
    assert drop_running_lines(["1", "2", "3"]) == ["1", "2", "3"]


def test_a_table_of_many_numbers_is_no_running_line():
    rows = [f"{n} {n + 1} {n + 2} {n + 3}\nend {n * n}" for n in range(5)]
    assert drop_running_lines(rows) == rows


def test_visual_order_becomes_the_order_of_reading():
    logical = "שלום לכולם, ספרים טובים"
    assert turn_visual_lines(logical) == logical
    assert turn_visual_lines(logical[::-1]) == logical


def test_numbers_and_latin_words_keep_their_direction_in_a_turned_line():
    logical = "ספרים חדשים 2021 מאת Kenning App לכולם"
    visual = "םלוכל Kenning App תאמ 2021 םישדח םירפס"
    assert turn_visual_lines(visual) == logical


def test_arabic_in_visual_order_is_turned_by_its_final_letters():
    logical = "المدرسة الكبيرة في المدينة"
    assert turn_visual_lines(logical[::-1]) == logical
    assert turn_visual_lines(logical) == logical


def test_a_vertical_line_is_a_line_again():
    assert join_columns("縦\n書\nき\nの\n文\n次の行") == "縦書きの文\n次の行"
    assert join_columns("一\n二\n文") == "一\n二\n文"
    assert join_columns("a\nb\nc\nd\ne") == "a\nb\nc\nd\ne"


@given(st.lists(st.text(alphabet="ab-\n 12שם縦", max_size=60), max_size=8))
def test_pages_stay_pages_and_no_letter_is_made_up(texts):
    undone = undo_layout(texts)
    assert len(undone) == len(texts)
    for before, after in zip(texts, undone, strict=True):
        assert not {char for char in after if not char.isspace()} - set(before)
