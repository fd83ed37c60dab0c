from __future__ import annotations

import re
import time

import pytest

from engine.chunks import split_text
from engine.documents import Document, Heading

WORD = re.compile(r"\w+|[^\w\s]")


def tokens(text):
    """One token a word or sign: the simplest tokenizer, so that sizes can be counted by eye."""
    return [found.span() for found in WORD.finditer(text)]


def split(text, target=10, overlap=0, **about):
    document = Document(text, "title", about.pop("type", "text"), **about)
    return split_text(document, tokens(text), target_tokens=target, overlap_tokens=overlap)


def texts(*args, **options):
    return [chunk.text for chunk in split(*args, **options)]


def sentence(words, first="Word"):
    return " ".join([first] + ["word"] * (words - 2)) + "."


def test_a_short_text_is_one_chunk():
    [chunk] = split("  One two.\n\nThree four.\n")
    assert (chunk.start, chunk.end, chunk.text) == (2, 23, "One two.\n\nThree four.")
    assert (chunk.tokens, chunk.page) == (6, None)


@pytest.mark.parametrize("text", ["", " \n\t\n "])
def test_a_text_without_words_has_no_chunks(text):
    assert split(text) == []


def test_paragraphs_are_kept_whole():
    first, second, third = sentence(4, "One"), sentence(5, "Two"), sentence(6, "Three")
    assert texts(f"{first}\n\n{second}\n\n{third}") == [f"{first}\n\n{second}", third]


def test_a_long_paragraph_is_cut_at_sentences():
    first, second, third = sentence(6, "One"), sentence(6, "Two"), sentence(4, "Three")
    assert texts(f"{first} {second} {third}") == [first, f"{second} {third}"]


def test_no_sentence_ends_inside_an_abbreviation():
    text = "We met, e.g. this and that and more and more words. Then we left."
    assert texts(text, target=16) == ["We met, e.g. this and that and more and more words.", "Then we left."]


def test_a_text_without_sentences_is_cut_at_lines():
    assert texts("a b c d\ne f g h\ni j k l", target=8) == ["a b c d\ne f g h", "i j k l"]


def test_code_is_cut_at_lines_not_at_full_stops():
    code = "x = 1  # One. Two\ny = 2  # Three. Four\nz = 3"
    assert texts(code, target=8, type="code") == ["x = 1  # One. Two", "y = 2  # Three. Four", "z = 3"]


def test_a_long_line_is_cut_between_words():
    assert texts("a b c d e f g", target=3) == ["a b c", "d e", "f g"]


def test_chinese_is_cut_at_its_own_full_stops():
    text = "一二三四。五六七八。九"
    spans = [(at, at + 1) for at in range(len(text))]
    chunks = split_text(Document(text, "", "text"), spans, target_tokens=5, overlap_tokens=0)
    assert [chunk.text for chunk in chunks] == ["一二三四。", "五六七八。", "九"]


def test_an_endless_word_is_cut_between_its_tokens():
    text = "ab" * 10
    spans = [(at, at + 2) for at in range(0, 20, 2)]
    chunks = split_text(Document(text, "", "text"), spans, target_tokens=4, overlap_tokens=0)
    assert [chunk.text for chunk in chunks] == ["ab" * 4, "ab" * 3, "ab" * 3]
    assert [chunk.tokens for chunk in chunks] == [4, 3, 3]


def test_a_word_that_is_one_unknown_token_is_limited_by_its_characters():
    text = "x" * 1000
    chunks = split_text(Document(text, "", "text"), [(0, 1000)], target_tokens=10, overlap_tokens=0)
    assert max(len(chunk.text) for chunk in chunks) == 160
    assert "".join(chunk.text for chunk in chunks) == text


@pytest.mark.parametrize("character", ["e\u0301", "👩\u200d👧\u200d👦", "🇩🇪", "👍🏽", "❤\ufe0f", "\ud83d\ude00"])
def test_no_cut_falls_inside_what_shows_as_one_character(character):
    text = character * 40
    spans = [(at, at + 1) for at in range(len(text))]
    chunks = split_text(Document(text, "", "text"), spans, target_tokens=7, overlap_tokens=0)
    assert "".join(chunk.text for chunk in chunks) == text
    assert all(len(chunk.text) % len(character) == 0 for chunk in chunks)


def test_a_chunk_lies_on_one_page():
    text = "Page one.\n\nEnd.\n\nPage two."
    chunks = split(text, target=50, page_starts=(0, 17))
    assert [(chunk.page, chunk.text) for chunk in chunks] == [(1, "Page one.\n\nEnd."), (2, "Page two.")]


