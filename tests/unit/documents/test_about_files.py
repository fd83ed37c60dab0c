"""What files say about themselves: authors, keywords, subject, title; words by which they are found."""

from __future__ import annotations

import html
import io
import zipfile

import pytest
from pypdf import PdfWriter
from sources import reader_of, zip_of
from test_alt_texts import page
from test_office import REL, p, presentation, word, workbook
from test_opendocument import SPACES, package
from test_pdf_reader import make_pdf

from engine.documents.pdf.xmp import read_xmp
from engine.documents.properties import key_words

CORE = """<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Ada</dc:creator><dc:subject>Mills</dc:subject>
<cp:keywords>wheel, flour</cp:keywords><dc:description>All of it</dc:description></cp:coreProperties>"""


def facts(document):
    return document.author, document.keywords


def test_what_files_say_is_one_line_each_once_without_what_programs_put_there():
    assert key_words("Mills", "wheel,\nflour", "Mills", "untitled", "") == "Mills; wheel, flour"


def test_office_files_say_keywords_and_subject():
    with zipfile.ZipFile(io.BytesIO(word(p("x")))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | {"docProps/core.xml": CORE}
    assert facts(reader_of("a.docx")(zip_of(parts))) == ("Ada", "Mills; wheel, flour; All of it")


def test_opendocument_says_who_began_it_and_who_wrote_last():
    meta = f"""<office:document-meta {SPACES} xmlns:meta="m"><office:meta><dc:creator>Bob</dc:creator>
    <meta:initial-creator>Ada</meta:initial-creator><meta:keyword>wheel</meta:keyword><meta:keyword>flour</meta:keyword>
    <dc:subject>Mills</dc:subject></office:meta></office:document-meta>"""
    found = reader_of("a.odt")(package("text", "<text:p>x</text:p>", **{"meta.xml": meta}))
    assert facts(found) == ("Ada, Bob", "wheel; flour; Mills")


def test_rich_text_says_keywords_and_subject():
    rtf = rb"{\rtf1{\info{\author Ada}{\keywords wheel, flour}{\subject M\'fchlen}}x}"
    assert facts(reader_of("a.rtf")(rtf)) == ("Ada", "wheel, flour; Mühlen")


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("<meta name=author content=Ada><meta name=Keywords content='wheel, flour'>", ("Ada", "wheel, flour")),
        ("<meta name='citation_author' content=Ada><meta name='citation_author' content=Bob>", ("Ada, Bob", "")),
        ("<meta property='article:author' content='https://x.example/ada'>", ("", "")),
        (
            "<meta property='article:tag' content=wheel><meta property='article:tag' content=flour>",
            ("", "wheel; flour"),
        ),
    ],
)
def test_web_pages_say_authors_and_keywords(head, wanted):
    assert facts(page("x", head)) == wanted


def test_books_say_subject_and_description():
    opf = """<package><metadata xmlns:dc="d"><dc:title>T</dc:title><dc:creator>Ada</dc:creator>
    <dc:creator>Bob</dc:creator>
    <dc:subject>Mills</dc:subject>
    <dc:description>&lt;p&gt;On &lt;b&gt;flour&lt;/b&gt;&lt;/p&gt;</dc:description></metadata>
    <manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
    <spine><itemref idref="a"/></spine></package>"""
    container = '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>'
    parts = {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "b.opf": opf}
    parts["a.xhtml"] = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>x</p></body></html>"
    found = reader_of("a.epub")(zip_of(parts, stored=("mimetype",)))
    assert facts(found) == ("Ada, Bob", "Mills; On flour")


XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF>
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Keywords="wheel">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Of mills</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li><rdf:li>Bob</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>flour</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>"""
PICTURE = XMP.replace("application/pdf", "image/jpeg").replace("pdf/1.3", "photoshop/1.0").replace("Ada", "Camera")


def test_the_last_packet_about_a_pdf_counts_and_those_of_its_pictures_do_not():
    found = read_xmp(io.BytesIO(b"%PDF-2.0 " + XMP.replace("Ada", "Eve").encode() + XMP.encode() + PICTURE.encode()))
    assert found.found["creator"] == ["Ada", "Bob"] and found.first("title") == "Of mills"
    assert found.found["subject"] == ["flour"] and found.first("Keywords") == "wheel"


def test_a_packet_with_names_declared_outside_of_it_is_read_among_others_without_an_end():
    inside = XMP.replace(' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', "").replace("<rdf:RDF>", '<rdf:RDF x:of="adobe">')
    found = read_xmp(io.BytesIO(b"<rdf:RDF> " * 3 + inside.encode() + b" <rdf:RDF> application/pdf creator"))
    assert found.found["creator"] == ["Ada", "Bob"] and found.first("Keywords") == "wheel"


@pytest.mark.parametrize(
    "data", [b"", b"<rdf:RDF>", XMP.encode()[:700] + b"</rdf:RDF>", XMP.encode().replace(b"<rdf:li>", b"<")]
)
def test_a_damaged_packet_costs_nothing(data):
    read_xmp(io.BytesIO(data))


def pdf(about, xmp=b""):
    out = io.BytesIO()
    writer = PdfWriter(clone_from=io.BytesIO(make_pdf("The miller grinds flour every day.")))
    writer.metadata = None
    writer.add_metadata(about)
    writer.write(out)
    return out.getvalue() + xmp


def test_a_pdf_says_keywords_and_subject_in_either_way():
    old = pdf({"/Author": "Ada", "/Keywords": "wheel, flour", "/Subject": "Mills"})
    assert facts(reader_of("a.pdf")(old)) == ("Ada", "wheel, flour; Mills")
    new = reader_of("a.pdf")(pdf({}, b"\n%" + XMP.replace("\n", " ").encode()))
    assert (new.title, *facts(new)) == ("Of mills", "Ada, Bob", "flour; wheel")
    both = reader_of("a.pdf")(pdf({"/Keywords": "Wheel, Flour"}, b"\n%" + XMP.replace("\n", " ").encode()))
    assert both.keywords == "Wheel, Flour"


def test_properties_that_a_person_added_are_keywords_and_those_of_programs_are_none():
    said = {
        "Projekt": "Zedernwald",
        "Auftraggeber": "Kiefer & Ulme",
        "_NewReviewCycle": "Ada",
        "MSIP_Label_1_Name": "Intern",
        "DocumentId": "Zedern Wald",
        "Stand": "2024-03-01",
        "Freigabe": "true",
        "Code": "AB_12",
    }
    rows = "".join(
        f'<property name="{name}"><vt:lpwstr>{html.escape(words)}</vt:lpwstr></property>'
        for name, words in said.items()
    )
    custom = f'<Properties xmlns:vt="vt">{rows}</Properties>'
    read_office = reader_of("a.pptx")
    assert read_office(presentation(parts={"docProps/custom.xml": custom})).keywords == "Zedernwald; Kiefer & Ulme"
    own = "".join(
        f'<meta:user-defined meta:name="{name}">{html.escape(words)}</meta:user-defined>'
        for name, words in said.items()
    )
    meta = f'<office:document-meta {SPACES} xmlns:meta="m"><office:meta>{own}</office:meta></office:document-meta>'
    data = package("text", "<text:p>Text</text:p>", **{"meta.xml": meta})
    assert reader_of("a.odt")(data).keywords == "Zedernwald; Kiefer & Ulme"


def test_the_names_of_a_presentations_sections_are_keywords():
    ids = '<p:sldIdLst><p:sldId id="257" r:id="s1"/></p:sldIdLst>'
    sections = '<p14:sectionLst xmlns:p14="q"><p14:section name="Ausblick"/><p14:section name="Dank"/></p14:sectionLst>'
    main = f'<p:presentation xmlns:p="p" xmlns:r="{REL}">{ids}{sections}</p:presentation>'
    assert reader_of("a.pptx")(presentation(parts={"ppt/presentation.xml": main})).keywords == "Ausblick; Dank"


def test_the_choices_that_a_cell_offers_are_read():
    rules = "".join(
        f"<dataValidation type='list' sqref='B1'><formula1>{formula}</formula1></dataValidation>"
        for formula in ('"offen, in Arbeit,fertig"', "$A$1:$A$9", '"1,2"')
    )
    sheet = f"<row r='1'><c r='A1'><v>1</v></c></row></sheetData><dataValidations>{rules}</dataValidations><sheetData>"
    assert reader_of("a.xlsx")(workbook(sheet)).text == "Plan\n\n1\noffen, in Arbeit, fertig"
