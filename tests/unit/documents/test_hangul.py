"""Documents of Hangul, version 5 and in XML."""

from __future__ import annotations

import made_files
import pytest
from sources import reader_of, zip_of
from test_metafiles import enhanced, said

from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.hwp")


@pytest.mark.parametrize("name", ["a.hwp", "a.doc", "noname"])
def test_paragraphs_tables_and_notes_are_read_in_order(name):
    document = read(made_files.hangul(), name)
    start, _, rest = document.text.partition("\n\nlong long")
    assert start == "제목 words\n\nbefore  after\nline\tend\n\n이름\tBorn\nAda\t1815\n\n각주"
    assert rest.endswith("long\n\na ove")
    assert [(heading.level, heading.title) for heading in document.headings] == [(2, "제목 words")]
    assert (document.title, document.type) == ("제목 words", "word")


@pytest.mark.parametrize("flags", [1 | 2, 1 | 16])
def test_a_password_is_told(flags):
    with pytest.raises(UnreadableFileError, match="password"):
        read(made_files.hangul(flags))


def test_of_a_document_locked_for_distribution_the_first_page_is_read_and_said():
    document = read(made_files.hangul(1 | 4))
    assert document.text == "the first page"
    assert "locked for distribution" in document.missing[0].what


def test_spoiled_and_older_ones_are_told():
    data = made_files.hangul()
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data.replace(data[data.index(b"HWP Document") + 4096 :][:200], bytes(200)))
    with pytest.raises(UnsupportedFileError, match="before 2000"):
        read(b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(200))
    with pytest.raises(UnsupportedFileError):
        read(made_files.ole({"FileHeader": b"something else"}), "a.bin")


@pytest.mark.parametrize("name", ["a.hwpx", "a.zip", "noname"])
def test_xml_is_read_section_by_section(name):
    document = read(made_files.hangul_xml(), name)
    assert document.text == (
        "제목 words\n\nbefore\ttab after &\nline\n\n각주\n\n이름\tBorn\nAda\t1815\n\nsecond section"
    )
    assert (document.title, document.author, document.dated) == ("문서", "김", 1714550400.0)
    assert [(heading.level, heading.title) for heading in document.headings] == [(1, "제목 words")]


def test_encrypted_xml_is_told():
    parts = {"META-INF/manifest.xml": "<m><encryption-data/></m>", "Contents/section0.xml": b"\1\2"}
    with pytest.raises(UnreadableFileError, match="password"):
        read(zip_of({"mimetype": "application/hwp+zip", **parts}), "a.hwpx")


def xml_with(run, **parts):
    """A document in XML of one paragraph."""
    section = f"<hs:sec xmlns:hp='p' xmlns:hs='s' xmlns:hc='c'><hp:p><hp:run>{run}</hp:run></hp:p></hs:sec>"
    return zip_of({"mimetype": "application/hwp+zip", "Contents/section0.xml": section} | parts)


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<hp:t>new<hp:deleteBegin/>old</hp:t><hp:t>older<hp:deleteEnd/> words</hp:t>", "new words"),
        ("<hp:t>a</hp:t><hp:dutmal><hp:mainText>漢字</hp:mainText><hp:subText>한자</hp:subText></hp:dutmal>", "a漢字"),
        ("<hp:t>No. </hp:t><hp:compose circleType='CIRCLE' composeText='12'/>", "No. 12"),
        ("<hp:t>a</hp:t><hp:textart text='DRAFT'/>", "a\n\nDRAFT"),
        ("<hp:t>a</hp:t><hp:checkBtn caption='I agree' value='CHECKED'/>", "a\n\nI agree"),
        ("<hp:t>a</hp:t><hp:edit><hp:text>typed</hp:text></hp:edit>", "atyped"),
        ("<hp:t>a</hp:t><hp:comboBox selectedValue='Ulm'/>", "a\n\nUlm"),
        (
            "<hp:t>a</hp:t><hp:ctrl><hp:hiddenComment><hp:subList><hp:p><hp:run><hp:t>check</hp:t></hp:run></hp:p>"
            "<hp:p><hp:run><hp:t>this</hp:t></hp:run></hp:p></hp:subList></hp:hiddenComment></hp:ctrl>",
            "a\n\n(hidden) check this",
        ),
    ],
)
def test_what_stands_in_a_paragraph_of_xml_is_read_as_it_is_shown(run, text):
    assert read(xml_with(run), "a.hwpx").text == text


def test_pictures_charts_and_keywords_of_xml_are_read():
    hpf = (
        "<opf:package xmlns:opf='o'><opf:metadata><opf:meta name='keyword'>quay</opf:meta></opf:metadata><opf:manifest>"
        "<opf:item id='image1' href='BinData/image1.emf'/></opf:manifest></opf:package>"
    )
    chart = "<c:chart xmlns:c='c' xmlns:a='a'><a:p><a:r><a:t>Catch by year</a:t></a:r></a:p></c:chart>"
    picture = "<hp:pic><hc:img binaryItemIDRef='image1'/></hp:pic>"
    run = f"<hp:t>a</hp:t>{picture}{picture}<hp:chart chartIDRef='Chart/chart1.xml'/>"
    drawing = enhanced(said("Engine room", 0, 10))
    parts = {"Contents/content.hpf": hpf, "BinData/image1.emf": drawing, "Chart/chart1.xml": chart}
    document = read(xml_with(run, **parts), "a.hwpx")
    assert (document.text, document.keywords) == ("a\n\nEngine room\n\nCatch by year", "quay")
