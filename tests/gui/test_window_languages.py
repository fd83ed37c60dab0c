"""Does the window work in another language? Words, plurals, room, and the direction it is read in."""

from __future__ import annotations

import errno
import re
from dataclasses import replace
from functools import partial

import pytest
from layout_faults import layout_faults
from PySide6.QtCore import QEvent, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QPushButton, QWidget
from test_room_for_words import OVER, settings_faults

from desktop.look.mirror import side
from desktop.models.coverage import CoverageModel
from desktop.preview.page_box import PageBox
from desktop.texts import engine_words
from desktop.texts.engine_places import place_text
from desktop.texts.engine_words import engine_text, reason_text, unread_texts
from desktop.texts.languages import LANGUAGES, catalogue, layout_direction, speak
from desktop.texts.messages import report_message
from desktop.texts.wording import bytes_text, documents_text, language_text, library_name, percent_text, quoted
from desktop.views.controls import ElidedLabel, end_at_edge, make_label
from desktop.views.flow import FlowLayout
from desktop.views.status_line import StatusLine
from engine.cli.protocol import Operation
from engine.model_hub.install import disk_error
from engine.reports.index_report import IndexReport
from engine.reports.unread import Unread

LOCALES = {"en": "en_US", "de": "de_DE", "es": "es_ES", "fr": "fr_FR", "zh": "zh_CN", "ar": "ar_EG"}
RIGHT = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def spoken(qapp, request):
    """The application in a language; English again afterwards."""
    speak(request.param)
    QLocale.setDefault(QLocale(LOCALES[request.param]))
    yield request.param
    speak("en")
    QLocale.setDefault(QLocale(LOCALES["en"]))


def in_languages(*codes):
    return pytest.mark.parametrize("spoken", codes, indirect=True)


def middle(widget, window):
    return widget.mapTo(window, widget.rect().center()).x()


@in_languages("de", "ar")
def test_a_walk_through_search_document_and_folders(spoken, make_window, library_dir, ask, qtbot):
    kenning = make_window(library_dir)
    window = kenning.window
    window.resize(1280, 800)
    named = {"de": ("Suche", "Ordner", "Einstellungen"), "ar": ("بحث", "المجلدات", "الإعدادات")}[spoken]
    assert (window.rail_search.text(), window.rail_folders.text(), window.rail_settings.text()) == named
    assert window.layoutDirection() == layout_direction(spoken)
    page = ask(kenning, "My chain slips when I pedal hard")
    qtbot.waitUntil(lambda: page.preview.shown is not None and page.preview.pdf_shown)
    qtbot.settle(kenning)
    assert (middle(page.results, window) > middle(page.preview, window)) == (spoken == "ar")
    assert page.preview.pdf.view.layoutDirection() == Qt.LayoutDirection.LeftToRight
    found = layout_faults(window, over=OVER)
    window.show_page("folders")
    qtbot.waitUntil(lambda: window.coverage_model.rowCount() > 0)
    qtbot.settle(kenning)
    found += layout_faults(window, over=OVER)
    window.show_page("welcome")
    qtbot.settle(kenning)
    assert not [*found, *layout_faults(window, over=OVER)]


@in_languages("de", "ar")
def test_the_smallest_window_has_room(spoken, make_window, library_dir, ask, qtbot):
    kenning = make_window(library_dir)
    window = kenning.window
    window.resize(window.minimumSize())
    found = []
    for question in ("type:pdf quantum chromodynamics lattice", "type:md hall"):  # two links, and three
        page = ask(kenning, question)
        assert page.weak.isVisible()
        qtbot.settle(kenning)
        found += layout_faults(window, over=OVER)
    page.box.clear()
    none = partial(page.show_none, "hall", (), indexing=True, typed=True)
    for shown in (page.show_start, page.show_unread, page.show_empty, none):
        qtbot.settle(kenning)
        shown()
        qtbot.settle(kenning)
        found += layout_faults(window, over=OVER)
    assert not found and window.width() <= 800 and window.height() <= 560


@in_languages("de", "ar")
def test_every_page_of_the_settings_has_room(spoken, qapp, library, lane, qtbot):
    assert settings_faults(qapp, library, lane, qtbot, (920, 740)) == []


@in_languages(*LOCALES)
def test_counts_have_the_forms_of_the_language(spoken):
    said = {number: documents_text(number) for number in (0, 1, 2, 5, 21, 100, 12_345)}
    wanted = {
        "en": {1: "1 document", 2: "2 documents", 12_345: "12,345 documents"},
        "de": {1: "1 Dokument", 2: "2 Dokumente", 12_345: "12.345 Dokumente"},
        "es": {1: "1 documento", 21: "21 documentos"},
        "fr": {0: "0 document", 1: "1 document", 2: "2 documents"},
        "zh": {1: "1 个文档", 5: "5 个文档"},
        "ar": {1: "مستند واحد", 2: "مستندان", 5: "٥ مستندات", 21: "٢١ مستندًا", 100: "١٠٠ مستند"},
    }[spoken]
    assert {number: said[number] for number in wanted} == wanted


