import dataclasses

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QRadioButton, QSpinBox

from desktop.settings.dialog import SettingsDialog
from desktop.settings.fields import editor_value, field_help, field_title, make_editor, set_editor
from engine.settings import Settings

FIELDS = {field.name: field for field in dataclasses.fields(Settings)}


@pytest.fixture
def dialog(qtbot, theme, library):
    made = SettingsDialog(Settings(), theme, library.status(), ("all-minilm-l6-v2", "another"))
    qtbot.addWidget(made)
    return made


def test_every_setting_has_a_control(dialog):
    assert set(dialog.editors) | {"dims"} == set(FIELDS)


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
    assert asked.args == [64]


def test_sizes_say_what_they_take_and_keep(dialog, library):
    status = library.status()
    for button in dialog.findChildren(QRadioButton):
        dims = int(button.text().split()[0])
        size = next((size for size in status.sizes if size.dims == dims), None)
        said = button.accessibleDescription()
        assert f"{dims * 2} B" in said
        assert (
            f"{size.kept * 100:.1f}".rstrip("0").rstrip(".") + " % of quality kept" if size else "not measured"
        ) in said
    assert {int(b.text().split()[0]) for b in dialog.findChildren(QRadioButton)} == {384, 256, 128, 64}


def test_defaults_can_be_restored(dialog):
    set_editor(dialog.editors["max_file_mb"], 7)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert editor_value(dialog.editors["max_file_mb"], 0) == Settings().max_file_mb


def test_the_dialog_opens_before_the_library_does(qtbot, theme):
    made = SettingsDialog(Settings(), theme, None, ("all-minilm-l6-v2",))
    qtbot.addWidget(made)
    assert made.values() == Settings()
