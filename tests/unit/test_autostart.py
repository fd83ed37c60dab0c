"""Does what starts at login start this installation, on each system, and does it follow the system's own list?"""

from __future__ import annotations

import configparser
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest

from engine import autostart, paths
from engine.autostart import (
    disable_login,
    enable_login,
    join_exec,
    login_entry,
    login_state,
    repair_login,
    split_exec,
    split_line,
    window_command,
)
from engine.settings import load_settings
from tests.command_line import run, run_json

WORDS = [
    "/opt/my apps/py$thon",
    "-c",
    "import sys; print('a \"b\" \\ 100%')",
    "`x`",
    "tab\there",
    "ünïcode",
    "--background",
]


class Registry:
    """Stands for Windows' registry."""

    def __init__(self):
        self.values = {}

    def get(self, key, name):
        return self.values.get((key, name))

    def set(self, key, name, text):
        self.values[key, name] = text

    def delete(self, key, name):
        self.values.pop((key, name), None)


@pytest.fixture(params=["linux", "darwin", "win32"])
def entry(request, monkeypatch, tmp_path):
    """What each system starts at login, as far as it can be looked at here."""
    monkeypatch.setenv("HOME", str(tmp_path))
    return login_entry(request.param, Registry())


def test_it_is_switched_on_and_off(entry):
    assert not login_state(entry).enabled
    state = enable_login(entry)
    assert state.enabled and not state.moved and list(state.command) == window_command("--background")
    assert enable_login(entry) == state
    assert not disable_login(entry).enabled
    assert not disable_login(entry).enabled


def test_an_installation_that_was_moved_is_repaired_and_nothing_else_is_made(entry):
    assert not repair_login(entry) and not login_state(entry).enabled
    entry.write(["/somewhere else/kenning-desktop", "--background"])
    assert login_state(entry).moved
    assert repair_login(entry) and not repair_login(entry)
    assert list(login_state(entry).command) == window_command("--background")


def test_odd_words_stay_what_they_are(entry):
    entry.write(WORDS)
    assert entry.command() == WORDS


def test_the_desktop_file_is_read_by_others_as_it_is_meant(tmp_path):
    enable_login()
    path = Path(login_state().where)
    assert path.parent.name == "autostart"
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path, "utf-8")
    found = parser["Desktop Entry"]
    assert found["Type"] == "Application" and found["Terminal"] == "false" and Path(found["Icon"]).is_file()
    assert split_exec(found["Exec"])[0] == sys.executable


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktops_own_list_switched_off_is_off_and_stays_so(line):
    enable_login()
    path = Path(login_state().where)
    lines = [one for one in path.read_text().splitlines() if not one.startswith("X-GNOME")]
    path.write_text("\n".join([*lines, line, ""]))
    before = path.read_text()
    assert not login_state().enabled and not repair_login()
    assert path.read_text() == before
    assert enable_login().enabled


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[Desktop Entry]\nType=Application\n", b"=\n=\n"])
def test_a_broken_desktop_file_starts_nothing_and_is_written_anew(content):
    path = Path(login_state().where)
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert not login_state().enabled
    assert enable_login().enabled


def test_the_property_list_parses_and_a_broken_one_starts_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    entry = login_entry("darwin")
    entry.write(WORDS)
    path = tmp_path / "Library" / "LaunchAgents" / "kenning.login.plist"
    found = plistlib.loads(path.read_bytes())
    assert found["ProgramArguments"] == WORDS and found["RunAtLoad"] is True and found["Label"] == path.stem
    path.write_bytes(plistlib.dumps({**found, "Disabled": True}))
    assert entry.command() is None
    for content in (b"", b"<plist>", b"<?xml version='1.0'?><plist><array/></plist>", b"bplist00"):
        path.write_bytes(content)
        assert entry.command() is None


def test_the_task_managers_no_counts_until_it_is_switched_on_again():
    registry = Registry()
    entry = login_entry("win32", registry)
    entry.write(WORDS)
    registry.values[autostart._APPROVED, "Kenning"] = bytes([3] + [0] * 11)
    assert entry.command() is None
    enable_login(entry)
    assert login_state(entry).enabled and (autostart._APPROVED, "Kenning") not in registry.values
    registry.values[autostart._APPROVED, "Kenning"] = bytes([2] + [0] * 11)
    assert login_state(entry).enabled


def test_words_are_joined_and_split_as_each_system_does():
    assert split_exec(join_exec(WORDS)) == WORDS
    assert split_exec("kenning-desktop --background") == ["kenning-desktop", "--background"]
    assert join_exec(["a b", "c$"]) == '"a b" "c\\\\$"'
    for words in (
        WORDS,
        ["a\\", "b\\\\ c", 'd"', "", "e\\\\\\"],
        ["C:\\Program Files\\Kenning\\kenning.exe", "--background"],
    ):
        assert split_line(subprocess.list2cmdline(words)) == words


def test_the_command_starts_the_window_of_this_checkout_from_anywhere(tmp_path):
    command = window_command("--help")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin"})
    assert done.returncode == 0 and "--background" in done.stdout


def test_a_frozen_build_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert window_command("--background") == [sys.executable, "--background"]


def test_the_command_line_switches_it(capsys):
    status, state = run_json(capsys, "service", "status")
    assert status == 0 and not state["enabled"]
    status, out, _ = run(capsys, "service", "enable")
    assert status == 0 and "starts at login" in out and load_settings(paths.config_dir()).start_at_login
    login_entry().write(["/gone", "--background"])
    _, out, _ = run(capsys, "service", "status")
    assert "another installation" in out
    status, state = run_json(capsys, "service", "disable")
    assert status == 0 and not state["enabled"] and not load_settings(paths.config_dir()).start_at_login
    assert not Path(state["where"]).exists()


def test_a_folder_that_cannot_be_written_is_told(capsys):
    paths.config_dir().parent.mkdir(parents=True, exist_ok=True)
    (paths.config_dir().parent / "autostart").write_text("a file in the way")
    status, _, err = run(capsys, "service", "enable")
    assert status == 2 and "could not be changed" in err
