"""XML that people wrote to be read gives its words and none of its markup."""

from __future__ import annotations

import io
import zipfile

import made_files
import pytest
from sources import reader_of

from engine.documents.document import Bundle
from engine.documents.own_entities import with_own_entities
from engine.documents.read import read_document
from engine.errors import UnreadableFileError, UnsupportedFileError

DOCBOOK = """<?xml version="1.0"?>
<!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "http://www.oasis-open.org/docbook/xml/4.5/docbookx.dtd">
<book><bookinfo><title>The kiln</title><author><firstname>Anna</firstname> <surname>Bee</surname></author></bookinfo>
<chapter><title>Fire</title><para>To un<emphasis>do</emphasis>ne&mdash;pots<footnote><para>Raku&nbsp;only.</para>
</footnote> add glaze<indexterm><primary>glazing</primary></indexterm>s.</para><programlisting>if x:
    y()</programlisting><itemizedlist><listitem><para>one</para></listitem><listitem><para>two</para></listitem>
</itemizedlist></chapter></book>"""
TEXTS = {
    "talking.xml": (
        '<dtbook xmlns="http://www.daisy.org/z3986/2005/dtbook/"><book><docauthor>Ada</docauthor><p>Low <noteref '
        'idref="#n">1</noteref> water<annoref>2</annoref> here</p><imggroup><img alt="a boat on the slip" src="x"/>'
        '<img alt="b.png"/></imggroup><list><li><lic>Ebb</lic><lic>7</lic></li></list></book></dtbook>',
        "Ada|Low 1 water 2 here|a boat on the slip|Ebb 7",
    ),
    "a.ncx": (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><head><meta name="dtb:uid" content="x"/></head><docTitle>'
        "<text>The sea</text></docTitle><docAuthor><text>Ada</text></docAuthor><navMap><navPoint><navLabel><text>Ebb"
        "</text></navLabel><navPoint><navLabel><text>Slack</text></navLabel></navPoint></navPoint></navMap><pageList>"
        "<pageTarget><navLabel><text>7</text></navLabel></pageTarget></pageList></ncx>",
        "The sea|Ada|Ebb|Slack",
    ),
    "a.opf": (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="d"><dc:title>The sea</dc:title>'
        '<dc:creator role="aut">Ada</dc:creator><dc:description>&lt;p&gt;Of &lt;b&gt;gul&lt;/b&gt;ls.&lt;/p&gt;'
        '</dc:description><dc:language>en</dc:language><meta name="x" content="y"/><dc:subject>Tides</dc:subject>'
        '</metadata><manifest><item href="a"/></manifest></package>',
        "The sea|Ada|Of gulls.|Tides",
    ),
    "a.xml": (DOCBOOK, "The kiln|Anna Bee|Fire|To undone—pots add glazes.|Raku only.|glazing|if x:\n    y()|one|two"),
    "a.kml": (
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Trips</name><Placemark><name>Harbour</name>'
        "<description><![CDATA[<b>Fer</b>ry at <i>nine</i>]]></description><Point><coordinates>1,2,0</coordinates>"
        "</Point></Placemark></Document></kml>",
        "Trips|Harbour|Ferry at nine",
    ),
    "a.gpx": (
        '<gpx xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>Walks</name></metadata><wpt lat="1" lon="2">'
        "<ele>3</ele><name>Spring</name><desc>Water &amp; shade</desc></wpt><trk><name>Ridge</name><trkseg>"
        '<trkpt lat="1" lon="2"><ele>4</ele><time>2026-01-01T00:00:00Z</time></trkpt></trkseg></trk></gpx>',
        "Walks|Spring|Water & shade|Ridge",
    ),
    "a.xlf": (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file><body><trans-unit id="7"><source>'
        'Open <g id="1">the</g> win<ph id="2">&lt;br/&gt;</ph>dow</source><target>Öffne das Fen<mrk>ster</mrk></target>'
        "<note>a button</note></trans-unit></body></file></xliff>",
        "Open the window|Öffne das Fenster|a button",
    ),
    "a.atom": (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Storm</title><author><name>Ann</name>'
        '</author><content type="html">&lt;p&gt;The har&lt;b&gt;bour&lt;/b&gt; is closed&lt;/p&gt;</content></entry>'
        "</feed>",
        "News|Storm|Ann|The harbour is closed",
    ),
    "a.tei": (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>Letters</title></teiHeader><text><body><div><head>One'
        "</head><p>Dear <name>Cass</name>, on <date>Monday</date> we saw <hi>Ba</hi>th.</p><l>A verse</l><l>and another"
        "</l></div></body></text></TEI>",
        "Letters|One|Dear Cass, on Monday we saw Bath.|A verse\nand another",
    ),
    "a.nxml": (
        '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.2//EN" "JATS.dtd"><article>'
        "<front><article-title>On <italic>E. col</italic>i</article-title></front><body><sec><title>Aim</title>"
        '<p>Cells of un<bold>do</bold>ne strains<xref ref-type="bibr">4</xref> grew<fn><p>At night.</p></fn>.</p></sec>'
        "</body></article>",
        "On E. coli|Aim|Cells of undone strains 4 grew.|At night.",
    ),
    "a.dita": (
        '<!DOCTYPE concept PUBLIC "-//OASIS//DTD DITA Concept//EN" "concept.dtd"><concept id="a"><title>Valves</title>'
        "<conbody><p>Turn the <ph>red</ph> wheel<fn>slowly</fn>.</p></conbody></concept>",
        "Valves|Turn the red wheel.|slowly",
    ),
}


