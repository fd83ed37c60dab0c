from __future__ import annotations

import json
import re

import pytest
from sources import source_of

from engine.documents.text.html import read_html


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
        ("<p>a<object data='m.pdf'><p>The <a href='m.pdf'>handbook</a></p></object>b", "a\n\nThe handbook\n\nb"),
        ("<object><object><p>Deep inside</p></object></object>", "Deep inside"),
        ("<p>a <canvas>A chart of otters</canvas>", "a A chart of otters"),
        ("<p>a<object data='x'>Your browser does not show PDFs.</object>", "a"),
        ("<p>a</p><noscript><img src='y' alt='Two badgers'>Please switch on scripts</noscript>", "a\n\nTwo badgers"),
        ("<p><img data-src='x' alt='A kite'><noscript><img src='x' alt='A kite'></noscript>", "A kite"),
    ],
)
def test_what_stands_for_something_that_is_not_shown_is_read(page, text):
    assert read(page).text == text


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


MENU = "<ul>" + "".join(f"<li><a href='/{number}'>Section {number}</a></li>" for number in range(6)) + "</ul>"
ARTICLE = "<p>" + "A long paragraph with words that people came for. " * 5


@pytest.mark.parametrize(
    "menu",
    [
        MENU,
        f"<nav>{MENU}</nav>",
        "<div role='navigation'>Home</div>",
        "<select><option>Home</select>",
    ],
)
def test_menus_are_left_out(menu):
    assert read(f"<body>{menu}{ARTICLE}").text == read(ARTICLE).text


@pytest.mark.parametrize(
    "content",
    [
        "<ul><li><a>one</a><li><a>two</a><li><a>three</a></ul>",
        "<ul>" + "<li><a>A whole sentence that happens to be one long link to somewhere</a>" * 5 + "</ul>",
        "<ul>" + "<li><a>term</a> and what it means" * 5 + "</ul>",
        "<ul>" + "<li>no links at all" * 5 + "</ul>",
    ],
)
def test_lists_that_say_something_stay(content):
    page = read(f"<body>{content}{ARTICLE}").text
    assert page.endswith(read(ARTICLE).text) and len(page) > len(read(ARTICLE).text)


def test_a_page_of_nothing_but_links_keeps_them():
    assert read(f"<body>{MENU}<p>Index").text.startswith("Section 0\nSection 1")


def test_nesting_beyond_what_browsers_read_is_flattened_and_loses_no_word():
    levels = 100_000
    page = "".join(f"<div>{number}" for number in range(levels)) + "</div>" * levels + "<p>after"
    words = read(page).text.split()
    assert words == [*map(str, range(levels)), "after"]


def test_a_tag_of_absurdly_many_attributes_is_read_without_them():
    attributes = " ".join(f"a{number}=1" for number in range(50_000))
    assert read(f"<p>before<div {attributes}>inside</div><img src='data:{'A' * 50_000}'>after").text == (
        "before\n\ninside\nafter"
    )


def test_facts_in_the_head_are_kept():
    document = read(
        "<head><title>T</title><meta name='author' content='Ada'>"
        "<meta property='article:published_time' content='2020-01-02T03:04:05Z'></head><p>x"
    )
    assert (document.author, document.dated) == ("Ada", 1577934245)


def test_readings_above_characters_note_marks_and_formulas():
    ruby = "<p>\u5c0f<ruby>\u6708<rp>(</rp><rt>\u3052\u3064</rt><rp>)</rp>\u66dc<rt>\u3088\u3046</rt></ruby>\u65e5</p>"
    notes = (
        "<p>famine<sup><a href=#n>1</a></sup> of 10<sup>6</sup> m<sup>2</sup> on the 4<sup>th</sup>.<sup>[12]</sup></p>"
    )
    formula = "<math><mfrac><mi>a</mi><mi>b</mi></mfrac><annotation>\\frac ab</annotation></math>"
    text = read(f"<body>{ruby}{notes}{formula}").text
    assert text == "\u5c0f\u6708\u66dc\u65e5\n\nfamine of 10^6 m\u00b2 on the 4th.\n\na/b"


def test_frames_and_shadow_roots_that_a_page_writes_are_its_text():
    shadow = "<my-post><template shadowrootmode=open><style>p{}</style><p>tighten the bolts</p></template></my-post>"
    frame = "<iframe srcdoc='&lt;p&gt;the footbridge at the weir&lt;/p&gt;'></iframe>"
    text = read(f"<body><p>Thread</p>{shadow}{frame}<template><p>unused</p></template>").text
    assert text == "Thread\n\ntighten the bolts\n\nthe footbridge at the weir"


def test_words_that_a_page_of_xhtml_writes_as_data_are_read():
    body = (
        "<p>one <![CDATA[a < b & c]]> two<script>//<![CDATA[\nif (a<b) x()\n//]]></script></p><p>end <![CDATA[ open</p>"
    )
    assert read(f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}').text == "one a < b & c two\n\nend"
    assert read(f"<?xml version='1.0'?><html><body>{body}").text.startswith("one a < b & c two")
    assert read(f"<html><body>{body}").text.startswith("one two")  # to HTML it is a remark


