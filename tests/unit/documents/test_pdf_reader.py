from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from engine.documents import read_document
from engine.documents.pdf.reader import _SMALL_LETTERS, _find_words
from engine.documents.pictures import ocr
from engine.errors import UnreadableFileError, UnsupportedFileError
from engine.extras import how_to_add


def make_pdf(*pages, title=None, password=None, owner="owner", algorithm="AES-256"):
    """Return a PDF whose pages show these words in Helvetica."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject(f"/{key}"): NameObject(f"/{value}")
            for key, value in {
                "Type": "Font",
                "Subtype": "Type1",
                "BaseFont": "Helvetica",
                "Encoding": "WinAnsiEncoding",
            }.items()
        }
    )
    for words in pages:
        page = writer.add_blank_page(612, 792)
        lines = " T* ".join(f"({line}) Tj" for line in words.split("\n"))
        content = DecodedStreamObject()
        content.set_data(f"BT /F1 12 Tf 14 TL 72 720 Td {lines} ET".encode("cp1252"))
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        page[NameObject("/Contents")] = writer._add_object(content)
    if title:
        writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(password, owner, algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.fixture
def saved(tmp_path):
    def save(data, name="paper.pdf"):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return save


def failure(path):
    with pytest.raises(UnreadableFileError) as failed:
        read_document(path)
    return failed.value


def test_each_page_begins_where_its_number_says(saved):
    words = ["First page", "", "Third page\nwith two lines"]
    document = read_document(saved(make_pdf(*words)))
    assert len(document.page_starts) == 3
    ends = [*document.page_starts[1:], len(document.text)]
    found = [document.text[start:end].strip() for start, end in zip(document.page_starts, ends, strict=True)]
    assert found == words
    assert document.page_at(document.text.index("Third")) == 3
    assert document.type == "pdf"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("On  Leases", "On Leases"), (None, "paper"), ("Microsoft Word - x.doc", "paper"), ("untitled", "paper")],
)
def test_the_title_is_the_documents_unless_it_is_no_title(saved, title, expected):
    assert read_document(saved(make_pdf("words", title=title))).title == expected


def test_a_pdf_under_another_name_is_read_as_a_pdf(saved):
    assert read_document(saved(make_pdf("words"), "paper.txt")).type == "pdf"


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_opens_without_a_password_is_read(saved, algorithm):
    assert read_document(saved(make_pdf("words", password="", algorithm=algorithm))).text == "words"


def test_a_protected_pdf_says_what_to_do(saved):
    failed = failure(saved(make_pdf("words", password="secret")))
    assert failed.reason == "the PDF is protected by a password"
    assert failed.fix == "save a copy without the password"


def test_a_pdf_without_any_words_has_no_text(saved):
    assert failure(saved(make_pdf("", ""))).reason == "the PDF has no text"


@pytest.mark.parametrize("kept", [20, 200])
def test_a_cut_pdf_is_called_damaged(saved, kept):
    assert failure(saved(make_pdf("words")[:kept])).reason == "the PDF is damaged or incomplete"


def test_a_pdf_without_its_last_bytes_is_read_or_called_damaged(saved):
    data = make_pdf("words")
    try:
        assert read_document(saved(data[:-30])).text == "words"
    except UnreadableFileError as failed:
        assert failed.reason == "the PDF is damaged or incomplete"


def test_a_long_pdf_is_refused_at_the_limit(saved):
    with pytest.raises(UnreadableFileError, match="longer than 10 characters"):
        read_document(saved(make_pdf("words words words")), max_chars=10)


def test_the_oddities_of_a_file_reach_neither_log_nor_screen(saved, caplog, capfd):
    data = make_pdf("words").replace(b"startxref\n", b"startxref\n9")
    read_document(saved(data))
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_the_maker_of_these_files_agrees(saved):
    assert PdfReader(saved(make_pdf("words"))).pages[0].extract_text() == "words"


REAL = Path(__file__).parents[4] / "shared" / "data" / "files" / "pdf.js"
real = pytest.mark.skipif(not REAL.is_dir(), reason="the shared test files are not there")


@real
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("operator-in-TJ-array.pdf", "Grandes Clientèles, Financements et Marchés"),
        ("issue19800.pdf", "Hello world"),
        ("Pages-tree-refs.pdf", "Pages loop"),
        ("noembed-eucjp.pdf", "あいうえお"),
        ("issue10640.pdf", "LATEX support for Open Sans"),  # a font without a map, for pypdf
        ("issue5747.pdf", "Lorem ipsum dolor sit amet, consetetur"),  # words without spaces, for pypdf
        ("issue6132.pdf", "Efficient Arithmetic"),  # a ligature that pypdf loses
        ("ArabicCIDTrueType.pdf", "انواع الخطوط العربية"),
        ("three_pages_with_number.pdf", "1\n\n2\n\n3"),
    ],
)
def test_a_pdf_that_one_of_the_two_cannot_read_is_read(name, words):
    assert words in read_document(REAL / name).text


@real
@pytest.mark.parametrize("name", ["encrypted-attachment.pdf", "auth-event-ef-open.pdf"])
def test_a_pdf_of_which_only_the_attachment_is_protected_is_read(name):
    found = read_document(REAL / name)
    assert found.own.text == "Example"
    assert [member.name for member in found.members] == ["attachment.pdf"]


@real
def test_text_boxes_and_filled_fields_are_read():
    assert "Hello World From Firefox" in read_document(REAL / "freetexts.pdf").text
    assert "01-Jul-25" in read_document(REAL / "dates_save.pdf").text


def with_about(data, change):
    writer = PdfWriter(clone_from=io.BytesIO(data))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_outline_gives_headings_where_their_words_stand(saved):
    def outline(writer):
        first = writer.add_outline_item(title="1.  Chapter One", page_number=0)
        writer.add_outline_item(title="A Part", page_number=1, parent=first)
        writer.add_outline_item(title="Not on its page", page_number=1)

    document = read_document(saved(with_about(make_pdf("Intro\n1 Chapter\nOne", "Words\nA part of it"), outline)))
    assert [(heading.level, heading.title) for heading in document.headings] == [
        (1, "1. Chapter One"),
        (2, "A Part"),
    ]
    one, part = (heading.offset_chars for heading in document.headings)
    assert document.text[one:].startswith("1 Chapter\nOne")
    assert document.text[part:].startswith("A part")


@pytest.mark.parametrize(
    ("date", "seconds"),
    [
        ("D:20240229120000Z", 1709208000.0),
        ("D:20240229120000+01'00'", 1709204400.0),
        ("D:20240229120000-0530", 1709227800.0),
        ("20240229", 1709164800.0),
        ("D:20240230120000Z", None),
        ("D:00010101000000Z", None),
        ("yesterday", None),
    ],
)
def test_author_and_date_are_the_documents(saved, date, seconds):
    about = {"/Author": "Ada  Lovelace", "/CreationDate": date}
    data = with_about(make_pdf("words"), lambda writer: writer.add_metadata(about))
    document = read_document(saved(data))
    assert (document.author, document.dated) == ("Ada Lovelace", seconds)


def test_a_file_attached_to_a_pdf_is_a_member_of_it(saved):
    notes = b"# Notes\n\nall of them"
    data = with_about(make_pdf("cover letter"), lambda writer: writer.add_attachment("notes.md", notes))
    found = read_document(saved(data))
    assert found.own.text == "cover letter"
    [member] = found.members
    assert (member.name, member.outcome.title) == ("notes.md", "Notes")


def test_running_heads_are_dropped_and_pages_begin_where_they_say(saved):
    words = ["oak", "ash", "elm", "fir"]
    rows = "\n".join(f"{{0}} stands {n}" for n in range(20))
    document = read_document(saved(make_pdf(*(f"The Trees\n\n\nA {word}\n{rows.format(word)}\n\n" for word in words))))
    assert document.text.count("The Trees") == 1
    assert [document.page_at(document.text.index(f"A {word}")) for word in words] == [1, 2, 3, 4]


def test_a_broken_word_is_whole_before_offsets_are_made(saved):
    document = read_document(saved(make_pdf("the docu-\nmentation of it", "second page")))
    assert document.text == "the documentation of it\n\nsecond page"
    assert document.page_starts == (0, 25)


def scan(width=612, height=792):
    """Return a PDF of one page that a picture covers."""
    writer = PdfWriter()
    page = writer.add_blank_page(width, height)
    picture = DecodedStreamObject()
    picture.set_data(bytes([255]) * 16)
    for key, value in {"Type": "XObject", "Subtype": "Image", "ColorSpace": "DeviceGray"}.items():
        picture[NameObject(f"/{key}")] = NameObject(f"/{value}")
    for key, value in {"Width": 4, "Height": 4, "BitsPerComponent": 8}.items():
        picture[NameObject(f"/{key}")] = NumberObject(value)
    pictures = DictionaryObject({NameObject("/I"): writer._add_object(picture)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): pictures})
    content = DecodedStreamObject()
    content.set_data(f"q {width} 0 0 {height} 0 0 cm /I Do Q".encode())
    page[NameObject("/Contents")] = writer._add_object(content)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_scan_is_skipped_and_says_what_would_read_it(saved):
    path = saved(scan())
    ocr.switch(on=False)
    try:
        with pytest.raises(UnsupportedFileError) as skipped:
            read_document(path)
    finally:
        ocr.switch(on=True)
    assert skipped.value.reason == "has no text; OCR would read it"
    assert skipped.value.fix in (how_to_add("ocr"), "set OCR to auto in the settings")


_IMPORTS_PYPDF = """
import sys
from pathlib import Path
from engine.documents.pictures import ocr
from engine.documents.read import read_document
ocr.switch(on=False)
try:
    print(read_document(Path(sys.argv[1])).text)
