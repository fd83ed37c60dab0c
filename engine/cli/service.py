"""The command that lets Kenning start at login: ``service``."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from engine import paths
from engine.cli.terminal import print_result, read_settings
from engine.errors import SettingsError
from engine.settings import save_settings

if TYPE_CHECKING:
    from engine.autostart import LoginState

Make = Callable[..., argparse.ArgumentParser]


def add_service(commands: Any, command: Make) -> None:
    """Add ``service``; ``command`` makes a parser with the common options."""
    service = commands.add_parser("service", help="start Kenning in the background at login, or do not")
    actions = service.add_subparsers(required=True, metavar="ACTION")
    command(actions, "enable", _enable, "start at login, without a window, and keep folders up to date")
    command(actions, "disable", _disable, "start nothing at login")
    command(actions, "status", _status, "whether Kenning starts at login, and what is started")


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


def _status(options: argparse.Namespace) -> int:
    from engine.autostart import login_state

    return _say(options, login_state())


def _say(options: argparse.Namespace, state: LoginState) -> int:
    text = f"Kenning does not start at login ({state.where} is not there or is switched off)"
    if state.enabled:
        text = f"Kenning starts at login: {state.where}"
    if state.moved:
        text += "\nthat is another installation; kenning service enable makes it this one"
    print_result(options, dataclasses.asdict(state), text)
    return 0