@in_languages("de", "ar", "fr")
def test_sizes_shares_and_names_of_languages_follow_it(spoken):
    assert bytes_text(3_400_000) == {"de": "3,4 MB", "fr": "3,4 Mo", "ar": "٣٫٤ م.ب"}[spoken].replace(
        " ", bytes_text(3_400_000)[3]
    )
    assert percent_text(0.83).strip("\u200f").translate({0x2068: None, 0x2069: None}) in ("83 %", "83\u00a0%", "٨٣٪")
    assert language_text("es") == {"de": "Spanisch", "fr": "espagnol", "ar": "الإسبانية"}[spoken]


@in_languages("de")
def test_what_the_engine_says_is_taken_apart_and_said_again(spoken):
    assert engine_text("the PDF is damaged or incomplete") == "das PDF ist beschädigt oder unvollständig"
    assert engine_text("There is no file or folder /a/b; check the path.").startswith("Es gibt keine Datei")
    assert "/a/b" in engine_text("There is no file or folder /a/b; check the path.")
    assert place_text("page 3") == "Seite 3"


@in_languages("en", "de", "fr")
def test_what_is_quoted_has_the_marks_of_the_language(spoken, make_window, library_dir, qtbot):
    assert quoted("papers") == {"en": "“papers”", "de": "„papers“", "fr": "«\u00a0papers\u00a0»"}[spoken]
    kenning = make_window(library_dir)
    kenning.presenters.folders.ask_removal(kenning.presenters.state.status.sources[0])
    assert quoted("papers") in kenning.presenters.front.dialog.text()
    kenning.presenters.front.dialog.close()


@in_languages("de", "fr", "ar")
def test_kinds_of_files_have_names_of_the_language(spoken):
    said = {
        "no reader for comic book (.cbz)": "keine Leseart für Comic (.cbz)",
        "no reader for RAR archive": "keine Leseart für RAR-Archiv",
        "no reader for compressed Outlook mailbox": "keine Leseart für Outlook-Postfach in gepackter Form",
        "no reader for binary data under a text name (PNG image)": "(PNG-Bild)",
        "no reader for a file of unknown type (.xyz)": "(.xyz)",
        "letter.doc: the Word document is protected by a password": "Word-Dokument ist durch ein Passwort geschützt",
        "There is no encoder big; at hand: small, other.": "Es gibt keinen Encoder big; vorhanden sind: small, other.",
    }
    for english, german in said.items():
        found = engine_text(english).translate({0x2068: None, 0x2069: None})
        assert found != english and (spoken != "de" or german in found)
        assert not re.search("book|mailbox|binary data|unknown|word document|there is", found.lower())
    assert engine_text("another name of font").translate({0x2068: None, 0x2069: None}).endswith("font")  # a name


@in_languages("de")
@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Setting 'dims' is 'x'; it takes a whole number.", "sie nimmt eine ganze Zahl."),
        ("/a/none is not used, for it has empty fields; ask for it to be exported again.",
         "/a/none wird nicht verwendet, denn die Datei hat leere Felder;"),
        ("/a/v is not used, for it says that it holds 2,000 vectors, and is too small for them; ask for it to be "
         "exported again.", "denn die Datei nennt 2.000 Vektoren und ist zu klein dafür;"),
        ("The reranker small gave numbers that are not finite; install it again.", "Zahlen, die nicht endlich sind;"),
        ("The encoder small gave states of shape (1, 2) where its manifest says 384 dimensions; install it again.",
         "gab Zustände der Form (1, 2), wo"),
        ('Exporting needs torch; add the part "export" with: pip x', "fügen Sie den Teil „export“ hinzu mit: pip x"),
        ("E5 pools by one token, and the library's passages know the text around them. Choose another encoder.",
         "E5 verdichtet durch ein einziges Token, und die Textstellen der Bibliothek kennen den Text um sie herum. "
         "Wählen Sie einen anderen Encoder."),
        ("There is no encoder 'a text'; at hand: none.", "keinen Encoder 'a text'; vorhanden sind: keine."),
        ("The library holds 7 passages; 20 are needed to compare encoders on.", "enthält 7 Textstellen; 20 sind"),
        ("The list stays as it was found: The reranker was closed.",
         "Die Liste bleibt, wie sie gefunden wurde: Der Reranker wurde geschlossen."),
        ("no reader for compressed Windows program (.exe)", "in gepackter Form"),
        ("a.pst: the mailbox is damaged or incomplete", "a.pst: das Postfach ist beschädigt oder unvollständig"),
        ("the workbook is protected by a password", "die Arbeitsmappe ist durch ein Passwort geschützt"),
        ("the compressed file is damaged or incomplete", "die gepackte Datei ist beschädigt oder unvollständig"),
        ("another name of none", "none"),  # a name stays
    ],
)  # fmt: skip
def test_phrases_within_sentences_are_said_in_the_windows_language(spoken, written, said):
    found = engine_text(written).translate({0x2068: None, 0x2069: None})
    assert said in found and found != written