except Exception:
    pass
print("pypdf" in sys.modules)
"""


def words_and_whether_pypdf_was_asked(path):
    done = subprocess.run([sys.executable, "-c", _IMPORTS_PYPDF, path], capture_output=True, text=True, check=True)
    *words, asked = done.stdout.split()
    return words, asked == "True"


def test_pypdf_is_not_asked_about_pages_on_which_all_is_drawn(saved):
    assert words_and_whether_pypdf_was_asked(saved(scan())) == ([], False)
    lines = saved(book(ONE_PAGE, content=b"9 9 m 50 50 l S"))
    assert words_and_whether_pypdf_was_asked(lines) == ([], False)


def test_pypdf_is_asked_where_pdfium_sees_nothing_at_all(saved):
    assert words_and_whether_pypdf_was_asked(saved(book(ONE_PAGE, content=b""))) == ([], True)


ONE_PAGE = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
PAGE += b"/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 6 0 R>>>>>>"
HELLO = b"BT /F 9 Tf 9 9 Td (Hello) Tj ET"


def stream(content, about=b""):
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (about, len(content), content)


def written(*objects):
    """Return a PDF of these objects, numbered from 1; the first is the catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def book(pages, *more, catalogue=b"", content=HELLO):
    return written(b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue, pages, PAGE, stream(content), *more)


