import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.preview.align import find_passage, map_spans, reduce_text

PAGE = (
    "Chapter 4\r\nThe deposit is re\u0002turned within eight weeks after the keys were handed over, with\r\n"
    "interest; eﬃcient oﬃces do so at once. The owner may hold back what damage costs.\r\n12"
)


def found(passage, page=PAGE):
    return [page[a:b] for a, b in find_passage(passage, page)]


def test_a_passage_is_found_across_line_ends_and_ligatures():
    (text,) = found("handed over, with interest; efficient offices do so")
    assert text.startswith("handed over") and text.endswith("do so")


def test_a_hyphen_at_a_line_end_does_not_matter():
    assert found("deposit is re-\nturned within")[0].startswith("deposit is re")


def test_a_page_without_the_passage_gives_nothing():
    assert find_passage("something else entirely that is not there", PAGE) == []


@pytest.mark.parametrize("empty", ["", " \n", "--"])
def test_nothing_is_found_for_nothing(empty):
    assert find_passage(empty, PAGE) == []
    assert find_passage("deposit", empty) == []


def test_a_passage_with_a_misread_word_is_found_in_pieces_that_join():
    (text,) = found("deposit is returned within eight wooks after the keys were handed over, with interest")
    assert text.startswith("deposit") and text.endswith("interest;")


def test_columns_read_in_another_order_are_found_as_two_pieces():
    page = "left one two three four\nright five six seven eight"
    texts = found("right five six seven eight left one two three four", page)
    assert texts == ["left one two three four"] or texts == ["right five six seven eight"] or len(texts) == 2


def test_of_several_occurrences_the_nearest_is_taken():
    page = "the same line\n" * 10
    assert find_passage("the same line", page, near=0.0)[0][0] == 0
    assert find_passage("the same line", page, near=0.9)[0][0] == page.rindex("the", 0, 130)


def test_words_are_carried_over_to_the_page():
    passage = "the keys were handed over, with interest; efficient offices"
    marks = [(passage.index(word), passage.index(word) + len(word)) for word in ("keys", "efficient")]
    spans = map_spans(passage, marks, PAGE, find_passage(passage, PAGE))
    assert [PAGE[a:b] for a, b in spans] == ["keys", "eﬃcient"]


@given(st.text(max_size=80))
def test_every_letter_knows_where_it_came_from(text):
    letters = reduce_text(text)
    assert len(letters.text) == len(letters.places)
    assert list(letters.places) == sorted(letters.places)
    assert all(0 <= place < len(text) for place in letters.places)


@given(st.text(alphabet="abc de-\n", max_size=60), st.integers(0, 60), st.integers(1, 30))
def test_any_part_of_a_page_is_found_on_it(page, start, length):
    passage = page[start : start + length]
    if reduce_text(passage).text:
        assert find_passage(passage, page)
