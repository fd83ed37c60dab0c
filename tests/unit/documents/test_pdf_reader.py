from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from engine.documents import read_document
from engine.errors import UnreadableFileError


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
