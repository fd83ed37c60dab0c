"""Are a question's operators shown, taken out again, and offered to those who do not type them?"""

import pytest
from PySide6.QtCore import QDate, Qt

from desktop.texts.wording import date_range_text, typed_date_text
from desktop.views.date_popup import DatePopup
from desktop.views.more_filters import operators
from desktop.views.query_chips import QueryChips, cut_filter, filter_text
from desktop.views.query_help import examples
from engine.search.query import QueryFilter, parse_query


def parts(text):
    return parse_query(text).filters


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("rent type:pdf", ["Type: PDF"]), ("rent in:Papers", ["In: Papers"]),
        ("rent after:2024-03", ["From: March 2024"]), ("rent before:2025", ["Before: 2025"]),
        ('"two months" rent', ["Exactly “two months”"]), ("rent -draft", ["Without “draft”"]),
        ("rent title:lease lang:de", ["Title: lease", "Language: German"]),
        ('rent label:"to pay"', ["Label: to pay"]), ("rent category:bills", ["Label: bills"]),
        ("rent OR lease", ["Either: rent OR lease"]),
        ("rent colour:red", []), ("how long may I keep the deposit", []),
    ],
)  # fmt: skip
def test_operators_are_said_in_words_and_plain_words_are_not_shown(qapp, typed, said):
    assert [filter_text(part) for part in parts(typed)] == said


@pytest.mark.parametrize(
    ("typed", "place", "left"),
    [
        ("rent type:pdf deposit", 0, "rent deposit"), ("  type:pdf rent", 0, "rent"), ("rent  -draft ", 0, "rent"),
        ('type:pdf "two months" in:papers', 1, "type:pdf in:papers"), ("type:pdf", 0, ""),
    ],
)  # fmt: skip
def test_an_operator_is_cut_out_and_the_blanks_are_tidied(typed, place, left):
    query = typed.strip()
    assert cut_filter(typed, query, parts(query)[place]) == left


def test_an_operator_is_cut_out_of_a_text_that_was_typed_further():
    part = parts("rent type:pdf")[0]
    assert cut_filter("old rent type:pdf 2024", "rent type:pdf", part) == "old rent 2024"
    assert cut_filter("something else", "rent type:pdf", part) == "something else"


@pytest.mark.parametrize(
    ("fields", "typed"),
    [
        (("rent agreement", "", ""), 'title:"rent agreement"'), (("rent", "", ""), "title:rent"),
        (("", ' two "months ', ""), '"two months"'), (("", "", "draft, old"), "-draft -old"), (("", " ", ""), ""),
    ],
)  # fmt: skip
def test_the_fields_speak_the_query_language(fields, typed):
    assert operators(*fields) == typed
    if typed:
        assert parts(f"x {typed}")


def test_every_example_of_the_help_is_understood(qapp):
    plain, *others = [typed for typed, _ in examples()]
    assert not parts(plain)
    assert all(parts(typed) or parse_query(typed).prefixes for typed in others)


def test_dates_are_said_as_they_were_meant(qapp):
    assert typed_date_text("2024-03-05") == "5 Mar 2024"
    assert typed_date_text("yesterday") == "yesterday"
    popup = DatePopup(None)
    chosen = []
    popup.chosen.connect(lambda *ends: chosen.append(ends))
    popup.last.setChecked(True)
    popup.since.setDate(QDate(2024, 3, 1))
    popup.until.setDate(QDate(2024, 3, 31))
    popup.apply.click()
    assert date_range_text(*chosen[0]) == "1 Mar 2024 to 31 Mar 2024"
    popup.since.setDate(QDate(2024, 4, 30))  # the wrong way round
    popup.apply.click()
    assert date_range_text(*chosen.pop()) == "31 Mar 2024 to 30 Apr 2024"
    popup.first.setChecked(False)
    popup.apply.click()
    assert chosen[1][0] is None
    popup.deleteLater()


def test_a_chip_goes_with_delete(qtbot):
    chips = QueryChips()
    qtbot.addWidget(chips)
    chips.show_parts((QueryFilter("type", "pdf", 0, 8),))
    chips.show()
    with qtbot.waitSignal(chips.removed) as told:
        qtbot.keyClick(chips.chips[0], Qt.Key.Key_Delete)
    assert told.args[0].value == "pdf"
    assert chips.chips[0].accessibleName() == "Remove: Type: PDF"
    chips.show_parts(())
    assert chips.isHidden()


