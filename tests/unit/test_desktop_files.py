"""Do the files that tell a desktop about Kenning hold what each program reads there, and go again without a trace?"""

from __future__ import annotations

import configparser
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from engine import desktop_files, paths
from engine.autostart import split_exec, window_command
from engine.desktop_files import (
    are_installed,
    gnome_note,
    install_desktop_files,
    remove_desktop_files,
    repair_desktop_files,
)
from engine.settings import load_settings
from tests.command_line import run, run_json

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only desktops of Linux read such files")
THUNAR = """<?xml version="1.0" encoding="UTF-8"?>
<actions>
<!-- kept -->
<action><icon>utilities-terminal</icon><name>Open Terminal &amp; more</name><unique-id>1-1</unique-id>
<command>exo-open --working-directory %f</command><patterns>*</patterns><directories/></action>
</actions>
"""


@pytest.fixture(autouse=True)
def no_system(tmp_path, monkeypatch):
    """Keep what this computer itself has out of the tests."""
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "xdg"))
    monkeypatch.setattr(desktop_files, "GNOME_SYSTEM", tmp_path / "system" / "kenning.ini")


def data(*parts):
    return Path(os.environ["XDG_DATA_HOME"], *parts)


def read(path, section="Desktop Entry"):
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read(path, "utf-8")
    return parser[section]


def snapshot():
    roots = [Path(os.environ["XDG_DATA_HOME"]), Path(os.environ["XDG_CONFIG_HOME"])]
    return {path: path.read_bytes() for root in roots for path in root.rglob("*") if path.is_file()}


def test_everything_is_written_and_goes_again():
    before = snapshot()
    assert not are_installed()
    done = install_desktop_files()
    assert are_installed() and not done.left and {*map(Path, done.written)} == snapshot().keys() - before.keys()
    assert install_desktop_files() == done
    gone = remove_desktop_files()
    assert sorted(gone.removed) == sorted(done.written) and snapshot() == before and not are_installed()
    assert remove_desktop_files().removed == ()


def test_gnome_finds_the_application_and_the_name_at_the_bus():
    install_desktop_files()
    found = read(data("gnome-shell", "search-providers", "kenning.ini"), "Shell Search Provider")
    assert data("applications", found["DesktopId"]).is_file() and found["Version"] == "2"
    assert (found["BusName"], found["ObjectPath"]) == ("kenning.Desktop", "/kenning/SearchProvider")
    assert str(data("gnome-shell", "search-providers", "kenning.ini")) in gnome_note()
    desktop_files.GNOME_SYSTEM.parent.mkdir()
    desktop_files.GNOME_SYSTEM.write_text("")
    assert gnome_note() == ""


def test_krunner_finds_the_name_at_the_bus():
    install_desktop_files()
    found = read(data("krunner", "dbusplugins", "kenning.desktop"))
    assert found["X-Plasma-API"] == "DBus" and found["X-Plasma-DBusRunner-Service"] == "kenning.Desktop"
    assert found["X-Plasma-DBusRunner-Path"] == "/kenning/Runner"


def test_the_menu_and_dolphin_start_this_installation():
    install_desktop_files()
    entry = read(data("applications", "kenning.desktop"))
    assert split_exec(entry["Exec"])[:-1] == window_command() and entry["Exec"].endswith(" %F")
    menu = data("kio", "servicemenus", "kenning-similar.desktop")
    assert os.access(menu, os.X_OK)
    assert split_exec(read(menu, "Desktop Action similar")["Exec"].removesuffix(" %f")) == window_command("--similar")


@pytest.mark.parametrize(
    "name", ["plain.txt", "two words.txt", 'quote\'s "x" $HOME `id`.txt', "-dash", "new\nline", "ü"]
)
def test_scripts_hand_over_any_name(monkeypatch, tmp_path, name):
    """Run as Nautilus runs it; the program tells what it was given."""
    told = [sys.executable, "-c", "import sys; print(ascii(sys.argv[1:]))", "--similar"]
    monkeypatch.setattr(desktop_files, "window_command", lambda *_: told)
    install_desktop_files()
    for script in (data("nautilus", "scripts"), data("nemo", "scripts")):
        (path,) = script.iterdir()
        done = subprocess.run([path, str(tmp_path / name)], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == ascii(["--similar", str(tmp_path / name)])


def test_thunar_keeps_its_other_actions():
    place = Path(os.environ["XDG_CONFIG_HOME"], "Thunar", "uca.xml")
    place.parent.mkdir(parents=True)
    place.write_text(THUNAR)
    for _ in range(2):
        assert str(place) in install_desktop_files().written
    names = [action.findtext("name") for action in ET.parse(place).getroot() if action.tag == "action"]
    assert names == ["Open Terminal & more", "Find similar in Kenning"] and "<!-- kept -->" in place.read_text()
    remove_desktop_files()
    assert [action.findtext("name") for action in ET.parse(place).iter("action")] == ["Open Terminal & more"]


def test_thunar_keeps_the_systems_actions_where_the_user_has_no_list_yet(tmp_path):
    (tmp_path / "xdg" / "Thunar").mkdir(parents=True)
    (tmp_path / "xdg" / "Thunar" / "uca.xml").write_text(THUNAR)
    install_desktop_files()
    place = Path(os.environ["XDG_CONFIG_HOME"], "Thunar", "uca.xml")
    assert len(ET.parse(place).findall("action")) == 2


@pytest.mark.parametrize("broken", ["", "<actions>", "\xff"])
def test_a_broken_list_of_thunar_is_left_alone_and_told(broken):
    place = Path(os.environ["XDG_CONFIG_HOME"], "Thunar", "uca.xml")
    place.parent.mkdir(parents=True)
    place.write_bytes(broken.encode("latin-1"))
    done = install_desktop_files()
    assert any("uca.xml" in left for left in done.left) and len(done.written) > 5
    assert place.read_bytes() == broken.encode("latin-1")


def test_a_folder_that_cannot_be_made_is_told_and_stops_nothing_else():
    data().mkdir(parents=True)
    data("krunner").write_text("a file in the way")
    done = install_desktop_files()
    assert len(done.left) == 1 and "krunner" in done.left[0] and are_installed()


def test_an_installation_that_was_moved_is_repaired_and_nothing_new_is_made(monkeypatch):
    assert not repair_desktop_files() and not are_installed()
    install_desktop_files()
    data("applications", "kenning.desktop").unlink()
    monkeypatch.setattr(desktop_files, "window_command", lambda *words: ["/opt/kenning", *words])
    assert repair_desktop_files() and not repair_desktop_files()
    assert not data("applications", "kenning.desktop").exists()
    assert "/opt/kenning" in (data("nautilus", "scripts") / "Find similar in Kenning").read_text()


def test_the_command_line_switches_it(capsys):
    _, state = run_json(capsys, "service", "status")
    assert state["desktop_knows"] is False
    status, out, _ = run(capsys, "service", "install")
    assert status == 0 and "written:" in out and "sudo install" in out
    assert load_settings(paths.config_dir()).desktop_search
    assert "the desktop knows" in run(capsys, "service", "status")[1]
    status, done = run_json(capsys, "service", "uninstall")
    assert status == 0 and done["removed"] and not load_settings(paths.config_dir()).desktop_search
    assert not are_installed()
