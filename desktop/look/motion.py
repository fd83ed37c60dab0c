"""Shall things move? Not where the system, or the user, wants stillness: waiting is then a line that stays."""

from __future__ import annotations

import configparser
import plistlib
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressBar

from engine.paths import xdg_config_home

_SPI_CLIENT_AREA_ANIMATION = 0x1042
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)  # fmt: skip


def system_is_still() -> bool:
    """Whether the system is set to move less; False where it cannot be asked. Qt 6.11 knows only of contrast."""
    if sys.platform == "win32":
        return _windows_is_still()
    if sys.platform == "darwin":
        return _mac_is_still()
    config = xdg_config_home()
    kde = _value(config / "kdeglobals", "KDE", "AnimationDurationFactor")
    files = (config / name / "settings.ini" for name in ("gtk-4.0", "gtk-3.0"))
    gtk = [_value(file, "Settings", "gtk-enable-animations") for file in files]
    return kde in ("0", "0.0") or any(value.lower() in ("0", "false") for value in gtk)


def _value(file: Path, group: str, key: str) -> str:
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True)
    try:
        parser.read_string(file.read_text("utf-8", "replace"))
        return parser.get(group, key, fallback="") or ""
    except (OSError, configparser.Error):
        return ""


def _windows_is_still() -> bool:
    import ctypes

    moves = ctypes.c_int(1)
    user = ctypes.windll.user32  # type: ignore[attr-defined,unused-ignore]
    user.SystemParametersInfoW(_SPI_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return not moves.value


def _mac_is_still() -> bool:
    try:
        file = Path.home() / "Library/Preferences/com.apple.universalaccess.plist"
        return bool(plistlib.loads(file.read_bytes()).get("reduceMotion", False))
    except (OSError, ValueError):
        return False


def follow_motion(*, still: bool) -> None:
    """Let menus, lists and tooltips slide and fade, or appear at once."""
    for effect in _EFFECTS:
        QApplication.setEffectEnabled(effect, not still)


def show_waiting(bar: QProgressBar, *, still: bool) -> None:
    """Show that something is waited for, nobody knows how long: as a line that moves, or a whole one that stays."""
    bar.setRange(0, 1 if still else 0)
    bar.setValue(1 if still else 0)