# -- in the window --------------------------------------------------------------------------------


def test_what_was_understood_is_shown_and_removed_with_a_click(kenning, ask, qtbot):
    page = ask(kenning, "chain title:bicycle")
    assert page.understood.texts == ["Title: bicycle"] and page.understood.isVisible()
    assert kenning.window.results_model.hit(0).type == "pdf"
    page.filters.last.setFocus()
    qtbot.keyClick(page.filters.last, Qt.Key.Key_Tab)
    assert page.understood.chips[0].hasFocus()
    with qtbot.waitSignal(kenning.search.results_changed):
        page.understood.chips[0].click()
    assert page.box.text() == "chain" and page.box.hasFocus()
    assert not page.understood.isVisible()


def lit(page):
    return {kind for kind, chip in page.filters._kinds.items() if chip.isChecked()}


def answer(kenning, qtbot):
    qtbot.waitUntil(lambda: not kenning.search.waiting)


def test_what_is_typed_lights_its_chip_which_takes_it_out_again(kenning, ask, qtbot):
    page = ask(kenning, "chain type:pdf")
    assert lit(page) == {"pdf"} and not page.understood.isVisible() and page.filters._clear.isVisible()
    assert kenning.window.results_model.hit(0).type == "pdf"
    page.filters._kinds["pdf"].click()
    answer(kenning, qtbot)
    assert page.box.text() == "chain" and lit(page) == set() and not page.filters.options.types
    page.box.setText("chain type:pdf")
    qtbot.waitUntil(lambda: lit(page) == {"pdf"})
    page.box.setText("chain")
    qtbot.waitUntil(lambda: lit(page) == set())


def test_a_second_kind_is_added_to_what_was_typed(kenning, ask, qtbot):
    page = ask(kenning, "chain type:pdf")
    page.filters._kinds["html"].click()
    answer(kenning, qtbot)
    assert page.box.text() == "chain" and lit(page) == {"pdf", "html"}
    model = kenning.window.results_model
    assert {hit.type for hit in model.hits} == {"pdf", "html"}
    ask(kenning, "chain type:pdf,html")  # typed as well as chosen: nothing is shown twice
    assert lit(page) == {"pdf", "html"} and not page.understood.isVisible()
    page.filters._clear.click()
    answer(kenning, qtbot)
    assert page.box.text() == "chain" and lit(page) == set() and not page.filters.active


def test_what_is_typed_within_a_choice_is_a_chip_of_its_own_until_another_choice(kenning, ask, qtbot):
    """Two lit chips mean either of them: a list that holds one of them alone must not stand under both."""
    page = ask(kenning, "chain")
    page.filters._kinds["html"].click()
    answer(kenning, qtbot)
    ask(kenning, "chain type:pdf")
    assert lit(page) == {"html"} and page.understood.texts == ["Type: PDF"] and page.shows_none
    page.filters._kinds["pdf"].click()
    answer(kenning, qtbot)
    assert page.box.text() == "chain" and lit(page) == {"html", "pdf"} and not page.understood.isVisible()
    ask(kenning, "chain type:html")
    assert lit(page) == {"html", "pdf"} and page.understood.texts == ["Type: HTML"]
    for kind in ("pdf", "html"):
        page.filters._kinds[kind].click()
    answer(kenning, qtbot)
    assert not page.filters.options.types and page.box.text() == "chain"