@pytest.mark.parametrize(
    "body",
    [
        "<p>one</p><!-- <![CDATA[ --><p>two</p><!-- ]]> --><p>three</p>",
        '<p>one</p><script>var s = "<![CDATA[";</script><p>two</p><SCRIPT>var e = "]]>";</SCRIPT><p>three</p>',
        "<style>/*<![CDATA[*/</style><p>one</p><p>two</p><style>/*]]>*/</style><p>three</p>",
        "<p>one</p><script src='x'/><p><![CDATA[two]]></p><!-- <p>three</p>",
    ],
)
def test_signs_of_data_in_remarks_and_scripts_hide_no_words(body):
    text = read(f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>').text
    assert text.split()[:2] == ["one", "two"] and (text.split()[2:] == ["three"]) == ("<!-- <p>" not in body)


def test_a_list_of_links_that_a_heading_leads_to_is_text_unless_it_is_called_a_menu():
    links = "".join(f"<li><a href=/{n}>Name {n}</a></li>" for n in "abcdef")
    text = f"<p>{'The quartet was formed in a disused cannery. ' * 9}</p>"
    assert "Name c" in read(f"<body>{text}<h2>Members</h2><ul>{links}</ul>").text
    for menu in (
        f"<aside><h2>More</h2><p>x</p><ul>{links}</ul></aside>",
        f"<div class=sidebar><h2>A</h2><p>x</p><ul>{links}</ul></div>",
    ):
        assert "Name c" not in read(f"<body>{text}{menu}").text


def test_an_empty_word_in_a_rule_adds_no_number_to_an_item():
    rule = 'ol li:before{content:"" counter(x,decimal) ". "}'
    assert read(f"<style>{rule}</style><ol start=3><li>third point</ol>").text == "3. third point"


XHTML = '<html xmlns="http://www.w3.org/1999/xhtml">'


@pytest.mark.parametrize(
    "head",
    [
        "<title/>",
        '<title>x</title><script src="a.js"/>',
        '<style type="text/css"/>',
        "<title>x</title><iframe src='b'/>",
    ],
)
@pytest.mark.parametrize(
    "start", [f'<?xml version="1.0"?>{XHTML}', f"<!DOCTYPE html>{XHTML}", '<?xml version="1.0"?><html>']
)
def test_what_xhtml_closes_at_once_takes_no_text_with_it(head, start):
    body = '<p>One<br/>heron</p><script/><p>two<a id="p2"/></p><textarea/>end'
    assert read(f"{start}<head>{head}</head><body>{body}</body></html>").text == "One\nheron\n\ntwo\n\nend"


def test_html_closes_nothing_at_once():
    assert read("<p>one <b/>two</p><script/>not seen").text == "one two"


def test_markup_in_capitals_says_the_same():
    page = """<BODY><P>one <SPAN STYLE = "display:block">apart</SPAN></P><P HIDDEN>behind</P>
        <P>x<SPAN STYLE="vertical-align:super">2</SPAN> see<A ROLE="doc-noteref" HREF="#n">1</A></P>
        <MATH><MFRAC><MN>1</MN><MN>2</MN></MFRAC></MATH><DIV ARIA-LABEL="Sales by year" ROLE="figure">12</DIV>
        <OL STYLE="list-style:upper-roman"><LI>first</LI></OL>
        <IFRAME SRCDOC="&lt;p&gt;inside&lt;/p&gt;"></IFRAME></BODY>"""
    text = read(page).text
    assert text == read(re.sub(r"</?[A-Z]+|[A-Z-]+ ?=|HIDDEN", lambda found: found[0].lower(), page)).text
    for words in ("one\napart", "(hidden) behind", "x² see", "1/2", "Sales by year", "I. first", "inside"):
        assert words in text
    assert "see1" not in text


def test_the_notes_of_a_tiddlywiki_are_read_that_it_keeps_in_a_script():
    notes = [
        {"title": "Sourdough", "text": "Feed it\n* daily", "tags": "Bread [[Long words]]"},
        {"title": "$:/core", "text": "program"},
        {"title": "oven.png", "text": "iVBORw0KGgo=", "type": "image/png"},
        {"title": "Ähre"},
    ]
    store = f"<script class='tiddlywiki-tiddler-store' type='application/json'>{json.dumps(notes)}</script>"
    document = read(f"<html><head><title>Wiki</title></head><body>{store}</body></html>")
    assert document.text == "Sourdough\n\nFeed it\n* daily\n\nBread [[Long words]]\n\nÄhre"
    for other in (store.replace("[", "{", 1), store.replace("[{", "[[" * 9_000), store.replace("[{", "[4, {")):
        assert read(other + "<p>Words").text.startswith(("Words", "Sourdough"))


@pytest.mark.parametrize("quote", ["'", '"'])
def test_a_page_may_declare_names_for_words(quote):
    named = f"<!ENTITY firm {quote}Mill &amp; S&ouml;hne{quote}>"
    assert read(f"<!DOCTYPE html [\n{named}\n]><html><body><p>&firm; bake &eacute;</p>").text == "Mill & Söhne bake é"


@pytest.mark.parametrize("piece", ["<!DOCTYPE html [", "<!DOCTYPE ", "<!ENTITY a '", "&a;", "]"])
def test_declarations_without_an_end_are_read_in_one_pass(piece):
    read("<!DOCTYPE html [<!ENTITY a 'b'> ]><p>Words " + piece * 100_000)


def test_an_exponent_behind_a_blank_belongs_to_what_is_before_it():
    page = "<p>area 120 m <sup>2</sup> and 5 × 10\n<sup>6</sup> cells of (<sup>13</sup>C). Famine <sup>1</sup></p>"
    assert read(page).text == "area 120 m² and 5 × 10^6 cells of (13 C). Famine"
