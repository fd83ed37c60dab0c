import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialogButtonBox, QLabel, QSpinBox

from desktop.settings.dialog import SettingsDialog
from desktop.settings.fields import editor_value, field_help, field_title, make_editor, set_editor
from desktop.settings.size_dial import share_text
from desktop.settings.sizes import recommended
from desktop.settings.sizes_page import SizesPage
from desktop.texts.wording import bytes_text, count_text
from engine.reports.measured import Measured, MeasuredSize
from engine.reports.status import SizeChoice
from engine.settings import Settings

FIELDS = {field.name: field for field in dataclasses.fields(Settings)}


@pytest.fixture
def dialog(qtbot, icons, library):
    made = SettingsDialog(Settings(), icons, library.status(), ("all-minilm-l6-v2", "another"))
    qtbot.addWidget(made)
    return made


def test_every_setting_has_a_control(dialog):
    assert set(dialog.editors) | {"dims", "store", "layers"} == set(FIELDS)


@pytest.mark.parametrize("name", sorted(set(FIELDS) - {"dims"}))
def test_a_control_shows_and_gives_back_its_setting(qtbot, name):
    default = FIELDS[name].default
    editor = make_editor(FIELDS[name], default)
    qtbot.addWidget(editor)
    assert editor_value(editor, default) == default
    assert type(editor_value(editor, default)) is type(default)
    assert editor.accessibleName() == field_title(FIELDS[name])


def test_controls_follow_types_and_limits(dialog):
    assert isinstance(dialog.editors["hidden_files"], QCheckBox)
    assert isinstance(dialog.editors["appearance"], QComboBox)
    memory = dialog.editors["read_memory_mb"]
    assert isinstance(memory, QSpinBox)
    assert (memory.minimum(), memory.maximum(), memory.suffix()) == (256, 65536, " MB")


def test_titles_and_helps_come_from_the_metadata():
    assert field_title(FIELDS["index_threads"]) == "Processor cores for indexing"
    assert field_help(FIELDS["index_threads"]) == "0 means all."


def test_saving_gives_valid_settings(dialog, qtbot):
    set_editor(dialog.editors["hidden_files"], True)
    set_editor(dialog.editors["max_file_mb"], 7)
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    assert saved.args[0] == dataclasses.replace(Settings(), hidden_files=True, max_file_mb=7)


def shows(dialog, qtbot):
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog.sizes.dial


def sizes_of(picker):
    return [(size.dims, size.store) for size in picker.sizes]


