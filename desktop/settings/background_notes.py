"""What does running in the background mean on this desktop? Not every one has a tray."""

from __future__ import annotations

import sys

from desktop.resident.tray import Tray
from desktop.texts.languages import tr


def background_note(name: str) -> str:
    """Return what a setting means here, empty where it means what it says."""
    if name == "keep_running" and not Tray.is_available():
        return tr(
            "This desktop has no tray. When the window closes, a process without a window keeps the library up to date "
            "until Kenning is opened again."
        )
    if name in ("shortcut", "desktop_search") and sys.platform != "linux":
        return tr("On this system Kenning cannot do so yet.")
    if name == "desktop_search":
        return tr(
            "GNOME's and KDE's search, and \u201cFind similar\u201d in file managers. Kenning answers while it runs; "
            "GNOME wants one more step, which kenning service install names."
        )
    return ""
