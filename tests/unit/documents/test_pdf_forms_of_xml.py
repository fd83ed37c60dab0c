"""Forms of the XML kind (XFA), whose pages a program makes, and what pictures of a tagged PDF say of themselves."""

from __future__ import annotations

import zlib

import pypdfium2
import pytest
from test_pdf_reader import stream, written

from engine.documents import read_document
from engine.documents.pdf.doubt import Budget
from engine.documents.pdf.figures import Figures, figure_words, is_tagged, keys_of
from engine.documents.pdf.xfa import form_words

PAGES = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
WAIT = b"BT /F 9 Tf 9 90 Td (Please wait) Tj ET"
TEMPLATE = """<template xmlns="http://www.xfa.org/schema/xfa-template/2.8/"><subform name="f1"><subform>
<draw name="t"><value><text>Claim for damages</text></value></draw>
<draw><value><exData contentType="text/html"><body xmlns="http://www.w3.org/1999/xhtml"><p>Fill in <b>all</b>
boxes.</p><p>Then sign.</p></body></exData></value></draw>
<field name="Owner"><ui><textEdit/></ui><assist><toolTip>a tip</toolTip></assist><caption><value><text>Owner of the
boat</text></value></caption><event><script>var x = "code"</script></event></field>
<field name="Kind"><caption><value><text>Kind</text></value></caption><items><text>Barge</text><text>2</text>
<text>Dinghy</text></items></field>
<field name="Row"><caption><value><text>Loss</text></value></caption></field>
<draw presence="hidden"><value><text>for the office</text></value></draw>
</subform></subform></template>"""
DATA = """<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><f1><Owner>Ada Mills</Owner>
<Kind/><Row>an oar</Row><Row>a rope</Row></f1></xfa:data></xfa:datasets>"""
SAID = [
    "Claim for damages",
    "Fill in all boxes.",
    "Then sign.",
    "Owner of the boat Ada Mills",
    "Kind",
    "Barge",
    "Dinghy",
    "Loss an oar",
    "(hidden) for the office",
    "a rope",
]


def form(content=WAIT, packets=(("preamble", "<xdp:xdp xmlns:xdp='x'>"), ("template", TEMPLATE), ("datasets", DATA))):
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
    page += b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    named = b"".join(b"(%s) %d 0 R " % (name.encode(), at) for at, (name, _) in enumerate(packets, 5))
    catalogue = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]/XFA[%s]>>>>" % named
    return written(catalogue, PAGES, page, stream(content), *(stream(packet.encode()) for _, packet in packets))


@pytest.fixture
def saved(tmp_path):
    def save(data):
        (tmp_path / "a.pdf").write_bytes(data)
        return tmp_path / "a.pdf"

    return save


def test_a_form_that_is_drawn_when_it_is_shown_is_read_from_its_template_and_data(saved):
    found = read_document(saved(form()))
    assert found.text.split("\n") == ["Please wait", *SAID]
    assert form_words(pypdfium2.PdfDocument(form())).lines == SAID


def test_a_form_in_one_piece_and_a_broken_one_are_read_as_far_as_they_go(saved):
    whole = f"<xdp:xdp xmlns:xdp='x'>{TEMPLATE}{DATA}</xdp:xdp>"
    assert form_words(pypdfium2.PdfDocument(form(packets=(("xdp", whole),)))).lines == SAID
    cut = form(packets=(("template", TEMPLATE[: TEMPLATE.index("<field")]), ("datasets", DATA)))
    assert form_words(pypdfium2.PdfDocument(cut)).lines == [*SAID[:3], "Ada Mills", "an oar", "a rope"]


RICH = '<body xmlns:x="x" x:APIVersion="1"><p>From <b>n</b>ew oak</p><p>or ash</p></body>'


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("<form><name>Anna</name></form>", ["Anna"]),
        ("<item><desc>Steel pipe</desc><event>Wedding</event></item>", ["Steel pipe", "Wedding"]),
        ("<p>Hello <span>big</span> world</p>", ["Hello", "big", "world"]),
        ("<template><field>oak</field></template><data>ash</data><items>elm</items>", ["oak", "ash", "elm"]),
    ],
)
def test_names_in_the_data_are_the_authors_and_all_its_words_are_read(data, said):
    packet = f"<datasets><data>{data}</data><dataDescription>not read</dataDescription></datasets>"
    assert form_words(pypdfium2.PdfDocument(form(packets=(("datasets", packet),)))).lines == said


def test_a_value_with_looks_stands_behind_the_label_of_its_field():
    packets = ("template", TEMPLATE), ("datasets", DATA.replace("an oar", RICH))
    assert "Loss From new oak or ash" in form_words(pypdfium2.PdfDocument(form(packets=packets))).lines


def test_a_hundred_thousand_levels_of_data_do_no_harm():
    deep = f"<data>{'<a>' * 100_000}words{'</a>' * 100_000}</data>"
    assert form_words(pypdfium2.PdfDocument(form(packets=(("datasets", deep),)))).lines == ["words"]


