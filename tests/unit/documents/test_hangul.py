"""Documents of Hangul, version 5 and in XML."""

from __future__ import annotations

import struct

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


def wide(words):
    return words.encode("utf-16-le")


def counted(words):
    return struct.pack("<H", len(words)) + wide(words)


def old_with(*paragraphs):
    """A document of version 5 of these paragraphs, not packed."""
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000000, 0)
    return made_files.ole({"FileHeader": header, "DocInfo": b"\0\0\0\0", "BodyText/Section0": b"".join(paragraphs)})


def place_of(char):
    return struct.pack("<8H", char, 0, 0, 0, 0, 0, 0, char)


def control(name, data=b"", *below):
    return record(71, 1, name[::-1] + data) + b"".join(below)


def placed(name, description, *below):
    return control(name, bytes(40) + counted(description), *below)


record, paragraph = made_files._hangul_record, made_files._hangul_paragraph


def test_letters_with_readings_and_numbers_of_captions_stand_in_the_line():
    words = wide("No. ") + place_of(23) + wide(" of ") + place_of(23) + wide(", table ") + place_of(18) + wide("\r")
    controls = (
        control(b"tcps", counted("12")),
        control(b"tdut", counted("漢字") + counted("한자")),
        control(b"atno", struct.pack("<IH", 4, 7) + bytes(6)),
    )
    assert read(old_with(paragraph(0, words, *controls))).text == "No. 12 of 漢字, table 7"


def test_a_caption_is_no_cell_of_its_table():
    cells = b"".join(
        record(72, 2, struct.pack("<HHIHHHH", 1, 0, 0, column, 0, 1, 1)) + paragraph(2, wide(words + "\r"))
        for column, words in enumerate(("Name", "Born"))
    )
    caption = record(72, 2, bytes(22)) + paragraph(2, wide("Poets\r"))
    table = placed(b"tbl ", "표입니다.", caption, record(77, 2, bytes(18)), cells)
    assert read(old_with(paragraph(0, wide("a\r"), table))).text == "a\n\nPoets\n\nName\tBorn"


def test_hidden_comments_forms_and_lettering_of_older_ones_are_read():
    comment = control(b"tcmt", b"", record(72, 2, bytes(8)), paragraph(2, wide("check\r")), paragraph(2, wide("it\r")))
    said = "{Name:wstring:2:b1 Caption:wstring:7:I agree Value:int:1}"
    form = placed(b"form", "", record(91, 2, bytes(12) + counted(said)))
    art = placed(b"gso ", "", record(76, 2, b""), record(90, 3, bytes(32) + counted("DRAFT") + counted("Arial")))
    document = read(old_with(paragraph(0, wide("a\r"), comment, form, art)))
    assert document.text == "a\n\n(hidden) check it\n\nI agree\n\nDRAFT"


def test_what_a_person_says_of_a_picture_is_read_and_what_the_program_says_is_not():
    said = "그림입니다.\r\n원본 그림의 이름: CLP0001.bmp\r\n원본 그림의 크기: 가로 10pixel\r\n"
    pictures = (placed(b"gso ", said + "the old harbour"), placed(b"gso ", said))
    assert read(old_with(paragraph(0, wide("a\r"), *pictures))).text == "a\n\nthe old harbour"
    run = f"<hp:t>a</hp:t><hp:pic><hp:shapeComment>{said}the old harbour</hp:shapeComment></hp:pic>"
    assert read(xml_with(run), "a.hwpx").text == "a\n\nthe old harbour"
    assert (
        read(xml_with(f"<hp:t>a</hp:t><hp:pic><hp:shapeComment>{said}</hp:shapeComment></hp:pic>"), "a.hwpx").text
        == "a"
    )


@pytest.mark.parametrize(
    ("run", "text"),
    [
        (
            "<hp:t>new<hp:deleteBegin Id='1'/>old<hp:deleteBegin Id='2'/>er<hp:deleteEnd Id='1'/>est"
            "<hp:deleteEnd Id='2'/> words</hp:t>",
            "new words",
        ),
        (
            "<hp:t>Table </hp:t><hp:ctrl><hp:autoNum num='3' numType='TABLE'/></hp:ctrl><hp:t> Poets</hp:t>"
            "<hp:ctrl><hp:autoNum num='9' numType='PAGE'/></hp:ctrl>",
            "Table 3 Poets",
        ),
        (
            "<hp:t>a</hp:t><hp:switch><hp:case><hp:textart text='chart'/></hp:case>"
            "<hp:case><hp:t>other</hp:t></hp:case><hp:default><hp:ole><hp:caption><hp:subList><hp:p><hp:run><hp:t>chart</hp:t></hp:run>"
            "</hp:p></hp:subList></hp:caption></hp:ole></hp:default></hp:switch><hp:t> b</hp:t>",
            "a b\n\nchart",
        ),
        ("<hp:t>a</hp:t><hp:switch><hp:default><hp:t> b</hp:t></hp:default></hp:switch>", "a b"),
    ],
)
def test_numbers_alternatives_and_deletions_of_xml(run, text):
    assert read(xml_with(run), "a.hwpx").text == text


def test_a_master_page_is_read_once_behind_its_section():
    hpf = (
        "<opf:package xmlns:opf='o'><opf:manifest><opf:item id='m0' href='Contents/masterpage0.xml'/>"
        "</opf:manifest></opf:package>"
    )
    master = (
        "<masterPage xmlns:hp='p'><hp:subList><hp:p><hp:run><hp:t>Confidential</hp:t></hp:run></hp:p></hp:subList>"
        "</masterPage>"
    )
    body = (
        "<hs:sec xmlns:hp='p' xmlns:hs='s'><hp:p><hp:run><hp:secPr><hp:masterPage idRef='m0'/></hp:secPr>{}"
        "</hp:run></hp:p></hs:sec>"
    )
    parts = {
        "Contents/content.hpf": hpf,
        "Contents/masterpage0.xml": master,
        "Contents/section0.xml": body.format("<hp:t>one</hp:t>"),
        "Contents/section1.xml": body.format("<hp:t>two</hp:t>"),
    }
    assert read(xml_with("", **parts), "a.hwpx").text == "one\n\nConfidential\n\ntwo"