def test_blank_pages_have_no_chunks_and_keep_their_number():
    text = "One.\n\n\n\nThree."
    chunks = split(text, page_starts=(0, 6, 8))
    assert [(chunk.page, chunk.text) for chunk in chunks] == [(1, "One."), (3, "Three.")]


def headed(text):
    found = re.finditer(r"^(#+) (.*)$", text, re.MULTILINE)
    return tuple(Heading(each.start(), len(each.group(1)), each.group(2)) for each in found)


def test_a_heading_stays_with_its_words():
    text = f"{sentence(7)}\n\n# Head\n\n{sentence(6, 'Under')}"
    assert texts(text, type="markdown", headings=headed(text)) == [sentence(7), f"# Head\n\n{sentence(6, 'Under')}"]


def test_headings_one_after_another_stay_together():
    text = f"{sentence(8)}\n\n# One\n\n## Two\n\n{sentence(4, 'Under')}"
    assert texts(text, type="markdown", headings=headed(text))[1].startswith("# One\n\n## Two\n\nUnder")


def test_an_underlined_heading_stays_with_its_words():
    text = f"{sentence(8)}\n\nHead\n====\n\n{sentence(4, 'Under')}"
    headings = (Heading(text.index("Head"), 1, "Head"),)
    assert texts(text, type="markdown", headings=headings)[1] == f"Head\n====\n\n{sentence(4, 'Under')}"


def test_a_heading_begins_a_chunk_once_the_one_before_is_half_full():
    text = f"{sentence(6)}\n\n# B\n\nTwo."
    assert texts(text, target=12, type="markdown", headings=headed(text)) == [sentence(6), "# B\n\nTwo."]
    assert len(texts(text, target=40, type="markdown", headings=headed(text))) == 1


def test_a_heading_without_a_blank_line_before_it_begins_a_chunk_too():
    words, section = sentence(5, "One"), "Section\nTwo words."
    text = f"{words}\n{section}"  # all of it would fit
    assert texts(text, headings=(Heading(len(words) + 1, 1, "Section"),)) == [words, section]


def test_a_heading_at_the_end_is_not_lost():
    text = f"{sentence(9)}\n\n# End"
    assert texts(text, type="markdown", headings=headed(text))[-1].endswith("# End")


def test_the_end_of_a_long_paragraph_is_no_crumb():
    text = " ".join([*(sentence(4, name) for name in ("One", "Two", "Three")), sentence(3, "Four")])
    assert [chunk.tokens for chunk in split(text, target=13)] == [8, 7]


def test_overlap_repeats_whole_words_and_stays_within_the_target():
    chunks = split("a b c d e f g h i j", target=5, overlap=2)
    assert [chunk.text for chunk in chunks] == ["a b c", "b c d e f", "e f g h", "g h i j"]


def test_overlap_does_not_reach_the_page_before():
    chunks = split("a b c\n\nd e f", target=5, overlap=2, page_starts=(0, 7))
    assert [chunk.text for chunk in chunks] == ["a b c", "d e f"]


@pytest.mark.parametrize(("target", "overlap"), [(0, 0), (5, 5), (5, -1)])
def test_sizes_that_cannot_be_met_are_refused(target, overlap):
    with pytest.raises(ValueError, match="cannot be met"):
        split("a", target, overlap)


def test_the_time_to_split_grows_with_the_text_not_its_square():
    text = (sentence(12) + " " + sentence(20) + "\n\n") * 6000
    spans = tokens(text)
    begin = time.perf_counter()
    chunks = split(text, target=200)
    assert len(text) > 900_000 and len(spans) > 190_000 and len(chunks) > 900
    assert time.perf_counter() - begin < 20  # 0.1 s on an idle machine; a quadratic splitter takes minutes


def test_a_long_section_before_another_is_cut_at_its_sentences_not_at_its_lines():
    first, second = "One word word word\nword word.", "Two word word\nword word."
    text = f"{first} {second}\n\nSecond\nThree."
    found = texts(text, target=8, headings=(Heading(text.index("Second"), 1, "Second"),))
    assert found[:2] == [first, second]


def test_the_first_chunk_of_a_text_is_repeated_but_for_its_first_word_where_it_is_as_short_as_the_overlap():
    text = "one two\n\nPart three four five six"
    chunks = split(text, target=6, overlap=2, headings=(Heading(text.index("Part"), 1, "Part"),))
    assert [chunk.text for chunk in chunks][0] == "one two"
    assert chunks[1].start <= text.index("Part") and chunks[-1].end == len(text)
    covered = set().union(*(range(chunk.start, chunk.end) for chunk in chunks))
    assert all(at in covered for at, char in enumerate(text) if not char.isspace())
