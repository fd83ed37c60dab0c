"""The window's start does nothing that nobody sees: no source is read, no style sheet is looked through on the way."""

import builtins
import importlib
import linecache

import desktop
from desktop.look.theme import Theme
from engine import paths


def test_no_source_of_a_module_that_is_imported_is_read_and_kept(tmp_path, monkeypatch):
    assert desktop.leave_sources_unread.__module__ == "desktop.plain_imports"
    (tmp_path / "quite_new_module.py").write_text('"""Says PySide6."""\nVALUE = 1\n', "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert importlib.import_module("quite_new_module").VALUE == 1
    importlib.invalidate_caches()
    exec("import quite_new_module", {})  # as a statement, which goes through what stands in builtins
    assert not [name for name in linecache.cache if "quite_new_module" in name]
    assert "feature" not in builtins.__import__.__name__


def test_a_theme_that_waits_leaves_the_style_sheet_to_the_end(qapp):
    before = qapp.styleSheet()
    qapp.setStyleSheet("")
    try:
        theme = Theme(qapp, paths.assets_dir(), waits=True)
        theme.set_appearance("dark")
        assert theme.colors.name == "dark" and not qapp.styleSheet()
        theme.dress()
        assert theme.colors.window in qapp.styleSheet()
        theme.set_appearance("light")
        assert theme.colors.window in qapp.styleSheet()
        theme.deleteLater()
    finally:
        qapp.setStyleSheet(before)
