import dataclasses

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QRadioButton, QSpinBox

from desktop.settings.dialog import SettingsDialog
from desktop.settings.fields import editor_value, field_help, field_title, make_editor, set_editor
from desktop.settings.sizes_page import SizesPage
from desktop.wording import count_text
from engine.reports.measured import Measured, MeasuredSize
from engine.settings import Settings

FIELDS = {field.name: field for field in dataclasses.fields(Settings)}


@pytest.fixture
def dialog(qtbot, theme, library):
    made = SettingsDialog(Settings(), theme, library.status(), ("all-minilm-l6-v2", "another"))
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


def test_another_size_asks_for_a_resize(dialog, qtbot):
    button = next(b for b in dialog.findChildren(QRadioButton) if b.text().startswith("64 "))
    button.click()
    with qtbot.waitSignal(dialog.resize_asked) as asked:
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    assert asked.args == [64, "float16"]


def test_signs_are_asked_for_with_their_store(dialog, qtbot):
    button = next(b for b in dialog.findChildren(QRadioButton) if b.text() == "384 dimensions, signs only")
    button.click()
    with qtbot.waitSignal(dialog.resize_asked) as asked:
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    assert asked.args == [384, "binary"]
    assert (dialog.values().dims, dialog.values().store) == (384, "binary")


def test_sizes_say_what_they_take_and_keep(dialog, library):
    known = {(size.dims, size.store): size for size in library.status().sizes}
    offered = {}
    for button in dialog.findChildren(QRadioButton):
        dims, store = int(button.text().split()[0]), "binary" if "signs" in button.text() else "float16"
        size = known.get((dims, store))
        said = offered[dims, store] = button.accessibleDescription()
        assert f"{dims // 8 if store == 'binary' else dims * 2} B" in said
        kept = f"{size.kept * 100:.1f}".rstrip("0").rstrip(".") + " % of quality kept" if size else "not measured"
        assert kept in said
    floats = {(dims, "float16") for dims in (384, 256, 128, 64)}
    assert set(offered) == floats | {(384, "binary"), (256, "binary")}


def test_what_was_measured_on_this_library_is_shown_instead(qtbot, theme, library):
    sizes = (
        MeasuredSize(128, "float16", 256, 1.0, 0.876, 1.0, 2.0),
        MeasuredSize(64, "float16", 128, 0.9, 0.5, 0.9, 1.0),
    )
    page = SizesPage(theme, library.status(), Settings())
    qtbot.addWidget(page)
    page._show_measured(Measured(0.0, 1234, 200, sizes))
    said = {button.text(): button.accessibleDescription() for button in page.findChildren(QRadioButton)}
    assert "87.6 % of quality kept here" in said["128 dimensions"]
    assert "here" not in said["256 dimensions"]
    assert "200" in page.note.text() and count_text(1234) in page.note.text()


def test_depths_are_offered_only_where_the_encoder_has_them(qtbot, theme, library):
    status = library.status()
    deep = dataclasses.replace(status, encoder=dataclasses.replace(status.encoder, depths=(2, 4)))
    made = SettingsDialog(Settings(), theme, deep, ("all-minilm-l6-v2",))
    qtbot.addWidget(made)
    combo = made.editors["layers"]
    assert [combo.itemData(row) for row in range(combo.count())] == [0, 2, 4]
    set_editor(combo, 2)
    assert made.values().layers == 2
    plain = SettingsDialog(Settings(layers=4), theme, status, ("all-minilm-l6-v2",))
    qtbot.addWidget(plain)
    assert "layers" not in plain.editors and plain.values().layers == 4


def test_defaults_can_be_restored(dialog):
    set_editor(dialog.editors["max_file_mb"], 7)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert editor_value(dialog.editors["max_file_mb"], 0) == Settings().max_file_mb


def test_the_dialog_opens_before_the_library_does(qtbot, theme):
    made = SettingsDialog(Settings(), theme, None, ("all-minilm-l6-v2",))
    qtbot.addWidget(made)
    assert made.values() == Settings()
