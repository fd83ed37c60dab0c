from __future__ import annotations

import dataclasses
import os

import pytest

from engine.errors import SettingsError
from engine.settings import FILE_NAME, Settings, load_settings, save_settings


def test_settings_survive_a_round_trip(tmp_path):
    wanted = Settings(dims=64, appearance="dark", index_threads=3)
    save_settings(wanted, tmp_path)
    assert load_settings(tmp_path) == wanted
    assert os.listdir(tmp_path) == [FILE_NAME]


def test_no_file_means_defaults(tmp_path):
    assert load_settings(tmp_path) == Settings()


def test_an_unreadable_file_is_kept_aside_not_overwritten(tmp_path):
    (tmp_path / FILE_NAME).write_text("{ half")
    with pytest.raises(SettingsError, match="kept as"):
        load_settings(tmp_path)
    assert next(tmp_path.glob("settings.unreadable-*.json")).read_text() == "{ half"


def test_each_of_several_unreadable_files_is_kept(tmp_path):
    spoiled = ["{ half", "[" * 100_000, "{ again", "nothing"]
    for text in spoiled:  # within a second
        (tmp_path / FILE_NAME).write_text(text)
        with pytest.raises(SettingsError, match="kept as"):
            load_settings(tmp_path)
    assert sorted(path.read_text() for path in tmp_path.glob("settings.unreadable-*.json")) == sorted(spoiled)


def test_an_unreadable_file_that_cannot_be_moved_stays_alone(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    (tmp_path / FILE_NAME).write_text("{ half")
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(SettingsError, match="settings.json"):
        load_settings(tmp_path)
    assert os.listdir(tmp_path) == [FILE_NAME]


@pytest.mark.parametrize("values", [{"dims": 100}, {"dims": "128"}, {"index_threads": -1}, {"appearance": "pink"}])
def test_values_outside_their_limits_are_refused(values):
    with pytest.raises(SettingsError):
        Settings(**values)


def test_unknown_names_of_a_newer_version_are_ignored(tmp_path):
    (tmp_path / FILE_NAME).write_text('{"dims": 256, "telepathy": true}')
    assert load_settings(tmp_path).dims == 256


def test_every_setting_has_a_line_of_help():
    assert all(item.metadata["help"] for item in dataclasses.fields(Settings))


@pytest.mark.parametrize("text", ["[]", "null", '"text"', '{"dims": "many"}', '{"dims": null}'])
def test_what_is_wrong_with_a_file_is_said_in_words(tmp_path, text):
    (tmp_path / "settings.json").write_text(text)
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path)
    said = str(caught.value)
    assert "object" not in said and "NoneType" not in said and " int" not in said
    assert "no names with values" in said or "takes a whole number" in said