def read(folder, name, data):
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_document(path)


@pytest.mark.parametrize("name", TEXTS)
def test_the_words_stand_as_they_are_read(tmp_path, name):
    data, words = TEXTS[name]
    document = read(tmp_path, name, data)
    assert document.text.split("\n\n") == words.split("|") and document.type == "text"


def test_titles_are_headings_and_an_author_is_one(tmp_path):
    document = read(tmp_path, "a.xml", DOCBOOK)
    assert [(one.title, one.level) for one in document.headings] == [("The kiln", 1), ("Fire", 2)]
    assert (document.title, document.author) == ("The kiln", "Anna Bee")
    feed = read(tmp_path, "a.atom", TEXTS["a.atom"][0])
    assert [one.title for one in feed.headings] == ["News", "Storm"] and feed.author == "Ann"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_a_feed_is_read_in_the_encoding_that_it_names(tmp_path, encoding):
    assert read(tmp_path, "feed.xml", made_files.marked(encoding=encoding)).text == "Größe\n\nFähre\n\nDer Hafen ist zu"


def test_words_of_a_drawing_are_read_line_by_line(tmp_path):
    assert read(tmp_path, "plan.svg", made_files.svg()).text == "Kitchen\nBed\nroom & bath"


def test_of_the_names_in_a_drawing_its_own_alone_is_read(tmp_path):
    drawing = "<svg><title>Plan</title><g><title>table0</title><text>Hall</text></g></svg>"
    assert read(tmp_path, "plan.svg", drawing).text == "Plan\nHall"


