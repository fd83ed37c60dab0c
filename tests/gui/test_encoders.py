"""The page about encoders: what it says, and that adding and removing end well or with one sentence."""

import importlib.util
import json
import shutil
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QMessageBox

from desktop.controllers.encoders import EncodersController, add_command, read_rows
from desktop.models.encoders import EncodersModel, Role
from desktop.settings.dialog import SettingsDialog
from desktop.settings.encoder_details import change_text, reading_seconds
from desktop.settings.encoders_page import EncodersPage
from desktop.settings.fields import editor_value
from desktop.settings.licence_dialog import LicenceDialog
from engine import paths
from engine.encoders import find_encoder
from engine.extras import how_to_add
from engine.model_hub.install import install_encoder
from engine.settings import Settings
from tests.hub_server import HubServer

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
BUNDLED = "all-minilm-l6-v2"
# Stands for the real process where a test needs a download that goes on, or a crash.
SLOW = """
import json, sys
def say(**event): print(json.dumps(event), flush=True)
print("a stray line")
say(event="step", step="downloading")
say(event="transfer", bytes_done=10_000_000, bytes_total=40_000_000, bytes_per_second=1e6, seconds_left=30.0, path="w")
assert sys.stdin.readline() == "cancel\\n"
say(event="cancelled")
sys.exit(130)
"""
CRASH = 'import os; print(\'{"event": "step", "step": "exporting"}\', flush=True); os._exit(9)'
DEAF = 'import sys, time; print(\'{"event": "step", "step": "exporting"}\', flush=True); time.sleep(600)'


@pytest.fixture
def exported(tmp_path):
    folder = tmp_path / "exported"
    shutil.copytree(find_encoder(BUNDLED).folder, folder)
    raw = json.loads((folder / "encoder.json").read_text("utf-8"))
    (folder / "encoder.json").write_text(json.dumps(raw | {"name": "mine", "title": "Mine"}), "utf-8")
    return folder


@pytest.fixture
def make_controller(lane, library):
    made = []

    def make(command=None):
        made.append(EncodersController(lambda: library, lane, command))
        return made[-1]

    yield make
    for controller in made:
        controller.close(5000)


@pytest.fixture
def make_page(qtbot, theme, icons, library):
    def make(controller):
        page = EncodersPage(theme, icons, controller, library.status(), BUNDLED)
        qtbot.addWidget(page)
        page.show()
        qtbot.waitUntil(lambda: page.model.rowCount() > 0)
        return page

    return make


@pytest.fixture
def page(make_page, make_controller):
    return make_page(make_controller())


# -- the list -----------------------------------------------------------------------------------------


def test_the_model_keeps_qts_rules(qapp):
    model = EncodersModel()
    tester = QAbstractItemModelTester(model, FATAL)
    rows = read_rows()
    for some in ([], rows, rows[:3]):
        model.set_rows(some, BUNDLED)
    tester.deleteLater()


def test_installed_ones_come_first_and_headings_cannot_be_chosen(qapp):
    model = EncodersModel()
    model.set_rows(read_rows(), BUNDLED)
    states = [model.index(number).data(Role.STATE) for number in range(model.rowCount())]
    assert states[:2] == ["", "used"] and states.count("") == 3
    order = [state for state in states if state]
    assert order == sorted(order, key=["used", "installed", "offered", "not yet"].index)
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.find("nothing") == QModelIndex() and model.row("nothing") is None


def test_a_row_says_licence_dimensions_context_and_languages(qapp):
    model = EncodersModel()
    model.set_rows(read_rows(), BUNDLED)
    index = model.find("snowflake-arctic-embed-l-v2.0")
    assert index.data(Role.FACTS) == "Apache-2.0 · 1,024 dims · 8,192 tokens · 74 languages"
    assert index.data(Role.ASIDE) == "2.3 GB"
    assert "Can be added" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "no licence published" in model.find("starbucks-msmarco").data(Role.FACTS)


def test_the_keys_move_over_headings(page, qtbot):
    assert page.current.name == BUNDLED
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.current.name == "multilingual-e5-small"
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    assert page.current.name == "embeddinggemma-2"


# -- the details ----------------------------------------------------------------------------------------


def test_the_bundled_encoder_shows_what_was_measured(page):
    kept = next(rung.kept for rung in find_encoder("all-minilm-l6-v2").ladder if rung.dims == 256)
    assert f"256: {kept * 100:.1f} %" in page.details.facts["Measured here"]
    assert "MB" in page.details.facts["On disk"]
    assert page.remove_button.isHidden() and page.add_button.isHidden() and not page.use_button.isEnabled()
    assert "made with this encoder" in page.change.text()


