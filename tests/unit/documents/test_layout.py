from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.characters.east_asian_lines import join_unspaced_lines
from engine.documents.characters.hyphens import mend_words
from engine.documents.pdf.layout import join_columns, turn_visual_lines, undo_layout
from engine.documents.pdf.page_text import PageLines
from engine.documents.pdf.tex_accents import join_accents


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
        ("in 2020-\n2021", "in 2020-2021"),
        ("COVID-\n19", "COVID-19"),
        ("an n-\noctanal", "an n-octanal"),
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


def test_suspended_hyphens_keep_their_blank_and_a_word_that_may_be_one_keeps_both_ways():
    assert mend_words(["Ein-\nund Auszahlungen"]) == ["Ein- und Auszahlungen"]
    assert mend_words(["short-\nand long-term"]) == ["short- and long-term"]
    assert mend_words(["the Thou-\nsand", "a thousand"])[0] == "the Thousand"


def test_where_both_parts_are_words_of_the_document_the_hyphen_stays():
    assert mend_words(["blood-\nfeeding flies", "Feeding on blood."])[0] == "blood-feeding flies"


def test_a_word_broken_over_a_page_end_stands_on_the_page_where_it_begins():
    assert mend_words(["the Ver-", "waltung and more\nlines"]) == ["the Verwaltung", "and more\nlines"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("进行消防演\n习，届时", "进行消防演习，届时"),
        ("违 约 金 为 总 价 。", "违约金为总价。"),
        ("田中\n佐藤\n鈴木", "田中\n佐藤\n鈴木"),
        ("甲方付款。\n第二条 乙方，", "甲方付款。\n第二条 乙方，"),
        ("plain\nwords", "plain\nwords"),
        ("A 中 B", "A 中 B"),
    ],
)
def test_east_asian_words_go_on_over_the_end_of_a_line(text, joined):
    assert join_unspaced_lines(text) == joined


@pytest.mark.parametrize(
    ("apart", "composed"),
    [
        ("K\u00a8orper und Stra\u00dfe", "K\u00f6rper und Stra\u00dfe"),
        ("\u00b4ecole, d\u00b4ej`a vu", "\u00e9cole, d\u00e9j\u00e0 vu"),
        ("na\u00a8\u0131ve fa\u00b8cade, garc\u00b8on", "na\u00efve fa\u00e7ade, gar\u00e7on"),
        ("a `quoted` word", "a `quoted` word"),
        ("5\u00b4 and 3\u00a8", "5\u00b4 and 3\u00a8"),
    ],
)
def test_accents_stand_on_their_letters(apart, composed):
    assert join_accents([apart]) == [composed]


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
    undone = undo_layout([PageLines.of(text) for text in texts])
    assert len(undone) == len(texts)
    assert not {char for text in undone for char in text if not char.isspace()} - set("".join(texts))