@in_languages("de")
def test_that_there_is_no_room_is_said_with_its_reason(spoken, tmp_path):
    full = disk_error(OSError(errno.ENOSPC, "No space left on device"), tmp_path / "encoder")
    assert engine_text(str(full)).startswith(f"{tmp_path} hat keinen Platz (ihr Datenträger ist voll); es wurde nichts")
    share = "/a/b has no room (your share of its disk is used up); free some space or choose another place."
    assert engine_text(share).startswith("/a/b hat keinen Platz (Ihr Anteil am Datenträger ist aufgebraucht).")
    stopped = "/a/b has no room (its disk is full); make room and run it again; it goes on where it stopped."
    assert engine_text(stopped).endswith("es geht dort weiter, wo es aufgehört hat.")
    bug = "Reading stopped on an unexpected error (ValueError('x')); please report it."
    assert engine_text(bug) == (
        "Das Lesen brach mit einem unerwarteten Fehler ab (ValueError('x')); bitte melden Sie ihn."
    )


def test_a_language_that_is_left_leaves_nothing_behind(qapp):
    speak("ar")
    assert qapp.layoutDirection() == RIGHT
    speak("en")
    assert qapp.layoutDirection() != RIGHT and documents_text(2) == "2 documents"
    QLocale.setDefault(QLocale(LOCALES["en"]))


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_each_catalogue_is_compiled(code):
    assert catalogue(code).stat().st_size > 1000


@in_languages("de", "ar")
def test_what_is_painted_and_laid_out_turns(spoken, qtbot):
    part = side(QRectF(0, 0, 100, 10), QRectF(10, 0, 20, 10))
    assert part.left() == (70 if spoken == "ar" else 10)
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout()
    row.setLayout(flow)
    first, second = QPushButton("first"), QPushButton("second")
    flow.addWidget(first)
    flow.addWidget(second)
    flow.setGeometry(QRect(0, 0, 600, 60))
    assert (first.x() > second.x()) == (spoken == "ar")
    assert bool(ElidedLabel().alignment() & Qt.AlignmentFlag.AlignRight) == (spoken == "ar")


@in_languages("en", "de")
def test_what_was_not_read_is_counted_in_the_language(spoken):
    said = unread_texts([Unread("scan", 2), Unread("video", 1), Unread("other", 1)])
    assert said == {"en": "2 scans, 1 video, 1 of another kind", "de": "2 Scans, 1 Video, 1 andere"}[spoken]


@in_languages("de")
def test_why_an_encoder_runs_where_it_does_is_said_in_the_language(spoken):
    assert reason_text("CUDA: no NVIDIA driver was found") == "CUDA: kein NVIDIA-Treiber gefunden"
    assert reason_text("CUDA: something else; not started yet") == "CUDA: something else; noch nicht gestartet"
    assert reason_text("") == "" and engine_text("94 languages") == "94 Sprachen"


def ink(label, line):
    """Return where the first and the last dark column of a line of a label stand."""
    image = label.grab().toImage()
    height = label.fontMetrics().lineSpacing()
    rows = range(line * height, min((line + 1) * height, image.height()))
    dark = [x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 128 for y in rows)]
    return dark[0], dark[-1]


