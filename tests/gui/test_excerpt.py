import pytest

from desktop.models.excerpt import cut_excerpt, fold_blanks
from desktop.models.markup import strip_markup


def marked(text, spans):
    return [text[a:b] for a, b in spans]


def spans_of(text, *words):
    return tuple((text.index(word), text.index(word) + len(word)) for word in words)


def test_blanks_fold_and_marks_follow():
    text = "the\n\n  big\tkey\n is  here"
    folded, spans = fold_blanks(text, spans_of(text, "key", "here"))
    assert folded == "the big key is here"
    assert marked(folded, spans) == ["key", "here"]


def test_a_short_passage_stays_whole():
    assert cut_excerpt("short", ()) == ("short", ())


def test_a_long_passage_is_cut_around_its_words():
    text = "filler " * 200 + "the golden needle lies here " + "filler " * 200
    cut, spans = cut_excerpt(text, spans_of(text, "golden", "needle"), 200)
    assert marked(cut, spans) == ["golden", "needle"]
    assert len(cut) < 220
    assert cut.startswith("… ") and cut.endswith(" …")


def test_a_long_passage_without_words_begins_at_its_beginning():
    cut, _ = cut_excerpt("begin " + "x " * 500, (), 100)
    assert cut.startswith("begin")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Heading here", "Heading here"),
        ("- one\n- two", "one\ntwo"),
        ("a **bold** and *slanted* `word`", "a bold and slanted word"),
        ("see [the page](https://example.org/x)", "see the page"),
        ("snake_case_name stays", "snake_case_name stays"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("# Python\n\n```python\nfrom pathlib import Path\n```", "Python\n\n\nfrom pathlib import Path\n"),
        ("~~~~ c++\nint x;\n~~~~", "\nint x;\n"),
        ("- ```sh\n  make\n  ```", "\n  make\n"),
        ("1. ```sh\n   make\n   ```", "\n   make\n"),
        ("> ```python\n> x = 1\n> ```", "\nx = 1\n"),
        (">> - ```python\n", "\n"),
        ('```python title="a|b.py"\nx = 1\n```', "\nx = 1\n"),
        ("``` {.python #one}\nx = 1\n```", "\nx = 1\n"),
        ("```python\r\nx = 1\r\n```\r\n", "\r\nx = 1\r\n\r\n"),
        ("~~~python x\nx = 1\n~~~", "\nx = 1\n"),
        ("```inline``` code", "inline code"),
        ("1. one\n2) two", "1. one\n2) two"),
        ("| a | b |\r\n| --- | :--: |\r\n| | c |", "  a  b  \r\n  \r\n    c  "),
    ],
)
def test_markdown_marks_are_left_out(text, expected):
    assert strip_markup(text, ())[0] == expected


@pytest.mark.parametrize(
    "text",
    [" " * 100_000 + "x", "```" + " " * 100_000 + "`x", "-" * 100_000, "> " * 50_000, "](" * 50_000, "[" * 100_000],
)
@pytest.mark.timeout(100)
def test_a_long_line_is_read_in_one_pass(text):
    strip_markup(text, ())  # by the square of its length: more than ten minutes


def test_marks_keep_their_words_when_markup_goes():
    text = "# A\n\nthe **whale-road** is | the | sea"
    stripped, spans = strip_markup(text, spans_of(text, "whale", "road", "sea"))
    assert marked(stripped, spans) == ["whale", "road", "sea"]


@pytest.mark.parametrize("after", [0, 30])
def test_a_word_that_three_lines_would_not_reach_is_brought_into_them(after):
    text = "plain words " * 20 + "the golden needle lies here " + "plain words " * after
    at = text.index("golden")
    excerpt, spans = cut_excerpt(text, [(at, at + 6)])
    assert [excerpt[a:b] for a, b in spans] == ["golden"]
    assert spans[0][0] < 100
