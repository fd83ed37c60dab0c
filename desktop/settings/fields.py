"""How does a setting become a control? By its type and limits, as its metadata says; no list to keep."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from desktop.texts.languages import LANGUAGES, tr
from desktop.views.controls import WordLine, let_breathe


def _word(text: str) -> str:
    return QCoreApplication.translate("settings", text)  # FIELD_WORDS lists them


def field_title(item: dataclasses.Field[Any]) -> str:
    """Return what a setting is, the part of its help before a semicolon, as people write it."""
    text = str(item.metadata.get("help", "") or item.name).partition(";")[0].strip()
    return _word(text[:1].upper() + text[1:])


def field_help(item: dataclasses.Field[Any]) -> str:
    """Return what its help adds after a semicolon, as a sentence; often empty."""
    text = str(item.metadata.get("help", "")).partition(";")[2].strip()
    return _word(text[:1].upper() + text[1:] + ".") if text else ""


def _unit(name: str) -> str:
    units = {"mb": tr(" MB"), "seconds": tr(" s"), "percent": tr(" %")}
    return next((unit for word, unit in units.items() if word in name.split("_")), "")


def make_editor(item: dataclasses.Field[Any], value: Any, choices: tuple[Any, ...] = ()) -> QWidget:
    """Return a control for one setting that shows ``value``; ``choices`` add to those of its metadata."""
    choices = tuple(item.metadata.get("choices", ())) or choices
    editor: QWidget
    if choices:
        editor = _make_combo(choices, value)
    elif isinstance(value, bool):
        editor = QCheckBox(field_title(item))
        editor.setChecked(value)
    elif isinstance(value, int):
        editor = QSpinBox()
        editor.setRange(int(item.metadata.get("low", 0)), int(item.metadata.get("high", 2**31 - 1)))
        editor.setValue(value)
        editor.setSuffix(_unit(item.name))
        let_breathe(editor)
        editor.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    else:
        editor = WordLine(str(value))
    editor.setObjectName(f"setting_{item.name}")
    editor.setAccessibleName(field_title(item))
    editor.setAccessibleDescription(field_help(item))
    return editor


def _choice_text(choice: object) -> str:
    text = str(choice)
    return LANGUAGES.get(text) or (_word(text.capitalize()) if text.isalpha() else text)


def _make_combo(choices: tuple[Any, ...], value: Any) -> QComboBox:
    combo = QComboBox()
    for choice in choices:  # "system" is worded, a name such as "all-minilm-l6-v2" is not
        combo.addItem(_choice_text(choice), choice)
    combo.setCurrentIndex(max(0, combo.findData(value)))
    return combo


def editor_value(editor: QWidget, default: Any) -> Any:
    """Return what a control made by ``make_editor`` holds, in the setting's own type."""
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QSpinBox):
        return editor.value()
    if isinstance(editor, QLineEdit):
        return editor.text().strip() or default
    raise TypeError(f"no value in {type(editor).__name__}")


def set_editor(editor: QWidget, value: Any) -> None:
    """Make a control made by ``make_editor`` show ``value``."""
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(max(0, editor.findData(value)))
    elif isinstance(editor, QCheckBox):
        editor.setChecked(value)
    elif isinstance(editor, QSpinBox):
        editor.setValue(value)
    elif isinstance(editor, QLineEdit):
        editor.setText(str(value))
