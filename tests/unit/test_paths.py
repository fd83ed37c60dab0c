from __future__ import annotations

import os
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.paths import (
    assets_dir,
    display_path,
    must_be_possible,
    printed,
    printed_path,
    real_path,
    xdg_config_dirs,
    xdg_config_home,
    xdg_data_dirs,
    xdg_data_home,
)


@pytest.mark.skipif(os.name == "nt", reason="Windows names are Unicode")
def test_a_name_that_is_not_utf8_is_found_again_from_what_was_shown(tmp_path):
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text("x")
    shown = display_path(path)
    assert shown.endswith("caf\\xe9.txt") and real_path(shown) == path


def test_a_name_that_really_holds_an_escape_is_left_alone(tmp_path):
    path = tmp_path / "a\\xe9.txt"
    path.write_text("x")
    assert real_path(path) == path


def test_plain_names_are_shown_as_they_are():
    assert display_path(Path("/tmp/ä b")) == "/tmp/ä b"


def test_the_assets_are_found():
    assert (assets_dir() / "encoders").is_dir()


@pytest.mark.parametrize("given", ["a" * 5000, "/a" * 5000, "a\0b"])
def test_a_path_that_no_system_takes_is_said_shortly(given):
    with pytest.raises(InputError, match="There is no file or folder"):
        must_be_possible(given)


@pytest.mark.parametrize("given", ["", "absent", "absent/below", "~nobody-at-all/x"])
def test_what_is_only_absent_is_possible(given):
    must_be_possible(given)


def test_folders_of_a_linux_desktop_are_as_the_specification_says(monkeypatch, tmp_path):
    for name in ("XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "XDG_DATA_HOME", "XDG_DATA_DIRS"):
        monkeypatch.delenv(name, raising=False)
    home = Path.home()
    assert xdg_config_dirs() == [home / ".config", Path("/etc/xdg")] and xdg_config_home() == home / ".config"
    usual = [Path("/usr/local/share"), Path("/usr/share")]
    assert xdg_data_dirs() == [home / ".local" / "share", *usual] and xdg_data_home() == home / ".local" / "share"
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")  # counts as absent
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"here::{tmp_path}:")
    assert xdg_config_dirs() == [home / ".config", tmp_path]
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_DIRS", f"{tmp_path}:/usr/share")
    assert xdg_data_dirs() == [tmp_path, Path("/usr/share")]


@pytest.mark.parametrize("name", ["red\x1b[31m\x07", "two\nlines", "bill\u202efdp.exe", "csi\x9b2J", "plain é 🐳"])
def test_what_a_terminal_would_obey_is_printed_and_read_back(name, tmp_path):
    (tmp_path / name).write_text("x")
    told = printed_path(tmp_path / name)
    assert told.removeprefix(f"{tmp_path}/").replace("\\", "").isprintable()
    assert real_path(told) == tmp_path / name


def test_of_a_printed_text_its_lines_and_bold_words_stay():
    bold = "one \033[1mword\033[0m\n\tof é"
    assert printed(bold) == bold and printed("\033[31m\r\x9b\033[2J") == "\\x1b[31m\\x0d\\xc2\\x9b\\x1b[2J"
