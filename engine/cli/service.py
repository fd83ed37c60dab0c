"""The command that lets Kenning start at login, and tells the desktop about it: ``service``."""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from engine import paths
from engine.cli.terminal import print_result, read_settings
from engine.errors import SettingsError
from engine.settings import save_settings

if TYPE_CHECKING:
    from engine.autostart import LoginState
    from engine.desktop_files import DesktopFiles

Make = Callable[..., argparse.ArgumentParser]


def add_service(commands: Any, command: Make) -> None:
    """Add ``service``; ``command`` makes a parser with the common options."""
    service = commands.add_parser("service", help="start Kenning at login, and let the desktop search with it")
    actions = service.add_subparsers(required=True, metavar="ACTION")
    command(actions, "enable", _enable, "start at login, without a window, and keep folders up to date")
    command(actions, "disable", _disable, "start nothing at login")
    command(
        actions, "install", _install, "answer the desktop's own search, and add “Find similar” to file managers (Linux)"
    )
    command(actions, "uninstall", _uninstall, "take both back")
    command(actions, "status", _status, "whether Kenning starts at login, what is started, and what the desktop knows")


def _enable(options: argparse.Namespace) -> int:
    from engine.autostart import enable_login

    return _set(options, enable_login, on=True)


def _disable(options: argparse.Namespace) -> int:
    from engine.autostart import disable_login

    return _set(options, disable_login, on=False)


def _set(options: argparse.Namespace, change: Callable[[], LoginState], *, on: bool) -> int:
    try:
        state = change()
        save_settings(dataclasses.replace(read_settings(), start_at_login=on), paths.config_dir())
    except OSError as error:
        raise SettingsError(f"What starts at login could not be changed: {error}") from error
    return _say(options, state)


def _install(options: argparse.Namespace) -> int:
    from engine.desktop_files import install_desktop_files

    if sys.platform != "linux":
        raise SettingsError("Only desktops of Linux can be told; docs/background.md names what other systems have.")
    return _set_search(options, install_desktop_files(), on=True)


def _uninstall(options: argparse.Namespace) -> int:
    from engine.desktop_files import remove_desktop_files

    return _set_search(options, remove_desktop_files(), on=False)


def _set_search(options: argparse.Namespace, files: DesktopFiles, *, on: bool) -> int:
    from engine.desktop_files import GNOME_SYSTEM, gnome_note

    try:
        save_settings(dataclasses.replace(read_settings(), desktop_search=on), paths.config_dir())
    except OSError as error:
        raise SettingsError(f"The settings could not be changed: {error}") from error
    lines = [f"written: {path}" for path in files.written] + [f"removed: {path}" for path in files.removed]
    lines += [f"could not be changed: {path}" for path in files.left]
    note = gnome_note() if on else ""
    if on:
        lines.append(
            "The desktop's search is answered while Kenning runs (a window that is open: from its next start)."
        )
    if note:
        lines.append(
            f"GNOME Shell reads search providers from the system's folders alone; as the administrator:\n  {note}"
        )
    if not on and GNOME_SYSTEM.is_file():
        lines.append(f"An administrator has put {GNOME_SYSTEM} there; it finds nothing any more.")
    print_result(options, {**dataclasses.asdict(files), "by_hand": note}, "\n".join(lines) or "Nothing was installed.")
    return 1 if files.left else 0


def _status(options: argparse.Namespace) -> int:
    from engine.autostart import login_state

    return _say(options, login_state())


def _say(options: argparse.Namespace, state: LoginState) -> int:
    from engine.desktop_files import are_installed

    text = f"Kenning does not start at login ({state.where} is not there or is switched off)"
    if state.enabled:
        text = f"Kenning starts at login: {state.where}"
    if state.moved:
        text += "\nthat is another installation; kenning service enable makes it this one"
    told = are_installed()
    text += f"\nthe desktop {'knows' if told else 'does not know'} about Kenning (kenning service install)"
    print_result(options, {**dataclasses.asdict(state), "desktop_knows": told}, text)
    return 0
