"""Where do things live? The library, settings, encoders of the user, and what ships with Kenning."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "kenning"


def assets_dir() -> Path:
    """Return the folder of what ships with Kenning, in a checkout or in an installed wheel."""
    here = Path(__file__).resolve().parent
    installed = here / "_assets"
    return installed if installed.is_dir() else here.parent / "assets"


def default_library_dir() -> Path:
    """Return ``KENNING_LIBRARY`` where set, else the library in the user's data folder."""
    chosen = os.environ.get("KENNING_LIBRARY")
    return Path(chosen) if chosen else data_dir() / "library"


def data_dir() -> Path:
    """Return the user's data folder (never a temporary one)."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def config_dir() -> Path:
    """Return the folder of the user's settings."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False))


def encoder_dirs() -> list[Path]:
    """Return where encoders are looked for: the user's own first, then the bundled ones."""
    return [data_dir() / "encoders", assets_dir() / "encoders"]


def display_path(path: Path | str) -> str:
    """Return a path as text that can be shown and stored: bytes that are no UTF-8 become \\xNN."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
