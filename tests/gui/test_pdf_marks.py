from pathlib import Path

import pytest
from pdf_maker import LINES, make_pdf
from PySide6.QtCore import QRectF
from PySide6.QtPdf import QPdfDocument

from desktop.preview.pdf_file import load_pdf, pdf_problem, read_facts
from desktop.preview.pdf_marks import PdfPart, join_lines, mark_page
from engine.progress import CancelToken


@pytest.fixture(scope="module")
def made(tmp_path_factory, qapp):
    return make_pdf(tmp_path_factory.mktemp("pdf") / "made.pdf")


@pytest.fixture
def document(made):
    document, buffer = load_pdf(made.read_bytes())
    yield document
    document.close()
    buffer.close()


def covers(box, word):
    box = box.adjusted(-1, -1, 1, 1)  # PDFium's own come rounded to whole points
    across = box.left() <= word.left() and word.right() <= box.right()
    return across and box.top() <= word.top() and word.bottom() <= box.bottom()


def test_one_rectangle_a_line_stands_where_the_line_was_drawn(document):
    marks = mark_page(document, 1, PdfPart(1, " ".join(text for text, *_ in LINES)))
    assert len(marks.lines) == len(LINES)
    for box, (_, x, baseline, width, height) in zip(marks.lines, LINES, strict=True):
        assert box.left() == pytest.approx(x, abs=3)
        assert box.right() == pytest.approx(x + width, abs=4)
        assert box.top() == pytest.approx(baseline - height * 0.74, abs=4)
        assert baseline - 2 <= box.bottom() <= baseline + height * 0.4


def test_the_rectangles_of_a_passage_cover_pdfiums_own_of_every_word(document):
    text = document.getAllText(1).text()
    passage = text[text.index("second") : text.index("fourth") + 6]
    marks = mark_page(document, 1, PdfPart(1, passage))
    for word in passage.split():
        at = text.index(word, text.index("second"))
        for polygon in document.getSelectionAtIndex(1, at, len(word)).bounds():
            box = polygon.boundingRect()
            assert any(covers(line, box) for line in marks.lines), (word, box, marks.lines)


def test_lines_outside_the_passage_are_not_marked(document):
    marks = mark_page(document, 1, PdfPart(1, LINES[1][0]))
    assert len(marks.lines) == 1
    first, third = LINES[0], LINES[2]
    assert marks.lines[0].top() > first[2]
    assert marks.lines[0].bottom() < third[2]


def test_matching_words_get_rectangles_of_their_own(document):
    passage = LINES[2][0]
    at = passage.index("zebra")
    marks = mark_page(document, 1, PdfPart(1, passage, ((at, at + 5),)))
    (word,) = marks.words
    assert any(covers(line, word) for line in marks.lines)
    assert word.width() < marks.lines[0].width() / 2


def test_the_marked_place_holds_the_ink_of_the_words(document):
    from PySide6.QtCore import QSize

    size = document.pagePointSize(1)
    image = document.render(1, QSize(round(size.width()), round(size.height())))
    box = mark_page(document, 1, PdfPart(1, LINES[0][0])).lines[0].toRect()
    inked = {
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).alpha() > 100 and image.pixelColor(x, y).lightness() < 120
    }
    near = {(x, y) for x, y in inked if abs(y - box.center().y()) < 20}
    inside = {place for place in near if box.adjusted(-1, -1, 1, 1).contains(*place)}
    assert len(inside) > 0.97 * len(near)


def test_a_passage_said_to_be_on_the_page_before_is_found(made):
    facts = read_facts(made.read_bytes(), [PdfPart(0, LINES[1][0])], CancelToken(), sizes=True)
    assert [marks.page for marks in facts.marks] == [1]
    assert len(facts.sizes) == 3


def test_a_broken_file_is_named_as_broken(qapp):
    facts = read_facts(b"%PDF-1.7 nothing", [], CancelToken(), sizes=True)
    assert facts.problem == "broken"


def test_a_locked_file_is_named_as_locked(tmp_path, made):
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    writer.append(PdfReader(made))
    writer.encrypt("secret", algorithm="AES-256")
    locked = tmp_path / "locked.pdf"
    writer.write(locked)
    document, buffer = load_pdf(locked.read_bytes())
    assert pdf_problem(document) == "password"
    document.close()
    buffer.close()


def test_boxes_of_one_line_join_and_columns_do_not():
    letters = [QRectF(10, 10, 5, 8), QRectF(16, 12, 5, 6), QRectF(30, 17, 2, 2)]
    column = [QRectF(200, 10, 5, 8)]
    below = [QRectF(10, 30, 40, 8)]
    assert len(join_lines([*letters, *column, *below])) == 3


def test_the_passages_of_the_sample_are_found_on_their_pages(library, documents):
    from desktop.preview.parts import split_parts

    result = library.search("How long may the landlord keep my deposit?")
    hit = next(hit for hit in result.hits if hit.path.endswith("rent-agreement.pdf"))
    for passage in hit.passages:
        parts = split_parts(passage, library.document_text(hit.path))
        facts = read_facts(Path(hit.path).read_bytes(), parts, CancelToken(), sizes=False)
        assert len(facts.marks) == len(parts)
        assert facts.marks[0].page + 1 == passage.page


def write_pdf(path, lines):
    """Write a page on which the letter A stands for U+1D538, as programs that set formulas do."""
    drawn = "BT /F 11 Tf 40 800 Td 24 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange "
        "<00> <FF> endcodespacerange 2 beginbfrange <20> <40> <0020> <42> <7E> <0042> endbfrange "
        "1 beginbfchar <41> <D835DD38> endbfchar endcmap end"
    )
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]  # fmt: skip
    data, places = "%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 7\n0000000000 65535 f \n{table}trailer << /Size 7 /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    path.write_bytes((data + end).encode())


def test_letters_outside_of_the_basic_plane_leave_no_line_unmarked(qapp, tmp_path):
    drawn = [f"the {number}th line has the letters AAA of a set" for number in range(13)]
    write_pdf(tmp_path / "letters.pdf", drawn)
    document = QPdfDocument()
    document.load(str(tmp_path / "letters.pdf"))
    text = document.getAllText(0).text()
    letters = sum(char > "\uffff" for char in text)
    passage = " ".join(drawn).replace("A", "\U0001d538")
    at = passage.rindex("set")
    marks = mark_page(document, 0, PdfPart(0, passage, ((at, at + 3),)))
    document.close()
    assert letters == 39 and len(marks.lines) == 13
    (word,) = marks.words
    assert marks.lines[-1].contains(word.center()) and word.right() == pytest.approx(marks.lines[-1].right(), abs=4)