def test_of_a_cropped_page_what_it_shows_is_read(saved):
    pages = b"<</Type/Pages/Count 1/CropBox[0 0 99 40]/Kids[3 0 R]>>"
    content = b"BT /F 9 Tf 9 9 Td (Shown) Tj 0 50 Td (Cut off) Tj ET"
    assert read_document(saved(book(pages, content=content))).text == "Shown"


def test_a_pdf_that_lies_about_its_pages_is_read(saved):
    assert read_document(saved(book(b"<</Type/Pages/Count 10000000/Kids[3 0 R]>>"))).text == "Hello"


def test_a_million_pages_are_refused_at_once(saved):
    data = book(b"<</Type/Pages/Count 1000000/Kids[%s]>>" % (b"3 0 R " * 1_000_000))
    assert failure(saved(data)).reason == "the PDF claims to have 1,000,000 pages"


def test_a_page_tree_that_holds_itself_ends(saved):
    assert "Hello" in read_document(saved(book(b"<</Type/Pages/Count 3/Kids[3 0 R 2 0 R]>>"))).text


def test_a_page_tree_of_ten_billion_pages_ends(saved):
    kids = [b"%d 0 R " % (number + 1) * 10 for number in range(5, 13)]
    levels = [b"<</Type/Pages/Parent 2 0 R/Count 10/Kids[%s]>>" % found for found in kids]
    data = book(b"<</Type/Pages/Count 10000000000/Kids[%s]>>" % (b"5 0 R " * 10), *levels, PAGE)
    try:
        assert set(read_document(saved(data)).text.split()) == {"Hello"}
    except UnreadableFileError as refused:
        assert refused.reason


def test_a_form_that_draws_itself_and_an_outline_that_is_its_own_child_end(saved):
    outline = b"<</First 5 0 R/Next 5 0 R/Title(a)>>"
    form = stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>")
    pages = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    data = book(pages, outline, form, catalogue=b"/Outlines 5 0 R", content=b"/X Do " + HELLO)
    assert read_document(saved(data)).text == "Hello"


def lettered(words, unnamed):
    """Return a PDF whose font gives the letter "e" of Helvetica the character ``unnamed``."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange "
        b"<00> <FF> endcodespacerange 2 beginbfrange <20> <64> <0020> <66> <7E> <0066> endbfrange "
        b"1 beginbfchar <65> <%04X> endbfchar endcmap end" % ord(unnamed)
    )
    drawn = b"BT /F 11 Tf 40 700 Td (%s) Tj ET" % words.encode()
    return written(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        stream(drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
        stream(cmap),
    )


@pytest.mark.parametrize("unnamed", ["\x10", "\ue0e0", "\ufffd"])
def test_words_that_lack_letters_are_told_of(saved, unnamed):
    words = "there were seven letters on the table before nobody saw who brought so many to us last month"
    [told] = read_document(saved(lettered(words, unnamed))).missing
    assert told.what == "some letters of page 1 are not text" and told.fix


@pytest.mark.parametrize("words", ["e a bullet e is not a part of any word e at all", "a long way"])
def test_marks_that_stand_alone_are_no_letters(saved, words):
    words = " ".join(word for word in words.split() if word == "e" or "e" not in word)
    assert read_document(saved(lettered(f"{words}, too long for such a small car to go", "\ue0e0"))).missing == ()


def test_one_strange_word_of_many_is_chance(saved):
    words = "it is a long way to our town, too long for such a small car to go and not the last"
    assert read_document(saved(lettered(words, "\ue0e0"))).missing == ()


@pytest.mark.parametrize(
    ("title", "page", "place"),
    [
        ("Die Straße", "1 \u2014 DIE STRA\u00dfE", 4),
        ("\u039f\u0394\u039f\u03a3 1", "\u2026 \u03bf\u03b4\u03bf\u03c3-1", 2),
        ("\u0130zmir", "the \u0130 z m i r", 4),
        ("No such words", "the \u0130 z m i r", -1),
        ("\u2014", "words", -1),
    ],
)
def test_a_heading_is_found_whatever_its_letters_are(title, page, place):
    assert _find_words(title, page, page.translate(_SMALL_LETTERS)) == place