def test_a_choice_takes_the_place_of_a_typed_kind_for_which_there_is_no_chip(kenning, ask, qtbot):
    page = ask(kenning, "chain type:md")
    assert page.understood.texts == ["Type: MD"]
    page.filters._kinds["pdf"].click()
    answer(kenning, qtbot)
    assert page.box.text() == "chain" and page.shows_results and lit(page) == {"pdf"}


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.filters._kinds["pdf"].click(),
        lambda page: page.understood.chips[0].click(),
        lambda page: page.filters._clear.click(),
        lambda page: page.box.ask("whale road"),
        lambda page: page.box.append("-draft"),
        lambda page: page.box.clear_text(),
        lambda page: page.box.setText("whale road"),
    ],
    ids=["lit chip", "chip", "clear", "question", "operators", "escape", "recalled"],
)
def test_the_keys_that_undo_bring_back_what_stood_in_the_box(kenning, ask, qtbot, change):
    typed = "chain title:bicycle type:pdf"
    page = ask(kenning, typed)
    change(page)
    answer(kenning, qtbot)
    assert page.box.text() != typed
    page.focus_box()
    qtbot.keyClick(page.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.box.text() == typed
    qtbot.waitUntil(lambda: page.understood.texts == ["Title: bicycle"] and lit(page) == {"pdf"})
    qtbot.keyClick(page.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert page.box.text() != typed


def test_a_typed_date_folder_and_language_stand_in_their_chips(kenning, ask, qtbot):
    page = ask(kenning, "chain after:2001 in:papers type:md -type:pdf")
    assert page.filters._date.text().startswith("From: 2001") and page.filters._folder.text().startswith("In: papers")
    assert page.understood.texts == ["Type: MD", "Without “type:pdf”"]  # no chip stands for these
    next(action for action in page.filters._date.menu().actions() if action.data() == 0).trigger()
    answer(kenning, qtbot)
    assert page.box.text() == "chain in:papers type:md -type:pdf" and "Any date" in page.filters._date.text()


def test_the_panel_puts_its_words_into_the_box(kenning, ask, qtbot):
    page = ask(kenning, "chain")
    page.filters.show_more()
    more = page.filters.popups["more"]
    more.title.setText("bicycle")
    with qtbot.waitSignal(kenning.search.results_changed):
        qtbot.keyClick(more.title, Qt.Key.Key_Return)
    assert page.box.text() == "chain title:bicycle"
    assert page.understood.texts == ["Title: bicycle"]
    assert {kenning.window.results_model.hit(0).title} == {"The bicycle handbook"}


def test_the_newest_can_come_first(kenning, ask, qtbot, documents):
    page = ask(kenning, "chain")
    page.filters.show_more()
    more = page.filters.popups["more"]
    more.sort.setCurrentIndex(1)
    with qtbot.waitSignal(kenning.search.results_changed):
        more.apply.click()
    model = kenning.window.results_model
    rows = range(model.fold if model.fold >= 0 else model.rowCount())  # what is less likely stands behind these
    dates = [model.hit(row).modified for row in rows]
    assert dates and dates == sorted(dates, reverse=True) and page.filters._sort.isVisible()
    with qtbot.waitSignal(kenning.search.results_changed):
        page.filters._sort.click()
    assert kenning.search.options.sort == "relevance" and not page.filters.active


def test_an_example_of_the_help_goes_into_the_box(kenning, qtbot):
    page = kenning.window.search_page
    page.filters.show_help()
    next(button for button in page.filters.popups["help"].buttons if button.text() == "type:pdf").click()
    assert page.box.text() == "type:pdf" and page.box.hasFocus()
    qtbot.waitUntil(lambda: kenning.window.results_model.rowCount() == 2)
    assert page.preview.tools.why.isHidden()  # a list of documents was compared with nothing


def test_a_panel_of_dates_that_is_closed_leaves_no_choice_behind(kenning, qtbot):
    bar = kenning.window.search_page.filters
    ticked = [action for action in bar._date.menu().actions() if action.isChecked()]
    bar._date.menu().actions()[-1].trigger()
    qtbot.waitUntil(lambda: "dates" in bar.popups and bar.popups["dates"].isVisible())
    qtbot.keyClick(bar.popups["dates"].since, Qt.Key.Key_Escape)
    assert [action for action in bar._date.menu().actions() if action.isChecked()] == ticked
    assert [action.text() for action in ticked] == ["Any date"] and "Any date" in bar._date.text()


def test_typed_filters_without_hits_can_be_taken_out(kenning, ask, qtbot):
    page = ask(kenning, "chain in:nowhere type:pdf")
    assert "In: nowhere" in page.none_text and "quotation marks" not in page.none_text
    assert page.none_button.isVisible()
    with qtbot.waitSignal(kenning.search.results_changed):
        page.none_button.click()
    assert page.box.text() == "chain" and page.shows_results


def test_a_range_of_dates_filters(kenning, ask, qtbot):
    page = ask(kenning, "chain")
    page.filters.show_dates()
    dates = page.filters.popups["dates"]
    dates.last.setChecked(True)
    dates.since.setDate(QDate(1990, 1, 1))
    dates.until.setDate(QDate(1990, 12, 31))
    dates.apply.click()
    qtbot.waitUntil(lambda: bool(page.none_text))
    assert "1 Jan 1990 to 31 Dec 1990" in page.filters._date.text()
    page.filters.clear()
    qtbot.waitUntil(lambda: page.shows_results)
