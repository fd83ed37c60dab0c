"""What a walk through the window found unclear stays mended: rows, the line at the bottom, signs, what is not read."""

import dataclasses

import pytest
from layout_faults import layout_faults
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QScrollArea, QSpinBox, QWidget

from desktop.controllers.search import SearchRequest
from desktop.models.markup import skip_head
from desktop.settings.fields import make_editor
from desktop.texts.plain import isolated
from desktop.views.popup import Popup
from desktop.views.progress_strip import ProgressStrip, TimeLeft
from desktop.views.result_delegate import fit_facts, is_narrow
from desktop.views.shortcuts import ShortcutsDialog
from desktop.views.source_card import StateBar, share_widths
from desktop.views.status_line import StatusLine
from engine.cli.protocol import Operation
from engine.progress import Progress
from engine.reports.choice import EncoderChoice
from engine.reports.status import SourceStatus
from engine.search.hits import SearchOptions, SearchResult
from engine.settings import Settings

MAIL = "From: Anna <anna@example.org>\nTo: Ben\nDate: Wed, 4 Mar 2026\nSubject: Cake\n\nWho brings the cake?"


def test_a_narrow_row_leaves_out_a_name_rather_than_show_pieces_of_all(qapp):
    metrics = QFontMetrics(qapp.font())
    letter = metrics.averageCharWidth()
    wide = fit_facts(metrics, 80 * letter, "bicycle-handbook.pdf", "Sample documents", "page 2", "+2 more", "")
    assert wide == "bicycle-handbook.pdf · Sample documents · page 2 · +2 more"
    room = metrics.horizontalAdvance(" · Sample documents · page 2 · +2 more") + 4
    narrow = fit_facts(metrics, room, "bicycle-handbook.pdf", "Sample documents", "page 2", "+2 more", "")
    assert narrow == "Sample documents · page 2 · +2 more"
    room = metrics.horizontalAdvance(" · page 2 · +2 more · Today") + 4
    least = fit_facts(metrics, room, "bicycle-handbook.pdf", "Sample documents", "page 2", "+2 more", "Today")
    assert least == "page 2 · +2 more · Today"
    assert is_narrow(metrics, 30 * letter) and not is_narrow(metrics, 60 * letter)


def test_the_line_below_says_whole_things_and_leaves_out_the_least(qtbot, icons):
    line = StatusLine(icons)
    qtbot.addWidget(line)
    line._say(line._library, "17 documents · 48 passages")
    line._say(line._device, "all-MiniLM-L6-v2 · CPU")
    line.show_search(4, 0.9, less_likely=12)
    line.resize(1400, 30)
    line.show()
    qtbot.waitExposed(line)
    assert line._private.isVisible() and line._device.isVisible()
    line.show_selection(4)
    whole = line.sizeHint().width()
    line.resize(whole - line._private.width() - 40, 30)
    qtbot.waitUntil(lambda: not line._private.isVisible())
    shown = [label for label in line._said if label.isVisible()]
    qtbot.waitUntil(lambda: all(label.text() == label.full for label in shown))
    assert line._search in shown and line._selected in shown
    line.clear_search()
    line.show_search(3, 0.2)  # after it was hidden
    assert line._search.isVisible() or line._search.isVisibleTo(line)
    assert "all-MiniLM" in line.text  # what is left out is still said


def test_plus_and_minus_are_signs_where_words_would_take_a_line_more(kenning, ask, qtbot):
    kenning.window.resize(1500, 800)
    page = ask(kenning, "My chain slips when I pedal hard")
    tools = page.preview.tools
    qtbot.waitUntil(tools.isVisible)
    qtbot.waitUntil(lambda: tools.more.text() == "+  More")
    kenning.window.resize(800, 560)
    qtbot.waitUntil(lambda: (tools.more.text(), tools.less.text()) == ("+", "−"))
    assert tools.more.accessibleName() == "More like this"


def test_files_known_by_name_alone_are_listed_where_nothing_else_is_found(kenning, ask, qtbot, documents):
    page = ask(kenning, "picture.gif")
    qtbot.waitUntil(page.names.isVisible)
    assert page.names.list.isHidden() == page.shows_results
    page = ask(kenning, "type:gif picture")
    qtbot.waitUntil(page.names.isVisible)
    qtbot.waitUntil(page.names.list.isVisible)
    assert page.shows_none and page.names.text.startswith("1 file by its name alone")
    assert "no reader" in page.names.list.item(0).text().splitlines()[1][:12]
    ask(kenning, "My chain slips when I pedal hard")
    assert page.names.list.isHidden()