def test_the_handle_is_dragged_to_another_size(dialog, qtbot):
    dial = shows(dialog, qtbot)
    first, last = dial.place(0).toPoint(), dial.place(dial.maximum()).toPoint()
    qtbot.mousePress(dial, Qt.MouseButton.LeftButton, pos=last)
    assert (dialog.sizes.dims, dialog.sizes.store) == (384, "float16")
    qtbot.mouseMove(dial, first)
    qtbot.mouseRelease(dial, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseClick(dial, Qt.MouseButton.LeftButton, pos=first + QPoint(3, 0))
    assert (dialog.sizes.dims, dialog.sizes.store) == (256, "binary")
    with qtbot.waitSignal(dialog.resize_asked) as asked:
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    assert asked.args == [256, "binary"]


def test_the_handle_moves_with_the_keyboard(dialog, qtbot):
    dial = shows(dialog, qtbot)
    dial.setFocus()
    qtbot.keyClick(dial, Qt.Key.Key_Home)
    qtbot.keyClick(dial, Qt.Key.Key_Right)
    assert (dialog.values().dims, dialog.values().store) == (384, "binary")
    assert dialog.sizes.price in dial.accessibleDescription()
    with qtbot.waitSignal(dialog.resize_asked) as asked:
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    assert asked.args == [384, "binary"]


def test_a_size_that_is_larger_and_no_better_is_not_offered(dialog, library):
    known = {(size.dims, size.store): size for size in library.status().sizes}
    assert known[64, "float16"].kept < known[384, "binary"].kept  # though it takes more
    binary, floats = [(256, "binary"), (384, "binary")], [(dims, "float16") for dims in (128, 256, 384)]
    assert sizes_of(dialog.sizes) == binary + floats


def test_the_size_in_use_is_offered_however_bad(qtbot, icons, library):
    small = dataclasses.replace(library.status(), dims=64)
    made = SettingsDialog(Settings(), icons, small, ("all-minilm-l6-v2",))
    qtbot.addWidget(made)
    assert (made.sizes.dims, made.sizes.store) == (64, "float16")


def test_the_price_is_told_before_it_is_saved(dialog, library):
    status = library.status()
    known = {(size.dims, size.store): size for size in status.sizes}
    for dims, store in sizes_of(dialog.sizes):
        assert dialog.sizes.choose(dims, store)
        price, size = dialog.sizes.price, known[dims, store]
        assert bytes_text(size.library_bytes) in price and share_text(size.kept) in price
        assert "not measured for a search" in price  # nothing was timed here yet
        assert f"{size.bytes_per_chunk} bytes" in dialog.sizes_page.info.said  # for those who ask


def sized(dims, store, size_bytes, kept):
    return SizeChoice(dims, size_bytes, kept, size_bytes * 1000, store)


def test_the_best_quality_for_its_bytes_is_recommended():
    figures = [(256, "binary", 32, 0.94), (384, "binary", 48, 0.974), (128, "float16", 256, 0.955),
               (256, "float16", 512, 0.99), (384, "float16", 768, 1.0)]  # fmt: skip
    best = recommended(tuple(sized(*figure) for figure in figures))
    assert best is not None and (best.dims, best.store) == (384, "binary")
    poor = recommended(tuple(sized(dims, store, size, kept - 0.1 * (store == "binary"))
                             for dims, store, size, kept in figures))  # fmt: skip
    assert poor is not None and poor.store == "float16"  # less than nine tenths is not recommended
    assert recommended(tuple(sized(dims, store, size, 0) for dims, store, size, _ in figures)) is None


def test_what_was_measured_on_this_library_is_shown_instead(qtbot, icons, library):
    sizes = (
        MeasuredSize(128, "float16", 256, 1.0, 0.9764, 1.0, 2.0),
        MeasuredSize(384, "binary", 48, 0.9, 0.96, 0.9, 1.0),
    )
    page = SizesPage(icons, library.status(), Settings())
    qtbot.addWidget(page)
    page._show_measured(Measured(0.0, 1234, 200, sizes))
    assert (page.picker.dims, page.picker.store) == (128, "float16")
    assert "2 ms for a search" in page.picker.price and "97.6 % of the quality" in page.picker.price
    assert page.picker.choose(384, "binary") and "1 ms for a search" in page.picker.price
    assert "200" in page.note.text() and count_text(1234) in page.note.text()


@pytest.mark.parametrize(("ms", "said"), [(9.0, "7 ms slower."), (1.0, "1 ms faster."), (2.5, ""), (0.0, "")])
def test_it_is_said_how_much_slower_or_faster_another_size_is(qtbot, icons, library, ms, said):
    """Where both were timed on this library, and the difference is more than chance."""
    sizes = (
        MeasuredSize(128, "float16", 256, 1.0, 0.9764, 1.0, 2.0),
        MeasuredSize(384, "float16", 768, 1.0, 1.0, 1.0, ms),
    )
    page = SizesPage(icons, library.status(), Settings())
    qtbot.addWidget(page)
    page._show_measured(Measured(0.0, 1234, 200, sizes))
    assert page.picker.choose(384, "float16")
    told = page.picker._change.text()
    assert "more than now" in told and (told.endswith(f", {said}") if said else " ms " not in told)


def test_terms_stand_behind_the_info(dialog, qtbot):
    shows(dialog, qtbot)
    page = dialog.sizes_page
    plain = " ".join(label.text() for label in page.findChildren(QLabel))
    for term in ("dimensions", "signs", "second look", "MTEB", "float", "vector"):
        assert term not in plain
    assert "dimensions" in page.info.said and "second look" in page.info.said
    page.info.click()
    popup = QApplication.activePopupWidget()
    assert page.info.said in [label.text() for label in popup.findChildren(QLabel)]
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None and dialog.isVisible()


def test_depths_are_offered_only_where_the_encoder_has_them(qtbot, icons, library):
    status = library.status()
    deep = dataclasses.replace(status, encoder=dataclasses.replace(status.encoder, depths=(2, 4)))
    made = SettingsDialog(Settings(), icons, deep, ("all-minilm-l6-v2",))
    qtbot.addWidget(made)
    combo = made.editors["layers"]
    assert [combo.itemData(row) for row in range(combo.count())] == [0, 2, 4]
    set_editor(combo, 2)
    assert made.values().layers == 2
    plain = SettingsDialog(Settings(layers=4), icons, status, ("all-minilm-l6-v2",))
    qtbot.addWidget(plain)
    assert "layers" not in plain.editors and plain.values().layers == 4


def test_defaults_can_be_restored(dialog):
    set_editor(dialog.editors["max_file_mb"], 7)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert editor_value(dialog.editors["max_file_mb"], 0) == Settings().max_file_mb


def test_the_dialog_opens_before_the_library_does(qtbot, icons):
    made = SettingsDialog(Settings(), icons, None, ("all-minilm-l6-v2",))
    qtbot.addWidget(made)
    assert made.values() == Settings()


def test_tab_goes_through_each_page_and_ends_at_the_buttons(kenning, qtbot):
    kenning.presenters.settings.show()
    dialog = kenning.presenters.front.dialog
    qtbot.waitExposed(dialog)
    qtbot.settle(kenning)
    bar = dialog.tabs.tabBar()
    for number in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(number)
        bar.setFocus()
        stops = []
        while not stops or stops[-1] is not bar:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            stops.append(QApplication.focusWidget())
            assert len(stops) < 60
        page, said = dialog.tabs.widget(number), dialog.tabs.tabText(number)
        assert [page.isAncestorOf(one) for one in stops[:-4]] == [True] * len(stops[:-4]), said
        assert [one.text() for one in stops[-4:-1]] == ["Restore Defaults", "Cancel", "Save"], said
    dialog.reject()
