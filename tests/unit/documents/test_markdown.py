from __future__ import annotations

import pytest
from sources import source_of

from engine.documents.text.markdown import read_markdown

TEXT = """---
title: "The front title"
tags: [a]
---

Intro
=====

## Second *level* ##

```python
# no heading
```

    # code, no heading

Third
---

- item
---

#hashtag
# [Link](http://x) `code`
"""


def read(text, name="notes.md"):
    return read_markdown(source_of(name, text.encode()), text.encode())


def test_headings_are_found_where_they_stand():
    document = read(TEXT)
    found = [(heading.level, heading.title) for heading in document.headings]
    assert found == [(1, "Intro"), (2, "Second level"), (2, "Third"), (1, "Link code")]
    for heading in document.headings:
        line = document.text[heading.offset_chars :].partition("\n")[0]
        assert heading.title.split()[0] in line


def test_the_title_is_front_matter_then_heading_then_name():
    assert read(TEXT).title == "The front title"
    assert read("words\n\n# First\n\n# Second").title == "First"
    assert read("only words").title == "notes"


def test_a_fence_is_closed_by_its_own_kind_only():
    assert [h.title for h in read("~~~\n# a\n```\n# b\n~~~\n# c").headings] == ["c"]


def test_an_open_fence_reaches_to_the_end():
    assert read("```\n# a\n").headings == ()


def test_a_rule_at_the_top_is_no_front_matter():
    document = read("---\n\nwords\n\n# Title\n")
    assert document.title == "Title"


@pytest.mark.parametrize(
    "prose",
    [
        "\n# First\n\nwords\n\n",
        "# First\nSee https://a.example\n\n",
        "\ntitle: of nothing\n\nand prose\n\n# First\n\n",
        "| a: b |\n\n# First\n\n",
    ],
)
def test_prose_between_two_rules_is_no_front_matter(prose):
    document = read(f"---\n{prose}---\n\n# Second\n")
    assert document.title == "First" and [one.title for one in document.headings] == ["First", "Second"]


@pytest.mark.parametrize(
    "front",
    [
        "Title: A\ntags:\n- b\n- c\n",
        "og:title: B\n<<: *more\ntitle: A\n",
        "$schema: b\ntitle: 'A'\nnote: 'goes\non'\ntags: [a,\nb]\n",
        "# a remark\n'title' : A\nmore: [b,\n  c\n]\ntitle: A\n",
        "title: A\nlong words: >\n  b\n\n  c\n",
    ],
)
def test_front_matter_of_yaml_may_have_lists_remarks_and_empty_lines(front):
    document = read(f"---\n{front}---\n\n# Second\n")
    assert document.title == "A" and [one.title for one in document.headings] == ["Second"]


def test_the_text_is_the_file():
    assert read(TEXT).text == TEXT


def test_front_matter_of_toml_and_folded_titles_give_the_title():
    for front in (
        '+++\ntitle = "Kiln book"\n+++',
        "---\ntitle: >-\n  Kiln\n  book\n---",
        "---\ntitle: 'Kiln book'\n---",
    ):
        text = f"{front}\n\n# One\n".encode()
        found = read_markdown(source_of("a.md", text), text)
        assert (found.title, [heading.title for heading in found.headings]) == ("Kiln book", ["One"])


def test_what_a_heading_is_linked_by_is_no_part_of_its_title():
    text = b"# Kilns {#kilns .wide}\n\n## A {set}\n\nThird {: #third }\n---\n"
    found = read_markdown(source_of("a.md", text), text)
    assert [heading.title for heading in found.headings] == ["Kilns", "A {set}", "Third"]


def test_titles_are_plain_words():
    text = b"# A \\# sharp\\_name\n\n## [Kilns][1] and `code`\n\n## R&amp;D caf&eacute;\n\n[1]: http://x\n"
    found = read_markdown(source_of("a.md", text), text)
    assert [heading.title for heading in found.headings] == ["A # sharp_name", "Kilns and code", "R&D caf\u00e9"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("matrix[i][j]", "matrix[i][j]"),
        ("`grid[0][1]` explained", "grid[0][1] explained"),
        ("``a`b[1][2]`` and `*args`", "a`b[1][2] and *args"),
        ("`[a](b)` and [kilns](http://x)", "[a](b) and kilns"),
        ("[Kilns][Of  Clay] and [ash][]", "Kilns and ash"),
        ("![A kiln][of clay] burns", "A kiln burns"),
        ("[Kilns][unknown]", "[Kilns][unknown]"),
        ("*a*[i][j] and `open", "a[i][j] and open"),
    ],
)
def test_brackets_are_a_link_only_where_what_they_refer_to_is_defined(line, title):
    text = f"# {line}\n\n{line}\n---\n\n[of clay]: http://x\n > [ASH]: <http://y>\n"
    assert [heading.title for heading in read(text).headings] == [title, title]