def test_a_mail_in_the_list_begins_with_its_words():
    at = MAIL.index("brings")
    text, spans = skip_head(MAIL, ((at, at + 6),))
    assert text == "Who brings the cake?" and [text[a:b] for a, b in spans] == ["brings"]
    at = MAIL.index("Cake")
    assert skip_head(MAIL, ((at, at + 4),))[0] == MAIL  # the head alone holds the word
    assert skip_head("Note: all of it", ())[0] == "Note: all of it"
    assert skip_head("From: Anna\nTo: Ben\n", ())[0] == "From: Anna\nTo: Ben\n"


def reading(at_s, left_s):
    return Progress(phase="indexing", documents_done=3, documents_total=200, seconds=at_s, seconds_left=left_s)


@pytest.mark.parametrize(
    ("at_s", "left_s", "said"),
    [
        (9.0, 4560.0, "working out the time left"),
        (9.0, 90.0, "about 2 minutes left"),
        (45.0, 11_460.0, "working out the time left"),  # 3 h 11 min for 200 files
        (190.0, 11_460.0, "about 3 h 11 min left"),  # which it was
        (45.0, None, "working out the time left"),
    ],
)
def test_the_first_minutes_do_not_foretell_the_next_hours(qtbot, icons, at_s, left_s, said):
    strip = ProgressStrip(icons)
    qtbot.addWidget(strip)
    strip.show_progress(reading(at_s, left_s))
    assert said in strip.detail


def test_the_time_left_does_not_jump(qtbot):
    left = TimeLeft()
    shown = [left.follow(reading(200.0, 600.0))]
    for second in range(1, 60):  # a guess that jumps between three minutes and an hour
        shown.append(left.follow(reading(200.0 + second, 180.0 if second % 2 else 3600.0)))
    assert shown[0] == 600.0
    assert all(abs(later - (before - 1)) <= 0.07 * 3600 for before, later in zip(shown, shown[1:], strict=False))
    steady = [left.follow(reading(260.0 + second, 900.0 - second)) for second in range(120)]
    assert steady[-1] == pytest.approx(900.0 - 119, rel=0.01)  # and follows what stays
    assert left.follow(reading(381.0, 20.0)) == 20.0  # the end is told as it comes
    assert left.follow(reading(3.0, 40.0)) == 40.0  # another run


@pytest.mark.parametrize(
    ("at_s", "before_s", "after_s", "least", "most"),
    [(600.0, 2000.0, 1000.0, 0.2, 0.25), (4.0, 75.0, 35.0, 0.9, 1.0), (600.0, 65.0, 35.0, 0.3, 0.5)],
)
def test_the_time_left_follows_sooner_where_the_run_is_young_or_nearly_over(at_s, before_s, after_s, least, most):
    left = TimeLeft()
    left.follow(reading(at_s, before_s))
    for second in range(1, 5):
        shown_s = left.follow(reading(at_s + second, after_s))
    way = (before_s - 4 - shown_s) / (before_s - 4 - after_s)
    assert least < way < most


def test_a_panel_stays_over_its_window(qtbot):
    window = QWidget()
    window.setGeometry(10, 10, 600, 400)
    anchor = QLabel("?", window)
    anchor.setGeometry(560, 10, 30, 20)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    panel = Popup(window, "panel")
    panel.setFixedSize(300, 100)
    panel.open_below(anchor)
    assert window.geometry().contains(panel.geometry())
    panel.close()


def test_foreign_names_keep_their_direction_in_a_window_read_from_the_right(qapp):
    assert isolated("/a/path") == "/a/path"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert isolated("/a/path") == "\u2068/a/path\u2069" and isolated("") == ""
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_number_does_not_stand_at_the_very_edge_of_its_field(qtbot):
    fields = [item for item in dataclasses.fields(Settings) if isinstance(getattr(Settings(), item.name), int)]
    editors = [make_editor(item, getattr(Settings(), item.name)) for item in fields]
    boxes = [editor for editor in editors if isinstance(editor, QSpinBox)]
    assert boxes
    for box in boxes:
        qtbot.addWidget(box)
        assert box.findChild(QLineEdit).textMargins().left() >= 6


def test_a_long_folder_is_named_whole_where_it_is_to_be_forgotten(kenning, qtbot, tmp_path):
    place = str(tmp_path / "a folder whose name is a good deal longer than it ought to be" / ("long-" * 20))
    kenning.presenters.folders.ask_removal(
        dataclasses.replace(kenning.presenters.state.status.sources[0], path=place, indexed=3)
    )
    box = kenning.window.findChild(QMessageBox)
    qtbot.waitUntil(box.isVisible)
    assert layout_faults(box) == []
    asked, more = (text.replace("\u200b", "") for text in (box.text(), box.informativeText()))
    assert more.startswith(place) and place.endswith(asked.removeprefix("Forget “").removesuffix("”?"))
    box.close()


