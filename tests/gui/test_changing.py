"""In the window an encoder is tried on the open library, then changed to, while searching goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from engine.cli.protocol import Operation
from engine.library import Library
from engine.store.new_vectors import target_of

ENGLISH, OTHERS = "all-minilm-l6-v2", "multilingual-e5-small"
GERMAN = "Die Kaution für die Wohnung wird spätestens nach sechs Monaten ohne Abzug zurückgezahlt."


@pytest.fixture
def page(kenning, qtbot):
    """The encoders in the settings, at the multilingual one."""
    kenning.presenters.settings.show_encoders()
    made = kenning.presenters.front.dialog.encoders_page
    qtbot.waitUntil(lambda: made.model.find(OTHERS).isValid(), timeout=20_000)
    made.look_at(OTHERS)
    return made


def test_an_encoder_is_tried_and_then_reads_the_library(kenning, page, qtbot, ask):
    button = page.library.button
    assert button.isVisible() and "Try it" in button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Cancel the trial" in button.text()
    qtbot.waitUntil(lambda: "Read this library" in button.text(), timeout=60_000)
    told = page.library.text.text()
    assert "questions from your own passages" in told and "until it is done" in told
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    strip = kenning.window.change_strip
    assert strip.isVisible() and strip.headline == "Reading passages with another encoder"
    assert kenning.window.strip.isHidden() and kenning.indexing.state == "idle"
    ask(kenning, "how long may the landlord keep the deposit")
    qtbot.waitUntil(lambda: kenning.presenters.state.status.encoder.name == OTHERS, timeout=120_000)
    qtbot.waitUntil(lambda: strip.isHidden(), timeout=20_000)
    assert "read with" in kenning.window.banner.text
    assert ask(kenning, "keep the deposit").box.text() and kenning.window.results_model.rowCount() > 0
    assert kenning.library.library.query_encoder.manifest.name == OTHERS


def test_a_change_is_given_up_in_the_strip(kenning, qtbot, library_dir):
    kenning.presenters.changing.change(OTHERS)
    strip = kenning.window.change_strip
    qtbot.waitUntil(lambda: target_of(library_dir) is not None, timeout=60_000)
    qtbot.mouseClick(strip._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "stays with" in kenning.window.banner.text, timeout=60_000)
    assert target_of(library_dir) is None and kenning.library.library.status().encoder.name == ENGLISH
    assert kenning.changing.state == "idle" and strip.isHidden()


def test_a_change_that_was_cut_off_goes_on_by_itself(make_window, library_dir, qtbot):
    from tests.changing import end, start

    program = start(library_dir, OTHERS, group=2)
    qtbot.waitUntil(lambda: target_of(library_dir) is not None, timeout=60_000)
    program.kill()
    end(program)
    kenning = make_window(library_dir)
    qtbot.waitUntil(lambda: kenning.presenters.state.status.encoder.name == OTHERS, timeout=120_000)
    assert kenning.changing.operation == Operation("change", encoder=OTHERS)
    qtbot.waitUntil(lambda: kenning.changing.state == "idle", timeout=60_000)


def test_an_encoder_is_offered_once(make_window, library_dir, qtbot, tmp_path):
    (tmp_path / "more").mkdir()
    for number in range(30):
        (tmp_path / "more" / f"{number}.txt").write_text(f"{GERMAN} {number}", "utf-8")
    with Library.open(library_dir) as library:
        library.index([tmp_path / "more"])
        assert library.status().encoder.name == ENGLISH and library.status().offer is not None
    kenning = make_window(library_dir)
    banner = kenning.window.banner
    qtbot.waitUntil(lambda: "German, which all-MiniLM-L6-v2 was not made for" in banner.text, timeout=20_000)
    banner.action_button.click()
    made = kenning.presenters.front.dialog.encoders_page
    qtbot.waitUntil(lambda: made.current is not None and made.current.name == OTHERS, timeout=20_000)
    kenning.presenters.front.dialog.reject()
    qtbot.waitUntil(lambda: kenning.library.library.status().offer is None, timeout=20_000)
