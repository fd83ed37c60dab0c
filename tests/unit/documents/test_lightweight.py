"""Org, AsciiDoc, MediaWiki and Textile: words without marks in them, titles as headings, code as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from sources import reader_of

from engine.documents.text import lightweight
from engine.documents.types.kinds import choose_kind

read = reader_of("a.org")


def headings(document):
    assert all(document.text.startswith(head.title.split()[0], head.offset_chars) for head in document.headings)
    return [(heading.level, heading.title) for heading in document.headings]


ORG = """#+TITLE: The *kiln* book
#+AUTHOR: Ada Mills
#+OPTIONS: toc:nil
# fire slowly
* TODO First /firing/ :clay:raku:
:PROPERTIES:
:GLAZE: celadon
:END:
See [[https://kiln.example/x][the _club_]] and [[file:b.org][plan b]], or [[Ash]].[fn:1]
Stay a*b and 5/6/7, ~code~ and "=verb=".
#+BEGIN_SRC python
*x* = 1
#+END_SRC
#+begin_comment
secret words
#+end_comment
** Table
| Clay | *Ash* |
|------+-------|
| 1    | 2     |
[fn:1] A note.
"""
ADOC = """= The kiln *book*
Ada Mills <ada@kiln.example>
:product: Rakuglow
:toc:

// fire slowly
// tag::quick[]
Use {product}s: un**do**ne, re__fire__d, `code`, [.lead]#marked# a*b*c {nobody}
link:https://kiln.example/x[the club], link:b.adoc[plan b] and <<ash,on ash>>.footnote:[A note.]
a_b_c H~2~O m^2^ &amp; more +
[source,python]
----
*x* = 1
----

Under
-----
.A table
|===
|Clay |*Ash*

2+|wide
|===
////
secret words
////
== Last ==
[quote, Bo Leach]
* item _one_
clay:: earth
image::pot.png[a pot,200]
"""
WIKI = """<!-- fire slowly -->
== First ''firing'' ==
un'''do'''ne [[Clay|earth]]s, [[Ash]]es<ref name="x">A note.</ref> [https://kiln.example/x the club]
[[File:pot.png|thumb|200px|a pot]] {{quote|words of Leach|by=Bo}} <nowiki>a</nowiki><br/>b &amp; c
{| class="wikitable"
|-
! Clay !! style="x" | Ash
|-
| 1 || 2
|}
<syntaxhighlight lang="python">
''x'' = 1
</syntaxhighlight>
<!--
secret words
-->
=== Last ===
* item
__NOTOC__
[[Category:Pots]]
"""
TEXTILE = """---
title: Kiln book
---
h1(#id). First _firing_

p(lead). un[*do*]ne *bold* and @code@, "the club":https://kiln.example/x, "plan b":/b !pot.png(a pot)! a_b_c note[1]

###. fire slowly

bc. *x* = 1

|_. Clay |_. *Ash* |
| 1 | 2 |

<pre>
_kept_
</pre>
h2. Last

* item
fn1. A note.
"""


def test_org_is_read_without_its_marks():
    document = read(ORG.encode())
    assert headings(document) == [(1, "TODO First firing"), (2, "Table")]
    assert (document.title, document.author) == ("The kiln book", "Ada Mills")
    for words in ("clay raku", "GLAZE: celadon", "the club (https://kiln.example/x) and plan b, or Ash.", "A note."):
        assert words in document.text
    assert 'Stay a*b and 5/6/7, code and "verb".' in document.text
    assert "\n*x* = 1\n" in document.text and "Clay\tAsh\n1\t2" in document.text
    assert "(hidden) fire slowly" in document.text and "(hidden) secret words" in document.text
    for marks in ("#+", "[[", "PROPERTIES", "toc:nil", "---", "fn:"):
        assert marks not in document.text


def test_asciidoc_is_read_without_its_marks():
    document = read(ADOC.encode(), "a.adoc")
    assert headings(document) == [(1, "The kiln book"), (2, "Under"), (2, "Last")]
    for words in ("Use Rakuglows: undone, refired, code, marked a*b*c {nobody}", "a_b_c H2O m^2 & more\n"):
        assert words in document.text
    assert "the club (https://kiln.example/x), plan b and on ash. (A note.)" in document.text
    assert "\n*x* = 1\n" in document.text and "A table\nClay\tAsh" in document.text and "\nwide\n" in document.text
    assert "(hidden) fire slowly" in document.text and "(hidden) secret words" in document.text
    assert "Bo Leach" in document.text and "- item one\nclay earth\na pot" in document.text
    for marks in ("|===", "----", "////", "[source", ":toc:", "<<", "link:", "tag::"):
        assert marks not in document.text


def test_a_page_of_mediawiki_is_read_without_its_marks():
    document = read(WIKI.encode(), "a.wiki")
    assert headings(document) == [(2, "First firing"), (3, "Last")]
    assert "undone earths, Ashes (A note.) the club (https://kiln.example/x)" in document.text
    assert "a pot quote words of Leach by=Bo a b & c" in document.text
    assert "Clay\tAsh\n1\t2" in document.text and "\n''x'' = 1\n" in document.text
    assert "(hidden) fire slowly" in document.text and "(hidden) secret words" in document.text
    assert document.text.endswith("- item\nPots")
    for marks in ("{|", "|-", "[[", "{{", "<ref", "NOTOC", "class="):
        assert marks not in document.text


def test_textile_is_read_without_its_marks():
    document = read(TEXTILE.encode(), "a.textile")
    assert headings(document) == [(1, "First firing"), (2, "Last")] and document.title == "Kiln book"
    words = "undone bold and code, the club (https://kiln.example/x), plan b a pot a_b_c note"
    assert words in document.text and "\n*x* = 1\n" in document.text and "\n_kept_\n" in document.text
    assert "Clay\tAsh\n1\t2" in document.text and "(hidden) fire slowly" in document.text
    assert document.text.endswith("- item\nA note.")


@pytest.mark.parametrize(
    ("name", "text"), [("a.org", ORG), ("a.adoc", ADOC), ("a.wikitext", WIKI), ("a.textile", TEXTILE)]
)
def test_what_is_cut_short_or_in_another_encoding_is_read(name, text):
    for end in range(0, len(text), 7):
        assert read(text[:end].encode() + b" kiln", name).text
    assert "caf\u00e9" in read(("caf\u00e9 \n" + text).encode("utf-16"), name).text
    assert choose_kind(Path(name), text.encode()) in ("org", "asciidoc", "mediawiki", "textile")


def test_a_line_that_is_too_long_stands_as_it_is(monkeypatch):
    assert read(b"*kiln* and ash").text == "kiln and ash"
    monkeypatch.setattr(lightweight, "_MAX_LINE", 10)
    assert read(b"*kiln* and ash").text == "*kiln* and ash"


@pytest.mark.parametrize("name", ["a.org", "a.adoc", "a.wiki", "a.textile"])
def test_marks_without_an_end_take_no_time(name):
    for mark in (
        "*a ",
        "[[",
        "{{",
        "''",
        "_",
        "<!--",
        "https://x[",
        '"',
        "|",
        "==",
        "![",
        "~b~",
        "[fn:",
        " ",
        "a=bb",
        "== ",
    ):
        line = mark * (9_000 // len(mark))
        for begin in ("words", "= words", "* words", "| words", "| w=words"):
            assert "words" in read(f"{begin} {line}x\nkiln\n".encode(), name).text


def test_places_that_links_lead_to_are_no_words():
    data = b"[[kiln]]\n== Kiln [[x,y]]\n\nsee [[here]]there\n"
    assert read(data, "a.adoc").text == "Kiln\n\nsee there"