@in_languages("ar")
def test_every_line_of_a_wrapped_text_begins_at_the_edge(spoken, qtbot):
    words = "تُقرأ ملفات ووثائق وصفحات"
    label = make_label(" ".join([words] * 8), wrap=True)
    qtbot.addWidget(label)
    label.setAutoFillBackground(True)
    palette = QPalette(QColor("white"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("black"))
    label.setPalette(palette)
    label.setFont(QFont("DejaVu Sans", 11))
    width = label.fontMetrics().horizontalAdvance(words + " ") + 4
    label.resize(width, label.heightForWidth(width))
    label.show()
    lines = [ink(label, line) for line in range(4)]
    assert max(end for _, end in lines) - min(end for _, end in lines) <= 2
    assert min(start for start, _ in lines) > 0  # nothing is cut


@in_languages("ar", "en")
def test_keys_end_where_a_line_ends_in_whatever_letters(spoken, qtbot):
    edges = []
    for text in ("Ctrl+K", "الأسفل"):
        label = make_label(text)
        qtbot.addWidget(label)
        end_at_edge(label)
        palette = QPalette(QColor("white"))
        palette.setColor(QPalette.ColorRole.WindowText, QColor("black"))
        label.setPalette(palette)
        label.resize(300, 30)
        label.show()
        image = label.grab().toImage()
        dark = [x for x in range(300) if any(image.pixelColor(x, y).lightness() < 128 for y in range(30))]
        edges.append(dark[0] if spoken == "ar" else dark[-1])
    assert max(edges) < 20 if spoken == "ar" else min(edges) > 280


@in_languages("ar")
def test_pages_are_shown_and_typed_in_the_digits_of_the_language(spoken, qapp, qtbot):
    box = PageBox()
    qtbot.addWidget(box)
    box.open(40)
    box.show_page(11)
    assert box.text() == "١٢"
    asked = []
    box.page_asked.connect(asked.append)
    for typed in ("٣", "7"):
        box.setText("")
        qapp.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed))
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert asked == [2, 6]


@in_languages("ar")
def test_numbers_of_the_engine_are_said_in_the_digits_of_the_language(spoken):
    assert "٩٤" in engine_text("94 languages")


@in_languages("de", "ar")
def test_the_library_that_nobody_named_is_named_in_the_language(spoken):
    assert library_name("My library") == {"de": "Meine Bibliothek", "ar": "مكتبتي"}[spoken]
    assert library_name("Work") == "Work"


@in_languages("de")
@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "the letters of page 1 are not text; some letters of page 2 are not text",
            "die Buchstaben von Seite 1 sind kein Text; einige Buchstaben von Seite 2 sind kein Text",
        ),
        (
            "stored online only; reading would download it; page 2 cannot be read; something new",
            "nur online gespeichert; Lesen würde sie herunterladen; Seite 2 ist nicht lesbar; something new",
        ),
        ("an exotic fault; of one library", "an exotic fault; of one library"),
        ("There is no file or folder /a; b/c; check the path.", "Es gibt keine Datei und keinen Ordner /a; b/c"),
        (
            "pages 3, 5 cannot be read whole: the document is damaged or incomplete",
            "die Seiten 3, 5 sind nicht ganz lesbar: ",
        ),
        ("letter.pdf: page 2 is a picture of text", "letter.pdf: Seite 2 ist ein Bild von Text"),
        ("pages 1, 3, 5-9 and 20 more are pictures of text", "die Seiten 1, 3, 5-9 und 20 weitere sind Bilder"),
        ("rows after the first 20,000 of a table are left out", "20.000"),
        ("split the PDF into smaller ones; open them in a browser", "teilen Sie das PDF in kleinere; öffnen Sie sie"),
    ],
)
def test_several_reasons_and_numbers_are_said_each_in_the_windows_language(spoken, written, said):
    assert said in engine_text(written)


@in_languages("ar")
def test_lists_of_numbers_have_the_digits_of_the_language(spoken):
    text = engine_text("pages 1, 3, 5-9 and 20 more are pictures of text")
    assert "٥-٩" in text and "٢٠" in text and not any(one in text for one in "123590")


@in_languages("de")
def test_each_member_of_an_archive_is_said_in_the_windows_language(spoken):
    names = [f"letter {number}.pdf" for number in range(5)]
    text = engine_text("; ".join(f"{name}: the PDF is damaged or incomplete" for name in names))
    assert text.count("das PDF ist beschädigt oder unvollständig") == 5 and "damaged" not in text
    assert all(name in text for name in names)


@in_languages("de")
def test_reasons_that_nobody_knows_are_not_looked_at_for_long(spoken, monkeypatch):
    tries, fullmatch = [], engine_words._said

    def counted(text, **how):
        tries.append(text)
        return fullmatch(text, **how)

    monkeypatch.setattr(engine_words, "_said", counted)
    text = "; ".join(f"{'Re: ' * 40}{number}.eml: an odd fault" for number in range(500))
    assert engine_text(text) == text
    assert len(tries) < 3000


@in_languages(*LANGUAGES)
def test_what_was_not_readable_is_called_the_same_everywhere(spoken, qtbot, icons, library):
    state = CoverageModel().state_names["failed"].casefold()
    line = StatusLine(icons)
    qtbot.addWidget(line)
    line.show_status(replace(library.status(), failed=2))
    report = report_message(Operation("index"), IndexReport(indexed=3, failed=2))
    assert state in line.text.casefold() and state in report.text.casefold()