def test_a_part_of_a_form_that_is_too_large_is_told(saved, monkeypatch):
    monkeypatch.setattr("engine.documents.pdf.xfa._MAX_BYTES", 5_000)
    packets = (("preamble", "<xdp:xdp xmlns:xdp='x'>"), ("template", TEMPLATE), ("datasets", DATA + " " * 5_000))
    found = read_document(saved(form(packets=packets)))
    assert "Claim for damages" in found.text and "Ada Mills" not in found.text
    (told,) = found.missing
    assert told.what == "a part of the form is too large, its words were not read" and told.fix


def test_a_form_whose_pages_are_drawn_is_read_from_its_pages(saved):
    shown = b"BT /F 9 Tf 9 250 Td 12 TL " + b"".join(b"(%s) ' " % line.encode() for line in SAID[:6]) + b"ET"
    text = read_document(saved(form(shown))).text
    assert "Claim for damages" in text and "rope" not in text and text.count("Owner of the boat") == 1


def tagged(alt, kind=b"Figure", *, beside=b""):
    """Return a page with a figure; ``beside``: what its document has before it that stands on other pages."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/StructParents 0/Resources<</Font<</F<</Type"
    page += b"/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
    content = b"BT /F 9 Tf 9 90 Td (The harbour) Tj ET /Figure<</MCID 0>>BDC 9 9 20 20 re f EMC"
    catalogue = b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>"
    return written(
        catalogue,
        PAGES,
        page,
        stream(content),
        b"<</Type/StructTreeRoot/K 6 0 R/ParentTree<</Nums[0[7 0 R]]>>>>",
        b"<</Type/StructElem/S/Document/P 5 0 R/K[%s 7 0 R]>>" % beside,
        b"<</Type/StructElem/S/%s/P 6 0 R/Pg 3 0 R/K 0/Alt(%s)>>" % (kind, alt),
    )


@pytest.mark.parametrize(
    ("alt", "kind", "said"),
    [
        (b"Boats at low tide", b"Figure", ["Boats at low tide"]),
        (b"x squared", b"Formula", ["x squared"]),
        (b"picture1.jpg", b"Figure", []),
        (b"Boats", b"Link", []),
        (b"Boats by year", b"Table", ["Boats by year"]),
        (b"A chart of boats", b"InlineShape", ["A chart of boats"]),
        (b"", b"Figure", []),
    ],
)
def test_pictures_and_formulas_say_what_stands_for_them(saved, alt, kind, said):
    data = tagged(alt, kind)
    assert read_document(saved(data)).text.split("\n") == ["The harbour", *said]
    pdf = pypdfium2.PdfDocument(data)
    assert is_tagged(pdf) and figure_words(pdf[0]).words == said
    assert not is_tagged(pypdfium2.PdfDocument(form()))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (b"/S/Span/E(Her Majesty's Ship)", ["Her Majesty's Ship"]),
        (b"/S/Span/E<FEFF00C4006C>", ["\u00c4l"]),
        (b"/S/Table/A<</O/Table/Summary(Boats by year and owner)>>", ["Boats by year and owner"]),
        (b"/S/Table/A[<</O/Layout/BBox[0 0 9 9]>><</O/Table/Summary(Boats by year)>>]", ["Boats by year"]),
        (b"/S/Table/Alt(A table)/A<</O/Table/Summary(Boats by year)>>", ["A table", "Boats by year"]),
        (b"/S/Span/E(The harbour)", []),  # as the page says
    ],
)
def test_abbreviations_and_tables_say_what_stands_for_them(saved, facts, said):
    data = tagged(b"x").replace(b"/S/Figure/P", facts + b"/P").replace(b"/Alt(x)", b"")
    assert read_document(saved(data)).text.split("\n") == ["The harbour", *said]


def test_a_figure_behind_all_the_paragraphs_of_a_long_document_is_read(saved):
    found = read_document(saved(tagged(b"Boats at low tide", beside=b"0 " * 30_000)))
    assert found.text == "The harbour\nBoats at low tide" and not found.missing


def test_figures_that_are_not_looked_for_are_told(saved):
    found = read_document(saved(tagged(b"Boats at low tide", beside=b"0 " * 1_000_001)))
    assert found.text == "The harbour"
    (told,) = found.missing
    assert told.what == "what the pictures and formulas of page 1 may say of themselves was not read" and told.fix


def test_figures_are_read_while_their_time_lasts():
    data = tagged(b"Boats at low tide")
    pdf, budget = pypdfium2.PdfDocument(data), Budget(grace_seconds=5, times=1)
    figures = Figures(pdf, data, budget)
    assert figures.look(pdf[0], 1.0) == (["Boats at low tide"], True)
    budget.note(1.0, 60.0)
    assert figures.look(pdf[0], 1.0) == ([], False)
    assert figures.look(pdf[0], 90.0) == ([], False)  # the pages that are read meanwhile earn it more
    assert figures.look(pdf[0], 1.0) == (["Boats at low tide"], True)
    silent = tagged(b"").replace(b"/Alt", b"/Lat")
    assert Figures(pypdfium2.PdfDocument(silent), silent, budget).look(pdf[0], 0.0) == ([], True)


def packed(content, facts=b"/Filter/FlateDecode", end=b"\nendstream"):
    return b"%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 1/First 4" + facts + b">>stream\r\n" + content + end + b"\nendobj\n"


@pytest.mark.parametrize(
    ("data", "may"),
    [
        (packed(zlib.compress(b"5 0 <</S/Figure/Alt(Boats)>>")), True),
        (packed(zlib.compress(b"5 0 <</S/P>>")), False),
        (packed(zlib.compress(b"5 0 <</S/P>>")) + packed(zlib.compress(b"6 0 <</Alt(Boats)>>")), True),
        (packed(zlib.compress(b"5 0 <</S/P>>"), b"/Filter/FlateDecode/DecodeParms<</Predictor 12>>"), True),
        (packed(zlib.compress(b"5 0 <</S/P>>")) + b"trailer<</Encrypt 9 0 R>>", True),
        (packed(zlib.compress(b"5 0 <</S/P>>")[:9]), True),
        (packed(b"damaged"), True),
        (packed(b"5 0 <</S/P>>", b"/Filter/LZWDecode"), True),
        (b"%PDF-1.7 /ObjStm", True),
        (b"%PDF-1.4 <</S/P>>", False),
        (b"%PDF-1.4 <</N 3/Alternate/DeviceRGB>>", False),
        (packed(zlib.compress(b"5 0 <</N 3/Alternate/DeviceRGB>>")), False),
        (b"%PDF-1.4 <</N 3/Alternate/DeviceRGB>> <</S/Figure/Alt<FEFF0042>>>", True),
        (b"%PDF-1.4 <</S/Figure/Alt 9 0 R>>", True),
        (b"%PDF-1.4 <</S/Link/Alt(To the harbour)>> <</S/P>>", False),
        (b"%PDF-1.4 <</S/Link/Alt(To the harbour)>> <</S/Figure/Alt(Boats)>>", True),
        (b"%PDF-1.4 <</S/LinkedFigure/Alt(Boats)>>", True),
        (b"%PDF-1.4 <</S/Figure/Alt(Boats)/K[<</S/Link/K 1>>]>>", True),
        (b"%PDF-1.4 <</S/Figure/K[<</S/Link/K 1>>]/Alt(Boats)>>", True),
        (b"%PDF-1.4 <</S/Figure/K<</S/Span/ActualText(a >> b)/K <</S/Link>> >>/Alt(Boats)>>", True),
        (b"%PDF-1.4 <</S/Figure/K<</S/Link/ActualText(a << b)>>/Alt(Boats)>>", True),
        (b"%PDF-1.4 <</S/Figure/K<</S/Link/Alt(To the harbour)/A<</O/Layout>> >> >>", False),
        (b"%PDF-1.4 <</A<</O/Layout>>/Alt(To the (far \\) harbour)/K 1/S /Link>>", False),
        (packed(zlib.compress(b"5 0 <</S/Figure/Alt(https://example.org/Boats%20.gif)/K 1>>")), False),
        (b"%PDF-1.4 <</S/Figure/Alt()>> <</S/Figure/Alt (Picture 3)>>", False),
        (b"%PDF-1.4 <</S/Figure/Alt(Boats \\(three\\))>>", True),
        (packed(zlib.compress(bytes(65 << 20))), True),
        (b"%PDF-1.4 <</S/Span/E(Portable Document)>>", True),
        (b"%PDF-1.4 <</S/Span/E <FEFF00C4>>>", True),
        (rb"%PDF-1.4 <</S/Span/E (\376\377\000A)>>", True),
        (b"%PDF-1.4 <</S/Span/E\n(Portable Document)>>", True),
        (b"%PDF-1.4 <</S/Span/E  (Portable Document)>>", True),
        (b"%PDF-1.4 <</S/Span/E(\xc9cole normale)/K 1>>", True),
        (b"%PDF-1.4 <</S/Span/E(\xef\xbb\xbfA)>>", True),
        (b"%PDF-1.4 <</S/Span/E<506f72>>>", True),
        (b"%PDF-1.4 <</S/Span/E 9 0 R>>", True),
        (b"%PDF-1.4 <</S/Span/E(\x90\xa1\x01)>> trailer<</Encrypt 9 0 R>>", True),
        (b"%PDF-1.4 <</Linearized 1/L 9/E 4711/N 3>> stream\n\x81/E(\x90\xa1\x01", False),
        (packed(zlib.compress(b"5 0 <</O/Table/Summary(Boats by year)>>")), True),
    ],
)
def test_only_a_file_whose_every_object_is_known_to_say_nothing_is_left_out(data, may):
    assert bool(keys_of(data)) is may
