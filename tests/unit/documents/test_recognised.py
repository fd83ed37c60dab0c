"""Pages that a scanner's program recognised: ALTO and PAGE."""

from __future__ import annotations

import pytest
from sources import reader_of, source_of

from engine.documents.text.recognised import read_recognised

read = reader_of("0001.xml")
ALTO = """<?xml version="1.0" encoding="UTF-8"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
<Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout>
<Page ID="P1"><PrintSpace><TextBlock ID="B1"><TextLine><String CONTENT="The"/><SP/><String CONTENT="har"
SUBS_TYPE="HypPart1" SUBS_CONTENT="harbour"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="bour"
SUBS_TYPE="HypPart2" SUBS_CONTENT="harbour"/><SP/><String CONTENT="is"/><SP/><String CONTENT="closed."/></TextLine>
</TextBlock><TextBlock><TextLine><String CONTENT="Größe"/></TextLine></TextBlock></PrintSpace></Page>
<Page ID="P2"><PrintSpace><TextBlock><TextLine><String CONTENT="Second"/></TextLine></TextBlock></PrintSpace></Page>
</Layout></alto>"""
PAGE = """<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Metadata><Creator>ocr</Creator>
</Metadata><Page imageFilename="a.png"><TextRegion id="r1"><TextLine><Word><TextEquiv><Unicode>The</Unicode></TextEquiv>
</Word><TextEquiv index="1"><Unicode>The harhour</Unicode></TextEquiv>
<TextEquiv index="0"><Unicode>The harbour</Unicode></TextEquiv></TextLine>
<TextLine><TextEquiv><Unicode>is closed.</Unicode></TextEquiv></TextLine>
<TextEquiv><Unicode>The harbour is closed.</Unicode></TextEquiv></TextRegion></Page></PcGts>"""


def test_alto_is_read_page_by_page_and_broken_words_are_joined():
    document = read(ALTO.encode())
    assert document.text == "The harbour\nis closed.\n\nGröße\n\nSecond"
    assert [document.text[start:][:3] for start in document.page_starts] == ["The", "Sec"]


def test_of_a_line_in_page_the_best_reading_counts_once():
    assert read(PAGE.encode()).text == "The harbour\nis closed."


def said(words, rank=0):
    return f'<TextEquiv index="{rank}"><Unicode>{words}</Unicode></TextEquiv>'


@pytest.mark.parametrize(
    ("region", "text"),
    [
        (said("The  harbour\nis closed."), "The harbour\nis closed."),
        (f"<TextLine/>{said('The harbour')}", "The harbour"),
        (f"<TextLine><Word>{said('The')}</Word><Word>{said('harhour', 1)}{said('harbour')}</Word></TextLine>"
         f"<TextLine>{said('is')}</TextLine>{said('another')}", "The harbour\nis"),
        (f"<TextLine><Word><Glyph>{said('T')}</Glyph><Glyph>{said('o')}</Glyph></Word></TextLine>", "To"),
        (f"<TextRegion>{said('Inner')}</TextRegion>{said('Outer')}", "Inner"),
        (f"<TextLine>{said(' ')}{said('read', 1)}</TextLine>", "read"),
        (f"<TextLine>{said('a<TextLine/>')}</TextLine>", "a"),
    ],
)  # fmt: skip
def test_what_a_page_says_is_read_at_whichever_level_it_stands(region, text):
    page = PAGE[: PAGE.index("<TextRegion")] + f"<TextRegion>{region}</TextRegion></Page></PcGts>"
    assert read(page.encode()).text == text


@pytest.mark.parametrize("whole", [ALTO, PAGE])
def test_of_a_damaged_one_the_words_are_read(whole):
    document = read(whole.encode()[:-30])
    assert document.text.split() == read(whole.encode()).text.split()
    assert [note.what for note in document.missing] == ["parts are left out, as the file is damaged or cut short"]


def test_one_without_a_word_that_is_damaged_is_read_as_source():
    cut = PAGE.encode()[: PAGE.index("<TextRegion")]
    assert read_recognised(source_of("0001.xml", cut), cut).text.startswith("<")
