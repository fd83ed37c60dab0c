from __future__ import annotations

import pytest
from sources import source_of

from engine.documents.html import read_html


def read(page, encoding="utf-8"):
    data = page.encode(encoding)
    return read_html(source_of("page.html", data), data)


def test_only_what_a_reader_sees_is_text():
    page = """<html><head><title> The
      title</title><style>p{}</style></head><body><script>var x</script><nav>Home</nav><p>Hello <b>wor</b>ld
      again</p><!-- no --><noscript>no</noscript><p>Second</body></html>"""
    document = read(page)
    assert document.text == "Hello world again\n\nSecond"
    assert document.title == "The title"
    assert document.type == "html"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>a<br>b", "a\nb"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<table><tr><td>1<td>2<tr><td>3</table>", "1\t2\n3"),
        ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
        ("a<i> b</i>c <i>d </i> e", "a bc d e"),
        ("<div><div>a</div></div><div>b</div>", "a\nb"),
        ("a&nbsp;b &amp;&shy;c &#0;d", "a\xa0b &c \ufffdd"),
        ("<p>  </p><p>x", "x"),
    ],
)
def test_blocks_become_lines(page, text):
    assert read(page).text == text


def test_headings_stand_at_their_offsets():
    document = read("<body><p>before</p><h1>One <em>more</em></h1><p>x<h3> Three</h3>y<h2></h2>")
    assert [(h.level, h.title) for h in document.headings] == [(1, "One more"), (3, "Three")]
    for heading in document.headings:
        assert document.text.startswith(heading.title, heading.offset_chars)


def test_the_title_falls_back_to_a_heading_then_the_name():
    assert read("<h2>First</h2>").title == "First"
    assert read("<p>x").title == "page"


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        ('<meta charset="koi8-r"><p>Договор', "koi8-r"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Договор', "cp1251"),
        ('<?xml version="1.0" encoding="iso-8859-2"?><html><body><p>Zażółć', "iso-8859-2"),
        ("<meta charset=shift_jis><p>契約", "shift_jis"),
        ("<p>\ufeffno mark", "utf-16"),
    ],
)
def test_the_declared_character_set_is_honoured(page, encoding):
    assert read(page, encoding).text == page.rpartition(">")[2].strip("\ufeff")


def test_deep_nesting_does_not_exhaust_the_stack():
    assert read("<i>" * 3000 + "deep").text == "deep"
