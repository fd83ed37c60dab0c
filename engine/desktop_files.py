"""Which files tell a Linux desktop about Kenning? Menu entry, search providers, and "Find similar" of file managers.

All lie in the user's own folders; who removes one has switched it off. What another program also writes to (Thunar's
list of actions) is changed in its place and keeps the rest.
"""

from __future__ import annotations

import shlex
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

from engine.autostart import join_exec, window_command
from engine.paths import assets_dir, xdg_config_dirs, xdg_config_home, xdg_data_home
from engine.private import replace_whole
from engine.records import dataclass

BUS_NAME = "kenning.Desktop"  # that the window takes at the session bus
GNOME_PATH, KRUNNER_PATH = "/kenning/SearchProvider", "/kenning/Runner"
DESKTOP_ID = "kenning.desktop"
_SIMILAR = "Find similar in Kenning"
_UCA = "kenning-similar"  # of the action in Thunar's list
_EXECUTABLE = 0o755
# GNOME Shell looks for search providers in the system's folders alone.
GNOME_SYSTEM = Path("/usr/local/share/gnome-shell/search-providers/kenning.ini")


@dataclass(frozen=True, slots=True)
class DesktopFiles:
    """``written`` are there now, ``removed`` are gone, ``left`` could not be changed and why."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    make: Callable[[], str]
    mode: int = 0o644


def install_desktop_files() -> DesktopFiles:
    """Write what tells the desktop about this installation; what cannot be written is told, and stops nothing else."""
    written, left = [], []
    for file in _files():
        try:
            _write(file.path, file.make(), file.mode)
            written.append(str(file.path))
        except OSError as error:
            left.append(f"{file.path}: {error.strerror or error}")
    try:
        written += [str(path) for path in _add_to_thunar()]
    except (OSError, ET.ParseError) as error:
        left.append(f"{_thunar()}: {error}")
    return DesktopFiles(tuple(written), (), tuple(left))


def remove_desktop_files() -> DesktopFiles:
    """Remove what ``install_desktop_files`` wrote."""
    removed, left = [], []
    for file in _files():
        try:
            file.path.unlink()
            removed.append(str(file.path))
        except FileNotFoundError:
            continue
        except OSError as error:
            left.append(f"{file.path}: {error.strerror or error}")
    try:
        removed += [str(path) for path in _take_from_thunar()]
    except (OSError, ET.ParseError) as error:
        left.append(f"{_thunar()}: {error}")
    return DesktopFiles((), tuple(removed), tuple(left))


def repair_desktop_files() -> bool:
    """Let the files that are there start this installation; return whether any was of another one."""
    moved = False
    for file in _files():
        if file.path.is_file():
            text = file.make()
            if file.path.read_text("utf-8", "surrogateescape") != text:
                _write(file.path, text, file.mode)
                moved = True
    return moved


def are_installed() -> bool:
    """Whether the desktop was told about Kenning."""
    return sys.platform == "linux" and any(file.path.is_file() for file in _files())


def gnome_note() -> str:
    """Return what has to be done by hand for GNOME Shell, empty where that is done."""
    own = xdg_data_home() / "gnome-shell" / "search-providers" / "kenning.ini"
    if not own.is_file() or GNOME_SYSTEM.is_file():
        return ""
    return f"sudo install -D -m 644 {shlex.quote(str(own))} {GNOME_SYSTEM}"


def _files() -> Iterator[_File]:
    if sys.platform != "linux":
        return
    data = xdg_data_home()
    yield _File(data / "applications" / DESKTOP_ID, _menu_entry)
    yield _File(data / "gnome-shell" / "search-providers" / "kenning.ini", _gnome_provider)
    yield _File(data / "krunner" / "dbusplugins" / "kenning.desktop", _krunner_plugin)
    # Dolphin trusts what is executable.
    yield _File(data / "kio" / "servicemenus" / "kenning-similar.desktop", _service_menu, _EXECUTABLE)
    yield _File(data / "nautilus" / "scripts" / _SIMILAR, _script, _EXECUTABLE)
    yield _File(data / "nemo" / "scripts" / _SIMILAR, _script, _EXECUTABLE)
    yield _File(xdg_config_home() / "caja" / "scripts" / _SIMILAR, _script, _EXECUTABLE)


def _icon() -> Path:
    return assets_dir() / "icons" / "kenning.svg"


def _menu_entry() -> str:
    return _lines(
        "[Desktop Entry]",
        "Type=Application",
        "Name=Kenning",
        "Comment=Find passages in your own files by meaning",
        f"Exec={join_exec(window_command())} %F",
        f"Icon={_icon()}",
        "Terminal=false",
        "Categories=Utility;FileTools;",
        "StartupNotify=true",
        "StartupWMClass=kenning",
        "Actions=bar;",
        "",
        "[Desktop Action bar]",
        "Name=Search bar",
        f"Exec={join_exec(window_command('--bar'))}",
    )


def _gnome_provider() -> str:
    return _lines(
        "[Shell Search Provider]",
        f"DesktopId={DESKTOP_ID}",
        f"BusName={BUS_NAME}",
        f"ObjectPath={GNOME_PATH}",
        "Version=2",
        "AutoStart=false",
    )


def _krunner_plugin() -> str:
    return _lines(
        "[Desktop Entry]",
        "Type=Service",
        "Name=Kenning",
        "Comment=Passages in your own files, by meaning",
        f"Icon={_icon()}",
        "X-KDE-ServiceTypes=Plasma/Runner",
        "X-KDE-PluginInfo-Name=kenning",
        "X-KDE-PluginInfo-EnabledByDefault=true",
        "X-Plasma-API=DBus",
        f"X-Plasma-DBusRunner-Service={BUS_NAME}",
        f"X-Plasma-DBusRunner-Path={KRUNNER_PATH}",
        "X-Plasma-Request-Actions-Once=true",
        "X-Plasma-Runner-Min-Letter-Count=3",
    )


def _service_menu() -> str:
    return _lines(
        "[Desktop Entry]",
        "Type=Service",
        "MimeType=application/octet-stream;text/plain;application/pdf;",
        "X-KDE-ServiceTypes=KonqPopupMenu/Plugin",
        "X-KDE-MinNumberOfUrls=1",
        "X-KDE-MaxNumberOfUrls=1",
        "Actions=similar",
        "",
        "[Desktop Action similar]",
        f"Name={_SIMILAR}",
        f"Icon={_icon()}",
        f"Exec={join_exec(window_command('--similar'))} %f",
    )


def _script() -> str:
    return _lines("#!/bin/sh", f'exec {shlex.join(window_command("--similar"))} "$1"')


def _lines(*lines: str) -> str:
    return "\n".join(lines) + "\n"


# -- Thunar ------------------------------------------------------------------------------------


def _thunar() -> Path:
    return _thunar_list(xdg_config_home())


def _thunar_list(config: Path) -> Path:
    return config / "Thunar" / "uca.xml"


def _thunar_actions() -> ET.Element | None:
    """Return Thunar's list of actions: the user's own, else the system's, None where there is no Thunar.

    Raises:
        OSError, ParseError: it cannot be read.
    """
    found = next((path for path in map(_thunar_list, xdg_config_dirs()) if path.is_file()), None)
    if found is None:
        return None
    return ET.fromstring(found.read_bytes(), ET.XMLParser(target=ET.TreeBuilder(insert_comments=True)))


def _ours(actions: ET.Element) -> list[ET.Element]:
    return [action for action in actions.findall("action") if action.findtext("unique-id") == _UCA]


def _add_to_thunar() -> list[Path]:
    actions = _thunar_actions() if sys.platform == "linux" else None
    if actions is None:
        return []
    for old in _ours(actions):
        actions.remove(old)
    action = ET.SubElement(actions, "action")
    facts = {
        "icon": str(_icon()),
        "name": _SIMILAR,
        "unique-id": _UCA,
        # Thunar puts the quoted path in the place of %f; a percent sign of our own is doubled.
        "command": f"{shlex.join(window_command('--similar')).replace('%', '%%')} %f",
        "description": "Documents like this one",
        "patterns": "*",
    }
    for name, text in facts.items():
        ET.SubElement(action, name).text = text
    for kind in ("text-files", "other-files"):
        ET.SubElement(action, kind)
    _write_thunar(actions)
    return [_thunar()]


def _take_from_thunar() -> list[Path]:
    if sys.platform != "linux" or not _thunar().is_file():
        return []
    actions = _thunar_actions()
    if actions is None or not _ours(actions):
        return []
    for old in _ours(actions):
        actions.remove(old)
    _write_thunar(actions)
    return [_thunar()]


def _write_thunar(actions: ET.Element) -> None:
    ET.indent(actions)
    text = ET.tostring(actions, "unicode")
    _write(_thunar(), f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n')


def _write(path: Path, text: str, mode: int = 0o644) -> None:
    replace_whole(path, text.encode("utf-8", "surrogateescape"), mode)
