"""Does everything have its room? Pages and dialogs in two fonts, with larger text, at both scales and small."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from layout_faults import layout_faults
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QSplitterHandle

from desktop.controllers.encoders import EncodersController
from desktop.look.icons import IconSet
from desktop.look.theme import Theme
from desktop.models.coverage import CoverageModel
from desktop.settings.dialog import SettingsDialog
from desktop.settings.encoders_page import EncodersPage
from desktop.texts.languages import LANGUAGES, speak
from desktop.texts.wording import documents_text, elapsed_text, results_text
from desktop.views.controls import ElidedLabel
from desktop.views.drop_overlay import DropOverlay
from desktop.views.file_table import FileTable
from desktop.views.result_delegate import fit_facts, fit_names
from desktop.views.source_card import SourceCard
from desktop.views.status_line import StatusLine
from engine import paths
from engine.reports.status import SourceStatus
from engine.settings import Settings
from engine.watching.freshness import Freshness

FONTS = ("Noto Sans", "DejaVu Sans")
OVER = (DropOverlay, QSplitterHandle)  # lies over others on purpose


@pytest.fixture
def font(qapp, request):
    """The application in a font, at a size in points; as it was, afterwards."""
    family, points = request.param
    if not QFontDatabase.hasFamily(family):
        pytest.skip(f"the font {family} is not installed")
    before = qapp.font()
    qapp.setFont(QFont(family, points))
    yield request.param
    qapp.setFont(before)


def in_fonts(*points):
    cases = [(family, size) for family in FONTS for size in points]
    return pytest.mark.parametrize("font", cases, indirect=True, ids=lambda case: f"{case[0]} {case[1]}")


def settings_faults(qapp, library, lane, qtbot, size):
    """Return what is wrong on any page of the settings."""
    theme = Theme(qapp, paths.assets_dir())
    theme.set_appearance("light")
    icons = IconSet(paths.assets_dir() / "icons", theme)
    controller = EncodersController(lambda: library, lane, ("false",))
    page = EncodersPage(theme, icons, controller, library.status(), "all-minilm-l6-v2")
    dialog = SettingsDialog(Settings(), icons, library.status(), ("all-minilm-l6-v2",), None, page)
    qtbot.addWidget(dialog)
    dialog.resize(*size)
    dialog.show()
    qtbot.waitExposed(dialog)
    found = []
    for number in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(number)
        qtbot.settle()
        found += [f"{dialog.tabs.tabText(number)}: {fault}" for fault in layout_faults(dialog)]
    dialog.close()
    controller.close(5000)
    theme.deleteLater()
    return found


@in_fonts(10, 13)
@pytest.mark.parametrize("size", [(920, 740), (760, 440)], ids=lambda size: f"{size[0]} wide")
def test_every_page_of_the_settings_has_its_room(qapp, library, lane, qtbot, font, size):
    assert settings_faults(qapp, library, lane, qtbot, size) == []


def test_faults_are_seen(qapp, qtbot):
    from PySide6.QtWidgets import QLabel, QWidget

    holder = QWidget()
    qtbot.addWidget(holder)
    first, second = QLabel("some words of no meaning", holder), QLabel("others", holder)
    first.setGeometry(0, 0, 50, 30)
    second.setGeometry(40, 0, 300, 30)
    holder.resize(200, 30)
    holder.show()
    qtbot.waitExposed(holder)
    said = "\n".join(layout_faults(holder))
    assert "lies over" in said and "is cut" in said and "sticks out" in said


@pytest.mark.skipif(os.environ.get("QT_SCALE_FACTOR") == "2", reason="this is the test at twice the size")
def test_the_same_holds_at_twice_the_size():
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    without = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:anyio")  # a second of its start
    command = [sys.executable, "-m", "pytest", "-q", *without, __file__, "-k", "room"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert done.returncode == 0, done.stdout[-4000:]


LONG = "a-very-long-name-for-the-minutes-of-the-house-meeting-in-the-spring-of-2026-with-all-annexes.md"


@pytest.mark.parametrize("width", [220, 330, 700])
@pytest.mark.parametrize(
    ("name", "folder"), [(LONG, "~/papers"), ("a.pdf", "/home/" + LONG), (LONG, "/home/" + LONG), ("a.pdf", "~/b")]
)
@pytest.mark.parametrize("place", ["page 312", "sheet Budget of the year 2026 with all annexes, A1:F20", ""])
def test_what_is_long_in_a_row_gives_way_to_the_rest(qapp, width, name, folder, place):
    metrics = QFontMetrics(qapp.font())
    line = fit_facts(metrics, width, name, folder, place, "+2 more")
    assert metrics.horizontalAdvance(line) <= width
    parts = line.split(" · ")
    assert parts[-1] == "+2 more" and (len(place) >= 10 or not place or parts[-2] == place)
    if width == 700:
        assert len(parts) == 3 + bool(place)
        assert parts[0][:2] == name[:2] and parts[0][-2:] == name[-2:]  # beginning and ending, which tells the type
    elif len(parts) > 1 + bool(place):  # what is shown of names can be read
        assert all(part in (name, folder) or len(part) > 9 for part in parts[: -1 - bool(place)])


def test_a_row_says_all_of_it_in_its_tooltip(kenning, ask):
    ask(kenning, "My chain slips when I pedal hard")
    model = kenning.window.results_model
    tip, hit = model.index(0).data(Qt.ItemDataRole.ToolTipRole), model.hit(0)
    assert hit.title in tip and hit.path in tip


@in_fonts(10, 13)
def test_the_smallest_window_can_be_used(qapp, make_window, library_dir, ask, qtbot, font):
    kenning = make_window(library_dir)
    window = kenning.window
    window.resize(window.minimumSize())
    found = layout_faults(window, over=OVER)  # nothing asked
    page = ask(kenning, "My chain slips when I pedal hard")
    qtbot.waitUntil(lambda: page.preview.shown is not None and page.preview.pdf_shown)
    qtbot.settle(kenning)
    found += layout_faults(window, over=OVER)
    ask(kenning, "type:pdf quantum chromodynamics lattice")  # a weak answer through a filter: both links are there
    assert page.weak.isVisible()
    found += layout_faults(window, over=OVER)
    window.show_page("folders")
    qtbot.waitUntil(lambda: window.coverage_model.rowCount() > 0)
    sources = [Path(source.path) for source in kenning.presenters.state.status.sources]
    window.folders_page.show_freshness(dict.fromkeys(sources, Freshness("partly", every_s=600, reason="network")))
    window.folders_page.choose_state("failed")
    qtbot.settle(kenning)
    found += layout_faults(window, over=OVER)
    window.show_page("welcome")
    qtbot.settle(kenning)
    found += layout_faults(window, over=OVER)
    assert not found, "\n".join(found)
    assert window.width() <= 800 and window.height() <= 560


@in_fonts(13)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_can_do_first_is_seen_without_scrolling(qapp, make_window, tmp_path, qtbot, font, language):
    speak(language)
    try:
        kenning = make_window(tmp_path / "empty", wait=False)
        kenning.window.resize(800, 560)
        kenning.window.show_page("welcome")
        qtbot.waitUntil(lambda: kenning.presenters.state.status is not None)
        qtbot.settle(kenning)
        welcome = kenning.window.welcome_page
        for button in (welcome.add_button, welcome.sample_button):
            assert button.visibleRegion().boundingRect() == button.rect()
    finally:
        speak("en")


@in_fonts(10)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_found_and_how_fast_is_said_whole_at_the_foot_of_a_small_window(
    qapp, qtbot, icons, library, font, language
):
    speak(language)
    try:
        line = StatusLine(icons)
        qtbot.addWidget(line)
        line.resize(800, 30)
        line.show()
        qtbot.waitExposed(line)
        line.show_status(replace(library.status(), documents=2345, chunks=98765, failed=12, pending=345))
        line.show_state("running")
        line.show_search(4, 0.259, less_likely=1250, more=True, mark="in another order, one word only")
        qtbot.settle()
        whole, shown = line._search.full, line._search.text()
        assert "\N{HORIZONTAL ELLIPSIS}" not in shown + line._library.text()
        assert elapsed_text(0.259) in shown and results_text(4).split()[0] in shown
        assert line._library.text().startswith(documents_text(2345))
        assert whole in line.text and whole in line._search.toolTip() and line._search.accessibleName() == whole
        line.resize(3000, 30)
        qtbot.waitUntil(lambda: line._search.text() == whole and line._private.isVisible())
        assert line._library.text() == line._library.full
    finally:
        speak("en")


@in_fonts(10, 13)
def test_the_name_of_a_folder_has_room_on_its_card(qapp, make_window, library_dir, qtbot, font):
    kenning = make_window(library_dir)
    window = kenning.window
    window.resize(800, 560)
    window.show_page("folders")
    qtbot.waitUntil(lambda: window.coverage_model.rowCount() > 0)
    for width, height in ((800, 560), (1600, 900), (800, 560)):
        window.resize(width, height)
        qtbot.settle(kenning)
        card = window.folders_page.findChild(SourceCard)
        metrics = card._name.fontMetrics()
        assert card._name.width() >= 14 * metrics.averageCharWidth()
        assert card._name.text() == card._name.full or metrics.horizontalAdvance(card._name.full) > card.width() - 40
        assert "\n".join(layout_faults(window, over=OVER)) == ""


@pytest.mark.parametrize(
    "name",
    ["docs", "Papers of the flat and its garden", "a folder whose name is longer than any card in this window is wide"],
)
def test_buttons_go_below_a_name_that_has_no_room_beside_them(qapp, icons, qtbot, name):
    card = SourceCard(icons)
    qtbot.addWidget(card)
    card.show()
    card.resize(card._name.fontMetrics().horizontalAdvance("Papers of the flat and its garden") + 60, 160)
    card.show_source(SourceStatus("/home/docs", "folder", 1, 0, 0, 0, 1, 100, None, missing=False), name)
    card.layout().activate()
    qapp.processEvents()
    assert (card._name.text() == name) == (name != "a folder whose name is longer than any card in this window is wide")


@in_fonts(10, 13)
@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_the_columns_of_a_table_of_files_have_room_for_what_they_are_called(qapp, icons, qtbot, font, language):
    speak(language)
    try:
        model = CoverageModel()
        table = FileTable(icons, model)
        qtbot.addWidget(table)
        table.resize(1000, 400)
        table.show()
        table.fit()
        header = table.horizontalHeader()
        shown = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
        assert len(shown) == 4
        assert not [column for column in shown if header.sectionSize(column) < header.sectionSizeHint(column)]
    finally:
        speak("en")


TITLE = "Minutes of the meeting of all residents of the house in the spring of 2026"


@pytest.mark.parametrize("width", [190, 215, 300])
def test_a_narrow_row_gives_the_name_of_its_file_a_line(qapp, width):
    plain = QFontMetrics(qapp.font())

    def fits(names):
        return all(plain.horizontalAdvance(line) <= width for line in (*names.title, names.below))

    short = fit_names(plain, plain, width, "Minutes", "minutes-12.md", "~/papers")
    assert short.title == ("Minutes",) and short.below == "minutes-12.md · ~/papers" and not short.folder
    long = fit_names(plain, plain, width, TITLE, LONG, "~/papers")
    assert len(long.title) == 2 and "".join(long.title)[:12] == TITLE[:12] and long.title[1].endswith("2026")
    assert len(long.below) >= 24 and long.below[:8] == LONG[:8] and long.below.endswith(".md")
    assert long.folder == "~/papers"  # for the line of facts
    said = fit_names(plain, plain, width, LONG.removesuffix(".md").replace("-", " "), LONG, "~/papers")
    assert len(said.title) == 2 and not said.below and said.folder == "~/papers"
    same = fit_names(plain, plain, width, LONG, LONG, "~/papers")
    assert len("".join(same.title)) >= 40 and same.title[1].endswith(".md") and not same.below
    brief = fit_names(plain, plain, width, "a.md", "a.md", "~/papers")
    assert brief.title == ("a.md",) and brief.below == "~/papers" and not brief.folder
    assert all(fits(names) for names in (short, long, said, same, brief))


@in_fonts(10, 13)
def test_rows_are_higher_where_the_list_is_narrow(qapp, make_window, library_dir, ask, qtbot, font):
    kenning = make_window(library_dir)
    kenning.window.resize(800, 560)
    page = ask(kenning, "My chain slips when I pedal hard")
    results = page.results
    qtbot.settle(kenning)
    line = results.fontMetrics().lineSpacing()
    narrow = results.visualRect(results.model().index(0)).height()
    kenning.window.resize(2000, 900)
    qtbot.waitUntil(lambda: results.visualRect(results.model().index(0)).height() == narrow - line)
    kenning.window.resize(800, 560)
    qtbot.waitUntil(lambda: results.visualRect(results.model().index(0)).height() == narrow)


@pytest.fixture
def german():
    """The window in a language whose words are long."""
    speak("de")
    yield
    speak("en")


@in_fonts(10, 13)
def test_long_words_have_their_room_on_the_folders_and_on_the_map(qapp, german, make_window, library_dir, qtbot, font):
    kenning = make_window(library_dir)
    window = kenning.window
    window.resize(800, 560)
    window.show_page("folders")
    qtbot.waitUntil(lambda: window.coverage_model.rowCount() > 0)
    qtbot.settle(kenning)
    found = layout_faults(window, over=OVER)
    table = window.folders_page.table
    if not table.isColumnHidden(2):
        assert table.columnWidth(2) >= 15 * table.fontMetrics().averageCharWidth()
    window.show_map()
    view = window.search_page.map
    view._stack.setCurrentWidget(view._body)
    view.said.set_full("12.345 Dokumente")
    qtbot.settle(kenning)
    found += layout_faults(window, over=OVER)
    view.all_again.show()
    qtbot.settle(kenning)
    found += layout_faults(window, over=OVER)
    assert not found, "\n".join(found)
    assert view.colouring.width() >= view.colouring.sizeHint().width()


@in_fonts(10, 13)
def test_why_scrolls_where_little_room_is_left(qapp, make_window, library_dir, ask, qtbot, font):
    kenning = make_window(library_dir)
    page = ask(kenning, "type:pdf My chain slips when I pedal hard")
    kenning.window.resize(800, 560)
    qtbot.waitUntil(lambda: page.preview.shown is not None and page.preview.pdf_shown)
    page.preview.tools.why.setChecked(True)
    qtbot.waitUntil(lambda: "Best sentence" in page.preview.why.text)
    qtbot.settle(kenning)
    assert "\n".join(layout_faults(kenning.window, over=OVER)) == ""
    bar = page.preview.why._room.verticalScrollBar()
    assert (page.preview.why._room.focusPolicy() != Qt.FocusPolicy.NoFocus) == (bar.maximum() > 0)
    kenning.window.resize(1500, 1100)
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_the_page_has_most_of_the_window(make_window, library_dir, ask, qtbot):
    kenning = make_window(library_dir)
    kenning.window.resize(1280, 800)
    page = ask(kenning, "My chain slips when I pedal hard")
    view = page.preview.pdf.view
    qtbot.waitUntil(lambda: page.preview.pdf_shown and view.height() >= 560)
    ask(kenning, "type:pdf My chain slips when I pedal hard")
    qtbot.waitUntil(lambda: page.preview.pdf_shown and view.height() >= 560)


@pytest.mark.parametrize("width", [800, 1280])
def test_why_and_what_to_do_can_be_read(make_window, library_dir, qtbot, width):
    kenning = make_window(library_dir)
    kenning.window.resize(width, 700)
    kenning.window.show_page("folders")
    qtbot.waitUntil(lambda: kenning.window.coverage_model.rowCount() > 0)
    kenning.window.folders_page.choose_state("failed")
    qtbot.settle(kenning)
    table = kenning.window.folders_page.table
    text = table.model().index(0, 2).data()
    cell = table.visualRect(table.model().index(0, 2)).adjusted(8, 0, -8, 0)
    needed = table.fontMetrics().boundingRect(cell, Qt.TextFlag.TextWordWrap, text)
    assert len(text) > 20 and needed.height() <= cell.height() and needed.width() <= cell.width()
    assert table.horizontalScrollBar().maximum() == 0


def test_a_cut_label_says_all_of_it_in_its_tooltip(qtbot):
    label = ElidedLabel(snug=True)
    qtbot.addWidget(label)
    label.set_full(LONG)
    label.resize(100, 20)
    label.show()
    assert "…" in label.text() and label.text()[-3:] == LONG[-3:] and label.toolTip() == LONG
