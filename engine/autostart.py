"""Does Kenning start at login? By the file, or the entry of the registry, that each system reads then.

The entry is the truth: whoever removes it, or switches it off in the system's own list, has switched it off here, too.
"""

from __future__ import annotations

import os
import plistlib
import re
import site
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol
from xml.parsers.expat import ExpatError

from engine.paths import assets_dir, xdg_config_home
from engine.patterns import lazy
from engine.private import replace_whole
from engine.records import dataclass

_NAME = "Kenning"
_LABEL = "kenning.login"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
# What the Task Manager switches off stays in Run and is noted here: the first byte is odd.
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_BACKGROUND = "--background"
_ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r"}  # of a value of a desktop file
_EXEC_WORD = lazy(r'"((?:[^"\\]|\\.)*)"|([^\s"]+)', re.DOTALL)
_FROM_CHECKOUT = "import sys; sys.path.insert(0, {0!r}); from desktop.app import main; sys.exit(main())"


class Entry(Protocol):
    """What one system starts at login. ``command`` is None where nothing is started."""

    where: str

    def command(self) -> list[str] | None:
        """Return the command that is started at login."""

    def write(self, command: Sequence[str]) -> None:
        """Start this command at login."""

    def remove(self) -> None:
        """Start nothing at login."""


class Registry(Protocol):
    """The part of the user's registry that is needed; keys are paths below HKEY_CURRENT_USER."""

    def get(self, key: str, name: str) -> Any:
        """Return a value, None where there is none."""

    def set(self, key: str, name: str, text: str) -> None:
        """Write a text."""

    def delete(self, key: str, name: str) -> None:
        """Remove a value that may be there."""


@dataclass(frozen=True, slots=True)
class LoginState:
    """``moved`` says that what starts is another installation than this one, or one that is gone."""

    enabled: bool
    where: str
    command: tuple[str, ...] = ()
    moved: bool = False