def test_a_drawing_without_words_is_passed_over(tmp_path):
    with pytest.raises(UnsupportedFileError, match="SVG drawing without words"):
        read(tmp_path, "icon.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h24"/></svg>')


def test_places_in_an_archive_are_read(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("doc.kml", TEXTS["a.kml"][0])
    bundle = read(tmp_path, "trips.kmz", packed.getvalue())
    assert isinstance(bundle, Bundle)
    assert ["Ferry at nine" in member.outcome.text for member in bundle.members] == [True]


def test_of_a_damaged_one_the_words_around_the_damage_are_read(tmp_path):
    document = read(tmp_path, "a.xml", DOCBOOK.replace("<para>one</para>", "<para>one</para></wrong>")[:-20])
    assert document.text.split("\n\n") == TEXTS["a.xml"][1].split("|")
    assert [note.what for note in document.missing] == ["parts are left out, as the file is damaged or cut short"]


def test_one_of_which_nothing_can_be_made_out_is_read_as_source(tmp_path):
    document = read(tmp_path, "a.kml", '<kml xmlns="http://www.opengis.net/kml/2.2"><Style><color>a</color>')
    assert document.type == "code" and document.text.startswith("<kml")


OWN = """ [
<!-- what we call it: > ] -->
<!ENTITY % more SYSTEM "more.mod"> %more;
<!ENTITY product "Kenning&#160;One">
<!ENTITY product "the second is not taken">
<!ENTITY maker '<firstterm>Anna "Bee"</firstterm> of &product;'>
<!ENTITY amp "&#38;#38;">
<!ENTITY part2 SYSTEM "part2.xml">
<!NOTATION gif SYSTEM "viewer"> <!ELEMENT para (#PCDATA)>
]>"""


def test_what_a_document_declares_stands_where_it_is_mentioned(tmp_path):
    body = (
        '<book><title>About &product;</title>&part2;<para>By &maker;, R&amp;D&mdash;<ulink url="a?&maker;">here</ulink>'
        "&unknown;.</para><!-- &product; --><programlisting><![CDATA[&product; &auml;]]></programlisting></book>"
    )
    document = read(tmp_path, "a.xml", DOCBOOK[: DOCBOOK.index("<book>")].replace('.dtd">', f'.dtd"{OWN}') + body)
    said = ["About Kenning One", 'By Anna "Bee" of Kenning One, R&D—here .', "&product; ä"]
    assert document.text.split("\n\n") == said and not document.missing
    assert document.title == "About Kenning One"


def test_a_document_that_declares_nothing_of_its_own_stays_as_it_is():
    for text in (
        DOCBOOK,
        "<!DOCTYPE a [",
        "<!DOCTYPE a [<!ENTITY",
        "<a/><!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
        "",
        "<?xml",
    ):
        assert with_own_entities(text) == text


def test_a_drawing_whose_namespaces_are_declared_phrases_is_read(tmp_path):
    drawing = (
        '<?xml version="1.0"?><!-- Generator --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" ['
        '<!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY ns_x "http://example.org/x"> ]>'
        '<svg xmlns="&ns_svg;" xmlns:x="&ns_x;"><text>Harbour <tspan>plan</tspan></text></svg>'
    )
    assert read(tmp_path, "plan.svg", drawing).text == "Harbour plan"


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "&b;"><!ENTITY b "&a;">',
        '<!ENTITY a "&a;">',
        '<!ENTITY z "lol">'
        + "".join(f'<!ENTITY {n} "{f"&{m};" * 60}">' for n, m in zip("yxwva", "zyxwv", strict=True)),
    ],
    ids=["round", "of itself", "a bomb"],
)
def test_what_is_declared_without_end_costs_nothing_and_is_read_as_source(tmp_path, declared):
    document = read(tmp_path, "a.xml", DOCBOOK.replace('.dtd">', f'.dtd" [{declared}]>').replace("Fire", "&a;"))
    assert document.type == "code" and "Raku" in document.text and len(document.text) < 10_000


def test_a_feed_without_words_is_told(tmp_path):
    with pytest.raises(UnreadableFileError, match="holds no text"):
        read(tmp_path, "a.rss", '<rss version="2.0"><channel/></rss>')


def test_a_screenplay_and_a_talking_book_are_read_without_their_markup(tmp_path):
    script = (
        '<FinalDraft DocumentType="Script"><Content><Paragraph Type="Scene Heading"><Text>INT. HAUS</Text></Paragraph>'
        '<Paragraph Type="Dialogue"><Text>Guten Mor</Text><Text Style="Bold">gen</Text></Paragraph></Content>'
        "</FinalDraft>"
    )
    assert read(tmp_path, "a.fdx", script.encode()).text == "INT. HAUS\n\nGuten Morgen"
    book = (
        '<dtbook xmlns="http://www.daisy.org/z3986/2005/dtbook/"><book>'
        "<frontmatter><doctitle>Wald</doctitle></frontmatter>"
        "<bodymatter><level1><h1>Zedern</h1>"
        "<p><sent>Ein <em>Wort</em>teil.</sent><pagenum>7</pagenum> Ende</p></level1>"
        "</bodymatter></book></dtbook>"
    )
    document = read(tmp_path, "a.xml", book.encode())
    assert document.text == "Wald\n\nZedern\n\nEin Wortteil. Ende"
    assert [heading.title for heading in document.headings] == ["Wald", "Zedern"]