def test_asking_before_anything_is_read_says_so(kenning, qtbot, monkeypatch):
    presenters = kenning.presenters
    empty = dataclasses.replace(presenters.state.status, documents=0)
    monkeypatch.setattr(presenters.state, "_status", empty)
    monkeypatch.setattr(kenning.indexing, "state", "running")
    monkeypatch.setattr(type(kenning.indexing), "reads", True)
    presenters.search.show(SearchResult("roof", 0.1, ()), SearchRequest("roof", SearchOptions()))
    assert kenning.window.search_page.none_text.startswith("Your files are still being read")


@pytest.mark.parametrize("room", [(1600, 1000), (1180, 800), (800, 560)], ids=str)
def test_all_keys_can_be_seen_on_a_screen_of_any_size(qapp, qtbot, room):
    dialog = ShortcutsDialog(room=QSize(*room))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.settle()
    assert dialog.width() < room[0] and dialog.height() < room[1]
    (area,) = dialog.findChildren(QScrollArea)
    assert layout_faults(dialog) == []
    keys = [one for one in area.widget().findChildren(QLabel) if one.text() == "Ctrl+Q"]
    assert len(keys) == 1 and keys[0].x() + keys[0].width() <= area.viewport().width()
    area.ensureWidgetVisible(keys[0])
    assert not keys[0].visibleRegion().isEmpty()


def test_a_run_without_files_counts_none(icons, qtbot):
    """As one that looked for changes and found none: "0 of 0 files" says nothing."""
    strip = ProgressStrip(icons)
    qtbot.addWidget(strip)
    strip.begin(Operation("index"))
    strip.show_progress(Progress("finishing", seconds=1.0))
    assert strip.detail == "finishing"


def test_a_run_says_what_it_does_from_the_first_moment(icons, qtbot):
    strip = ProgressStrip(icons)
    qtbot.addWidget(strip)
    strip.begin(Operation("index"))
    said = [strip.detail]
    for progress in (
        Progress("choosing"),
        Progress("scanning"),
        Progress("scanning", documents_total=1200),
        Progress("opening", documents_total=9),
        Progress("indexing", documents_total=9),
    ):
        strip.show_progress(progress)
        said.append(strip.detail)
    assert said == [
        "starting",
        "finding out which languages the files are in",
        "looking for files",
        "looking for files: 1,200 so far",
        "9 files to read · loading the encoder",
        "0 of 9 files · working out the time left",
    ]
    strip.begin(Operation("compact"))
    assert strip.detail == ""


def test_an_encoder_that_was_chosen_is_named_at_once(kenning, qtbot):
    """In the line at the bottom, which is not asked for otherwise before something is committed."""
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
    qtbot.settle(kenning)
    with qtbot.waitSignal(kenning.library.status_changed):
        kenning.indexing.chose.emit(EncoderChoice("all-minilm-l6-v2", "MiniLM", ("en",)))


def test_a_file_that_cannot_be_read_is_called_so_while_the_run_goes_on(icons, qtbot):
    """As in the line below it."""
    strip = ProgressStrip(icons)
    qtbot.addWidget(strip)
    strip.begin(Operation("index"))
    strip.show_progress(Progress("indexing", documents_done=3, documents_total=9, failed=2, seconds=1.0))
    assert "2 files not readable" in strip.detail and "failed" not in strip.detail


@pytest.mark.parametrize(
    ("counts", "widths"),
    [((50, 0, 0, 50), [50, 0, 0, 50]), ((4999, 0, 1, 0), [96, 0, 4, 0]), ((0, 0, 0, 0), [0, 0, 0, 0]), ((), [])],
)
def test_each_share_of_a_bar_is_seen_and_together_they_are_as_wide_as_it(counts, widths):
    assert share_widths(counts, 100) == pytest.approx(widths)


def test_what_waits_is_the_part_of_a_folders_bar_that_is_not_filled(qtbot, theme):
    bar = StateBar(theme)
    qtbot.addWidget(bar)
    bar.resize(200, 6)
    seen = {}
    for name, counts in {"new": (0, 0, 0, 9), "half": (5, 0, 0, 5), "done": (8, 1, 1, 0)}.items():
        indexed, skipped, failed, pending = counts
        bar.set_source(SourceStatus("/papers", "folder", indexed, skipped, failed, pending, 0, 0, None, False))
        picture = bar.grab().toImage()
        seen[name] = [picture.pixelColor(round(x * picture.width() / 200), 3).name() for x in (20, 150, 170, 190)]
    accent, muted, danger, track = (theme.color(one).name() for one in ("accent", "muted", "danger", "border"))
    assert seen == {"new": [track] * 4, "half": [accent, track, track, track], "done": [accent, accent, muted, danger]}
