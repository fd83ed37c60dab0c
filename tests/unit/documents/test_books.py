from __future__ import annotations

import pytest
from made_files import fiction_book_3
from sources import source_of, zip_of
from test_pictures_inside import LINES, PAGE, SCAN, installed, png, written

from engine.documents.pictures import ocr
from engine.documents.read import read_source
from engine.errors import UnreadableFileError, UnsupportedFileError

OPF = """<package xmlns="o" xmlns:dc="d"><metadata><dc:title>The Sea</dc:title><dc:creator>Ada</dc:creator>
<dc:creator>Bob</dc:creator><dc:date>1999-12-31</dc:date></metadata><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="two.xhtml" media-type="application/xhtml+xml"/><item id="i" href="i.png" media-type="image/png"/>
<item id="a" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="a"/><itemref idref="i"/><itemref idref="b"/></spine></package>"""
CONTAINER = '<container xmlns="c"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'


def book(**parts):
    return zip_of(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": OPF,
            "OPS/text/one a.xhtml": "<html><body><h1>Ebb</h1><p>Low water.</p></body></html>",
            "OPS/two.xhtml": "<html><head><title>Second</title></head><body><p>High water.</p></body></html>",
            "OPS/nav.xhtml": "<html><body><nav><a>Ebb</a></nav></body></html>",
            **parts,
        },
        stored=("mimetype",),
    )


def test_an_epub_is_read_in_the_order_of_its_spine():
    document = read_source(source_of("a.epub", book()))
    assert document.text == "Ebb\n\nLow water.\n\nHigh water."
    assert [(p.offset_chars, p.kind, p.label) for p in document.places] == [
        (0, "chapter", "chapter 1 · Ebb"),
        (17, "chapter", "chapter 2 · Second"),
    ]
    assert (document.type, document.title, document.author) == ("book", "The Sea", "Ada, Bob")
    assert document.dated == 946598400