def test_an_offered_encoder_shows_published_figures_with_their_source(page):
    page.choose(page.model.find("snowflake-arctic-embed-s"))
    said = page.details.facts["Published score"]
    assert said.startswith("51.98\n51.98: MTEB")
    plain = " ".join(label.text() for label in page.details.findChildren(QLabel))
    assert "51.98" in plain and "MTEB" not in plain  # the collection stands behind the ⓘ
    assert any(
        "https://github.com/Snowflake" in label.toolTip()
        for label in page.details.findChildren(object)
        if hasattr(label, "toolTip")
    )
    assert page.details.facts["Download"] == "about 133 MB" and page.details.facts["Licence"] == "Apache-2.0"
    assert not page.add_button.isHidden() and page.use_button.isHidden() and page.remove_button.isHidden()
    assert "is read with all-MiniLM-L6-v2" in page.change.text()


def test_what_cannot_be_added_yet_says_why(page):
    page.choose(page.model.find("starbucks-msmarco"))
    assert "no licence" in page.why.text() and page.add_button.isHidden()


def test_the_time_for_another_encoder_is_guessed_from_a_measurement(page, qtbot):
    page.choose(page.model.find("bge-base-en-v1.5"))
    qtbot.waitUntil(lambda: "on this computer" in page.change.text())


def test_a_larger_encoder_takes_longer_in_proportion(library):
    rows = {row.name: row for row in read_rows()}
    status = replace(library.status(), tokens=1_000_000)
    seconds = reading_seconds(rows["bge-base-en-v1.5"], status, rows[BUNDLED], 10_000.0)
    assert seconds == pytest.approx(100 * (109482240 - 23440896) / (22713216 - 11720448))
    assert reading_seconds(rows["potion-base-8m"], status, rows[BUNDLED], 10_000.0) is None  # nothing to multiply
    assert reading_seconds(rows["bge-base-en-v1.5"], status, rows[BUNDLED], 0.0) is None
    assert change_text(rows["bge-base-en-v1.5"], None, None, 0.0) == ""


# -- the licence ----------------------------------------------------------------------------------------


def test_the_licence_must_be_accepted_first(qtbot):
    row = next(row for row in read_rows() if row.name == "e5-small-v2")
    dialog = LicenceDialog(row)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.add_button.isEnabled() and "MIT" in dialog.accept_box.text()
    dialog.accept_box.click()
    with qtbot.waitSignal(dialog.agreed) as agreed:
        dialog.add_button.click()
    assert agreed.args == ["e5-small-v2", "MIT"]


# -- adding ---------------------------------------------------------------------------------------------


def add(page, qtbot, name):
    page.choose(page.model.find(name))
    page.add_button.click()
    page._dialog.accept_box.click()
    page._dialog.add_button.click()


def test_progress_is_shown_and_can_be_cancelled(make_page, make_controller, qtbot):
    controller = make_controller([sys.executable, "-c", SLOW])
    page = make_page(controller)
    add(page, qtbot, "e5-small-v2")
    assert not page.add_button.isEnabled()
    qtbot.waitUntil(lambda: "10.0 MB of 40.0 MB" in page._detail.text())
    assert "left" in page._detail.text() and "Downloading E5 small v2" in page._headline.text()
    with qtbot.waitSignal(controller.stopped):
        page.cancel_button.click()
    assert page.progress.isHidden() and "kept" in page.banner.text and not controller.adding


def test_a_crash_says_that_nothing_was_installed(make_page, make_controller, qtbot):
    controller = make_controller([sys.executable, "-c", CRASH])
    page = make_page(controller)
    with qtbot.waitSignal(controller.failed):
        add(page, qtbot, "e5-small-v2")
    assert "nothing was installed" in page.banner.text and page.progress.isHidden()


def test_a_process_that_does_not_listen_is_ended(make_controller, qtbot):
    controller = make_controller([sys.executable, "-c", DEAF])
    controller._patience.setInterval(50)
    with qtbot.waitSignal(controller.progressed, check_params_cb=lambda now: now.step == "exporting"):
        controller.add("e5-small-v2", "MIT")
    with qtbot.waitSignal(controller.stopped):
        controller.cancel()


def test_a_process_that_cannot_start_is_explained(make_controller, qtbot):
    controller = make_controller(["/nowhere/python"])
    with qtbot.waitSignal(controller.failed) as failed:
        controller.add("e5-small-v2", "MIT")
    assert "could not be started" in failed.args[1] and not controller.adding