def window_command(*options: str) -> list[str]:
    """Return the command that starts the window of this very installation."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *options]
    root = str(Path(__file__).resolve().parents[1])
    packages = [*site.getsitepackages(), site.getusersitepackages()]
    if any(os.path.realpath(place) == root for place in packages):
        return [sys.executable, "-P", "-m", "desktop", *options]
    return [sys.executable, "-P", "-c", _FROM_CHECKOUT.format(root), *options]


def login_state(entry: Entry | None = None) -> LoginState:
    """Return whether something starts at login, and whether it is this installation."""
    found = entry or login_entry()
    command = found.command()
    moved = command is not None and command != window_command(_BACKGROUND)
    return LoginState(command is not None, found.where, tuple(command or ()), moved)


def enable_login(entry: Entry | None = None) -> LoginState:
    """Start this installation at login, in the background.

    Raises:
        OSError: the entry cannot be written.
    """
    found = entry or login_entry()
    found.write(window_command(_BACKGROUND))
    return login_state(found)


def disable_login(entry: Entry | None = None) -> LoginState:
    """Start nothing at login.

    Raises:
        OSError: the entry cannot be removed.
    """
    found = entry or login_entry()
    found.remove()
    return login_state(found)


def repair_login(entry: Entry | None = None) -> bool:
    """Let the entry that is there start this installation; one that is not there, or is off, stays so.

    Raises:
        OSError: the entry cannot be written.
    """
    found = entry or login_entry()
    moved = login_state(found).moved
    if moved:
        found.write(window_command(_BACKGROUND))
    return moved


def login_entry(platform: str = sys.platform, registry: Registry | None = None) -> Entry:
    """Return what this system, or another one by its name, starts at login."""
    if platform == "win32":
        return RunKey(registry or WindowsRegistry())
    if platform == "darwin":
        return LaunchAgent(Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist")
    return DesktopFile(xdg_config_home() / "autostart" / "kenning.desktop")


class DesktopFile:
    """An entry of the XDG autostart folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.where = str(path)

    def command(self) -> list[str] | None:
        """Return what Exec says, unless the desktop's own list has switched the entry off."""
        try:
            lines = self._path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return None
        found = dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
        off = found.get("Hidden") == "true" or found.get("X-GNOME-Autostart-enabled") == "false"
        return None if off or "Exec" not in found else split_exec(found["Exec"])

    def write(self, command: Sequence[str]) -> None:
        """Write the entry whole or not at all."""
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={_NAME}",
            "Comment=Keeps what you search up to date",
            f"Exec={join_exec(command)}",
            f"Icon={assets_dir() / 'icons' / 'kenning.svg'}",
            "Terminal=false",
            "StartupNotify=false",
            "X-GNOME-Autostart-enabled=true",
        )
        replace_whole(self._path, ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape"))

    def remove(self) -> None:
        """Remove the file."""
        self._path.unlink(missing_ok=True)


class LaunchAgent:
    """A property list that launchd reads at login."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.where = str(path)

    def command(self) -> list[str] | None:
        """Return its arguments, unless it is disabled."""
        try:
            found = plistlib.loads(self._path.read_bytes())
            return None if found.get("Disabled") else [str(word) for word in found["ProgramArguments"]]
        except (OSError, plistlib.InvalidFileException, ExpatError, KeyError, TypeError, AttributeError, ValueError):
            return None

    def write(self, command: Sequence[str]) -> None:
        """Write the list whole or not at all."""
        shape = {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        replace_whole(self._path, plistlib.dumps(shape))

    def remove(self) -> None:
        """Remove the file."""
        self._path.unlink(missing_ok=True)


class RunKey:
    """A value of the user's Run key."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self.where = rf"HKEY_CURRENT_USER\{_RUN}\{_NAME}"

    def command(self) -> list[str] | None:
        """Return the words of the command line, unless the Task Manager has switched it off."""
        line, approved = self._registry.get(_RUN, _NAME), self._registry.get(_APPROVED, _NAME)
        off = isinstance(approved, bytes) and bool(approved) and approved[0] % 2 == 1
        return split_line(line) if isinstance(line, str) and line and not off else None

    def write(self, command: Sequence[str]) -> None:
        """Write the command line."""
        self._registry.set(_RUN, _NAME, subprocess.list2cmdline(command))
        self._registry.delete(_APPROVED, _NAME)

    def remove(self) -> None:
        """Remove the value."""
        self._registry.delete(_RUN, _NAME)
        self._registry.delete(_APPROVED, _NAME)


class WindowsRegistry:
    """The registry itself; only Windows has the module."""

    def __init__(self) -> None:
        import winreg

        self._api: Any = winreg

    def get(self, key: str, name: str) -> Any:
        """Return a value, None where there is none."""
        try:
            with self._api.OpenKey(self._api.HKEY_CURRENT_USER, key) as opened:
                return self._api.QueryValueEx(opened, name)[0]
        except FileNotFoundError:
            return None

    def set(self, key: str, name: str, text: str) -> None:
        """Write a text."""
        with self._api.CreateKey(self._api.HKEY_CURRENT_USER, key) as opened:
            self._api.SetValueEx(opened, name, 0, self._api.REG_SZ, text)

    def delete(self, key: str, name: str) -> None:
        """Remove a value that may be there."""
        rights = self._api.KEY_SET_VALUE
        try:
            with self._api.OpenKey(self._api.HKEY_CURRENT_USER, key, 0, rights) as opened:
                self._api.DeleteValue(opened, name)
        except FileNotFoundError:
            return


def join_exec(command: Sequence[str]) -> str:
    """Return the value of Exec, as the Desktop Entry Specification quotes it: twice, as a word and as a value."""
    words = []
    for word in command:
        quoted = "".join("\\" + letter if letter in '"`$\\' else letter for letter in word.replace("%", "%%"))
        words.append(f'"{quoted}"'.replace("\\", "\\\\").replace("\n", "\\n"))
    return " ".join(words)


def split_exec(value: str) -> list[str]:
    """Return the words of an Exec value."""
    line = re.sub(r"\\(.)", lambda escape: _ESCAPES.get(escape[1], escape[1]), value, flags=re.DOTALL)
    words = []
    for quoted, plain in _EXEC_WORD.findall(line):
        words.append((re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) if quoted else plain).replace("%%", "%"))
    return words


def split_line(line: str) -> list[str]:
    """Return the words of a Windows command line, as ``subprocess.list2cmdline`` joins them."""
    words, word, quoted, slashes, begun = [], "", False, 0, False
    for letter in line:
        if letter == "\\":
            slashes, begun = slashes + 1, True
            continue
        if letter == '"':
            word += "\\" * (slashes // 2)
            if slashes % 2:
                word += letter
            else:
                quoted = not quoted
            begun = True
        elif letter in " \t" and not quoted:
            word += "\\" * slashes
            if begun or word:
                words.append(word)
            word, begun = "", False
        else:
            word, begun = word + "\\" * slashes + letter, True
        slashes = 0
    word += "\\" * slashes
    return [*words, word] if begun or word else words