def test_a_protected_book_says_so_and_hidden_fonts_are_no_protection():
    method = '<encryption><EncryptedData><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
    fonts = {"META-INF/encryption.xml": method.format("http://www.idpf.org/2008/embedding")}
    assert read_source(source_of("a.epub", book(**fonts))).title == "The Sea"
    locked = {"META-INF/encryption.xml": method.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")}
    with pytest.raises(UnreadableFileError, match="protected against copying"):
        read_source(source_of("a.epub", book(**locked)))


def with_items(items, spine, **parts):
    """Return a book whose manifest has more items before those of the usual one, and another spine."""
    opf = OPF.replace("<manifest>", f"<manifest>{items}").split("<spine>")[0] + f"<spine>{spine}</spine></package>"
    return book(**{"OPS/book.opf": opf, **parts})


def test_what_stands_in_the_place_of_a_part_that_not_every_program_knows_is_read():
    items = (
        '<item id="p" href="p.pdf" media-type="application/pdf" fallback="q"/>'
        '<item id="q" href="q.x" media-type="application/x-q" fallback="b"/>'
        '<item id="r" href="r.x" media-type="application/x-r" fallback="r"/>'
    )
    spine = '<itemref idref="a"/><itemref idref="p"/><itemref idref="r"/>'
    assert read_source(source_of("a.epub", with_items(items, spine))).text == "Ebb\n\nLow water.\n\nHigh water."


@pytest.mark.parametrize(
    "frame",
    [
        'iframe src="../two.xhtml"',
        'object data="../two.xhtml"',
        'iframe src\n = "../two.xhtml"',
        "object data ='../two.xhtml'",
    ],
)
def test_pages_shown_in_frames_of_others_are_read(frame):
    page = f"<html><body><p>Low water.</p><{frame}></{frame.split()[0]}></body></html>"
    data = with_items("", '<itemref idref="a"/>', **{"OPS/text/one a.xhtml": page})
    assert read_source(source_of("a.epub", data)).text == "Low water.\n\nHigh water."


def test_where_pages_of_the_print_begin_parts_no_words():
    page = """<html xmlns="x" xmlns:epub="e"><body><p>light<span epub:type="pagebreak" id="p" title="12"/>house, one
    <span role="doc-pagebreak" aria-label="page 13">13</span>two</p><div epub:type="pagebreak">14</div>
    <p role="doc-pagebreak">These words are far more than the number of any page</p></body></html>"""
    data = with_items("", '<itemref idref="a"/>', **{"OPS/text/one a.xhtml": page})
    text = read_source(source_of("a.epub", data)).text
    assert text == "lighthouse, one two\n\nThese words are far more than the number of any page"


def test_elements_with_a_prefix_are_those_of_a_page():
    page = """<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>T</h:title></h:head>
    <h:body><h:h1>Ebb</h:h1><h:p>Low<h:br/>water</h:p></h:body></h:html>"""
    document = read_source(
        source_of("a.epub", with_items("", '<itemref idref="a"/>', **{"OPS/text/one a.xhtml": page}))
    )
    assert document.text == "Ebb\n\nLow\nwater" and document.headings[0].title == "Ebb"


def test_a_book_is_protected_where_its_pages_are_encrypted_and_not_where_its_sounds_are():
    locked = """<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>
    <CipherData><CipherReference URI="{}"/></CipherData></EncryptedData></encryption>"""
    sounds = book(**{"META-INF/encryption.xml": locked.format("OPS/a.mp3")})
    assert read_source(source_of("a.epub", sounds)).text.startswith("Ebb")
    with pytest.raises(UnreadableFileError, match="protected against copying"):
        read_source(source_of("a.epub", book(**{"META-INF/encryption.xml": locked.format("OPS/text/one%20a.xhtml")})))


FB2 = """<?xml version="1.0" encoding="windows-1251"?><FictionBook xmlns="f"><description><title-info>
<author><first-name>Лев</first-name><last-name>Толстой</last-name></author><book-title>Война</book-title>
<date value="1869-01-01">1869</date></title-info></description><body><section><title><p>Часть 1</p></title>
<section><title><p>Глава I</p></title><p>Слова <emphasis>и</emphasis> слова<a type="note">1</a>.</p></section></section>
</body>
<binary id="x">AAAA</binary></FictionBook>"""


def test_a_fictionbook_gives_sections_as_headings_and_chapters():
    document = read_source(source_of("a.fb2", FB2.encode("cp1251")))
    assert document.text == "Часть 1\n\nГлава I\n\nСлова и слова."
    assert [(h.level, h.title) for h in document.headings] == [(2, "Часть 1"), (3, "Глава I")]
    assert [place.label for place in document.places] == ["chapter 1 · Часть 1"]
    assert (document.title, document.author, document.type) == ("Война", "Лев Толстой", "book")


def test_a_fictionbook_with_entities_without_end_is_refused():
    bomb = FB2.replace("<FictionBook", '<!DOCTYPE x [<!ENTITY a "&a;">]><FictionBook', 1).replace("</p>", "&a;</p>", 1)
    with pytest.raises(UnreadableFileError, match="damaged"):
        read_source(source_of("a.fb2", bomb.encode("cp1251")))


def test_pictures_of_a_fictionbook_say_what_they_are_and_raised_numbers_are_exponents():
    body = """<body><section><image alt="a boat on the slip" title="Kittiwake"/><p>of 25 m<sup>2</sup>, see
    <image alt="an anchor"/> there<sup>3</sup></p><image href="#x"/></section></body>"""
    data = f"<FictionBook xmlns='f'><description/>{body}</FictionBook>".encode()
    text = read_source(source_of("a.fb2", data)).text
    assert text == "a boat on the slip\n\nKittiwake\n\nof 25 m\u00b2, see an anchor there"


def test_a_fictionbook_of_the_newer_format_is_read_as_one_of_the_older():
    document = read_source(source_of("a.fb3", fiction_book_3()))
    assert document.text == "The sea\n\nEbb\n\nLow water\n\none\n\ntwo\n\nverse\n\nnoted"
    assert (document.title, document.author, document.keywords) == ("The sea", "Ada Mills", "Of gulls.")
    assert [place.label for place in document.places] == ["chapter 1 · The sea", "chapter 2 · Ebb"]


def test_a_fictionbook_whose_body_is_damaged_is_refused():
    with pytest.raises(UnreadableFileError, match="damaged"):
        read_source(source_of("a.fb3", fiction_book_3("<p>")))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>one<br/>two</p>", "one two"),
        ("<pre>let a = 1</pre><p>x</p>", "let a = 1\n\nx"),
        ("<blockquote>bare words</blockquote>", "bare words"),
        ("<blockquote>bare<p>words</p></blockquote>", "bare\n\nwords"),
        ("<ul><li>tail <p>x</p> more</li></ul>", "tail\n\nx\n\nmore"),
        ("<ul><li>outer <ul><li>inner</li></ul> end</li></ul>", "outer\n\ninner\n\nend"),
        ("<p>see <img src='a' alt='an anchor'/> there</p>", "see an anchor there"),
        ("<img src='a' alt='an anchor'/><p>x</p>", "an anchor\n\nx"),
        ("<p>a<sup>th <sup>b</sup> c</sup> d</p>", "ath b c d"),
    ],
)
def test_words_of_every_element_of_a_newer_fictionbook_are_read(body, said):
    assert read_source(source_of("a.fb3", fiction_book_3(f"<section>{body}</section>"))).text == said