@pytest.mark.skipif(importlib.util.find_spec("torch") is not None, reason="the extra 'export' is installed")
def test_the_missing_extra_is_named_with_its_command(make_page, make_controller, qtbot, monkeypatch):
    server = HubServer()
    monkeypatch.setenv("HF_ENDPOINT", server.url)
    controller = make_controller(add_command())
    page = make_page(controller)
    with qtbot.waitSignal(controller.failed):
        add(page, qtbot, "e5-small-v2")
    assert how_to_add("export") in page.banner.text and not server.seen
    server.close()


def test_a_folder_is_installed_by_the_real_process(make_page, make_controller, qtbot, exported):
    controller = make_controller()
    page = make_page(controller)
    with qtbot.waitSignal(page.installed_changed, check_params_cb=lambda names: "mine" in names):
        controller.add_folder(str(exported))
    assert find_encoder("mine").title == "Mine" and page.model.row("mine").disk_bytes > 1e6


# -- using and removing ---------------------------------------------------------------------------------


def test_an_encoder_is_removed_after_a_question(make_page, make_controller, qtbot, exported):
    install_encoder(exported)
    controller = make_controller()
    page = make_page(controller)
    page.choose(page.model.find("mine"))
    page.remove_button.click()
    box = page._dialog
    assert isinstance(box, QMessageBox) and box.defaultButton().text() == "Keep"
    with qtbot.waitSignal(controller.removed):
        next(button for button in box.buttons() if button.text() == "Remove").click()
    assert not (paths.encoder_dirs()[0] / "mine").exists()
    qtbot.waitUntil(lambda: page.model.row("mine") is None)


def test_a_stopped_download_can_be_deleted(make_page, make_controller, qtbot):
    from engine.model_hub.download import download_dir

    part = download_dir("Snowflake/snowflake-arctic-embed-l-v2.0") / ("0" * 40) / "model.safetensors.part"
    part.parent.mkdir(parents=True)
    part.write_bytes(bytes(3_000_000))
    controller = make_controller()
    page = make_page(controller)
    page.choose(page.model.find("snowflake-arctic-embed-l-v2.0"))
    assert "3.0 MB" in page.why.text() and page.remove_button.text() == "Delete the download"
    with qtbot.waitSignal(controller.removed):
        page.remove_button.click()
    assert not part.exists()


def test_the_choice_for_new_libraries_is_saved_with_the_settings(
    make_page, make_controller, qtbot, theme, exported, library, icons
):
    install_encoder(exported)
    page = make_page(make_controller())
    dialog = SettingsDialog(Settings(), icons, library.status(), (BUNDLED,), None, page)
    qtbot.addWidget(dialog)
    page._controller.refresh()
    qtbot.waitUntil(lambda: dialog.editors["encoder"].findData("mine") >= 0)
    page.choose(page.model.find("mine"))
    page.use_button.click()
    assert editor_value(dialog.editors["encoder"], "") == "mine" and dialog.values().encoder == "mine"
    assert not page.use_button.isEnabled() and page.use_button.text() == "Used for new libraries"


def test_enter_acts_on_the_row_and_leaves_the_settings_open(kenning, qtbot):
    kenning.presenters.settings.show()
    dialog = kenning.presenters.front.dialog
    page = dialog.encoders_page
    qtbot.waitUntil(lambda: page.current is not None)
    dialog.tabs.setCurrentIndex(1)
    page.choose(page.model.find("e5-small-v2"))
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert isinstance(page._dialog, LicenceDialog) and page._dialog.isVisible() and dialog.isVisible()
    page._dialog.reject()
    dialog.reject()


def test_the_settings_of_the_window_have_the_page(kenning, qtbot):
    kenning.presenters.settings.show()
    dialog = kenning.presenters.front.dialog
    assert dialog.encoders_page is not None
    qtbot.waitUntil(lambda: dialog.encoders_page.current is not None)
    dialog.reject()


def test_closing_the_window_ends_the_download(make_window, library_dir, qtbot):
    kenning = make_window(library_dir, add_command=(sys.executable, "-c", DEAF))
    with qtbot.waitSignal(kenning.encoders.progressed):
        kenning.encoders.add("e5-small-v2", "MIT")


def test_what_suits_languages_memory_and_speed_is_recommended(page, qtbot):
    qtbot.waitUntil(lambda: page.recommended.text() != "")
    assert page.recommended.text().startswith("Recommended for you: ") and "MTEB(eng, v2)" in page.recommended.text()