def test_a_title_in_a_feed_is_a_piece_of_a_page(tmp_path):
    feed = "<rss version='2.0'><channel><title>Blog</title><item><title>A &amp;amp; B</title></item></channel></rss>"
    assert read(tmp_path, "feed.xml", feed.encode()).text == "Blog\n\nA & B"


def test_titles_of_feeds_have_no_marks_and_topics_and_names_of_data_are_read(tmp_path):
    entry = "<entry><title type='html'>A &lt;b&gt;fern&lt;/b&gt;</title><category term='x1' label='Lilac'/></entry>"
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>"
    assert read(tmp_path, "a.atom", feed.encode()).text == "A fern\n\nLilac"
    data = "<Data name='Colour'><value>green</value></Data>"
    data += "<SchemaData><SimpleData name='Kind'>oak</SimpleData></SchemaData>"
    place = f"<Placemark><name>Hut</name><ExtendedData>{data}</ExtendedData></Placemark>"
    text = read(tmp_path, "a.kml", f"<kml xmlns='http://www.opengis.net/kml/2.2'>{place}</kml>".encode()).text
    assert text == "Hut\n\nColour\n\ngreen\n\nKind oak"


def test_a_value_of_a_place_is_no_page(tmp_path):
    data = "<Data name='Colour'><value>a &lt;unknown&gt; b</value></Data>"
    place = f"<Placemark><name>Hut</name><ExtendedData>{data}</ExtendedData></Placemark>"
    text = read(tmp_path, "a.kml", f"<kml xmlns='http://www.opengis.net/kml/2.2'>{place}</kml>".encode()).text
    assert text == "Hut\n\nColour\n\na <unknown> b"


def test_notes_of_tomboy_are_read_without_marks(tmp_path):
    words = "Bread\n\nMore <bold>rye</bold>s and <link:internal>Oven</link:internal>s\n"
    words += "<list><list-item>one</list-item></list>"
    note = f"<title>Bread</title><text><note-content>{words}</note-content></text><tags><tag>Kitchen</tag></tags>"
    whole = f"<note xmlns:link='l' xmlns='http://beatniksoftware.com/tomboy'>{note}</note>"
    document = read(tmp_path, "a.note", whole.encode())
    assert "More ryes and Ovens" in document.text and "one" in document.text and "Kitchen" in document.text
    assert document.title == "Bread"


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<defs><text id='t'>Reused</text><linearGradient><title>grad</title></linearGradient></defs><use href='#t'/>",
         ["Reused"]),
        ("<defs><style>a{}</style><symbol><text>Valve</text></symbol></defs>", ["Valve"]),
        ("<a href='https://example.org/a'><text>Lock</text></a><a href='https://example.org/a'><path d='M0'/></a>",
         ["Lock", "https://example.org/a"]),
        ("<a href='#part'><text>Lock</text></a>", ["Lock"]),
        ("<g aria-label='Boats moored'><path d='M0'/></g><text>Lock</text>", ["Lock", "Boats moored"]),
        ("<g aria-label='Boats moored'><path d='M0'/></g>", ["Boats moored"]),
        ("<g style='display:none' aria-label='Boats moored'><path d='M0'/></g>", ["(hidden) Boats moored"]),
        ("<g style='fill:red; display: none'><text>Old plan</text></g><text>Lock</text>",
         ["(hidden) Old plan", "Lock"]),
        ("<text display='none'>Old plan</text><text style='visibility:hidden'>Older</text>",
         ["(hidden) Old plan", "(hidden) Older"]),
    ],
)  # fmt: skip
def test_a_drawing_says_what_it_draws_elsewhere_where_it_leads_and_what_it_hides(tmp_path, inside, said):
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'
    assert read(tmp_path, "plan.svg", drawing).text.split("\n") == said