@pytest.mark.parametrize(
    ("annotation", "said"),
    [
        ("<p>A tale of <em>two</em> cities</p>", "A tale of two cities"),
        ("bare <p>words<br/>here</p>", "bare; words here"),
        ("<p>one</p><p>two <strong>three</strong></p>", "one; two three"),
    ],
)
def test_a_newer_fictionbook_says_of_itself_all_words(annotation, said):
    about = f"<title><main>The <em>sea</em></main></title><lang>en</lang><annotation>{annotation}</annotation>"
    document = read_source(source_of("a.fb3", fiction_book_3(description=about)))
    assert (document.title, document.keywords) == ("The sea", said)


PICTURE_PAGE = {
    "OPS/text/one a.xhtml": "<html><body><svg><image xlink:href='../i.png'/></svg></body></html>",
    "OPS/two.xhtml": "<html><body><img src='i.png'/></body></html>",
}


@installed
def test_words_of_pictures_stand_in_their_chapter_and_once():
    document = read_source(source_of("a.epub", book(**PICTURE_PAGE, **{"OPS/i.png": written(*LINES, "A & <B>")})))
    assert document.text.split("\n") == [*LINES, "A & <B>"]
    assert [place.label for place in document.places] == ["chapter 1"]


@installed
@pytest.mark.parametrize("source", ['"a&amp;b.png"', "'a&#38;b.png'", '"a&amp;b.png"/><!-- left open '])
def test_pictures_of_a_book_are_found_whatever_stands_around_them(source):
    page = f"<html><body><p>Sea</p><img src={source}/></body></html>"
    document = read_source(source_of("a.epub", book(**{"OPS/two.xhtml": page, "OPS/a&b.png": written(*LINES)})))
    assert document.text.endswith("\n\n".join(["Sea", "\n".join(LINES)]))


@installed
def test_an_apostrophe_in_the_name_of_a_picture_is_part_of_it():
    page = """<html><body><p>Sea</p><img src="Ada's.png"/></body></html>"""
    document = read_source(source_of("a.epub", book(**{"OPS/two.xhtml": page, "OPS/Ada's.png": written(*LINES)})))
    assert document.text.endswith("\n".join(LINES))


def test_a_book_of_pictures_says_so_and_a_cover_is_no_scan():
    ocr.switch(on=False)
    try:
        with pytest.raises(UnsupportedFileError) as refused:
            read_source(source_of("a.epub", book(**PICTURE_PAGE, **{"OPS/i.png": SCAN})))
        assert refused.value.reason == ocr.WOULD_READ
        cover = "<html><body><h1>Ebb</h1><img src='../i.png'/></body></html>"
        told = book(**{"OPS/text/one a.xhtml": cover.replace("<h1>", "<p>" + "words " * 40 + "</p><h1>")})
        assert read_source(source_of("a.epub", told)).missing == ()
        long = {"OPS/text/one a.xhtml": cover.replace("<h1>", "<p>" + "words " * 40 + "</p><h1>"), "OPS/i.png": PAGE}
        assert read_source(source_of("a.epub", book(**long))).missing == ()
        [note] = read_source(
            source_of("a.epub", book(**{"OPS/text/one a.xhtml": cover, "OPS/i.png": png(900, 600)}))
        ).missing
        assert note.what == "a picture may hold text that was not read"
    finally:
        ocr.switch(on=True)


def test_other_forms_of_a_book_are_told():
    one = '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>'
    other = one.replace("book", "large")
    paper = '<rootfile full-path="a.pdf" media-type="application/pdf"/>'
    container = f'<container xmlns="c"><rootfiles>{paper}{one}{other}</rootfiles></container>'
    document = read_source(source_of("a.epub", book(**{"META-INF/container.xml": container, "OPS/large.opf": OPF})))
    assert document.text == "Ebb\n\nLow water.\n\nHigh water."
    assert [note.what for note in document.missing] == ["1 other form of the book is left out"]


def test_the_timing_of_a_talking_book_is_named():
    with pytest.raises(UnsupportedFileError, match="SMIL presentation"):
        read_source(
            source_of("a.smil", b"<?xml version='1.0'?><smil><body><seq><text src='a.xml'/></seq></body></smil>")
        )