def test_names_references_and_rows_of_jats_keep_their_words_apart(tmp_path):
    head = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "J.dtd"><article><body>'
    person = "<name><surname>Smith</surname><given-names>Jane</given-names></name>"
    reference = (
        f"<ref-list><ref><element-citation><person-group>{person}<name><surname>Li</surname><given-names>X</given-names>"
        "</name></person-group><article-title>On tides</article-title><source>J. Sea</source><year>2010</year>"
        "<volume>5</volume></element-citation></ref></ref-list>"
    )
    table = "<table><tr><th>Port</th><th>Depth</th></tr><tr><td><p>Rye</p></td><td>3 m</td></tr></table>"
    name = "<string-name><surname>Doe</surname>, <given-names>J</given-names></string-name>"
    mixed = f"<mixed-citation>{name}. <source>J. Sea</source> <volume>5</volume>(<issue>2</issue>).</mixed-citation>"
    text = read(tmp_path, "a.xml", f"{head}{table}<p>{person}</p>{reference}{mixed}</body></article>".encode()).text
    assert [line for line in text.split("\n") if line] == [
        "Port Depth", "Rye 3 m", "Smith Jane", "Smith Jane Li X On tides J. Sea 2010 5", "Doe, J. J. Sea 5(2).",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("(<name><surname>Smith</surname><given-names>J</given-names></name>, 5)", "(Smith J, 5)"),
        ("(<string-name><surname>Doe</surname>, <given-names>J</given-names></string-name>).", "(Doe, J)."),
        ("<person-group>[<name><surname>Li</surname></name>]</person-group>", "[Li]"),
        ("<string-name><surname>Mac<italic>Donald</italic></surname></string-name>", "MacDonald"),
        ("<volume>5</volume>(<issue>2</issue>)", "5(2)"),
    ],
)
def test_a_reference_as_it_is_printed_keeps_its_signs(tmp_path, citation, words):
    head = '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "J.dtd"><article><body>'
    for around in ("{}", "<table><tr><td>{}</td></tr></table>"):
        body = around.format(f"<mixed-citation>{citation}</mixed-citation>")
        assert read(tmp_path, "a.xml", f"{head}{body}</body></article>").text == words


def test_a_name_in_parts_stays_whole_where_its_parts_are_no_fields(tmp_path):
    letter = (
        "<text><body><p>Dear <name>Mac<hi>Donald</hi></name>, <name>O<choice>Hara</choice></name>.</p></body></text>"
    )
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{letter}</TEI>'
    assert read(tmp_path, "a.tei", tei).text == "Dear MacDonald, OHara."


def test_code_in_a_cell_keeps_its_lines(tmp_path):
    code = "<programlisting>if x:\n    y(<emphasis>z</emphasis>)</programlisting>"
    row = f"<row><entry>Loop</entry><entry><para>As in</para>{code}</entry><entry>end</entry></row>"
    book = DOCBOOK.replace(
        "<itemizedlist>", f"<informaltable><tgroup><tbody>{row}</tbody></tgroup></informaltable><itemizedlist>"
    )
    assert "Loop As in\n\nif x:\n    y(z)\n\nend\n\none" in read(tmp_path, "a.xml", book).text


def test_flowed_words_of_older_drawings_of_inkscape_are_read():
    words = "<flowPara>First <flowSpan>line</flowSpan></flowPara><flowPara>second</flowPara>"
    drawing = (
        f"<svg xmlns='http://www.w3.org/2000/svg'><flowRoot><flowRegion><rect/></flowRegion>{words}</flowRoot></svg>"
    )
    assert reader_of("a.svg")(drawing.encode()).text.split("\n") == ["First line", "second"]
